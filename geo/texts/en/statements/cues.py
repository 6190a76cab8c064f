"""How English says how far a thing has come, where a word alone does not; see `cue_words`."""

from __future__ import annotations

import re

from geo.texts.writing.branches import branched, whether

THINGS = branched(
    r"\b(?:line|road|roadways?|bridge|station|park|hospital|school|tunnel|railway|rail|metro|tram|depots?"
    r"|works?"
    r"|clinic|library|plants?|reservoir|paths?|routes?|lanes?|homes?|houses|housing|beds|stage|phase"
    r"|section"
    r"|junction|airports?|ports?|harbour|terminals?|hubs?|cent(?:re|er)s?|campus|sites?|estate|tower"
    r"|weir|markings|signage|bollards|benches|seating|restrooms|toilets|amenities|access points?"
    r"|dam|sewer"
    r"|main|pipeline|substation|farm|project|scheme|development|building|facility|facilities|street"
    r"|build-out|opening|families|utilities|structures?|flats|apartments|dwellings|defen[cs]es"
    r"|schemes|embankment|barrier|ramps?|loop"
    r"|platforms?|approach(?:es)?|polyclinic|service|slip|entrance|sidewalk"
    r"|avenue|square|quay|wharf|dock|pier|berths?|jetty|locks?|channel|levee|spur|canal|track"
    r"|tracking|electrification|surger(?:y|ies)|college|university|museum|stadium|pool|lines"
    r"|roads|bridges|stations|parks|schools|extension|corridor|interchange|motorway|highway"
    r"|expressway"
    r"|gateway|greenway|cycleway|lane|spans?|services|flight|trains|tunnels|viaduct|crossing"
    r"|crossings|charg(?:ers|ing)|signals|trees|bus|buses|stops|linkways?|shelters?|walkways?"
    r"|footbridges?|underpass|parking|playground|pavilion|nursery|trams|construction|piling"
    r"|junctions|towers|galler(?:y|ies)|market|theatre|wetlands?|fleet|quarter|arena|hotel|offices?"
    r"|wing|ward|theatres|laborator(?:y|ies)|pavements?|footpaths?|kerbs?|drainage"
    r"|foundations?|handover|mobilisation|contracts?|separations?|cables?|overpass(?:es)?|spaces"
    r"|zones?|units|rooms|places|sections|phases|stages|retail|shops|deck|roof|facade|concourse|yard"
    r"|assessment|permit|application|proposals?|case|corridors|demolition|tank|siding|signalling"
    r"|ferr(?:y|ies)|boats?|vessels?|culverts?|stormwater|lighting|widening|walls?|seawalls?"
    r"|dredging|lifts|escalators|landscaping|paving|repaving|resurfacing|girders?|beams|traffic|terraces?|boardwalk|plaza"
    r"|pontoons?|culverts?|villages?"
    r"|trails?|ponds?|basins?|rinks?|streetscape|upgrades?|redevelopment|refurbishment|renovation"
    r"|revamp|makeover|rebuild|strengthening|twinning|overhaul|retrofit|intake|sewers|mains|annex"
    r"|blocks?|fieldhouse"
    r"|bypass(?:es)?|marinas?|velodrome|monorail|tramways?|lrt|brt|busway|esplanade|promenade"
    r"|slipway|breakwater|causeway|aqueduct|waterfront|headquarters|courthouse|cinema|cemetery"
    r"|landfill|turbines?|reservoirs|clinics|hospitals|libraries|markets|hotels|factor(?:y|ies)"
    r"|warehouses?|lighthouse|gates|pumps|mall"
    r"|contractors?|diversions|order|superstructure|railings|rafting|superstores?|halls?"
    r"|roundabouts?|intersections?|overbridges?|flyovers?|datacent(?:re|er)s?|arcades?|reactors?"
    r"|classrooms?|sidewalks|playgrounds|stadiums|museums|highways|expressways|motorways|streets"
    r"|interchanges|viaducts|cycleways|greenways|dams|pipelines|substations|avenues|squares"
    r"|buildings|canals|quays|docks|pools|pavilions|farms|estates|depots|barriers|embankments)\b"
)

TO_MAKE = re.compile(
    r"\b(?:plans? to|intends? to|aims? to|proposes? to|is to|are to|will|shall) (?:also )?"
    r"(?:build|construct|expand|widen|extend|rebuild|replace|upgrade|transform|convert|turn"
    r"|reconstruct|resurface|redevelop|renovate|electrify|lengthen|relocate|realign|demolish)"
    r" (?:the|an?|its|this|that|two|three|four|both|[0-9]+)(?: [a-z0-9,-]+){0,4}? (?:road|roadway"
    r"|street|highway|bridge|line|railway|station|tunnel|interchange|junction|intersection|school"
    r"|hospital|terminal|runway|corridor|depot|plant|library|stadium|market|harbour|port|building"
    r"|motorway|expressway|carriageway|sewer|pipeline|reservoir|dam|canal|lane)s?\b"
)
"""What somebody is to build, or to make of a thing: plans to expand the four-lane roadway."""

WORKS = branched(
    r"(?:million|billion) (?:for|to|toward)\b"
    r"|\b(?:upgrad|widen|extend|extension|replac|rebuil|refurbish|improve|construct|renewal"
    r"|repair|convert|redevelop|expan|rehabilitat|new |restor|dualling"
    r"|electrif|resurfac|regenerat|relocat|install|build|deliver|creat|plant(?:ing)? |provid|repav"
    r"|reopen|reseal|strengthen|duplicat|renovat|landscap|pedestrianis|demolish|lengthen|signalis"
    r"|remov|complet|open )"
)
"""What is done to a place, or is the work itself."""

NEGATED = re.compile(
    r"(?:\b(?:not(?! only)|never|no longer|yet to|fail(?:s|ed)? to|without"
    r"|no plans? to|no plans? for|nobody|no one|none|no)|n't)(?: [a-z]+){0,2} $"
)
NEVER = re.compile(r"^(?:not be|never|no |will not|won't)|being")
NEGATED_WORDS = ("no", "n't", "never", "yet", "fail", "without")

DESIGNED = re.compile(
    r"\b(?:design|stud(?:y|ies)|survey|assessment|consultation|procurement|modelling|appraisal"
    r"|(?:re-?)?tender(?:s|ing)?|evaluation|scoping|fundraising|recruitment|talks|discussions"
    r"|negotiations|procedures|(?:land|property) acquisition)\b[^.;,]{0,40}\b(?:is|are) (?:now )?"
    r"(?:under ?way|in progress|continuing|ongoing|advancing)\b"
)
"""What goes on is but its design."""
SHARE = whether(
    r"\b(?:track[ -]?laying|piling|earthworks|excavation|tunnelling|steelwork|demolition"
    r"|site clearance|enabling works?)(?: works?)?"
    r"(?: (?:of|on|at|for|in|along)\b[^.;,]{0,40})? (?:finished|ended|wrapped up|concluded)\b"
    r"|\b(?:finished|completed)(?: the| all| its)? (?:trial runs|test runs|trials|testing"
    r"|track[ -]?laying|piling|earthworks|tunnelling|demolition|foundations|steelwork)\b|"
    r"\ball but (?:complete|done|finished|built)\b|\b(?:complete|done|finished"
    r"|built)(?: [a-z]+){0,2}"
    r" (?:but for|bar|apart from|except|save for)\b|"
    r"\b(?:two[- ]thirds|three[- ]quarters|half|nearly|almost|partly|mostly|largely|externally)[ -]"
    r"(?:complete|done|finished|built)\b|"
    r"(?<![0-9])[0-9]{1,2}(?:\.[0-9])? ?(?:%|per ?cent) (?:completed?|completion|done|finished"
    r"|built|of (?:the |its |all )?(?:[a-z-]+ )?(?:works?|construction|which|track|structure"
    r"|piles))\b"
    r"|\b(?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten) (?:out )?of"
    r" (?:the |its |all )?(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|twelve)"
    r" [a-z][a-z -]{2,30} (?:is|are|were|have)\b"
    r"|\b(?:half|most|part|some|two[- ]thirds|three[- ]quarters|a third|a quarter) of the [0-9]+\b"
)
"""How much of a work is done: 40 percent complete."""
IMPERATIVE = re.compile(
    r"[ \n]*(?:[-•–—*][ ])?(?:complete|finish|open|deliver|build|begin|start|commence|award|appoint"
    r"|extend|install|upgrade|replace|launch|continue|submit|prepare|progress)\b"
)
"""How an item begins that says what is to be done."""
PAPERS = (
    r"\b(?:design|drawings|stud(?:y|ies)|surveys?|procurement|land acquisition|planning"
    r"|consultation"
    r"|assessments?|business case|permitting|negotiations|site investigations?|appraisal|modelling)"
    r"(?: work)?(?: (?:of|for|on|in|at|to)\b[^.;,]{0,50})? (?:is|are|was|were|has been|have been)\b"
)
"""What is said of the papers of a thing, and not of the thing."""
PAPERS_DONE = re.compile(
    PAPERS + r"[^.;,]{0,30}\b(?:complete|completed|finished|done|over|in place|ready)\b"
)


FIRST_HAN = "\u3400"


def is_order(text: str, start: int) -> bool:
    """Return whether an item of English begins at `start` that says what is to be done."""
    return text[start] < FIRST_HAN and IMPERATIVE.match(text, start) is not None


PARTS = re.compile(
    r"\b(?:girders?|piers|beams?|deck|foundations?|piles|steelwork|frame|roof|concrete|columns"
    r"|walls|shell|steel|superstructure|structure|track[ -]?laying|piling|earthworks"
    r"|excavation|(?:enabling|preparatory|advance|ground) ?works|site preparation|diversions"
    r"|demolition)\b[^.;,]{0,24}"
    r"\b(?:was|were|has been|have been|is|are) (?:now |all |already )*"
    r"(?:placed|poured|laid|erected|lifted|installed|completed?|finished|set|in place|up)\b"
)
"""A part of what is built is done, and not the whole."""
CONTRACTED = whether(
    r"(?<!it)(?:'s|'re) (?:all |now )?(?:finished|done|complete|completed|built)\b"
)
"""What is so: phase one's finished; what has it before may be but a time."""
WHEN = re.compile(r"\b(?:once|when|until|till|if|unless|before|after|by the time|not|n't)\b|n't\b")
PRESENT = frozenset(("opens", "reopens", "enters service", "ends in", "end in"))
"""Verbs of the present: they tell what is to come, or is so each day, and nothing that is done."""
NOUNS = frozenset((
    "opening", "completion", "handover", "reopening", "commencement", "start of service",
    "passenger service", "services to", "groundbreaking", "day one",
))  # fmt: skip
"""Cues that are nouns: something is said of them, and they are not said to be."""
OF_WORDS = (" of ", "of the ", "for the ")
"""What stands before such a noun that but tells what something else is for."""
TOOK_PLACE = re.compile(
    r"\b(?:took place|was held|held|celebrated|marked|achieved|reached|followed|happened|came"
    r"|occurred|attended|concluded)\b"
)
"""What says of such a noun that it is past."""
ROW_DONE = re.compile(r" [–—-] (?:completed|opened|finished|delivered)(?: in| on)? ?$")
"""What stands between the name of a row and the time at which it was done."""
WAS = re.compile(
    r"\b(?:was|were|had|ended|went|said|told|received|got|won|secured|obtained|rather than"
    r"|awarded|decided|agreed|announced|voted|published|confirmed|granted|wrote|met|submitted"
    r"|instead of)\b"
)
"""What tells of what is past, or given up."""
ONCE_BEFORE = re.compile(
    r"\b(?:when|once|if|upon) (?:it is |they are |fully )?(?:finished|completed?|completion|open"
    r"|opened|built|approved|ready|operational|funded),$"
)
"""A clause on which the next one hangs: once complete, …."""
ONCE_LAST = ("ed,", "complete,", "completion,", "open,", "built,", "ready,", "operational,")
"""What that ends with."""
GETS = re.compile(
    r"\b(?:will|'ll) be (?:getting|receiving|given|fitted with)\b"
    r"|\b(?:will|to|shall) (?:also )?(?:get|gain|receive|have|be given|house|seat|store|treat"
    r"|be (?:equipped|fitted|provided|integrated|furnished|lined|landscaped|linked|connected)"
    r"|(?:featur|compris)(?=e (?:an? |the |two |three |four |[0-9]+ |new ))e"
    r"|includ(?=e (?:an? |the |two |three |[0-9]+ |new |additional |improved |upgraded "
    r"|expanded |enhanced |extended |modern |larger |wider |better |dedicated |separate ))e"
    r"|hold(?= (?:up to |about |some |more than )?[0-9]))\b"
    r"|\bgets? (?:its|their|a|an|new|the|two|three|four|more)\b"
    r"|\bwe(?: will| shall|'ll| are going to) (?:also |then |soon )?(?:add|build|create|provide"
    r"|install|deliver|introduce|upgrade|improve|construct|open|replace|extend|widen|restore)\b"
)
"""What a thing that is built is to have: the station will get two platforms."""
CONDITION = re.compile(
    r"\b(?:can|cannot|may|might|could|will|would)\b[^.;,]{0,60}\b(?:once|until|unless|if|when)\b"
)
"""What hangs on something else: it can open once the pond has been dug."""
CONDITION_FIRST = re.compile(r"[ \n\"']{0,2}(?:and |but )?(?:once|until|unless|if|by the time)\b")
"""The same where it begins a clause: once phase two is completed."""
HANGING = ("once", "until", "unless", "if", "when", "by the time")
SHARED = ("complet", "done", "finished", "built", " of ", "ended", "wrapped", "concluded")
"""Words of which one is in whatever hangs on something else, or tells of a share."""
PUT_OFF = re.compile(
    r"\b(?:has|have|had|was|were|is|are) (?:(?:now|since|also|again|already|repeatedly|further) )*"
    r"(?:been )?(?:pushed|put back|put off|delayed|postponed|deferred|rescheduled|slipped"
    r"|brought forward|set for|expected|scheduled|planned|revised|programmed|targeted|pencilled"
    r"|held up|slated|due|forecast|projected|proposed|envisaged|earmarked)\b"
    r"|\bextended (?:by|for) (?:[a-z0-9-]+ ){1,3}(?:months?|weeks?|years?|days?)\b"
)
"""What was said of a time to come, and not that anything is done: completion has been put back."""
RUNS = re.compile(
    r"\b(?:start|begin|commence)s? (?:running|operating|service|services|serving|carrying|welcoming"
    r"|taking|calling|flying|sailing|treating|admitting|supplying|handling|trading|receiving"
    r"|passenger)\b"
)
"""What begins is that a thing is used: trains will begin running."""
RUNS_LATE = whether(r"\brunning(?: [a-z0-9-]+){0,3} (?:behind|late|over)\b")
"""What is not used but late: running five months behind."""
TO_GO_ON = re.compile(
    r"(?:\b(?:will|to|should|shall|would|could|may|might)|'ll) (?:soon |then |also |now )?"
    r"(?:be|get|go|start|move)(?: [a-z]+)? (?:on site|under ?way|under construction|in progress"
    r"|undergoing"
    r"|being built|in construction|at work)\b"
)
"""What is to go on, and does not yet: will be on site."""
BY_THEN = re.compile(r"[ ,]{1,2}(?:by|in time for|ahead of|before|ready for|from) ")
SAYS_PAST = re.compile(r"\b(?:was|were|has|have|had)\b|ed$|'ve\b")
"""Behind what is so a time by when it is to be: up and running by May; opened by does not."""
MOVED_IN = whether(
    r"\b(?:contractors?|builders?|crews|workers|diggers)\b[^.;]{0,24}\bmoved in"
    r"|\b(?:works?|construction|building|tunnelling|piling|digging)\b[^.;,]{0,40}\b(?:resumed"
    r"|restarted)"
)
"""Those who build came, or came back, and nobody who uses it."""
DONE = re.compile(
    r"\b(?:was|were|(?:has|have|had) (?:now |since |also |already |recently |largely |fully "
    r"|just )*"
    r"been) (?:fully |largely |successfully )?(?:(?:re)?(?:develop|furbish|landscap|surfac|pav"
    r"|model"
    r"|build"
    r"|plant|clear(?!ed (?:by|for|to)\b))(?:ed|ped)|refurbished|renovated|rebuilt|renewed"
    r"|restored|widened|extended"
    r"|upgraded|replaced|installed|delivered|created|converted|demolished|repaired|electrified"
    r"|dualled|expanded|improved|laid|erected|fitted|added|connected|dredged|lengthened)\b"
    r"|\bcame in (?:at |about |just |some |well )?"
    r"(?:(?:us|nz|a|hk)?[$£€]?[0-9][0-9.,]*[ ]?(?:million|billion|m|bn|k)? )?"
    r"(?:over|under|below|above|on) (?:the )?(?:budget|cost|time)\b"
)
"""What has been done to a place, where no other word says so."""
AWARDED = re.compile(
    r"\bcontracts? (?:for|to|worth)\b[^.;\n]{0,60} (?:was|were|(?:has|have|had) been)"
    r" (?:awarded|signed|let)\b|\bsigned [^.;\n]{0,60}\bagreement\b"
    r"|\b(?:tenders?|bids?|invitations to (?:bid|tender)) (?:for|to|on)\b[^.;\n]{0,60}"
    r" (?:went|gone|closed|(?:will )?goe?s? out"
    r"|(?:were|was|been|(?:will|would|to) be) (?:called|invited|floated|issued|advertised"
    r"|sought))\b"
)
"""What says that a contract was given: a contract for the depot was awarded."""
AFTER = re.compile(r"\b(?:after|since|once|when|until|before)(?: [a-z][a-z0-9-]*){0,3} $")
"""Before a cue they make it a time: once complete, since opening."""
AFTER_WORDS = ("after", "since", "once", "when", "until", "before")
DEADLINE = re.compile(r"\b(?:by|before|until|due)(?: the end of| early| late| mid)?[ -]?$")
DEADLINE_LAST = frozenset("yeldf -\n")
"""The letters and signs that it ends with."""
SINCE = re.compile(r"\b(?:since|as of|from|until now|in the year to)(?: the)? $")

WORK_FROM = re.compile(
    r"\b(?:construction|works?|demolition|building|piling|digging|earthworks|tunnelling|resurfacing"
    r"|closures?|excavation|clearance)\b[^.;,:\n]{0,50}? (?:from|starting|beginning) (?:the )?"
    r"(?:early |late |mid-?|end of )?$"
)
"""What is to be done from a day on: demolition of the canopy from 3 August."""
GENRES = (
    (
        "press",
        re.compile(r"media release|press release|news release|fact sheet|for immediate release"),
    ),
    (
        "ahead",
        re.compile(
            r"\b(?:plan|strategy|roadmap|proposals?|programme of works|vision|masterplan)\b"
        ),
    ),
    ("behind", re.compile(r"\b(?:annual report|review|progress report|update)\b")),
)
WAS_TO = whether(
    r"\b(?:was|were) (?:originally |first |once )?(?:meant |supposed |due |scheduled |expected"
    r"|intended )?to\b(?! [a-z]+ (?:shortly|soon|imminently|next|within|this)\b)"
)
"""What a plan was once, of which nobody says that it came true: was to start in 2024."""
RUN_LAST = ("to ", "until ", "till ", "through ", "into ")
RUN_ON = re.compile(r"\band (?:then )?(?:run|last|continue|go on|carry on)s? (?:on )?[a-z]+ $")
"""Up to when something lasts that begins before: to begin in July 2030 and run to August 2031."""
TALKED_UNTIL = re.compile(
    r"\b(?:consultation|comments?|exhibition|display|submissions?|tenders?|bids?|objections)\b"
    r"[^.;:\n]{0,50}? (?:until|till|clos(?:es?|ing)(?: on| in)?) (?:the )?(?:[0-9]{1,2} )?"
    r"(?:of )?[a-z0-9]+ ?[0-9]*$"
)
"""Up to when people may have their say, or bid, nothing is built: out to consultation until May."""
