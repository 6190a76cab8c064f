"""Writes the layers of a GeoPackage: one geometry type a table, in time linear in layers.

OGR opens and reads the whole file for each table that it adds. So it writes all features once,
into a file put aside, and one empty table as the pattern; the tables of layers are copies of the
pattern, filled by SQLite.

Source: OGC 12-128r18, "GeoPackage", requirements 10-31 and annex F.3 (the spatial index).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from layers.exports.gis.handing_over import Target, hand_over_features
from layers.exports.selection import Selection
from layers.exports.written import ExportError
from layers.frame_parts import find_bounds, find_types, split_frame
from layers.layer import Layer

PATTERN = "planmap_pattern"
GEOMETRY = "geom"
FAMILIES = {"points": "Point", "lines": "LineString", "areas": "Polygon"}
"""Families by the end of a table's name, with the type that OGR calls its single geometries."""

_DIMENSIONS = {0: "points", 1: "lines", 2: "areas"}


@dataclass(frozen=True, kw_only=True)
class LayerTable:
    """A table: the rows of `layer` that are of one family, and the type that it declares.

    `frame` has the columns of the selection and positions in its CRS (lon, lat).
    """

    name: str
    layer: Layer
    frame: gpd.GeoDataFrame
    geometry_type: str


def plan_tables(selection: Selection) -> tuple[LayerTable, ...]:
    """Return the tables of the layers of `selection`, in their order.

    A layer whose things in the dossier are all points, all lines or all areas is the table
    `LAYER`; one that mixes them is `LAYER_points`, `LAYER_lines` and `LAYER_areas`, whatever
    the filters leave. A layer without any position is an empty table of points.

    Raises
    ------
    ExportError
        If two tables would have the same name.
    """
    own = _find_types(selection)
    tables: list[LayerTable] = []
    for layer in selection.layers:
        types = own.get(layer.id) or {"Point"}
        families = [family for family in FAMILIES if any(_family(each) == family for each in types)]
        dimensions = shapely.get_dimensions(layer.frame.geometry.to_numpy()).tolist()
        for family in families:
            chosen = np.array([_DIMENSIONS[each] == family for each in dimensions], dtype=bool)
            rows = layer.frame if chosen.all() else layer.frame[chosen]
            found = find_types(rows) or {each for each in types if _family(each) == family}
            tables.append(
                LayerTable(
                    name=layer.id if len(families) == 1 else f"{layer.id}_{family}",
                    layer=layer,
                    frame=rows,
                    geometry_type=found.pop().upper() if len(found) == 1 else "GEOMETRY",
                )
            )
    _check_names(tables)
    return tuple(tables)


def _check_names(tables: Iterable[LayerTable]) -> None:
    known: dict[str, str] = {}
    for table in tables:
        other = known.setdefault(table.name, table.layer.id)
        if other != table.layer.id:
            message = (
                f"the layers {other} and {table.layer.id} would both have a table {table.name} "
                "of the GeoPackage; give one of them another id"
            )
            raise ExportError(message)


def _family(geometry_type: str) -> str:
    single = geometry_type.removeprefix("Multi")
    return next((family for family, name in FAMILIES.items() if name == single), "points")


def _find_types(selection: Selection) -> dict[str, set[str]]:
    """Return the geometry types of each layer in the dossier, whatever was filtered out.

    If nothing was, the frames have them all.
    """
    dossier = selection.dossier
    types: dict[str, set[str]] = {}
    for place in () if selection.whole else dossier.places:
        for row in dossier.sections_of(place.id) or (place,):
            geometry = dossier.geometry_of(row)
            if geometry is not None:
                types.setdefault(place.layer, set()).add(geometry.geom_type)
    for layer in selection.layers:
        types.setdefault(layer.id, set()).update(find_types(layer.frame))
    return types


def start_package(path: Path, selection: Selection, options: dict[str, str]) -> None:
    """Make a GeoPackage at `path` with the pattern of the layers' tables."""
    _write((), path, selection, options, SPATIAL_INDEX="YES")


def fill_package(
    path: Path, selection: Selection, tables: Sequence[LayerTable], options: dict[str, str]
) -> None:
    """Put `tables` into the GeoPackage at `path`, in the place of the pattern."""
    parts = (part for table in tables for part in split_frame(table.frame))
    with (
        TemporaryDirectory(prefix="planmap-") as scratch,
        closing(sqlite3.connect(path, isolation_level=None)) as database,
    ):
        rows = Path(scratch) / "rows.gpkg"
        _write(parts, rows, selection, options, SPATIAL_INDEX="NO")
        database.execute("PRAGMA synchronous = OFF")  # the file is new; it is moved when whole
        database.execute("ATTACH ? AS source", (str(rows),))
        database.execute("BEGIN")
        pattern = _read_pattern(database)
        names = _name_tables(tables, selection)
        start = 0
        for table, identifier in zip(tables, names, strict=True):
            part = slice(start, start + len(table.frame))
            start = part.stop
            _add_table(database, table, pattern, part)
            _describe(database, table, selection, identifier)
        _drop_pattern(database)
        database.execute("COMMIT")


def _write(
    parts: Iterable[gpd.GeoDataFrame],
    out: Path,
    selection: Selection,
    options: dict[str, str],
    **own: str,
) -> None:
    layer_options = {"GEOMETRY_NAME": GEOMETRY, "FID": "fid", **own}
    target = Target(out, "GPKG", PATTERN, options, layer_options)
    hand_over_features(parts, selection.columns, target, geometry_type="Unknown", crs=selection.crs)


def _read_pattern(database: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return what makes up the pattern, as kind and SQL: the table, its index, its triggers."""
    question = (
        "SELECT type, sql FROM main.sqlite_master WHERE instr(sql, ?) AND "
        "(type = 'trigger' OR name = ? OR sql LIKE 'CREATE VIRTUAL TABLE%') "
        "ORDER BY type, rowid"
    )
    return database.execute(question, (PATTERN, PATTERN)).fetchall()


def _add_table(
    database: sqlite3.Connection,
    table: LayerTable,
    pattern: Iterable[tuple[str, str]],
    part: slice,
) -> None:
    made = [(kind, _rename(sql, table)) for kind, sql in pattern]
    for kind, sql in made:
        if kind == "table":
            database.execute(sql)
    columns = ", ".join(
        f'"{row[1]}"'
        for row in database.execute(f'PRAGMA main.table_info("{table.name}")')
        if row[1] != "fid"
    )
    database.execute(
        f'INSERT INTO main."{table.name}" ({columns}) '  # noqa: S608 - ids are slugs
        f'SELECT {columns} FROM source."{PATTERN}" WHERE fid > ? AND fid <= ? ORDER BY fid',
        (part.start, part.stop),
    )
    database.executemany(
        f'INSERT INTO "rtree_{table.name}_{GEOMETRY}" VALUES (?, ?, ?, ?, ?)',  # noqa: S608
        _index_rows(table),
    )
    for kind, sql in made:
        if kind == "trigger":
            database.execute(sql)


def _rename(sql: str, table: LayerTable) -> str:
    renamed = sql.replace(PATTERN, table.name)
    return renamed.replace(f'"{GEOMETRY}" GEOMETRY', f'"{GEOMETRY}" {table.geometry_type}', 1)


def _index_rows(table: LayerTable) -> Iterator[tuple[Any, ...]]:
    parts = (shapely.bounds(part.geometry.to_numpy()) for part in split_frame(table.frame))
    boxes = chain.from_iterable(part.tolist() for part in parts)
    for number, (west, south, east, north) in enumerate(boxes, start=1):
        yield number, west, east, south, north


def _name_tables(tables: Sequence[LayerTable], selection: Selection) -> list[str]:
    """Return the identifiers of `tables`, which a GeoPackage wants to differ: names, else ids."""
    names = [table.layer.name[selection.language] for table in tables]
    return [
        name if names.count(name) == 1 else f"{name} ({table.name})"
        for name, table in zip(names, tables, strict=True)
    ]


def _describe(
    database: sqlite3.Connection, table: LayerTable, selection: Selection, identifier: str
) -> None:
    box = find_bounds(table.frame) if len(table.frame) else (None,) * 4
    about = "\n".join((f"Datum: {selection.datum_name}", *table.layer.credits))
    database.execute(
        "INSERT INTO gpkg_contents SELECT ?, data_type, ?, ?, last_change, ?, ?, ?, ?, srs_id "
        "FROM gpkg_contents WHERE table_name = ?",
        (table.name, identifier, about, *box, PATTERN),
    )
    database.execute(
        "INSERT INTO gpkg_geometry_columns SELECT ?, column_name, ?, srs_id, z, m "
        "FROM gpkg_geometry_columns WHERE table_name = ?",
        (table.name, table.geometry_type, PATTERN),
    )
    database.execute(
        "INSERT INTO gpkg_extensions SELECT ?, column_name, extension_name, definition, scope "
        "FROM gpkg_extensions WHERE table_name = ?",
        (table.name, PATTERN),
    )
    database.execute("INSERT INTO gpkg_ogr_contents VALUES (?, ?)", (table.name, len(table.frame)))


def _drop_pattern(database: sqlite3.Connection) -> None:
    database.execute(f'DROP TABLE "rtree_{PATTERN}_{GEOMETRY}"')
    database.execute(f'DROP TABLE "{PATTERN}"')
    for table in (
        "gpkg_geometry_columns",
        "gpkg_extensions",
        "gpkg_ogr_contents",
        "gpkg_contents",
    ):
        database.execute(f"DELETE FROM {table} WHERE table_name = ?", (PATTERN,))  # noqa: S608
