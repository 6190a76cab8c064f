"""Searches a text for the names of a gazetteer, and judges each by what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from geo.texts.names.abroad import Abroad
from geo.texts.names.context import (
    EXIT,
    FIRST_HAN,
    HAN_NUMBER,
    HEAD_SIGNS,
    JOINTS,
    KINDS,
    LAKE,
    LINES_LAST,
    LISTED,
    PARKS,
    RANGES,
    RUNS_ON_ZH,
    SHORT,
    STREETS,
    TOGETHER,
    WATERS,
    WAYS,
    find_firms,
    is_across_words,
    is_full_elsewhere,
    is_given_name,
    is_latin,
    is_travelled,
    is_word,
)
from geo.texts.names.edges import begins_apart, find_beyond, is_behind_verb, is_market, is_of_water
from geo.texts.names.entries import Entry, Hit, Need
from geo.texts.names.gazetteer import Gazetteer, may_begin
from geo.texts.names.kept import Kept
from geo.texts.names.late import (
    Waiting,
    add_last,
    ends_within,
    settle_former,
    settle_late,
    without_waters,
)
from geo.texts.names.meaning import HEAD_WORDS
from geo.texts.names.named_areas import OF_OR_TO, NamedAreas
from geo.texts.names.organs import without_organs
from geo.texts.names.runs import merge
from geo.texts.names.settling import leave_out, resolve, without_spans
from geo.texts.zh.names.context import SURNAMES_ZH
from geo.texts.zh.names.facilities import HOUSES
from geo.texts.zh.names.towns import COUNTIES, TOWNS

LOOK_AHEAD = 32  # how far past a rejected span a name may reach
_DOUBTS: Final = 0b111111011111  # all but AREA
_LATIN: Final = 0b0010011
_AREA, _SHORT, _GIVEN = Need.AREA, Need.SHORT, Need.GIVEN
_TRAVEL, _NUMBER_LEFT = Need.TRAVEL, Need.NUMBER_LEFT
_PLACED: Final = Need.DEICTIC | Need.CONTEXT | Need.REGION | Need.CITY


class Search(Kept):
    """One pass over a text, block by block: what was found says which areas are meant next."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        super().__init__()
        self.matcher = gazetteer.matcher
        self.entries, self.beginnings = gazetteer.entries, gazetteer.beginnings
        self.areas = NamedAreas(gazetteer.home, gazetteer.regions)
        self.original = self.folded = ""
        self.waiting: list[tuple[int, int, Entry]] = []
        self.is_home = False
        self.abroad = Abroad(gazetteer.world) if gazetteer.world else None
        self.unsure: list[Hit] = []
        self.far: list[Waiting] = []

    def find(self, folded: str, original: str | None = None) -> list[Hit]:
        """Return the places named in the next block of a text; see `find_names`.

        What it has besides stands in the spans of `Kept` after that.
        """
        # A name may run over the end of a line, as it does in wrapped English.
        self.folded, self.text = folded, folded.replace("\n", " ")
        self.original = original or folded
        areas = self.areas
        areas.begin_block(folded, self.original)
        self.forget()
        for rows in (self.waiting, self.unsure, self.far):
            rows.clear()
        found = self.scan(self.text, 0, len(folded))
        firms = find_firms(self.text)
        self.rejected += firms
        hits = list(without_spans(found, firms) if firms else found)
        hits = settle_late(self.far, areas, hits, self.text) if self.far else hits
        elsewhere: list[Hit] = []
        near: list[tuple[str, int]] = []
        if self.abroad:
            seen = frozenset(areas.seen - areas.home)
            elsewhere = self.abroad.find(folded, self.original, hits, seen)
            near = self.abroad.near
            self.doubtful += self.abroad.doubtful
        if self.wholes and elsewhere:
            elsewhere = list(without_spans(iter(elsewhere), sorted(self.wholes)))
        if areas.open:
            hits, doubtful = resolve(hits, areas.open, near, areas.guesses)
            self.doubtful += doubtful
        elsewhere = add_last(elsewhere, self.unsure) if self.unsure else elsewhere
        if not self.is_home:
            hits, self.is_home = leave_out(hits, areas.regions, areas.home, len(elsewhere))
        hits, organs = without_organs(self.text, self.original, merge(hits, elsewhere))
        self.rejected += organs
        return settle_former(without_waters(hits, self.text), self.text)

    def scan(  # noqa: C901, PLR0912, PLR0915 - one loop: a call for each hit would cost half the speed
        self, text: str, base: int, stop: int
    ) -> Iterator[Hit]:
        """Yield the places of `text`, which stands at `base` and is read up to `stop`."""
        free, size = 0, len(self.text)
        whole, runs_on = self.text, RUNS_ON_ZH.match
        entries, areas, make = self.entries, self.areas, tuple.__new__
        beginnings = self.beginnings
        for index, first, last in self.matcher.find_matches_as_indexes(text):
            entry = entries[index]
            places, need = entry
            start, end = base + first, base + last
            if start < free or start < self.closed:
                continue
            if start >= stop:
                return
            verdict: bool | None = True
            begins = end < size and whole[end] in HEAD_SIGNS
            if begins and (self.goes_on(start, end) if need & _AREA else runs_on(whole, end)):
                verdict = False
                self.reject(start, end)
                if whole[end] in WATERS:
                    self.closed = end + 2  # of 柳州河南岸 neither 柳州 nor 河南
            elif need & _AREA and end < size and self.is_other(start, end, places[0]):
                verdict = False
            elif need & _DOUBTS:
                verdict = self.judge(start, end, entry)
            if verdict is None:
                self.waiting.append((start, end, entry))
            elif not verdict:
                # Other names may begin within it.
                if may_begin(whole, start + 1, end, beginnings):
                    for hit in self.scan(whole[start + 1 : end + LOOK_AHEAD], start + 1, end):
                        if hit.start >= self.closed:
                            yield hit
                            free = hit.end
            elif need & _AREA:
                place = self.place_of(start, end, entry)
                if place is None:
                    continue
                if self.waiting:
                    yield from self.settle(start, place)
                if not place and start == areas.last_end:
                    entry = areas.narrow(entry)
                areas.note(start, end, entry, place)
                yield make(Hit, (start, end, place))
            else:
                yield make(Hit, (start, end, places[0]))

    def judge(self, start: int, end: int, entry: Entry) -> bool | None:
        """Return whether the place is meant; None if what follows must say."""
        need, text = entry.need, self.text
        if (need & _SHORT and self.is_across(start, end, entry)) or (
            need & _GIVEN
            and start
            and (text[start - 1] in SURNAMES_ZH or text[start - 1] == " ")
            and is_given_name(self.original, text, start, end)
        ):
            self.rejected.append((start, end))
            return False
        if need & _LATIN and not is_word(self.original, text, start, end, need):
            if not (start and is_latin(text[start - 1])) and text[end : end + 1] == " ":
                self.rejected.append((start, end))
            return False
        if need & _TRAVEL and not is_travelled(text, start, end):
            return False
        if need & _NUMBER_LEFT and start and text[start - 1] in HAN_NUMBER:
            return False
        if need & _PLACED:
            return self.is_placed(start, end, entry)
        return True

    def is_placed(self, start: int, end: int, entry: Entry) -> bool | None:
        """Return whether what else the text names says that the area is meant; None if it may."""
        need, areas = entry.need, self.areas
        if self.text[start:end] in HEAD_WORDS and not begins_apart(self.text, start, set()):
            return False  # 通道 of 狮子洋通道
        if need & Need.DEICTIC:
            return areas.has_region
        is_far = need & Need.REGION and not areas.is_near(entry)
        is_other_city = need & Need.CITY and not areas.has_city(entry)
        if not (need & Need.CONTEXT or is_far or is_other_city):
            return True
        verdict = self.has_context(start, end, entry)
        if verdict is False:
            self.far.append((start, end, entry))
            if is_far and areas.is_mentioned(entry):
                self.unproven.append((start, end))
        return verdict

    def place_of(self, start: int, end: int, entry: Entry) -> str | None:
        """Return which area is meant, "" if nothing says which, None if none is."""
        text, areas, places = self.text, self.areas, entry.places
        last = text[end - 1]
        if last in KINDS:
            if last in COUNTIES:
                self.note_town(start, end, places)
        elif text[start - 1] in OF_OR_TO and areas.is_other(entry, start, end, text):
            self.unproven.append((start, end))
            return None
        if len(places) == 1 and areas.last_end != start:
            return places[0]
        return areas.find(entry, start, self.folded)

    def is_across(self, start: int, end: int, entry: Entry) -> bool:
        """Return whether a short Han name is but a part of other words."""
        text = self.text
        before = text[start - 1] if start else ""
        if before in WAYS and text[end - 1] in WATERS:
            self.closed = max(self.closed, end)  # 北淮河 is a river, and what is in it no place
            return True
        if before in STREETS and EXIT.match(text, start, end):
            return True
        if self.areas.is_sure(entry, start, end, text):
            return False
        is_strict = entry.need & _TRAVEL or entry.places[0][:3] == "cn-"
        return is_across_words(text, start, end, is_area=bool(is_strict))

    def is_other(self, start: int, end: int, place: str) -> bool:
        """Return whether a short name is another's beginning, a town's or a water's: 锦江沿线."""
        last = self.text[end - 1]
        if (last in KINDS and end - start > SHORT) or last < FIRST_HAN:
            return is_market(self.text, end) or (
                self.text[end - 2 : end] in PARKS
                and (ends_within(self.rejected, start) or ends_within(self.far, start))
            )
        is_in_town = self.towns and self.towns[-1][1] == start
        if is_in_town or is_behind_verb(self.text, start, end):
            return True
        if (last in RANGES or self.text[start] in RANGES) and is_of_water(self.text, start, end):
            return True
        if last == LAKE and is_full_elsewhere(self.text, start, end):
            self.unproven.append((start, end))  # 巢湖, where the city is 巢湖市 throughout
            return True
        if (beyond := find_beyond(self.text, start, end)) is not None:
            self.closed = max(self.closed, beyond.end())
            self.begun.append((start, end))
            if beyond[0].endswith(HOUSES):
                self.unproven.append((start, beyond.end()))
            elif beyond[0].endswith(TOWNS) and begins_apart(
                self.text, start, {self.areas.last_end}
            ):
                self.keep_town(start, beyond.end())
            return True
        return self.keep_headed(start, end, place, self.beginnings)

    def has_context(self, start: int, end: int, entry: Entry) -> bool | None:
        """Return whether what stands around says that an area is meant; None if it may yet."""
        if self.text[end : end + 1] == "段" and self.text[start - 1 : start] in LINES_LAST:
            return self.areas.is_near(entry)  # 宁启铁路海安段
        if LISTED.match(self.text, end) and self.text[start:end] not in TOGETHER:
            return True
        areas = self.areas
        if areas.last_end == start:
            return areas.is_within(entry)
        if areas.last_end == start - 1 and self.text[start - 1] in JOINTS:
            return areas.may_be_listed(entry)
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


def find_names(gazetteer: Gazetteer, folded: str, original: str | None = None) -> list[Hit]:
    """Return the places named in `folded`, in order and without overlaps.

    `original` is the text as given where it is as long as `folded`; it tells capitals.
    """
    return Search(gazetteer).find(folded, original)
