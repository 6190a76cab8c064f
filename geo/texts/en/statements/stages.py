"""How people of English say that a work goes on, rests, is given up or is yet to begin, folded.

Families of words by kind, as `CUES` of `geo.texts.en.statements.cue_words`, set apart by bars. A
cue that
begins with an apostrophe stands behind a word: they're rebuilding, we've finished.
"""

from __future__ import annotations

from geo.texts.en.statements.verbs import PARTS, WHOLE, forms
from geo.texts.en.statements.works import BUILDERS, PARTICIPLES
from geo.texts.writing.words import each

PROGRESSIVES = (
    f"{forms(WHOLE)[2]}|{forms(PARTS)[2]}|driving|clearing|piling|roofing|assembling|building"
    "|finishing|completing"
)
"""What crews are doing where something is built."""
HELD = (
    "on hold|paused|postponed|deferred|mothballed|in limbo|stalled|suspended|in abeyance"
    "|back-burnered|on the back burner|kicked down the road|kicked into the long grass|on ice"
    "|in cold storage|on pause|in the long grass|hanging fire|hangs fire|put off|put on ice"
    "|at a standstill|ground to a halt|parked for|parked until|shelved|held over|held back"
    "|frozen|not a shovel|not a spade|not a brick|not one brick|not a sod|no shovel"
    "|nothing has been built|yet to be scheduled|yet to be floated|yet to be invited"
    "|in mothballs|up in the air|for the time being"
    "|parked it|parked the|has slipped again|have slipped again|is stuck|are stuck|held hostage"
    "|under appeal|is not funded|are not funded|isn't funded|aren't funded|not yet funded"
    "|has no funding|have no funding|no money for"
)
"""What rests, and may yet be built."""
NOT_TO = "not going to|aren't going to|isn't going to|won't|will not|wouldn't|would not"
NOT_DONE = (
    "be built|build|happen|be pursued|pursue|proceed|go ahead|be replaced|be revived|be funded"
    "|fund|be extended|be taken forward|be proceeding|be progressed|be part of|extend|replace"
)
NO_LONGER = "happening|building|pursuing|proceeding|needed|required|on the list|in the programme"
GIVEN_UP = (
    "bitten the dust|bit the dust|thrown out|voted down|dead in the water|has died|have died"
    "|binned|ditched|torn up|struck out|struck off"
    "|not recommended|not doing it|not doing that|taken off the list|deleted from|quashed"
    "|turned down|refused consent|refused permission"
    "|declined the|was declined|were declined|no further work|killed"
    "|decided against|opted against|written off|given up on|gave up on|vetoed|cut from the"
    "|pulled from the|off the agenda|did not survive|didn't survive"
    "|failed to win|will never be|never going to|is off the table|are off the table"
)
TO = (
    "is to|are to|is due to|are due to|is set to|are set to|is expected to|are expected to"
    "|is scheduled to|are scheduled to|is likely to|are likely to|is about to|are about to"
    "|about to|expected to|scheduled to|ready to|hopes to|hope to|plans to|plan to|aims to|aim to"
    "|intends to|intend to|wants to|want to|should|would|could|may|might|must|can|shall|'ll"
    "|going to|will|to"
)
BEGIN = (
    "start|begin|commence|get under way|get underway|break ground|kick off|start on site"
    "|go on site|get going|get started|resume|restart"
)
SHUT = (
    "remains closed|remain closed|stays shut|stays closed|is shut|are shut|has been shut"
    "|remains shut"
    "|has been closed|have been closed|is closed|are closed|closed since|closed to traffic since"
    "|closed for now|closed for repairs|closed for works|closed for good|nothing has been decided"
    "|lying idle"
    "|nothing has been agreed|nothing is decided"
    "|is still dark|is dark|stays dark|boarded up|lies empty|lie empty|stands empty|lies idle"
    "|remains a dream|is a dream|is a maybe|remains undecided|remain undecided|no decision has been"
    "|no decision was|yet to make up|not made up|nobody can say|nobody knows"
)
"""What is closed, or what nobody has decided: how far it has come is not known."""
SOON = "shortly|soon|within weeks|within days|imminently|next month|next week|any day|this month"
SOUGHT = "has asked for|have asked for|has called for|have called for|is lobbying for|lobbied for"
ARE = "'re"
USED = "have been using|has been using|have used|has used"
TENDERED = (
    "have been invited|were invited|are invited|have been called|were called|have been sought"
    "|are being sought|are being invited|have closed|close on|closed on|were opened|opened|due"
    "|are due|are being evaluated|close|closed|are in"
)
PUT_TO_USE = (
    "put to use|put into service|pressed into service|brought into use|put into operation"
    "|opened to traffic"
)
TAKEN_OUT = (
    "removed from the|removed from its|taken out of the|dropped from the|deleted from the"
    "|cut from the"
    "|struck from the|pulled from the|omitted from the|withdrawn from the|excluded from the"
)
BE = "is|are|'s|'re|was|were"
WEIGHING = (
    "considering|exploring|examining|weighing|looking at|looking into|studying|investigating"
    "|assessing|reviewing|evaluating|drawing up|working up|consulting on|proposing|seeking"
)
PLANNING = (
    "planning a|planning an|planning the|planning two|planning three|planning four|planning new"
    "|planning major|planning several|planning further|planning more"
)
COUNCILS = "council|cabinet|committee|the board|parliament|planners|councillors|the executive"
PEOPLE = "we've|they've|i've|you've"
STAGED = {
    "not_begun": HELD,
    "shut": SHUT,
    "dropped": f"{each('was|were|has been|have been', TAKEN_OUT)}|{GIVEN_UP}"
    f"|{each(NOT_TO, NOT_DONE)}|{each('no longer', NO_LONGER)}",
    "progress": (
        f"{each('is|are', '|now|currently|still|also', PROGRESSIVES)}"
        f"|{each(chr(39) + 're', '|now|still|just|busy', PROGRESSIVES)}"
        f"|{each('still|busy|has started|have started|started|has begun|have begun', PROGRESSIVES)}"
        f"|{each('has been|have been|began', PROGRESSIVES)}|'s being|'re being|'s under way"
        "|behind hoardings|behind hoarding|under scaffolding|foundations are in|frame is up"
        "|picked up pace|gathered pace|gathering pace|topped off|has topped off|have topped off"
        "|topped out|has topped out|have topped out|shovels are in the ground|is half way"
        "|spades are in the ground|a building site|out of the ground|work has resumed"
        "|works have resumed"
        "|work has restarted|works have restarted|has resumed work|diggers are|cranes are up"
        "|crews have been|in the ground and|halfway there|is part-built|are part-built"
    ),
    "began": "broken ground|has started on|have started on|'ve started|'ve begun|'ve broken ground",
    "built": (
        f"{each(PEOPLE, PARTICIPLES.replace(' ', '|'))}|{each(PEOPLE, 'finished|completed|built')}"
        f"|{each(BUILDERS, 'finished|completed|built|delivered')}"
        "|substantially complete|practically complete|reached practical completion|closed out"
        "|achieved practical completion|passed its final inspection|passed final inspection"
        "|is all done|are all done|we're done with|was sealed|were sealed|has been sealed"
        "|was done|were done|has been done|have been done|wrapped on time|has its new"
    ),
    "opened": (
        f"{each('is|are|was|were|has been|have been', PUT_TO_USE)}|"
        f"{each('we' + ARE + '|they' + ARE, '|now', 'open')}|it's now open|it's up and running"
        "|have been using|has been using|went back into service|back into service"
        f"|{each('people|passengers|drivers|residents|cyclists|traffic|families|children', USED)}"
        f"|{each('in', 'full|daily|regular|everyday|constant|public', 'use')}"
        "|now fully occupied|fully occupied|now occupied|now fully let|open to users"
        "|open to the public|have carried traffic|has carried traffic|have their keys"
    ),
    "awarded": (
        f"{each('tenders|bids', TENDERED)}|out to tender|out to bid|tenders are out|bids are out"
        "|went to tender|gone to tender"
        "|low bidder|lowest bidder|contract was signed|contracts were signed|signed the contract|"
        "signed contracts|went out to tender"
    ),
    "to_start": f"{each(TO, BEGIN)}|is imminent|are imminent|is days away|is weeks away|"
    + each(
        "expected|anticipated|proposed|planned|target|estimated|scheduled|estimated construction"
        "|expected construction|proposed construction|planned construction|target construction"
        "|anticipated construction",
        "start|start date|commencement|commencement date",
    ),
    "opening": "reopening|trains every|buses every|trams every|ferries every|services every"
    "|sailings every",
    "start": "shovels in the ground|starting in|beginning in|commencing in|starting next"
    "|starting this|construction start|construction start date|works start date|start on site date|"
    + each("starts|begins|commences|gets under way|starts on site", f"{SOON}|in|on|by"),
    "paper": (
        f"{each('has been|have been|was|were', 'cleared by|backed by|shortlisted|endorsed')}"
        "|backed the|cleared its last hurdle|cleared its final hurdle|got its permit|has its permit"
        "|has its consents|has all its consents|has its consent|has been authorized"
        "|has been authorised|got its approval|won approval|won consent"
    ),
    "plan": (
        f"{each(BE, WEIGHING)}|{each(BE, PLANNING)}|"
        f"{each('goes to|goes before|is before|are before', COUNCILS)}|"
        f"{each('was|were|has been|have been', 'set aside for|earmarked')}|set aside for"
        f"|set aside to|"
        "has set aside|have set aside|we set aside|awaits a|awaits the|awaits its|in front of the|"
        "in the design stage|in the planning stage|is in the pipeline|are in the pipeline"
        "|on the cards|is a study|still a study|'s a study|'s just a study|'s only a study"
        "|is funded|are funded|fully funded|part funded"
        "|part-funded|no start date|is undecided|are undecided|has not been decided"
        "|not been decided|under study|is on the wish list|has pledged|have pledged"
        "|have each pledged|up for approval|been shortlisted|awaits approval|awaits a decision"
        f"|awaits funding|awaiting funding|awaits consent|{SOUGHT}"
    ),
    "future": "should get|should gain|should receive|unlikely to start|unlikely to begin"
    "|pushed back|put back|gets its|gets a"
    "|gets new|gets the|get its new|'ll"
    "|'d like to|we want|they want|i want|wants|still to be|has still to"
    "|have still to|i'd love|we'd love",
}
"""Words by kind, as `CUES` of `geo.texts.en.statements.cue_words`."""
