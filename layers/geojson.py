"""Writes layers as GeoJSON (RFC 7946), one feature a line so that a changed pin is a changed line.

Source: RFC 7946, https://www.rfc-editor.org/rfc/rfc7946 (section 3.1.6 right-hand rule,
section 4 WGS 84, section 11.2 precision).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import repeat
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from geo.records.languages import find_nearest
from layers.frames import iterate_rows
from layers.layer import Layer

DECIMALS = 6
"""Decimals of a degree in the files: 0.1 m, as RFC 7946 advises."""


def to_geojson(layer: Layer) -> str:
    """Return `layer` as the text of a FeatureCollection in WGS 84 (lon, lat), with its credits."""
    members = {
        "type": "FeatureCollection",
        "id": layer.id,
        "name": layer.name[find_nearest("en", tuple(layer.name))],
        "names": dict(layer.name),
        "theme": layer.theme,
        "credits": list(layer.credits),
    }
    return write_collection(members, features_of(layer.frame))


def write_collection(members: Mapping[str, Any], features: Iterator[Mapping[str, Any]]) -> str:
    """Return a FeatureCollection with these foreign members, one feature a line."""
    head = _dump(members)[:-1]
    lines = ",\n".join(_dump(feature) for feature in features)
    return f'{head},"features":[\n{lines}\n]}}\n'


def features_of(frame: gpd.GeoDataFrame) -> Iterator[dict[str, Any]]:
    """Yield the rows of `frame` as GeoJSON features with the columns as properties.

    An empty list is null, else readers take a column for text where all its lists are empty.

    Positions are longitude and latitude; shifted ones have a property `datum` besides, if
    `frame` has that column.
    """
    shifted = [{"datum": name} for name in frame["datum"]] if "datum" in frame else repeat({})
    geometries = to_mappings(frame.geometry)
    for row, geometry, datum in zip(iterate_rows(frame), geometries, shifted, strict=False):
        properties = {name: None if cell == [] else cell for name, cell in row.items()}
        yield {
            "type": "Feature",
            "id": row["id"],
            "geometry": geometry,
            "properties": properties | datum,
        }


def to_mapping(geometry: BaseGeometry) -> dict[str, Any]:
    """Return `geometry` as a GeoJSON geometry: right-hand rule, `DECIMALS` decimals, no Z."""
    return to_mappings([geometry])[0]


def to_mappings(geometries: Iterable[BaseGeometry]) -> list[dict[str, Any]]:
    """Return `geometries` as GeoJSON ones; points, of which there are most, all in one go."""
    rounded = round_geometries(geometries)
    points = (shapely.get_type_id(rounded) == 0) & ~shapely.is_empty(rounded)
    columns = (points.tolist(), shapely.get_x(rounded).tolist(), shapely.get_y(rounded).tolist())
    return [
        {"type": "Point", "coordinates": (x, y)} if is_point else dict(mapping(geometry))
        for geometry, is_point, x, y in zip(rounded.tolist(), *columns, strict=True)
    ]


def round_geometries(
    geometries: Iterable[BaseGeometry], decimals: int = DECIMALS
) -> NDArray[np.object_]:
    """Return `geometries` without Z, with so many `decimals` and right-handed polygons."""
    known = geometries.to_numpy() if isinstance(geometries, gpd.GeoSeries) else list(geometries)
    flat = shapely.force_2d(np.asarray(known, dtype=object))
    rounded = shapely.transform(flat, lambda xy: np.round(xy, decimals))
    return np.asarray(shapely.orient_polygons(rounded), dtype=object)


def _dump(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
