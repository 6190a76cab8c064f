"""The cells of a table are told apart by tabs, by wide spaces and by several spaces."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read
from geo.texts.writing.cells import count_gaps, mark_cells

TABLE = """柳城重点项目表

序号\u3000项目名称\u3000建设地点\u3000进展及目标
1\u3000青杨桥改建工程\u3000柳林镇\u3000在建，2027年12月竣工
2\u3000榆树路隧道\u3000东湖街道\u3000已竣工
"""


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("a\tb\nc\td", "a|b\nc|d"),
        ("a\u3000b\u3000c\nd\u3000\u3000e\u3000f", "a|b|c\nd|\u3000e|f"),
        ("a    b   c\n\nd   e   f\n", "a|   b|  c\n\nd|  e|  f\n"),
        ("a\u3000b\u3000c\nno row\nd\u3000e\u3000f", "a\u3000b\u3000c\nno row\nd\u3000e\u3000f"),
        ("a\u3000b\nc\u3000d", "a\u3000b\nc\u3000d"),
        ("\u3000\u3000a. b.\n\u3000\u3000c.", "\u3000\u3000a. b.\n\u3000\u3000c."),
        ("One.  Two.  Three.\nFour.  Five.  Six.", "One.  Two.  Three.\nFour.  Five.  Six."),
        ("a\t\tc\n\te\tf\ng\th\t", "a||c\n|e|f\ng|h|"),
        ("Name\t\tDue\nElm bridge\tMay", "Name| Due\nElm bridge|May"),
        ("\tOne.\n\tTwo.", " One.\n Two."),
        ("", ""),
    ],
)
def test_cells_are_marked_where_rows_stand_below_one_another(text: str, marked: str) -> None:
    assert mark_cells(text.replace("\t", " "), text) == marked


def test_a_text_that_folding_made_shorter_is_left_as_it_is() -> None:
    assert mark_cells("ab", "a\tb") == "ab"


def test_gaps_of_a_row_are_counted() -> None:
    assert count_gaps("\u3000\u3000a\u3000b   c  d") == 2


def test_a_table_set_with_wide_spaces_is_read_by_its_rows() -> None:
    found = read(TABLE, make_gazetteer(), year=2026).statements
    said = [
        (TABLE[row.start : row.end].rsplit("\u3000", maxsplit=1)[-1], row.status, row.due)
        for row in found
    ]
    assert said == [
        ("在建，2027年12月竣工", "under_construction", "2027-12"),
        ("已竣工", "completed", None),
    ]
