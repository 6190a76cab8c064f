"""`planmap serve` in a browser: the page reloads itself and keeps its view."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from geo import PlanmapError
from maps.preview.serving import HOST, Preview, make_server

PAGE = (
    '<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    "<title>t</title><p>{}</p>"
)


class Builder:
    """Builds a page that shows `words`, or fails with `problem`."""

    def __init__(self) -> None:
        self.words = "first"
        self.problem = ""

    def __call__(self) -> dict[str, bytes]:
        if self.problem:
            raise PlanmapError(self.problem)
        return {"index.html": PAGE.format(self.words).encode()}


@pytest.fixture
def builder() -> Builder:
    return Builder()


@pytest.fixture
def preview(builder: Builder) -> Preview:
    found = Preview(builder)
    found.refresh()
    return found


@pytest.fixture
def address(preview: Preview) -> Iterator[str]:
    server = make_server(preview)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://{HOST}:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.mark.browser
def test_the_page_reloads_after_a_change_and_keeps_its_hash(
    browser: Browser, builder: Builder, preview: Preview, address: str
) -> None:
    page = browser.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.goto(address)
    shown = page.frame_locator("#page").locator("p")
    expect(shown).to_have_text("first")
    page.frames[1].evaluate("location.hash = '#view=3'")
    builder.words = "second"
    preview.refresh()
    expect(shown).to_have_text("second")
    assert page.frames[1].url == f"{address}index.html#view=3"
    assert told == []
    page.close()


@pytest.mark.browser
def test_a_problem_is_shown_as_words_over_the_last_good_page(
    browser: Browser, builder: Builder, preview: Preview, address: str
) -> None:
    page = browser.new_page()
    page.goto(address)
    notice = page.locator("#notice")
    expect(notice).to_be_hidden()
    builder.problem = "places.csv, row 3: <img src=x onerror=alert(1)>"
    preview.refresh()
    expect(notice).to_have_text(builder.problem)
    assert page.locator("#notice img").count() == 0
    expect(page.frame_locator("#page").locator("p")).to_have_text("first")
    builder.problem = ""
    builder.words = "mended"
    preview.refresh()
    expect(notice).to_be_hidden()
    expect(page.frame_locator("#page").locator("p")).to_have_text("mended")
    page.close()
