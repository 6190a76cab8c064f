"""Compares places with the areas that they lie in, all places of an area at once.

How far a place and an area are from lying one in the other cannot tell one shift from another,
so only the likelier is asked. What lies in the other both as it stands and once converted, as
most places do, tells nothing, and is found out for all of them together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.dossiers.checks.comparison import AREA, BLOCK, TOLERANCE, Comparison, is_vague, report
from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place
from geo.positions.datum import Datum, convert_geometry
from geo.positions.datum_finding import HYPOTHESES, DatumFinding, detect_each, detect_pairs
from geo.records.languages import column_of

ASKED = HYPOTHESES[:2]


@dataclass(frozen=True, slots=True)
class _Place:
    """A place with a geometry, as it stands and once converted, and its number in the dossier."""

    number: int
    row: Place
    geometry: BaseGeometry
    converted: BaseGeometry


def compare_with_areas(dossier: Dossier) -> Iterator[Comparison]:
    """Yield the telling comparisons of places with what they are `within`, and with the region.

    They come in the order of the places, the place before its area.
    """
    found: list[tuple[tuple[int, str, int], Comparison]] = []
    for identifier, places in _group_by_area(dossier).items():
        area = dossier.place(identifier)
        outline = dossier.geometry_of(area)
        if outline is None or shapely.get_dimensions(outline) != AREA or is_vague(area):
            continue
        found += _compare_with(area, outline, places)
    for _, comparison in sorted(found, key=lambda one: one[0]):
        yield comparison


def _group_by_area(dossier: Dossier) -> dict[str, list[_Place]]:
    """Return the places that are not vague by the ids of the areas that they lie in."""
    own = column_of("name", dossier.info.tags[0])
    towns = {
        feature.properties.get(own)
        for _, feature in dossier.base_features()
        if feature.properties["class"] in {"town", "district"}
    }
    groups: dict[str, list[_Place]] = defaultdict(list)
    for one in _convert_places(dossier):
        place = one.row
        around = {place.within, dossier.info.region if place.town in towns else None}
        for identifier in around:
            if identifier and identifier in dossier.index.places and identifier != place.id:
                groups[identifier].append(one)
    return groups


def _convert_places(dossier: Dossier) -> list[_Place]:
    rows = [
        (number, place, geometry)
        for number, place in enumerate(dossier.places)
        if not is_vague(place) and (geometry := dossier.geometry_of(place)) is not None
    ]
    moved = _convert(_as_array([geometry for *_, geometry in rows]))
    return [_Place(*row, converted) for row, converted in zip(rows, moved, strict=True)]


def _compare_with(
    area: Place, outline: BaseGeometry, places: list[_Place]
) -> Iterator[tuple[tuple[int, str, int], Comparison]]:
    """Yield what each of `places` and the area say of one another, with its rank."""
    shapes = _as_array([one.geometry for one in places])
    moved = _as_array([one.converted for one in places])
    shapely.prepare(outline)
    moved_outline = _convert(_as_array([outline]))[0]
    shapely.prepare(moved_outline)
    stands = shapely.intersects(outline, shapes)
    against = f"the outline of {area.id}"
    doubtful = np.flatnonzero(~(stands & shapely.intersects(outline, moved)))
    subjects = [shapes[at : at + 1] for at in doubtful]
    for at, finding in zip(doubtful, _detect(subjects, outline), strict=True):
        one = places[at]
        source = one.row.geo_source or ""
        told = report(source, one.row.id, one.geometry, against, finding)
        yield (one.number, area.id, 0), told
    chosen = np.flatnonzero(~(stands & shapely.intersects(moved_outline, shapes)))
    findings = detect_each(outline, shapes[chosen], tolerance=TOLERANCE, among=ASKED)
    for at, finding in zip(chosen, findings, strict=True):
        one = places[at]
        told = report(area.geo_source or "", area.id, outline, one.row.id, finding)
        yield (one.number, area.id, 1), told


def _detect(subjects: list[NDArray[np.object_]], outline: BaseGeometry) -> Iterator[DatumFinding]:
    for begun in range(0, len(subjects), BLOCK):
        part = subjects[begun : begun + BLOCK]
        outlines = [outline] * len(part)
        yield from detect_pairs(part, outlines, tolerance=TOLERANCE, among=ASKED)


def _convert(shapes: NDArray[np.object_]) -> NDArray[np.object_]:
    return convert_geometry(shapes, source=Datum.GCJ02, target=Datum.WGS84)


def _as_array(shapes: list[BaseGeometry]) -> NDArray[np.object_]:
    array = np.empty(len(shapes), dtype=object)
    array[:] = shapes
    return array
