"""Takes what was found in a folded block back to the text as given."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from geo.texts.candidates import Candidate, Spotted, whole_of
from geo.texts.figures.coordinates import Coordinate, name_before
from geo.texts.figures.finding import Figure
from geo.texts.names.entries import Hit
from geo.texts.statements.statement import Statement
from geo.texts.times.finding import Times
from geo.texts.values.amounts import Amount
from geo.texts.writing.folding import Folded


class FoundMention(NamedTuple):
    """A place as the text writes it."""

    place: str
    surface: str
    start: int
    end: int
    paragraph: int


class FoundStatement(NamedTuple):
    """A clause that states a status or makes a promise, the words that it rests on, its places.

    `kind` is promise or report; `about` has surface, start and end of the names that it is about,
    which may stand in an earlier clause of its sentence.
    """

    surface: str
    start: int
    end: int
    paragraph: int
    status: str
    due: str | None
    due_as_said: str | None
    cues: tuple[tuple[str, int, int], ...]
    places: tuple[str, ...]
    kind: str = "report"
    about: tuple[tuple[str, int, int], ...] = ()


class FoundPosition(NamedTuple):
    """A position that the text gives as numbers: `lon`, `lat` in degrees of `datum`, as written.

    `datum` is `wgs84`, `cgcs2000`, `gcj02`, `bd09`, `other` or `unknown`; `uncertainty_m` half of
    the last digit that is given. `about` has surface, start and end of the name before it, or is
    None.
    """

    surface: str
    start: int
    end: int
    paragraph: int
    lon: float
    lat: float
    datum: str
    uncertainty_m: float
    about: tuple[str, int, int] | None


class Origin(NamedTuple):
    """Where a block stands in its text: its offset, and the paragraphs before it."""

    offset: int
    paragraphs: int


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
        return self.folded.origin_span(start, end)

    def unfold(self, rows: Sequence[RowType]) -> Sequence[RowType]:
        """Return rows that begin with a folded start and end with those of the block."""
        if self.folded.is_aligned:
            return rows
        make, span_of = tuple.__new__, self.folded.origin_span
        return [make(type(row), (*span_of(row[0], row[1]), *row[2:])) for row in rows]

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

    def candidates(self, rows: Sequence[Spotted]) -> tuple[Candidate, ...]:
        """Return candidates with their surfaces."""
        first, block, make = self.origin.offset, self.block, tuple.__new__
        return tuple([
            make(Candidate, (
                block[start:end], start + first, end + first, score, name,
                whole_of(block[start:end]),
            ))
            for start, end, score, name in self.unfold(rows)
        ])  # fmt: skip

    def figures(self, rows: Sequence[Amount], times: Times) -> tuple[Figure, ...]:
        """Return figures with their surfaces, and the periods that they belong to."""
        first, block, make = self.origin.offset, self.block, tuple.__new__
        periods = times.periods_at([row.start for row in rows])
        if not self.folded.is_aligned:
            for row in rows:
                row.start, row.end = self.span(row.start, row.end)
        return tuple([
            make(Figure, (
                block[(start := row.start) : (end := row.end)], start + first, end + first,
                row.value, row.unit, row.base_value, row.base_unit, row.comparator, period,
            ))
            for row, period in zip(rows, periods, strict=True)
        ])  # fmt: skip

    def positions(
        self, rows: Sequence[Coordinate], names: Sequence[tuple[int, int]], text: str
    ) -> tuple[FoundPosition, ...]:
        """Return positions with the names that stand before them in the folded `text`."""
        first, block = self.origin.offset, self.block
        found = []
        for row in rows:
            start, end = self.span(row.start, row.end)
            about = name_before(text, names, row.start)
            a, b = self.span(*about) if about else (0, 0)
            found.append(FoundPosition(
                block[start:end], start + first, end + first,
                self.origin.paragraphs + bisect_right(self.begins, start), row.lon, row.lat,
                row.datum, row.uncertainty_m, (block[a:b], a + first, b + first) if about else None,
            ))  # fmt: skip
        return tuple(found)

    def statements(
        self, found: Iterable[Statement], hits: Sequence[Hit]
    ) -> tuple[FoundStatement, ...]:
        """Return statements with the places that their clauses name."""
        starts = [hit[0] for hit in hits]
        first, block, begins = self.origin.offset, self.block, self.begins
        before, make, is_aligned = self.origin.paragraphs, tuple.__new__, self.folded.is_aligned
        rows = []
        for low, high, status, due, said, spans, kind, names in found:
            places = _places_between(hits, starts, low, high)
            if not places and names and names[0][0] < low:
                # What it is about stands in an earlier clause.
                places = _places_between(hits, starts, names[0][0], names[-1][1])
            start, end = low, high
            if not is_aligned:
                start, end = self.span(low, high)
                spans = tuple([self.span(*cue) for cue in spans])  # noqa: PLW2901
                names = tuple([self.span(*name) for name in names])  # noqa: PLW2901
            rows.append(make(FoundStatement, (
                block[start:end], start + first, end + first,
                before + bisect_right(begins, start), status, due, said,
                tuple([(block[a:b], a + first, b + first) for a, b in spans]), places, kind,
                tuple([(block[a:b], a + first, b + first) for a, b in names]) if names else (),
            )))  # fmt: skip
        return tuple(rows)


def _places_between(hits: Sequence[Hit], starts: list[int], low: int, high: int) -> tuple[str, ...]:
    """Return the places of the hits that begin between two folded offsets, each once."""
    first = bisect_left(starts, low)
    last = bisect_left(starts, high, first)
    if last - first < 2:  # noqa: PLR2004 - one, or none
        return (hits[first][2],) if last > first else ()
    return tuple(dict.fromkeys([hit[2] for hit in hits[first:last]]))
