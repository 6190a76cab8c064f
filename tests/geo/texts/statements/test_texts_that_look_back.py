"""What is finished has come where a text counts but what was spent, or has no word of an aim."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])
DONE = {"completed", "operating"}


def told(text: str, month: int | None = 11) -> list[tuple[str, str | None]]:
    """Return status and due of the statements of a text of 2025, but those of the money."""
    found = read(text, NOBODY, year=2025, month=month).statements
    return [(row.status, row.due) for row in found if "投资" not in row.surface]


@pytest.mark.parametrize(
    "spent",
    ["1—4月，全市项目完成投资80亿元，年度投资完成率34.7%。",
     "截至5月底，重点项目累计完成投资80亿元。", "一季度完成投资80亿元。",
     "上半年，全县项目完成投资8.5亿元，超序时进度2个百分点。"],
)  # fmt: skip
def test_beside_what_was_spent_works_have_come(spent: str) -> None:
    text = f"{spent}青云大桥部分车道通车，白鹿水厂基本完工。"
    assert told(text, month=7) == [("operating", None), ("completed", None)]


@pytest.mark.parametrize(
    "spent",
    ["1—4月，力争完成投资80亿元。", "上半年完成投资80亿元以上。", "全年完成投资80亿元。",
     "四季度完成投资80亿元。", "1—11月，完成投资80亿元。"],
)  # fmt: skip
def test_beside_what_is_to_be_spent_they_have_not(spent: str) -> None:
    found = told(f"{spent}青云大桥通车，白鹿水厂基本完工。", month=7)
    assert not DONE & {status for status, _ in found}


@pytest.mark.parametrize(
    "turn",
    ["下一步，建成南湖公园。", "加快红石路建设，建成南湖公园。", "南湖公园年底前建成。",
     "要抓住时机，建成南湖公园。", "力争红石路开工，建成南湖公园。"],
)  # fmt: skip
def test_what_follows_a_turn_to_tasks_has_not_come(turn: str) -> None:
    found = told(f"一季度完成投资80亿元。青云大桥通车。{turn}", month=7)
    assert found[0] == ("operating", None)
    assert not DONE & {status for status, _ in found[1:]}


RESULTS = (
    "今年，云岭市聚焦民生，坚持项目为王。\n交通便民。甲溪大桥建成通车；云岭水厂建成投用；"
    "石门小学启用；新建红石路等6条路。\n城建惠民。南湖公园建成开放；启动北山隧道建设；"
    "翻建青云敬老院。"
)


def test_a_text_that_but_tells_what_was_finished_looks_back() -> None:
    assert told(RESULTS) == told(RESULTS, month=None)
    assert [status for status, _ in told(RESULTS)] == [
        *("operating", "operating", "operating", "completed"),
        *("operating", "under_construction", "completed"),
    ]


@pytest.mark.parametrize(
    "aim",
    ["年底前全部完成。", "力争走在前列。", "以上为2025年民生实事。", "明确今年目标。",
     "各单位要抓好落实。", "计划投资9亿元。"],
)  # fmt: skip
def test_one_with_a_word_of_an_aim_does_not(aim: str) -> None:
    assert not DONE & {status for status, _ in told(RESULTS + aim)}


def test_nor_one_of_the_first_months_of_a_year() -> None:
    assert not DONE & {status for status, _ in told(RESULTS, month=2)}
