"""Makes the columns of a CSV file, and the rows of a sheet, of a selection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from layers.exports.csv_files import write_head, write_rows
from layers.exports.selection import Selection
from layers.frame_parts import split_frame
from layers.geojson import DECIMALS, round_geometries

PLANE_DECIMALS = 3
"""Decimals of a length in metres: a millimetre."""


def write_selection_csv(selection: Selection) -> Iterator[bytes]:
    """Yield the features of `selection`, then its unlocated places, as a CSV file, block by block.

    Columns are those of `name_columns`.
    """
    yield write_head(name_columns(selection))
    for columns in split_columns(selection):
        yield from write_rows(columns)


def name_columns(selection: Selection) -> tuple[str, ...]:
    """Return the names of the columns of `split_columns`."""
    return (*selection.columns, *name_positions(selection))


def split_columns(selection: Selection) -> Iterator[dict[str, Sequence[Any]]]:
    """Yield columns of cells, few rows at a time: the features, then the unlocated places.

    Columns are those of `layers.frames`, then `lon` and `lat` (points only) and `wkt`, in
    degrees with six decimals. Shifted positions are named so: `lon_gcj02` and so on; those in
    metres `x_epsg4548` and so on, with three decimals. Lists are lists.
    """
    names = name_positions(selection)
    decimals = PLANE_DECIMALS if _is_plane(selection) else DECIMALS
    for features in split_frame(selection.frame):
        cells = {name: features[name].tolist() for name in selection.columns}
        yield cells | dict(zip(names, _list_positions(features, decimals), strict=True))
    for places in split_frame(selection.unlocated):
        cells = {name: _list_cells(places, name, selection) for name in selection.columns}
        yield cells | dict.fromkeys(names, [None] * len(places))


def name_positions(selection: Selection) -> tuple[str, str, str]:
    """Return the columns of positions: `lon`, `lat`, `wkt`, or `x_epsg4548` … if not WGS 84."""
    suffix = selection.suffix.replace(".", "_")
    x, y = ("x", "y") if _is_plane(selection) else ("lon", "lat")
    return f"{x}{suffix}", f"{y}{suffix}", f"wkt{suffix}"


def _is_plane(selection: Selection) -> bool:
    return selection.projected is not None and bool(selection.projected.is_projected)


def _list_cells(frame: pd.DataFrame, name: str, selection: Selection) -> list[Any]:
    """Return a column of unlocated places, which have none of the datum."""
    if name in frame.columns:
        cells: list[Any] = frame[name].tolist()
        return cells
    return [selection.datum_name if name == "datum" else None] * len(frame)


def _list_positions(frame: gpd.GeoDataFrame, decimals: int) -> Iterator[list[Any]]:
    """Yield x, y (of points, else None) and WKT of the features."""
    geometries = round_geometries(frame.geometry, decimals)
    beside = shapely.get_type_id(geometries) != 0
    for values in (shapely.get_x(geometries), shapely.get_y(geometries)):
        cells = values.astype(object)
        cells[beside] = None
        yield cells.tolist()
    yield shapely.to_wkt(geometries, rounding_precision=decimals, trim=True).tolist()
