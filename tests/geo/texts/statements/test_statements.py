"""Statements: a status and a due date are proposed, with the words that they rest on."""

from __future__ import annotations

import pytest

from geo.texts.statements.finding import find_statements
from geo.texts.statements.statement import Statement
from geo.texts.times.finding import find_times
from geo.texts.writing.folding import fold


def find(text: str) -> list[Statement]:
    """Return the statements of a text of 2025."""
    folded = fold(text).text
    return list(find_statements(folded, find_times(folded, 2025)))


@pytest.mark.parametrize(
    ("text", "status", "due"),
    [
        ("線路已開通運營", "operating", None),
        ("去年建成了两座公园", "completed", None),
        ("道路正在施工", "under_construction", None),
        ("线路将于今年开工", "starting", "2025"),
        ("将于今年6月竣工通车", "planned", "2025-06"),
        ("力争到2030年建成", "planned", "2030"),
        ("年内将正式营业", "planned", "2025"),
        ("年底前完成", "planned", "2025-12"),
        ("到2035年建成新机场", "planned", "2035"),
        ("到2035年，建成12号线", "planned", "2035"),
        ("到2027年底，新增学位5000个", "planned", "2027-12"),
        ("至2030年森林面积达到50%", "planned", "2030"),
        ("从2019年到2023年，建成了八座公园", "completed", None),
        ("2023年建成八座公园", "completed", None),
        ("The park opened last year", "operating", None),
        ("Two bridges are under construction", "under_construction", None),
        ("The line will open by 2028", "planned", "2028"),
        ("The school is due to open by the end of 2026", "planned", "2026-12"),
    ],
)
def test_a_clause_proposes_a_status_and_a_due_date(text: str, status: str, due: str | None) -> None:
    (statement,) = find(text)
    assert (statement.status, statement.due) == (status, due)


def test_a_statement_shows_the_words_that_it_rests_on() -> None:
    text = "项目力争年内投用"
    (statement,) = find(text)
    assert [text[start:end] for start, end in statement.cues] == ["力争", "年内", "投用"]
    assert statement.due_as_said == "年内"


def test_a_clause_after_a_promise_promises_too_unless_it_says_otherwise() -> None:
    assert [found.status for found in find("我们将加快建设，形成新空间。形成了集群")] == [
        "planned",
        "planned",
        "completed",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "医院尚未开工", "未能按期建成", "没有正式启用", "延伸线尚未获得批复", "西桥迟迟未动工",
        "The tunnel is not yet under construction", "The road has not opened",
        "Work on the weir has not begun", "The depot is yet to open",
    ],
)  # fmt: skip
def test_what_has_not_come_so_far_is_planned_and_no_promise(text: str) -> None:
    assert [(row.kind, row.status, row.due) for row in find(text)] == [("report", "planned", None)]


@pytest.mark.parametrize(
    "text",
    [
        "不再新增用地", "将不会建成", "北段已取消建设", "该桥不再列入", "It was never completed",
        "It is no longer planned", "It will not be completed", "The tram was scrapped",
        "There is no plan to sell the depot",
    ],
)  # fmt: skip
def test_what_will_not_come_is_neither_planned_nor_built(text: str) -> None:
    assert [(row.kind, row.status) for row in find(text)] == [("report", "unknown")]


def test_a_denial_of_one_thing_leaves_another() -> None:
    found = find("一期尚未开工，二期已经竣工")
    assert [row.status for row in found] == ["planned", "completed"]


@pytest.mark.parametrize(
    "text", ["", "昌平风景如画", "发布三年行动计划的运营商", "a comma, and no verb"]
)
def test_words_without_a_status_make_no_promise(text: str) -> None:
    assert not [found for found in find(text) if found.status == "planned"]
