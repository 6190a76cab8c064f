"""Discs that stay on the globe, also over a pole and over the date line.

KML's longitudes end at -180 and 180 and its latitudes at -90 and 90. A disc by the radii of
curvature, as `geo.positions.discs` draws it, runs over these edges near them.
"""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray
from pyproj import Geod
from shapely import MultiPolygon, Polygon
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from geo.positions.discs import CORNERS, make_discs

FLAT_TO_LATITUDE = 60.0
"""Degrees north and south up to which the radii of curvature are good; see `make_discs`."""
DATE_LINE = 180.0

_ELLIPSOID = Geod(ellps="WGS84")
_WORLD = shapely.box(-180.0, -90.0, 180.0, 90.0)


def make_globe_discs(lon: ArrayLike, lat: ArrayLike, radius_m: ArrayLike) -> NDArray[np.object_]:
    """Return a disc for each position, in EPSG:4326 (lon, lat), all within the globe's edges.

    `lon` and `lat` are degrees. It is the polygon of `make_discs`, but one that reaches the
    date line or lies beyond 60° is drawn along geodesics and, over the date line, cut into a
    multi-polygon. A disc over a pole runs along the map's edge to it. None gives an empty array.

    Source: corners by C. F. F. Karney's solution of the direct geodesic problem (PROJ).

    Raises
    ------
    ValueError
        If a radius is not positive.
    """
    discs = make_discs(lon, lat, radius_m)
    if not len(discs):
        return discs
    lons, lats, radii = np.broadcast_arrays(*(np.atleast_1d(each) for each in (lon, lat, radius_m)))
    west, south, east, north = shapely.bounds(discs).T
    beyond = (west < -DATE_LINE) | (east > DATE_LINE)
    beyond |= (south < -FLAT_TO_LATITUDE) | (north > FLAT_TO_LATITUDE)
    for row in np.flatnonzero(beyond):
        discs[row] = _draw_geodesic(float(lons[row]), float(lats[row]), float(radii[row]))
    return discs


def _draw_geodesic(lon: float, lat: float, radius_m: float) -> BaseGeometry:
    bearings = -360.0 * np.arange(CORNERS) / CORNERS
    alike = np.ones(CORNERS)
    east, north, _ = _ELLIPSOID.fwd(lon * alike, lat * alike, bearings, radius_m * alike)
    for pole in (90.0, -90.0):
        if _ELLIPSOID.inv(lon, lat, lon, pole)[2] <= radius_m:
            return _draw_over_pole(np.asarray(east), np.asarray(north), pole)
    near = lon + (np.asarray(east) - lon + 180.0) % 360.0 - 180.0
    corners = np.column_stack([near, north])
    return _cut_at_date_line(Polygon(np.vstack([corners, corners[:1]])))


def _draw_over_pole(
    east: NDArray[np.float64], north: NDArray[np.float64], pole: float
) -> BaseGeometry:
    order = np.argsort(east)
    lons, lats = east[order], north[order]
    share = (180.0 - lons[-1]) / (360.0 + lons[0] - lons[-1])
    edge = lats[-1] + share * (lats[0] - lats[-1])
    ring = [
        (-180.0, pole),
        (-180.0, edge),
        *zip(lons, lats, strict=True),
        (180.0, edge),
        (180.0, pole),
    ]
    return shapely.orient_polygons(Polygon(ring))


def _cut_at_date_line(disc: Polygon) -> BaseGeometry:
    halves = [
        shapely.intersection(translate(disc, xoff=turn), _WORLD) for turn in (-360.0, 0.0, 360.0)
    ]
    kept = [half for half in halves if isinstance(half, Polygon) and half.area > 0]
    if len(kept) == 1:
        return disc if disc.within(_WORLD) else shapely.orient_polygons(kept[0])
    return shapely.orient_polygons(MultiPolygon(kept))
