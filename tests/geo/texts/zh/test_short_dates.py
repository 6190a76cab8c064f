"""Dates that stand as numbers alone, goals, and titles that look ahead."""

from __future__ import annotations

import pytest

from geo.texts.times.dating import find_date
from geo.texts.zh.times.short import find_short
from tests.geo.texts.statements.test_leads import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2032|甲路", "2032"),
        ("甲路|2032", "2032"),
        ("甲路|2032(另说2033)|", "2032"),
        ("2026-12|乙路", "2026-12"),
        ("甲桥2025完工", "2025"),
        ("甲桥2025预计通车", "2025"),
        ("甲桥|2032米", None),
        ("甲路2025号", None),
        ("全长12.2025完工", None),
    ],
)
def test_a_number_that_is_all_of_a_cell_or_stands_before_an_event_is_a_year(
    text: str, expected: str | None
) -> None:
    assert [period for _, _, period in find_short(text)] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2030-06|甲河大桥完工\n", ("promise", "planned", "2030-06")),
        ("甲河大桥2031完工。", ("promise", "planned", "2031")),
        ("甲河大橋目標2031年通車。", ("promise", "planned", "2031")),
    ],
)
def test_what_a_short_date_and_a_goal_say_is_to_come(
    text: str, expected: tuple[str, str, str | None]
) -> None:
    assert told(text) == [expected]


def test_a_part_of_a_work_by_its_number_is_no_goal() -> None:
    assert told("甲路第1标竣工。") == told("甲路第1段竣工。")
    assert told("甲路目标竣工。") != told("甲路第1标竣工。")


def test_a_platform_of_a_candidate_looks_ahead() -> None:
    items = "一、甲河大橋興建工程。\n二、改建乙市場。\n"
    assert told("候選人政見\n\n" + items) == [("promise", "planned", None)] * 2
    assert all(row[1] == "unknown" for row in told(items))


def test_a_year_behind_the_comma_of_a_title_is_its_date() -> None:
    assert find_date("甲市議員選舉，2024年\n").value == "2024"
    assert find_date("全长1,2024米的甲路\n").value is None
