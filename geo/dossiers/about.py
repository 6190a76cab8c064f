"""The tables of `dossier.toml`: the dossier, its documents, and what its editors tolerate."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from geo.positions.box import Box
from geo.records.languages import Languages
from geo.records.row import PartialDate, Row, Slug, Text
from geo.vocabulary import LANGUAGES, Borders, Genre


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
    view: Box
    bounds: Box
    borders: Borders = Borders.NONE


class Document(Row):
    """The `[document]` table: a text that the dossier was made from; never the text itself.

    A dossier made from several has a table `[[document]]` for each, with an `id` of its own.
    `sha256` is of the text. Of one that was taken out of another file it has that
    file's checksum, what it is (`PDF`), and how the text was `made` of it.
    """

    id: Slug = "text"
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
