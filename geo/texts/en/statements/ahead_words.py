"""How English says what is yet to come, waits or is given up, folded; kinds: `en.cue_words`."""

from __future__ import annotations

from geo.texts.writing.words import each

BE = "is|are|is still|are still|remains|'s|'re"
BEEN = "was|were|has been|have been"
HAVE = "has|have|'ve"
STEPS = (
    "concept|options|option selection|feasibility|pre-feasibility|scoping|planning|pre-planning"
    "|design|concept design|preliminary design|detailed design|outline design|final design"
    "|design development|schematic design|business case|outline business case|consultation"
    "|approval|approvals|consenting|development|pre-construction planning|environmental review"
    "|environmental assessment|statutory approvals|preliminary engineering|master planning"
    "|land acquisition|options assessment|investigation|early planning|pre-application|inception"
)
DRAWN = (
    "developed|drawn up|looked at|considered|explored|investigated|assessed|scoped|costed"
    "|modelled|modeled|surveyed|reworked|redesigned|rescoped|reviewed|appraised|mooted|proposed"
    "|discussed|debated|weighed up|evaluated|studied|planned|designed|re-designed|mulled|floated"
    "|worked up|drafted|sketched|masterplanned|consulted on|tested with the public"
    "|put to the public|put forward|brought forward by|promoted|prioritised|prioritized"
    "|re-evaluated|value engineered|value-engineered|re-scoped|revisited|rethought|talked about"
    "|talked up|touted|eyed|lined up|progressed through|taken through planning|negotiated"
    "|market tested|processed by|pushed by"
)
SAID = (
    "proposed|mooted|floated|suggested|announced in|announced by|announced last|unveiled|promised"
    "|pledged|confirmed|recommended|prioritised|prioritized|fast-tracked|fast tracked|greenlit"
    "|green-lit|green-lighted|sanctioned|rubber-stamped|rubber stamped|gazetted|regazetted"
    "|rezoned|consented|designed|costed|surveyed|endorsed|approved|authorised|authorized|ratified"
    "|adopted|agreed|backed|put forward|earmarked|safeguarded|shortlisted|short-listed"
    "|included in|added to|listed in|named in|identified|selected as|chosen as|submitted|lodged"
    "|called in|given consent|accepted for|given planning|given the go-ahead|given the go ahead"
    "|given the green light|given the nod|given approval|given the all-clear|given environmental"
    "|given final approval|given assent|granted planning|granted consent|granted permission"
    "|granted approval|granted resource|granted development|granted environmental|granted outline"
    "|recommended for|supported by|signed off by cabinet|signed off by ministers"
    "|signed off by the cabinet|signed off by councillors|cleared by|committed to|budgeted for"
    "|allocated|awarded funding|awarded a grant|voted through|awarded 1|awarded 2|awarded 3"
    "|awarded 4|awarded 5|awarded 6|awarded 7|awarded 8|awarded 9|awarded $|awarded £|awarded €"
    "|given 1|given 2|given 3|given 4|given 5|given 6|given 7|given 8|given 9|given $|given £"
    "|given €|given funding|given a grant|promised for|talked about|published for consultation"
    "|exhibited|notified|put on exhibition|declared a|scoped|assessed|tabled|presented|revealed"
    "|outlined|redesigned|brought forward to|brought forward from|laid before parliament"
    "|passed by council|nodded through|waved through|upheld on appeal"
)
CONSENTS = (
    "planning permission|planning consent|planning approval|resource consent|resource consents"
    "|development consent|development approval|outline planning permission"
    "|full planning permission|environmental clearance|environmental approval|federal approval"
    "|state approval|consent|outline consent|permission|approval|approvals|clearance|its permits"
    "|permits|a permit|cabinet approval|ministerial approval|statutory approval|building consent"
    "|listed building consent|a licence|funding|its funding|federal funding|a grant"
    "|lottery funding|money|funding in place|funds|a grant of|the go-ahead|the green light"
    "|the nod|the all-clear|final approval|royal assent|council approval|in-principle approval"
    "|a cpo|a compulsory purchase order|a business case|an approved business case"
    "|an outline business case|a strategic business case|forest clearance|unanimous approval"
    "|assent|backing|a dco|a development consent order|tax increment funding|budget approval"
    "|government backing|government approval|planning|ministerial sign-off|sign-off"
)
WANTED = f"{CONSENTS}|land|more land|4|3|2|1|5|another|a decision|a business case|an environmental"
PLANS = (
    "capital programme|capital program|capital plan|draft capital plan|draft budget|budget"
    "|local plan|long term plan|long-term plan|development plan|local transport plan"
    "|forward programme|forward program|forward plan|county development plan|draft plan"
    "|annual plan|asset plan|zoning plan|outline zoning plan|core strategy|strategic plan"
    "|ten-year plan|10-year plan|five-year plan|investment plan|pipeline|masterplan|master plan"
    "|infrastructure plan|wish list|works programme|transport plan|rail plan|regional plan"
    "|structure plan|delivery plan|waiting list|capital improvement plan"
    "|capital improvement program|transportation plan|next budget"
)
FAR_OFF = (
    "years away|a long way off|some way off|years off|a decade away|decades away|a long way away"
    "|still years away|many years away|months away|some years off"
)
PLAN = "|".join((
    each("at|at the|in|in the|under", each(STEPS, "stage|phase")),
    each("is in|are in|is at|are at|is under|still in", STEPS),
    each(
        "moved to|moved into|entered|reached|gone into|progressed to|moved on to|advanced to"
        "|advancing to|completed", each("|the", STEPS)),
    each("is moving|is progressing|is going|are going|are progressing|is advancing|is proceeding",
         "through planning|through design|through the approvals|through the planning"
         "|to detailed design|through approvals|through consultation|through consenting"
         "|through the design|to design|through the system|towards approval|through environmental"),
    each("is being|are being|'s being|been being", DRAWN),
    each("undergoing|subject to|the subject of|awaiting|facing",
         "a feasibility|an environmental|environmental|land acquisition|a public inquiry|a review"
         "|review|a judicial|consultation|the board|the planners|an inquiry|an bord|the council"
         "|councillors|the minister|planners|the inspector|ministers|a decision|a study"
         "|a business case|planning|design|value engineering|community consultation|the planning"
         "|the cabinet|cabinet|committee|the panel|legal|final approval|approval|further study"
         "|feasibility|an options|a scoping|redesign|a redesign|funding|consent"),
    each(BE,
        "a proposal|a proposed|an idea|an aspiration|a long-held|a priority|only a proposal"
        "|a dream|just an idea|a plan|a pledge|an ambition|an option|one of the options"
        "|the preferred|a concept|in doubt|in limbo|in development|in planning|in design"
        "|under design|envisaged|envisioned|mooted|on the table|on the books|on the wish list"
        "|on the radar|on the horizon|on paper|only on paper|on display|on public display"
        "|on exhibition|before the board|before the council|next in line|next on the list|next up"
        "|long overdue|overdue|unbuilt|unfunded|partly funded|part funded|fully funded|funded"
        "|not funded|short of|safeguarded|protected as|reserved in|reserved for|included in"
        "|listed in|named in|up for debate|up for discussion|up for approval|up for decision"
        "|up for consideration|under discussion|under consideration|under active consideration"
        "|under examination|under investigation|under development|under assessment"
        "|under negotiation|under planning|under appraisal|ready for planning"
        "|close to being approved|close to approval|close to getting|going ahead|to go ahead"
        "|held up|tied up|snarled up|stuck|at gate|at stage|delayed|postponed|deferred"
        "|at a standstill|behind in planning|at an early stage|in the early stages"
        "|in early planning|years from|unlikely before|undecided|yet to be decided|dependent on"
        "|conditional on|reliant on|designed|fully designed|consented|fully consented|approved"
        "|permitted|waiting for|earmarked|pencilled in|penciled in|mapped|zoned|gazetted"
        "|being eyed|wanted"
         f"|{FAR_OFF}"),
    each("in|part of|added to|on", each(
        "the|our|its|their", PLANS)),
    each(BEEN, SAID),
    each(HAVE, CONSENTS),
    each(
        "has got|got|received|has received|have received|won|has won|secured|has secured|gained"
        "|has gained|obtained|has obtained|was granted|were granted|has been granted|gets|wins"
        "|earned|have been granted|granted|was given|has been given|given|have secured|receives"
        "|gains", CONSENTS),
    each(
        "needs|need|requires|require|awaits|await|awaiting|lacks|lack|still needs|is awaiting"
        "|still requires|seeks|is seeking|pending|subject to|waiting on|short of|still lacks"
        "|will need|will require|needing", WANTED),
    each(
        "goes|go|will go|is going|has gone|went|heads|returns", each(
        "to|before|out to|in for|back to", (
        "committee|councillors|council|cabinet|consultation|public consultation|planning"
        "|the board|public inquiry|the planners|the cabinet|a vote|public hearing|the minister"
        "|inquiry|ministers"
    ))),
    each(
        "has yet to|have yet to",
        "get off the ground|be funded|be approved|be designed|get approval|be decided"
        "|be confirmed|be costed|secure|win|receive|leave the drawing board"),
    each("no",
        "timeline has|timetable has|timeline|timetable|funding has|start date|date has been"
        "|date is|date for|date yet|money for|money has|firm date|date set|funding for"
        "|decision on|date been set|budget for|site has been|design has been"),
    each("plans|proposals|options|ideas|designs",
        "are afoot|are on display|have been submitted|have been unveiled|have been revived"
        "|were unveiled|were submitted|are being drawn up|have been lodged|were lodged"
        "|have been drawn up|go on show|go on display|unveiled|backed|revealed|have been revealed"
        "|were revealed|have been backed|submitted|lodged|are being prepared"),
    each(
        "plans|proposals|a plan|a bid|proposal|designs|the go-ahead|the green light|a grant"
        "|funding|money|budget|planning permission|permission|plan",
             "for|to build|to extend|to widen|to reopen|to replace|to upgrade|was unveiled|backed"
             "|secured|approved|confirmed|announced|has been secured|has been confirmed"
             "|has been approved|has been announced|was confirmed|was secured|was announced"
             "|has been found|is in place|was approved|has been awarded"),
    each("is|are|'re|has been|have been|was|were",
        "looking at|considering|planning the|planning a|planning to|proposing|promising"
        "|talking about|committed to|mulling|exploring|studying|weighing up|eyeing|examining"
        "|in talks|consulting on|drawing up|designing|working up|developing plans|lobbying for"
        "|bidding for|applying for|seeking|pushing for|investigating"),
    each(f"{HAVE}|",
        "promised|pledged|budgeted|committed|allocated|applied for|proposed|set aside|earmarked"
        "|agreed to|voted to|resolved to|decided to build|decided to defer|voted for|backed plans"
        "|signed off on|signed off the|given the go-ahead|given the green light|unveiled plans"
        "|objected to|called for|approved plans|agreed the|green-lit|greenlit|given its blessing"
        "|decided to postpone|decided to delay|decided to pause|asked for more|put forward plans"
        "|rubber-stamped|rubber stamped|nodded through|given consent|granted permission"
        "|given permission|lodged plans|submitted plans|unveiled designs|announced plans"
        "|published plans"),
    each("budget|plan|programme|program|state|council|government|province|ministry",
         "provides|includes|allocates|sets aside|earmarks|commits|promises|proposes|backs|pledges"
         "|funds"),
    each("can|could", "now proceed|go ahead|now go ahead|proceed"),
    each(f"{HAVE}|",
        "entered the planning|gone in for planning|cleared the planning|cleared planning"
        "|passed the planning|cleared cabinet|cleared its final"),
    each("keep|keeps|kept", "talking about|promising"),
    each(
        "we|they|residents|campaigners|locals|councillors|businesses|motorists|people",
        "need the|need a|want the|would like the|want a|are calling for|have called for|call for"
        "|can comment|can have their say|have been asked|are being asked|have objected|object to"
        "|support the|backed the"),
    each("public", "hearing|inquiry|exhibition|consultation"),
    each(
        "remains|remain|stays|stay",
        "a proposal|an aspiration|on the drawing board|unfunded|undecided|on paper|an ambition"
        "|at the planning stage|a dream for|a pipe dream|on the wish list|subject to|in planning"),
    (
        "being mooted|design stage|option study|feasibility study|dpr prepared|dpr submitted"
        "|dpr approved|cpo confirmed|cpo made|eis submitted|eis approved|eia approved"
        "|land acquired|land purchased|design submitted|design complete|design completed"
        "|design review|10% design|15% design|30% design|50% design|60% design|90% design"
        "|95% design|100% design|30 per cent design|60 per cent design|90 per cent design"
        "|30 percent design|60 percent design|90 percent design|concept design complete|gazetted"
        "|gazettal|rezoned|has been announced|have been announced|gets go-ahead|gets green light"
        "|wins funding|gets funding|gets nod|granted consent|given go-ahead|given green light"
        "|plan backed|backed by|long-mooted|start date to be|to be confirmed|no date yet|tbc|tba"
        "|mooted|long-promised|on the ballot|is a shortlisted|shovel-worthy|is needed by"
        "|drawn up plans|never got beyond the planning|in the too-hard basket"
        "|in the too hard basket|costings are|awaits sign-off|feasibility report"
        "|detailed project report|environmental impact statement|compulsory purchase order"
        "|development consent order|resource consent|planning application|under preparation"
        "|ground investigation|ground investigations|route of the|preferred alignment"
        "|preferred corridor|corridor protection|designation|notice of requirement"
        "|transport and works act|in the business case|at option|letter of intent"
        "|memorandum of understanding|mou"
    ),
))  # fmt: skip
AHEAD_WORDS = {"plan": PLAN}
"""Words by kind, as `CUES` of `geo.texts.en.statements.cue_words`."""
