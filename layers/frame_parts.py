"""Takes frames a few rows at a time: who writes them never holds all that is made of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeVar

import numpy as np
import shapely

from geo.positions.box import Box

if TYPE_CHECKING:  # a site is made of columns, without the 0.25 s in which these load
    import geopandas as gpd
    import pandas as pd

BLOCK = 2_000
"""Rows that are written at a time; more are no faster, and take more memory."""
FrameT = TypeVar("FrameT", bound="pd.DataFrame")


def split_numbers(count: int, size: int | None = None) -> Iterator[slice]:
    """Yield the numbers below `count` in parts of so many, by default `BLOCK`.

    Who makes a file of part after part never holds all that is made of its rows.
    """
    size = BLOCK if size is None else size
    for begun in range(0, count, size):
        yield slice(begun, begun + size)


def split_frame(frame: FrameT, size: int | None = None) -> Iterator[FrameT]:
    """Yield the rows of `frame` as `split_numbers` says; one without rows has no parts."""
    for part in split_numbers(len(frame), size):
        yield frame.iloc[part]


def find_bounds(frame: gpd.GeoDataFrame) -> Box:
    """Return west, south, east, north of the rows of `frame`, at least one, in its CRS."""
    boxes = [shapely.total_bounds(part.geometry.to_numpy()) for part in split_frame(frame)]
    sides = np.array(boxes)
    west, south = sides[:, :2].min(axis=0).tolist()
    east, north = sides[:, 2:].max(axis=0).tolist()
    return west, south, east, north


def find_types(frame: gpd.GeoDataFrame) -> set[str]:
    """Return the types of the geometries of `frame`, as GeoPandas names them."""
    return {name for part in split_frame(frame) for name in part.geom_type}
