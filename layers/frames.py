"""Turns a dossier into tables: one row a place, or one a located place or section of a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import geopandas as gpd
import pandas as pd

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place, Section, Standing
from geo.records.languages import column_of
from geo.records.row import Row, english_words
from geo.records.translated import dump_row

CRS = "EPSG:4326"
COLUMNS = (
    "id",
    "place",
    "name_zh_hans",
    "name_zh_hant",
    "name_en",
    "kind",
    "theme",
    "layer",
    "town",
    "summary_zh_hans",
    "summary_zh_hant",
    "summary_en",
    "status_at",
    "status_now",
    "as_of",
    "start_date",
    "due",
    "lines",
    "section",
    "placed",
    "coordinateUncertaintyInMeters",
    "certainty",
    "why",
    "why_zh_hans",
    "why_zh_hant",
    "geo_source",
    "geo_id",
    "retrieved",
    "licence",
    "credit",
    "paragraphs",
    "pages",
    "mentions",
    "facts",
    "commitments",
)
"""The columns of every layer and table, in this order; the geometry comes last.

Those of words are here in the three promised languages; `find_columns` has a dossier's.
"""
TRANSLATED = ("name", "summary", "why")
"""The columns that there is one of for each language of the dossier."""


def find_columns(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return `COLUMNS` with those of words in `languages`, as BCP 47 tags, the own first.

    `why` is in English, or in the dossier's own language if it has no English; the others have
    a column each.
    """
    columns: dict[str, None] = {}
    for name in COLUMNS:
        field = next((one for one in TRANSLATED if name.startswith(f"{one}_")), None)
        tags = [tag for tag in languages if (field, tag) != ("why", "en")]
        own = [name] if field is None else [column_of(field, tag) for tag in tags]
        columns |= dict.fromkeys(own)
    return tuple(columns)


def make_features(dossier: Dossier, *, layer: str | None = None) -> gpd.GeoDataFrame:
    """Return what is drawn, in EPSG:4326 (lon, lat): located places, and sections of lines.

    Columns are those of `find_columns` and `geometry`; cells that hold several values hold
    lists. With `layer` only that layer's rows; none gives an empty frame with the same columns.
    """
    columns = list(find_columns(dossier.info.tags))
    records: list[dict[str, Any]] = []
    geometries = []
    for place in dossier.places:
        if layer is not None and place.layer != layer:
            continue
        for row in _drawn_rows(dossier, place):
            geometry = dossier.geometry_of(row)
            if geometry is not None:
                records.append(_record(dossier, place, row))
                geometries.append(geometry)
    frame = pd.DataFrame.from_records(records, columns=columns).astype(object)
    return gpd.GeoDataFrame(_without_nan(frame), geometry=geometries, crs=CRS)


def make_table(dossier: Dossier) -> pd.DataFrame:
    """Return one row for each place of the dossier, the unlocated included, without geometry."""
    records = [_record(dossier, place, place) for place in dossier.places]
    columns = list(find_columns(dossier.info.tags))
    frame = pd.DataFrame.from_records(records, columns=columns)
    return _without_nan(frame.astype(object))


def _drawn_rows(dossier: Dossier, place: Place) -> Sequence[Standing]:
    return dossier.sections_of(place.id) or (place,)


def _record(dossier: Dossier, place: Place, row: Standing) -> dict[str, Any]:
    feature = dossier.feature_of(row)
    dataset = dossier.datasets.get(row.geo_source or "")
    is_section = isinstance(row, Section)
    own = {name: getattr(row, name) for name in _OF_STANDING}
    of_place = {name: getattr(place, name) for name in ("theme", "layer", "town")}
    return {
        **_plain_values(own | of_place),
        **_words(place, row),
        "place": place.id,
        "kind": place.kind.value,
        "lines": [place.id] if is_section else list(place.lines),
        "section": row.id.removeprefix(f"{place.id}.") if is_section else None,
        "why": english_words(row, "why"),
        "geo_id": feature.geo_id if feature else None,
        "retrieved": dataset.source.retrieved if dataset else None,
        "licence": dataset.source.licence if dataset else None,
        "credit": dataset.source.credit if dataset else None,
        "paragraphs": list(dossier.paragraphs_of(place.id)),
        "pages": list(dossier.pages_of(place.id)),
        "mentions": [
            _plain(mention, leave_out={"place", "reason"})
            for mention in dossier.index.mentions.get(place.id, ())
        ],
        "facts": [_plain(fact) for fact in dossier.index.facts.get(place.id, ())],
        "commitments": [said.id for said in dossier.index.statements.get(place.id, ())],
    }


_OF_STANDING = tuple(name for name in COLUMNS if name in Standing.model_fields)


def _words(place: Place, row: Standing) -> dict[str, str | None]:
    """Return the columns of words: a section is called after its line, with a summary of it."""
    found: dict[str, str | None] = {}
    for tag in row.tags:
        name, summary, why = (column_of(field, tag) for field in TRANSLATED)
        own = getattr(row, name)
        found[name] = own if row is place else f"{getattr(place, name)} · {own}"
        found[summary] = getattr(place, summary)
        found[why] = getattr(row, why)
    return found


def _plain(row: Row, *, leave_out: Iterable[str] = ()) -> dict[str, Any]:
    return {name: value for name, value in dump_row(row).items() if name not in set(leave_out)}


def _plain_values(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: getattr(value, "value", value) for name, value in values.items()}


def _without_nan(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.where(frame.notna(), None)


def list_columns(frame: pd.DataFrame) -> list[str]:
    """Return the columns of `find_columns` that `frame` has: not its geometry, nor its datum."""
    known = {name for name in COLUMNS if not name.startswith(_WORDS)}
    return [name for name in frame.columns if name in known or name.startswith(_WORDS)]


_WORDS = tuple(f"{field}_" for field in TRANSLATED)


def iterate_rows(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Yield each row of `frame` as a dictionary of the dossier's columns, lists as lists."""
    columns = list_columns(frame)
    for values in zip(*(frame[name].tolist() for name in columns), strict=True):
        yield dict(zip(columns, values, strict=True))
