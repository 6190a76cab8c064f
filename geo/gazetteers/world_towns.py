"""The world's towns that lie in a box, read without all the other places of the world."""

from __future__ import annotations

import math
from functools import lru_cache

from geo.errors import PlanmapError
from geo.gazetteers.world import World
from geo.positions.box import Box
from geo.records.shipped import bundled_data

FOLDER = "world/towns"
STRIP = 5
"""Degrees of longitude that a file is wide; `hatch_build.py` cuts them."""
EAST = 180.0


def read_towns(box: Box) -> World:
    """Return the towns in and near `box` (west, south, east, north; EPSG:4326), and no other place.

    They are those of the strips of longitude that the box touches; `towns_in` says which lie in it.

    Raises
    ------
    PlanmapError
        If the package was installed without them.
    """
    west, _, east, _ = box
    first, last = (math.floor(max(-EAST, min(side, EAST)) / STRIP) for side in (west, east))
    rows: dict[int, str] = {}
    for number in range(first, last + 1):
        rows |= _read_strip(number * STRIP)
    return World([rows[number] for number in sorted(rows)])


@lru_cache(maxsize=8)
def _read_strip(west: int) -> dict[int, str]:
    """Return the towns of a strip, each by its number among all places."""
    folder = bundled_data() / FOLDER
    if not folder.is_dir():
        message = "the package has no towns of the world; in a checkout, 'make setup' packs them"
        raise PlanmapError(message)
    file = folder / f"{west}.tsv"
    lines = file.read_text(encoding="utf-8").split("\n") if file.is_file() else []
    numbered = (line.split("\t", 1) for line in lines)
    return {int(number): row for number, row in numbered}
