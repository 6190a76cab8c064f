"""Packs geometry for the page: whole micro-degrees as differences, in varints.

A typical vertex takes three to four bytes.
Source: zigzag varints as in Protocol Buffers, https://protobuf.dev/programming-guides/encoding/.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray
from shapely.geometry.base import BaseGeometry

from layers.geojson import round_geometries

SCALE = 1_000_000
"""Steps of a degree: 1e-6 degrees, 0.1 m, as in the GeoJSON files."""

POINT_TYPE, RING = 0, 2
AREA_DIMENSIONS = 2
LETTERS: Mapping[int, str] = {POINT_TYPE: "P", 1: "L", 3: "A", 5: "l", 6: "a"}
"""GEOS's type to the letter of the page; a lower-case letter stands for the Multi type.

Source: shapely.GeometryType.
"""
LONGEST = 5
"""Bytes of the longest varint: whole turns of the globe in steps of 1e-6 degrees."""


def pack_geometries(geometries: Iterable[BaseGeometry], *, scale: int = SCALE) -> dict[str, Any]:
    """Return `geometries` (EPSG:4326, lon, lat) as `types`, `stream` (bytes) and `steps`.

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
    shapes = round_geometries(geometries)
    kinds = shapely.get_type_id(shapes)
    strange = sorted({shape.geom_type for shape in shapes[~np.isin(kinds, list(LETTERS))]})
    if strange:
        raise KeyError(strange[0])
    stream = _write_varints(_number(shapes, kinds, scale))
    return {
        "types": "".join(LETTERS[kind] for kind in kinds.tolist()),
        "stream": stream,
        **({} if scale == SCALE else {"steps": scale}),
    }


def _number(
    shapes: NDArray[np.object_], kinds: NDArray[np.integer[Any]], scale: int
) -> NDArray[np.int64]:
    """Return the numbers of the stream: counts, and differences of positions."""
    paths = _find_paths(shapes)
    is_ring = shapely.get_type_id(paths.lines) == RING
    positions, path_of = shapely.get_coordinates(paths.lines, return_index=True)
    sizes = shapely.get_num_coordinates(paths.lines)
    number = np.arange(len(positions)) - (np.cumsum(sizes) - sizes)[path_of]
    kept = ~(is_ring[path_of] & (number == sizes[path_of] - 1))
    positions, path_of, number = positions[kept], path_of[kept], number[kept]
    sizes = sizes - is_ring
    # Before a path's points stand the parts of its geometry, the rings of its part, its size.
    is_path = (kinds != POINT_TYPE)[paths.owner]
    begins_owner = is_path & _is_first(paths.owner)
    begins_part = is_ring & _is_first(paths.part)
    heads = np.stack([begins_owner, begins_part, is_path], axis=1)
    counts = np.stack(
        [
            np.bincount(paths.owner_of_part, minlength=len(shapes))[paths.owner],
            np.bincount(paths.part)[paths.part],
            sizes,
        ],
        axis=1,
    )
    head_sizes = heads.sum(axis=1)
    length = head_sizes + 2 * sizes
    starts = np.cumsum(length) - length
    stream = np.zeros(int(length.sum()), dtype=np.int64)
    places = starts[:, None] + np.cumsum(heads, axis=1) - 1
    stream[places[heads]] = counts[heads]
    steps = np.rint(positions * scale).astype(np.int64)
    at = starts[path_of] + head_sizes[path_of] + 2 * number
    stream[at], stream[at + 1] = np.diff(steps, axis=0, prepend=0).T
    return stream


@dataclass(frozen=True, slots=True)
class _Paths:
    """All points, lines and rings, in order, each with the numbers of its part and geometry."""

    lines: NDArray[np.object_]
    part: NDArray[np.intp]
    owner: NDArray[np.intp]
    owner_of_part: NDArray[np.intp]


def _find_paths(shapes: NDArray[np.object_]) -> _Paths:
    parts, owner_of_part = shapely.get_parts(shapes, return_index=True)
    is_area = shapely.get_dimensions(parts) == AREA_DIMENSIONS
    plain = np.flatnonzero(~is_area)
    areas = np.flatnonzero(is_area)
    rings, area_of = shapely.get_rings(parts[areas], return_index=True)
    part = np.concatenate([plain, areas[area_of]])
    order = np.argsort(part, kind="stable")
    part = part[order]
    return _Paths(
        lines=np.concatenate([parts[plain], rings])[order],
        part=part,
        owner=owner_of_part[part],
        owner_of_part=owner_of_part,
    )


def _is_first(numbers: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Return for each of `numbers`, which ascend, whether it is the first of its kind."""
    return np.diff(numbers, prepend=-1) > 0


def encode_positions(positions: ArrayLike, *, scale: int = SCALE) -> bytes:
    """Return positions (degrees, a row each) as zigzag varints of their differences."""
    pairs = np.asarray(positions, dtype=np.float64).reshape(-1, 2)
    steps = np.rint(pairs * scale).astype(np.int64)
    return _write_varints(np.diff(steps, axis=0, prepend=0).ravel())


def encode_numbers(numbers: ArrayLike) -> bytes:
    """Return whole numbers as zigzag varints."""
    return _write_varints(np.asarray(numbers, dtype=np.int64))


def _write_varints(numbers: NDArray[np.int64]) -> bytes:
    zigzag = ((numbers << 1) ^ (numbers >> 63)).astype(np.uint64)
    sizes = np.ones(len(zigzag), dtype=np.int64)
    for k in range(1, LONGEST):
        sizes += zigzag >> np.uint64(7 * k) > 0
    ends = np.cumsum(sizes)
    content = np.zeros(int(ends[-1]) if len(ends) else 0, dtype=np.uint8)
    for k in range(LONGEST):
        chosen = sizes > k
        bits = (zigzag[chosen] >> np.uint64(7 * k)) & np.uint64(127)
        more = (sizes[chosen] > k + 1).astype(np.uint64) << np.uint64(7)
        content[(ends - sizes)[chosen] + k] = bits | more
    return content.tobytes()
