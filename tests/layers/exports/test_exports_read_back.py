"""Every file format is read back whole by tools that planmap did not write."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pyarrow.parquet as pq
import pyogrio
import pytest
import shapely
from shapely.geometry import MultiPolygon, Polygon, shape

from geo import Dossier, read_dossier
from layers import COLUMNS, export
from layers.exports.csv_files import unguard_text
from layers.exports.web.kml import draw_frame
from tests.builders import bend_geometry, make_tables, write_dossier
from tests.layers.reading import (
    TABLES,
    assert_near,
    check_geojson,
    convert_with_togeojson,
    flat_row,
    list_tables,
    read_with_gdal,
)


def write(dossier: Dossier, name: str, folder: Path) -> Path:
    written, *_ = export(dossier, format=name, out=folder / f"out.{name}")
    return Path(written.path)


def rows_of(frame: gpd.GeoDataFrame) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in frame.to_dict("records")}


def texts_of(properties: dict[str, Any], names: tuple[str, ...] = COLUMNS) -> dict[str, str]:
    return flat_row({name: properties.get(name) for name in names})


def test_gdal_reads_geojson_back(
    awkward: Dossier, features: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    expected = rows_of(features)
    found = read_with_gdal(write(awkward, "geojson", tmp_path))
    assert [each["properties"]["id"] for each in found] == list(features["id"])
    for each in found:
        row = expected[each["properties"]["id"]]
        assert_near(each["geometry"], row["geometry"])
        for name in COLUMNS:
            value = each["properties"].get(name)
            # An empty list and none are the same to GDAL.
            assert (value or None) == (row[name] or None), name


def test_a_validator_accepts_the_geojson(awkward: Dossier, tmp_path: Path) -> None:
    text = write(awkward, "geojson", tmp_path).read_text(encoding="utf-8")
    check_geojson(text)
    for feature in json.loads(text)["features"]:
        geometry = shape(feature["geometry"])
        polygons = [part for part in shapely.get_parts(geometry) if isinstance(part, Polygon)]
        assert all(part.exterior.is_ccw for part in polygons)
        assert not any(ring.is_ccw for part in polygons for ring in part.interiors)


def test_the_validator_can_refuse() -> None:
    with pytest.raises(Exception, match="check"):
        check_geojson('{"type": "Feature", "geometry": {"type": "Point", "coordinates": []}}')


@pytest.mark.parametrize("name", ["fgb", "gpkg"])
def test_gdal_reads_binary_files_back(
    awkward: Dossier, features: gpd.GeoDataFrame, tmp_path: Path, name: str
) -> None:
    expected = rows_of(features)
    path = write(awkward, name, tmp_path)
    tables = TABLES if name == "gpkg" else [None]
    found = [each for table in tables for each in read_with_gdal(path, table)]
    assert sorted(each["properties"]["id"] for each in found) == sorted(expected)
    for each in found:
        row = expected[each["properties"]["id"]]
        assert_near(each["geometry"], row["geometry"])
        assert texts_of(each["properties"]) == flat_row(row)


def test_kml_is_the_same_to_gdal_and_to_togeojson(
    awkward: Dossier, features: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    drawn = rows_of(draw_frame(features))
    path = write(awkward, "kml", tmp_path)
    readings = {
        "gdal": [each for table in list_tables(path) for each in read_with_gdal(path, table)],
        "togeojson": convert_with_togeojson(path),
    }
    for found in readings.values():
        placemarks = [each for each in found if each["geometry"]]
        assert sorted(each["properties"]["id"] for each in placemarks) == sorted(drawn)
        for each in placemarks:
            row = drawn[each["properties"]["id"]]
            geometry = row["geometry"]
            assert_near(_as_collected(each["geometry"], geometry), geometry)
            assert texts_of(each["properties"], (*COLUMNS, "centre")) == flat_row(row)


def _as_collected(found: dict[str, Any], expected: Any) -> Any:  # noqa: ANN401 - geometries
    """Return a collection of like parts as the multi-part geometry that it stands for."""
    geometry = shape(found)
    if geometry.geom_type != "GeometryCollection":
        return geometry
    return type(expected)(list(shapely.get_parts(geometry)))


def test_gpx_is_the_same_to_gdal(
    awkward: Dossier, features: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    path = write(awkward, "gpx", tmp_path)
    counts = list_tables(path)
    assert (counts["waypoints"], counts["tracks"]) == (4, 2)
    found = [each for table in ("waypoints", "tracks") for each in read_with_gdal(path, table)]
    expected = rows_of(features)
    assert sorted(each["properties"]["planmap_id"] for each in found) == sorted(expected)
    for each in found:
        row = expected[each["properties"]["planmap_id"]]
        properties = {name: each["properties"].get(f"planmap_{name}") for name in COLUMNS}
        # GDAL's reader drops the line breaks of extensions.
        joined = {name: text.replace("\n", "") for name, text in flat_row(row).items()}
        assert flat_row(properties) == joined
        assert each["properties"]["name"] == row["name_zh_hans"]
        _compare_gpx(shape(each["geometry"]), row["geometry"])


def test_gpx_is_the_same_to_togeojson(
    awkward: Dossier, features: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    found = convert_with_togeojson(write(awkward, "gpx", tmp_path))
    is_line = features.geom_type.str.contains("Line")
    # togeojson tells the tracks first.
    expected = [*features[is_line].to_dict("records"), *features[~is_line].to_dict("records")]
    assert len(found) == len(expected)
    for each, row in zip(found, expected, strict=True):
        assert each["properties"]["name"] == row["name_zh_hans"]
        assert each["properties"].get("desc") == row["summary_zh_hans"]
        _compare_gpx(shape(each["geometry"]), row["geometry"])


def _compare_gpx(found: Any, expected: Any) -> None:  # noqa: ANN401 - geometries
    if isinstance(expected, Polygon | MultiPolygon):
        assert found.geom_type == "Point"
        assert expected.contains(found)
        return
    lines = expected if found.geom_type == expected.geom_type else type(found)([expected])
    assert_near(found, lines)


def test_pandas_reads_csv_back(
    awkward: Dossier, features: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    table = pd.read_csv(write(awkward, "csv", tmp_path), dtype=str, keep_default_na=False)
    assert list(table.columns) == [*COLUMNS, "lon", "lat", "wkt"]
    assert len(table) == len(features) + 1
    expected = rows_of(features)
    for row in table.to_dict("records"):
        cells = {name: unguard_text(text) for name, text in row.items() if text}
        wkt, lon, lat = cells.pop("wkt", ""), cells.pop("lon", ""), cells.pop("lat", "")
        if cells["id"] == "lost-mill":
            assert (wkt, lon, lat, cells["placed"]) == ("", "", "", "unlocated")
            continue
        assert cells == flat_row(expected[cells["id"]])
        geometry = expected[cells["id"]]["geometry"]
        assert_near(shapely.from_wkt(wkt), geometry)
        if geometry.geom_type == "Point":
            assert (float(lon), float(lat)) == pytest.approx((geometry.x, geometry.y), abs=1e-6)
        else:
            assert (lon, lat) == ("", "")


def test_geopandas_and_pyarrow_read_geoparquet_back(
    awkward: Dossier, features: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    path = write(awkward, "parquet", tmp_path)
    table = pq.read_table(path)
    rows = table.drop_columns(["geometry", "bbox"]).to_pylist()
    assert rows == features.drop(columns="geometry").to_dict("records")
    frame = gpd.read_parquet(path)
    assert frame.crs == "EPSG:4326"
    assert frame.geometry.geom_equals(features.geometry).all()
    west, south, east, north = shapely.bounds(features.geometry.iloc[0])
    nearby = gpd.read_parquet(path, bbox=(west, south, east, north))
    assert features["id"].iloc[0] in set(nearby["id"])
    assert len(nearby) < len(frame)


def test_geoparquet_says_version_covering_and_crs(awkward: Dossier, tmp_path: Path) -> None:
    path = write(awkward, "parquet", tmp_path)
    geo = json.loads(pq.read_schema(path).metadata[b"geo"])
    column = geo["columns"]["geometry"]
    assert geo["version"] == "1.1.0"
    assert column["covering"]["bbox"]["xmin"] == ["bbox", "xmin"]
    assert column["crs"]["id"] == {"authority": "EPSG", "code": 4326}


def test_flatgeobuf_has_an_index(awkward: Dossier, tmp_path: Path) -> None:
    path = write(awkward, "fgb", tmp_path)
    found = gpd.read_file(path, bbox=(10.019, 50.009, 10.0205, 50.0105))
    assert "tram3-mill" in set(found["id"])

    assert pyogrio.read_info(path)["capabilities"]["fast_spatial_filter"]


@pytest.mark.parametrize("name", ["fgb", "gpkg", "parquet"])
def test_lines_of_one_part_and_of_several_stay_what_they_are(tmp_path: Path, name: str) -> None:
    tables = make_tables()
    del tables["stations.csv"]
    features = bend_geometry("tram3.second", lambda line: [line, [[10.05, 50.02], [10.06, 50.02]]])
    features["survey"][4]["geometry"]["type"] = "MultiLineString"
    dossier = read_dossier(write_dossier(tmp_path / "d", tables=tables, features=features))
    out = tmp_path / f"x.{name}"
    export(dossier, format=name, out=out, layers=["trams"])
    table = "trams" if name == "gpkg" else None
    found = gpd.read_parquet(out) if name == "parquet" else gpd.read_file(out, layer=table)
    types = dict(zip(found["id"], found.geom_type, strict=True))
    assert types == {"tram3.first": "LineString", "tram3.second": "MultiLineString"}
