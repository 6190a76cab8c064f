"""Moves positions between WGS 84, CGCS2000, GCJ-02 and BD-09; nothing else shifts positions.

GCJ-02 is the shift that China asks of maps published there, 100 to 700 m; BD-09 is Baidu's own
shift on top of it. Where a position is shifted is a property of the platform that shows it:
those that speak GCJ-02 (`PLATFORMS`) shift mainland China, Hong Kong and Macau; Baidu shifts
Taiwan too. Where that is, is data (`data/mainland`), not a box: a box reaches into Korea,
Vietnam, Mongolia. What the platforms say and what nobody measured: decision 7.

Neither shift was ever published. The formulas below are the ones that all open
implementations share.

Source: GCJ-02 as in github.com/googollee/eviltransform (BSD-2-Clause) and
github.com/hujiulong/gcoord (MIT), on the Krasovsky 1940 ellipsoid; BD-09 as in the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TypeVar

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray
from shapely.geometry.base import BaseGeometry

from geo.errors import DossierError, PlanmapError
from geo.positions.datasets import read_dataset
from geo.records.shipped import bundled_data

Numbers = NDArray[np.float64]
Shift = Callable[[Numbers, Numbers], tuple[Numbers, Numbers]]
Geometries = TypeVar("Geometries", BaseGeometry, NDArray[np.object_])

SEMI_MAJOR_AXIS = 6_378_245.0
"""Of Krasovsky's ellipsoid, in metres (GOST; EPSG ellipsoid 7024)."""
ECCENTRICITY_SQUARED = 0.00669342162296594323
"""Of the same ellipsoid, inverse flattening 298.3."""
ORIGIN = (105.0, 35.0)
BAIDU_OFFSET = (0.0065, 0.006)
BAIDU_FREQUENCY = np.pi * 3000.0 / 180.0
CLOSE_ENOUGH = 1e-11
"""Where the inverse stops, in degrees: a thousandth of a millimetre."""
MOST_ROUNDS = 12
REACH = 0.1
"""A shifted position is never farther from the true one than this, in degrees."""


class Datum(StrEnum):
    """What a longitude and a latitude are counted in.

    GCJ-02 and BD-09 are meant as the platforms of `PLATFORMS` have them.

    CGCS2000 is taken for WGS 84: their ellipsoids differ by 0.1 mm, and China's plates have
    moved under a metre between CGCS2000's epoch (2000.0) and now.

    Source: GB 22021-2008; EPSG datum 1043.
    """

    WGS84 = "wgs84"
    CGCS2000 = "cgcs2000"
    GCJ02 = "gcj02"
    BD09 = "bd09"


PLATFORMS: Mapping[Datum, tuple[str, ...]] = MappingProxyType(
    {Datum.GCJ02: ("Amap", "Tencent", "Huawei"), Datum.BD09: ("Baidu",)}
)
"""Who shows positions in a datum, and shifts them in its `shifted_area` and nowhere else.

Source: decision 7, which lists the platforms' own pages.
"""
AREAS: Mapping[Datum, tuple[str, ...]] = MappingProxyType(
    {
        Datum.GCJ02: ("mainland-hong-kong-macau",),
        Datum.BD09: ("mainland-hong-kong-macau", "taiwan"),
    }
)
"""The features of `data/mainland` in which a datum differs from WGS 84."""


def convert(
    lon: ArrayLike, lat: ArrayLike, *, source: Datum, target: Datum
) -> tuple[Numbers, Numbers]:
    """Return positions of the datum `source` in the datum `target`, in degrees.

    `lon` and `lat` may have any shape, and the results have the same. Positions outside the
    datum's `shifted_area` come back as they are, and so do NaN and infinity. Within 700 m
    outside its edge a shifted position may mean two true ones; the one inside is taken, so
    that everything inside comes back to where it was.

    Raises
    ------
    ValueError
        If `lon` and `lat` differ in shape.
    PlanmapError
        If the package was installed without its data.
    """
    lons, lats = np.array(lon, dtype=np.float64), np.array(lat, dtype=np.float64)
    if lons.shape != lats.shape:
        message = f"lon and lat must have one shape; these have {lons.shape} and {lats.shape}"
        raise ValueError(message)
    shape = lons.shape
    if SHIFTS[source] is SHIFTS[target]:
        return lons, lats
    true = _undo_shift(lons.ravel(), lats.ravel(), source)
    shifted = _apply_shift(*true, target)
    return shifted[0].reshape(shape), shifted[1].reshape(shape)


def convert_geometry(geometry: Geometries, *, source: Datum, target: Datum) -> Geometries:
    """Return `geometry` (one, or an array of them) with each vertex moved from datum to datum.

    Heights, SRIDs and `None` stay. Order is lon, lat. Of a GeoSeries the geometries come back
    as an array.

    Raises
    ------
    ValueError
        If a geometry has measures (M), which would be lost.
    PlanmapError
        If the package was installed without its data.
    """

    def move(positions: Numbers) -> Numbers:
        lon, lat = convert(positions[:, 0], positions[:, 1], source=source, target=target)
        return np.column_stack([lon, lat, *positions.T[2:]])

    if np.any(shapely.has_m(geometry)):
        message = "a geometry has measures (M); take them off, they would be lost"
        raise ValueError(message)
    if isinstance(geometry, BaseGeometry):
        moved: BaseGeometry = shapely.transform(geometry, move, include_z=geometry.has_z)
        return shapely.set_srid(moved, shapely.get_srid(geometry))
    result = np.array(geometry, dtype=object)
    for with_height in (False, True):
        chosen = shapely.has_z(result) == with_height
        result[chosen] = shapely.transform(result[chosen], move, include_z=with_height)
    return shapely.set_srid(result, shapely.get_srid(geometry))


def lies_in_shifted_area(lon: ArrayLike, lat: ArrayLike, datum: Datum) -> NDArray[np.bool_]:
    """Return for each WGS 84 position whether `datum` shifts it. NaN lies nowhere.

    Raises
    ------
    PlanmapError
        If the package was installed without its data.
    """
    inside: NDArray[np.bool_] = shapely.contains_xy(
        shifted_area(datum), np.asarray(lon, dtype=np.float64), np.asarray(lat, dtype=np.float64)
    )
    return inside


@cache
def shifted_area(datum: Datum) -> BaseGeometry:
    """Return where `datum` differs from WGS 84, in EPSG:4326, generalised, never to be drawn.

    Of WGS 84 and CGCS2000 it is empty.

    Source: see `data/mainland/source.toml`.

    Raises
    ------
    PlanmapError
        If the package was installed without its data.
    """
    dataset, problems = read_dataset(bundled_data() / "mainland", "mainland")
    if dataset is None or problems:
        raise DossierError(tuple(problems))
    names = AREAS.get(datum, ())
    for missing in sorted({*names} - {*dataset.features}):
        message = f"data/mainland/features.geojson: needs a feature with the id {missing!r}"
        raise PlanmapError(message)
    area = shapely.union_all([dataset.features[name].geometry for name in names])
    shapely.prepare(area)
    return area


def _keep(lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
    return lon, lat


def _shift_to_gcj02(lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
    x, y = lon - ORIGIN[0], lat - ORIGIN[1]
    root = np.sqrt(np.abs(x))
    shared = 20.0 * np.sin(6.0 * np.pi * x) + 20.0 * np.sin(2.0 * np.pi * x)
    north = (
        -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root
        + (shared + _wave(y, 20.0, 1.0) + _wave(y, 40.0, 3.0)
           + _wave(y, 160.0, 12.0) + _wave(y, 320.0, 30.0)) * 2.0 / 3.0
    )  # fmt: skip
    east = (
        300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root
        + (shared + _wave(x, 20.0, 1.0) + _wave(x, 40.0, 3.0)
           + _wave(x, 150.0, 12.0) + _wave(x, 300.0, 30.0)) * 2.0 / 3.0
    )  # fmt: skip
    latitude = np.radians(lat)
    flat = 1.0 - ECCENTRICITY_SQUARED * np.sin(latitude) ** 2
    meridian = SEMI_MAJOR_AXIS * (1.0 - ECCENTRICITY_SQUARED) / (flat * np.sqrt(flat))
    parallel = SEMI_MAJOR_AXIS / np.sqrt(flat) * np.cos(latitude)
    return lon + np.degrees(east / parallel), lat + np.degrees(north / meridian)


def _wave(distance: Numbers, height: float, length: float) -> Numbers:
    wave: Numbers = height * np.sin(distance * np.pi / length)
    return wave


def _shift_to_bd09(lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
    x, y = _shift_to_gcj02(lon, lat)
    radius = np.hypot(x, y) + 0.00002 * np.sin(y * BAIDU_FREQUENCY)
    angle = np.arctan2(y, x) + 0.000003 * np.cos(x * BAIDU_FREQUENCY)
    return radius * np.cos(angle) + BAIDU_OFFSET[0], radius * np.sin(angle) + BAIDU_OFFSET[1]


SHIFTS: dict[Datum, Shift] = {
    Datum.WGS84: _keep,
    Datum.CGCS2000: _keep,
    Datum.GCJ02: _shift_to_gcj02,
    Datum.BD09: _shift_to_bd09,
}


def _apply_shift(lon: Numbers, lat: Numbers, datum: Datum) -> tuple[Numbers, Numbers]:
    shift = SHIFTS[datum]
    if shift is _keep:
        return lon, lat
    inside = lies_in_shifted_area(lon, lat, datum)
    lon, lat = lon.copy(), lat.copy()
    lon[inside], lat[inside] = shift(lon[inside], lat[inside])
    return lon, lat


def _undo_shift(lon: Numbers, lat: Numbers, datum: Datum) -> tuple[Numbers, Numbers]:
    shift = SHIFTS[datum]
    if shift is _keep:
        return lon, lat
    west, south, east, north = shifted_area(datum).bounds
    near = (lon > west - REACH) & (lon < east + REACH) & (lat > south - REACH)
    near &= lat < north + REACH
    true_lon, true_lat = _invert(lon[near], lat[near], shift)
    inside = lies_in_shifted_area(true_lon, true_lat, datum)
    chosen = np.flatnonzero(near)[inside]
    lon, lat = lon.copy(), lat.copy()
    lon[chosen], lat[chosen] = true_lon[inside], true_lat[inside]
    return lon, lat


def _invert(lon: Numbers, lat: Numbers, shift: Shift) -> tuple[Numbers, Numbers]:
    """Return where `shift` would move from to get to `lon`, `lat`, by fixed-point iteration.

    The shift changes by less than a hundredth of the way between two positions, so each
    round gains two digits at least.
    """
    true_lon, true_lat = lon.copy(), lat.copy()
    for _ in range(MOST_ROUNDS):
        found_lon, found_lat = shift(true_lon, true_lat)
        off_lon, off_lat = found_lon - lon, found_lat - lat
        true_lon -= off_lon
        true_lat -= off_lat
        if max(_largest(off_lon), _largest(off_lat)) < CLOSE_ENOUGH:
            break
    return true_lon, true_lat


def _largest(values: Numbers) -> float:
    return float(np.max(np.abs(values), initial=0.0))
