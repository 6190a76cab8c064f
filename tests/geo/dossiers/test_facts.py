"""The number of a fact is read again from its words: what does not come to it is told."""

from __future__ import annotations

from typing import Any

import pytest

from geo.dossiers.checks.facts import find_fault
from geo.dossiers.rows import Fact


def fact(surface: str, value: float, unit: str, base_value: float, base_unit: str) -> Fact:
    given: dict[str, Any] = {
        "surface": surface, "value": value, "unit": unit, "base_value": base_value,
        "base_unit": base_unit,
    }  # fmt: skip
    return Fact.model_construct(None, **given)


@pytest.mark.parametrize(
    ("surface", "value", "unit", "base_value", "base_unit"),
    [
        ("1000億元", 1000, "亿元", 1e11, "CNY"),
        ("1000億元", 1e11, "元", 1e11, "CNY"),
        ("310万平方米", 310, "万平方米", 3.1e6, "m2"),
        ("每亩3万元", 3, "万元/亩", 45, "CNY/m2"),
        ("翻了两番", 2, "番", 4, "ratio"),
        ("三倍", 3, "倍", 3, "ratio"),
        ("5.2 million square metres", 5.2, "million square metres", 5.2e6, "m2"),
        ("a 90-square-metre flat", 90, "square-metre", 90, "m2"),
        ("20,000 people a day", 20000, "people/day", 20000, "person/day"),
        ("80 widgets", 80, "widgets", 80, "count"),
        ("3 families per hectare", 3, "families/hectare", 0.0003, "count/m2"),
        ("120 residents", 120, "residents", 120, "person"),
        ("第三名", 3, "名", 3, "ordinal"),
        ("十二家", 12, "家", 12, "count"),
    ],
)
def test_words_that_say_the_number_have_no_fault(
    surface: str, value: float, unit: str, base_value: float, base_unit: str
) -> None:
    assert find_fault(fact(surface, value, unit, base_value, base_unit)) is None


@pytest.mark.parametrize(
    ("surface", "value", "unit", "base_value", "base_unit", "fault"),
    [
        ("磨坊公园", 1, "个", 1, "count", "these words have no numeral"),
        ("", 1, "个", 1, "count", "these words have no numeral"),
        ("12家", 13, "家", 13, "count", "these words say 12"),
        ("12家", 12, "家", 120, "count", "these words come to 12 count"),
        ("5公顷", 5, "公顷", 5, "m", "公顷 comes to m2, not m"),
        ("5公顷", 5, "公顷", 5, "m2", "these words come to 50000 m2"),
        ("310万平方米", 310, "万平方米", 310, "m2", "these words come to 3100000 m2"),
        ("每亩3万元", 3, "万元/亩", 30000, "CNY/m2", "these words come to 45 CNY/m2"),
        (
            "5.2 million homes",
            5.2,
            "million homes",
            5.2,
            "count",
            "these words come to 5200000 count",
        ),
        (
            "5.2 million square metres",
            5.2,
            "million square metres",
            5.2,
            "m2",
            "these words come to 5200000 m2",
        ),
        ("US$3 billion", 3, "billion US$", 3, "USD", "these words come to 3000000000 USD"),
        ("十二万箱", 12, "万箱", 12, "count", "these words come to 120000 count"),
        ("2 miles", 2, "miles", 2, "m", "these words come to 3218.688 m"),
        ("5万斗", 5, "万斗", 5, "m3", "these words come to 50000 m3"),
        ("7 boxes per shelf", 7, "boxes/shelf", 8, "count", "these words come to 7 count"),
    ],
)
def test_words_that_say_another_number_are_told(
    surface: str, value: float, unit: str, base_value: float, base_unit: str, fault: str
) -> None:
    assert find_fault(fact(surface, value, unit, base_value, base_unit)) == fault
