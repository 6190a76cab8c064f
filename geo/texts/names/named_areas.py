"""Keeps which areas a text has named so far, and says by them which of several is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from geo.texts.names.context import FIRST_HAN
from geo.texts.names.edges import begins_apart, is_listed
from geo.texts.names.entries import Entry
from geo.texts.zh.names.context import FULL
from geo.texts.zh.names.dictionary import is_proper

TAIWAN = "71"
"""Of whose townships a bare name is meant where its own county or city was named: 西湖 is a word
of many, and a township of Miaoli."""
APART = frozenset((TAIWAN, "81", "82"))
"""Where many a stop bears the name of a city of another province."""
PROVINCE = "0000"
"""What the ids of provinces end in."""
REGIONS = APART - {TAIWAN}
"""Of which the districts have no city between."""
OF, TO, STOPS = "的", "至", frozenset("段站")
OF_OR_TO = frozenset((OF, TO))
SIGNS_SEEN, SIGNS_CHANGED = 200, 4
"""Of so many signs so many are others in Simplified characters where a text is Traditional."""
MAIN = 3
"""Of a text's main province at least a third as many areas are named as of any other."""


class NamedAreas:
    """The areas of China that a text has named, block by block.

    `home` are the codes of the dossiers' provinces, `regions` the ids of their own areas.
    """

    def __init__(self, home: Iterable[str], regions: AbstractSet[str]) -> None:
        self.home, self.regions = frozenset(home), regions
        self.seen = set(self.home)
        self.cities = {area + "01" for area in self.seen}
        self.counts: Counter[str] = Counter()
        """How many areas of each province the text has named, without those in doubt."""
        self.named: set[str] = set()
        """The ids of the areas that it has named for certain."""
        self.recent: dict[str, None] = {}
        self.has_region = False
        self.near = self.latest = ""
        """The code of the area that was named last."""
        self.first = ""
        """The code of the city that was named first, which is the text's own."""
        self.last_end = -2
        """Where in the block the name of that ends."""
        self.open: dict[int, Entry] = {}
        """What the names of the block may mean of which nothing has said so yet, by their start."""

        self.guesses: dict[int, str] = {}
        """Which of them are meant by their start if nothing in the text says: the dossiers'."""
        self.is_traditional = False

    def begin_block(self, folded: str = "", original: str = "") -> None:
        """Forget what is known by its place in the block before, and look at the script of this."""
        self.is_traditional = is_traditional(folded, original)
        self.last_end = -2
        self.guesses.clear()
        self.open.clear()

    def is_near(self, entry: Entry) -> bool:
        """Return whether an area lies where the text, or the dossier, is about.

        That is in a city that was named, or in the province that most of the areas lie in that
        were; of a province that was but mentioned, the counties' bare names prove nothing. In
        Taiwan it is the county or city that must have been named.
        """
        return any(
            place[3:7] in self.cities or place[3:5] in self.home or self.is_main(place[3:5])
            for place in entry.places
        )

    def has_city(self, entry: Entry) -> bool:
        """Return whether the city of an area was named."""
        return any(place[3:7] in self.cities for place in entry.places)

    def may_be_listed(self, entry: Entry) -> bool:
        """Return whether an area may stand in a list of areas: a county of a province named too."""
        return any(place.endswith("00") or place[3:5] in self.seen for place in entry.places)

    def is_within(self, entry: Entry) -> bool:
        """Return whether an area lies in the province or the city of the area just named."""
        code = self.near[:2] if self.near.endswith("0000") else self.near[:4]
        return code != "" and any(place[3:].startswith(code) for place in entry.places)

    def is_sure(self, entry: Entry, start: int, end: int, text: str) -> bool:
        """Return whether a bare name stands apart whatever words lie over its edges: 湖南|岳阳.

        That of a province is, where a name may begin, and so is what lies in the area before it.
        """
        if self.last_end == start:
            return self.is_within(entry)
        if is_listed(text, start, end):
            return True
        is_province = entry.places[0].endswith(PROVINCE)
        return is_province and begins_apart(text, start, set()) and is_proper(text[start:end])

    def is_main(self, province: str) -> bool:
        """Return whether no other province has had clearly more of its areas named."""
        if province == TAIWAN:
            return False
        most = max(self.counts.values(), default=0)
        return self.counts[province] * MAIN > most

    def is_mentioned(self, entry: Entry) -> bool:
        """Return whether an area lies in a province that the text has named at all."""
        return any(place[3:5] in self.seen for place in entry.places)

    def is_strange(self, entry: Entry, start: int) -> bool:
        """Return whether what is said at `start` to be of the area just named is of none named.

        That is, of another province than that, which the text has not named either.
        """
        return self.last_end == start - 1 and all(
            place[3:5] != self.near[:2] and place[3:5] not in self.seen for place in entry.places
        )

    def is_other(self, entry: Entry, start: int, end: int, text: str) -> bool:
        """Return whether a bare name is a place's that has it in common with an area.

        That is one said to be of an area that is far from it: 臺西鄉的海口. And one that ends a
        section in a text on Taiwan, Hong Kong or Macau that has named nothing near the area:
        壽豐至南平段 leads to no city of Fujian.
        """
        before = text[start - 1 : start]
        if before == OF:
            return self.is_strange(entry, start)
        is_stop = before == TO and text[end : end + 1] in STOPS
        return is_stop and not self.counts.keys().isdisjoint(APART) and not self.is_mentioned(entry)

    def is_elsewhere(self, place: str) -> bool:
        """Return whether a county cannot be the one meant right behind the area just named."""
        is_county = place[:3] == "cn-" and not place.endswith("00")
        return is_county and place[3:5] != self.near[:2]

    def is_beyond(self, place: str, last: str) -> bool:
        """Return whether a city or province begins another name, right behind a full district's.

        `last` is the last sign of that: 广州 of 涧西区广州市场.
        """
        return (
            place.endswith("00")
            and last in FULL
            and not self.near.endswith("00")
            and not self.near.startswith(place[3:7].removesuffix("00"))
        )

    def _find_city(self, places: Iterable[str]) -> str | None:
        """Return the first city of `places`, unless the text is of Taiwan, where another lies.

        長治 in a text on 屏東 is no city of Shanxi, of which the text says nothing.
        """
        city = next((place for place in places if place.endswith("00")), None)
        if city is None or city[3:5] in self.seen:
            return city
        is_there = TAIWAN in self.seen and any(place[3:5] == TAIWAN for place in places)
        return None if is_there else city

    def note(self, start: int, end: int, entry: Entry, place: str) -> None:
        """Remember the area that was just named, or that it is open which one was."""
        if not place:
            self.open[start] = entry
            if start in self.guesses:
                self.last_end, self.near = end, self.guesses[start][3:]
            cities = {one[3:7] for one in entry.places}
            if len(cities) == 1:
                self.cities |= cities  # 臺東, the county or its seat
        if place in self.regions:
            self.has_region = True
        if place[:3] == "cn-":
            self.last_end = end
            self.near = near = place[3:]
            self.counts[near[:2]] += 1
            if place != self.latest:
                self.latest = place
                self._see(place)

    def _see(self, place: str) -> None:
        """Remember an area of China that is another than the one seen last."""
        province, city = place[3:5], place[3:7]
        self.named.add(place)
        self.first = self.first or (city if place[5:7] != "00" else "")
        self.seen.add(province)
        self.recent.pop(city, None)
        self.recent[city] = None  # the last one last
        # A municipality's districts have the code of its only city, 01; Hong Kong has no city.
        is_wide = place.endswith("0000") and province not in REGIONS
        self.cities.add(province + "01" if is_wide else city)

    def find(self, entry: Entry, start: int, folded: str) -> str | None:
        """Return the area meant at `start` of a block, "" if nothing says which, None if none is.

        Right behind another area no county of another province is meant.
        """
        places = entry.places
        place = places[0] if len(places) == 1 else self.choose_in(entry, start, folded)
        if self.last_end == start:
            if self.is_beyond(place, folded[start - 1]):
                return None
            return "" if self.is_elsewhere(place) else place
        return place

    def choose_in(self, entry: Entry, start: int, folded: str) -> str:
        """Return the one of several areas of a name that is meant at `start` of a block, or "".

        In another paragraph than the area named last, the one of the text's own city is.
        """
        own = self.own_of(entry)
        is_apart = own and folded.find("\n", max(0, self.last_end), start) >= 0
        return own if is_apart else self.choose(entry, self.near, start)

    def own_of(self, entry: Entry) -> str:
        """Return the area of an entry in the text's own city, if it was named before, or ""."""
        near = [place for place in entry.places if place in self.named]
        own = [place for place in near if place[3:7] == self.first]
        return own[0] if len(own) == 1 and len(near) > 1 else ""

    def narrow(self, entry: Entry) -> Entry:
        """Return an entry with those of its places alone that lie in the area just named."""
        for code in (self.near[:4], self.near[:2]):
            inner = tuple(place for place in entry.places if place[3:].startswith(code))
            if inner:
                return Entry(inner, entry.need)
        return entry

    def choose(self, entry: Entry, near: str, start: int = -1) -> str:
        """Return the one of several areas of a name that is meant after the code `near`, or "".

        Right behind its province or city the one that lies there. Else first the one of the same
        city, then of the dossiers' province; then a province or a city, which bears the name in
        its own right; then one of the city, or of the province, that was named last. Where two
        of a province fit, neither is.
        """
        places = entry.places
        if len(places) == 1:
            return places[0]
        if near and start == self.last_end:
            for code in (near[:4], near[:2]):
                inner = [place for place in places if place[3:].startswith(code)]
                if inner:
                    return inner[0] if len(inner) == 1 else _widest(inner, code)
        home = sorted(self.home)
        own = (near[:4], *(code for code in home if self.counts[code]))
        wide = next((place for place in places if place.endswith("0000")), None)
        wide = wide or self._find_city(places)
        named = () if wide else tuple(reversed(self.recent))
        for code in filter(None, (*own, *named, *(city[:2] for city in named), *home)):
            inner = [place for place in places if place[3:].startswith(code)]
            if inner:
                if len(inner) == 1 and start >= 0 and self.is_guess(code):
                    self.guesses[start] = inner[0]
                    return ""
                return inner[0] if len(inner) == 1 else ""
        if wide and start >= 0 and self._may_be_taiwan(places, wide):
            self.guesses[start] = wide
            return ""
        return wide or ""

    def _may_be_taiwan(self, places: Iterable[str], city: str) -> bool:
        """Return whether what follows must say that a city is meant and no district of Taiwan.

        A text in Traditional characters that begins with 文山 may be about Taipei as well as about
        a prefecture of Yunnan; who names the city or its province means it.
        """
        return (
            self.is_traditional
            and city[3:5] not in self.seen
            and any(place[3:5] == TAIWAN for place in places)
        )

    def is_guess(self, code: str) -> bool:
        """Return whether a code is that of a dossier's province, which the text has not named."""
        home = code[:2]
        return home in self.home and not self.counts[home] and not self.has_region


def is_traditional(folded: str, original: str) -> bool:
    """Return whether the first signs of a block are such as Simplified texts do not write."""
    head = zip(original[:SIGNS_SEEN], folded[:SIGNS_SEEN], strict=False)
    changed = sum(sign != plain for sign, plain in head if sign >= FIRST_HAN)
    return changed >= SIGNS_CHANGED


def _widest(places: Sequence[str], code: str) -> str:
    """Return the city that others of `places` lie in which bear its name, behind its province.

    云南楚雄 is the prefecture, not its seat; "" where that is not so.
    """
    cities = [place for place in places if place.endswith("00")]
    is_of_it = len(code) == len("53") and len({place[3:7] for place in places}) == 1
    return cities[0] if is_of_it and len(cities) == 1 else ""
