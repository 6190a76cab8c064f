"""The verbs of works of English, in the forms that say how far these have come, folded.

Each auxiliary stands with each participle (has cleared, were dug), for
`geo.texts.en.statements.cue_words`.
"""

from __future__ import annotations

from geo.texts.en.statements.verbs import WHOLE, forms
from geo.texts.writing.words import products

PARTICIPLES = forms(WHOLE)[1].replace("|", " ")
"""What has been done to a thing that is built, or to its ground."""
HAVE = (
    "has|have|has now|have now|has already|have already|has since|have since|has also|have also"
    "|has just|have just|has recently|have recently|has successfully|have successfully|has fully"
    "|have fully|have carefully|has carefully|carefully|painstakingly|successfully"
)
BE = (
    "was|were|has been|have been|has now been|have now been|has also been|have also been"
    "|has just been|have just been|has recently been|have recently been|was recently"
    "|were recently|was fully|were fully|was also|were also|has been fully|have been fully"
    "|was carefully|have been carefully|has been carefully|is finally|are finally"
)
BARS = "|"
DONE = products(HAVE, PARTICIPLES, " ", BARS) + BARS + products(BE, PARTICIPLES, " ", BARS)
OF_WORKS = " ".join(word for word in PARTICIPLES.split() if word != "relocated")
"""The same without what is done to people, too."""
TO_BE = "will be|shall be|is to be|are to be|will also be|would be|should be|will then be"
BUILDERS = "we|they|crews|contractors|workers|engineers|volunteers|builders|the council"
"""Who has done it, before the verb."""
GERUNDS = (
    "clearing digging planting repainting repointing cleaning desilting grading lining moving"
    " conducting undertaking stripping testing training trialling hoarding levelling"
    " placing attaching anchoring burying diverting craning floating fixing"
)
"""What crews are doing besides those of `PROGRESSIVES`."""
DOING = products("is|are|is now|are now|is still|are still", GERUNDS, " ", BARS)
USING = "handling serving treating processing generating producing supplying welcoming accepting"
"""What is done with a thing that is in use."""
STAGES = (
    "options option concept design planning feasibility scoping consultation appraisal"
    " business-case outline-design detailed-design dpr"
)
PAPERED = (
    "designed considered planned prepared reviewed drafted negotiated acquired assessed"
    " scoped investigated explored examined finalised finalized studied sought requested lodged"
    " submitted costed surveyed debated"
)
"""What is done to the papers of a thing, or to its land, before it is built."""
SPOKEN = {
    "built": (
        "is over|are over|is ready|are ready|is now ready|are now ready|stands finished"
        "|finished early|finished ahead|weeks early|finished on time|is done and dusted"
        f"|{products(BUILDERS, PARTICIPLES, ' ', BARS)}|{DONE}"
    ),
    "opened": (
        f"{products('is|are|is now|are now|has begun|have begun|began|started', USING, ' ', BARS)}"
        "|now in public use|back in use|came into service|came into operation|trading again"
        "|is fully leased|are fully leased|is fully let|are fully let|is fully occupied"
        "|are fully occupied|moving in|has been fully open|have been fully open|are running|"
        "run every|runs every|trains run every|is back in use|are back in use|is back in service"
        "|residents arrived"
        "|tenants arrived|families arrived|are now living|now live in|was thrown open"
        "|were thrown open|has been thrown open|are occupied and|followed a fortnight ago"
    ),
    "progress": (
        "per cent done|percent done|per cent finished|percent finished|has entered its"
        "|have entered their|is drawing to a close|are drawing to a close|in full swing"
        "|is still incomplete"
        "|undergoing trial runs|undergoing test runs|undergoing trials|undergoing commissioning"
        "|are still incomplete|remains incomplete|remain incomplete|trial runs were|test runs were"
        "|is proceeding|are proceeding|"
        "is going on|are going on|still a construction site|is a construction site"
        "|are a construction site|of the way through|is going up|are going up|steel going up"
        "|walls going up"
        "|is wrapped in scaffolding|are wrapped in scaffolding|is swathed in|trial runs are on"
        "|trials are on|at finishing stage|at roof level|is coming along|are coming along"
        "|work is on|works are on|is at an advanced stage|are at an advanced stage"
        "|has slipped|have slipped|is running late|are running late|running behind"
        f"|{DOING}"
    ),
    "paper": "is being consulted on|are being consulted on|out for comment|out for public comment"
    "|out for consultation|on public exhibition|open for comment",
    "to_build": products(TO_BE, f"{OF_WORKS} improved enhanced added", " ", BARS),
    "awarded": "preferred bidder|preferred tenderer|preferred contractor",
    "to_start": "gets going|get going|gets started|will be broken|will get going",
    "past": "went to",
    "plan": (
        f"{products('is being|are being', PAPERED, ' ', BARS)}"
        f"|{products(products('at|at the', STAGES, ' ', BARS), 'stage', ' ', BARS)}"
        "|no date is known|no date is set|no opening date|no completion date|gave its nod"
        "|has given its nod|a step closer|expressions of interest|order was confirmed"
        "|order has been confirmed|orders were confirmed|orders have been confirmed"
        "|recommend deferring|recommended deferring|"
        "back to the drawing board|concept only|is contingent on|are contingent on|waiting on"
        "|waiting for|is stuck|are stuck|on order|hasn't been|haven't been"
        "|exists only on paper|exist only on paper|on the drawing board|still looking for"
        "|is still looking|are still looking|still seeking|is with the|are with the"
        "|has not started|have not started|has not begun|have not begun|hasn't started"
        "|haven't started|is yet to start|are yet to start|yet to start|yet to begin|told 'soon'"
    ),
    "future": (
        "has slipped to|have slipped to|slipped to|seek funding|seeks funding|is likely to"
        "|are likely to|pressing ahead with"
        "|pushing ahead with|assumes delivery|assumes completion|assumes opening|"
        "should be up|is forecast for|are forecast for|now forecast for|should follow|should come"
        "|should arrive|should start|should finish|should reopen"
        "|should open|would open|would start|comes next|come next|come in stages"
        "|will come|is expected|are expected|goes up next|go up next|is slated|are slated"
        "|is unlikely to|are unlikely to|could start|could begin|could open|is triggered"
    ),
    "dropped": (
        "off the table|is off the table|drops out of|drop out of|has gone quiet|have gone quiet"
        "|gone quiet|was returned|were returned|fell through"
        "|has fallen through|have fallen through|has been dropped|have been dropped|was dropped"
        "|were dropped|is not going ahead|are not going ahead|not going ahead|will not go ahead"
        "|won't go ahead|has been ditched|was ditched|was axed|were axed|pulled the plug"
    ),
    "start": "tenders will be floated|tender will be floated|digging could|digging will",
}
"""Words by kind, as `CUES` of `geo.texts.en.statements.cue_words`."""
