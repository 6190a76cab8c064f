"""Writes GeoParquet 1.1 with a bbox column and the CRS, lists as lists.

Source: GeoParquet 1.1.0, https://geoparquet.org/releases/v1.1.0/.
"""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import shapely

from layers.exports.cells import write_json
from layers.exports.columns import CELLS, Cell
from layers.exports.selection import Selection
from layers.tables import find_table_columns

WRITER_VERSION = "2.6"
"""Of the Parquet format; fixed, so that another pyarrow does not change the file's types."""

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


def make_parquet(selection: Selection) -> bytes:
    """Return the features of `selection` as a GeoParquet file.

    Columns are those of `layers.frames`, then `geometry` (WKB) and `bbox`. The types are the
    same whatever the rows are.
    """
    table = make_arrow_table(selection)
    sink = pa.BufferOutputStream()
    pq.write_table(
        table,
        sink,
        version=WRITER_VERSION,
        compression="zstd",
        write_statistics=True,
        store_schema=True,
    )
    return bytes(sink.getvalue())


def make_arrow_table(selection: Selection) -> pa.Table:
    """Return the features of `selection` as an Arrow table with the metadata of GeoParquet."""
    frame, tags = selection.frame, selection.dossier.info.tags
    arrays = [
        pa.array(frame[name].tolist(), type=find_type(name, tags)) for name in selection.columns
    ]
    geometries = shapely.force_2d(frame.geometry.to_numpy())
    arrays += [pa.array(shapely.to_wkb(geometries), type=pa.binary()), _make_boxes(geometries)]
    names = [*selection.columns, "geometry", "bbox"]
    metadata = {
        "geo": write_json(_describe(selection, frame)),
        "planmap": write_json(
            {
                "dossier": selection.dossier.info.id,
                "version": selection.dossier.info.version,
                "datum": selection.datum_name,
                "credits": list(selection.credits),
            }
        ),
    }
    return pa.Table.from_arrays(arrays, names=names).replace_schema_metadata(metadata)


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


def _describe(selection: Selection, frame: gpd.GeoDataFrame) -> dict[str, Any]:
    column: dict[str, Any] = {
        "encoding": "WKB",
        "geometry_types": sorted(set(frame.geom_type)),
        "crs": selection.crs.to_json_dict(),
        "covering": {"bbox": {side: ["bbox", side] for side in ("xmin", "ymin", "xmax", "ymax")}},
    }
    if len(frame):
        column["bbox"] = [float(side) for side in frame.total_bounds]
    return {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": column}}
