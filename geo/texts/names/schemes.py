"""Finds works of Taiwan that their area and one sign call: 安平廠, 高雄鳳山案. Folded text.

An area within is but the beginning of such a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from geo.texts.candidates import Spotted
from geo.texts.names.entries import Hit
from geo.texts.names.joining import is_short
from geo.texts.writing.spans import Cover
from geo.texts.zh.names.beside import is_name

PLANT = re.compile("厂(?![区房商家长址子矿内外办牌边方])")
"""What an area's short name begins that makes it a plant."""
SCHEME = re.compile(
    "(?P<own>(?:(?![的了在与和及等各该本案])[\u4e00-\u9fff]){0,5}?)案"
    "(?=[、,。;()\n ]|[等及与和均皆已将施正为设审核完规通开动招进预再于由未尚因获的]|$)"
)
"""What an area's short name begins that makes it one of several schemes."""
OTHER = re.compile(
    "(?:[提个方划算议法草档程发资评新标弊答教惨命刑建更项申专立备画定查图公讼罪杀]|计划|工程|开发)$"
)
"""What ends the words for other things that 案 ends: 修正計畫案, 提案."""
SIGN, LEAST, LONGEST = "案", 2, 4
SCORE = 0.66


def join_schemes(
    text: str, hits: Sequence[Hit], candidates: Sequence[Spotted], is_area: Callable[[str], bool]
) -> tuple[list[Hit], list[Spotted]]:
    """Return hits and candidates with such names, and without what lies within them."""
    if SIGN not in text and "厂" not in text:
        return list(hits), list(candidates)
    areas = [hit for hit in hits if is_area(hit.place) and is_short(text, hit.start, hit.end)]
    spans = [(hit.start, hit.end + 1) for hit in areas if PLANT.match(text, hit.end)]
    begins = [*(hit[:2] for hit in areas), *(row[:2] for row in candidates if _is_bare(row))]
    schemes = _schemes(text, sorted(begins)) if SIGN in text else []
    if len({text[start:end] for start, end in schemes}) >= LEAST:
        spans += schemes
    if not spans:
        return list(hits), list(candidates)
    cover = Cover(sorted(spans))
    free = [row for row in candidates if not cover.touches(row.start, row.end)]
    named = [Spotted(*span, SCORE) for span in spans]
    return (
        [hit for hit in hits if not (is_area(hit.place) and cover.touches(hit.start, hit.end))],
        sorted([*free, *named]),
    )


def _is_bare(row: Spotted) -> bool:
    """Return whether a candidate may be an area of which nothing says which it is."""
    return LEAST <= row.end - row.start <= LONGEST


def _schemes(text: str, names: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans of schemes that names begin, one behind another as one: 高雄|鳳山案."""
    spans: list[tuple[int, int]] = []
    for start, end in reversed(names):
        begun = spans[-1] if spans else (-1, -1)
        if end == begun[0]:
            spans[-1] = (start, begun[1])
            continue
        scheme = SCHEME.match(text, end)
        own = scheme["own"] if scheme else ""
        if scheme and not OTHER.search(own) and (not own or is_name(own)):
            if begun[0] < scheme.end() == begun[1]:
                spans.pop()
            spans.append((start, scheme.end()))
    return spans[::-1]
