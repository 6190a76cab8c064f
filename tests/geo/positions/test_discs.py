"""A disc's edge is its radius away from its centre, measured on the ellipsoid."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import Geod

from geo.positions.discs import CORNERS, make_discs

ELLIPSOID = Geod(ellps="WGS84")


@pytest.mark.parametrize("lat", [-60.0, -33.9, 0.0, 22.3, 40.2, 60.0])
@pytest.mark.parametrize("radius_m", [1.0, 500.0, 8_000.0, 20_000.0])
def test_corners_are_the_radius_away(lat: float, radius_m: float) -> None:
    (disc,) = make_discs(116.0, lat, radius_m)
    corners = shapely.get_coordinates(disc)
    lons, lats = np.full(len(corners), 116.0), np.full(len(corners), lat)
    distances = ELLIPSOID.inv(lons, lats, corners[:, 0], corners[:, 1])[2]
    assert np.abs(distances / radius_m - 1).max() < 0.003


def test_the_first_corner_is_north_and_the_ring_is_right_handed_and_closed() -> None:
    (disc,) = make_discs(116.0, 40.0, 1000.0)
    corners = shapely.get_coordinates(disc)
    assert len(corners) == CORNERS + 1
    assert corners[0, 0] == 116.0
    assert corners[0, 1] > 40.0
    assert (corners[0] == corners[-1]).all()
    assert disc.exterior.is_ccw
    assert disc.is_valid


def test_each_position_gets_its_own_radius() -> None:
    small, large = make_discs([116.0, 117.0], [40.0, 41.0], [500.0, 2000.0])
    assert small.contains(shapely.Point(116.0, 40.0))
    assert large.contains(shapely.Point(117.0, 41.0))
    assert large.area > 15 * small.area


def test_no_positions_give_no_discs() -> None:
    assert len(make_discs([], [], [])) == 0


@pytest.mark.parametrize("radius_m", [0.0, -5.0, float("nan")])
def test_a_radius_that_is_none_is_refused(radius_m: float) -> None:
    with pytest.raises(ValueError, match="needs a radius over 0 m"):
        make_discs(116.0, 40.0, radius_m)
