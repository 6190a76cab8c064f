"""Nothing is told as done that does not say so itself, whatever stands above or around it."""

from __future__ import annotations

from itertools import product

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read
from geo.texts.statements.cues.cues import (
    AHEAD,
    BEHIND,
    COMPLETED,
    FUTURE,
    OPERATING,
    PAPER,
    PART,
    PAST,
    PROGRESS,
    START,
    STRONG,
    UNDERWAY,
    WORK,
)
from geo.texts.statements.cues.status import DONE, decide

NOBODY = make_gazetteer([], [])
BITS = (FUTURE, PAST, COMPLETED, OPERATING, PART, PAPER, PROGRESS, START, WORK, STRONG)
TENSES = (0, AHEAD, BEHIND, UNDERWAY, BEHIND | COMPLETED, BEHIND | OPERATING, AHEAD | START)
HEADINGS = ("", "一、2024年工作回顾\n", "已完成项目：\n1.", "2025年工作报告\n\n一、项目进展情况\n")
AHEADS = (
    "将于明年{}", "力争年内{}", "预计2027年{}", "已明确2027年{}", "竣工时间已推迟至2027年，{}",
    "具备{}条件", "为2027年{}打好基础", "到2030年{}", "去年开工，明年{}", "已完成可研，力争早日{}",
    "如资金到位即可{}", "原打算扩建，后来不建了，改为二期，争取{}", "其余车道明年{}",
    "已启动招标，{}后可通行", "会{}", "要{}", "{}在即", "的匝道等下面拆完了再{}", "修好了就{}",
)  # fmt: skip
DONES = ("建成通车", "竣工", "投入使用", "完成改造")
HEADINGS_EN = ("", "Annual report 2024\n\nWhat we delivered\n\n", "Completed projects:\n- ")
AHEADS_EN = (
    "is expected to {} next year", "has been delayed and should {} in 2027", "has yet to {}",
    "was approved last year and will {} in 2027", "was meant to {} by 2024 but will not",
    "has been designed and could {} by 2029", ", which was announced in 2023, will {} in 2027",
    "would {} if funds were found", "is to {} unless the grant falls through",
    "can {} once the third pond has been dug",
)  # fmt: skip
DONES_EN = ("open", "be completed", "enter service", "be handed over")


def told(text: str) -> list[str]:
    """Return the statuses of what a text of June 2025 states."""
    return [row.status for row in read(text, NOBODY, year=2025, month=6).statements]


def test_no_rule_of_tense_makes_done_what_is_to_come_or_not_said_to_be_past() -> None:
    for chosen in product((False, True), repeat=len(BITS)):
        bits = sum(bit for bit, is_in in zip(BITS, chosen, strict=True) if is_in)
        for tense, is_section in product(TENSES, (False, True)):
            if decide(bits, tense, is_section=is_section)[1] in DONE:
                assert bits & (COMPLETED | OPERATING)
                assert not bits & FUTURE
                assert bits & PAST or (is_section and tense & BEHIND)


@pytest.mark.parametrize("heading", HEADINGS)
def test_what_is_to_come_is_never_told_as_done(heading: str) -> None:
    for ahead, done in product(AHEADS, DONES):
        assert not DONE & set(told(f"{heading}东湖大桥{ahead.format(done)}。")), (ahead, done)


@pytest.mark.parametrize("heading", HEADINGS_EN)
def test_what_is_to_come_is_never_told_as_done_in_english(heading: str) -> None:
    for ahead, done in product(AHEADS_EN, DONES_EN):
        text = f"{heading}The Mill Road bridge {ahead.format(done)}."
        assert not DONE & set(told(text)), text


@pytest.mark.parametrize(
    "text",
    [
        "What we did do is put buses on Mill Road.\nThe hall reopens on 21 November.",
        "What we did do is put buses on Mill Road.\nThe ward gets a library if the grant comes.",
        "What we have delivered\n\nMill Road bridge opens in stages.",
        "雁塘一带原来准备建个会展二期，后来不建了，改成了东湖公园。",
        "城西原擬興建第二球場，後來不建了，改建為東湖公園。",
        "The tram was dropped. The Mill Road depot opens to buses in May.",
    ],
)
def test_a_sentence_that_looks_back_makes_nothing_done_that_stands_below_it(text: str) -> None:
    assert not DONE & set(told(text))


def test_what_a_sentence_looks_back_on_is_done_there_and_below_a_heading() -> None:
    done = "Completed the Mill Road bridge."
    assert told(f"What we have delivered\n\n{done}") == ["completed"]
    assert told("老厂房早已拆除，改成了东湖公园，去年已开放。")[-1] == "operating"


@pytest.mark.parametrize(
    ("text", "status", "due"),
    [
        ("Completion of the Mill Road bridge has been pushed to 2027.", "planned", "2027"),
        ("The opening of Mill Road bridge was delayed until March 2027.", "planned", "2027-03"),
        ("The opening date of the Mill Road bridge was announced.", "unknown", None),
        ("东湖、西湖大桥相继建成通车。", "operating", None),
        ("东湖大桥已于去年建成通车。", "operating", None),
    ],
)
def test_what_is_said_of_an_opening_does_not_open_it(
    text: str, status: str, due: str | None
) -> None:
    found = read(text, NOBODY, year=2025, month=6).statements
    assert [(row.status, row.due) for row in found] == [(status, due)]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("北环线分两期。一期已经拆完了，二期还在铺。", ["completed", "under_construction"]),
        ("記者：老車站呢？\n主任：屋頂修好了，鐘樓還沒動。", ["completed", "planned"]),
        ("The Mill Road scheme has two ponds.\nBoth ponds were dug last year.", ["completed"]),
        ("Mill Road bridge\n- Steel is going up\n- Lifts: handed over", ["under_construction",
         "completed"]),
        ("另一座位于小学后方的滞洪池，预计明年完成。", ["planned"]),
        ("东湖大桥长2公里。\n工程的资金已到位，全年完成投资3亿元。", []),
        ("The Mill Road bridge is long.\nApplications open on 1 March.", []),
    ],
)  # fmt: skip
def test_a_clause_may_speak_of_what_the_text_has_in_mind(text: str, statuses: list[str]) -> None:
    assert told(text) == statuses


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Two new boats get to the ferry terminal in the fall of 2026.", "2026"),
        ("The Mill Road library: chargers and a green roof by December.", "2025-12"),
        ("The harbour ward was ended in 2027.", None),
        ("东湖县人口2035年约80万人。", None),
    ],
)
def test_a_thing_that_is_dated_ahead_is_planned_whatever_its_verb(
    text: str, due: str | None
) -> None:
    found = read(text, NOBODY, year=2025, month=6).statements
    assert [(row.status, row.due) for row in found[:1]] == [("planned", due)] * (due is not None)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("第二小学已完成土地划拨。", "planned"), ("海滨长廊会分段开放。", "planned"),
        ("4|第三公墓纳骨堂新建|已决标|115年12月", "starting"),
        ("第三阶段仍待环评获批。", "planned"), ("东湖大桥的设计都做好了。", "planned"),
        ("东湖大桥的环评手续总算办完了。", "planned"), ("东湖大桥修完了。", "completed"),
        ("今年9月底，东湖大桥全线贯通……日前，记者获悉一切顺利。", "planned"),
        ("关于南延线的建议，政府不会跟进。", "unknown"),
    ],
)  # fmt: skip
def test_what_is_done_is_a_work_and_stands_in_one_cell(text: str, status: str) -> None:
    assert told(text)[-1:] == [status]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("in February", "2026-02"), ("by Easter", "2026-04"), ("next March", "2026-03"),
        ("by March-end", "2026-03"), ("on 15 September", "2025-09"), ("by June, 2026", "2026-06"),
        ("in FY27", "2027"), ("in Q1 FY27", "2026"), ("in Q2 FY27", "2027"),
        ("in the next two months", "2025-08"), ("by Diwali", "2025-10"),
        ("in 2028 instead of 2026", "2028"), ("a year from now", "2026"),
    ],
)  # fmt: skip
def test_times_of_english_that_name_no_year_are_those_to_come(words: str, due: str) -> None:
    found = read(f"Mill Road bridge will open {words}.", NOBODY, year=2025, month=6).statements
    assert [row.due for row in found] == [due]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Mill Road bridge will not open before 2028.", None),
        ("Mill Road bridge is not expected to open until the end of 2029.", "2029-12"),
        ("Mill Road bridge, which will not be tolled, will open before 2030.", "2030"),
        ("东湖大桥2030年前不会开工。", None), ("东湖大桥将于2030年底前建成。", "2030-12"),
    ],
)  # fmt: skip
def test_the_first_that_may_be_is_no_time_by_when(text: str, due: str | None) -> None:
    found = read(text, NOBODY, year=2025, month=6).statements
    assert {row.due for row in found} == {due}


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("下季", "2025-09"), ("明年汛前", "2026"), ("未来五年内", "2030"),
        ("再有两个月", "2025-08"),        ("“十五五”中期", "2028"), ("3月", "2026-03"),
    ],
)  # fmt: skip
def test_times_of_chinese_that_hang_on_the_text_are_those_to_come(words: str, due: str) -> None:
    found = read(f"东湖大桥预计{words}通车。", NOBODY, year=2025, month=6).statements
    assert [row.due for row in found] == [due]


def test_each_item_of_a_list_of_projects_is_one_and_due_in_its_year() -> None:
    text = (
        "东湖县2026年度重点建设项目名单\n\n一、计划新开工项目（2项）\n1.第三水厂，日供水5万吨。\n2.殡仪馆迁建。\n"
        "二、前期工作项目（2项）\n3.通用机场。完成选址报告。\n4.示范牧场。\n"
    )
    found = read(text, NOBODY).statements
    items = [(row.surface.lstrip("12."), row.status, row.due) for row in found]
    assert ("第三水厂，日供水5万吨", "starting", "2026") in items
    assert ("殡仪馆迁建", "starting", "2026") in items
    assert [row[1] for row in items if row[0] in {"通用机场", "示范牧场"}] == ["planned"] * 2
