"""Yearly reports look back on a span of years, then ahead: what each part says is told so."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read
from geo.texts.zh.statements.conditions import is_building

NOBODY = make_gazetteer([], [])
TITLE = "2026年云岭市政府工作报告\n——2026年1月20日在市人民代表大会上\n"


def told(text: str) -> list[tuple[str, str, str | None]]:
    """Return kind, status and due of the statements of a text."""
    return [(row.kind, row.status, row.due) for row in read(text, NOBODY).statements]


def statuses(text: str) -> list[str]:
    """Return the status of each statement of a text."""
    return [row.status for row in read(text, NOBODY).statements]


@pytest.mark.parametrize(
    "heading",
    [
        "一、2025年和“十四五”时期工作回顾", "一、“十四五”时期和2025年工作回顾",
        "一、2025年工作和“十四五”发展回顾", "一、2025年工作回顾和“十四五”发展主要成绩",
        "一、五年来的主要工作", "一、本届政府五年工作", "一、过去五年政府工作",
        "一、2021—2025年工作情况", "一、2025年主要工作及“十四五”时期发展成就",
        "一、過去五年的主要工作",
    ],
)  # fmt: skip
def test_a_review_of_years_looks_back(heading: str) -> None:
    body = "东山大桥建成通车，西岭隧道开工。\n"
    assert told(f"{TITLE}{heading}\n{body}") == [
        ("report", "operating", None), ("report", "under_construction", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "told_of",
    [
        "发展规划完成编制",
        "重点任务圆满完成",
        "发展目标顺利实现",
        "建设计划全面完成",
        "發展規劃完成編制",
    ],
)
def test_what_became_of_a_plan_does_not_end_a_review(told_of: str) -> None:
    text = f"{TITLE}一、2025年工作回顾\n南部新城{told_of}。东山大桥建成通车。\n"
    assert told(text)[-1] == ("report", "operating", None)


def test_the_next_step_still_ends_a_review() -> None:
    text = f"{TITLE}一、2025年工作回顾\n东山大桥建成通车。\n下一步完成西岭隧道。\n"
    assert told(text)[-1][:2] == ("promise", "planned")


@pytest.mark.parametrize("work", ["2026年工作", "2026年政府工作建议", "今年工作", "2026年政府工作"])
def test_the_work_of_the_year_is_ahead_below_a_review(work: str) -> None:
    text = f"{TITLE}一、2025年工作回顾\n东山大桥建成通车。\n三、{work}\n西岭隧道建成通车。\n"
    assert told(text) == [("report", "operating", None), ("promise", "planned", "2026")]


def test_a_deed_of_a_review_is_done_though_its_sentence_tells_of_another_work() -> None:
    text = f"{TITLE}一、2025年工作回顾\n改造青石路、梅园路，城北公园建成开放。\n"
    assert statuses(text) == ["completed", "operating"]


def test_a_deed_that_its_sentence_says_more_of_is_told_by_that() -> None:
    text = f"{TITLE}一、2025年工作回顾\n改造青石路，正在铺设管网。\n"
    assert "completed" not in statuses(text)


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("东山水库、西岭水库投入使用或加快建设", "unknown"),
        ("东山水库、西岭水库投入使用", "operating"),
        ("滨河新城加快建设、路网骨架基本成型", "under_construction"),
        ("滨河新城建设提速", "under_construction"),
        ("青石路改造等项目有序实施", "under_construction"),
    ],
)
def test_a_review_tells_how_far_works_are(said: str, status: str) -> None:
    assert statuses(f"{TITLE}一、2025年工作回顾\n{said}。\n") == [status]


@pytest.mark.parametrize(
    ("task", "expected"),
    [
        ("推进东山抽水蓄能电站等项目", ("promise", "planned", None)),
        ("推进东山抽水蓄能电站建设", ("promise", "planned", None)),
        ("加快推进东山抽水蓄能电站建设", ("promise", "under_construction", None)),
        ("加快推进东山抽水蓄能电站等项目", ("promise", "under_construction", None)),
        ("推进东山灌区续建配套工程前期工作", ("promise", "planned", None)),
        ("推动东山大学北岭研究院落地", ("promise", "planned", None)),
        ("加快东山新区规模化供水工程进度", ("promise", "under_construction", None)),
        ("争取东山铁路今年开工", ("promise", "starting", "2026")),
        ("争取东山铁路尽早开工", ("promise", "planned", None)),
    ],
)
def test_tasks_of_a_year_are_no_further_than_they_say(
    task: str, expected: tuple[str, str, str | None]
) -> None:
    assert told(f"{TITLE}三、2026年重点工作\n{task}。\n") == [expected]


def test_a_work_that_goes_on_is_not_due_with_another() -> None:
    text = f"{TITLE}三、2026年重点工作\n加快东山核电站建设，建成投产西岭煤电项目。\n"
    assert told(text) == [
        ("promise", "under_construction", None), ("promise", "planned", "2026"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "said",
    ["东山缆车自3月起暂停运营", "東山纜車暫停服務", "西岭隧道停止通行", "西嶺隧道暫停開放"],
)
def test_what_is_suspended_is_not_in_use(said: str) -> None:
    assert statuses(f"市政通报\n2026年5月8日\n\n{said}。\n") == ["unknown"]


def test_people_asked_for_their_views_make_a_plan() -> None:
    text = "見聞\n2026-05-08\n\n政府研究東山隧道多年，並多次諮詢公眾。\n"
    assert told(text) == [("report", "planned", None)]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("周三（20日）", ("promise", "planned", "2026-05")),
        ("下周一（1日）", ("promise", "planned", "2026-06")),
        ("星期四（14日）", ("report", "operating", None)),
    ],
)
def test_a_day_of_the_week_with_its_date_is_a_time(
    day: str, expected: tuple[str, str, str | None]
) -> None:
    will = "將於" if expected[0] == "promise" else "於"
    assert told(f"見聞\n2026-05-16\n\n東山大橋{will}{day}通車。\n") == [expected]


@pytest.mark.parametrize(
    ("end", "is_built"), [("等重大工程建设", True), ("等", False), ("", False)]
)
def test_a_long_list_is_built_only_if_its_end_says_so(end: str, *, is_built: bool) -> None:
    clause = "加快甲乙铁路"
    members = "、".join(f"东山{sign}灌区" for sign in "甲乙丙丁戊己庚辛壬癸" * 6)
    text = f"{clause},东岭高速、{members}{end}。"
    assert is_building(text, 0, len(clause)) is is_built
