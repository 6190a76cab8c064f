"""What a dossier's geometry can be compared with, to find out which datum it is in.

Compared are features of one id in several datasets, stations with the lines that they belong
to, places with the areas that they lie in, outlines of the region with each other, and
control points with the places of their name. Each comparison is made both ways round: only
the side that fits once it is shifted back is to blame.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from operator import attrgetter

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import Point
from shapely.geometry.base import BaseGeometry

from geo.dossiers.checks.comparison import (
    AREA,
    BLOCK,
    POINT,
    TOLERANCE,
    Comparison,
    is_vague,
    report,
)
from geo.dossiers.checks.datum_areas import compare_with_areas
from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Standing
from geo.positions.datum_finding import detect_pairs
from geo.records.languages import column_of
from geo.records.row import own_words

CONTROL_POINTS = "control_points.csv"
"""Stands for a dataset where control points are what is measured."""
SAMPLES = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """A feature `id` of `dataset`, and what it is measured against, both in EPSG:4326."""

    dataset: str
    id: str
    subject: BaseGeometry
    against: str
    reference: BaseGeometry


def compare_features(dossier: Dossier) -> Iterator[Comparison]:
    """Yield each comparison that the dossier's geometry allows, decided or not."""
    yield from _measure(chain(_pair_same_ids(dossier), _pair_stations(dossier)))
    yield from compare_with_areas(dossier)
    yield from _measure(chain(_pair_outlines(dossier), _pair_control_points(dossier)))


def _pair_same_ids(dossier: Dossier) -> Iterator[_Pair]:
    holders: dict[str, list[str]] = defaultdict(list)
    for dataset in dossier.datasets.values():
        for identifier in dataset.features:
            holders[identifier].append(dataset.id)
    vague = {row.id for row in _rows(dossier) if is_vague(row)}
    for identifier, datasets in holders.items():
        if identifier in vague:
            continue
        for one in datasets:
            for other in datasets:
                if one != other:
                    subject = dossier.datasets[one].features[identifier].geometry
                    reference = dossier.datasets[other].features[identifier].geometry
                    against = f"{identifier} in {other}"
                    yield _pair(one, identifier, subject, against, reference)


def _pair_stations(dossier: Dossier) -> Iterator[_Pair]:
    wholes: dict[str, BaseGeometry] = {}
    for station in dossier.places:
        position = dossier.geometry_of(station) if station.lines else None
        if position is None or is_vague(station):
            continue
        for line in station.lines:
            tracks = [
                (section, geometry)
                for section in dossier.sections_of(line)
                if (geometry := dossier.geometry_of(section)) is not None and not is_vague(section)
            ]
            if not tracks:
                continue
            if line not in wholes:
                wholes[line] = shapely.union_all([geometry for _, geometry in tracks])
            whole = wholes[line]
            yield _pair(station.geo_source or "", station.id, position, line, whole)
            section, nearest = min(tracks, key=lambda track: track[1].distance(position))
            yield _pair(section.geo_source or "", section.id, nearest, station.id, position)


def _pair_outlines(dossier: Dossier) -> Iterator[_Pair]:
    own = column_of("name", dossier.info.tags[0])
    names = {
        own_words(place, "name") for place in dossier.places if place.id == dossier.info.region
    }
    outlines = [
        (dataset.id, feature)
        for dataset in dossier.datasets.values()
        for feature in dataset.features.values()
        if (
            feature.id == dossier.info.region
            or (feature.properties.get("class") == "district"
                and feature.properties.get(own) in names)
        )
        and shapely.get_dimensions(feature.geometry) == AREA
    ]  # fmt: skip
    for one, feature in outlines:
        for other, reference in outlines:
            if (one, feature.id) != (other, reference.id) and feature.id != reference.id:
                against = f"{reference.id} in {other}"
                yield _pair(one, feature.id, feature.geometry, against, reference.geometry)


def _pair_control_points(dossier: Dossier) -> Iterator[_Pair]:
    if not dossier.control_points:
        return
    names = map(attrgetter(column_of("name", dossier.info.tags[0])), dossier.places)
    named = zip(names, dossier.places, strict=True)
    places = {name: place for name, place in named if not is_vague(place)}
    for control in dossier.control_points:
        place = places.get(own_words(control, "name"))
        geometry = dossier.geometry_of(place) if place else None
        if place and geometry is not None:
            point = Point(control.lon, control.lat)
            against = f"control point {control.id}"
            yield _pair(place.geo_source or "", place.id, geometry, against, point)
            yield _pair(CONTROL_POINTS, control.id, point, place.id, geometry)


def _pair(
    dataset: str, identifier: str, subject: BaseGeometry, against: str, reference: BaseGeometry
) -> _Pair:
    return _Pair(
        dataset=dataset, id=identifier, subject=subject, against=against, reference=reference
    )


def _measure(pairs: Iterator[_Pair]) -> Iterator[Comparison]:
    """Yield what the members of each pair say of one another, many measured at once."""
    while block := list(islice(pairs, BLOCK)):
        edges = [_find_edges(pair) for pair in block]
        findings = detect_pairs(*zip(*edges, strict=True), tolerance=TOLERANCE)
        for pair, finding in zip(block, findings, strict=True):
            yield report(pair.dataset, pair.id, pair.subject, pair.against, finding)


def _find_edges(pair: _Pair) -> tuple[NDArray[np.object_], BaseGeometry]:
    """Return points along the subject, and the reference, if both are of one extended kind."""
    both = (pair.subject, pair.reference)
    kinds = shapely.get_dimensions(both)
    if kinds[0] != kinds[1] or kinds[0] == POINT:
        return np.array([pair.subject], dtype=object), pair.reference
    edges = [geometry.boundary if kinds[0] == AREA else geometry for geometry in both]
    return _sample(edges[0]), edges[1]


def _sample(line: BaseGeometry) -> NDArray[np.object_]:
    steps = np.linspace(0, 1, SAMPLES, endpoint=False)
    longest = max(shapely.get_parts(line), key=lambda part: float(part.length))
    return np.asarray(shapely.line_interpolate_point(longest, steps, normalized=True))


def _rows(dossier: Dossier) -> Iterator[Standing]:
    yield from dossier.places
    yield from dossier.sections
