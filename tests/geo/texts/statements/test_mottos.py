"""The mottos of a report's chapters say how what stands below them looks, and by when it is due."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])
TITLE = "2026年云岭市政府工作报告\n——2026年1月20日在市人民代表大会上\n"
DEEDS = "东山大桥建成通车，西岭隧道开工。\n"
TASKS = "开工建设南湖隧道，推动北岭大桥建成通车。\n"


def told(text: str) -> list[tuple[str, str, str | None]]:
    """Return kind, status and due of the statements of a text."""
    return [(row.kind, row.status, row.due) for row in read(text, NOBODY).statements]


@pytest.mark.parametrize(
    "motto",
    [
        "一、实干争先，云岭发展取得新进展新成效", "一、攻坚克难，2025年经济运行稳中有进",
        "一、接续奋斗，“十四五”圆满收官", "一、砥砺前行，各项事业迈上新台阶",
    ],
)  # fmt: skip
def test_the_motto_of_the_first_chapter_looks_back(motto: str) -> None:
    assert told(f"{TITLE}{motto}\n{DEEDS}") == [
        ("report", "operating", None), ("report", "under_construction", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "motto",
    [
        "二、乘势而上，推动“十五五”开好局、起好步", "二、真抓实干，奋力实现“十五五”良好开局",
        "二、只争朝夕，全力做好2026年各项事情",
    ],
)  # fmt: skip
def test_what_a_later_motto_begins_is_due_in_the_year_of_the_report(motto: str) -> None:
    text = f"{TITLE}一、实干争先，发展取得新成效\n{DEEDS}{motto}\n{TASKS}"
    assert told(text)[2:] == [("promise", "starting", "2026"), ("promise", "planned", "2026")]


@pytest.mark.parametrize("title", ["云岭市城市更新行动方案（2026年）\n", "云岭市情况\n"])
def test_a_motto_says_nothing_in_what_is_no_report(title: str) -> None:
    text = f"{title}一、实干争先，取得新进展新成效\n{DEEDS}"
    assert "operating" not in {status for _, status, _ in told(text)}


def test_a_motto_below_a_chapter_says_nothing() -> None:
    text = f"{TITLE}二、2026年工作安排\n(一)加快转型，产业升级取得新成效\n{TASKS}"
    assert [status for _, status, _ in told(text)] == ["starting", "planned"]
