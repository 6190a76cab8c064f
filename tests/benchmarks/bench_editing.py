"""How long an act takes until it is on the disk, with 100 to 20,000 places.

Wall clock and processor time of 30 acts each, a move and a rename in turn. Prints a table;
asserts nothing.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from geo.editing.editor import Editor
from tests.big_dossier import write_big_dossier
from tests.geo.editing.acting import do, make_act

SIZES = (100, 1_000, 5_000, 20_000)
ACTS = 30


def measure(folder: Path) -> tuple[list[float], list[float]]:
    """Return wall clock and processor time of each act, in milliseconds."""
    editor = Editor(folder)
    do(editor, make_act("rename", "places.csv", "made-0", {"name_en": "First"}))
    wall, work = [], []
    for number in range(1, ACTS + 1):
        place = f"made-{number}"
        point = {"type": "Point", "coordinates": [10.0 + number / 1000, 50.02]}
        act = make_act("move", "places.csv", place, {"position": point}, source="x")
        if number % 2:
            act = make_act("rename", "places.csv", place, {"name_en": f"Name {number}"})
        begun, spent = time.perf_counter(), time.process_time()
        do(editor, act)
        wall.append(1000 * (time.perf_counter() - begun))
        work.append(1000 * (time.process_time() - spent))
    return wall, work


def main() -> None:
    """Print how long acts take with each number of places."""
    table = Table("places", "median ms", "worst ms", "processor ms")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as place:
            wall, work = measure(write_big_dossier(Path(place) / "big", size))
        cells = (statistics.median(wall), max(wall), statistics.median(work))
        table.add_row(f"{size:,}", *(f"{cell:.0f}" for cell in cells))
    Console().print(table)


if __name__ == "__main__":
    main()
