"""What was meant to be done by a time that is over is due by then, unless it is due later now."""

from __future__ import annotations

import pytest

from geo.texts.reader import read
from tests.geo.texts.statements.test_told import NOBODY


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Repairs to Elm Bridge were due to finish in June 2025.", ["2025-06"]),
        ("The tramway along Elm Road, promised for 2024, is still not open.", ["2024"]),
        ("The Elm library was meant to reopen in May 2025.", ["2025-05"]),
        ("Initially slated to open in 2021, the Elm line is late.", ["2021"]),
        ("The Elm tram, originally planned to open in 2023, is now due in 2027.", [None, "2027"]),
        ("The Elm depot was planned in 2019 and opened in 2023.", [None, None]),
        ("The Elm bridge was due to open in 2027.", ["2027"]),
        ("原计划去年6月完工的城西泵站进度滞后。", ["2024-06"]),
        ("城西大桥原定2024年建成。", ["2024"]),
        ("城西大桥已于2024年建成。", [None]),
    ],
)
def test_a_time_that_is_over_is_when_it_was_due(text: str, due: list[str | None]) -> None:
    rows = read(text, NOBODY, year=2025, month=10).statements
    assert [row.due for row in rows] == due
    assert all(row.kind == "promise" for row in rows if row.due)
