"""Takes each export through programs that planmap did not write, and writes what they show.

Run by `make consumers`; the table goes into docs/consumers.md. A consumer agrees if it has every
row once, positions within 1e-6 degrees where it has positions, and every cell that it has by
the column's name equal. It exits with 1 if one does not agree.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo import Dossier, read_dossier
from layers import export
from layers.exports.columns import flatten_text, write_json
from layers.exports.csv_files import unguard_text
from layers.exports.kml import draw_frame
from layers.exports.promises import list_promises
from layers.exports.selection import Selection, select
from layers.exports.short_names import cut_text, shorten_names
from tests.consumers import readers as by
from tests.consumers.readers import Read, Reader

DOCS = Path(__file__).parents[2] / "docs" / "consumers.md"
NEAR = 1e-6
GDAL, GEOPANDAS, QGIS = "GDAL of Debian", "geopandas", "QGIS"
CONSUMERS: Mapping[str, Mapping[str, Reader]] = {
    "geojson": {GDAL: by.with_gdal, GEOPANDAS: by.with_geopandas, QGIS: by.with_qgis},
    "gpkg": {GDAL: by.with_gdal, GEOPANDAS: by.with_geopandas, QGIS: by.with_qgis},
    "kml": {GDAL: by.with_gdal, GEOPANDAS: by.with_geopandas, QGIS: by.with_qgis,
            "togeojson": by.with_togeojson, "gpsbabel": by.with_gpsbabel},
    "gpx": {GDAL: by.with_gdal, "togeojson": by.with_togeojson, "gpxpy": by.with_gpxpy,
            "gpsbabel": by.with_gpsbabel},
    "csv": {GDAL: by.with_gdal, "pandas": by.with_pandas, "polars": by.with_polars,
            "DuckDB": by.with_duckdb, "LibreOffice": by.with_libreoffice},
    "xlsx": {"openpyxl": by.with_openpyxl, "pandas": by.with_pandas,
             "LibreOffice": by.with_libreoffice},
    "parquet": {GEOPANDAS: by.with_geopandas, "polars": by.with_polars, "DuckDB": by.with_duckdb},
    "fgb": {GDAL: by.with_gdal, GEOPANDAS: by.with_geopandas, QGIS: by.with_qgis},
    "shp": {GDAL: by.with_gdal, GEOPANDAS: by.with_geopandas, QGIS: by.with_qgis},
    "gdb": {GDAL: by.with_gdal, GEOPANDAS: by.with_geopandas, QGIS: by.with_qgis},
    "dxf": {"ezdxf": by.with_ezdxf},
    "atom": {"feedparser": by.with_feedparser},
    "ics": {"icalendar": by.with_icalendar, "ical.js": by.with_ical_js},
}  # fmt: skip
ENDINGS = {"shp": ".shp.zip", "gdb": ".gdb"}


def main(wanted: list[str]) -> int:
    """Run every consumer on every format, or `wanted` ones; return the exit status.

    The table is printed, and written to the docs if it is whole.
    """
    dossier = read_dossier()
    lines, failed = [], 0
    with tempfile.TemporaryDirectory() as name:
        for form, consumers in CONSUMERS.items():
            out = Path(name) / f"x{ENDINGS.get(form, f'.{form}')}"
            path = Path(export(dossier, format=form, out=out)[0].path)
            for consumer, reader in consumers.items():
                if wanted and consumer not in wanted and form not in wanted:
                    continue
                told = judge(form, path, reader, dossier)
                failed += not told.startswith("agrees")
                lines.append(f"| `{form}` | {consumer} | {told} |")
                print(lines[-1], flush=True)
    if not wanted:
        write_page(lines, dossier)
    return 1 if failed else 0


def judge(form: str, path: Path, reader: Reader, dossier: Dossier) -> str:
    """Return in words how what `reader` has of `path` compares with what was exported."""
    try:
        found = reader(path)
    except subprocess.CalledProcessError as error:
        return f"fails: {str(error.stderr).strip().splitlines()[-1:]}"
    except Exception as error:  # noqa: BLE001 - whatever a consumer raises is its answer
        return f"fails: {type(error).__name__}: {str(error).splitlines()[:1]}"
    selection = select(dossier)
    if form == "csv":  # which lists the unlocated places too
        found = [each for each in found if each.geometry is not None]
    if form in {"atom", "ics"}:
        return _judge_ids(found, selection, dated=form == "ics")
    return _judge_features(form, found, selection)


def _judge_ids(found: list[Read], selection: Selection, *, dated: bool) -> str:
    promises = [each for each in list_promises(selection) if each.due or not dated]
    ids = {each.id for each in promises}
    have = {str(each.cells["id"]).rpartition(":")[2].partition(".")[0] for each in found}
    return f"agrees: {len(found)} rows" if (have, len(found)) == (ids, len(ids)) else "other rows"


def _judge_features(form: str, found: list[Read], selection: Selection) -> str:
    frame = draw_frame(selection.frame) if form == "kml" else selection.frame
    rows = {row["id"]: row for _, row in frame.iterrows()}
    if "id" not in found[0].cells:
        names = {str(row[selection.label]) for row in rows.values()}
        have = {str(each.cells.get("name")) for each in found}
        return f"agrees: {len(have)} names" if have == names else "other names"
    if len(found) != len(rows):
        return f"{len(found)} rows of {len(rows)}"
    fields = {each: each for each in selection.columns}
    fields = dict(shorten_names(selection.columns)) if form == "shp" else fields
    cells, off = 0, 0.0
    for each in found:
        row = rows[each.cells["id"]]
        for column, field in fields.items():
            if field not in each.cells:
                continue
            expected, cell = flatten_text(row[column]), _as_text(each.cells[field])
            if expected and form == "shp":
                expected = cut_text(expected)
            if not _are_equal(expected, cell, guarded=form == "csv"):
                return f"{row['id']}, {column}: {cell!r} for {expected!r}"
            cells += 1
        if each.geometry is not None and form != "gpx":
            off = max(off, _measure(each.geometry, row["geometry"]))
    if off > NEAR:
        return f"positions off by {off:.1g} degrees"
    where = f", positions within {off:.0e} degrees" if found[0].geometry is not None else ""
    return f"agrees: {len(found)} rows, {cells:,} cells{where}"


def _are_equal(want: str | None, have: str | None, *, guarded: bool) -> bool:
    if guarded and have:
        have = unguard_text(have)
    if want == have or (not want and not have):
        return True
    squeezed = [" ".join((each or "").split()) for each in (want, have)]
    if squeezed[0] == squeezed[1]:  # XML readers squeeze white space
        return True
    try:  # numbers, and lists of records, whose keys some programs sort
        return bool(json.loads(want or "") == json.loads(have or ""))
    except ValueError:
        return False


def _as_text(value: object) -> str | None:
    if isinstance(value, float) and np.isnan(value):
        return None
    if isinstance(value, np.ndarray):
        value = value.tolist()
    if isinstance(value, dict) or (
        isinstance(value, list) and value and isinstance(value[0], dict)
    ):
        return write_json(value)
    return flatten_text(value)


def _measure(found: BaseGeometry, want: BaseGeometry) -> float:
    """Return how far two geometries are apart, whatever their parts are called."""
    if shapely.get_dimensions(found) != shapely.get_dimensions(want):
        return float("inf")
    return float(shapely.hausdorff_distance(shapely.force_2d(found), want))


def write_page(lines: list[str], dossier: Dossier) -> None:
    """Write docs/consumers.md: which programs in which versions read what of which dossier."""
    shown: list[Callable[[], str]] = [
        lambda: subprocess.check_output(["ogrinfo", "--version"], text=True).split(",")[0],
        lambda: "gpsbabel " + subprocess.check_output(["gpsbabel", "-V"], text=True).split()[2],
        lambda: " ".join(subprocess.check_output(["soffice", "--version"], text=True).split()[:2]),
        *(
            (lambda name=name: f"{name} {version(name)}")
            for name in ("geopandas", "pyogrio", "pandas", "polars", "duckdb", "openpyxl",
                         "gpxpy", "ezdxf", "feedparser", "icalendar")
        ),
        lambda: "QGIS 3.22.16",
    ]  # fmt: skip
    text = (
        "# What other programs read\n\n"
        "Written by `make consumers`, which exports the dossier "
        f"`{dossier.info.id}` and reads each file with programs that planmap did not write. A\n"
        "consumer agrees if it has every row once, positions within 1e-6 degrees, and every cell "
        "that it has by its column's name\nequal (white space squeezed, as XML readers do; lists "
        "flat). One that has no columns is compared by names.\n\n"
        f"{', '.join(each() for each in shown)}.\n\n"
        "| format | consumer | what it has |\n|---|---|---|\n" + "\n".join(lines) + "\n"
    )
    DOCS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
