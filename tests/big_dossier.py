"""Writes a dossier of thousands of places, for what must stay quick with many."""

from __future__ import annotations

import random
from pathlib import Path

from tests.builders import (
    make_features,
    make_info,
    make_tables,
    standing,
    words,
    write_dataset,
    write_dossier,
)


def write_big_dossier(folder: Path, count: int = 5_000) -> Path:
    """Write the small dossier with `count` more places, each with a mention, and return it."""
    draw = random.Random(count)  # noqa: S311 - the same places each time, no secret
    tables = make_tables()
    points = ["id,lon,lat,geo_id"]
    for number in range(count):
        name = f"Corner {number}"
        row = standing(name, id=f"made-{number}", kind="site", theme="green", layer="parks")
        row |= {"geo_source": "many", "reviewed": "false", **words("summary", f"{name}, a corner.")}
        tables["places.csv"].append(row)
        lon, lat = draw.uniform(9.91, 10.29), draw.uniform(49.91, 50.19)
        points.append(f"made-{number},{lon:.5f},{lat:.5f},node/{number}")
        start = 10_000 + 20 * number
        span = {"paragraph": "3", "start": str(start), "end": str(start + len(name))}
        tables["mentions.csv"].append({**span, "surface": name, "place": f"made-{number}"})
    info = make_info()
    info["document"]["length"] = 10_000 + 20 * count
    write_dossier(folder, tables=tables, info=info, features=make_features())
    write_dataset(folder / "datasets" / "many", {"points.csv": ("\n".join(points) + "\n").encode()})
    return folder
