"""The rows of a dossier: what each file holds, and what makes a row valid.

Field names are the column names of the files and, where they carry over, of the exports.
Positions are EPSG:4326; lengths are metres.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, Field

from geo.records.languages import Languages
from geo.records.row import Address, Colour, Numbers, PartialDate, Row, Slug, Text, Words, as_words
from geo.vocabulary import (
    BASE_UNIT,
    LANGUAGES,
    Borders,
    Certainty,
    Comparator,
    EvidenceClass,
    Genre,
    Kind,
    NumeralRole,
    OutcomeState,
    Placed,
    StatementKind,
    Status,
    is_base_unit,
)

REPORTED = frozenset({Status.OPERATING, Status.COMPLETED})
"""What is said to be so already; a statement of any other status is of what is to come."""


def _find_kind(row: dict[str, Any]) -> StatementKind:
    return StatementKind.REPORT if row.get("status_at") in REPORTED else StatementKind.PROMISE


def _find_places(row: dict[str, Any]) -> tuple[str, ...]:
    return (row["place"],) if "place" in row else ()


def _check_base_unit(value: str) -> str:
    if not is_base_unit(value):
        message = "a base unit such as m2, kg, count, CNY, or a rate such as CNY/m2 or m/s"
        raise ValueError(message)
    return value


BaseUnitName = Annotated[
    str, AfterValidator(_check_base_unit), Field(json_schema_extra={"pattern": BASE_UNIT})
]
"""A base unit (`geo.vocabulary.BaseUnit`), a currency's code (ISO 4217), or a rate of these."""


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
    symbol: Slug
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


class Mention(Row):
    """A place as the text writes it; `text[start:end] == surface`, offsets in code points.

    A mention without a `place` is declined, with a reason.
    """

    paragraph: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(gt=0)
    surface: Text
    place: Slug | None = None
    reason: Slug | None = None


class Numeral(Row):
    """A numeral or number word of the text, and what was made of it."""

    paragraph: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(gt=0)
    surface: Text
    role: NumeralRole
    fact: Slug | None = None
    reason: Slug | None = None


class Reason(Row):
    """Why a mention or a numeral was declined."""

    id: Slug
    words_zh_hans: Text
    words_zh_hant: Text
    words_en: Text


class Fact(Row):
    """A figure of the text. `value` is in `unit` as written; `base_value` in `base_unit`."""

    id: Slug
    subject: Slug
    theme: Slug
    metric_zh_hans: Text
    metric_zh_hant: Text
    metric_en: Text
    value: float
    unit: Text
    base_value: float
    base_unit: BaseUnitName
    period: str | None = None
    comparator: Comparator
    paragraph: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(gt=0)
    surface: Text


class Commitment(Row):
    """Something the text says was done, is under way or is promised.

    `place` is the first of `places`, all that the statement is about. Without `places` it is
    the only one; without `statement_kind` that follows from `status_at`.
    """

    id: Slug
    place: Slug
    places: Words = Field(default_factory=_find_places)
    theme: Slug
    what_zh_hans: Text
    what_zh_hant: Text
    what_en: Text
    status_at: Status
    statement_kind: StatementKind = Field(default_factory=_find_kind)
    due: PartialDate | None = None
    due_as_said: str | None = None
    facts: Words = ()
    paragraph: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(gt=0)


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

    paragraph: int = Field(ge=1)
    gist_zh_hans: Text
    gist_zh_hant: Text
    gist_en: Text


class Page(Row):
    """Where a page (from 1) of the file that the text was taken out of begins: its paragraph."""

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


class DossierInfo(Row):
    """The `[dossier]` table of `dossier.toml`; the first of `languages` is its own."""

    id: Slug
    version: Text
    languages: Languages = LANGUAGES
    title_zh_hans: Text
    title_zh_hant: Text
    title_en: Text
    region: Slug
    metric_crs: Annotated[str, Field(pattern=r"^EPSG:\d{4,6}$")]
    view: tuple[float, float, float, float]
    bounds: tuple[float, float, float, float]
    borders: Borders = Borders.NONE


class Document(Row):
    """The `[document]` table: the text that the dossier was made from; never the text itself.

    `sha256` is of the text. Of one that was taken out of another file it has that
    file's checksum, what it is (`PDF`), and how the text was `made` of it.
    """

    title_zh_hans: Text
    title_zh_hant: Text
    title_en: Text
    publisher_zh_hans: Text
    publisher_zh_hant: Text
    publisher_en: Text
    genre: Genre = Genre.TEXT
    date: PartialDate
    address: str | None = None
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    length: int = Field(gt=0)
    paragraphs: int = Field(gt=0)
    file_sha256: Annotated[str | None, Field(pattern=r"^[0-9a-f]{64}$")] = None
    file_form: str | None = None
    made: str | None = None


class Tolerance(Row):
    """The `[tolerates]` table: what `planmap check --strict` lets pass."""

    unlocated: int = Field(default=0, ge=0)
    unreviewed: int = Field(default=0, ge=0)
    single_source: int = Field(default=0, ge=0)
    radius_over_1km: int = Field(default=0, ge=0)
    stale_status: int = Field(default=0, ge=0)
    datasets_without_licence: int = Field(default=0, ge=0)
    outcomes_without_official_evidence: int = Field(default=0, ge=0)
    untranslated: int = Field(default=0, ge=0)
    invisible_signs: int = Field(default=0, ge=0)
    verdicts_without_measure: int = Field(default=0, ge=0)
    due_without_words: int = Field(default=0, ge=0)
    other_figures_in_summaries: int = Field(default=0, ge=0)
    lost_comparators: int = Field(default=0, ge=0)
    radius_under_area: int = Field(default=0, ge=0)
    stale_status_without_source: int = Field(default=0, ge=0)
