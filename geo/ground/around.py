"""The coarse ground around a dossier: the whole world, the coarser the farther away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.ground.feature import GroundFeature
from geo.ground.world import Part, WorldGround, read_world
from geo.ground.zones import Zones
from geo.positions.box import Box
from geo.vocabulary import LANGUAGES

AREAS = {"land": 3.0, "lake": 6.0}
"""Classes of areas, and of how many tolerances the smallest that is kept is wide."""
WEIGHTS = (1.0, 0.7, 0.4, 0.18)
"""How lines fade from zone to zone; beyond the last there are none."""
LINES = ("river", "division")
BORDERS = ("border", "claim")
SHORTEST = 2.0
"""Of how many tolerances the shortest line that is kept is long, by its box."""
NAMES_REACH = 1.0
"""How far from the box names reach, as a share of what zone 0 does."""
SMALLEST_RING = 4


def make_surroundings(box: Box, *, borders: bool = False) -> tuple[GroundFeature, ...]:
    """Return the coarse ground around `box` (west, south, east, north; EPSG:4326).

    Land and lakes of the whole world, the coarser the farther; rivers and division lines
    up to eight times the size of the box, ever fainter; names of divisions near it. National
    borders only if `borders`: they are those of Natural Earth, as controlled on the ground.
    Where the box lies near the antimeridian, what is beyond it has a longitude beyond 180.

    Raises
    ------
    PlanmapError
        If the package was installed without the ground of the world.
    """
    world = read_world()
    zones = Zones(box=box)
    found: list[GroundFeature] = []
    for turn in _turns(zones):
        for name, smallest in AREAS.items():
            found += _make_areas(_near(world, name, zones, turn), zones, smallest)
        for name in (*LINES, *(BORDERS if borders else ())):
            found += _make_lines(_near(world, name, zones, turn), zones)
        found += _make_names(_near(world, "region", zones, turn), zones)
    return tuple(found)


def _turns(zones: Zones) -> tuple[float, ...]:
    west, _, east, _ = zones.box
    reach = zones.reach * 2.0 ** len(WEIGHTS)
    before = (-360.0,) if west - reach < -180 else ()  # noqa: PLR2004
    behind = (360.0,) if east + reach > 180 else ()  # noqa: PLR2004
    return (0.0, *before, *behind)


def _near(world: WorldGround, name: str, zones: Zones, turn: float) -> Part:
    """Return a part of the world, of a turned one only the shapes that lie near."""
    part = world.parts[name]
    if not turn:
        return part
    points = part.points + np.array([turn, 0.0])
    shape_of_point = np.repeat(np.repeat(np.arange(len(part.rings)), part.rings), part.lengths)
    is_near = zones.of_points(points) < len(WEIGHTS)
    kept = np.zeros(len(part.rings), dtype=bool)
    kept[shape_of_point[is_near]] = True
    return Part(
        name=name,
        rings=part.rings[kept],
        lengths=part.lengths[np.repeat(kept, part.rings)],
        points=points[kept[shape_of_point]],
        names=[names for names, is_kept in zip(part.names, kept, strict=False) if is_kept],
    )


def _boxes(points: NDArray[np.float64], lengths: NDArray[Any]) -> NDArray[np.float64]:
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]]).astype(np.int64)
    low, high = np.minimum.reduceat(points, starts), np.maximum.reduceat(points, starts)
    return np.hstack([low, high])


def _make_areas(part: Part, zones: Zones, smallest: float) -> Iterator[GroundFeature]:
    if not len(part.rings):
        return
    boxes = _boxes(part.points, part.lengths)
    span = np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
    is_large = span >= smallest * zones.tolerances(zones.of_boxes(boxes))
    first = np.concatenate([[0], np.cumsum(part.rings)[:-1]]).astype(np.int64)
    ring_of_point = np.repeat(np.arange(len(part.lengths)), part.lengths)
    kept = is_large & np.repeat(is_large[first], part.rings)
    mask = kept[ring_of_point]
    rings = dict(_thin_rings(part.points[mask], ring_of_point[mask], zones))
    for shape in np.flatnonzero(is_large[first]):
        found = [rings.get(first[shape] + k) for k in range(part.rings[shape])]
        if found[0] is None:
            continue
        holes = [ring for ring in found[1:] if ring is not None]
        yield GroundFeature(
            name=part.name,
            geometry=shapely.Polygon(found[0], holes),
            names=_name(part.names, int(shape)),
        )


def _make_lines(part: Part, zones: Zones) -> Iterator[GroundFeature]:
    if not len(part.lengths):
        return
    line_of_point = np.repeat(np.arange(len(part.lengths)), part.lengths)
    zone = zones.of_points(part.points)
    boxes = _boxes(part.points, part.lengths)
    span = np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
    is_long = span >= SHORTEST * zones.tolerances(zones.of_boxes(boxes))
    is_near = (zone < len(WEIGHTS)) & is_long[line_of_point]
    runs = _Runs(part.points, line_of_point, zone)
    for line, number, points in runs.thin(zones, is_near[runs.starts]):
        if len(points) > 1 and not (points[0] == points[-1]).all():
            yield GroundFeature(
                name=part.name,
                geometry=shapely.LineString(points),
                names=_name(part.names, line),
                weight=WEIGHTS[number],
            )


def _make_names(part: Part, zones: Zones) -> Iterator[GroundFeature]:
    distances = zones.distances(np.hstack([part.points, part.points]))
    for index in np.flatnonzero(distances <= NAMES_REACH * zones.reach):
        yield GroundFeature(
            name=part.name,
            geometry=shapely.Point(part.points[index]),
            names=_name(part.names, int(index)),
        )


def _name(names: Sequence[Sequence[str]], index: int) -> dict[str, str]:
    if not names or not any(names[index]):
        return {}
    return dict(zip(LANGUAGES, names[index], strict=True))


class _Runs:
    """Runs of points of one line in one zone; each ends with the first point of the next."""

    def __init__(
        self, points: NDArray[np.float64], line: NDArray[np.int64], zone: NDArray[np.int64]
    ) -> None:
        turns = np.flatnonzero((line[1:] != line[:-1]) | (zone[1:] != zone[:-1])) + 1
        self.points, self.line, self.zone = points, line, zone
        self.starts = np.concatenate([[0], turns]) if len(points) else turns
        self.ends = np.concatenate([turns, [len(points)]]) if len(points) else turns

    def thin(
        self, zones: Zones, chosen: NDArray[np.bool_]
    ) -> Iterator[tuple[int, int, NDArray[np.float64]]]:
        """Yield line, zone and thinned points of each run that is `chosen`."""
        starts, ends = self.starts[chosen], self.ends[chosen]
        if not len(starts):
            return
        last = np.minimum(ends, len(self.points) - 1)
        goes_on = (ends < len(self.points)) & (self.line[last] == self.line[starts])
        stops = np.where(goes_on, ends + 1, ends)
        # A line needs two points: a run of one that does not go on is its point twice.
        counts = np.maximum(stops - starts, 2)
        index = np.repeat(starts - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
        index = np.minimum(index, np.repeat(stops - 1, counts))
        lines = shapely.linestrings(
            self.points[index], indices=np.repeat(range(len(starts)), counts)
        )
        tolerances = zones.tolerances(self.zone[starts])
        thinned = shapely.simplify(lines, tolerances, preserve_topology=False)
        for start, shape in zip(starts, thinned, strict=True):
            yield int(self.line[start]), int(self.zone[start]), shapely.get_coordinates(shape)


def _thin_rings(
    points: NDArray[np.float64], ring: NDArray[np.int64], zones: Zones
) -> Iterator[tuple[int, NDArray[np.float64]]]:
    """Yield number and points of each ring that is still one when it is thinned."""
    runs = _Runs(points, ring, zones.of_points(points))
    parts: dict[int, list[NDArray[np.float64]]] = {}
    for number, _, found in runs.thin(zones, np.ones(len(runs.starts), dtype=bool)):
        parts.setdefault(number, []).append(found)
    for number, pieces in parts.items():
        joined = np.concatenate(pieces)
        fresh = np.ones(len(joined), dtype=bool)
        fresh[1:] = (joined[1:] != joined[:-1]).any(axis=1)
        if fresh.sum() >= SMALLEST_RING:
            yield number, joined[fresh]
