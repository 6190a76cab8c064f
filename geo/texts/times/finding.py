"""Reads when: the times that a text names, as `2024`, `2025-06` or `2022/2024`.

Works on folded text. What is said by the year of the text (今年, last year) needs that year.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from geo.texts.en.times.dates import FIRST_WORDS, read_english
from geo.texts.en.times.dates import TIMES as TIMES_EN
from geo.texts.en.times.later import SIGN, resolve
from geo.texts.times.numeric import find_numeric
from geo.texts.times.occasions import find_occasions
from geo.texts.values.periods import last_of
from geo.texts.writing.kinds import codes_of, is_one_of, kind_of
from geo.texts.writing.languages import find_first
from geo.texts.writing.links import find_links
from geo.texts.writing.signs import SPACES, following
from geo.texts.writing.spans import Cover
from geo.texts.zh.times.dates import find_bare, find_han, find_minguo, read_han
from geo.texts.zh.times.horizons import find_horizons
from geo.texts.zh.times.weekdays import find_weekdays


class Time(NamedTuple):
    """A time at folded offsets; `period` is None where it hangs on a year that is not known."""

    start: int
    end: int
    period: str | None


@dataclass(frozen=True, slots=True)
class Times:
    """The times of a text, and where its sentences end; `year` is the one it calls this year."""

    times: tuple[Time, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    year: int | None = None
    month: int | None = None
    day: int | None = None

    def periods_at(self, offsets: Sequence[int]) -> list[str | None]:
        """Return for each of `offsets` the period of its time, or None."""
        return [None if time is None else time.period for time in self.last_at(offsets)]

    def last_at(self, offsets: Sequence[int] | NDArray[np.intp]) -> list[Time | None]:
        """Return for each of `offsets` the time named last in its sentence up to it, or None."""
        if not self.times:
            return [None] * len(offsets)
        at = np.asarray(offsets, dtype=np.intp)
        starts, ends = np.array(self.starts), np.array((0, *self.ends))
        place = starts.searchsorted(at, side="right")
        sentence = ends[ends[1:].searchsorted(at, side="right")]
        place[starts[place - 1] < sentence] = 0
        times = (None, *self.times)
        return list(map(times.__getitem__, place.tolist()))

    def between(self, start: int, end: int) -> tuple[Time, ...]:
        """Return the times that begin from `start` on and before `end`."""
        return self.times[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def find_times(
    text: str, year: int | None = None, month: int | None = None, day: int | None = None,
    *, is_aimed: bool = False,
) -> Times:  # fmt: skip
    """Return the times of a folded `text`; `year` is the one that it calls this year.

    `month` and `day` are those of its date, where it is known so exactly. A year that the text
    but looks ahead to (`is_aimed`) is not the one that it calls this year.
    """
    this = None if is_aimed else year
    times = [*_find(find_han(text), read_han, this)]
    others = [*find_minguo(text), *find_bare(text, this), *find_occasions(text, this, month)]
    others += [*find_horizons(text), *find_weekdays(text, this, month, day)]
    others += find_numeric(text) if not text.isascii() else ()
    english = _find(find_first(TIMES_EN, text, FIRST_WORDS), read_english, this)
    times = _without_overlaps([*times, *english, *(Time(*found) for found in others)])
    if links := find_links(text):
        cover = Cover(links)
        times = [time for time in times if not cover.touches(time.start, time.end)]
    if any(time.period and time.period[0] == SIGN for time in times):
        times = [Time(*found) for found in resolve(times)]
    if "同年" in text:
        times = [*_of_same_years(text, times)]
    starts = tuple([time.start for time in times])
    return Times(tuple(times), starts, tuple(sentence_ends(text)), year, month, day)


def _of_same_years(text: str, times: list[Time]) -> Iterator[Time]:
    """Yield the times of a text, those of 同年 as of the year of the one before in its sentence."""
    last: Time | None = None
    for time in times:
        own = time
        is_same = last is not None and text.startswith("同年", time.start)
        if is_same and last and last.period and time.period and _is_one(text, last, time):
            year = last_of(last.period)[:4]
            own = time._replace(period=re.sub("[0-9]{4}", year, time.period))
        yield own
        last = own


def _is_one(text: str, first: Time, last: Time) -> bool:
    """Return whether two times stand in one sentence of Chinese."""
    return "。" not in (between := text[first.end : last.start]) and "\n" not in between


def _without_overlaps(times: list[Time]) -> list[Time]:
    """Return times in order, the first of those that overlap, and of these the longest."""
    times.sort(key=lambda time: (time.start, -time.end))
    kept: list[Time] = []
    last = -1
    for time in times:
        if time.start >= last:
            kept.append(time)
            last = time.end
    return kept


def _find(matches: Iterable[re.Match[str]], read: Read, year: int | None) -> Iterator[Time]:
    """Yield the times of `matches`; the same words are read once."""
    known: dict[str, str | None] = {}
    make = tuple.__new__
    for match in matches:
        words = match.group()
        if words not in known:
            known[words] = next((period for period in read(match, year) if period), None)
        yield make(Time, (match.start(), match.end(), known[words]))


def sentence_ends(text: str) -> list[int]:
    """Return where the sentences of a folded `text` end: offsets behind their last signs."""
    is_end = is_one_of(text, SENTENCE_SIGN) | stops_of(text)
    ends: list[int] = (is_end.nonzero()[0] + 1).tolist()
    return ends


@lru_cache(maxsize=2)
def stops_of(text: str) -> NDArray[np.bool_]:
    """Return which signs of a folded `text` are full stops that end a sentence, shape (n,).

    One before a space does, but none behind a word that is cut short before a number: Sept. 2027.
    """
    stops: NDArray[np.bool_] = codes_of(text) == ord(".")
    stops &= following(is_one_of(text, SPACE), at_end=True)
    is_digit = is_one_of(text, DIGIT)
    for place in np.flatnonzero(stops[:-2] & is_digit[2:]).tolist():
        if CUT_SHORT.search(text, max(0, place - LONGEST_CUT), place):
            stops[place] = False
    return stops


LONGEST_CUT = 5
CUT_SHORT = re.compile(
    r"(?<![a-z])(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|nos?|segs?|ph|stn|rte|hwy|approx"
    r"|fig|vol|art|sec|st|ch|pp|rs|c|[nsewp])$"
)
"""Words that are cut short before a number."""
DIGIT = kind_of("0123456789")


SENTENCE_SIGNS = "。!?;\n…"
"""What ends a sentence; so does a full stop before a space."""
SENTENCE_SIGN, SPACE = kind_of(SENTENCE_SIGNS), kind_of(SPACES)
Read = Callable[[re.Match[str], int | None], Iterator[str | None]]


YEAR = re.compile(r"20(?<![0-9]20)(?<![0-9][.,]20)[0-9]{2}(?![0-9])(?!年?[-~至到]20)(?! ?[-~] ?20)")
AIMED = re.compile(
    r"(?:[到至]|(?:预计|预估|预定|预期|预料|力争|争取|计划|目标|有望|可望)(?:[将可])?[于在]?|拟[于在]?|将[于在]"
    r"|可[于在]|料|[-~]|[工车付用](?:日期|时间):|最快|最迟|不晚于|不迟于"
    r"|\bby|until|before|target(?:ed)? for|due in) ?$"
)
