"""Asks a page for its sheets and pictures: the user's Chromium runs the page's own drawing.

Decision 18 says why: one hand draws on the screen, on paper and here.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from geo.errors import PlanmapError

if TYPE_CHECKING:
    from playwright.sync_api import Page, Playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
"""Names under which a system has Chromium or Chrome; Playwright's own comes after them."""

ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
"""A drawing asks nobody anything, and its letters are as wide on every screen."""

PATIENCE_MS = 60_000
WINDOW = {"width": 1440, "height": 900}


class PictureError(PlanmapError):
    """A picture that cannot be drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be drawn: `call` of `window.planmap` with `options`, in the state of `hash`."""

    call: str
    options: Mapping[str, Any] = field(default_factory=dict)
    hash: Mapping[str, str] = field(default_factory=dict)


def draw(html: str, wish: Wish, *, browser: Path | None = None) -> str:
    """Return what the page `html` draws for `wish`, as SVG.

    Raises
    ------
    PictureError
        If there is no browser, no Playwright, or the page refuses, in its own words.
    """
    sync_playwright = _import_playwright()
    # In a thread of its own: a notebook runs a loop, and Playwright refuses to start beside one.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(_draw, sync_playwright, html, wish, browser).result()


def _draw(sync_playwright: Any, html: str, wish: Wish, browser: Path | None) -> str:  # noqa: ANN401 - an optional package
    with tempfile.TemporaryDirectory(prefix="planmap-") as folder, sync_playwright() as playwright:
        file = Path(folder, "page.html")
        file.write_text(html, encoding="utf-8")
        opened = _launch(playwright, browser)
        try:
            page = opened.new_page(viewport=WINDOW, color_scheme="light", reduced_motion="reduce")
            page.set_default_timeout(PATIENCE_MS)
            return _ask(page, f"{file.as_uri()}#{urlencode(wish.hash)}", wish)
        finally:
            opened.close()


def _import_playwright() -> Any:  # noqa: ANN401 - a context manager of an optional package
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - optional
    except ImportError as error:
        message = "pictures need Playwright; install it with: pip install 'planmap[picture]'"
        raise PictureError(message) from error
    return sync_playwright


def _launch(playwright: Playwright, browser: Path | None) -> Any:  # noqa: ANN401 - Playwright's Browser
    from playwright.sync_api import Error  # noqa: PLC0415 - optional

    named = str(browser) if browser else next(filter(None, map(shutil.which, BROWSERS)), None)
    try:
        return playwright.chromium.launch(executable_path=named, args=list(ARGUMENTS))
    except Error as first:
        return _launch_unguarded(playwright, named, first)


def _launch_unguarded(playwright: Playwright, named: str | None, first: Exception) -> Any:  # noqa: ANN401
    """Start it again without its sandbox, which a container's root cannot have."""
    from playwright.sync_api import Error  # noqa: PLC0415 - optional

    try:
        return playwright.chromium.launch(executable_path=named, args=[*ARGUMENTS, "--no-sandbox"])
    except Error:
        reason = str(first).strip().splitlines()[0]
        message = (
            f"no browser to draw with ({reason}); install Chromium or Chrome, run "
            "'playwright install chromium', or name one with --browser"
        )
        raise PictureError(message) from first


def _ask(page: Page, address: str, wish: Wish) -> str:
    from playwright.sync_api import Error  # noqa: PLC0415 - optional

    try:
        page.goto(address)
        page.wait_for_function("() => window.planmap && planmap.ready.then(() => true)")
        page.evaluate("() => new Promise((done) => setTimeout(done, 300))")
        found: str = page.evaluate(
            "([call, options]) => planmap[call](options)", [wish.call, dict(wish.options)]
        )
    except Error as error:
        reason = str(error).strip().splitlines()[0].removeprefix("Page.evaluate: ")
        message = f"the page could not draw it: {reason}"
        raise PictureError(message) from error
    return found
