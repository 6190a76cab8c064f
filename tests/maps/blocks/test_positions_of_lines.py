"""Where the symbol of a place stands: of a straight line in its middle, of others on a corner."""

from __future__ import annotations

import numpy as np
from shapely import LineString, MultiLineString, Point

from maps.blocks.places import find_positions


def test_a_line_of_two_points_stands_in_its_middle_and_a_longer_one_on_its_own_corner() -> None:
    parts = [((0, 0), (0, 2)), ((4, 0), (8, 0))]
    shapes = [LineString([(0, 0), (2, 4)]), LineString([(0, 0), (1, 1), (4, 0)]), Point(5, 6)]
    shapes.append(MultiLineString(parts))
    found = find_positions(np.array(shapes, dtype=object))
    assert found.tolist() == [[1, 2], [1, 1], [5, 6], [6, 0]]
