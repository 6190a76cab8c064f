"""The rows of a dossier: what each file holds, and what makes a row valid.

Field names are the column names of the files and, where they carry over, of the exports.
Positions are EPSG:4326; lengths are metres.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from geo.dossiers.about import Document, DossierInfo, Tolerance
from geo.dossiers.said import (
    REPORTED,
    BaseUnitName,
    Commitment,
    Fact,
    Mention,
    Numeral,
    Span,
)
from geo.records.row import Address, Colour, Numbers, PartialDate, Row, Slug, Text, Words, as_words
from geo.vocabulary import (
    Certainty,
    EvidenceClass,
    Kind,
    OutcomeState,
    Placed,
    Status,
    Symbol,
)

__all__ = [
    "REPORTED",
    "BaseUnitName",
    "Chapter",
    "Commitment",
    "ControlPoint",
    "Discrepancy",
    "Document",
    "DossierInfo",
    "Evidence",
    "Fact",
    "LayerRow",
    "Mention",
    "Numeral",
    "Outcome",
    "Page",
    "Paragraph",
    "Place",
    "Reason",
    "Section",
    "Span",
    "Standing",
    "Theme",
    "Tolerance",
]


class Theme(Row):
    """A theme of the map: one hue, in a light and a dark shade."""

    id: Slug
    name_zh_hans: Text
    name_zh_hant: Text
    name_en: Text
    colour_light: Colour
    colour_dark: Colour


class LayerRow(Row):
    """A layer of the map; its order is the order of the file."""

    id: Slug
    theme: Slug
    name_zh_hans: Text
    name_zh_hant: Text
    name_en: Text
    symbol: Symbol
    visible: bool = True


class Standing(Row):
    """What places and the sections of lines share: names, status, dates, how they were placed."""

    id: Slug
    name_zh_hans: Text
    name_zh_hant: Text
    name_en: Text
    status_at: Status
    status_now: Status | None = None
    as_of: PartialDate | None = None
    status_source: Slug | None = None
    start_date: PartialDate | None = None
    due: PartialDate | None = None
    placed: Placed
    coordinateUncertaintyInMeters: float | None = Field(default=None, gt=0)  # noqa: N815 - Darwin Core
    certainty: Certainty | None = None
    why_zh_hans: Text
    why_zh_hant: Text
    why_en: Text
    geo_source: Slug | None = None
    second_source: Slug | None = None
    reviewed: bool = True


class Place(Standing):
    """A place that the text names (or a station of a line that it names).

    `wikidata` is the item that is this very place, `wikidata_proof` the evidence that says so.
    """

    aliases: Words = ()
    kind: Kind
    theme: Slug
    layer: Slug
    town: str | None = None
    within: Slug | None = None
    members: Words = ()
    lines: Words = ()
    summary_zh_hans: str | None = None
    summary_zh_hant: str | None = None
    summary_en: str | None = None
    colour: Colour | None = None
    importance: int = Field(default=3, ge=1, le=5)
    wikidata: Annotated[str | None, Field(pattern=r"^Q[1-9]\d*$")] = None
    wikidata_proof: Slug | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names in the languages of the dossier, its own first, then the aliases; each once."""
        return tuple(dict.fromkeys((*as_words(self, "name").values(), *self.aliases)))


class Section(Standing):
    """A part of a line with a status and a geometry of its own; `id` is `LINE.PART`."""

    line: Slug


class Reason(Row):
    """Why a mention or a numeral was declined."""

    id: Slug
    words_zh_hans: Text
    words_zh_hant: Text
    words_en: Text


class Outcome(Row):
    """What other sources say became of a statement; which states it can have its kind says."""

    commitment: Slug
    outcome: OutcomeState
    date: PartialDate | None = None
    evidence_class: EvidenceClass
    evidence: Words = ()
    confidence: Certainty
    note_zh_hans: Text
    note_zh_hant: Text
    note_en: Text


class Discrepancy(Row):
    """Where another source says other than the text; both stand side by side."""

    id: Slug
    place: Slug
    fact: Slug | None = None
    commitment: Slug | None = None
    said_zh_hans: Text
    said_zh_hant: Text
    said_en: Text
    found_zh_hans: Text
    found_zh_hant: Text
    found_en: Text
    evidence: Words = ()


class Evidence(Row):
    """A page that an outcome, a status or a discrepancy rests on.

    `address` is empty where the page is a reprint that is not worth a link.
    """

    id: Slug
    publisher_zh_hans: Text
    publisher_zh_hant: Text
    publisher_en: Text
    title_zh_hans: Text
    title_zh_hant: Text
    title_en: Text
    date: PartialDate | None = None
    evidence_class: EvidenceClass
    address: Address | None = None


class Paragraph(Row):
    """A paragraph of the text in our own words."""

    document: Slug | None = None
    paragraph: int = Field(ge=1)
    gist_zh_hans: Text
    gist_zh_hant: Text
    gist_en: Text


class Page(Row):
    """Where a page (from 1) of the file that the text was taken out of begins: its paragraph."""

    document: Slug | None = None
    page: int = Field(ge=1)
    paragraph: int = Field(ge=1)


class Chapter(Row):
    """A chapter of the tour: what to read, what to show and where to look."""

    id: Slug
    title_zh_hans: Text
    title_zh_hant: Text
    title_en: Text
    words_zh_hans: Text
    words_zh_hant: Text
    words_en: Text
    layers: Words = ()
    places: Words = ()
    statuses: Words = ()
    paragraphs: Numbers = ()


class ControlPoint(Row):
    """A point whose true position is known, for checking a base map's alignment."""

    id: Slug
    name_zh_hans: Text
    name_zh_hant: Text
    name_en: Text
    lon: float = Field(ge=-180, le=180)
    lat: float = Field(ge=-90, le=90)
    geo_source: Slug
