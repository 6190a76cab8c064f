"""Finds roads that a state's system numbers, and what an abbreviation calls a district.

FM 1960, RM 12, SL 88, TX-71, Loop 77, Spur 9; Dist. Nasik, Tal. Haveli. Text as given, with its
capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.en.names.road_words import SYSTEMS, TURNS
from geo.texts.writing.matcher import Words

Span = tuple[int, int, float]

CODES = Words(f"{system}{joint}" for system in SYSTEMS for joint in " -")
CODE = re.compile(
    r"[A-Z]{2}[ -][1-9][0-9]{0,3}[A-Z]?"
    r"(?![\w/-]|[.,%:][0-9]|[ ](?:[mbtr]+illion|km|ha|m|per|am|pm)\b)"
)
SURE = re.compile(
    r"\b(?:road|roadway|highways?|interchanges?|intersections?|lanes?|frontage|bypass|overpass"
    r"|widening|[A-Z][A-Za-z]?DOT\b|shoulders?|right-of-way|corridor"
    r"|reliever route|US[ -][0-9]|I-[0-9]|SH[ -]?[0-9])"
)
"""What near such a code says that it is a road's."""
LEADING = re.compile(
    r"(?:\b(?:[Tt]he|[Oo]n|[Oo]f|[Tt]o|and|[Aa]long|[Oo]ff|[Aa]t|under|over|[Nn]ear|via|[Bb]etween"
    r"|[Ff]or|[Ff]rom|with|where|which|[Ww]iden(?:ing)?|[Ii]mprove)[ \n]|[:;(&,/–-] ?|\n|\A)$"
)
"""What stands before one; behind other words it is the number of a policy or a form."""
AROUND, FARTHEST = 60, 11
POLICIES = ("Policy ", "policy ", "Policies ", "policies ", "Objective ", "Site ", "Form ")
NAMED = Words(f"{word} " for word in (*TURNS, "Dist.", "Distt.", "Tal.", "Teh."))
NUMBERED = re.compile(rf"(?:{'|'.join(TURNS)}) [1-9][0-9]{{0,3}}(?![\w-]|[.,%][0-9])")
DISTRICT = re.compile(
    r"(?:Distt?|Tal|Teh)\. (?P<name>[A-Z][a-z]{2,}"
    r"(?: (?:Suburban|Rural|Urban|City|North|South|East|West|Nagar|Garhwal|Pargana|Parganas|Sahib)"
    r"\b)?)(?![\w'’-])"
)
SCORE = 0.7


def find_state_roads(text: str) -> Iterator[Span]:
    """Yield start, end and score of such roads and of what such an abbreviation stands before."""
    for place in NAMED.find(text):
        if text[place - 1 : place].isalnum():
            continue
        named = NUMBERED.match(text, place)
        if named:
            yield *named.span(), SCORE
        elif district := DISTRICT.match(text, place):
            yield *district.span("name"), SCORE
    codes = [place for place in CODES.find(text) if not text[place - 1 : place].isalnum()]
    if any(text.endswith(POLICIES, 0, place) for place in codes):
        return  # a plan that numbers its policies so
    found = [match for place in codes if (match := CODE.match(text, place))]
    sure = {match[0] for match in found if _is_sure(text, match)}
    yield from ((*match.span(), SCORE) for match in found if match[0] in sure)


def _is_sure(text: str, match: re.Match[str]) -> bool:
    """Return whether what stands before a code leads to a road, and words near it say so."""
    start, end = match.span()
    return LEADING.search(text, max(0, start - FARTHEST), start) is not None and (
        SURE.search(text, max(0, start - AROUND), end + AROUND) is not None
    )
