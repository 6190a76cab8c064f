"""Cuts a part out of a line whose course is known: from A to B, as a text says."""

from __future__ import annotations

from typing import NamedTuple

import shapely
from shapely import LineString, MultiLineString, Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, nearest_points, substring

from geo.dossiers.rows import Place, Section
from geo.drafting.placing import Draft
from geo.positions.distances import measure_from

NEAR_M = 1_500.0
"""How far from a line an end may stand, or as far as the end itself is unsure: a station's name
is where its building is, a town's where its middle is."""
LEAST_PART = 0.02
"""A part that is shorter than this share of its line is none: both ends stand at one spot."""


class Track(NamedTuple):
    """A line whose course is known: its shape (EPSG:4326), and a section that says whence."""

    shape: LineString | MultiLineString
    section: Section


def find_track(draft: Draft, line: str, drawn: str) -> Track | None:
    """Return the course of a line from its sections; what stands in the dataset `drawn` is none."""
    found = [
        (row, draft.datasets[row.geo_source].features[row.id][0])
        for row in draft.sections
        if row.line == line and row.geo_source and row.geo_source != drawn
    ]
    parts = [part for _, shape in found for part in shapely.get_parts(shape)]
    lines = [part for part in parts if isinstance(part, LineString)]
    if not lines:
        return None
    shape = linemerge(lines) if len(lines) > 1 else lines[0]
    return Track(shape, found[0][0])


def cut_track(
    track: Track, ends: tuple[Place, Place], shapes: tuple[BaseGeometry, BaseGeometry]
) -> LineString:
    """Return the part of a line between two places; empty if it does not run by both.

    `shapes` (EPSG:4326) are the places': a point, or an area, which a line reaches that enters
    it. The part ends where the line is nearest to the point, or to the area's middle.
    """
    runs = [run for run in shapely.get_parts(track.shape) if _reaches(run, ends, shapes)]
    if not runs:
        return LineString()
    run = min(runs, key=lambda one: sum(shapely.distance(one, shape) for shape in shapes))
    at = sorted(shapely.line_locate_point(run, _find_foot(run, shape)) for shape in shapes)
    if at[1] - at[0] < LEAST_PART * run.length:
        return LineString()
    part = substring(run, *at)
    return part if isinstance(part, LineString) else LineString()


def _find_foot(run: LineString, shape: BaseGeometry) -> Point:
    """Return the point of a line that is nearest to a shape, within it to its middle."""
    inside = shapely.intersection(run, shape)
    if inside.is_empty:
        return nearest_points(run, shape)[0]
    return nearest_points(inside, shapely.point_on_surface(shape))[0]


def _reaches(
    run: LineString, ends: tuple[Place, Place], shapes: tuple[BaseGeometry, BaseGeometry]
) -> bool:
    for place, shape in zip(ends, shapes, strict=True):
        foot, spot = nearest_points(run, shape)
        away = float(measure_from((spot.x, spot.y), [(foot.x, foot.y)])[0])
        if away > max(NEAR_M, place.coordinateUncertaintyInMeters or 0.0):
            return False
    return True
