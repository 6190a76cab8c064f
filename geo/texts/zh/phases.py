"""Finds phases that stand for what their paragraph has named: 一期通车，二期、三期明年开工.

Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geo.texts.writing.signs import places_of

PHASES = tuple(f"{number}期" for number in "一二三四五六")
FIRSTS = frozenset(",。;、:(|\n")
"""What stands before a phase that is the first word of a clause or of a member of a list."""
NOT_BEHIND = re.compile("[债刊款课班里]|培训|学员|报名|讲座|间")
"""What makes it a phase of something that is not built."""
Span = tuple[int, int]


def find_phases(folded: str, spans: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Yield each phase that stands by itself, and the span of the phase before it.

    `spans` are names in order. Some phase must be named before it in its paragraph.
    """
    named = [span for span in spans if folded[span[1] - 1] == "期"]
    if not named:
        return
    number, last = 0, named[0]
    for place in places_of(folded, PHASES):
        while number < len(named) and named[number][0] < place:
            last = named[number]
            number += 1
        start = place - 1 if folded[place - 1 : place] == "第" else place
        if last[1] > start or folded[start - 1 : start] not in FIRSTS:
            continue
        if folded[start - 3 : start - 2] == "第":
            continue  # 第一、二期
        is_near = folded.find("\n", last[1], start) < 0
        if is_near and not NOT_BEHIND.match(folded, place + 2):
            yield (start, place + 2), last
