"""Rows come in the order that Arrow sorts them in, whatever the columns hold."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from geo.archives import ordering
from geo.archives.ordering import find_order

ROWS = pa.table({
    "date": ["2020", None, "2019-05", "2020", "2020", None, "2019-05", "2020"],
    "document": ["b", "a", "\U0001f333", "街", "b", "a", "é", "b"],
    "start": [7, 3, 100_000_000, 0, 7, 3, 5, 2],
    "place": ["y", None, "x", "x", "x", "z", "x", "x"],
})  # fmt: skip
NAMES = tuple(ROWS.column_names)


@pytest.mark.parametrize("largest", [1 << 62, 1])
@pytest.mark.parametrize("is_encoded", [False, True])
def test_the_order_is_arrows(
    monkeypatch: pytest.MonkeyPatch, largest: int, *, is_encoded: bool
) -> None:
    monkeypatch.setattr(ordering, "LARGEST", largest)
    chunks = pa.concat_tables([ROWS.slice(0, 3), ROWS.slice(3)])
    if is_encoded:
        for number, name in enumerate(NAMES):
            if name != "start":
                encoded = chunks.column(name).combine_chunks().dictionary_encode()
                chunks = chunks.set_column(number, name, encoded)
    expected = pc.sort_indices(ROWS, sort_keys=[(name, "ascending") for name in NAMES])
    assert find_order(chunks, NAMES).tolist() == expected.to_pylist()


def test_no_rows_have_an_order() -> None:
    assert find_order(ROWS.slice(0, 0), NAMES).tolist() == []
