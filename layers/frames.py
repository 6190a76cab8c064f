"""Turns a dossier into tables: one row a place, or one a located place or section of a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import geopandas as gpd
import pandas as pd

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place, Section, Standing
from geo.records.row import Row

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
"""The columns of every layer and table, in this order; the geometry comes last."""


def make_features(dossier: Dossier, *, layer: str | None = None) -> gpd.GeoDataFrame:
    """Return what is drawn, in EPSG:4326 (lon, lat): located places, and sections of lines.

    Columns are `COLUMNS` and `geometry`; cells that hold several values hold lists. With
    `layer` only that layer's rows; none gives an empty frame with the same columns.
    """
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
    frame = pd.DataFrame.from_records(records, columns=list(COLUMNS)).astype(object)
    return gpd.GeoDataFrame(_without_nan(frame), geometry=geometries, crs=CRS)


def make_table(dossier: Dossier) -> pd.DataFrame:
    """Return one row for each place of the dossier, the unlocated included, without geometry."""
    records = [_record(dossier, place, place) for place in dossier.places]
    frame = pd.DataFrame.from_records(records, columns=list(COLUMNS))
    return _without_nan(frame.astype(object))


def _drawn_rows(dossier: Dossier, place: Place) -> Sequence[Standing]:
    return dossier.sections_of(place.id) or (place,)


def _record(dossier: Dossier, place: Place, row: Standing) -> dict[str, Any]:
    feature = dossier.feature_of(row)
    dataset = dossier.datasets.get(row.geo_source or "")
    is_section = isinstance(row, Section)
    own = {name: getattr(row, name) for name in COLUMNS if name in Standing.model_fields}
    names = {
        f"name_{tag}": getattr(row, f"name_{tag}")
        if not is_section
        else f"{getattr(place, f'name_{tag}')} · {getattr(row, f'name_{tag}')}"
        for tag in ("zh_hans", "zh_hant", "en")
    }
    of_place = {
        name: getattr(place, name)
        for name in ("theme", "layer", "town", "summary_zh_hans", "summary_zh_hant", "summary_en")
    }
    return {
        **_plain_values(own | of_place | names),
        "place": place.id,
        "kind": place.kind.value,
        "lines": [place.id] if is_section else list(place.lines),
        "section": row.id.removeprefix(f"{place.id}.") if is_section else None,
        "why": row.why_en,
        "why_zh_hans": row.why_zh_hans,
        "why_zh_hant": row.why_zh_hant,
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


def _plain(row: Row, *, leave_out: Iterable[str] = ()) -> dict[str, Any]:
    return row.model_dump(mode="json", exclude=set(leave_out))


def _plain_values(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: getattr(value, "value", value) for name, value in values.items()}


def _without_nan(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.where(frame.notna(), None)


def iterate_rows(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Yield each row of `frame` as a dictionary of `COLUMNS`, lists as lists."""
    columns = [name for name in COLUMNS if name in frame.columns]
    for values in zip(*(frame[name] for name in columns), strict=True):
        yield dict(zip(columns, values, strict=True))
