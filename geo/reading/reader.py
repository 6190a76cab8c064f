"""Reads a planning text: the places, candidates, figures and statements that it has.

A reading is a proposal: what the gazetteer knows are mentions, what merely looks like a place is
a candidate with a score. Offsets are code points of the text as given, from 0, end exclusive.
"""

from __future__ import annotations

import gc
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from geo.cover import Cover
from geo.reading.candidates import Candidate, find_candidates
from geo.reading.figures import Figure, find_figures
from geo.reading.figures_number import Row
from geo.reading.folding import Folded, fold
from geo.reading.gazetteer import Gazetteer
from geo.reading.name_search import Hit, Search
from geo.reading.periods import Times, find_times, guess_year
from geo.reading.statements import Statement, find_statements

BLOCK = 1 << 18
"""Characters that are read at a time; what is kept in memory does not grow with the text."""

MARGIN = 2048
"""Characters before the end of a block in which it is cut: at a line, a sentence, a sign."""

CUTS = ("\n", "。", "！", "？", ". ", "；", ";", "，", ", ", "、", " ")
PARAGRAPH = re.compile(r"\S[^\n]*")
COUNTED_IN_NAMES = frozenset(("期", "个"))
NAMING = frozenset(("count", "ordinal", "year", "month", "day"))
"""Base units of numbers that names are made with; a size in a name (15万平方米) is a figure."""


class FoundMention(NamedTuple):
    """A place as the text writes it."""

    place: str
    surface: str
    start: int
    end: int
    paragraph: int


class FoundStatement(NamedTuple):
    """A clause that states a status or makes a promise, the words that it rests on, its places."""

    surface: str
    start: int
    end: int
    paragraph: int
    status: str
    due: str | None
    due_as_said: str | None
    cues: tuple[tuple[str, int, int], ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was found in a text, or in a block of one, in the order of the text."""

    length: int
    mentions: tuple[FoundMention, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[FoundStatement, ...] = ()


def read(text: str, gazetteer: Gazetteer, *, year: int | None = None) -> Reading:
    """Return what `text` says; an empty text says nothing.

    `year` is the one that the text calls this year; without it, the first that it names.
    """
    blocks = list(iter_reading(text, gazetteer, year=year))
    return Reading(
        length=len(text),
        mentions=tuple(found for block in blocks for found in block.mentions),
        candidates=tuple(found for block in blocks for found in block.candidates),
        figures=tuple(found for block in blocks for found in block.figures),
        statements=tuple(found for block in blocks for found in block.statements),
    )


def iter_reading(text: str, gazetteer: Gazetteer, *, year: int | None = None) -> Iterator[Reading]:
    """Yield readings of the blocks of `text`, with offsets and paragraphs of the whole of it."""
    search = Search(gazetteer)
    year = year or find_year(text)
    start = paragraphs = 0
    while start < len(text):
        end = find_cut(text, start)
        block = text[start:end]
        begins = [match.start() for match in PARAGRAPH.finditer(block)]
        is_continued = bool(begins) and start > 0 and text[start - 1] != "\n"
        # A paragraph that a cut runs through keeps its number.
        before = paragraphs - 1 if is_continued and paragraphs else paragraphs
        with without_collecting():
            reading = _read_block(block, search, begins, Origin(start, before), year)
        yield reading
        paragraphs = before + len(begins)
        start = end


def find_year(text: str) -> int | None:
    """Return the year that `text` calls this year, as far as its head tells, or None."""
    return guess_year(fold(text[:MARGIN]).text)


def iter_mentions(text: str, gazetteer: Gazetteer) -> Iterator[tuple[str, int, int]]:
    """Yield place, start and end of each mention in `text`, and nothing else: the fast way."""
    search = Search(gazetteer)
    start = 0
    while start < len(text):
        end = find_cut(text, start)
        block = text[start:end]
        folded = fold(block)
        for hit in search.find(folded.text, folded.given):
            yield hit.place, start + folded.origin(hit.start), start + folded.origin_end(hit.end)
        start = end


@contextmanager
def without_collecting() -> Iterator[None]:
    """Keep Python from looking for circles of garbage, of which a reading makes none.

    It makes so many small tuples that the search would take a sixth of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Origin(NamedTuple):
    """Where a block stands in its text: its offset, and the paragraphs before it."""

    offset: int
    paragraphs: int


def find_cut(text: str, start: int) -> int:
    """Return where the block of `text` that begins at `start` ends.

    At a line's end if there is one, else at a sentence's, else at a sign or space; a text that
    has none of these for thousands of characters is no prose and is cut where it is.
    """
    end = start + BLOCK
    if end >= len(text):
        return len(text)
    line = text.rfind("\n", start, end)
    if line > start:
        return line + 1
    for sign in CUTS[1:]:
        place = text.rfind(sign, end - MARGIN, end)
        if place > start:
            return place + len(sign)
    return end


def _read_block(
    block: str, search: Search, begins: list[int], origin: Origin, year: int | None
) -> Reading:
    folded = fold(block)
    text = folded.text
    original = folded.given
    hits = search.find(text, original)
    times = find_times(text, year)
    candidates = without_rejected(find_candidates(text, original, hits), search.rejected)
    if search.doubtful:
        candidates = add_doubtful(candidates, search.doubtful)
    names = sorted([(start, end) for start, end, _ in (*hits, *candidates)])
    figures = without_names(find_figures(text), names)
    statements = find_statements(text, times)
    place = Placing(block, folded, begins, origin)
    return Reading(
        length=len(block),
        mentions=place.mentions(hits),
        candidates=place.candidates(candidates),
        figures=place.figures(figures, times),
        statements=place.statements(statements, hits),
    )


def without_rejected(
    candidates: list[tuple[int, int, float]], spans: list[tuple[int, int]]
) -> list[tuple[int, int, float]]:
    """Return the candidates without those that end with, or lie in, what means something else."""
    if not spans:
        return candidates
    ends = {end for _, end in spans}
    firms = Cover(spans)
    return [row for row in candidates if row[1] not in ends and firms.find_around(*row[:2]) is None]


def add_doubtful(
    candidates: list[tuple[int, int, float]], spans: list[tuple[int, int]]
) -> list[tuple[int, int, float]]:
    """Return the candidates with the names that several areas have: nothing says which is meant."""
    cover = Cover(spans)
    free = [row for row in candidates if not cover.touches(row[0], row[1])]
    return sorted([*free, *((start, end, DOUBTFUL_SCORE) for start, end in spans)])


DOUBTFUL_SCORE = 0.9
"""The score of a name that is surely an area's, of several that bear it."""


def without_names(figures: Iterable[Row], names: Sequence[tuple[int, int]]) -> list[Row]:
    """Return the figures that are no part of a name (3号线); a phase (二期) or a size is both."""
    number, size, kept = 0, len(names), []
    for row in figures:
        start, end, _, unit, _, base_unit, _ = row
        while number < size and names[number][1] <= start:
            number += 1
        if (
            number == size
            or names[number][0] >= end
            or base_unit not in NAMING
            or unit in COUNTED_IN_NAMES
            # A name that is but a part of the figure's words is no reason.
            or (names[number][0] >= start and names[number][1] <= end)
        ):
            kept.append(row)
    return kept


RowType = TypeVar("RowType", bound=tuple[Any, ...])


@dataclass(frozen=True, slots=True)
class Placing:
    """Takes what was found in a folded block to the offsets of the whole text."""

    block: str
    folded: Folded
    begins: list[int]
    origin: Origin

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the block of a folded span."""
        if self.folded.is_aligned:
            return start, end
        return self.folded.origin(start), self.folded.origin_end(end)

    def unfold(self, rows: Sequence[RowType]) -> Sequence[RowType]:
        """Return rows that begin with a folded start and end with those of the block."""
        if self.folded.is_aligned:
            return rows
        make = tuple.__new__
        return [make(type(row), (*self.span(row[0], row[1]), *row[2:])) for row in rows]

    def mentions(self, hits: Sequence[Hit]) -> tuple[FoundMention, ...]:
        """Return hits as mentions."""
        first, block, begins = self.origin.offset, self.block, self.begins
        before, make = self.origin.paragraphs, tuple.__new__
        return tuple([
            make(FoundMention, (
                place, block[start:end], start + first, end + first,
                before + bisect_right(begins, start),
            ))
            for start, end, place in self.unfold(hits)
        ])  # fmt: skip

    def candidates(self, rows: Sequence[tuple[int, int, float]]) -> tuple[Candidate, ...]:
        """Return candidates with their surfaces."""
        first, block, make = self.origin.offset, self.block, tuple.__new__
        return tuple([
            make(Candidate, (block[start:end], start + first, end + first, score))
            for start, end, score in self.unfold(rows)
        ])  # fmt: skip

    def figures(self, rows: Sequence[Row], times: Times) -> tuple[Figure, ...]:
        """Return figures with their surfaces, and the periods that they belong to."""
        first, block, make = self.origin.offset, self.block, tuple.__new__
        periods = times.periods_at([row[0] for row in rows])
        return tuple([
            make(Figure, (
                block[start:end], start + first, end + first, value, unit, base_value, base_unit,
                comparator, period,
            ))
            for (start, end, value, unit, base_value, base_unit, comparator), period in zip(
                self.unfold(rows), periods, strict=True
            )
        ])  # fmt: skip

    def statements(
        self, found: Iterable[Statement], hits: Sequence[Hit]
    ) -> tuple[FoundStatement, ...]:
        """Return statements with the places that their clauses name."""
        starts = [hit[0] for hit in hits]
        return tuple([self._statement(row, hits, starts) for row in found])

    def _statement(
        self, found: Statement, hits: Sequence[Hit], starts: list[int]
    ) -> FoundStatement:
        low_end, high_end, status, due, said, spans = found
        start, end = self.span(low_end, high_end)
        first, block = self.origin.offset, self.block
        if not self.folded.is_aligned:
            spans = tuple([self.span(*cue) for cue in spans])
        cues = tuple([(block[a:b], a + first, b + first) for a, b in spans])
        low = bisect_left(starts, low_end)
        high = bisect_left(starts, high_end, low)
        places = tuple(dict.fromkeys([hit[2] for hit in hits[low:high]])) if high > low else ()
        paragraph = self.origin.paragraphs + bisect_right(self.begins, start)
        return tuple.__new__(FoundStatement, (
            block[start:end], start + first, end + first, paragraph, status, due, said, cues,
            places,
        ))  # fmt: skip
