"""Datum shifts: there and back, only where they apply, and for every sort of geometry."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from numpy.typing import NDArray
from pyproj import Geod
from shapely import GeometryCollection, LineString, MultiPolygon, Point, Polygon

from geo.positions.datum import (
    PLATFORMS,
    Datum,
    convert,
    convert_geometry,
    lies_in_shifted_area,
    shifted_area,
)

# So near that a shifted position may come from inside; see `convert`.
NEXT_TO_THE_BORDER = {"Sinuiju", "Mong Cai", "Muse"}
GEOD = Geod(ellps="WGS84")
SHIFTED = (Datum.GCJ02, Datum.BD09)

# Places near the border, on the side that is shifted; to a thousandth of a degree.
INSIDE = {
    "Beijing": (116.391, 39.905),
    "Shenzhen Luohu": (114.114, 22.533),
    "Shenzhen Shekou": (113.913, 22.480),
    "Zhuhai Gongbei": (113.549, 22.219),
    "Zhuhai Hengqin": (113.545, 22.130),
    "Xiamen": (118.080, 24.450),
    "Dandong": (124.390, 40.130),
    "Tumen": (129.840, 42.960),
    "Heihe": (127.500, 50.245),
    "Manzhouli": (117.450, 49.590),
    "Erenhot": (111.975, 43.650),
    "Khorgas": (80.410, 44.210),
    "Kashgar": (75.990, 39.470),
    "Ruili": (97.850, 24.010),
    "Dongxing": (107.970, 21.545),
    "Sanya": (109.500, 18.250),
    "Yangshan port": (122.070, 30.620),
    "Yongxing island": (112.340, 16.830),
    "Hong Kong Lo Wu": (114.113, 22.527),
    "Hong Kong Central": (114.158, 22.283),
    "Macau": (113.543, 22.190),
}
# What Baidu shifts and the platforms that speak GCJ-02 leave as it is.
BY_BAIDU = {
    "Taipei": (121.560, 25.030),
    "Kaohsiung": (120.300, 22.620),
    "Kinmen": (118.320, 24.430),
    "Matsu": (119.930, 26.150),
    "Penghu": (119.570, 23.570),
}
OUTSIDE = {
    "Sinuiju": (124.400, 40.100),
    "Seoul": (126.980, 37.570),
    "Pyongyang": (125.750, 39.030),
    "Vladivostok": (131.900, 43.100),
    "Blagoveshchensk": (127.540, 50.270),
    "Zamyn-Uud": (111.910, 43.720),
    "Ulaanbaatar": (106.900, 47.900),
    "Almaty": (76.900, 43.250),
    "Kathmandu": (85.300, 27.700),
    "Hanoi": (105.850, 21.030),
    "Mong Cai": (107.965, 21.525),
    "Lao Cai": (103.970, 22.490),
    "Muse": (97.900, 23.980),
    "Tokyo": (139.700, 35.700),
    "London": (-0.130, 51.510),
}


def random_positions(count: int, seed: int = 17) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return `count` positions spread over mainland China, Hong Kong and Macau."""
    generator = np.random.default_rng(seed)
    west, south, east, north = shifted_area(Datum.GCJ02).bounds
    lon, lat = generator.uniform(west, east, 4 * count), generator.uniform(south, north, 4 * count)
    inside = lies_in_shifted_area(lon, lat, Datum.GCJ02)
    assert inside.sum() >= count
    return lon[inside][:count], lat[inside][:count]


def pair(lon: float, lat: float, *, source: Datum, target: Datum) -> tuple[float, float]:
    """Return one position of `source` in `target`."""
    moved_lon, moved_lat = convert(lon, lat, source=source, target=target)
    return float(moved_lon), float(moved_lat)


def metres(
    lon: NDArray[np.float64],
    lat: NDArray[np.float64],
    other_lon: NDArray[np.float64],
    other_lat: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Return the distances between two rows of positions on the ellipsoid."""
    return np.asarray(GEOD.inv(lon, lat, other_lon, other_lat)[2])


@pytest.mark.parametrize("datum", SHIFTED)
def test_every_position_in_mainland_china_comes_back_to_where_it_was(
    datum: Datum, capsys: pytest.CaptureFixture[str]
) -> None:
    lon, lat = random_positions(100_000)
    there = convert(lon, lat, source=Datum.WGS84, target=datum)
    back = convert(*there, source=datum, target=Datum.WGS84)
    worst = metres(lon, lat, *back).max()
    with capsys.disabled():
        print(f"\n{datum}: worst round trip {worst:.1e} m over {len(lon):,} positions")  # noqa: T201 - asked for
    assert worst < 1e-4


@pytest.mark.parametrize("datum", SHIFTED)
def test_positions_just_inside_the_border_come_back_too(datum: Datum) -> None:
    edge = shifted_area(datum).boundary
    positions = shapely.line_interpolate_point(
        shapely.get_parts(edge)[0], np.linspace(0, 1, 4_000), normalized=True
    )
    generator = np.random.default_rng(3)
    lon = shapely.get_x(positions) + generator.normal(0, 0.004, len(positions))
    lat = shapely.get_y(positions) + generator.normal(0, 0.004, len(positions))
    inside = lies_in_shifted_area(lon, lat, datum)
    lon, lat = lon[inside], lat[inside]
    assert len(lon) > 1_000
    back = convert(
        *convert(lon, lat, source=Datum.WGS84, target=datum), source=datum, target=Datum.WGS84
    )
    assert metres(lon, lat, *back).max() < 1e-4


@pytest.mark.parametrize("name", INSIDE)
def test_a_place_inside_the_border_is_shifted(name: str) -> None:
    lon, lat = INSIDE[name]
    there = convert([lon], [lat], source=Datum.WGS84, target=Datum.GCJ02)
    assert 10 < metres(np.array([lon]), np.array([lat]), *there)[0] < 720


@pytest.mark.parametrize("name", BY_BAIDU)
def test_taiwan_is_shifted_by_baidu_alone(name: str) -> None:
    place = BY_BAIDU[name]
    assert pair(*place, source=Datum.WGS84, target=Datum.GCJ02) == place
    assert pair(*place, source=Datum.GCJ02, target=Datum.WGS84) == place
    there = pair(*place, source=Datum.WGS84, target=Datum.BD09)
    assert 600 < GEOD.inv(*place, *there)[2] < 1_600
    assert pair(*there, source=Datum.BD09, target=Datum.WGS84) == pytest.approx(place, abs=1e-9)
    assert pair(*there, source=Datum.BD09, target=Datum.GCJ02) == pytest.approx(place, abs=1e-9)


def test_every_datum_that_is_shifted_says_whose_it_is() -> None:
    assert {*PLATFORMS} == {*SHIFTED}


# Shenzhen North to Hong Kong West Kowloon, and Zhuhai to Hong Kong over the sea.
LINES = {
    "rail": [(114.029, 22.609), (114.060, 22.528), (114.110, 22.440), (114.165, 22.304)],
    "bridge": [(113.580, 22.210), (113.700, 22.250), (113.850, 22.280), (113.945, 22.315)],
    "gate": [(113.549, 22.219), (113.549, 22.214), (113.543, 22.190)],
}


@pytest.mark.parametrize("name", LINES)
@pytest.mark.parametrize("datum", SHIFTED)
def test_a_line_from_the_mainland_to_hong_kong_or_macau_is_not_torn(
    name: str, datum: Datum
) -> None:
    line = shapely.segmentize(LineString(LINES[name]), 0.0005)
    moved = convert_geometry(line, source=Datum.WGS84, target=datum)
    before, after = shapely.get_coordinates(line), shapely.get_coordinates(moved)
    steps = metres(*before[:-1].T, *before[1:].T)
    assert np.abs(metres(*after[:-1].T, *after[1:].T) - steps).max() < 1
    assert metres(*before.T, *after.T).min() > 400
    back = convert_geometry(moved, source=datum, target=Datum.WGS84)
    assert line.equals_exact(back, 1e-9)


@pytest.mark.parametrize("name", OUTSIDE)
@pytest.mark.parametrize("datum", SHIFTED)
def test_a_place_outside_the_border_is_not_shifted(name: str, datum: Datum) -> None:
    lon, lat = OUTSIDE[name]
    assert pair(lon, lat, source=Datum.WGS84, target=datum) == (lon, lat)


@pytest.mark.parametrize("name", sorted(set(OUTSIDE) - NEXT_TO_THE_BORDER))
@pytest.mark.parametrize("datum", SHIFTED)
def test_a_place_well_outside_comes_back_as_it_is(name: str, datum: Datum) -> None:
    lon, lat = OUTSIDE[name]
    assert pair(lon, lat, source=datum, target=Datum.WGS84) == (lon, lat)


def test_the_shift_at_beijing_is_the_one_that_is_known() -> None:
    # Tian'anmen: 39.9087, 116.3975 in GCJ-02; the same with every published converter.
    lon, lat = convert(116.39123, 39.90723, source=Datum.WGS84, target=Datum.GCJ02)
    assert float(lon) == pytest.approx(116.39747, abs=2e-5)
    assert float(lat) == pytest.approx(39.90863, abs=2e-5)


KNOWN = {
    # WGS 84: GCJ-02, BD-09, as the npm package gcoord 1.0.7 (MIT) gives them
    (75.98, 39.47): ((75.98292329, 39.470198061), (75.989371698, 39.476276078)),
    (87.62, 43.83): ((87.622853701, 43.831205609), (87.62932349, 43.837310619)),
    (91.11, 29.66): ((91.111565608, 29.657299714), (91.118087859, 29.663282204)),
    (100.3, 25.6): ((100.301141894, 25.597007478), (100.307617682, 25.603177849)),
    (103.42, 36.05): ((103.422593167, 36.049946508), (103.4290364, 36.056139893)),
    (106.05, 34.9): ((106.054231094, 34.899143414), (106.060691227, 34.905207775)),
    (109.51, 18.25): ((109.514089587, 18.248301418), (109.520638405, 18.254059682)),
    (116.39123, 39.90723): ((116.39747111, 39.908631231), (116.40384417, 39.914974534)),
    (121.47, 31.23): ((121.4745349, 31.228067482), (121.481076208, 31.233986716)),
    (131.15, 46.64): ((131.158127241, 46.64224086), (131.164470676, 46.648626288)),
}


@pytest.mark.parametrize("true", KNOWN)
def test_positions_over_china_shift_as_another_package_has_them(true: tuple[float, float]) -> None:
    for datum, shifted in zip(SHIFTED, KNOWN[true], strict=True):
        found = convert(*true, source=Datum.WGS84, target=datum)
        assert found == pytest.approx(shifted, abs=2e-9)
        assert convert(*shifted, source=datum, target=Datum.WGS84) == pytest.approx(true, abs=2e-9)


@pytest.mark.parametrize("datum", SHIFTED)
def test_whole_degrees_are_positions_as_any_others(datum: Datum) -> None:
    whole = convert([116, 104], [40, 30], source=Datum.WGS84, target=datum)
    parts = convert([116.0, 104.0], [40.0, 30.0], source=Datum.WGS84, target=datum)
    assert np.array_equal(whole, parts)
    back = convert(np.array([116]), np.array([40]), source=datum, target=Datum.WGS84)
    assert np.all(np.abs(np.ravel(back) - (116, 40)) > 0.0005)


def test_an_array_of_geometries_keeps_its_srids() -> None:
    given = shapely.set_srid(np.array([Point(116, 40), Point(13, 52)], dtype=object), [4326, 4490])
    moved = convert_geometry(given, source=Datum.WGS84, target=Datum.GCJ02)
    assert shapely.get_srid(moved).tolist() == [4326, 4490]


def test_cgcs2000_is_taken_for_wgs84() -> None:
    lon, lat = random_positions(10)
    same = convert(lon, lat, source=Datum.CGCS2000, target=Datum.WGS84)
    assert np.array_equal(same, (lon, lat))
    shifted = convert(lon, lat, source=Datum.CGCS2000, target=Datum.BD09)
    assert np.array_equal(shifted, convert(lon, lat, source=Datum.WGS84, target=Datum.BD09))


def test_gcj02_to_bd09_goes_the_same_way_as_through_wgs84() -> None:
    lon, lat = random_positions(1_000)
    gcj = convert(lon, lat, source=Datum.WGS84, target=Datum.GCJ02)
    direct = convert(*gcj, source=Datum.GCJ02, target=Datum.BD09)
    around = convert(lon, lat, source=Datum.WGS84, target=Datum.BD09)
    assert metres(*direct, *around).max() < 1e-4


def test_converting_leaves_what_was_given_as_it_was() -> None:
    lon, lat = np.array([116.2, 0.0]), np.array([40.1, 0.0])
    convert(lon, lat, source=Datum.WGS84, target=Datum.GCJ02)
    result = convert(lon, lat, source=Datum.WGS84, target=Datum.WGS84)
    result[0][:] = 7
    assert lon.tolist() == [116.2, 0.0]
    assert lat.tolist() == [40.1, 0.0]


@pytest.mark.parametrize("odd", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("datum", SHIFTED)
def test_a_number_that_is_none_stays_and_spoils_no_other(odd: float, datum: Datum) -> None:
    for source, target in ((Datum.WGS84, datum), (datum, Datum.WGS84)):
        lon, lat = convert([odd, 116.2], [40.0, 40.1], source=source, target=target)
        assert np.array_equal(lon[:1], [odd], equal_nan=True)
        alone = convert(116.2, 40.1, source=source, target=target)
        assert (lon[1], lat[1]) == pytest.approx((float(alone[0]), float(alone[1])), abs=1e-12)


def test_no_positions_give_none() -> None:
    lon, lat = convert([], [], source=Datum.GCJ02, target=Datum.WGS84)
    assert lon.shape == lat.shape == (0,)


def test_shapes_are_kept_and_must_agree() -> None:
    grid = np.full((2, 3), 116.2), np.full((2, 3), 40.1)
    assert convert(*grid, source=Datum.WGS84, target=Datum.BD09)[0].shape == (2, 3)
    with pytest.raises(ValueError, match=r"one shape.*\(2,\).*\(3,\)"):
        convert([1, 2], [1, 2, 3], source=Datum.WGS84, target=Datum.BD09)


def test_every_sort_of_geometry_is_moved_vertex_by_vertex() -> None:
    square = Polygon(
        [(116, 40), (117, 40), (117, 41), (116, 41)],
        [[(116.4, 40.4), (116.6, 40.4), (116.6, 40.6)]],
    )
    whole = GeometryCollection(
        [Point(116.2, 40.1), LineString([(116, 40), (116.1, 40.2)]), MultiPolygon([square])]
    )
    moved = convert_geometry(whole, source=Datum.WGS84, target=Datum.GCJ02)
    before, after = shapely.get_coordinates(whole), shapely.get_coordinates(moved)
    expected = convert(before[:, 0], before[:, 1], source=Datum.WGS84, target=Datum.GCJ02)
    assert np.array_equal(after, np.column_stack(expected))
    assert moved.geom_type == whole.geom_type
    back = convert_geometry(moved, source=Datum.GCJ02, target=Datum.WGS84)
    assert whole.equals_exact(back, 1e-9)


def test_an_array_of_geometries_keeps_heights_and_gaps() -> None:
    array = np.array([Point(116, 40), Point(116, 40, 77), None, Point()], dtype=object)
    moved = convert_geometry(array, source=Datum.WGS84, target=Datum.GCJ02)
    assert [shapely.has_z(geometry) for geometry in moved[:2]] == [False, True]
    assert moved[1].z == 77
    assert moved[2] is None
    assert moved[3].is_empty
    assert array[0] == Point(116, 40)


def test_a_line_over_the_border_is_shifted_on_one_side_only() -> None:
    line = LineString([INSIDE["Heihe"], OUTSIDE["Blagoveshchensk"]])
    moved = convert_geometry(line, source=Datum.WGS84, target=Datum.GCJ02)
    assert moved.coords[0] != line.coords[0]
    assert moved.coords[1] == line.coords[1]


@pytest.mark.parametrize("wkt", ["POINT Z (116 40 55)", "LINESTRING Z (116 40 1, 117 41 2)"])
@pytest.mark.parametrize("datum", SHIFTED)
def test_one_geometry_keeps_its_heights(wkt: str, datum: Datum) -> None:
    given = shapely.from_wkt(wkt)
    moved = convert_geometry(given, source=Datum.WGS84, target=datum)
    heights = shapely.get_coordinates(given, include_z=True)[:, 2]
    assert shapely.get_coordinates(moved, include_z=True)[:, 2].tolist() == heights.tolist()
    assert not moved.equals(given)


def test_measures_are_refused_and_a_srid_stays() -> None:
    with pytest.raises(ValueError, match="measures"):
        convert_geometry(
            shapely.from_wkt("POINT M (116 40 6)"), source=Datum.GCJ02, target=Datum.WGS84
        )
    marked = shapely.set_srid(Point(116, 40), 4326)
    moved = convert_geometry(marked, source=Datum.GCJ02, target=Datum.WGS84)
    assert shapely.get_srid(moved) == 4326
