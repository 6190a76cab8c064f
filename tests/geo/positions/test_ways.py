"""Between a CRS and WGS 84 there is a way that PROJ knows, or none: never one of 0 m by guess."""

from __future__ import annotations

import pytest
from pyproj import CRS, Geod, Transformer

from geo.positions.ways import UnknownWayError, way_from, way_to

TAIPEI = (121.5, 25.0)


@pytest.mark.parametrize("code", [3821, 3828, 4610, 2381])
def test_a_datum_that_no_way_leads_from_is_refused(code: int) -> None:
    crs = CRS.from_epsg(code)
    for find in (way_from, way_to):
        with pytest.raises(UnknownWayError, match=r"no way .* better than a guess"):
            find(crs)


def test_pyproj_itself_would_leave_such_positions_where_they_are() -> None:
    there = Transformer.from_crs(3821, 4326, always_xy=True).transform(*TAIPEI)
    assert Geod(ellps="WGS84").inv(*TAIPEI, *there)[2] == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize(
    ("code", "lon", "lat", "metres"),
    [
        (4611, 114.14, 22.35, 304),  # Hong Kong 1980
        (3824, *TAIPEI, 0),  # TWD97
        (4490, 116.2, 40.2, 0),  # CGCS2000 counts as WGS 84
        (4258, 10.0, 50.0, 0),  # ETRS89
    ],
)
def test_a_known_way_moves_positions_as_far_as_their_datums_differ(
    code: int, lon: float, lat: float, metres: float
) -> None:
    crs = CRS.from_epsg(code)
    moved = way_from(crs).transform(lon, lat)
    assert Geod(ellps="WGS84").inv(lon, lat, *moved)[2] == pytest.approx(metres, abs=1)
    back = way_to(crs).transform(*moved)
    assert back == pytest.approx((lon, lat), abs=1e-7)


def test_a_way_that_is_known_only_elsewhere_is_none_for_a_box() -> None:
    beijing_1954 = CRS.from_epsg(4214)
    moved = way_from(beijing_1954).transform(116.2, 40.2)
    assert Geod(ellps="WGS84").inv(116.2, 40.2, *moved)[2] == pytest.approx(64, abs=1)
    with pytest.raises(UnknownWayError, match="Beijing 1954"):
        way_from(beijing_1954, (116.0, 40.0, 116.4, 40.4))
