"""Workbooks, Shapefiles, geodatabases and CAD: read back by programs that planmap did not write."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import ezdxf
import geopandas as gpd
import numpy as np
import openpyxl
import pytest
import shapely
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from geo import Dossier
from layers import ExportError, WriteError, export
from layers.exports.cells import write_json
from layers.exports.gis.dxf import write_name
from layers.exports.gis.short_names import cut_text, is_too_long, shorten_names
from layers.exports.selection import select
from layers.exports.tables import xlsx
from layers.tables import TABLES
from tests.layers.awkward import FAR_EAST, HOSTILE, make_awkward
from tests.layers.reading import assert_near, flat_row, list_tables, read_with_gdal


def sheet_rows(path: Path, sheet: str) -> list[dict[str, object]]:
    rows = list(openpyxl.load_workbook(path)[sheet].values)
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def test_a_workbook_has_a_sheet_a_table_with_numbers_as_numbers(
    awkward: Dossier, tmp_path: Path
) -> None:
    path = tmp_path / "x.xlsx"
    export(awkward, format="xlsx", out=path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["features", *TABLES]
    rows = {str(row["id"]): row for row in sheet_rows(path, "features")}
    for _, feature in select(awkward).frame.iterrows():
        row = rows[feature["id"]]
        expected = flat_row(feature)
        assert {name: row[name] for name in expected if row[name] is not None} == {
            name: row[name] for name in expected
        }
        assert row["name_zh_hans"] == feature["name_zh_hans"]
        radius = feature["coordinateUncertaintyInMeters"]
        assert row["coordinateUncertaintyInMeters"] == radius
        assert_near(shapely.from_wkt(str(row["wkt"])), feature.geometry)
    fact = sheet_rows(path, "facts")[0]
    assert (fact["value"], type(fact["paragraph"])) == (-12.5, int)
    assert len(rows) == 7  # the unlocated too


def test_a_formula_is_a_text_in_a_workbook(awkward: Dossier, tmp_path: Path) -> None:
    export(awkward, format="xlsx", out=tmp_path / "x.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "x.xlsx")["features"]
    cells = {cell.value: cell.data_type for row in sheet.iter_rows() for cell in row}
    assert cells[HOSTILE] == "s"
    assert cells["@lost"] == "s"
    assert "f" not in cells.values()


def test_addresses_are_links_in_a_workbook(changping: Dossier, tmp_path: Path) -> None:
    export(changping, format="xlsx", out=tmp_path / "x.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "x.xlsx")["evidence"]
    linked = {cell.value: cell.hyperlink for row in sheet.iter_rows() for cell in row}
    addresses = {row.address for row in changping.evidence if row.address}
    assert addresses
    assert all(linked[address].target.rstrip("/") == address.rstrip("/") for address in addresses)


def test_a_text_longer_than_a_cell_is_cut_and_told() -> None:
    cut: list[str] = []
    assert xlsx._shorten("a" * 32_767, ("facts", 1, "surface"), cut) == "a" * 32_767
    assert cut == []
    kept = xlsx._shorten("𠮷" * 20_000, ("facts", 2, "surface"), cut)
    assert kept == "𠮷" * 16_383
    assert cut == ["sheet facts, row 2, surface: 40,000 signs, cut to Excel's 32,767"]


def test_more_rows_than_a_sheet_has_are_refused(
    awkward: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 3)
    with pytest.raises(ExportError, match="sheet features has more than Excel's 3 rows; take csv"):
        export(awkward, format="xlsx", out=tmp_path / "x.xlsx")


def test_shapefiles_have_every_feature_a_file_a_geometry_type(
    awkward: Dossier, tmp_path: Path
) -> None:
    path = tmp_path / "x.shp.zip"
    (written,) = export(awkward, format="shp", out=path)
    assert list_tables(path) == {
        "parks": 1,
        "areas_points": 1,
        "areas_areas": 1,
        "trams_points": 1,
        "trams_lines": 2,
    }
    with zipfile.ZipFile(path) as archive:
        table = archive.read("fields.csv").decode("utf-8-sig")
    fields = {row["column"]: row["field"] for row in csv.DictReader(io.StringIO(table))}
    found = {
        each["properties"]["id"]: each
        for layer in list_tables(path)
        for each in read_with_gdal(path, layer)
    }
    frame = select(awkward).frame
    assert sorted(found) == sorted(frame["id"])
    for _, row in frame.iterrows():
        assert_near_parts(found[row["id"]]["geometry"], row.geometry)
        cells = found[row["id"]]["properties"]
        for column, text in flat_row(row).items():
            value = cells[fields[column]]
            if column == "coordinateUncertaintyInMeters":
                assert value == float(text)
            else:
                assert as_text(value) == cut_text(text).rstrip()
    assert written.notes[0] == (
        "names of columns have at most ten letters; fields.csv tells which is which"
    )


def as_text(value: object) -> object:
    """Return a cell as flat text; GDAL's GeoJSON makes JSON of a text that looks like it."""
    if isinstance(value, list | dict):
        return write_json(value)
    return f"{value:g}" if isinstance(value, float) else value


def assert_near_parts(found: dict[str, object], expected: BaseGeometry) -> None:
    """Compare as `assert_near`, a part alone being the same as a Multi- geometry of one."""
    multi = str(found["type"]).startswith("Multi")
    if multi and not expected.geom_type.startswith("Multi"):
        found = {
            "type": str(found["type"]).removeprefix("Multi"),
            "coordinates": found["coordinates"][0],  # type: ignore[index]  # nested lists
        }
    assert_near(found, expected)


def test_a_text_that_a_shapefile_cuts_is_listed_whole(changping: Dossier, tmp_path: Path) -> None:
    path = tmp_path / "x.shp.zip"
    (written,) = export(changping, format="shp", out=path)
    with zipfile.ZipFile(path) as archive:
        listed = list(csv.DictReader(io.StringIO(archive.read("cut.csv").decode("utf-8-sig"))))
    assert listed
    assert written.notes[1] == (f"{len(listed)} texts are cut to 254 bytes; cut.csv has them whole")
    assert len(written.notes) == 2 + len(listed)
    frame = select(changping).frame.set_index("id")
    for row in listed:
        whole = flat_row(frame.loc[row["id"]])[row["column"]]
        assert (row["text"].removeprefix("'"), int(row["bytes"])) == (whole, len(whole.encode()))
        assert is_too_long(whole)


def test_three_hundred_names_that_shorten_alike_stay_apart() -> None:
    names = [f"coordinate_of_the_{number:03}_corner" for number in range(300)]
    names += ["coordirner", "COORDIRNE1", "id"]
    short = shorten_names(names)
    assert list(short) == names
    assert len({each.casefold() for each in short.values()}) == 303
    assert all(len(each) <= 10 for each in short.values())
    assert short["coordirner"] == "coordirner"


@pytest.mark.parametrize("text", ["建" * 100, "é" * 300, "𠮷" * 70, "a" * 254, ""])
def test_a_text_is_cut_after_a_whole_sign(text: str) -> None:
    kept = cut_text(text)
    assert text.startswith(kept)
    assert len(kept.encode()) <= 254
    assert (kept == text) is not is_too_long(text)


@pytest.mark.parametrize("name", ["gdb", "shp"])
def test_metres_come_back_within_a_centimetre(
    changping: Dossier, tmp_path: Path, name: str
) -> None:
    ending = {"gdb": ".gdb", "shp": ".shp.zip"}[name]
    export(changping, format=name, out=tmp_path / f"x{ending}", crs="EPSG:4548")
    path = tmp_path / f"x.epsg4548{ending}"
    true = select(changping).frame.set_index("id").geometry
    seen = 0
    for table in list_tables(path):
        frame = gpd.read_file(path, layer=table)
        if "geometry" not in frame:
            continue
        assert frame.crs.to_epsg() == 4548
        back = frame.set_index("id").to_crs(4326).geometry
        for identifier, geometry in back.items():
            first = shapely.get_coordinates(shapely.normalize(geometry))
            second = shapely.get_coordinates(shapely.normalize(true[identifier]))
            if first.shape == second.shape and geometry.geom_type == true[identifier].geom_type:
                _, _, metres = Geod(ellps="WGS84").inv(*first.T, *second.T)
                assert np.max(np.abs(metres)) < 0.01
            assert geometry.hausdorff_distance(true[identifier]) < 1e-7  # 1 cm in degrees
            seen += 1
    assert seen == len(true)


def test_a_geodatabase_has_every_feature_and_the_tables(awkward: Dossier, tmp_path: Path) -> None:
    path = tmp_path / "x.gdb"
    (written,) = export(awkward, format="gdb", out=path)
    tables = list_tables(path)
    assert written.rows == 6
    assert {name: tables[name] for name in ("places", "facts")} == {
        "places": len(awkward.places),
        "facts": len(awkward.facts),
    }
    frame = select(awkward).frame
    found = {
        each["properties"]["id"]: each
        for name in ("parks", "areas_points", "areas_areas", "trams_points", "trams_lines")
        for each in read_with_gdal(path, name)
    }
    assert sorted(found) == sorted(frame["id"])
    for _, row in frame.iterrows():
        cells = found[row["id"]]["properties"]
        assert_near_parts(found[row["id"]]["geometry"], row.geometry)
        for column, text in flat_row(row).items():
            value = cells[column]
            assert as_text(value) == text
    assert read_with_gdal(path, "facts")[0]["properties"]["paragraph"] == awkward.facts[0].paragraph
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_an_older_geodatabase_is_replaced_and_a_locked_one_is_not(
    awkward: Dossier, tmp_path: Path
) -> None:
    path = tmp_path / "x.gdb"
    export(awkward, format="gdb", out=path, layers=["parks"])
    export(awkward, format="gdb", out=path)
    assert "trams_lines" in list_tables(path)
    (path / "_gdb.HOST.1.2.sr.lock").touch()
    before = {file.name: file.read_bytes() for file in path.iterdir()}
    with pytest.raises(WriteError, match=r"x\.gdb: another program has it open \(_gdb\.HOST"):
        export(awkward, format="gdb", out=path, layers=["parks"])
    assert {file.name: file.read_bytes() for file in path.iterdir()} == before


@pytest.mark.parametrize("after", ["parks", "trams_lines", "facts", "mentions"])
def test_what_a_killed_geodatabase_left_is_swept_by_the_next(
    awkward: Dossier, tmp_path: Path, after: str
) -> None:
    path = tmp_path / "x.gdb"
    script = (
        "import os, sys; from pathlib import Path; import pyogrio; from geo import read_dossier; "
        "from layers import export; write = pyogrio.write_arrow\n"
        "def stop(*given, layer, **options):\n"
        "    write(*given, layer=layer, **options)\n"
        "    if layer == sys.argv[3]: os._exit(9)\n"
        "pyogrio.write_arrow = stop\n"
        "export(read_dossier(Path(sys.argv[1])), format='gdb', out=sys.argv[2])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "awkward"), str(path), after],
        check=False,
        cwd=Path(__file__).parents[4],
    )
    assert done.returncode == 9
    (left,) = (each for each in tmp_path.iterdir() if each.name.startswith("."))
    assert list(left.rglob("*.gdbtable"))
    export(awkward, format="gdb", out=path)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["awkward", "x.gdb"]


@pytest.mark.parametrize("inside", [[], ["notes.txt"], ["a00000001.gdbtable", "notes.txt"]])
def test_a_folder_of_something_else_is_no_geodatabase(
    awkward: Dossier, tmp_path: Path, inside: list[str]
) -> None:
    path = tmp_path / "x.gdb"
    path.mkdir()
    for name in inside:
        (path / name).write_text("mine")
    with pytest.raises(ExportError, match="is a folder that is no File Geodatabase"):
        export(awkward, format="gdb", out=path)
    assert sorted(file.name for file in path.iterdir()) == inside
    assert all((path / name).read_text() == "mine" for name in inside)


def test_a_file_in_the_place_of_a_geodatabase(awkward: Dossier, tmp_path: Path) -> None:
    (tmp_path / "x.gdb").write_text("mine")
    with pytest.raises(ExportError, match="is a file, and a File Geodatabase is a folder"):
        export(awkward, format="gdb", out=tmp_path / "x.gdb")
    assert (tmp_path / "x.gdb").read_text() == "mine"


@pytest.mark.parametrize("name", ["gdb", "shp"])
def test_a_shifted_file_of_planners_cannot_be_converted(tmp_path: Path, name: str) -> None:
    dossier = make_awkward(tmp_path / "d", offset=(106.0, -10.0))
    ending = {"gdb": ".gdb", "shp": ".shp.zip"}[name]
    export(dossier, format=name, out=tmp_path / f"x{ending}", datum="gcj02")
    layer = {"gdb": "parks", "shp": "parks_gcj02"}[name]
    frame = gpd.read_file(tmp_path / f"x.gcj02{ending}", layer=layer)
    assert frame.crs.is_engineering
    assert frame.crs.name == "GCJ-02"


def test_a_drawing_has_every_feature_in_metres_with_its_name(
    awkward: Dossier, tmp_path: Path
) -> None:
    (written,) = export(awkward, format="dxf", out=tmp_path / "x.dxf", crs="EPSG:32632")
    drawing = ezdxf.readfile(written.path)  # type: ignore[attr-defined]  # not told by its stubs
    frame = select(awkward, crs="EPSG:32632").frame
    found: dict[str, list[object]] = {}
    for entity in drawing.modelspace():
        if entity.has_xdata("PLANMAP"):
            cells = dict(str(value).split("=", 1) for _, value in entity.get_xdata("PLANMAP"))
            found.setdefault(cells["id"], []).append(entity)
    assert sorted(found) == sorted(frame["id"])
    for _, row in frame.iterrows():
        parts = shapely.get_parts(row.geometry)
        rings = [len(getattr(part, "interiors", ())) + 1 for part in parts]
        assert len(found[row["id"]]) == sum(rings)
    names = {str(each.dxf.text) for each in drawing.modelspace().query("TEXT")}
    assert FAR_EAST.replace("𠮷", r"\U+D842\U+DFB7") in names  # as the format has it
    assert drawing.header["$INSUNITS"] == 6  # metres
    park = found["mill-park"][0]
    assert (park.dxf.location.x, park.dxf.location.y) == pytest.approx(  # type: ignore[attr-defined]
        frame.set_index("id").geometry["mill-park"].coords[0]
    )


def test_chinese_in_a_drawing_is_read_by_gdal(changping: Dossier, tmp_path: Path) -> None:
    (written,) = export(changping, format="dxf", out=tmp_path / "x.dxf")
    assert re.search(r"x\.epsg\d+\.dxf$", written.path)
    texts = {
        each["properties"]["Text"]
        for each in read_with_gdal(Path(written.path))
        if each["properties"].get("Text")
    }
    assert texts == set(select(changping).frame["name_zh_hans"])


@pytest.mark.parametrize(
    ("text", "written"),
    [("沙河é", "沙河é"), ("© OSM", r"\U+00A9 OSM"), ("𠮷", r"\U+D842\U+DFB7"), ("a|b", "a|b")],
)
def test_a_sign_that_gbk_lacks_is_written_as_the_format_has_it(text: str, written: str) -> None:
    assert write_name(text) == written


def test_a_drawing_needs_metres(awkward: Dossier, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="name a projected CRS, such as --crs EPSG:32632"):
        export(awkward, format="dxf", out=tmp_path / "x.dxf", crs="EPSG:4258")
