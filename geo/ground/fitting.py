"""Thins a gathered ground until the page's part of it fits a budget of bytes.

What a reader misses least goes first: names of streets, then exactness, then streets far from
the places of the dossier, then whole classes from the lowest up.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.ground.feature import GroundFeature
from geo.ground.gathering import Names, sift
from geo.ground.plane import Plane
from geo.positions.classes import CLASSES, LINE

Shapes = Mapping[tuple[str, Names], Sequence[BaseGeometry]]

GRID = 100_000
"""Steps of a degree in the page: 1e-5 degrees, 1 m."""
COARSER = {"green": 1.5, "built": 1.5, "division": 1.5, "township": 1.5}
"""Of how many steps a class is thinned to."""
EVERYWHERE = float("inf")
CELLS = 24
"""Lines without a name are bundled in squares, so many along the longer side of the box."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How much of a ground is kept round the places of the dossier, and how much elsewhere.

    Within `reach_m` of a place shapes are thinned to `near_m`, elsewhere to `far_m`, without
    the classes `without`. `street_names` says whether streets keep their names.
    """

    near_m: float
    reach_m: float = EVERYWHERE
    far_m: float = 0.0
    without: frozenset[str] = frozenset()
    street_names: bool = True


_STREETS = frozenset({"street", "stream"})
_LESS = _STREETS | {"built", "township"}
_LEAST = _LESS | {"road", "campus", "green", "canal", "village", "station"}
LEVELS = (
    Level(near_m=3.0),
    *(Level(near_m=step, street_names=False) for step in (3.0, 5.0, 7.0)),
    *(Level(near_m=5.0, reach_m=reach, far_m=12.0, street_names=False) for reach in (1e4, 5e3)),
    *(
        Level(near_m=5.0, reach_m=reach, far_m=far, without=_STREETS)
        for reach, far in ((8e3, 12.0), (4e3, 12.0), (4e3, 18.0), (2.5e3, 25.0), (2.5e3, 40.0))
    ),
    *(
        Level(near_m=5.0, reach_m=reach, far_m=far, without=_LESS)
        for reach, far in ((2.5e3, 30.0), (2.5e3, 45.0), (2e3, 70.0), (2e3, 110.0), (1.5e3, 160.0))
    ),
    *(
        Level(near_m=near, reach_m=reach, far_m=far, without=_LEAST, street_names=False)
        for near, reach, far in (
            (5.0, 2e3, 45.0), (5.0, 2e3, 90.0), (7.0, 1.5e3, 90.0), (10.0, 1e3, 90.0),
            (10.0, 1e3, 200.0), (10.0, 0.0, 90.0), (10.0, 0.0, 200.0), (10.0, 0.0, 500.0),
        )
    ),
)  # fmt: skip
"""From all to little. Steps of 10 m are two pixels at zoom 14, 3 m are one at zoom 15."""


def fit_ground(
    shapes: Shapes, *, budget: int, plane: Plane, near: NDArray[Any]
) -> tuple[list[GroundFeature], Level, int]:
    """Return the finest ground of `shapes` that takes at most `budget` bytes, its level and bytes.

    `shapes` are in metres of `plane`, the features in EPSG:4326; `near` are points (metres)
    round which streets are kept longest. If not even the last level fits, that is returned.
    """
    low, high = 0, len(LEVELS) - 1
    best = _make(shapes, LEVELS[high], plane, near) if low == high else None
    while low < high:
        middle = (low + high) // 2
        found = _make(shapes, LEVELS[middle], plane, near)
        if measure_bytes(found) <= budget:
            high, best = middle, found
        else:
            low, best = middle + 1, None
    best = best if best is not None else _make(shapes, LEVELS[high], plane, near)
    return best, LEVELS[high], measure_bytes(best)


def measure_bytes(features: Sequence[GroundFeature]) -> int:
    """Return how many bytes of a page `features` (EPSG:4326) take, about.

    Positions as differences in zigzag varints in base64, as maps/blocks/geometry.py packs them;
    names and anchors as JSON.
    """
    points = shapely.get_coordinates([row.geometry for row in features])
    steps = np.diff(np.round(points * GRID).astype(np.int64), axis=0, prepend=0)
    folded = np.maximum(np.abs(steps) * 2, 1)
    numbers = (np.floor(np.log2(folded) / 7).astype(np.int64) + 1).sum()
    counts = sum(shapely.get_num_geometries(row.geometry) + 1 for row in features)
    words = (json.dumps(dict(row.names), ensure_ascii=False) for row in features if row.names)
    named = sum(len(word.encode()) + 36 for word in words)
    return int((numbers + counts) * 4 / 3) + len(features) + named


def _make(shapes: Shapes, level: Level, plane: Plane, near: NDArray[Any]) -> list[GroundFeature]:
    found: list[GroundFeature] = []
    for (name, names), members in _regroup(shapes, level).items():
        everything = np.array(members, dtype=object)
        is_near = _find_near(everything, near, level.reach_m)
        kept = [_thin(everything[is_near], name, level.near_m, is_named=bool(names))]
        if name not in level.without and not is_near.all():
            kept.append(_thin(everything[~is_near], name, level.far_m, is_named=bool(names)))
        found += _bundle(name, names, np.concatenate(kept), plane)
    return sorted(found, key=_place)


def _thin(shapes: NDArray[Any], name: str, step_m: float, *, is_named: bool) -> NDArray[Any]:
    if not len(shapes):
        return shapes
    if CLASSES[name].form == LINE:
        joined = shapely.multilinestrings(shapely.get_parts(shapes))
        shapes = shapely.get_parts(shapely.line_merge(joined))
    thinned = sift(shapes, step_m * COARSER.get(name, 1.0), is_line_kept=is_named)
    found: NDArray[Any] = thinned[~shapely.is_empty(thinned)]
    return found


def _regroup(shapes: Shapes, level: Level) -> dict[tuple[str, Names], list[BaseGeometry]]:
    found: dict[tuple[str, Names], list[BaseGeometry]] = {}
    for (name, names), members in shapes.items():
        is_plain = name == "street" and not level.street_names
        found.setdefault((name, () if is_plain else names), []).extend(members)
    return found


def _find_near(shapes: NDArray[Any], near: NDArray[Any], reach_m: float) -> NDArray[np.bool_]:
    if reach_m == EVERYWHERE:
        return np.ones(len(shapes), dtype=bool)
    found = np.zeros(len(shapes), dtype=bool)
    if len(near) and reach_m > 0:
        index, _ = shapely.STRtree(near).query(shapes, predicate="dwithin", distance=reach_m)
        found[index] = True
    return found


def _bundle(name: str, names: Names, shapes: NDArray[Any], plane: Plane) -> Iterator[GroundFeature]:
    """Yield the shapes of one class and name: lines without a name bundled by square."""
    if not len(shapes):
        return
    degrees = _to_grid(plane.to_degrees(shapes))
    if CLASSES[name].form != LINE:
        for shape in degrees:
            yield GroundFeature(name=name, geometry=shape, names=dict(names))
        return
    groups: Iterable[NDArray[Any]] = [degrees] if names else _by_square(degrees)
    for group in groups:
        parts = shapely.get_parts(group)
        geometry = parts[0] if len(parts) == 1 else shapely.MultiLineString(list(parts))
        yield GroundFeature(name=name, geometry=geometry, names=dict(names))


def _to_grid(shapes: NDArray[Any]) -> NDArray[Any]:
    """Return `shapes` in whole steps of the page's grid, valid; what vanishes is left out."""
    snapped = shapely.set_precision(shapes, 1 / GRID)
    snapped = shapely.transform(snapped, lambda points: np.round(points, 5))
    return snapped[~shapely.is_empty(snapped) & shapely.is_valid(snapped)]


def _by_square(shapes: NDArray[Any]) -> Iterator[NDArray[Any]]:
    bounds = shapely.bounds(shapes)
    middles = (bounds[:, :2] + bounds[:, 2:]) / 2
    low, high = middles.min(axis=0), middles.max(axis=0)
    side = max(float((high - low).max()) / CELLS, 1 / GRID)
    cells = np.floor((middles - low) / side).astype(np.int64)
    keys = cells[:, 0] * (CELLS + 2) + cells[:, 1]
    for key in np.unique(keys):
        yield shapes[keys == key]


def _place(row: GroundFeature) -> tuple[int, float, float]:
    """Order by class as it is painted, then from west to east in strips of a tenth of a degree."""
    west, south, _, _ = row.geometry.bounds
    return list(CLASSES).index(row.name), np.floor(west * 10), south
