"""Kills editors of a dossier at moments of chance, and tells whether anything was lost.

Run as `python -m tests.geo.editing.killing FOLDER KILLS`; it forks, so it is a process of its own.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import signal
import sys
import time
import uuid
from pathlib import Path
from typing import Any

from geo.dossiers.folder import inspect_dossier
from geo.editing.editor import Editor

LENGTH = 36
"""Of a UUID."""
PLACES = ("mill-park", "old-harbour")


def make_next(number: int, ids: list[str]) -> dict[str, Any]:
    """Return an act: a rename, a move of two places in turn, or the last one taken back."""
    act: dict[str, Any] = {
        "id": str(uuid.uuid4()),
        "at": "2026-11-27T12:00:00Z",
        "by": "AB",
        "act": "rename",
        "target": {"table": "places.csv", "row": PLACES[number % 2]},
        "after": {"name_en": f"Name {number} {'x' * 200}"},
    }
    if number % 3 == 1:
        spot = {"type": "Point", "coordinates": [10.02 + number % 50 / 1000, 50.02]}
        act |= {"act": "move", "after": {"position": spot}, "source": "x"}
    if number % 7 == 6 and ids:
        act |= {"act": "undo", "target": {"act": ids[-1]}, "after": {}}
    return act


def edit(folder: Path, out: int) -> None:
    """Do acts until killed; the id of each goes to the file `out` once it is done."""
    editor = Editor(folder)
    ids: list[str] = []
    os.write(out, b"begun\n")
    for number in itertools.count(len(editor.acts)):
        act = make_next(number, ids)
        result = editor.apply(act)
        if result.result != "done":
            os.write(out, f"failed {result.error}\n".encode())
            os._exit(1)
        ids.append(act["id"])
        os.write(out, f"{act['id']}\n".encode())


def kill_once(folder: Path, pause_s: float) -> list[str]:
    """Let a child edit `folder`, kill it `pause_s` after it began, and return what it confirmed."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.close(read)
        edit(folder, write)
    os.close(write)
    with os.fdopen(read) as stream:
        stream.readline()
        time.sleep(pause_s)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        ended = [] if os.WIFSIGNALED(status) else [f"failed with {status}"]
        return [*stream.read().splitlines(), *ended]


def main(folder: Path, kills: int) -> None:
    """Kill so many children at moments of chance, and print what was lost or broken."""
    draw = random.Random(kills)  # noqa: S311 - the same moments each time, no secret
    first = [make_next(number, []) for number in range(2)]  # what a child needs is loaded then
    broken = [one.error for one in map(Editor(folder).apply, first) if one.error]
    confirmed = [str(act["id"]) for act in first]
    cut = 0
    for _ in range(kills):
        lines = kill_once(folder, draw.uniform(0, 0.15))
        broken += [line for line in lines if line.startswith("failed")]
        confirmed += [line for line in lines if len(line) == LENGTH]
        editor = Editor(folder)
        cut += len(editor.notes)
        broken += map(str, inspect_dossier(folder)[1])
    known = {act.id for act in Editor(folder).acts}
    lost = [one for one in confirmed if one not in known]
    told = {"confirmed": len(confirmed), "lost": len(lost), "broken": broken, "mended": cut}
    os.write(1, json.dumps(told).encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
