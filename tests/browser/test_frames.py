"""In a tiny frame, or one that is shown later, the page finds its view when it is seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page

from tests.browser.probes import settle

pytestmark = pytest.mark.browser
LARGE = "width: 1000px; height: 700px; border: 0"


@pytest.fixture
def holder(browser: Browser) -> Iterator[Page]:
    """Open an empty page for frames; nothing may stand on its console at the end."""
    said: list[str] = []
    page = browser.new_page(viewport={"width": 1100, "height": 900})
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    page.close()
    assert said == []


def put(holder: Page, file: Path, folder: Path, style: str) -> Frame:
    """Put the page into a frame of this style, and return it when it is ready."""
    (folder / "frame.html").write_text(
        f"<!DOCTYPE html><meta charset='utf-8'><iframe src='{file.as_uri()}' style='{style}'>",
        encoding="utf-8",
    )
    holder.goto((folder / "frame.html").as_uri())
    frame = holder.frames[1]
    frame.wait_for_function("() => window.planmap && window.planmap.ready.then(() => true)")
    return frame


def view(frame: Frame) -> list[float]:
    """Return the zoom, and the sides of what is seen: west, south, east, north."""
    found: list[float] = frame.evaluate(
        """() => {
            const bounds = planmap.map.getBounds();
            return [planmap.map.getZoom(), bounds.getWest(), bounds.getSouth(),
                bounds.getEast(), bounds.getNorth()];
        }"""
    )
    return found


def test_a_frame_of_300_by_150_shows_the_map(holder: Page, site_page: Path, tmp_path: Path) -> None:
    frame = put(holder, site_page, tmp_path, "width: 300px; height: 150px; border: 0")
    zoom, west, _, east, _ = view(frame)
    assert zoom > 6
    assert 0.1 < east - west < 3
    box = frame.evaluate("() => planmap.map.getContainer().getBoundingClientRect().toJSON()")
    assert (box["width"], box["height"]) == (300, 150)
    assert frame.locator("[data-label]").count() > 0


def test_a_frame_that_is_shown_later_has_the_view_of_one_that_was_shown_at_once(
    holder: Page, site_page: Path, tmp_path: Path
) -> None:
    shown = view(put(holder, site_page, tmp_path, LARGE))
    frame = put(holder, site_page, tmp_path, "display: none")
    holder.evaluate("(style) => { document.querySelector('iframe').style = style }", LARGE)
    frame.wait_for_function("() => document.querySelectorAll('[data-label]').length > 5")
    settle(frame)
    assert view(frame) == pytest.approx(shown, abs=1e-3)
    assert frame.locator("[data-label]").count() > 5


# Asked again and again: reading the page's own sheet would make the browser speak of it.
INSET_IS_DRAWN = """() => {
    const canvas = document.querySelector("[data-inset]");
    if (!canvas?.clientWidth || !canvas.width) return false;
    const {width, height} = canvas;
    const copy = new OffscreenCanvas(width, height).getContext("2d", {willReadFrequently: true});
    copy.drawImage(canvas, 0, 0);
    return copy.getImageData(0, 0, width, height).data.some(Boolean);
}"""


@pytest.mark.parametrize("style", ["display: none", "width: 300px; height: 150px; border: 0"])
def test_a_frame_that_was_tiny_has_its_view_and_its_inset_when_it_is_large(
    holder: Page, site_page: Path, tmp_path: Path, style: str
) -> None:
    shown = view(put(holder, site_page, tmp_path, LARGE))
    frame = put(holder, site_page, tmp_path, style)
    holder.evaluate("(style) => { document.querySelector('iframe').style = style }", LARGE)
    frame.wait_for_function(INSET_IS_DRAWN)
    settle(frame)
    assert view(frame) == pytest.approx(shown, abs=1e-3)
    label = frame.locator("[data-inset]").get_attribute("aria-label") or ""
    assert len(label.split(", ")) > 1, "it names what lies round it"
