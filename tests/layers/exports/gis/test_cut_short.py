"""What GDAL cuts short without a word is told: no export ends well with half a file."""

from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest

from geo import Dossier
from layers import export
from layers.exports import write_selection
from layers.exports.gis.cut_short import find_cut_short, is_whole_flatgeobuf
from layers.exports.selection import select
from tests.builders import write_dossier
from tests.trust.kills import COMMANDS
from tests.trust.narrow import fork, limit_files

GROWING = (".dbf", ".shp", ".shx", ".gdbtable", ".gdbtablx", ".spx")


@pytest.mark.parametrize("kind", ["shp", "gdb"])
def test_every_file_of_a_whole_export_is_as_long_as_its_head_says(
    kind: str, changping: Dossier, tmp_path: Path
) -> None:
    export(changping, format=kind, out=f"{tmp_path}/")
    files = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    assert {path.suffix for path in files} & {*GROWING}
    assert find_cut_short(files) is None


@pytest.mark.parametrize("kind", ["shp", "gdb"])
def test_a_file_that_lacks_its_end_is_found(kind: str, changping: Dossier, tmp_path: Path) -> None:
    export(changping, format=kind, out=f"{tmp_path}/")
    tried = 0
    for path in sorted(tmp_path.rglob("*")):
        if path.suffix not in GROWING:
            continue
        content = path.read_bytes()
        for lost in (2, len(content) // 2):  # a table of dBASE may lack its last byte
            path.write_bytes(content[:-lost])
            assert find_cut_short([path]) == path.name
        path.write_bytes(content)
        tried += 1
    assert tried > 5


def test_a_table_whose_head_was_never_finished_is_found(tmp_path: Path) -> None:
    path = tmp_path / "a.dbf"
    path.write_bytes(struct.pack("<BBBBIHH", 3, 126, 1, 1, 2, 0, 0) + b"\0" * 5000)
    assert find_cut_short([path]) == "a.dbf"


@pytest.mark.parametrize("count", [1, 2, 16, 17, 100, 257])
def test_a_flatgeobuf_that_lacks_its_end_is_found(
    count: int, changping: Dossier, tmp_path: Path
) -> None:
    selection = select(changping)
    frame = pd.concat([selection.frame] * 2, ignore_index=True).iloc[:count]
    layer = replace(selection.layers[0], frame=gpd.GeoDataFrame(frame, crs=selection.crs))
    path = tmp_path / "x.fgb"
    write_selection(replace(selection, layers=(layer,)), format="fgb", out=path)
    assert is_whole_flatgeobuf(path, count)
    content = path.read_bytes()
    for lost in (1, 40, 900):
        path.write_bytes(content[:-lost])
        assert not is_whole_flatgeobuf(path, count)


@pytest.mark.parametrize(
    ("command", "size"),
    [("export shp", 4000), ("export shp", 5000), ("export gdb", 6000), ("export gdb", 107_990)],
)
def test_an_export_that_a_bound_cuts_short_says_so_in_one_line(
    command: str, size: int, tmp_path: Path
) -> None:
    write_dossier(tmp_path / "d")
    status, said = fork(COMMANDS[command](tmp_path), limit_files(size)).wait()
    assert status == 1
    assert said.count("\n") == 1
    assert "was cut short" in said
    assert not list(tmp_path.rglob("*.dbf"))
    assert not list(tmp_path.rglob("*.gdb*"))
