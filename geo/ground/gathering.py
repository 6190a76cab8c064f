"""Gathers the ground of a box from batches of features, in bounded memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.ground.extracts import CLASS, Batch
from geo.ground.naming import find_names
from geo.ground.plane import Plane
from geo.ground.tags import COAST, find_class
from geo.positions.classes import AREA, CLASSES, LINE, POINT

Names = tuple[tuple[str, str], ...]

FORM_OF_TYPE = {0: POINT, 1: LINE, 5: LINE, 3: AREA, 6: AREA}
"""`shapely.get_type_id` to form."""
NAMED = frozenset({
    "green", "campus", "lake", "reservoir", "river", "canal", "motorway", "main", "road", "street",
    "railway", "metro", "station", "region", "city", "town", "village",
})  # fmt: skip
"""Classes whose names the page letters."""
FINEST_M = 3.0
"""Lines are thinned to this at once: half a pixel at zoom 15."""
LARGEST = 150_000_000
"""Bytes that the gathered shapes may take, about; beyond it they are thinned and sifted."""
SHAPE_BYTES, POINT_BYTES = 500, 16
SMALLEST = 3.0
"""Of how many steps the side of the smallest square is that is kept as an area."""


@dataclass(slots=True, kw_only=True)
class Gathering:
    """What was found of each class: shapes in metres of `plane` within `frame`, and names.

    `found` is by class, and by names within it. `coast` has lines with land on their left.
    """

    plane: Plane
    frame: BaseGeometry
    languages: Sequence[str]
    found: dict[tuple[str, Names], list[BaseGeometry]] = field(default_factory=dict)
    coast: list[BaseGeometry] = field(default_factory=list)
    step_m: float = FINEST_M
    seen: int = 0
    known: int = 0
    mended: int = 0
    newest: str = ""
    weight: int = 0

    def add(self, batch: Batch, wanted: frozenset[str]) -> None:
        """Take what `batch` has of the classes `wanted`."""
        self.newest = max(self.newest, batch.newest)
        self.seen += len(batch.tags)
        forms = [FORM_OF_TYPE.get(kind, "") for kind in shapely.get_type_id(batch.geometries)]
        classes = [_class_of(t, f) for t, f in zip(batch.tags, forms, strict=True)]
        chosen = np.array([name in wanted for name in classes], dtype=bool)
        self.known += int(chosen.sum())
        index = np.flatnonzero(chosen).tolist()
        shapes = self.plane.to_metres(shapely.force_2d(batch.geometries[index]))
        for place, at in enumerate(index):
            if classes[at] == COAST:  # an island is a closed line, which GDAL makes an area
                shapes[place] = _rings(shapes[place])
        for at, shape in zip(index, self._prepare(shapes), strict=True):
            if not shape.is_empty:
                self._keep(classes[at], shape, batch.tags[at])
        if self.weight > LARGEST:
            self.coarsen()

    def _keep(self, name: str, shape: BaseGeometry, tags: Mapping[str, str]) -> None:
        self.weight += SHAPE_BYTES + POINT_BYTES * int(shapely.get_num_coordinates(shape))
        if name == COAST:
            self.coast.extend(shapely.get_parts(shape))
            return
        names = tuple(find_names(tags, self.languages).items()) if name in NAMED else ()
        self.found.setdefault((name, names), []).append(shape)

    def _prepare(self, shapes: NDArray[Any]) -> NDArray[Any]:
        """Return `shapes` valid, within the frame and thinned; what is too small is empty."""
        broken = ~shapely.is_valid(shapes)
        if broken.any():
            self.mended += int(broken.sum())
            shapes[broken] = [_mend(shape) for shape in shapes[broken]]
        shapely.prepare(self.frame)
        across = ~shapely.contains_properly(self.frame, shapes)
        shapes[across] = [_clip(shape, self.frame) for shape in shapes[across]]
        return sift(shapes, self.step_m)

    def coarsen(self) -> None:
        """Thin and sift what was gathered, until it takes half as much."""
        while self.weight > LARGEST / 2:
            self.step_m *= 1.5
            self.weight = 0
            for key, shapes in self.found.items():
                thinned = sift(np.array(shapes, dtype=object), self.step_m, is_line_kept=False)
                kept = thinned[~shapely.is_empty(thinned)]
                self.found[key] = list(kept)
                points = int(shapely.get_num_coordinates(kept).sum())
                self.weight += SHAPE_BYTES * len(kept) + POINT_BYTES * points


def _class_of(tags: Mapping[str, str], form: str) -> str:
    if not form:
        return ""
    own = CLASSES.get(tags.get(CLASS, ""))
    return own.id if own and form in {own.form, POINT} else find_class(tags, form)


def sift(shapes: NDArray[Any], step_m: float, *, is_line_kept: bool = True) -> NDArray[Any]:
    """Return `shapes` thinned to `step_m`; areas that are too small to see are empty.

    Without `is_line_kept` so are lines shorter than a step.
    """
    thinned = shapely.simplify(shapes, step_m, preserve_topology=True)
    kinds = shapely.get_dimensions(shapes)
    is_small = (kinds == 2) & (shapely.area(thinned) < (SMALLEST * step_m) ** 2)  # noqa: PLR2004
    if not is_line_kept:
        is_small |= (kinds == 1) & (shapely.length(thinned) < step_m)
    broken = ~shapely.is_valid(thinned)
    thinned[broken] = [_mend(shape) for shape in thinned[broken]]
    thinned[is_small] = shapely.Point()
    return thinned


def _rings(shape: BaseGeometry) -> BaseGeometry:
    """Return `shape`, or the rings of an area as lines with the area on their left."""
    if shapely.get_dimensions(shape) < 2:  # noqa: PLR2004 - an area
        return shape
    rings = shapely.get_rings(shapely.get_parts(shapely.orient_polygons(shape)))
    return shapely.MultiLineString([ring.coords for ring in rings])


def _clip(shape: BaseGeometry, frame: BaseGeometry) -> BaseGeometry:
    """Return what of `shape` lies in the rectangle `frame`; a line keeps its direction."""
    if shapely.get_dimensions(shape) == 1:
        clipped: BaseGeometry = shapely.clip_by_rect(shape, *frame.bounds)
        return clipped
    return _only(shapely.intersection(shape, frame), shape)


def _mend(shape: BaseGeometry) -> BaseGeometry:
    return _only(shapely.make_valid(shape), shape)


def _only(shape: BaseGeometry, like: BaseGeometry) -> BaseGeometry:
    """Return the parts of `shape` that have as many dimensions as `like`."""
    wanted = shapely.get_dimensions(like)
    if shapely.get_dimensions(shape) == wanted and shape.geom_type != "GeometryCollection":
        return shape
    parts = [p for p in _parts(shape) if shapely.get_dimensions(p) == wanted and not p.is_empty]
    if not parts:
        return shapely.Point()
    return parts[0] if len(parts) == 1 else shapely.union_all(parts)


def _parts(shape: BaseGeometry) -> list[BaseGeometry]:
    if not hasattr(shape, "geoms"):
        return [shape]
    return [part for one in shape.geoms for part in _parts(one)]
