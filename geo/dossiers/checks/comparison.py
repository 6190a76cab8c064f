"""What a comparison is that may tell a datum, and what may be compared."""

from __future__ import annotations

from dataclasses import dataclass

from shapely import Point
from shapely.geometry.base import BaseGeometry

from geo.dossiers.rows import Standing
from geo.positions.datum_finding import DatumFinding

TOLERANCE = 120.0
"""How far apart two honest sources of one position may be and still count, in metres."""
VAGUE = 300.0
"""Positions with a larger radius than this say nothing about a datum."""
BLOCK = 200
"""Comparisons that are measured at once: each holds a copy of what it is measured against."""
POINT, AREA = 0, 2
"""Dimensions of geometries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What was found when feature `id` of `dataset` was measured against `against`.

    `subject` is its geometry, EPSG:4326.
    """

    dataset: str
    id: str
    subject: BaseGeometry
    against: str
    finding: DatumFinding

    @property
    def position(self) -> Point:
        """A point of the feature: few of all comparisons are told of, and need it."""
        return self.subject.representative_point()


def report(
    dataset: str, identifier: str, subject: BaseGeometry, against: str, finding: DatumFinding
) -> Comparison:
    """Return the comparison of `subject`, a geometry in EPSG:4326, with what `against` names."""
    return Comparison(
        dataset=dataset, id=identifier, subject=subject, against=against, finding=finding
    )


def is_vague(row: Standing) -> bool:
    """Return whether a position is too vague to tell a datum, or nobody says how vague it is."""
    radius = row.coordinateUncertaintyInMeters
    return radius is None or radius > VAGUE
