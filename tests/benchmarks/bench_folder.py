"""How long very many rows take: checking a table, reading a folder, making its site.

Run with `python -m tests.benchmarks.bench_folder`. Times are of processor time; the best of three
runs for a table, one run for a folder, each in a process of its own.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from geo.dossiers.rows import Place
from geo.records.tables import read_rows
from tests.big_dossier import write_big_dossier

COUNT = 100_000
RUNS = 3
COLUMNS = (
    "id", "name_zh_hans", "name_zh_hant", "name_en", "status_at", "placed",
    "coordinateUncertaintyInMeters", "why_zh_hans", "why_zh_hant", "why_en", "kind", "theme",
    "layer", "town", "geo_source", "importance",
)  # fmt: skip
"""Sixteen, as of places."""
LANGUAGES = ("zh-Hans", "zh-Hant", "en")
SITE = """
import json, sys, time
from pathlib import Path
begun = time.process_time()
from geo.dossiers.folder import read_dossier
from geo.records.shelf import open_shelf
from layers.site.writing import write_site
from maps.site import lay_out_site
from tests.benchmarks.processes import read_memory_mb
loaded = time.process_time()
dossier = read_dossier(Path(sys.argv[1]))
read = time.process_time()
with open_shelf(Path(sys.argv[2])) as shelf:
    files = lay_out_site(dossier, shelf)
    write_site(Path(sys.argv[2]), files)
made = time.process_time()
size = sum(map(len, files.values()))
print(json.dumps([loaded - begun, read - loaded, made - read, size, read_memory_mb()]))
"""


def write_table(file: Path, *, wrong: int = 0) -> Path:
    """Write `COUNT` places, the first `wrong` of them with a status that there is not."""
    statuses = ("operating", "planned", "completed")
    lines = [",".join(COLUMNS)]
    for n in range(COUNT):
        status = "no such" if n < wrong else statuses[n % 3]
        lines.append(
            f"made-{n},地点{n},地點{n},Place {n},{status},{('measured', 'approximate')[n % 2]},"
            f"{'200' if n % 2 else ''},按地图,按地圖,by the map,site,green,parks,Town,made,"
            f"{1 + n % 5}"
        )
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def time_table(file: Path) -> tuple[float, int]:
    """Return the seconds of processor time that checking takes, and how much is wrong."""
    best, count = float("inf"), 0
    for _ in range(RUNS):
        begun = time.process_time()
        _, _, problems = read_rows(file, "places.csv", Place, languages=LANGUAGES)
        best, count = min(best, time.process_time() - begun), len(problems)
    return best, count


def main() -> None:
    """Print the times."""
    with tempfile.TemporaryDirectory() as place:
        for wrong in (0, 100):
            seconds, count = time_table(write_table(Path(place) / "places.csv", wrong=wrong))
            size = f"{COUNT:,} rows x {len(COLUMNS)} columns"
            print(f"{size}: {seconds:.2f} s, {count} problems told")
        folder = write_big_dossier(Path(place) / "dossier", COUNT)
        done = subprocess.run(
            [sys.executable, "-c", SITE, str(folder), str(Path(place) / "site")],
            check=True,
            capture_output=True,
            text=True,
        )
        loaded, read, made, size_bytes, peak = json.loads(done.stdout)
        print(
            f"a folder of {COUNT:,} places and mentions: imports {loaded:.1f} s, "
            f"read {read:.1f} s, site of {size_bytes / 1e6:.0f} MB {made:.1f} s, "
            f"peak {peak:,.0f} MB"
        )


if __name__ == "__main__":
    main()
