"""How many names of a text get the geometry that an extract of OpenStreetMap has for them.

Run with `python -m tests.benchmarks.bench_gazetteer EXTRACT`: the extract of a small country
that `valley/plan.txt` is about. `valley/names.csv` says, for each name, with which key and value
of OpenStreetMap its feature is tagged; the features are read here on their own, by GDAL and the
hstore of their tags. A place is *right* if it lies on such a feature, all of it, and is of the
same dimension; a name that several features far apart have should be *several*.
"""

from __future__ import annotations

import csv
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import pyogrio
import shapely

from geo.dossiers.dossier import Dossier
from geo.dossiers.folder import read_dossier
from geo.vocabulary import Placed

VALLEY = Path(__file__).parent / "valley"
RUN = "from maps.cli import run; run()"
NEAR_DEG = 0.0002


def main() -> None:
    """Print a line for each name and the sums."""
    if len(sys.argv) != 2:
        print("name an extract of OpenStreetMap")
        return
    extract = Path(sys.argv[1])
    dossier = draft(extract)
    verdicts: Counter[str] = Counter()
    with (VALLEY / "names.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            verdict = judge(dossier, extract, row)
            verdicts[verdict] += 1
            print(f"{verdict:10} {row['name']}")
    print(dict(verdicts), "of", verdicts.total())


def draft(extract: Path) -> Dossier:
    """Return the dossier that the command makes of the text with the extract as gazetteer."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "draft"
        command = [sys.executable, "-c", RUN, "draft", str(VALLEY / "plan.txt"), "--out", str(out)]
        subprocess.run([*command, "--gazetteer", str(extract)], check=True, capture_output=True)
        return read_dossier(out)


def judge(dossier: Dossier, extract: Path, row: dict[str, str]) -> str:
    """Return whether a name has its feature's geometry: right, wrong, none, several, unread."""
    ids = {mention.place for mention in dossier.mentions if mention.surface == row["name"]}
    places = [dossier.place(identifier) for identifier in ids if identifier]
    if not places:
        return "unread"
    shapes = [
        shape
        for place in places
        for part in (place, *dossier.sections_of(place.id))
        if (shape := dossier.geometry_of(part)) is not None
    ]
    if not shapes:
        unlocated = all(place.placed is Placed.UNLOCATED for place in places)
        return "several" if unlocated and "have this name" in places[0].why_en else "none"
    true = find_features(extract, row)
    dimension = max(shapely.get_dimensions(true))
    zone = shapely.union_all(true).buffer(NEAR_DEG)
    is_right = all(
        zone.covers(shape) and shapely.get_dimensions(shape) == dimension for shape in shapes
    )
    return "right" if is_right else "wrong"


def find_features(extract: Path, row: dict[str, str]) -> Any:  # noqa: ANN401 - an array
    """Return the features of a name (its local one) that are tagged as the row says."""
    found = []
    for layer in ("points", "lines", "multipolygons"):
        meta, _, shapes, columns = pyogrio.raw.read(extract, layer=layer)
        table = dict(zip(meta["fields"], columns, strict=True))
        for number, name in enumerate(table["name"]):
            if name == row["local"] and _has(table, number, row["key"], row["value"]):
                found.append(shapely.from_wkb(shapes[number]))
    dimension = max(shapely.get_dimensions(found))
    return [shape for shape in found if shapely.get_dimensions(shape) == dimension]


def _has(table: dict[str, Any], number: int, key: str, value: str) -> bool:
    if key in table:
        return bool(table[key][number] == value)
    tags = table["other_tags"][number] or ""
    return re.search(rf'"{key}"=>"{re.escape(value)}"', tags) is not None


if __name__ == "__main__":
    main()
