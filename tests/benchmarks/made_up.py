"""A dossier of very many made-up features, and the page of planmap that it is.

    python -m tests.benchmarks.made_up COUNT PAGE.html [FEATURES.parquet]

Prints what that took, as `peers.py` does for a peer. With a third name the features are written for
the peers instead.
"""

from __future__ import annotations

import dataclasses
import json
import random
import sys
import tempfile
import time
from pathlib import Path

from shapely import LineString, Point
from shapely.geometry.base import BaseGeometry

from geo import Dossier, read_dossier
from geo.dossiers.rows import LayerRow, Place
from geo.positions.datasets import Dataset
from geo.positions.features import Feature
from geo.vocabulary import Status
from layers import make_features
from maps.elements.plan_map import make_map
from tests.benchmarks.processes import read_memory_mb
from tests.builders import write_dossier

SHARES = {"point": 3, "line": 1, "area": 1}
"""Of five features three are points, one is a line of 8 points, one an area of 12."""
COLUMNS = ("id", "layer", "theme", "name_zh_hans", "name_zh_hant", "name_en", "status_at", "why")
"""The eight properties that the peers get."""


def make_big(dossier: Dossier, count: int) -> Dossier:
    """Return `dossier` with `count` generated places in a layer for each type."""
    draw = random.Random(count)  # noqa: S311 - the same places each time, no secret
    kinds = [kind for kind, share in SHARES.items() for _ in range(share)]
    template = dossier.places[1].model_dump()
    given = set(template)  # shared, as rows that are read from a folder share it
    layers = tuple(
        LayerRow.model_validate(dossier.layers[0].model_dump() | {"id": f"many-{kind}s"})
        for kind in SHARES
    )
    features, places = {}, []
    for number in range(count):
        kind = kinds[number % len(kinds)]
        identifier = f"made-{number}"
        features[identifier] = Feature(id=identifier, geometry=_shape(kind, dossier, draw))
        own = {
            "id": identifier,
            "layer": f"many-{kind}s",
            "geo_source": "made",
            "name_zh_hans": f"地点{number}",
            "name_zh_hant": f"地點{number}",
            "name_en": f"Place {number}",
            "status_at": list(Status)[number % len(Status)],
            "importance": 1 + number % 5,
        }
        places.append(Place.model_construct(given, **template | own))
    source = next(iter(dossier.datasets.values())).source
    made = Dataset(id="made", source=source, features=features)
    return dataclasses.replace(
        dossier,
        layers=layers + dossier.layers,
        places=(*places, *dossier.places),
        datasets={**dossier.datasets, "made": made},
    )


def _shape(kind: str, dossier: Dossier, draw: random.Random) -> BaseGeometry:
    west, south, east, north = dossier.info.view
    lon, lat = draw.uniform(west, east), draw.uniform(south, north)
    if kind == "point":
        return Point(lon, lat)
    if kind == "area":
        return Point(lon, lat).buffer(draw.uniform(0.0002, 0.001), quad_segs=3)
    return LineString([(lon + step * 0.001, lat + draw.gauss(0, 0.0003)) for step in range(8)])


def main() -> None:
    """Build and print."""
    count, out, *features = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        small = read_dossier(write_dossier(Path(folder) / "dossier"))
    big = make_big(small, int(count))
    if features:
        make_features(big)[[*COLUMNS, "geometry"]].to_parquet(features[0])
        return
    make_map(make_big(small, 5)).save(out)  # loads what it needs
    begun = time.process_time()
    make_map(big).save(out)
    taken = time.process_time() - begun
    size = Path(out).stat().st_size
    print(json.dumps({"seconds": taken, "peak_mb": read_memory_mb(), "bytes": size}))


if __name__ == "__main__":
    main()
