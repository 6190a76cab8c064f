"""Discs: the area within a radius of a position, as a polygon."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray

SEMI_MAJOR_AXIS = 6_378_137.0
ECCENTRICITY_SQUARED = 0.00669437999014
CORNERS = 64
"""Corners of a disc: at 64 the polygon's edge is never nearer than 0.999 of the radius."""


def make_discs(lon: ArrayLike, lat: ArrayLike, radius_m: ArrayLike) -> NDArray[np.object_]:
    """Return a polygon for each position, its corners `radius_m` metres away, in EPSG:4326.

    `lon` and `lat` are degrees. The first corner is due north and the others follow
    anticlockwise, so that exteriors are right-handed. Up to 20 km and between 60° south and
    north, corners are within 0.3 % of the radius.

    Source: radii of curvature of the WGS 84 ellipsoid in the meridian and in the prime
    vertical; NIMA TR8350.2, section 3.

    Raises
    ------
    ValueError
        If a radius is not positive.
    """
    lons, lats, radii = np.broadcast_arrays(
        np.atleast_1d(np.asarray(lon, dtype=np.float64)),
        np.atleast_1d(np.asarray(lat, dtype=np.float64)),
        np.atleast_1d(np.asarray(radius_m, dtype=np.float64)),
    )
    if not np.all(radii > 0):
        message = f"a disc needs a radius over 0 m, this one has {radii[~(radii > 0)][0]}"
        raise ValueError(message)
    if lons.size == 0:
        return np.array([], dtype=object)
    latitude = np.radians(lats)
    flat = 1.0 - ECCENTRICITY_SQUARED * np.sin(latitude) ** 2
    meridian = SEMI_MAJOR_AXIS * (1.0 - ECCENTRICITY_SQUARED) / flat**1.5
    parallel = SEMI_MAJOR_AXIS / np.sqrt(flat) * np.cos(latitude)
    bearing = -2.0 * np.pi * np.arange(CORNERS + 1) / CORNERS
    bearing[-1] = 0.0
    east = lons[:, None] + np.degrees(radii / parallel)[:, None] * np.sin(bearing)
    north = lats[:, None] + np.degrees(radii / meridian)[:, None] * np.cos(bearing)
    return np.asarray(shapely.polygons(np.stack([east, north], axis=-1)), dtype=object)
