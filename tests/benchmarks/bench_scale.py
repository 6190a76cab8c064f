"""How the page grows, beside its peers: 100 to 100,000 features of three types, in one run.

    python -m tests.benchmarks.bench_scale --peers PYTHON [--quick] [--sizes N …] [--only NAME …]

`--peers` names the interpreter that has what `peers.txt` lists. Runs are interleaved; said are
their medians. Prints tables and, unless it is a part (`--quick`, `--sizes`, `--only`), writes them
into docs/benchmarks.md. A page that takes longer than ten minutes is told and left out.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import json
import math
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Error, sync_playwright
from rich.console import Console

from tests.benchmarks.drawing import measure_page
from tests.benchmarks.peers import PEERS
from tests.browser.chromium import chromium_options
from tests.tools.written_block import write_block

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "benchmarks.md"
OURS = "planmap"
SIZES = (100, 1_000, 10_000, 100_000)
QUICK_SIZES = (100, 1_000, 10_000)
QUICK_PEERS = ("folium_default", "folium_canvas", "lonboard")
RUNS, QUICK_RUNS = 3, 1
LONGEST_S = 600
GROWTH_FROM = 1_000
DRAWN = {"folium_canvas", "folium_default", "geopandas_explore"}
"""The peers whose pages open without a network, once their scripts are served."""
SLOW = {("folium_default", 100_000)}
"""What does not come to rest within minutes; MEASURED as such in November 2026."""


@dataclass(slots=True)
class Figures:
    """What was measured of one page, run by run."""

    values: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, found: dict[str, float]) -> None:
        """Keep what one run has found."""
        for name, value in found.items():
            self.values[name].append(value)

    def median(self, name: str) -> float | None:
        """Return the median of all runs, or None if nothing was measured."""
        values = self.values.get(name)
        return statistics.median(values) if values else None


Results = dict[tuple[str, int], Figures]


def build(name: str, size: int, folder: Path, peers: str) -> dict[str, float] | None:
    """Return what building a page in a process of its own took, or None if that fails."""
    page, features = folder / f"{name}-{size}.html", folder / f"{size}.parquet"
    command = (
        [sys.executable, "-m", "tests.benchmarks.made_up", str(size), str(page)]
        if name == OURS
        else [
            peers,
            str(ROOT / "tests" / "benchmarks" / "peers.py"),
            name,
            str(features),
            str(page),
        ]
    )
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, cwd=ROOT, timeout=LONGEST_S
        )
    except subprocess.TimeoutExpired:
        Console(stderr=True).print(f"{name}, {size}: not done in {LONGEST_S} s")
        return None
    if done.returncode:
        Console(stderr=True).print(f"{name}, {size}: {done.stderr.strip().splitlines()[-1:]}")
        return None
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def run_all(names: Sequence[str], sizes: Sequence[int], runs: int, peers: str) -> Results:
    """Return the figures of each page by name and size."""
    results: Results = defaultdict(Figures)
    with tempfile.TemporaryDirectory() as written, open_browser() as browser:
        folder = Path(written)
        for size in sizes:
            made = [sys.executable, "-m", "tests.benchmarks.made_up", str(size), "-"]
            features = str(folder / f"{size}.parquet")
            subprocess.run([*made, features], check=True, cwd=ROOT)
            for number in range(runs):
                for name in names if number % 2 == 0 else reversed(names):
                    found = build(name, size, folder, peers)
                    if found is None:
                        continue
                    results[name, size].add(found)
                    if name == OURS or (name in DRAWN and (name, size) not in SLOW):
                        page = folder / f"{name}-{size}.html"
                        results[name, size].add(draw(browser, page, is_ours=name == OURS))
    return results


@contextlib.contextmanager
def open_browser() -> Iterator[Browser]:
    """Yield a browser that has the network of this machine alone."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium_options(offline=False))
        yield browser
        browser.close()


def draw(browser: Browser, page: Path, *, is_ours: bool) -> dict[str, float]:
    """Return what opening the page and turning a layer off and on take, in milliseconds."""
    try:
        return measure_page(browser, page, is_ours=is_ours)
    except Error as error:
        Console(stderr=True).print(f"{page.name}: {str(error).splitlines()[0]}")
        return {}


def find_exponent(results: Results, name: str, figure: str, sizes: Sequence[int]) -> float | None:
    """Return how `figure` grows from `GROWTH_FROM` features to the most: 1 is in step."""
    first, last = results[name, GROWTH_FROM].median(figure), results[name, sizes[-1]].median(figure)
    if sizes[-1] <= GROWTH_FROM or not first or not last:
        return None
    return math.log(last / first) / math.log(sizes[-1] / GROWTH_FROM)


COLUMNS = {
    "build, s": ("seconds", 1.0, "{:.2f}"),
    "MB": ("bytes", 1e6, "{:.2f}"),
    "peak, MB": ("peak_mb", 1.0, "{:.0f}"),
    "first view, s": ("first", 1000.0, "{:.2f}"),
    "its work, s": ("open_work", 1000.0, "{:.2f}"),
    "hide, ms": ("hide", 1.0, "{:.0f}"),
    "show, ms": ("show", 1.0, "{:.0f}"),
    "work of either, ms": ("turn_work", 1.0, "{:.0f}"),
    "pan, ms": ("pan", 1.0, "{:.0f}"),
}


def make_table(results: Results, names: Sequence[str], size: int) -> str:
    """Return a table in Markdown: medians, and in brackets how many times planmap's each is."""
    ours = results[OURS, size]
    lines = [f"| {size:,} features | {' | '.join(COLUMNS)} |", "|---|" + "--:|" * len(COLUMNS)]
    for name in names:
        cells = []
        for figure, unit, form in COLUMNS.values():
            value, own = results[name, size].median(figure), ours.median(figure)
            said = "–" if value is None else form.format(value / unit)
            if name != OURS and value is not None and own:
                said += f" ({value / own:.1f} ×)"
            cells.append(said)
        lines.append(f"| {name.replace('_', ' ')} | {' | '.join(cells)} |")
    return "\n".join(lines)


def make_growth(results: Results, names: Sequence[str], sizes: Sequence[int]) -> str:
    """Return a table in Markdown of growth exponents."""
    figures = {
        "build": "seconds", "bytes": "bytes", "first view": "first", "its work": "open_work",
    }  # fmt: skip
    head = f"| {GROWTH_FROM:,} to {sizes[-1]:,} features | {' | '.join(figures)} |"
    lines = [head, "|---|" + "--:|" * len(figures)]
    for name in names:
        found = [find_exponent(results, name, figure, sizes) for figure in figures.values()]
        cells = ["–" if one is None else f"{one:.2f}" for one in found]
        lines.append(f"| {name.replace('_', ' ')} | {' | '.join(cells)} |")
    return "\n".join(lines)


def describe_machine(peers: str) -> str:
    """Return date, machine and versions in a sentence or two."""
    listed = [peers, "-m", "pip", "list", "--format=freeze", "--disable-pip-version-check"]
    found = subprocess.run(listed, capture_output=True, text=True, check=True).stdout.split()
    wanted = (*(name.split("_")[0] for name in PEERS), "shapely", "pyarrow")
    versions = sorted(one for one in found if one.lower().split("==")[0] in wanted)
    with open_browser() as browser:
        chromium = browser.version
    today = dt.datetime.now(dt.UTC).date().isoformat()
    return (
        f"{today}, {platform.system()} {platform.machine()}, Python {platform.python_version()}, "
        f"Chromium {chromium}; {', '.join(versions)}."
    )


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", default=sys.executable, help="the interpreter with the peers")
    parser.add_argument("--quick", action="store_true", help="three sizes, three peers, one run")
    parser.add_argument(
        "--write", action="store_true", help="write docs/benchmarks.md all the same"
    )
    parser.add_argument("--runs", type=int, default=0, help="how often each page is built")
    parser.add_argument("--sizes", type=int, nargs="+", help="how many features, instead of all")
    parser.add_argument("--only", nargs="+", choices=[*PEERS], help="these peers, instead of all")
    options = parser.parse_args()
    names = (OURS, *(options.only or (QUICK_PEERS if options.quick else PEERS)))
    sizes = options.sizes or (QUICK_SIZES if options.quick else SIZES)
    runs = options.runs or (QUICK_RUNS if options.quick else RUNS)
    begun = os.getloadavg()[0]
    results = run_all(names, sizes, runs, options.peers)
    load = max(begun, os.getloadavg()[0])
    said = (
        f"{describe_machine(options.peers)} Medians of {runs} run{'s' if runs > 1 else ''}, at a "
        f"load of up to {load:.0f} on {os.cpu_count()} processors."
    )
    tables = [make_table(results, names, size) for size in sizes]
    text = "\n\n".join([said, *tables, make_growth(results, names, sizes)])
    Console(width=200, markup=False, highlight=False).print(text)
    is_part = options.quick or options.sizes or options.only
    if options.write or not is_part:
        write_block(PAGE, "tests/benchmarks/bench_scale.py", text)


if __name__ == "__main__":
    main()
