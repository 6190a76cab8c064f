"""How long exports of 100,000 features take, beside GeoPandas writing the same data.

Run with `python -m tests.benchmarks.bench_export [FEATURES [FORMAT …]]`. Both sides write the
same columns and positions of one selection that is ready in memory, none of whose cells have been
written before; the last line is what it takes to make it from a dossier. The two take turns and
the better of two runs counts (of the slowest formats, and of a database, there is one), by the
processor's time and by the clock; the ratio is of the processor's time, which other work on the
machine does not change. GeoPandas has no JSON-LD, so that is measured against its `to_json`, which
keeps lists and records too; a GeoPackage has the dossier's tables on both sides, and so has a QGIS
project, which is measured against a GeoPackage, and a database, against `to_postgis` (the
processor's time is the client's); Shapefiles are zipped on both sides, by GDAL on GeoPandas' side.
A DXF of GDAL has bare geometries, so ours is measured against ezdxf by hand; a workbook against
pandas with XlsxWriter.
A whole run writes the table in docs/exports.md, one of single formats their lines in it.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import ezdxf
import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import sqlalchemy

from geo import Dossier, read_dossier
from geo.positions.datasets import Dataset
from geo.positions.features import Feature
from layers.exports import FORMATS, write_selection
from layers.exports.format import Positions
from layers.exports.gis.dxf import CELLS
from layers.exports.selection import Selection, project_selection, select
from layers.tables import make_tables
from tests.benchmarks.flat import flatten_frame, prepare_frame, type_numbers
from tests.builders import write_dossier
from tests.services.postgres import running_postgres
from tests.tools.written_block import replace_row, write_block

SCRIPT = "python -m tests.benchmarks.bench_export"
FEATURES = 100_000
DOCS = Path(__file__).parents[2] / "docs" / "exports.md"
PACKAGES = ("geopandas", "pyogrio", "pandas")
RUNS = 2
SLOW = ("xlsx", "dxf")
ONCE = (*SLOW, "postgis")
"""Formats that are written once: each takes a minute, or would find its rows there already."""
PLAIN = {"qgz": ".gpkg"}
"""Endings of the other side's files where they differ."""
TARGET = 1.25
MOST_LAYERS = 200
LAYERS_TARGET = 1.5
DRIVERS: dict[str, tuple[str, dict[str, Any]]] = {
    "geojson": ("GeoJSON", {}),
    "gpkg": ("GPKG", {}),
    "kml": ("KML", {}),
    "gpx": ("GPX", {"GPX_USE_EXTENSIONS": "YES"}),
    "csv": ("CSV", {"GEOMETRY": "AS_WKT"}),
    "fgb": ("FlatGeobuf", {}),
    "shp": ("ESRI Shapefile", {"ENCODING": "UTF-8"}),
    "gdb": ("OpenFileGDB", {}),
    "qgz": ("GPKG", {}),
}
"""GDAL's driver of each format; those that are none of GDAL's stand in `write_plainly`."""


def make_big_dossier(folder: Path, count: int) -> Dossier:
    """Return the builder's dossier with `count` parks in place of one, each at a random place."""
    small = read_dossier(write_dossier(folder))
    park, facts = small.place("mill-park"), small.facts
    survey = small.datasets["survey"]
    random = np.random.default_rng(6)
    positions = np.column_stack(
        [random.uniform(10.0, 10.1, count), random.uniform(50.0, 50.05, count)]
    )
    ids = [f"park-{number}" for number in range(count)]
    points = gpd.points_from_xy(*positions.T)
    features = {
        name: Feature(id=name, geometry=point, geo_id=f"node/{number}")
        for number, (name, point) in enumerate(zip(ids, points, strict=True))
    }
    source = Dataset(id="survey", source=survey.source, features=features)
    return Dossier(
        info=small.info,
        document=small.document,
        tolerance=small.tolerance,
        themes=small.themes,
        layers=small.layers[:1],
        places=tuple(park.model_copy(update={"id": name}) for name in ids),
        facts=tuple(
            facts[0].model_copy(update={"id": f"f-{name}", "subject": name}) for name in ids
        ),
        datasets={"survey": source},
    )


def write_plainly(selection: Selection, name: str, path: Path) -> None:
    """Write the data of `selection` as GeoPandas alone does it."""
    if name == "parquet":
        selection.frame.to_parquet(path, compression="zstd", write_covering_bbox=True)
        return
    if name == "xlsx":  # pandas with XlsxWriter, which GeoPandas has none of
        flat = flatten_frame(pd.DataFrame(selection.frame[[*selection.columns]]))
        flat = flat.assign(wkt=selection.frame.geometry.to_wkt(rounding_precision=6))
        with pd.ExcelWriter(path, engine="xlsxwriter") as writer:
            flat.to_excel(writer, sheet_name="features", index=False)
            for table, rows in make_tables(selection.dossier).items():
                flatten_frame(rows).to_excel(writer, sheet_name=table, index=False)
        return
    if name == "dxf":
        _draw_plainly(selection, path)
        return
    if name == "jsonld":
        path.write_text(selection.frame.to_json(ensure_ascii=False), encoding="utf-8")
        return
    driver, options = DRIVERS[name]
    frame = prepare_frame(selection.frame, selection.columns)
    if name == "gpx":  # GDAL keeps the elements that GPX knows for itself
        frame = frame.rename(columns={column: f"planmap_{column}" for column in selection.columns})
    frame.to_file(path, driver=driver, engine="pyogrio", **options)
    if name in {"gpkg", "gdb", "qgz"}:  # which has the dossier's tables besides
        for table, rows in make_tables(selection.dossier).items():
            flat = type_numbers(flatten_frame(rows))
            pyogrio.write_dataframe(flat, path, driver=driver, layer=table)


def _draw_plainly(selection: Selection, path: Path) -> None:
    """Draw the points of `selection` with their cells and names, as ezdxf's manual shows."""
    document = ezdxf.new("R2004", units=ezdxf.units.M)  # type: ignore[attr-defined]  # not told by its stubs
    document.encoding = "gbk"
    document.appids.new("PLANMAP")
    space = document.modelspace()
    cells = flatten_frame(pd.DataFrame(selection.frame[[*CELLS, selection.label]]))
    rows = cells.to_dict("records")
    for row, point in zip(rows, selection.frame.geometry, strict=True):
        where = {"layer": selection.layers[0].id}
        drawn = space.add_point((point.x, point.y), dxfattribs=where)
        texts = [(1000, f"{name}={cell}") for name, cell in row.items() if cell]
        drawn.set_xdata("PLANMAP", texts)
        text = space.add_text(row[selection.label], height=50, dxfattribs=where)
        text.set_placement((point.x, point.y))
    document.saveas(path)


def _fill_plainly(selection: Selection, url: str) -> None:
    """Write the data of `selection` into a database as GeoPandas and pandas do it."""
    engine = sqlalchemy.create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    frame = prepare_frame(selection.frame, selection.columns)
    with engine.begin() as connection:
        frame.to_postgis("features", connection, if_exists="replace", index=False)
        for table, rows in make_tables(selection.dossier).items():
            flat = type_numbers(flatten_frame(rows))
            flat.to_sql(table, connection, if_exists="replace", index=False)
    engine.dispose()


def measure(*tasks: Callable[[], object], runs: int = RUNS) -> list[tuple[float, float]]:
    """Return processor and clock seconds of the best of `runs` runs of each task, in turns."""
    best = [(float("inf"), float("inf"))] * len(tasks)
    for _ in range(runs):
        for number, task in enumerate(tasks):
            worked, begin = time.process_time(), time.perf_counter()
            task()
            spent = time.process_time() - worked, time.perf_counter() - begin
            best[number] = min(best[number][0], spent[0]), min(best[number][1], spent[1])
    return best


def main(count: int, wanted: Sequence[str] = ()) -> None:
    """Print a line for each format, or those `wanted`: seconds of both, their ratio, the size."""
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        dossier = make_big_dossier(folder / "dossier", count)
        begin = time.perf_counter()
        selection = select(dossier)
        selecting = time.perf_counter() - begin
        lines = [
            (
                f"{len(selection.frame):,} features, {len(selection.columns)} columns, "
                f"{', '.join(f'{each} {version(each)}' for each in PACKAGES)}; seconds of the "
                "processor, by the clock, and megabytes:"
            ),
            "",
            "| format | planmap | GeoPandas | ratio |",
            "|---|--:|--:|--:|",
        ]
        if wanted:
            for kind in wanted:
                line = _measure_format(selection, kind, folder)
                print(line, flush=True)
                if count == FEATURES:
                    replace_row(DOCS, SCRIPT, line)
            return
        layers = _compare_layers(dossier, folder)
        print(f"{layers}\n\n{lines[0]}\n")
        print(*lines[2:], sep="\n", flush=True)
        for kind in (*DRIVERS, "jsonld", "parquet", "postgis", *SLOW):
            lines.append(_measure_format(selection, kind, folder))
            print(lines[-1], flush=True)
        lines += ["", f"{layers} Selecting them from a dossier in memory: {selecting:.1f} s."]
        print(*lines[-2:], sep="\n")
    if count == FEATURES:
        write_block(DOCS, SCRIPT, "\n".join(lines))


def _measure_format(selection: Selection, kind: str, folder: Path) -> str:
    """Return the line of a format."""
    if kind == "postgis":
        with running_postgres() as server:
            ours, plain = server.make_database("ours"), server.make_database("plain")
            told = _compare(selection, kind, ours, plain)
            size = "SELECT round(pg_database_size('{}') / 1e6)"
            sizes = [float(server.run(size.format(name))) for name in ("ours", "plain")]
        return told.format(*sizes)
    if FORMATS[kind].positions is Positions.METRES:
        selection = project_selection(selection, selection.dossier.info.metric_crs)
    ending = FORMATS[kind].endings[0]
    paths = folder / f"ours{selection.suffix}{ending}", folder / f"plain{PLAIN.get(kind, ending)}"
    told = _compare(selection, kind, *paths)
    return told.format(*(_measure_size(path) / 1e6 for path in paths))


def _compare(selection: Selection, kind: str, ours: str | Path, plain: str | Path) -> str:
    """Return the line of a format, with two places for sizes."""
    mine, theirs = measure(
        lambda: write_selection(replace(selection), format=kind, out=ours),
        partial(_fresh, selection, kind, plain),
        runs=1 if kind in ONCE else RUNS,
    )
    ratio = mine[0] / theirs[0]
    sides = " | ".join(f"{worked:.1f}, {clock:.1f}, {{:.0f}}" for worked, clock in (mine, theirs))
    mark = "" if ratio <= TARGET else " (over)"
    return f"| `{kind}` | {sides} | {ratio:.2f}{mark} |"


def _compare_layers(dossier: Dossier, folder: Path) -> str:
    """Return how long as many rows take in `MOST_LAYERS` layers of a GeoPackage as in one."""
    row = dossier.layers[0]
    rows = tuple(row.model_copy(update={"id": f"layer-{number}"}) for number in range(MOST_LAYERS))
    places = tuple(
        place.model_copy(update={"layer": f"layer-{number % MOST_LAYERS}"})
        for number, place in enumerate(dossier.places)
    )
    many = select(replace(dossier, layers=rows, places=places))
    one = select(dossier)
    out = folder / "many.gpkg"
    (spread, _), (single, _) = measure(
        partial(write_selection, many, format="gpkg", out=out),
        partial(write_selection, one, format="gpkg", out=out),
    )
    ratio = spread / single
    mark = "" if ratio <= LAYERS_TARGET else " (over)"
    return (
        f"The same rows as {MOST_LAYERS} layers of a GeoPackage: {spread:.1f} s, "
        f"as one: {single:.1f} s, ratio {ratio:.2f}{mark}."
    )


def _measure_size(path: Path) -> int:
    """Return the bytes of a file, of all files of a folder, or of a project with its data."""
    files = list(path.iterdir()) if path.is_dir() else [path]
    files += path.parent.glob(f"{path.stem}*.gpkg") if path.suffix == ".qgz" else []
    return sum(file.stat().st_size for file in files)


def _fresh(selection: Selection, kind: str, path: str | Path) -> None:
    if isinstance(path, str):
        _fill_plainly(selection, path)
        return
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    write_plainly(selection, kind, path)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else FEATURES, sys.argv[2:])
