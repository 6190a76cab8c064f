"""Finds what hyphens and dashes join: names of one way, its stops, the ends of a part of it.

The Leeds-York railway is one name; the Leeds-York section, a Leeds-York-Hull route have the places
that they join. Text as given, with its capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from geo.texts.en.names.candidate_words import NO_NAMES, STOP
from geo.texts.writing.matcher import Words
from geo.texts.writing.signs import places_of
from geo.texts.writing.spans import Cover
from geo.texts.writing.words import words_of

_NAME = "[A-Z][a-z]+(?: [A-Z][a-z]+)?"
_NO_LEAD = "(?!(?:The|An?|This|That|Our|Its|Both|On|In|At|For|From|Along|Between|Of|And|With) )"
PAIR = re.compile(
    rf"\b(?!The )(?P<first>{_NAME})[–—](?P<last>{_NAME})"
    r"(?= (?:[a-z-]+ ){0,2}(?:line|road|extension|section|railway|corridor|route|highway|bypass"
    r"|link|service|tunnel|metro))"
)
"""Both ends of a line: the Nakuru–Kisumu line."""
COMPOUND = re.compile(
    r"(?!The |A |An |This |Our |New )[A-Z][a-z]+(?: [A-Z][a-z]+)?"
    r"(?:(?:-| -|- )[A-Z][a-z]+(?: [A-Z][a-z]+)?){1,6}(?<=[a-z])(?: [A-Z][a-z]+){0,3}"
    r"(?: (?:underground|elevated|double-decker|(?:semi-)?high-speed|suburban|regional|rapid|link"
    r"|light|ring|express|bypass|metro|transmission|water|gas|oil|fuel|power|trunk|toll)){0,2}"
    r" (?:region|corridor|area|[Rr]ailway|[Ll]ine|[Ee]xpressway|[Rr]oads?|Corridor|railroad"
    r"|[Hh]ighway(?: [0-9]{1,3}[A-Z]?(?: [a-z]*connector)?(?![\w,.-]*[0-9]))?"
    r"|metro|monorail|extension|rail|motorway|riverfront|tunnel|bridge|canal|[Pp]ipeline|tramway"
    r"|freeway|tollway|busway|greenway|causeway|aqueduct|interconnector"
    r"|Region|Area|Canal|Belt|Zone)\b(?:,? (?:Phase|Stage) [0-9]+[A-Z]?)?"
)
"""Names that hyphens join, with what they are of: Leeds-York railway."""
ROUTE = re.compile(
    rf"{_NO_LEAD}{_NAME}(?: ?[-–—] ?{_NAME}){{1,8}}"
    r"(?= (?:[a-z]+(?:-[a-z]+)? ){0,2}(?:routes?|sections?|stretch(?:es)?|sectors?|legs?"
    r"|segments?|sub-sections?|services?|trains?|buses|ferry|ferries|flights?|journeys?|trips?)\b)"
)
"""The places that a part of a way or what runs there joins: the Leeds-York section."""
CHAIN = re.compile(
    rf"{_NO_LEAD}{_NAME}(?:[-–]{_NAME}){{2,20}}"
    r"(?![\w-]| (?!(?:is|are|was|were|has|have|will|and|or|by|at|with|which|that|to|on|in|for)\b)"
    r"[A-Za-z])"
)
"""The stops of a way, joined by hyphens: (Kharadi-Hadapsar-Swargate)."""
LEGS = re.compile(
    r"[A-Z][a-z]+(?: [A-Z][a-z]+| bay| town)?"
    r"(?: ?[-–—/] ?[A-Z][a-z]+(?: [A-Z][a-z]+| bay| town)?)+"
    r"(?= ?\([0-9]+(?:\.[0-9]+)? ?(?:[Kk][Mm]s?|[Mm]iles?|mi)\))"
)
"""The ends of a road, with its length in brackets: Oakham – Elm Bay (20 km)."""
PART = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+| bay| town)?")
NO_ENDS = words_of(
    "Asia Pacific Anglo Sino Indo Franco Euro Afro Trans Inter Intra Intercity Air Door Hop On Off"
    " Mercedes Benz Rolls Royce Park Ride Point Stop Start Co Mid Semi Ultra Super Mini Micro Bio"
    " Saint Roll Drive Walk Long Short High Low Fast Slow Open Top Twin Double Single Tier Free"
    " Time Range Term Distance Haul Size Scale Class Quality Deck Floor Carbon Emission Electric"
    " Hybrid Battery Hydrogen Diesel Driver Driverless Passenger Inclusive Day Night Evening"
    " Morning Weekend Weekday Peak"
)
"""What joins with a hyphen to a word of any text: Asia-Pacific section, Park-and-Ride service."""


def find_joined(text: str) -> Iterator[tuple[int, int, float, str]]:
    """Yield start, end, score and "" of what hyphens and dashes join."""
    for match in _matches(PAIR, text, places_of(text, "–—")):
        yield *match.span("first"), 0.62, ""
        yield *match.span("last"), 0.62, ""
    yield from ((*span, 0.7, "") for span in _find_compounds(text))
    yield from ((*span, 0.6, "") for span in find_ends(text))
    yield from ((*span, 0.7, "") for span in find_sided(text))


@lru_cache(maxsize=1)
def find_ends(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of places that hyphens or dashes join and that no one name has, in order."""
    ends = set[tuple[int, int]]()
    hyphens, signs = _hyphens_in(text), _signs_in(text)
    if not signs:
        return ()
    whole = Cover(_find_compounds(text))
    routes = [sign for sign in signs if ROUTE_NEAR.match(text, sign)]
    legs = [sign for sign in signs if LENGTH_NEAR.match(text, sign)]
    for pattern, places in ((CHAIN, hyphens), (ROUTE, routes), (LEGS, legs)):
        for match in _matches(pattern, text, places):
            parts = list(PART.finditer(text, *match.span()))
            if whole.touches(*match.span()) or any(
                set(part[0].split(" ")) & NO_END for part in parts
            ):
                continue
            ends.update(part.span() for part in parts)
    return tuple(sorted(ends))


@lru_cache(maxsize=1)
def _find_compounds(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of names that hyphens join, with what they are of."""
    return tuple(match.span() for match in _matches(COMPOUND, text, _hyphens_in(text)))


SIDES = Words(
    f" {side}{ending} " for side in words_of("North South East West") for ending in ("", "ern")
)
SIDED = re.compile(
    r"(?:North|South|East|West)(?:ern)? (?:(?!(?:and|or|of|to|in|for|with|the|end|side|part) )"
    r"[a-z][a-z-]+ ){0,2}(?:\([A-Z][^()\n]{2,40}\) )?(?:bypass|tunnel|pipeline|corridor|expressway"
    r"|motorway|freeway|interceptor|busway|(?:ring|link|relief|distributor|access) road|railway"
    r"|line|collector|aqueduct|interconnector|tramway)\b"
)
"""A way that its side names, mid-sentence: the Northern collector tunnel."""


BOTH = tuple(f"{end} {joint}" for end in ("th", "st", "rn") for joint in ("and", "or"))
"""What stands between two sides of one way: the North and South line."""


def find_sided(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ways that have no name but their side."""
    for place in SIDES.find(text):
        is_listed = text.endswith(BOTH, 0, place)
        if (
            text[place - 1 : place].islower()
            and not is_listed
            and (found := SIDED.match(text, place + 1))
        ):
            yield found.span()


NO_END = STOP | NO_NAMES | NO_ENDS


def _matches(pattern: re.Pattern[str], text: str, signs: list[int]) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern whose first name stands before one of `signs`, in order."""
    done = 0
    for place in signs:
        if not "a" <= text[place - 1 : place] <= "z":
            continue
        first = FIRST.search(text, max(done, place - LONGEST_FIRST), place)
        while first:
            match = pattern.match(text, first.start())
            if match:
                done = match.end()
                yield match
                break
            first = FIRST.search(text, first.start() + 1, place)


def _hyphens_in(text: str) -> list[int]:
    """Return where what a hyphen joins ends: before `-`, or before the space of ` -` and a name."""
    return [
        place - (text[place - 1 : place] == " " and text[place + 1] != " ")
        for place in places_of(text, "-")
        if BEGINS.match(text, place + 1)
    ]


def _signs_in(text: str) -> list[int]:
    """Return where what a hyphen or dash joins ends, whatever spaces stand around that."""
    return [
        place - (text[place - 1 : place] == " ")
        for place in places_of(text, "-–—")
        if BEGINS.match(text, place + 1)
    ]


BEGINS = re.compile(" ?[A-Z]")
"""What stands behind a sign that joins names."""
ROUTE_NEAR = re.compile(
    r" ?[-–—] ?[A-Z][^\n.,;:()]{2,80}? (?:route|section|stretch|sector|leg|segment"
    r"|sub-section|service|train|bus|ferr|flight|journey|trip)"
)
LENGTH_NEAR = re.compile(r" ?[-–—] ?[A-Z][^\n]{3,80}\([0-9]")
"""A sign that joins names, and not far behind it a word for a part of a way, or a length."""
FIRST = re.compile("[A-Z][a-z]+(?: [A-Z][a-z]+)?$")
"""What stands before the sign that joins two names."""
LONGEST_FIRST = 80
