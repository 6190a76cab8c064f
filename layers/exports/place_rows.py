"""The places of a selection, a row each: made of what is drawn, so that nothing is made twice."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import is_, itemgetter
from typing import Any

import numpy as np

from layers.exports.whole import Chosen
from layers.frames import make_columns
from layers.json_columns import Texts, write_column

PART = 1_000
"""Places whose cells are put in order at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRows:
    """Rows of places: what is drawn of them, and `others` that nothing is drawn of as a whole.

    `names` are the columns, those of `layers.frames.find_columns`. `order` has the number of the
    row of each place, in the order of the dossier: in the selection's `cells` or, counted on from
    its end, in `others`. `drawn` has the numbers of the rows of `cells` that draw each place.
    `same` are the columns that say the same in all rows of `cells`.
    """

    selection: Chosen
    names: Sequence[str]
    others: Mapping[str, Sequence[Any]]
    ids: Sequence[str]
    order: Sequence[int]
    drawn: Mapping[str, Sequence[int]]
    same: Collection[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePart:
    """Some places in their order: cells, and the same as JSON, by column; the rows that draw each.

    The rows are numbers in the selection's `cells`.
    """

    cells: Mapping[str, Sequence[Any]]
    texts: Texts
    drawn: Sequence[Sequence[int]]


def find_rows(selection: Chosen) -> PlaceRows:
    """Return the places of `selection`: only one with sections needs a row besides its features."""
    cells = selection.cells
    places = cells.columns["place"].tolist()
    sections = cells.columns["section"].tolist()
    whole = [number for number, section in enumerate(sections) if section is None]
    numbers = {places[number]: number for number in whole}
    names = [name for name in cells.columns if name != "datum"]
    by_place = _group_rows(places)
    others: dict[str, list[Any]] = {name: [] for name in names}
    for part in _find_others(selection, by_place.keys() - numbers.keys()):
        for name in names:
            others[name] += part[name]
    numbers |= {identifier: len(cells) + n for n, identifier in enumerate(others["id"])}
    ids = [place.id for place in selection.dossier.places if place.id in numbers]
    return PlaceRows(
        selection=selection,
        names=names,
        others=others,
        ids=ids,
        order=[numbers[identifier] for identifier in ids],
        drawn=by_place,
        same={name for name in names if _says_one(cells.columns[name].tolist())},
    )


def split_rows(rows: PlaceRows) -> Iterator[PlacePart]:
    """Yield `rows` in their order, `PART` places at a time."""
    found, texts = rows.selection.cells, rows.selection.texts
    written = {name: write_column(cells) for name, cells in rows.others.items()}
    for begun in range(0, len(rows.order), PART):
        order = np.array(rows.order[begun : begun + PART])
        inside = order < len(found)
        known, beside = order[inside], (order[~inside] - len(found)).tolist()
        at = np.flatnonzero(~inside).tolist()
        cells, own, pick = {}, {}, _make_pick(known.tolist())
        for name in rows.names:
            if name in rows.same:
                cells[name] = found.columns[name][:1].tolist() * len(known)
                own[name] = texts[name][:1] * len(known)
            else:
                cells[name] = found.columns[name][known].tolist()
                own[name] = pick(texts[name])
            for number, other in zip(at, beside, strict=True):
                cells[name].insert(number, rows.others[name][other])
                own[name].insert(number, written[name][other])
        ids = rows.ids[begun : begun + PART]
        drawn = [rows.drawn.get(identifier, ()) for identifier in ids]
        yield PlacePart(cells=cells, texts=own, drawn=drawn)


def _find_others(selection: Chosen, missing: set[str]) -> list[dict[str, list[Any]]]:
    """Return the columns of the unlocated places, and of those with the ids `missing`."""
    places = [place for place in selection.dossier.places if place.id in missing]
    parts = (selection.others, make_columns(selection.dossier, places))
    return [{name: column.tolist() for name, column in part.items()} for part in parts]


def _says_one(values: Sequence[Any]) -> bool:
    """Return whether all of `values` are one object, as None is and a word that is repeated."""
    return bool(values) and all(map(is_, values, repeat(values[0])))


def _group_rows(places: Sequence[str]) -> dict[str, list[int]]:
    """Return the numbers of the drawn rows of each place."""
    groups: dict[str, list[int]] = {}
    for number, place in enumerate(places):
        groups.setdefault(place, []).append(number)
    return groups


def _make_pick(order: Sequence[int]) -> Callable[[list[Any]], list[Any]]:
    """Return what picks the cells at `order` out of a column."""
    if list(order) == list(range(order[0], order[0] + len(order)) if order else ()):
        first = order[0] if order else 0
        return itemgetter(slice(first, first + len(order)))
    pick = itemgetter(*order)  # twice as fast as one by one
    return lambda column: list(pick(column))
