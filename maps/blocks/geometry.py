"""Packs geometry for the page: whole micro-degrees as differences, in varints, in base64.

No compression: what zlib writes differs between its makers, and the same input must give the
same page on every machine. A typical vertex takes four to six characters.
Source: zigzag varints as in Protocol Buffers, https://protobuf.dev/programming-guides/encoding/.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from layers.geojson import to_mapping

SCALE = 1_000_000
"""Steps of a degree: 1e-6 degrees, 0.1 m, as in the GeoJSON files."""

POINT, LINE, AREA = "P", "L", "A"
TYPES: Mapping[str, tuple[str, bool]] = {
    "Point": (POINT, False),
    "LineString": (LINE, False),
    "MultiLineString": (LINE, True),
    "Polygon": (AREA, False),
    "MultiPolygon": (AREA, True),
}
"""GeoJSON type to the letter of the page; a lower-case letter stands for the Multi type."""


def pack_geometries(geometries: Iterable[BaseGeometry], *, scale: int = SCALE) -> dict[str, Any]:
    """Return `geometries` (EPSG:4326, lon, lat) as `types`, `stream` and `steps`.

    `steps` says how many steps of a degree positions are written in, and is left out if
    they are `SCALE`.

    `types` has one letter each: P, L or A, in lower case for a Multi type. The stream holds
    for each geometry its counts (L: of lines, then points of each; A: of polygons, rings of
    each, points of each ring without the closing one), written before what they count, and
    for each point its difference from the point before, longitude first.

    Raises
    ------
    KeyError
        If a geometry is a collection or a MultiPoint.
    """
    types: list[str] = []
    counts_and_points: list[Iterator[int | tuple[float, float]]] = []
    for geometry in geometries:
        member = to_mapping(geometry)
        letter, multi = TYPES[member["type"]]
        types.append(letter.lower() if multi else letter)
        parts = member["coordinates"] if multi else [member["coordinates"]]
        counts_and_points.append(_flatten(letter, parts))
    stream = encode_stream(chain.from_iterable(counts_and_points), scale=scale)
    return {
        "types": "".join(types),
        "stream": base64.b64encode(stream).decode("ascii"),
        **({} if scale == SCALE else {"steps": scale}),
    }


def _flatten(letter: str, parts: Sequence[Any]) -> Iterator[int | tuple[float, float]]:
    if letter == POINT:
        yield parts[0]
        return
    yield len(parts)
    for part in parts:
        if letter == LINE:
            yield len(part)
            yield from part
            continue
        yield len(part)
        for ring in part:
            yield len(ring) - 1
            yield from ring[:-1]


def encode_stream(values: Iterable[int | tuple[float, float]], *, scale: int = SCALE) -> bytes:
    """Return counts and positions (degrees) as zigzag varints; positions as differences."""
    numbers: list[int] = []
    lon = lat = 0
    for value in values:
        if isinstance(value, int):
            numbers.append(value)
            continue
        x, y = round(value[0] * scale), round(value[1] * scale)
        numbers += (x - lon, y - lat)
        lon, lat = x, y
    return _write_varints(np.array(numbers, dtype=np.int64))


def _write_varints(numbers: NDArray[np.int64]) -> bytes:
    zigzag = ((numbers << 1) ^ (numbers >> 63)).astype(np.uint64)
    groups = np.stack([(zigzag >> np.uint64(7 * k)) & np.uint64(127) for k in range(5)], axis=1)
    used = np.maximum(1, 5 - np.argmax(groups[:, ::-1] > 0, axis=1))
    used[~groups.any(axis=1)] = 1
    position = np.arange(5)
    groups[position < (used - 1)[:, None]] |= np.uint64(128)
    kept: NDArray[np.uint8] = groups[position < used[:, None]].astype(np.uint8)
    return kept.tobytes()
