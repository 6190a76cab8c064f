"""Headings: how deep each stands, which way it looks, and what below it is said by that alone."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.found import FoundStatement
from geo.texts.reader import read
from geo.texts.statements.context.headings import find_headings, find_plain
from geo.texts.statements.cues.cues import AHEAD, BEHIND, COMPLETED, UNDERWAY
from geo.texts.times.finding import find_times
from geo.texts.writing.folding import fold

GAZETTEER = make_gazetteer()


def find(text: str, year: int = 2025) -> list[FoundStatement]:
    """Return the statements of a text."""
    return list(read(text, GAZETTEER, year=year).statements)


def told(text: str, year: int = 2025) -> list[tuple[str, str, str | None]]:
    """Return kind, status and due date of the statements of a text."""
    return [(row.kind, row.status, row.due) for row in find(text, year)]


@pytest.mark.parametrize(
    ("line", "bits"),
    [
        ("第一章 实施成效", BEHIND), ("一、2024年工作回顾", BEHIND), ("（二）规划实施情况", BEHIND),
        ("二、已完成项目", BEHIND | COMPLETED), ("三、重点任务", AHEAD), ("四、2027年", AHEAD),
        ("二、重点任务完成情况", BEHIND), ("一、续建项目", UNDERWAY), ("一、在建工程", UNDERWAY),
        ("二、2024年", BEHIND), ("一、基础设施", 0), ("（一）推动协同，取得新进展", 0),
        ("贰、重大建設", 0), ("# 上海的路", 0),
    ],
)  # fmt: skip
def test_a_heading_says_which_way_it_looks(line: str, bits: int) -> None:
    text = fold(f"题目\n{line}\n正文。").text
    (heading,) = find_headings(text, find_times(text, 2025))
    assert heading.bits == bits


@pytest.mark.parametrize(
    "line", ["1.柳溪路跨青河桥。6月底前通车", "三、2025年，本区建成柳溪桥。", "一、", "3.5公里绿道"]
)
def test_a_sentence_with_a_number_is_no_heading(line: str) -> None:
    text = fold(f"题目\n{line}\n正文。").text
    assert list(find_headings(text, find_times(text, 2025))) == []


@pytest.mark.parametrize(
    ("line", "bits"),
    [
        ("Recently delivered", BEHIND | COMPLETED), ("In construction", UNDERWAY),
        ("Programmed for 2026-27", AHEAD), ("Governance", 0),
    ],
)  # fmt: skip
def test_a_short_line_of_english_is_a_heading(line: str, bits: int) -> None:
    text = fold(f"Strategy\n\n{line}\n• North Bridge\n").text
    (heading,) = find_plain(text, find_times(text, 2025))
    assert heading.bits == bits


def test_a_heading_governs_all_that_stands_deeper() -> None:
    text = (
        "报告\n一、工作回顾\n（一）交通\n拓宽柳溪大道。\n（二）水利\n疏浚青河。\n"
        "二、明年任务\n（一）交通\n拓宽东泉大道。\n"
    )
    assert [status for _, status, _ in told(text)] == ["completed", "completed", "planned"]


def test_a_neutral_heading_of_the_same_depth_ends_what_went_before() -> None:
    text = "一、重点任务\n拓宽柳溪大道。\n二、背景\n柳溪公园改造。\n"
    assert [row.surface for row in find(text)] == ["拓宽柳溪大道"]


def test_titles_and_headings_are_no_statements() -> None:
    text = "# 关于同意柳溪大桥改建项目的批复\n柳溪大桥将于2027年通车。\n"
    assert [row.due for row in find(text)] == ["2027"]


def test_each_clause_of_a_plan_that_says_a_deed_is_a_promise_of_its_own() -> None:
    text = "二、2026年重点任务\n辟通柳溪北路，拓浚青河河道，盘活东泉园区低效用地。\n"
    assert told(text) == [("promise", "planned", "2026")] * 3


def test_a_deed_below_a_review_is_done_and_an_effort_is_not() -> None:
    text = "一、工作回顾\n疏浚柳溪河。深入实施东泉公园保护工程。加快柳溪大桥建设。\n"
    assert [row.status for row in find(text)] == ["completed", "unknown", "under_construction"]


@pytest.mark.parametrize(
    "text",
    [
        "年底前柳溪大道改造完毕。", "确保柳溪水厂平稳运行。", "力争柳溪大桥圆满完成验收。",
        "二、重点任务\n柳溪大道11月15日前消除断头路。", "柳溪公园尚处方案深化阶段。",
        "The North Bridge could open next year.", "We do not anticipate the North Bridge opening.",
    ],
)  # fmt: skip
def test_what_seems_done_is_not_where_something_says_that_it_is_to_come(text: str) -> None:
    assert not {row.status for row in find(text)} & {"completed", "operating"}


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("一、重点任务\n1.柳溪大道北延工程改造。完成时限：9月30日。\n", "2025-09"),
        ("一、重点任务\n1｜柳溪大道改造｜时限：2026年\n", "2026"),
        ("柳溪镇2024年综合整治行动方案\n\n一、重点行动\n拓浚柳溪河。\n", "2024"),
    ],
)
def test_a_task_is_due_by_its_label_its_heading_or_its_plan(text: str, due: str) -> None:
    assert [row.due for row in find(text, 2023 if "2024年" in text else 2025)] == [due]


def test_the_date_of_a_revision_is_not_by_when_a_plan_is_due() -> None:
    (found,) = find("某區區政計畫（111年度修訂）\n\n一、發展策略\n拓寬柳溪大道。\n", 2022)
    assert (found.kind, found.due) == ("promise", None)


def test_a_line_of_english_that_begins_with_a_capital_is_a_line_of_its_own() -> None:
    rows = find("Governance\nThe North Bridge will open in 2027.\n")
    assert [row.surface for row in rows] == ["The North Bridge will open in 2027"]


@pytest.mark.parametrize(
    "text",
    [
        "第一章 “十三五”成就\n建成柳溪桥。\n第二章 主要任务\n建成东泉桥。\n到2025年，建成。",
        "规划\n“十四五”期间\n一、主要任务\n建成东泉桥。",
        "某区“十四五”行动方案\n一、主要任务\n拓宽东泉桥。",
        "某区规划（2021—2027年）\n一、主要任务\n建成东泉桥。\n到2035年和到2030年，展望。",
        "2024年政府工作报告\n二、主要任务\n建成东泉桥。\n到2035年，建成强区。",
    ],
)
def test_the_years_of_a_plan_are_by_when_none_of_its_works_is_due(text: str) -> None:
    found = next(row for row in find(text, 2024) if "东泉桥" in row.surface)
    assert (found.kind, found.due) == ("promise", None)


@pytest.mark.parametrize(
    "text",
    [
        "完成东泉桥改造，通行能力较“十四五”初提高两成。",
        "“十四五”以来路网更密。完成东泉桥改造。",
        "“十四五”期间投入更多。完成东泉桥改造。截至2025年底，路网更密。",
    ],
)
def test_a_plan_that_lies_behind_its_text_is_no_due_date(text: str) -> None:
    assert {row.due for row in find(text, 2025)} == {None}


def test_the_lines_of_a_list_of_projects_are_promises() -> None:
    text = "附件2\n某区“十四五”重大项目表\n序号\n项目名称\n1\n柳溪实验小学\n2\n东泉公园\n"
    assert [(row.surface, row.kind) for row in find(text, 2022)] == [
        ("柳溪实验小学", "promise"), ("东泉公园", "promise"),
    ]  # fmt: skip


def test_a_paper_that_is_done_builds_nothing() -> None:
    (found,) = find("柳溪市场改建案已完成初步设计。")
    assert found.status == "planned"


def test_money_for_works_in_an_announcement_is_a_promise() -> None:
    text = "Today's announcement includes:\n\n- Willow Bridge: $7 million for a new span.\n"
    assert [(row.kind, row.status) for row in find(text)] == [("promise", "planned")]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("柳溪大道拓宽，设计图说已审定，本年度下半年开工。", [("starting", "2026-12")]),
        ("柳溪大道拓宽今年底完成。", [("planned", "2026-12")]),
        (
            "柳溪大道改善工程完工率68%，7月底前全线开放。",
            [("under_construction", "2026-07"), ("planned", "2026-07")],
        ),
        ("柳溪大道拓宽，沿线种树三百株。", [("completed", None)]),
        ("柳溪停车场改建案，规划提供车位420格，预计2029年启用。", [("planned", "2029")]),
    ],
)
def test_what_lies_ahead_of_a_report_of_the_year_is_not_done(
    said: str, wanted: list[tuple[str, str | None]]
) -> None:
    text = f"柳溪市2026年度重大工程执行情形说明\n发布日期：2026年5月12日\n\n{said}\n"
    found = read(text, GAZETTEER).statements
    assert [(row.status, row.due) for row in found] == wanted


def test_what_stands_below_a_stage_that_ends_later_than_the_text_is_to_come() -> None:
    text = "The Council adopted a strategy.\n\nStage {} - {})\n\n- Construct a store at Elm Farm.\n"
    rows = told(text.format("2 (2018", "2028"))
    assert [row[1:] for row in rows] == [("planned", "2028")]
    assert "completed" not in {row[1] for row in told(text.format("2 (2018", "2025"))}


def test_a_task_below_a_stage_that_has_ended_is_not_known_to_be_done() -> None:
    text = "The Council adopted a strategy.\n\nStage 1 (2015 - 2017)\n\n- {} at Elm Farm.\n"
    assert {row[1] for row in told(text.format("Construct a store"))} == {"unknown"}
    assert {row[1] for row in told(text.format("Construction of a store"))} == {"completed"}


@pytest.mark.parametrize(
    ("count", "kind"),
    [
        ("今年以来，新开工项目共有10个，累计完成投资3亿元。", "report"),
        ("今年，拟建项目总数为9个。", "report"),
        ("今年以来，新开工项目开工率90%。", "report"),
        ("新开工项目：", "promise"),
    ],
)
def test_kinds_of_works_that_are_but_counted_turn_nothing(count: str, kind: str) -> None:
    assert told(f"云岭市简讯\n{count}东山园区完成了纬一路主体工程。")[-1][0] == kind
