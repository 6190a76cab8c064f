"""Tries changes of the code against the tests of their room, and tells which no test notices.

mutmut makes the changes (`make mutants`), in the folder `mutants/`; each is tried in a process
forked off one that has everything loaded, with the tests that know its room best, the first
failure ending it. Where a room has many, a sample by a fixed seed is taken.

Run: `python -m tests.trust.mutants [ROOM …]` at the root of the project, after `make mutants` or a
part of it (`mutmut run 'geo.records.spread*'`).
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import random
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "mutants"
UNDER_TEST = "MUTANT_UNDER_TEST"
"""mutmut's own variable: which change is on."""
SEED = 19
LONGEST_S = 1_800.0
"""Seconds that the tests of a room may take as it is."""
NOTICED = 1
"""How pytest ends where a test failed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Names of changes, and the tests that are to notice them, quick ones first."""

    names: tuple[str, ...]
    tests: tuple[str, ...]
    without: str = ""
    most: int = 10_000


TEXTS = "tests/geo/texts"
ROOMS = {
    "datum": Room(
        names=("geo.positions.*",),
        tests=tuple(
            f"tests/geo/{name}.py"
            for name in (
                "positions/test_datum", "positions/test_datum_finding",
                "dossiers/test_checks_datum",
            )
        ),
        without="random or comes_back",
    ),
    "offsets": Room(
        names=("geo.texts.found.*", "geo.texts.writing.*"),
        tests=(
            *(
                f"{TEXTS}/{name}.py"
                for name in (
                    "writing/test_words", "writing/test_spans", "writing/test_folding",
                    "test_found", "figures/test_figures", "figures/test_coordinates",
                    "names/test_candidates", "statements/test_statements",
                )
            ),
            "tests/texts/test_annotated_figures.py",
        ),
        without="takes_time",
        most=300,
    ),
    "figures": Room(
        names=tuple(f"geo.texts.{name}.*" for name in ("values", "figures", "en", "zh")),
        tests=(
            f"{TEXTS}/figures/test_exact_figures.py", f"{TEXTS}/values/test_numerals.py",
            f"{TEXTS}/figures/test_figures.py",
            "tests/texts/test_annotated_figures.py", "tests/texts/test_units.py",
            f"{TEXTS}/statements/test_statements.py",
        ),
        without="takes_time or megabyte or from_text_to_check or between_text_and_check",
        most=300,
    ),
    "staging": Room(
        names=("geo.records.staging.*",),
        tests=("tests/geo/records/test_staging.py", "tests/layers/site/test_writing.py"),
        without="killed",
    ),
    "manifest": Room(
        names=("layers.site.*",),
        tests=tuple(
            f"tests/layers/site/test_{name}.py"
            for name in ("manifest", "ownership", "writing" )
        ),
        without="killed",
    ),
    "escaping": Room(
        names=("layers.exports.csv_files.*", "layers.exports.web.markup.*", "geo.records.spread*"),
        tests=(
            "tests/layers/exports/web/test_markup.py", "tests/layers/exports/test_csv_files.py",
            "tests/geo/dossiers/test_spreadsheets.py",
        ),
        most=300,
    ),
    "calendar": Room(
        names=("layers.exports.web.ics.*",), tests=("tests/layers/exports/web/test_web_formats.py",)
    ),
    "blocks and policy": Room(
        names=("maps.elements.*",),
        tests=("tests/maps/elements/test_packing.py", "tests/maps/elements/test_policy.py"),
    ),
}  # fmt: skip


def list_changes(room: Room, most: int) -> list[str]:
    """Return the names of a room's changes; of many a sample of `most`, the same each time."""
    found = [
        name
        for path in sorted(FOLDER.rglob("*.meta"))
        for name in json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
        if any(fnmatch(name, wanted) for wanted in room.names)
    ]
    chance = random.Random(SEED)  # noqa: S311 - a sample, no secret
    return found if len(found) <= most else chance.sample(found, most)


def run_tests(room: Room, *more: str) -> int:
    """Return how pytest ends over the room's tests, in this process, without a word."""
    only = ["-k", f"not ({room.without})"] if room.without else []
    quiet = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:timeout"]
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        return int(pytest.main([*quiet, *only, *more, *room.tests]))


def forget() -> None:
    """Empty what the code has cached since it was loaded: that would hide a change."""
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] in {"geo", "layers", "maps"}:
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


def try_change(name: str, room: Room, longest_s: float) -> bool:
    """Return whether a test notices a change; a run that does not end is one that does."""
    number = os.fork()
    if number == 0:
        os.environ[UNDER_TEST] = name
        signal.alarm(int(longest_s) + 1)
        try:
            forget()
            os._exit(run_tests(room))
        except BaseException:  # noqa: BLE001 - whatever it raises, it was noticed
            os._exit(NOTICED)
    _, status = os.waitpid(number, 0)
    return os.waitstatus_to_exitcode(status) != 0


def try_room(name: str, room: Room, most: int) -> Iterator[str]:
    """Yield the changes of a room that no test notices, a count after each 20, one at the end.

    `most` are tried, or as many as the room has at most.

    Raises
    ------
    AssertionError
        If the tests fail without any change.
    """
    # Nothing of the code is called in this process but what loading it calls.
    assert run_tests(room, "--collect-only") == 0, f"{name}: the tests cannot be loaded"
    begin = time.monotonic()
    assert not try_change("", room, LONGEST_S), f"{name}: the tests fail as it is"
    whole = time.monotonic() - begin
    changes, missed = list_changes(room, min(most, room.most)), 0
    for tried, change in enumerate(changes, start=1):
        if not try_change(change, room, 10 * whole + 30):
            missed += 1
            yield f"  {change}"
        if tried % 20 == 0 or tried == len(changes):
            yield f"{name}: {tried:,} of {len(changes):,} tried, {tried - missed:,} noticed"


def enter_folder() -> None:
    """Go to the folder of the changes, and take the code and the tests from there."""
    here = str(FOLDER.parent)
    sys.path[:] = [str(FOLDER), *(path for path in sys.path if path not in {"", here})]
    for name in [name for name in sys.modules if name.split(".")[0] == "tests"]:
        del sys.modules[name]
    os.chdir(FOLDER)


def main(arguments: Sequence[str] | None = None) -> None:
    """Try the rooms that are asked for, or all, and say what no test notices."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("room", nargs="*", metavar="ROOM", help=", ".join(ROOMS))
    parser.add_argument("--most", type=int, default=10_000, help="how many of a room")
    wish = parser.parse_args(arguments)
    enter_folder()
    os.environ[UNDER_TEST] = ""
    for name in wish.room or ROOMS:
        for line in try_room(name, ROOMS[name], wish.most):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
