"""Positions of places and sections: where they stand, and how they are put elsewhere.

Positions are in WGS 84 (EPSG:4326), longitude first, kept to six decimals, a decimetre.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from geo.dossiers.acts import Change
from geo.dossiers.moves import widen_bounds, widen_view
from geo.dossiers.reviews import FARTHEST_KM, is_near
from geo.editing.copies import Copy
from geo.editing.faults import EditError
from geo.editing.files import DATASETS, INFO
from geo.editing.members import EMPTY, Members, iter_members
from geo.editing.sheets import Sheet
from geo.editing.sources import OWN, find_region, read_info, write_source
from geo.positions.datum import Datum, convert

DECIMALS = 6
DEPTHS = {"Point": 0, "LineString": 1, "Polygon": 2, "MultiLineString": 2, "MultiPolygon": 3}
"""The geometries that can be drawn, and how many lists their positions lie deep in."""

POINTS = "id,lon,lat,geo_id\n"
Geometry = dict[str, Any]


def find_position(copy: Copy, dataset: str, identifier: str) -> Geometry | None:
    """Return the geometry of a place or section in a dataset, as GeoJSON, or None."""
    folder = f"{DATASETS}/{dataset}"
    row = copy.row(f"{folder}/points.csv", identifier)
    if row is not None:
        return {"type": "Point", "coordinates": [float(row["lon"]), float(row["lat"])]}
    members = copy.members(f"{folder}/features.geojson")
    feature = members.feature(identifier) if members else None
    return feature.get("geometry") if feature else None


def position_of(copy: Copy, file: str, identifier: str) -> Geometry | None:
    """Return where a row of a table of places or sections stands, or None."""
    row = copy.row(file, identifier) or {}
    return find_position(copy, row["geo_source"], identifier) if row.get("geo_source") else None


def read_position(given: object, info: Mapping[str, Any]) -> Geometry:
    """Return a position of an act as a geometry in WGS 84, near the dossier's bounds.

    Raises
    ------
    EditError
        If it is no geometry that can be drawn, or lies somewhere else.
    """
    if not isinstance(given, dict) or given.get("type") not in DEPTHS:
        message = f"position: must be a GeoJSON {', '.join(DEPTHS)}"
        raise EditError(message)
    datum = given.get("datum", Datum.WGS84)
    if datum not in set(Datum):
        message = f"position.datum = {datum!r}: must be one of {', '.join(Datum)}"
        raise EditError(message)

    def place(lon: float, lat: float) -> list[float]:
        if datum in {Datum.GCJ02, Datum.BD09}:
            lons, lats = convert(lon, lat, source=Datum(datum), target=Datum.WGS84)
            lon, lat = float(lons), float(lats)
        _check_near(lon, lat, info)
        return [round(lon, DECIMALS), round(lat, DECIMALS)]

    coordinates = _walk(given.get("coordinates"), DEPTHS[given["type"]], place)
    return {"type": given["type"], "coordinates": coordinates}


def _walk(value: object, depth: int, place: Callable[[float, float], list[float]]) -> list[Any]:
    if not isinstance(value, list) or not value:
        message = "position: must have coordinates, lists of [longitude, latitude]"
        raise EditError(message)
    if depth:
        return [_walk(part, depth - 1, place) for part in value]
    numbers = [one for one in value if isinstance(one, (int, float)) and math.isfinite(one)]
    if len(numbers) != len(value) or len(value) < 2:  # noqa: PLR2004 - longitude and latitude
        message = "position: must have positions of two numbers, [longitude, latitude]"
        raise EditError(message)
    return place(float(value[0]), float(value[1]))


def _check_near(lon: float, lat: float, info: Mapping[str, Any]) -> None:
    west, south, east, north = info["bounds"]
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):  # noqa: PLR2004
        message = (
            f"position = {lon:g}, {lat:g}: must be a longitude in -180..180 and a latitude in "
            "-90..90; the map went round the date line"
        )
        raise EditError(message)
    if not is_near(lon, lat, (west, south, east, north)):
        message = (
            f"position = {lon:g}, {lat:g}: must lie within {FARTHEST_KM:g} km of the dossier's "
            f"bounds, {west:g}, {south:g}, {east:g}, {north:g}"
        )
        raise EditError(message)


def same_position(one: object, other: object) -> bool:
    """Return whether two geometries of GeoJSON are the same to six decimals; so are two Nones."""
    return _key(one) == _key(other)


def _key(geometry: object) -> object:
    if not isinstance(geometry, dict):
        return geometry or None
    numbers = [round(float(value), DECIMALS) for value in _flatten(geometry.get("coordinates"))]
    return geometry.get("type"), numbers


def _flatten(value: object) -> Iterator[float]:
    if isinstance(value, list):
        for part in value[:2] if value and not isinstance(value[0], list) else value:
            yield from _flatten(part)
    elif isinstance(value, (int, float)):
        yield float(value)


def choose_dataset(named: str, row: Mapping[str, str]) -> str:
    """Return the dataset that a position goes into: the one named, or one of the editors' own."""
    if named:
        return named
    now = row.get("geo_source", "")
    return now if now in OWN else OWN[0]


def put_position(
    copy: Copy, dataset: str, identifier: str, geometry: Geometry, *, mark: str, day: str
) -> None:
    """Put a geometry into a dataset, in the place of the one it has; `mark` is its `geo_id`.

    In a dataset that is not of the editors' own `geo_id` stays. One that there is not is made,
    retrieved on `day`. The dossier's bounds are widened where the geometry leaves them, and its
    view where a point lies beside it.
    """
    folder = f"{DATASETS}/{dataset}"
    if copy.get(f"{folder}/source.toml") is None:
        told = {"retrieved": day}
        source = write_source(read_info(copy), told)
        copy.set_file(f"{folder}/source.toml", source, shared=True)
        mine = True
    else:
        mine = dataset in OWN
    points = copy.sheet(f"{folder}/points.csv")
    members = copy.members(f"{folder}/features.geojson")
    if members is not None and members.find(identifier) is not None:
        _replace_feature(copy, f"{folder}/features.geojson", members, identifier, geometry)
    elif geometry["type"] == "Point":
        _put_point(copy, f"{folder}/points.csv", points, identifier, geometry, mark if mine else "")
    else:
        if points is not None and points.find(identifier) is not None:
            copy.drop_row(f"{folder}/points.csv", identifier)
        _add_feature(copy, f"{folder}/features.geojson", identifier, geometry, mark if mine else "")
    _widen_bounds(copy, geometry)


def drop_position(copy: Copy, row: Mapping[str, str]) -> None:
    """Take a row's geometry out of its dataset if that is of the editors' own."""
    dataset, identifier = row.get("geo_source", ""), row.get("id", "")
    folder = f"{DATASETS}/{dataset}"
    if dataset not in OWN:
        return
    if copy.row(f"{folder}/points.csv", identifier) is not None:
        copy.drop_row(f"{folder}/points.csv", identifier)
    members = copy.members(f"{folder}/features.geojson")
    number = members.find(identifier) if members else None
    if members is not None and number is not None:
        copy.do(
            Change(
                file=f"{folder}/features.geojson",
                kind="feature",
                row=identifier,
                before=members.members[number],
                behind=members.keys[number - 1] if number else "",
            )
        )


def _put_point(
    copy: Copy, file: str, points: Sheet | None, identifier: str, geometry: Geometry, mark: str
) -> None:
    if points is None:
        copy.set_file(file, POINTS, shared=True)
    lon, lat = geometry["coordinates"]
    cells = {"lon": _write_number(lon), "lat": _write_number(lat)} | (
        {"geo_id": mark} if mark else {}
    )
    if copy.row(file, identifier) is None:
        copy.add_row(file, {"id": identifier, **cells})
    else:
        copy.set_cells(file, identifier, cells)


def _add_feature(copy: Copy, file: str, identifier: str, geometry: Geometry, mark: str) -> None:
    if copy.members(file) is None:
        copy.set_file(file, EMPTY, shared=True)
    members = copy.members(file)
    keys = members.keys if members else []
    properties = {"id": identifier} | ({"geo_id": mark} if mark else {})
    feature = {"type": "Feature", "properties": properties, "geometry": geometry}
    copy.do(
        Change(
            file=file,
            kind="feature",
            row=identifier,
            after=json.dumps(feature, ensure_ascii=False),
            behind=keys[-1] if keys else "",
        )
    )


def _replace_feature(
    copy: Copy, file: str, members: Members, identifier: str, geometry: Geometry
) -> None:
    member = members.members[members.find(identifier) or 0]
    old = next((member[s:e] for key, s, e in iter_members(member) if key == "geometry"), None)
    new = json.dumps(geometry, ensure_ascii=False)
    if old is not None and json.loads(old) != geometry:
        copy.do(
            Change(
                file=file, kind="feature", row=identifier, field="geometry", before=old, after=new
            )
        )


def _widen_bounds(copy: Copy, geometry: Geometry) -> None:
    info = read_info(copy)
    numbers = list(_flatten(geometry["coordinates"]))
    spots = list(zip(numbers[::2], numbers[1::2], strict=True))
    _set_box(copy, "bounds", info["bounds"], widen_bounds(info["bounds"], spots))
    if geometry["type"] == "Point" and "view" in info:  # as a move in a review does
        _set_box(copy, "view", info["view"], widen_view(info["view"], spots))


def _set_box(copy: Copy, name: str, now: Sequence[float], wide: Sequence[float]) -> None:
    if list(wide) != list(now):
        copy.set_value(INFO, "dossier", name, json.dumps(list(wide)))


def _write_number(value: float) -> str:
    return f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".")


def is_region(copy: Copy, identifier: str) -> bool:
    """Return whether a place is the dossier's region."""
    return find_region(copy) == identifier
