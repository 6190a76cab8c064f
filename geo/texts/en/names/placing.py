"""Tells what a name without a head is by the signs behind it: a place behind a comma, its own.

Birraloo, Queensland; Orton (Elm County); Birraloo's new library; the Birraloo project.
Text as given, with its capitals.
"""

from __future__ import annotations

import re
from collections.abc import Container

from geo.texts.en.names.facilities import is_generic
from geo.texts.writing.branches import branched

_AREAS = (
    "County|District|Municipality|Region|Province|Shire|Borough|Parish|Prefecture|Township|State"
    "|Island|Governorate|Division|Upazila|Taluka?|Tehsil"
)
IN_BRACKETS = re.compile(rf"[ ]\((?:[A-Z][\w'’-]*[ ]){{1,3}}(?:{_AREAS})\)")
"""The area that a place lies in, in brackets: Orton (Elm County)."""
NUMBERED = re.compile(
    r"\b(?:Exit|Junction|Jct\.?|Interchange|Roundabout|Station|Stop|Chainage|Km|km|Gate|Lot"
    r"|Package|Section|Zone|Ward|[AMNRB])[ ]?[0-9]{1,4}[A-Z]?[ ]\($"
)
"""What has a number and, in brackets behind it, a name: Exit 6 (Orton)."""
OWN = branched(
    r"['’]s?[ \n](?:(?:new|first|second|third|only|main|old|oldest|own|busy|busiest|largest|biggest"
    r"|most|popular|historic|iconic|former|future|next|existing|ageing|aging|public|proposed|planned"
    r"|growing|northern|southern|eastern|western|central|inner|outer)[ \n]){0,2}"
    r"(?:(?:town|city|shopping|leisure|civic|business|sports?|swimming|health|bus|tram|train"
    r"|railway|rail|metro|water|sewage|sewerage|power|road|transport|fire|police|primary|high"
    r"|secondary|flood|street|cycle|housing)[ \n])?"
    r"(?:centre|center|CBD|streets?|suburbs?|outskirts|waterfront|riverfront|skyline|residents"
    r"|population|airport|port|harbou?r|library|museum|hospital|school|station|bridge|bypass|roads?"
    r"|network|system|supply|market|pool|park|stadium|terminal|plant|metro|tramway|downtown"
    r"|neighbou?rhoods|villages|defences|lights|lighting|stock|need|beaches|riverside|seafront"
    r"|promenade|pier|cathedral|university|theatre|districts?|mayors?|council|councillors|motorists"
    r"|commuters|drivers)(?![\w-])"
)
"""What a town has and hardly anybody else: Orton's new library."""
ITS_OWN = frozenset("'’")
PROJECT = re.compile(
    r"[ \n](?:(?:bypass|road|rail|water|housing|infrastructure|regeneration|redevelopment"
    r"|restoration|mining|irrigation|energy|power|solar|wind|gas|dam|hydro|tunnel|port|metro)"
    r"[ \n])?"
    r"(?:projects?|scheme|development|masterplan|works)(?![\w-])"
)
"""What is built there: the Orton project."""
THE = ("the ", "The ", " of ")


GETS_FIRST = frozenset("wicgn")
"""Letters that those begin with."""
GETS = re.compile(
    r"[ \n](?:(?:will|would|could|may|should|is to|is set to|is due to|is going to)"
    r" (?:also |soon |finally |now )?(?:get|have|gain|receive)|gets|needs|is getting"
    r"|is to be given)"
    r" (?:its |their |an? |two |three |four |[0-9]+ )(?:[a-z0-9-]+ ){0,4}?(?:hospital|school"
    r"|station|library|clinic|bypass|bridge|depot|pool|park|market|university|airport|port|reservoir|tram"
    r"|metro|stadium|museum|ferry|pier|supermarket|cinema|roundabout|cycleway|plant|homes"
    r"|town hall|sewer|boreholes?|playground)(?![\w-])"
)
"""What a town is to get: Orton will get a new hospital."""


def is_placed(text: str, start: int, end: int, known: Container[int]) -> bool:
    """Return whether signs behind a name, or those around it, say that it is a place."""
    sign = text[end : end + 1]
    if sign == ",":
        return end + 2 in known and not text[start - 1 : start].isalnum()
    if sign in ITS_OWN:
        return OWN.match(text, end) is not None
    if sign == ")":
        return text[start - 1 : start] == "(" and (
            NUMBERED.search(text, max(0, start - FARTHEST), start) is not None
        )
    return sign in SPACES and _goes_on(text, start, end)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Return whether the words behind a name say that it is a place."""
    behind = text[end + 1 : end + 2]
    if behind == "(":
        return IN_BRACKETS.match(text, end) is not None
    if behind in GETS_FIRST and GETS.match(text, end):
        return True
    is_project = text[start - 4 : start] in THE and PROJECT.match(text, end) is not None
    return is_project and not any(map(is_generic, text[start:end].split()))


def without_genitive(text: str, start: int, end: int) -> int:
    """Return where a name without a head ends that owns what follows: Orton's new library."""
    if text[end - 2 : end - 1] in ITS_OWN and text[end : end + 1] in SPACES:
        behind = text[end + 1 : end + 2]
        if (behind.islower() or behind.isdigit()) and not text.startswith("St", start):
            return end - 2
    return end


SPACES = frozenset(" \n")
FARTHEST = 24
