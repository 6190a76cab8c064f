"""Joins the short name of an area with what stands right behind it: 绍兴地铁2号线 is one name.

An area under its full name (鼓楼区, 臺北市) stands apart from what follows; under its short name it
is but the beginning of a longer name, unless a smaller settlement follows (内湖芦洲里).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from geo.texts.candidates import Spotted
from geo.texts.names.entries import Hit
from geo.texts.zh.candidates import BEHIND_FULL
from geo.texts.zh.context import FULL

SETTLEMENT = re.compile("(?:街道|[镇乡村里区县市]|地区)$")
SHORTEST = 2


def join_areas(
    text: str, hits: Sequence[Hit], candidates: Sequence[Spotted], is_area: Callable[[str], bool]
) -> tuple[list[Hit], list[Spotted]]:
    """Return hits without the areas that only begin a longer name, and candidates with them.

    All are at offsets of the folded `text`, in order.
    """
    begins = {row.start: number for number, row in enumerate(candidates)}
    joined = list(candidates)
    kept: list[Hit] = []
    for hit in hits:
        start, end, place = hit[:3]
        number = begins.get(end)
        if (
            number is None
            or not is_area(place)
            or not (_is_short(text, start, end) or candidates[number].score == BEHIND_FULL)
            or SETTLEMENT.search(text, end, candidates[number].end)
        ):
            kept.append(hit)
            continue
        row = joined[number]
        joined[number] = row._replace(
            start=start, name=text[start:end] + row.name if row.name else ""
        )
    return kept, joined


def _is_short(text: str, start: int, end: int) -> bool:
    """Return whether an area stands there under its short Chinese name."""
    is_full = text[end - 1] in FULL and end - start > SHORTEST
    return end - start >= SHORTEST and not text[start].isascii() and not is_full
