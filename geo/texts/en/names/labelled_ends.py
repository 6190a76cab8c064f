"""Finds the ends of ways that a label, a number or a length says to be places, numbered streets.

Route: Orwen (East) – Selbu; Phase 2 (Orwen-Selbu, 4 km); Orwen to Selbu (4 km); 99 Avenue. Text as
given, with its capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.en.names.candidate_words import NO_NAMES, STOP
from geo.texts.en.names.joined import NO_ENDS
from geo.texts.writing.matcher import Words
from geo.texts.writing.signs import places_of
from geo.texts.writing.words import words_of

Span = tuple[int, int]

_WORD = r"(?:St\.|Mt\.|Ft\.|[A-Z](?:[\w'’]|\.(?=[A-Z]))*+)"
_SIDE_OF = r"(?: \((?:[NSEW]|North|South|East|West)\))?"
_NAME = rf"{_WORD}(?: (?:of )?{_WORD}){{0,3}}{_SIDE_OF}"
_SIDE = rf"{_NAME}(?: \({_NAME}\))?"
"""An end of a way, with what it is near in brackets: DN Nagar (Andheri)."""
_JOINT = "(?: ?[-–—↔→] ?| to )"
_WAY = rf"{_SIDE}(?:{_JOINT}{_SIDE})+"
LABELS = Words(
    f"{word}: " for word in ("Route", "Routes", "Alignment", "Corridor", "Stretch", "Section")
)
"""What a line begins with that says which ends a way has."""
LABELLED = re.compile(rf"{_WAY}(?:(?:, | and | & ){_WAY})*(?=[ ]*(?:[\n.,;(]|\Z))")
NUMBERED = re.compile(
    r"(?:Line|Phase|Stage|Section|Package|Corridor|Segment|Stretch|Lot|Reach|Route)"
    r" (?:[0-9]{1,2}[A-Z]?|[IVX]{1,4}|[A-Z])$"
)
"""A way or a part of one, before its ends in brackets."""
LONGEST_NUMBER = 14
IN_BRACKETS = re.compile(rf"{_WAY}(?=[),;])")
LENGTH = re.compile(
    r"[0-9][0-9.,]* ?(?:km|kms|kilomet|mi\b|miles)|[0-9]{1,3} stations"
    r"|[^()\n]{0,20}\b(?:stretch|section)\b"
)
BEFORE_LENGTH = re.compile(rf"(?:\A|\n)[ ]*(?:[•*▪●■◦.–-]|[0-9]{{1,2}}[.)])?[ ]*(?P<way>{_WAY}) $")
LONGEST, FEWEST = 100, 2
NAME = re.compile(_NAME)
NO_END = STOP | NO_NAMES | NO_ENDS
WORKS = words_of(
    "Design Build Operate Finance Maintain Construction Procurement Tender Concept Survey Testing"
    " Planning Commissioning Delivery Demolition Engagement Consultation Feasibility Approval Civil"
    " Earthworks Excavation Foundations Underground Elevated Buses Trains Cars Offices Retail Now"
    " Q1 Q2 Q3 Q4 TBC TBD FY January February March April May June July August September October"
    " November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Spring Summer"
    " Autumn Winter Early Late Mid End"
)
"""What begins what is done or when, and no end of a way: Design to Build."""


def find_labelled(text: str) -> Iterator[Span]:
    """Yield the ends of ways that a label, a number or a length says to be places."""
    for place in LABELS.find(text):
        if place and text[place - 1] not in "\n •*.-":
            continue
        if way := LABELLED.match(text, text.index(" ", place) + 1):
            yield from _ends(text, *way.span())
    for place in places_of(text, (" (",)):
        begin, sign = place + 2, text[place - 1 : place]
        follows = text[begin : begin + 1]
        if follows.isupper() and (sign.isdigit() or sign.isupper()):
            if NUMBERED.search(text, max(0, place - LONGEST_NUMBER), place) and (
                way := IN_BRACKETS.match(text, begin)
            ):
                yield from _ends(text, *way.span())
        elif LENGTH.match(text, begin):
            low = max(0, text.rfind("\n", 0, place))
            way = BEFORE_LENGTH.search(text, low, place + 1) if place - low < LONGEST else None
            if way:
                yield from _ends(text, *way.span("way"))


def _ends(text: str, start: int, end: int) -> list[Span]:
    """Return the names of a way's ends, none where one of them is a word of any text."""
    spans = [name.span() for name in NAME.finditer(text, start, end)]
    words = {text[slice(*span)] for span in spans}
    is_work = words & NO_END or {word.partition(" ")[0] for word in words} & WORKS
    return [] if is_work or len(spans) < FEWEST else spans


STREET = re.compile(
    r"(?<![\w$£€₹.,/-])(?P<name>[0-9]{1,3} (?:Street|Avenue)(?: (?:[NS][EW]|[NSEW]"
    r"|North|South|East|West)\b)?)(?P<plain>(?![\w-]| [A-Z]| (?:light|lamp|tree|sign|art|food)))?"
)
STREETS = (" Street", " Avenue")
LONGEST_STREET = 4


def find_numbered(text: str) -> Iterator[Span]:
    """Yield streets that a number without an ending names: from 99 Avenue to 97 Avenue.

    One before other words with capitals is a street where it stands elsewhere without these.
    """
    found = []
    for place in places_of(text, STREETS):
        if not text[place - 1 : place].isdigit():
            continue
        start = place - 1
        while text[start - 1 : start].isdigit() and place - start < LONGEST_STREET:
            start -= 1
        if street := STREET.match(text, start):
            found.append(street)
    sure = {street["name"] for street in found if street["plain"] is not None}
    yield from (street.span("name") for street in found if street["name"] in sure)
