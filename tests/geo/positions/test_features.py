"""GeoJSON at the border: whatever stands where, it is a feature or a problem in one line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geo.errors import Problem
from geo.positions.features import Feature, read_features

LINE = [[10.0, 50.0], [10.1, 50.1]]
RING = [[10.0, 50.0], [10.1, 50.0], [10.1, 50.1], [10.0, 50.0]]


def feature(geometry: object = None, **changes: object) -> dict[str, Any]:
    given = {"type": "Point", "coordinates": [10.0, 50.0]} if geometry is None else geometry
    return {"type": "Feature", "properties": {"id": "a"}, "geometry": given} | changes


def read(tmp_path: Path, members: object, **extra: object) -> tuple[list[Feature], list[Problem]]:
    path = tmp_path / "f.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": members} | extra))
    found, problems = read_features(path, "f.geojson")
    return [feature for _, feature in found], problems


def wrong(tmp_path: Path, member: object) -> str:
    found, problems = read(tmp_path, [member])
    assert not found
    (problem,) = problems
    return str(problem)


@pytest.mark.parametrize("crs", ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"])
def test_a_file_as_gdal_and_qgis_write_it_is_read(tmp_path: Path, crs: str) -> None:
    member = feature() | {"id": "a", "properties": {"name_en": None}}
    declared = {"type": "name", "properties": {"name": crs}}
    (found,), problems = read(tmp_path, [member], crs=declared, name="survey")
    assert not problems
    assert (found.id, dict(found.properties)) == ("a", {})


def test_numbers_are_ids_too(tmp_path: Path) -> None:
    member = feature(properties={"id": 7, "geo_id": 1234567890123})
    (found,), _ = read(tmp_path, [member])
    assert (found.id, found.geo_id) == ("7", "1234567890123")


def test_heights_are_left_out_even_of_some_positions(tmp_path: Path) -> None:
    member = feature({"type": "LineString", "coordinates": [[10, 50, 3], [10.1, 50.1]]})
    (found,), _ = read(tmp_path, [member])
    assert list(found.geometry.coords) == [(10.0, 50.0), (10.1, 50.1)]


def test_a_multipoint_of_one_is_a_point(tmp_path: Path) -> None:
    (found,), _ = read(tmp_path, [feature({"type": "MultiPoint", "coordinates": [[10, 50]]})])
    assert found.geometry.geom_type == "Point"


GEOMETRIES = {
    "several points": ({"type": "MultiPoint", "coordinates": LINE}, "one feature for each"),
    "a collection": ({"type": "GeometryCollection", "geometries": []}, "GeometryCollection"),
    "no geometry": ({}, "of the type Point"),
    "a text": ("POINT (10 50)", "an object with type and coordinates"),
    "another type": ({"type": "Circle", "coordinates": [10, 50]}, "of the type Point"),
    "a list as type": ({"type": ["Point"], "coordinates": [10, 50]}, "of the type Point"),
    "no coordinates": ({"type": "Point"}, "positions of two numbers"),
    "one number": ({"type": "Point", "coordinates": [10]}, "positions of two numbers"),
    "truth": ({"type": "Point", "coordinates": [True, False]}, "positions of two numbers"),
    "a text as number": ({"type": "Point", "coordinates": ["10", "50"]}, "two numbers"),
    "a huge number": ({"type": "Point", "coordinates": [10**400, 50]}, "longitude in -180"),
    "swapped": ({"type": "Point", "coordinates": [50, 110]}, "look swapped"),
    "a line of one": ({"type": "LineString", "coordinates": LINE[:1]}, "a line of 1 positions"),
    "a ring of three": ({"type": "Polygon", "coordinates": [RING[:3]]}, "a ring of 3 positions"),
    "an open ring": ({"type": "Polygon", "coordinates": [[*RING[:3], [10, 51]]]}, "clos"),
    "an empty part": ({"type": "MultiPolygon", "coordinates": [[RING], []]}, "the empty part"),
    "a shallow area": ({"type": "Polygon", "coordinates": [1, 2]}, "lists of [longitude"),
}


@pytest.mark.parametrize(("geometry", "right"), GEOMETRIES.values(), ids=list(GEOMETRIES))
def test_a_wrong_geometry_is_told(tmp_path: Path, geometry: object, right: str) -> None:
    said = wrong(tmp_path, feature(geometry))
    assert said.startswith("f.geojson, row 1, ")
    assert right in said
    assert "\n" not in said


@pytest.mark.parametrize("member", [None, 1, "x", [], {"type": "Point"}], ids=str)
def test_what_is_no_feature_is_told(tmp_path: Path, member: object) -> None:
    assert "GeoJSON Feature" in wrong(tmp_path, member)


@pytest.mark.parametrize("key", ["class", "name_zh_hans", "name_zh_hant", "name_en"])
@pytest.mark.parametrize("value", [1, True, [], ["a"], {}], ids=str)
def test_a_word_that_is_no_text_is_told(tmp_path: Path, key: str, value: object) -> None:
    assert f", {key} = " in wrong(tmp_path, feature(properties={"id": "a", key: value}))


def test_a_feature_without_an_id_or_with_wrong_properties_is_told(tmp_path: Path) -> None:
    for properties in ({}, None, {"id": ""}, {"id": None}):
        said = wrong(tmp_path, feature(properties=properties))
        assert "each feature needs properties with an id, or an id of its own" in said
    assert "must be an object, or null" in wrong(tmp_path, feature(properties=["id"]))
    said = wrong(tmp_path, feature(properties={"id": "a", "class": "nothing"}))
    assert "class = 'nothing': no such class of the ground" in said


@pytest.mark.parametrize("value", [True, 1.5, [], {}, "a\0b", "\ud800", 10**5000], ids=type)
@pytest.mark.parametrize("key", ["id", "geo_id"])
def test_an_id_that_is_none_is_told(tmp_path: Path, key: str, value: object) -> None:
    with_id = {"id": "a"} | {key: value}
    try:
        assert f", {key} = " in wrong(tmp_path, feature(properties=with_id))
    except ValueError:  # Python itself writes no number of so many digits
        assert isinstance(value, int)


SIGNS = ("\0", "\x07", "\b", "\f", "\x1b", "\x7f", "\x85", "\ud800", "\udfff")
HIDDEN: dict[str, Callable[[str], dict[str, Any]]] = {
    "in a list": lambda sign: {"properties": {"id": "a", "tags": ["x", f"a{sign}b"]}},
    "in an object": lambda sign: {"properties": {"id": "a", "tags": {"k": sign}}},
    "in a key": lambda sign: {"properties": {"id": "a", f"tag{sign}": 1}},
    "in lists of lists": lambda sign: {"properties": {"id": "a", "tags": [[[sign]]]}},
    "in a member that GeoJSON does not know": lambda sign: {"foreign": {"k": [sign]}},
}


@pytest.mark.parametrize("sign", SIGNS, ids=ascii)
@pytest.mark.parametrize("where", HIDDEN)
def test_a_control_character_is_refused_wherever_it_stands(
    tmp_path: Path, where: str, sign: str
) -> None:
    said = f"row 1, text = 'U+{ord(sign):04X}': must hold no control characters"
    assert said in wrong(tmp_path, feature(**HIDDEN[where](sign)))
    found, problems = read(tmp_path, [feature()], **HIDDEN[where](sign))
    assert not found
    assert f"text = 'U+{ord(sign):04X}'" in str(problems[0])


@pytest.mark.parametrize("words", ["a\nb\tc\r", "\\u0000", "\\b \\ud800", "𠀀 🚇", "ü\u2028"])
def test_words_that_only_look_like_control_characters_are_words(tmp_path: Path, words: str) -> None:
    (found,), problems = read(tmp_path, [feature(properties={"id": "a", "tags": [words]})])
    assert problems == []
    assert found.properties["tags"] == [words]


FILES = {
    "[" * 100_000: "nested too deep",
    '{"features": ' + "9" * 10_000 + "}": "must be a GeoJSON FeatureCollection",
    '{"features": null}': "a list of features",
    '{"type": "Feature", "features": []}': "an object with features",
    '{"features": [{"properties": {"id": NaN}}]}': "finite",
    "[]": "an object with features",
    "": "must be a GeoJSON FeatureCollection",
    '{"features": [], "crs": {"properties": {"name": "EPSG:3857"}}}': "must be EPSG:4326",
    '{"features": [], "crs": ["x"]}': "must be EPSG:4326",
    '{"features": [], "datum": "gcj02"}': "must be wgs84",
}


@pytest.mark.parametrize(("text", "right"), FILES.items(), ids=range(len(FILES)))
def test_a_wrong_file_is_told_in_one_line(tmp_path: Path, text: str, right: str) -> None:
    path = tmp_path / "f.geojson"
    path.write_text(text)
    found, problems = read_features(path, "f.geojson")
    assert not found
    (problem,) = problems
    assert right in str(problem)
    assert "\n" not in str(problem)
