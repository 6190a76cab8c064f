"""Writes GeoParquet 1.1 with a bbox column and the CRS, lists as lists.

Source: GeoParquet 1.1.0, https://geoparquet.org/releases/v1.1.0/.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import shapely

from layers.exports.cells import write_json
from layers.exports.columns import CELLS, Cell
from layers.exports.selection import Selection
from layers.exports.written import Written, describe_file, replacing
from layers.frame_parts import find_bounds, find_types, split_frame
from layers.tables import find_table_columns

OPTIONS: dict[str, Any] = {
    "version": "2.6",
    "compression": "zstd",
    "write_statistics": True,
    "store_schema": True,
}
"""The version of the format is fixed, so that another pyarrow does not change the file's types."""
GROUP = 10_000
"""Rows of a row group, all of which pyarrow holds in memory."""

_SPAN = [("paragraph", pa.int64()), ("start", pa.int64()), ("end", pa.int64())]
_NUMBERS = {"value": pa.float64(), "base_value": pa.float64(), **dict(_SPAN)}
RECORDS = {"mentions": {"place", "reason"}, "facts": set[str]()}
"""Columns of records, and which columns of their tables those leave out."""
BBOX = pa.struct([(name, pa.float64()) for name in ("xmin", "ymin", "xmax", "ymax")])
TYPES = {
    Cell.TEXT: pa.string(),
    Cell.NUMBER: pa.float64(),
    Cell.TEXTS: pa.list_(pa.string()),
    Cell.NUMBERS: pa.list_(pa.int64()),
}


def write_parquet(selection: Selection, path: Path) -> tuple[Written, ...]:
    """Write the features of `selection` as a GeoParquet file and return what was written.

    Columns are those of `layers.frames`, then `geometry` (WKB) and `bbox`. The types are the
    same whatever the rows are. A row group has `GROUP` rows.

    Raises
    ------
    WriteError
        If the file cannot be written; an older one is as it was.
    """
    frame, schema = selection.frame, make_schema(selection)
    with replacing(path) as part:
        with part.open("wb") as file, pq.ParquetWriter(file, schema, **OPTIONS) as writer:
            for rows in split_frame(frame, GROUP):
                writer.write_table(_make_table(rows, schema))
        return (describe_file(path, part, rows=len(frame)),)


def make_schema(selection: Selection) -> pa.Schema:
    """Return the Arrow schema of the features of `selection` with the metadata of GeoParquet."""
    tags = selection.dossier.info.tags
    fields = [(name, find_type(name, tags)) for name in selection.columns]
    about = {
        "dossier": selection.dossier.info.id,
        "version": selection.dossier.info.version,
        "datum": selection.datum_name,
        "credits": list(selection.credits),
    }
    metadata = {"geo": write_json(_describe(selection)), "planmap": write_json(about)}
    return pa.schema([*fields, ("geometry", pa.binary()), ("bbox", BBOX)], metadata=metadata)


def _make_table(frame: gpd.GeoDataFrame, schema: pa.Schema) -> pa.Table:
    *columns, _, _ = schema
    arrays = [pa.array(frame[field.name].tolist(), type=field.type) for field in columns]
    geometries = shapely.force_2d(frame.geometry.to_numpy())
    arrays += [pa.array(shapely.to_wkb(geometries), type=pa.binary()), _make_boxes(geometries)]
    return pa.Table.from_arrays(arrays, schema=schema)


def find_type(column: str, languages: tuple[str, ...]) -> pa.DataType:
    """Return the Arrow type of a column in a dossier that has `languages`."""
    if column in RECORDS:
        names = find_table_columns(column, languages)
        left_out = RECORDS[column]
        fields = [(name, _NUMBERS.get(name, pa.string())) for name in names if name not in left_out]
        return pa.list_(pa.struct(fields))
    return TYPES[CELLS.get(column, Cell.TEXT)]


def _make_boxes(geometries: Any) -> pa.Array:  # noqa: ANN401 - an array of geometries
    bounds = shapely.bounds(geometries).reshape(-1, 4)
    sides = [pa.array(np.ascontiguousarray(bounds[:, side])) for side in range(4)]
    return pa.StructArray.from_arrays(sides, fields=list(BBOX))


def _describe(selection: Selection) -> dict[str, Any]:
    frame = selection.frame
    column: dict[str, Any] = {
        "encoding": "WKB",
        "geometry_types": sorted(find_types(frame)),
        "crs": selection.crs.to_json_dict(),
        "covering": {"bbox": {side: ["bbox", side] for side in ("xmin", "ymin", "xmax", "ymax")}},
    }
    if len(frame):
        column["bbox"] = list(find_bounds(frame))
    return {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": column}}
