"""A day of the text's own month lies before or behind the day that the text is of."""

from __future__ import annotations

import pytest

from geo.texts.reader import read
from geo.texts.times.dating import find_date
from tests.geo.texts.statements.test_told import NOBODY

HEAD = "重点工程通报\n截至2026年6月24日\n\n"


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("北港码头6月18日开港，首船载货三千吨。", ("operating", None)),
        ("北港码头6月20日封顶。", ("under_construction", None)),
        ("北港步道5月1日开放，当月接待游客五万人次。", ("operating", None)),
        ("北港大桥6月29日通车。", ("planned", "2026-06")),
        ("北港大桥6月28日开工。", ("starting", "2026-06")),
        ("北港大桥6月3日开工。", ("under_construction", None)),
    ],
)
def test_a_day_is_told_by_the_day_of_the_text(said: str, wanted: tuple[str, str | None]) -> None:
    found = read(HEAD + said, NOBODY).statements
    assert [(row.status, row.due) for row in found] == [wanted]


@pytest.mark.parametrize(
    "line", ["截至2026年6月24日", "数据截止2026年6月24日", "统计至：2026年6月24日"]
)
def test_up_to_when_a_text_counts_is_its_date(line: str) -> None:
    date = find_date(f"重点工程通报（2026年第2期）\n{line}\n北港大桥开工。")
    assert (date.value, date.how, date.day) == ("2026-06-24", "dated", 24)


@pytest.mark.parametrize(("month", "due"), [(3, "2026"), (10, None)])
def test_a_season_of_the_year_that_is_yet_to_begin_lies_ahead(month: int, due: str | None) -> None:
    (found,) = read("东溪一中扩建今年秋季交付。", NOBODY, year=2026, month=month).statements
    assert found.due == due


def test_a_month_in_which_a_work_ends_is_one_and_a_key_work_is_begun() -> None:
    text = "工作总结\n一、2025年工作回顾\n东溪高铁控制性工程开工。\n"
    assert read(text, NOBODY, year=2026).statements[0].status == "under_construction"
    found = read("东溪跑道还在浇混凝土，八月收工。", NOBODY, year=2026, month=4).statements[0]
    assert (found.status, found.due) == ("under_construction", "2026-08")


def test_when_one_road_opens_says_nothing_of_the_next() -> None:
    text = "清溪路主体结构已完工，今年6月将通车，云岭路全面进场施工。"
    rows = read(text, NOBODY, year=2025, month=1).statements
    assert [(row.status, row.due) for row in rows][-2:] == [
        ("planned", "2025-06"),
        ("starting", None),
    ]
    first = read("年底前，清溪路通车，云岭桥开工。", NOBODY, year=2025, month=1).statements
    assert [row.due for row in first] == ["2025-12", "2025-12"]
