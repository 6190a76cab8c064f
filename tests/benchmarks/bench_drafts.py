"""How many places of a text a draft puts on the map, and whether it knows what the text is about.

Run with `python -m tests.benchmarks.bench_drafts FOLDER`: a folder of texts `NAME.txt`, each with
a `NAME.json`: `centre` (lon, lat of what the text is about, or null where nobody can tell) and
`places`, each with `surface`, `lon`, `lat`, `tolerance_km`. Each text goes through `planmap draft`
as a user would run it.

A position is *right* if it lies within the tolerance (of a line or an area, its nearest point),
*soft* if it does not but is drawn as indicative with a radius that holds the true one, and
*wrong* otherwise. A region is right if its radius, and 50 km at least, holds the centre. It is
in the wrong country if it is over 1,000 km away.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from shapely import Point, box
from shapely.ops import nearest_points

from geo.dossiers.dossier import Dossier
from geo.dossiers.folder import read_dossier
from geo.dossiers.rows import Place
from geo.geocoding.answers import distance
from geo.vocabulary import Placed

UNKNOWN = "region"
RUN = "from maps.cli import run; run()"
NEAR_M, FAR_M = 50_000.0, 1_000_000.0


def main() -> None:
    """Print a line for each text and the sums."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if folder is None:
        print("name a folder of texts, each with a JSON of its places")
        return
    regions: Counter[str] = Counter()
    places: Counter[str] = Counter()
    for path in sorted(folder.glob("*.txt")):
        wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        dossier = draft(path)
        region = judge_region(dossier, wanted["centre"])
        home = dossier.place(dossier.info.region)
        found = {row["surface"]: judge_place(dossier, row) for row in wanted["places"]}
        regions[region] += 1
        places.update(verdict.split()[0] for verdict in found.values())
        located = sum(place.placed is not Placed.UNLOCATED for place in dossier.places)
        print(f"{path.stem:16} {region:8} {home.name_zh_hans} ({home.id}); {located} placed of "
              f"{len(dossier.places)}; {dossier.info.title_en}")  # fmt: skip
        for surface, verdict in found.items():
            print(f"    {verdict:28} {surface}")
    total = sum(places.values())
    print("regions:", dict(regions))
    shares = {verdict: f"{count} = {count / total:.2f}" for verdict, count in places.items()}
    print("places: ", total, shares)


def draft(text: Path) -> Dossier:
    """Return the dossier that the command makes of a text."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "draft"
        command = [sys.executable, "-c", RUN, "draft", str(text), "--out", str(out)]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ})
        return read_dossier(out)


def judge_region(dossier: Dossier, centre: list[float] | None) -> str:
    """Return whether the draft is about what the text is about: right, unknown, wrong, abroad."""
    if dossier.info.region == UNKNOWN:
        return "unknown"
    if centre is None:
        return "wrong"
    home = dossier.place(dossier.info.region)
    shape = dossier.geometry_of(home) or box(*dossier.info.view).centroid
    away = _distance(shape.representative_point(), centre)
    if away <= max(NEAR_M, home.coordinateUncertaintyInMeters or 0.0):
        return "right"
    return "abroad" if away > FAR_M else "wrong"


def judge_place(dossier: Dossier, wanted: dict[str, Any]) -> str:
    """Return whether a place that the text names stands where it is."""
    named = {row.place for row in dossier.mentions if row.surface == wanted["surface"]}
    named |= {place.id for place in dossier.places if wanted["surface"] in _names(place)}
    verdicts = [
        _judge(dossier, dossier.place(identifier), wanted) for identifier in named if identifier
    ]
    order = ("wrong", "right", "soft", "none")
    return min(verdicts, key=lambda words: order.index(words.split()[0]), default="none unread")


def _names(place: Place) -> set[str]:
    return {place.name_zh_hans, place.name_zh_hant, place.name_en, *place.aliases}


def _judge(dossier: Dossier, place: Place, wanted: dict[str, Any]) -> str:
    rows = (place, *dossier.sections_of(place.id))
    shapes = [(row, shape) for row in rows if (shape := dossier.geometry_of(row)) is not None]
    if not shapes:
        return "none"
    true = [wanted["lon"], wanted["lat"]]
    row, away = min(
        ((row, _distance(nearest_points(shape, Point(true))[0], true)) for row, shape in shapes),
        key=lambda pair: pair[1],
    )
    if away <= wanted["tolerance_km"] * 1000:
        return "right"
    is_soft = row.placed is Placed.INDICATIVE and away <= (row.coordinateUncertaintyInMeters or 0)
    return f"{'soft' if is_soft else 'wrong'} {away / 1000:.1f} km"


def _distance(point: Point, position: list[float]) -> float:
    return distance((point.x, point.y), (position[0], position[1]))


if __name__ == "__main__":
    main()
