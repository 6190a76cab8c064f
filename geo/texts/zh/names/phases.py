"""Finds phases that stand for what their paragraph has named: 一期通车，二期、三期明年开工.

So do sections by their direction (西段…，东段…). Two that stand by themselves prove each other.

Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geo.texts.writing.signs import SignPairs, places_of

PARTS = SignPairs(("一二三四五六123456", "期"), ("东西南北", "段"))
"""A phase, or a section by its direction."""
FIRSTS = frozenset(",。;、:(|\n")
"""What stands before a phase that is the first word of a clause or of a member of a list."""
NOT_BEHIND = re.compile("[债刊款课班里时落位子]|培训|学员|报名|讲座|间|(?:建设)?规划(?!建|用|区)")
"""What makes it a phase of something that is not built."""
Span = tuple[int, int]


FAR = 300
"""How far two phases stand from each other at most that prove each other."""


def find_phases(folded: str, spans: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Yield each phase or section that stands by itself, and the span of the name before it.

    `spans` are names in order. A phase, or a section, must be named before it in its paragraph,
    or another one stand by itself near it.
    """
    alone = list(_find_alone(folded, spans)) if spans else []
    for number, (span, last, is_named) in enumerate(alone):
        beside = alone[max(0, number - 2) : number] + alone[number + 1 : number + 3]
        if is_named or any(_are_two(folded, span, other[0]) for other in beside):
            yield span, last


SPLIT = re.compile("分(?:成|为)?[两二三四五2-5]个?(?:标段|段)")
SECTION = re.compile(
    "(?<=[,。;:、(|\n])(?![这该本全首末每其各此同另一两二三四五])[\u4e00-\u9fff]{2,4}?(?<!路)段(?![时落位子])"
)
"""A section that is called by its place, where a way was said to be in sections."""


def find_sections(folded: str) -> Iterator[Span]:
    """Yield the sections of what is said to be in several: 分两段，海堤段已完工."""
    for place in places_of(folded, "段"):
        if "分" not in folded[max(0, place - LONGEST_SPLIT) : place]:
            continue
        split = SPLIT.search(folded, max(0, place - LONGEST_SPLIT), place + 1)
        if split is None or split.end() != place + 1:
            continue
        line = folded.find("\n", place)
        stop = min(place + FAR, len(folded) if line < 0 else line)
        yield from (match.span() for match in SECTION.finditer(folded, place + 1, stop))


LONGEST_SPLIT = 7


def _are_two(folded: str, span: Span, other: Span) -> bool:
    """Return whether two parts near each other are not the same, and parts in one way."""
    (start, end), (begin, stop) = span, other
    is_alike = folded[end - 1] == folded[stop - 1] and folded[end - 2] != folded[stop - 2]
    return is_alike and abs(start - begin) < FAR


def _find_alone(folded: str, spans: Sequence[Span]) -> Iterator[tuple[Span, Span, bool]]:
    """Yield the parts that begin a clause: span, the name before, whether that ends as they do."""
    number, last, named = 0, spans[0], dict[str, Span]()
    for place in PARTS.places(folded):
        while number < len(spans) and spans[number][0] < place:
            last = spans[number]
            named[folded[last[1] - 1]] = last
            number += 1
        start = place - 1 if folded[place - 1 : place] == "第" else place
        is_second = folded[start - 3 : start - 2] == "第"  # 第一、二期
        if last[1] > start or not _begins(folded, start) or is_second:
            continue
        if NOT_BEHIND.match(folded, place + 2) or start < spans[0][1]:
            continue
        whole = named.get(folded[place + 1])
        is_near = whole is not None and folded.find("\n", whole[1], start) < 0
        yield (start, place + 2), whole if whole and is_near else last, is_near


def _begins(folded: str, start: int) -> bool:
    """Return whether a clause or an item begins at `start`: behind its sign, or behind (a)."""
    before = folded[start - 1 : start]
    return (
        before in FIRSTS
        or before == ")"
        or (before == " " and folded[start - 2 : start - 1] in CLOSED)
    )


CLOSED = frozenset(").、;,:")
