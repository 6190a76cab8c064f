"""What is known of a name of the world, once for all, and of each place where a text has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from geo.texts.en.names.abroad import CALENDAR
from geo.texts.names.entries import Known
from geo.texts.names.gazetteer import Namebook

LARGE = 100_000
CLEARLY_LARGER = 3
SHORT_HAN = 2
SEVERAL = 3
"""So many small towns that one country alone has say that a text is about it."""
REGIONS = {"71": "TW", "81": "HK", "82": "MO"}
"""Codes of provinces whose towns the world's names have."""
WEIGHTS = {"country": 3, "division": 3, "district": 1, "town": 1}


class Facts(NamedTuple):
    """A name: its places, the likeliest first, and what it says of the country of a text.

    `weight` is what it counts for its first place's country, 0 if it may mean something else.
    """

    numbers: tuple[int, ...]
    places: tuple[Known, ...]
    first: Known
    countries: frozenset[str]
    is_plain: bool
    weight: int


@lru_cache(maxsize=1 << 14)
def known_of(number: int, book: Namebook) -> Known:
    """Return what is known of a place of a book: a text names the same ones again and again."""
    return book.known(number)


@lru_cache(maxsize=1 << 16)
def facts_of(name: str, book: Namebook) -> Facts:
    """Return what is known of a folded name that a book has."""
    numbers = book.numbers(name)
    places = tuple(known_of(number, book) for number in numbers)
    first, is_plain = places[0], book.is_plain(name)
    weight = 0 if is_plain or name in CALENDAR else WEIGHTS[first.kind]
    if first.kind in {"town", "district"} and (
        first.population < LARGE or not _is_dominant(places)
    ):
        weight = 0
    countries = frozenset(place.country for place in places)
    return Facts(numbers, places, first, countries, is_plain, weight)


def is_of_one(facts: Facts) -> bool:
    """Return whether a name is of towns of one country alone, and no word beside."""
    return facts.first.kind == "town" and not facts.is_plain and len(facts.countries) == 1


def with_towns(votes: Mapping[str, int], towns: Mapping[str, set[str]]) -> Counter[str]:
    """Return how much a text speaks for each country, with small towns where it names several."""
    small = {code: len(names) for code, names in towns.items() if len(names) >= SEVERAL}
    return Counter(votes) + Counter(small)


def _is_dominant(places: Sequence[Known]) -> bool:
    """Return whether the first place is much larger than those of its name elsewhere."""
    first = places[0]
    most = max((row.population for row in places[1:] if row.country != first.country), default=0)
    return first.population >= CLEARLY_LARGER * most


@dataclass(slots=True)
class Found:
    """A name in a text, and what may be said of it before its neighbours are known."""

    start: int
    end: int
    name: str
    facts: Facts
    is_whole: bool
    """Whether it is no part of a longer run of capitals, or of Han characters with a head."""
    is_latin: bool = True
    is_across: bool = False
    """Whether it lies across the words of a dictionary, as a short Han name may by chance."""
    settled: int | None = None
    """The place that what follows says: Portland, Oregon."""
    place: Known | None = None
