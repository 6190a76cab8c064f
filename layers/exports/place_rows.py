"""The places of a selection, a row each: made of what is drawn, so that nothing is made twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

import numpy as np

from layers.exports.selection import Selection
from layers.frames import list_columns, make_table
from layers.geojson import Texts
from layers.json_columns import write_column

PART = 10_000
"""Places whose cells are put in order at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRows:
    """Rows of places, and in which `order` they stand: that of the dossier.

    `cells` and `texts` (the same as JSON) are by column, those of `layers.frames.find_columns`;
    `drawn` has the numbers of the rows of the selection's `frame` that each place is drawn by.
    """

    cells: Mapping[str, Sequence[Any]]
    texts: Texts
    drawn: Mapping[str, Sequence[int]]
    order: Sequence[int]

    @property
    def ids(self) -> list[str]:
        """The ids of the places, in their order."""
        return [self.cells["id"][number] for number in self.order]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePart:
    """Some places in their order, as `PlaceRows` has them; `drawn` has the rows of each."""

    cells: Mapping[str, Sequence[Any]]
    texts: Texts
    drawn: Sequence[Sequence[int]]


def find_rows(selection: Selection) -> PlaceRows:
    """Return the places of `selection`: only one with sections needs a row besides its features."""
    frame = selection.frame
    by_place = _group_rows(frame["place"].tolist())
    own = np.flatnonzero(frame["section"].isna()).tolist()
    names = list_columns(frame)
    cells = {name: frame[name].to_numpy()[own].tolist() for name in names}
    texts = _pick({name: selection.texts[name] for name in names}, own)
    for part in _find_others(selection, by_place.keys() - set(cells["id"])):
        for name in names:
            cells[name] += part[name]
            texts[name] = [*texts[name], *write_column(part[name])]
    numbers = {identifier: number for number, identifier in enumerate(cells["id"])}
    order = [numbers[one.id] for one in selection.dossier.places if one.id in numbers]
    return PlaceRows(cells=cells, texts=texts, drawn=by_place, order=order)


def split_rows(rows: PlaceRows) -> Iterator[PlacePart]:
    """Yield `rows` in their order, `PART` places at a time."""
    for begun in range(0, len(rows.order), PART):
        order = rows.order[begun : begun + PART]
        cells = _pick(rows.cells, order)
        drawn = [rows.drawn.get(identifier, ()) for identifier in cells["id"]]
        yield PlacePart(cells=cells, texts=_pick(rows.texts, order), drawn=drawn)


def _find_others(selection: Selection, missing: set[str]) -> list[dict[str, list[Any]]]:
    """Return the columns of the unlocated places, and of those with the ids `missing`."""
    unlocated = selection.unlocated
    frames = [unlocated] if len(unlocated) else []
    frames += [make_table(selection.dossier, places=missing)] if missing else []
    return [{name: frame[name].tolist() for name in frame.columns} for frame in frames]


def _group_rows(places: Sequence[str]) -> dict[str, list[int]]:
    """Return the numbers of the drawn rows of each place."""
    groups: dict[str, list[int]] = {}
    for number, place in enumerate(places):
        groups.setdefault(place, []).append(number)
    return groups


def _pick(columns: Mapping[str, Sequence[Any]], order: Sequence[int]) -> dict[str, list[Any]]:
    """Return the rows of `columns` at `order`."""
    if len(order) <= 1:
        return {name: [column[n] for n in order] for name, column in columns.items()}
    pick = itemgetter(*order)  # twice as fast as one by one
    return {name: list(pick(column)) for name, column in columns.items()}
