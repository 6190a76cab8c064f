"""What stands behind an English name and belongs to it: kinds in small letters, and works."""

from __future__ import annotations

import re

FACILITY = (
    r"(?:foot|draw|swing|cable)bridge|(?:storm)?water main|(?:pump|pumping|power) station"
    r"|pumping plant|(?:water |wastewater |sewage )?treatment (?:plant|works)|wetlands?|landfill"
    r"|sub-?station|(?:wind|solar) farm|(?:tunnels |heritage |coastal )?trail|culvert|viaduct"
    r"|(?:innovation|community|health|sports|transit|medical|visitor|shopping|cultural|arts"
    r"|recycling) (?:cent(?:re|er)|hub)|(?:ferry|bus|cruise|freight|coach) terminal|boardwalk"
    r"|cycleway|busway|greenway|quarry|marina|park(?:-and-| and )ride|library|garage|cemetery"
    r"|lighthouse|weir|causeway|(?:storm)?water (?:stage|phase) [0-9]+"
)
"""What is built somewhere, and bears the name of that place: Grassy Point drawbridge."""
SMALL_HEAD = re.compile(
    rf"[ \n](?:{FACILITY}|(?:railway |train |rail |metro |bus )?station|bridge|neighbou?rhood|dam"
    r"|tunnel"
    r"|(?:double-decker |road )?flyover|(?:bus |tram |rail |metro )?depot"
    r"|(?:international )?airport"
    r"|hotel|(?:civic |cultural |arts |health |sports )?precinct|(?:underground )?extension|metro"
    r"|riverfront|taluka|tehsil|observatory|(?:link |ring )?road|(?:intermodal )?facility|motorway"
    r"|interchange|(?:swimming )?pool|leisure centre|barrage|aerodrome|cathedral)\b(?!-)"
)
"""What a name without a head has behind it, in small letters, that is of the name."""
SMALL_WAYS = re.compile(
    r"[ \n](?:double-decker )?(?:flyover|underpass|hotel|garage|car park|extension|cycleway"
    r"|intersection|culvert|footbridge|(?<=[a-z][ \n])corridor)\b(?!-)"
)
"""What belongs to the name of a road, too: Sinhagad Road flyover."""
LAND = frozenset(
    ("Harbour", "Harbor", "Cove", "Lake", "Creek", "Beach", "Hill", "Hills", "Point", "Yard")
) | frozenset(("Island", "Bay", "Head", "Marsh", "Moor", "Valley", "Park", "Wood", "Woods"))
"""Heads of names of land and water, which may be those of what is built there, too."""
BUILT = re.compile(rf"[ \n](?:(?:{FACILITY})|tunnel|bridge|depot|station)\b(?!-)")


def end_of_built(text: str, end: int) -> int:
    """Return where the name of what is built ends behind a name of land or water, or 0."""
    if text[end - MOST_LAND : end].rsplit(" ", 1)[-1] not in LAND:
        return 0
    built = BUILT.match(text, end)
    return built.end() if built else 0


MOST_LAND = 8
WORKS = re.compile(
    r"(?:[ \n]{1,6}(?:Improvements?|Rehabilitation|Replacement|Widening|Reconstruction|Upgrade"
    r"|Redevelopment|Renewal|Duplication|Expansion|Restoration|Strengthening))+"
    r"(?:[ \n](?:Project|Scheme|Programme|Program))?|[ \n](?:Project|Scheme)"
)
"""Works whose name begins with what they are done to: Pell Bridge Replacement Project."""
PHASE = re.compile(r",[ ](?:Phase|Stage|Ph\.|Block)[ ](?:[0-9]+[A-Z]?|[IVX]+)(?![\w-])")
"""The part of a name with a head behind a comma: Kerrow Promenade, Phase 1A."""


def end_of_name(text: str, end: int) -> int:
    """Return where a name with a head ends whose head ends at `end`: with its phase, its works."""
    if text[end : end + 1] == ",":
        more = PHASE.match(text, end)
    else:
        more = SMALL_WAYS.match(text, end) if text[end + 1 : end + 2].islower() else None
    return more.end() if more else end_of_built(text, end) or end
