"""Says of which place each figure is, and each statement that names none: in columns.

The words of a figure's statement or clause name it; else an earlier clause of its sentence does;
else the document as a whole is about a place. What is no area goes before areas.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from geo.texts.found import FoundMention, FoundStatement

SENTENCE, STOP, SPACE = 1, 2, 4
"""Bits of a sign: it ends a sentence; it ends a clause; it is a space."""
SENTENCE_ENDS, CLAUSE_ENDS, UNLESS_INSIDE = "。！？!?\n", "，；;：", ",.:"
"""A comma, stop or colon ends a clause only before a space: in 1,234, 3.5 and 8:30 nothing ends."""
SPACES = " \t\n\u3000"
STATEMENT_SAYS, CLAUSE_SAYS, SENTENCE_SAYS = "statement", "clause", "sentence"
DOCUMENT_SAYS = "document"
SAID_BY = np.array([None, SENTENCE_SAYS, STATEMENT_SAYS, CLAUSE_SAYS], dtype=object)
TITLE_SIGNS = 80
"""Within so many signs the first line of a document is its title."""
LEAST_NAMED = 2
"""How often an area must be named to be what a document is about."""
ROOM = 30
"""Signs of a clause that are kept on either side of its figure."""

Whole = NDArray[np.int64]


def _make_signs() -> NDArray[np.uint8]:
    signs = np.zeros(0x10000, dtype=np.uint8)
    signs[[ord(sign) for sign in SENTENCE_ENDS]] |= SENTENCE | STOP
    signs[[ord(sign) for sign in CLAUSE_ENDS]] |= STOP
    signs[[ord(sign) for sign in SPACES]] |= SPACE
    return signs


_SIGNS = _make_signs()
_POINT = ord(".")


class Clauses(NamedTuple):
    """Where the clauses and sentences of a block begin, and at the end where it ends."""

    clauses: Whole
    sentences: Whole


def find_clauses(text: str, offset: int = 0) -> Clauses:
    """Return the bounds of clauses and sentences of a text that begins at `offset`."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    bits = _SIGNS.take(codes, mode="clip")
    is_before_space = np.append(bits[1:] & SPACE, np.uint8(0)) != 0
    is_point = is_before_space & (codes == _POINT)
    others = (ord(sign) for sign in UNLESS_INSIDE if sign != ".")
    is_end = (bits & STOP != 0) | is_point
    for other in others:
        is_end |= is_before_space & (codes == other)
    is_last = (bits & SENTENCE != 0) | is_point
    return Clauses(_as_bounds(is_end, offset), _as_bounds(is_last, offset))


def _as_bounds(is_end: NDArray[np.bool_], offset: int) -> Whole:
    ends = np.flatnonzero(is_end)
    bounds = np.empty(len(ends) + 2, dtype=np.int64)
    bounds[0], bounds[-1] = offset, offset + len(is_end)
    bounds[1:-1] = ends + (offset + 1)
    return bounds


class Mentioned:
    """The mentions of a block in columns, and the nearest ones around that are no areas.

    `areas` says of the id of a place whether it is an area.
    """

    def __init__(self, mentions: Sequence[FoundMention], areas: Mapping[str, bool]) -> None:
        self.places = [row.place for row in mentions]
        self.starts = np.array([row.start for row in mentions], dtype=np.int64)
        count = len(mentions)
        self.is_area = np.array([areas[place] for place in self.places], dtype=bool)
        numbers = np.arange(count, dtype=np.int64)
        ahead = np.where(self.is_area, count, numbers)
        self._next = np.append(np.minimum.accumulate(ahead[::-1])[::-1], count)
        behind = np.where(self.is_area, -1, numbers)
        self._last = np.append(np.maximum.accumulate(behind), -1)

    def first_between(self, starts: Whole, ends: Whole) -> Whole:
        """Return for each span the number of its first mention, areas last; -1 without any."""
        low, high = self._range(starts, ends)
        other = self._next[low]
        return np.where(low < high, np.where(other < high, other, low), -1)

    def last_between(self, starts: Whole, ends: Whole) -> Whole:
        """Return for each span the number of its last mention, areas last; -1 without any."""
        low, high = self._range(starts, ends)
        other = self._last[high - 1]
        return np.where(low < high, np.where(other >= low, other, high - 1), -1)

    def _range(self, starts: Whole, ends: Whole) -> tuple[Whole, Whole]:
        return np.searchsorted(self.starts, starts), np.searchsorted(self.starts, ends)

    def find_about(self, title_end: int) -> str | None:
        """Return the area that a document is about: its title's last, else the one named most.

        `title_end` is where its first line ends, 0 if that is no title.
        """
        areas = np.flatnonzero(self.is_area)
        titled = areas[self.starts[areas] < title_end]
        if len(titled):
            return self.places[int(titled[-1])]
        counts = Counter([self.places[number] for number in areas.tolist()])
        if not counts:
            return None
        place, times = min(counts.items(), key=lambda item: (-item[1], item[0]))
        return place if times >= LEAST_NAMED else None


class Subjects(NamedTuple):
    """Of each span the place or None, what says so, and start and end of its clause."""

    places: list[str | None]
    said_by: list[str | None]
    starts: Whole
    ends: Whole


def find_subjects(
    starts: Whole, ends: Whole, mentioned: Mentioned, statements: Sequence[FoundStatement],
    clauses: Clauses,
) -> Subjects:  # fmt: skip
    """Return the place of each span from `starts` to `ends`, which lie in the block."""
    number = np.searchsorted(clauses.clauses, starts, side="right") - 1
    number = np.minimum(number, len(clauses.clauses) - 2)
    first = clauses.clauses[number]
    last = np.maximum(clauses.clauses[number + 1], ends)
    own = mentioned.first_between(first, last)
    sentence = np.searchsorted(clauses.sentences, starts, side="right") - 1
    earlier = mentioned.last_between(clauses.sentences[sentence], first)
    named, nobody = _as_objects(mentioned.places), np.full(len(starts), None, dtype=object)
    stated = _find_stated(starts, ends, statements)
    how = np.select([own >= 0, stated >= 0, earlier >= 0], [3, 2, 1], 0)
    choices = (nobody, named[earlier], _as_objects(_list_first(statements))[stated], named[own])
    places = np.choose(how, choices)
    return Subjects(places.tolist(), SAID_BY[how].tolist(), first, last)


def _as_objects(values: Sequence[str | None]) -> NDArray[Any]:
    """Return values as an array with None behind them, which -1 leads to."""
    return np.array([*values, None], dtype=object)


def _list_first(statements: Sequence[FoundStatement]) -> list[str | None]:
    return [row.places[0] if row.places else None for row in statements]


def _find_stated(starts: Whole, ends: Whole, statements: Sequence[FoundStatement]) -> Whole:
    """Return for each span the number of the last statement that holds it and names a place."""
    begins = np.array([row.start for row in statements], dtype=np.int64)
    # One that names no place holds nothing.
    stops = np.array([*(row.end if row.places else -1 for row in statements), -1], dtype=np.int64)
    number = np.searchsorted(begins, starts, side="right") - 1
    return np.where(stops[number] >= ends, number, -1)


def describe_metrics(
    text: str, offset: int, starts: Whole, ends: Whole, subjects: Subjects
) -> list[str]:
    """Return the words of the clause of each figure with … for the figure in it.

    Offsets are of the document; `text` begins at `offset`.
    """
    low = np.maximum(subjects.starts, starts - ROOM) - offset
    # A clause ends with the sign that ends it.
    high = np.maximum(np.minimum(subjects.ends - 1, ends + ROOM), ends) - offset
    spans = zip(
        low.tolist(), (starts - offset).tolist(), (ends - offset).tolist(), high.tolist(),
        strict=True,
    )  # fmt: skip
    return [f"{text[a:b]}…{text[c:d]}".strip() for a, b, c, d in spans]
