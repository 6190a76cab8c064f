"""The dossier in `data` leaves whole: every format, every layer, row by row."""

from __future__ import annotations

import json
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyarrow.parquet as pq
import pytest

from geo import Dossier
from layers import export, make_layers
from layers.exports.selection import select
from layers.exports.web.kml import draw_frame
from tests.layers.exports.gis.test_geopackage import look_with_qgis
from tests.layers.reading import (
    assert_near,
    check_geojson,
    convert_with_togeojson,
    list_tables,
    read_with_gdal,
)


@pytest.fixture(scope="module")
def features(changping: Dossier) -> gpd.GeoDataFrame:
    return select(changping).frame


def test_every_table_of_the_geopackage_has_its_rows_and_positions(
    changping: Dossier, tmp_path: Path
) -> None:
    path = tmp_path / "x.gpkg"
    export(changping, format="gpkg", out=path)
    counts = list_tables(path)
    for layer in make_layers(changping):
        tables = [layer.id, *(f"{layer.id}_{kind}" for kind in ("points", "lines", "areas"))]
        there = [table for table in tables if table in counts]
        assert sum(counts[table] for table in there) == len(layer.frame)
        found = pd.concat([gpd.read_file(path, layer=table) for table in there]).set_index("id")
        assert sorted(found.index) == sorted(layer.frame["id"])
        for identifier, geometry in zip(layer.frame["id"], layer.frame.geometry, strict=True):
            assert_near(found.geometry[identifier], geometry)
    seen = look_with_qgis(path)
    assert sum(each["features"] for each in seen.values()) == sum(
        len(layer.frame) for layer in make_layers(changping)
    )
    assert all(each["style"] and each["labels"] for each in seen.values())
    # Nothing is painted of an empty layer.
    assert all((len(each["colours"]) > 1) == (each["features"] > 0) for each in seen.values())


def test_kml_and_gpx_have_every_feature(
    changping: Dossier, features: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    drawn = draw_frame(features).set_index("id").geometry
    export(changping, format="kml", out=tmp_path / "x.kml")
    export(changping, format="gpx", out=tmp_path / "x.gpx")
    placemarks = [each for each in convert_with_togeojson(tmp_path / "x.kml") if each["geometry"]]
    assert sorted(each["properties"]["id"] for each in placemarks) == sorted(features["id"])
    for each in placemarks:
        if each["geometry"]["type"] != "GeometryCollection":
            assert_near(each["geometry"], drawn[each["properties"]["id"]])
    is_line = features.geom_type.str.contains("Line")
    counts = list_tables(tmp_path / "x.gpx")
    assert (counts["waypoints"], counts["tracks"]) == ((~is_line).sum(), is_line.sum())


def test_geojson_is_valid_and_has_every_feature(
    changping: Dossier, features: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    export(changping, format="geojson", out=tmp_path / "x.geojson")
    check_geojson((tmp_path / "x.geojson").read_text(encoding="utf-8"))
    found = read_with_gdal(tmp_path / "x.geojson")
    assert [each["properties"]["id"] for each in found] == features["id"].tolist()


def test_tables_have_every_feature_and_the_unlocated(
    changping: Dossier, features: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    unlocated = {place.id for place in changping.places if place.placed == "unlocated"}
    export(changping, format="csv", out=tmp_path / "x.csv")
    export(changping, format="parquet", out=tmp_path / "x.parquet")
    export(changping, format="fgb", out=tmp_path / "x.fgb")
    export(changping, format="jsonld", out=tmp_path / "x.jsonld")
    csv = pd.read_csv(tmp_path / "x.csv")
    assert csv["id"].tolist() == [*features["id"], *csv["id"].tolist()[len(features) :]]
    assert set(csv["id"].tolist()[len(features) :]) == unlocated
    assert pq.read_table(tmp_path / "x.parquet")["id"].to_pylist() == features["id"].tolist()
    assert sorted(gpd.read_file(tmp_path / "x.fgb")["id"]) == sorted(features["id"])
    linked = json.loads((tmp_path / "x.jsonld").read_text(encoding="utf-8"))["features"]
    ids = {each["@id"].rsplit(":", 1)[1] for each in linked}
    assert ids == {*features["place"], *unlocated}
