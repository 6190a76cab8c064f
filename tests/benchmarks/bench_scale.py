"""How the page grows: 1,000 to 100,000 generated features of three types, in one run.

Build time, bytes, first view, and the median time to hide and to show a layer. Prints a table;
asserts nothing.
"""

from __future__ import annotations

import dataclasses
import random
import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.table import Table
from shapely import LineString, Point
from shapely.geometry.base import BaseGeometry

from geo import Dossier, read_dossier
from geo.dossiers.rows import LayerRow, Place
from geo.positions.datasets import Dataset
from geo.positions.features import Feature
from geo.vocabulary import Status
from maps.elements.plan_map import make_map
from tests.browser.chromium import chromium_options
from tests.builders import write_dossier

SIZES = (1_000, 10_000, 100_000)
SHARES = {"point": 3, "line": 1, "area": 1}
"""Of five features three are points, one is a line of 8 points, one an area of 12."""
TOGGLE = """
async (id) => {
  const times = [];
  for (const act of ["hide", "show", "hide", "show", "hide", "show"]) {
    const begun = performance.now();
    planmap[act](id);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    times.push([act, performance.now() - begun]);
  }
  return times;
}
"""


def make_big(dossier: Dossier, count: int) -> Dossier:
    """Return `dossier` with `count` generated places in a layer for each type."""
    draw = random.Random(count)  # noqa: S311 - the same places each time, no secret
    kinds = [kind for kind, share in SHARES.items() for _ in range(share)]
    template = dossier.places[1].model_dump()
    layers = tuple(
        LayerRow.model_validate(dossier.layers[0].model_dump() | {"id": f"many-{kind}s"})
        for kind in SHARES
    )
    features, places = {}, []
    for number in range(count):
        kind = kinds[number % len(kinds)]
        identifier = f"made-{number}"
        features[identifier] = Feature(id=identifier, geometry=_shape(kind, dossier, draw))
        own = {
            "id": identifier,
            "layer": f"many-{kind}s",
            "geo_source": "made",
            "name_zh_hans": f"地点{number}",
            "name_zh_hant": f"地點{number}",
            "name_en": f"Place {number}",
            "status_at": list(Status)[number % len(Status)],
            "importance": 1 + number % 5,
        }
        places.append(Place.model_construct(**template | own))
    source = next(iter(dossier.datasets.values())).source
    made = Dataset(id="made", source=source, features=features)
    return dataclasses.replace(
        dossier,
        layers=layers + dossier.layers,
        places=(*places, *dossier.places),
        datasets={**dossier.datasets, "made": made},
    )


def _shape(kind: str, dossier: Dossier, draw: random.Random) -> BaseGeometry:
    west, south, east, north = dossier.info.view
    lon, lat = draw.uniform(west, east), draw.uniform(south, north)
    if kind == "point":
        return Point(lon, lat)
    if kind == "area":
        return Point(lon, lat).buffer(draw.uniform(0.0002, 0.001), quad_segs=3)
    return LineString([(lon + step * 0.001, lat + draw.gauss(0, 0.0003)) for step in range(8)])


def measure(browser: Browser, file: Path) -> tuple[float, float, float]:
    """Return first view, and the median hide and show of the layer of points, in milliseconds."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(file.as_uri(), wait_until="commit", timeout=120_000)
    page.wait_for_function("() => window.planmap", timeout=120_000)
    first = page.evaluate("() => planmap.ready.then(() => performance.now())")
    times = page.evaluate(TOGGLE, "many-points")
    page.close()
    by_act = {
        act: statistics.median(time_ms for name, time_ms in times if name == act)
        for act in ("hide", "show")
    }
    return float(first), by_act["hide"], by_act["show"]


def main() -> None:
    """Measure and print."""
    table = Table("features", "build s", "MB", "first view ms", "hide ms", "show ms")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium_options())
        small = read_dossier(write_dossier(Path(folder) / "dossier"))
        for count in SIZES:
            big = make_big(small, count)
            begun = time.perf_counter()
            content = str(make_map(big).get_root().render()).encode()
            taken = time.perf_counter() - begun
            file = Path(folder) / f"{count}.html"
            file.write_bytes(content)
            first, hide, show = measure(browser, file)
            cells = (f"{count:,}", f"{taken:.1f}", f"{len(content) / 1e6:.2f}")
            table.add_row(*cells, f"{first:.0f}", f"{hide:.0f}", f"{show:.0f}")
        browser.close()
    Console().print(table)


if __name__ == "__main__":
    main()
