"""A small dossier full of what exports stumble over: hostile names, holes, several parts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from geo import Dossier, read_dossier
from tests.builders import make_features, make_info, make_tables, write_dossier

HOSTILE = """=HYPERLINK("x") <img onerror='a'> & {{7*7}} ${b} ]]> </script>"""
FAR_EAST = "𠮷野·台灣 é"
"""A character beyond the 16-bit plane, and a combining accent."""

HOLE = [[10.02, 50.02], [10.03, 50.02], [10.03, 50.03], [10.02, 50.03], [10.02, 50.02]]
ISLAND = [[10.2, 50.1], [10.21, 50.1], [10.21, 50.11], [10.2, 50.1]]
MAINLAND_OFFSET = (106.0, -10.0)
"""From the builder's invented town to somewhere that GCJ-02 shifts, in degrees."""


def make_awkward(folder: Path, *, offset: tuple[float, float] = (0.0, 0.0)) -> Dossier:
    """Return the builder's dossier with awkward names and geometries, moved by `offset` degrees."""
    tables = make_tables()
    park, harbour, lost = (tables["places.csv"][row] for row in (1, 2, 3))
    park |= {"name_zh_hans": HOSTILE, "summary_zh_hans": "-1 and\ntwo lines, “quoted”"}
    harbour |= {"name_zh_hans": FAR_EAST, "name_en": "'=kept quote", "status_now": "planned"}
    harbour |= {"as_of": "2026-05", "town": "Brookfield"}
    lost |= {"name_zh_hans": "@lost", "aliases": "a|b"}
    tables["facts.csv"][0] |= {"value": "-12.5", "base_value": "-12.5"}
    features = make_features()
    features["outline"][0]["geometry"] = {
        "type": "MultiPolygon",
        "coordinates": [[features["outline"][0]["geometry"]["coordinates"][0], HOLE], [ISLAND]],
    }
    features["survey"][4]["geometry"] = {
        "type": "MultiLineString",
        "coordinates": [
            [[10.02, 50.01], [10.0412345678, 50.0287654321]],
            [[10.05, 50.02], [10.08, 50.03]],
        ],
    }
    for members in features.values():
        for member in members:
            member["geometry"]["coordinates"] = move(member["geometry"]["coordinates"], offset)
    tables["control_points.csv"] = []
    return read_dossier(
        write_dossier(folder, tables=_with_header(tables), info=_move(offset), features=features)
    )


def move(coordinates: Any, offset: tuple[float, float]) -> Any:  # noqa: ANN401 - nested lists
    """Return GeoJSON coordinates moved by `offset`, in degrees (lon, lat)."""
    if isinstance(coordinates[0], list):
        return [move(part, offset) for part in coordinates]
    return [coordinates[0] + offset[0], coordinates[1] + offset[1]]


def _move(offset: tuple[float, float]) -> Mapping[str, Mapping[str, Any]]:
    info = make_info()
    for name in ("view", "bounds"):
        west, south, east, north = info["dossier"][name]
        lon, lat = offset
        info["dossier"][name] = [west + lon, south + lat, east + lon, north + lat]
    if offset != (0.0, 0.0):
        info["dossier"]["metric_crs"] = "EPSG:32650"
    return info


def _with_header(tables: dict[str, Any]) -> dict[str, Any]:
    return {name: rows for name, rows in tables.items() if rows}
