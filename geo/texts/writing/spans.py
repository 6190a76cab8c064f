"""Answers whether spans cover or touch an offset range, in logarithmic time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate
from operator import itemgetter


class Cover:
    """Spans of a text, given as (start, end) with the end exclusive; they may overlap."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = list(spans)
        ordered = sorted(self._spans)
        self._starts = list(map(itemgetter(0), ordered))
        # The farthest end of the spans up to each one in order of their start.
        ends = list(map(itemgetter(1), ordered))
        self._ends = ends if ends == sorted(ends) else list(accumulate(ends, max))

    def touches(self, start: int, end: int) -> bool:
        """Return whether a span shares a character with `start` to `end`."""
        place = bisect_left(self._starts, end)
        return place > 0 and self._ends[place - 1] > start

    def find_meeting(self, start: int, end: int) -> int | None:
        """Return the number of a span that holds `start` to `end`, else of one that touches it."""
        around = self.find_around(start, end)
        if around is not None or not self.touches(start, end):
            return around
        return self._numbers[bisect_left(self._starts, end) - 1]

    def find_around(self, start: int, end: int) -> int | None:
        """Return the number of a span that holds all of `start` to `end`, or None."""
        place = bisect_right(self._starts, start)
        if not place or self._ends[place - 1] < end:
            return None
        return self._numbers[place - 1]

    @cached_property
    def _numbers(self) -> list[int]:
        """Whose the farthest end up to each span is, by its number; few ask for that."""
        numbered = sorted([(start, end, number) for number, (start, end) in enumerate(self._spans)])
        numbers, farthest = list[int](), (-1, -1)
        for _, end, number in numbered:
            farthest = max(farthest, (end, number))
            numbers.append(farthest[1])
        return numbers
