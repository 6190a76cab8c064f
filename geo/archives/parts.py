"""What comes of a task: a part, its tables as GeoParquet in memory. The same rows, the same bytes.

Source: GeoParquet 1.1.0, https://geoparquet.org/releases/v1.1.0/.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from geo.archives.schema import FORMAT, TABLES, schema_of

PRODUCT = "planmap"
WRITER_VERSION = "2.6"
"""Of the Parquet format; fixed, so that another pyarrow does not change the file's types."""
LEVEL = 1
"""Of zstd; higher ones take longer than they save."""
GROUP_ROWS = 4_000
"""Rows of a row group: sorted by place, a query reads one or two of each part and decodes these."""
DISTINCT = frozenset(("start", "end", "value", "base_value", "paragraph"))
"""Columns of numbers that rarely repeat: no dictionary helps them."""


class Failed(NamedTuple):
    """A document that was not read, and why."""

    document: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What came of a task: a Parquet file for each table, how many rows, and what failed.

    `reading_s` is the processor time of the reader alone, `whole_s` that of the whole task.
    """

    key: str
    files: Mapping[str, bytes] = field(repr=False)
    rows: Mapping[str, int]
    failed: tuple[Failed, ...]
    reading_s: float
    whole_s: float


class Sink:
    """A Parquet file of one table in memory, written a sorted table at a time."""

    def __init__(self, table: str, key: str, version: str) -> None:
        self._schema = schema_of(table)
        self._buffer = pa.BufferOutputStream()
        words = [column.name for column in TABLES[table] if column.name not in DISTINCT]
        self._writer = pq.ParquetWriter(
            self._buffer, self._schema, version=WRITER_VERSION, compression="zstd",
            compression_level=LEVEL, use_dictionary=words, store_schema=False,
            write_statistics=True,
        )  # fmt: skip
        self._writer.add_key_value_metadata(_describe(table, key, version))
        self.rows = 0

    def write(self, table: pa.Table) -> None:
        """Add rows; each call begins a row group of its own."""
        self.rows += len(table)
        if len(table):
            self._writer.write_table(table, row_group_size=GROUP_ROWS)

    def close(self) -> bytes:
        """Return the file."""
        self._writer.close()
        return bytes(self._buffer.getvalue())


def _describe(table: str, key: str, version: str) -> Mapping[str, str]:
    about = {"product": PRODUCT, "product_version": version, "format": FORMAT}
    said = {"planmap": json.dumps({**about, "archive": table, "part": key})}
    if any(column.name == "geometry" for column in TABLES[table]):
        said["geo"] = json.dumps(_GEO)
    return said


_GEO: Mapping[str, Any] = {
    "version": "1.1.0",
    "primary_column": "geometry",
    "columns": {"geometry": {"encoding": "WKB", "geometry_types": ["Point"]}},
}
"""Without `crs` the positions are in OGC:CRS84: WGS 84 with longitude first."""


def read_key(metadata: Mapping[bytes, bytes] | None) -> str | None:
    """Return the part that the metadata of a Parquet file says it is of, or None if not ours."""
    try:
        said = json.loads((metadata or {})[b"planmap"])
    except (KeyError, ValueError):
        return None
    is_ours = isinstance(said, dict) and said.get("product") == PRODUCT
    return str(said.get("part")) if is_ours else None
