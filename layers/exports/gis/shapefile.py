"""Writes Shapefiles: a file a layer and geometry type, with the table of their field names.

A Shapefile's field names have ten letters and its texts 254 bytes. `fields.csv` tells which
field is which column, `cut.csv` lists whole what was cut.

Source: ESRI Shapefile Technical Description (1998); dBASE level 5 (names, widths).
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import geopandas as gpd
import pyarrow as pa

from layers.exports.columns import FLOATS
from layers.exports.csv_files import write_csv
from layers.exports.gis.cut_short import count_rows, find_cut_short
from layers.exports.gis.cut_texts import CutTexts
from layers.exports.gis.geopackage_layers import LayerTable, plan_tables
from layers.exports.gis.handing_over import (
    GEOMETRY,
    Target,
    find_type,
    hand_over,
    make_arrays,
    make_geometries,
)
from layers.exports.gis.ogr_errors import ERRORS, explain_ogr
from layers.exports.gis.short_names import shorten_names
from layers.exports.selection import Selection, find_date
from layers.exports.written import (
    ExportError,
    Written,
    describe_file,
    read_blocks,
    replacing,
    write_blocks,
)
from layers.exports.zips import write_zip
from layers.frame_parts import find_types, split_frame

MOST_FIELDS = 255
LONGEST_ROW = 65_535
"""Columns of a table in dBASE, and bytes of a row."""


def write_zipped(selection: Selection, path: Path) -> tuple[Written, ...]:
    """Write all Shapefiles of `selection` into one ZIP file, which GDAL and QGIS open as it is.

    Raises
    ------
    WriteError
        If the file cannot be written; an older one is as it was.
    """
    with TemporaryDirectory(prefix="planmap-") as scratch:
        files, notes = make_shapefiles(selection, path, Path(scratch))
        with replacing(path) as part:
            write_zip(part, files)
            return (describe_file(path, part, rows=len(selection.frame), notes=notes),)


def fill_folder(selection: Selection, folder: Path) -> tuple[Written, ...]:
    """Write the Shapefiles of `selection` into `folder`, each file whole.

    Raises
    ------
    WriteError
        If a file cannot be written; that one is as it was.
    """
    counts = {
        f"{_name(table, selection)}.shp": len(table.frame) for table in plan_tables(selection)
    }
    with TemporaryDirectory(prefix="planmap-") as scratch:
        files, notes = make_shapefiles(selection, folder, Path(scratch))
        written = [
            write_blocks(folder / name, read_blocks(content), rows=counts.get(name, 0))
            for name, content in files.items()
        ]
        about = describe_file(folder / FIELDS, files[FIELDS], rows=0, notes=notes)
    return (*(each for each in written if not each.path.endswith(f"/{FIELDS}")), about)


FIELDS = "fields.csv"


def make_shapefiles(
    selection: Selection, target: Path, scratch: Path
) -> tuple[Mapping[str, Path], tuple[str, ...]]:
    """Return files in `scratch` by name, and lines about what was shortened.

    A layer that mixes geometries makes `LAYER_points`, `LAYER_lines` and `LAYER_areas`. `target`
    is for messages.

    Raises
    ------
    ExportError
        If a row has more bytes than dBASE can tell.
    WriteError
        If GDAL cannot write them.
    """
    names = shorten_names(selection.columns)
    folder = scratch / "shapes"
    folder.mkdir()
    cut = CutTexts(scratch)
    for table in plan_tables(selection):
        path = folder / f"{_name(table, selection)}.shp"
        try:
            _write(table, path, selection, names, cut)
        except ERRORS as error:
            raise explain_ogr(error, target) from error
        cut.end_table()
        _check_table(path.with_suffix(".dbf"), len(table.frame), target)
    short = find_cut_short(sorted(folder.iterdir()))
    if short:
        raise explain_ogr(RuntimeError(f"{short} was cut short"), target)
    files = {path.name: path for path in sorted(folder.iterdir())}
    files[FIELDS] = scratch / FIELDS
    files[FIELDS].write_bytes(
        write_csv(("field", "column"), [(names[each], each) for each in names])
    )
    notes: tuple[str, ...] = (
        f"names of columns have at most ten letters; {FIELDS} tells which is which",
    )
    if len(names) > MOST_FIELDS:
        many = (
            f"{len(names)} columns; ArcGIS and dBASE read {MOST_FIELDS} at most, QGIS all of them"
        )
        notes = (*notes, many)
    return {**files, **cut.files}, (*notes, *cut.notes)


def _check_table(path: Path, rows: int, target: Path) -> None:
    """Refuse a table of dBASE with fewer rows than were given, or longer than its head tells.

    GDAL 3.12 writes both without a word: the one on a full disk, the other with rows of over
    64 kB, and then no program finds a field in it.
    """
    with path.open("rb") as file:
        head = file.read(LONGEST_ROW)  # a head says its own length in two bytes
    if count_rows(head) != rows:
        raise explain_ogr(RuntimeError(f"{path.name} was cut short"), target)
    end = int.from_bytes(head[8:10], "little")
    widths = [head[at + 16] for at in range(32, end - 1, 32)]
    length = 1 + sum(widths)
    if length > LONGEST_ROW:
        message = (
            f"{path.stem}: a row of its {len(widths)} columns has {length:,} bytes, and a "
            f"Shapefile's has {LONGEST_ROW:,} at most; take gpkg or gdb"
        )
        raise ExportError(message)


def _name(table: LayerTable, selection: Selection) -> str:
    return f"{table.name}{selection.suffix.replace('.', '_')}"


def _write(
    table: LayerTable,
    path: Path,
    selection: Selection,
    names: Mapping[str, str],
    cut: CutTexts,
) -> None:
    options = {"ENCODING": "UTF-8", "DBF_DATE_LAST_UPDATE": find_date(selection.dossier)}
    fields = (pa.field(names[column], find_type(column)) for column in selection.columns)
    schema = pa.schema([*fields, (GEOMETRY, pa.binary())])
    parts = split_frame(table.frame)
    batches = (_make_batch(part, table, selection.columns, schema, cut) for part in parts)
    with warnings.catch_warnings():
        warnings.filterwarnings(
            "ignore", "Creating a 256th field", RuntimeWarning
        )  # told in a note
        hand_over(
            schema,
            batches,
            Target(path, "ESRI Shapefile", layer_options=options),
            geometry_type=find_family_type(table),
            crs=selection.crs,
        )


def _make_batch(
    frame: gpd.GeoDataFrame,
    table: LayerTable,
    columns: Sequence[str],
    schema: pa.Schema,
    cut: CutTexts,
) -> pa.RecordBatch:
    """Return the rows of `frame` as dBASE can hold them; what is cut is added to `cut`."""
    ids = frame["id"].tolist()
    arrays = [
        array if column in FLOATS else cut.shorten(array, ids, table.name, column)
        for column, array in zip(columns, make_arrays(frame, columns), strict=True)
    ]
    return pa.record_batch([*arrays, make_geometries(frame)], schema=schema)


def find_family_type(table: LayerTable) -> str:
    """Return the type of a table's file: `Point`, `LineString` or `Polygon`, or Multi- of it.

    A format of one type a file takes single parts among Multi- ones.
    """
    types: Sequence[str] = sorted(find_types(table.frame)) or [_OGR[table.geometry_type]]
    return next((name for name in types if name.startswith("Multi")), types[0])


_OGR = {
    name.upper(): name
    for kind in ("Point", "LineString", "Polygon")
    for name in (kind, f"Multi{kind}")
} | {"GEOMETRY": "MultiLineString"}
