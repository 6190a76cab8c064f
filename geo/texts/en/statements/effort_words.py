"""How English says that somebody is at a work, or that a plan has it in it; kinds: `en.cue_words`.

Such words say nothing by themselves: we are improving our service, the report includes a table.
They count but where their clause names what is built. Folded.
"""

from __future__ import annotations

from geo.texts.writing.words import each

BE = (
    "is|are|'re|is now|are now|is also|are also|is currently|are currently|is already|are already"
    "|'re now|'re also|is still|are still|has been|have been"
)
MAKING = (
    "undertaking|conducting|improving|enhancing|creating|delivering|providing|transforming"
    "|establishing|introducing"
    "|developing|revitalising|revitalizing|adding|making|forming|carrying out|investing in"
    "|opening up|setting up|putting in|greening|beautifying|strengthening|renewing|rolling out"
    "|advancing|progressing|implementing|executing|bringing back|giving|turning"
)
"""What those are doing who are at a work, and much else."""
NOUNS = (
    "replacement|repair|repairs|rehabilitation|reconstruction|construction|widening|upgrade"
    "|upgrades|upgrading|improvement|improvements|extension|expansion|renewal|refurbishment"
    "|restoration|conversion|redevelopment|duplication|electrification|dualling|doubling"
    "|resurfacing|reopening|relocation|installation|provision|introduction|creation|demolition"
    "|regeneration|modernisation|modernization|development|establishment|renovation|enhancement"
    "|enhancements|strengthening|building|completion|delivery|pedestrianisation|revitalisation"
    "|revitalization|enlargement|realignment|signalisation|beautification|reinstatement"
)
"""What is done, before the work that it is done to: replacement of the bridge."""
TAKEN_UP = "taken up|undertaken|embarked on|taken over"
PAPERS = (
    "plan|plans|proposal|proposals|scheme|schemes|design|designs|application|masterplan"
    "|master plan|package|programme|program|works|project|projects|phase|stage|strategy|upgrade"
    "|redevelopment|development|concept|vision|blueprint|bid|budget|concept design|draft plan"
    "|list|work plan|improvements|upgrades|refurbishment|regeneration|initiative|initiatives"
    "|recommendations"
    "|measures|options|commitments|investment|investments|expansion|drawings|reconstruction"
)
"""What has works in it."""
HAS = (
    "include|includes|involve|involves|feature|features|comprise|comprises|incorporate"
    "|incorporates|envisage|envisages|envision|envisions|foresee|foresees|call for|calls for"
    "|contain|contains|encompass|encompasses|cover|covers|provide for|provides for|provide"
    "|provides|entail|entails|propose|proposes|also include|also includes|also propose"
    "|also proposes|would include|would see|would involve|would provide|consist of|consists of"
    "|allow for|allows for|which include|which includes|which also include|which also includes"
    "|that include|that includes|that also include|that also includes"
)
HEARD = (
    "discussed|considered|heard|received|debated|reviewed|examined|noted|deferred|will consider"
    "|to consider|will discuss|to discuss|will review|supported|backed|welcomed|presented"
    "|commented on|provided comments|decided to pursue|decided to proceed|decided to advance"
    "|voted to|resolved to"
)
ASKED = (
    "an application|the application|applications|an amended application|plans|proposals"
    "|a proposal|the proposal|the proposed|a proposed|proposed|the planned|a planning application"
    "|a plan|the plan|a bid|a scheme|the plans|the proposals|designs|the designs|a motion"
    "|a report on the proposed|a report on plans|an update on the proposed|an option|options"
)
"""What a council hears of a work that is not begun."""
WISHED = (
    "interested in|keen on|keen to|eager to|looking to|seeking to|bidding to|pushing to"
    "|lobbying to|planning on|intent on|determined to|in favour of|in favor of|supportive of"
    "|hopeful of|planning improvements|planning works|planning upgrades|hoping for|pushing for"
    "|campaigning for|master planning|masterplanning|moving ahead with|moving forward with"
    "|moving forward on|moving forward to|moving forward"
    "|going ahead with|proceeding with|pressing on with|pursuing"
    "|preparing for construction|preparing to|preparing for the construction|gearing up to"
    "|getting ready to"
)
MONEY = (
    "funding|funds|money|an allocation|allocation|a grant|grant|grants|finance|capital funding"
    "|grant funding|approval|funding approval|planning approval|in-principle approval|consent"
)
SOUGHT = (
    "will be sought|is being sought|has been sought|was sought|has been requested|was requested"
    "|has been applied for|was received|has been received|was approved|has been secured"
    "|was secured|has been given|was given|has been allocated|was allocated|is sought"
    "|will be requested|is available|has been provided|was provided"
)
SIGNS = "$|£|€|us$|a$|nz$|hk$|up to $|up to £|up to €"
GIVES = (
    "awarded|granted|allocated|committed|earmarked|received|secured|invests|investing|invested"
    "|to allocate|grant of|funding of|allocation of"
)
"""What is done with money for a work that is not begun."""
SECURED = (
    "has been secured|have been secured|has been sought|have been sought|will be sought"
    "|has been allocated|have been allocated|was allocated|were allocated|has been earmarked"
    "|have been ringfenced|has been ringfenced|has been committed|have been committed"
    "|has been pledged|have been pledged|has been set aside|has been budgeted|is budgeted"
    "|was budgeted|million for|million towards|million toward|billion for|billion towards"
    "|million to replace|million to repair|million to build|million to upgrade|crore for"
    "|lakh for"
)
"""What is said of money for a work: it is meant, and no more."""
HAVE_MADE = (
    "has|have|has also|have also|has now|have now|has already|have already|has just|have just"
    "|has recently|have recently|has finally|have finally|has officially|have officially"
)
WAS_MADE = "has been|have been|has now been|have now been|was|were|has also been|have also been"
MADE = (
    "created|provided|improved|enhanced|introduced|revitalised|revitalized|made accessible"
    "|undertaken|carried out"
)
"""What has been done to a work, and to much else."""
BUILT_IT = (
    "constructed|rehabilitated|erected|renovated|refurbished|resurfaced|implemented|reconstructed"
    "|paved|installed|widened|upgraded|electrified|tarmacked|dredged|desilted"
)
"""What somebody did, before what it was done to: the county drilled two wells."""
SOME = (
    "the|two|three|four|five|six|seven|eight|nine|ten|its|their|another|several|new|about|over"
    "|more than|some|nearly|1|2|3|4|5|6|7|8|9"
)
A_NEW = "a new|a modern|a major|a second|a third|a large|a small|a state-of-the-art|an additional"
FLAGGED = (
    "work on|works on|construction|the construction|the rehabilitation|the reconstruction"
    "|the project|the dualisation|the dualization|the upgrade|the expansion|the upgrading"
)
"""What somebody has begun with a flag or a kick."""
ASKED_TO = (
    "delighted to|pleased to|honoured to|privileged to|proud to|asked to|invited to|happy to"
    "|pleasure to|to be asked to|to be invited to"
)
OPENINGS = "opening of the|official opening of|official opening of the|formal opening of the"
"""What those tell of who were there: at the official opening of the station."""
OPENING_OF = "opening of|official opening of|formal opening of|grand opening of|reopening of"
KEPT = (
    "celebrated the|celebrates the|marked the|marks the|attended the|officiated at the|spoke at the"
    "|presided over the|welcomed the|joined the mayor for the|cheered the"
)
"""What people do on the day that something opens."""
AWAITED = (
    "ahead of the|in time for the|preparing for the|prepare for the|in preparation for the"
    "|looking forward to the|look forward to the|excited about the|in the lead-up to the"
    "|in the run-up to the|countdown to the|awaiting the|gearing up for the"
)
"""What people do before that day."""
BE_DONE = (
    "will be undertaken|will be carried out|will take place|will occur|are to be carried out"
    "|is to be carried out|are to be undertaken|will be progressed"
)
"""What is said of works that are to begin."""
PROCESS = "in the process of|are|is|currently|is currently|are currently|began|started"
STEPS = (
    "seeking quotations|seeking tenders|inviting tenders|appointing consultants|preparing a design"
    "|appointing a consultant|preparing tender|preparing designs|procuring|seeking consultants"
    "|finalising the design|finalizing the design|acquiring land|negotiating"
)
"""What comes before a work."""
FOUNDATIONS = "lay the foundation stone|lay foundation stone|lay the foundation stones"
NEEDS = (
    "infrastructure|costs|cost|budget|staff|support|needs|requirements|issues|plan|plans|changes"
    "|funding|efficiency|matters|reasons|framework|model"
)
"""What is of the use of a thing, and says not that it is used: operational costs."""
FOCUS = "focus|attention|work|works|crews|teams|contractors|construction"
AT_WORK = (
    "fitting|laying|building|installing|the installation|the construction|the building|the fit-out"
    "|constructing|erecting|the tracks|the stations|the roof|the superstructure|testing|completing"
    "|finishing"
)
"""What those have turned to who are at a work."""
EFFORTS = {
    "work": f"is undergoing|are undergoing|{each(BE, MAKING)}"
    f"|{each('has|have', TAKEN_UP, 'construction|the construction')}"
    f"|{each('is|are|now|currently', 'under implementation|under execution')}"
    "|took up construction",
    "built": f"{each(HAVE_MADE, 'built|completed|finished|constructed|erected')}|"
    + each("cut|cuts|has cut|have cut", "a ribbon on|the ribbon on|the ribbon at"),
    "soft_built": f"underwent|has undergone|have undergone|{each(HAVE_MADE, MADE)}"
    f"|{each(BUILT_IT, f'{SOME}|a|an')}|{each('built|drilled', f'{SOME}|{A_NEW}')}"
    f"|{each(WAS_MADE, MADE)}",
    "to_start": f"{each('is|are|will be', 'beginning the|starting the|beginning work')}"
    f"|{each('works|work', BE_DONE)}|{each('will|to|would|is to', FOUNDATIONS)}",
    "to_build": each("will be|to be|is to be|are to be|would be", "turned into|turned in to"),
    "future": f"now set for|{each('completion|opening|handover', 'set for|now set for')}",
    "awarded": "floated a tender|floated tenders|floated a rs|invited bids|invited tenders",
    "shut": each("is|are|was|were", "permanently closed|temporarily closed|closed permanently")
    + f"|{each('was|were', 'closed in|closed down in|shut down in')}",
    "began": each("started|began|commenced", "early|late last|earlier|in earnest")
    + f"|{each('flagged off|kicked off', FLAGGED)}"
    + "|were initiated|was initiated|has been initiated|have been initiated",
    "progress": "were expedited|are being expedited|have been expedited"
    f"|{each('is|are|was|were|schemes|homes|units|works', 'on-site')}|ongoing work to"
    "|tracks laid|first rails laid|track laid"
    "|takes shape|has taken shape|have taken shape|starting to take shape|beginning to take shape"
    "|begins to take shape|starts to take shape|coming together"
    f"|{each('|is|are', 'steaming|forging|powering|racing|charging|surging', 'ahead')}"
    f"|{each(FOCUS, 'has turned to|has shifted to|has moved to|have moved to|turns to', AT_WORK)}",
    "dropped": f"{each('decided to|voted to|chose to', 'scrap|drop|abandon|cancel|shelve')}"
    "|scrap the",
    "plan": each(PROCESS, STEPS)
    + "|granting administrative approval|according administrative approval|grant of administrative"
    "|administrative approval for|administrative approval to|administrative sanction for"
    "|administrative sanction to|technical sanction for|technical sanction to"
    "|permission sought|permission is sought|consent sought"
    "|part viii|part 8|can progress only|can only progress|can only proceed|can proceed only"
    "|is in for planning|are in for planning|proposal to|proposals to|approval was passed",
    "opened": f"{each('is now|are now|now', 'offered|available to')}|is opened|are opened"
    "|finally opens|finally reopens|dedicated the"
    f"|{each(HAVE_MADE, 'opened|reopened|inaugurated|commissioned')}"
    f"|{each('inaugurated', 'the|a|an|two|three|four|five|several')}"
    f"|{each(ASKED_TO, 'open|officially open|formally open|reopen|officially reopen')}"
    f"|{each('at the|to the|marked the|celebrated the|witness the|witnessed the', OPENINGS)}"
    f"|{each(KEPT, OPENING_OF)}",
    "to_open": each(AWAITED, OPENING_OF),
    "none": f"{each('upon|deadline for|deadline for the|estimate for', 'completion')}"
    f"|{each('operational', NEEDS)}|{each('if', 'approved|successful|granted|agreed')}"
    "|will remain open|remain open|remains open|stay open",
    "effort": (
        f"{each(PAPERS, HAS)}|{each(HEARD, ASKED)}"
        f"|{each('is|are|also is|also are|is also|are also', WISHED)}"
        f"|{each(MONEY, SOUGHT)}|{each(GIVES, SIGNS)}|{SECURED}"
        "|plans on|recommended a|recommend a|recommends a"
        "|recommended the|recommends the|will now be considered|will be considered by"
        "|will be determined by|is to be considered|are to be considered|called for the"
    ),
}
"""Words by kind, as `CUES` of `geo.texts.en.statements.cue_words`."""
