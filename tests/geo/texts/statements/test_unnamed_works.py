"""Works that a report tells of by a list, an area or a motto above them, and what names none."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.positions.areas import shipped_areas
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])
AREAS = make_gazetteer([], shipped_areas())
REPORT = "2026年青杨市政府工作报告\n{}\n（一）强产业。\n青杨大桥{}。{}。\n"
AHEAD, BEHIND = "三、2026年重点工作", "一、2025年工作回顾"


def told(text: str) -> list[tuple[str, str, str | None]]:
    """Return words, status and due of the statements of a text of January 2026."""
    found = read(text, AREAS, year=2026, month=1).statements
    return [(row.surface, row.status, row.due) for row in found]


def last_of(head: str, first: str, text: str) -> tuple[str, str, str | None]:
    """Return the statement behind that on the bridge."""
    return told(REPORT.format(head, first, text))[-1]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("推进恒远煤制烯烃、金盛油料等项目建设", "planned"),
        ("加快恒远水泥等重点项目建设", "under_construction"),
        ("建设遵义至安顺等特高压工程", "planned"),
        ("规划建设遵义至安顺输氢管道", "planned"),
        ("支持遵义建设生产服务型国家物流枢纽", "planned"),
        ("推进遵义、安顺2个城市公立医院示范项目", "planned"),
    ],
)
def test_works_that_are_told_by_a_list_or_an_area_are_statements(text: str, status: str) -> None:
    assert last_of(AHEAD, "开工建设", text)[:2] == (text, status)


@pytest.mark.parametrize(
    "text",
    [
        "建设一批新材料、精细化学品等项目",
        "支持遵义高质量发展",
        "推动遵义申报历史文化名城",
        "开展银企对接活动",
        "启动河湖清洁专项行动",
        "实施红旗大桥片区一体化战略",
    ],
)
def test_campaigns_and_kinds_are_no_statements(text: str) -> None:
    assert [row[0] for row in told(REPORT.format(AHEAD, "开工建设", text))] == ["青杨大桥开工建设"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("红旗新能源研究中心建成运行", "operating"),
        ("红旗客运中心施工中", "under_construction"),
    ],
)
def test_a_centre_does_not_go_on(text: str, status: str) -> None:
    assert last_of(BEHIND, "建成通车", text)[1] == status


def test_a_deed_takes_its_object_whatever_that_begins_with() -> None:
    text = "推进中恒红旗水电站、中联东山水电站等项目建设"
    assert last_of(AHEAD, "开工建设", text)[1] == "planned"


def test_the_year_of_a_heading_is_lent_to_no_effort() -> None:
    text = REPORT.format(AHEAD, "开工建设", "推进红旗水电站等项目建设，打通东山隧道")
    assert [row[1:] for row in told(text)[1:]] == [("planned", None), ("planned", "2026")]
