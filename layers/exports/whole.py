"""A whole dossier as its site has it: all layers in columns, in WGS 84, no frame made of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from geo.dossiers.dossier import Dossier
from geo.records.languages import column_of
from geo.vocabulary import Placed
from layers.exports.selection import Selection
from layers.frames import Cells, make_cells, make_columns
from layers.geojson import write_cells
from layers.json_columns import Texts
from layers.layer import DrawnLayer, draw_layers, group_drawn

Columns = Mapping[str, NDArray[np.object_]]


@dataclass(frozen=True, kw_only=True)
class Whole:
    """All that a dossier draws, layer by layer, and `others`: its places without a position.

    The features of the layers follow one another in `cells`.
    """

    dossier: Dossier
    layers: Sequence[DrawnLayer]
    cells: Cells
    others: Columns
    whole: bool = True
    suffix: str = ""
    datum_name: str = "WGS 84"

    @property
    def language(self) -> str:
        """The dossier's own language."""
        return self.dossier.info.tags[0]

    @property
    def label(self) -> str:
        """The column that has the name in it."""
        return column_of("name", self.language)

    @cached_property
    def texts(self) -> Texts:
        """The cells as JSON, by column, the geometries among them; made once."""
        return write_cells(self.cells)

    def split_texts(self) -> Iterator[tuple[DrawnLayer, Texts]]:
        """Yield each layer with the cells of its rows as JSON."""
        end = 0
        for layer in self.layers:
            begun, end = end, end + len(layer.ids)
            yield layer, {name: texts[begun:end] for name, texts in self.texts.items()}


Chosen: TypeAlias = Selection | Whole
"""What the writers of places and of promises take."""


def take_whole(dossier: Dossier) -> Whole:
    """Return all of `dossier`, its layers in the order of its file."""
    drawn = group_drawn(dossier)
    lost = [place for place in dossier.places if place.placed is Placed.UNLOCATED]
    return Whole(
        dossier=dossier,
        layers=draw_layers(dossier, drawn),
        cells=make_cells(dossier, list(chain.from_iterable(drawn.values()))),
        others=make_columns(dossier, lost),
    )
