"""Tells whether a line begins with the name that it is about, as an item does: 6. 南门外大街:."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from geo.texts.zh.statements import cues as zh

LINE = 400
"""How far back in its line such a name may stand."""
LABEL = re.compile(r"[ ]*(?:[(]?[0-9a-z一二三四五六七八九十]{1,3}[).、]|[-•–*])[ ]?")
"""The number of an item."""
LABELLED = re.compile(LABEL.pattern + "(?P<name>[一-鿿]{3,16}):")
"""A numbered item that begins with what it is about: 6. 南门外大街:."""


def is_labelled(
    text: str, names: Sequence[tuple[int, int]], starts: Sequence[int], start: int
) -> bool:
    """Return whether the line of a clause begins with a name alone, as an item does.

    `names` are those of a folded `text` in order, `starts` where they begin.
    """
    line = text.rfind("\n", max(0, start - LINE), start) + 1
    if text_label := LABELLED.match(text, line, start):
        return text_label.end() == start and zh.THINGS.search(text_label["name"]) is not None
    number = bisect_left(starts, line)
    if not line or number == len(starts) or starts[number] >= start:
        return False
    first, last = names[number]
    label = LABEL.match(text, line)
    place = label.end() if label else line
    return first - place <= 1 and text[last : last + 1] in {".", ":"}
