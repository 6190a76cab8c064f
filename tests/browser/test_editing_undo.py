"""An undo in the editor: what it says, and where it leads."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.editing import (
    Mouse,
    wait_until_safe,
)
from tests.browser.probes import look, settle

pytestmark = pytest.mark.browser
SEES = "([lon, lat]) => planmap.map.getBounds().contains([lat, lon])"


def test_an_undo_says_what_was_undone_and_goes_back_there(page: Page) -> None:
    hand = Mouse(page)
    hand.open("places", "mill-park")
    hand.act("accept")
    wait_until_safe(page, 1)
    assert "Mill Park" in page.locator("[data-last=done]").inner_text()
    hand.open("places", "old-harbour")
    look(page, 10.29, 50.19, 15)
    position = read_position(page, "mill-park")
    assert not page.evaluate(SEES, position)
    page.keyboard.press("Control+z")
    wait_until_safe(page, 2)
    settle(page)
    told = page.locator("[data-last=undo]").inner_text()
    assert "Accept" in told
    assert "Mill Park" in told
    assert page.locator("#pm-edit-name").inner_text() == "Mill Park"
    assert page.evaluate(SEES, position)
    hand.act("redo")
    wait_until_safe(page, 3)
    assert "Mill Park" in page.locator("[data-last=redo]").inner_text()
    assert page.evaluate("document.activeElement.dataset.act") != "accept"


def read_position(page: Page, place: str) -> list[float]:
    """Return where a place stands, as the page's block says."""
    found: list[float] = page.evaluate(
        """(id) => JSON.parse(document.getElementById("planmap-editor").textContent)
            .positions[id].geometry.coordinates""",
        place,
    )
    return found


def test_an_undo_stays_where_one_looks_if_the_place_is_in_view(page: Page) -> None:
    hand = Mouse(page)
    hand.open("places", "mill-park")
    hand.fill("names", name_en="The Park")
    wait_until_safe(page, 1)
    look(page, 10.03, 50.02, 13)
    before = page.evaluate("JSON.stringify([planmap.map.getCenter(), planmap.map.getZoom()])")
    hand.act("undo")
    wait_until_safe(page, 2)
    settle(page)
    assert page.evaluate("JSON.stringify([planmap.map.getCenter(), planmap.map.getZoom()])") == (
        before
    )


def test_what_an_undo_brings_back_or_takes_away_is_named_too(page: Page) -> None:
    hand = Mouse(page)
    hand.open("places", "no-place")
    hand.act("reject")
    hand.answer(why="No place is meant.")
    wait_until_safe(page, 1)
    assert "No Place" in page.locator("[data-last=done]").inner_text()
    hand.act("undo")
    wait_until_safe(page, 2)
    assert "No Place" in page.locator("[data-last=undo]").inner_text()
    assert page.locator("#pm-edit-name").inner_text() == "No Place"
    hand.act("redo")
    wait_until_safe(page, 3)
    assert "No Place" in page.locator("[data-last=redo]").inner_text()
    page.locator("[data-edit-list=places][aria-pressed=true]").wait_for()
    assert page.locator("[data-thing=no-place]").count() == 0
    hand.open("figures", "f-gardens")
    hand.fill("figure", period="2025")
    wait_until_safe(page, 4)
    hand.press("[data-edit-list=tour]")
    hand.act("undo")
    wait_until_safe(page, 5)
    assert "Gardens" in page.locator("[data-last=undo]").inner_text()
    assert page.locator("#pm-edit-name").inner_text() == "Gardens"
