"""What a GeoJSON file says of itself: its CRS and datum.

Source: the GeoJSON of 2008 (https://geojson.org/geojson-spec.html), for `crs`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

WGS84 = frozenset({
    "EPSG:4326",
    "OGC:CRS84",
    "urn:ogc:def:crs:EPSG::4326",
    "urn:ogc:def:crs:OGC:1.3:CRS84",
    "urn:ogc:def:crs:OGC::CRS84",
})  # fmt: skip
"""The names under which other programs write that a file is in WGS 84."""


def find_declared_fault(found: Mapping[str, Any]) -> tuple[str, object, str] | None:
    """Return member, value and what would be right if a file says it is in no WGS 84, else None.

    `found` is the object of the file. CGCS2000 counts as WGS 84: no map tells them apart.
    """
    crs = found.get("crs")
    if crs is not None:
        inner = crs.get("properties") if isinstance(crs, dict) else crs
        declared = inner.get("name") if isinstance(inner, dict) else inner
        if not isinstance(declared, str) or declared not in WGS84:
            right = "must be EPSG:4326; convert the geometry first, see docs/editing.md"
            return "crs", declared, right
    datum = found.get("datum")
    if datum is not None and str(datum).lower() not in {"wgs84", "cgcs2000"}:
        return "datum", datum, "must be wgs84; convert the positions first, see docs/editing.md"
    return None
