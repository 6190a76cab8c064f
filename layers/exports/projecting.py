"""Positions in another CRS: which one is meant, whether it fits, and the way into it.

Axis order is x, y (east, north; lon, lat) in every file that we write, whatever order the CRS
itself declares: GeoPackage, GeoParquet, FlatGeobuf, Shapefile, File Geodatabase and DXF all
want it so.

Source: PROJ, "Coordinate operations" (ballpark transformations); OGC 12-128r18, clause 2.1.3.
"""

from __future__ import annotations

import re

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from pyproj.aoi import AreaOfInterest
from pyproj.database import query_crs_info
from pyproj.enums import PJType
from pyproj.exceptions import CRSError

from geo.positions.box import Box
from geo.positions.ways import UnknownWayError, way_to
from layers.exports.written import ExportError


def resolve_crs(name: str, box: Box) -> CRS:
    """Return the CRS `name`, such as `EPSG:4548`, for positions in `box`.

    `box` is west, south, east, north in EPSG:4326 degrees. Its middle must lie where the CRS
    is meant for.

    Raises
    ------
    ExportError
        If there is no such CRS, it has no plane or globe of two axes, or it is for elsewhere;
        then the message names one of its kind that is for here, if there is one.
    """
    match = re.fullmatch(r"(?i:epsg):(\d{1,6})", name.strip())
    if not match:
        message = f"a CRS is EPSG: and a number, such as EPSG:4548, not {name!r}"
        raise ExportError(message)
    try:
        crs = CRS.from_epsg(int(match[1]))
    except CRSError as error:
        message = f"no CRS has the number EPSG:{match[1]} in PROJ's table; look it up on epsg.io"
        raise ExportError(message) from error
    if len(crs.axis_info) != 2 or not (crs.is_projected or crs.is_geographic):  # noqa: PLR2004 - a map's
        message = f"{name} ({crs.name}) has no two axes of a map; name a projected CRS"
        raise ExportError(message)
    _check_area(crs, name, box)
    return crs


def _check_area(crs: CRS, name: str, box: Box) -> None:
    west, south, east, north = box
    lon, lat = (west + east) / 2, (south + north) / 2
    area = crs.area_of_use
    if area is None or _is_in(area.bounds, lon, lat):
        return
    message = (
        f"{name} ({crs.name}) is for {_write_box(area.bounds)}, and the middle of what is "
        f"exported lies at {lon:.2f}, {lat:.2f}"
    )
    better = _find_neighbour(crs, lon, lat)
    raise ExportError(f"{message}; take {better}" if better else message)


def _is_in(bounds: Box, lon: float, lat: float) -> bool:
    west, south, east, north = bounds
    across = west <= lon <= east if west <= east else lon >= west or lon <= east
    return across and south <= lat <= north


def _write_box(bounds: Box) -> str:
    west, south, east, north = bounds
    return f"{west:g} to {east:g} E, {south:g} to {north:g} N"


def _find_neighbour(crs: CRS, lon: float, lat: float) -> str | None:
    """Return the zone of the same family that is for this position, as `EPSG:4548 (…)`."""
    family = crs.name.rpartition(" ")[0]
    here = AreaOfInterest(lon, lat, lon, lat)
    found = query_crs_info("EPSG", PJType.PROJECTED_CRS, area_of_interest=here, contains=True)
    names = [(int(info.code), info.name) for info in found if info.name.startswith(f"{family} ")]
    return f"EPSG:{min(names)[0]} ({min(names)[1]})" if family and names else None


def find_way(crs: CRS, box: Box) -> Transformer:
    """Return the way from EPSG:4326 (lon, lat) to `crs` (x, y) for positions in `box`.

    Raises
    ------
    ExportError
        If PROJ knows none that is better than a guess.
    """
    try:
        return way_to(crs, box)
    except UnknownWayError as error:
        message = f"EPSG:{crs.to_epsg()} ({crs.name}): {error}; take a CRS of WGS 84 or CGCS2000"
        raise ExportError(message) from error


def project(
    geometries: NDArray[np.object_], way: Transformer, names: list[str]
) -> NDArray[np.object_]:
    """Return `geometries` (lon, lat in EPSG:4326) by `way`; `names` are their ids, for errors.

    Raises
    ------
    ExportError
        If one lies where the CRS has no positions.
    """

    def move(positions: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(way.transform(positions[:, 0], positions[:, 1]))

    moved: NDArray[np.object_] = shapely.transform(shapely.force_2d(geometries), move)
    lost = ~np.isfinite(shapely.bounds(moved)).all(axis=1) & ~shapely.is_empty(moved)
    if lost.any():
        name = names[int(np.flatnonzero(lost)[0])]
        crs = way.target_crs.name if way.target_crs else "this CRS"
        message = f"{name} lies where {crs} has no positions; leave its layer out, or the --crs"
        raise ExportError(message)
    return moved
