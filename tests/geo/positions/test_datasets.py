"""A dataset of a dossier: its files fit their checksums, its points are positions on earth."""

from __future__ import annotations

from pathlib import Path

import pytest
import shapely

from geo.errors import DossierError, Problem
from geo.positions.classes import find_fault
from geo.positions.datasets import read_dataset
from geo.positions.distances import find_box
from geo.positions.features import check_position, read_features
from geo.positions.source import shipped_source
from tests.builders import write_dataset

POINTS = b"id,lon,lat,geo_id\na,10.5,50.25,Q1\nb,11,51,\n"


def read(folder: Path, files: dict[str, bytes]) -> tuple[list[str], list[Problem]]:
    write_dataset(folder / "survey", files)
    dataset, problems = read_dataset(folder / "survey", "datasets/survey")
    assert dataset is not None
    assert dataset.id == "survey"
    return list(dataset.features), problems


def test_a_table_of_points_is_read_as_points(tmp_path: Path) -> None:
    write_dataset(tmp_path / "survey", {"points.csv": POINTS})
    dataset, problems = read_dataset(tmp_path / "survey", "datasets/survey")
    assert problems == []
    assert dataset is not None
    a, b = dataset.features["a"], dataset.features["b"]
    assert (a.geometry, a.geo_id) == (shapely.Point(10.5, 50.25), "Q1")
    assert (b.geometry, b.geo_id) == (shapely.Point(11, 51), None)


@pytest.mark.parametrize(
    ("row", "value", "right"),
    [
        (b"c,50,100,", "50.0, 100.0", "longitude comes first, then latitude; these look swapped"),
        (b"c,181,40,", "181.0, 40.0", "must be a longitude in -180..180 and a latitude in -90..90"),
    ],
)
def test_a_point_that_is_nowhere_is_told_with_its_row(
    tmp_path: Path, row: bytes, value: str, right: str
) -> None:
    _, problems = read(tmp_path, {"points.csv": POINTS + row + b"\n"})
    file = "datasets/survey/points.csv"
    assert problems == [Problem(file=file, row=4, field="lon, lat", value=value, right=right)]


def test_an_id_that_stands_twice_is_told_even_over_two_files(tmp_path: Path) -> None:
    member = (
        b'{"type": "Feature", "properties": {"id": "b"},'
        b' "geometry": {"type": "Point", "coordinates": [1, 2]}}'
    )
    features = b'{"type": "FeatureCollection", "features": [' + member + b"]}"
    found, problems = read(tmp_path, {"points.csv": POINTS, "features.geojson": features})
    assert found == ["a", "b"]
    (problem,) = problems
    assert (problem.file, problem.row, problem.field, problem.value) == (
        "datasets/survey/features.geojson", 1, "id", "b",
    )  # fmt: skip


def test_a_file_that_was_changed_or_is_missing_is_told_with_what_to_do(tmp_path: Path) -> None:
    read(tmp_path, {"points.csv": POINTS})
    (tmp_path / "survey" / "points.csv").write_bytes(POINTS + b"c,12,52,\n")
    _, (changed,) = read_dataset(tmp_path / "survey", "datasets/survey")
    assert (changed.file, changed.field) == ("datasets/survey/source.toml", "files.points.csv")
    assert changed.right.endswith("run 'planmap stamp' if the change is meant")
    (tmp_path / "survey" / "points.csv").unlink()
    _, (missing,) = read_dataset(tmp_path / "survey", "datasets/survey")
    assert missing.file == "datasets/survey/points.csv"
    assert "missing from the dossier" in missing.right


def test_a_dataset_in_another_crs_or_without_a_source_is_no_dataset(tmp_path: Path) -> None:
    write_dataset(tmp_path / "survey", {"points.csv": POINTS}, crs="EPSG:3857")
    _, (problem,) = read_dataset(tmp_path / "survey", "datasets/survey")
    assert (problem.field, problem.value) == ("crs", "EPSG:3857")
    write_dataset(tmp_path / "survey", {"points.csv": POINTS}, licence=7)
    dataset, problems = read_dataset(tmp_path / "survey", "datasets/survey")
    assert dataset is None
    assert [problem.field for problem in problems] == ["licence"]
    (tmp_path / "survey" / "source.toml").unlink()
    dataset, problems = read_dataset(tmp_path / "survey", "datasets/survey")
    assert dataset is None
    assert [problem.file for problem in problems] == ["datasets/survey/source.toml"]


def test_a_table_of_points_that_is_no_text_has_none(tmp_path: Path) -> None:
    found, problems = read(tmp_path, {"points.csv": b"id,lon,lat\n\xff,1,2\n"})
    assert found == []
    assert [(problem.file, problem.row) for problem in problems] == [
        ("datasets/survey/points.csv", 2)
    ]


@pytest.mark.parametrize(
    ("lon", "lat", "right"),
    [
        (180.0, -90.0, ""),
        (-180.0, 90.0, ""),
        (90.0, 100.0, "longitude comes first, then latitude; these look swapped"),
        (180.5, 0.0, "must be a longitude in -180..180 and a latitude in -90..90"),
        (float("nan"), 0.0, "must be a longitude in -180..180 and a latitude in -90..90"),
        (0.0, float("inf"), "must be a longitude in -180..180 and a latitude in -90..90"),
    ],
)
def test_degrees_are_told_from_what_is_none(lon: float, lat: float, right: str) -> None:
    assert check_position(lon, lat) == right


def test_a_class_of_the_ground_needs_its_form() -> None:
    area = shapely.box(10, 50, 11, 51)
    assert find_fault("town", shapely.Point(10, 50)) == ""
    assert find_fault("river", shapely.LineString([(10, 50), (11, 51)])) == ""
    assert "this is a Polygon" in find_fault("river", area)
    assert find_fault("nothing", area).startswith("no such class of the ground; there are ")


def test_a_file_of_features_that_is_not_there_is_told(tmp_path: Path) -> None:
    right = "this file is missing from the dossier"
    assert read_features(tmp_path / "f.geojson", "f.geojson") == (
        [], [Problem(file="f.geojson", right=right)],
    )  # fmt: skip


def test_a_source_that_the_package_does_not_ship_is_told() -> None:
    with pytest.raises(DossierError, match=r"nowhere/source\.toml: this file is missing"):
        shipped_source("nowhere")
    assert shipped_source("world").licence


def test_the_box_of_a_disc_is_all_around_a_pole_and_over_the_antimeridian() -> None:
    west, south, east, north = find_box((10.0, 89.9), 100_000)
    assert (west, east, north) == (-180.0, 180.0, 90.0)
    assert south == pytest.approx(89.0, abs=0.01)
    west, south, east, north = find_box((179.9, 0.0), 111_195)
    assert (west, east) == pytest.approx((178.9, -179.1), abs=0.01)
    assert (south, north) == pytest.approx((-1.0, 1.0), abs=0.01)
