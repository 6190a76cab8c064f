"""How long each command takes to start, in processor time, and which imports take it.

Run: `python -m tests.benchmarks.bench_start`. The median of five fresh processes; what a process
without any code takes is in the first row. The bound for help is `BOUND`.
"""

from __future__ import annotations

import re
import resource
import statistics
import subprocess
import sys

from maps.cli import COMMANDS

BOUND = 0.3
"""Seconds of processor time that `planmap --help` may take."""

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
    """Print the table, then the slowest imports of `planmap --help`."""
    print(f"{'process':<24}{'processor time, s':>18}")
    print(f"{'python -c pass':<24}{measure('-c', 'pass'):>18.2f}")
    whole = measure("-c", RUN, "--help")
    print(f"{'planmap --help':<24}{whole:>18.2f}   at most {BOUND}")
    for name in COMMANDS:
        print(f"{f'planmap {name} --help':<24}{measure('-c', RUN, name, '--help'):>18.2f}")
    for seconds, name in list_imports("--help"):
        print(f"  importing {name}: {seconds:.3f} s (-X importtime)")
    if whole > BOUND:
        sys.exit(f"planmap --help takes {whole:.2f} s of processor time; at most {BOUND}")


if __name__ == "__main__":
    main()
