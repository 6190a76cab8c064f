"""Metres for the tests of the dossier: one local metric CRS, and the ellipsoid."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod, Transformer
from shapely.geometry.base import BaseGeometry

WGS84 = Geod(ellps="WGS84")
TO_METRES = Transformer.from_crs("EPSG:4326", "EPSG:32650", always_xy=True)


def to_metres(geometry: BaseGeometry) -> BaseGeometry:
    """Return `geometry`, in EPSG:4326 (lon, lat), in metres of UTM zone 50 north."""

    def project(positions: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(TO_METRES.transform(positions[:, 0], positions[:, 1]))

    return shapely.transform(geometry, project)


def measure_km2(geometry: BaseGeometry) -> float:
    """Return the area on the ellipsoid, in square kilometres."""
    return float(abs(WGS84.geometry_area_perimeter(geometry)[0]) / 1e6)


def measure_km(geometry: BaseGeometry) -> float:
    """Return the length on the ellipsoid, in kilometres."""
    return float(WGS84.geometry_length(geometry) / 1e3)
