"""The coarse ground of the world: whole, small, and the coarser the farther away."""

from __future__ import annotations

import hashlib
import lzma
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
import shapely

from geo.ground.around import make_surroundings
from geo.ground.world import read_world
from geo.ground.zones import Zones
from geo.positions.classes import CLASSES, find_fault
from geo.records.shipped import bundled_data

ROOT = Path(__file__).parents[3]
LEEDS = (-1.8, 53.7, -1.3, 53.95)


def test_the_file_is_the_one_that_its_source_tells_of() -> None:
    content = (ROOT / "data" / "world" / "ground" / "ground.xz").read_bytes()
    assert hashlib.sha256(content).hexdigest() == read_world().source.files["ground.xz"]
    assert len(content) < 800_000
    assert lzma.decompress(content) == (bundled_data() / "world" / "ground" / "ground").read_bytes()


@pytest.mark.parametrize("box", [LEEDS, (177, -19, 180, -16), (73, 18, 135, 54)])
def test_every_feature_is_of_a_class_and_its_form(box: tuple[float, float, float, float]) -> None:
    for feature in make_surroundings(box, borders=True):
        assert feature.name in CLASSES
        assert find_fault(feature.name, feature.geometry) == ""
        assert not feature.geometry.is_empty


def test_land_is_where_land_is() -> None:
    land = [row.geometry for row in make_surroundings(LEEDS) if row.name == "land"]
    for lon, lat, is_land in (
        (-1.55, 53.8, True),
        (116.4, 39.9, True),
        (0.5, 54.5, False),
        (-30, 40, False),
    ):
        assert any(shape.buffer(0).contains(shapely.Point(lon, lat)) for shape in land) is is_land


def test_beyond_the_antimeridian_the_ground_goes_on() -> None:
    box = (178.0, -19.0, 180.0, -16.0)
    assert any(row.geometry.bounds[2] > 180.5 for row in make_surroundings(box))


def test_lines_fade_with_the_distance() -> None:
    zones = Zones(box=LEEDS)
    weights: dict[float, float] = {}
    for row in make_surroundings(LEEDS):
        if row.name == "division":
            far = float(zones.distances(np.array([row.geometry.bounds]))[0])
            weights[row.weight] = max(weights.get(row.weight, 0), far)
    assert len(weights) == 4
    assert sorted(weights, key=lambda weight: weights[weight]) == sorted(weights, reverse=True)


def test_borders_are_left_out_unless_asked_for() -> None:
    basel = (7.4, 47.4, 7.8, 47.7)
    without = Counter(row.name for row in make_surroundings(basel))
    assert "border" not in without
    assert "claim" not in without
    assert Counter(row.name for row in make_surroundings(basel, borders=True))["border"]


def test_hong_kong_is_divided_from_the_mainland_by_no_border() -> None:
    box = (113.9, 22.4, 114.4, 22.6)
    near = [
        row.name
        for row in make_surroundings(box, borders=True)
        if row.geometry.intersects(shapely.box(113.95, 22.45, 114.35, 22.6))
    ]
    assert "division" in near
    assert "border" not in near


def test_an_unknown_class_or_form_is_told() -> None:
    point, line = shapely.Point(1, 1), shapely.LineString([(0, 0), (1, 1)])
    assert find_fault("river", line) == find_fault("river", point) == ""
    assert "no such class" in find_fault("water", line)
    assert "needs an area" in find_fault("green", line)
