"""The rows of a dossier: what each file holds, and what makes a row valid.

Field names are the column names of the files and, where they carry over, of the exports.
Positions are EPSG:4326; lengths are metres.
"""

from __future__ import annotations

import calendar
import re
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

LANGUAGES = ("zh-Hans", "zh-Hant", "en")


class Kind(StrEnum):
    """What sort of place it is."""

    AREA = "area"
    SITE = "site"
    LINE = "line"
    STATION = "station"
    ROAD = "road"
    EVENT = "event"
    DISTRICT = "district"
    DESTINATION = "destination"


class Status(StrEnum):
    """How far a thing has come."""

    OPERATING = "operating"
    COMPLETED = "completed"
    UNDER_CONSTRUCTION = "under_construction"
    STARTING = "starting"
    PLANNED = "planned"
    UNKNOWN = "unknown"


class Placed(StrEnum):
    """How the position was found: surveyed, near enough, a hint, or not at all."""

    MEASURED = "measured"
    APPROXIMATE = "approximate"
    INDICATIVE = "indicative"
    UNLOCATED = "unlocated"


class Certainty(StrEnum):
    """How sure it is that the position is this place's (Linked Places format, `certainty`)."""

    CERTAIN = "certain"
    LESS_CERTAIN = "less-certain"
    UNCERTAIN = "uncertain"


class Comparator(StrEnum):
    """How a figure's number is meant."""

    EXACT = "exact"
    OVER = "over"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    GROWTH = "growth"
    RANK = "rank"
    TARGET = "target"


class BaseUnit(StrEnum):
    """The unit of a figure's base value."""

    CNY = "CNY"
    SQUARE_METRE = "m2"
    METRE = "m"
    PERSON = "person"
    COUNT = "count"
    RATIO = "ratio"
    ORDINAL = "ordinal"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"


class OutcomeState(StrEnum):
    """What became of a commitment."""

    KEPT = "kept"
    LATE = "late"
    CHANGED = "changed"
    UNKNOWN = "unknown"
    NOT_YET_DUE = "not_yet_due"


class EvidenceClass(StrEnum):
    """How strong a piece of evidence is: an authority's own page, the press, a reprint only."""

    OFFICIAL = "official"
    PRESS = "press"
    REPRINT = "reprint"
    NONE = "none"


class NumeralRole(StrEnum):
    """What a numeral of the text is: a figure, a part of a name, or declined with a reason."""

    FACT = "fact"
    NAME = "name"
    DECLINED = "declined"


def _check_date(value: str) -> str:
    if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", value):
        message = "a date as 2025, 2025-06 or 2025-06-30"
        raise ValueError(message)
    year, month, day = ([int(part) for part in value.split("-")] + [1, 1])[:3]
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):  # noqa: PLR2004
        message = "a date that the calendar has"
        raise ValueError(message)
    return value


def _split(value: object) -> object:
    if value is None:
        return ()
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split("|") if part.strip())
    return value


Text = Annotated[str, Field(min_length=1)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+([._-][a-z0-9]+)*$")]
PartialDate = Annotated[str, AfterValidator(_check_date)]
Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]
Words = Annotated[tuple[str, ...], BeforeValidator(_split)]
"""Several values of one cell, separated by `|`."""


class Row(BaseModel):
    """A row of one of the dossier's files: frozen, and with no columns but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


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
    reviewed: bool = True


class Place(Standing):
    """A place that the text names (or a station of a line that it names)."""

    aliases: Words = ()
    kind: Kind
    theme: Slug
    layer: Slug
    town: str | None = None
    within: Slug | None = None
    members: Words = ()
    lines: Words = ()
    second_source: Slug | None = None
    summary_zh_hans: str | None = None
    summary_zh_hant: str | None = None
    summary_en: str | None = None
    colour: Colour | None = None
    importance: int = Field(default=3, ge=1, le=5)


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
    base_unit: BaseUnit
    period: str | None = None
    comparator: Comparator
    paragraph: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(gt=0)
    surface: Text


class Commitment(Row):
    """Something the text says was done, is under way or is promised."""

    id: Slug
    place: Slug
    theme: Slug
    what_zh_hans: Text
    what_zh_hant: Text
    what_en: Text
    status_at: Status
    due: PartialDate | None = None
    due_as_said: str | None = None
    facts: Words = ()
    paragraph: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(gt=0)


class Outcome(Row):
    """What other sources say became of a commitment."""

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
    address: str | None = None


class Paragraph(Row):
    """A paragraph of the text in our own words."""

    paragraph: int = Field(ge=1)
    gist_zh_hans: Text
    gist_zh_hant: Text
    gist_en: Text


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
    paragraphs: Words = ()


class ControlPoint(Row):
    """A point whose true position is known, for checking a base map's alignment."""

    id: Slug
    name_zh_hans: Text
    name_zh_hant: Text
    name_en: Text
    lon: float = Field(ge=-180, le=180)
    lat: float = Field(ge=-90, le=90)
    geo_source: Slug


class Source(Row):
    """A dataset's `source.toml`: where it comes from and under which terms."""

    title_zh_hans: Text
    title_zh_hant: Text
    title_en: Text
    address: Text
    version: Text
    retrieved: PartialDate
    licence: Text
    licence_verified: bool
    credit: Text
    crs: Text
    changes_zh_hans: Text
    changes_zh_hant: Text
    changes_en: Text
    files: dict[str, Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]] = Field(default_factory=dict)


class DossierInfo(Row):
    """The `[dossier]` table of `dossier.toml`."""

    id: Slug
    version: Text
    title_zh_hans: Text
    title_zh_hant: Text
    title_en: Text
    region: Slug
    metric_crs: Annotated[str, Field(pattern=r"^EPSG:\d{4,6}$")]
    view: tuple[float, float, float, float]
    bounds: tuple[float, float, float, float]


class Genre(StrEnum):
    """What kind of text a dossier is made from (schema.org, `genre`)."""

    INTERVIEW = "interview"
    TEXT = "text"


class Document(Row):
    """The `[document]` table: the text that the dossier was made from; never the text itself."""

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


class Tolerance(Row):
    """The `[tolerates]` table: what `planmap check --strict` lets pass."""

    unlocated: int = Field(default=0, ge=0)
    unreviewed: int = Field(default=0, ge=0)
    single_source: int = Field(default=0, ge=0)
    radius_over_1km: int = Field(default=0, ge=0)
    stale_status: int = Field(default=0, ge=0)
    datasets_without_licence: int = Field(default=0, ge=0)
    outcomes_without_official_evidence: int = Field(default=0, ge=0)


def as_words(row: Row, field: str) -> dict[str, str]:
    """Return `field` of `row` in the three languages, keyed by BCP 47 tag.

    Raises
    ------
    AttributeError
        If the row has no such field in three languages.
    """
    values: dict[str, Any] = {
        tag: getattr(row, f"{field}_{tag.replace('-', '_').lower()}") for tag in LANGUAGES
    }
    return {tag: value or "" for tag, value in values.items()}
