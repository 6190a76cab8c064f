"""How English notices, minutes and reporters tell how far a work has come; kinds: `en.cue_words`.

Families of words that are said of one another: users and what they do, machines and how they
come, papers and where they lie. Folded.
"""

from __future__ import annotations

from geo.texts.writing.words import each

USERS = (
    "patients|passengers|pupils|students|children|visitors|guests|residents|tenants|families"
    "|customers|swimmers|skaters|riders|readers|shoppers|traders|ships|vessels|containers|flights"
    "|freight|cargo|inmates|traffic"
)
FIRST = "|its first|the first|her first|his first"
RECEIVED = "received|treated|welcomed|admitted|taken|taken in|carried|handled|hosted|housed|taught"
TOOK = "received|treated|welcomed|admitted|took|took in|carried|handled|saw"
OPENED = "|".join((
    each("has|have|had", RECEIVED, FIRST, USERS),
    each(TOOK, "its first|the first|their first", USERS),
    each("is|are|was|were|is now|are now|was now|were now|has been|have been|well|heavily",
         "used by"),
    each("is|are|is already|are already", "making ice|taking bookings|full of swimmers|pulling in"),
    each("receives|treats|admits|handles|draws", USERS),
    each("now", "supplies|supply|treats|treat|generates|generate|produces|produce|handles|pumps"
         "|processes|pump|feeds|irrigates|lights|heats|powers|drains|houses|admits|receives"),
    ("has drawn|have drawn|has attracted|have attracted|is in daily|are in daily|earns its keep"
     "|its doors have been open|have had their keys|has paid for itself"),
))  # fmt: skip
CHECKS = (
    "turnover|handover|hand-over|hand over|inspection|its inspection|commissioning|certification"
    "|its certificate|sign-off|acceptance|final inspection|final acceptance|inauguration"
    "|its opening|the ribbon|a ribbon|formal opening|official opening|its licence|its license"
)
BUILT = "|".join((
    each("awaits|await|awaiting|waits for|wait for|waiting for", CHECKS),
    each("is|are|was|were|has been|have been", "signed off|all signed off|laid and tested"
         "|tested and handed|snagged|ready for handover|ready for turnover|ready for use"
         "|ready to be handed|ready to open"),
    ("passed inspection|passed its inspection|lacks only a|lacks only its|closed out"
     "|are long finished|is long finished|was over|were over"),
    each("was|were|has been|have been|is|are", "substantially|practically|formally|duly|safely"
         "|successfully|finally", "completed|finished|complete|handed over"),
))  # fmt: skip
SOIL = "ground|the ground|the first sod|first sod|the sod|sod|the first turf|first turf|the soil"
TURNED = "be broken|be turned|be cut"
MACHINES = (
    "shovels|spades|diggers|bulldozers|excavators|earthmovers|piling rigs|pile drivers|rigs"
    "|backhoes|graders|dredgers|barges|contractors|builders|crews|machines|the diggers|the builders"
)
COME = (
    "go into the ground|go in the ground|will go into|hit the ground|will hit the ground|move in"
    "|will move in|are to move in|are to arrive|arrive|will arrive|should arrive|roll in"
    "|will roll in|start digging|will start|are due|are due on|will be on site|are to show up"
    "|should be on site|come in|are expected|get to work|get going"
)
START = "ground breaking|groundbreaking|ground-breaking|sod turning|sod-turning|turf-cutting"
TAKES_PLACE = (
    "is set for|is scheduled for|is planned for|is due|is expected|is pencilled|is fixed for"
    "|set for|planned for|scheduled for|due|will take place|takes place|is to take place"
    "|will follow|is to follow|follows|should follow|was set for|was scheduled for"
    "|was planned for|was due"
)
BEGIN = "start|begin|commence|get going|get under way"
SOON = "shortly|soon|next month|next week|within weeks|within days|within the month|imminently"
TO_START = "|".join((
    each(SOIL, "is to|are to|was to|will|would|should|to", TURNED),
    each(SOIL, "gets broken|breaks"),
    each(MACHINES, COME),
    each("to see|hope to see|hopes to see|expect to see|expects to see|will see|'ll see",
         "diggers|crews|machines|builders|spades|shovels|work start|earth move"),
    each(START, TAKES_PLACE),
    each("was to|were to|is to|are to|would|should|will|to", BEGIN, SOON),
    "pile drivers come|when the diggers|start on site|starts on site",
))  # fmt: skip
HEARINGS = "hearing|oral hearing|public hearing|inquiry|public inquiry|appeal|examination"
SIGHTS = (
    "drawing|consultant's drawing|sketch|line on a map|line on the map|drawing on a wall|plan"
    "|idea|concept|proposal|model|wish|vision|render|rendering|artist's impression"
)
WEIGHED = (
    "surveyed|costed|scoped|mapped|appraised|valued|modelled|modeled|drawn up|negotiated|priced"
    "|measured|screened|optioneered|peer reviewed|peer-reviewed|worked up|drilled for samples"
)
MONEY = "funding|a budget|money|a funder|a dollar|a cent|a penny|funds|finance|a sponsor"
SUMS = "a dollar|a cent|a penny|a peso|a shilling|a rupee|a euro|any money|the money|any funding"
GROUND = "|".join((each(START, "for|of|on|at"),))
PLAN = "|".join((
    each("at|at the", HEARINGS, "stage"),
    each("only|just|still|merely|no more than|nothing but|little more than|nothing more than",
         "a|an", SIGHTS),
    each("still only a|still just a|no more than a", "consultant's|surveyor's|planner's",
         "drawing|sketch|map|idea"),
    each("exists|exist|existed", "only on|just on|solely on", "maps|paper|a map|drawings"),
    each("is|are|was|were|is still|are still|was still|were still|is now|still|still being|being",
         f"being {WEIGHED.replace('|', '|being ')}"),
    each("is|are|was|were|remains|remain|remained|stays|still|still is", "without", MONEY),
    each("isn't|is not|there is no|there isn't|not", SUMS, "for|for it|to build|set aside|in the"),
    each("no", "funding|budget|money|funder|funds", "yet|so far|for it|has been found|identified"),
    each("lacks|lack|lacked|needs|need|awaits|await|seeks", "funding|funds|money|finance|a budget"),
    each("remains|remain|remained|stays|stay|is|are", "on the|in the|in our|on our",
         "long-term|longer-term|capital|ten-year|five-year|long term|wish", "plan|list|capital plan"
         "|programme|capital programme|program"),
    each("remains|remain|remained", "under study|under review|an idea|a proposal|an ambition"
         "|a hope|an aspiration|aspirational|at the planning stage|to be designed|to be funded"
         "|undesigned|on paper|in the works|a matter for"),
    ("in permitting|in for permits|no date could be given|no date can be given|no date has been"
     "|no date was given|has no date|have no date|no funding|unbudgeted|has no start date"
     "|fully drawn|is drawn and|are drawn and|but not funded|but unfunded|has yet to find"),
    each("funding|money|finance|budget", "has not been|has yet to be|hasn't been|is not yet"
         "|is yet to be|was not|had not been|has still to be", "agreed|found|secured|confirmed"
         "|approved|identified|committed|allocated|granted|raised|released|sanctioned"),
    each("remains|remain|rests|rest|lies|lie", "with the|before the"),
    each("has|have|had", "sought"),
))  # fmt: skip
TENDERS = "tender|tenders|bid|bids|the tender|the tenders|invitations to bid|invitation to bid"
AWARDED = "|".join((
    each(TENDERS, "went out|closed|opened|came back|come back|were opened|have gone out"
         "|has gone out|go out|will go out|goes out|were called"),
    each(TENDERS, "for works|for the works|for construction|for the job|for it|for this",
         "went out|closed|were opened|were called|are out|have gone out|go out|will go out"),
    each("contract|contracts|deal|deals", "let|signed|awarded|was inked|inked"),
    "let the contract|let a contract|let the contracts|signed a contract|signed the contract",
))  # fmt: skip
PAST = (
    "went out|closed on|closed last|gone out|were called|were invited|were floated|were issued"
    "|were advertised|were sought|had been awarded|had been let|had been signed"
)
"""What tells of tenders that something stands between: tenders for the quay went out."""
FUTURE = each("go out|will go out|goes out|going out", "before|in|next|this|by|soon|shortly")
"""What tells of tenders to come: tenders for the quay go out in June."""
DROPPED = "|".join((
    each("no longer", "propose|intend|plan|wish|want|mean"),
    each("out of", "its|their|our|the", "programme|program|budget|forward plan"),
    each("removed from|struck from|cut from|dropped from", "program|programme|plan|budget"),
    ("no such project|has given the land back|i cancelled it|we cancelled it"
     "|was quietly buried|quietly dropped|we gave up on|gave up the idea|will not be revived"),
    each("will|would|is|are|can|may", "now not|not now", "be built|be revived|go ahead|be funded"
         "|proceed|happen|be taken forward|be extended|be replaced|be delivered|be pursued"
         "|going ahead|be rebuilt|be reopened"),
    each("has now been|have now been|has since been|have since been", "scrapped|dropped|cancelled"
         "|abandoned|withdrawn|shelved for good|ditched|axed|ruled out|refused|rejected"),
))  # fmt: skip
TRADE = {
    "opened": OPENED, "built": BUILT, "to_start": TO_START, "plan": PLAN, "awarded": AWARDED,
    "past": PAST, "dropped": DROPPED, "none": each("has|have|had", "sought to|sought help"),
    "start": GROUND, "future": FUTURE,
}  # fmt: skip
"""Words by kind, as `CUES` of `geo.texts.en.statements.cue_words`."""
TELLING = (
    "opened",
    "built",
    "progress",
    "began",
    "awarded",
    "paper",
    "plan",
    "not_begun",
    "dropped",
)
"""Kinds whose words minutes put one step further back: had been awarded."""


def put_back(words: str) -> str:
    """Return, set apart by bars, the words that begin with *has* or *have*, with *had*."""
    return "|".join(
        f"had {rest}"
        for word in words.split("|")
        for first, _, rest in [word.partition(" ")]
        if first in {"has", "have"} and rest
    )
