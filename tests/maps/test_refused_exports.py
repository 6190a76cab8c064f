"""What `planmap export` cannot do, as a user tries it: one line each, and older files stay."""

from __future__ import annotations

import csv
from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest
from typer.testing import CliRunner, Result

from maps.cli import app
from tests.builders import write_dossier
from tests.languages import write_in_languages

REGIONS = ("US", "GB", "FR", "DE", "IT", "CN", "JP", "KR", "IN", "BR", "ZA", "NZ", "AU", "CA")
MANY = ["zh-Hans", *(f"{tag}-{region}" for tag in ("en", "eo", "et", "es", "el", "eu", "ee")
                     for region in REGIONS)]  # fmt: skip
"""Languages whose columns begin alike: `summary_en_us`, `summary_eo_us` … `summary_ee_us`."""


def planmap(folder: Path, *options: str | Path) -> Result:
    return CliRunner().invoke(app, ["export", str(folder), *map(str, options)])


def refuse(folder: Path, *options: str | Path) -> str:
    """Return the one line of an error."""
    done = planmap(folder, *options)
    assert done.exit_code == 1
    assert done.stdout == ""
    (line,) = (done.stderr or str(done.exception)).splitlines()
    return line


def look(folder: Path) -> dict[str, bytes]:
    """Return every file below `folder`, by its path."""
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_dossier(tmp_path / "d")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a dossier in ninety-nine languages, whose files have over 255 columns."""
    folder = tmp_path_factory.mktemp("many") / "d"
    write_in_languages(folder, *MANY)
    return folder


@pytest.mark.parametrize(
    ("crs", "name", "line"),
    [
        ("EPSG:4326", "x.dxf", "a dxf file needs metres, and EPSG:4326 (WGS 84) has none"),
        ("EPSG:4490", "x.dxf", "EPSG:4490 (China Geodetic Coordinate System 2000) is for 73.62"),
        ("EPSG:999999", "x.gpkg", "no CRS has the number EPSG:999999 in PROJ's table"),
        ("4548", "x.gpkg", "a CRS is EPSG: and a number, such as EPSG:4548, not '4548'"),
        ("EPSG:4548", "x.shp.zip", "Gauss-Kruger CM 117E) is for 115.5 to 118.5 E"),
        ("EPSG:32650", "x.dxf", "and the middle of what is exported lies at 10.0"),
        ("EPSG:25832", "x.kml", "a kml file is in WGS 84 by definition"),
    ],
)
def test_a_crs_that_does_not_do_is_one_line_and_the_older_file_stays(
    folder: Path, tmp_path: Path, crs: str, name: str, line: str
) -> None:
    stem, ending = name.split(".", 1)
    for older in (name, f"{stem}.epsg{crs.removeprefix('EPSG:')}.{ending}"):
        (tmp_path / older).write_text("mine")
    before = look(tmp_path)
    kind = ending.split(".")[0]
    told = refuse(folder, "--format", kind, "--crs", crs, "--out", tmp_path / name)
    assert line in told
    assert look(tmp_path) == before


def test_three_hundred_columns_that_shorten_alike_stay_apart_and_are_told(
    many: Path, tmp_path: Path
) -> None:
    done = planmap(many, "--format", "shp", "--out", tmp_path / "x.shp.zip")
    assert done.exit_code == 0
    assert "ArcGIS and dBASE read 255 at most" in done.stdout
    assert done.stderr == ""
    planmap(many, "--format", "shp", "--out", f"{tmp_path}/all/")
    with (tmp_path / "all" / "fields.csv").open(encoding="utf-8-sig", newline="") as file:
        names = {row["field"]: row["column"] for row in csv.DictReader(file)}
    assert len(names) > 300
    assert len({name.casefold() for name in names}) == len(names)
    assert max(map(len, names)) == 10
    found = gpd.read_file(tmp_path / "all" / "parks.shp").iloc[0]
    assert set(names) == set(found.index) - {"geometry"}
    for field, column in names.items():
        if column.startswith("summary_"):
            tag = next(each for each in MANY if each.lower().replace("-", "_") in column)
            assert (
                found[field] == f"A park by the mill. ({tag})" if tag != MANY[0] else found[field]
            )


def test_a_row_longer_than_a_shapefile_s_is_one_line(many: Path, tmp_path: Path) -> None:
    """GDAL writes it without a word, and no program finds a field in it."""
    with (many / "places.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        for column in row:
            if row["id"] == "mill-park" and column.startswith(("name_", "summary_", "why_")):
                row[column] = f"{row[column]} {'x' * 250}"[:254]
    long = tmp_path / "long"
    write_in_languages(long, *MANY)
    with (long / "places.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    (tmp_path / "x.shp.zip").write_text("mine")
    told = refuse(long, "--format", "shp", "--out", tmp_path / "x.shp.zip")
    assert "bytes, and a Shapefile's has 65,535 at most; take gpkg or gdb" in told
    assert (tmp_path / "x.shp.zip").read_text() == "mine"
    assert planmap(long, "--format", "gpkg", "--out", tmp_path / "x.gpkg").exit_code == 0
    assert len(pyogrio.read_info(tmp_path / "x.gpkg", layer="parks")["fields"]) > 300


def test_a_text_longer_than_a_field_is_cut_and_told_with_its_row(
    folder: Path, tmp_path: Path
) -> None:
    words = (folder / "places.csv").read_text(encoding="utf-8")
    long = words.replace("A park by the mill.", "A park by the mill. " + "建" * 90)
    (folder / "places.csv").write_text(long, encoding="utf-8")
    done = planmap(folder, "--format", "shp", "--out", tmp_path / "x.shp.zip")
    assert done.exit_code == 0
    assert "texts are cut to 254 bytes; cut.csv has them whole" in done.stdout
    assert "parks, mill-park, summary_zh_hans: 290 bytes" in done.stdout


def test_a_layer_of_mixed_types_is_a_file_each_in_a_format_that_has_none(
    folder: Path, tmp_path: Path
) -> None:
    options = ("--layer", "trams", "--format", "shp", "--out", f"{tmp_path}/all/")
    assert planmap(folder, *options).exit_code == 0
    names = {path.stem for path in (tmp_path / "all").glob("*.shp")}
    assert names == {"trams_points", "trams_lines"}


def test_a_folder_that_exists_and_a_locked_geodatabase_stay(folder: Path, tmp_path: Path) -> None:
    other, locked = tmp_path / "other.gdb", tmp_path / "locked.gdb"
    other.mkdir()
    (other / "notes.txt").write_text("mine")
    assert planmap(folder, "--format", "gdb", "--out", locked).exit_code == 0
    (locked / "_gdb.HOST.1.2.sr.lock").touch()
    before = look(tmp_path)
    told = refuse(folder, "--format", "gdb", "--out", other)
    assert "is a folder that is no File Geodatabase" in told
    told = refuse(folder, "--format", "gdb", "--out", locked)
    assert "another program has it open (_gdb.HOST.1.2.sr.lock)" in told
    assert look(tmp_path) == before
