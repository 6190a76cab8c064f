"""The index of a dossier: its rows by what they are about, its documents and pages, made once."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple, TypeVar

from geo.dossiers.rows import (
    Commitment,
    Document,
    Fact,
    Mention,
    Outcome,
    Page,
    Place,
    Section,
    Span,
)

RowType = TypeVar("RowType")
Key = TypeVar("Key", str, str | None)


class Begun(NamedTuple):
    """The pages of a document: the paragraphs that begin some, ascending, and how far one is."""

    paragraphs: Sequence[int]
    pages: Sequence[int]

    def page_at(self, paragraph: int) -> int | None:
        """Return the last page that has begun where `paragraph` begins, None before the first."""
        count = bisect_right(self.paragraphs, paragraph)
        return self.pages[count - 1] if count else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """What the text says of each place, by place id; rows stand in the order of their files.

    A statement stands under each of its places. `sections` are by line, `outcomes` by
    statement, `paragraphs` are numbers, ascending. What a place has none of is missing.
    `documents` are by id, `before` is how many paragraphs those before one have; the first stands
    under None too. `pages` are those of a document that has some, by its id. `spans` has, by table
    and document, the numbers of the rows that are of it; it is empty where there is one document.
    """

    places: Mapping[str, Place]
    sections: Mapping[str, tuple[Section, ...]]
    mentions: Mapping[str, tuple[Mention, ...]]
    facts: Mapping[str, tuple[Fact, ...]]
    statements: Mapping[str, tuple[Commitment, ...]]
    outcomes: Mapping[str, Outcome]
    paragraphs: Mapping[str, tuple[int, ...]]
    documents: Mapping[str | None, Document]
    before: Mapping[str | None, int]
    pages: Mapping[str, Begun]
    spans: Mapping[str, Mapping[str, Sequence[int]]] = field(default_factory=dict)


def make_index(
    *,
    places: Iterable[Place],
    sections: Iterable[Section],
    mentions: Iterable[Mention],
    facts: Iterable[Fact],
    commitments: Iterable[Commitment],
    outcomes: Iterable[Outcome],
    documents: Sequence[Document],
    pages: Iterable[Page],
) -> Index:
    """Return the index of these rows; time grows with their number and no faster.

    Of places with one id, and of outcomes of one statement, the first counts.
    """
    sums = accumulate((row.paragraphs for row in documents), initial=0)
    named = _group((row.place, row) for row in mentions)
    return Index(
        places=_first((row.id, row) for row in places),
        sections=_group((row.line, row) for row in sections),
        mentions=named,
        facts=_group((row.subject, row) for row in facts),
        statements=_group(
            (place, row) for row in commitments for place in dict.fromkeys(row.places)
        ),
        outcomes=_first((row.commitment, row) for row in outcomes),
        paragraphs={
            place: tuple(sorted({row.paragraph for row in rows})) for place, rows in named.items()
        },
        documents=_first(_pair(documents, documents)),
        before=_first(_pair(documents, sums)),
        pages=_begin_pages(documents[0].id, pages),
    )


def number_spans(
    documents: Sequence[Document], tables: Mapping[str, Iterable[Span]]
) -> Mapping[str, Mapping[str, Sequence[int]]]:
    """Return what `Index.spans` has of these tables; all rows of a single document are its own."""
    if len(documents) == 1:
        return {}
    return {table: _number(documents[0].id, rows) for table, rows in tables.items()}


def _pair(
    documents: Sequence[Document], of: Iterable[RowType]
) -> Iterator[tuple[str | None, RowType]]:
    """Yield what `documents` have by their ids, the first's under None too."""
    for number, (row, one) in enumerate(zip(documents, of, strict=False)):
        yield from () if number else ((None, one),)
        yield row.id, one


def _begin_pages(first: str, pages: Iterable[Page]) -> Mapping[str, Begun]:
    begun: dict[str, Begun] = {}
    for document, rows in _group((page.document or first, page) for page in pages).items():
        ordered = sorted(rows, key=lambda page: page.paragraph)
        far = tuple(accumulate((page.page for page in ordered), max))
        begun[document] = Begun(tuple(page.paragraph for page in ordered), far)
    return begun


def _number(first: str, rows: Iterable[Span]) -> Mapping[str, Sequence[int]]:
    """Return the numbers of the rows of each document, from 0; a row without one is the first's."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        numbers[row.document or first].append(number)
    return numbers


def _group(pairs: Iterable[tuple[str | None, RowType]]) -> Mapping[str, tuple[RowType, ...]]:
    groups: dict[str, list[RowType]] = defaultdict(list)
    for key, row in pairs:
        if key:
            groups[key].append(row)
    return {key: tuple(rows) for key, rows in groups.items()}


def _first(pairs: Iterable[tuple[Key, RowType]]) -> Mapping[Key, RowType]:
    found: dict[Key, RowType] = {}
    for key, row in pairs:
        found.setdefault(key, row)
    return found
