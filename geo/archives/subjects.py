"""Says of which place each figure is, and each statement that names none: in columns.

The words of a figure's statement or clause name it; else an earlier clause of its sentence does;
else the document as a whole is about a place. What is no area goes before areas.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from geo.texts.found import FoundMention, FoundStatement

SENTENCE_ENDS = frozenset("。！？!?\n.")
CLAUSE_END = re.compile(r"[，；;：。！？!?\n]|[,.:](?=\s)")
"""A comma, stop or colon in a number (1,234; 3.5; 8:30) ends nothing."""
STATEMENT, CLAUSE, SENTENCE, DOCUMENT = "statement", "clause", "sentence", "document"
TITLE_SIGNS = 80
"""Within so many signs the first line of a document is its title."""
LEAST_NAMED = 2
"""How often an area must be named to be what a document is about."""
ROOM = 30
"""Signs of a clause that are kept on either side of its figure."""
STOPS = "，,；;：:。！？!?. \n"

Whole = NDArray[np.int64]


class Clauses(NamedTuple):
    """Where the clauses and sentences of a block begin, and at the end where it ends."""

    clauses: Whole
    sentences: Whole


def find_clauses(text: str, offset: int = 0) -> Clauses:
    """Return the bounds of clauses and sentences of a text that begins at `offset`."""
    clauses = [match.end() for match in CLAUSE_END.finditer(text)]
    sentences = [end for end in clauses if text[end - 1] in SENTENCE_ENDS]
    last = len(text)
    return Clauses(
        np.array([0, *clauses, last], dtype=np.int64) + offset,
        np.array([0, *sentences, last], dtype=np.int64) + offset,
    )


class Mentioned:
    """The mentions of a block in columns, and the nearest ones around that are no areas."""

    def __init__(self, mentions: Sequence[FoundMention], is_area: Callable[[str], bool]) -> None:
        self.places = [row.place for row in mentions]
        self.starts = np.array([row.start for row in mentions], dtype=np.int64)
        count = len(mentions)
        areas = np.array([is_area(place) for place in self.places], dtype=bool)
        numbers = np.arange(count, dtype=np.int64)
        ahead = np.where(areas, count, numbers)
        self._next = np.append(np.minimum.accumulate(ahead[::-1])[::-1], count)
        behind = np.where(areas, -1, numbers)
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
    within = _find_statements(starts, ends, statements)
    places: list[str | None] = []
    said_by: list[str | None] = []
    for inside, named, before in zip(within.tolist(), own.tolist(), earlier.tolist(), strict=True):
        if named >= 0:
            place, by = mentioned.places[named], CLAUSE
        elif inside >= 0 and statements[inside].places:
            place, by = statements[inside].places[0], STATEMENT
        elif before >= 0:
            place, by = mentioned.places[before], SENTENCE
        else:
            place = by = None
        places.append(place)
        said_by.append(by)
    return Subjects(places, said_by, first, last)


def _find_statements(starts: Whole, ends: Whole, statements: Sequence[FoundStatement]) -> Whole:
    """Return for each span the number of the last statement that holds it, or -1."""
    if not statements:
        return np.full(len(starts), -1, dtype=np.int64)
    begins = np.array([row.start for row in statements], dtype=np.int64)
    stops = np.array([row.end for row in statements], dtype=np.int64)
    number = np.searchsorted(begins, starts, side="right") - 1
    return np.where((number >= 0) & (stops[number] >= ends), number, -1)


def describe_metric(text: str, begin: int, start: int, end: int, stop: int) -> str:
    """Return the words of the clause from `begin` to `stop` with … for the figure in it."""
    before, after = text[begin:start].lstrip(), text[end:stop].rstrip(STOPS)
    words = f"{before[-ROOM:]}…{after[:ROOM]}"
    return words if words.isprintable() else " ".join(words.split())


def find_about(
    mentions: Sequence[FoundMention], title_end: int, is_area: Callable[[str], bool]
) -> str | None:
    """Return the area that a document is about: the last of its title, else the one named most.

    `title_end` is where its first line ends, 0 if that is no title.
    """
    areas = [row for row in mentions if is_area(row.place)]
    titled = [row.place for row in areas if row.start < title_end]
    if titled:
        return titled[-1]
    counts = Counter(row.place for row in areas)
    if not counts:
        return None
    place, times = min(counts.items(), key=lambda item: (-item[1], item[0]))
    return place if times >= LEAST_NAMED else None
