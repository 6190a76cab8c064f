"""The layers of a dossier as collections of features, and which of them are in a box."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, repeat
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.dossiers.dossier import Dossier
from geo.positions.box import Box
from layers.exports.cells import write_json
from layers.exports.columns import CELLS, Cell
from layers.exports.selection import pick_layer, select
from layers.frames import iterate_rows
from layers.geojson import features_of
from layers.layer import Layer

GLOBE = (-180.0, -90.0, 180.0, 90.0)


@dataclass(frozen=True, kw_only=True)
class Collection:
    """A layer and its features as GeoJSON, those without a position with `geometry` null.

    `geometries` are theirs, None for none. In front stand features that show what the properties
    hold (`order_features`). Positions are in WGS 84 (lon, lat). Lists of records are JSON texts,
    as in flat formats: QGIS's own client (3.22) shows nothing of a list of objects.
    """

    layer: Layer
    features: tuple[Mapping[str, Any], ...]
    geometries: NDArray[np.object_]

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The place of each feature among `features`, by id."""
        return {str(feature["id"]): number for number, feature in enumerate(self.features)}

    @property
    def box(self) -> Box | None:
        """West, south, east, north of all positions, or None if there are none."""
        if not len(self.layer.frame):
            return None
        west, south, east, north = (float(side) for side in self.layer.frame.total_bounds)
        return west, south, east, north

    def find(self, boxes: Sequence[Box] | None) -> list[Mapping[str, Any]]:
        """Return the features that touch one of `boxes`; None lets all pass.

        What has no position is in no box.
        """
        if boxes is None:
            return list(self.features)
        inside = np.zeros(len(self.geometries), dtype=bool)
        for box in boxes:
            inside |= shapely.intersects(self.geometries, shapely.box(*box))
        return [self.features[number] for number in np.flatnonzero(inside).tolist()]


def make_collections(dossier: Dossier) -> Mapping[str, Collection]:
    """Return a collection for each layer of `dossier`, by its id."""
    selection = select(dossier)
    collections = {}
    for layer in selection.layers:
        unlocated = pick_layer(selection, layer).unlocated
        lost = [
            {
                "type": "Feature",
                "id": row["id"],
                "geometry": None,
                "properties": {name: None if cell == [] else cell for name, cell in row.items()},
            }
            for row in iterate_rows(unlocated)
        ]
        features = list(map(_write_records, (*features_of(layer.frame), *lost)))
        order = order_features([each["properties"] for each in features])
        geometries = np.array([*layer.frame.geometry, *repeat(None, len(lost))], dtype=object)
        collections[layer.id] = Collection(
            layer=layer,
            features=tuple(features[number] for number in order),
            geometries=geometries[order],
        )
    return collections


def _write_records(feature: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return `feature` with each list of records among its properties as a JSON text."""
    properties = {
        name: write_json(cell) if cell and CELLS.get(name) is Cell.RECORDS else cell
        for name, cell in feature["properties"].items()
    }
    return {**feature, "properties": properties}


def order_features(rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Return the order of `rows` in which the first `GUESSED` show what each column may hold.

    Clients guess a column's type from as many, and lose what does not fit: `2026-11` where the
    first ones are whole dates, 2.5 where they are whole numbers, a list where they are empty.
    All others keep their order. Without `rows` there is none.

    Source: QGIS 3.22, `QgsOapifProvider::init`, which asks for ten items.
    """
    front: list[int] = []
    for name in [*rows[0]] * 2 if rows else ():  # twice, since who is put in front pushes others
        shown = islice(_numbers(len(rows), front), GUESSED)
        best = max(_rank(rows[number].get(name)) for number in shown)
        witness = None
        for number, row in enumerate(rows) if best < MOST_TELLING else ():
            if (rank := _rank(row.get(name))) > best:
                best, witness = rank, number
                if best == MOST_TELLING:
                    break
        if witness is not None:
            front = [witness, *(each for each in front if each != witness)]
    return list(_numbers(len(rows), front))


def _numbers(count: int, front: Sequence[int]) -> Iterator[int]:
    """Yield the numbers from 0 to `count`, those of `front` first."""
    yield from front
    yield from (number for number in range(count) if number not in front)


GUESSED = 10
MOST_TELLING = 2
_WHOLE_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def _rank(cell: object) -> int:
    """Return 0 for nothing, 1 for what is taken for a date or a whole number, 2 for the rest."""
    if cell is None:
        return 0
    if isinstance(cell, str):
        return 1 if _WHOLE_DATE.fullmatch(cell) else 2
    return 1 if isinstance(cell, int | float) and float(cell).is_integer() else 2
