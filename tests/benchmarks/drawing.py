"""What a page takes in Chromium: until it shows its features, to turn a layer off and on, to pan.

The pages of Leaflet's family load their scripts from hosts that are not there; they get them from
the npm packages that `bench_page` names, served locally, so that no network is timed.
"""

from __future__ import annotations

import statistics
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.benchmarks.bench_page import DRAWN, PACKAGES, serve
from tests.benchmarks.processes import read_started_seconds
from tests.tools.npm import npm_folder

LONGEST_MS = 180_000
TURNS = 5
OURS = """
async (turns) => {
  const layer = planmap.layers().sort((one, other) => other.count - one.count)[0].id;
  const times = { hide: [], show: [] };
  for (let turn = 0; turn < turns; turn += 1) {
    for (const act of ["hide", "show"]) {
      const begun = performance.now();
      planmap[act](layer);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      times[act].push(performance.now() - begun);
    }
  }
  return times;
}
"""
THEIRS = """
async (turns) => {
  const box = document.querySelector(".leaflet-control-layers-overlays input");
  const times = { hide: [], show: [] };
  for (let turn = 0; box && turn < turns; turn += 1) {
    for (const act of ["hide", "show"]) {
      const begun = performance.now();
      box.click();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      times[act].push(performance.now() - begun);
    }
  }
  return times;
}
"""
FRAMES = """
() => new Promise((resolve) => {
  const times = [];
  let last = performance.now();
  const look = (now) => {
    times.push(now - last);
    last = now;
    if (window.isPanned) resolve(times);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})
"""


def measure_page(browser: Browser, file: Path, *, is_ours: bool) -> dict[str, float]:
    """Return milliseconds: `first` view, `hide` and `show` of a layer, `pan` (of 95 % of frames).

    `open_work` is the processor time of the browser, in milliseconds, until the page rests, and
    `turn_work` that of hiding or showing once: what a busy machine says of a page.

    Raises
    ------
    playwright.sync_api.Error
        If the page does not come to rest in time.
    """
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.set_default_timeout(LONGEST_MS)
    try:
        scripts = npm_folder(PACKAGES)
        page.route(lambda url: url.startswith("http"), lambda route: serve(route, scripts))
        begun = read_started_seconds()
        page.goto(file.as_uri(), wait_until="commit")
        first, _, _ = page.evaluate(DRAWN)
        page.wait_for_timeout(1000)
        rested = read_started_seconds()
        turned = page.evaluate(OURS if is_ours else THEIRS, TURNS)
        acts = sum(map(len, turned.values()))
        work = {"open_work": 1000 * (rested - begun)}
        if acts:
            work["turn_work"] = 1000 * (read_started_seconds() - rested) / acts
        times = {act: statistics.median(taken) for act, taken in turned.items() if taken}
        return {"first": float(first), **work, **times, "pan": _pan(page)}
    finally:
        page.close()


def _pan(page: Page) -> float:
    """Drag the map about, and return how long 95 of 100 frames took at most."""
    page.evaluate(f"() => {{ window.isPanned = false; window.frames_ = ({FRAMES})(); }}")
    page.mouse.move(700, 400)
    page.mouse.down()
    for step in range(60):
        page.mouse.move(700 + step * 5, 400 + step % 7)
        page.wait_for_timeout(8)
    page.mouse.up()
    page.evaluate("() => { window.isPanned = true; }")
    times: list[float] = page.evaluate("() => window.frames_")
    return statistics.quantiles(times, n=20)[-1]
