"""Where the page flies to: the position and the box of a place, and how far a second source is."""

from __future__ import annotations

from typing import Any

import shapely
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place, Standing

ELLIPSOID = Geod(ellps="WGS84")
DECIMALS = 6


def position_of(dossier: Dossier, row: Standing) -> list[float] | None:
    """Return a point on what is drawn for `row`, as [lon, lat] in EPSG:4326, or None."""
    shape = _shape_of(dossier, row)
    if shape is None:
        return None
    inner = shape.representative_point()
    return [round(inner.x, DECIMALS), round(inner.y, DECIMALS)]


def bounds_of(dossier: Dossier, row: Standing) -> list[float] | None:
    """Return the box of what is drawn for `row`, [west, south, east, north], or None.

    None for a point too: the page makes its box from position and radius.
    """
    shape = _shape_of(dossier, row)
    if shape is None or isinstance(shape, shapely.Point):
        return None
    return [round(value, DECIMALS) for value in shape.bounds]


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
    own = dossier.geometry_of(place)
    if other is None or own is None:
        return None
    here, there = own.representative_point(), other.geometry.representative_point()
    _, _, distance = ELLIPSOID.inv(here.x, here.y, there.x, there.y)
    return {"source": place.second_source, "distance": round(distance)}


def _shape_of(dossier: Dossier, row: Standing) -> BaseGeometry | None:
    sections = dossier.sections_of(row.id)
    parts = [dossier.geometry_of(part) for part in sections or (row,)]
    found = [part for part in parts if part is not None]
    if not found:
        return None
    return found[0] if len(found) == 1 else shapely.union_all(found)
