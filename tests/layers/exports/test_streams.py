"""No format holds what it makes of all rows: its memory does not grow with their number.

A block is a few rows here, so that some hundred rows are many blocks. What Python, NumPy and Arrow
hold is counted; what a process holds in all is measured by `tests.benchmarks.bench_peaks`.
"""

from __future__ import annotations

import gc
import tracemalloc
from pathlib import Path

import geopandas as gpd
import pyarrow as pa
import pytest

from geo import Dossier, read_dossier
from layers import frame_parts, json_columns
from layers.exports import FORMATS, place_rows, write_selection, written
from layers.exports.format import Positions
from layers.exports.selection import Selection, project_selection, select
from layers.exports.tables import parquet
from tests.benchmarks.made_up import make_big
from tests.builders import write_dossier
from tests.layers.reading import ONE_FILE, name_file

ROWS = 21
"""Rows of a block: CPython keeps freed tuples of up to 20 for others."""
FEW, MANY = 5 * ROWS, 15 * ROWS
"""Rows: of five one is a line and one an area, so that a block of each is full."""
A_ROW = 350
"""Bytes that a row more may cost: numbers of rows and positions. Its cells and its line in the
file would be 1,000 to 13,000."""
NO_FEATURES = {"annotations", "atom", "ics"}
"""These have no row a feature."""
LIKE_ANOTHER = {"qgz"}
"""A GeoPackage with a project beside it."""
STREAMED = [name for name in ("gdb", *ONE_FILE) if name not in NO_FEATURES | LIKE_ANOTHER]


@pytest.fixture(scope="module")
def dossiers(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Dossier]:
    small = read_dossier(write_dossier(tmp_path_factory.mktemp("small") / "d"))
    return {count: make_big(small, count) for count in (FEW, MANY)}


def choose(dossier: Dossier, name: str) -> Selection:
    """Return all of `dossier` as the format `name` wants it."""
    selection = select(dossier)
    if FORMATS[name].positions is Positions.METRES:
        selection = project_selection(selection, dossier.info.metric_crs)
    assert len(selection.frame)  # it is made once and is part of the selection
    return selection


def measure(selection: Selection, name: str, out: Path) -> int:
    """Return the most bytes that were held at once while `selection` was written as `name`."""
    before = pa.default_memory_pool()
    pool = pa.proxy_memory_pool(before)
    pa.set_memory_pool(pool)
    gc.collect()
    tracemalloc.start()
    try:
        write_selection(selection, format=name, out=out)
        return tracemalloc.get_traced_memory()[1] + (pool.max_memory() or 0)
    finally:
        tracemalloc.stop()
        pa.set_memory_pool(before)


@pytest.mark.parametrize("name", STREAMED)
def test_memory_does_not_grow_with_the_number_of_rows(
    name: str, dossiers: dict[int, Dossier], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frame_parts, "BLOCK", ROWS)
    monkeypatch.setattr(parquet, "GROUP", ROWS)
    monkeypatch.setattr(place_rows, "PART", ROWS)
    monkeypatch.setattr(json_columns, "BLOCK", ROWS)
    monkeypatch.setattr(written, "BLOCK", 2_000)
    selections = [choose(dossiers[count], name) for count in (FEW, MANY)]
    out = tmp_path / f"x{FORMATS[name].endings[0]}"
    write_selection(selections[0], format=name, out=out)  # loads what it needs
    few, many = (measure(selection, name, out) for selection in selections)
    assert many - few < A_ROW * (MANY - FEW)


@pytest.mark.parametrize("name", STREAMED)
def test_where_a_block_ends_shows_in_no_row(
    name: str, awkward: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    selection = choose(awkward, name)
    out = tmp_path / name_file(name)
    whole = write_selection(selection, format=name, out=out)
    before = [read_rows(Path(each.path)) for each in whole]
    monkeypatch.setattr(frame_parts, "BLOCK", 1)
    monkeypatch.setattr(parquet, "GROUP", 1)
    monkeypatch.setattr(place_rows, "PART", 1)
    again = write_selection(selection, format=name, out=out)
    assert [read_rows(Path(each.path)) for each in again] == before
    assert [(each.rows, each.notes) for each in again] == [(one.rows, one.notes) for one in whole]


def read_rows(path: Path) -> object:
    """Return what a file holds: its bytes, or its rows where a file also tells of its blocks."""
    if path.suffix == ".parquet":
        return repr(gpd.read_parquet(path).to_dict())
    if path.suffix in {".gpkg", ".gdb"}:  # they have a count of changes at their heads
        names = sorted(gpd.list_layers(path)["name"])
        return [(name, repr(gpd.read_file(path, layer=name).to_dict())) for name in names]
    return path.read_bytes()
