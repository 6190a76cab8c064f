"""How much memory each export takes above its selection, which it is written from.

Run with `python -m tests.benchmarks.bench_peaks [FORMAT …]`. Each number is of a process of its
own: it writes a small dossier of points, lines and areas, so that all code is loaded, makes and
selects a large one, gives back what is free, and then tells by how much the most that it holds
while it writes is above what it held before. A whole run writes the table in docs/exports.md, one
of single formats their lines in it.

Source: malloc_trim(3), Linux man-pages 6.
"""

from __future__ import annotations

import ctypes
import gc
import json
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path

from geo import read_dossier
from layers.exports import FORMATS, write_selection
from layers.exports.format import Positions
from layers.exports.selection import Selection, project_selection, select
from tests.benchmarks.made_up import make_big
from tests.benchmarks.processes import forget_peak, read_memory_mb
from tests.builders import write_dossier
from tests.services.postgres import running_postgres
from tests.tools.written_block import replace_row, write_block

SCRIPT = "python -m tests.benchmarks.bench_peaks"
ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs" / "exports.md"
SIZES = (10_000, 100_000)
SMALL = 20
HELD = {
    "geojson": "a block of rows",
    "gpkg": "a block of rows, SQLite's pages; all rows stand in a second file meanwhile",
    "qgz": "as GeoPackage, and the ground",
    "kml": "a block of rows",
    "gpx": "a block of rows",
    "csv": "a block of rows",
    "xlsx": "a row, and up to 65,530 links a sheet; the sheets stand in files meanwhile",
    "shp": "a block of rows; the files stand in a folder until they are packed",
    "gdb": "a block of rows, GDAL's index",
    "dxf": "the entities of a block of rows",
    "parquet": "a row group of 10,000 rows, and what the file tells of each group",
    "fgb": "a block of rows, and of each feature its box and place: GDAL sorts them",
    "jsonld": "a block of rows, and of each place the numbers of its rows, in the dossier's order",
    "annotations": "a block of spots, and the ids of the places",
    "atom": "all promises, which come by their dates",
    "ics": "all promises, which come by their dates",
    "postgis": "a block of rows; the ends of mentions, which tell rows apart",
}
"""What stays in memory while a format is written."""


def make_selection(count: int, name: str) -> Selection:
    """Return so many made-up features, ready to be written as the format `name`."""
    with tempfile.TemporaryDirectory() as folder:
        small = read_dossier(write_dossier(Path(folder) / "dossier"))
    selection = select(make_big(small, count))
    if FORMATS[name].positions is Positions.METRES:
        selection = project_selection(selection, small.info.metric_crs)
    return selection


def print_peak(count: int, name: str, out: str) -> None:
    """Write `count` features as `name` to `out`, and print the MB above the selection."""
    warnings.simplefilter("ignore")
    write_selection(make_selection(SMALL, name), format=name, out=out)
    selection = make_selection(count, name)
    if len(selection.frame) < count:  # made here, once: it is a part of the selection
        message = f"{name}: {len(selection.frame)} features of {count}"
        raise ValueError(message)
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    forget_peak()
    before = read_memory_mb("VmRSS")
    written = write_selection(selection, format=name, out=out)
    peak = read_memory_mb("VmHWM") - before
    print(json.dumps([peak, sum(each.bytes for each in written) / 1e6]))


def measure(count: int, name: str) -> tuple[float, float]:
    """Return the MB above the selection, and those of the files, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        if name != "postgis":
            return _measure(count, name, f"{folder}/x{FORMATS[name].endings[0]}")
        with running_postgres() as server:
            return _measure(count, name, server.make_database("peaks"))


def _measure(count: int, name: str, out: str) -> tuple[float, float]:
    command = [sys.executable, "-m", "tests.benchmarks.bench_peaks", "--one", str(count), name, out]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    peak, size = json.loads(done.stdout)
    return peak, size


def make_row(name: str) -> str:
    """Return the line of a format."""
    found = [measure(count, name) for count in SIZES]
    peaks = " | ".join(f"{peak:.0f}" for peak, _ in found)
    size = found[-1][1]
    return f"| `{name}` | {HELD[name]} | {peaks} | {f'{size:.0f}' if size else '–'} |"


def main(wanted: Sequence[str]) -> None:
    """Measure all formats, or those `wanted`, and put them into the docs."""
    if wanted[:1] == ["--one"]:
        print_peak(int(wanted[1]), wanted[2], wanted[3])
        return
    sizes = " | ".join(f"{count:,}" for count in SIZES)
    lines = [f"| format | what stays in memory | {sizes} | file |", "|---|---|--:|--:|--:|"]
    for name in wanted or HELD:
        lines.append(make_row(name))
        print(lines[-1], flush=True)
        if wanted:
            replace_row(DOCS, SCRIPT, lines[-1])
    if not wanted:
        write_block(DOCS, SCRIPT, "\n".join(lines))


if __name__ == "__main__":
    main(sys.argv[1:])
