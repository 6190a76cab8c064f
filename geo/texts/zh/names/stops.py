"""Finds the stops that Chinese lists by their names alone: 设三江、新民等6个上下客站. Folded text.

A stop bears the name of a town, and is none: it lies where the line passes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.writing.signs import places_of

_NAME = "[\u4e00-\u7b48\u7b4a-\u9fff]{2,6}"  # but 等
_ITEMS = f"{_NAME}(?:、{_NAME}){{1,30}}?(?:[和及与]{_NAME}?)?"
LISTS = re.compile(
    "(?:站点|车站|客站|停靠站|中间站|经停站)(?:名称|依次|分别)*(?:是|为|有|包括|:)"
    f"(?P<list>{_ITEMS})(?=[。;,\n(]|等|$)"
    f"|(?:设立|设置|设有?|停靠|经停)(?P<set>{_ITEMS})等?[ ]?"
    "[0-9一二三四五六七八九十]{1,3}[ ]?[个座]?"
    "[\u4e00-\u9fff]{0,4}站(?![区前点房场台])"
)
WORDS = ("站点", "车站", "客站", "停靠", "中间站", "经停", "设")
"""What such lists begin with."""
SPLIT = re.compile("[、和及与]")
LEAST = 3
"""How many names such a list has at least."""
DIVISIONS = frozenset("省市区县旗镇乡村盟州")
"""What ends a name that is that of a division all the same."""


def find_stops(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of the stops of such lists, in order."""
    if "站" not in text or "、" not in text:
        return
    done = 0
    for place in places_of(text, WORDS):
        match = LISTS.match(text, place) if place >= done else None
        if match is None:
            continue
        done = match.end()
        kind = match.lastgroup or "list"
        start = match.start(kind)
        names = SPLIT.split(match[kind])
        if len(names) < LEAST:
            continue
        for name in names:
            if len(name) > 1 and name[-1] not in DIVISIONS:
                yield start, start + len(name)
            start += len(name) + 1
