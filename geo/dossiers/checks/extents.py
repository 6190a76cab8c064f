"""Checks radii against what the dossier says of a place: what it lies in, how large it is."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely import Point
from shapely.geometry.base import BaseGeometry

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place
from geo.errors import Problem
from geo.records.row import as_words
from geo.vocabulary import Kind, Placed

if TYPE_CHECKING:
    from pyproj import Geod

AREA_UNIT = re.compile(r"公顷|平方公里|平方千米|亩|hectare|\bha\b|square kilomet|km2|km²|acre")
"""Units of land; floor space is given in square metres."""
SLACK = 0.98
"""Rounded areas give rounded radii."""
POINT, AREA = 0, 2


def check_extents(dossier: Dossier) -> Iterator[Problem]:
    """Yield each place whose radius does not reach what the dossier says that it lies within."""
    lines = (*dossier.lines.get("places.csv", ()), *dossier.lines.get("stations.csv", ()))
    count = len(dossier.lines.get("places.csv", ()))
    for number in _find_outside(dossier):
        place = dossier.places[number]
        around = dossier.place(place.within or "")
        gap = _measure_gap(dossier, place, around)
        radius = place.coordinateUncertaintyInMeters or 0.0
        if gap > radius and number < len(lines):
            right = (
                f"{place.id} is within {around.id}, whose edge is {gap:.0f} m away: widen the "
                "radius to what both allow, move the point, or empty 'within'"
            )
            file = "places.csv" if number < count else "stations.csv"
            field = "coordinateUncertaintyInMeters"
            row = lines[number]
            yield Problem(file=file, row=row, field=field, value=f"{radius:g}", right=right)


def _find_outside(dossier: Dossier) -> list[int]:
    """Return the numbers of the places whose middle may not lie in what they are within."""
    groups: dict[str, list[tuple[int, BaseGeometry]]] = defaultdict(list)
    for number, place in enumerate(dossier.places):
        within = place.within or ""
        geometry = dossier.geometry_of(place) if within in dossier.index.places else None
        if geometry is not None:
            groups[within].append((number, geometry))
    outside: list[int] = []
    for identifier, placed in groups.items():
        area = dossier.geometry_of(dossier.place(identifier))
        if area is None:
            continue
        numbers, shapes = zip(*placed, strict=True)
        shapely.prepare(area)
        middles = shapely.centroid(np.array(shapes, dtype=object))
        lies_in = (shapely.get_dimensions(area) == AREA) & shapely.intersects(area, middles)
        outside += np.array(numbers)[~lies_in].tolist()
    return sorted(outside)


def find_small_radii(dossier: Dossier) -> Iterator[str]:
    """Yield the id of each place that is larger, by its facts or summary, than its disc."""
    for place in dossier.places:
        geometry = dossier.geometry_of(place)
        if geometry is None or shapely.get_dimensions(geometry) != POINT:
            continue
        if place.kind in {Kind.STATION, Kind.EVENT} or place.placed is Placed.UNLOCATED:
            continue
        needed = math.sqrt(_described_area(dossier, place) / math.pi)
        if (place.coordinateUncertaintyInMeters or 0.0) < needed * SLACK:
            yield place.id


def _described_area(dossier: Dossier, place: Place) -> float:
    """Return the largest area of land that is said of a place, in square metres; 0 for none."""
    from geo.texts.figures.finding import find_figures  # noqa: PLC0415 - only an audit needs patterns
    from geo.texts.writing.folding import fold  # noqa: PLC0415

    areas = [
        fact.base_value
        for fact in dossier.index.facts.get(place.id, ())
        if fact.base_unit == "m2" and AREA_UNIT.search(fact.unit)
    ]
    for summary in as_words(place, "summary").values():
        words = fold(summary).text
        areas += [
            amount.base_value
            for amount in find_figures(words)
            if amount.base_unit == "m2" and AREA_UNIT.search(words[amount.start : amount.end])
        ]
    return max(areas, default=0.0)


def _measure_gap(dossier: Dossier, place: Place, around: Place) -> float:
    """Return the metres from a place's middle to the edge of what it lies in, 0 inside."""
    one, other = dossier.geometry_of(place), dossier.geometry_of(around)
    if one is None or other is None or shapely.get_dimensions(other) not in {POINT, AREA}:
        return 0.0
    middle = one.centroid
    if shapely.get_dimensions(other) == AREA:
        return _measure(middle, _nearest(other, middle))
    return max(
        0.0, _measure(middle, other.centroid) - (around.coordinateUncertaintyInMeters or 0.0)
    )


def _nearest(area: BaseGeometry, point: Point) -> Point:
    return Point(shapely.shortest_line(area, point).coords[0])


def _measure(one: Point, other: Point) -> float:
    return float(_ellipsoid().inv(one.x, one.y, other.x, other.y)[2])


@cache
def _ellipsoid() -> Geod:
    from pyproj import Geod  # noqa: PLC0415 - only a place within another needs it

    return Geod(ellps="WGS84")
