"""Finds the sections and the stations of lines being planned: 東環段, 信義東延段, B01至B08站.

Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.writing.signs import places_of

RAIL = re.compile("捷运|轻轨|地铁|港铁|轨道|铁路|有轨电车")
_APART = "(?:(?<![\u4e00-\u9fff])|(?<=[、和与及至往沿乘由于在从或是有为]))"
SECTION = re.compile(
    f"{_APART}(?P<name>(?!向|往|可|将)(?:[\u4e00-\u9fff]{{2}}[东西南北]延|[东西南北]环|[东西南北]延)段)(?![落时位子])"
)
"""A section of a line, which a direction and often the line call."""
CODE = "[a-z]{1,3}[0-9]{1,3}[a-z]?"
CODES = re.compile(
    f"(?<![a-z0-9.])(?P<first>{CODE})(?:(?:车?站)?[至到、~～—-]|-{{2,3}})(?=(?:{CODE}、){{0,20}}{CODE}车?站)"
)
"""Stations by their codes, of which but the last has the word."""
LONGEST = 4


def find_rail_parts(folded: str) -> Iterator[tuple[int, int, float]]:
    """Yield start, end and score of such sections and stations."""
    if "段" in folded and RAIL.search(folded):
        for place in places_of(folded, ("环段", "延段")):
            found = SECTION.search(folded, max(0, place - LONGEST), place + 3)
            if found and found.end() == place + 2:
                yield *found.span("name"), 0.66
    if "站" in folded:
        yield from ((*match.span("first"), 0.66) for match in CODES.finditer(folded))
