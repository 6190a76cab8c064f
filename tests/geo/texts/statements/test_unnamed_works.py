"""Works that a report tells of by a list, an area or a motto above them, and what names none."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.positions.areas import shipped_areas
from geo.texts.reader import read
from geo.texts.writing.folding import fold
from geo.texts.zh.names.project_lists import FARTHEST, begin_of_list

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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("建强红旗数贸中心", ("planned", None)),
        ("推动红旗综保区扩区", ("planned", None)),
        ("布局13个产业园区", None),
    ],
)
def test_a_deed_and_a_thing_are_a_statement(text: str, wanted: tuple[str, None] | None) -> None:
    found = told(REPORT.format(AHEAD, "开工建设", text))[1:]
    assert [row[1] for row in found] == ([wanted[0]] if wanted else [])


def test_works_that_are_among_those_told_of_are_as_far() -> None:
    text = (
        "青杨市交通工作会召开\n发布时间：2026-03-24\n\n今年，青杨市将开工建设一大批公路。"
        "其中包括国道318线东山至西溪段，东山大桥以及红旗隧道等。同时，还有20多个续建项目。\n"
    )
    found = read(text, NOBODY).statements
    assert [(row.status, row.due) for row in found if "其中" in row.surface] == [
        ("starting", "2026")
    ]
    assert any("红旗隧道" in row.surface for row in found)


def test_what_is_listed_as_begun_has_begun() -> None:
    text = "青杨市项目集中开工\n2026年4月25日\n\n此次开工的项目有红旗水厂二期、东山大桥等。\n"
    found = read(text, NOBODY).statements
    assert [row.status for row in found if "东山大桥" in row.surface] == ["under_construction"]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("今年，青杨市完成交通投资9亿元，加快推进农村公路建设；还将开工建设东山大桥。", "2026"),
        ("2027年建成东山大桥；将开工建设红旗隧道。", None),
    ],
)
def test_the_year_of_a_sentence_governs_what_semicolons_set_apart(
    text: str, due: str | None
) -> None:
    found = read(f"青杨市交通工作会\n2026年3月24日\n\n{text}\n", NOBODY).statements
    assert [row.due for row in found if row.status == "starting"] == [due]


def test_a_start_that_is_declared_is_when_it_is_declared() -> None:
    text = "青杨市项目开工\n2026年4月25日\n\n4月23日，市长宣布红旗大桥项目开工。\n"
    assert read(text, NOBODY).statements[-1].status == "under_construction"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("红旗公园建于1988年，面积4万平方米。", "completed"),
        ("红旗公园始建于上世纪80年代。", "completed"),
        ("红旗公园位于东山路。2010年，对该公园进行了升级改造。", "completed"),
        ("红旗公园全年免费对群众开放。", "operating"),
        ("红旗公园将建于东山路。", "planned"),
    ],
)
def test_when_a_place_was_built_is_said_in_an_inventory(text: str, status: str) -> None:
    found = read(text, NOBODY, year=2015).statements
    assert [row.status for row in found] == [status]


def test_a_word_of_a_status_within_a_member_of_a_list_is_of_its_name() -> None:
    text = "力争红旗水利枢纽工程、东山基地送电西溪工程等重大项目开工"
    assert last_of(AHEAD, "建成通车", text)[1:] == ("starting", "2026")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("红旗实验室启动运行", "operating"),
        ("东山考古遗址公园正式挂牌", "operating"),
        ("省博物馆红旗厅揭牌", "operating"),
        ("红旗铁路东山段全线复工", "under_construction"),
        ("遵义、安顺3个省级区域医疗中心加快建设", "under_construction"),
        ("市场化加快建设红源、东水泉等煤矿", "under_construction"),
    ],
)
def test_how_a_review_says_how_far_works_have_come(text: str, status: str) -> None:
    assert last_of(BEHIND, "建成通车", text)[:2] == (text, status)


def test_what_is_but_sought_behind_a_start_takes_no_year_from_it() -> None:
    text = "启动实施红旗灌区增效工程，开展引白济洮前期工作"
    assert last_of(AHEAD, "建成通车", text)[1:] == ("planned", None)
    assert told(REPORT.format(AHEAD, "建成通车", text))[1][1:] == ("starting", "2026")


def test_what_is_built_so_much_of_in_several_areas_is_due_in_the_year_of_the_plan() -> None:
    text = "在遵义、安顺、毕节等5个重点市建设露地蔬菜基地6.2万亩"
    assert last_of(AHEAD, "建成通车", text) == (text, "planned", "2026")


def test_quarters_are_built_too() -> None:
    text = "加快石桥、北门等重点片区建设"
    assert last_of(BEHIND, "建成通车", text)[:2] == (text, "under_construction")


@pytest.mark.parametrize(("text", "begin"), [("红" * 900, 900 - FARTHEST), ("红，" + "旗" * 9, 2)])
def test_a_list_of_works_begins_no_farther_back_than_one_may(text: str, begin: int) -> None:
    assert begin_of_list(fold(text).text, len(text)) == begin
