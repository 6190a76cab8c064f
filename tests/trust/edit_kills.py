"""Kills the editor while it edits: the process that writes, its server, and the browser.

What was confirmed must be there afterwards: an act whose answer had come, or that the page had
said to be kept. No file may be half-written.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Error, Page, sync_playwright

from geo.dossiers.folder import inspect_dossier
from geo.editing.editor import Editor
from geo.editing.state import make_state
from maps.preview.bench import Bench
from maps.preview.editing import TOKEN, make_editing_server
from maps.preview.serving import HOST, Preview
from tests.browser.chromium import chromium_options
from tests.browser.editing import page_of, sign, write_draft
from tests.browser.firefox import FirefoxPage, Remote
from tests.builders import write_dossier
from tests.geo.editing.killing import make_next
from tests.trust.tally import Tally

ROOT = Path(__file__).parents[2]
LONGEST_S = 20.0
WATCH = """() => {
    const line = document.querySelector("[data-edit-safety]");
    const tell = () => {
        const { editSafety, done } = line.dataset;
        if (editSafety === "kept") console.info(`kept ${done}`);
    };
    new MutationObserver(tell).observe(line, { attributes: true });
}"""
"""Says on the console how many acts the page says to be kept, as soon as it says so."""
COUNT = "() => Number(document.querySelector('[data-edit-safety]').dataset.done)"
KEPT = """() => {
    const { editSafety, done } = document.querySelector("[data-edit-safety]").dataset;
    return editSafety === "kept" && Number(done) > 0;
}"""
READY = "() => document.querySelector('[data-edit-safety]')?.dataset.editSafety === 'kept'"


def hunt_writers(count: int) -> Tally:
    """Kill `count` processes that write acts; between write and rename, as chance has it."""
    tally = Tally("kills of what writes acts")
    with tempfile.TemporaryDirectory() as place:
        folder = write_dossier(Path(place) / "town")
        command = [sys.executable, "-m", "tests.geo.editing.killing", str(folder), str(count)]
        done = subprocess.run(command, capture_output=True, cwd=ROOT, check=True, text=True)
    told = json.loads(done.stdout)
    for number in range(count):
        lost = f"{told['lost']} of {told['confirmed']} lost" if told["lost"] and not number else ""
        tally.add("killed, nothing lost", lost or "".join(told["broken"][number : number + 1]))
    return tally


def serve(folder: Path) -> None:
    """Serve the editor of `folder` until killed; port and token are the first line that it says."""
    bench = Bench(editor=Editor(folder), make_page=lambda _: b"", preview=Preview(dict))
    server = make_editing_server(bench)
    sys.stdout.write(f"{bench.port} {bench.token}\n")
    sys.stdout.flush()
    server.serve_forever()


def send_until_gone(port: int, token: str, begin: int, confirmed: list[str]) -> None:
    """Send acts until nobody answers; the id of each that is answered for goes to `confirmed`."""
    own = f"{HOST}:{port}"
    headers = {TOKEN: token, "Origin": f"http://{own}", "Content-Type": "application/json"}
    ids: list[str] = []
    with contextlib.suppress(OSError, http.client.HTTPException, ValueError):
        for number in range(begin, begin + 10_000):
            act = make_next(number, ids)
            connection = http.client.HTTPConnection(HOST, port, timeout=LONGEST_S)
            connection.request("POST", "/edit/acts", json.dumps({"acts": [act]}), headers)
            answer = connection.getresponse()
            told = json.loads(answer.read())
            connection.close()
            if told["results"][0]["result"] == "done":
                ids.append(act["id"])
                confirmed.append(act["id"])


def kill_server(folder: Path, pause_s: float) -> list[str]:
    """Serve `folder` from a process of its own, kill it after a pause; return what it confirmed."""
    begin = len(Editor(folder).acts)
    command = [sys.executable, "-m", "tests.trust.edit_kills", str(folder)]
    confirmed: list[str] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True) as process:
        assert process.stdout is not None
        port, token = process.stdout.readline().split()
        given = (int(port), token, begin, confirmed)
        sender = threading.Thread(target=send_until_gone, args=given)
        sender.start()
        time.sleep(pause_s)
        process.kill()
        process.wait()
        sender.join(LONGEST_S)
    return confirmed


def hunt_servers(count: int, seed: int = 1) -> Tally:
    """Kill `count` servers while acts are sent to them."""
    tally = Tally("kills of the editor's server")
    chance = random.Random(seed)  # noqa: S311 - moments, no secret
    with tempfile.TemporaryDirectory() as place:
        folder = write_dossier(Path(place) / "town")
        for number in range(count):
            pause = chance.uniform(0.05, 0.6)
            confirmed = kill_server(folder, pause)
            known = {act.id for act in Editor(folder).acts}
            lost = [one for one in confirmed if one not in known]
            problems = [str(one) for one in inspect_dossier(folder)[1]]
            wrong = f"kill {number}: lost {lost}, {problems[:2]}" if lost or problems else ""
            tally.add("killed in the middle" if confirmed else "killed before an act", wrong)
    return tally


class Surface(Protocol):
    """A browser with a profile of its own that can be killed and opened again."""

    page: Page
    name: str

    def kill(self) -> None:
        """Kill it."""

    def kept(self) -> int:
        """Return how many acts the page had said to be kept."""


@dataclass
class Chromium:
    """Chromium, through Playwright."""

    page: Page
    profile: Path
    said: list[str] = field(default_factory=list)
    name: str = "Chromium"

    def kill(self) -> None:
        """Kill its first process; the others end with it."""
        wanted = f"--user-data-dir={self.profile}"
        for folder in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                words = (folder / "cmdline").read_text().split("\0")
                if wanted in words and not any(word.startswith("--type=") for word in words):
                    os.kill(int(folder.name), signal.SIGKILL)

    def kept(self) -> int:
        """Return how many acts the page had said to be kept."""
        return count_kept(self.said)


@dataclass
class Firefox:
    """Debian's Firefox, through puppeteer."""

    page: Page
    remote: Remote
    name: str = "Firefox"

    def kill(self) -> None:
        """Kill its first process; the others end with it."""
        os.kill(self.remote.ask("pid"), signal.SIGKILL)

    def kept(self) -> int:
        """Return how many acts the page had said to be kept."""
        return count_kept(self.remote.ask("said"))


def count_kept(said: list[str]) -> int:
    """Return the highest number that a page has told."""
    numbers = [int(found[1]) for line in said if (found := re.search(r"kept (\d+)$", line))]
    return max(numbers, default=0)


@contextmanager
def open_chromium(profile: Path) -> Iterator[Chromium]:
    """Open Chromium with a profile."""
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(profile, **chromium_options())
        surface = Chromium(context.pages[0], profile)
        surface.page.on("console", lambda message: surface.said.append(message.text))
        yield surface
        with contextlib.suppress(Error):
            context.close()


@contextmanager
def open_firefox(profile: Path) -> Iterator[Firefox]:
    """Open Firefox with a profile."""
    remote = Remote(width=1280, height=800, profile=profile)
    page: Any = FirefoxPage(remote)
    try:
        yield Firefox(page, remote)
    finally:
        remote.close()


def open_page(page: Page, address: str) -> None:
    """Open the offline editor, and wait until it has taken up what the browser kept."""
    page.goto(address)
    page.wait_for_function(READY)
    page.locator("[data-thing]").first.wait_for()


def edit_and_kill(surface: Surface, address: str, presses: int, pause_s: float) -> int:
    """Do an act, undo and do it again with keys, and kill the browser.

    Return how many acts the page had said to be kept, at least one.
    """
    page = surface.page
    open_page(page, address)
    hand = sign(page)
    page.evaluate(WATCH)
    hand.open("places", "lost-mill")
    hand.fill("names", name_en="Found Mill")
    page.wait_for_function(KEPT)
    for number in range(presses):
        page.keyboard.press("Control+y" if number % 2 else "Control+z")
    page.wait_for_timeout(pause_s * 1000)  # in which what the page says is heard, too
    surface.kill()
    return surface.kept()


def hunt_browsers(
    count: int, seed: int = 1, opened: Callable[[Path], Any] = open_chromium
) -> Tally:
    """Kill `count` browsers in the middle of acts in the offline page; open each again and look."""
    chance = random.Random(seed)  # noqa: S311 - moments, no secret
    tally = Tally(f"kills of {'Chromium' if opened is open_chromium else 'Firefox'}, offline")
    with tempfile.TemporaryDirectory() as place:
        folder = write_draft(Path(place) / "town")
        file = Path(place) / "edit.html"
        file.write_bytes(page_of(folder, make_state(Editor(folder)), served=False))
        address = f"{file.as_uri()}#lang=en"
        for number in range(count):
            profile = Path(place) / f"profile-{number}"
            profile.mkdir()
            presses, pause = chance.randrange(2, 30), chance.uniform(0, 0.1)
            with opened(profile) as surface:
                kept = edit_and_kill(surface, address, presses, pause)
            with opened(profile) as surface:
                open_page(surface.page, address)
                time.sleep(0.2)
                found = int(surface.page.evaluate(COUNT))
            wrong = f"kill {number}: {kept} were kept, {found} are there" if found < kept else ""
            wrong = wrong or (
                "" if kept else f"kill {number}: the page never said that it kept an act"
            )
            tally.add("killed in the middle", wrong)
    return tally


def hunt_editor(writers: int, servers: int, chromium: int, firefox: int) -> Iterator[Tally]:
    """Yield the tally of each hunt."""
    yield hunt_writers(writers)
    yield hunt_servers(servers)
    yield hunt_browsers(chromium)
    yield hunt_browsers(firefox, opened=open_firefox)


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
