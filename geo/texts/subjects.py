"""Says what a clause is about: what it names, what an earlier clause of its sentence names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from geo.texts.cues import (
    COMPLETED,
    DROPPED,
    EFFORT,
    EVENT,
    FUTURE,
    OPERATING,
    PART,
    PROGRESS,
    START,
    STRONG,
    WORK,
)
from geo.texts.en import cues as en
from geo.texts.times import Times
from geo.texts.zh import cues as zh

Span = tuple[int, int]
SENTENCE_CLAUSES = 6
"""How many clauses back a name may stand."""
JOINED_CLAUSES = 3
"""How many clauses a statement may be longer for the name that it is about."""
LINE = 400
"""How far back in its line the name of an earlier sentence may stand."""
DIGIT = re.compile("[0-9]")


def is_effort(bits: int) -> bool:
    """Return whether the cues of a clause tell of an effort alone: 推进, 实施."""
    return bits & EVENT != 0 and not bits & EVENT & ~(WORK | EFFORT)


class Subjects:
    """The names of a folded text by its clauses; `cued` are the clauses that have cues."""

    def __init__(
        self, text: str, ends: list[int], names: Sequence[Span], areas: Sequence[Span],
        cued: frozenset[int] = frozenset(),
    ) -> None:  # fmt: skip
        self.text, self.ends, self.names, self.areas, self.cued = text, ends, names, areas, cued
        self.starts = [start for start, _ in names]
        self.area_starts = [start for start, _ in areas]

    def bounds(self, place: int) -> Span:
        """Return start and end of a clause."""
        return self.ends[place - 1] if place else 0, self.ends[place]

    def named(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the names, areas apart, that begin between two offsets."""
        first = bisect_left(self.starts, start)
        return tuple(self.names[first : bisect_left(self.starts, end, first)])

    def is_about(self, place: int, bits: int, times: Times) -> bool:
        """Return whether a clause is about something: what it or its sentence names, or a thing.

        A word such as 推进 needs a name and a work; 通车 speaks of one by itself.
        """
        start, end = self.bounds(place)
        if is_effort(bits) and not zh.WORKS.search(self.text, start, end):
            return False
        if bits & STRONG or self.named(start, end):
            return True
        if self._earlier(place) is not None:
            is_dated = bool(times.between(start, end) or DIGIT.search(self.text, start, end))
            return bool(
                bits & ((EVENT & ~WORK & ~EFFORT) | DROPPED) or (bits & FUTURE and is_dated)
            )
        if bits & (WORK | EFFORT):
            return False
        is_thing = zh.THINGS.search(self.text, start, end) or en.THINGS.search(
            self.text, start, end
        )
        return bool(is_thing) and self._is_thing_meant(start, end, bits, times)

    def _is_thing_meant(self, start: int, end: int, bits: int, times: Times) -> bool:
        """Return whether a clause that names nothing speaks of the thing that is built there."""
        if bisect_left(self.area_starts, start) < bisect_left(self.area_starts, end):
            return bool(bits & (EVENT | DROPPED | FUTURE))
        if zh.THIS.search(self.text, start, end) and self._before(start):
            return bool(bits & EVENT)
        is_due = bits & FUTURE and times.between(start, end)
        is_built = COMPLETED if self.text[start:end].isascii() else 0
        return bool(bits & (OPERATING | PROGRESS | PART | START | is_built) or is_due)

    def _earlier(self, place: int) -> int | None:
        """Return the nearest clause before one, in its sentence, that names something."""
        for first in range(place - 1, max(-1, place - SENTENCE_CLAUSES - 1), -1):
            if self.text[self.ends[first] - 1] in "。!?;\n.":
                return None
            if self.named(*self.bounds(first)):
                return first
        return None

    def about(self, place: int) -> tuple[int, tuple[Span, ...]]:
        """Return the clause that a statement begins with, and the names that it is about.

        It begins with the clause that names its subject, if nothing else is said of that there.
        """
        start, end = self.bounds(place)
        named = self.named(start, end)
        if named:
            return place, named
        first = self._earlier(place)
        if first is not None:
            is_joined = place - first <= JOINED_CLAUSES and not any(
                clause in self.cued for clause in range(first, place)
            )
            return first if is_joined else place, self.named(*self.bounds(first))
        areas = self.areas[
            bisect_left(self.area_starts, start) : bisect_left(self.area_starts, end)
        ]
        return place, tuple(areas) or self._before(start)

    def _before(self, start: int) -> tuple[Span, ...]:
        """Return the name that stands last before `start` in its line, or none."""
        number = bisect_left(self.starts, start) - 1
        if number < 0 or start - self.starts[number] > LINE:
            return ()
        is_near = "\n" not in self.text[self.starts[number] : start].rstrip()
        return (self.names[number],) if is_near else ()
