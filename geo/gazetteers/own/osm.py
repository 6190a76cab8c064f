"""What the tags of OpenStreetMap say of a named feature: its kind, and what it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from shapely.geometry.base import BaseGeometry

from geo.vocabulary import Kind

LAYERS = ("points", "lines", "multilinestrings", "multipolygons")
TAGS = "other_tags"
"""GDAL's column of the tags that have none of their own, as hstore."""
TAG = re.compile(r'"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"')
STATIONS = {
    "railway": frozenset(("station", "halt", "stop", "tram_stop")),
    "public_transport": frozenset(("station",)),
    "aeroway": frozenset(("aerodrome", "terminal")),
    "amenity": frozenset(("bus_station",)),
}
SETTLEMENTS = {
    "city": 5000.0, "town": 2000.0, "village": 1000.0, "suburb": 1000.0, "borough": 2000.0,
    "quarter": 500.0, "neighbourhood": 500.0, "hamlet": 500.0, "isolated_dwelling": 200.0,
    "locality": 500.0, "farm": 200.0,
}  # fmt: skip
"""What `place` may be, and how far from its node the settlement reaches, in metres."""
ADMINISTRATIVE, LAND, STATION, SETTLEMENT, LINE, POINT = range(6)
"""Ranks: of several features of one name that lie together the lowest stands for it."""
BANKS = frozenset(("riverbank", "dam", "weir"))
"""Lines of a water that are not its course."""
SORTS = (
    "waterway", "natural", "leisure", "tourism", "amenity", "historic", "aeroway", "man_made",
    "shop", "landuse",
)  # fmt: skip
"""The keys whose value says in a word what a feature is."""
NO_PLACES = frozenset(("guidepost", "board", "map"))
"""Signs that bear the name of what they point to."""
SOURCE = {
    "licence": "ODbL-1.0",
    "credit": "© OpenStreetMap contributors",
    "address": "https://www.openstreetmap.org/copyright",
}


def is_osm(path: Path) -> bool:
    """Return whether a file is an extract of OpenStreetMap, by its name."""
    return path.name.endswith((".pbf", ".osm", ".osm.bz2", ".osm.gz"))


def read_tags(words: str) -> Iterator[tuple[str, str]]:
    """Yield key and value of each tag of an hstore."""
    for key, value in TAG.findall(words):
        yield _bare(key), _bare(value)


def _bare(words: str) -> str:
    return words.replace('\\"', '"').replace("\\\\", "\\")


def describe(tags: Mapping[str, str], shape: BaseGeometry) -> dict[str, Any] | None:
    """Return kind, rank, radius and id of a feature, or None if it is a sign of another place."""
    if tags.get("information") in NO_PLACES:
        return None
    kind, rank = _find_kind(tags, shape)
    found: dict[str, Any] = {"rank": rank, "geo_id": _find_id(tags, shape)}
    found |= {"kind": kind} if kind else {}
    sort = next((tags[key] for key in SORTS if tags.get(key)), "")
    found |= {"what": sort.replace("_", " ")} if sort else {}
    reach = SETTLEMENTS.get(tags.get("place", ""))
    return found | ({"radius_m": reach} if reach and shape.geom_type == "Point" else {})


def _find_kind(tags: Mapping[str, str], shape: BaseGeometry) -> tuple[Kind | None, int]:
    if "Line" in shape.geom_type:
        return _find_kind_of_line(tags)
    is_area = "Polygon" in shape.geom_type
    if tags.get("boundary") == "administrative":
        return Kind.DISTRICT, ADMINISTRATIVE
    if any(tags.get(key) in values for key, values in STATIONS.items()):
        return Kind.STATION, STATION
    if tags.get("place") in SETTLEMENTS:
        return Kind.AREA, ADMINISTRATIVE if is_area else SETTLEMENT
    return None, LAND if is_area or tags.get("natural") else POINT


def _find_kind_of_line(tags: Mapping[str, str]) -> tuple[Kind | None, int]:
    if tags.get("railway") or tags.get("route") in {"train", "tram", "subway"}:
        return Kind.LINE, LINE
    if tags.get("highway") or tags.get("route") == "road":
        return Kind.ROAD, LINE
    is_course = tags.get("waterway") not in {None, *BANKS}
    return Kind.SITE, LAND if is_course else POINT


def _find_id(tags: Mapping[str, str], shape: BaseGeometry) -> str:
    if tags.get("osm_way_id"):
        return f"way/{tags['osm_way_id']}"
    if shape.geom_type == "Point":
        sort = "node"
    elif shape.geom_type == "LineString":
        sort = "way"
    else:
        sort = "relation"
    return f"{sort}/{tags.get('osm_id', '')}"
