"""Things that one, each or a word for people counts, and units that fewer texts have."""

from __future__ import annotations

import pytest

from geo.texts.figures.finding import find_figures
from geo.texts.writing.folding import fold

Found = list[tuple[float, str]]


def find(text: str) -> Found:
    """Return base value and unit of the figures of a text but dates."""
    rows = find_figures(fold(text).text)
    return [
        (round(row.base_value, 4), row.base_unit) for row in rows
        if row.base_unit not in {"year", "month", "day", "ordinal"}
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["每一个项目", "每一幢楼", "另一座桥", "某一片地", "建一座水厂"])
def test_the_one_of_several_is_no_figure(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("有两个湖泊和一个海滩", [(2, "count"), (1, "count")]),
        ("新建3座桥和一座泵站", [(3, "count"), (1, "count")]),
    ],
)
def test_one_is_counted_beside_others(text: str, wanted: Found) -> None:
    assert find(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("常住558.3万", [(5.583e6, "person")]), ("人才总量超96万", [(96e4, "person")]),
        ("旅客吞吐量突破4000万", [(4e7, "person")]), ("货物吞吐量突破4000万", [(4e7, "count")]),
    ],
)  # fmt: skip
def test_a_word_for_people_says_what_is_counted(text: str, wanted: Found) -> None:
    assert find(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("产能2万千升", [(2e4, "m3")]), ("储气30万标方", [(3e5, "m3")]),
        ("突破千万标箱", [(1e7, "count")]), ("三跨连续梁", [(3, "count")]),
        ("全桥12跨", [(12, "count")]), ("三孔涵洞", [(3, "count")]),
        ("跨境、两跨江", []), ("三孔子像", []),
    ],
)  # fmt: skip
def test_units_of_bridges_and_of_works_are_read(text: str, wanted: Found) -> None:
    assert find(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("起拍价8.9亿,", [(8.9e8, "CNY")]),
        ("配合款约2.75亿,", [(2.75e8, "CNY")]),
        ("保证金1.78亿。", [(1.78e8, "CNY")]),
        ("点击量2.3亿。", [(2.3e8, "count")]),
        ("年发电量2.4亿度", [(2.4e8 * 3.6e6, "J/year")]),
        ("用电8万度", [(8e4 * 3.6e6, "J")]),
        ("转了180度", [(180, "count")]),
    ],
)
def test_prices_in_large_units_and_degrees_of_electricity(text: str, wanted: Found) -> None:
    assert find(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "推进“15分钟”社区生活圈", "完善“一刻钟便民生活圈”", "盘活“117项目”核心区",
        "上文\n— 12 —\n下文",
    ],
)  # fmt: skip
def test_names_in_quotes_and_pages_between_dashes_are_none(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("耗时“15分钟”。", [(15, "minute")]), ("新增“3项”措施", [(3, "count")]),
        ("安平与永康两厂合计", [(2, "count")]), ("表示十八乡镇市地方", [(18, "count")]),
        ("共用两厂房", []),
    ],
)  # fmt: skip
def test_what_stands_in_quotes_alone_or_behind_a_list_counts(text: str, wanted: Found) -> None:
    assert find(text) == wanted
