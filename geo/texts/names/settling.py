"""Settles, once a block was searched, which of the names found in it are meant, and as what."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType

from geo.texts.names.entries import Entry, Hit

AREA = "cn-"
"""What the id of an area begins with; its code follows."""
OWN = "own-"
"""What the ids of places of a user's own gazetteers begin with."""
CITY, PROVINCE = 4, 2
"""How many signs of its code an area shares with its city, and with its province."""


def resolve(
    hits: list[Hit],
    entries: Mapping[int, Entry],
    near: Iterable[tuple[str, int]] = (),
    guesses: Mapping[int, str] = MappingProxyType({}),
) -> tuple[list[Hit], list[tuple[int, int]]]:
    """Return the hits, each open one as the area whose neighbours are named nearest.

    An open hit has no place; `entries` has what it may mean, by its start. Behind the hits
    stand the spans of those that nothing tells apart; they are hits no more. `near` has the code
    of the province of each place that was found in another way, and where it begins, in order;
    `guesses` what a name means, by its start, if nothing else is said.
    """
    where: dict[str, list[int]] = defaultdict(list)
    for code, start in near:
        if start not in entries:  # a name proves nothing of itself
            where[code].append(start)
    for start, _, place in hits:
        if place.startswith(AREA):
            where[_code(place, CITY)].append(start)
            where[_code(place, PROVINCE)].append(start)
    for offsets in where.values():
        offsets.sort()
    resolved: list[Hit] = []
    doubtful: list[tuple[int, int]] = []
    for hit in hits:
        place = hit.place or _find_nearest(hit.start, entries[hit.start], where)
        place = place or guesses.get(hit.start, "")
        if place:
            resolved.append(Hit(hit.start, hit.end, place))
        else:
            doubtful.append((hit.start, hit.end))
    return resolved, doubtful


def _find_nearest(start: int, entry: Entry, where: Mapping[str, list[int]]) -> str:
    """Return the place of `entry` whose city, or else province, is named nearest to `start`.

    `where` has the offsets, in order, of the areas of each city and province. "" if none is.
    Of a city of that name it is the province at once: what lies in it is named seldom.
    """
    for size in (CITY, PROVINCE):
        near = [
            (min(abs(other - start) for other in _around(where[code], start)), place)
            for place in entry.places
            if (code := _code(place, PROVINCE if place.endswith("00") else size)) in where
        ]
        if near:
            near.sort()
            # Two as near as each other: nobody can say.
            return "" if len(near) > 1 and near[0][0] == near[1][0] else near[0][1]
    return ""


def _code(place: str, size: int) -> str:
    return place[len(AREA) : len(AREA) + size]


def _around(offsets: list[int], start: int) -> list[int]:
    """Return the last of `offsets` before `start` and the first behind it."""
    place = bisect_left(offsets, start)
    return offsets[max(0, place - 1) : place + 1]


def leave_out(
    hits: list[Hit], regions: AbstractSet[str], home: AbstractSet[str], abroad: int = 0
) -> tuple[list[Hit], bool]:
    """Return the hits without the dossiers' places where the text is about another region.

    It is if it has not named theirs and names more areas elsewhere than places of theirs:
    lines of the same number run in many cities. `regions` are the dossiers' own, `home` the
    codes of their provinces, `abroad` how many places of other countries the text names; behind
    the hits stands whether one of `regions` was named. What a gazetteer of the user's own has
    stays: who gives one says what its names mean.
    """
    places = {hit.place for hit in hits if not hit.place.startswith(OWN)}
    areas = {place for place in places if place.startswith(AREA)}
    own = places - areas
    is_home = bool(own & regions)
    others = [place for place in areas if _code(place, PROVINCE) not in home]
    if is_home or len(own) >= len(others) + abroad:
        return hits, is_home
    return [hit for hit in hits if hit.place in areas or hit.place.startswith(OWN)], False


def without_spans(hits: Iterator[Hit], spans: list[tuple[int, int]]) -> Iterator[Hit]:
    """Yield the hits that lie in none of `spans`, which are in order, as they are."""
    number, size = 0, len(spans)
    for hit in hits:
        while number < size and spans[number][1] <= hit.start:
            number += 1
        if number == size or hit.end <= spans[number][0]:
            yield hit
