"""Frames in the flat form that GeoPandas and pandas write, as the other side of a measurement."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
import shapely

from layers.exports.cells import flatten_cell
from layers.exports.columns import FLOATS, INTEGERS, LISTS


def flatten_frame(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a copy of `frame` whose columns of lists and records hold flat cells."""
    flat = frame.copy()
    for name in frame.columns:
        if name in LISTS:
            cells = [flatten_cell(value) for value in frame[name].tolist()]
            flat[name] = pd.Series(cells, index=frame.index, dtype=object)
    return flat


def type_numbers(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a copy of `frame` whose number columns are floats (NaN for none) or integers."""
    typed = frame.copy()
    for name in frame.columns:
        if name in FLOATS:
            typed[name] = frame[name].astype("float64")
        elif name in INTEGERS:
            typed[name] = frame[name].astype("int64")
    return typed


def prepare_frame(frame: gpd.GeoDataFrame, columns: tuple[str, ...]) -> gpd.GeoDataFrame:
    """Return `frame` with flat cells and typed numbers, ready for OGR."""
    flat = type_numbers(flatten_frame(frame[[*columns]]))
    geometry = shapely.force_2d(frame.geometry.to_numpy())
    return gpd.GeoDataFrame(flat, geometry=geometry, crs=frame.crs)
