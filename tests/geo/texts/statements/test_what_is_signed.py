"""What is signed to invest lets no work; what is built and used is used; figures tell of none."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def statuses(text: str) -> list[str]:
    """Return the status of each statement of a text of May 2025."""
    return [row.status for row in read(text, NOBODY, year=2025, month=5).statements]


@pytest.mark.parametrize(
    "text",
    ["红石、白鹿两县合作共建青云工业园区签约。", "青云基地项目签约落户红石县。",
     "青云物流园战略合作签约。"],
)  # fmt: skip
def test_what_is_signed_to_invest_is_planned(text: str) -> None:
    assert statuses(text) == ["planned"]


@pytest.mark.parametrize("text", ["青云大桥施工合同签约。", "青云大桥合作总承包签约。"])
def test_a_work_that_is_let_starts(text: str) -> None:
    assert statuses(text) == ["starting"]


def test_what_is_built_and_used_is_used() -> None:
    assert statuses("青云公园已建成使用。") == ["operating"]
    assert statuses("将于明年建成使用青云公园。") == ["planned"]


@pytest.mark.parametrize(
    "text",
    ["红石县完成地区生产总值14.9亿元。", "完成社会消费品零售总额3亿元。",
     "县长出席重点项目开工奠基仪式。", "青云高速与铁路两个节点交汇。", "青云线分两期建设。"],
)  # fmt: skip
def test_figures_rites_and_crossings_tell_of_no_work(text: str) -> None:
    assert statuses(f"{text}\n青云大桥正在架梁。") == ["under_construction"]
