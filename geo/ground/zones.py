"""How far from a map's box a point lies, as a zone: the farther, the coarser it is drawn.

A point at a distance d is first seen when the view is some 2 d wide, so that a step of d / 125
is there about four pixels of a thousand. Zone 0 reaches as far from the box as the box is
wide, but no more than a few degrees; each further zone twice as far.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from geo.positions.box import Box

SMALLEST_DEGREES = 0.3
"""A smaller box is treated as one of this size: the sources are good to 0.01 degrees."""
LARGEST_DEGREES = 3.0
"""Zone 0 reaches no farther from a larger box."""
STEPS_OF_DISTANCE = 125
STEPS_OF_SIZE = 4000
"""In zone 0 a box is drawn as on a sheet of this many pixels."""
LAST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Zones:
    """The zones around a box (west, south, east, north; EPSG:4326)."""

    box: Box

    @property
    def size(self) -> float:
        """The longer side of the box, in degrees."""
        west, south, east, north = self.box
        return max(east - west, north - south, SMALLEST_DEGREES)

    @property
    def reach(self) -> float:
        """How far zone 0 reaches from the box, in degrees."""
        return min(self.size, LARGEST_DEGREES)

    def of_points(self, points: NDArray[np.float64]) -> NDArray[np.int64]:
        """Return the zone of each of `points` (n, 2)."""
        return self.of_boxes(np.hstack([points, points]))

    def of_boxes(self, boxes: NDArray[np.float64]) -> NDArray[np.int64]:
        """Return the zone of what is nearest in each of `boxes` (n, 4)."""
        far = np.maximum(self.distances(boxes) / self.reach, 1.0)
        found: NDArray[np.int64] = np.clip(np.ceil(np.log2(far)), 0, LAST).astype(np.int64)
        return found

    def distances(self, boxes: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return how many degrees each of `boxes` (n, 4) is away from the box."""
        west, south, east, north = self.box
        across = np.maximum(np.maximum(west - boxes[:, 2], boxes[:, 0] - east), 0)
        along = np.maximum(np.maximum(south - boxes[:, 3], boxes[:, 1] - north), 0)
        found: NDArray[np.float64] = np.hypot(across, along)
        return found

    def tolerances(self, zones: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return by how many degrees a line may move in each of `zones`."""
        steps = self.reach * 2.0 ** (zones - 1) / STEPS_OF_DISTANCE
        return np.where(zones > 0, steps, self.size / STEPS_OF_SIZE)
