"""Answers whether spans cover or touch an offset range, in logarithmic time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable


class Cover:
    """Spans of a text, given as (start, end) with the end exclusive; they may overlap."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        numbered = sorted([(start, end, number) for number, (start, end) in enumerate(spans)])
        self._starts = [start for start, _, _ in numbered]
        # Of the spans up to each one in order of their start: the farthest end, and whose it is.
        self._farthest: list[tuple[int, int]] = []
        keep, farthest, last = self._farthest.append, (-1, -1), -1
        for _, end, number in numbered:
            if end > last or (end == last and number > farthest[1]):
                farthest, last = (end, number), end
            keep(farthest)

    def touches(self, start: int, end: int) -> bool:
        """Return whether a span shares a character with `start` to `end`."""
        place = bisect_left(self._starts, end)
        return place > 0 and self._farthest[place - 1][0] > start

    def find_meeting(self, start: int, end: int) -> int | None:
        """Return the number of a span that holds `start` to `end`, else of one that touches it."""
        around = self.find_around(start, end)
        if around is not None or not self.touches(start, end):
            return around
        return self._farthest[bisect_left(self._starts, end) - 1][1]

    def find_around(self, start: int, end: int) -> int | None:
        """Return the number of a span that holds all of `start` to `end`, or None."""
        place = bisect_right(self._starts, start)
        if not place or self._farthest[place - 1][0] < end:
            return None
        return self._farthest[place - 1][1]
