"""The GeoPackage: related tables, and a look that QGIS takes from it."""

from __future__ import annotations

import json
import sqlite3
import subprocess
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import geopandas as gpd
import numpy as np
import pyogrio
import pytest
import shapely
from pyproj import Geod

from geo import Dossier, read_dossier
from geo.vocabulary import LANGUAGES, Status
from layers import ExportError, export, make_layers
from layers.exports import write_selection
from layers.exports.qml.styles import DISC_IN_DEGREES, make_qml
from layers.exports.selection import select
from layers.style import FORMS
from tests.builders import bend, make_tables, write_dossier
from tests.layers.awkward import HOSTILE
from tests.layers.reading import TABLES, flat_row, list_tables, read_with_gdal

QGIS_PYTHON = "/usr/bin/python3"
POINT, LINE, AREA = 0, 1, 2


@pytest.fixture
def package(awkward: Dossier, tmp_path: Path) -> Path:
    (written,) = export(awkward, format="gpkg", out=tmp_path / "x.gpkg")
    return Path(written.path)


def look_with_qgis(package: Path) -> dict[tuple[str, int], dict[str, Any]]:
    """Return what QGIS sees of `package`, by table and type of geometry."""
    probe = Path(__file__).with_name("qgis_probe.py")
    done = subprocess.run(
        [QGIS_PYTHON, str(probe), str(package), str(package.with_suffix(".png"))],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )
    return {(each["table"], each["type"]): each for each in json.loads(done.stdout)}


def test_there_is_a_table_for_each_layer_and_each_table_of_the_dossier(
    awkward: Dossier, package: Path
) -> None:
    counts = list_tables(package)
    expected = dict(zip(TABLES, (1, 1, 1, 1, 2), strict=True))
    expected |= {
        name: len(getattr(awkward, name))
        for name in ("places", "facts", "commitments", "outcomes", "evidence", "mentions")
    }
    assert counts == {**expected, "layer_styles": 3 * len(TABLES)}


def test_the_tables_hold_the_rows_of_the_dossier(awkward: Dossier, package: Path) -> None:
    for name in ("facts", "commitments", "outcomes", "evidence", "mentions"):
        found = [flat_row(each["properties"]) for each in read_with_gdal(package, name)]
        rows = [row.model_dump(mode="json") for row in getattr(awkward, name)]
        assert found == [flat_row(row) for row in rows]


def test_the_tables_are_related_by_id(package: Path) -> None:
    orphans = (
        "SELECT count(*) FROM facts WHERE subject NOT IN (SELECT id FROM places)",
        "SELECT count(*) FROM outcomes WHERE commitment NOT IN (SELECT id FROM commitments)",
        "SELECT count(*) FROM mentions WHERE place NOT IN (SELECT id FROM places)",
    )
    with closing(sqlite3.connect(package)) as database:
        assert [database.execute(question).fetchone()[0] for question in orphans] == [0, 0, 0]
        with pytest.raises(sqlite3.IntegrityError):
            database.execute("INSERT INTO places (id) VALUES ('mill-park')")


def test_qgis_opens_every_layer_in_its_style(awkward: Dossier, package: Path) -> None:
    seen = look_with_qgis(package)
    assert set(seen) == {
        ("parks", POINT),
        ("areas_points", POINT),
        ("areas_areas", AREA),
        ("trams_points", POINT),
        ("trams_lines", LINE),
    }
    assert sum(each["features"] for each in seen.values()) == sum(
        len(layer.frame) for layer in make_layers(awkward)
    )
    for each in seen.values():
        assert each["style"], each["message"]
        assert each["renderer"] == "RuleRenderer"
        assert each["labels"]
        assert "在建" in each["rules"]


def test_qgis_paints_the_colours_of_the_map(package: Path) -> None:
    seen = look_with_qgis(package)
    assert "#1b7837" in seen["parks", POINT]["colours"]
    assert "#1b7837" in seen["areas_areas", AREA]["colours"]
    # The line has a colour of its own; its station keeps the theme's.
    assert "#00807a" in seen["trams_lines", LINE]["colours"]
    assert "#2166ac" not in seen["trams_lines", LINE]["colours"]
    assert "#2166ac" in seen["trams_points", POINT]["colours"]


def test_every_style_has_a_rule_and_a_dash_for_every_status(awkward: Dossier) -> None:
    for layer in make_layers(awkward):
        text = make_qml(layer, label="name_en", language="en", metric_crs="EPSG:32632", colours={})
        root = fromstring(text.split("\n", 1)[1])  # noqa: S314 - our own
        rules = [rule.get("filter", "") for rule in root.iter("rule")]
        for status in Status:
            assert sum(f"= '{status.value}'" in rule for rule in rules) == 4
        dashes = {each.get("v") for each in root.iter("prop") if each.get("k") == "customdash"}
        for form in FORMS.values():
            if form.dash_px:
                assert ";".join(f"{part:g}" for part in form.dash_px) in dashes


def test_one_style_a_layer_is_the_default_in_the_language_asked_for(
    awkward: Dossier, tmp_path: Path
) -> None:
    export(awkward, format="gpkg", out=tmp_path / "en.gpkg", language="en")
    with closing(sqlite3.connect(tmp_path / "en.gpkg")) as database:
        rows = database.execute(
            "SELECT f_table_name, styleName FROM layer_styles WHERE useAsDefault"
        ).fetchall()
        count = database.execute("SELECT count(*) FROM layer_styles").fetchone()[0]
    assert rows == [(table, f"{table} en") for table in TABLES]
    assert count == len(LANGUAGES) * len(TABLES)


def test_hostile_names_are_text_in_the_package(package: Path) -> None:
    assert gpd.read_file(package, layer="parks")["name_zh_hans"].tolist() == [HOSTILE]


def test_a_layer_named_like_a_table_of_the_package_is_refused(tmp_path: Path) -> None:
    tables = bend("layers.csv", 0, id="facts")
    for row in tables["places.csv"]:
        if row["layer"] == "parks":
            row["layer"] = "facts"
    tables["chapters.csv"] = make_tables()["chapters.csv"]
    tables["chapters.csv"][0]["layers"] = "areas"
    dossier = read_dossier(write_dossier(tmp_path / "d", tables=tables))
    with pytest.raises(ExportError, match="has a table facts of its own"):
        export(dossier, format="gpkg", out=tmp_path / "x.gpkg")


def test_what_a_filter_empties_keeps_its_tables_types_and_styles(
    awkward: Dossier, tmp_path: Path
) -> None:
    out = tmp_path / "x.gpkg"
    export(awkward, format="gpkg", out=out, statuses=["starting"])
    spatial = pyogrio.list_layers(out).tolist()[: len(TABLES)]
    assert spatial == [
        ["parks", "Point"],
        ["areas_points", "Point"],
        ["areas_areas", "MultiPolygon"],
        ["trams_points", "Point"],
        ["trams_lines", "Unknown"],
    ]
    seen = look_with_qgis(out)
    assert {table for table, _ in seen} >= set(TABLES[:4])
    assert all(each["style"] and each["labels"] for each in seen.values())


def test_every_table_holds_one_kind_of_geometry_with_index_extent_and_count(
    package: Path,
) -> None:
    kinds = {"Point": 0, "LineString": 1, "MultiLineString": 1, "MultiPolygon": 2}
    for table in TABLES:
        info = pyogrio.read_info(package, layer=table, force_total_bounds=True)
        frame = gpd.read_file(package, layer=table)
        assert len({kinds[each] for each in frame.geom_type}) == 1
        assert info["features"] == len(frame)
        assert info["capabilities"]["fast_spatial_filter"]
        assert info["total_bounds"] == pytest.approx(frame.total_bounds)
        box = tuple(frame.geometry.iloc[0].buffer(1e-7).bounds)
        assert frame["id"].iloc[0] in set(gpd.read_file(package, layer=table, bbox=box)["id"])


def test_rows_can_be_added_with_gdal_and_are_counted_and_found(package: Path) -> None:
    frame = gpd.read_file(package, layer="parks")
    moved = frame.assign(id="new").set_geometry(frame.geometry.translate(1, 1))
    pyogrio.write_dataframe(moved, package, layer="parks", append=True)
    assert pyogrio.read_info(package, layer="parks")["features"] == 2
    (found,) = gpd.read_file(package, layer="parks", bbox=moved.geometry.iloc[0].buffer(0.1))["id"]
    assert found == "new"


def test_sqlite_finds_the_package_whole(package: Path) -> None:
    with closing(sqlite3.connect(package)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        left = database.execute(
            "SELECT count(*) FROM sqlite_master WHERE name LIKE '%pattern%'"
        ).fetchone()
        assert left == (0,)


def test_two_layers_of_one_name_are_two_tables(awkward: Dossier, tmp_path: Path) -> None:
    selection = select(awkward)
    parks = selection.layers[0]
    twins = replace(selection, layers=(parks, replace(parks, id="woods")))
    write_selection(twins, format="gpkg", out=tmp_path / "x.gpkg")
    counts = list_tables(tmp_path / "x.gpkg")
    assert (counts["parks"], counts["woods"]) == (1, 1)


def test_tables_that_would_share_a_name_are_refused(awkward: Dossier, tmp_path: Path) -> None:
    selection = select(awkward)
    parks, areas, _ = selection.layers
    twins = replace(selection, layers=(areas, replace(parks, id="areas_points")))
    with pytest.raises(ExportError, match="both have a table areas_points"):
        write_selection(twins, format="gpkg", out=tmp_path / "x.gpkg")


def test_styles_of_a_shifted_file_measure_discs_without_a_crs(
    mainland_dossier: Dossier, tmp_path: Path
) -> None:
    export(mainland_dossier, format="gpkg", out=tmp_path / "x.gpkg", datum="gcj02")
    styles = pyogrio.read_dataframe(tmp_path / "x.gcj02.gpkg", layer="layer_styles")
    for style in styles["styleQML"]:
        assert "EPSG:" not in style
        assert "transform(" not in style
        assert "make_ellipse(" in style
    script = (
        "import sys; from qgis.core import *; e = QgsExpression(sys.argv[1]); "
        "c = QgsExpressionContext(); f = QgsFeature(); f.setFields(QgsFields()); "
        "f.setGeometry(QgsGeometry.fromWkt('POINT (116.2 40.2)')); c.setFeature(f); "
        "print(e.evaluate(c).asWkt(9))"
    )
    expression = DISC_IN_DEGREES.replace('"coordinateUncertaintyInMeters"', "1000.0")
    told = subprocess.check_output([QGIS_PYTHON, "-c", script, expression], text=True)
    corners = shapely.get_coordinates(shapely.from_wkt(told.strip()))
    lon, lat = corners.T
    _, _, metres = Geod(ellps="WGS84").inv(
        np.full_like(lon, 116.2), np.full_like(lat, 40.2), lon, lat
    )
    assert np.abs(np.asarray(metres) - 1000.0).max() < 1.0
