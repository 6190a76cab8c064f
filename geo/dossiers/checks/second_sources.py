"""Compares the two sources of a place's position."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from geo.dossiers.dossier import Dossier
from geo.positions.features import Feature

if TYPE_CHECKING:
    from pyproj import Geod


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far apart two sources put a place, in metres, and the radius claimed for it."""

    place: str
    distance_m: float
    radius_m: float

    @property
    def is_within(self) -> bool:
        """Whether the second source lies in the radius that the dossier claims."""
        return self.distance_m <= self.radius_m


def compare_sources(dossier: Dossier) -> Iterator[Agreement]:
    """Yield, for each place that two sources locate, how far apart they put it."""
    for place in dossier.places:
        if not place.second_source:
            continue
        first = dossier.feature_of(place)
        dataset = dossier.datasets.get(place.second_source)
        second = dataset.features.get(place.id) if dataset else None
        if first and second:
            yield Agreement(
                place=place.id,
                distance_m=_measure(first, second),
                radius_m=place.coordinateUncertaintyInMeters or 0.0,
            )


def _measure(first: Feature, second: Feature) -> float:
    """Return the metres between the middles of two features in EPSG:4326."""
    one, other = first.geometry.centroid, second.geometry.centroid
    return float(_ellipsoid().inv(one.x, one.y, other.x, other.y)[2])


@cache
def _ellipsoid() -> Geod:
    from pyproj import Geod  # noqa: PLC0415 - only a place with two sources needs it

    return Geod(ellps="WGS84")
