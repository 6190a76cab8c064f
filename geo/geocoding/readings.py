"""Reads one raw result of each service: where, what it is called, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from geo.geocoding.answers import distance

Raw = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one raw result says: a position in the provider's own datum, and how sure it is."""

    name: str
    lon: float
    lat: float
    uncertainty_m: float
    raw_id: str


def read_nominatim(raw: Raw) -> Reading:
    """Return what a result of Nominatim says."""
    south, north, west, east = (float(edge) for edge in raw["boundingbox"])
    return Reading(
        name=str(raw.get("name") or raw["display_name"].split(",")[0]),
        lon=float(raw["lon"]),
        lat=float(raw["lat"]),
        uncertainty_m=distance((west, south), (east, north)) / 2,
        raw_id=f"{raw['osm_type']}/{int(raw['osm_id'])}" if "osm_id" in raw else "",
    )


OSM_TYPES = {"N": "node", "W": "way", "R": "relation"}


def read_photon(raw: Raw) -> Reading:
    """Return what a result of Photon says."""
    lon, lat = (float(part) for part in raw["geometry"]["coordinates"][:2])
    words = raw["properties"]
    radius = 100.0
    if words.get("extent"):
        west, north, east, south = (float(edge) for edge in words["extent"])
        radius = distance((west, south), (east, north)) / 2
    return Reading(
        name=str(words.get("name") or words.get("street") or ""),
        lon=lon,
        lat=lat,
        uncertainty_m=radius,
        raw_id=f"{OSM_TYPES[words['osm_type']]}/{int(words['osm_id'])}",
    )


def read_tianditu(raw: Raw) -> Reading:
    """Return what a result of 天地图 says."""
    lon, lat = (float(part) for part in str(raw["lonlat"]).replace(" ", ",").split(","))
    radius = 150.0
    if raw.get("bound"):
        west, north, east, south = (float(edge) for edge in str(raw["bound"]).split(","))
        radius = distance((west, south), (east, north)) / 2
    identifier = str(raw.get("hotPointID") or raw.get("adminCode") or "")
    return Reading(name=str(raw["name"]), lon=lon, lat=lat, uncertainty_m=radius, raw_id=identifier)


def read_amap(raw: Raw) -> Reading:
    """Return what a result of Amap says."""
    lon, lat = (float(part) for part in raw["location"].split(","))
    # Type 19 is names of areas and roads, whose point stands for much more than itself.
    radius = 1500.0 if str(raw.get("typecode", "")).startswith("19") else 150.0
    return Reading(
        name=str(raw["name"]), lon=lon, lat=lat, uncertainty_m=radius, raw_id=str(raw["id"])
    )


BAIDU_RADII = (
    (100, 20), (90, 50), (80, 100), (75, 200), (70, 300), (60, 500), (50, 1_000), (40, 2_000),
    (30, 5_000), (25, 8_000), (20, 10_000),
)  # fmt: skip
"""Baidu's `confidence`, from this value on, and the error in metres that it stands for.

Source: https://lbsyun.baidu.com/faq/api?title=webapi/guide/webservice-geocoding
"""


def read_baidu(raw: Raw) -> Reading:
    """Return what a result of Baidu says."""
    confidence = float(raw["confidence"])
    radius = next((metres for least, metres in BAIDU_RADII if confidence >= least), 20_000)
    return Reading(
        name=str(raw.get("level", "")),
        lon=float(raw["location"]["lng"]),
        lat=float(raw["location"]["lat"]),
        uncertainty_m=float(radius),
        raw_id="",
    )
