"""Hands tables and features to GDAL as Arrow, few rows at a time.

Source: the Arrow C stream interface, which GDAL reads batch by batch (`OGR_L_WriteArrowBatch`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pyarrow as pa
import pyogrio
import shapely
from pyproj import CRS

from layers.exports.cells import flatten_cell
from layers.exports.columns import FLOATS, INTEGERS, LISTS

GEOMETRY = "geometry"


@dataclass(frozen=True, slots=True)
class Target:
    """A table that GDAL makes in the file `path`, with the options of its `driver`."""

    path: Path
    driver: str
    layer: str | None = None
    dataset_options: Mapping[str, str] = field(default_factory=dict)
    layer_options: Mapping[str, str] = field(default_factory=dict)


def hand_over_rows(
    frames: Iterable[pd.DataFrame],
    columns: Sequence[str],
    target: Target,
    *,
    integers: pa.DataType | None = None,
) -> None:
    """Write the `columns` of `frames`, one after the other, as a table without geometry.

    `integers` is the type of whole numbers, if it is not that of `find_type`.

    Raises
    ------
    DataSourceError, DataLayerError, FieldError, RuntimeError
        If GDAL cannot write it.
    """
    own = {name: integers for name in INTEGERS if integers}
    schema = pa.schema([(name, own.get(name, find_type(name))) for name in columns])
    batches = (
        pa.record_batch(make_arrays(frame, columns), names=list(columns)).cast(schema)
        for frame in frames
    )
    _write(schema, batches, target, {})


def hand_over_features(
    frames: Iterable[gpd.GeoDataFrame],
    columns: Sequence[str],
    target: Target,
    *,
    geometry_type: str,
    crs: CRS,
) -> None:
    """Write the `columns` and the geometries of `frames`, one after the other.

    `geometry_type` is OGR's name of the type that the table declares; positions have no height.

    Raises
    ------
    DataSourceError, DataLayerError, FieldError, GeometryError, RuntimeError
        If GDAL cannot write it.
    """
    schema = make_schema(columns).append(pa.field(GEOMETRY, pa.binary()))
    batches = (
        pa.record_batch([*make_arrays(frame, columns), make_geometries(frame)], schema=schema)
        for frame in frames
    )
    hand_over(schema, batches, target, geometry_type=geometry_type, crs=crs)


def hand_over(
    schema: pa.Schema,
    batches: Iterable[pa.RecordBatch],
    target: Target,
    *,
    geometry_type: str,
    crs: CRS,
) -> None:
    """Write `batches` of features, which have the column `GEOMETRY`; see `hand_over_features`.

    Raises
    ------
    DataSourceError, DataLayerError, FieldError, GeometryError, RuntimeError
        If GDAL cannot write it.
    """
    about = {"geometry_name": GEOMETRY, "geometry_type": geometry_type, "crs": name_crs(crs)}
    _write(schema, batches, target, about)


def _write(
    schema: pa.Schema, batches: Iterable[pa.RecordBatch], target: Target, about: dict[str, Any]
) -> None:
    pyogrio.write_arrow(
        pa.RecordBatchReader.from_batches(schema, batches),
        target.path,
        layer=target.layer,
        driver=target.driver,
        dataset_options=dict(target.dataset_options),
        layer_options=dict(target.layer_options),
        **about,
    )


def make_schema(columns: Iterable[str]) -> pa.Schema:
    """Return the Arrow schema of `columns`, the same whatever their cells are."""
    return pa.schema([(name, find_type(name)) for name in columns])


def find_type(column: str) -> pa.DataType:
    """Return the Arrow type of a column in a flat format."""
    if column in FLOATS:
        return pa.float64()
    return pa.int64() if column in INTEGERS else pa.string()


def make_arrays(frame: pd.DataFrame, columns: Iterable[str]) -> list[pa.Array]:
    """Return the `columns` of `frame` in their flat form; what is not a number is null."""
    return [_make_array(frame[name], name) for name in columns]


def _make_array(cells: pd.Series, name: str) -> pa.Array:
    if name in FLOATS:
        return pa.array(cells.astype("float64").to_numpy(), from_pandas=True)
    values = cells.tolist()
    if name in LISTS:
        values = list(map(flatten_cell, values))
    return pa.array(values, type=find_type(name), from_pandas=True)


def make_geometries(frame: gpd.GeoDataFrame) -> pa.Array:
    """Return the geometries of `frame` as WKB without heights."""
    return pa.array(shapely.to_wkb(shapely.force_2d(frame.geometry.to_numpy())), type=pa.binary())


def name_crs(crs: CRS) -> str:
    """Return `crs` as GDAL takes it: the number of EPSG's, else as WKT 1."""
    code = crs.to_epsg()
    return f"EPSG:{code}" if code else str(crs.to_wkt("WKT1_GDAL"))
