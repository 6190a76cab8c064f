"""The layers of a dossier as collections of features, and which of them are in a box."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.dossiers.dossier import Dossier
from layers.exports.selection import pick_layer, select
from layers.frames import iterate_rows
from layers.geojson import features_of
from layers.layer import Layer

Box = tuple[float, float, float, float]
GLOBE = (-180.0, -90.0, 180.0, 90.0)


@dataclass(frozen=True, kw_only=True)
class Collection:
    """A layer and its features as GeoJSON, those without a position last, with `geometry` null.

    Positions are in WGS 84 (lon, lat).
    """

    layer: Layer
    features: tuple[Mapping[str, Any], ...]

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

    @cached_property
    def _geometries(self) -> NDArray[np.object_]:
        return np.asarray(self.layer.frame.geometry.to_numpy(), dtype=object)

    def find(self, boxes: Sequence[Box] | None) -> list[Mapping[str, Any]]:
        """Return the features that touch one of `boxes`; None lets all pass.

        What has no position is in no box.
        """
        if boxes is None:
            return list(self.features)
        inside = np.zeros(len(self._geometries), dtype=bool)
        for box in boxes:
            inside |= shapely.intersects(self._geometries, shapely.box(*box))
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
        features = (*features_of(layer.frame), *lost)
        collections[layer.id] = Collection(layer=layer, features=features)
    return collections
