"""Lines over a border that a platform does not shift at: whole in each export, each by its own."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import shapely
import shapely.affinity
from numpy.typing import NDArray
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry
from typer.testing import CliRunner

from geo import read_dossier
from geo.positions.datum import Datum, convert, convert_geometry
from geo.positions.distances import measure_from
from layers import export
from maps.cli import app
from tests.builders import make_features, make_info, write_dossier

RAIL = shapely.segmentize(
    shapely.LineString(
        [(114.029, 22.609), (114.060, 22.528), (114.110, 22.440), (114.165, 22.304)]
    ),
    0.002,
)
"""From Shenzhen to Hong Kong, in WGS 84."""
TAIPEI = (121.5654, 25.0330)


def write_lines(folder: Path) -> Path:
    """Write the small dossier with a line from Shenzhen to Hong Kong and a place in Taipei."""
    features = make_features()
    for member in features["survey"]:
        if member["properties"]["id"] == "tram3.first":
            member["geometry"] = mapping(RAIL)
        if member["properties"]["id"] == "mill-park":
            member["geometry"] = mapping(shapely.Point(TAIPEI))
    for member in features["outline"]:
        member["geometry"] = mapping(
            shapely.affinity.translate(shape(member["geometry"]), 106, -26)
        )
    info = make_info()
    info["dossier"] |= {
        "bounds": [105.0, 20.0, 125.0, 30.0], "view": [114.5, 21.0, 119.5, 26.0],
        "metric_crs": "EPSG:32650",
    }  # fmt: skip
    moved = {"mill-park", "tram3.first"}
    for member in features["survey"]:
        if member["properties"]["id"] not in moved:
            member["geometry"] = mapping(
                shapely.affinity.translate(shape(member["geometry"]), 106, -26)
            )
    return write_dossier(folder, features=features, info=info)


def find_shapes(path: Path) -> tuple[BaseGeometry, BaseGeometry]:
    """Return the line and the point that an export as GeoJSON has."""
    found = {}
    for file in path.rglob("*.geojson"):
        for member in json.loads(file.read_text(encoding="utf-8"))["features"]:
            found[member["properties"]["id"]] = shape(member["geometry"])
    return found["tram3.first"], found["mill-park"]


@pytest.mark.parametrize(("datum", "is_taiwan_shifted"), [("gcj02", False), ("bd09", True)])
def test_a_line_to_hong_kong_is_shifted_whole_and_taiwan_by_baidu_alone(
    tmp_path: Path, datum: str, *, is_taiwan_shifted: bool
) -> None:
    dossier = read_dossier(write_lines(tmp_path / "d"))
    export(dossier, format="geojson", out=f"{tmp_path}/out/", datum=datum)
    line, point = find_shapes(tmp_path / "out")
    before, after = shapely.get_coordinates(RAIL), shapely.get_coordinates(line)
    assert len(after) == len(before)
    steps = [measure(points) for points in (before, after)]
    assert np.abs(steps[1] - steps[0]).max() < 2
    moved = [measure_from(tuple(one), [other])[0] for one, other in zip(before, after, strict=True)]
    assert min(moved) > 400
    back = convert_geometry(line, source=Datum(datum), target=Datum.WGS84)
    assert RAIL.equals_exact(back, 2e-6)
    assert bool(measure_from(TAIPEI, [point.coords[0]])[0] > 400) is is_taiwan_shifted


def measure(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the lengths in metres between points (n, 2) that follow each other."""
    return np.array([measure_from(tuple(one), [other])[0] for one, other in pairwise(points)])


@pytest.mark.parametrize("datum", ["gcj02", "bd09"])
def test_a_gazetteer_of_either_platform_leads_back_to_one_line(tmp_path: Path, datum: str) -> None:
    spots = {
        "Luohu Quay": (114.11, 22.54),
        "Kowloon Quay": (114.165, 22.304),
        "Taipei Quay": TAIPEI,
    }
    rows = ["name,lon,lat,datum"]
    for name, (lon, lat) in spots.items():
        x, y = convert(lon, lat, source=Datum.WGS84, target=Datum(datum))
        rows.append(f"{name},{float(x):.7f},{float(y):.7f},{datum}")
    (tmp_path / "own.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    own = str(tmp_path / "own.csv")
    done = CliRunner().invoke(app, ["geocode", *spots, "--gazetteer", own, "--format", "geojson"])
    assert done.exit_code == 0, done.output
    rows = json.loads(done.stdout)["features"]
    for row, spot in zip(rows, spots.values(), strict=True):
        assert measure_from(spot, [row["geometry"]["coordinates"]])[0] < 2
