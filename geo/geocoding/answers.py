"""What geocoding takes and gives: a region, answers, and the reasons why there are none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from geo.errors import PlanmapError
from geo.positions.datum import Datum, convert
from geo.vocabulary import Certainty

GEOD = Geod(ellps="WGS84")


class GeocodingError(PlanmapError):
    """A service that gave no answer; the text says why in one line and names no key."""


class UnreachableError(GeocodingError, ConnectionError):
    """Nothing answers at the service's address; most often there is no network."""


class OverloadedError(GeocodingError, TimeoutError):
    """The service is too busy or too slow; asking again later may help.

    `retry_after` is how many seconds it asked to be left alone, if it said so.
    """

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        self.retry_after = retry_after
        super().__init__(message)


class RefusedError(GeocodingError, PermissionError):
    """The service refuses: the key, the quota or the question."""


class BadAnswerError(GeocodingError, ValueError):
    """What came back is no answer: not JSON, of another shape, too large, or sent elsewhere."""


class QuestionError(GeocodingError, ValueError):
    """A question that cannot be put, such as an empty name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A box in EPSG:4326 that answers must lie in."""

    west: float
    south: float
    east: float
    north: float

    def __post_init__(self) -> None:
        """Refuse a box that is none.

        Raises
        ------
        ValueError
            If an edge is out of range or on the wrong side of its opposite.
        """
        if not (
            -180 <= self.west < self.east <= 180 and -90 <= self.south < self.north <= 90  # noqa: PLR2004
        ):
            message = (
                f"a region is west, south, east, north in degrees; not {self.west}, "
                f"{self.south}, {self.east}, {self.north}"
            )
            raise ValueError(message)

    def contains(self, lon: float, lat: float) -> bool:
        """Return whether the WGS 84 position lies in the box or on its edge."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north

    def in_datum(self, datum: Datum) -> Region:
        """Return a box in `datum` that holds this one's whole ground."""
        lons = [self.west, self.west, self.east, self.east]
        lats = [self.south, self.north, self.south, self.north]
        lon, lat = convert(lons, lats, source=Datum.WGS84, target=datum)
        # The shift is not the same everywhere inside; no two differ by more than this.
        margin = 0.0 if datum in {Datum.WGS84, Datum.CGCS2000} else 0.01
        return Region(
            west=max(-180.0, float(np.min(lon)) - margin),
            south=max(-90.0, float(np.min(lat)) - margin),
            east=min(180.0, float(np.max(lon)) + margin),
            north=min(90.0, float(np.max(lat)) + margin),
        )


WORLD = Region(west=-180.0, south=-90.0, east=180.0, north=90.0)


def unite(regions: Sequence[Region]) -> Region:
    """Return the smallest box that holds all `regions`, one at least.

    Raises
    ------
    ValueError
        If there is none.
    """
    return Region(
        west=min(region.west for region in regions),
        south=min(region.south for region in regions),
        east=max(region.east for region in regions),
        north=max(region.north for region in regions),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A position that a provider gives for a name.

    `lon`, `lat` are WGS 84 whatever the provider counts in. The true position is likely
    within `uncertainty_m` metres. `raw_id` is the provider's own id, `date` the day it was
    asked (ISO 8601; None for what is bundled). `credit` must be shown with the position;
    `licence` is the SPDX id or the terms that it is under. `geometry` is the place's own,
    in EPSG:4326, of a gazetteer that has lines and areas.
    """

    name: str
    lon: float
    lat: float
    provider: str
    query: str
    certainty: Certainty
    uncertainty_m: float
    raw_id: str
    credit: str
    licence: str
    date: str | None = None
    geometry: BaseGeometry | None = None

    def distance(self, other: Answer) -> float:
        """Return the distance to another answer in metres, on the WGS 84 ellipsoid."""
        return distance((self.lon, self.lat), (other.lon, other.lat))


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance in metres between two positions (lon, lat) on the WGS 84 ellipsoid."""
    return float(GEOD.inv(*one, *other)[2])
