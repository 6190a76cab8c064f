"""How English says that a work is finished, or in use, folded; kinds: `en.cue_words`."""

from __future__ import annotations

from geo.texts.en.statements.verbs import WHOLE, forms
from geo.texts.writing.words import each

BE = "is|are|is now|are now"
HAVE = "has|have|'ve|has now|have now"
BEEN = "was|were|has been|have been|has now been|was officially"
PAST = forms(WHOLE)[0]
SOME = "crews|contractors|workers|engineers|builders|we|they|the council|the contractor"
FIRSTS = (
    "patients|passengers|visitors|pupils|students|residents|tenants|families|guests|customers"
    "|trains|trams|buses|flights|ships|ferries|vehicles|cars|users|swimmers|readers|children"
    "|prisoners|shoppers|travellers|riders|cyclists|occupants|intake|planes|service"
)
HOUSED = (
    "patients|tenants|residents|families|staff|pupils|students|nurses|doctors|teachers|workers"
    "|the first tenants|the first residents|the first patients|the first families|people"
    "|the first pupils|shops|businesses|companies|firms|traders|households|first families"
    "|first residents|first tenants|first patients|the first households|occupants|children"
)
RIDERS = (
    "people|drivers|passengers|motorists|commuters|residents|pedestrians|cyclists|traffic"
    "|patients|pupils|locals|walkers|families|visitors|trains|trams|buses|cars|lorries|trucks"
    "|ferries|freight trains|aircraft|shoppers|swimmers|vehicles|students|villagers|townspeople"
    "|farmers"
)
SERVICE = (
    "service|use|operation|public use|operations|revenue service|commercial operation"
    "|full operation|full service|full use|passenger service|commission|commercial service"
    "|daily use|regular service|regular use|early use|beneficial use"
)
OPENED = "|".join((
    each(BEEN,
        "opened|reopened|re-opened|inaugurated|commissioned|energised|energized|switched on"
        "|switched into service|thrown open|dedicated to the nation|brought on line"
        "|brought online|brought on stream|brought back into use|opened to traffic"
        "|opened to the public|put to use|turned on|declared open|occupied"
        "|launched for passengers|re-inaugurated|unveiled by|opened up|connected to the grid"
        "|plugged into the grid|brought into commission|used since|used by|tolled since"
        "|free to use since|open since|in use since|running since|operational since"
        "|in operation since|treating patients|carrying passengers|carrying traffic"
        "|welcoming visitors|serving the|serving passengers|running for|operating for"
        "|operational for"),
    each(each(BEEN,
        "brought into|put into|taken into|placed into|placed in|returned to|restored to|back in"
        "|accepted into|pressed into"), SERVICE),
    each(HAVE,
        "opened|reopened|re-opened|gone live|come on stream|come online|come on line|gone online"
        "|come into force on site|its first tenants|their first tenants|inaugurated|energised"
        "|energized|commissioned|thrown open|cut the ribbon|begun operating|begun operations"
        "|begun operation|begun service|begun services|begun serving|begun carrying|begun running"
        "|begun welcoming|started operating|started operations|started operation|started service"
        "|started services|started serving|started carrying|started running|started welcoming"
        "|started taking|begun taking|begun treating|started treating|begun admitting"
        "|started admitting|opened its doors|opened their doors|switched on"
        "|had its first full year|been lived in|seen its first|welcomed|brought|put its|treated"
        "|handled|carried|served|admitted|received its first|received their first"
        "|received the first|taken its first|had its first|had their first|run through|run over"
        "|run on|moved patients|been a success since|become operational|become fully operational"
        "|been home to|been treating|been generating|been supplying|been producing|been trading"
        "|been hosting|been teaching|been seeing|been handling|been pumping|been processing"
        "|been attracting|been drawing|been admitting|been housing|been dispensing"),
    each(f"{HAVE}|had", each(
        "entered|entered into|come into|gone into|returned to|come back into|been back in"
        "|gone back into|been in", SERVICE)),
    each(
        "entered|came into|went into|came back into|returned to|went back into|entered into"
        "|was back in|is back in|are back in|was in", SERVICE),
    each(
        "began|started|commenced|has commenced|have commenced|resumed|has resumed",
        "operation|operations|operating|service|services|commercial operation"
        "|commercial operations|running|serving|carrying|treating|welcoming|taking patients"
        "|taking passengers|taking pupils|admitting|supplying|generating|trading|producing"
        "|revenue service|passenger service|passenger services|handling"),
    each("opened|reopened|re-opened",
        "last|in|on|early|late|today|yesterday|this|for business|to great|to the public"
        "|to traffic|its doors|their doors|two|a year|after|at last|ahead|the|fully|partially"
        "|officially|quietly|without"),
    each(BE, each(
        "fully|partly|partially|finally|officially|still|once again|back|once more|again"
        "|again fully",
                      "open|operational|functional|commissioned|occupied|in use|in service")),
    each(BE,
        "open to|open again|open for business|open from|open every|open seven days|open daily"
        "|open at last|open 24|live|functioning|functional|operating|online|on line|on stream"
        "|commissioned|energised|energized|occupied|tenanted|lived in|fully let|fully occupied"
        "|up and going|in daily use|in full service|in revenue service|in regular use"
        "|in full operation|in commercial operation|home to|used by|used daily|used every"
        "|used for|well used|heavily used|busy with|connected to the grid|carrying|serving"
        "|supplying|providing water|providing power|providing care|generating|producing|treating"
        "|handling|taking patients|taking passengers|taking pupils|taking bookings|teaching"
        "|enrolling|welcoming|admitting|seeing patients|drawing crowds|in full swing as"
        "|in business|trading|full of|running normally|running daily|running again|back on line"
        "|back online|back up and running|back in action|back in operation|using the"
        "|in commission|already running|flowing|flying|attracting"),
    each("now",
        "in service|in use|open to|up and running|live|operating|running|carrying|serving|using"
        "|flows|flow|stop at|stops at|call at|calls at|use the|uses the|cross the|used by"
        "|treating|home to|houses|occupied|flowing"),
    each("was|were|has been|have been|is|are", "launched into service|launched for traffic"),
    each("went|gone|go", "live in|live on|live last|live after|live at|live"),
    each("came", "on stream|online|on line|back online|to life in|alive"),
    each(
        "welcomed|received|admitted|took|saw|had|greeted|carried|handled|treated|took in|welcomes"
        "|receives|admits", each("its first|their first|the first|her first", FIRSTS)),
    each("first", each(FIRSTS,
        "arrived|moved|were admitted|crossed|used|ran|rode|sailed|landed|departed|have moved"
        "|have arrived|were welcomed|have used|walked|drove|took|came|boarded|left")),
    each("first power|first water|first electricity|first gas|water|power|electricity|traffic",
         "flowed|has been flowing|is flowing|now flows|flows|is running|has flowed|began to flow"
         "|began flowing|was delivered from|is now flowing|has begun flowing|reached homes"),
    each(
        "carries|handles|treats|sees|gets|attracts|generates|produces|processes"
        "|houses|draws|hosts|welcomes|teaches|takes|provides water to|pumps|moves|caters for",
         "1|2|3|4|5|6|7|8|9|some|about|more|up to|around|nearly|over|hundreds|thousands|the"
         "|people|roughly|almost|close to|well over|traffic|passengers|patients|an average"),
    each("serves|supplies",
         "1|2|3|4|5|6|7|8|9|about|more|up to|around|nearly|over|hundreds|thousands|people|roughly"
         "|almost|close to|well over|traffic|passengers|patients|an average"),
    each("operates|runs|opens",
        "daily|around the clock|24|every|seven days|all year|day and night|round the clock"
        "|each day|normally|on weekdays"),
    each(HOUSED,
        "have moved|have moved in|have moved into|moved in|moved into|are living|are living in"
        "|live in|have settled|are moving in|have been treated|are being treated|were transferred"
        "|have been transferred|have taken up|are being seen|have been admitted|are being taught"
        "|have been living|now live|have relocated to|are settling in"),
    each(RIDERS,
        "are using|are now using|are already using|have been using|has been using|have used"
        "|has used|can now|are flowing|are running|is using|is now using|is flowing|is running"
        "|now use|now uses|now cross|now run|now runs|began using|have run|have been running"
        "|started using|is already using|ran|run through|are now running|are driving over"
        "|now flows|have been crossing|has been flowing|have crossed|are crossing|can once again"
        "|flows"),
    each("you can|you can now|people can|people can now|we can now|anyone can|can now",
         "walk across|drive over|drive across|use|drive through|walk over|cycle across|cross|ride"
         "|walk through|ride across|cycle over|go through|catch|visit|swim|take the|get the"
         "|park at"),
    each(
        "cut|cuts|has cut|have cut|snipped",
        "the ribbon on|the ribbon at|the ribbon to|the ribbon"),
    (
        "ribbon was cut|ribbon has been cut|inaugurated|inaugurates|goes live|energised|energized"
        "|begins service|starts operating|starts operations|begins operating|welcomes its first"
        "|welcomes first|back in service|back in use|open for business|opened its doors"
        "|celebrated its first|celebrates its first|marks its first|marked its first"
        "|turned one in|marks ten years|celebrated its anniversary|years in service"
        "|years in operation|in service since|in use since|in operation since|operational since"
        "|open since|running since|since it opened|since they opened|since it reopened"
        "|since opening|in revenue service|in commercial operation|serves the new"
        "|has been used since|have been used since|has been tolled|has been free to use"
        "|is home to|gone live|keys were handed to|official opening of the"
        "|official opening took place|opening ceremony|tenants moved|got their keys"
        "|received their keys|have the keys|have their keys|has been lived in|is being used"
        "|are being used|being used by|has been well used"
    ),
))  # fmt: skip
CERTIFICATES = (
    "certificate of occupancy|occupation permit|completion certificate|occupancy certificate"
    "|certificate of completion|temporary occupation permit|final inspection|practical completion"
    "|code compliance certificate|taking-over certificate|certificate of practical completion"
    "|statutory completion|substantial completion|mechanical completion|final completion"
    "|final acceptance|provisional acceptance|sectional completion|physical completion"
    "|fire safety certificate|handover certificate|occupation certificate|taking over certificate"
)
GOT = (
    "has received|have received|received|has obtained|obtained|has got|got|was granted"
    "|has been granted|was issued|has been issued|achieved|has achieved|have achieved|reached"
    "|has reached|have reached|attained|has attained|has passed|passed|was awarded|has secured"
    "|won|hit|was given|has been given|were issued|have been issued|got through"
)
WORKS = (
    "work|works|construction|building work|resurfacing|the works|the project|refurbishment"
    "|renovation|the upgrade|repairs|the job"
)
BUILT = "|".join((
    each(SOME, f"{PAST}|completed|finished|built|delivered|wrapped up|handed over|put up"),
    each(f"{HAVE}|had",
        "completed|finished|built|delivered|handed over|wrapped up|concluded|put up|put in"
        "|done up|signed off on the works|come to an end|now finished|finally finished"
        "|reached completion|left the site|done the|taken over the"),
    each(BEEN,
        "completed|finished|built|delivered|handed over|wrapped up|concluded|put up|put in place"
        "|erected|signed off by the engineers|signed off by engineers|signed off as complete"
        "|accepted by the|certified|done up|closed out|closed-out|finalised on site|taken over by"
        "|handed back|turned over to|put together|made good|certified complete"),
    each(BE,
        "completed|finished|built|fully complete|fully completed|fully built|all done"
        "|done and dusted|sitting there finished|ready for use|ready to open|ready for handover"
        "|ready for occupation|ready to be handed over|ready to move into|all finished"
        "|finished and ready|in the defects|in its defects|in defects liability"
        "|within the defects|100% complete|100 per cent complete|100 percent complete"
        "|100% finished|100% built|all but handed over|built and ready|in the maintenance period"
        "|within its defects"),
    each(
        "stands|sits|stood|is standing|has stood|is sitting|'s sitting|has been sitting",
        "finished|complete|ready|completed|there finished|idle|unused|there complete"
        "|ready and waiting"),
    each(GOT, "|its|a", CERTIFICATES),
    each(WORKS,
        "finished|ended|concluded|wrapped up|has finished|have finished|has ended|have ended"
        "|has wrapped up|have wrapped up|came to an end|has concluded|have concluded|completed"
        "|complete|finished on"),
    each("finished|completed|wrapped up|concluded|ended|came in",
        "in january|in february|in march|in april|in may|in june|in july|in august|in september"
        "|in october|in november|in december|last|on time|on budget|on schedule|under budget"
        "|ahead of schedule|ahead of time|within budget|this week|early|late|a year late|at last"
        "|this month|before christmas"),
    each("came", "in under budget|in on budget|in on time|to an end in"),
    each("built|completed|finished|constructed|erected|rebuilt", "last year|the"),
    (
        "defects liability period|defects period|final account settled|snags have been fixed"
        "|snag list is closed|has been there since|built but|finished but|complete but"
        "|handover took place|handed the keys|took over the|keys were handed over"
        "|turnkey handover"
    ),
))  # fmt: skip
USED = {"opened": OPENED, "built": BUILT}
"""Words by kind, as `CUES` of `geo.texts.en.statements.cue_words`."""
