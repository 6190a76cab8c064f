"""Reads the features of a GeoJSON file, and tells what is wrong with each at the border.

Whatever JSON stands at whatever member, what comes out is a feature or a `Problem`. Positions
are EPSG:4326, longitude first; heights are left out.

Source: RFC 7946.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import Any, NoReturn

import numpy as np
from numpy.typing import NDArray
from shapely.errors import ShapelyError
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry
from shapely.validation import explain_validity

from geo.errors import Problem
from geo.positions.classes import find_fault
from geo.positions.declared import find_declared_fault
from geo.records.json_values import find_control, has_escapes
from geo.records.row import CONTROL, name_sign
from geo.records.tables import read_text

DEPTHS: Mapping[str, int] = {
    "Point": 0,
    "LineString": 1,
    "MultiPoint": 1,
    "Polygon": 2,
    "MultiLineString": 2,
    "MultiPolygon": 3,
}
"""How many lists a position lies deep in the coordinates of each type."""

FEWEST = {"LineString": 2, "MultiLineString": 2, "Polygon": 4, "MultiPolygon": 4}
"""Positions that a line or a ring has at least (RFC 7946, 3.1.4 and 3.1.6)."""

TEXTS = ("class", "name_zh_hans", "name_zh_hant", "name_en")
"""Properties that are text where they are given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """A geometry in EPSG:4326 (lon, lat), its id, its id at the source, and other properties."""

    id: str
    geometry: BaseGeometry
    geo_id: str | None = None
    properties: Mapping[str, Any] = field(default_factory=dict)


class _FeatureError(ValueError):
    """What is wrong with a feature: its field, the value and what would be right."""

    def __init__(self, name: str, value: object, right: str) -> None:
        super().__init__(right)
        self.name, self.value, self.right = name, value, right


def _refuse(name: str, value: object, right: str) -> NoReturn:
    raise _FeatureError(name, value, right)


def read_features(file: Traversable, name: str) -> tuple[list[tuple[int, Feature]], list[Problem]]:
    """Return the features of a GeoJSON file with their numbers from 1, and all that is wrong.

    Raises
    ------
    OSError
        If the file exists but cannot be read.
    """
    text, problems = read_text(file, name)
    if problems:
        return [], problems
    try:
        members = _find_members(text)
    except _FeatureError as wrong:
        return [], [_describe(wrong, name, 0)]
    features, is_suspect = [], has_escapes(text)
    for number, member in enumerate(members, start=1):
        try:
            feature = _read_feature(member)
            if is_suspect:
                _check_all(member)
            features.append((number, feature))
        except _FeatureError as wrong:
            problems.append(_describe(wrong, name, number))
    return features, problems


def are_positions(positions: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return which of `positions`, an array of n x 2, are degrees of EPSG:4326 (lon, lat)."""
    return np.asarray((np.abs(positions) <= (180, 90)).all(axis=1), dtype=bool)  # NaN is not


def check_position(lon: float, lat: float) -> str:
    """Return what would be right if `lon`, `lat` are no degrees of EPSG:4326, else nothing."""
    if math.isfinite(lon) and math.isfinite(lat) and abs(lon) <= 180 and abs(lat) <= 90:  # noqa: PLR2004
        return ""
    if abs(lon) <= 90 and abs(lat) <= 180:  # noqa: PLR2004
        return "longitude comes first, then latitude; these look swapped"
    return "must be a longitude in -180..180 and a latitude in -90..90"


def _describe(wrong: _FeatureError, name: str, number: int) -> Problem:
    value = wrong.value if isinstance(wrong.value, str) else _show(wrong.value)
    return Problem(file=name, row=number, field=wrong.name, value=value, right=wrong.right)


def _show(value: object) -> str:
    """Return a JSON value as a few signs, however deep or long it is."""
    if isinstance(value, list):
        return f"a list of {len(value)}"
    if isinstance(value, dict):
        return f"an object of {len(value)}"
    try:
        return "" if value is None else str(value)
    except ValueError:
        return "a number of thousands of digits"


def _refuse_constant(word: str) -> object:
    _refuse("number", word, "is no number of JSON; write a finite one")


def _find_members(text: str) -> list[object]:
    try:
        found = json.loads(text, parse_constant=_refuse_constant)
    except _FeatureError:
        raise
    except RecursionError:
        right = "is nested too deep for a GeoJSON FeatureCollection"
        _refuse("", "", right)
    except ValueError as error:
        _refuse("", "", f"must be a GeoJSON FeatureCollection: {error}")
    if not isinstance(found, dict) or found.get("type", "FeatureCollection") != "FeatureCollection":
        _refuse("type", "", "must be a GeoJSON FeatureCollection: an object with features")
    members = found.get("features")
    if not isinstance(members, list):
        right = "must be a GeoJSON FeatureCollection: a list of features"
        _refuse("features", members, right)
    fault = find_declared_fault(found)
    if fault:
        _refuse(*fault)
    _check_all({key: value for key, value in found.items() if key != "features"})
    return members


def _read_feature(member: object) -> Feature:
    if not isinstance(member, dict) or member.get("type", "Feature") != "Feature":
        _refuse("type", member if isinstance(member, dict) else _show(member), _FEATURE)
    given = member.get("properties")
    if given is not None and not isinstance(given, dict):
        _refuse("properties", given, "must be an object, or null")
    properties = dict(given or {})
    top = properties.pop("id", None)
    identifier = _read_id("id", member.get("id") if top is None else top)
    if identifier is None:
        _refuse("id", "", "each feature needs properties with an id, or an id of its own")
    geo_id = _read_id("geo_id", properties.pop("geo_id", None))
    for key in TEXTS:
        value = properties.get(key)
        if value is not None and not isinstance(value, str):
            _refuse(key, value, f"must be text; it is of the feature {identifier}")
        if value is None:
            properties.pop(key, None)
        else:
            _check_signs(key, value)
    geometry = _read_geometry(member.get("geometry"), identifier)
    fault = find_fault(properties["class"], geometry) if "class" in properties else ""
    if fault:
        _refuse("class", properties["class"], fault)
    return Feature(id=identifier, geometry=geometry, geo_id=geo_id, properties=properties)


_FEATURE = "must be a GeoJSON Feature"


def _read_id(name: str, value: object) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        _refuse(name, value, "must be text or a whole number")
    if isinstance(value, float) and not value.is_integer():
        _refuse(name, value, "must be text or a whole number")
    try:
        words = value if isinstance(value, str) else str(int(value))
    except ValueError:
        _refuse(name, "", "must be text or a whole number of fewer digits")
    _check_signs(name, words)
    return words


def _check_signs(name: str, words: str) -> None:
    found = CONTROL.search(words)
    if found:
        right = "must hold no control characters; take this one out"
        _refuse(name, name_sign(found[0]), right)


def _check_all(member: object) -> None:
    """Refuse a control character wherever it stands: in a list, an object, a key."""
    try:
        found = find_control(member)
    except RecursionError:
        _refuse("", "", "is nested too deep for a GeoJSON FeatureCollection")
    if found:
        right = "must hold no control characters; take this one out"
        _refuse("text", name_sign(found), right)


def _read_geometry(given: object, identifier: str) -> BaseGeometry:
    def refuse(right: str) -> NoReturn:
        _refuse("geometry", identifier, right)

    if given is None:
        refuse("is empty; leave the feature out instead")
    if not isinstance(given, dict):
        refuse("must be a GeoJSON geometry: an object with type and coordinates")
    kind = given.get("type")
    if kind == "GeometryCollection":
        refuse("is a GeometryCollection; write one feature for each of its geometries")
    if not isinstance(kind, str) or kind not in DEPTHS:
        refuse(f"must be a GeoJSON geometry of the type {', '.join(DEPTHS)}")
    coordinates = _read_coordinates(given.get("coordinates"), kind, refuse)
    if kind == "MultiPoint":
        if len(coordinates) > 1:
            refuse("is a MultiPoint of several points; write one feature for each of them")
        kind, coordinates = "Point", coordinates[0]
    try:
        geometry = shape({"type": kind, "coordinates": coordinates})
    except (ShapelyError, ValueError, TypeError) as error:
        refuse(f"must be a GeoJSON geometry: {error}")
    if not geometry.is_valid:
        refuse(f"is not valid: {explain_validity(geometry)}")
    return geometry


def _read_coordinates(given: object, kind: str, refuse: Callable[[str], NoReturn]) -> Any:  # noqa: ANN401 - lists as deep as the type says
    """Return `given` with positions of two finite numbers each, as deep as `kind` says."""

    def walk(value: object, depth: int) -> Any:  # noqa: ANN401 - a position, or a list of them
        if depth == 0:
            return _read_position(value, refuse)
        if not isinstance(value, list):
            refuse(f"must have the coordinates of a {kind}, lists of [longitude, latitude]")
        if not value:
            refuse("is empty; leave the feature, or the empty part, out instead")
        if depth == 1 and len(value) < FEWEST.get(kind, 1):
            what = "a ring" if FEWEST[kind] > 2 else "a line"  # noqa: PLR2004
            refuse(f"{what} of {len(value)} positions; it needs {FEWEST[kind]} at least")
        plain = _read_plain(value) if depth == 1 else None
        found = [walk(part, depth - 1) for part in value] if plain is None else plain
        if depth == 1 and FEWEST.get(kind, 1) > 2 and found[0] != found[-1]:  # noqa: PLR2004
            refuse("a ring must be closed: its last position is its first")
        return found

    return walk(given, DEPTHS[kind])


def _read_plain(positions: list[Any]) -> list[tuple[float, float]] | None:
    """Return `positions` if each is two numbers of EPSG:4326 with a point, as nearly all are."""
    if set(map(type, positions)) != {list} or set(map(len, positions)) != {2}:
        return None
    lons, lats = zip(*positions, strict=True)
    if {*map(type, lons), *map(type, lats)} != {float}:
        return None
    inside = min(lons) >= -180 and max(lons) <= 180 and min(lats) >= -90 and max(lats) <= 90  # noqa: PLR2004
    return list(zip(lons, lats, strict=True)) if inside else None


def _read_position(value: object, refuse: Callable[[str], NoReturn]) -> tuple[float, float]:
    if not isinstance(value, list) or len(value) < 2 or not all(map(_is_number, value)):  # noqa: PLR2004
        refuse("must have positions of two numbers, [longitude, latitude]")
    lon, lat = value[:2]
    right = check_position(lon, lat) if _is_small(lon) and _is_small(lat) else _FAR
    if right:
        shown = f"{lon}, {lat}" if right is not _FAR else ""
        _refuse("lon, lat", shown, right)
    return float(lon), float(lat)


_FAR = "must be a longitude in -180..180 and a latitude in -90..90"


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_small(value: float) -> bool:
    """Return whether a number of JSON, which may have any number of digits, fits a float."""
    return abs(value) <= 1e9  # noqa: PLR2004 - any number that a float holds and no degree reaches
