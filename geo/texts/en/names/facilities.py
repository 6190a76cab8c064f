"""What is built somewhere and bears its name, in small letters: Elmham relief road.

A kind ends such a name, and words before it may say which kind; of several kinds the last
counts.
Text as given, with its capitals.
"""

from __future__ import annotations

import re

from geo.texts.writing.words import words_of

KINDS = words_of(
    "bridge footbridge drawbridge swingbridge cablebridge overbridge overpass underpass flyover"
    " viaduct aqueduct causeway culvert tunnel subway interchange junction roundabout bypass"
    " crossing gyratory arterial motorway expressway cycleway cycleroute bikeway busway greenway"
    " boardwalk trail towpath footpath bridleway walkway skywalk promenade esplanade station"
    " substation sub-station depot terminal terminus airport aerodrome airfield heliport railway"
    " metro monorail tramway streetcar tramline funicular gondola port harbour harbor quay wharf"
    " pier jetty slipway marina breakwater ferry dam weir barrage levee dike dyke embankment"
    " seawall reservoir canal outfall pipeline sewer wetland wetlands landfill dumpsite quarry"
    " incinerator landslip library hospital clinic polyclinic campus museum theatre theater"
    " cinema stadium velodrome arena pool baths lido gym rink gymnasium mall market plaza hotel"
    " slaughterhouse abattoir cemetery crematorium lighthouse observatory cathedral courthouse"
    " prison garage parkade multi-storey park-and-ride powerhouse pumphouse hub intermodal"
    " extension precinct neighbourhood neighborhood riverfront taluka tehsil road playground"
    " skatepark school college wells borefield guesthouse bathhouse fieldhouse boathouse mine"
    " refinery smelter shipyard dockyard drydock annex annexe pavilion conduit"
    " river stream creek brook lake lagoon bay gulf strait delta island islet peninsula valley"
    " swamp marsh glacier waterfall lough loch forest upazila taluk barangay headworks estate"
)
"""What ends a name by itself."""
LED_KINDS = words_of(
    "centre center plant works park estate farm main line wall hall loop track facility house"
    " lift ramp yard tower car complex lock locks dock gate path route link hostel home siding"
    " basin corridor lane building club separation tank tanks"
)
"""What ends a name where a word in small letters before it says which kind: a fish market hall."""
WHICH = words_of(
    "pedestrian foot cycle cycling bicycle bike walking bus buses rail railway railroad train"
    " tram metro light heavy ferry cruise coach taxi freight cargo container truck lorry vehicle"
    " toll trunk access relief link ring orbital perimeter coastal service haul feeder"
    " distributor sports leisure swimming aquatic wellness fitness recreation youth health"
    " medical maternity community civic cultural arts visitor visitors heritage innovation"
    " technology science research business industrial retail logistics enterprise convention"
    " conference exhibition shopping training district general teaching primary secondary high"
    " middle elementary junior infant grammar nursery agricultural fish fishing fishery"
    " fisheries fruit vegetable livestock cattle grain rice sugar cold storage power water"
    " wastewater sewage stormwater flood sea river tidal irrigation drainage pumping pump"
    " treatment purification desalination reclamation recycling waste transfer solar wind gas"
    " oil coal thermal hydro hydroelectric battery nuclear geothermal biogas cement steel"
    " evacuation fire police ambulance skate country town village passing creek swamp ridge"
    " storm rising cable car swing lifting railhead shopping parking tunnels international"
    " regional domestic double-decker intermodal underground elevated landing food textile"
    " crafts craft transit social housing interchange market services grade surf golf noise"
    " storage"
)
"""What says which kind it is, though it looks like a verb, a plural or an adjective."""
NO_WHICH = words_of(
    "the and but nor for from with into onto over under via near past per than then that this"
    " these those which who whose where when while are was were been being has have had will"
    " would shall should can could may might must does did not new old last first next second"
    " third other another each every any some all both its their his her our your they you still"
    " now also just only even ever once soon here there want need get got let saw see say said"
    " told own took went came began gave made built held left lost met put ran set cut hit shut"
    " won back out off down about after again before because between during through since until"
    " without within yet too very more most less least many much few such same whether how why"
    " what around along across behind beyond beside council government ministry company firm"
    " board authority residents site east west north south double single dual twin bigger larger"
    " wider longer main former future final entire whole existing proposed temporary permanent"
    " said local public private national key major minor real"
)
"""What may stand between a name and a kind and says nothing of it: Elmham and bridge."""
NO_AREA = words_of(
    "road railway market metro school college extension neighbourhood neighborhood riverfront"
    " taluka tehsil precinct mine estate mall cinema theatre theater museum hotel prison playground"
    " junction subway"
)
"""Kinds that a town has many of, or that are said of it: alone they name nothing behind it."""
NO_WAY = words_of(
    "crossing seawall precinct school road market landslip railway metro college library trail"
    " mine taluka tehsil neighbourhood neighborhood station depot canal quay campus hub"
    " river stream creek brook lake lagoon bay delta island peninsula valley swamp marsh forest"
)
"""Kinds that are but beside a road, or a part of it."""
NO_LAND = words_of(
    "seawall extension precinct road taluka tehsil school neighbourhood market river stream creek"
    " brook lake lagoon island valley swamp marsh forest"
)
"""Kinds that are but beside land or water."""
GENERIC = words_of(
    "Bus Rail Railway Train Tram Metro Ferry Car Cycle Bicycle Pedestrian Foot Road Street"
    " Bridge Tunnel Station Airport Port Harbour Harbor Freight Cargo Cruise Coach Toll Trunk"
    " Access Relief Link Ring Coastal Flood Water Sewage Wastewater Stormwater Storm Power Gas"
    " Oil Coal Solar Wind Fish Food Fruit Cattle Cold Town City Village District County State"
    " Country River Sea Lake Creek Hill Valley Forest Health Hospital School Community Sports"
    " Leisure Swimming Youth Visitor Heritage Business Industrial Retail Shopping Civic"
    " Children's Primary Secondary Elementary Junior Modern Local Private Temporary Permanent"
    " Underground Elevated Upper Lower Inner Outer Former Another Any Our Your Deep Fast Slow"
    " Wide Narrow Long Short Large Small Big Smart Open Free Safe Clean Extra Double Single Dual"
    " Twin Triple Half Full Whole Key Major Minor Toll Truck Lorry Parking Multi-storey Indoor"
    " Outdoor Timber Steel Concrete Stone Brick Toilet Emergency Maternity Teaching Pumping"
    " Passing Treatment Recycling Waste Fire Police Fishing Victorian Georgian Edwardian Gothic"
    " Roman Medieval Market Garden Canal Dock Quay Several Various Phased Revised Rival Trial"
    " Traffic Safety Land Lift Design Detailed Specific Certain Further Selected"
)
"""What begins a sentence or an item before a kind, and is no name: Solar farm, Bus depot."""
NO_NAME_END = re.compile(r"(?:ed|ing|al|ary|ive|ous|ful|less|able|ible|ern|ly|ment|tion)$")
"""How words of any kind end, at the beginning of a sentence: Regional hospital."""
NO_MORE = NO_WHICH - LED_KINDS
"""What ends the search for a kind."""
WORD = re.compile(r"[ \n]([a-z][a-z-]*[a-z])(?![\w])")
NO_FREE = ("ed", "ing", "ly", "s")
"""How a word ends that is a verb, a plural or an adverb, and says not which kind it is."""
PHRASE = re.compile(
    r"[ \n](?:park and ride|(?:sports?|health|arts|community|leisure|youth|library) and [a-z]{4,12}"
    r" (?:centre|center|precinct|hub|complex|hall|facility|park)"
    r"|(?:storm|waste)?water (?:stage|phase) [0-9]+|dual carriageway)(?![\w-])"
)
ROADS = ("road ", "roads ")
ROAD_WORK = re.compile(
    r"[ \n]roads? (?:re-?surfacing|re-?sealing|upgrad|works|widening|rehabilitation|repairs?"
    r"|improve|safety|maintenance|network|markings|reconstruction|construction|closures?|bridge|users)"
)
"""What is done to the roads of a town, whose name is its own."""
PHRASE_FIRST = (
    "park and",
    "sport",
    "health and",
    "arts and",
    "community and",
    "leisure and",
    "youth and",
    "library and",
    "storm",
    "waste",
    "water",
    "dual car",
)
"""What that begins with, behind its space."""
LEAST_FREE = 3
"""How many letters a word has at least that may say which kind it is."""
WORKS = words_of("water wastewater sewage treatment gas purification desalination reclamation")
"""What a thing that is called works has before that: bridge works are done to a bridge."""
Words = frozenset[str]


def end_of_facility(text: str, end: int, but: Words = frozenset()) -> int:
    """Return where the name of what is built ends behind a name that ends at `end`, or 0.

    A kind of `but` ends it only behind a word that says which kind it is.
    """
    if not text[end + 1 : end + 2].islower():
        return 0
    if text.startswith(ROADS, end + 1) and ROAD_WORK.match(text, end):
        return 0  # Maleny road resurfacing
    if text.startswith(PHRASE_FIRST, end + 1) and (phrase := PHRASE.match(text, end)):
        return phrase.end()
    last, place, before = 0, end, ""
    while found := WORD.match(text, place):
        word, place = found[1], found.end()
        if word in NO_MORE:
            break
        if _is_kind(word, before, but) and not (last and word == "extension"):
            last = place
            before = word if word in WHICH else ""
        elif word in WHICH or not (last or before or not _says_which(word)):
            before = word
        else:
            break
    return last


LINE = re.compile(r" line(?![\w-])")
"""What a name with an article is of: the Frankston line."""


def end_of_line(text: str, start: int, end: int) -> int:
    """Return where the name of a line ends that a name is of with its article, or 0."""
    if text[start - 4 : start] not in {"the ", "The "}:
        return 0
    line = LINE.match(text, end)
    return line.end() if line else 0


def _is_kind(word: str, before: str, but: Words) -> bool:
    """Return whether a word ends a name; `before` is what says which kind it is, if anything."""
    if word == "works":
        return before in WORKS
    return word in LED_KINDS if before and word not in KINDS else _ends(word, before, but)


def _ends(word: str, before: str, but: Words) -> bool:
    return word in KINDS and (before != "" or word not in but)


def _says_which(word: str) -> bool:
    """Return whether a word in small letters may say which kind of thing the next one is."""
    return len(word) >= LEAST_FREE and word not in NO_WHICH and not word.endswith(NO_FREE)


def is_generic(word: str) -> bool:
    """Return whether a word with a capital but begins a sentence before a kind: Solar farm."""
    return word in GENERIC or NO_NAME_END.search(word) is not None
