"""What a dossier's geometry can be compared with, to find out which datum it is in.

Compared are features of one id in several datasets, stations with the lines that they belong
to, places with the areas that they lie in, outlines of the region with each other, and
control points with the places of their name. Each comparison is made both ways round: only
the side that fits once it is shifted back is to blame.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import Point
from shapely.geometry.base import BaseGeometry

from geo.dossiers.checks.comparison import (
    AREA,
    POINT,
    TOLERANCE,
    Comparison,
    is_vague,
    report,
)
from geo.dossiers.checks.datum_areas import compare_with_areas
from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Standing
from geo.positions.datum_finding import detect_datum
from geo.records.languages import column_of
from geo.records.row import own_words

CONTROL_POINTS = "control_points.csv"
"""Stands for a dataset where control points are what is measured."""
SAMPLES = 60


def compare_features(dossier: Dossier) -> Iterator[Comparison]:
    """Yield each comparison that the dossier's geometry allows, decided or not."""
    yield from _compare_same_ids(dossier)
    yield from _compare_stations(dossier)
    yield from compare_with_areas(dossier)
    yield from _compare_outlines(dossier)
    yield from _compare_control_points(dossier)


def _compare_same_ids(dossier: Dossier) -> Iterator[Comparison]:
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
                    yield _compare(one, identifier, subject, against, reference)


def _compare_stations(dossier: Dossier) -> Iterator[Comparison]:
    wholes: dict[str, BaseGeometry] = {}
    for station in dossier.places:
        position = dossier.geometry_of(station)
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
            yield _compare(station.geo_source or "", station.id, position, line, whole)
            section, nearest = min(tracks, key=lambda track: track[1].distance(position))
            yield _compare(section.geo_source or "", section.id, nearest, station.id, position)


def _compare_outlines(dossier: Dossier) -> Iterator[Comparison]:
    own = column_of("name", dossier.info.tags[0])
    names = {
        own_words(place, "name") for place in dossier.places if place.id == dossier.info.region
    }
    outlines = [
        (dataset.id, feature)
        for dataset in dossier.datasets.values()
        for feature in dataset.features.values()
        if shapely.get_dimensions(feature.geometry) == AREA
        and (
            feature.id == dossier.info.region
            or (feature.properties.get("class") == "district"
                and feature.properties.get(own) in names)
        )
    ]  # fmt: skip
    for one, feature in outlines:
        for other, reference in outlines:
            if (one, feature.id) != (other, reference.id) and feature.id != reference.id:
                against = f"{reference.id} in {other}"
                yield _compare(one, feature.id, feature.geometry, against, reference.geometry)


def _compare_control_points(dossier: Dossier) -> Iterator[Comparison]:
    places = {own_words(place, "name"): place for place in dossier.places if not is_vague(place)}
    for control in dossier.control_points:
        place = places.get(own_words(control, "name"))
        geometry = dossier.geometry_of(place) if place else None
        if place and geometry is not None:
            point = Point(control.lon, control.lat)
            against = f"control point {control.id}"
            yield _compare(place.geo_source or "", place.id, geometry, against, point)
            yield _compare(CONTROL_POINTS, control.id, point, place.id, geometry)


def _compare(
    dataset: str, identifier: str, subject: BaseGeometry, against: str, reference: BaseGeometry
) -> Comparison:
    """Measure `subject` by points along it if it and `reference` are of one extended kind."""
    kinds = shapely.get_dimensions([subject, reference])
    subjects = np.array([subject], dtype=object)
    if kinds[0] == kinds[1] and kinds[0] > POINT:
        edges = [
            geometry.boundary if kinds[0] == AREA else geometry for geometry in (subject, reference)
        ]
        subjects, reference = _sample(edges[0]), edges[1]
    finding = detect_datum(subjects, reference, tolerance=TOLERANCE)
    return report(dataset, identifier, subject, against, finding)


def _sample(line: BaseGeometry) -> NDArray[np.object_]:
    steps = np.linspace(0, 1, SAMPLES, endpoint=False)
    longest = max(shapely.get_parts(line), key=lambda part: float(part.length))
    return np.asarray(shapely.line_interpolate_point(longest, steps, normalized=True))


def _rows(dossier: Dossier) -> Iterator[Standing]:
    yield from dossier.places
    yield from dossier.sections
