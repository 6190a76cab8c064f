"""The documentation has the columns of every table of an archive as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo.archives.schema import TABLES, describe_table

DOCS = Path(__file__).parents[3] / "docs" / "archive.md"


@pytest.mark.parametrize("table", TABLES)
def test_the_columns_of_a_table_are_documented(table: str) -> None:
    section = DOCS.read_text(encoding="utf-8").split(f"### {table}\n\n", 1)[1]
    assert section.startswith(describe_table(table)), (
        f"put describe_table({table!r}) of geo.archives.schema below the heading of docs/archive.md"
    )
