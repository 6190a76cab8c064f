"""Records in GeoParquet have every member that they have elsewhere."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from geo import Dossier
from layers import export
from layers.exports.selection import select


@pytest.mark.parametrize("column", ["mentions", "facts"])
def test_no_member_of_a_record_is_dropped(changping: Dossier, tmp_path: Path, column: str) -> None:
    export(changping, format="parquet", out=tmp_path / "x.parquet")
    found = pq.read_table(tmp_path / "x.parquet")[column].to_pylist()
    expected = select(changping).frame[column].tolist()
    assert any(expected)
    assert found == expected
