"""What stands behind an English name and belongs to it: kinds in small letters, and works."""

from __future__ import annotations

import re

from geo.texts.en.names.facilities import NO_LAND, NO_WAY, end_of_facility
from geo.texts.en.names.lead_words import SPACES
from geo.texts.writing.words import words_of

SMALL_WAYS = re.compile(
    r"[ \n](?:double-decker )?(?:flyover|underpass|hotel|garage|car park|extension|cycleway"
    r"|intersection|culvert|footbridge|(?<=[a-z][ \n])corridor"
    r"|(?:(?:on|off)shore )?(?:wind|solar) farm|dual carriageway"
    r"|(?<=RT[ \n])(?:interchange )?station)\b(?!-)"
)
"""What belongs to the name of a road, too: Sinhagad Road flyover."""
LAND = frozenset(
    ("Harbour", "Harbor", "Cove", "Lake", "Creek", "Beach", "Hill", "Hills", "Point", "Yard")
) | words_of(
    "Island Bay Head Marsh Moor Valley Park Wood Woods Parklands Gardens Tower Arch Terrace Square"
    " Weir Basin Green Grove Heights Meadows Fields Cross Falls Forest Ridge Mill Mills Hall Reach"
    " Crescent Common River Flats Gully Bank Glen Vale"
)
"""Heads of names of land and water, which may be those of what is built there, too."""
WAYS = words_of("Street Road Avenue Lane Drive Boulevard Way Highway Parade Terrace Crescent")
"""Heads of names of roads."""


def end_of_built(text: str, end: int) -> int:
    """Return where the name of what is built ends behind a name of land, water or a road, or 0."""
    head = text[end - MOST_LAND : end].rsplit(" ", 1)[-1]
    if head in WAYS:
        if text.startswith("bus ", end + 1) and not BUS_WAY.match(text, end):
            return 0  # a stop, a gate, lanes on the road
        return end_of_facility(text, end, NO_WAY)
    return end_of_facility(text, end, NO_LAND) if head in LAND else 0


BUS_WAY = re.compile(r"[ \n]bus (?:corridor|lane)\b")
"""A way for buses that is planned as one, and called after its road."""
MOST_LAND = 10
"""How many letters those heads have at most, and the space before."""
WORKS = re.compile(
    r"(?:[ \n]{1,6}(?:Improvements?|Rehabilitation|Replacement|Widening|Reconstruction|Upgrade"
    r"|Redevelopment|Renewal|Duplication|Expansion|Restoration|Strengthening))+"
    r"(?:[ \n](?:Project|Scheme|Programme|Program))?|[ \n](?:Project|Scheme)"
)
"""Works whose name begins with what they are done to: Pell Bridge Replacement Project."""
PHASE = re.compile(r",[ ](?:Phase|Stage|Ph\.|Block)[ ](?:[0-9]+[A-Z]?|[IVX]+)(?![\w-])")
"""The part of a name with a head behind a comma: Kerrow Promenade, Phase 1A."""


def end_of_name(text: str, end: int) -> int:
    """Return where a name ends whose head ends at `end`: with its phase, its works, its letter."""
    sign = text[end : end + 1]
    if "A" <= sign <= "Z" and text[end - 1].isdigit():  # Line 4A
        return end if text[end + 1 : end + 2].isalnum() else end + 1
    if sign == ",":
        phase = PHASE.match(text, end)
        return phase.end() if phase else end
    if sign not in SPACES or not text[end + 1 : end + 2].islower():
        return end
    more = SMALL_WAYS.match(text, end)
    return more.end() if more else end_of_built(text, end) or end


def is_met(text: str, start: int) -> bool:
    """Return whether a stroke joins a name to another before it: Mill Road/Elm Lane junction.

    What both meet at belongs to neither name.
    """
    return text[start - 1 : start] == "/" and text[start - 2 : start - 1].isalpha()
