"""Checks that no dataset is in GCJ-02 or BD-09 while it says that it is in WGS 84.

What is compared: features of one id in several datasets, stations with the lines that they
belong to, places with the outline of the region that their town lies in, and outlines of the
region with each other. Each comparison is made both ways round; only the side that fits once
it is shifted back is to blame.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.datum import Datum, lies_in_mainland
from geo.datum_finding import HYPOTHESES, NAMES, DatumFinding, detect_datum
from geo.dossier import Dossier
from geo.errors import Problem
from geo.models import Place, Standing

TOLERANCE = 120.0
"""How far apart two honest sources of one position may be and still count, in metres."""
CLOSE = 60.0
"""The same where one comparison must speak for itself."""
VAGUE = 300.0
"""Positions with a larger radius than this say nothing about a datum."""
SAMPLES = 60
POINT, LINE, AREA = 0, 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What was found when feature `id` of `dataset` was measured against `against`."""

    dataset: str
    id: str
    against: str
    finding: DatumFinding


def check_datum(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each dataset, or else each feature, that looks shifted.

    Raises
    ------
    PlanmapError
        If the package was installed without its data.
    """
    west, south, east, north = dossier.info.bounds
    corners = [(west, south), (west, north), (east, south), (east, north)]
    if not lies_in_mainland(
        *np.transpose([*corners, [(west + east) / 2, (south + north) / 2]])
    ).any():
        return
    by_dataset: dict[str, list[Comparison]] = defaultdict(list)
    for comparison in compare_features(dossier):
        if comparison.finding.datum:
            by_dataset[comparison.dataset].append(comparison)
    for dataset, comparisons in sorted(by_dataset.items()):
        yield from _judge(dossier, dataset, comparisons)


def compare_features(dossier: Dossier) -> Iterator[Comparison]:
    """Yield each comparison that the dossier's geometry allows, decided or not."""
    yield from _compare_same_ids(dossier)
    yield from _compare_stations(dossier)
    yield from _compare_with_areas(dossier)
    yield from _compare_outlines(dossier)


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
    towns = {
        feature.properties.get("name_zh_hans")
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
    names = {place.name_zh_hans for place in dossier.places if place.id == dossier.info.region}
    outlines = [
        (dataset.id, feature)
        for dataset in dossier.datasets.values()
        for feature in dataset.features.values()
        if shapely.get_dimensions(feature.geometry) == AREA
        and (
            feature.id == dossier.info.region
            or (feature.properties.get("class") == "district"
                and feature.properties.get("name_zh_hans") in names)
        )
    ]  # fmt: skip
    for one, feature in outlines:
        for other, reference in outlines:
            if (one, feature.id) != (other, reference.id) and feature.id != reference.id:
                against = f"{reference.id} in {other}"
                yield _compare(one, feature.id, feature.geometry, against, reference.geometry)


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
    return Comparison(dataset=dataset, id=identifier, against=against, finding=finding)


def _contain(
    dataset: str, identifier: str, subject: BaseGeometry, against: str, reference: BaseGeometry
) -> Comparison:
    """Measure how far `subject` and `reference` are from lying one in the other.

    That cannot tell one shift from another, so only the likelier is asked.
    """
    finding = detect_datum([subject], reference, tolerance=TOLERANCE, among=HYPOTHESES[:2])
    return Comparison(dataset=dataset, id=identifier, against=against, finding=finding)


def _sample(line: BaseGeometry) -> NDArray[np.object_]:
    steps = np.linspace(0, 1, SAMPLES, endpoint=False)
    longest = max(shapely.get_parts(line), key=lambda part: float(part.length))
    return np.asarray(shapely.line_interpolate_point(longest, steps, normalized=True))


def _judge(dossier: Dossier, dataset: str, comparisons: list[Comparison]) -> Iterator[Problem]:
    shifted = [found for found in comparisons if found.finding.datum is not Datum.WGS84]
    if len({found.id for found in shifted}) > 1 and 2 * len(shifted) > len(comparisons):
        yield _describe_dataset(dataset, shifted)
        return
    told: set[str] = set()
    for found in shifted:
        speaks = found.finding.count > 1 or min(found.finding.residuals.values()) <= CLOSE
        if speaks and found.id not in told:
            told.add(found.id)
            yield _describe_feature(dossier, found)


def _describe_dataset(dataset: str, shifted: list[Comparison]) -> Problem:
    datums = [found.finding.datum for found in shifted if found.finding.datum]
    datum = max(sorted(set(datums)), key=datums.count)
    residuals = {
        assumed: float(np.median([found.finding.residuals[assumed] for found in shifted]))
        for assumed in (Datum.WGS84, datum)
    }
    right = (
        f"looks like {NAMES[datum]}: {len(shifted)} comparisons, such as {shifted[0].id} with "
        f"{shifted[0].against}, are {residuals[Datum.WGS84]:.0f} m off as they stand and "
        f"{residuals[datum]:.0f} m once converted; convert the dataset to WGS 84"
    )
    file = f"datasets/{dataset}/source.toml"
    return Problem(file=file, field="crs", value="EPSG:4326", right=right)


def _describe_feature(dossier: Dossier, found: Comparison) -> Problem:
    datum = found.finding.datum or Datum.WGS84
    residuals = found.finding.residuals
    right = (
        f"looks like {NAMES[datum]}: {residuals[Datum.WGS84]:.0f} m off {found.against} as it "
        f"stands and {residuals[datum]:.0f} m once converted; convert it to WGS 84"
    )
    position = dossier.datasets[found.dataset].features[found.id].geometry.representative_point()
    value = f"{found.id}: {position.x:.6f}, {position.y:.6f}"
    file, row = _find_row(dossier, found)
    return Problem(file=file, row=row, field="geometry", value=value, right=right)


def _find_row(dossier: Dossier, found: Comparison) -> tuple[str, int]:
    count = len(dossier.lines.get("places.csv", ()))
    files = (
        ("places.csv", dossier.places[:count]),
        ("stations.csv", dossier.places[count:]),
        ("sections.csv", dossier.sections),
    )
    for file, rows in files:
        for row, line in zip(rows, dossier.lines.get(file, ()), strict=False):
            if row.id == found.id and row.geo_source == found.dataset:
                return file, line
    return f"datasets/{found.dataset}", 0


def _rows(dossier: Dossier) -> Iterator[Standing]:
    yield from dossier.places
    yield from dossier.sections


def _is_vague(row: Standing | Place) -> bool:
    radius = row.coordinateUncertaintyInMeters
    return radius is None or radius > VAGUE
