"""What has happened as its sentence says around it, and years of which a bracket says which."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def told(text: str) -> list[tuple[str, str | None]]:
    """Return the status and the due date of the statements of a text of December 2023."""
    rows = read(text, NOBODY, year=2023, month=12).statements
    return [(row.status, row.due) for row in rows]


@pytest.mark.parametrize(
    "text",
    [
        "12月26日上午，随着首趟列车驶出东山站，青杨高铁开通运营。",
        "随着市长按下按钮，青杨水库通水。",
        "回望“十三五”，青杨铁路等一批重大项目开通运营。",
        "青楊風場於2006年商轉，營運至今逾15年。",
    ],
)
def test_what_its_sentence_looks_back_on_is_in_use(text: str) -> None:
    assert told(text)[0] == ("operating", None)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("12月26日，随着首趟列车驶出东山站，青杨高铁将开通运营。", "2023-12"),
        ("随着东山路完成改造，青杨大桥将于明年通车。", "2024"),
        ("青楊橋預計在明(113)年底完成。", "2024-12"),
        ("青楊橋後（114）年6月通車。", "2025-06"),
        ("青杨桥明（2024）年通车。", "2024"),
    ],
)
def test_what_is_to_come_is_promised_by_its_year(text: str, due: str) -> None:
    assert told(text)[-1] == ("planned", due)


def test_a_year_before_by_its_bracket_is_over() -> None:
    assert told("青楊橋於去(111)年完工。") == [("completed", None)]


def test_the_two_sentences_of_a_headline_are_told_apart() -> None:
    assert told("青杨大桥通车 年底东山路将全线贯通")[-1] == ("planned", "2023-12")
    assert [status for status, _ in told("青杨大桥通车 年底东山路将全线贯通")][1:] == ["planned"]


def test_what_goes_on_in_the_quarter_of_a_text_is_not_due_in_it() -> None:
    assert told("青杨县四季度重点工程进展顺利。") == [("under_construction", None)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("近期，一批新线开通运营。新建东山至南湖高速铁路开通运营。", "operating"),
        ("上半年，青杨市12个项目建成投用。东山站改造工程竣工。", "completed"),
        ("近期，一批新线将开通运营。东山高铁开通运营。", "unknown"),
        ("近期，一批新线开通运营。下半年，东山高铁开通运营。", "planned"),
        ("近期，一批新线开通运营。\n东山高铁开通运营。", "unknown"),
        ("近期，青杨市计划一批项目竣工。东山站竣工。", "unknown"),
        ("东山产业园等85个项目竣工，竣工率76%。", "completed"),
        ("东山产业园等85个项目竣工，竣工率力争达76%。", "planned"),
    ],
)
def test_a_paragraph_that_begins_with_what_came_of_late_tells_what_has_come(
    text: str, status: str
) -> None:
    assert told(text)[-1][0] == status


def test_what_is_thought_of_in_short_and_long_terms_has_not_begun() -> None:
    text = "市府今日（3日）公布研究，構思未來興建4條路線，分為短中長期三個階段動工，包括東山線。"
    assert "under_construction" not in [status for status, _ in told(text)]


def test_what_another_matter_is_due_by_is_not_lent() -> None:
    assert told("青杨大桥设计已完成，至于东山站等研究，预计明年完成。")[0] == ("planned", None)
