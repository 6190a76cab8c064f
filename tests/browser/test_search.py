"""Names, aliases, both scripts, English, pinyin, figures and summaries are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.reader import search, shown, state

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("未来科学城", "fsc"),
        ("未來科學城", "fsc"),
        ("Future Science", "fsc"),
        ("weilaikexuecheng", "fsc"),
        ("wei lai ke xue cheng", "fsc"),
        ("wlkxc", "fsc"),
        ("生命穀", "life-valley"),
        ("shengminggu", "life-valley"),
        ("17号线", "line17"),
        ("17號線", "line17"),
        ("回龍觀", "huilongguan"),
        ("HUILONGGUAN", "huilongguan"),
        ("首开long街", "long-street"),
    ],
)
def test_a_place_is_found_under_each_of_its_names(
    open_page: OpenPage, site_page: Path, query: str, place: str
) -> None:
    assert place in search(open_page(site_page, fragment="#lang=zh-Hans"), query)[:3]


def test_figures_summaries_and_the_unlocated_are_found(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en")
    assert search(page, "gardens") == ["mill-park"]
    assert page.locator("[data-kind=fact]").inner_text().startswith("Gardens: 12")
    assert search(page, "by the mill") == ["mill-park"]
    assert search(page, "lost mill") == ["lost-mill"]
    assert "Not on the map" in page.locator("[data-result]").inner_text()
    assert search(page, "磨坊公园") == ["mill-park"]


def test_a_result_tells_theme_and_status(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#lang=en")
    search(page, "harbour")
    row = page.locator("[data-result=old-harbour]").first
    assert "Green" in row.inner_text()
    assert "Planned" in row.inner_text()


def test_keys_walk_the_results_and_enter_flies_there(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#lang=en")
    page.evaluate("planmap.hide('areas')")
    page.keyboard.press("/")
    page.keyboard.type("mill")
    assert page.locator("[data-search]").get_attribute("aria-expanded") == "true"
    before = page.evaluate("planmap.map.getCenter()")
    page.keyboard.press("ArrowDown")
    active = page.locator("[data-search]").get_attribute("aria-activedescendant")
    assert page.locator(f"#{active}").get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert state(page)["place"] == "mill-park"
    page.wait_for_function("(old) => planmap.map.getCenter().lng !== old.lng", arg=before)
    assert page.locator(".pm-results").is_hidden()


def test_searching_hides_nothing_else(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#t=layers")
    search(page, "harbour")
    assert shown(page) == {"parks", "areas", "trams"}
    assert state(page)["statuses"] is None
    assert page.locator("[data-layer=parks]").is_visible()


def test_a_result_turns_its_layer_on(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page)
    page.evaluate("planmap.hide('areas')")
    search(page, "harbour")
    page.locator("[data-result=old-harbour]").first.click()
    assert "areas" in shown(page)
    assert page.locator("[data-card]").get_attribute("data-place") == "old-harbour"


def test_finding_nothing_is_said(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#lang=en")
    assert search(page, "zzzz") == []
    assert "Nothing found" in page.locator(".pm-search-note").inner_text()
    page.wait_for_function(
        "() => document.querySelector('[data-live]').textContent.includes('Nothing found')"
    )


def test_the_words_that_the_readme_names_find_what_they_mean(
    open_page: OpenPage, site_page: Path
) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    page = open_page(site_page, fragment="#lang=en")
    for query, place in (("smg", "life-valley"), ("smgu", "life-valley"), ("supermarket", "sams")):
        assert f"`{query}`" in readme
        assert place in search(page, query)


@pytest.mark.parametrize(
    ("query", "found"),
    [("托儿所", "c81"), ("幼儿园", "c81"), ("医院", "btch"), ("超市", "sams"), ("nursery", "c81")],
)
def test_a_resident_s_word_finds_what_it_means(
    open_page: OpenPage, site_page: Path, query: str, found: str
) -> None:
    page = open_page(site_page, fragment="#lang=en")
    assert found in search(page, query)
    assert not [
        one
        for one in page.locator(".pm-result-sub").all_inner_texts()
        if one.strip(" ").endswith("·")
    ]
