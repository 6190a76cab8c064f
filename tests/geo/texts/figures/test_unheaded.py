"""Numbers of pages, axes, files, items and campaigns, and words of size, are no figures."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read


def values_of(text: str) -> list[tuple[float, str]]:
    """Return the figures of a text."""
    return [(row.base_value, row.base_unit) for row in read(text, make_gazetteer()).figures]


@pytest.mark.parametrize(
    "text",
    [
        "Homes built 12 14 19 23 25 31 Chapter Three of the book",
        "The road was built.\n\n                        137\n\n",
        "~137~\n",
        "Works for Lot 3 and Lot 4 components are out.",
        "As Circular 17 specifically asks of all.",
        "Volume 2 Written Statement",
        "2650012345678901.png",
        "建议分辨率1280*800以上",
        "开展“六个200”行动",
    ],
)
def test_a_number_that_is_but_called_is_no_figure(text: str) -> None:
    assert values_of(text) == []


def test_the_number_of_a_page_before_its_running_head_is_no_figure() -> None:
    assert values_of("The text is in boxes. 37 Annual Report 2015/16") == [(2015.0, "year")]


def test_items_within_a_line_are_no_figures() -> None:
    text = "采取如下措施: 1.自下月起封闭道路。 2.请车辆绕行。"
    assert values_of(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("建成3个亿吨级港口", [(3.0, "count")]),
        ("打造5个千亿级产业集群", [(5.0, "count")]),
        ("引进65个亿元以上项目", [(65.0, "count")]),
        ("产业规模达千亿级", [(1e11, "CNY")]),
        ("两大千亿级产业集群", [(2.0, "count"), (1e11, "CNY")]),
        ("可抗8级地震", [(8.0, "ordinal")]),
        ("本府負擔 36.5\n\n\n            億元", [(3.65e9, "CNY")]),
        ("On Feb. 14, 2027", [(2.0, "month"), (14.0, "day"), (2027.0, "year")]),
        ("On 14 Feb 2027", [(14.0, "day"), (2.0, "month"), (2027.0, "year")]),
        ("A $53 million ten-year plan", [(5.3e7, "USD"), (10.0, "year")]),
        ("They built 12 14 19 homes", [(12.0, "count"), (14.0, "count"), (19.0, "count")]),
    ],
)
def test_what_is_a_figure_stays_one(text: str, values: list[tuple[float, str]]) -> None:
    assert values_of(text) == values


def test_the_numbers_of_indented_items_are_no_figures() -> None:
    text = "成果：\n       3. 推動雨水下水道\n       ( 2 )截至九月\n 12 人參加"
    assert values_of(text)[-1] == (12.0, "person")
    assert (3.0, "count") not in values_of(text)
    assert (2.0, "count") not in values_of(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("每日供應4萬噸、3萬噸及1萬噸", [(4e7, "kg/day"), (3e7, "kg/day"), (1e7, "kg/day")]),
        ("每日供水量由1萬噸擴增為2萬噸", [(1e7, "kg/day"), (2e7, "kg/day")]),
        ("每日處理3萬噸、載客5萬人", [(3e7, "kg/day"), (5e4, "person")]),
    ],
)
def test_a_word_makes_a_whole_list_rates(text: str, values: list[tuple[float, str]]) -> None:
    assert values_of(text) == values
