"""Reads 近期, 中期 and 远期 as times where the text itself says which years they are. Folded text.

A plan that says 近期(2026-2030年) once means these years wherever it says 近期 again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.writing.signs import matches_at, places_of

NAMES = ("近期", "中期", "远期", "远景")
_NAMES = "|".join(NAMES)
DEFINED = re.compile(
    rf"(?P<name>{_NAMES})(?:建设|实施|规划|目标|阶段|年限|期限)?[ ]?[(:为至到是]{{1,2}}"
    r"(?:(?P<first>20[0-9]{2})年?[ ]?[-~至到][ ]?)?(?P<last>20[0-9]{2})年?"
)
NAMED = re.compile(
    rf"(?P<name>{_NAMES})(?!预留|控制|研究|展望|视|[ ]?[(:为至到是]{{1,2}}20|[,、]?(?:中|远)期)"
)


def find_horizons(text: str) -> Iterator[tuple[int, int, str | None]]:
    """Yield start, end and period of what `text` calls 近期 and so on, if it says what that is."""
    if "近期" not in text:
        return
    places = places_of(text, NAMES)
    years = {
        match["name"]: f"{match['first']}/{match['last']}" if match["first"] else match["last"]
        for match in matches_at(DEFINED, text, places)
    }
    if not years:
        return
    for match in matches_at(NAMED, text, places):
        if match["name"] in years:
            yield *match.span(), years[match["name"]]
