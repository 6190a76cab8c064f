"""A dossier whose positions are shifted is told so, with what is shifted and by how much."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from shapely.geometry import mapping, shape

from geo import Dossier, inspect_dossier
from geo.dossiers.checks.datum import check_datum
from geo.errors import Problem
from geo.positions.datum import Datum, convert, convert_geometry
from tests.builders import make_features, make_info, make_tables, write_dossier

EAST, NORTH = 106.2, -9.9
"""What brings the small dossier to the north of Beijing, in degrees."""

Features = dict[str, list[dict[str, Any]]]


def move(coordinates: Any) -> Any:  # noqa: ANN401 - GeoJSON
    """Return GeoJSON coordinates of the small dossier moved to China."""
    if isinstance(coordinates[0], int | float):
        return [coordinates[0] + EAST, coordinates[1] + NORTH]
    return [move(part) for part in coordinates]


def features_in_china() -> Features:
    """Return the small dossier's features in China, with a second source of three of them."""
    features = make_features()
    for members in features.values():
        for member in members:
            member["geometry"]["coordinates"] = move(member["geometry"]["coordinates"])
    features["second"] = [
        {
            "type": "Feature",
            "properties": {"id": identifier},
            "geometry": {"type": "Point", "coordinates": [lon + EAST, lat + NORTH]},
        }
        for identifier, lon, lat in (("mill-park", 10.0212, 50.0121), ("tram3-mill", 10.02, 50.01))
    ]
    features["survey"].append(
        {
            "type": "Feature",
            "properties": {"id": "base-town"},
            "geometry": features["outline"][1]["geometry"],
        }
    )
    return features


def shift(features: Features, datum: Datum, chosen: Callable[[str, str], bool]) -> Features:
    """Return `features` with those that `chosen` picks, by dataset and id, put into `datum`."""
    for dataset, members in features.items():
        for member in members:
            if chosen(dataset, member["properties"]["id"]):
                there = convert_geometry(
                    shape(member["geometry"]), source=Datum.WGS84, target=datum
                )
                member["geometry"] = mapping(there)
    return features


def problems_with(
    folder: Path, features: Features, control: dict[str, str] | None = None
) -> list[Problem]:
    info = make_info()
    info["dossier"] |= {
        "bounds": [9.8 + EAST, 49.8 + NORTH, 10.4 + EAST, 50.3 + NORTH],
        "view": [10.0 + EAST, 50.0 + NORTH, 10.1 + EAST, 50.05 + NORTH],
        "metric_crs": "EPSG:32650",
    }
    tables = make_tables()
    for place in tables["places.csv"]:
        if place["id"] == "old-harbour":
            place |= {"coordinateUncertaintyInMeters": "40", "town": "Brookfield"}
    if control:
        tables["control_points.csv"] = [control]
    write_dossier(folder, tables=tables, info=info, features=features)
    dossier, problems = inspect_dossier(folder)
    assert dossier is not None, problems
    return list(check_datum(dossier))


def test_a_dossier_in_wgs84_has_nothing_to_complain_of(tmp_path: Path) -> None:
    assert problems_with(tmp_path, features_in_china()) == []


@pytest.mark.parametrize("datum", [Datum.GCJ02, Datum.BD09])
def test_a_dataset_that_is_shifted_is_named(tmp_path: Path, datum: Datum) -> None:
    features = shift(features_in_china(), datum, lambda dataset, _: dataset == "survey")
    found = problems_with(tmp_path, features)
    assert [(problem.file, problem.field) for problem in found] == [
        ("datasets/survey/source.toml", "crs")
    ]
    assert "looks like " + {"gcj02": "GCJ-02", "bd09": "BD-09"}[datum] in found[0].right
    assert re.search(r"are (5\d\d|1[23]\d\d) m off as they stand and \d\d? m once", found[0].right)


def test_a_place_that_is_shifted_is_named_with_its_row(tmp_path: Path) -> None:
    features = shift(
        features_in_china(), Datum.GCJ02, lambda d, i: (d, i) == ("survey", "mill-park")
    )
    found = problems_with(tmp_path, features)
    assert len(found) == 1
    row = [place["id"] for place in make_tables()["places.csv"]].index("mill-park") + 2
    assert (found[0].file, found[0].row, found[0].field) == ("places.csv", row, "geometry")
    assert found[0].value.startswith("mill-park: 116.2")
    assert "GCJ-02" in found[0].right
    assert "mill-park in second" in found[0].right


def test_a_station_off_its_line_by_the_shift_is_named(tmp_path: Path) -> None:
    features = features_in_china()
    features["second"] = features["second"][:1]
    shift(features, Datum.GCJ02, lambda d, i: (d, i) == ("survey", "tram3-mill"))
    found = problems_with(tmp_path, features)
    assert [(problem.file, problem.value.split(":")[0]) for problem in found] == [
        ("stations.csv", "tram3-mill")
    ]


def test_a_district_outline_that_is_shifted_is_named_and_not_its_places(tmp_path: Path) -> None:
    features = shift(features_in_china(), Datum.GCJ02, lambda dataset, _: dataset == "outline")
    found = problems_with(tmp_path, features)
    assert {problem.file.split("/")[0] for problem in found} <= {"datasets", "places.csv"}
    assert found
    assert all("brookfield" in str(problem) or "outline" in problem.file for problem in found)
    assert not any("survey" in problem.file for problem in found)


def test_a_place_outside_the_districts_outline_by_the_shift_is_named(tmp_path: Path) -> None:
    features = features_in_china()
    for member in features["survey"]:
        if member["properties"]["id"] == "old-harbour":
            # Inside the eastern edge, which is at 10.1 degrees before the move.
            member["geometry"]["coordinates"] = [10.098 + EAST, 50.03 + NORTH]
    shift(features, Datum.GCJ02, lambda d, i: (d, i) == ("survey", "old-harbour"))
    found = problems_with(tmp_path, features)
    assert [problem.value.split(":")[0] for problem in found] == ["old-harbour"]
    assert "the outline of brookfield" in found[0].right


def test_two_honest_sources_that_differ_are_no_shift(tmp_path: Path) -> None:
    features = features_in_china()
    features["second"][0]["geometry"]["coordinates"] = [10.0265 + EAST, 50.009 + NORTH]
    assert problems_with(tmp_path, features) == []


def test_where_no_platform_shifts_nothing_is_asked(tmp_path: Path) -> None:
    dossier, _ = inspect_dossier(write_dossier(tmp_path / "d"))
    assert dossier is not None
    assert list(check_datum(dossier)) == []


def control_point(lon: float, lat: float) -> dict[str, str]:
    names = dict.fromkeys(("name_zh_hans", "name_zh_hant", "name_en"), "Mill Park")
    position = {"lon": f"{lon:.6f}", "lat": f"{lat:.6f}"}
    return {"id": "control-mill", **names, **position, "geo_source": "survey"}


def test_a_dossier_that_is_shifted_as_a_whole_is_told_by_its_control_points(
    tmp_path: Path,
) -> None:
    features = shift(features_in_china(), Datum.GCJ02, lambda *_: True)
    control = control_point(10.021 + EAST, 50.012 + NORTH)
    found = problems_with(tmp_path, features, control)
    assert [(problem.file, problem.value.split(":")[0]) for problem in found] == [
        ("places.csv", "mill-park")
    ]
    assert "control point control-mill" in found[0].right


def test_a_control_point_that_is_shifted_is_named_with_its_row(tmp_path: Path) -> None:
    lon, lat = convert(10.021 + EAST, 50.012 + NORTH, source=Datum.WGS84, target=Datum.BD09)
    control = control_point(float(lon), float(lat))
    (problem,) = problems_with(tmp_path, features_in_china(), control)
    assert (problem.file, problem.row) == ("control_points.csv", 2)
    assert "looks like BD-09" in problem.right


def put_into(dossier: Dossier, dataset: str, datum: Datum) -> Dossier:
    """Return `dossier` with all features of one of its datasets in `datum`."""
    old = dossier.datasets[dataset]
    features = {
        identifier: replace(
            feature,
            geometry=convert_geometry(feature.geometry, source=Datum.WGS84, target=datum),
        )
        for identifier, feature in old.features.items()
    }
    return replace(dossier, datasets={**dossier.datasets, dataset: replace(old, features=features)})


def test_changping_raises_no_false_alarm(changping: Dossier) -> None:
    assert list(check_datum(changping)) == []


@pytest.mark.parametrize("datum", [Datum.GCJ02, Datum.BD09])
@pytest.mark.parametrize("kind", ["stations", "tracks", "district"])
def test_a_dataset_of_changping_that_is_shifted_is_told(
    changping: Dossier, kind: str, datum: Datum
) -> None:
    region = changping.place(changping.info.region)
    stations = [place.geo_source or "" for place in changping.places if place.lines]
    tracks = [section.geo_source or "" for section in changping.sections]
    dataset = {
        "stations": max(stations, key=stations.count),
        "tracks": max(tracks, key=tracks.count),
        "district": region.geo_source or "",
    }[kind]
    found = list(check_datum(put_into(changping, dataset, datum)))
    assert found
    told = [str(problem) for problem in found]
    assert all({Datum.GCJ02: "GCJ-02", Datum.BD09: "BD-09"}[datum] in words for words in told)
    assert all("\n" not in words for words in told)
    assert len(found) == 1
