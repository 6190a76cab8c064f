"""Base maps from a network: GCJ-02 tiles fall where they belong, bad servers harm nobody."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from geo import read_dossier
from maps import make_map
from tests.browser.conftest import OpenPage
from tests.builders import write_dossier

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def online_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the small page with base maps from the network."""
    folder = tmp_path_factory.mktemp("online")
    make_map(read_dossier(write_dossier(folder / "d")), online=True).save(folder / "index.html")
    return folder / "index.html"


def test_a_page_without_online_maps_says_so_and_asks_nobody(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en")
    page.locator("[data-base-open]").click()
    dialog = page.locator("[data-dialog=base]")
    assert dialog.locator("[data-base]").count() == 1
    assert "never asks the network" in dialog.inner_text()
    assert "not measured" in dialog.locator("[data-control=stop]").inner_text()
    assert "Credit of survey" in dialog.inner_text()


def test_a_base_map_that_cannot_be_reached_leaves_one_quiet_line(
    browser: Browser, online_page: Path
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(online_page.as_uri() + "#lang=en")
    page.wait_for_function("() => window.planmap && window.planmap.ready.then(() => true)")
    assert [address for address in asked if not address.startswith(("file:", "data:"))] == []
    page.locator("[data-base-open]").click()
    page.locator("[data-base=osm]").check()
    page.keyboard.press("Escape")
    page.wait_for_selector("[data-notice='notice.tiles']")
    assert page.locator("[data-notice]").count() == 1
    assert "OpenStreetMap cannot be reached" in page.locator("[data-notice]").inner_text()
    assert "b=osm" in page.url
    assert any("openstreetmap" in address for address in asked)
    page.evaluate("planmap.map.setView([50.0, 10.0], 15, { animate: false })")
    page.evaluate("planmap.select('mill-park')")
    assert page.locator("[data-card]").is_visible()
    assert "OpenStreetMap) is not printed" in page.evaluate("planmap.sheet()")
    page.close()


def test_a_base_map_that_needs_a_key_asks_for_it_and_for_nothing_before(
    browser: Browser, online_page: Path
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(online_page.as_uri() + "#lang=en")
    page.wait_for_function("() => window.planmap && window.planmap.ready.then(() => true)")
    page.locator("[data-base-open]").click()
    page.locator("[data-base=tianditu]").check()
    assert [address for address in asked if "tianditu" in address] == []
    page.locator("[data-base-key]").fill("secret")
    with page.expect_request(re.compile("tk=secret")):
        page.locator("[data-base-key] + button").click()
    assert "secret" not in page.url
    page.close()
