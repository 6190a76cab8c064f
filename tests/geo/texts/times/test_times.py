"""Times: years of every calendar, quarters, halves, plans, and what hangs on the text's year."""

from __future__ import annotations

import pytest

from geo.texts.times.finding import find_times
from geo.texts.writing.folding import fold


def periods(text: str, year: int | None = 2025) -> list[str | None]:
    """Return the periods that a text of 2025 names."""
    return [time.period for time in find_times(fold(text).text, year).times]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2026年", "2026"), ("2026年3月", "2026-03"), ("2026年 11 月", "2026-11"),
        ("2026年上半年", "2026-01/2026-06"), ("2027年下半年", "2027-07/2027-12"),
        ("2026年三季度", "2026-07/2026-09"), ("2026年第1季度", "2026-01/2026-03"),
        ("2025年至2027年", "2025/2027"), ("2025-2027年", "2025/2027"), ("2027-28年度", "2027/2028"),
        ("2026/27年度", "2026/2027"), ("二〇三〇年", "2030"),
        ("去年底", "2024"), ("今年6月", "2025-06"), ("明年二季度", "2026-04/2026-06"),
        ("後年", "2027"), ("前年", "2023"), ("上年度", "2024"), ("下一年", "2026"),
        ("下一財政年度第三季", "2026-07/2026-09"),
        ("三季度末", "2025-07/2025-09"), ("上半年", "2025-01/2025-06"), ("6月底", "2025-06"),
        ("十二月底", "2025-12"), ("11月", "2025-11"), ("月底前", "2025"),
        ("三年內", "2025/2028"), ("五年之内", "2025/2030"), ("未来三年", "2025/2027"),
        ("十一五期间", "2006/2010"), ("十三五期间", "2016/2020"), ("“十四五”末", "2021/2025"),
        ("十五五时期", "2026/2030"), ("本世纪中叶", "2050"), ("国庆前", "2025-09"),
        ("民國118年", "2029"), ("民國 85 年 3 月28 日", "1996-03"), ("民國一百一十八年", "2029"),
        ("桃園市115年度", "2026"), ("桃園112年7月", "2023-07"),
        ("桃園市，122至123年度", "2033/2034"),
        ("in Q1 FY27", "2026"), ("in Q2 FY27", "2026/2027"), ("in Q4 FY26-27", "2027"),
        ("opens in Q3 2026", "2026-07/2026-09"), ("opens in H1 2027", "2027-01/2027-06"),
        ("the third quarter of 2026", "2026-07/2026-09"), ("the June quarter", "2025-04/2025-06"),
        ("the first half of 2027", "2027-01/2027-06"), ("early 2027", "2027"),
        ("in December 2027", "2027-12"), ("12 February 2026", "2026-02"),
        ("The budget of FY2025/26", "2025/2026"), ("between 2033 and 2035", "2033/2035"),
        ("within three years", "2025/2028"), ("next financial year", "2026"),
        ("before the year is out", "2025"), ("the end of June", "2025-06"),
    ],
)  # fmt: skip
def test_a_time_is_read_as_a_period(text: str, period: str) -> None:
    assert periods(text) == [period]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("国庆节前", "2025-09"), ("春节来临前", "2026-02"), ("秋季学期", "2025-09"),
        ("翌年", "2026"),
        ("明后两年", "2027"), ("下个月", "2025-12"), ("次月", "2025-12"), ("18个月内", "2027-05"),
        ("十二个月内", "2026-11"), ("within 18 months", "2027-05"), ("next summer", "2026-08"),
        ("by Christmas", "2025-12"), ("by the end of the decade", "2030"),
        ("over the next year", "2026"), ("later this year", "2025"),
        ("2028/29財政年度", "2028/2029"),
        ("香山停車場114年11月", "2025-11"), ("国庆节后", "2025-10"), ("元旦通车", "2026-01"),
        ("“双十一”前", "2025-11"),
        ("腊月前", "2026-01"), ("再有一年半", "2027-05"),
        ("下下个月", "2026-01"), ("2027-2028学年", "2027-09"), ("|2026.10.31|", "2026-10"),
    ],
)  # fmt: skip
def test_an_occasion_or_a_count_of_months_is_a_time(text: str, period: str) -> None:
    assert [time.period for time in find_times(fold(text).text, 2025, 11).times] == [period]


def test_the_same_year_is_that_of_the_time_before_it() -> None:
    assert periods("2028年6月竣工，同年第四季度试营运。") == ["2028-06", "2028-10/2028-12"]


@pytest.mark.parametrize(("text", "period"), [("2027年国庆前", "2027"), ("2026年秋季学期", "2026")])
def test_an_occasion_behind_a_year_is_of_that_year(text: str, period: str) -> None:
    assert periods(text) == [period]


@pytest.mark.parametrize("text", ["18个月内", "下个月", "within 18 months"])
def test_months_are_counted_from_a_month_that_is_known(text: str) -> None:
    assert periods(text) == [None]


def test_a_cell_of_a_table_may_be_a_month() -> None:
    assert periods("甲路|改建|2027.6|3.5\n乙桥|新建|2024.3-2026.12|12.5") == [
        "2027-06", "2024-03", "2026-12",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["今年", "6月底", "三年内", "上半年", "next year", "within two years"]
)
def test_what_hangs_on_a_year_that_is_not_known_has_no_period(text: str) -> None:
    assert periods(text, None) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "三个月",
        "月票",
        "120年历史",
        "十五个",
        "上下班",
        "年轻人",
        "上年级",
        "一月龄",
        "3年级",
        "120年",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert periods(text) == []


def test_a_month_that_stands_before_its_year_has_no_period_of_its_own() -> None:
    assert periods("due in December 2027, works in March 2026") == ["2027-12", "2026-03"]


def test_years_of_the_republic_need_a_text_that_counts_so() -> None:
    assert periods("學校有118年歷史") == []
    assert periods("行政院核定，119年全線通車") == ["2030"]


def test_a_year_behind_a_stage_is_none_to_come() -> None:
    assert find_times("达产后年产值可达16亿元。", 2026).times == ()
    assert [time.period for time in find_times("后年建成。", 2026).times] == ["2028"]
