"""The gazetteers that the user hands over, in their order, and what they say of a name together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points

from geo.gazetteers.own.entry import Entry
from geo.positions.distances import measure_from
from geo.positions.source import Source
from geo.texts.writing.folding import fold, fold_name
from geo.vocabulary import Certainty

AGREEMENT_M = 300.0
"""How near two gazetteers must put a place to agree on it, or as far as they are unsure."""
LONGEST_ID = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPlace:
    """A place of the user's gazetteers.

    `choices` are the several places that a name may mean; such a place has no geometry of
    its own. `second` is the dataset of a later gazetteer that puts it at the same position,
    and `second_entry` what that says.
    """

    id: str
    entry: Entry
    gazetteer: str
    certainty: Certainty
    second: str | None = None
    second_entry: Entry | None = None
    choices: tuple[OwnPlace, ...] = ()

    @property
    def geometry(self) -> BaseGeometry | None:
        """Its geometry in EPSG:4326, or None where it may be one of several."""
        return None if self.choices else self.entry.geometry


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnGazetteer:
    """A gazetteer as read: the id of its dataset, its source, and the places asked for."""

    id: str
    source: Source
    entries: tuple[Entry, ...]


class OwnBook:
    """Several gazetteers; the first that has a name says where it is."""

    def __init__(self, gazetteers: Sequence[OwnGazetteer] = ()) -> None:
        self.gazetteers = tuple(gazetteers)

    def __bool__(self) -> bool:
        """Return whether there is any gazetteer."""
        return bool(self.gazetteers)

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources by the id of their datasets."""
        return {gazetteer.id: gazetteer.source for gazetteer in self.gazetteers}

    @cached_property
    def places(self) -> Mapping[str, OwnPlace]:
        """All places that a name leads to, by id."""
        return {place.id: place for place in self._by_name.values()} | {
            choice.id: choice for place in self._by_name.values() for choice in place.choices
        }

    def names(self) -> Iterator[tuple[str, str]]:
        """Yield each name, folded, and the id of what it means."""
        for name, place in self._by_name.items():
            yield name, place.id

    def find(self, name: str) -> tuple[OwnPlace, ...]:
        """Return the places of a name: one, or all that it may mean."""
        place = self._by_name.get(fold_name(name))
        if place is None:
            return ()
        return place.choices or (place,)

    @cached_property
    def _by_name(self) -> Mapping[str, OwnPlace]:
        found: dict[str, list[tuple[OwnGazetteer, list[Entry]]]] = defaultdict(list)
        for gazetteer in self.gazetteers:
            names: dict[str, list[Entry]] = defaultdict(list)
            for entry in gazetteer.entries:
                for name in entry.folded:
                    names[name].append(entry)
            for name, entries in names.items():
                found[name].append((gazetteer, entries))
        return {name: _settle(name, rows) for name, rows in found.items() if len(name) > 1}


def _settle(name: str, rows: Sequence[tuple[OwnGazetteer, list[Entry]]]) -> OwnPlace:
    """Return what a name means: the first gazetteer's place, weighed by the later ones."""
    gazetteer, entries = rows[0]
    main = [entry for entry in entries if entry.folded[0] == name]
    own = [_weigh(gazetteer, entry, rows[1:]) for entry in main or entries]
    if len(own) == 1:
        return own[0]
    agreed = [place for place in own if place.second]
    if len(agreed) == 1:
        return agreed[0]
    identifier = _identify(gazetteer.id, f"several-{_slug(name) or len(name)}")
    return replace(own[0], id=identifier, choices=tuple(own), certainty=Certainty.UNCERTAIN)


def _weigh(
    gazetteer: OwnGazetteer, entry: Entry, others: Sequence[tuple[OwnGazetteer, list[Entry]]]
) -> OwnPlace:
    place = OwnPlace(
        id=_identify(gazetteer.id, _slug(entry.geo_id)), entry=entry, gazetteer=gazetteer.id,
        certainty=Certainty.LESS_CERTAIN,
    )  # fmt: skip
    for other, entries in others:
        for second in entries:
            if agree(entry, second):
                return replace(
                    place, certainty=Certainty.CERTAIN, second=other.id, second_entry=second
                )
    if others:
        return replace(place, certainty=Certainty.UNCERTAIN)
    return place


def agree(one: Entry, other: Entry) -> bool:
    """Return whether two entries lie at one position, as near as both are sure."""
    here, there = nearest_points(one.geometry, other.geometry)
    away = measure_from((here.x, here.y), [(there.x, there.y)])[0]
    return bool(away <= max(AGREEMENT_M, one.radius_m, other.radius_m))


def _identify(gazetteer: str, name: str) -> str:
    return f"{gazetteer}-{name}"[:LONGEST_ID].strip("-")


def _slug(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")


def names_in(book: OwnBook, text: str) -> Iterator[tuple[str, str]]:
    """Yield the names that a text may mean and their ids: Latin ones as the gazetteer writes them.

    A name that the text has in lower case too is a word of it, and none.
    """
    flat = " ".join(fold(text).given.split())
    for name, identifier in book.names():
        if not name.isascii():
            yield name, identifier
            continue
        entry = book.places[identifier].entry
        given = (" ".join(fold(one).given.split()) for one in entry.names)
        written = {one for one in given if fold_name(one) == name}
        is_word = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", flat) is not None
        if not is_word and any(
            re.search(rf"(?<!\w){re.escape(one)}(?!\w)", flat) for one in written
        ):
            yield name, identifier


def tell_ids_apart(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the entries with ids of their own: the second of an id has a number behind it."""
    taken: dict[str, int] = defaultdict(int)
    rows = []
    for entry in entries:
        key = _slug(entry.geo_id)
        taken[key] += 1
        again = taken[key] > 1
        rows.append(replace(entry, geo_id=f"{entry.geo_id}-{taken[key]}") if again else entry)
    return tuple(rows)
