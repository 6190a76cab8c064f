"""How long an act takes until it is on the disk and on the screen, with 100 to 20,000 places.

Three tables: writing alone (wall clock and processor time of 30 acts, a move and a rename in
turn); the same acts sent to `planmap edit` over HTTP, request to answer; and, with 5,000 places,
what a person sees in Chromium: from the key or click to the frame that shows the act, and to the
line that says that it is on the disk. Asserts nothing. `--quick` leaves out the 20,000.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Page, sync_playwright
from rich.console import Console
from rich.table import Table

from geo.editing.editor import Editor
from maps.preview.editing import TOKEN
from maps.preview.serving import HOST
from tests.big_dossier import write_big_dossier
from tests.browser.chromium import chromium_options
from tests.geo.editing.acting import do, make_act

SIZES = (100, 1_000, 5_000, 20_000)
SCREEN = 5_000
ACTS = 30
ADDRESS = re.compile(rf"http://{HOST}:(\d+)/edit\.html#token=(\S+)")

WATCH = """() => {
    window.onshown = () => {};
    window.kept = [];
    let begun = 0;
    const begin = (event) => {
        begun = event.timeStamp;
        requestAnimationFrame(() => {
            const after = new MessageChannel();
            after.port1.onmessage = () => onshown(performance.now() - begun);
            after.port2.postMessage(0);
        });
    };
    const wait = window.setTimeout;
    window.later = [];
    window.setTimeout = (act, pause, ...given) =>
        pause >= 250 ? later.push(act) : wait(act, pause, ...given);
    document.addEventListener("keydown", (event) => event.key === "a" && begin(event), true);
    document.addEventListener("submit", begin, true);
    const line = document.querySelector("[data-edit-safety]");
    new MutationObserver(() => {
        if (line.dataset.editSafety === "kept" && begun) kept.push(performance.now() - begun);
        if (line.dataset.editSafety === "kept") begun = 0;
    }).observe(line, { attributes: true });
}"""
"""From an act's event to behind the frame that shows it; and to the word that it is safe.

What the page does later, when nobody has acted for a quarter of a second, waits until it is told.
"""
ACT = """(selector) => new Promise((done) => {
    window.onshown = done;
    if (selector) document.querySelector(selector).click();
    else {
        const key = new KeyboardEvent("keydown", { key: "a", bubbles: true, cancelable: true });
        document.activeElement.dispatchEvent(key);
    }
})"""
"""Does an act, by a button or by its key, and resolves with the milliseconds until it is shown.

From within the page, so that what drives the browser does not work in the page's thread meanwhile.
"""


def make_acts(count: int) -> Iterator[dict[str, Any]]:
    """Yield a move and a rename in turn, each of another place."""
    for number in range(1, count + 1):
        place = f"made-{number}"
        point = {"type": "Point", "coordinates": [10.0 + number / 1000, 50.02]}
        if number % 2:
            yield make_act("rename", "places.csv", place, {"name_en": f"Name {number}"})
        else:
            yield make_act("move", "places.csv", place, {"position": point}, source="x")


def measure_writing(folder: Path) -> tuple[list[float], list[float]]:
    """Return wall clock and processor time of each act, in milliseconds."""
    editor = Editor(folder)
    do(editor, make_act("rename", "places.csv", "made-0", {"name_en": "First"}))
    wall, work = [], []
    for act in make_acts(ACTS):
        begun, spent = time.perf_counter(), time.process_time()
        do(editor, act)
        wall.append(1000 * (time.perf_counter() - begun))
        work.append(1000 * (time.process_time() - spent))
    return wall, work


@contextmanager
def serve(folder: Path) -> Iterator[tuple[int, str]]:
    """Run `planmap edit` in a process of its own, and yield its port and token."""
    command = [sys.executable, "-m", "maps.start", "edit", str(folder), "--no-open"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        found = ADDRESS.search(process.stdout.readline())
        assert found
        try:
            yield int(found[1]), found[2]
        finally:
            process.kill()


def measure_requests(port: int, token: str) -> list[float]:
    """Return how long each act takes from the request to the answer, in milliseconds."""
    own = f"{HOST}:{port}"
    headers = {TOKEN: token, "Origin": f"http://{own}", "Content-Type": "application/json"}
    taken = []
    for act in (
        make_act("rename", "places.csv", "made-0", {"name_en": "First"}),
        *make_acts(ACTS),
    ):
        begun = time.perf_counter()
        connection = http.client.HTTPConnection(HOST, port, timeout=60)
        connection.request("POST", "/edit/acts", json.dumps({"acts": [act]}), headers)
        answer = connection.getresponse()
        told = json.loads(answer.read())
        taken.append(1000 * (time.perf_counter() - begun))
        assert answer.status == 200, told
        connection.close()
    return taken[1:]


def measure_screen(port: int, token: str) -> tuple[list[float], list[float], list[float]]:
    """Return when each act was on the screen, what work that was, and when it was safe.

    All in milliseconds; the work of the thread is what Chromium counts in its own time.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium_options())
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(f"http://{HOST}:{port}/edit.html#token={token}&lang=en")
        page.wait_for_function("() => window.planmap && planmap.ready.then(() => true)")
        page.locator("[data-act=who]").click()
        page.locator("[data-field=by]").fill("AB")
        page.locator("[data-ok]").click()
        page.evaluate(WATCH)
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        shown, work = [], []
        for number in range(ACTS):
            selector = prepare_act(page, 100 + number, number)
            begun = read_work(session)
            shown.append(page.evaluate(ACT, selector))
            work.append(read_work(session) - begun)
            page.evaluate("() => { for (const act of later.splice(0)) act(); }")
            page.wait_for_function("(count) => window.kept.length === count", arg=number + 1)
        kept = page.evaluate("window.kept")
        browser.close()
    return shown, work, kept


def read_work(session: CDPSession) -> float:
    """Return how long the page's thread has worked, in milliseconds of its own time."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return 1000 * next(float(one["value"]) for one in metrics if one["name"] == "TaskDuration")


def prepare_act(page: Page, place: int, number: int) -> str:
    """Open a place; return the button that renames or places it, or nothing: a key accepts it."""
    page.evaluate(f"planmap.select('made-{place}')")
    page.locator("#pm-edit-name").filter(has_text=f"Corner {place}").wait_for()
    if number % 3 == 0:
        return ""
    group, field, value = (
        ("names", "name_en", f"Name {number}"),
        ("position", "position", f"{10.0 + number / 1000}, 50.02"),
    )[number % 3 - 1]
    box = page.locator(f"[data-group={group}]")
    if box.get_attribute("open") is None:
        box.locator("summary").click()
    page.locator(f"[data-group={group}] [data-field={field}]").fill(value)
    if group == "names":
        return "[data-group=names] .pm-do"
    box.locator(".pm-do").click()
    page.locator("dialog [data-field=source]").fill("a survey")
    return "dialog [data-ok]"


def make_row(words: str, taken: Sequence[float]) -> list[str]:
    """Return a row: what was measured, median, the 95th of a hundred, and the worst."""
    last = statistics.quantiles(taken, n=20)[-1]
    return [words, *(f"{one:.0f}" for one in (statistics.median(taken), last, max(taken)))]


def main() -> None:
    """Print how long acts take."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="no 20,000 places")
    wish = parser.parse_args()
    table = Table("what", "median ms", "95 %", "worst ms")
    for size in SIZES[:-1] if wish.quick else SIZES:
        with tempfile.TemporaryDirectory() as place:
            folder = write_big_dossier(Path(place) / "big", size)
            wall, work = measure_writing(folder)
            table.add_row(*make_row(f"{size:,} places, written", wall))
            table.add_row(*make_row(f"{size:,} places, written, processor", work))
            folder = write_big_dossier(Path(place) / "served", size)
            with serve(folder) as (port, token):
                table.add_row(*make_row(f"{size:,} places, HTTP", measure_requests(port, token)))
                if size == SCREEN:
                    shown, work, kept = measure_screen(port, token)
                    table.add_row(*make_row(f"{size:,} places, on the screen", shown))
                    table.add_row(*make_row(f"{size:,} places, on the screen, processor", work))
                    table.add_row(*make_row(f"{size:,} places, said to be on the disk", kept))
    console = Console(width=100)
    console.print(
        f"{platform.platform()}, Python {platform.python_version()}, load {os.getloadavg()[0]:.1f}",
        highlight=False,
    )
    console.print(table)


if __name__ == "__main__":
    main()
