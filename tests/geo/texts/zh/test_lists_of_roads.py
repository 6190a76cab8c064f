"""Lists of roads in notices, columns of a plan, and texts without a title."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def said(text: str, *, year: int = 2025) -> list[tuple[str, str, str | None]]:
    """Return the words, the status and the due of what a text says."""
    found = read(text, NOBODY, year=year).statements
    return [(row.surface, row.status, row.due) for row in found]


def test_roads_for_which_money_is_pledged_are_promised() -> None:
    text = "今年计划投入3亿元，对东溪路、西溪路等12条道路进行大中修，"
    text += "对南溪桥、北溪桥等6座桥梁进行维修加固。"
    assert said(text) == [
        ("对东溪路、西溪路等12条道路进行大中修", "planned", "2025"),
        ("对南溪桥、北溪桥等6座桥梁进行维修加固", "planned", "2025"),
    ]


@pytest.mark.parametrize(
    ("lead", "due"),
    [
        ("今年拟新建以下道路：", "2025"),
        ("计划改造：", None),
        ("我局拟对以下道路进行封闭施工改造：", None),
        ("2026年将对下列道路进行养护维修：", "2026"),
        ("2026年，全市计划实施农村公路改造项目，包括：", "2026"),
    ],
)
def test_each_item_of_what_is_to_be_done_is_promised(lead: str, due: str | None) -> None:
    text = f"某局告市民书\n{lead}\n1、东溪路\n2、西溪街（南溪路至北溪路）\n"
    assert [row[1:] for row in said(text)] == [("planned", due)] * 2


def test_roads_below_the_headings_of_a_yearly_plan_are_works_by_their_names() -> None:
    text = (
        "关于2025年市政道路维修计划的通知\n一、主干路\n1. 东溪大道（南溪路—北溪路）\n"
        "二、次干路\n拟改造提升：西溪路、中溪路。\n"
    )
    assert [row[:2] for row in said(text)] == [
        ("1. 东溪大道（南溪路—北溪路）", "planned"), ("西溪路、中溪路", "planned"),
    ]  # fmt: skip


def test_a_list_without_signs_ends_at_the_next_heading() -> None:
    text = "2025年道路建设计划\n一、新建\n拟新建以下道路：\n东溪路\n西溪路\n"
    text += "二、改造类项目\n计划改造：\n1、南溪街\n"
    assert [row[0] for row in said(text)] == ["东溪路", "西溪路", "南溪街"]


@pytest.mark.parametrize(
    ("column", "wanted"),
    [
        ("2025年计划", ("planned", "2025")),
        ("年度目标", ("planned", None)),
        ("进度", ("completed", None)),
    ],
)
def test_a_cell_below_a_plan_promises(column: str, wanted: tuple[str, str | None]) -> None:
    text = f"项目名称|建设内容|总投资|{column}\n东溪水库加固|加固坝体|8000|竣工\n"
    assert [row[1:] for row in said(text)] == [wanted]


def test_a_year_of_key_projects_is_to_come() -> None:
    text = "2025年民生实事项目\n新建东溪幼儿园。\n建成西溪公园二期。\n"
    assert [row[1:] for row in said(text)] == [("planned", "2025")] * 2


def test_a_sentence_is_no_title() -> None:
    text = "东溪大桥位于西溪县。大桥于2024年3月开工，计划2026年底完工。\n"
    text += "南溪水库位于北溪县，库容3亿立方米。\n"
    assert [row[1] for row in said(text)] == ["under_construction", "planned"]


def test_a_year_of_the_republic_may_stand_behind_a_comma() -> None:
    assert said("北溪國小校舍新建工程明年6月動工，116年8月竣工。", year=2024)[-1][2] == "2027-08"


def test_a_range_is_due_when_it_ends() -> None:
    assert said("東溪水庫加固工程。計劃工期：2025年10月1日至2027年4月30日。")[-1][2] == "2027-04"
