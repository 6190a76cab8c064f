"""A dossier in the editor, and two hands that edit it: one with the mouse, one with keys alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page

from geo import read_dossier
from geo.editing.editor import Editor
from geo.texts.text import decode_text
from maps.elements.editor import make_edit_page
from maps.preview.bench import Bench
from maps.preview.editing import make_editing_server
from maps.preview.serving import Preview
from tests.browser.probes import settle
from tests.builders import (
    TEXT,
    make_features,
    make_streets,
    make_tables,
    standing,
    words,
    write_dossier,
)

PATIENCE_MS = 15_000
MOST_TABS = 250
LONGEST_S = 20.0
WAY = """(one) => {
    const at = document.activeElement;
    if (one === at) return "";
    const isBehind = at.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING;
    return isBehind ? "Shift+Tab" : "Tab";
}"""
"""The key that brings the focus nearer to a thing, by where both stand in the document."""


def write_draft(folder: Path) -> Path:
    """Write the small dossier as a draft: places that nobody decided on, some of them doubtful."""
    tables = make_tables()
    for row in tables["places.csv"]:
        row["reviewed"] = "true" if row["id"] in {"brookfield", "tram3"} else "false"
    lost = {
        "kind": "site",
        "theme": "green",
        "layer": "parks",
        "placed": "unlocated",
        "coordinateUncertaintyInMeters": "",
        "certainty": "",
        "geo_source": "",
        "reviewed": "false",
    }
    tables["places.csv"] += [
        standing("Mill Parc", id="mill-parc", **lost),
        standing("No Place", id="no-place", **lost),
    ]
    tables["chapters.csv"].append(
        {
            "id": "rail",
            **words("title", "The tram"),
            **words("words", "It is to come."),
            "layers": "trams",
            "places": "tram3",
            "statuses": "",
            "paragraphs": "3",
        }
    )
    features = {**make_features(), "ground": make_streets()}
    return write_dossier(folder, tables=tables, features=features)


def page_of(
    folder: Path, state: Mapping[str, Any], *, served: bool, has_text: bool = True
) -> bytes:
    """Return the page with the editor, with the text beside the map if it is to have it."""
    text = decode_text(TEXT.encode()) if has_text else None
    page = make_edit_page(read_dossier(folder), state=state, text=text, served=served)
    return page.get_root().render().encode()


@contextmanager
def serve(folder: Path) -> Iterator[Bench]:
    """Serve the editor of the dossier in `folder` on a free port."""
    bench = Bench(
        editor=Editor(folder),
        make_page=lambda state: page_of(folder, state, served=True),
        preview=Preview(dict),
    )
    server = make_editing_server(bench)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield bench
    finally:
        server.shutdown()
        server.server_close()
        thread.join(LONGEST_S)


def address_of(bench: Bench) -> str:
    """Return the address that `planmap edit` opens."""
    return f"http://127.0.0.1:{bench.port}/edit.html#token={bench.token}&lang=en"


def open_editor(page: Page, address: str) -> None:
    """Open the editor and wait until it is drawn and at rest."""
    page.goto(address)
    page.wait_for_function("() => window.planmap && window.planmap.ready.then(() => true)")
    page.locator("[data-edit-list=places]").wait_for()
    settle(page)


def open_page(browser: Browser, said: list[str]) -> Page:
    """Open a page in a browser of its own; what its console says is put into `said`."""
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"uncaught: {error}"))
    return page


@contextmanager
def open_served(browser: Browser, folder: Path, said: list[str]) -> Iterator[Page]:
    """Open the editor of the dossier in `folder` on its server, signed; its console is `said`."""
    with serve(folder) as bench:
        page = open_page(browser, said)
        open_editor(page, address_of(bench))
        sign(page)
        yield page
        page.context.close()


def sign(page: Page) -> Mouse:
    """Say who edits, and return the hand that does."""
    hand = Mouse(page)
    hand.act("who")
    hand.answer(by="AB")
    return hand


def wait_until_safe(page: Page, count: int) -> None:
    """Wait until so many acts of this page are where they are safe."""
    page.wait_for_function(
        """(count) => {
            const line = document.querySelector("[data-edit-safety]");
            return line?.dataset.editSafety === "kept" && Number(line.dataset.done) === count;
        }""",
        arg=count,
    )


@dataclass
class Hand:
    """What both hands can do: fill in what has the focus, and name things on the page."""

    page: Page

    def find(self, selector: str) -> Locator:
        """Return the one thing on the page that `selector` names."""
        return self.page.locator(f"{selector}:visible").first

    def act(self, name: str) -> None:
        """Press the button of an act."""
        self.press(f"[data-act='{name}']")

    def press(self, selector: str) -> None:
        """Press a button."""
        raise NotImplementedError

    def write(self, selector: str, text: str) -> None:
        """Put `text` in the place of what a field holds."""
        raise NotImplementedError

    def choose(self, selector: str, value: str) -> None:
        """Choose one of the values of a list."""
        raise NotImplementedError

    def open(self, kind: str, thing: str) -> None:
        """Open the form of a place, figure or statement from its list."""
        self.press(f"[data-edit-list={kind}]")
        if self.page.locator("[data-act=back]").is_visible():
            self.act("back")
        self.press(f"[data-thing='{thing}']")

    def fill(self, group: str, /, **cells: str) -> None:
        """Change fields of a group and do it."""
        if self.find(f"[data-group='{group}']").get_attribute("open") is None:
            self.press(f"[data-group='{group}'] > summary")
        for name, value in cells.items():
            field = f"[data-group='{group}'] [data-field='{name}']"
            is_list = self.find(field).evaluate("(one) => one.tagName === 'SELECT'")
            (self.choose if is_list else self.write)(field, value)
        self.press(f"[data-group='{group}'] .pm-do")

    def answer(self, **cells: str) -> None:
        """Fill in a dialog and confirm it."""
        for name, value in cells.items():
            self.write(f"dialog [data-field='{name}']", value)
        self.press("dialog [data-ok]")

    def place(self, x: int, y: int) -> None:
        """Set the point of a tool that is held, `x` and `y` pixels from the map's middle."""
        raise NotImplementedError

    def walk(self, x: int, y: int) -> None:
        """Move the cross by so many pixels, in steps of ten."""
        for step, back, forth in ((x, "ArrowLeft", "ArrowRight"), (y, "ArrowUp", "ArrowDown")):
            for _ in range(abs(step) // 10):
                self.page.keyboard.press(forth if step > 0 else back)

    def middle(self) -> tuple[float, float]:
        """Return the middle of the map in pixels of the page."""
        box = self.page.locator(".pm-map").bounding_box()
        assert box
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


class Mouse(Hand):
    """Clicks and drags; types only into fields that it clicked."""

    def press(self, selector: str) -> None:
        """Click it."""
        self.find(selector).click()

    def write(self, selector: str, text: str) -> None:
        """Click the field and type."""
        self.find(selector).fill(text)

    def choose(self, selector: str, value: str) -> None:
        """Choose from the list."""
        self.find(selector).select_option(value)

    def place(self, x: int, y: int) -> None:
        """Click there."""
        left, top = self.middle()
        self.page.mouse.click(left + x, top + y)

    def drag(self, selector: str, x: int, y: int, nth: int = 0) -> None:
        """Drag a handle by so many pixels."""
        box = self.page.locator(f"{selector}:visible").nth(nth).bounding_box()
        assert box
        left, top = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        self.page.mouse.move(left, top)
        self.page.mouse.down()
        self.page.mouse.move(left + x / 2, top + y / 2)
        self.page.mouse.move(left + x, top + y)
        self.page.mouse.up()


class Keyboard(Hand):
    """Never touches the mouse: it goes through the page with Tab and presses keys."""

    def reach(self, selector: str) -> None:
        """Go on with Tab, or back with Shift and Tab, until the thing has the focus."""
        wanted = self.find(selector)
        wanted.wait_for()
        for _ in range(MOST_TABS):
            way = wanted.evaluate(WAY)
            if not way:
                return
            self.page.keyboard.press(way)
        message = f"{selector} is not reached with Tab"
        raise AssertionError(message)

    def press(self, selector: str) -> None:
        """Go there and press Enter."""
        self.reach(selector)
        self.page.keyboard.press("Enter")

    def write(self, selector: str, text: str) -> None:
        """Go there and type."""
        self.reach(selector)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.press("Delete")
        self.page.keyboard.insert_text(text)

    def choose(self, selector: str, value: str) -> None:
        """Go there and walk the list with the arrow keys."""
        self.reach(selector)
        values = self.find(selector).evaluate("(one) => [...one.options].map((o) => o.value)")
        now = self.find(selector).input_value()
        step = values.index(value) - values.index(now)
        for _ in range(abs(step)):
            self.page.keyboard.press("ArrowDown" if step > 0 else "ArrowUp")

    def place(self, x: int, y: int) -> None:
        """Move the cross and press Enter."""
        self.walk(x, y)
        self.page.keyboard.press("Enter")
