"""Reviewing a draft: what one sees before and after each decision, and what comes next."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from geo import read_dossier
from tests.browser.editing import (
    Mouse,
    wait_until_safe,
)
from tests.browser.probes import look, settle

pytestmark = pytest.mark.browser


def listed(page: Page) -> list[str | None]:
    """Return the ids of the places in the order of the list."""
    rows = page.locator("[data-thing]").all()
    return [row.get_attribute("data-thing") for row in rows]


def count_badges(page: Page) -> tuple[int, int]:
    """Return how many places are marked on the map as decided, and as undecided."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    found = page.locator(".pm-edit-badges").evaluate("(one) => ({ ...one.dataset })")
    return int(found["decided"]), int(found["open"])


def test_how_a_place_stands_is_seen_before_anything_is_opened(page: Page) -> None:
    row = page.locator("[data-thing=mill-park]").inner_text()
    for words in ("Undecided", "Measured", "within about", "Test survey", "named 2 times"):
        assert words in row, words
    Mouse(page).open("places", "mill-park")
    stands = page.locator("[data-stands=mill-park]").inner_text()
    for words in (
        "Measured",
        "Test survey",
        "Mill Park opened in 2024",
        "Tram 3 reaches Mill Park",
    ):
        assert words in stands, words
    assert page.locator("[data-group][open]").count() == 0
    box = page.locator("[data-act=accept]").bounding_box()
    assert box
    assert box["y"] + box["height"] < 800


def test_an_accepted_place_is_marked_in_the_list_and_on_the_map(page: Page, folder: Path) -> None:
    look(page, 10.05, 50.03, 12)
    decided, left = count_badges(page)
    hand = Mouse(page)
    hand.open("places", "mill-park")
    page.locator("[data-go-on]").uncheck()
    look(page, 10.05, 50.03, 12)
    hand.act("accept")
    wait_until_safe(page, 1)
    assert "Reviewed" in page.locator(".pm-edit-head").inner_text()
    page.wait_for_function(
        "(n) => document.querySelector('.pm-edit-badges').dataset.decided === String(n)",
        arg=decided + 1,
    )
    assert count_badges(page) == (decided + 1, left - 1)
    hand.act("back")
    assert "Reviewed" in page.locator("[data-thing=mill-park]").inner_text()
    assert read_dossier(folder).place("mill-park").reviewed


def test_a_rename_alone_decides_nothing(page: Page, folder: Path) -> None:
    hand = Mouse(page)
    hand.open("places", "mill-park")
    hand.fill("names", name_en="The Park")
    wait_until_safe(page, 1)
    assert "Undecided" in page.locator(".pm-edit-head").inner_text()
    assert not read_dossier(folder).place("mill-park").reviewed


def test_next_follows_the_list_in_the_order_that_is_chosen(page: Page) -> None:
    first = listed(page)
    assert first[:2] == ["mill-park", "old-harbour"]  # undecided, and they stand somewhere
    page.locator("[data-order]").select_option("unlocated")
    assert listed(page)[:3] == ["lost-mill", "mill-parc", "no-place"]
    page.locator("[data-order]").select_option("text")
    assert listed(page)[:3] == ["mill-park", "tram3", "old-harbour"]
    page.locator("[data-open-only]").check()
    order = listed(page)
    assert order[:2] == ["mill-park", "old-harbour"]
    hand = Mouse(page)
    hand.open("places", str(order[1]))
    hand.act("accept")
    wait_until_safe(page, 1)
    seen = []
    for _ in order[2:]:
        seen.append(page.evaluate("planmap.state().place"))
        hand.act("next")
    assert seen == order[2:]
    assert page.evaluate("planmap.state().place") == order[0]
    page.reload()
    page.locator("[data-edit-list=places]").wait_for()
    if page.locator("[data-act=back]").is_visible():
        Mouse(page).act("back")
    assert page.locator("[data-order]").input_value() == "text"
    assert listed(page) == [order[0], *order[2:]]


def test_what_was_searched_for_and_chosen_has_the_focus_and_nothing_covers_its_form(
    page: Page,
) -> None:
    field = page.locator("[data-search]")
    settle(page)  # what is made behind the first view may take the focus
    field.fill("Harbour")
    page.locator("#pm-results [data-result=old-harbour]").click()
    settle(page)
    assert page.evaluate("document.activeElement.id") == "pm-edit-name"
    assert not page.locator("#pm-results").is_visible()
    page.keyboard.press("a")
    wait_until_safe(page, 1)
    field.fill("Harbour")
    page.keyboard.press("Enter")
    settle(page)
    assert page.evaluate("document.activeElement.id") == "pm-edit-name"
    assert not page.locator("#pm-results").is_visible()


def test_a_rejection_says_what_it_comes_to_and_its_reasons_are_of_places(page: Page) -> None:
    hand = Mouse(page)
    hand.open("places", "mill-park")
    hand.act("reject")
    told = page.locator("[data-told]").inner_text()
    assert "2 mentions are declined" in told
    assert "2 figures are said of Brookfield" in told
    reasons = page.locator("[data-reason]").all_inner_texts()
    assert len(reasons) == 4
    assert not any("date" in words or "numeral" in words for words in reasons)
    page.keyboard.press("Escape")
    hand.open("places", "tram3")
    hand.act("reject")
    told = page.locator("[data-told]").inner_text()
    assert "statement" in told
    assert "2 sections go with it" in told
    page.keyboard.press("Escape")


def test_years_and_ranks_stand_apart_from_amounts(page: Page) -> None:
    hand = Mouse(page)
    hand.press("[data-edit-list=figures]")
    settle(page)
    assert page.locator("[data-thing]:visible").count() == 1
    hand.press("[data-group=no-amounts] > summary")
    year = page.locator("[data-thing=f-opened]")
    expect(year).to_be_visible()
    expect(year).to_contain_text("Year of opening: 2024")
