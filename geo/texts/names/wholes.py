"""Gives names their whole length, where what follows belongs to them, with the areas in it.

Folded text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from geo.texts.candidates import Spotted
from geo.texts.names.entries import Hit
from geo.texts.zh.judging import GRADED
from geo.texts.zh.wholes import end_of_whole, is_of_water

PROVINCE = "0000"
"""What the ids of provinces end in: a province's part of a road is named apart from the road."""
LEAST = 2
"""How long a name is yet that begins within a longer one, and goes on behind it."""


def make_whole(
    text: str, hits: Sequence[Hit], candidates: Sequence[Spotted], is_area: Callable[[str], bool]
) -> tuple[list[Hit], list[Spotted]]:
    """Return hits and candidates, each of these with what belongs to its name behind its head.

    What then lies within a longer name is none by itself: 镇江 of 京沪高铁镇江段. A place of a
    dossier ends a name: that it is meant is known.
    """
    known = [hit.start for hit in hits if not is_area(hit.place) or hit.place.endswith(PROVINCE)]
    whole: list[Spotted] = []
    within: list[tuple[int, int]] = []
    last = 0
    for row in candidates:
        start = row.start
        if start < last:
            if row.end < last + LEAST or text[last] in GRADED:
                continue
            row = row._replace(start=last)  # noqa: PLW2901
        end = end_of_whole(text, row.end, start)
        if end > row.end and not any(row.end <= place < end for place in known):
            within.append((row.end, end))
            row = row._replace(end=end)  # noqa: PLW2901
        if whole and start == whole[-1].end and is_of_water(text, start):
            row = row._replace(start=whole.pop().start)  # noqa: PLW2901
        last = row.end
        whole.append(row)
    if not within:
        return list(hits), whole
    inside = {place for span in within for place in range(*span)}
    return [hit for hit in hits if hit.start not in inside], whole
