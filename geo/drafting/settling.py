"""Settles which place each name of a text means, once it is known what the text is about.

A name is read before that is known, by what stands around it. A namesake in the text's own region
is meant before one that is far away; what lies elsewhere needs more than its name.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from geo.dossiers.rows import Mention
from geo.drafting.councils import find_councils
from geo.drafting.home import AREAS, Evidence, holds
from geo.gazetteers.atlas import CITY, COUNTRY, COUNTY, DIVISION, PROVINCE, TOWN, Atlas, Spot
from geo.positions.distances import measure_from
from geo.texts.writing.folding import fold_name

SAME_PLACE_M = 15_000.0
"""A town and a district of one name are one place to a reader if they lie no farther apart."""
KNOWN_HERE, KNOWN_ABROAD, KNOWN_SHORT = 100_000, 1_000_000, 5_000_000
"""Of how many people a town outside the region is, to be meant without more: in the country of
the text, in another one, and in another by a Chinese name of two signs."""
SHORT_HAN = 2
BESIDE_M = 200_000.0
"""How far from the middle of the region, in its country, a place lies at most whose name no other
place of the world has."""
ARTICLES = (" the ", "The ")
SYSTEMS = re.compile(
    "(?:都会区|首都圈|大都会|市政厅|地铁|轻轨|捷运|单轨|有轨电车|国际机场|机场|大学|新城|港)"
)
"""What is a city's whose name stands before it: the metro of 亚的斯亚贝巴, as no street is."""
CITY_ZH = "市"
TITLE_WEIGHT, COUNCIL_WEIGHT, CANDIDATE_WEIGHT = 2.0, 1.5, 0.6
MOST_OFTEN = 5
AGAIN_WEIGHT = 0.25
COMMA = ", "


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The names of a text, each with the place that it means: a spot, or an id without one."""

    mentions: tuple[Mention, ...]
    spots: Mapping[str, Spot]
    """What the mentions' ids stand for, as far as they are known by their names."""


class Settler:
    """Says what the names of one text mean."""

    def __init__(
        self, atlas: Atlas, text: str, mentions: Sequence[Mention], known: Mapping[str, Spot],
        said: Mapping[tuple[int, int], str],
    ) -> None:  # fmt: skip
        """`said` are the whole names of mentions, by their spans, that the text says in part."""
        self._atlas = atlas
        self._text = text
        self._mentions = mentions
        self._known = known
        self._said = said
        self._read: dict[str, Counter[str]] = defaultdict(Counter)
        self._surfaces: dict[str, str] = {}
        self._spots: dict[str, Spot] = {}
        self._articled: set[str] = set()
        for mention in mentions:
            whole = self._say(mention)
            name = fold_name(whole)
            self._surfaces.setdefault(name, whole)
            if text.endswith(ARTICLES, 0, mention.start):
                self._articled.add(name)
            self._read[name][mention.place or ""] += 1

    def weigh(self, title_end: int) -> list[Evidence]:
        """Return what each name says of the region; a title ends at `title_end`."""
        titled = {fold_name(self._say(row)) for row in self._mentions if row.start < title_end}
        said = {
            fold_name(self._say(row)) for number, row in enumerate(self._mentions)
            if (spot := self._spot(row.place or "")) and self._is_said(number, spot)
        }  # fmt: skip
        found = []
        for name, ids in self._read.items():
            chosen = self._find_read(ids)
            spots = self._find(name)
            if chosen and chosen.id not in {spot.id for spot in spots}:
                spots = (chosen, *spots)
            if chosen and chosen.id in self._known:
                spots = (chosen, *(spot for spot in spots if spot.path == chosen.path))
            count = min(ids.total(), MOST_OFTEN)
            weight = 1 + AGAIN_WEIGHT * (count - 1)
            weight *= TITLE_WEIGHT if name in titled else 1.0
            weight *= 1.0 if chosen else CANDIDATE_WEIGHT
            if spots:
                found.append(
                    Evidence(weight=weight, spots=spots, chosen=chosen, is_said=name in said)
                )
        return [*found, *self._weigh_leads(titled), *self._weigh_councils()]

    def _weigh_councils(self) -> Iterator[Evidence]:
        """Yield what names say whose council or mayor the text names."""
        for name, count in find_councils(self._text).items():
            if spots := self._atlas.find(name):
                weight = COUNCIL_WEIGHT * (1 + AGAIN_WEIGHT * (min(count, MOST_OFTEN) - 1))
                yield Evidence(weight=weight, spots=spots, chosen=spots[0])

    def _weigh_leads(self, titled: AbstractSet[str]) -> Iterator[Evidence]:
        """Yield what names say that begin with a city's, as its metro's does; `titled` as folded.

        A city whose own name stands in the text speaks for itself.
        """
        counts: Counter[str] = Counter()
        titles = set()
        for name, ids in self._read.items():
            lead = self._find_lead(name) if self._find_read(ids) is None else ""
            if lead:
                counts[lead] += ids.total()
                titles |= {lead} if name in titled else set()
        for lead, count in counts.items():
            spots = self._atlas.find(lead)
            if spots and lead not in self._read:
                weight = CANDIDATE_WEIGHT * (1 + AGAIN_WEIGHT * (min(count, MOST_OFTEN) - 1))
                weight *= TITLE_WEIGHT if lead in titles else 1.0
                yield Evidence(weight=weight, spots=spots, chosen=spots[0])

    def _find_lead(self, name: str) -> str:
        """Return the city's name, of three signs at least, that a Chinese name begins with."""
        if name.isascii():
            return ""
        ends = (match.start() for match in SYSTEMS.finditer(name, SHORT_HAN + 1))
        return next((name[:end] for end in ends if self._atlas.find(name[:end])), "")

    def list_names(self, home: Spot | None) -> dict[str, str]:
        """Return the English names of the places that the text names, and its region's, by Chinese.

        Those of areas are without what they are: 鄞州 is Yinzhou.
        """
        read = (self._find_read(ids) for ids in self._read.values())
        found: dict[str, str] = {}
        for spot in (*read, home):
            if spot and spot.name_en and spot.name_zh_hans:
                found.setdefault(spot.name_zh_hans, spot.name_en)
                if spot.source == "areas" and len(spot.names) > 1:
                    bare = spot.names[-1] if spot.names[-1].isascii() else spot.name_en
                    found.setdefault(spot.names[1], bare)
        return found

    def settle(self, home: Spot | None, identify: Callable[[str], str]) -> Settled:
        """Return the mentions with what they mean in a text about `home`.

        `identify` gives an id to the surface of a name that has no known place.
        """
        meanings = {name: self._mean(name, home) for name in self._read}
        settled: dict[str, Spot] = {}
        rows = []
        for number, mention in enumerate(self._mentions):
            name = fold_name(self._say(mention))
            own = self._spot(mention.place or "")
            spot = own if own and self._is_said(number, own) else meanings[name]
            if mention.place in self._known:
                rows.append(mention)
                continue
            if spot:
                settled[spot.id] = spot
            place = spot.id if spot else identify(self._say(mention))
            rows.append(mention.model_copy(update={"place": place}))
        return Settled(mentions=tuple(rows), spots=settled)

    def _say(self, mention: Mention) -> str:
        """Return the name that a mention says, whole where the text leaves out a part of it."""
        return self._said.get((mention.start, mention.end), mention.surface)

    def _find(self, name: str) -> tuple[Spot, ...]:
        return self._atlas.find(self._surfaces[name])

    def _find_alike(self, name: str) -> Iterator[Spot]:
        """Yield the places of a name, and of a Chinese one those that are spelt as they are.

        Of the towns that one name is put into Chinese for the gazetteer has it for the best known.
        """
        seen = set()
        for spot in self._find(name):
            alike = () if name.isascii() or spot.source == AREAS else self._atlas.find(spot.name_en)
            for other in (spot, *alike):
                if other.id not in seen and other.country == spot.country:
                    seen.add(other.id)
                    yield other

    def _find_read(self, ids: Counter[str]) -> Spot | None:
        return next((spot for name, _ in ids.most_common() if (spot := self._spot(name))), None)

    def _spot(self, identifier: str) -> Spot | None:
        if identifier in self._known:
            return self._known[identifier]
        if identifier not in self._spots:
            try:
                self._spots[identifier] = self._atlas.get(identifier)
            except KeyError:
                return None
        return self._spots[identifier]

    def _is_said(self, number: int, spot: Spot) -> bool:
        """Return whether a name stands beside what its place is a part of: Cambridge, England."""
        row = self._mentions[number]
        rows = self._mentions
        if number + 1 < len(rows) and self._text[row.end : rows[number + 1].start] == COMMA:
            wider = self._spot(rows[number + 1].place or "")
            if wider and wider.is_above(spot):
                return True
        if number and rows[number - 1].end == row.start:
            wider = self._spot(rows[number - 1].place or "")
            return wider is not None and wider.is_above(spot)
        return False

    def _mean(self, name: str, home: Spot | None) -> Spot | None:
        """Return the place that a name means in a text about `home`, if any is known."""
        chosen = self._find_read(self._read[name])
        if home and chosen and _is_city_state(chosen, home):
            return home
        if home is None or (
            chosen and (holds(home, chosen) or chosen.is_above(home) or chosen.id in self._known)
        ):
            return chosen
        inside = [spot for spot in self._find_alike(name) if spot.position and holds(home, spot)]
        own = [spot for spot in inside if home.is_above(spot)]
        found = choose_one(own or inside)
        if found or inside:
            return found
        if chosen and (self._is_far_known(chosen, name, home) or self._is_beside(name, home)):
            return chosen
        return None

    def _is_beside(self, name: str, home: Spot) -> bool:
        """Return whether a name has but one place in the world, around the text's region.

        No town has an article: the Tietê is a river.
        """
        spots = self._find(name)
        if (
            name in self._articled
            or len(spots) != 1
            or (len(name) <= SHORT_HAN and not name.isascii())
        ):
            return False
        (spot,) = spots
        if spot.country != home.country or not spot.position or not home.position:
            return False
        return bool(measure_from(home.position, [spot.position])[0] <= BESIDE_M)

    def _is_far_known(self, spot: Spot, name: str, home: Spot) -> bool:
        """Return whether a place outside the region is so well known that its name is enough."""
        if spot.level == CITY and spot.country != home.country:
            # Prefectures are named for rivers and hills that go on abroad: 红河, 怒江.
            return spot.name_zh_hans.endswith(CITY_ZH) or name == fold_name(spot.name_zh_hans)
        if spot.level in {COUNTRY, PROVINCE, CITY}:
            return True
        if spot.level == COUNTY:
            return home.country == spot.country and name == fold_name(spot.name_zh_hans)
        if spot.country == home.country:
            return spot.level == DIVISION or spot.population >= KNOWN_HERE
        is_short = not name.isascii() and len(name) <= SHORT_HAN
        least = KNOWN_SHORT if is_short else KNOWN_ABROAD
        return spot.population >= least or spot.country in self._countries()

    def _countries(self) -> set[str]:
        """Return the countries that the text names."""
        named = (self._find_read(ids) for ids in self._read.values())
        return {spot.country for spot in named if spot and spot.level == COUNTRY}


def _is_city_state(wide: Spot, home: Spot) -> bool:
    """Return whether a country or division is the town of its name, and hardly more: Singapore."""
    names = {fold_name(name) for name in home.names}
    return (
        wide.is_above(home)
        and wide.radius_m <= home.reach_m
        and bool(names & {fold_name(name) for name in wide.names})
    )


def choose_one(spots: Iterable[Spot]) -> Spot | None:
    """Return the one place that several spots of a name are, the most populous; else None.

    Of a town and the division around it that bears its name it is the town: Waterford.
    """
    found = sorted(spots, key=lambda spot: -spot.population)
    towns = [spot for spot in found if spot.level == TOWN and spot.position]
    if len(towns) == 1 and all(spot is towns[0] or spot.is_above(towns[0]) for spot in found):
        return towns[0]
    if not found or found[0].position is None:
        return None
    points = [spot.position for spot in found if spot.position]
    away = measure_from(found[0].position, points)
    return found[0] if away.max() <= SAME_PLACE_M else None
