"""How a sentence of Chinese tells of an end: waiting for acceptance, with a rest, or not come."""

from __future__ import annotations

import pytest

from geo.texts.reader import read
from tests.geo.texts.statements.test_told import NOBODY


def told(text: str) -> list[tuple[str, str | None]]:
    found = read(text, NOBODY, year=2026, month=8).statements
    return [(row.status, row.due) for row in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("南岭水厂二期通过验收，日供水能力5万吨，等着移交。", ("completed", None)),
        ("南岭粮库完工移交。", ("completed", None)),
        ("南岭天然气管道上月全线贯通，等待验收。", ("completed", None)),
        ("南岭体育馆已经完工，正在办理移交手续。", ("completed", None)),
        ("南岭综合管廊已建成6.4公里，余下部分2027年完工。", ("under_construction", "2027")),
        (
            "南岭老街骑楼整修完成了1.2公里，剩下0.8公里11月底前做完。",
            ("under_construction", "2026-11"),
        ),
        ("南岭货运线因征迁滞后未能完工。", ("under_construction", None)),
        ("南岭医院迁建项目没有按计划开工。", ("planned", None)),
        ("南岭站扩建还在做方案。", ("planned", None)),
        ("南岭风电二场仍在办理用林手续。", ("planned", None)),
        ("南岭产业园停建一年后复工。", ("under_construction", None)),
        ("南岭三桥的桩基施工已经招标。", ("starting", None)),
        ("南岭隧道改造的施工招标公告已经发布。", ("starting", None)),
        ("南岭航道提升工程，已写入省级规划。", ("planned", None)),
        ("南岭海上风电母港一期6月底交付。", ("completed", None)),
        ("南岭粮库建成后尚未移交。", ("completed", None)),
        ("南岭绿道建成18公里，剩下的7公里明年6月贯通。", ("under_construction", "2027-06")),
        ("南岭站配套路网至今还在等用地指标。", ("planned", None)),
        ("南岭康养中心手续还没跑完。", ("planned", None)),
        ("南岭医院迁建方案还在改。", ("planned", None)),
        ("南岭引水工程已列入全省水网规划。", ("planned", None)),
        ("原定去年开工的南岭三桥因航道研究没有做完，推迟实施。", ("planned", None)),
        ("南岭剧院主体已经封顶，因资金问题暂时停工。", ("planned", None)),
        ("南岭交流道改善計畫業經審議通過。", ("planned", None)),
        ("南岭運動公園案，經委員會決議暫予保留。", ("planned", None)),
        ("南岭路桥改建工程已于6月开工。", ("under_construction", None)),
        ("南岭行人天橋升降機已安裝完成並移交管理處。", ("completed", None)),
        ("北坡滑坡治理全部完工。", ("completed", None)),
        ("南岭隧道已列入省综合交通规划。", ("planned", None)),
        ("南岭水厂改建工程前期工作正在推进。", ("planned", None)),
        ("南岭水库导流洞开挖完成三分之一。", ("under_construction", None)),
        ("南岭大桥力争6月底前建成。", ("planned", "2027-06")),
    ],
)
def test_an_end_is_told_as_it_is_said(text: str, wanted: tuple[str, str | None]) -> None:
    assert told(text) == [wanted]


def test_a_start_and_an_end_in_one_breath_are_due_at_the_end() -> None:
    found = told("南岭泵站改造工程10月开工、2028年建成。")
    assert found == [("starting", "2028"), ("planned", "2028")]


def test_what_is_about_to_start_is_not_due_by_a_plan_of_five_years() -> None:
    head = "某市国民经济和社会发展第十五个五年规划纲要\n2026年3月\n第一章 主要任务\n"
    found = read(f"{head}一是建设停车设施。北山停车楼即将开工，设泊位350个。", NOBODY).statements
    assert ("starting", None) in [(row.status, row.due) for row in found]
    assert "下马关" not in str(told("南岭区下马关镇的东岭水库正在施工。")[0])


def test_a_look_back_ends_no_clause_about_something_else() -> None:
    text = "2025年工作回顾\n市医院东院区主体结构封顶，一中新校区9月投入使用。\n"
    found = read(f"2026年政府工作报告\n2026年1月8日\n{text}", NOBODY).statements
    assert [(row.status, row.due) for row in found][-1] == ("operating", None)
