"""The towns in and around a map, as names of the ground."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import shapely
from shapely import Point
from shapely.geometry.base import BaseGeometry

from geo.gazetteers.world_place import WorldPlace
from geo.gazetteers.world_towns import read_towns
from geo.ground.feature import GroundFeature
from geo.ground.zones import Zones
from geo.positions.box import Box
from geo.positions.seats import Seat, seats_in

INSIDE, AROUND = 150, 120
"""How many towns are named at most, in the map's box and around it."""
LOWEST = "village"
SEATS_OF = "CN"
"""Whose seats `geo.positions.seats` has."""
CITY_FROM, TOWN_FROM = 500_000, 50_000
"""How many people a town of the first and second level of names has."""


def find_towns(box: Box, *, least: int = 0) -> tuple[GroundFeature, ...]:
    """Return the towns in and around `box` (west, south, east, north; EPSG:4326).

    Points of the classes city, town and village; in China the seats of cities and counties.
    The largest in the box is a town at least: where few people live, it is what one knows. So
    are the `least` largest in it, on a map that has no other names.

    Raises
    ------
    PlanmapError
        If the package was installed without its names.
    """
    west, south, east, north = box
    reach = Zones(box=box).reach
    wider = (west - reach, south - reach, east + reach, north + reach)
    world = read_towns(wider)
    inside, around = world.towns_in(box, INSIDE), world.towns_in(wider, AROUND)
    largest = max(inside, key=lambda town: (town.population, town.id)).id if inside else None
    once = {town.id: _make_town(town, largest) for town in (*inside, *around)}
    seats = tuple(map(_make_seat, seats_in(wider)))
    rows = (*_spell_as(seats, once.values()), *seats)
    return _raise_largest(rows, shapely.box(*box), least) if least else rows


def find_country(box: Box) -> str | None:
    """Return the code (ISO 3166-1) of the country that the towns in `box` are in.

    None if they are in several, or if the two lists of towns that are asked do not agree on one.
    Without any in the box those around it are asked.

    Raises
    ------
    PlanmapError
        If the package was installed without its names.
    """
    west, south, east, north = box
    reach = Zones(box=box).reach
    for near in (box, (west - reach, south - reach, east + reach, north + reach)):
        towns = read_towns(near).towns_in(near, INSIDE)
        found = {town.country for town in towns} | ({SEATS_OF} if seats_in(near) else set())
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _raise_largest(
    rows: Sequence[GroundFeature], box: BaseGeometry, least: int
) -> tuple[GroundFeature, ...]:
    """Return the rows, of which so many in a box are towns: the largest come first.

    Half of the villages stay villages, so that there are two kinds of settlements.
    """
    inside = [number for number, row in enumerate(rows) if box.covers(row.geometry)]
    others = [number for number in inside if rows[number].name == LOWEST]
    wanted = max(0, least - len(inside) + len(others))
    raised = {*others[: min(wanted, len(others) // 2)]}
    return tuple(
        replace(row, name="town") if number in raised else row for number, row in enumerate(rows)
    )


def _make_town(town: WorldPlace, largest: str | None) -> GroundFeature:
    names = {"zh-Hans": town.name_zh_hans, "zh-Hant": town.name_zh_hant, "en": town.name_en}
    level = "city" if town.population >= CITY_FROM else "town"
    if town.population < TOWN_FROM and town.id != largest:
        level = "village"
    point = (town.lon or 0.0, town.lat or 0.0)  # towns of a box have a point
    return GroundFeature(name=level, geometry=Point(point), names=names)


def _spell_as(
    seats: Sequence[GroundFeature], towns: Iterable[GroundFeature]
) -> Iterator[GroundFeature]:
    """Yield the towns; one that is a seat too has its Traditional name: 臺東, not also 台東."""
    known = {(seat.names["zh-Hans"], _cell(seat)): seat.names["zh-Hant"] for seat in seats}
    for town in towns:
        spelt = known.get((town.names["zh-Hans"], _cell(town)))
        yield replace(town, names={**town.names, "zh-Hant": spelt}) if spelt else town


def _cell(row: GroundFeature) -> tuple[float, float]:
    """Return where a point lies, to some kilometres."""
    point = row.geometry.representative_point()
    return round(point.x, 1), round(point.y, 1)


def _make_seat(seat: Seat) -> GroundFeature:
    names = {"zh-Hans": seat.name_zh_hans, "zh-Hant": seat.name_zh_hant, "en": seat.name_en}
    return GroundFeature(name=seat.level, geometry=Point(seat.lon, seat.lat), names=names)
