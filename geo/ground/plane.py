"""A plane of metres round a box, for thinning: x east, y north, good to some per mille."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.positions.box import Box

STRIP = 0.1
"""By what share of a dossier's bounds its ground goes beyond them; there the page fades it out."""
DEGREE_M = 111_195.0
"""Length of a degree of a great circle on a sphere of the Earth's mean radius, 6,371,009 m."""
POLE = 89.0


@dataclass(frozen=True, slots=True)
class Plane:
    """Turns degrees of EPSG:4326 (lon, lat) into metres and back; `lat` is the middle of a box."""

    lat: float

    @property
    def factors(self) -> NDArray[np.float64]:
        """Metres of a degree of longitude and of latitude."""
        along = math.cos(math.radians(max(-POLE, min(POLE, self.lat))))
        return np.array([DEGREE_M * along, DEGREE_M])

    def to_metres(self, shapes: NDArray[Any]) -> NDArray[Any]:
        """Return `shapes` in metres."""
        factors = self.factors
        found: NDArray[Any] = shapely.transform(shapes, lambda points: points * factors)
        return found

    def to_degrees(self, shapes: NDArray[Any]) -> NDArray[Any]:
        """Return `shapes` in degrees."""
        factors = self.factors
        found: NDArray[Any] = shapely.transform(shapes, lambda points: points / factors)
        return found

    def box_of(self, box: Box) -> BaseGeometry:
        """Return `box` (west, south, east, north; degrees) as a rectangle in metres."""
        across, along = self.factors
        west, south, east, north = box
        found: BaseGeometry = shapely.box(
            west * across, south * along, east * across, north * along
        )
        return found


def plane_of(box: Box) -> Plane:
    """Return the plane round the middle of `box` (west, south, east, north; degrees)."""
    return Plane((box[1] + box[3]) / 2)


def pad_box(box: Box, share: float = STRIP) -> Box:
    """Return `box` (degrees) wider by a share of its size on each side, within the globe."""
    west, south, east, north = box
    across, along = share * (east - west), share * (north - south)
    return (
        max(-180.0, west - across),
        max(-90.0, south - along),
        min(180.0, east + across),
        min(90.0, north + along),
    )
