"""Distances between many positions at once."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from geo.positions.box import Box

EARTH_RADIUS_M = 6_371_008.8
"""The mean radius of the earth (IUGG); on this sphere distances are right to half a per cent."""

METRES_PER_DEGREE = EARTH_RADIUS_M * np.pi / 180
"""Metres of a degree of latitude on that sphere."""
Position = tuple[float, float]


def measure_from(centre: Position, points: ArrayLike) -> NDArray[np.float64]:
    """Return the distance in metres from `centre` to each of `points` (n, 2).

    All are (lon, lat) in EPSG:4326; the shorter way round is measured.
    """
    lon, lat = np.radians(np.asarray(points, dtype=np.float64).reshape(-1, 2)).T
    lon_0, lat_0 = np.radians(centre)
    half = (
        np.sin((lat - lat_0) / 2) ** 2
        + np.cos(lat) * np.cos(lat_0) * np.sin((lon - lon_0) / 2) ** 2
    )
    result: NDArray[Any] = 2 * EARTH_RADIUS_M * np.arcsin(np.sqrt(np.minimum(half, 1.0)))
    return result


def measure_to_box(point: Position, box: Box) -> float:
    """Return the distance in metres from `point` (lon, lat) to a box, 0 within it.

    `box` is (west, south, east, north) in EPSG:4326; it is measured to the point of the box whose
    longitude and latitude are nearest.
    """
    west, south, east, north = box
    lon, lat = point
    nearest = (min(max(lon, west), east), min(max(lat, south), north))
    return float(measure_from(point, [nearest])[0])


def find_box(centre: Position, reach_m: float) -> Box:
    """Return the box (west, south, east, north) of a disc; over the antimeridian west > east."""
    lon, lat = centre
    high = np.degrees(reach_m / EARTH_RADIUS_M)
    south, north = max(-90.0, lat - high), min(90.0, lat + high)
    narrow = np.cos(np.radians(max(abs(south), abs(north))))
    wide = high / narrow if narrow * 180 > high else 180.0
    if wide >= 180:  # noqa: PLR2004 - all around the pole
        return -180.0, south, 180.0, north
    return _turn(lon - wide), south, _turn(lon + wide), north


def _turn(lon: float) -> float:
    return (lon + 180) % 360 - 180
