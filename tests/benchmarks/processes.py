"""The processor time of what this process has started: on a busy machine the clock says little."""

from __future__ import annotations

import os
from pathlib import Path

PROC = Path("/proc")
AFTER_NAME = 1
PARENT, USER, SYSTEM = 1, 11, 12
"""Fields of `/proc/PID/stat` behind the name. Source: proc(5), Linux man-pages 6."""


def read_started_seconds() -> float:
    """Return the processor time of all processes below this one, in seconds; 0 without `/proc`."""
    parents: dict[int, int] = {}
    ticks: dict[int, int] = {}
    for entry in PROC.glob("[0-9]*/stat"):
        try:
            fields = entry.read_text(encoding="utf-8").rsplit(")", 1)[AFTER_NAME].split()
        except (OSError, IndexError):
            continue  # it has ended meanwhile
        number = int(entry.parent.name)
        parents[number] = int(fields[PARENT])
        ticks[number] = int(fields[USER]) + int(fields[SYSTEM])
    own = os.getpid()
    started = [number for number in parents if _is_below(number, own, parents)]
    return sum(ticks[number] for number in started) / os.sysconf("SC_CLK_TCK")


def _is_below(number: int, own: int, parents: dict[int, int]) -> bool:
    above = parents.get(number)
    while above and above != own:
        above = parents.get(above)
    return above == own
