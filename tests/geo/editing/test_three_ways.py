"""The correction that docs/editing.md shows, on the map, in LibreOffice and in QGIS."""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from geo import read_dossier
from geo.editing.editor import Editor
from tests.geo.editing.acting import do, find_lines, make_act, name_rows, read_files
from tests.maps.test_reading_commands import planmap

ROOT = Path(__file__).parents[3]
DATA = ROOT / "data" / "changping"
DOCS = ROOT / "docs" / "editing.md"
FOLDER = "datasets/shop-addresses"
POINTS, SOURCE = f"{FOLDER}/points.csv", f"{FOLDER}/source.toml"
QGIS_PYTHON = "/usr/bin/python3"
TEXT_COLUMNS = "Text - txt - csv (StarCalc):44,34,76,1,1/2/2/2/3/2/4/2"
AS_THEY_ARE = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
LON, LAT = "116.43648", "40.11871"


def by_map(folder: Path) -> None:
    """Drag the pin in the editor, with its dataset named."""
    position = {"type": "Point", "coordinates": [float(LON), float(LAT)]}
    after = {"position": position, "geo_source": "shop-addresses"}
    seen = {"position": {"type": "Point", "coordinates": [116.43665, 40.11857]}}
    do(Editor(folder), make_act("move", "places.csv", "sams", after, before=seen, source="a visit"))


def by_spreadsheet(folder: Path) -> None:
    """Open the table with all columns as text, type, save as CSV in UTF-8."""
    aside = folder.parent / "sheet"
    office = ["soffice", f"-env:UserInstallation=file://{aside}/profile", "--headless"]
    command = [
        *office,
        "--convert-to",
        "xlsx",
        f"--infilter={TEXT_COLUMNS}",
        "--outdir",
        str(aside),
    ]
    subprocess.run([*command, str(folder / POINTS)], check=True, capture_output=True, timeout=180)
    book = openpyxl.load_workbook(aside / "points.xlsx")
    (row,) = (row for row in book.worksheets[0].iter_rows() if row[0].value == "sams")
    row[1].value, row[2].value = LON, LAT
    book.save(aside / "points.xlsx")
    command = [*office, "--convert-to", AS_THEY_ARE, "--outdir", str(aside)]
    subprocess.run(
        [*command, str(aside / "points.xlsx")], check=True, capture_output=True, timeout=180
    )
    shutil.copy(aside / "points.csv", folder / POINTS)
    assert planmap("stamp", folder).returncode == 0


def by_qgis(folder: Path) -> None:
    """Read the position off the map and type it into the attribute table."""
    probe = Path(__file__).with_name("qgis_editor.py")
    command = [QGIS_PYTHON, str(probe), str(folder / POINTS), "sams", f"lon={LON}", f"lat={LAT}"]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    assert planmap("stamp", folder).returncode == 0


@pytest.mark.timeout(420)
@pytest.mark.parametrize("correct", [by_map, by_spreadsheet, by_qgis])
def test_each_way_gives_the_same_dossier(correct: Callable[[Path], None], tmp_path: Path) -> None:
    folder = shutil.copytree(DATA, tmp_path / "changping")
    before = read_files(folder)
    correct(folder)
    after = read_files(folder)
    assert find_lines(before, after).keys() == {POINTS, SOURCE}
    rows = {name: list(csv.reader(files[name].decode().splitlines()))
            for name, files in (("old", before | {"old": before[POINTS]}),
                                ("new", after | {"new": after[POINTS]}))}  # fmt: skip
    changed = [new for old, new in zip(rows["old"], rows["new"], strict=True) if old != new]
    assert changed == [["sams", LON, LAT, ""]]
    if correct is not by_qgis:  # it writes every row again, its cells in quotes
        assert name_rows(before, after)[POINTS] == {"sams"}
    assert [line[1:13] for line in find_lines(before, after)[SOURCE]] == ['"points.csv"'] * 2
    dossier = read_dossier(folder)
    spot = dossier.geometry_of(dossier.place("sams"))
    assert spot is not None
    assert (spot.x, spot.y) == (float(LON), float(LAT))  # type: ignore[attr-defined]  # a point


def test_the_docs_show_this_correction_all_three_ways() -> None:
    docs = DOCS.read_text(encoding="utf-8")
    assert docs.count(f"{LON}") >= 3
    for words in ("**On the map.**", "**In a spreadsheet.**", "**In QGIS.**"):
        assert words in docs
