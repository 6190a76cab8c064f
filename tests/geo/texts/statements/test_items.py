"""Lists, tables and sections: what has no word of its own takes the tense of what introduces it."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.found import FoundStatement
from geo.texts.reader import read

GAZETTEER = make_gazetteer()


def find(text: str, year: int = 2025) -> list[FoundStatement]:
    """Return the statements of a text."""
    return list(read(text, GAZETTEER, year=year).statements)


@pytest.mark.parametrize(
    ("heading", "kind", "status"),
    [
        ("下一年重点任务：", "promise", "planned"),
        ("二、储备项目", "promise", "planned"),
        ("一、在建项目", "report", "under_construction"),
        ("续建项目", "report", "under_construction"),
    ],
)
@pytest.mark.parametrize(
    "item",
    [
        "1. 柳溪大桥拆除重建，桥长0.8公里。",
        "（2）柳溪污水处理厂二期，日处理3万吨。",
        "3｜柳溪实验小学｜36班｜1.2亿元",
        "柳溪公园改造工程",
    ],
)
def test_an_item_takes_the_tense_of_its_heading(
    heading: str, item: str, kind: str, status: str
) -> None:
    (found,) = find(f"{heading}\n{item}\n")
    assert (found.kind, found.status) == (kind, status)
    assert "柳溪" in found.surface


def test_an_item_below_a_review_is_not_told_as_done() -> None:
    assert [row.status for row in find("一、工作回顾\n1. 柳溪大桥，桥长0.8公里。\n")] == ["unknown"]


def test_a_row_says_itself_how_far_it_is() -> None:
    table = "续建项目\n1｜柳溪大桥｜主体封顶\n2｜东泉医院｜正在装修，12月投用\n"
    found = find(table)
    assert found[0].status == "under_construction"
    assert (found[-1].kind, found[-1].due) == ("promise", "2025-12")


def test_what_only_describes_is_no_statement() -> None:
    text = "规划公示\n一、范围。东起柳溪路，西至东泉大道，北临青河，总面积3平方公里。\n"
    assert not [row for row in find(text) if "东起" in row.surface]


def test_a_list_before_its_verb_is_what_the_statement_is_about() -> None:
    (found,) = find("柳溪大桥、东泉医院、青河水厂，均列入明年开工计划。")
    assert found.surface.startswith("柳溪大桥")
    assert [name for name, _, _ in found.about] == ["柳溪大桥", "东泉医院", "青河水厂"]


def test_the_subject_of_a_clause_may_stand_in_an_earlier_one() -> None:
    found = find("柳溪大桥全长1.2公里，桥面宽26米，2027年通车。")[-1]
    assert (found.due, [name for name, _, _ in found.about]) == ("2027", ["柳溪大桥"])


def test_a_time_that_stands_alone_is_of_the_clause_behind_it() -> None:
    (found,) = find("2027年底前，东泉医院建成。")
    assert (found.surface, found.due) == ("2027年底前，东泉医院建成", "2027-12")


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("二、2026年重点任务\n建成柳溪大桥。", "2026"),
        ("二、2026年重点任务\n三季度开通柳溪大桥。", "2026-09"),
        ("二、下一年重点任务\n柳溪大桥年底建成。", "2026-12"),
        ("柳溪市城市更新规划（2021—2027年）\n建成柳溪大桥。", None),
        ("2026年柳溪市城市更新计划\n建成柳溪大桥。", "2026"),
        ("柳溪市十五五交通发展规划\n建成柳溪大桥。", None),
        ("二、2026年重点任务\n到2028年建成柳溪大桥。", "2028"),
        ("二、2026年重点任务\n推进柳溪大桥建设。", None),
        ("一、2024年工作回顾\n建成柳溪大桥。", None),
    ],
)
def test_a_promise_is_due_when_its_heading_says(text: str, due: str | None) -> None:
    assert find(text)[-1].due == due


def test_two_clauses_with_two_times_are_two_statements() -> None:
    found = find("Works will start in March 2026 and end in May 2028.")
    assert [(row.status, row.due) for row in found] == [
        ("planned", "2026-03"),
        ("planned", "2028-05"),
    ]


def test_a_thing_that_is_due_is_promised() -> None:
    assert [row.due for row in find("The depot is due in December 2027.")] == ["2027-12"]


@pytest.mark.parametrize(
    "text", ["一、续建项目\n", "主要合约上月批出", "全力推进高质量发展", "持续优化营商环境"]
)
def test_what_names_nothing_is_no_statement(text: str) -> None:
    assert not [row for row in find(text) if row.status != "starting"]


def test_a_contract_alone_is_no_construction() -> None:
    assert [row.status for row in find("柳溪大桥上月签约。")] == ["starting"]
