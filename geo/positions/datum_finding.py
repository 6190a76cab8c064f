"""Finds out which datum positions are in, by measuring against a reference, never by a label.

Positions are taken for WGS 84, for GCJ-02 and for BD-09 in turn, brought to WGS 84 under each
assumption, and measured against a reference that is known to be in WGS 84. The assumption
that leaves little, where the others leave hundreds of metres, is the finding.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.positions.datum import Datum, convert_geometry

HYPOTHESES = (Datum.WGS84, Datum.GCJ02, Datum.BD09)
NAMES = {
    Datum.WGS84: "WGS 84",
    Datum.CGCS2000: "CGCS2000",
    Datum.GCJ02: "GCJ-02",
    Datum.BD09: "BD-09",
}
SHIFTED = {NAMES[datum]: datum for datum in (Datum.GCJ02, Datum.BD09)}
"""The shifted datums by the name of the engineering CRS that exports in them carry."""
WGS84_SEMI_MAJOR_AXIS = 6_378_137.0
WGS84_ECCENTRICITY_SQUARED = 0.00669437999014
CLEAR_LEAD = 3.0
"""The best assumption must leave a third of the next one's residual at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatumFinding:
    """Which datum some positions are likely in.

    `datum` is None where the evidence does not decide. `residuals` are the median distances
    to the reference under each assumption, in metres, over `count` positions.
    """

    datum: Datum | None
    residuals: Mapping[Datum, float]
    count: int

    def __str__(self) -> str:
        """Return the finding and its evidence in one line."""
        name = NAMES[self.datum] if self.datum else "not decided"
        measured = ", ".join(
            f"{metres:.0f} m as {NAMES[datum]}" for datum, metres in self.residuals.items()
        )
        positions = "position" if self.count == 1 else "positions"
        return f"{name}: {measured} ({self.count} {positions})"


def detect_datum(
    points: Sequence[BaseGeometry] | NDArray[np.object_],
    reference: BaseGeometry | Sequence[BaseGeometry] | NDArray[np.object_],
    *,
    tolerance: float = 150.0,
    among: Sequence[Datum] = HYPOTHESES,
) -> DatumFinding:
    """Return which datum `points` are likely in.

    `points` are geometries, longitude first; points as a rule. `reference` is in EPSG:4326:
    either one geometry that all points should lie on (a line, an outline, an area), or as
    many geometries as there are points, each where its point should be. `tolerance` is how
    many metres apart the two may honestly be; over 250 it cannot tell the datums apart.
    `among` are the datums that come into question, two at least.

    Nothing is found where there are no points, where the shifts do not apply, or where the
    assumptions leave about the same, as for points along one straight line.

    Raises
    ------
    ValueError
        If there are several references, but not as many as points.
    PlanmapError
        If the package was installed without its data.
    """
    subjects = _as_array(points)
    targets = (
        np.array([reference], dtype=object)
        if isinstance(reference, BaseGeometry)
        else _as_array(reference)
    )
    if not len(subjects):
        return DatumFinding(datum=None, residuals={}, count=0)
    if len(targets) not in {1, len(subjects)}:
        message = f"one reference or one for each of {len(subjects)} points; not {len(targets)}"
        raise ValueError(message)
    residuals = _measure(subjects, targets, among)
    return DatumFinding(
        datum=_decide(residuals, tolerance), residuals=residuals, count=len(subjects)
    )


def detect_each(
    subject: BaseGeometry,
    references: Sequence[BaseGeometry] | NDArray[np.object_],
    *,
    tolerance: float = 150.0,
    among: Sequence[Datum] = HYPOTHESES,
) -> list[DatumFinding]:
    """Return which datum `subject` is likely in by each of `references` alone.

    The same as `detect_datum` for each, without moving the subject each time anew.

    Raises
    ------
    PlanmapError
        If the package was installed without its data.
    """
    subjects, targets = _as_array([subject]), _as_array(references)
    centre = shapely.get_coordinates(subjects).mean(axis=0)
    flat = _flatten(targets, centre)
    distances = {}
    for datum in among:
        true = convert_geometry(subjects, source=datum, target=Datum.WGS84)
        distances[datum] = shapely.distance(_flatten(true, centre)[0], flat)
    findings = []
    for number in range(len(targets)):
        residuals = {datum: float(found[number]) for datum, found in distances.items()}
        decided = _decide(residuals, tolerance)
        findings.append(DatumFinding(datum=decided, residuals=residuals, count=1))
    return findings


def detect_pairs(
    subjects: Sequence[NDArray[np.object_]],
    references: Sequence[BaseGeometry],
    *,
    tolerance: float = 150.0,
    among: Sequence[Datum] = HYPOTHESES,
) -> list[DatumFinding]:
    """Return which datum each of `subjects`, some points, is likely in by its own reference.

    The same as `detect_datum` for each pair, with all positions moved at once. Of no subjects
    nothing comes back; each must have a point at least.

    Raises
    ------
    PlanmapError
        If the package was installed without its data.
    """
    if not len(subjects):
        return []
    counts = np.array([len(points) for points in subjects])
    pair = np.repeat(np.arange(len(subjects)), counts)
    points = np.concatenate([_as_array(one) for one in subjects])
    positions, index = shapely.get_coordinates(points, return_index=True)
    sums = [np.bincount(pair[index], weights=axis) for axis in positions.T]
    centres = np.transpose(sums) / np.bincount(pair[index])[:, None]
    targets = _flatten_each(_as_array(references), centres)[pair]
    ends = np.cumsum(counts)[:-1]
    residuals: dict[Datum, list[float]] = {}
    for datum in among:
        true = convert_geometry(points, source=datum, target=Datum.WGS84)
        distances = shapely.distance(_flatten_each(true, centres[pair]), targets)
        residuals[datum] = _find_medians(distances, ends)
    found = [{datum: residuals[datum][n] for datum in among} for n in range(len(subjects))]
    return [
        DatumFinding(datum=_decide(measured, tolerance), residuals=measured, count=int(count))
        for measured, count in zip(found, counts, strict=True)
    ]


def _find_medians(values: NDArray[np.float64], ends: NDArray[np.intp]) -> list[float]:
    """Return the median of each part of `values`, which end at `ends`: one value is its own."""
    if len(ends) + 1 == len(values):
        return [float(value) for value in values]
    return [float(np.median(part)) for part in np.split(values, ends)]


def _as_array(geometries: Sequence[BaseGeometry] | NDArray[np.object_]) -> NDArray[np.object_]:
    array = np.empty(len(geometries), dtype=object)
    array[:] = geometries
    return array


def _measure(
    subjects: NDArray[np.object_], targets: NDArray[np.object_], among: Sequence[Datum]
) -> dict[Datum, float]:
    centre = shapely.get_coordinates(subjects).mean(axis=0)
    flat_targets = _flatten(targets, centre)
    residuals = {}
    for datum in among:
        true = convert_geometry(subjects, source=datum, target=Datum.WGS84)
        distances = shapely.distance(_flatten(true, centre), flat_targets)
        residuals[datum] = float(np.median(distances))
    return residuals


def _flatten(geometries: NDArray[np.object_], centre: NDArray[np.float64]) -> NDArray[np.object_]:
    """Return `geometries` in metres from `centre`, true to scale for some 10 km around it."""
    return _flatten_each(geometries, np.broadcast_to(centre, (len(geometries), 2)))


def _flatten_each(
    geometries: NDArray[np.object_], centres: NDArray[np.float64]
) -> NDArray[np.object_]:
    """Return each of `geometries` in metres from its own of `centres` (lon, lat).

    A projection would be truer farther off, but takes longer to set up than all the rest.

    Source: the radii of curvature of an ellipsoid, Snyder, Map Projections (USGS PP 1395),
    equations 4-18 and 4-20; WGS 84's ellipsoid.
    """
    lat = np.radians(centres[:, 1])
    flat = 1.0 - WGS84_ECCENTRICITY_SQUARED * np.sin(lat) ** 2
    parallel = WGS84_SEMI_MAJOR_AXIS / np.sqrt(flat) * np.cos(lat)
    meridian = WGS84_SEMI_MAJOR_AXIS * (1.0 - WGS84_ECCENTRICITY_SQUARED) / flat**1.5
    scales = np.column_stack([parallel, meridian])
    positions, index = shapely.get_coordinates(geometries, return_index=True)
    metres = np.radians(positions - centres[index]) * scales[index]
    return np.asarray(shapely.set_coordinates(geometries.copy(), metres))


def _decide(residuals: Mapping[Datum, float], tolerance: float) -> Datum | None:
    best, second = sorted(residuals, key=lambda datum: residuals[datum])[:2]
    least, next_least = residuals[best], residuals[second]
    clear = next_least > max(CLEAR_LEAD * least, least + tolerance)
    return best if least <= tolerance and clear else None
