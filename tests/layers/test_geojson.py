"""GeoJSON files: RFC 7946, one feature a line, nothing lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
from shapely.geometry import LinearRing, Point, Polygon, shape

from geo import Dossier, read_dossier
from layers import COLUMNS, make_layers, to_geojson
from layers.geojson import to_mapping
from tests.builders import bend, bend_geometry, write_dossier


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    return read_dossier(write_dossier(tmp_path / "d"))


def collections(dossier: Dossier) -> list[dict[str, Any]]:
    return [json.loads(to_geojson(layer)) for layer in make_layers(dossier)]


def test_each_feature_stands_on_a_line_of_its_own(dossier: Dossier) -> None:
    for layer in make_layers(dossier):
        lines = to_geojson(layer).splitlines()
        assert len(lines) == len(layer.frame) + 2
        assert all(json.loads(line.removesuffix(",")) for line in lines[1:-1])


def test_moving_one_pin_changes_one_line(tmp_path: Path, dossier: Dossier) -> None:
    features = bend_geometry("mill-park", lambda xy: [xy[0] + 0.001, xy[1]])
    moved = read_dossier(write_dossier(tmp_path / "moved", features=features))
    before = "".join(to_geojson(layer) for layer in make_layers(dossier)).splitlines()
    after = "".join(to_geojson(layer) for layer in make_layers(moved)).splitlines()
    assert sum(old != new for old, new in zip(before, after, strict=True)) == 1


def test_ids_are_stable_and_unique_over_all_layers(dossier: Dossier) -> None:
    ids = [feature["id"] for found in collections(dossier) for feature in found["features"]]
    assert len(ids) == len(set(ids)) == 6
    assert all(
        feature["id"] == feature["properties"]["id"]
        for found in collections(dossier)
        for feature in found["features"]
    )


def test_a_collection_has_no_crs_and_names_its_credits(dossier: Dossier) -> None:
    for found in collections(dossier):
        assert "crs" not in found
        assert found["credits"]
        assert set(found["names"]) == {"zh-Hans", "zh-Hant", "en"}


def test_properties_are_the_columns_of_the_house(dossier: Dossier) -> None:
    for found in collections(dossier):
        for feature in found["features"]:
            assert tuple(feature["properties"]) == COLUMNS


def test_outer_rings_run_counterclockwise() -> None:
    clockwise = Polygon([(0, 0), (0, 1), (1, 1), (1, 0)], [[(0.2, 0.2), (0.4, 0.2), (0.4, 0.4)]])
    found = to_mapping(clockwise)
    assert LinearRing(found["coordinates"][0]).is_ccw
    assert not LinearRing(found["coordinates"][1]).is_ccw


def test_positions_have_at_most_six_decimals_and_no_height() -> None:
    assert to_mapping(Point(1.23456789, 2.3456789, 99))["coordinates"] == (1.234568, 2.345679)


def test_geopandas_reads_back_the_same_rows(tmp_path: Path, dossier: Dossier) -> None:
    for layer in make_layers(dossier):
        path = tmp_path / f"{layer.id}.geojson"
        path.write_text(to_geojson(layer), encoding="utf-8")
        back = gpd.read_file(path)
        assert back.crs.to_epsg() == 4326
        assert list(back["id"]) == list(layer.frame["id"])
        assert back.geometry.geom_equals_exact(layer.frame.geometry, 1e-6).all()


@pytest.mark.parametrize("name", ["{{7*7}}", "</script>", "\u2028", 'quote " and \\', "生命谷"])
def test_any_name_survives(tmp_path: Path, name: str) -> None:
    folder = write_dossier(tmp_path / "h", tables=bend("places.csv", 1, name_en=f"x{name}x"))
    feature = collections(read_dossier(folder))[0]["features"][0]
    assert feature["properties"]["name_en"] == f"x{name}x"
    assert shape(feature["geometry"]).geom_type == "Point"


def test_an_empty_list_is_null_and_a_full_one_a_list(dossier: Dossier) -> None:
    rows = [each["properties"] for one in collections(dossier) for each in one["features"]]
    assert not [name for row in rows for name, value in row.items() if value == []]
    lines = {row["id"]: row["lines"] for row in rows}
    assert lines["mill-park"] is None
    assert lines["tram3.first"] == ["tram3"]
