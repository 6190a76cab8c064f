"""Everything can be done from the keyboard, and is said to those who do not see it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.reader import listed, rows_of, state

pytestmark = pytest.mark.browser


def focused(page: Page, what: str = "dataset.key") -> str:
    found: str = page.evaluate(f"() => document.activeElement.{what} || ''")
    return found


def said(page: Page, words: str) -> None:
    page.wait_for_function(
        "(words) => document.querySelector('[data-live]').textContent.includes(words)", arg=words
    )


def test_the_first_tab_stop_skips_to_the_list(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#lang=en")
    page.keyboard.press("Tab")
    assert focused(page, "className") == "pm-skip"
    assert page.locator(".pm-skip").bounding_box()["y"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert state(page)["tab"] == "places"
    assert focused(page) == "tab-places"


def test_the_list_holds_all_that_the_map_shows_and_what_it_cannot(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en")
    assert set(listed(page)) == {
        "brookfield",
        "mill-park",
        "old-harbour",
        "lost-mill",
        "tram3",
        "tram3-mill",
    }
    unlocated = page.locator(".pm-unlocated [data-place]")
    assert [row.get_attribute("data-place") for row in unlocated.all()] == ["lost-mill"]
    assert "Surveyed." in unlocated.inner_text()


def test_the_list_is_walked_with_arrows_and_a_card_gives_the_focus_back(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#t=places&lang=en")
    rows_of(page).first.focus()
    first = focused(page)
    page.keyboard.press("ArrowDown")
    second = focused(page)
    assert second != first
    page.keyboard.press("Enter")
    assert focused(page, "id") == "pm-card-name"
    assert page.locator(".pm-list [aria-current=true]").count() == 1
    page.keyboard.press("Escape")
    assert focused(page) == second
    assert state(page)["place"] is None


def test_tabs_are_one_stop_and_arrows_go_round(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page)
    page.locator("[data-tab=promises]").focus()
    page.keyboard.press("ArrowLeft")
    assert (state(page)["tab"], focused(page)) == ("read", "tab-read")
    page.keyboard.press("ArrowRight")
    assert state(page)["tab"] == "promises"
    assert page.locator("[role=tab][tabindex='0']").count() == 1


def test_single_keys_do_what_the_help_sheet_says_until_switched_off(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#lang=zh-Hans")
    page.keyboard.press("3")
    assert state(page)["tab"] == "layers"
    page.keyboard.press("l")
    assert state(page)["lang"] == "zh-Hant"
    page.keyboard.press("d")
    assert state(page)["scheme"] == "light"
    page.keyboard.press("f")
    assert state(page)["district"]
    page.keyboard.press("f")
    page.keyboard.press("[")
    assert state(page)["pane"] == "low"
    page.keyboard.press("[")
    page.keyboard.press("m")
    assert "leaflet-container" in focused(page, "className")
    for key, dialog in (("e", "export"), ("p", "print"), ("b", "base"), ("?", "help")):
        page.keyboard.press(key)
        assert page.locator(f"[data-dialog={dialog}]").is_visible()
        page.keyboard.press("Escape")
        page.locator("dialog").wait_for(state="detached")
    page.keyboard.press("?")
    page.locator("[data-single-keys]").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("4")
    assert state(page)["tab"] == "layers"


def test_keys_typed_into_a_field_are_only_typed(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#lang=en")
    page.locator("[data-search]").focus()
    page.keyboard.type("dlf?")
    assert (state(page)["lang"], state(page)["scheme"]) == ("en", "auto")


def test_the_focus_stays_inside_a_dialog_and_returns_after_it(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en")
    opener = page.locator("[data-export=open]")
    opener.click()
    inside = "() => Boolean(document.activeElement.closest('dialog'))"
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(inside)
    for _ in range(4):
        page.keyboard.press("Shift+Tab")
        assert page.evaluate(inside)
    page.keyboard.press("Escape")
    assert opener.evaluate("(one) => one === document.activeElement")


def test_the_focus_is_not_held_outside_dialogs(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#p=mill-park&lang=en")
    page.locator("#pm-card-name").focus()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("() => !document.activeElement.closest('[data-card]')"):
            return
    pytest.fail("Tab never leaves the card")


def test_counts_and_search_are_said(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#lang=en")
    page.locator("[data-status=planned]").click()
    said(page, "2 of 6 places shown")
    page.locator("[data-search]").fill("harbour")
    said(page, "2 results")  # the place, and what was promised of it
    page.evaluate("planmap.select('mill-park')")
    said(page, "Card of Mill Park opened")


def test_a_control_keeps_the_focus_when_what_it_changes_is_drawn_again(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#t=layers&lang=en")
    page.locator("[data-lang=zh-Hans]").focus()
    page.keyboard.press("Enter")
    assert focused(page) == "lang-zh-Hans"
    fold = page.locator("[data-key='fold-green']")
    fold.focus()
    page.keyboard.press("Enter")
    assert focused(page) == "fold-green"
    assert fold.get_attribute("aria-expanded") == "false"
