"""One book of all the places that planmap ships: China's areas and the world's, by name and id.

What a name may mean is a `Spot`, wherever it is; a spot knows what it is a part of, so that one
can be said to hold another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from geo.gazetteers.world import World
from geo.gazetteers.world_place import PREFIX, WorldPlace
from geo.positions.areas import Area
from geo.positions.box import Box
from geo.positions.distances import measure_from
from geo.texts.writing.folding import fold_name

PROVINCE, CITY, COUNTY = "province", "city", "county"
COUNTRY, DIVISION, DISTRICT, TOWN = "country", "division", "district", "town"
OWN_CODES = {"cn-71": "TW", "cn-81": "HK", "cn-82": "MO"}
"""Which areas the world's places have a code of their own for (ISO 3166-1)."""
COUNTY_PEOPLE, CITY_PEOPLE, PROVINCE_PEOPLE = 500_000, 3_000_000, 30_000_000
"""How many people an area of China has, in the order of magnitude; `data/admin` does not say."""
LEAST_REACH_M, MOST_REACH_M = 20_000.0, 80_000.0
"""How far what belongs to a town lies from it at least, and at most."""
REACH: Final = 2.5
"""How far that is in radii of the town: people call the towns around a city by its name."""
LEAD = 2
LARGE = 400_000
"""Of how many people a town is whose name stands for those around it."""
UNKNOWN_RADIUS_M = 30_000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place that a name may mean.

    `level` is province, city or county (of China), country, division, district or town. `path`
    names what it is a part of, from its country down to itself. `lon`, `lat` are EPSG:4326
    degrees, or None; `radius_m` metres around them hold it. `source` is the dataset that it
    is of, `areas` or `world`, and `geo_id` its id there.
    """

    id: str
    level: str
    country: str
    path: tuple[str, ...]
    lon: float | None
    lat: float | None
    radius_m: float
    population: int
    name_zh_hans: str
    name_zh_hant: str
    name_en: str
    names: tuple[str, ...]
    source: str
    geo_id: str

    @property
    def position(self) -> tuple[float, float] | None:
        """The position (lon, lat), if it has one."""
        return None if self.lon is None or self.lat is None else (self.lon, self.lat)

    @property
    def reach_m(self) -> float:
        """How far from its point lies what is said to be of it, in metres."""
        if self.level != TOWN:
            return self.radius_m
        return min(MOST_REACH_M, max(LEAST_REACH_M, REACH * self.radius_m))

    def is_above(self, other: Spot) -> bool:
        """Return whether it is one of the areas that `other` is a part of."""
        return len(self.path) < len(other.path) and other.path[: len(self.path)] == self.path


class Atlas:
    """All spots, found by name or id."""

    def __init__(self, areas: Iterable[Area] = (), world: World | None = None) -> None:
        self._areas = {area.id: area for area in areas}
        self._world = world
        self._names: dict[str, list[str]] = defaultdict(list)
        self._spots: dict[str, Spot] = {}
        for area in self._areas.values():
            for name in dict.fromkeys(map(fold_name, _area_names(area))):
                self._names[name].append(area.id)

    def find(self, name: str) -> tuple[Spot, ...]:
        """Return what has this name, in any script and case: areas of China first, then by size.

        A part of a name finds nothing.
        """
        folded = fold_name(name)
        found = [self.get(identifier) for identifier in self._names.get(folded, ())]
        if self._world:
            found += [_of_world(place, self._world) for place in self._world.find(name)]
        return tuple(found)

    def find_country(self, code: str) -> Spot | None:
        """Return the country of a code (ISO 3166-1), or the part of China that has one."""
        own = next((start for start, one in OWN_CODES.items() if one == code), None)
        key = f"{own}0000" if own else self._keys().get(code, "")
        return self.get(key) if key in self._areas or (key and not own) else None

    def find_in(self, box: Box) -> Iterator[Spot]:
        """Yield the divisions, districts and towns of the world in a box (west to north)."""
        if self._world:
            for number in self._world.numbers_in(box):
                yield _of_world(self._world.place(number), self._world)

    def names_like(self, name: str) -> list[str]:
        """Return the folded names that begin as `name` does, for somebody who misspelt one."""
        lead = fold_name(name)[:LEAD]
        known = self._world.names_from(lead) if self._world else []
        return [*known, *(other for other in self._names if other.startswith(lead))] if lead else []

    def is_plain(self, name: str) -> bool:
        """Return whether a name is an ordinary word too."""
        return self._world is not None and self._world.is_plain(fold_name(name))

    def get(self, identifier: str) -> Spot:
        """Return the spot of an id.

        Raises
        ------
        KeyError
            If nothing has it.
        """
        if identifier not in self._spots:
            area = self._areas.get(identifier)
            if area:
                spot = _of_area(area, self._path(area))
            elif self._world:
                spot = _of_world(self._world.get(identifier), self._world)
            else:
                raise KeyError(identifier)
            self._spots[identifier] = spot
        return self._spots[identifier]

    def above(self, spot: Spot) -> Iterator[Spot]:
        """Yield what a spot is a part of, the smallest first."""
        for key in reversed(spot.path[:-1]):
            with suppress(KeyError):
                yield self.get(self._keys().get(key, key))

    def find_cities(self, spot: Spot) -> tuple[Spot, ...]:
        """Return the large towns, of its country, that a town may be said to be of."""
        if spot.level != TOWN or spot.position is None or self._world is None:
            return ()
        cities, points = self._cities
        is_near = measure_from(spot.position, points) <= MOST_REACH_M
        found = (cities[number] for number in np.flatnonzero(is_near))
        return tuple(
            city
            for city in found
            if city.country == spot.country and city.population > spot.population
        )

    @cached_property
    def _cities(self) -> tuple[tuple[Spot, ...], NDArray[np.float64]]:
        """The towns of so many people that others are called by them, and where they are."""
        numbers = self._world.numbers_of_towns(LARGE) if self._world else ()
        cities = tuple(_of_world(self._world.place(n), self._world) for n in numbers if self._world)
        return cities, np.array([city.position for city in cities]).reshape(-1, 2)

    def _keys(self) -> Mapping[str, str]:
        return self._world.keys() if self._world else {}

    def _path(self, area: Area) -> tuple[str, ...]:
        path = [area.id]
        parent = self._areas.get(area.parent)
        while parent:
            path.append(parent.id)
            parent = self._areas.get(parent.parent)
        return (*reversed([*path, CHINA]),)


CHINA = "CN"


def _area_names(area: Area) -> tuple[str, ...]:
    """Return the names of an area; the short English one is without its county or district."""
    english = area.name_en
    bare = english.rpartition(" ")[0] if area.level == COUNTY else ""
    return tuple(filter(None, (area.name, area.short, english, bare)))


def _of_area(area: Area, path: tuple[str, ...]) -> Spot:
    people = {PROVINCE: PROVINCE_PEOPLE, CITY: CITY_PEOPLE, COUNTY: COUNTY_PEOPLE}
    return Spot(
        id=area.id, level=area.level, country=OWN_CODES.get(area.id[:5], CHINA), path=path,
        lon=area.lon, lat=area.lat, radius_m=area.radius_m or UNKNOWN_RADIUS_M,
        population=people[area.level], name_zh_hans=area.name, name_zh_hant="",
        name_en=area.name_en, names=_area_names(area), source="areas", geo_id=area.geonames,
    )  # fmt: skip


def _of_world(place: WorldPlace, world: World) -> Spot:
    where = world.key_of(place)
    paths = {COUNTRY: (place.country,), DIVISION: (place.country, where)}
    lon, lat, radius = place.lon, place.lat, place.radius_m
    if place.kind == COUNTRY and (lon is None or lat is None):
        lon, lat, radius = world.middle_of(place.country) or (None, None, radius)
    return Spot(
        id=place.id, level=place.kind, country=place.country,
        path=paths.get(place.kind, (place.country, where, place.id)),
        lon=lon, lat=lat, radius_m=radius, population=place.population,
        name_zh_hans=place.name_zh_hans, name_zh_hant=place.name_zh_hant, name_en=place.name_en,
        names=place.names, source="world", geo_id=place.id.removeprefix(PREFIX),
    )  # fmt: skip
