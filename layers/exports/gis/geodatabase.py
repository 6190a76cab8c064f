"""Writes a File Geodatabase (`.gdb`, a folder) through GDAL's OpenFileGDB.

GDAL stamps it with the time and with new identifiers, so that two are never the same bytes.

Source: https://gdal.org/drivers/vector/openfilegdb.html (types, lock files, write support).
"""

from __future__ import annotations

import re
from pathlib import Path

import geopandas as gpd
import numpy as np
import pyarrow as pa
import shapely

from geo.records.outputs import make_way
from geo.records.staging import Stage, open_stage
from layers.exports.gis.cut_short import find_cut_short
from layers.exports.gis.geopackage_layers import LayerTable, plan_tables
from layers.exports.gis.handing_over import Target, hand_over_features, hand_over_rows
from layers.exports.gis.ogr_errors import ERRORS, explain_ogr
from layers.exports.gis.shapefile import find_family_type
from layers.exports.selection import Selection
from layers.exports.written import ExportError, WriteError, Written, explain
from layers.frame_parts import split_frame
from layers.tables import TABLES, find_table_columns, split_tables

DRIVER = "OpenFileGDB"
INTEGER = pa.int32()
"""Whole numbers of 64 bits become doubles there."""
LINE, AREA = 1, 3
"""Shapely's type ids of a LineString and of a Polygon."""
MARK = "a00000001.gdbtable"
"""The catalogue that every File Geodatabase begins with."""
RESERVED = frozenset(
    {"ADD", "ALTER", "AND", "BETWEEN", "BY", "COLUMN", "CREATE", "DELETE", "DROP", "EXISTS", "FOR",
     "FROM", "GROUP", "IN", "INSERT", "INTO", "IS", "LIKE", "NOT", "NULL", "OR", "ORDER", "SELECT",
     "SET", "TABLE", "UPDATE", "VALUES", "WHERE"}
)  # fmt: skip
"""Words that are no name of a table there (GDAL's list)."""
LOCKS = "*.lock"
"""What ArcGIS leaves in one while it has it open; GDAL heeds it as well."""


def write_geodatabase(selection: Selection, path: Path) -> tuple[Written, ...]:
    """Write `selection` as the geodatabase `path`, in the place of an older one, whole.

    A feature class a layer and geometry type (`LAYER`, or `LAYER_points` … where a layer mixes
    them), and the dossier's tables. `bytes` counts all its files; there is no one sum of them.

    Raises
    ------
    ExportError
        If a layer has the name of one of the tables, or `path` is a folder of something else.
    WriteError
        If another program has it open, or it cannot be written; the older one is as it was.
    """
    names = name_classes(selection)
    check_target(path)
    try:
        with open_stage(path, names=list_parts(path.name, len(names) + len(TABLES))) as stage:
            stage.content.mkdir()
            part = stage.content / path.name
            try:
                _write(selection, part, names)
            except ERRORS as error:
                raise explain_ogr(error, path) from error
            short = find_cut_short(sorted(part.iterdir()))
            if short:
                raise explain_ogr(RuntimeError(f"{short} was cut short"), path)
            size = sum(file.stat().st_size for file in part.iterdir())
            _put(stage, part, path)
    except OSError as error:
        raise explain(error, path) from error
    return (Written(path=str(path), rows=len(selection.frame), bytes=size),)


def name_classes(selection: Selection) -> tuple[tuple[str, LayerTable], ...]:
    """Return the tables of the layers of `selection` with their names in a geodatabase.

    Names have letters, digits and `_`, begin with a letter and are no word of SQL.

    Raises
    ------
    ExportError
        If two would have the same name, or one that of the dossier's tables.
    """
    known = dict.fromkeys(TABLES, "")
    named = []
    for table in plan_tables(selection):
        name = re.sub(r"\W", "_", table.name, flags=re.ASCII)
        name = f"t_{name}" if not name[0].isalpha() else name
        name = f"{name}_" if name.upper() in RESERVED else name
        if known.setdefault(name, table.layer.id) != table.layer.id:
            message = (
                f"the layer {table.layer.id} would have the table {name} of a File Geodatabase, "
                f"which is {known[name] or 'the dossier'}'s; give it another id"
            )
            raise ExportError(message)
        named.append((name, table))
    return tuple(named)


def _put(stage: Stage, part: Path, path: Path) -> None:
    """Put what is written in the place of the older one, which is removed at the end."""
    check_target(path)
    make_way(path, part)
    if not path.exists():
        part.rename(path)
        return
    path.rename(stage.old)
    try:
        part.rename(path)
    except OSError:
        stage.old.rename(path)
        raise
    for file in stage.old.iterdir():
        file.unlink()
    stage.old.rmdir()


def list_parts(name: str, tables: int) -> list[str]:
    """Return the paths of all files that GDAL may make of a geodatabase of so many tables.

    They are named before they are made, so that those of a run that was killed are removed.
    """
    numbers = range(1, SYSTEM_TABLES + tables + 1)
    files = [f"a{number:08x}{ending}" for number in numbers for ending in PARTS]
    return [f"{name}/{file}" for file in (*files, *SINGLE)]


PARTS = (".gdbtable", ".gdbtablx", ".gdbindexes", ".spx", ".freelist")
SINGLE = ("gdb", "timestamps")
SYSTEM_TABLES = 9
"""Tables of a geodatabase's own, the first of which is `MARK`."""


def check_target(path: Path) -> None:
    """Refuse a path that is something else than a geodatabase, or one that is in use.

    Raises
    ------
    ExportError
        If something else is there.
    WriteError
        If another program has it open.
    """
    if not path.exists():
        return
    if not path.is_dir():
        message = f"{path}: is a file, and a File Geodatabase is a folder; name another --out"
        raise ExportError(message)
    others = [file.name for file in path.iterdir() if not _is_part(file)]
    if others or not (path / MARK).exists():
        message = f"{path}: is a folder that is no File Geodatabase; name another --out"
        raise ExportError(message)
    locks = sorted(file.name for file in path.glob(LOCKS))
    if locks:
        message = f"{path}: another program has it open ({locks[0]}); close it there"
        raise WriteError(message)


def _is_part(file: Path) -> bool:
    ours = file.suffix in {*PARTS, ".atx", ".lock"} or file.name in SINGLE
    return file.is_file() and ours


def _write(selection: Selection, path: Path, named: tuple[tuple[str, LayerTable], ...]) -> None:
    for name, table in named:
        alias = {"LAYER_ALIAS": table.layer.name[selection.language]}
        hand_over_features(
            map(make_multi, split_frame(table.frame)),
            selection.columns,
            Target(path, DRIVER, name, layer_options=alias),
            geometry_type=find_family_type(table),
            crs=selection.crs,
        )
    for name, _, frames in split_tables(selection.dossier):
        columns = find_table_columns(name, selection.dossier.info.tags)
        hand_over_rows(frames, columns, Target(path, DRIVER, name), integers=INTEGER)


def make_multi(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return `frame` with lines and areas of one part as such of many, of that one."""
    geometries = frame.geometry.to_numpy().copy()
    kinds = shapely.get_type_id(geometries)
    for kind, gather in ((LINE, shapely.multilinestrings), (AREA, shapely.multipolygons)):
        chosen = np.flatnonzero(kinds == kind)
        geometries[chosen] = gather(geometries[chosen], indices=np.arange(len(chosen)))
    return frame.set_geometry(gpd.GeoSeries(geometries, crs=frame.crs, index=frame.index))
