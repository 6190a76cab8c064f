"""Our page beside plain Folium and `GeoDataFrame.explore`, the same features, in one run.

Build time, bytes, the time until Chromium shows the features and until the page rests, and what
hiding, showing and filtering take. Runs are interleaved, in each order in turn, as what a browser
still has to do for one page is charged to the next; our page is compared with Folium's run by
run; the interval of the median ratio is exact (binomial). The peers get their scripts from the npm
packages that they name, served locally, so that no network is timed. Prints a table with ratios;
asserts nothing.
"""

from __future__ import annotations

import itertools
import math
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import folium
import geopandas as gpd
import pandas as pd
from playwright.sync_api import Page, Route, sync_playwright
from rich.console import Console
from rich.table import Table

from geo import Dossier, read_dossier
from layers import make_layers
from maps.elements.plan_map import make_map
from tests.browser.chromium import chromium_options
from tests.tools.npm import npm_folder

ROUNDS = 18
UNSURE = 0.05
# What plain Folium and explore load, and the npm packages that hold it.
PACKAGES = {
    "leaflet": "1.9.3",
    "jquery": "3.7.1",
    "bootstrap": "5.2.2",
    "leaflet.awesome-markers": "2.0.5",
}
FILES = {
    "leaflet.js": "leaflet/dist/leaflet.js",
    "leaflet.css": "leaflet/dist/leaflet.css",
    "jquery-3.7.1.min.js": "jquery/dist/jquery.min.js",
    "bootstrap.bundle.min.js": "bootstrap/dist/js/bootstrap.bundle.min.js",
    "bootstrap.min.css": "bootstrap/dist/css/bootstrap.min.css",
    "leaflet.awesome-markers.js": "leaflet.awesome-markers/dist/leaflet.awesome-markers.js",
    "leaflet.awesome-markers.css": "leaflet.awesome-markers/dist/leaflet.awesome-markers.css",
}
# When the first frame with features in it was shown, when two frames have passed after all else
# that is to be seen (ours: labels, legend, list of promises), and when what is behind that
# is made too (ours, for a reader who stirs or a script that asks: the tree of layers behind its
# tab, folded rows). The first is the browser's own first contentful paint, unless the features came
# only after that: then two frames more.
DRAWN = """
() => new Promise((resolve) => {
  const features = '.leaflet-overlay-pane :is(path, canvas), canvas.planmap-canvas';
  const frames = () => new Promise((done) => requestAnimationFrame(
    () => requestAnimationFrame(() => done(performance.now()))));
  let seen = 0;
  let shown = 0;
  const look = async () => {
    if (!seen && document.querySelector(features)) {
      seen = performance.now();
      frames().then((time) => { shown = time; });
    }
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    if (!paint || !shown || (window.planmapParts && !window.planmap)) {
      return requestAnimationFrame(look);
    }
    const first = paint.startTime >= seen ? paint.startTime : shown;
    let rest = 0;
    if (window.planmap) {
      const lettered = () => new Promise((done) => {
        const ask = () => {
          if (document.querySelector('[data-label]')) done();
          else requestAnimationFrame(ask);
        };
        ask();
      });
      await lettered();
      rest = await frames();
      await window.planmap.ready;
    }
    resolve([first, rest || await frames(), performance.now()]);
  };
  look();
})
"""


ACTS = """
async () => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done();
    channel.port2.postMessage(0);
  }));
  const times = { hide: [], show: [], filter: [], "filter off": [] };
  const take = async (name, act) => {
    await new Promise((done) => setTimeout(done, 60));
    const begun = performance.now();
    act();
    await painted();
    times[name].push(performance.now() - begun);
  };
  await new Promise((done) => setTimeout(done, 1000));
  for (const { id } of planmap.layers()) {
    await take("hide", () => planmap.hide(id));
    await take("show", () => planmap.show(id));
  }
  for (const status of ["operating", "planned", "completed", "under_construction"]) {
    for (let round = 0; round < 4; round += 1) {
      await take("filter", () => planmap.filter({ status }));
      await take("filter off", () => planmap.filter({}));
    }
  }
  return times;
}
"""


def build_ours(dossier: Dossier) -> str:
    """Return our page."""
    return str(make_map(dossier).get_root().render())


def build_folium(dossier: Dossier) -> str:
    """Return plain Folium's page: a GeoJson with tooltip and popup for each layer."""
    page = folium.Map(location=[40.15, 116.3], zoom_start=10, tiles=None)
    for layer in make_layers(dossier):
        if len(layer.frame):
            fields = ["name_zh_hans", "name_en", "status_at", "summary_en"]
            folium.GeoJson(
                _flat(layer.frame),
                name=layer.id,
                tooltip=folium.GeoJsonTooltip(fields[:2]),
                popup=folium.GeoJsonPopup(fields),
                marker=folium.CircleMarker(radius=5),
            ).add_to(page)
    folium.LayerControl().add_to(page)
    return str(page.get_root().render())


def build_explore(dossier: Dossier) -> str:
    """Return the page of `GeoDataFrame.explore` with all layers in one frame."""
    frames = [_flat(layer.frame) for layer in make_layers(dossier)]
    frame = gpd.GeoDataFrame(pd.concat(frames, ignore_index=True), crs="EPSG:4326")
    return str(frame.explore("theme", tiles=None).get_root().render())


def _flat(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    flat = frame.copy()
    for name in ("lines", "paragraphs", "mentions", "facts", "commitments"):
        flat[name] = flat[name].map(str)
    return flat


def measure_build(build: Callable[[Dossier], str], dossier: Dossier) -> tuple[float, str]:
    """Return the median build time in seconds, and the page."""
    times = []
    page = ""
    for _ in range(3):
        begun = time.perf_counter()
        page = build(dossier)
        times.append(time.perf_counter() - begun)
    return statistics.median(times), page


Times = dict[str, list[tuple[float, float, float]]]


def measure_drawing(pages: Mapping[str, str], folder: Path) -> Times:
    """Return for each page the milliseconds to features, to rest, to all being made, by round."""
    scripts = npm_folder(PACKAGES)
    for name, content in pages.items():
        (folder / f"{name}.html").write_text(content, encoding="utf-8")
    times: Times = {name: [] for name in pages}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium_options(offline=False))
        for names in itertools.islice(itertools.cycle(itertools.permutations(pages)), ROUNDS):
            for name in names:
                page = browser.new_page(viewport={"width": 1280, "height": 800})
                page.route(lambda url: url.startswith("http"), lambda route: serve(route, scripts))
                times[name].append(_time_page(page, folder / f"{name}.html"))
                page.close()
        browser.close()
    return times


def medians(times: Times) -> dict[str, tuple[float, float, float]]:
    """Return the median times of each page to features, to rest, and to all being made."""
    return {
        name: (
            statistics.median(features for features, _, _ in values),
            statistics.median(rest for _, rest, _ in values),
            statistics.median(made for _, _, made in values),
        )
        for name, values in times.items()
    }


def ratio_interval(ours: list[float], theirs: list[float]) -> tuple[float, float, float]:
    """Return low end, median and high end of ours to theirs, run by run: 95 % of the median.

    Source: order statistics of the binomial distribution, as for the sign test.
    """
    ratios = sorted(one / other for one, other in zip(ours, theirs, strict=True))
    count = len(ratios)
    tail, below = 0.0, 0
    while tail + math.comb(count, below) / 2**count <= UNSURE / 2:
        tail += math.comb(count, below) / 2**count
        below += 1
    at = max(0, below - 1)
    return ratios[at], statistics.median(ratios), ratios[count - 1 - at]


def measure_acts(file: Path) -> dict[str, float]:
    """Return the median milliseconds that each act takes until it is painted, by its name."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium_options())
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(file.as_uri())
        page.wait_for_function("() => window.planmap && planmap.ready.then(() => true)")
        times: dict[str, list[float]] = page.evaluate(ACTS)
        browser.close()
    return {name: statistics.median(values) for name, values in times.items()}


def _time_page(page: Page, path: Path) -> tuple[float, float, float]:
    page.goto(path.as_uri(), wait_until="commit")
    features, rest, made = page.evaluate(DRAWN)
    return float(features), float(rest), float(made)


def serve(route: Route, scripts: Path) -> None:
    """Answer what a peer's page asks for from the npm packages in `scripts`, else with nothing."""
    name = route.request.url.rpartition("/")[2]
    path = scripts / FILES[name] if name in FILES else None
    if path:
        route.fulfill(body=path.read_bytes(), content_type=_type_of(name))
    else:
        route.fulfill(body="", content_type=_type_of(name))


def _type_of(name: str) -> str:
    return "text/javascript" if name.endswith(".js") else "text/css"


def main() -> None:
    """Measure and print the table."""
    dossier = read_dossier()
    builders: dict[str, Callable[[Dossier], str]] = {
        "planmap": build_ours,
        "folium": build_folium,
        "explore": build_explore,
    }
    built: dict[str, Any] = {
        name: measure_build(build, dossier) for name, build in builders.items()
    }
    with tempfile.TemporaryDirectory() as folder:
        times = measure_drawing({name: page for name, (_, page) in built.items()}, Path(folder))
        acts = measure_acts(Path(folder) / "planmap.html")
    drawn = medians(times)
    loaded = sum((npm_folder(PACKAGES) / path).stat().st_size for path in FILES.values())
    table = Table(
        "page",
        "build s",
        "ratio",
        "bytes",
        "with its scripts",
        "ratio",
        "features ms",
        "ratio",
        "at rest ms",
        "ratio",
        "all made ms",
        "ratio",
    )
    ours = built["planmap"]
    for name, (seconds, page) in built.items():
        size = len(page.encode())
        whole = size + (0 if name == "planmap" else loaded)
        table.add_row(
            name,
            f"{seconds:.2f}",
            f"{seconds / ours[0]:.1f}",
            f"{size:,}",
            f"{whole:,}",
            f"{whole / len(ours[1].encode()):.2f}",
            *(
                text
                for mine, own in zip(drawn[name], drawn["planmap"], strict=True)
                for text in (f"{mine:.0f}", f"{mine / own:.2f}")
            ),
        )
    console = Console(file=sys.stdout, width=120)
    console.print(table)
    for at, what in enumerate(("first view", "at rest", "all made")):
        low, median, high = ratio_interval(
            [run[at] for run in times["planmap"]], [run[at] for run in times["folium"]]
        )
        console.print(
            f"{what}: {median:.2f} times Folium's, run by run ({low:.2f}–{high:.2f}, {ROUNDS} runs)"
        )
    console.print("; ".join(f"{name} {value:.0f} ms" for name, value in acts.items()), "(medians)")
    console.print(
        "The peers' pages hold the features alone, ours also base map, panel, search, facts and "
        "promises; at rest, ours has labels, legend and list as well, and makes what is behind "
        "them when a reader stirs. 'With its scripts' "
        "adds what a page loads before it draws (of the peers, what npm has of it: no icon fonts). "
        "Ratios are to planmap; above 1 the peer needs more."
    )


if __name__ == "__main__":
    main()
