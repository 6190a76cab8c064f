"""Light and dark: by the system's preference, or as the reader says."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.probes import colour_at, look_at, rest
from tests.browser.reader import state

pytestmark = pytest.mark.browser


def paper(page: Page) -> int:
    """Return how light the panel is, from 0 to 255."""
    colour: str = page.evaluate(
        "() => getComputedStyle(document.querySelector('.pm-panel')).backgroundColor"
    )
    return int(colour.removeprefix("rgb(").split(",")[0])


def test_the_system_decides_until_the_reader_does(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, color_scheme="dark")
    assert paper(page) < 60
    page.emulate_media(color_scheme="light")
    rest(page)
    assert paper(page) > 240
    switch = page.locator("[data-scheme-switch]")
    switch.click()
    switch.click()
    assert state(page)["scheme"] == "dark"
    assert paper(page) < 60
    page.reload()
    page.wait_for_function("() => window.planmap && window.planmap.ready.then(() => true)")
    assert (state(page)["scheme"], paper(page) < 60) == ("dark", True)


def test_the_map_s_ground_changes_with_the_scheme(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, color_scheme="light")
    look_at(page, 10.06, 50.03, 12)
    light = sum(colour_at(page, "planmapGround", 10.06, 50.045)[:3])
    page.emulate_media(color_scheme="dark")
    rest(page)
    assert sum(colour_at(page, "planmapGround", 10.06, 50.045)[:3]) < light - 300
