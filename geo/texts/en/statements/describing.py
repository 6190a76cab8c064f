"""What English says with `will` of how a thing is to be, of traffic or of money, and of no work.

A line that will run 14 kilometres or cost 600 million is described, and no step of it is told.
Folded text.
"""

from __future__ import annotations

import re

from geo.texts.en.statements.no_works import is_perfect
from geo.texts.en.statements.no_works_said import BEFORE, NO_WORK, is_by_what_stands_before
from geo.texts.writing.branches import branched

_WILL = (
    r"(?:will|would|should|is (?:expected|set|likely|estimated|due) to"
    r"|are (?:expected|set|likely|estimated|due) to)"
    r" (?:(?:also|then|only|not|now|both|all|each|still|eventually|initially|mostly|mainly"
    r"|predominantly|largely|ultimately|together|likely) ){0,2}"
)
_SIZE = (
    r"(?:an? (?:total |overall )?(?:length|distance|area|height|width|span) of )?"
    r"(?:(?:about|around|some|approximately|roughly|nearly|almost|over|up to|more than|an?"
    r"|estimated|additional|further|total|of) ){0,3}"
)
_LENGTH = (
    r"[0-9][0-9.,]*[ -]?(?:km|kms|k|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|m|feet|ft|ha|hectares?"
    r"|acres?|sq)\b"
)
_COURSE = (
    r"(?:along|alongside|underground|overground|through|beneath|under|via|parallel|between|above"
    r"|from|at grade|at-grade|on an? |in tunnel|in an? )"
)
_TRAFFIC = (
    r"(?:diversions?|detours?|(?:road |lane |street |night |weekend )?closures?|restrictions?"
    r"|traffic (?:management|control|lights|signals)|speed limits?|stop[/-]go|signs"
    r"|disruptions?|contraflows?|replacement (?:buses|bus services?))"
)
_PEOPLE = (
    r"(?:traffic|buses|motorists|drivers|vehicles|pedestrians|cyclists|passengers|commuters"
    r"|residents|visitors|shoppers|locals)"
)
_MONEY = r"(?:[a-z]{0,3}\.?[ ]?[$£€][ ]?|(?:rs|sh|ksh|r|k|p|rm|inr|usd|zar)\.?[ ]?)?[0-9][0-9.,]*"
DESCRIBED = branched(
    rf"\b{_WILL}(?:extend|cover|run|span|stretch|measure|operate|include|rise|reach|occupy|pass"
    rf"|travel|total)(?: for| along| over| an?)? {_SIZE}{_LENGTH}"
    rf"|\b{_WILL}(?:run|operate|travel|pass|go|stretch|be (?:located|situated|sited)) "
    rf"(?:(?:mostly|mainly|predominantly|partly|entirely|largely) )?{_COURSE}\b"
    rf"|\b{_WILL}(?:cost|consume) (?:(?:about|around|some|an?|estimated|approximately|roughly"
    rf"|nearly"
    rf"|over|up to|more than|the) ){{0,3}}(?:{_MONEY}|taxpayers|council|government|state|city"
    rf"|county)"
    rf"|\b{_WILL}be (?:directly |indirectly |temporarily |adversely )?(?:affected|impacted"
    rf"|disrupted"
    r"|inconvenienced|notified|informed|contacted|compensated|entitled|eligible|able to|liable"
    r"|responsible for|welcome to|funded (?:by|from|through)|financed (?:by|from|through)"
    r"|paid for (?:by|from|out))\b"
    rf"|\b{_TRAFFIC}(?: [a-z]+){{0,4}}? will (?:also )?(?:be|remain|apply|operate)\b"
    rf"|\b{_PEOPLE} will (?:also )?be (?:diverted|rerouted|re-routed|detoured|redirected|able)\b"
    r"|\b(?:buses|coaches|shuttles?|minibuses|taxis|trains|trams|ferries|services|shops|businesses"
    r"|offices)(?: [a-z]+){0,4}? will (?:(?:also|still|temporarily|instead) )?"
    r"(?:(?:continue to|keep)"
    r" (?:replac|run|operat|serv|call|stop|us|trad|be )|(?<=s will )replace (?:the )?"
    r"(?:trains?|trams?|ferr|rail services))"
    r"|\b(?:the|this|it|which|that)(?: (?!will\b)[a-z0-9'-]+){0,5} will "
    r"(?:(?:also|then|directly|eventually|ultimately|together) ){0,2}"
    r"(?:connect (?:to|with)|link (?:to|with|up with)"
    r"|form (?:(?:an?|the) )?(?:[a-z]+ ){0,2}(?:part|section|link|leg|loop|ring|gateway|backbone"
    r"|spine|heart|core|end) )"
    r"|\bwill (?:also )?(?:be|remain|stay) (?:re)?open (?:to|for) [^.;\n]{0,40}"
    r"\b(?:during|at (?:weekends|night|all)|overnight|weekends|weekdays|evenings|all day|all times)"
    r"|\bwill be necessary to\b"
    rf"|\b{_WILL}(?:displace|offset|avoid|abate|sequester|prevent|eliminate) [^.;\n]{{0,30}}"
    r"\b(?:tonnes|tons|emissions|carbon|co2|deaths|crashes|accidents)\b"
    rf"|\b{_WILL}make (?:it |life |travel |them )?(?:[a-z]+ ){{0,6}}?(?:easier|possible|safer"
    rf"|faster|quicker"
    r"|simpler|better|viable)\b"
    rf"|\b{_WILL}take over\b"
    r"|\b(?:assembly|manufactur(?:e|ing)|meetings?|hearings?|ceremon(?:y|ies)|events?|festivals?"
    r"|exhibitions?|workshops?|open days?|drop-ins?|elections?|fairs?|training|celebrations?)"
    r"(?: [a-z]+){0,7} will (?:also )?(?:take place|be held|be hosted)\b"
    r"|\b(?:project|line|route|road|corridor|section|bypass|tunnel|highway|scheme)(?: [a-z0-9-]+)?"
    rf" (?:stretches|spans|runs|extends|measures)(?: for| along| over| an?)? {_SIZE}{_LENGTH}"
    rf"|\b{_WILL}serve\b|(?<!and )\b{_WILL}carry\b(?! out\b)|\b{_WILL}open up\b"
    rf"|\b{_WILL}(?:focus|concentrate|speciali[sz]e) on\b"
    rf"|\b{_WILL}(?:create|generate|sustain|support|bring) [^.;,\n]{{0,30}}?\b(?:jobs?|employment"
    r"|benefits|revenue|opportunities|prosperity|livelihoods)\b"
    rf"|\b{_WILL}have (?:an? )?(?:(?:initial|total|combined|daily|annual|installed|sweeping) )*"
    r"(?:capacity|length|height|views?|surplus|enough|benefits)\b"
    r"|\b(?:roads?|streets?|lanes?|bridges?|avenue|highway|car park|footpath|junction)\b"
    r"[^.;,\n]{0,20} will be (?:(?:temporarily|partially|partly|fully) )?closed (?:from|between"
    r"|overnight|for|to|during|on)\b"
    r"|\b(?:funding|funds|money|grants?|award|investment) will (?:also )?(?:go (?:towards?|to|into)"
    r"|come from|help|enable|allow|support|unlock|boost|be used (?:for|to support|to help))\b"
    rf"|\b{_WILL}(?:receive|get|be given) (?:(?:about|around|some|an?|up to|over) ){{0,2}}{_MONEY}"
    r"(?:[ ]?(?:million|billion|m|bn|crore|lakh|k))? (?:in|of|from|as|through|under)\b"
    r"(?![^.;\n]{0,80}\b(?:to|for) (?:the |an? |its )?(?:(?:new|re[a-z]+) )?"
    r"(?:replac|repair|build|construct|rehabilitat|widen|extend|extension|upgrad|restor|renovat"
    r"|improve"
    r"|rebuild|install|refurbish|expan|creat))"
    r"|\b(?:is|are) (?:now )?to be (?:(?:fully|partly|jointly|also) )?(?:returned to"
    r"|transferred (?:to|from)|refunded|carried forward|reallocated|vired|redirected"
    r"|added to the (?:capital )?(?:programme|program|budget)|(?:funded|financed) (?:by|from"
    r"|through))"
    r"|\bto be (?:returned to the|carried forward|reallocated|vired|added to the (?:capital )?"
    r"(?:programme|program|budget))"
)
"""What tells how long a work is to be, what it costs, whom it disturbs, or who pays for it."""
DEED_BEFORE = re.compile(
    r"\b(?:will|was|were|has|have|had|opened|began|started|completed|is being|are being)\b"
    r"(?! (?:announced|confirmed|said|told|revealed|stated|added)\b)"
)
"""What a clause says before that is the first it says; what more it says may be a step."""
DATED = re.compile(r"\b(?:19|20)[0-9]{2}\b")
"""What before it dates it: once open, in 2027, it will be able to."""
NAMED_YEARS = ("vision ", "agenda ", "strategy ", "plan ", "programme ", "program ", "roadmap ")
"""What has a year for its name: in line with Agenda 2063."""
_NO_NAMED = "".join(f"(?<!{word})" for word in NAMED_YEARS)
DEED_BEHIND = re.compile(
    rf"\b{_NO_NAMED}(?:19|20)[0-9]{{2}}\b"
    r"|\b(?:and|before|until|when|once|to)\b[^.;,\n]{0,40}?\b(?:re)?(?:open|complet|start|begin"
    r"|commenc|finish|deliver|replac|buil[dt]|construct|install|widen|upgrad)"
)
"""What a clause says behind that tells of a step: and open in 2027."""


def is_but_described(text: str, start: int, end: int) -> bool:
    """Return whether all that a clause of English says is how a thing is to be, or who pays."""
    found = DESCRIBED.search(text, start, end)
    if found is None:
        return False
    dated = DATED.search(text, max(0, start - 8), found.start())
    if dated and not {".", "\n"} & set(text[dated.end() : start]):
        return False
    is_first = DEED_BEFORE.search(text, start, found.start()) is None
    return is_first and DEED_BEHIND.search(text, found.end(), end) is None


_OFFICE = (
    "partner|hire|recruit|work with|work closely|find|engage|raise|attract|become|help|support|see"
    "|hear|visit|meet|host|attend|discuss|publish|hold|vote|speak|travel|employ|train|consult"
    "|collaborate|cooperate|compete|learn|understand|retire|resign|sue|appeal|run for|stand"
)
"""What somebody means to do that is no work: the city is looking to partner with the county."""
_ERRANDS = (
    "find out|write|ask|contact|check|report|email|circulate|chase|enquire|inquire|obtain|note"
    "|look into|arrange|invite|request|respond|reply|forward|remind|object"
)
"""What a clerk is to do after a meeting: she agreed to find out."""
OTHERWISE = {
    "igned": re.compile(r"(?<=(?:is|re|as|en) designed) (?:to|as|so|for|with|around)\b"),
    "d the": re.compile(
        r"(?<=agreed the) (?:following|minutes|responses?|recommendations?|amendments?|wording"
        r"|dates?|agenda|motion|draft|comments?|terms|items?|accounts|statement)\b"
    ),
    "ed to": re.compile(rf" (?:(?:also|then|now) )?(?:{_OFFICE}|{_ERRANDS})\b"),
    " over": re.compile(
        r"(?<=(?:is|re|as) over) (?!$|(?:and|but|now|at|in|on|for|after|so|here|by|while|as|when"
        r"|with|before|soon|says)\b"
        r"|[-–—(])"
    ),
    " done": re.compile(
        r"(?<=(?:is|re) done) (?:in (?:stages|phases|parts|steps|accordance|cooperation"
        r"|partnership|collaboration|two|three|several|order)|through|via|every|each|annually"
        r"|regularly|at night|to (?:ensure|make|allow|enable|avoid|help|improve|meet))\b"
    ),
    "plete": re.compile(
        "(?<= a complete) (?!and )|"
        "(?<!is complete)(?<!re complete)(?<!nt complete)(?<!% complete)(?<!st complete)"
        "(?<!ly complete)(?<!ow complete) with (?!in)"
    ),
    "drawn": re.compile(
        " (?:(?:strong|fierce|much|some|sharp|wide|widespread) )?(?:opposition|criticism|praise"
        "|interest|attention|complaints|crowds|ire|fire|support|objections|protests)"
    ),
    "being": re.compile(
        r" \[?(?:(?:fully|partly|jointly|also|further|very|more|so) )?(?:funded|financed|paid|asked"
        r"|told|urged|offered|treated|proactive|careful|cautious|transparent|honest|realistic"
        r"|monitored|watched|hosted|organi[sz]ed|sponsored|supported|backed|praised|criticised"
        r"|blamed|sued|questioned|challenged|accused|forced|affected|encouraged|hailed|billed"
        r"|presented|addressed|discussed|debated|circulated|published|consulted|briefed"
        r"|advised|felt|held|kept|ambitious|bold|flexible|fair|responsible|led|overseen|chaired)\b"
    ),
    "unded": re.compile(
        " (?:(?:primarily|mainly|largely|partly|jointly|solely|entirely|fully) )?(?:by|through|from"
        "|via|under) "
    ),
    "erted": re.compile(" (?:via|along|onto|around) "),
    "ng to": re.compile(rf" (?:{_OFFICE})\b"),
    "ns to": re.compile(rf" (?:{_OFFICE})\b"),
    "ready": re.compile(
        r" to (?:implement|invest|support|help|back|fund|adopt|discuss|negotiate|approve|bid|talk"
        r"|listen|vote|hear|cooperate|respond|act|pay|sign|take on|learn|tender|apply|submit"
        r"|engage)"
    ),
    "tinue": re.compile(r" (?:reading|to site|to article|shopping|with google)\b"),
    "liver": re.compile(
        r"(?<=to deliver) (?:(?:the|an?|its|even|much|far|more|faster|better|safer|greater|improved"
        r"|reliable|frequent|smoother|quicker|cleaner|cheaper|real|long[- ]term|lasting|and"
        r"|high[- ]quality|best|vital|key|great|significant|major|wider|essential) |, ){0,5}"
        r"(?:services?(?! road)|journeys?|benefits?|outcomes?|savings?|improvements? (?:in"
        r"|to (?:journey|travel|service))|value|results?|growth|jobs|prosperity|reliability"
        r"|capacity|travel|connectivity|access|experiences?|opportunities|success|change|safety"
        r"|efficienc(?:y|ies))\b"
    ),
    "ng up": re.compile(r" (?:preparations?|procurement|plans?|planning|approvals?|decisions?)\b"),
}
"""By how a cue ends, what stands behind it where it says something else: is over $3 million."""
LONGEST_END = 5


FAR = 60
TRAFFIC_IN = re.compile(rf"\b{_TRAFFIC}\b[^.;:\n]{{0,24}}$")
"""What is in place where nothing is built: traffic disruption and detours are in place."""
IN_HISTORY = re.compile(r"\b(?:in|of|for|throughout|to) (?:the |its )?[^.;,\n]{0,40}$")
"""What stands before somebody's history that calls nothing over: in the town's history."""


def is_said_otherwise(text: str, start: int, end: int) -> bool:
    """Return whether a cue of English means something else: is being funded, newly-built."""
    last = text[end - LONGEST_END : end]
    if last == " have" and is_perfect(text, start, end):
        return True
    if last == "place" and TRAFFIC_IN.search(text, max(0, start - FAR), start):
        return True
    if last == "story" and IN_HISTORY.search(text, max(0, start - FAR), start):
        return True
    if last in BEFORE and is_by_what_stands_before(text, start, last):
        return True
    found = OTHERWISE.get(last) or NO_WORK.get(last)
    if found is not None and found.match(text, end):
        return True
    return text[start - 1 : start] == "-" and text[start - 3 : start - 1] == "ly"
