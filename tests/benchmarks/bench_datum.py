"""How fast positions move from datum to datum: ours, the page's, and two packages' in one run."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import prcoords  # type: ignore[import-untyped]  # it ships no types

from geo.positions.datum import Datum, convert
from tests.geo.positions.test_datum import random_positions
from tests.tools.node import run_node
from tests.tools.npm import npm_folder

COUNT = 100_000
DATUM = Path(__file__).parents[2] / "maps" / "page" / "engine" / "base" / "datum.js"
TIMED = """
const { wgs84ToGcj02, gcj02ToWgs84 } = await import(input.module);
import { createRequire } from "node:module";
const gcoord = createRequire(`${process.cwd()}/`)("gcoord");
const time = (move) => {
  const begin = performance.now();
  const moved = input.positions.map(move);
  return [performance.now() - begin, moved];
};
const { WGS84, GCJ02 } = gcoord;
const there = time(([lon, lat]) => wgs84ToGcj02(lon, lat));
const back = time(([lon, lat]) => gcj02ToWgs84(lon, lat));
const theirs = time((p) => gcoord.transform(p, WGS84, GCJ02));
const theirsBack = time((p) => gcoord.transform(p, GCJ02, WGS84));
answer([there[0], back[0], theirs[0], theirsBack[0]]);
"""


def seconds(work: Callable[[], object]) -> float:
    """Return the best of three runs."""
    best = float("inf")
    for _ in range(3):
        begin = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - begin)
    return best


def main() -> None:
    """Print microseconds a position, WGS 84 to GCJ-02 and back."""
    lon, lat = random_positions(COUNT)
    there = convert(lon, lat, source=Datum.WGS84, target=Datum.GCJ02)
    pairs = list(zip(lat.tolist(), lon.tolist(), strict=True))
    positions = np.column_stack([lon, lat]).tolist()
    folder = npm_folder({"gcoord": "1.0.7"})
    in_node = run_node(
        TIMED, {"module": DATUM.as_uri(), "positions": positions}, folder=folder.parent
    )
    rows = [
        (
            "planmap, arrays",
            seconds(lambda: convert(lon, lat, source=Datum.WGS84, target=Datum.GCJ02)),
            seconds(lambda: convert(*there, source=Datum.GCJ02, target=Datum.WGS84)),
        ),
        (
            "prcoords 1.0.2, one by one",
            seconds(lambda: [prcoords.wgs_gcj(pair) for pair in pairs]),
            seconds(lambda: [prcoords.gcj_wgs_bored(pair) for pair in pairs]),
        ),
        ("planmap's page, in Node", in_node[0] / 1000, in_node[1] / 1000),
        ("gcoord 1.0.7, in Node (a box)", in_node[2] / 1000, in_node[3] / 1000),
    ]
    print(f"{'microseconds a position':<34}{'to GCJ-02':>10}{'back':>10}")
    for name, forward, back in rows:
        print(f"{name:<34}{forward / COUNT * 1e6:>10.2f}{back / COUNT * 1e6:>10.2f}")


if __name__ == "__main__":
    main()
