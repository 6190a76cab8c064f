"""Dates in digits at the beginning of lines and cells say when something is, was or will be."""

from __future__ import annotations

import pytest

from geo.texts.reader import read
from geo.texts.times.numeric import find_numeric
from tests.geo.texts.statements.test_told import NOBODY


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2004-07 青荷桥通车", ["2004-07"]),
        ("2004/7/2 青荷桥通车", ["2004-07"]),
        ("2004.07.02 青荷桥通车", ["2004-07"]),
        ("青荷桥|2021-03-15|开工", ["2021-03"]),
        ("[2021-03] 青荷桥开工", ["2021-03"]),
        ("2010-12 Plan of the town", []),
        ("2004.75 亩", []),
        ("2010-2012 青荷桥", []),
        ("青荷桥2004-07号楼", []),
        ("2021-13 青荷桥", []),
    ],
)
def test_a_date_in_digits_is_a_month(text: str, wanted: list[str]) -> None:
    assert [period for _, _, period in find_numeric(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2004-07 青荷桥通车", ("operating", None)),
        ("2029-07 青荷桥通车", ("planned", "2029-07")),
        ("2019/5/1 青荷桥开工建设", ("under_construction", None)),
    ],
)
def test_a_row_is_as_far_as_its_date_says(text: str, wanted: tuple[str, str | None]) -> None:
    (row,) = read(text, NOBODY, year=2025, month=6).statements
    assert (row.status, row.due) == wanted
