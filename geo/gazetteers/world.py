"""The world's places: countries, divisions, districts and towns, with points.

From GeoNames, compiled by `tools/compile_world.py`; China's divisions are in `geo.positions.areas`.
"""

from __future__ import annotations

import lzma
import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import cache, cached_property
from importlib.resources.abc import Traversable

import numpy as np
from ahocorasick_rs import AhoCorasick
from numpy.typing import NDArray

from geo.errors import DossierError, Problem
from geo.gazetteers.world_names import index_names, without_kind
from geo.gazetteers.world_place import KINDS, PREFIX, WorldPlace, guess_radius, read_id, read_place
from geo.positions.box import Box
from geo.records.shipped import bundled_data
from geo.texts.names.entries import Known
from geo.texts.writing.folding import fold_name
from geo.texts.writing.matcher import make_matcher

FILE = "world/places.tsv.xz"
PLAIN = "world/plain.csv"
"""Names that are ordinary words, in lower case; one a line below a head."""
HAN = re.compile("[\u3400-\u9fff]")
COLUMNS = (
    "id", "kind", "country", "division", "lon", "lat", "radius_km", "population", "name", "hans",
    "hant", "other",
)  # fmt: skip
SEVERAL = 2
METRES_PER_DEGREE = 111_320.0


class World:
    """All the places, found by name or id; a place is made when it is asked for."""

    def __init__(self, rows: list[str], plain: frozenset[str] = frozenset()) -> None:
        self._rows = rows
        self._plain = plain
        self._ids: dict[str, int] = {}
        self._keys: dict[str, str] = {}
        self._middles: dict[str, tuple[float, float, float] | None] = {}
        self._han: tuple[AhoCorasick, tuple[str, ...]] | None = None

    @cached_property
    def _names(self) -> dict[str, list[int]]:
        return index_names(enumerate(self._rows))

    @cached_property
    def _names_han(self) -> dict[str, list[int]]:
        """The names that begin with a Han character: a Chinese text asks for no others."""
        rows = (
            (number, row)
            for number, row in enumerate(self._rows)
            if not row.isascii() and HAN.search(row)
        )
        return {name: numbers for name, numbers in index_names(rows).items() if HAN.match(name)}

    @cached_property
    def _columns(self) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """Positions of all places (n, 2; NaN where there is none) and the population of towns."""
        points = np.empty((len(self._rows), 2))
        people = np.empty(len(self._rows), dtype=np.int64)
        for number, row in enumerate(self._rows):
            _, kind, _, _, lon, lat, _, count, _ = row.split("\t", 8)
            points[number] = lon or math.nan, lat or math.nan
            people[number] = count or 0 if kind == "to" else -1
        return points, people

    def towns_in(self, box: Box, at_most: int) -> tuple[WorldPlace, ...]:
        """Return the largest towns of a box (west, south, east, north), the largest first."""
        west, south, east, north = box
        points, people = self._columns
        lon, lat = points.T
        inside = (people >= 0) & (west <= lon) & (lon <= east) & (south <= lat) & (lat <= north)
        found = np.flatnonzero(inside)
        order = found[np.argsort(-people[found], kind="stable")]
        return tuple(self.place(int(number)) for number in order[:at_most])

    def numbers_in(self, box: Box) -> tuple[int, ...]:
        """Return the numbers of all places but countries in a box (west, south, east, north).

        One whose west lies east of its east goes over the antimeridian.
        """
        west, south, east, north = box
        lon, lat = self._columns[0].T
        beside = (west <= lon) & (lon <= east) if west <= east else (west <= lon) | (lon <= east)
        found = np.flatnonzero(beside & (south <= lat) & (lat <= north))
        return tuple(number for number in found.tolist() if self.known(number).kind != "country")

    def names_from(self, lead: str) -> list[str]:
        """Return the folded names that begin with `lead`."""
        return [name for name in self._names if name.startswith(lead)]

    def numbers_of_towns(self, least: int) -> tuple[int, ...]:
        """Return the numbers of the towns of at least so many people that have a position."""
        points, people = self._columns
        return tuple(np.flatnonzero((people >= least) & ~np.isnan(points[:, 0])).tolist())

    def middle_of(self, country: str) -> tuple[float, float, float] | None:
        """Return the middle of a country's towns and how far they reach: lon, lat, metres."""
        if country in self._middles:
            return self._middles[country]
        self._middles[country] = self._find_middle(country)
        return self._middles[country]

    def _find_middle(self, country: str) -> tuple[float, float, float] | None:
        points, people = self._columns
        code = f"\t{country}\t"
        numbers = [n for n in np.flatnonzero(people >= 0).tolist() if code in self._rows[n][:24]]
        numbers = [n for n in numbers if self.known(n).country == country]
        if not numbers:
            return None
        points = points[numbers]
        lon, lat = np.median(points, axis=0)
        east, north = (points - (lon, lat)).T * METRES_PER_DEGREE
        far = np.hypot(east * math.cos(math.radians(lat)), north).max()
        return (
            float(lon),
            float(lat),
            float(max(far, guess_radius(self.place(numbers[0]).population))),
        )

    def keys(self) -> Mapping[str, str]:
        """Return the ids of countries by code, and of first-level divisions by `key_of`."""
        if not self._keys:
            for row in self._rows:
                identifier, kind, country = row.split("\t", 3)[:3]
                if kind == "co":
                    self._keys[country] = read_id(identifier)
            for group in self._divided.values():
                self._keys |= {self.key_of(place): place.id for place in group}
        return self._keys

    def key_of(self, place: WorldPlace) -> str:
        """Return the key of the division that a place is in, or is.

        It is `CODE/DIVISION`, and the id behind it where several divisions share a code, as the
        counties of Ireland do that of their province: a town is then in the one whose middle is
        the nearest, by how far that one reaches.
        """
        key = f"{place.country}/{place.division}"
        group = self._divided.get(key, ())
        if len(group) < SEVERAL:
            return key
        own = place if place.kind == "division" else _find_nearest(place, group)
        return f"{key}/{own.id.removeprefix(PREFIX)}" if own else key

    @cached_property
    def _divided(self) -> Mapping[str, tuple[WorldPlace, ...]]:
        found: dict[str, list[WorldPlace]] = {}
        first = bisect_left(self._rows, ["di"], key=_order_of)
        for row in self._rows[first : bisect_left(self._rows, ["ds"], key=_order_of)]:
            place = read_place(row)
            found.setdefault(f"{place.country}/{place.division}", []).append(place)
        return {key: tuple(group) for key, group in found.items()}

    def __len__(self) -> int:
        return len(self._rows)

    def find(self, name: str, *, country: str | None = None) -> tuple[WorldPlace, ...]:
        """Return the places of this name, in any script and case, the largest first.

        Of one country only if `country`, a code of ISO 3166-1, is given. A part of a name
        finds nothing. Countries stand before all others, and a town mostly before the
        division or district of its name, of whose people an eighth are counted.
        """
        return tuple(
            place
            for place in map(self.place, self.numbers(fold_name(name)))
            if country in {None, place.country}
        )

    def get(self, identifier: str) -> WorldPlace:
        """Return the place of an id.

        Raises
        ------
        KeyError
            If no place has it.
        """
        if not self._ids:
            self._ids = {row[: row.index("\t")]: number for number, row in enumerate(self._rows)}
        return self.place(self._ids[identifier.removeprefix(PREFIX)])

    def numbers(self, folded: str) -> tuple[int, ...]:
        """Return the numbers of the places of a folded name, as `find` orders them.

        A division or district goes by its name with the word for what it is, too.
        """
        found = self._named(folded)
        return tuple(sorted(found, key=self.rank) if len(found) > 1 else found)

    def has(self, folded: str) -> bool:
        """Return whether places have a folded name, which is quicker to say than which."""
        return bool(self._named(folded))

    def _named(self, folded: str) -> list[int]:
        names = self._names_han if HAN.match(folded) else self._names
        return names.get(folded) or self._titled(folded)

    def _titled(self, folded: str) -> list[int]:
        name, kinds, apart = without_kind(folded)
        if not name:
            return []
        places = [(number, self.known(number)) for number in self._names.get(name, ())]
        return [row for row, place in places if place.kind in kinds and place.country not in apart]

    def known(self, number: int) -> Known:
        """Return id, kind, country, division and population of a place, and no more."""
        identifier, kind, country, division, _, _, _, people = self._rows[number].split("\t", 8)[:8]
        full = read_id(identifier)
        return Known(full, KINDS[kind], country, division, int(people or 0))

    def is_plain(self, folded: str) -> bool:
        """Return whether a folded name is an ordinary word, or made of such words alone."""
        name = without_kind(folded).name
        return folded in self._plain or (bool(name) and name in self._plain)

    def find_division(self, country: str, code: str) -> int | None:
        """Return the number of the first-level division of a code in a country, or None."""
        wanted = ["di", country, code]
        number = bisect_right(self._rows, wanted, key=_order_of) - 1
        return number if number >= 0 and _order_of(self._rows[number]) == wanted else None

    def han_names(self) -> tuple[AhoCorasick, tuple[str, ...]]:
        """Return what finds the names in Han characters in a folded text, and these in order."""
        if self._han is None:
            names = tuple(name for name in self._names_han if len(name) > 1)
            self._han = (make_matcher(list(names)), names)
        return self._han

    def rank(self, number: int) -> tuple[int, int]:
        """Return how a place stands among those of its name: the lowest is meant most often."""
        cells = self._rows[number].split("\t")
        people = int(cells[7] or 0)
        return (0 if cells[1] == "co" else 1, -(people if cells[1] == "to" else people // 8))

    def place(self, number: int) -> WorldPlace:
        """Return the place of a number, from 0."""
        return read_place(self._rows[number])


def _order_of(row: str) -> list[str]:
    """Return kind, country and division of a row: in their order the rows stand."""
    return row.split("\t", 4)[1:4]


def _find_nearest(place: WorldPlace, group: tuple[WorldPlace, ...]) -> WorldPlace | None:
    if place.lon is None or place.lat is None:
        return None
    flat = math.cos(math.radians(place.lat))
    rows = [
        (math.hypot((one.lon - place.lon) * flat, one.lat - place.lat) / one.radius_m, number)
        for number, one in enumerate(group)
        if one.lon is not None and one.lat is not None
    ]
    return group[min(rows)[1]] if rows else None


def read_world(data: Traversable) -> World:
    """Return the world's places below the `data` folder.

    Raises
    ------
    DossierError
        If the file is missing, damaged, or has other columns.
    """
    try:
        content = (data / FILE).read_bytes()
        lines = lzma.decompress(content).decode("utf-8").splitlines()
        plain = (data / PLAIN).read_text(encoding="utf-8").split("\n")
    except (FileNotFoundError, KeyError, lzma.LZMAError, UnicodeDecodeError) as error:
        right = f"is missing or damaged: {error}"
        raise DossierError((Problem(file=FILE, right=right),)) from error
    if not lines or lines[0] != "\t".join(COLUMNS):
        right = f"the columns should be {', '.join(COLUMNS)}"
        raise DossierError((Problem(file=FILE, row=1, right=right),))
    return World(lines[1:], frozenset(plain[1:]))


@cache
def shipped_world() -> World:
    """Return the places that the package ships, read once."""
    return read_world(bundled_data())
