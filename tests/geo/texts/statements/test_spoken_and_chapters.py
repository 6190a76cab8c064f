"""Chapters of a plan look ahead, spoken answers say how far, a tunnel dug through is no railway."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])
CHAPTER = "第三章 畅通对外交通网络\n\n第一节 做强铁路枢纽\n\n"


def told(text: str, month: int = 6) -> list[tuple[str, str | None]]:
    """Return status and due of the statements of a text of 2025."""
    found = read(text, NOBODY, year=2025, month=month).statements
    return [(row.status, row.due) for row in found]


@pytest.mark.parametrize(
    ("text", "status", "due"),
    [
        ("一、公路。建成宝鸡至汉中高速。", "planned", None),
        ("二、国道。G310宝鸡至天水段扩建为双向八车道。", "planned", None),
        ("完成S212省道改造46公里。", "planned", None),
        ("东湖铁路2029年建成通车。", "planned", "2029"),
        ("东湖铁路已于2024年底建成通车。", "operating", None),
        ("東湖鐵路去年已通車。", "operating", None),
        ("东湖大桥二期不早于2031年启动。", "planned", None),
    ],
)
def test_the_chapters_of_a_plan_look_ahead_unless_their_words_look_back(
    text: str, status: str, due: str | None
) -> None:
    assert told(f"{CHAPTER}{text}")[-1][0] == status
    assert due is None or told(f"{CHAPTER}{text}")[-1][1] == due


def test_a_plan_that_is_taken_for_one_lends_its_years_to_no_work() -> None:
    text = f"{CHAPTER}交通投资在“十五五”期间翻番。\n建成东湖铁路。"
    assert told(text)[-1] == ("planned", None)


def test_chapters_of_a_look_back_are_no_plan() -> None:
    assert told("第一章 发展成就\n\n第二章 现状问题\n\n建成东湖铁路。")[-1][0] != "planned"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("海州的东湖路打通了一头。", "under_construction"),
        ("海州的东湖路打通了。", "completed"),
        ("东湖大桥早就通了，那个不用再说。", "operating"),
        ("东湖大桥大修三月开的工。", "under_construction"),
        ("安置房在东湖小区盖着呢。", "under_construction"),
        ("贵南高铁大山隧道全部贯通。", "under_construction"),
        ("东湖物流园部分投用。", "operating"),
        ("力争东湖物流园部分投用。", "planned"),
        ("港鐵公司展開東湖支線詳細設計。", "planned"),
        ("委員建議增設東湖站，有關建議不獲接納。", "unknown"),
        ("东湖大桥改线段长2公里。", None),
        ("盾构机在东湖地铁段已经过了三分之二。", "under_construction"),
        ("城东的3个老旧小区已纳入改造。", "planned"),
        ("東湖醫院尚無搬遷計畫。", "unknown"),
        ("東湖商場已開幕。", "operating"),
        ("曾溪橋改建完工。", "unknown"),
        ("东湖冷链专列目前每周开行3列。", "operating"),
        ("Phase one of the Mill Road bridge's finished.", "completed"),
        ("Phase two waits until Mill Road bridge's finished.", "unknown"),
        ("Mill Road tunnel: no construction contract has been let.", "planned"),
        ("Work on the Mill Road sewer is going on right now.", "under_construction"),
        ("The Mill Road bus loop is still a construction site.", "under_construction"),
        ("The Mill Road arena has gone back to the drawing board.", "planned"),
        ("Mill Road sea wall: concept only.", "planned"),
        ("Trains run every 12 minutes on the Mill Road line.", "operating"),
        ("Trains will run every 12 minutes on the Mill Road line.", "planned"),
        ("A wider Mill Road bridge is off the table.", "unknown"),
        ("Phase III of the Mill Road park is contingent on a grant.", "planned"),
    ],
)
def test_what_people_say_tells_how_far_a_work_has_come(text: str, status: str | None) -> None:
    assert [row[0] for row in told(text)][-1:] == ([] if status is None else [status])


@pytest.mark.parametrize(
    ("words", "due"),
    [("本季内", "2025"), ("本季度", "2025"), ("年内", "2025")],
)
def test_this_quarter_is_a_time(words: str, due: str) -> None:
    assert told(f"东湖大桥将于{words}建成。") == [("planned", due)]


def test_what_begins_in_some_years_is_planned_and_what_begins_this_year_starts() -> None:
    assert told("东湖大桥2029年动工。") == [("planned", "2029")]
    assert told("东湖大桥将于2029年动工。") == [("planned", "2029")]
    assert told("东湖大桥9月动工。") == [("starting", "2025-09")]


def test_what_somebody_will_do_is_ahead_below_such_a_lead() -> None:
    text = "4.3 Funded works\nThe Town will:\n- Complete the Mill Road trail segments 3 and 4.\n"
    assert [row[0] for row in told(text)] == ["planned"]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("东湖大桥9月通车", "2025-09"),
        ("东湖大桥3月通车", "2026-03"),
        ("东湖大桥年底建成", "2025-12"),
    ],
)
def test_a_month_below_a_heading_of_two_years_is_of_the_first_that_it_may_be_of(
    words: str, due: str
) -> None:
    text = f"工作报告\n\n二、2025年下半年及2026年重点工作\n\n{words}。"
    assert told(text)[-1] == ("planned", due)


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("如都市計畫變更順利，東湖大橋後年通車。", ["planned"]),
        ("若环评报告获批，东湖大桥建成通车。", ["planned"]),
        ("如期完成的东湖大桥，已通车。", ["operating"]),
        ("如皋东湖大桥已竣工，北桥在建。", ["completed", "under_construction"]),
    ],
)
def test_a_condition_states_nothing_and_what_hangs_on_it_is_to_come(
    text: str, statuses: list[str]
) -> None:
    assert [row[0] for row in told(text)] == statuses


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("60% design", "planned"), ("Out to bid", "starting"), ("Scoping", "planned"),
        ("Under construction", "under_construction"), ("施工中", "under_construction"),
    ],
)  # fmt: skip
def test_a_cell_of_status_says_how_far_its_row_is(cell: str, status: str) -> None:
    text = f"Project | Cost | FY 2025 | Status\nMill Road corridor | 3,150 | 8,400 | {cell}\n"
    assert [row[0] for row in told(text)] == [status]


def test_parts_with_a_year_each_are_told_by_themselves() -> None:
    found = told("东湖运河2026年底主体工程建成、2027年通航。")
    assert [due and due[:4] for _, due in found] == ["2026", "2027"]
    assert len(told("东湖运河2026年、2027年分段通航。")) == 1
