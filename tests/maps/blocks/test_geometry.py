"""Geometry in few characters: what goes in comes out."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon

from maps.blocks.geometry import SCALE, encode_positions, pack_geometries


def read_varints(content: bytes) -> list[int]:
    """Read zigzag varints the plain way."""
    numbers: list[int] = []
    value = shift = 0
    for byte in content:
        value |= (byte & 127) << shift
        shift += 7
        if not byte & 128:
            numbers.append((value >> 1) ^ -(value & 1))
            value = shift = 0
    return numbers


@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=1, max_size=40))
def test_positions_come_back_to_a_millionth_of_a_degree(
    positions: list[tuple[float, float]],
) -> None:
    numbers = read_varints(encode_positions(positions))
    lon = lat = 0
    for (x, y), (dx, dy) in zip(
        positions, zip(numbers[::2], numbers[1::2], strict=True), strict=True
    ):
        lon, lat = lon + dx, lat + dy
        assert (lon, lat) == (round(x * SCALE), round(y * SCALE))


SQUARE = Polygon([(0, 0), (0.01, 0), (0.01, 0.01), (0, 0.01)])
HOLED = Polygon(SQUARE.exterior, [[(0.002, 0.002), (0.002, 0.004), (0.004, 0.004)]])


@pytest.mark.parametrize(
    ("geometry", "letter", "counts"),
    [
        (Point(1, 2), "P", 1),
        (LineString([(0, 0), (1, 1)]), "L", 2),
        (MultiLineString([[(0, 0), (1, 1)], [(2, 2), (3, 3)]]), "l", 3),
        (SQUARE, "A", 3),
        (HOLED, "A", 4),
        (MultiPolygon([SQUARE]), "a", 3),
    ],
)
def test_each_type_has_a_letter(geometry: Any, letter: str, counts: int) -> None:  # noqa: ANN401
    packed = pack_geometries([geometry])
    assert packed["types"] == letter
    numbers = read_varints(packed["stream"])
    assert len(numbers) >= counts


def test_no_geometry_is_an_empty_stream() -> None:
    assert pack_geometries([]) == {"types": "", "stream": b""}


def test_a_multipoint_is_refused() -> None:
    with pytest.raises(KeyError, match="MultiPoint"):
        pack_geometries([MultiPoint([(0, 0), (1, 1)])])
