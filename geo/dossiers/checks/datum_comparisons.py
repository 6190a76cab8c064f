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

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import Point
from shapely.geometry.base import BaseGeometry

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place, Standing
from geo.positions.datum_finding import HYPOTHESES, DatumFinding, detect_datum
from geo.records.languages import column_of
from geo.records.row import own_words

CONTROL_POINTS = "control_points.csv"
"""Stands for a dataset where control points are what is measured."""
TOLERANCE = 120.0
"""How far apart two honest sources of one position may be and still count, in metres."""
VAGUE = 300.0
"""Positions with a larger radius than this say nothing about a datum."""
SAMPLES = 60
POINT, LINE, AREA = 0, 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What was found when feature `id` of `dataset` was measured against `against`.

    `position` is a point of the feature, EPSG:4326.
    """

    dataset: str
    id: str
    position: Point
    against: str
    finding: DatumFinding


def compare_features(dossier: Dossier) -> Iterator[Comparison]:
    """Yield each comparison that the dossier's geometry allows, decided or not."""
    yield from _compare_same_ids(dossier)
    yield from _compare_stations(dossier)
    yield from _compare_with_areas(dossier)
    yield from _compare_outlines(dossier)
    yield from _compare_control_points(dossier)


def _compare_same_ids(dossier: Dossier) -> Iterator[Comparison]:
    holders: dict[str, list[str]] = defaultdict(list)
    for dataset in dossier.datasets.values():
        for identifier in dataset.features:
            holders[identifier].append(dataset.id)
    vague = {row.id for row in _rows(dossier) if _is_vague(row)}
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
    for station in dossier.places:
        position = dossier.geometry_of(station)
        if position is None or _is_vague(station):
            continue
        for line in station.lines:
            tracks = [
                (section, geometry)
                for section in dossier.sections_of(line)
                if (geometry := dossier.geometry_of(section)) is not None and not _is_vague(section)
            ]
            if not tracks:
                continue
            whole = shapely.union_all([geometry for _, geometry in tracks])
            yield _compare(station.geo_source or "", station.id, position, line, whole)
            section, nearest = min(tracks, key=lambda track: track[1].distance(position))
            yield _compare(section.geo_source or "", section.id, nearest, station.id, position)


def _compare_with_areas(dossier: Dossier) -> Iterator[Comparison]:
    """Compare each place with the areas that it lies in: what it is `within`, and the region."""
    own = column_of("name", dossier.info.tags[0])
    towns = {
        feature.properties.get(own)
        for _, feature in dossier.base_features()
        if feature.properties["class"] in {"town", "district"}
    }
    by_id = {place.id: place for place in dossier.places}
    for place in dossier.places:
        geometry = dossier.geometry_of(place)
        if geometry is None or _is_vague(place):
            continue
        around = {place.within, dossier.info.region if place.town in towns else None}
        for identifier in sorted(found for found in around if found in by_id and found != place.id):
            area = dossier.geometry_of(by_id[identifier])
            if area is None or shapely.get_dimensions(area) != AREA or _is_vague(by_id[identifier]):
                continue
            owner = by_id[identifier].geo_source or ""
            against = f"the outline of {identifier}"
            yield _contain(place.geo_source or "", place.id, geometry, against, area)
            yield _contain(owner, identifier, area, place.id, geometry)


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
    places = {own_words(place, "name"): place for place in dossier.places if not _is_vague(place)}
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
    return _report(dataset, identifier, subject, against, finding)


def _contain(
    dataset: str, identifier: str, subject: BaseGeometry, against: str, reference: BaseGeometry
) -> Comparison:
    """Measure how far `subject` and `reference` are from lying one in the other.

    That cannot tell one shift from another, so only the likelier is asked.
    """
    finding = detect_datum([subject], reference, tolerance=TOLERANCE, among=HYPOTHESES[:2])
    return _report(dataset, identifier, subject, against, finding)


def _report(
    dataset: str, identifier: str, subject: BaseGeometry, against: str, finding: DatumFinding
) -> Comparison:
    position = subject.representative_point()
    return Comparison(
        dataset=dataset, id=identifier, position=position, against=against, finding=finding
    )


def _sample(line: BaseGeometry) -> NDArray[np.object_]:
    steps = np.linspace(0, 1, SAMPLES, endpoint=False)
    longest = max(shapely.get_parts(line), key=lambda part: float(part.length))
    return np.asarray(shapely.line_interpolate_point(longest, steps, normalized=True))


def _rows(dossier: Dossier) -> Iterator[Standing]:
    yield from dossier.places
    yield from dossier.sections


def _is_vague(row: Standing | Place) -> bool:
    radius = row.coordinateUncertaintyInMeters
    return radius is None or radius > VAGUE
