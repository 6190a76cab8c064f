"""The map comes first, the rest follows at once, and nothing moves meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import OpenPage
from tests.browser.probes import rest

pytestmark = pytest.mark.browser

# Notes what stands on the page in the first frame that has a painted map in it.
HEADLINE = """
const headlineNow = () => {
  const { innerText, offsetTop, offsetHeight } = document.querySelector("h1");
  return [innerText, offsetTop, offsetHeight];
};
"""
WATCH = (
    HEADLINE
    + """
const look = () => {
  const canvas = document.querySelector("canvas.planmap-canvas");
  if (!canvas) return requestAnimationFrame(look);
  const { left, top, width, height } = document
    .querySelector(".leaflet-container").getBoundingClientRect();
  window.first = {
    canvases: document.querySelectorAll("canvas.planmap-canvas").length,
    box: [left, top, width, height],
    view: planmap.map.getBounds().toBBoxString(),
    headline: headlineNow(),
    labels: document.querySelectorAll("[data-label]").length,
    isPainted: canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height)
      .data.some((value) => value !== 0),
  };
};
look();
"""
)
LATER = (
    "() => {"
    + HEADLINE
    + """
  const { left, top, width, height } = document
    .querySelector(".leaflet-container").getBoundingClientRect();
  const view = planmap.map.getBounds().toBBoxString();
  return { box: [left, top, width, height], view, headline: headlineNow() };
}"""
)

LIST_FILLS_PANEL = """
() => {
  const list = document.querySelector("[data-promises]");
  const panel = list.closest("[role=tabpanel]");
  return list.getBoundingClientRect().bottom > panel.getBoundingClientRect().bottom;
}
"""


@pytest.fixture
def early_page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


def test_the_map_is_painted_before_it_is_lettered_and_nothing_moves(
    early_page: Page, site_page: Path
) -> None:
    early_page.add_init_script(WATCH)
    early_page.goto(site_page.as_uri())
    early_page.evaluate("planmap.ready")
    first: dict[str, Any] = early_page.evaluate("window.first")
    assert first["isPainted"]
    assert first["labels"] == 0
    assert first["canvases"] == 1
    assert len(first["headline"][0]) > 10
    later: dict[str, Any] = early_page.evaluate(LATER)
    assert {name: first[name] for name in later} == later
    assert early_page.locator("[data-label]").count() > 5
    assert early_page.locator("input[data-layer]").count() > 5
    assert early_page.locator("canvas.planmap-canvas").count() == 2


def test_a_page_that_is_given_no_frames_is_made_all_the_same(
    early_page: Page, small_page: Path
) -> None:
    early_page.add_init_script("window.requestAnimationFrame = () => 0")
    early_page.goto(small_page.as_uri())
    early_page.evaluate("planmap.ready")
    assert early_page.locator("input[data-layer]").count() == 3
    assert early_page.locator("[data-label]").count() > 0


def test_what_a_script_does_at_once_is_kept(early_page: Page, small_page: Path) -> None:
    early_page.add_init_script(
        "document.addEventListener('DOMContentLoaded', () => planmap.hide('parks'))"
    )
    early_page.goto(small_page.as_uri())
    early_page.evaluate("planmap.ready")
    rest(early_page)
    assert not early_page.locator("input[data-layer=parks]").is_checked()
    visible = early_page.evaluate("planmap.layers().filter((row) => row.visible).length")
    assert visible == 2


def test_what_nobody_sees_is_made_for_the_first_sign_of_a_reader(
    early_page: Page, site_page: Path
) -> None:
    early_page.goto(site_page.as_uri())
    early_page.wait_for_selector("[data-label]", state="attached")
    early_page.evaluate("new Promise((resolve) => requestIdleCallback(() => resolve()))")
    rows = early_page.locator("[data-commitment]")
    first = rows.count()
    reports = early_page.locator("[data-reports]")
    assert early_page.locator("input[data-layer]").count() == 0
    assert reports.count() == 0
    assert early_page.evaluate(LIST_FILLS_PANEL)
    early_page.mouse.move(640, 400)
    assert early_page.locator("input[data-layer]").count() > 5
    assert rows.count() > first > 5
    assert reports.count() == 1


def test_the_canvas_soon_has_a_margin_for_panning(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page)
    page.wait_for_function(
        "() => document.querySelector('canvas.planmap-canvas').clientWidth"
        " > planmap.map.getSize().x * 1.2"
    )
