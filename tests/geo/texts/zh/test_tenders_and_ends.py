"""Notices of tenders, what is wholly done within a year, power works, and what will be shut."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])
TENDER = (
    "本招标项目东溪路道路工程已由某区发展和改革局批准建设，招标人为某区城投公司。"
    "项目已具备招标条件，现对该项目施工进行公开招标。\n"
    "计划开工日期：2025年6月1日，计划竣工日期：2026年5月31日。\n"
)


def said(text: str, *, year: int = 2025, month: int | None = None) -> list[tuple[str, str | None]]:
    """Return status and due of what a text says."""
    found = read(text, NOBODY, year=year, month=month).statements
    return [(row.status, row.due) for row in found]


def test_a_tender_for_the_doing_of_a_work_is_about_to_start_it() -> None:
    assert said(TENDER) == [
        ("planned", None), ("starting", None), ("starting", "2025-06"), ("planned", "2026-05"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words", ["招標機關：某市政府工務局新建工程處", "决标日起240日历天", "1.招标条件"]
)
def test_labels_of_a_tender_state_nothing(words: str) -> None:
    assert said(f"北溪路改善工程招标公告\n{words}\n") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("东溪小区、西溪小区2025年全部交付。", [("planned", "2025")]),
        ("东溪小区、西溪小区2025年均已交付。", [("completed", None)]),
        ("东溪小区、西溪小区2024年全部交付。", [("completed", None)]),
        (
            "政府工作报告\n已开工建设东溪路、西溪路等8条道路，2025年全部完工。",
            [("under_construction", "2025"), ("planned", "2025")],
        ),
        ("年度工作总结\n东溪小区、西溪小区2025年全部交付。", [("completed", None)]),
    ],
)
def test_what_is_all_to_be_done_in_the_texts_own_year_is_to_come(
    text: str, wanted: list[tuple[str, str | None]]
) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("东溪变电站带电投运", ("operating", None)),
        ("东溪220千伏变电站正式送电", ("operating", None)),
        ("东溪220千伏输变电工程一次送电成功", ("operating", None)),
        ("东溪光伏项目实现全容量并网", ("operating", None)),
        ("地铁9号线接触网一次送电成功", ("under_construction", None)),
        ("力争东溪变电站年底带电投运", ("planned", "2025-12")),
        ("东溪科技馆主体已建成", ("under_construction", None)),
        ("东溪菜场2025年底关闭，原址建东溪中心，预计2027年建成", ("planned", "2027")),
    ],
)
def test_power_works_run_and_a_main_body_is_a_part(
    words: str, wanted: tuple[str, str | None]
) -> None:
    assert said(f"{words}。", month=6) == [wanted]


@pytest.mark.parametrize(
    "words", ["东溪电厂将于2027年停运", "东溪码头计划2026年关闭", "東溪機組將於2026年5月停機"]
)
def test_what_will_be_shut_is_no_promise_of_a_work(words: str) -> None:
    assert said(f"{words}。") == []
