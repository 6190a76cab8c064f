"""Makes places of a gazetteer's entries: pieces of one thing are one, several of a name stay so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.gazetteers.own.entry import Entry
from geo.gazetteers.own.osm import ADMINISTRATIVE, SETTLEMENT
from geo.positions.distances import METRES_PER_DEGREE
from geo.texts.writing.folding import fold_name
from geo.vocabulary import Kind

AREAS = frozenset((Kind.DISTRICT, Kind.AREA, Kind.STATION))
TOGETHER_M = 500.0
"""Features of one name that lie no farther apart are one thing: the pieces of a road, a village
and its outline."""


@dataclass(frozen=True, slots=True)
class _Pieces:
    """The entries of one name that lie together."""

    entries: tuple[Entry, ...]

    @property
    def rank(self) -> int:
        return min(entry.rank for entry in self.entries)


def merge_entries(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the places of a gazetteer: entries of one main name that lie together are one.

    Of these the ones of the lowest rank make the geometry (an outline before its node). Where
    a name is an administrative area's, a settlement's or a station's, shops and stops that bear
    it too are left out; all others of a name are places of their own.
    """
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[entry.folded[0]].append(entry)
    for group in groups.values():
        pieces = [*_find_pieces(group)]
        least = min(part.rank for part in pieces)
        for part in pieces:
            if least == ADMINISTRATIVE < part.rank or least <= SETTLEMENT < part.rank:
                continue
            yield _join(part.entries)


def _find_pieces(entries: Sequence[Entry]) -> Iterator[_Pieces]:
    """Yield the entries that hang together, each nearer than 500 m to another of its group."""
    if len(entries) == 1:
        yield _Pieces((entries[0],))
        return
    shapes = _flatten(entries)
    tree = shapely.STRtree(shapes)
    one, other = tree.query(shapes, predicate="dwithin", distance=TOGETHER_M)
    labels = np.arange(len(entries))
    for _ in range(len(entries)):  # until nothing changes, and never longer
        before = labels.copy()
        np.minimum.at(labels, one, labels[other])
        if (labels == before).all():
            break
    for label in np.unique(labels):
        yield _Pieces(tuple(entries[int(number)] for number in np.flatnonzero(labels == label)))


def _flatten(entries: Sequence[Entry]) -> NDArray[np.object_]:
    """Return the geometries in metres, true to scale around the first of them."""
    lat = entries[0].geometry.representative_point().y
    scale = METRES_PER_DEGREE * np.array([max(0.01, np.cos(np.radians(lat))), 1.0])

    def move(points: NDArray[Any]) -> NDArray[Any]:
        return points * scale

    shapes = np.array([entry.geometry for entry in entries], dtype=object)
    moved: NDArray[np.object_] = np.asarray(shapely.transform(shapes, move))
    return moved


def _join(entries: Sequence[Entry]) -> Entry:
    """Return one entry for several that lie together, with the names of all."""
    rank = min(entry.rank for entry in entries)
    first = next(entry for entry in entries if entry.rank == rank)
    same = [
        entry
        for entry in entries
        if entry.rank == rank and shapely.get_dimensions(entry.geometry)
        == shapely.get_dimensions(first.geometry)
    ]  # fmt: skip
    names = tuple(dict.fromkeys(name for entry in entries for name in entry.names))
    geometry = first.geometry
    if len(same) > 1 and geometry.geom_type != "Point":
        geometry = shapely.line_merge(shapely.union_all([entry.geometry for entry in same]))
    return replace(
        first,
        geometry=geometry,
        kind=first.kind or next((entry.kind for entry in entries if entry.kind in AREAS), None),
        names=names,
        folded=tuple(dict.fromkeys(fold_name(name) for name in names)),
        name_zh=next((entry.name_zh for entry in entries if entry.name_zh), ""),
        name_en=next((entry.name_en for entry in entries if entry.name_en), ""),
    )
