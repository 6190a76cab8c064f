"""How English says that a work waits, is given up or is about to begin; kinds: `en.cue_words`."""

from __future__ import annotations

from geo.texts.writing.words import each

BE = "is|are|is still|are still|remains|'s|'re"
BEEN = "was|were|has been|have been"
HAVE = "has|have|'ve"
DELAYED = (
    "delayed|postponed|deferred|paused|stalled|held up|tied up|put back|pushed back|pushed out"
    "|put off|rescheduled|rephased|re-phased|reprogrammed|parked|shelved for|set back|bogged down"
    "|stymied|frozen|halted|on hold|on ice|mothballed|suspended|stuck in|caught up in|hampered by"
    "|left in limbo|deprioritised|deprioritized|moved back|slowed|thrown into doubt|put in doubt"
)
HELD = "|".join((
    each(BEEN, DELAYED),
    each(
        "has|have|had",
        "stalled|slipped|been tied up|slipped by|slipped to|hit delays|run into delays|hit a snag"
        "|run into trouble|been delayed|been held up|been kicked|been put|ground to"),
    each(BE,
        "delayed by|delayed until|delayed to|in limbo|tied up in court|facing a judicial review"
        "|held up by|bogged down|stymied|the subject of a legal|before the courts|on pause"
        "|paused until"),
    (
        "has delayed|have delayed|delayed again|delayed to|delayed until|delayed by"
        "|pushed back to|pushed back again|put back to|put on hold|put on ice|has been delayed"
        "|is delayed"
    ),
))  # fmt: skip
NO = (
    "is not|are not|isn't|aren't|was not|were not|is no longer|are no longer|will not be|won't be"
    "|'re not|not|no longer"
)
GONE = (
    "going ahead|going to happen|going to be built|happening|proceeding|being pursued|being built"
    "|being taken forward|being progressed|in the plan|in the programme|in the program"
    "|in the capital programme|in the budget|on the agenda|under consideration|being considered"
    "|planned|proposed|part of the plan|on the table|on the list|in our plans|in any plan"
    "|supported|needed|required|building|proceeding with|pursuing|going ahead with|wanted"
    "|going to build|feasible|in the local plan"
)
KILLED = (
    "cancelled|canceled|scrapped|abandoned|dropped|axed|ditched|binned|killed|killed off|canned"
    "|withdrawn|refused|rejected|turned down|thrown out|quashed|voted down|vetoed|blocked"
    "|defeated|struck off|struck down|struck from|struck out|removed from the|taken out of"
    "|deleted from|ruled out|overturned|revoked|rescinded|given up|discontinued|terminated"
    "|called off|pulled|nixed|let go|superseded|cut from|written off|knocked back|kicked out"
    "|shot down|declined|consigned to|laid to rest|refused planning|refused consent|withdrawn by"
    "|thrown out by|cancelled by|scuppered|sunk by|dumped|junked|annulled|set aside by|torn up"
    "|crossed off|culled|disallowed|disapproved"
)
DROPPED = "|".join((
    each(BEEN, KILLED),
    each(BE,
        "dead|dead in the water|off the table|off the agenda|cancelled|canceled|scrapped"
        "|ruled out|dead and buried|no more|defunct|history"),
    each(f"{HAVE}|",
        "lapsed|come to nothing|lost its funding|lost their funding|fallen through"
        "|fallen by the wayside|been let go|scrapped|dropped|axed|cancelled|binned|ditched"
        "|ruled out|walked away from|pulled out of|killed|killed off|abandoned|withdrawn"
        "|given up on|pulled the plug|pulled funding|voted down|voted against|rejected|refused"
        "|quashed|canned|shelved|struck down|struck out|turned down|thrown out|knocked back"
        "|decided not to proceed|decided not to|decided against|resolved not to|voted not to"
        "|chosen not to|dumped|junked|torn up plans"),
    each(
        "did not|didn't|never",
        "go ahead|proceed|happen|happened|went ahead|proceeded|got off the ground|got built"
        "|materialised|materialized|eventuated|eventuate|get off the ground|win approval"
        "|came to pass"),
    each(NO, GONE),
    each(
        "failed to|fails to",
        "get planning|win funding|get approval|win approval|secure funding|get consent|gain"
        "|attract"),
    each(
        "will|would|'ll|can",
        "no longer go ahead|no longer be built|no longer proceed|never be built|never happen"),
    each("there will be|there is", "no new|no plan|no chance"),
    (
        "came to nothing|come to nothing|fell through|lost its funding|lost funding"
        "|never happened|dies on|is dead|killed off|consent refused|permission refused"
        "|not proceeding|no longer proceeding|no longer required|scraps|axes|ditches|rules out"
        "|council rejects|councillors reject|council drops|government drops|pulls plug on"
        "|was never built|were never built|never got off the ground|went nowhere|has gone nowhere"
    ),
))  # fmt: skip
AWARDED = "|".join((
    each("out to|out for|is at|are at|is in|are in|is under|are under|advertised for",
         "tender|bid|bids|bidding|procurement|tenders|tendering"),
    each(
        "at|at the|in the", each(
        "tender|bid|bidding|procurement|tendering",
        "stage|phase|process")),
    each("gone|went|put|goes|go", each("to|out to|out for", "tender|bid|bids|market|the market")),
    each(
        "has been|have been|was|were|is being|are being|being",
        "tendered|let|procured|let to|advertised for tender|contracted out|bid out|put to tender"
        "|re-tendered|retendered|awarded to|retendered|put out to tender|put out to bid|priced"),
    each(
        "tender|tenders|rfp|rft|rfq|bids|request for proposals|request for tenders"
        "|request for tender|invitation to tender|invitation to bid|letter of acceptance"
        "|work order|notice to proceed|letter of award|tender notice|nit",
         "issued|received|closed|awarded|invited|called|sought|opened|under evaluation|evaluated"
         "|released|published|has been issued|have been issued|was issued|were issued"
         "|was published|have been received|were received|has closed|have been invited|is open"
         "|has opened|are being evaluated|being evaluated|were opened|have been opened|are due"
         "|is live|have been called|have closed|was released|has been awarded|was awarded"
         "|close in|close on|closes in|closes on|has gone out|returned|were returned"
         "|have been returned|were submitted|have been submitted|are being assessed"
         "|being assessed|are being reviewed|under assessment|are under assessment"),
    each(
        "have|has|'ve|we|they|",
        "invited tenders|called tenders|called for tenders|invited bids|issued a tender"
        "|let the contract|let a contract|signed a contract|signed the contract"
        "|awarded the contract|awarded a contract|won the contract|won a contract"
        "|signed contracts|appointed a contractor|chosen a contractor|selected a contractor"
        "|named a contractor|appointed contractors|sought tenders|sought bids|opened bids"
        "|opened tenders|floated a tender|floated tenders|put the contract out"
        "|advertised the contract|gone out to tender|issued an rfp|engaged a contractor"
        "|been appointed to build|been awarded the contract|been selected to build"
        "|been chosen to build|been named preferred|been hired to build|been picked to build"
        "|clinched the contract|landed the contract|secured the contract"),
    each(
        "contractor|contractors|builder|developer|main contractor|firm|consortium|joint venture"
        "|preferred bidder|preferred contractor|preferred tenderer|successful tenderer|operator",
             "appointed|named|chosen|selected|has been selected|has been chosen|was selected"
             "|was chosen|has been named|was named|on board|has been hired|was hired"
             "|has been engaged|has been picked|was picked|has been found|in place|was appointed"
             "|has been appointed"),
    each(
        "contract to", each(
        "build|construct|deliver|widen|extend|replace|upgrade|design and build|refurbish|resurface",
        "the|a|new")),
    each(
        "shortlisted to|short-listed to|appointed to|hired to|chosen to|selected to|picked to",
        "build|construct|deliver|carry out the works"),
    each(
        "has a|have a|has its|now has a",
        "contractor|preferred bidder|builder|main contractor|preferred contractor"),
    each("waiting for a|awaiting a|awaits a", "contractor|builder"),
    (
        "award pending|tender award|preferred bidder|preferred tenderer|mobilisation"
        "|is mobilising|are mobilising|in mobilisation|pre-construction phase|in pre-construction"
        "|shovel-ready|shovel ready|bids due|bids are in|bid opening|bids opened"
        "|ready to go to tender|ready to be built|ready for construction|low bidder"
        "|bidders have been shortlisted|firms have been shortlisted|bidders shortlisted"
        "|tender process|tendering process|procurement is under way|procurement is underway"
        "|procurement under way|procurement underway|in procurement|under procurement|at tender"
        "|in tender"
    ),
))  # fmt: skip
TO_START = "|".join((
    each("is|are|now", "ready for construction|ready to be built|ready to go"),
    "be breaking ground",
    each(
        "is|are|'s|'re",
        "starting soon|starting this|starting next|starting in|starting the|starting on"
        "|about to start|about to begin|about to break|about to get|ready to start|ready to go"
        "|ready to begin|imminent|poised to start|poised to begin|gearing up|waiting to start"
        "|raring to go|all set to start|all set to begin|breaking ground next|breaking ground in"
        "|beginning next|beginning in|beginning this"),
    each(
        "will|'ll|to|going to",
        "be breaking ground|start on|be starting|begin on|move in|move on site|be on site"
        "|be under construction by|see work start|see spades|see work begin|be turned|start work"
        "|begin work|mobilise|get cracking|get stuck in|get started on|get going on|go on site"),
    each("due", "on site|to start on|to break ground|to get under way|to go on site"),
    each(
        "sod will|first sod will|sod is to|foundation stone will|ground will",
        "be turned|be laid|be broken"),
    each(
        "ground-breaking|groundbreaking|sod-turning|ground-breaking ceremony|sod-turning ceremony"
        "|groundbreaking ceremony",
         "will be|is planned|is set|is scheduled|is due|is expected|for the"),
    (
        "starting soon|starting shortly|start shortly|begin shortly|commence shortly|starting may"
        "|starting june|starting july|starting in|starts on site|will be in the ground"
        "|be starting works|be starting work|be starting construction|soon be starting"
        "|be beginning works|be beginning work|be beginning construction|soon be beginning"
        "|starts next|works to start|work to start|work to begin|works to begin"
    ),
))  # fmt: skip
WAITING = {"held": HELD, "dropped": DROPPED, "awarded": AWARDED, "to_start": TO_START}
"""Words by kind, as `CUES` of `geo.texts.en.statements.cue_words`."""
