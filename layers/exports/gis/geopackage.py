"""Writes a GeoPackage: a table a layer, the dossier's tables, and styles for QGIS.

Source: OGC 12-128r18, "GeoPackage"; QGIS keeps styles in the table `layer_styles`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pandas as pd
import pyogrio

from geo.records.languages import column_of
from layers.exports.gis.geopackage_layers import (
    GEOMETRY,
    LayerTable,
    fill_package,
    plan_tables,
    start_package,
)
from layers.exports.gis.handing_over import Target, hand_over_rows
from layers.exports.gis.ogr_errors import ERRORS, explain_ogr
from layers.exports.qml.styles import make_qml
from layers.exports.selection import Selection, find_date
from layers.exports.written import ExportError, Written, describe_file, replacing
from layers.layer import Layer
from layers.tables import find_table_columns, split_tables

STYLES = "layer_styles"
VERSION = {"VERSION": "1.2"}
"""Of the format: what GDAL before 3.9 and the QGIS of that time read without a warning."""
OWN = ("gpkg_", "rtree_", "sqlite_", "planmap_")
"""How the names of a GeoPackage's own tables begin."""
INDEXES = {
    "places": ("id",),
    "facts": ("id", "subject"),
    "commitments": ("id", "place"),
    "outcomes": ("commitment",),
    "evidence": ("id",),
    "mentions": ("place",),
}
"""By which columns the tables are related; `id` is unique."""


def write_geopackage(selection: Selection, path: Path) -> Written:
    """Write `selection` to `path` and return what was written; `rows` counts features.

    Raises
    ------
    ExportError
        If a layer has the name of one of the file's own tables, or two tables the same.
    WriteError
        If the file cannot be written; an older one is as it was.
    """
    reserved = {*INDEXES, STYLES}
    for layer in selection.layers:
        if layer.id in reserved or layer.id.startswith(OWN):
            message = f"a GeoPackage has a table {layer.id} of its own; give the layer another id"
            raise ExportError(message)
    tables = plan_tables(selection)
    with replacing(path) as part:
        try:
            with dated(find_date(selection.dossier)):
                start_package(part, selection, VERSION)
                _write_tables(selection, part, tables)
                fill_package(part, selection, tables, VERSION)
            _add_indexes(part)
        except (*ERRORS, sqlite3.Error) as error:
            raise explain_ogr(error, path) from error
        return describe_file(path, part, rows=len(selection.frame))


def write(selection: Selection, path: Path) -> tuple[Written, ...]:
    """Write `selection` to `path`; see `write_geopackage`."""
    return (write_geopackage(selection, path),)


@contextmanager
def dated(day: str) -> Iterator[None]:
    """Let GDAL stamp what it writes within the block with `day`, so that no clock is read."""
    before = pyogrio.get_gdal_config_option("OGR_CURRENT_DATE")
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": f"{day}T00:00:00.000Z"})
    try:
        yield
    finally:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": before})


def _write_tables(selection: Selection, path: Path, tables: Iterable[LayerTable]) -> None:
    for name, _, frames in split_tables(selection.dossier):
        columns = find_table_columns(name, selection.dossier.info.tags)
        hand_over_rows(frames, columns, Target(path, "GPKG", name, VERSION))
    pyogrio.write_dataframe(
        _make_styles(selection, tables),
        path,
        driver="GPKG",
        layer=STYLES,
        use_arrow=True,
        dataset_options=VERSION,
        layer_options={"FID": "id"},
    )


def _make_styles(selection: Selection, tables: Iterable[LayerTable]) -> pd.DataFrame:
    rows: list[dict[str, Any]] = []
    styles: dict[tuple[str, str], str] = {}
    day = pd.Timestamp(find_date(selection.dossier))
    for table in tables:
        for tag in table.layer.name:
            known = (table.layer.id, tag)
            if known not in styles:
                styles[known] = make_style(table.layer, tag, selection)
            rows.append(
                {
                    "f_table_catalog": "",
                    "f_table_schema": "",
                    "f_table_name": table.name,
                    "f_geometry_column": GEOMETRY,
                    "styleName": f"{table.name} {tag}",
                    "styleQML": styles[known],
                    "styleSLD": "",
                    "useAsDefault": tag == selection.language,
                    "description": table.layer.name[tag],
                    "owner": "",
                    "ui": None,
                    "update_time": day,
                }
            )
    return pd.DataFrame.from_records(rows)


def make_style(layer: Layer, tag: str, selection: Selection) -> str:
    """Return the QML of `layer` with labels and legend in the language `tag`."""
    return make_qml(
        layer,
        label=column_of("name", tag),
        language=tag,
        metric_crs=selection.dossier.info.metric_crs,
        colours=selection.colours,
        crs=f"EPSG:{code}" if (code := selection.crs.to_epsg()) else "",
    )


def _add_indexes(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        for table, columns in INDEXES.items():
            for column in columns:
                unique = "UNIQUE" if column == "id" else ""
                database.execute(
                    f'CREATE {unique} INDEX "{table}_{column}" ON "{table}" ("{column}")'
                )
