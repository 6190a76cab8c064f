"""The places of a selection, a row each: made of what is drawn, so that nothing is made twice."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import is_, itemgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from layers.exports.whole import Chosen
from layers.frame_parts import split_numbers
from layers.frames import make_columns
from layers.geojson import write_cells
from layers.json_columns import Texts, write_column

PART = 1_000
"""Places whose cells are put in order at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRows:
    """Rows of places: what is drawn of them, and `others` that nothing is drawn of as a whole.

    `names` are the columns, those of `layers.frames.find_columns`. `order` has the number of the
    row of each of `ids`, which are in the order of the dossier: in the selection's `cells` or,
    counted on from its end, in `others`. `drawn` has the numbers of the rows of `cells`, those of
    a place together: those of the place `ids[n]` are `drawn[spans[n, 0] : spans[n, 1]]`. `same`
    are the columns that say the same in all rows of `cells`. `texts` are the cells as JSON, if all
    have been made before.
    """

    selection: Chosen
    names: Sequence[str]
    others: Mapping[str, Sequence[Any]]
    ids: Sequence[str]
    order: NDArray[np.int64]
    drawn: NDArray[np.int64]
    spans: NDArray[np.int64]
    same: Collection[str]
    texts: Texts | None

    def write(self, numbers: Sequence[int], names: Sequence[str]) -> dict[str, list[str]]:
        """Return the columns `names` of the rows `numbers` of the selection's cells as JSON."""
        if self.texts is not None:
            pick, count = _make_pick(numbers), len(numbers)
            known = {name: self.texts[name] for name in names}
            return {
                name: texts[:1] * count if name in self.same else pick(texts)
                for name, texts in known.items()
            }
        return {**write_cells(self.selection.cells.pick(numbers), names)}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePart:
    """Some places in their order: cells, and the same as JSON, by column; the rows that draw each.

    The rows are numbers in the selection's `cells`.
    """

    cells: Mapping[str, Sequence[Any]]
    texts: Texts
    drawn: Sequence[Sequence[int]]


def find_rows(selection: Chosen, *, texts: Texts | None = None) -> PlaceRows:
    """Return the places of `selection`: only one with sections needs a row besides its features.

    `texts` are its cells as JSON, if all have been made before.
    """
    cells, places = selection.cells, selection.dossier.places
    codes: dict[str, int] = {}
    drawn = np.array([codes.setdefault(e, len(codes)) for e in cells.columns["place"]], dtype=int)
    sections = cells.columns["section"].tolist()
    whole = [number for number, section in enumerate(sections) if section is None]
    own = np.full(len(codes) + 1, -1)
    own[drawn[whole]] = whole
    names = [name for name in cells.columns if name != "datum"]
    others: dict[str, list[Any]] = {name: [] for name in names}
    for part in _find_others(selection, {place for place, at in codes.items() if own[at] < 0}):
        for name in names:
            others[name] += part[name]
    beside = {identifier: len(cells) + n for n, identifier in enumerate(others["id"])}
    at = np.array([codes.get(place.id, -1) for place in places], dtype=int)
    order = own[at]
    for number in np.flatnonzero(order < 0).tolist():
        order[number] = beside.get(places[number].id, -1)
    counts = np.bincount(drawn, minlength=len(codes) + 1)
    ends = np.cumsum(counts)
    return PlaceRows(
        selection=selection,
        names=names,
        others=others,
        ids=[places[number].id for number in np.flatnonzero(order >= 0).tolist()],
        order=order[order >= 0],
        drawn=np.argsort(drawn, kind="stable"),
        spans=np.column_stack([ends - counts, ends])[at][order >= 0],
        same={name for name in names if _says_one(cells.columns[name].tolist())},
        texts=texts,
    )


def split_rows(rows: PlaceRows) -> Iterator[PlacePart]:
    """Yield `rows` in their order, `PART` places at a time."""
    found = rows.selection.cells
    for chosen in split_numbers(len(rows.ids), PART):
        order = rows.order[chosen]
        inside = order < len(found)
        known, beside = order[inside].tolist(), (order[~inside] - len(found)).tolist()
        at = np.flatnonzero(~inside).tolist()
        cells, texts = {}, rows.write(known, rows.names)
        for name in rows.names:
            if name in rows.same:
                cells[name] = found.columns[name][:1].tolist() * len(known)
            else:
                cells[name] = found.columns[name][known].tolist()
            others = [rows.others[name][number] for number in beside]
            for number, other, text in zip(at, others, write_column(others), strict=True):
                cells[name].insert(number, other)
                texts[name].insert(number, text)
        drawn = [rows.drawn[first:end].tolist() for first, end in rows.spans[chosen].tolist()]
        yield PlacePart(cells=cells, texts=texts, drawn=drawn)


def _find_others(selection: Chosen, missing: set[str]) -> list[dict[str, list[Any]]]:
    """Return the columns of the unlocated places, and of those with the ids `missing`."""
    places = [place for place in selection.dossier.places if place.id in missing]
    parts = (selection.others, make_columns(selection.dossier, places))
    return [{name: column.tolist() for name, column in part.items()} for part in parts]


def _says_one(values: Sequence[Any]) -> bool:
    """Return whether all of `values` are one object, as None is and a word that is repeated."""
    return bool(values) and all(map(is_, values, repeat(values[0])))


def _make_pick(order: Sequence[int]) -> Callable[[list[Any]], list[Any]]:
    """Return what picks the cells at `order` out of a column."""
    if list(order) == list(range(order[0], order[0] + len(order)) if order else ()):
        first = order[0] if order else 0
        return itemgetter(slice(first, first + len(order)))
    pick = itemgetter(*order)  # twice as fast as one by one
    return lambda column: list(pick(column))
