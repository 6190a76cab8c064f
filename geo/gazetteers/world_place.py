"""A place of the world as its row says: names, position, people, and how far it reaches."""

from __future__ import annotations

import math
from dataclasses import dataclass

from geo.texts.writing.scripts import to_traditional

KINDS = {"co": "country", "di": "division", "ds": "district", "to": "town"}
PREFIX = "geonames-"
PEOPLE_PER_KM2 = 3000
"""How dense a town is taken to be, where its extent is guessed from its population."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorldPlace:
    """A country, division (of the first level), district (of a lower one) or town.

    `id` is `geonames-` and GeoNames' number; of a district that only ISO 3166-2 has `iso-`
    and its code. `country` is its code in ISO 3166-1, `division` GeoNames' code of the first
    level in it.
    `lon`, `lat` are EPSG:4326 degrees, or None where no source has a point: a town's own, else
    the middle of the towns in it. All of its towns lie within `radius_m` metres; a town's own
    radius is guessed from its population, which is 0 where it is not known. `names` are all, in
    every script, `name_en` and the Chinese ones first.
    """

    id: str
    kind: str
    country: str
    division: str
    lon: float | None
    lat: float | None
    radius_m: float
    population: int
    name_en: str
    name_zh_hans: str
    name_zh_hant: str
    names: tuple[str, ...]


def read_place(row: str) -> WorldPlace:
    """Return the place of a row of the file, whose cells tabs set apart."""
    identifier, kind, country, division, lon, lat, radius, people, name, hans, hant, other = (
        row.split("\t")
    )
    simple = hans.split("|") if hans else []
    full = [to_traditional(simple[0])] if hant == "=" else hant.split("|") if hant else []
    population = int(people or 0)
    names = dict.fromkeys([name, *simple, *full, *(other.split("|") if other else ())])
    return WorldPlace(
        id=read_id(identifier),
        kind=KINDS[kind],
        country=country,
        division=division,
        lon=float(lon) if lon else None,
        lat=float(lat) if lat else None,
        radius_m=int(radius) * 1000.0 if radius else guess_radius(population),
        population=population,
        name_en=name,
        name_zh_hans=simple[0] if simple else "",
        name_zh_hant=full[0] if full else simple[0] if simple else "",
        names=tuple(filter(None, names)),
    )


def read_id(cell: str) -> str:
    """Return the id of a place from the first cell of its row."""
    return PREFIX + cell if cell.isdecimal() else cell


def guess_radius(population: int) -> float:
    """Return how far a town of so many people may reach from its middle, in metres.

    That of a disc at 3,000 people to the square kilometre, and half as much again since towns
    are no discs; at least a kilometre.
    """
    return max(1000.0, math.sqrt(population / PEOPLE_PER_KM2 / math.pi) * 1500)
