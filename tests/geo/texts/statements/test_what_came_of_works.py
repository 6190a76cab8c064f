"""What came of a work says that it has come; what money is spent in a year makes nothing due."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def told(text: str) -> list[tuple[str, str | None]]:
    """Return status and due of each statement of a text of May 2025."""
    found = read(text, NOBODY, year=2025, month=5).statements
    return [(row.status, row.due) for row in found]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("如今，随着青云高速的贯通，运距减少了一半。", "completed"),
        ("正是青云大桥的建成，拉近了两地。", "completed"),
        ("村民们为青云高速竣工通车而高兴。", "operating"),
        ("红石县现有国省干线7条，青云高速建成通车。", "operating"),
    ],
)
def test_what_came_of_a_work_says_that_it_has_come(text: str, status: str) -> None:
    assert told(text) == [(status, None)]


@pytest.mark.parametrize(
    "text",
    ["随着青云高速的贯通，运距将减少一半。",
     "随着青云大桥的建成，两岸会更近，结束了等船的日子可期。",
     "红石县现有国道3条，将建成青云高速。", "红石县现有国道3条，计划青云高速建成通车。"],
)  # fmt: skip
def test_what_is_to_come_of_it_does_not(text: str) -> None:
    assert not {"completed", "operating"} & {status for status, _ in told(text)}


@pytest.mark.parametrize(
    "text",
    ["项目建成通车后青云至白鹿只需两小时。", "红石线是“十五五”规划中白鹿铁路的重要组成部分。",
     "红石线计划工期48个月。"],
)  # fmt: skip
def test_a_time_a_part_and_a_length_are_no_status(text: str) -> None:
    assert told(text) == []


def test_what_is_in_its_last_stage_goes_on() -> None:
    text = "青云隧道工程踏入最后阶段，预计今年12月同步开通。"
    assert told(text)[0] == ("under_construction", "2025-12")


@pytest.mark.parametrize("spent", ["2025年计划完成投资2亿元", "年度计划完成投资2亿元"])
def test_money_to_be_spent_in_a_year_makes_nothing_due(spent: str) -> None:
    assert told(f"青云大桥正在架梁，{spent}。")[0] == ("under_construction", None)


def test_an_end_behind_it_does() -> None:
    found = told("青云大桥正在架梁，预计2026年完工。")
    assert found[0] == ("under_construction", "2026")
