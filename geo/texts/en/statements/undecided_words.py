"""How English says that nobody has decided on a work, that it stopped, or will not start yet.

Families of words by kind, as `CUES` of `geo.texts.en.statements.cue_words`, set apart by bars.
"""

from __future__ import annotations

from geo.texts.en.statements.effort_words import NOUNS as WORKED
from geo.texts.writing.words import each

_GO_AHEAD = "proceed with|go ahead with|take forward|pursue|press ahead with|continue with"
_NOT_YET = (
    "will not|will not now|will now not|won't|won't now|would not|wouldn't|is not expected to"
    "|are not expected to|is not due to|are not due to|cannot|can't|not"
)
_BEGIN = (
    "start until|begin until|commence until|open until|reopen until|get under way until"
    "|be ready until|be finished until|be complete until|be completed until|be built until"
    "|go to tender until|break ground until|reach the town until|resume until|be open until"
    "|start before|begin before|open before|start building|begin building|start work|begin work"
)
_FAILED = (
    "went into administration|gone into administration|went into liquidation"
    "|gone into liquidation|went into receivership|went bust|gone bust|went under|collapsed into"
    "|walked off the job|walked off site|downed tools|left the site unfinished"
)
_UNDECIDED = (
    f"{each('yet to|still to|has not|have not', 'decide on|decide whether|decide if|decided on')}"
    f"|{each('has not|have not', 'decided whether|decided if|made up its mind|made its mind up')}"
    f"|{each('has been|have been|been|was|were', 'asked to', 'consider|look at|look into')}"
    f"|{each('is in|are in|in', 'nobody' + chr(39) + 's|no one' + chr(39) + 's|no', 'budget')}"
    "|no work has been undertaken|no work has been done|no work has been carried out"
    "|no view has been taken|no position has been taken"
)
_SHOWN = each("on|on public|on statutory", "exhibition|display|notification|deposit")
_DECIDED = each(
    "decision|a decision|final decision|funding decision|decision on funding|investment decision",
    "is expected|is due|expected|due|is awaited|will be made|will be taken|is likely|is promised",
)
_HOPED = each("is|are", "hoped for|pencilled for|promised for|envisaged for|aimed for")
_USERS = "people|walkers|residents|locals|families|cyclists|drivers|motorists|visitors|riders"
_USING = each(
    "walking|riding|cycling|driving|swimming|running|skating|playing|travelling|crossing|using",
    "it|on it|along it|across it|over it|in it|through it|there|them|in them|on them",
)
_DELAYS = each(
    "faces|face|facing|now faces|now face|also faces|also face|has faced|have faced|is facing"
    "|are facing|suffered|has suffered|have suffered|resulting in|hit by|beset by|beset with",
    "delays|a delay|further delays|further delay|more delays|long delays|new delays|another delay"
    "|a further delay|a long delay|months of delay|months of delays|years of delay"
    "|years of delays|major delays|significant delays|serious delays|lengthy delays",
)
_INVITED = each(
    "invites|invite|now invites|hereby invites|is inviting|are inviting|is now inviting|calls for"
    "|seeks|is seeking|are seeking",
    "bids|sealed bids|tenders|sealed tenders|competitive bids|electronic bids|online bids|e-tenders"
    "|proposals|expressions of interest|eligible bidders|interested bidders|qualified bidders"
    "|qualified contractors|eligible contractors|sealed quotations|quotations|bidders",
)
_EARLY = each(
    "in their pre-construction|in its pre-construction|in their planning|in its planning"
    "|in their design|in its design",
    "phase|phases|stage|stages",
)
_ONGOING = each(
    "ongoing|on-going",
    each(f"{WORKED}|civil|road|bridge|building|major|repair|improvement", "work|works|project"),
)
_REPORTED = each(
    "significant progress|good progress|major progress|steady progress|considerable progress",
    "has been made on|has been reported on|is being made on|was made on|was reported on|made on",
)
_FUNDED = each(
    "is funded|are funded|is jointly funded|are jointly funded|is mainly funded|are mainly funded",
    "by|through|from|via|under",
)
_ABLE = each(
    "able to|unable to|how to|where to|easier to|harder to|cheaper to|faster to|quicker to"
    "|difficult to|power to|powers to",
    "build|deliver|complete|open|start|begin|upgrade|extend|finish|construct|install|widen|repair"
    "|develop|connect|restore|raise|design|fund|expand|replace|improve",
)
_ENGAGED = each(
    "contractor|contractors|builder|builders|main contractor|developer|firm", "engaged|picked|hired"
)
_PERCENT = "|".join(map(str, range(1, 100)))
UNDECIDED = {
    "shut": _UNDECIDED,
    "dropped": each("not to", _GO_AHEAD),
    "not_begun": f"{each(_NOT_YET, _BEGIN)}|{_FAILED}",
    "paper": _SHOWN,
    "plan": f"{_DECIDED}|{_INVITED}|{_EARLY}",
    "held": _DELAYS,
    "progress": f"{_ONGOING}|{_REPORTED}",
    "future": _HOPED,
    "opened": each(_USERS, "have been|have already been|are already", _USING),
    "awarded": _ENGAGED,
    "past": "over budget|under budget|below budget|above budget|over the budget|over cost",
    "none": f"{each('is running at|was running at', _PERCENT)}|has slipped into|have slipped into"
    f"|{_FUNDED}|{_ABLE}",
}
"""Words by kind, as `CUES` of `geo.texts.en.statements.cue_words`."""
