"""Reads the coarse ground of the world that the package ships.

The file is xz, which `hatch_build.py` unpacks, around a line of JSON and, for each class in its
order, little-endian numbers: how many rings each shape has, how many points each ring has (four
bytes each), then the points as differences, zigzag (0, -1, 1 … as 0, 1, 2 …), in six planes of
bytes: the low, middle and high byte of x, the same of y. A ring of an area is closed; its first is
the outer one. `tools/compile_ground.py` writes it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from geo.errors import PlanmapError
from geo.positions.box import Box
from geo.positions.source import Source, shipped_source
from geo.records.shipped import bundled_data

FOLDER = "world/ground"
FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """All shapes of one class of the world's ground, in columns.

    `points` is (n, 2), lon and lat in EPSG:4326; `lengths` says how many of them each ring
    has, `rings` how many rings each shape has. `names` has for each shape its name in
    Simplified Chinese, Traditional Chinese and English, or is empty.
    """

    name: str
    rings: NDArray[np.uint32]
    lengths: NDArray[np.uint32]
    points: NDArray[np.float64]
    names: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorldGround:
    """The coarse ground of the world: its parts by class, and where it comes from."""

    parts: Mapping[str, Part]
    source: Source


@cache
def read_world() -> WorldGround:
    """Return the coarse ground of the world.

    Raises
    ------
    PlanmapError
        If the package was installed without it, or with one of another format.
    """
    folder = bundled_data().joinpath(*FOLDER.split("/"))
    try:
        content = (folder / "ground").read_bytes()
    except (FileNotFoundError, KeyError) as error:
        message = f"data/{FOLDER}/ground is missing; install planmap anew"
        raise PlanmapError(message) from error
    at = content.index(b"\n") + 1
    header = json.loads(content[:at])
    if header["format"] != FORMAT:
        message = f"data/{FOLDER}/ground has format {header['format']}, not {FORMAT}"
        raise PlanmapError(message)
    parts: dict[str, Part] = {}
    for head in header["parts"]:
        parts[head["class"]], at = _read_part(head, content, at, header["steps"])
    return WorldGround(parts=parts, source=shipped_source(FOLDER))


SHAPES = ("land", "lake", "river", "division")
"""The classes that tell where one is."""


def count_points(box: Box) -> int:
    """Return how many points of coast, lakes, rivers and divisions lie in a box.

    `box` is west, south, east, north in EPSG:4326, and not over the antimeridian.

    Raises
    ------
    PlanmapError
        If the package was installed without the ground of the world.
    """
    west, south, east, north = box
    found = 0
    for name in SHAPES:
        lon, lat = read_world().parts[name].points.T
        found += int(((west < lon) & (lon < east) & (south < lat) & (lat < north)).sum())
    return found


def _read_part(head: Mapping[str, object], content: bytes, at: int, steps: int) -> tuple[Part, int]:
    shapes, rings, count = (int(str(head[key])) for key in ("shapes", "rings", "points"))
    of_shape = np.frombuffer(content, "<u4", shapes, at)
    of_ring = np.frombuffer(content, "<u4", rings, at + 4 * shapes)
    at += 4 * (shapes + rings)
    planes = np.frombuffer(content, np.uint8, 6 * count, at).reshape(2, 3, count).astype(np.int64)
    folded = planes[:, 0] | planes[:, 1] << 8 | planes[:, 2] << 16
    differences = (folded >> 1) ^ -(folded & 1)
    part = Part(
        name=str(head["class"]),
        rings=of_shape,
        lengths=of_ring,
        points=np.cumsum(differences, axis=1).T / steps,
        names=head["names"] or (),  # type: ignore[arg-type]  # parsed JSON
    )
    return part, at + 6 * count
