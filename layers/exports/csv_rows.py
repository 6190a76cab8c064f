"""Makes the columns of a CSV file, and the rows of a sheet, of a selection."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
import shapely

from layers.exports.csv_files import write_columns
from layers.exports.selection import Selection
from layers.geojson import DECIMALS, round_geometries

PLANE_DECIMALS = 3
"""Decimals of a length in metres: a millimetre."""


def make_csv(selection: Selection) -> bytes:
    """Return the features of `selection`, then its unlocated places, as a CSV file.

    Columns are those of `make_columns`.
    """
    return write_columns(make_columns(selection))


def make_columns(selection: Selection) -> dict[str, list[Any]]:
    """Return columns of cells: the features of `selection`, then its unlocated places.

    Columns are those of `layers.frames`, then `lon` and `lat` (points only) and `wkt`, in
    degrees with six decimals. Shifted positions are named so: `lon_gcj02` and so on; those in
    metres `x_epsg4548` and so on, with three decimals. Lists are lists.
    """
    extra = {"datum": selection.datum_name}
    columns = {
        name: selection.frame[name].tolist() + _list_cells(selection.unlocated, name, extra)
        for name in selection.columns
    }
    without = [None] * len(selection.unlocated)
    positions = zip(name_positions(selection), _list_positions(selection), strict=True)
    return columns | {name: cells + without for name, cells in positions}


def make_rows(selection: Selection) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
    """Return the names of `make_columns` and its rows."""
    columns = make_columns(selection)
    return list(columns), zip(*columns.values(), strict=True)


def name_positions(selection: Selection) -> tuple[str, str, str]:
    """Return the columns of positions: `lon`, `lat`, `wkt`, or `x_epsg4548` … if not WGS 84."""
    plane = selection.projected is not None and selection.projected.is_projected
    suffix = selection.suffix.replace(".", "_")
    x, y = ("x", "y") if plane else ("lon", "lat")
    return f"{x}{suffix}", f"{y}{suffix}", f"wkt{suffix}"


def _list_cells(frame: pd.DataFrame, name: str, extra: Mapping[str, str]) -> list[Any]:
    return frame[name].tolist() if name in frame.columns else [extra.get(name)] * len(frame)


def _list_positions(selection: Selection) -> Iterator[list[Any]]:
    """Yield x, y (of points, else None) and WKT of the features."""
    plane = selection.projected is not None and selection.projected.is_projected
    decimals = PLANE_DECIMALS if plane else DECIMALS
    geometries = round_geometries(selection.frame.geometry, decimals)
    beside = shapely.get_type_id(geometries) != 0
    for values in (shapely.get_x(geometries), shapely.get_y(geometries)):
        cells = values.astype(object)
        cells[beside] = None
        yield cells.tolist()
    yield shapely.to_wkt(geometries, rounding_precision=decimals, trim=True).tolist()
