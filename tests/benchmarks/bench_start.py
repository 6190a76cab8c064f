"""How long each command takes to start, in processor time, and which imports take it.

Run: `python -m tests.benchmarks.bench_start`. The median of five fresh processes; what a process
without any code takes is in the first row. The bound for the help of each command is `BOUND`.
"""

from __future__ import annotations

import re
import resource
import statistics
import subprocess
import sys

from maps.cli import COMMANDS

BOUND = 0.3
"""Seconds of processor time that the help of any command may take."""

REPEATS = 5
SHOWN_IMPORTS = 5
RUN = "import sys; from maps.cli import app; app(sys.argv[1:], standalone_mode=False)"


def measure(*arguments: str) -> float:
    """Return the median processor time of a Python process with these arguments, in seconds."""
    times = []
    for _ in range(REPEATS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        times.append(spent)
    return statistics.median(times)


def list_imports(*arguments: str) -> list[tuple[float, str]]:
    """Return the slowest imports of `planmap ARGUMENTS` with what each takes itself, in seconds."""
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", RUN, *arguments],
        check=True,
        capture_output=True,
        text=True,
    ).stderr
    rows = re.findall(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)", told)
    return sorted(((int(own) / 1e6, name) for own, name in rows), reverse=True)[:SHOWN_IMPORTS]


def main() -> None:
    """Print the table, then the slowest imports of the slowest help."""
    print(f"{'process':<28}{'processor time, s':>18}   at most {BOUND}")
    print(f"{'python -c pass':<28}{measure('-c', 'pass'):>18.2f}")
    spent: dict[tuple[str, ...], float] = {}
    for arguments in (("--help",), *((name, "--help") for name in COMMANDS)):
        spent[arguments] = measure("-c", RUN, *arguments)
        words = " ".join(arguments)
        print(f"{f'planmap {words}':<28}{spent[arguments]:>18.2f}")
    slowest = max(spent, key=lambda arguments: spent[arguments])
    print(f"planmap {' '.join(slowest)}: what takes longest to import (-X importtime)")
    for seconds, name in list_imports(*slowest):
        print(f"  {name}: {seconds:.3f} s")
    if spent[slowest] > BOUND:
        words = " ".join(slowest)
        sys.exit(f"planmap {words} takes {spent[slowest]:.2f} s of processor time")


if __name__ == "__main__":
    main()
