"""Finds the quarters of Hong Kong that a direction tells: 港島東, 新界北, 西九龍. Folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator

ENDED = (
    '(?=[」』”",。;:)\\n|、/]|$|(?:地区|发展|转型|扩展|新市镇|一带|门户|填海|居民|选区|沿岸|[的及和与])'
    "|至(?!.{0,20}[东西南北][至到临接抵]))"
)
"""What stands behind a direction that ends a name."""
WAY = "(?:[东西南北]|[东西][南北])"
QUARTER = re.compile(
    f"(?:港岛|新界|(?<![东西])九龙){WAY}(?:新市镇(?!扩展)|{ENDED})|[东西]九龙{ENDED}"
)
SIDES, SIDED = frozenset("东西"), "九龙"
"""What is named by the side of it that one means: 西九龍."""
WORDS = ("港岛", "新界", "九龙")


def find_quarters(folded: str) -> Iterator[tuple[int, int, float]]:
    """Yield start, end and score of the quarters in a text."""
    if any(word in folded for word in WORDS):
        yield from ((*match.span(), 0.72) for match in QUARTER.finditer(folded))


def begin_of_quarter(folded: str, start: int) -> int:
    """Return where the quarter begins whose name has that of an area at `start`, or `start`."""
    is_sided = folded.startswith(SIDED, start) and folded[start - 1 : start] in SIDES
    return start - 1 if is_sided else start
