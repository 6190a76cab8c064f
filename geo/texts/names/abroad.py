"""Finds the places of the world in a text: candidates by name first, then which are meant.

A name alone says little: 141 of the thousand commonest English words are towns. So a name counts
by how large the place is, what stands around it, and which countries the text names anyway.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geo.texts.en.abroad import (
    CALENDAR,
    CODE_ALONE,
    COMMA,
    COMMA_CODE,
    LEADS,
    MOST_WORDS,
    NAMES,
    OFFICES,
    PLACING,
    PLACING_STRONGLY,
    POSSESSIVE,
    STATE_CODES,
    TITLES,
    WORDS,
)
from geo.texts.folding import fold_name
from geo.texts.names.context import JOINTS, RUNS_ON_ZH, is_across_words
from geo.texts.names.entries import Hit, Known
from geo.texts.names.gazetteer import Namebook
from geo.texts.zh.candidate_words import HEADS

LARGE, MIDDLING = 100_000, 15_000
"""Towns of so many people are meant without more, and behind a word such as *near*."""
HUGE = 1_000_000
"""A town of so many is meant though its name is a word (Nice is not, Reading is not)."""
MUCH_LARGER = 30
"""A town so much larger than its namesake in the country of the text is meant before it."""
CLEARLY_LARGER = 3
SHORT_HAN = 2
MOST_RUNS = 1 << 16
Part = tuple[int, int, str, bool]
"""A known name in a run of capitals: start, end, the name folded, whether it stands alone."""
WEIGHTS = {"country": 3, "division": 3, "district": 1, "town": 1}


@dataclass(slots=True)
class Found:
    """A name in a text, and what may be said of it before its neighbours are known."""

    start: int
    end: int
    name: str
    numbers: tuple[int, ...]
    is_whole: bool
    """Whether it is no part of a longer run of capitals, or of Han characters with a head."""
    is_plain: bool
    is_latin: bool = True
    is_across: bool = False
    """Whether it lies across the words of a dictionary, as a short Han name may by chance."""
    settled: int | None = None
    """The place that what follows says: Portland, Oregon."""
    place: Known | None = None


class Abroad:
    """What a text has said so far of countries outside China, block by block."""

    def __init__(self, book: Namebook) -> None:
        self.book = book
        self.votes: Counter[str] = Counter()
        self.divisions: Counter[tuple[str, str]] = Counter()
        self.chosen: dict[str, int] = {}
        self.countries: dict[str, str] = {}
        self.doubtful: list[tuple[int, int]] = []
        self._runs: dict[str, tuple[Part, ...]] = {}

    def find(
        self, folded: str, original: str, taken: Sequence[Hit], seen: frozenset[str]
    ) -> list[Hit]:
        """Return the places of a block, in order.

        `taken` are the hits found before, which stay unless a longer name holds them; `seen` the
        codes of the Chinese provinces that the text has named. After that, `doubtful` has the
        spans of names that several places have and nothing tells apart.
        """
        self.doubtful = []
        for code, country in REGIONS.items():
            if code in seen:
                self.votes[country] += 1
        found = [*self._latin(original)] if has_capitals(original) else []
        if not folded.isascii():
            found += self._han(folded)
        found.sort(key=lambda name: (name.start, -name.end))
        for name in found:
            self._vote(name)
        hits = []
        last: Found | None = None
        for name in found:
            if last is not None and name.start < last.end:
                continue
            if self._is_meant(name, original, last) and (hit := self._choose(name)):
                hits.append(hit)
                last = name
        hits += self._codes(original) if self.votes["US"] else []
        return self._without_taken(sorted(hits), taken, original)

    def _without_taken(self, hits: list[Hit], taken: Sequence[Hit], original: str) -> list[Hit]:
        """Return the hits that meet none of `taken`, hold one that is shorter, or beat one.

        A Latin name of an area of China is beaten by a namesake in a country that the text names.
        """
        kept: list[Hit] = []
        number = 0
        for hit in hits:
            while number < len(taken) and taken[number].end <= hit.start:
                number += 1
            if number < len(taken) and taken[number].start < hit.end:
                other = taken[number]
                is_longer = hit.start <= other.start and other.end <= hit.end
                if hit[:2] == other[:2]:
                    is_longer = original[hit.start].isascii() and self._is_elsewhere(hit, other)
                if not is_longer:
                    continue
            if not kept or kept[-1].end <= hit.start:
                kept.append(hit)
        return kept

    def _is_elsewhere(self, hit: Hit, other: Hit) -> bool:
        """Return whether more than this name speaks for the country of a hit."""
        country = self.countries.get(hit.place, "")
        is_near = country in REGIONS.values()
        return other.place.startswith("cn-") and not is_near and self.votes[country] > 1

    def _latin(self, original: str) -> Iterator[Found]:
        for match in NAMES.finditer(original):
            base = match.start()
            for first, last, name, is_whole in self._parts(match.group()):
                numbers = self.book.numbers(name)
                yield Found(
                    base + first, base + last, name, numbers, is_whole, self.book.is_plain(name)
                )

    def _han(self, folded: str) -> Iterator[Found]:
        matcher, names = self.book.han_names()
        for index, start, end in matcher.find_matches_as_indexes(folded):
            name = names[index]
            is_plain = self.book.is_plain(name)
            is_whole = RUNS_ON_ZH.match(folded, end) is None and (
                end - start > SHORT_HAN
                or GOES_ON.match(folded, end) is None
                or self.book.known(self.book.numbers(name)[0]).kind == "country"
            )
            is_across = end - start <= SHORT_HAN and is_across_words(
                folded, start, end, is_area=True
            )
            yield Found(
                start, end, name, self.book.numbers(name), is_whole, is_plain,
                is_latin=False, is_across=is_across,
            )  # fmt: skip

    def _vote(self, name: Found) -> None:
        """Let a name that can hardly mean anything else speak for its country."""
        first = self.book.known(name.numbers[0])
        if name.is_plain or name.name in CALENDAR:
            return
        if first.kind in {"town", "district"} and (
            first.population < LARGE or not self._is_dominant(name.numbers)
        ):
            return
        self.votes[first.country] += WEIGHTS[first.kind] if name.is_whole else 1
        if first.kind == "division":
            self.divisions[first.country, first.division] += 1

    def _is_dominant(self, numbers: tuple[int, ...]) -> bool:
        """Return whether the first place is much larger than those of its name elsewhere."""
        first = self.book.known(numbers[0])
        others = (self.book.known(number) for number in numbers[1:])
        most = max((row.population for row in others if row.country != first.country), default=0)
        return first.population >= CLEARLY_LARGER * most

    def _is_meant(self, name: Found, original: str, last: Found | None) -> bool:
        """Return whether a name stands for a place where it stands."""
        if not name.is_whole or name.name in CALENDAR:
            return False
        if name.is_latin:
            name.settled = self._settle(name, original)
            if name.settled is not None:
                return True
        places = [self.book.known(number) for number in name.numbers]
        is_home = any(place.country in self.votes for place in places)
        is_listed = last is not None and _joins(original[last.end : name.start])
        if name.is_latin:
            return _is_meant_latin(name, places[0], original, is_home=is_home, is_listed=is_listed)
        country = last.place.country if last is not None and last.place else ""
        is_behind = last is not None and last.end == name.start
        is_near = is_home and places[0].country in REGIONS.values()
        is_next = (is_listed and (is_near or not name.is_plain)) or (
            is_behind and any(place.country == country for place in places)
        )
        return _is_meant_han(name, places[0], is_home=is_home, is_next=is_next)

    def _settle(self, name: Found, original: str) -> int | None:
        """Return the place that lies in the country or division named behind a comma."""
        code = COMMA_CODE.match(original, name.end)
        if code and code[1] in STATE_CODES:
            return self._within(name.numbers, "US", code[1])
        comma = COMMA.match(original, name.end)
        run = NAMES.match(original, comma.end()) if comma else None
        if run is None:
            return None
        for first, _, wider, _ in self._parts(run.group()):
            if first:
                return None
            for number in self.book.numbers(wider):
                place = self.book.known(number)
                if place.kind == "country":
                    inner = self._within(name.numbers, place.country, None)
                elif place.kind == "division":
                    inner = self._within(name.numbers, place.country, place.division)
                else:
                    continue
                if inner is not None and inner != number:
                    self.votes[place.country] += 1
                    return inner
            return None
        return None

    def _parts(self, run: str) -> tuple[Part, ...]:
        """Return the known names in a run of capitals."""
        parts = self._runs.get(run)
        if parts is None:
            if len(self._runs) > MOST_RUNS:
                self._runs.clear()
            parts = self._runs[run] = tuple(_find_parts(run, self.book))
        return parts

    def _within(self, numbers: tuple[int, ...], country: str, division: str | None) -> int | None:
        for number in numbers:
            place = self.book.known(number)
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
        self.countries[self.book.known(number).id] = self.book.known(number).country
        name.place = self.book.known(number)
        return Hit(name.start, name.end, name.place.id)

    def _weigh(self, name: Found) -> int | None:
        """Return which of the places of a name is meant in this text."""
        if name.name in self.chosen:
            return self.chosen[name.name]
        numbers = name.numbers
        known = {number: self.book.known(number) for number in numbers}
        first = known[numbers[0]]
        home = [number for number in numbers if known[number].country in self.votes]
        divisions = [
            number for number in home
            if (known[number].country, known[number].division) in self.divisions
        ]  # fmt: skip
        best = (divisions or home or list(numbers))[0]
        if first.population > MUCH_LARGER * max(1, known[best].population) or (
            first.kind == "country" and not divisions
        ):
            best = numbers[0]
        rivals = [
            known[number] for number in (divisions or home or numbers)
            if number != best and not _is_same(known[number], known[best])
        ]  # fmt: skip
        most = max((place.population for place in rivals), default=0)
        if known[best].kind in {"country", "division"} or known[best].population >= (
            CLEARLY_LARGER * most
        ):
            return best
        return None

    def _codes(self, original: str) -> Iterator[Hit]:
        """Yield states in brackets: the tunnel (MD), in a text about the USA."""
        for match in CODE_ALONE.finditer(original):
            number = self.book.find_division("US", match[1]) if match[1] in STATE_CODES else None
            if number is not None:
                yield Hit(match.start(1), match.end(1), self.book.known(number).id)


_LONG_HEADS = "|".join(word for word in HEADS[max(HEADS)].split() if len(word) > 1)
GOES_ON = re.compile(f"[^\\W的与和及至到在将、0-9a-z]{{0,3}}(?:{_LONG_HEADS})")
"""What makes a short name the beginning of a longer one: 太平 of 太平郊野公园."""
REGIONS = {"71": "TW", "81": "HK", "82": "MO"}
"""Codes of provinces whose towns the world's names have."""


def has_capitals(original: str) -> bool:
    """Return whether a text has Latin letters that may be names."""
    return NAMES.search(original) is not None


def _is_same(one: Known, other: Known) -> bool:
    """Return whether a town and a district of one name and division are one place to a reader."""
    return (one.country, one.division) == (other.country, other.division)


def _joins(between: str) -> bool:
    """Return whether what stands between two names makes a list of them."""
    return between in JOINTS or between in {", ", " and ", ", and ", " or ", " to ", "; "}


def _is_meant_latin(
    name: Found, first: Known, original: str, *, is_home: bool, is_listed: bool
) -> bool:
    before = original[max(0, name.start - 16) : name.start]
    if name.is_plain:
        is_large = first.population >= HUGE or first.kind in {"country", "division"}
        is_placed = PLACING_STRONGLY.search(before) is not None
        return is_placed and (is_home or is_large)
    if first.kind in {"country", "division"} or first.population >= LARGE:
        return True
    is_placed = is_listed or PLACING.search(before) is not None
    if first.population >= MIDDLING or first.kind == "district":
        return is_home or is_placed
    return is_home and (is_placed or first.population > 0)


def _is_meant_han(name: Found, first: Known, *, is_home: bool, is_next: bool) -> bool:
    if is_next:
        return True
    if name.is_across and first.kind != "country":
        return is_home and first.country in REGIONS.values()
    if first.kind == "country" or (first.kind == "division" and len(name.name) > SHORT_HAN):
        return not name.is_plain or len(name.name) > SHORT_HAN
    if name.is_plain:
        return False
    return is_home or first.population >= LARGE


def _find_parts(run: str, book: Namebook) -> Iterator[Part]:
    """Yield the known names in a run: start, end, folded, and whether it is whole."""
    words = [(match.start(), match.end()) for match in WORDS.finditer(run)]
    number = 0
    while number < len(words):
        size = _longest(run, words, number, book)
        if not size:
            number += 1
            continue
        start, end = words[number][0], words[number + size - 1][1]
        end = start + len(_bare(run[start:end]))
        yield start, end, fold_name(run[start:end]), _stands_alone(run, words, number, size)
        number += size


def _longest(run: str, words: list[tuple[int, int]], number: int, book: Namebook) -> int:
    """Return of how many words the longest known name is that begins at one, or 0."""
    if not run[words[number][0]].isupper():
        return 0
    for size in range(min(MOST_WORDS, len(words) - number), 0, -1):
        text = _bare(run[words[number][0] : words[number + size - 1][1]])
        if len(text) > 1 and book.numbers(fold_name(text)):
            return size
    return 0


def _bare(text: str) -> str:
    """Return a name without `'s` and a full stop that ends a sentence."""
    bare = POSSESSIVE.sub("", text)
    return bare[:-1] if bare.endswith(".") and bare.count(".") == 1 else bare


def _stands_alone(run: str, words: list[tuple[int, int]], number: int, size: int) -> bool:
    """Return whether the words beside a name are no part of a longer name with it."""
    before = run[slice(*words[number - 1])] if number else ""
    last = run[slice(*words[number + size - 1])]
    after = run[slice(*words[number + size])] if number + size < len(words) else ""
    if before.rstrip(".") in TITLES:
        return False
    if before[:1].isupper() and before not in LEADS and not _ends(before):
        return False
    if before in {"of", "the"} and number > 1:
        head = run[slice(*words[number - 2])]
        if head == "of" and number > 2:  # noqa: PLR2004 - Bank of the West
            head = run[slice(*words[number - 3])]
        if head[:1].isupper() and head not in OFFICES and head not in LEADS:
            return False
    return not (after[:1].isupper() and not _ends(last))


def _ends(word: str) -> bool:
    """Return whether a name ends with a word: with `'s`, or with the full stop of a sentence."""
    return bool(POSSESSIVE.search(word)) or (word.endswith(".") and len(word) > 4)  # noqa: PLR2004


def merge(taken: list[Hit], abroad: list[Hit]) -> list[Hit]:
    """Return both in order; a hit that lies in a longer one of `abroad` is none."""
    if not abroad:
        return taken
    merged: list[Hit] = []
    starts = iter(abroad)
    following = next(starts, None)
    for hit in taken:
        while following is not None and following.end <= hit.start:
            merged.append(following)
            following = next(starts, None)
        if following is None or hit.end <= following.start:
            merged.append(hit)
    if following is not None:
        merged += [following, *starts]
    return merged
