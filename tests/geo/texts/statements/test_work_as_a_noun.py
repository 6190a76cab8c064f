"""Work on a site, a start or a use that is but a noun tells how far nothing has come."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def statuses(text: str, month: int = 11) -> list[str]:
    """Return the status of each statement of a text of 2025."""
    return [row.status for row in read(text, NOBODY, year=2025, month=month).statements]


@pytest.mark.parametrize(
    "text",
    ["青云大桥施工难度大。", "市长来到青云大桥施工一线。", "建设、施工、监理单位要到青云大桥。",
     "听取了青云大桥施工进度汇报。", "青云大桥盾构施工工艺先进。",
     "红石公路从立项到开工只有8个月。",
     "对红石公路来说，开工只是起点。", "红石公路的开工活动采取分会场形式。",
     "红石新城正在崛起。", "青云大桥正在改变两岸。",
     "青云大桥通到江北，“一桥独大”的局面正在逐步改变。",
     "红石县有240万千瓦光伏发电潜力。", "青云水库以灌溉、发电为主。",
     "青云大桥两岸，为产业项目落户提供了基础条件。"],
)  # fmt: skip
def test_a_noun_is_no_status(text: str) -> None:
    assert statuses(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("青云大桥施工进度已达82%。", ["under_construction"]),
        ("青云大桥正在架梁。", ["under_construction"]),
        ("青云大桥工地上，塔吊林立。", ["under_construction"]),
        ("青云大桥集中开工活动在江北举行。", ["under_construction"]),
        ("青云大桥集中开工活动将在江北举行。", ["starting"]),
        ("青云水库已并网发电。", ["operating"]),
    ],
)
def test_what_goes_on_is_still_told(text: str, wanted: list[str]) -> None:
    assert statuses(text) == wanted


def test_what_is_spent_on_all_of_a_kind_is_of_none() -> None:
    text = "1—4月，现代产业和民生项目完成投资97亿元。青云大桥正在架梁。"
    assert statuses(text) == ["under_construction"]


def test_some_metres_that_are_laid_are_a_share() -> None:
    text = "截至9月底，全市项目完成投资8亿元。青云大道管网工程，完成铺设3.3千米管道。"
    assert statuses(text) == ["under_construction"]


@pytest.mark.parametrize(
    "text", ["一季度，青云大桥等项目集中开工。", "3月28日，青云大桥集中开工。"]
)
def test_starts_of_a_quarter_that_runs_have_come(text: str) -> None:
    assert statuses(text, month=3) == ["under_construction"]


def test_starts_that_are_to_come_have_not() -> None:
    assert statuses("一季度，确保青云大桥等项目集中开工。", month=3) == ["starting"]
