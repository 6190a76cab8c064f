"""Presses Ctrl-C at many moments of each command that writes, from its first import on."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.trust.kills import COMMANDS, judge_rest, prepare
from tests.trust.tally import Tally

MOMENTS = 17
SAID = "planmap: stopped; nothing half-written is left\n"
PYTHON_ITSELF_S = 0.2
"""Until then Python has not come to our first line, and what it says is its own."""


def interrupt(arguments: list[str], after_s: float) -> tuple[int, str]:
    """Return how `planmap ARGUMENTS` ended, interrupted after so many seconds, and what it said."""
    with subprocess.Popen(
        [sys.executable, "-m", "maps.start", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        time.sleep(after_s)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=120)
        return process.returncode, said


def hunt_interrupts(count: int, seed: int = 0) -> Tally:
    """Interrupt `count` runs, the commands by turns and each at later and later moments."""
    tally = Tally("interrupts")
    lasts: dict[str, float] = {}
    names = list(COMMANDS)
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        prepare(root / "template")
        for number in range(count):
            command = names[(number + seed) % len(names)]
            if command not in lasts:
                lasts[command] = _measure(root, command)
            moment = lasts[command] * ((number // len(names)) % MOMENTS + 0.5) / MOMENTS
            shutil.copytree(root / "template", root / "work")
            status, said = interrupt(COMMANDS[command](root / "work"), moment)
            wrong = judge_end(status, said, moment) or judge_rest(root / "template", root, command)
            end = "stopped" if status else "ended before"
            tally.add(end, f"{command}, Ctrl-C after {moment:.2f} s: {wrong}" if wrong else "")
            shutil.rmtree(root / "work")
    return tally


def judge_end(status: int, said: str, moment: float) -> str:
    """Return what is wrong with how an interrupted run ended."""
    is_early = moment < PYTHON_ITSELF_S
    if status == 0 or (is_early and status in {1, 130, -signal.SIGINT}):
        return ""
    if status != 130 or said != SAID:
        return f"ended with {status} and said {said[-300:]!r}"
    return ""


def _measure(root: Path, command: str) -> float:
    shutil.copytree(root / "template", root / "work")
    begin = time.monotonic()
    subprocess.run(
        [sys.executable, "-m", "maps.start", *COMMANDS[command](root / "work")],
        check=True,
        capture_output=True,
    )
    seconds = time.monotonic() - begin
    shutil.rmtree(root / "work")
    return seconds
