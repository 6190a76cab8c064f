"""What a text is about: the place that holds most of what it names, and is not larger than that.

Each name speaks for all places that bear it, so that several weak names that lie together say
more than one strong name that lies alone (a "Cambridge" beside Boston and Somerville). But names
that half a country has (three parks called Rochester, Lakewood and Arlington) lie together
wherever one looks: somewhere a name has to be clear, or it is not known what the text is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from geo.gazetteers.atlas import COUNTRY, DIVISION, PROVINCE, TOWN, Atlas, Spot
from geo.positions.distances import measure_from
from geo.texts.writing.folding import fold_name

COMPACT_M, FADING = 80_000.0, 0.35
"""From this reach on a region says the less the larger it is: by this power of the ratio."""
LEAST_PRIOR = 0.4
"""What the least known of several places of a name weighs beside the best known."""
OWN_WEIGHT = 0.6
"""What it is worth that a region's own name weighs more than each of the names in it."""
UNNAMED, UNNAMED_WIDE = 0.95, 0.85
"""What a region that the text does not name is worth beside one that it names: a town, and a
country or a part of one, of which a text about a town names much as well."""
PEOPLE_WEIGHT = 0.03
"""What ten times the people are worth between regions that hold the same names."""
LEAST_WEIGHT, LEAST_SHARE = 1.5, 0.3
"""What must speak for a region, and for which share of the names, or it is unknown."""
TWICE, MOSTLY, KNOWN = 1.25, 0.6, 15_000
"""What a name weighs that is said twice: enough with so large a share of all, for a place of so
many people, where none of its name lies elsewhere and no other name is read as one elsewhere."""
CLEARLY = 2.0
"""A place is meant clearly by a name that is read as its, if it has more than so many times the
people of all its namesakes together."""
NEARLY_ALL = 0.8
"""Of which share of the names a country or a part of it holds so much that a town in it is meant
before its namesakes elsewhere."""
SEVERAL, MANY = 2, 4
"""Of how many names one has to be clear, and how many decide for one town without any."""
NARROW_M = 150_000.0
"""Of which radius a division is no wider than a city of China with its counties."""
ANYWHERE = ""
"""The country of what a gazetteer has without saying of which."""
AREAS = "areas"
NOWHERE = (float("nan"), float("nan"))
WIDE = frozenset((COUNTRY, DIVISION, PROVINCE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A name of the text: what it weighs, which places it may mean, which one was read.

    `is_said` tells that the text itself says which: it stands beside what it is a part of.
    """

    weight: float
    spots: tuple[Spot, ...]
    chosen: Spot | None = None
    is_said: bool = False


def find_home(evidence: Iterable[Evidence], atlas: Atlas) -> Spot | None:
    """Return the place that a text is about, or None where nothing says it well enough."""
    rows = [row for row in evidence if any(_is_held(spot, atlas) for spot in row.spots)]
    total = sum(row.weight for row in rows)
    clear = [spot for row in rows if (spot := _find_clear(row))]
    read = [row.chosen for row in rows if row.chosen]
    alone = [
        row.chosen
        for row in rows
        if row.chosen
        and row.chosen.population >= KNOWN
        and all(_is_same(row.chosen, spot) for spot in row.spots)
    ]
    field = _Field(rows)
    homes = {spot: field.support(spot) for spot in _find_homes(rows, atlas).values()}
    around = [
        spot
        for spot, support in homes.items()
        if spot.level in WIDE and support.names >= MANY and support.weight >= NEARLY_ALL * total
    ]
    many = [(spot, support) for spot, support in homes.items() if support.names >= MANY]
    best: tuple[float, int, str] | None = None
    home = None
    for spot, support in homes.items():
        least = max(LEAST_WEIGHT, LEAST_SHARE * total)
        if spot in alone and support.own >= TWICE and all(holds(spot, one) for one in read):
            least = MOSTLY * total
        if support.weight < least or (support.names == 1 and _is_elsewhere(spot, support, many)):
            continue
        rank = (_score(spot, support, total), spot.population, spot.id)
        is_meant = support.own > 0 and any(wider.is_above(spot) for wider in around)
        if (best is None or rank > best) and (is_meant or _is_decided(spot, support.names, clear)):
            best, home = rank, spot
    return _sit_in_town(home, rows) if home else None


def _is_elsewhere(spot: Spot, support: Support, many: Sequence[tuple[Spot, Support]]) -> bool:
    """Return whether a place that one name speaks for, its own, is not where the others lie."""
    return any(
        other.weight > support.weight and not (wider.is_above(spot) or spot.is_above(wider))
        for wider, other in many
    )


def _score(spot: Spot, support: Support, total: float) -> float:
    """Return how well a region fits what speaks for it, of the `total` weight of all names."""
    lead = OWN_WEIGHT * max(0.0, support.own - support.second)
    share = (support.weight + lead) / total * (1.0 if support.own else _unnamed(spot))
    people = PEOPLE_WEIGHT * np.log10(spot.population + 1)
    return round(float(share * _fade(spot) + people), 6)


def _find_clear(row: Evidence) -> Spot | None:
    """Return the place that a name is read as, if it hardly means another one.

    An area of China is read among its namesakes there by what the text says beside it.
    """
    chosen = row.chosen
    if chosen is None or row.is_said:
        return chosen
    others = sum(
        spot.population
        for spot in row.spots
        if not _is_same(chosen, spot) and not chosen.source == spot.source == AREAS
    )
    return chosen if not others or chosen.population > CLEARLY * others else None


def _is_same(one: Spot, other: Spot) -> bool:
    """Return whether two places of a name are one to a reader: a county and its town."""
    if one.id == other.id or one.is_above(other) or other.is_above(one):
        return True
    if one.position is None or other.position is None:
        return False
    away = measure_from(one.position, [other.position])[0]
    return bool(away <= max(one.reach_m, other.reach_m))


def _is_decided(home: Spot, names: int, clear: Sequence[Spot]) -> bool:
    """Return whether names decide for a region and do not only lie in it by chance.

    `names` speak for it, of which those of the places `clear` can hardly mean anything else. Its
    own name has to be one of these, or two that are in it; for a town one beside another.
    """
    own = any(spot.id == home.id or _is_its_town(home, spot) for spot in clear)
    inside = sum(holds(home, spot) for spot in clear)
    if own or inside >= SEVERAL:
        return True
    is_narrow = home.level not in WIDE or home.radius_m <= NARROW_M
    return is_narrow and names >= (SEVERAL if inside else MANY)


def _is_its_town(home: Spot, spot: Spot) -> bool:
    """Return whether a place is a region under another of its names: Singapore is in Singapore."""
    names = {fold_name(name) for name in home.names}
    return _is_same(home, spot) and any(fold_name(name) in names for name in spot.names)


def _sit_in_town(home: Spot, rows: Sequence[Evidence]) -> Spot:
    """Return a division at the town in it that bears its name, where the text may mean either.

    People say Cork for the city and for the county around it: one place, not two beside each
    other. It keeps the reach of the division.
    """
    if home.level != DIVISION:
        return home
    towns = [
        spot
        for row in rows
        if any(spot.id == home.id for spot in row.spots)
        for spot in row.spots
        if spot.level == TOWN and home.is_above(spot) and spot.position
    ]
    if not towns:
        return home
    town = max(towns, key=lambda spot: spot.population)
    return replace(home, id=town.id, lon=town.lon, lat=town.lat, geo_id=town.geo_id)


def _is_held(spot: Spot, atlas: Atlas) -> bool:
    """Return whether a place speaks for a region: it has a position, or what it lies in has."""
    return spot.position is not None or any(wider.position for wider in atlas.above(spot))


def _unnamed(spot: Spot) -> float:
    return UNNAMED_WIDE if spot.level in WIDE else UNNAMED


def _fade(spot: Spot) -> float:
    return float(min(1.0, (COMPACT_M / max(spot.reach_m, 1.0)) ** FADING))


def _find_homes(rows: Sequence[Evidence], atlas: Atlas) -> Mapping[str, Spot]:
    """Return all places that a text may be about: those that it names, and what holds them."""
    homes: dict[str, Spot] = {}
    seen: set[str] = set()
    for row in rows:
        for spot in row.spots:
            if spot.id not in seen:
                seen.add(spot.id)
                if spot.position:
                    homes.setdefault(spot.id, spot)
                for wider in (*atlas.above(spot), *atlas.find_cities(spot)):
                    if wider.position:
                        homes.setdefault(wider.id, wider)
    return homes


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What speaks for a region: its own name, those in it, and the weightiest one of these.

    `names` is how many names speak for it.
    """

    own: float
    inside: float
    second: float
    names: int

    @property
    def weight(self) -> float:
        """All that speaks for it."""
        return self.own + self.inside


class _Field:
    """All places that the names of a text may mean, in columns."""

    def __init__(self, rows: Sequence[Evidence]) -> None:
        pairs = [
            (number, spot, prior) for number, row in enumerate(rows) for spot, prior in _weigh(row)
        ]
        self._rows = np.array([number for number, _, _ in pairs], dtype=np.int64)
        self._spots = [spot for _, spot, _ in pairs]
        self._weights = np.array([prior * rows[number].weight for number, _, prior in pairs])
        self._points = np.array([spot.position or NOWHERE for spot in self._spots]).reshape(-1, 2)
        self._people = np.array([spot.population for spot in self._spots])
        self._countries = np.array([spot.country for spot in self._spots])
        self._wide = np.array([spot.level in WIDE for spot in self._spots], dtype=bool)
        self._size = len(rows)

    def support(self, home: Spot) -> Support:
        """Return what speaks for a home."""
        own = np.array([spot.id == home.id for spot in self._spots])
        held = np.array([home.is_above(spot) for spot in self._spots])
        held |= (self._countries == ANYWHERE) & self._near(home)
        if home.level == TOWN or home.country != "CN":
            is_near = self._near(home)
            is_near &= (self._countries == home.country) | (self._countries == ANYWHERE)
            is_smaller = ~self._wide & (self._people <= home.population)
            is_smaller = is_smaller if home.level == TOWN else held
            held |= is_near & is_smaller
        best = np.zeros(self._size)
        np.maximum.at(best, self._rows[held & ~own], self._weights[held & ~own])
        mine = np.zeros(self._size)
        np.maximum.at(mine, self._rows[own], self._weights[own])
        best[mine > 0] = 0.0
        second = float(best.max(initial=0.0))
        names = int(np.count_nonzero(mine + best))
        return Support(
            own=float(mine.sum()), inside=float(best.sum()), second=second, names=names
        )  # fmt: skip

    def _near(self, home: Spot) -> NDArray[np.bool_]:
        assert home.position is not None  # noqa: S101 - those without one are left out
        near: NDArray[np.bool_] = measure_from(home.position, self._points) <= home.reach_m
        return near


def _weigh(row: Evidence) -> Iterable[tuple[Spot, float]]:
    """Yield each place of a name with what speaks for it, up to 1."""
    if len(row.spots) == 1:
        yield row.spots[0], 1.0
        return
    sizes = {spot.id: float(np.sqrt(spot.population + 2000)) for spot in row.spots}
    largest = max(sizes.values())
    for spot in row.spots:
        is_read = row.chosen is not None and spot.id == row.chosen.id
        prior = LEAST_PRIOR + (1 - LEAST_PRIOR) * sizes[spot.id] / largest
        yield spot, 1.0 if is_read else prior * 0.9


def holds(home: Spot, spot: Spot) -> bool:
    """Return whether a place lies in what a text is about, or near enough to be meant with it."""
    if spot.id == home.id or home.is_above(spot):
        return True
    if home.position is None or spot.position is None or spot.level in WIDE:
        return False
    if home.level == COUNTRY:
        return spot.country == home.country
    if home.level in WIDE and home.radius_m > COMPACT_M:
        return False
    return float(measure_from(home.position, [spot.position])[0]) <= home.reach_m
