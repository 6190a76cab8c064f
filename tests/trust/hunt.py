"""Hunts for what gets lost and what gets in, and prints what was tried and what failed.

Run: `python -m tests.trust.hunt` for a sample of some ten minutes (`make trust`), with `--full`
for the counts that docs/trust.md gives (`make trust-full`, hours), `--only NAME` for one hunt,
`--part N` for an Nth of its full count.
With `--write` the rows of what was hunted are written anew into docs/trust.md, each with its day.
Exit status 1 if anything failed.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import islice
from pathlib import Path

from tests.trust.crowd import hunt_crowd
from tests.trust.edit_kills import hunt_editor
from tests.trust.folders import hunt_folders
from tests.trust.fuzz import hunt_inputs
from tests.trust.injection import hunt_injection
from tests.trust.interrupts import MOMENTS, hunt_interrupts
from tests.trust.kills import COMMANDS, hunt_kills
from tests.trust.narrow import hunt_narrow
from tests.trust.tally import Tally
from tests.trust.wrong_dossiers import Case, judge, make_cases

PAGE = Path(__file__).parents[2] / "docs" / "trust.md"
BEGIN, END = "<!-- begin of the table -->\n", "<!-- end of the table -->\n"


def try_case(case: Case) -> tuple[str, str]:
    """Return how the case ended, and what was raised if it was no error of planmap's."""
    try:
        return judge(case), ""
    except Exception as error:  # noqa: BLE001 - whatever is raised is what is hunted for
        return "failed", f"{case.name}: {type(error).__name__}: {str(error)[:200]}"


def hunt_dossiers(every: int) -> Tally:
    """Try each `every`th wrong dossier on all cores; return the tally."""
    tally = Tally("wrong dossiers")
    with ProcessPoolExecutor() as pool:
        for end, said in pool.map(try_case, islice(make_cases(), 0, None, every), chunksize=8):
            tally.add(end, said)
    return tally


HUNTS: dict[str, tuple[int, Callable[[int], Iterable[Tally]]]] = {
    "dossiers": (60, lambda part: [hunt_dossiers(part)]),
    "folders": (12, lambda part: [hunt_folders(200 // part)]),
    "inputs": (33, lambda part: hunt_inputs(1_000_000 // part)),
    "kills": (10, lambda part: [hunt_kills(400 // part)]),
    "interrupts": (MOMENTS, lambda part: [hunt_interrupts(MOMENTS * len(COMMANDS) // part)]),
    "narrow": (2, lambda part: hunt_narrow(whole=part == 1)),
    "crowd": (5, lambda part: [hunt_crowd(max(4, 30 // part))]),
    "editor": (6, lambda part: hunt_editor(*(max(1, n // part) for n in (100, 50, 40, 10)))),
    "injection": (8, hunt_injection),
}
"""Each hunt: which part of its full count a sample is, and what hunts an Nth of it."""


def main() -> int:
    """Hunt, print each tally as it ends, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_const", const=1, dest="part", help="all; hours")
    parser.add_argument("--part", type=int, metavar="N", help="an Nth of the full count")
    parser.add_argument("--only", choices=HUNTS, action="append", help="one hunt; may be repeated")
    parser.add_argument("--write", action="store_true", help="write the table in docs/trust.md")
    wish = parser.parse_args()
    with tempfile.TemporaryDirectory() as state:  # what commands remember is not the user's
        os.environ["XDG_STATE_HOME"] = state
        return _hunt(wish)


def _hunt(wish: argparse.Namespace) -> int:
    rows, failed = [], 0
    for name in wish.only or HUNTS:
        begin = time.monotonic()
        sample, hunt = HUNTS[name]
        for tally in hunt(wish.part or sample):
            seconds = time.monotonic() - begin
            sys.stdout.write("\n".join(tally.lines()) + f" ({seconds:.0f} s)\n")
            sys.stdout.flush()
            rows.append(_make_row(tally, seconds))
            failed += len(tally.failures)
    if wish.write:
        _write_table(rows)
    return 1 if failed else 0


def _make_row(tally: Tally, seconds: float) -> str:
    counts = f"{tally.tried:,} | {len(tally.failures):,}"
    day = f"{datetime.now(UTC):%Y-%m-%d}"
    return f"| {tally.name} | {counts} | {tally.ends} | {seconds:,.0f} | {day} |"


def _write_table(rows: list[str]) -> None:
    """Put `rows` in the page's table; those of hunts that were not run stay as they are."""
    words = PAGE.read_text(encoding="utf-8")
    head, rest = words.split(BEGIN)
    old, tail = rest.split(END)
    kept = {row.split(" | ")[0]: row for row in old.splitlines() if row.startswith("| ")}
    kept.pop("| hunt", None)
    rows = list((kept | {row.split(" | ")[0]: row for row in rows}).values())
    system = f"{platform.system()}, Python {platform.python_version()}"
    libraries = ", ".join(
        f"{name} {version(name)}"
        for name in ("planmap", "shapely", "pyogrio", "folium", "pypinyin")
    )
    table = [
        f"The newest rows: {datetime.now(UTC):%Y-%m-%d}, {system}, {libraries}.\n",
        "| hunt | tried | failed | how they ended | seconds | day |",
        "|---|---|---|---|---|---|",
        *rows,
        "",
    ]
    PAGE.write_text(head + BEGIN + "\n".join(table) + END + tail, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
