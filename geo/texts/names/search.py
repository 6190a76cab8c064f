"""Searches a text for the names of a gazetteer, and judges each by what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from geo.texts.names.abroad import Abroad
from geo.texts.names.context import (
    BEYOND,
    EXIT,
    HAN_NUMBER,
    HEAD_SIGNS,
    INSTITUTION,
    JOINTS,
    KINDS,
    LISTED,
    RANGES,
    RUNS_ON_EN,
    RUNS_ON_ZH,
    STREETS,
    TOGETHER,
    WATERS,
    WAYS,
    find_firms,
    is_across_words,
    is_given_name,
    is_travelled,
)
from geo.texts.names.entries import Entry, Hit, Need
from geo.texts.names.gazetteer import Gazetteer
from geo.texts.names.named_areas import NamedAreas
from geo.texts.names.organs import find_compounds, find_organs
from geo.texts.names.runs import merge
from geo.texts.names.settling import leave_out, resolve, without_spans
from geo.texts.zh.context import SURNAMES_ZH, WATERSIDE

# How far past a rejected span a name that begins in it may reach.
LOOK_AHEAD = 32


_DOUBTS: Final = 0b111111011111  # all but AREA
_LATIN: Final = 0b0010011


class Search:
    """One pass over a text, block by block: what was found says which areas are meant next."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.matcher = gazetteer.matcher
        self.entries = gazetteer.entries
        self.areas = NamedAreas(gazetteer.home, gazetteer.regions)
        self.text = self.original = ""
        self.closed = 0
        self.waiting: list[tuple[int, int, Entry]] = []
        self.is_home = False
        self.abroad = Abroad(gazetteer.world) if gazetteer.world else None
        self.doubtful: list[tuple[int, int]] = []
        self.rejected: list[tuple[int, int]] = []
        self.unsure: list[Hit] = []

    def find(self, folded: str, original: str | None = None) -> list[Hit]:
        """Return the places named in the next block of a text; see `find_names`.

        `doubtful` has, after that, the spans of names that several areas have and nothing says
        which is meant; `rejected` those of firms, and of names that mean something else.
        """
        # A name may run over the end of a line, as it does in wrapped English.
        self.text = folded.replace("\n", " ")
        self.original = original or folded
        areas = self.areas
        areas.begin_block()
        self.closed = 0
        self.waiting.clear()
        self.doubtful = []
        self.rejected.clear()
        self.unsure.clear()
        found = self.scan(self.text, 0, len(folded))
        firms = find_firms(self.text)
        self.rejected += firms
        hits = list(without_spans(found, firms) if firms else found)
        if areas.open:
            hits, self.doubtful = resolve(hits, areas.open)
        elsewhere: list[Hit] = []
        if self.abroad:
            seen = frozenset(areas.seen - areas.home)
            elsewhere = self.abroad.find(folded, self.original, hits, seen)
            self.doubtful += self.abroad.doubtful
            # 路环与芦竹: the last of a list of places that the world's names have is one, too.
            ends = {hit.end for hit in elsewhere}
            listed = [hit for hit in self.unsure if hit.start - 1 in ends]
            elsewhere = sorted({*elsewhere, *listed}) if listed else elsewhere
        if not self.is_home:
            hits, self.is_home = leave_out(hits, areas.regions, areas.home, len(elsewhere))
        return self._without_organs(merge(hits, elsewhere))

    def _without_organs(self, hits: list[Hit]) -> list[Hit]:
        """Return the hits without the areas that but begin the name of an organisation."""
        areas = [hit for hit in hits if hit.place.startswith(AREAS)]
        organs = [
            *find_organs(self.text, self.original, areas), *find_compounds(self.original, areas)
        ]  # fmt: skip
        if not organs:
            return hits
        self.rejected += organs
        starts = {start for start, _ in organs}
        return [hit for hit in hits if hit.start not in starts or not hit.place.startswith(AREAS)]

    def scan(  # noqa: C901, PLR0912 - one loop: a call for each hit would cost half the speed
        self, text: str, base: int, stop: int
    ) -> Iterator[Hit]:
        """Yield the places of `text`, which stands at `base` and is read up to `stop`."""
        free, size = 0, len(self.text)
        whole, runs_on = self.text, RUNS_ON_ZH.match
        entries, areas, make = self.entries, self.areas, tuple.__new__
        for index, first, last in self.matcher.find_matches_as_indexes(text):
            entry = entries[index]
            places, need = entry
            start, end = base + first, base + last
            if start < free or start < self.closed:
                continue
            if start >= stop:
                return
            verdict: bool | None = True
            goes_on = end < size and whole[end] in HEAD_SIGNS and runs_on(whole, end)
            if goes_on and not self.stands_full(start, end, need):
                verdict = False
                self.rejected.append((start, end))
                if whole[end] in WATERS:
                    self.closed = end + 2  # of 柳州河南岸 neither 柳州 nor 河南
            elif need & Need.AREA and end < size and self.is_other(start, end):
                verdict = False
            elif need & _DOUBTS:
                verdict = self.judge(start, end, entry)
            if verdict is None:
                self.waiting.append((start, end, entry))
            elif not verdict:
                for hit in self.look_inside(start + 1, end):
                    if hit.start >= self.closed:
                        yield hit
                        free = hit.end
            elif need & Need.AREA:
                place = places[0] if len(places) == 1 else areas.choose(entry, areas.near, start)
                if areas.last_end == start and areas.is_elsewhere(place):
                    place = ""
                if self.waiting:
                    yield from self.settle(start, place)
                if not place and start == areas.last_end:
                    entry = areas.narrow(entry)
                areas.note(start, end, entry, place)
                yield make(Hit, (start, end, place))
            else:
                yield make(Hit, (start, end, places[0]))

    def look_inside(self, start: int, stop: int) -> Iterator[Hit]:
        """Yield the places that begin within a span that proved to be none itself."""
        window = self.text[start : stop + LOOK_AHEAD]
        return self.scan(window, start, stop)

    def judge(self, start: int, end: int, entry: Entry) -> bool | None:
        """Return whether the place is meant; None if what follows must say."""
        need, text = entry.need, self.text
        if (need & Need.SHORT and self.is_across(start, end, entry)) or (
            need & Need.GIVEN
            and start
            and (text[start - 1] in SURNAMES_ZH or text[start - 1] == " ")
            and is_given_name(self.original, text, start, end)
        ):
            self.rejected.append((start, end))
            return False
        if need & _LATIN and not self.is_word(start, end, need):
            if not (start and _is_latin(text[start - 1])) and text[end : end + 1] == " ":
                self.rejected.append((start, end))
            return False
        if (need & Need.TRAVEL and not is_travelled(text, start, end)) or (
            need & Need.NUMBER_LEFT and start and text[start - 1] in HAN_NUMBER
        ):
            return False
        if need & Need.DEICTIC:
            return self.areas.has_region
        if (
            need & Need.CONTEXT
            or (need & Need.REGION and not self.areas.is_near(entry))
            or (
                need & Need.CITY
                and not any(place[3:7] in self.areas.cities for place in entry.places)
            )
        ):
            return self.has_context(start, end, entry)
        return True

    def is_across(self, start: int, end: int, entry: Entry) -> bool:
        """Return whether a short Han name is but a part of other words."""
        text = self.text
        if text[end - 1] in WATERS and start and text[start - 1] in WAYS:
            self.closed = max(
                self.closed, end
            )  # 北淮河 is a river of its own, and what is in it no place
            return True
        if start and text[start - 1] in STREETS and EXIT.match(text, start, end):
            return True
        is_strict = entry.need & Need.TRAVEL or entry.places[0].startswith("cn-")
        return is_across_words(text, start, end, is_area=bool(is_strict))

    def stands_full(self, start: int, end: int, need: int) -> bool:
        """Return whether a district's full name ends here, whatever follows but an institution."""
        is_full = need & Need.AREA and end - start > SHORT and self.text[end - 1] in DISTRICTS
        return bool(is_full) and INSTITUTION.match(self.text, end) is None

    def is_other(self, start: int, end: int) -> bool:
        """Return whether an area's short name begins another name, or is a water's: 锦江沿线."""
        last = self.text[end - 1]
        if (last in KINDS and end - start > SHORT) or last < FIRST_HAN:
            return False
        if last in RANGES and WATERSIDE.match(self.text, end):
            return True
        if self.text[start] in RANGES and self.text[end] in SLOPES:
            return True  # 山南 in 天山南坡
        beyond = BEYOND.match(self.text, end)
        if beyond:
            self.closed = max(self.closed, beyond.end())
        return beyond is not None

    def runs_on(self, end: int) -> bool:
        """Return whether a Latin name goes on at `end`: with a letter, or as in X Middle School."""
        following = self.original[end : end + 2]
        if following[:1].isalnum() and following.isascii():
            return True
        may_run = following[:1] in RUNS_ON_SIGNS and (
            following[1:].isupper() or following[1:] in RUNS_ON_LETTERS
        )
        return may_run and RUNS_ON_EN.match(self.original, end) is not None

    def is_word(self, start: int, end: int, need: int) -> bool:
        """Return whether a name in Latin letters stands by itself, with its capital."""
        text = self.text
        if need & Need.EDGE_LEFT and start and _is_latin(text[start - 1]):
            return False
        if text.endswith(BANK, 0, start):
            return False
        if need & Need.EDGE_RIGHT and end < len(text) and self.runs_on(end):
            return False
        return not need & Need.CAPITAL or self.original[start].isupper()

    def has_context(self, start: int, end: int, entry: Entry) -> bool | None:
        """Return whether what stands around says that an area is meant; None if it may yet."""
        if self.text[end : end + 1] == "段" and self.text[start - 1 : start] in LINES_LAST:
            return True  # 宁启铁路海安段
        if LISTED.match(self.text, end) and self.text[start:end] not in TOGETHER:
            return True
        areas = self.areas
        if areas.last_end == start:
            return areas.near != "" and any(place[3:5] == areas.near[:2] for place in entry.places)
        if areas.last_end == start - 1 and self.text[start - 1] in JOINTS:
            return True
        if start and self.text[start - 1] in JOINTS and len(entry.places) == 1:
            self.unsure.append(Hit(start, end, entry.places[0]))
        return None if self.text[end : end + 1] in JOINTS else False

    def settle(self, start: int, following: str) -> Iterator[Hit]:
        """Yield those that waited, if the list that they stand in runs up to `following`."""
        chain: list[tuple[int, int, Entry]] = []
        while self.waiting:
            first, last, entry = self.waiting.pop()
            if last != start - 1 or self.text[last] not in JOINTS:
                break
            chain.append((first, last, entry))
            start = first
        self.waiting.clear()
        for first, last, entry in reversed(chain):
            place = self.areas.choose(entry, following[3:])
            self.areas.note(first, last, entry, place)
            yield Hit(first, last, place)


SHORT = 2
LINES_LAST = frozenset("线路速铁江河湖渠道期至-")
"""What stands before the area that a section of a line, a road or a river lies in."""
AREAS = ("cn-", "geonames-", "iso-")
"""What the ids of areas begin with."""
SLOPES = frozenset("坡麓岸")
DISTRICTS = frozenset("区县旗")
FIRST_HAN = "\u3400"
BANK = "bank of "
"""What stands before a place in a name that is none."""
RUNS_ON_SIGNS = frozenset(" '’")
RUNS_ON_LETTERS = frozenset("scfnhdbp")
"""What a longer name goes on with behind a Latin one: capitals, or words such as campus."""


def _is_latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()


def find_names(gazetteer: Gazetteer, folded: str, original: str | None = None) -> list[Hit]:
    """Return the places named in `folded`, in order and without overlaps.

    `original` is the text as given where it is as long as `folded`; it tells capitals.
    """
    return Search(gazetteer).find(folded, original)
