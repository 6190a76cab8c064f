"""Where the page flies to: the position and the box of a place, and how far a second source is."""

from __future__ import annotations

from typing import Any

import shapely
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place

ELLIPSOID = Geod(ellps="WGS84")
DECIMALS = 6


def anchor_of(geometry: BaseGeometry) -> list[float] | None:
    """Return where the name of an area goes, [lon, lat]: inside its largest part.

    None for a point or a line, which need no such place.
    """
    parts = [part for part in shapely.get_parts(geometry) if part.area > 0]
    if not parts:
        return None
    inner = max(parts, key=lambda part: part.area).representative_point()
    return [round(inner.x, DECIMALS), round(inner.y, DECIMALS)]


def second_opinion(dossier: Dossier, place: Place) -> dict[str, Any] | None:
    """Return the id of the second source of `place` and its distance in metres, or None."""
    dataset = dossier.datasets.get(place.second_source or "")
    other = dataset.features.get(place.id) if dataset else None
    own = dossier.geometry_of(place) if other else None
    if other is None or own is None:
        return None
    here, there = own.representative_point(), other.geometry.representative_point()
    _, _, distance = ELLIPSOID.inv(here.x, here.y, there.x, there.y)
    return {"source": place.second_source, "distance": round(distance)}
