"""Shares with a stroke, Cantonese ones, divisions in lists, rates of lists, money beside money."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.figures.finding import find_figures
from geo.texts.reader import read
from geo.texts.writing.folding import fold


def find(text: str) -> list[tuple[float, str]]:
    """Return base value and unit of the figures of a text without its ordinals."""
    rows = find_figures(fold(text).text)
    return [(round(row.base_value, 3), row.base_unit) for row in rows if row.base_unit != "ordinal"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("面积占1/3，", [(0.333, "ratio")]),
        ("about 3/4 of the road", [(0.75, "ratio")]),
        ("工程已完成3分1，", [(0.333, "ratio")]),
        ("支出少了四分三，", [(0.75, "ratio")]),
        ("three-fourths of the works", [(0.75, "ratio")]),
        ("a fourth bridge", []),
        ("在2/3版", []),
        ("柳溪、东泉两县交界", [(2, "count")]),
        ("市辖三区和农场", [(3, "count")]),
        ("地处两省区(甲、乙)", [(2, "count")]),
        ("第三区", []),
        ("有70口抗旱水井", [(70, "count")]),
        ("半个多月后", [(0.5, "month")]),
        ("每日供应4万吨、3万吨及2万吨", [(4e7, "kg/day"), (3e7, "kg/day"), (2e7, "kg/day")]),
        ("每日供水量由1万吨增为2万吨", [(1e7, "kg/day"), (2e7, "kg/day")]),
        ("每日供应4.5万\n\n          吨水", [(4.5e7, "kg/day")]),
        ("$58 million to six new projects", [(5.8e7, "USD"), (6, "count")]),
        ("a six-station line", [(6, "count")]),
        ("计划投资7. 3亿元，占地 12. 5亩", [(7.3e8, "CNY"), (8333.333, "m2")]),
        ("总投资 2. 5亿元", [(2.5e8, "CNY")]),
        ("见表3. 5亿元", [(5e8, "CNY")]),
        ("a pipe of 14, 000 metres and 5, 600 homes", [
            (14000, "m"), (5, "count"), (600, "count"),
        ]),
        ("全县争引资80亿\n", [(8e9, "CNY")]),
        ("A$60 million ($39 million) for a pier, and $8 million", [
            (6e7, "AUD"), (3.9e7, "USD"), (8e6, "USD"),
        ]),
    ],
)  # fmt: skip
def test_pieces_are_read(text: str, wanted: list[tuple[float, str]]) -> None:
    assert find(text) == wanted


def test_what_a_place_pays_in_its_own_dollars_is_said_in_plain_ones() -> None:
    text = "Adelaide, Australia, pays A$60 million ($39 million) for a pier in Adelaide."
    figures = read(text, make_gazetteer([])).figures
    assert [row.base_unit for row in figures] == ["AUD", "USD"]


def test_the_surface_of_a_number_with_a_space_is_as_the_text_has_it() -> None:
    figures = read("计划投资7. 3亿元，种树40棵。", make_gazetteer([])).figures
    assert [row.surface for row in figures] == ["7. 3亿元", "40棵"]
