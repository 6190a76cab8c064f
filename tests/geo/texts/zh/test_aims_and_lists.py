"""Aims below a heading that looks ahead, lists that places enter, and works that end soon."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])
Row = tuple[str, str | None]


def told(text: str, year: int = 2026) -> list[Row]:
    """Return status and year of the statements of a text of February."""
    found = read(text, NOBODY, year=year, month=2).statements
    return [(row.status, row.due and row.due[:4]) for row in found]


REPORT = "东湖市政府工作报告\n\n一、2025年工作回顾\n\n东湖大道通车。\n\n"
AIMS = f"{REPORT}二、“十五五”时期总体要求和目标任务\n\n"


@pytest.mark.parametrize(
    "label",
    ["（一）产业发展取得显著成效。", "（一）交通建设取得新进展。", "（一）改革取得丰硕成果\n"],
)
def test_what_aims_are_to_reach_is_no_look_back(label: str) -> None:
    assert told(f"{AIMS}{label}建成西湖大桥，提高通行能力。\n")[1:] == [("planned", "2030")]


@pytest.mark.parametrize(
    "label", ["（一）产业发展取得显著成效。", "（一）取得的显著成效\n", "（二）去年工作回顾\n"]
)
def test_a_look_back_still_looks_back(label: str) -> None:
    text = f"东湖市政府工作报告\n\n一、2025年工作回顾\n\n{label}建成西湖大桥，提高通行能力。\n"
    assert told(text) == [("completed", None)]


def test_aims_end_where_the_next_chapter_begins() -> None:
    aims = f"{AIMS}（一）产业发展取得显著成效。建成西湖大桥。\n\n"
    done = "三、2025年工作总结\n\n（一）水利建设取得显著成效。建成南湖水厂。\n"
    assert told(f"{aims}{done}")[1:] == [("planned", "2030"), ("completed", None)]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("东湖公园入选省级湿地公园建设名单", "planned"),
        ("西湖新区纳入国家级零碳园区试点名单", "planned"),
        ("东湖大桥引水工程主骨架和大动脉基本成型", "under_construction"),
        ("西湖大桥目前已完成48片钢箱梁的安装", "under_construction"),
        ("西湖大桥建成", "completed"),
    ],
)  # fmt: skip
def test_a_list_that_is_entered_or_a_share_is_no_end(words: str, status: str) -> None:
    assert told(f"东湖市政府工作报告\n\n一、2025年工作回顾\n\n{words}。\n") == [(status, None)]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("西湖大桥即将完工", "under_construction"), ("南湖水厂马上建成", "under_construction"),
        ("西湖大桥即将通车", "planned"), ("西湖大桥即将开工", "starting"),
        ("西湖大桥正在进行开工前的准备工作", "starting"),
        ("西湖大桥开工前各项准备已经完成", "starting"),
    ],
)  # fmt: skip
def test_what_is_to_end_soon_goes_on_and_what_is_made_ready_starts(words: str, status: str) -> None:
    assert told(f"{words}。") == [(status, None)]


def test_middle_is_no_sign_of_what_goes_on() -> None:
    tasks = f"{REPORT}二、2026年工作安排\n\n协调推进中原大桥建设。\n推进中山大桥建设。\n"
    assert [status for status, _ in told(tasks)[1:]] == ["planned", "planned"]


@pytest.mark.parametrize(
    "words",
    ["“北电南送”累计送电量超1万亿千瓦时", "民用机场运营数量居全国首位", "水库正常蓄水位为120米"],
)
def test_an_amount_is_no_use(words: str) -> None:
    assert told(f"东湖市政府工作报告\n\n一、2025年工作回顾\n\n{words}。\n") == []
