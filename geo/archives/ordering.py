"""Finds the order of rows by several columns: words are put in order once each, not row by row."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

LARGEST = 1 << 62
"""Ranks are put together as digits of one number below this."""


def find_order(rows: pa.Table, names: Sequence[str]) -> NDArray[np.int64]:
    """Return the numbers of `rows` in the order of the columns `names`, the first weighs most.

    Columns are of words, encoded as a dictionary or not, or of whole numbers from 0 without
    gaps; words go by their code points, what is empty comes last, equal rows keep their order.

    >>> find_order(pa.table({"a": ["z", None, "b", "b"], "n": [1, 1, 9, 2]}), ["a", "n"]).tolist()
    [3, 2, 0, 1]
    """
    key = np.zeros(len(rows), dtype=np.int64)
    for name in names if len(rows) else ():
        ranks = _rank(rows.column(name))
        width = int(ranks.max()) + 1
        if (int(key.max()) + 1) * width > LARGEST:
            key = np.unique(key, return_inverse=True)[1]
        key = key * width + ranks
    return np.argsort(key, kind="stable")


def _rank(column: pa.ChunkedArray) -> NDArray[np.int64]:
    """Return the place of each cell in the order of all."""
    if pa.types.is_integer(column.type):
        return np.asarray(column.to_numpy(), dtype=np.int64)
    encoded = column.combine_chunks().dictionary_encode()
    order = pc.sort_indices(encoded.dictionary).to_numpy()
    ranks = np.empty(len(order) + 1, dtype=np.int64)
    ranks[order] = np.arange(len(order))
    ranks[-1] = len(order)
    found: NDArray[np.int64] = ranks[encoded.indices.fill_null(len(order)).to_numpy()]
    return found
