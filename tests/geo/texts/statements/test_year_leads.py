"""What one sentence sets for a year is due then, below it and in its item, if nothing else says."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

ABOVE = "市长向大会作了报告。\n\n"
BELOW = "\n\n着力扩大投资。建成柳河高铁;开工建设东锡铁路;确保盛岭机场建成通航。\n"
GAZETTEER = make_gazetteer([], [])


def told(text: str, year: int | None = 2026) -> list[tuple[str, str | None]]:
    """Return status and due year of the statements of a text."""
    return [(row.status, row.due) for row in read(text, GAZETTEER, year=year).statements]


@pytest.mark.parametrize(
    "lead",
    [
        "报告中指出,2026年,柳溪将实施提速行动,狠抓投资。",
        "報告提出,2026年,柳溪將實施提速行動,狠抓投資。",
        "市民关心:2026年,柳溪将会发生哪些变化?",
        "我们来看看2026年柳溪要办好的大事。",
    ],
)
def test_what_a_report_on_a_report_sets_for_a_year_is_due_then(lead: str) -> None:
    assert told(ABOVE + lead + BELOW) == [
        ("planned", "2026"), ("starting", "2026"), ("planned", "2026")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lead",
    [
        "报告中指出,2026年,柳溪已实施提速行动,将狠抓投资。",
        "报告中指出,2024年,柳溪将实施提速行动。",
        "报告中指出,柳溪将实施提速行动。",
    ],
)
def test_what_is_told_of_no_year_to_come_sets_none(lead: str) -> None:
    assert {due for _, due in told(ABOVE + lead + BELOW)} == {None}


def test_an_item_of_a_year_goes_on_with_its_tasks() -> None:
    text = "解读\n1、教育。2026年启动柳溪中学迁建。推进东湖小学投入使用。2、其他。建成西湖泵站。"
    assert told(text) == [("starting", "2026"), ("planned", "2026"), ("unknown", None)]


def test_an_item_that_tells_what_has_come_sets_nothing() -> None:
    text = "重点解读\n1、优化教育。2026年启动柳溪中学迁建,已完成投资1亿元。建成西湖泵站。"
    assert told(text)[-1] == ("unknown", None)


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("2026年计划竣工项目", ("planned", "2026")),
        ("2027年拟建成的重点工程", ("planned", "2027")),
        ("今年年底前投入使用项目", ("planned", "2026")),
        ("2026年计划开工项目", ("starting", "2026")),
        ("计划竣工项目", ("planned", None)),
    ],
)
def test_what_a_heading_says_is_to_be_finished_is_due_then(
    head: str, wanted: tuple[str, str | None]
) -> None:
    assert told(f"柳溪城建计划\n一、{head}\n1.柳溪大桥\n2.东湖隧道\n") == [wanted] * 2
