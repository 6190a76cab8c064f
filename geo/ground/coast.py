"""Land and sea from the lines of a coast, which have land on their left.

Source: https://wiki.openstreetmap.org/wiki/Tag:natural=coastline.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

ASIDE_M = 0.5
"""How far from the middle of a piece of coast its two sides are probed."""
SAME_M = 0.01


def make_land_and_sea(
    lines: NDArray[Any], frame: BaseGeometry
) -> tuple[NDArray[Any], NDArray[Any], int]:
    """Return the areas of land and of sea in a rectangle, and how many of neither are left out.

    `lines` (LineStrings, metres) have land on their left; `frame` is the rectangle. An area
    that has land and sea on the same side of its coast, because a line is missing, is neither.
    """
    inside = shapely.clip_by_rect(lines, *frame.bounds)  # keeps the direction of a line
    edges = shapely.union_all([*inside, frame.boundary])
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(edges)))
    left, right = _probe(shapely.get_parts(inside))
    tree = shapely.STRtree(faces)
    counts = np.zeros((len(faces), 2), dtype=np.int64)
    for side, points in enumerate((left, right)):
        _, face = tree.query(points, predicate="within")
        np.add.at(counts[:, side], face, 1)
    is_land = (counts[:, 0] > 0) & (counts[:, 1] == 0)
    is_sea = (counts[:, 1] > 0) & (counts[:, 0] == 0)
    return faces[is_land], faces[is_sea], int((~is_land & ~is_sea).sum())


def _probe(lines: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return a point left and one right of the middle of each piece of `lines`."""
    lines = lines[shapely.get_type_id(lines) == shapely.GeometryType.LINESTRING]
    points, owner = shapely.get_coordinates(lines, return_index=True)
    goes_on = owner[1:] == owner[:-1]
    begin, end = points[:-1][goes_on], points[1:][goes_on]
    step = end - begin
    length = np.hypot(step[:, 0], step[:, 1])
    is_long = length > SAME_M
    begin, step, length = begin[is_long], step[is_long], length[is_long]
    middle = begin + step / 2
    aside = np.column_stack([-step[:, 1], step[:, 0]]) / length[:, None]
    return shapely.points(middle + aside * ASIDE_M), shapely.points(middle - aside * ASIDE_M)
