"""How English says that a work has begun and is not finished, folded; kinds: `en.cue_words`."""

from __future__ import annotations

from geo.texts.en.statements.stages import PROGRESSIVES
from geo.texts.en.statements.verbs import PARTS, TOILED, forms
from geo.texts.writing.words import each

BE = "is|are|is now|are now|is still|are still"
PAST_PARTS, DONE_PARTS, _ = forms(PARTS)
WORK = (
    "work|works|construction|building work|building works|construction work|construction works"
    "|building|the works|the work|the project|civil works|main works|enabling works|repairs"
    "|repair work|resurfacing|resurfacing work|refurbishment|renovation|demolition|excavation"
    "|earthworks|groundworks|piling|tunnelling|fit-out|testing|commissioning|site clearance"
)
STAGE = (
    "construction|building|foundation|piling|plinth|slab|roof|superstructure|structural|snagging"
    "|fit-out|finishing|commissioning|testing|framing|lock-up"
)
DUE_SOON = "nearly|almost|all but|close to being|not far from being|very nearly|just about"
REPAIRS = (
    "works|work|repairs|repair|reconstruction|refurbishment|renovation|renovations|rebuilding"
    "|resurfacing|upgrading|upgrade works|improvement works|maintenance works|essential works"
)
WORKED_ON = (
    "refurbishment|renovation|renovations|reconstruction|restoration|repairs|repair|works"
    "|major works|redevelopment|an upgrade|upgrades|upgrading|commissioning|testing|trial running"
    "|trials|a refit|a makeover|a rebuild|a major upgrade|a major refurbishment"
    "|structural repairs|strengthening|resurfacing|modernisation|modernization|a facelift"
    "|an overhaul|expansion|rehabilitation|remedial works|remediation|conversion|demolition"
    "|fit-out|an extension"
)
MILESTONE = (
    "the halfway mark|the halfway point|the half-way mark|the half-way point|a milestone"
    "|a major milestone|another milestone|a key milestone|a construction milestone|roof level"
    "|full height|its full height|its highest point|the first floor|the second floor"
    "|the third floor|the fourth floor|the fifth floor|the top floor|ground level"
    "|foundation level|lock-up stage|lock-up|weathertight stage"
)
PHASE = (
    "construction|the construction phase|the construction stage|commissioning|the testing phase"
    "|testing|trial running|the commissioning phase|its final phase|the final phase"
    "|its final stage|its final stages|the final stage|the final stages|the home straight"
    "|the home stretch|the final stretch|the fit-out phase|its last phase|the finishing stages"
    "|the finishing stage"
    "|its second year|its third year|its final year|its last year|the last lap"
    "|active construction"
)
SOIL = "sod|first sod|sods|first turf|first spade|first shovel"
STONE = "foundation stone|cornerstone|time capsule|first stone|first brick|foundation block"
UNFINISHED = "finished|complete|completed|done|ready yet"
FINISHED = "finished|completed"
BEGUN = "started|begun|commenced|kicked off|got under way|got underway|gotten underway"
GERUND_LEADS = "keep|started|begun|began|continue|resumed|hard at work"
PROGRESS = "|".join((
    each("'re|are busy|are already|is already", PROGRESSIVES),
    each(GERUND_LEADS, PROGRESSIVES),
    each(
        "is|are|'s|remains|remain|still",
            "on schedule|on programme|ahead of schedule|unfinished|behind schedule"
            "|on time and on budget|on budget|on time|on track|back on track|on target"
            "|running late|running a year late|running over budget|running behind"
            "|running behind schedule|months behind|a year behind|well on track|firmly on track"
            "|bang on schedule",
    ),
    each(BE, "a building site|a construction site|a hive of activity|emerging|out of the ground"),
    each(
        BE,
            "coming out of the ground|coming on well|coming to an end|coming on|going up fast"
            "|beginning to take shape|starting to take shape|making good progress"
            "|making steady progress|making progress|moving along|moving ahead|well along"
            "|shaping up|being worked on|being put up|being ripped up|being dug up"
            "|being kitted out|being wired|rising fast|racing ahead|powering ahead|forging ahead"
            "|ploughing on|winding down|weathertight|watertight|surrounded by hoardings"
            "|surrounded by scaffolding|surrounded by hoarding|covered in scaffolding"
            "|clad in scaffolding|shrouded in scaffolding|hidden behind hoardings"
            "|behind hoardings|up to roof level|up to the second floor|up to the first floor"
            "|up to the third floor|structurally complete|part built|part-built|half-built"
            "|half-finished|partially built|partially complete|partially finished|partly complete"
            "|partly finished|partly open|partially open|still going on|still going"
            "|approaching completion|near completion|nearing the end|nearing the finish"
            "|near to completion|about finished|about done|well under way|well underway"
            "|in construction|coming together|knocking down|ripping up|digging up|pulling down"
            "|tearing down|putting up|working on|working away|working flat out|busy on|busy at"
            "|fitting out|putting in",
    ),
    each("'re|'re still|'re now|'re busy",
        "working on|ripping up|digging up|knocking down|pulling down|tearing down|putting up"
        "|putting in|fitting out|going ahead and building"),
    each(BE, each(
        "halfway|half-way|midway|part-way|partway|half way|a third of the way|two-thirds"
        "|three-quarters|more than halfway",
                      "there|through|complete|done|built|finished")),
    each(BE, each(DUE_SOON, "finished|complete|completed|done|ready|there|built")),
    each("nearly|almost|very nearly|all but|half", "finished|complete|completed|done|there|built"),
    each("have|has|'ve", each("nearly|almost|all but|half", "finished|completed|built|done")),
    each("at|at the|in|in the|in its", each(STAGE, "stage|phase|stages")),
    each("at|in", "foundation level|plinth level|roof level|ground level|construction stage"),
    each("is in|are in|now in|still in", PHASE),
    each("in its|in their|in the",
        "final phase|last phase|final year|last year of construction|second year of construction"
        "|first year of construction|third year of construction|closing stages|finishing stages"
        "|latter stages|last stages|dying stages|final months|final weeks|construction phase"
        "|delivery phase|final straight"),
    (
        "in commissioning|in testing|in trial running|in trial operation|in test operation"
        "|in trial runs|in final testing|on the home straight|in the home stretch"
        "|on the home stretch"
    ),
    each("undergoing", WORKED_ON),
    each("has|have|'ve", each("reached|passed|hit|gone past|moved past|got to", MILESTONE)),
    each("reaches|reached|passes|passed|hits|hit", MILESTONE),
    each("has|have|had", each("entered|moved into|moved to|gone into|reached|passed into", PHASE)),
    each("enters|entered|moves into|moved into", PHASE),
    each(
        "is|are|was|were|'s|has been|have been|remains|remain", each(
        "closed for|closed to traffic for|shut for|closed to cars for|fenced off for"
        "|shut down for", REPAIRS)),
    each("closed in|has closed for|have closed for|closed for|shut for", REPAIRS),
    each("is|are|was|were|remains", each("closed|shut",
        "while it is|while they are|while crews|while work|while works")),
    each(
        "is not|are not|isn't|aren't|is still not|are still not|is not yet|are not yet|isn't yet"
        "|is not quite|isn't quite|are not quite|isn't even|not yet|still not|remains un"
        "|is far from|are far from|is nowhere near", f"{UNFINISHED}|near finished"),
    each(
        "has not|have not|hasn't|haven't|still hasn't|still haven't|has still not|have still not"
        "|have yet to|has yet to|has not yet|have not yet|is yet to|are yet to|hasn't yet"
        "|haven't yet", f"been {FINISHED.replace('|', '|been ')}|be {FINISHED.replace('|', '|be ')}"
         f"|{FINISHED}|finish"),
    each("the|first|last|final|first ever", each(SOIL,
        "was turned|has been turned|was cut|were turned|has been cut|turned|was dug")),
    each("turned|has turned|have turned|cut|turns|dug", each("the|a|the first", SOIL)),
    each(STONE, "was laid|has been laid|of|for the|laid"),
    each("laid|has laid|have laid|unveiled", each("the|a", STONE)),
    each("ground", "was broken|has been broken|broken|is broken"),
    each(
        "ground-breaking|groundbreaking|ground breaking|sod-turning|sod turning"
        "|foundation-stone laying|topping-out|topping out",
         "was held|took place|ceremony was held|ceremony took place|was celebrated|was marked"
         "|has taken place|ceremony has been held"),
    each("has|have|was|were|has been|have been|'ve",
        "topped out|holed through|broken through|broke through|roofed|part-completed|partly built"
        "|partially built|part built|half built|partially completed|partly completed"
        "|structurally completed|joined in the middle"),
    each("has|have",
        "its roof|a roof|its roof on|a roof on|been holed through|been joined|mobilised|mobilized"
        "|set up on site|moved on site|moved onto the|moved onto site|gone on site|gone onto site"
        "|arrived on site|got going|got started|got stuck into|gone up around|gone up at"
        "|started on site"),
    each("went|moved|has been|have been|goes|is back", "on site|onto site|on-site"),
    each(
        "hoardings|hoarding|scaffolding|cranes|fences|fencing|scaffold|barriers|a crane|formwork"
        "|steel|steelwork|the frame|the steel frame|walls|the walls|framing|the framing|the shell"
        "|shuttering",
             "is up|are up|has gone up|have gone up|went up|goes up|go up|is going up"
             "|are going up|is rising|is in place|are in place|tower over|towers over|surround"),
    each("diggers|bulldozers|excavators|cranes|piling rigs|machines|builders|bulldozers",
         "are on site|have moved in|moved in|are in|have arrived|arrived|are at work|are rolling"
         "|are working|are back|rolled in|have rolled in"),
    each("spades|shovels|boots", "are in the ground|in the ground|are on the ground|on the ground"),
    each("progress",
        "is good|stands at|has reached|is at|was at|of the|on the works|is steady|has been good"
        "|has been steady|has been slow"),
    each("physical|financial|overall|construction", "progress"),
    each("stands|stood",
        "at 10|at 20|at 25|at 30|at 40|at 45|at 50|at 55|at 60|at 65|at 70|at 75|at 80|at 85"
        "|at 90|at 95|half finished|half built|half-finished|half-built|unfinished"),
    each("finishing touches", "are being|to the|are going|were being|are"),
    each("putting the", "finishing touches|final touches|last touches|roof on"),
    each("traffic restrictions|lane closures|diversions|road closures|traffic management",
         "are in place|is in place|remain in place|remains in place"),
    each("has|have", each("seen",
        "work begin|work start|works begin|works start|its first piles|construction begin"
        "|construction start|spades go|ground broken")),
    each("test trains|test runs|trial runs|test trams|test flights|driver training",
         "are running|are under way|have begun|have started|has begun|began|are being|underway"),
    each("tbm|tbms|tunnel boring machine|tunnel boring machines|boring machine|mole|shield",
         "was launched|has been launched|launched|is digging|is boring|are digging"
         "|has broken through|have broken through|broke through|has finished its|finished its"
         "|has completed its|completed its|has begun|has started|is advancing|breaks through"
         "|is under"),
    each("tunnel breakthrough|breakthrough", "at|of|on|was|was celebrated|came|achieved|has been"),
    (
        "on site since|closed in for|has been going on|have been going on|being ripped up|wip"
        "|takes shape|taking shape|continues to take shape|nears completion|near completion"
        "|nears the finish|tops out|reaches milestone|hits milestone|reaches halfway|halfway mark"
        "|works continuing|work continuing|works continue|trial running|snagging|tracklaying"
        "|track laying|track-laying|physical progress|rising from the ground|out of the ground"
        "|two halves of|its final shape|hard hats|enters final phase|live on site"
        "|under full swing|stands half|rail grinding|dynamic testing|contractor mobilised"
        "|contractor on site|contractors on site|crews on site|carried over|in mid-construction"
        "|mid-construction|still has scaffolding|wet trades|second fix|first fix|roof is on"
        "|roof is going on|cladding is going on|foundations are in|piles are in|steel is up"
        "|beams are in|deck is on|under way since|underway since"
    ),
))  # fmt: skip
BEGAN = "|".join((
    each(
        f"{WORK}|it|the scheme|the upgrade|the widening|the rebuild|the extension|building work",
        "has started|have started|has begun|have begun|has commenced|have commenced"
        "|has kicked off|have kicked off|got under way|got underway|has got under way"
        "|have got under way|kicked off|commenced|started|began|resumed|has resumed|have resumed"
        "|has restarted|have restarted",
    ),
    each("has|have|'ve|has just|have just|has now|have now|has finally|have finally|has already",
         f"{BEGUN}|broken ground|begun construction|started construction|restarted|re-started"),
    each("was|were|has been|have been", "begun|started|restarted|kicked off|commenced"),
    each("started|began|resumed|restarted|commenced|kicked off",
        "work|works|work on|on the|on site|construction|building|on-site|the works|in january"
        "|in february|in march|in april|in may|in june|in july|in august|in september|in october"
        "|in november|in december|in spring|in autumn|in summer|last year|last month|last week"
        "|last spring|last autumn|in earnest|this week|this month"),
    each("broke|has broken|have broken", "ground|ground on|ground for|ground at"),
    each("started|broken ground", "on the|it"),
    "work got going|spades went in|first spade went|went on site",
))  # fmt: skip
TOIL = TOILED.replace(" ", "|")
PART = "|".join(
    word for word in dict.fromkeys((*PAST_PARTS.split("|"), *DONE_PARTS.split("|")))
    if word not in TOIL.split("|")
)  # fmt: skip
SITE = {"progress": PROGRESS, "began": BEGAN, "part": f"{PART}|{TOIL}"}
"""Words by kind, as `CUES` of `geo.texts.en.statements.cue_words`."""
