"""Finds roads that their class and number name, alone and in lists: 204国道, 209、218省道, 国道316.

Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.writing.signs import SignPairs

CLASSES = SignPairs(("国省县乡", "道"))
"""National, provincial, county and township roads (GB/T 917-2017)."""
_NEXT = "[、,和与及]"
BEFORE = re.compile(f"(?<![0-9.a-z-])[0-9]{{2,3}}(?:{_NEXT}[0-9]{{2,3}}){{0,6}}$")
"""The numbers that one class heads, right before it."""
BEHIND = re.compile(
    f"[0-9]{{3}}(?:线(?!路))?(?:{_NEXT}[0-9]{{3}})*"
    "(?![0-9.%]|[ ]?(?:[余多万亿个条座处家公米千里项元辆年人]|km|号))"
)
"""The numbers that follow it."""
NUMBER = re.compile("[0-9]{2,3}(?:线(?!路))?")
LONGEST = 32
SCORE = 0.72
Named = tuple[int, int, float, str]
"""Start, end, score and the whole name of a part of a list, else ""."""


def find_numbered(folded: str, original: str) -> Iterator[Named]:
    """Yield the roads that a class and a number name, in order of their classes."""
    if "道" not in folded:
        return
    for place in CLASSES.places(folded):
        end = place + 2
        before = BEFORE.search(folded, max(0, place - LONGEST), place)
        if before:
            yield from _members(original, [*_numbers(folded, *before.span())], place, end)
            continue
        behind = BEHIND.match(folded, end)
        if behind:
            numbers = [*_numbers(folded, *behind.span())]
            yield place, numbers[0][1], SCORE, ""
            head = original[place:end]
            yield from ((*span, SCORE, head + original[slice(*span)]) for span in numbers[1:])


def _members(original: str, numbers: list[tuple[int, int]], head: int, end: int) -> Iterator[Named]:
    """Yield the roads whose numbers stand before their class, which is at `head` up to `end`."""
    name = original[head:end]
    yield from ((*span, SCORE, original[slice(*span)] + name) for span in numbers[:-1])
    yield numbers[-1][0], end, SCORE, ""


def _numbers(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the numbers of a list."""
    yield from (match.span() for match in NUMBER.finditer(folded, start, end))
