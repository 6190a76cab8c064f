"""One thing is no several things."""

from __future__ import annotations

from geo.records.counting import counted


def test_one_is_singular_and_all_other_numbers_are_plural() -> None:
    said = [counted(number, "row") for number in (0, 1, 1200)]
    assert said == ["0 rows", "1 row", "1,200 rows"]
