"""Finds the places of the world in a text: candidates by name first, then which are meant.

A name alone says little: 141 of the thousand commonest English words are towns. So a name counts
by how large the place is, what stands around it, and which countries the text names anyway.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from geo.texts.en.names.abroad import (
    BASED_AT,
    CALENDAR,
    CODE_ALONE,
    COMMA,
    COMMA_CODE,
    COMMA_DOTTED,
    NAMES,
    STATES,
    SURE_CODE,
)
from geo.texts.en.names.sentences import part_sentences
from geo.texts.names.context import is_across_words, is_given_name
from geo.texts.names.edges import is_han
from geo.texts.names.entries import Hit
from geo.texts.names.facts import (
    CLEARLY_LARGER,
    REGIONS,
    SHORT_HAN,
    WEIGHTS,
    Found,
    facts_of,
    is_of_one,
    known_of,
)
from geo.texts.names.gazetteer import Namebook
from geo.texts.names.meaning import (
    HEAD_WORDS,
    find_form,
    goes_on,
    is_alike,
    is_behind_town,
    is_city_at,
    is_meant_han,
    is_meant_latin,
    is_named_after,
    is_same,
    runs_on,
)
from geo.texts.names.rivals import without_beaten
from geo.texts.names.runs import find_parts, joins, telling_in
from geo.texts.writing.hosts import countries_of_hosts
from geo.texts.writing.languages import find_latin, has_capital
from geo.texts.zh.names.beyond import match_beyond

NEAR, CODES = tuple(REGIONS.values()), {country: code for code, country in REGIONS.items()}
HOME = "CN"
"""The country whose places the areas have."""
CLEARLY = 4
"""How much must speak for a part of China for its towns to be meant whose names are words."""
MUCH_LARGER = 30
"""A town so much larger than its namesake in the country of the text is meant before it."""


class Abroad:
    """What a text has said so far of countries outside China, block by block."""

    def __init__(self, book: Namebook) -> None:
        self.book = book
        self.votes: Counter[str] = Counter()
        self.addressed: set[str] = set()
        """The countries of whose bodies and firms the text gives an address."""
        self.divisions: Counter[tuple[str, str]] = Counter()
        self.towns: dict[str, set[str]] = {}
        """The names of small towns that one country alone has, by the country."""
        self.chosen: dict[str, int] = {}
        self.countries: dict[str, str] = {}
        self.doubtful: list[tuple[int, int]] = []
        self.near: list[tuple[str, int]] = []
        """The code (of Hong Kong, Macau, Taiwan) and the start of each place of the block there."""

    def find(
        self, folded: str, original: str, taken: Sequence[Hit], seen: frozenset[str]
    ) -> list[Hit]:
        """Return the places of a block, in order.

        `taken` are the hits found before, which stay unless a longer name holds them; `seen` the
        codes of the Chinese provinces that the text has named. After that, `doubtful` has the
        spans of names that several places have and nothing tells apart.
        """
        self.doubtful = []
        self._hear(original, seen)
        found = [*self._latin(original)] if has_capital(original) else []
        if not folded.isascii():
            found += self._han(folded)
            found.sort(key=lambda name: (name.start, -name.end))
        for name in found:
            if not is_named_after(original, name):
                self._vote(name)
        hits = []
        last: Found | None = None
        for name in found:
            if last is not None and name.start < last.end:
                continue
            if is_behind_town(name, original, last):
                name.is_whole = True
            if self._is_meant(name, original, last) and (hit := self._choose(name)):
                hits.append(hit)
                last = name
        hits += self._codes(original) if self.votes["US"] or self.votes["AU"] else []
        self.near = [
            (CODES[country], hit.start)
            for hit in hits
            if (country := self.countries.get(hit.place, "")) in CODES
        ]
        return without_beaten(sorted(hits), taken, original, self.countries, self.votes)

    def _latin(self, original: str) -> Iterator[Found]:
        book = self.book
        for match in find_latin(NAMES, part_sentences(original), original):
            names = telling_in(match[0], book)
            if names:
                base = match.start()
                for first, last, name, facts, is_whole in names:
                    start, end = base + first, base + last
                    if form := find_form(original, start, end, facts):
                        start = form
                    yield Found(start, end, name, facts, is_whole or start < base + first)

    def _han(self, folded: str) -> Iterator[Found]:
        matcher, names = self.book.han_names()
        for index, start, end in matcher.find_matches_as_indexes(folded):
            name = names[index]
            if name[-2:] in HEAD_WORDS and start and is_han(folded[start - 1]):
                continue  # 湖公园 in 大湖公园 is no Lake Park
            if start and end - start == SHORT_HAN and is_given_name(folded, folded, start, end):
                continue
            facts = facts_of(name, self.book)
            is_long = end - start > SHORT_HAN and facts.first.kind != "division"
            is_whole = not runs_on(folded, end) and (
                facts.first.kind == "country"
                or not (match_beyond(folded, end) or (not is_long and goes_on(folded, end)))
            )
            is_across = (
                is_whole
                and end - start <= SHORT_HAN
                and is_across_words(folded, start, end, is_area=True)
            )
            has_kind = is_city_at(folded, end, facts.first)
            if has_kind:
                is_whole, is_across = True, False
                weight = facts.weight or WEIGHTS[facts.first.kind]
                facts = facts._replace(is_plain=False, weight=weight)
            yield Found(
                start, end + has_kind, name, facts, is_whole, is_latin=False, is_across=is_across
            )  # fmt: skip

    def _hear(self, original: str, seen: frozenset[str]) -> None:
        """Let addresses and provinces that were named speak for their country."""
        for country in countries_of_hosts(original):
            if country != HOME:
                self.votes[country] += WEIGHTS["country"]
                self.addressed.add(country)
        if SURE_CODE.search(original):
            self.votes["AU"] += WEIGHTS["division"]
        for code, country in REGIONS.items():
            if code in seen:
                self.votes[country] += 1

    def _vote(self, name: Found) -> None:
        """Let a name that can hardly mean anything else speak for its country."""
        weight, first = name.facts.weight, name.facts.first
        if not weight and name.is_latin and name.is_whole and is_of_one(name.facts):
            self.towns.setdefault(first.country, set()).add(name.name)
        if weight and not is_alike(name):
            self.votes[first.country] += weight if name.is_whole else 1
            if first.kind == "division":
                self.divisions[first.country, first.division] += 1

    def _is_meant(self, name: Found, original: str, last: Found | None) -> bool:
        """Return whether a name stands for a place where it stands."""
        if not name.is_whole or name.name in CALENDAR:
            return False
        if name.is_latin and original[name.end : name.end + 1] == ",":
            name.settled = self._settle_dotted(name, original) or self._settle(name, original)
            if name.settled is not None:
                return True
        facts = name.facts
        is_home = not facts.countries.isdisjoint(self.votes)
        is_listed = last is not None and joins(original[last.end : name.start])
        if name.is_latin:
            is_listed = is_listed or original.startswith(BASED_AT, name.end)
            return is_meant_latin(name, original, is_home=is_home, is_listed=is_listed)
        country = last.place.country if last is not None and last.place else ""
        is_behind = last is not None and last.end == name.start
        is_near = is_home and facts.first.country in REGIONS.values()
        is_next = (is_listed and (is_near or not facts.is_plain)) or (
            is_behind and country in facts.countries
        )
        votes = self.votes
        is_named = is_home and any(
            votes[country] >= CLEARLY for country in NEAR if country in facts.countries
        )
        is_proven = is_named or not is_alike(name) or facts.first.country in votes
        return is_meant_han(
            name, is_home=is_home, is_next=is_next, is_named=is_named, is_proven=is_proven
        )

    def _settle(self, name: Found, original: str) -> int | None:
        """Return the place that lies in the country or division named behind a comma."""
        code = COMMA_CODE.match(original, name.end)
        if code and code[1] in STATES:
            return self._within(name.facts.numbers, *STATES[code[1]])
        comma = COMMA.match(original, name.end)
        run = NAMES.match(original, comma.end()) if comma else None
        if run is None:
            return None
        for first, _, wider, _ in find_parts(run.group(), self.book):
            if first:
                return None
            for number in self.book.numbers(wider):
                place = known_of(number, self.book)
                if place.kind == "country":
                    inner = self._within(name.facts.numbers, place.country, None)
                elif place.kind == "division":
                    inner = self._within(name.facts.numbers, place.country, place.division)
                else:
                    continue
                if inner is not None and inner != number:
                    self.votes[place.country] += 1
                    return inner
            return None
        return None

    def _settle_dotted(self, name: Found, original: str) -> int | None:
        """Return the place in the state whose dotted code follows, which the name then has too."""
        dotted = COMMA_DOTTED.match(original, name.end)
        inner = self._within(name.facts.numbers, "US", dotted[1] + dotted[2]) if dotted else None
        if dotted and inner is not None:
            name.end = dotted.end()
        return inner

    def _within(self, numbers: tuple[int, ...], country: str, division: str | None) -> int | None:
        for number in numbers:
            place = known_of(number, self.book)
            if (
                place.country == country
                and place.kind in {"town", "district"}
                and division in {None, place.division}
            ):
                return number
        return None

    def _choose(self, name: Found) -> Hit | None:
        """Return the hit of a name that is meant, or None where nobody can say which it is."""
        number = name.settled if name.settled is not None else self._weigh(name)
        if number is None:
            self.doubtful.append((name.start, name.end))
            return None
        self.chosen[name.name] = number
        name.place = place = known_of(number, self.book)
        self.countries[place.id] = place.country
        return Hit(name.start, name.end, place.id)

    def _weigh(self, name: Found) -> int | None:
        """Return which of the places of a name is meant in this text."""
        if name.name in self.chosen:
            return self.chosen[name.name]
        facts, votes = name.facts, self.votes
        if len(facts.numbers) == 1:
            return facts.numbers[0]
        rows = list(zip(facts.numbers, facts.places, strict=True))
        is_home = not facts.countries.isdisjoint(votes)
        home = [row for row in rows if row[1].country in votes] if is_home else []
        divisions = [row for row in home if (row[1].country, row[1].division) in self.divisions]
        addressed = [row for row in home if row[1].country in self.addressed]
        among = divisions or addressed or home or rows
        number, best = among[0]
        first = facts.first
        if first.population > MUCH_LARGER * max(1, best.population) or (
            first.kind == "country" and not divisions
        ):
            number, best = rows[0]
        if best.kind in {"country", "division"}:
            return number
        most = max(
            (row[1].population for row in among if row[0] != number and not is_same(row[1], best)),
            default=0,
        )
        return number if best.population >= CLEARLY_LARGER * most else None

    def _codes(self, original: str) -> Iterator[Hit]:
        """Yield states by their codes, where their country is named most: the tunnel (MD)."""
        most = max(self.votes.values())
        for match in CODE_ALONE.finditer(original):
            state = STATES.get(match[0], ("", ""))
            number = self.book.find_division(*state) if self.votes[state[0]] == most else None
            if number is not None:
                yield Hit(*match.span(), known_of(number, self.book).id)
