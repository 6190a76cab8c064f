"""Collects what was read in columns, one after another, and makes sorted Arrow tables of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import shapely
from numpy.typing import NDArray

from geo.archives.schema import TABLES, schema_of
from geo.archives.settings import Sources

FROM_DOCUMENT = ("document", "date", "year")
"""Columns of spans that are the same for a whole document."""


class Columns:
    """The columns of a table of spans as they grow; what a document has in common is kept once."""

    def __init__(self, table: str) -> None:
        self.table = table
        self.names = tuple(
            column.name
            for column in TABLES[table]
            if column.name not in {*FROM_DOCUMENT, "geometry"}
        )
        self._values: dict[str, list[Any]] = {name: [] for name in self.names}
        self._counts: list[int] = []
        self._documents: list[tuple[str, str | None]] = []

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._values["start"])

    def add(self, document: str, date: str | None, columns: Sequence[Sequence[Any]]) -> int:
        """Add rows of a document, a sequence for each of `names`; return how many they are."""
        for name, values in zip(self.names, columns, strict=True):
            self._values[name].extend(values)
        count = len(columns[0])
        self._documents.append((document, date))
        self._counts.append(count)
        return count

    def take(self, sources: Sources) -> pa.Table:
        """Return all rows as a table, sorted by place, document and offset, and forget them."""
        schema = schema_of(self.table)
        arrays = {
            name: pa.array(self._values[name], type=schema.field(name).type) for name in self.names
        }
        number = np.repeat(np.arange(len(self._counts)), self._counts)
        names = pa.array([name for name, _ in self._documents], pa.string())
        dates = pa.array([date for _, date in self._documents], pa.string())
        years = pa.array([date and int(date[:4]) for _, date in self._documents], pa.int16())
        for name, values in zip(FROM_DOCUMENT, (names, dates, years), strict=True):
            arrays[name] = values.take(pa.array(number))
        places = arrays["place"].dictionary_encode()
        arrays["geometry"] = _locate(places, sources)
        order = _sort(places, number, arrays["start"].to_numpy())
        table = pa.Table.from_arrays([arrays[name] for name in schema.names], schema=schema)
        self.__init__(self.table)  # type: ignore[misc]  # empty again
        return table.take(pa.array(order))


def _locate(places: pa.DictionaryArray, sources: Sources) -> pa.Array:
    """Return the points of places as WKB, null where there is no position."""
    points = [sources.known(place).point for place in places.dictionary.to_pylist()]
    return pa.array(make_wkb(points), pa.binary()).take(places.indices)


def make_wkb(points: Sequence[Any]) -> list[bytes | None]:
    """Return points (EPSG:4326, lon and lat) as WKB, None as None."""
    return [None if point is None else bytes(shapely.to_wkb(point)) for point in points]


def _sort(
    places: pa.DictionaryArray, documents: NDArray[np.int64], starts: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return the order of rows by place (those without one last), document and offset."""
    names = np.array(places.dictionary.to_pylist(), dtype=object)
    ranks = np.empty(len(names) + 1, dtype=np.int64)
    ranks[np.argsort(names, kind="stable")] = np.arange(len(names))
    ranks[len(names)] = len(names)
    indices = places.indices.fill_null(len(names)).to_numpy(zero_copy_only=False)
    order: NDArray[np.int64] = np.lexsort((starts, documents, ranks[indices]))
    return order
