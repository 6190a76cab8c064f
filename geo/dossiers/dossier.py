"""A dossier: the facts that one map is made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from shapely.geometry.base import BaseGeometry

from geo.dossiers.index import Index, make_index, number_spans
from geo.dossiers.rows import (
    Chapter,
    Commitment,
    ControlPoint,
    Discrepancy,
    Document,
    DossierInfo,
    Evidence,
    Fact,
    LayerRow,
    Mention,
    Numeral,
    Outcome,
    Page,
    Paragraph,
    Place,
    Reason,
    Section,
    Span,
    Standing,
    Theme,
    Tolerance,
)
from geo.errors import UnknownIdError
from geo.positions.datasets import Dataset
from geo.positions.features import Feature

Found = TypeVar("Found")
SPANS = ("mentions", "numerals", "facts", "commitments")
"""The tables whose rows stand somewhere in a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All rows of a dossier, in the order of their files.

    `document` is the first of its `documents`; a span names its own. `places` has the stations
    too. `lines` maps a file to the line of each of its rows, so
    that a check can say where it found a problem. `index` has the rows by place, made once.
    """

    info: DossierInfo
    document: Document
    other_documents: tuple[Document, ...] = ()
    tolerance: Tolerance
    themes: tuple[Theme, ...]
    layers: tuple[LayerRow, ...]
    places: tuple[Place, ...]
    sections: tuple[Section, ...] = ()
    mentions: tuple[Mention, ...] = ()
    numerals: tuple[Numeral, ...] = ()
    reasons: tuple[Reason, ...] = ()
    facts: tuple[Fact, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    pages: tuple[Page, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    control_points: tuple[ControlPoint, ...] = ()
    datasets: Mapping[str, Dataset] = field(default_factory=dict)
    lines: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    index: Index = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make the index."""
        index = make_index(
            places=self.places,
            sections=self.sections,
            mentions=self.mentions,
            facts=self.facts,
            commitments=self.commitments,
            outcomes=self.outcomes,
            documents=self.documents,
            pages=self.pages,
        )
        spans = number_spans(self.documents, {table: getattr(self, table) for table in SPANS})
        object.__setattr__(self, "index", replace(index, spans=spans))

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that the dossier was made from, in the order of `dossier.toml`."""
        return (self.document, *self.other_documents)

    def document_of(self, row: Span | Paragraph | Page) -> Document:
        """Return the document that a row is of: the one that it names, or the first.

        Raises
        ------
        UnknownIdError
            If the dossier has no document of that id.
        """
        return self._find(self.index.documents, row.document)

    def rows_in(self, table: str, document: Document) -> Sequence[int]:
        """Return which rows of `table`, one of `SPANS`, are of `document`, from 0, ascending."""
        of = self.index.spans.get(table)
        return range(len(getattr(self, table))) if of is None else of.get(document.id, ())

    def number_of(self, row: Span | Paragraph | Page) -> int:
        """Return the number of a row's paragraph counted through all documents, from 1.

        Raises
        ------
        UnknownIdError
            If the dossier has no document that the row names.
        """
        return row.paragraph + self.paragraphs_before(row.document)

    def numbers_of(self, rows: Sequence[Span]) -> list[int]:
        """Return what `number_of` does of each of `rows`."""
        return [self.number_of(row) for row in rows]

    def paragraphs_before(self, document: str | None) -> int:
        """Return how many paragraphs the documents before the one with this id have.

        Raises
        ------
        UnknownIdError
            If the dossier has no document of that id.
        """
        return self._find(self.index.before, document)

    def _find(self, found: Mapping[str | None, Found], document: str | None) -> Found:
        if document not in found:
            known = ", ".join(one.id for one in self.documents)
            message = f"no document has the id {document!r}; the documents are {known}"
            raise UnknownIdError(message)
        return found[document]

    def place(self, identifier: str) -> Place:
        """Return the place with this id.

        Raises
        ------
        UnknownIdError
            If the dossier has no such place.
        """
        place = self.index.places.get(identifier)
        if place is None:
            message = f"no place has the id {identifier!r}; 'planmap check' lists them"
            raise UnknownIdError(message)
        return place

    def feature_of(self, row: Standing) -> Feature | None:
        """Return the feature that places `row`, or None if it has no geometry.

        A line with sections has none of its own; see `sections_of`.
        """
        dataset = self.datasets.get(row.geo_source or "")
        return dataset.features.get(row.id) if dataset else None

    def geometry_of(self, row: Standing) -> BaseGeometry | None:
        """Return the geometry of `row` in EPSG:4326 (lon, lat), or None."""
        feature = self.feature_of(row)
        return feature.geometry if feature else None

    def sections_of(self, line: str) -> tuple[Section, ...]:
        """Return the sections of the line or road with this id, in file order."""
        return self.index.sections.get(line, ())

    def paragraphs_of(self, place: str) -> tuple[int, ...]:
        """Return the numbers of the paragraphs that mention the place, ascending.

        Each is a number in its own document; `index.mentions` says in which.
        """
        return self.index.paragraphs.get(place, ())

    def page_of(self, row: Span) -> int | None:
        """Return the page that the paragraph of `row` begins on, or None without pages."""
        begun = self.index.pages.get(row.document or self.document.id)
        return begun.page_at(row.paragraph) if begun else None

    def pages_of(self, place: str) -> tuple[int, ...]:
        """Return the pages that mention the place, ascending; none if the text has no pages."""
        mentions = self.index.mentions.get(place, ()) if self.pages else ()
        found = {self.page_of(mention) for mention in mentions}
        return tuple(sorted(page for page in found if page))

    def base_features(self) -> Iterator[tuple[Dataset, Feature]]:
        """Yield the features of the base map: those that carry a `class`."""
        for dataset in self.datasets.values():
            for feature in dataset.features.values():
                if "class" in feature.properties:
                    yield dataset, feature
