"""Writes Shapefiles: a file a layer and geometry type, with the table of their field names.

A Shapefile's field names have ten letters and its texts 254 bytes. `fields.csv` tells which
field is which column, `cut.csv` lists whole what was cut.

Source: ESRI Shapefile Technical Description (1998); dBASE level 5 (names, widths).
"""

from __future__ import annotations

import csv
import io
import tempfile
import warnings
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pyogrio
from pyogrio.errors import DataSourceError, FieldError

from layers.exports.columns import FLOATS
from layers.exports.csv_files import BOM, guard_text, write_csv
from layers.exports.gis.cut_short import count_rows, find_cut_short
from layers.exports.gis.flatgeobuf import prepare_frame
from layers.exports.gis.geopackage import explain_ogr
from layers.exports.gis.geopackage_layers import LayerTable, plan_tables
from layers.exports.gis.short_names import LONGEST_TEXT, cut_text, find_long_texts, shorten_names
from layers.exports.selection import Selection, find_date
from layers.exports.written import ExportError, Written, describe_file, replacing, write_file

ZIP_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest that a ZIP file can say; no clock is read."""
ZIP_LEVEL = 4
"""Files are 4 % larger than with zlib's own 6, and packed in three quarters of the time."""
MOST_FIELDS = 255
LONGEST_ROW = 65_535
"""Columns of a table in dBASE, and bytes of a row."""
ERRORS = (DataSourceError, FieldError, RuntimeError)


def write_zip(selection: Selection, path: Path) -> tuple[Written, ...]:
    """Write all Shapefiles of `selection` into one ZIP file, which GDAL and QGIS open as it is.

    Raises
    ------
    WriteError
        If the file cannot be written; an older one is as it was.
    """
    files, notes = make_shapefiles(selection, path)
    content = make_zip(files)
    with replacing(path) as part:
        part.write_bytes(content)
    return (describe_file(path, content, rows=len(selection.frame), notes=notes),)


def fill_folder(selection: Selection, folder: Path) -> tuple[Written, ...]:
    """Write the Shapefiles of `selection` into `folder`, each file whole.

    Raises
    ------
    WriteError
        If a file cannot be written; that one is as it was.
    """
    files, notes = make_shapefiles(selection, folder)
    counts = {
        f"{_name(table, selection)}.shp": len(table.frame) for table in plan_tables(selection)
    }
    written = [
        write_file(folder / name, content, rows=counts.get(name, 0))
        for name, content in files.items()
    ]
    about = describe_file(folder / FIELDS, files[FIELDS], rows=0, notes=notes)
    return (*(each for each in written if not each.path.endswith(f"/{FIELDS}")), about)


FIELDS = "fields.csv"
CUT = "cut.csv"


def make_shapefiles(
    selection: Selection, target: Path
) -> tuple[Mapping[str, bytes], tuple[str, ...]]:
    """Return the files by name, and lines about what was shortened; `target` is for messages.

    A layer that mixes geometries makes `LAYER_points`, `LAYER_lines` and `LAYER_areas`.

    Raises
    ------
    ExportError
        If a row has more bytes than dBASE can tell.
    WriteError
        If GDAL cannot write them.
    """
    names = shorten_names(selection.columns)
    cut: list[tuple[str, str, str, int, str]] = []
    files: dict[str, bytes] = {}
    with tempfile.TemporaryDirectory(prefix="planmap-") as scratch:
        folder = Path(scratch)
        for table in plan_tables(selection):
            name = _name(table, selection)
            frame = _prepare(table, selection, names, cut)
            try:
                _write(frame, folder / f"{name}.shp", table, selection)
            except ERRORS as error:
                raise explain_ogr(error, target) from error
            _check_table(folder / f"{name}.dbf", len(frame), target)
        short = find_cut_short(sorted(folder.iterdir()))
        if short:
            raise explain_ogr(RuntimeError(f"{short} was cut short"), target)
        for path in sorted(folder.iterdir()):
            files[path.name] = path.read_bytes()
    files[FIELDS] = write_csv(("field", "column"), [(names[each], each) for each in names])
    notes: tuple[str, ...] = (
        f"names of columns have at most ten letters; {FIELDS} tells which is which",
    )
    if len(names) > MOST_FIELDS:
        many = (
            f"{len(names)} columns; ArcGIS and dBASE read {MOST_FIELDS} at most, QGIS all of them"
        )
        notes = (*notes, many)
    if cut:
        files[CUT] = _list_cut(cut)
        kept = f"{len(cut):,} texts are cut to {LONGEST_TEXT} bytes; {CUT} has them whole"
        lines = [f"{row[0]}, {row[1]}, {row[2]}: {row[3]:,} bytes" for row in cut]
        notes = (*notes, kept, *lines)
    return files, notes


def _check_table(path: Path, rows: int, target: Path) -> None:
    """Refuse a table of dBASE with fewer rows than were given, or longer than its head tells.

    GDAL 3.12 writes both without a word: the one on a full disk, the other with rows of over
    64 kB, and then no program finds a field in it.
    """
    content = path.read_bytes()
    if count_rows(content) != rows:
        raise explain_ogr(RuntimeError(f"{path.name} was cut short"), target)
    head = int.from_bytes(content[8:10], "little")
    widths = [content[at + 16] for at in range(32, head - 1, 32)]
    length = 1 + sum(widths)
    if length > LONGEST_ROW:
        message = (
            f"{path.stem}: a row of its {len(widths)} columns has {length:,} bytes, and a "
            f"Shapefile's has {LONGEST_ROW:,} at most; take gpkg or gdb"
        )
        raise ExportError(message)


def _list_cut(cut: Sequence[tuple[str, str, str, int, str]]) -> bytes:
    """Return the table of what was cut; only its texts are people's own, and may be formulas."""
    out = io.StringIO(newline="")
    out.write(BOM)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(("layer", "id", "column", "bytes", "text"))
    writer.writerows((*about, guard_text(text)) for *about, text in cut)
    return out.getvalue().encode()


def make_zip(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of `files` by name, the same bytes whenever it is made."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, ZIP_LEVEL)
    return out.getvalue()


def _name(table: LayerTable, selection: Selection) -> str:
    return f"{table.name}{selection.suffix.replace('.', '_')}"


def _prepare(
    table: LayerTable,
    selection: Selection,
    names: Mapping[str, str],
    cut: list[tuple[str, str, str, int, str]],
) -> gpd.GeoDataFrame:
    """Return the rows of `table` as dBASE can hold them; what is cut is added to `cut`."""
    frame = prepare_frame(table.frame, selection.columns)
    ids = table.frame["id"].tolist()
    for column in selection.columns:
        if column in FLOATS:
            continue
        texts = frame[column].tolist()
        long = find_long_texts(texts)
        for number in long:
            text = texts[number]
            cut.append((table.name, ids[number], column, len(text.encode()), text))
            texts[number] = cut_text(text)
        if long:
            frame[column] = pd.Series(texts, index=frame.index, dtype=object)
    return frame.rename(columns=dict(names))


def _write(frame: gpd.GeoDataFrame, path: Path, table: LayerTable, selection: Selection) -> None:
    options: dict[str, Any] = {
        "ENCODING": "UTF-8",
        "DBF_DATE_LAST_UPDATE": find_date(selection.dossier),
    }
    with warnings.catch_warnings():
        warnings.filterwarnings(
            "ignore", "Creating a 256th field", RuntimeWarning
        )  # told in a note
        _hand_over(frame, path, table, options)


def _hand_over(
    frame: gpd.GeoDataFrame, path: Path, table: LayerTable, options: dict[str, Any]
) -> None:
    pyogrio.write_dataframe(
        frame,
        path,
        driver="ESRI Shapefile",
        geometry_type=find_family_type(table, frame),
        promote_to_multi=False,
        use_arrow=True,  # a quarter of the time less
        layer_options=options,
    )


def find_family_type(table: LayerTable, frame: gpd.GeoDataFrame) -> str:
    """Return the type of a table's file: `Point`, `LineString` or `Polygon`, or Multi- of it.

    A format of one type a file takes single parts among Multi- ones.
    """
    types: Sequence[str] = sorted(set(frame.geom_type)) or [_OGR[table.geometry_type]]
    return next((name for name in types if name.startswith("Multi")), types[0])


_OGR = {
    name.upper(): name
    for kind in ("Point", "LineString", "Polygon")
    for name in (kind, f"Multi{kind}")
} | {"GEOMETRY": "MultiLineString"}
