"""Makes the rows of a CSV file, or of a sheet, of a selection."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd
import shapely

from layers.exports.csv_files import write_csv
from layers.exports.selection import Selection
from layers.geojson import DECIMALS, round_geometries

PLANE_DECIMALS = 3
"""Decimals of a length in metres: a millimetre."""


def make_csv(selection: Selection) -> bytes:
    """Return the features of `selection`, then its unlocated places, as a CSV file.

    Columns are those of `make_rows`.
    """
    return write_csv(*make_rows(selection))


def make_rows(selection: Selection) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Return columns and rows: the features of `selection`, then its unlocated places.

    Columns are those of `layers.frames`, then `lon` and `lat` (points only) and `wkt`, in
    degrees with six decimals. Shifted positions are named so: `lon_gcj02` and so on; those in
    metres `x_epsg4548` and so on, with three decimals. Lists are lists.
    """
    frame = selection.frame
    plane = selection.projected is not None and selection.projected.is_projected
    decimals = PLANE_DECIMALS if plane else DECIMALS
    geometries = round_geometries(frame.geometry, decimals)
    is_point = shapely.get_type_id(geometries) == 0
    lon, lat = shapely.get_x(geometries), shapely.get_y(geometries)
    wkt = shapely.to_wkt(geometries, rounding_precision=decimals, trim=True)
    positions = zip(
        (_degrees(value, known) for value, known in zip(lon, is_point, strict=True)),
        (_degrees(value, known) for value, known in zip(lat, is_point, strict=True)),
        wkt,
        strict=True,
    )
    names = selection.columns
    located = zip(*(frame[name] for name in names), strict=True)
    rows = [(*cells, *position) for cells, position in zip(located, positions, strict=True)]
    extra = {"datum": selection.datum_name}
    rows += [(*cells, None, None, None) for cells in _iterate(selection.unlocated, names, extra)]
    return [*names, *name_positions(selection)], rows


def name_positions(selection: Selection) -> tuple[str, str, str]:
    """Return the columns of positions: `lon`, `lat`, `wkt`, or `x_epsg4548` … if not WGS 84."""
    plane = selection.projected is not None and selection.projected.is_projected
    suffix = selection.suffix.replace(".", "_")
    x, y = ("x", "y") if plane else ("lon", "lat")
    return f"{x}{suffix}", f"{y}{suffix}", f"wkt{suffix}"


def _iterate(
    frame: pd.DataFrame, names: Sequence[str], extra: dict[str, str]
) -> Iterable[tuple[Any, ...]]:
    columns = [
        frame[name] if name in frame.columns else [extra.get(name)] * len(frame) for name in names
    ]
    return zip(*columns, strict=True)


def _degrees(value: float, known: bool) -> float | None:  # noqa: FBT001 - one pair of a column
    return float(value) if known else None
