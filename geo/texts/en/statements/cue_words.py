"""The words of English that say how far a thing has come, folded; kinds: `statements.cues`.

A word of `STRONG` speaks of something that is built or used; others need a thing that is named.
"""

from __future__ import annotations

from geo.texts.en.statements.ahead_words import AHEAD_WORDS
from geo.texts.en.statements.effort_words import EFFORTS
from geo.texts.en.statements.site_words import SITE
from geo.texts.en.statements.stages import STAGED
from geo.texts.en.statements.trade_words import TELLING, TRADE, put_back
from geo.texts.en.statements.undecided_words import UNDECIDED
from geo.texts.en.statements.use_words import USED
from geo.texts.en.statements.waiting_words import WAITING
from geo.texts.en.statements.works import SPOKEN

CUES = {
    "opened": (
        "have been able to|moved back|has been sailing|have been sailing|has been operating"
        "|have been operating|open to traffic|has used|have used|began using|service started"
        "|services started|trains started|service has started|started service"
        "|took its first passengers|has taken its first|were welcomed|has served|have served"
        "|services began|service began|trains began|began serving|began carrying|riders a day"
        "|passengers a day|trips a day|trips each weekday|resumed|have resumed|has resumed"
        "|has been welcoming|have been welcoming|has been carrying|had been running"
        "|has been running|have been running|has been serving|has been in service|has been open"
        "|have been open|moved into|have moved in|now runs|now run|carried a record"
        "|carrying traffic|carries traffic|has opened|have opened|is carrying|up and running"
        "|was unveiled|was inaugurated|trains now|buses now|is now served|now carries|now serves"
        "|welcomed|opened|is open|are open|is now open|now open|went into operation"
        "|trial operation|opened its doors|entered service|put into use|is running|began operating"
        "|went into service|has carried|have called|came into use|welcomed its first"
        "|carried its first|moved in|has reopened|reopened|is in operation|is in service|is in use"
        "|is operational|are in operation|are in service|are in use|are operational"
        "|now in operation|now in service|now in use|now operational"
    ),
    "opening": (
        "commence passenger service|commence service|commence operations|begin passenger service"
        "|begin service|begin operations|start passenger service|open|opens|opening|enter service"
        "|enters service|first passengers|first passenger flight|day one|first trains|trains run"
        "|services to|start of service|passenger service|occupied|moving in|reopen|reopens"
        "|commissioned|come into use|into use|in operation|in service|in use|operational"
    ),
    "built": (
        "we've built|we've put up|has put up|have put up|we put up|finally fixed"
        "|has been stabilised|has been stabilized|have been fixed|has been fixed|is now finished"
        "|is now complete|are now finished|are now complete|now complete|has completed"
        "|have completed|has extended|have extended|wrapped up|has been restored|was restored"
        "|was upgraded|were upgraded|has been upgraded|have been upgraded|was replaced"
        "|were replaced|has been replaced|was rebuilt|was resurfaced|were installed|was installed"
        "|has been installed|have been installed|sealed and lit|reached completion|was extended"
        "|was built|were built|has built|have built|was completed|were completed"
        "|has been completed|have been completed|is complete|are complete|is finished"
        "|are finished|was finished|were finished|set up|established|was added"
        "|were added|handed over|was handed to|were handed to|has been handed to"
        "|has been finished|was delivered|were delivered"
        "|have been laid out|has been laid out|is done|are done|has been built|have been built"
        "|have been delivered|has been delivered|have been handed over|were handed over|has added"
        "|have added|was established|founded|has finished|have finished|is over"
    ),
    "building": (
        "handover|hand over|fully open|in place|completed|complete|finish|finished|completion"
        "|built|delivered|deliver|reach|reached|added|consented|replace|rehabilitate|repair"
        "|to improve|introduce|issued|ready by|end in|ends in"
    ),
    "to_build": (
        "project replaces|project constructs|project builds|project extends|project rehabilitates"
        "|project reconstructs|project upgrades|project widens|project provides|project adds"
        "|award funds|grant funds|funding will|award will|award supports|project removes"
        "|project improves|wraps up|wrap up|will wrap up|becomes|will create|to be built"
        "|to be completed|to be delivered|to complete|to finish|to deliver|will deliver"
        "|will build|will replace|will complete|to be replaced|to build|will be built"
        "|will be replaced|will be completed|will be rebuilt|to be rebuilt|will construct"
        "|to construct|will add|will upgrade|to upgrade|will rehabilitate|to be upgraded"
        "|will be upgraded|will be added|will extend|will connect|will link"
    ),
    "to_open": (
        "services begin late|services begin in|services will begin|services start in"
        "|trains start running|open to traffic in|open in|opens in|opens to the public in"
        "|opens to passengers in|will commence passenger service|will commence service"
        "|to commence passenger service|will welcome|to open|should open|will open|is to open"
        "|are to open|due to open|set to open|to reopen|will reopen|will enter service"
        "|to enter service|will carry|will serve"
    ),
    "to_start": (
        "should be in the ground|shovels in the ground by|turning dirt|"
        "on site next|on site in|on site by|on site from|on site early|on site late|to commence"
        "|will commence|construction is expected to commence|construction will commence"
        "|works will commence|due to commence|expected to commence|scheduled to commence"
        "|construction could begin|construction could start|construction is expected to start"
        "|construction is expected to begin|construction is due to start|works could begin"
        "|work could begin|construction is due to begin|construction may begin|should start"
        "|should begin|will launch|to launch|will be launched|get under way|gets under way"
        "|get underway|gets underway|will get under way|to start|to begin|to kick off|will start"
        "|will begin|will break ground|to break ground|set to begin|set to start|due to start"
        "|due to begin|works will start|to start on site|construction will start"
        "|construction will begin|begins construction in"
    ),
    "dropped": (
        "killed off|axed|"
        "omitted from|removed from the|pulled its funding|pulled the funding|isn't happening"
        "|is not happening|walked away from|walked away|gave up on|not going ahead"
        "|isn't going ahead|dropped from|withdrew its|called off|no longer part of"
        "|removed from the programme|taken out of the programme|not taking|not be taking"
        "|will not be taken|not being pursued|no longer pursuing|withdrawn its|has withdrawn"
        "|have withdrawn|rejected|was rejected|has been rejected|no immediate plans"
        "|no current plans|no firm plans|has no plans|have no plans|no intention|been withdrawn"
        "|been abandoned|been cancelled|been dropped"
        "|not taken forward|not be taken forward|not being taken forward|not been taken forward"
        "|pulled out|not supported|will not be funded|no longer being pursued"
        "|do not anticipate|not anticipated|not be pursued|not be progressed|will not progress"
        "|has been refused|was refused|not viable|was set aside|were set aside|dropped"
        "|cancelled|canceled|scrapped"
        "|abandoned|there is no plan|there are no plans|no plan to|no plans to|ruled out"
        "|not proceed|will not proceed|withdrawn|no longer planned|no longer proposed"
        "|not being revived|not be built|will not be built"
    ),
    "awarded": (
        "contract awarded|contracts awarded|contract signed|contracts signed|contract let|"
        "picked a contractor|selected a contractor|chosen a contractor|appointed a contractor"
        "|hired a contractor|contracts were signed|picked a builder|appointed a builder"
        "|contract went to|construct contract for|contractor appointed|contractors appointed"
        "|contractor has been appointed|contractor was appointed|contract has been awarded"
        "|contracts have been awarded|contract has gone to|has been appointed|have been appointed"
        "|has been awarded to|was awarded to|were awarded to|took possession of the site"
        "|awarded the main contract|awarded the contract|awarded two contracts|awarded its main"
        "|main contract was awarded|contracts were let|contract was let|contracts have been let"
        "|contract has been let|awarded a contract|contract was awarded|contracts were awarded"
        "|was awarded a contract|signed a contract|contract was signed"
        "|has been awarded a contract|awarded contracts"
    ),
    "not_begun": (
        "won't be used|won't open|won't be ready|won't be open|will not open|will not be ready"
        "|will not be used|will not be open|won't be finished|won't start|not ordered"
        "|not been funded|not funded|not been approved|not been designed|no design work|not begun"
        "|not yet begun|not started|not yet started|yet to start|yet to begin"
        "|not yet been implemented|not been implemented|not yet been built|works have not started"
        "|work has not started|yet to open|yet to be built|not yet open|not been built"
        "|not been started"
    ),
    "underway": "projects under way|projects underway|works in progress|ongoing projects",
    "paper": (
        "alternative was adopted|draft eis|final eis|draft environmental|functional plan"
        "|concept plan|concept design|public inquiry|lodged an application"
        "|application has been lodged|submitted an application|application was submitted"
        "|assessment was approved|being consulted on|out to consultation|shortlisted|procurement"
        "|environmental review is under way|environmental review is underway"
        "|consultation is under way|consultation is underway|design is under way"
        "|design is underway|go to tender"
        "|been to tender|tender documents|tendering|final design"
        "|route selection|has been granted|consent has been given|planning consent"
        "|outline permission|was granted|permission was|consented for|preliminary design"
        "|detailed design|outline design|pending determination|sits with|outline application"
        "|planning application|feasibility|business case|preliminary engineering"
        "|environmental review|route protection|approved|was approved|were approved"
        "|planning permission|got the go-ahead|green light|fully designed|funding agreement"
        "|under review|awaiting approval|being designed|in design|consultation|planning studies"
        "|being considered|studied|will be tendered|to be tendered|will be re-tendered"
    ),
    "plan": (
        "is being investigated|is being explored|is being assessed|is being examined|"
        "funds are outstanding|"
        "remains an aspiration|remain an aspiration|still waiting for|agreed in principle"
        "|at design stage|at planning stage|at concept stage|needs approval|needs planning"
        "|needs consent|needs funding|needs an act|draft study|preferred route|preferred option"
        "|is awaited|are awaited|decision awaited|awaiting department|awaiting a decision"
        "|at an early stage|in its early stages|in early stages|remains under consideration"
        "|remain under consideration|still under consideration|yet to be lodged"
        "|yet to be submitted|yet to be approved|yet to be granted|yet to be funded"
        "|remain unfunded|remains unfunded|no funding has been|no timetable has been"
        "|no date has been|unfunded|under preparation|in preparation|is in environmental review"
        "|remains at feasibility stage|at feasibility stage|is being prepared|are being prepared"
        "|being drawn up|is being finalised|is being finalized|is being studied|is being explored"
        "|is being worked up|are being worked up|being scoped"
    ),
    "progress": (
        "works ongoing|work ongoing|construction ongoing|diversions ongoing|diversions under way"
        "|installation ongoing|half built|half finished|half complete|partly built"
        "|nearly complete|nearing completion|almost complete|almost finished"
        "|largely complete|close to completion|taking shape|is continuing"
        "|are continuing|is ongoing|are ongoing|has crossed|have crossed|is rehabilitating"
        "|are rehabilitating|is upgrading|are upgrading|is extending|are extending|is building"
        "|is dredging|are dredging|is rebuilding|are rebuilding|is converting|is relocating"
        "|have begun relocating|has begun relocating|is halfway through|still being acquired"
        "|proceeded steadily|progressed steadily|is progressing|are progressing|progressing well"
        "|in its final phase|in the final phase|continues|continue|are relocating|are building"
        "|are installing|is installing|are laying|are drilling|are constructing|are replacing"
        "|is replacing|are widening|has begun building|have begun building|are boring"
        "|are excavating|are erecting|is excavating|going in|midway through|halfway through"
        "|final stage|final stages|have demolished|has demolished|already demolished|is rising"
        "|are rising|being fitted|being installed|being upgraded|being replaced|being widened"
        "|being extended|advancing|well advanced|at work|piling|steelwork|has started on site"
        "|under construction|is being|are being|being built|being constructed|under way|underway"
        "|work continues|works continue|continues on site|speeding up|in progress|on site"
        "|in active construction|crews are|driving piles|fit-out|tunnelling|being commissioned"
        "|is taking shape|contract on site|contractor on site|contractors on site"
        "|contract is on site|contractor is on site|contractors are on site"
    ),
    "began": (
        "commenced|has commenced|have commenced|reached the halfway mark|started in|started last"
        "|began in|began last|turned the first dirt|turned the first sod|got under way"
        "|got underway|started on site|construction is now|broke ground|work began|works began"
        "|construction began|construction started|work started|works started|launched|has begun"
        "|have begun|started work|work has started|was launched|were launched|groundbreaking"
    ),
    "start": (
        "starts next|begins next|starts early|begins early|starts late|begins late|starts this"
        "|begins this|start next|begin next|start early|begin early|start late|begin late"
        "|commence|commences|commencement|break ground|breaks ground|start construction"
        "|starts construction|construction begins|begin construction|work begins|kick off"
        "|kicks off|spades in the ground|start on site|starts on site|start work"
        "|construction starts|work starts|works start|starts in|start in|begins in|begin in"
    ),
    "future": (
        "they'll|we'll|it'll|there'll|was laid over|were laid over|was held over|were held over"
        "|was to|were to|was intended to|were intended to"
        "|was supposed to|were supposed to|was due to|were due to"
        "|was to have|were to have|was meant to|were meant to|was to be|were to be"
        "|was scheduled to|were scheduled to|was expected to|were expected to|had been due"
        "|was originally|will have been|will have|should have been|is to have been|expect to"
        "|expected before|expected after|depend on|depends on|may follow|could follow"
        "|would follow|if funds allow|if funding|once funding|may be|might|due to go|due to be"
        "|hope to|looks to|look to|expected in|expected by|expected later|programmed for"
        "|pencilled in|earmarked for|can look forward to|look forward to|can expect|should host"
        "|should see|should have|should cover|should serve|should reach|should link"
        "|is planned for|are planned for|begin dredging|anticipates|expects|grant supports"
        "|funding supports|funds will|will receive|would receive|grant will|could|follows in"
        "|launches|launch in|no timetable|not yet funded|pending|awaiting|awaits|signalled"
        "|allocated for|is allocated|are allocated|safeguard|safeguarded|next decade|subject to"
        "|programmed|in the longer term|later phases|to follow|next year|is needed|are needed"
        "|identified as|is identified|are identified|to acquire|to dredge|to construct|to install"
        "|to extend|to widen|to develop|to rehabilitate|to modernize|to restore|to repair"
        "|to raise|to enhance|to expand|to connect|to design|to fund|takes its first|will"
        "|plans to|plan to|planned|aims to|aim to|is to|are to|expected to|due to|due in|due by"
        "|due for|scheduled|by the end of|intends to|is set to|are set to|set to|hopes to"
        "|proposes|proposed|going to|slated|should be|shall|target|targeted|to be|to have"
        "|on track|anticipated|would|must|intended to|earmarked|forecast to|expects to"
    ),
    "none": (
        "continues to|continue to|as could|could not have|could have|to develop a|in order to"
        "|planned economy|the planned|open space|open spaces|open data|open air|open-air|open day"
        "|due to the|due to a|due to its|as planned|goodwill|free will|reached out|issued by"
        "|open market|open source|opening hours|opening times|an open|master planned|must-see"
        "|completed application|complete streets|complete list|opened up about|open to question"
        "|town and country planning|would have|added that|added value|he added|she added|set up by"
    ),
    "past": (
        "has been|have been|last year|already|so far|was|were|had|last month|recently|yesterday"
        "|has signed|have signed"
        "|earlier this year|since"
    ),
    "ahead": (
        "announcement includes|announcements include|investments include|awards include"
        "|grants include|funding includes|awarded projects|projects receiving"
        "|selected projects include|projects selected|selected projects|will fund|awards to"
        "|grants to|projects include|recommended projects|allocations|next steps|what comes next"
        "|what is next|what's next|upcoming|proposed projects|pipeline|priorities for|coming year"
        "|looking ahead|to come|future projects|our plans|future work"
        "|planned projects|in the next year|forward plan|targets|planned works|action plan"
        "|next phase"
    ),
    "ahead_too": "we will|the council will",
    "behind": (
        "what we have delivered|achievements|progress so far|what we have done|accomplishments"
        "|looking back|completed projects|highlights of|year in review|review of the year"
        "|delivered so far|what we did|what has been done"
    ),
}
"""Words by kind, set apart by bars."""

_STRONG = (
    "construction could begin|construction could start|construction is expected to start"
    "|construction is expected to begin|construction is due to start|construction is due to begin"
    "|are being|are complete|begin construction|being built|being constructed|break ground"
    "|breaks ground|broke ground|built|completed|construction began|construction begins"
    "|construction started|construction starts|day one|driving piles|enter service"
    "|entered service|first passenger flight|first passengers|fit-out|handed over"
    "|has been completed|in active construction|in operation|in service|in use|is being"
    "|is complete|is finished|is now open|is open|kick off|now open|open|opened|opens"
    "|will open|to start|to begin|to kick off|will start|will begin|to be built|to be completed"
    "|end in|ends in|reopened|spades in the ground"
    "|start construction|start on site|to open|topped out"
    "|trains run|tunnelling|under construction|under way|underway|was built|was completed"
    "|went into operation|were built|were completed|work began|work started|works began"
    "|works started"
)
STRONG = frozenset(_STRONG.split("|"))
for _kind, _words in (*SPOKEN.items(), *STAGED.items()):
    CUES[_kind] = f"{CUES[_kind]}|{_words}" if _kind in CUES else _words
_known = {_word for _words in CUES.values() for _word in _words.split("|")}
_FAMILIES = (SITE, USED, WAITING, AHEAD_WORDS, TRADE, UNDECIDED, EFFORTS)
for _kind, _words in (row for _family in _FAMILIES for row in _family.items()):
    _new = "|".join(_word for _word in dict.fromkeys(_words.split("|")) if _word not in _known)
    CUES[_kind] = f"{CUES[_kind]}|{_new}" if _kind in CUES else _new
    _known.update(_new.split("|"))
for _kind in TELLING:
    _new = put_back(CUES[_kind])
    CUES[_kind] += "".join(f"|{_word}" for _word in _new.split("|") if _word not in _known)
    _known.update(_new.split("|"))
