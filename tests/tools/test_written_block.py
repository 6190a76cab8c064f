"""A script writes its block of a page whole, or a row of the table in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tools.written_block import replace_row, write_block

PAGE = "# Page\n\n<!-- written by x -->\n\nold\n\n<!-- end of what it wrote -->\n\nEnd.\n"
TABLE = "| what | time |\n|---|--:|\n| `a` | 1 |\n| `b` | 2 |\n\nA line."


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.md"
    path.write_text(PAGE, encoding="utf-8")
    write_block(path, "x", TABLE)
    return path


def test_a_row_takes_the_place_of_the_one_of_its_name(page: Path) -> None:
    replace_row(page, "x", "| `a` | 9 |")
    assert page.read_text(encoding="utf-8") == PAGE.replace(
        "old", TABLE.replace("| `a` | 1 |", "| `a` | 9 |")
    )


def test_a_new_row_comes_last(page: Path) -> None:
    replace_row(page, "x", "| `c` | 3 |")
    assert "| `b` | 2 |\n| `c` | 3 |\n\nA line.\n" in page.read_text(encoding="utf-8")


def test_a_page_without_a_table_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text(PAGE, encoding="utf-8")
    with pytest.raises(ValueError, match="has no table of x"):
        replace_row(path, "x", "| `a` | 1 |")
    assert path.read_text(encoding="utf-8") == PAGE
