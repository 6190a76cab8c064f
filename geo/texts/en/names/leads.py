"""Tells where in a run of capitalised words a name begins: behind leads, owners, codes of roads."""

from __future__ import annotations

import re

from geo.texts.en.names.candidate_words import STOP
from geo.texts.writing.words import words_of

OWNER = re.compile(r"['’]s?[ \n](?=[A-Z])")
WORK_OF = re.compile(
    r"(?:[A-Z][\w-]*[ \n]){0,3}(?:Report|Study|Design|Application|Contract|Tender|Approval"
    r"|Permission|Drawings|Survey|Assessment|Proposals?)[ \n]for[ \n](?:the[ \n])?(?=[A-Z])|"
    r"(?:[A-Z][\w-]*[ \n])?(?:[A-Z][a-z]*(?:struct|plac|surfac|furbish|habilitat|stor|widen|new"
    r"|develop"
    r"|molit|duall|grad|dredg|complet|extend|deepen|regenerat)[a-z]*|(?:Phase|Stage|Section)"
    r" (?:[0-9]+|[IVX]+)|Projects?|Works|Schemes?|Programmes?|Programs?|Status|Progress|List"
    r"|Residents|Mayors?|People|Councils?|Maps?|Budgets?)"
    r"[ \n]of[ \n](?:the[ \n])?(?=[A-Z])"
)
"""A work or a part, and what it is of: Resurfacing of Battle Hill, Phase II of Elm Port."""
VERBS = (
    "Advertise|Complete|Finish|Begin|Replace|Build|Construct|Extend|Widen|Rebuild|Renew|Restore"
    "|Deliver|Upgrade|Improve|Install|Repair|Resurface|Demolish|Acquire|Reopen|Relocate|Expand"
    "|Convert|Create|Dredge|Repave|Retrofit|Renovate|Redevelop|Refurbish|Reconstruct|Realign"
    "|Establish|Procure|Prepare|Continue|Secure|Purchase|Approve|Award|Provide|Reduce|Remove|Save|Keep|Get"
)
TO_DO = re.compile(rf"(?:(?:{VERBS})|[A-Z][a-z]+(?=[ \n]the[ \n][A-Z]))[ \n](?:the[ \n])?(?=[A-Z])")
"""What an item says is to be done, before what it is done to: Advertise the Elm Corridor."""
PART_OF_WAYS = re.compile(
    r"(?:Phase|Stage|Section|Lot|Package|Part)[ \n][0-9]{1,3}[A-Z]?[ \n]"
    r"(?=(?:[A-Z][\w'’-]*+[ \n]){1,3}(?:Street|Road|Avenue|Lane|Drive|Boulevard"
    r"|Terrace|Parade)(?!\w))"
)
"""The number of a part, before the road that it is of: Phase 2 Mill Road."""
SAID = re.compile(r"(?:It|That|There|Here|What|Where|He|She|They|We)['’](?:s|re|ve|ll)[ \n]")
"""What begins a spoken sentence: It's Kerrow Park now."""
OWNED = re.compile(
    r"[A-Z][\w'’]*-(?:owned|led|based|funded|run|style|class|backed|built|operated)[ \n](?=[A-Z])"
)
"""Whose something is, which its name does not say: Amtrak-owned Hell Gate Line."""
THE_OWNED = re.compile(rf"The[ \n]{OWNED.pattern}")
OWNER_BEFORE = re.compile(
    r"(?:[A-Z][\w-]*[ \n]|of[ \n]|the[ \n]){0,4}(?:University|College|Council|Authority|Company"
    r"|Fund|Trust|Government|Department|Board|Corporation|Agency)"
    r"(?:[ \n]of[ \n][A-Z][a-z]+(?:[ \n][A-Z][a-z]+)?)?['’]s[ \n](?=[A-Z])"
)
"""An organisation whose place follows: University of Exeter's Streatham Campus."""
ROAD_BEFORE = re.compile(
    r"(?:[ABMN][0-9]{1,4}(?:\([MT]\))?|[IU]S?-[0-9]{1,3})[ \n](?=[A-Z][a-z]+[ \n][A-Z])"
)
"""The code of a road before the name of a part of it: A379 Bridge Road."""
STREET = re.compile(
    r"(?:State|Station|School|Park|Hospital|First|Second|Third|National|International|American)"
    r"[ \n](?:Street|Road|Avenue|Lane|Boulevard|Drive)(?![\w-])"
    r"|City (?:Hall|Village|Park|Square|Gate|Quay|Gardens|Walk)(?![\w-])"
    r"|Metro Line(?=[ ](?:North|South|East|West))"
    r"|A Line(?![\w-]|[ \n][A-Z0-9])|New (?:England|Forest|Cross)(?![\w-])"
    r"|(?:North|South|East|West|Central|Northern|Southern|Eastern|Western|Inner|Outer)"
    r"(?:[ \n](?:East|West|Central|Metro|Rail|Light|Rapid|Transit|Bus|Commuter"
    r"|Regional|Coast|Shore|Side)){1,3}"
    r"[ \n](?:Line|Link|Corridor|Extension|Connector|Loop|Way|Busway|Project)(?![\w-])"
    r"|(?:One|Two|Three|Four|Five)[ \n](?:[A-Z][\w'’-]+[ \n]){1,2}(?:Park|Square|Plaza|Quay|Tower"
    r"|Wharf|Gardens)(?![\w-])"
    r"|(?:North|South|East|West|Northern|Southern|Eastern|Western)[ \n](?:Street|Road|Avenue|Lane"
    r"|Drive|Parade|Terrace|Boulevard|Esplanade|Promenade|Quay)(?![\w-]|[ \n][A-Z])"
    r"|Central[ \n](?:Station|Park|Library|Market)(?![\w-])"
    r"|(?:National|International)(?:[ \n][A-Z][\w'’-]+){1,3}[ \n](?:Museum|Gallery|Library"
    r"|Cent(?:re|er)|Stadium|Theatre|Arena|Forest|Cemetery|Arboretum)(?![\w-])"
)
"""Words of any text that are a name with what follows: Station Street, National Space Centre."""
_NUMBER = r"[0-9]{1,3}(?:st|nd|rd|th)[ \n]"
STREET_FIRST = re.compile(
    rf"(?:(?:The|At|On|In|Along|Near)[ \n](?P<number>{_NUMBER}))?(?:Street|Avenue|Road)"
    r"(?:[ \n](?:North|South|East|West)\b)?"
)
NUMBER = re.compile(rf"(?<![\w-]){_NUMBER}$")
"""What numbers a street: 22nd Street, 88th Avenue West."""
LONGEST_NUMBER = 6
NUMBERED_LINE = re.compile(r"(?:Metro |Subway )?Lines? [0-9]")
WAYS = words_of("East West North South Northern Southern Eastern Western Central")
"""What a name may begin with, before a word of its own: Western Harbour."""
HIGH_STREETS = frozenset(("High Street", "High Road"))
"""Names though their words are plain; led to by a word, for each town has one."""
ROAD = re.compile(r"[A-Z]\S+[ \n](?:Street|Road|Avenue|Lane|Drive|Boulevard|St|Rd|Ave|Cross)$")
"""What two are that an `and` joins: Hall Ings and Bridge Street."""
SAINTS = frozenset(
    ("St.", "Ste.", "Sta.", "Sto.", "Mt.", "Ft.", "St", "Te", "El", "La", "Al", "Le")
)
"""What begins a name of several words though it is short: Mt. Elder, Te Awamutu."""
JOINING = frozenset(("", "and", "of", "the", "for"))
JOINT = re.compile(r"^(?:of|the|and|for) ")
AND = re.compile(r"[ \n]and[ \n]")


SLOGAN = re.compile(r"(?:Get|Keep)[ \n](?:[A-Z][\w’'-]+[ \n]){1,2}[A-Z][a-z]+ing")
"""A programme that is called by what it is to do: Get Orwen Moving."""
HEADLINE = re.compile(
    r".*[a-z][ \n](?:With|From|Into|Than|While|When|How|Why|Your|Our|My|Their|More|Is|Are|Will"
    r"|Could|Would|Gets)[ \n](?=[A-Z])",
    re.DOTALL,
)
"""What of a headline all in capitals is no name: Orwen Forges Ahead With More Homes."""


def trim(run: str) -> int:
    """Return where a run of capitalised words begins without those that begin sentences."""
    if SLOGAN.fullmatch(run):
        return len(run)
    headline = HEADLINE.match(run)
    if headline:
        return headline.end() + trim(run[headline.end() :])
    leads = (
        OWNED.match(run) or WORK_OF.match(run) or TO_DO.match(run) or THE_OWNED.match(run)
        or OWNER_BEFORE.match(run) or PART_OF_WAYS.match(run)
    )  # fmt: skip
    start = leads.end() if leads else 0
    words = run[start:]
    said = SAID.match(words)
    start, words = (start + said.end(), words[said.end() :]) if said else (start, words)
    while words:
        first = words.split(maxsplit=1)
        following = first[1].split()[0] if len(first) > 1 else ""
        is_way = first[0] in WAYS and following not in STOP and following not in JOINING
        is_name = is_way or NUMBERED_LINE.match(words) or STREET.match(words)
        if first[0].rstrip(".") not in STOP or is_name:
            break
        words = JOINT.sub("", first[1]) if len(first) > 1 else ""
        start = len(run) - len(words)
    road = ROAD_BEFORE.match(run, start)
    if road:
        start, words = road.end(), run[road.end() :]
    return start if words[:1].isalpha() else len(run)


POSSIBLE = frozenset("'’ \n")
"""What follows a known place that owns the next, or is joined to it."""


def past_known(text: str, end: int, run: re.Match[str]) -> int:
    """Return where a run begins behind a known place that ends at `end`: Leeds's New Station.

    That is behind what it owns, or behind *and* (Tara and St Stephen's Green), or in a row behind
    the division of a town (Banff, Alberta Bow Bridge); else its start.
    """
    is_row = text[end : end + 1] == " " and text[run.start() - 2 : run.start()] == ", "
    if is_row and not text.startswith("and ", end + 1):
        return min(end + 1, run.end() - 1)
    if text[end : end + 1] not in POSSIBLE:
        return run.start()
    joint = OWNER.match(text, end, run.end()) or AND.match(text, end, run.end())
    return joint.end() if joint else run.start()
