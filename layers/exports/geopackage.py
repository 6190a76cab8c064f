"""Writes a GeoPackage: a table a layer, the dossier's tables, and styles for QGIS.

Source: OGC 12-128r18, "GeoPackage"; QGIS keeps styles in the table `layer_styles`.
"""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pandas as pd
import pyogrio
from pyogrio.errors import DataSourceError, FieldError, GeometryError

from geo.dossiers.dossier import Dossier
from geo.vocabulary import LANGUAGES
from layers.exports.columns import flatten_frame, type_numbers
from layers.exports.flatgeobuf import find_geometry_type, prepare_frame
from layers.exports.qgis_styles import make_qml
from layers.exports.selection import Selection
from layers.exports.written import (
    ExportError,
    WriteError,
    Written,
    describe_file,
    explain,
    replacing,
)
from layers.tables import make_tables

STYLES = "layer_styles"
VERSION = {"VERSION": "1.2"}
"""Of the format: what GDAL before 3.9 and the QGIS of that time read without a warning."""
LEAST_FREE_BYTES = 65_536
"""With less than SQLite's journal needs, a failure to write is put down to the disk."""

INDEXES = {
    "places": ("id",),
    "facts": ("id", "subject"),
    "commitments": ("id", "place"),
    "outcomes": ("commitment",),
    "mentions": ("place",),
}
"""By which columns the tables are related; `id` is unique."""


def write_geopackage(selection: Selection, path: Path) -> Written:
    """Write `selection` to `path` and return what was written; `rows` counts features.

    Raises
    ------
    ExportError
        If a layer has the name of one of the file's own tables.
    WriteError
        If the file cannot be written; an older one is as it was.
    """
    reserved = {*INDEXES, STYLES}
    for layer in selection.layers:
        if layer.id in reserved or layer.id.startswith(("gpkg_", "rtree_", "sqlite_")):
            message = f"a GeoPackage has a table {layer.id} of its own; give the layer another id"
            raise ExportError(message)
    with replacing(path) as part:
        try:
            with _dated(find_date(selection.dossier)):
                _write_layers(selection, part)
                _write_tables(selection, part)
            _add_indexes(part)
        except (DataSourceError, FieldError, GeometryError, RuntimeError, sqlite3.Error) as error:
            raise _explain(error, path) from error
        return describe_file(path, part.read_bytes(), rows=len(selection.frame))


def find_date(dossier: Dossier) -> str:
    """Return the latest day that the dossier names as its state: no clock is read."""
    dates = [dossier.document.date]
    dates += [place.as_of for place in dossier.places if place.as_of]
    dates += [dataset.source.retrieved for dataset in dossier.datasets.values()]
    return max(f"{date}-01-01"[:10] if len(date) == 4 else f"{date}-01"[:10] for date in dates)  # noqa: PLR2004 - a year


@contextmanager
def _dated(day: str) -> Iterator[None]:
    before = pyogrio.get_gdal_config_option("OGR_CURRENT_DATE")
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": f"{day}T00:00:00.000Z"})
    try:
        yield
    finally:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": before})


def _write_layers(selection: Selection, path: Path) -> None:
    for layer in selection.layers:
        frame = prepare_frame(layer.frame, selection.columns)
        pyogrio.write_dataframe(
            frame,
            path,
            driver="GPKG",
            layer=layer.id,
            dataset_options=VERSION,
            geometry_type=find_geometry_type(frame),
            promote_to_multi=False,
            layer_options={
                "GEOMETRY_NAME": "geom",
                "FID": "fid",
                "IDENTIFIER": layer.name[selection.language],
                "DESCRIPTION": "\n".join((f"Datum: {selection.datum_name}", *layer.credits)),
            },
        )


def _write_tables(selection: Selection, path: Path) -> None:
    for name, frame in make_tables(selection.dossier).items():
        _write_table(type_numbers(flatten_frame(frame)), path, name)
    _write_table(_make_styles(selection), path, STYLES, FID="id")


def _write_table(frame: pd.DataFrame, path: Path, name: str, **options: str) -> None:
    pyogrio.write_dataframe(
        frame, path, driver="GPKG", layer=name, dataset_options=VERSION, layer_options=options
    )


def _make_styles(selection: Selection) -> pd.DataFrame:
    rows: list[dict[str, Any]] = []
    for layer in selection.layers:
        for tag in LANGUAGES:
            column = f"name_{tag.replace('-', '_').lower()}"
            style = make_qml(
                layer,
                label=column,
                language=tag,
                metric_crs=selection.dossier.info.metric_crs,
                colours=selection.colours,
            )
            rows.append(
                {
                    "f_table_catalog": "",
                    "f_table_schema": "",
                    "f_table_name": layer.id,
                    "f_geometry_column": "geom",
                    "styleName": f"{layer.id} {tag}",
                    "styleQML": style,
                    "styleSLD": "",
                    "useAsDefault": tag == selection.language,
                    "description": layer.name[tag],
                    "owner": "",
                    "ui": None,
                    "update_time": pd.Timestamp(find_date(selection.dossier)),
                }
            )
    return pd.DataFrame.from_records(rows)


def _add_indexes(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        for table, columns in INDEXES.items():
            for column in columns:
                unique = "UNIQUE" if column == "id" else ""
                database.execute(
                    f'CREATE {unique} INDEX "{table}_{column}" ON "{table}" ("{column}")'
                )


def _explain(error: Exception, path: Path) -> WriteError:
    """Return `error` in one line; OGR words a full disk in a dozen ways, so the disk is asked."""
    if "full" in str(error) or shutil.disk_usage(path.parent).free < LEAST_FREE_BYTES:
        return explain(OSError(errno.ENOSPC, "No space left on device"), path)
    text = str(error).splitlines()[0] if str(error) else type(error).__name__
    return WriteError(f"{path}: could not be written: {text}")
