"""Finds English names that other names are only parts of: ways between two places, parts of a town.

Lee to Sea Greenway, Central Geelong, Maan depot. Text as given, with its capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from geo.texts.en.names.candidate_words import STOP
from geo.texts.en.names.facilities import NO_AREA, end_of_facility, end_of_line
from geo.texts.writing.signs import places_of

_WORD = r"[A-Z][\w'’-]*"
_NAME = rf"{_WORD}(?: {_WORD}){{0,2}}"
TO = (" to ",)
WAY = re.compile(
    rf" to {_NAME}?(?: [a-z][a-z-]+)? (?:[Gg]reenway|[Dd]uplication|[Mm]otorway|[Rr]ailway"
    r"|[Cc]ycleway|[Bb]ypass|[Tt]rail|[Cc]orridor|[Bb]usway|[Tt]ramway|[Ee]xtension|[Ee]xpressway|[Ff]reeway)\b"
    r"(?: \((?:Stage|Phase) [0-9]+[A-Z]?\))?"
)
"""The last end of a way that is named after both: … to Sea Greenway."""
FIRST = re.compile(rf"(?<![\w'’-]){_NAME}$")
"""The first end of one."""
BETWEEN = re.compile(r"\b(?:from|between|From|Between) $")
LONGEST, LONGEST_WAY = 48, 120
AROUND = re.compile(
    r"(?<![\w'’-])(?:(?:(?:North|South)[ -])?(?:North|South|East|West)(?:ern)?"
    r"|Central|Inner|Outer|Greater|Upper|Lower"
    r"|Mid|(?:Port|Bay|Gulf|Straits?|Firth)[ \n]+of)[ \n]+$"
)
"""What makes the name of a town that of a part of it, or of the land around it."""
AROUND_LAST = frozenset(("h ", "t ", "n ", "l ", "r ", "d ", "f "))
FARTHEST = 16
ON = re.compile(
    r"[ -](?:(?:up)?on|under|by|next)[ -](?:the[ -])?(?:Avon|Thames|Trent|Tees"
    r"|Tyne|Tweed|Severn|Wye|Dee|Sea|Stour|Ouse|Humber|Spey|Wolds?|Soar|Dove|Derwent|Exe|Usk|Teme|Dearne|Clyde|Hudson|Water"
    r"|Lyne?|Lyme|Hill|Moor|Solent|Naze|Shannon|Rhine|Main)(?![\w-]| [A-Z])"
    r"|[ -]le[ -](?:the[ -])?[A-Z][a-z]+"
)
"""The water or the height that a town is told by from its namesakes: Bradford on Avon."""
PARTS = (" New ", " Old ", " Central")
PART = re.compile(
    r" (?:New (?:City|Town)|Old (?:City|Town|Quarter)"
    r"|Central(?= (?:project|scheme|development|site|regeneration|is)\b))(?![\w-]| [A-Z])"
)
"""A part of a town behind its name, with capitals: Leeds New Town."""
JOINTS = frozenset(" -")
"""What those begin with, before a small letter."""
Span = tuple[int, int]


DASHES = ("–", "-")
LINKED = re.compile(
    rf"(?:[–-]{_NAME}){{1,3}}(?: (?!(?:and|or|the|to|of|in|at|on|for|with|by) )[a-z][a-z-]+"
    rf"| {_WORD}){{0,3}}? (?:[Rr]ail(?:way| [Ll]ink)?"
    r"|Line|[Ll]ink|[Bb]ridge|[Ee]xpressway|[Mm]otorway|[Hh]ighway|[Cc]orridor|[Tt]rack"
    r"|[Tt]unnel|[Ff]erry|[Cc]anal|[Cc]rossing|[Cc]auseway|[Ff]reeway|[Bb]usway|[Gg]reenway"
    r"|[Pp]ipeline|Roads?|Bypass)\b"
)
"""What several places with a dash between them are the name of: –Singapore Rapid Transit Link."""


def find_linked(text: str) -> Iterator[Span]:
    """Yield the ways that are named after the places with dashes between that they join."""
    last = 0
    for place in places_of(text, DASHES):
        if place < last or not text[place + 1 : place + 2].isupper():
            continue
        way = LINKED.match(text, place, place + LONGEST_WAY)
        first = FIRST.search(text, max(0, place - LONGEST), place) if way else None
        if way is None or first is None:
            continue
        start = first.start()
        lead, _, rest = first.group().partition(" ")
        while lead in STOP and rest:
            start += len(lead) + 1
            lead, _, rest = rest.partition(" ")
        last = way.end()
        yield start, last


def find_ways(text: str) -> Iterator[Span]:
    """Yield the ways that are named after both their ends."""
    for place in places_of(text, TO):
        if not text[place + 4 : place + 5].isupper():
            continue
        way = WAY.match(text, place)
        first = FIRST.search(text, max(0, place - LONGEST), place) if way else None
        if way is None or first is None:
            continue
        start = first.start()
        lead, _, rest = first.group().partition(" ")
        if lead in STOP and rest and lead not in {"North", "South", "East", "West", "Central"}:
            start += len(lead) + 1
        if not BETWEEN.search(text, max(0, start - 9), start):
            yield start, way.end()


def find_joined(text: str) -> Iterator[Span]:
    """Yield the houses that are two in one: Warley Library and Community Hub."""
    for place in places_of(text, AND):
        begin = text.find(" ", place + 1) + 1
        if not text[begin : begin + 1].isupper():
            continue
        second = SECOND.match(text, place)
        first = FIRST_HOUSE.search(text, max(0, place - LONGEST), place) if second else None
        if second is None or first is None:
            continue
        start = first.start()
        lead, _, rest = first.group().partition(" ")
        while lead in STOP and " " in rest:
            start += len(lead) + 1
            lead, _, rest = rest.partition(" ")
        if lead not in STOP:
            yield start, second.end()


AND = (" and ", " & ")
FIRST_HOUSE = re.compile(
    rf"(?<![\w'’-]){_NAME} (?:Library|Museum|Hall|Theatre|Theater|Pool|School|Centre|Center"
    r"|Gallery|Stadium|Park|Arena|Church|Gym)$"
)
SECOND = re.compile(
    r" (?:and|&) (?:(?:Community|Learning|Arts|Art|Cultural|Culture|Visitor|Heritage|Civic|Sports"
    r"|Leisure|Customer|Health|Wellbeing|Wellness|Aquatic|Recreation|Information|Events|Exhibition"
    r"|Conference|Entertainment|Youth|Family|Children's|Resource|Service|Archive) ){1,3}"
    r"(?:Hub|Centre|Center|Museum|Hall|Precinct|Gallery|Complex|Pavilion|Space)\b"
)
"""What a house is besides, and bears no name of its own."""


def find_around(text: str, areas: Iterable[Span]) -> Iterator[Span]:
    """Yield the names that the name of a town among `areas` is but a part of."""
    for start, end in areas:
        begin = start
        if text[start - 2 : start] in AROUND_LAST:
            lead = AROUND.search(text, max(0, start - FARTHEST), start)
            begin = lead.start() if lead else start
        last = 0
        if text[end : end + 1] in JOINTS and text[end + 1 : end + 2].islower():
            on = ON.match(text, end)
            last = on.end() if on else end_of_facility(text, end, NO_AREA)
            last = last or end_of_line(text, start, end)
        elif text.startswith(PARTS, end) and (part := PART.match(text, end)):
            last = part.end()
        if last or begin < start:
            yield begin, last or end
