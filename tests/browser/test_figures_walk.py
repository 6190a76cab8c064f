"""Every fact of the dossier, as the page shows it: no number that the text does not bear."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from geo import read_dossier
from geo.dossiers.rows import Fact
from tests.browser.conftest import DATA, OpenPage

pytestmark = pytest.mark.browser

NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*(万亿|萬億|亿|億|万|萬|trillion|billion|million|%)?")
FRACTION = re.compile(r"(\d+)/(\d+)")
SIZES = {
    "万亿": 1e12,
    "萬億": 1e12,
    "trillion": 1e12,
    "亿": 1e8,
    "億": 1e8,
    "billion": 1e9,
    "万": 1e4,
    "萬": 1e4,
    "million": 1e6,
    "%": 0.01,
}
IN_OTHER_UNITS = (1, 1e-3, 1e-4, 1e-6, 3 / 2000, 1 / 60, 3600, 3.6)
"""Kilometres, hectares, square kilometres, mu, hours and rates of what stands in base units."""
FIRST_YEAR = 1000
CALENDAR_MONTH = {"月", "月份", "month"}


NUMBERS = "[一二三四五六七八九十百兩两]"
PARTS = "[核翼軸轴帶带廊極极心屏強强]"
NO_AMOUNT = re.compile(f"雙雙|双双|一(.)一.|一[東南西北东]|{NUMBERS}({PARTS}|融合)")
"""One core and two wings, a plan for each, both of them, the top hundred: parts of a concept."""


def is_figure(fact: Fact) -> bool:
    """Tell whether a fact is an amount: ranks, years, months and parts of concepts are none."""
    if NO_AMOUNT.fullmatch(fact.surface):
        return False
    if fact.base_unit == "ordinal" or fact.comparator == "rank":
        return False
    if fact.base_unit == "year":
        return fact.base_value < FIRST_YEAR
    return not (fact.base_unit == "month" and fact.unit in CALENDAR_MONTH)


def shown_figures(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("[data-of-fact]")]
            .map((one) => [one.dataset.ofFact, one.querySelector("strong").textContent]))"""
    )
    return found


def unborne(fact: Fact, text: str) -> list[float]:
    """Return the numbers of `text` that neither the figure nor its value in other units bears."""
    borne = [fact.value, *(fact.base_value * factor for factor in IN_OTHER_UNITS)]
    fractions = [int(up) / int(down) for up, down in FRACTION.findall(text)]
    text = FRACTION.sub("", text)
    numbers = fractions + [
        float(digits.replace(",", "")) * SIZES.get(size, 1)
        for digits, size in NUMBER.findall(re.sub(r"(km|m)[²³23]", "", text))
    ]
    return [
        number
        for number in numbers
        if not any(abs(number - one) <= 0.006 * abs(one) + 1e-9 for one in borne)
    ]


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
def test_every_figure_says_what_the_text_bears_and_no_more(
    open_page: OpenPage, site_page: Path, lang: str
) -> None:
    dossier = read_dossier(min(DATA.glob("*/dossier.toml")).parent)
    page = open_page(site_page, fragment=f"#t=read&n=full&lang={lang}")
    shown = shown_figures(page)
    facts = {fact.id: fact for fact in dossier.facts}
    assert set(shown) == {fact.id for fact in facts.values() if is_figure(fact)}
    wrong = {key: text for key, text in shown.items() if unborne(facts[key], text)}
    assert wrong == {}


def test_a_multiple_is_no_rate(open_page: OpenPage, site_page: Path) -> None:
    dossier = read_dossier(min(DATA.glob("*/dossier.toml")).parent)
    multiples = [fact.id for fact in dossier.facts if "倍" in fact.unit]
    assert multiples
    for lang in ("zh-Hans", "zh-Hant", "en"):
        shown = shown_figures(open_page(site_page, fragment=f"#t=read&n=full&lang={lang}"))
        assert [shown[one] for one in multiples if "%" in shown[one]] == []
