"""Processor time and memory of processes: on a busy machine the clock says little.

The most that a process held is asked of `/proc`: `ru_maxrss` also counts what it held before it
became another program (execve(2)), and then it was a copy of the process that started it.
"""

from __future__ import annotations

import os
from pathlib import Path

PROC = Path("/proc")
AFTER_NAME = 1
KIB = 1024
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


def read_memory_mb(name: str = "VmHWM", process: int | str = "self") -> float:
    """Return what Linux says of the memory of a process in MB: by default the most it ever held.

    `name` is a line of `/proc/PID/status`; `VmRSS` is what it holds now.

    Raises
    ------
    OSError
        If there is no such process, or no `/proc`.
    """
    lines = (PROC / str(process) / "status").read_text(encoding="utf-8").splitlines()
    (size,) = (line.split()[1] for line in lines if line.startswith(f"{name}:"))
    return int(size) * KIB / 1e6


def forget_peak() -> None:
    """Let the most that this process held begin anew with what it holds now.

    Source: `clear_refs`, proc(5), Linux man-pages 6.
    """
    (PROC / "self" / "clear_refs").write_text("5", encoding="ascii")


def _is_below(number: int, own: int, parents: dict[int, int]) -> bool:
    above = parents.get(number)
    while above and above != own:
        above = parents.get(above)
    return above == own
