"""Finds members of English lists that one word heads: Lines 3 and 12, Third and Fourth avenues."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.en.names.joined import find_joined
from geo.texts.en.names.labelled_ends import find_labelled, find_numbered
from geo.texts.writing.languages import find_latin
from geo.texts.writing.matcher import Words
from geo.texts.writing.words import words_of

ROADS = re.compile(
    r"[AMNERBIUSH](?=[0-9 SRHion-])(?<![\w-].)"
    r"(?:(?:(?<=I)|(?<=U)S|(?<=S)[RH]|(?<=N)H|(?<=H)ighway|(?<=R)oute"
    r"|(?<=I)nterstate)[ -][0-9]{1,3}[A-Z]?"
    r"|(?<=[AMNERB])[0-9]{1,4}(?:\([MT]\))?|(?<=S)H[0-9]{1,3}[A-Z]?)"
    r"(?![\w-]|[.,][0-9]|[ ](?:thousand|[mbtr]+illion|bn|mn|m|[0-9]{3}|per)\b)"
    r"(?: (?:Motorway|Highway|Freeway|Expressway|Link Road|Bypass))?"
)
"""Codes of roads: I-87, US-1, A660, M12 Motorway; a letter and digits may be anything else, too.

What has a scale behind it is money: R80 billion.
"""
ROAD_NEAR = re.compile(
    r"\b(?:roads?|corridor|junctions?|motorway|highway|interchange|lanes?|between|bypass|roundabout|route"
    r"|connecting|bridges?|along|traffic|exit|toll|widening|dualling)\b",
    re.IGNORECASE,
)
AROUND = 40
_ITEM = r"(?:[0-9]{1,3}[A-Z]?|[IVX]{1,4}|[A-Z])"
LAST_ITEM = re.compile(rf" (?:and|or|to|&) (?P<last>{_ITEM})(?![\w%-]|[.,][0-9])")
"""The last of a list of numbers or letters; found first, then what stands before it."""
PLURAL = re.compile(
    r"\b(?P<head>Lines?|Junctions?|Stages?|Phases?|Sections?|Routes?|Terminals?|Plots?|Lots?"
    r"|Zones?|Parcels?|Platforms?|Berths?|Piers?|Runways?|lines|junctions|stages|phases|sections"
    r"|terminals|plots|lots|berths|runways|Highways|Exits?|Interchanges|Interstates|Sectors?|Wards?"
    r"|Districts|Blocks|Gates|Locks|Wharves|Sites|Towers|highways|exits|sectors|wards|blocks"
    rf")[ -]{_ITEM}(?:, {_ITEM}){{0,6}},?$"
)
PLURALS = Words(
    f"{word} "
    for word in words_of(
        "Highways Routes Lines Exits Junctions Interchanges Interstates Sectors Wards Terminals"
    )
)
OPEN = re.compile(r"[0-9]{1,3}[A-Z]?(?:, [0-9]{1,3}[A-Z]?(?![\w%-]|[.,]?[0-9])){1,8}")
"""A list of numbers that something else ends: Highways 4, 7, 12 and the ring road."""
STAGES = ("Stage ", "Phase ", "Section ", "stage ", "phase ", "section ")
"""What the members of a list of phases are called: no places, nor are their numbers figures."""
ITEMS = re.compile(_ITEM)
_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"
LAST_NAME = re.compile(rf" and {_NAME} (?P<head>[a-z]+(?:-[a-z]+)?s)\b")
NAMED_LIST = re.compile(rf"{_NAME}(?:, {_NAME}){{0,5}},?$")
NAMES = re.compile(_NAME)
ALONE_WORDS = Words(
    f"{word} "
    for word in words_of(
        "Junction Terminal Lock Pier Berth Runway Interstate Exit Gate Sector Ward"
    )
)
ALONE = re.compile(
    r"\b(?P<name>(?:Junction|Terminal|Lock|Pier|Berth|Runway|Interstate|Exit|Gate|Sector|Ward)"
    r" (?:[0-9]{1,3}[A-Za-z]?|(?<=r )[A-Z]|(?<=h )[A-Z]))(?![\w-]|[.,][0-9])"
)
"""A junction or a terminal that a number names."""
_KIND = (
    "line|railway|tramway|metro|bridge|tunnel|station|hospital|park|neighbou?rhood|suburb|village|town"
    "|estate|district|bypass|interchange|reservoir|airport|port|development|scheme|corridor|campus"
)
APPOSED = re.compile(rf", (?:the|a|an) (?:[a-z-]+ ){{0,4}}(?:{_KIND})\b")
APPOSED_NAME = re.compile(rf"{_NAME}$")
LONGEST_NAME = 48
"""What is said to be a line or a place: MetroLink, the proposed rail line."""
LABELLED = re.compile(
    rf"[ ]*[•*▪●■◦–-][ ]*\**(?P<name>{_NAME}(?: [A-Z][\w'’-]+)?)\**(?::| [–—-])[ ]+"
    r"(?=(?:[A-Za-z ]{0,20})?[0-9][0-9,]* (?:[a-z-]+ ){0,2}(?:homes|dwellings|units|hectares|ha"
    r"|houses|beds|spaces|acres)\b)"
)
"""A site that a list of sites begins an item with: • Marsh Barton: 1,880 homes."""
ITEM_LINES = re.compile("\n(?=[ ]*[•*▪●■◦–-])")
NO_LABEL = re.compile(
    r"\b(?:Housing|Homes|Phase|Policy|Total|Affordable|Option|Site|Target|Year)\b"
)
FAR = 120
"""How far back a list may begin."""
HEADS = {
    "avenues": "Avenue", "streets": "Street", "roads": "Road", "hospitals": "Hospital",
    "stations": "Station", "bridges": "Bridge", "parks": "Park", "schools": "School",
    "lines": "Line", "lakes": "Lake", "rivers": "River", "reservoirs": "Reservoir",
    "terminals": "Terminal", "tunnels": "Tunnel", "airports": "Airport", "ports": "Port",
    "islands": "Island", "villages": "Village", "districts": "District", "counties": "County",
    "towns": "Town", "depots": "Depot", "wards": "Ward", "libraries": "Library",
    "universities": "University", "squares": "Square", "markets": "Market", "docks": "Dock",
    "neighborhoods": "neighborhood", "neighbourhoods": "neighbourhood", "campuses": "Campus",
    "estates": "Estate", "valleys": "Valley", "corridors": "Corridor", "shires": "Shire",
    "boroughs": "Borough", "provinces": "Province", "regions": "Region", "suburbs": "suburb",
    "municipalities": "Municipality", "townships": "Township", "parishes": "Parish",
    "settlements": "Settlement", "areas": "area", "precincts": "precinct", "beaches": "Beach",
    "junctions": "Junction", "interchanges": "Interchange", "roundabouts": "roundabout",
    "flyovers": "Flyover", "harbours": "Harbour", "harbors": "Harbor", "dams": "Dam",
    "talukas": "Taluka", "taluks": "Taluk", "blocks": "Block", "tehsils": "Tehsil",
    "upazilas": "Upazila", "plants": "plant", "communities": "community", "cities": "City",
    "states": "State", "subdivisions": "subdivision", "sub-counties": "Sub-county",
    "constituencies": "Constituency", "barangays": "Barangay",
}  # fmt: skip
DIVISIONS = words_of(
    "counties districts shires boroughs provinces regions municipalities townships parishes"
    " settlements areas communities cities states wards villages towns suburbs"
)
"""What several areas are, which is no part of the last one's name: Orton and Tarn shires."""
SINGULAR = re.compile("s$")

Named = tuple[int, int, float, str]
"""Start, end, score and the whole name of a part of a list."""


def find_lists(text: str) -> Iterator[Named]:
    """Yield the members of lists that one word heads, each with its name in full."""
    for match in LAST_ITEM.finditer(text):
        begun = PLURAL.search(text, max(0, match.start() - FAR), match.start())
        if begun:
            head, start = SINGULAR.sub("", begun["head"]), begun.start()
            for item in ITEMS.finditer(text, begun.end("head"), match.end()):
                is_first = start == begun.start()
                start = start if is_first else item.start()
                yield start, item.end(), 0.72, f"{head} {item[0]}"
                start = -1
    yield from _find_open(text)
    yield from ((*span, 0.6, "") for span in _find_china(text))
    yield from _find_alone(text)
    for match in LAST_NAME.finditer(text):
        head = HEADS.get(match["head"], "")
        begun = NAMED_LIST.search(text, max(0, match.start() - FAR), match.start())
        if not head or begun is None:
            continue
        found = list(NAMES.finditer(text, behind_lead(begun), match.start("head") - 1))
        for number, name in enumerate(found, start=1):
            is_last = number == len(found) and match["head"] not in DIVISIONS
            end = match.end("head") if is_last else name.end()
            yield name.start(), end, 0.72, f"{name[0]} {head}"


def behind_lead(begun: re.Match[str]) -> int:
    """Return where a list begins behind a word that is none of its first name: The Orton and …."""
    lead = LEAD.match(begun.string, begun.start(), begun.end())
    return lead.end() if lead else begun.start()


LEAD = re.compile(
    r"(?:The|Both|In|At|Between|From|For|Residents|Across|Near|Within|To)[ ](?=[A-Z])"
)


def _find_china(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the country that no gazetteer has stands by itself, within no other name."""
    for start in CHINA.find(text):
        end = start + len("China")
        if CHINA_BEHIND.match(text, end) and not CHINA_BEFORE.search(
            text, max(0, start - FAR_BEFORE), start
        ):
            yield start, end


CHINA = Words(("China",))
CHINA_BEHIND = re.compile(r"(?:['’]s)?(?:[ \n][a-z(–—]|[.,;:)]|\Z)|['’]s[ \n]")
CHINA_BEFORE = re.compile(
    r"[\w'’&-]$|(?<![\w'’-])(?!(?:In|From|For|To|Across|Within|Throughout|And|But|While|As|If) )"
    r"[A-Z][\w'’-]*[ \n](?:of[ \n]|in[ \n])?$"
)
"""What makes it a part of another name: Bank of China, South China."""
FAR_BEFORE = 24


def _find_open(text: str) -> Iterator[Named]:
    """Yield the members of lists of numbers that no *and* closes."""
    for start in PLURALS.find(text):
        begin = text.index(" ", start) + 1
        found = OPEN.match(text, begin)
        if found is None or text[start - 1 : start].isalnum() or LAST_ITEM.match(text, found.end()):
            continue
        head = text[start : begin - 2]
        for item in ITEMS.finditer(text, begin, found.end()):
            yield (
                start if item.start() == begin else item.start(),
                item.end(),
                0.72,
                (f"{head} {item[0]}"),
            )


def _find_alone(text: str) -> Iterator[Named]:
    """Yield what a number, what stands behind it or its place in a list says to be a place."""
    for place in ALONE_WORDS.find(text):
        if alone := ALONE.match(text, place):
            yield *alone.span("name"), 0.7, ""
    yield from find_joined(text)
    yield from ((*span, 0.62, "") for span in find_labelled(text))
    yield from ((*span, 0.72, "") for span in find_numbered(text))
    for match in APPOSED.finditer(text):
        start = match.start()
        name = APPOSED_NAME.search(text, max(0, start - LONGEST_NAME), start)
        if name:
            yield *name.span(), 0.66, ""
    for place in (0, *(line.end() for line in ITEM_LINES.finditer(text))):
        labelled = LABELLED.match(text, place)
        if labelled and not NO_LABEL.search(labelled["name"]):
            yield *labelled.span("name"), 0.6, ""


def find_roads(text: str) -> Iterator[tuple[int, int, float]]:
    """Yield codes of roads where something near speaks of roads, and all others like these."""
    found = [(match, _is_road(text, match)) for match in find_latin(ROADS, text)]
    systems = {match.group()[0] for match, is_sure in found if is_sure} & CODED_ROADS
    for match, is_sure in found:
        is_like = match.group()[0] in systems and BEFORE_ROAD.search(
            text, max(0, match.start() - FARTHEST_LEAD), match.start()
        )
        is_first = not match.start() or text[match.start() - 1] == "\n"
        if is_sure or is_like or (is_first and _heads_line(text, match, systems)):
            start = match.start()
            if text.endswith(STATE, 0, start):
                start -= len(STATE)
            yield start, match.end(), 0.7


def _is_road(text: str, match: re.Match[str]) -> bool:
    """Return whether a code is a road's by itself or by the words around it."""
    code = match.group()
    if " " in code or code[1] in "-H":
        return True
    if (code[0] in "AM" or (code[0] in "NRB" and len(code) > SHORT)) and THE.search(
        text, match.start() - 4, match.start()
    ):
        return True
    return ROAD_NEAR.search(text, max(0, match.start() - AROUND), match.end() + AROUND) is not None


def _heads_line(text: str, match: re.Match[str], systems: set[str]) -> bool:
    """Return whether a code begins a line that heads what is said of its road: N71 Orton: ….

    Another of its kind is a road's for sure, or the line goes on with the ends of a part of it.
    """
    if LINE_OF_ROAD.match(text, match.end()) is None:
        return False
    return match.group()[0] in systems or ENDS_OF_PART.match(text, match.end()) is not None


LINE_OF_ROAD = re.compile(r" [–—-]? ?[A-Z][a-z]|:")
ENDS_OF_PART = re.compile(r" [–—-]? ?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3} (?:to|[–—-]) [A-Z][a-z]")
SHORT = 2
"""How long a code of a letter and a digit is, which may be anything: N1, R1."""
CODED_ROADS = frozenset("AMNRB")
"""The letters of systems of roads: one code of a system that a text proves proves the others."""
BEFORE_ROAD = re.compile(
    r"\b(?:the|on|of|to|and|along|off|at|under|over|near|via|between|for|from)[ \n]$", re.IGNORECASE
)
FARTHEST_LEAD = 10
THE = re.compile("[Tt]he $")
STATE = "State "
"""What the highways of a state begin with: State Highway 1."""
