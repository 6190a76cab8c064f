"""Writes a GeoPackage: a table a layer, the dossier's tables, and styles for QGIS.

Source: OGC 12-128r18, "GeoPackage"; QGIS keeps styles in the table `layer_styles`.
"""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pandas as pd
import pyogrio
from pyogrio.errors import DataSourceError, FieldError, GeometryError

from geo.records.languages import column_of
from layers.exports.columns import flatten_frame, type_numbers
from layers.exports.gis.geopackage_layers import (
    GEOMETRY,
    LayerTable,
    fill_package,
    plan_tables,
    start_package,
)
from layers.exports.qml.styles import make_qml
from layers.exports.selection import Selection, find_date
from layers.exports.written import (
    ExportError,
    WriteError,
    Written,
    describe_file,
    explain,
    replacing,
)
from layers.layer import Layer
from layers.tables import make_tables

STYLES = "layer_styles"
VERSION = {"VERSION": "1.2"}
"""Of the format: what GDAL before 3.9 and the QGIS of that time read without a warning."""
OWN = ("gpkg_", "rtree_", "sqlite_", "planmap_")
"""How the names of a GeoPackage's own tables begin."""
LEAST_FREE_BYTES = 65_536
"""With less than SQLite's journal needs, a failure to write is put down to the disk."""
ROLLED_BACK = "cannot rollback - no transaction is active"
"""What OGR says where SQLite has given its space back by itself, as it does on a full disk.

Source: https://www.sqlite.org/lang_transaction.html, "Response To Errors Within A Transaction".
"""

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
        except (DataSourceError, FieldError, GeometryError, RuntimeError, sqlite3.Error) as error:
            raise explain_ogr(error, path) from error
        return describe_file(path, part.read_bytes(), rows=len(selection.frame))


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
    for name, frame in make_tables(selection.dossier).items():
        _write_table(type_numbers(flatten_frame(frame)), path, name)
    _write_table(_make_styles(selection, tables), path, STYLES, FID="id")


def _write_table(frame: pd.DataFrame, path: Path, name: str, **options: str) -> None:
    pyogrio.write_dataframe(
        frame,
        path,
        driver="GPKG",
        layer=name,
        use_arrow=True,  # two thirds of the time
        dataset_options=VERSION,
        layer_options=options,
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


def explain_ogr(error: Exception, path: Path) -> WriteError:
    """Return `error` in one line; OGR words a full disk in a dozen ways, so the disk is asked."""
    said = str(error)
    has_no_room = shutil.disk_usage(path.parent).free < LEAST_FREE_BYTES
    if "full" in said or ROLLED_BACK in said or has_no_room:
        return explain(OSError(errno.ENOSPC, "No space left on device"), path)
    text = said.splitlines()[0] if said else type(error).__name__
    return WriteError(f"{path}: could not be written: {text}")
