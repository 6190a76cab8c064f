"""A page in Debian's Firefox that hands can use as they use one of Playwright's.

Playwright drives a Firefox of its own making only; puppeteer drives Debian's over WebDriver BiDi,
from Node. Of Playwright's page this has what `tests.browser.editing` asks for, no more.
"""

from __future__ import annotations

import itertools
import json
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from playwright.sync_api import Page

from tests.tools.npm import npm_folder

PUPPETEER = {"puppeteer-core": "25.16.0"}
SCRIPT = Path(__file__).with_name("firefox_remote.mjs")
PATIENCE_S = 30.0
PAUSE_S = 0.03
LONGEST_S = 20.0

FIND = """(([css, isVisible, nth]) => {
    const all = [...document.querySelectorAll(css)];
    return all.filter((one) => !isVisible || one.getClientRects().length)[nth] || null;
})"""
BOX = """(one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return { x, y, width, height };
}"""
SPOT = """(one) => {
    one.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    const { left, top, width, height } = one.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = document.elementFromPoint(x, y);
    const isFree = !one.disabled && (one === hit || one.contains(hit));
    return isFree ? { x, y } : null;
}"""
FILL = """(one, text) => {
    one.focus();
    one.value = text;
    for (const type of ["input", "change"]) one.dispatchEvent(new Event(type, { bubbles: true }));
}"""


class FirefoxError(AssertionError):
    """Something that Firefox did not do, or not in time."""


class Remote:
    """Firefox, and what to tell it; without a `profile` it has one of its own each time."""

    def __init__(self, *, width: int, height: int, profile: Path | None = None) -> None:
        path = shutil.which("firefox-esr") or shutil.which("firefox") or "firefox"
        self._ids = itertools.count()
        self._process = subprocess.Popen(
            ["node", "--no-warnings", "--input-type=module", "--eval",
             SCRIPT.read_text(encoding="utf-8"), "--", path,
             str(width), str(height), str(profile or "")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
            cwd=npm_folder(PUPPETEER).parent,
        )  # fmt: skip

    def ask(self, what: str, *given: Any) -> Any:  # noqa: ANN401 - JSON
        """Return what came of it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        wish = next(self._ids)
        self._process.stdin.write(json.dumps([wish, what, *given]) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            message = f"{what}: Firefox has gone"
            raise FirefoxError(message)
        known, value, error = json.loads(line)
        if error or known != wish:
            message = f"{what} {given}: {error}"
            raise FirefoxError(message)
        return value

    def close(self) -> None:
        """Close it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(LONGEST_S)
        self._process.stdout.close()


class Keys:
    """The keyboard."""

    def __init__(self, remote: Remote) -> None:
        self._remote = remote

    def press(self, keys: str) -> None:
        """Press a key, with others held: `Control+z`."""
        self._remote.ask("press", keys)

    def insert_text(self, text: str) -> None:
        """Type, a key a sign."""
        self._remote.ask("type", text)


class Pointer:
    """The mouse."""

    def __init__(self, remote: Remote) -> None:
        self._remote = remote

    def move(self, x: float, y: float, *, steps: int = 1) -> None:
        """Move to `x`, `y` of the window."""
        self._remote.ask("move", x, y, steps)

    def down(self) -> None:
        """Press its button."""
        self._remote.ask("down")

    def up(self) -> None:
        """Let its button go."""
        self._remote.ask("up")

    def click(self, x: float, y: float) -> None:
        """Click at `x`, `y` of the window."""
        self._remote.ask("click", x, y)


class FirefoxPage:
    """A page."""

    def __init__(self, remote: Remote) -> None:
        self.remote = remote
        self.keyboard = Keys(remote)
        self.mouse = Pointer(remote)

    def goto(self, address: str) -> None:
        """Open an address."""
        self.remote.ask("goto", address)

    def evaluate(self, script: str, arg: Any = None) -> Any:  # noqa: ANN401 - JSON
        """Return what a function of JavaScript returns."""
        return self.remote.ask("evaluate", f"({script})({json.dumps(arg)})")

    def wait_for_function(self, script: str, *, arg: Any = None) -> Any:  # noqa: ANN401 - JSON
        """Wait until a function of JavaScript returns what is true."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            found = self.evaluate(script, arg)
            if found:
                return found
            time.sleep(PAUSE_S)
        state = self.evaluate("() => document.querySelector('[data-edit-safety]')?.outerHTML")
        message = f"never came true: {script} of {arg!r}; {state}"
        raise FirefoxError(message)

    def wait_for_timeout(self, pause_ms: float) -> None:
        """Wait."""
        time.sleep(pause_ms / 1000)

    def locator(self, selector: str) -> Spot:
        """Return what `selector` names."""
        return Spot(self, selector)


class Spot:
    """A thing on the page, looked up whenever it is asked for."""

    def __init__(self, page: FirefoxPage, selector: str, number: int = 0) -> None:
        self._page = page
        self._selector = selector
        self._number = number

    def nth(self, number: int) -> Spot:
        """Return the `number`-th of them, from 0."""
        return Spot(self._page, self._selector, number)

    @property
    def first(self) -> Spot:
        """The first of them."""
        return self.nth(0)

    def _script(self, body: str) -> str:
        css = self._selector.removesuffix(":visible")
        wish = json.dumps([css, css != self._selector, self._number])
        return f"(arg) => {{ const one = {FIND}({wish}); return one && ({body})(one, arg); }}"

    def wait_for(self) -> None:
        """Wait until it is there to be seen."""
        self._page.wait_for_function(self._script("(one) => one.getClientRects().length > 0"))

    def is_visible(self) -> bool:
        """Whether it is there to be seen."""
        script = self._script("(one) => one.getClientRects().length > 0")
        return bool(self._page.evaluate(script))

    def evaluate(self, script: str, arg: Any = None) -> Any:  # noqa: ANN401 - JSON
        """Return what a function of it returns, once it is there."""
        self.wait_for()
        return self._page.evaluate(self._script(script), arg)

    def get_attribute(self, name: str) -> str | None:
        """Return an attribute, or None."""
        value: str | None = self.evaluate("(one, name) => one.getAttribute(name)", name)
        return value

    def input_value(self) -> str:
        """Return what a field holds."""
        return str(self.evaluate("(one) => one.value"))

    def bounding_box(self) -> dict[str, float] | None:
        """Return its box in pixels of the window."""
        box: dict[str, float] | None = self.evaluate(BOX)
        return box

    def click(self) -> None:
        """Click on its middle, once nothing lies over it and it rests."""
        last: object = None
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            spot = self._page.evaluate(self._script(SPOT))
            if spot and spot == last:
                self._page.mouse.click(spot["x"], spot["y"])
                return
            last = spot
            time.sleep(PAUSE_S)
        message = f"{self._selector} cannot be clicked"
        raise FirefoxError(message)

    def fill(self, text: str) -> None:
        """Click into the field and put `text` in the place of what it holds."""
        self.click()
        self.evaluate(FILL, text)

    def select_option(self, value: str) -> None:
        """Choose one of a list; its own window, which no script sees, stays shut."""
        self.evaluate(FILL, value)


@contextmanager
def open_firefox(*, width: int = 1280, height: int = 800) -> Iterator[tuple[Page, list[str]]]:
    """Open a page; beside it comes what it said on its console, once all is done."""
    remote = Remote(width=width, height=height)
    said: list[str] = []
    try:
        yield cast("Page", FirefoxPage(remote)), said
        said += remote.ask("said")
    finally:
        remote.close()
