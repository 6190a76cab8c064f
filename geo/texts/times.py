"""Reads when: the times that a text names, as `2024`, `2025-06` or `2022/2024`.

Works on folded text. What is said by the year of the text (今年, last year) needs that year.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from geo.texts.languages import FirstWords, find_first
from geo.texts.numerals import NumeralError, read_number
from geo.texts.signs import SPACES, codes_of, following, is_one_of
from geo.texts.units import MONTHS_EN

_N = "[0-9一二两三四五六七八九十]{1,3}"
TIMES = re.compile(
    rf"""[0-9二去今明前本当同年近过这往十后未](?:
      (?<=[12])(?<![0-9.][12])(?P<year>[0-9]{{3}})(?:[-~至到](?P<until>20[0-9]{{2}}))?年
        (?:[ ]?(?P<month>[0-9]{{1,2}})月|[上下]半年|第?[一二三四1-4]季度|年?底|末)?
     |(?<=二)(?P<han_year>[〇零][〇零一二三四五六七八九]{{2}})年
     |(?<=[去今明前本当同后])年
        (?:[ ]?(?P<rel_month>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})月
          |年?底|年末|末|[上下]半年)?(?!来|轻)
     |(?<=年)(?:内(?!容)|底(?:前)?|末)
     |(?<=[近过这前])(?:去)?(?P<past>{_N})年
     |(?<=今)后(?P<next>{_N})年|(?<=未)来(?P<next2>{_N})年
     |(?<=十)(?P<plan>[四五])五(?!年|百|十)(?:规划|期间|末|时期)?
    )""",
    re.VERBOSE,
)
TIMES_EN = re.compile(
    rf"""\b(?:(?:(?P<en_month>{"|".join(MONTHS_EN)})[ ](?:[0-9]{{1,2}},?[ ])?)?
        (?P<en_year>(?:19|20)[0-9]{{2}})\b(?!年)(?:[-~/](?P<en_until>(?:20)?[0-9]{{2}})\b)?
    |(?P<en_rel>last|this|next|the[ ]previous|the[ ]coming)[ ]year\b
    |(?:in|by)[ ](?P<en_only>{"|".join(MONTHS_EN)})\b(?:[ ](?:this|of[ ]this)[ ]year)?
    |(?P<en_now>within[ ]the[ ]year|by[ ]year-end|the[ ]end[ ]of[ ]the[ ]year)\b
    |(?:the[ ])?(?:past|last)[ ](?P<en_past>two|three|four|five|[2-9])[ ]years\b
    |(?:the[ ])?(?:next|coming)[ ](?P<en_next>two|three|four|five|[2-9])[ ]years\b)
    """,
    re.VERBOSE,
)
FIRST_WORDS = FirstWords((
    *MONTHS_EN, "19", "20", "last ", "this ", "next ", "within", "past ", "coming",
    *(f"the {letter}" for letter in "pcelnf"),
    *(f"{word} {month[:3]}" for word in ("in", "by") for month in MONTHS_EN), "by yea",
))  # fmt: skip
"""What a match of the pattern of English begins with."""
RELATIVE = {"去": -1, "今": 0, "明": 1, "前": -2, "本": 0, "当": 0, "同": 0, "后": 2}
RELATIVE_EN = {"last": -1, "the previous": -1, "this": 0, "next": 1, "the coming": 1}
COUNTS_EN = {"two": 2, "three": 3, "four": 4, "five": 5}
PLANS = {"四": ("2021", "2025"), "五": ("2026", "2030")}
"""Years of the 14th and 15th five-year plans. Source: the outlines adopted in 2021 and 2026."""


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

    def periods_at(self, offsets: Sequence[int]) -> list[str | None]:
        """Return for each of `offsets` the period of its time, or None."""
        if not self.times:
            return [None] * len(offsets)
        at = np.fromiter(offsets, dtype=np.intp, count=len(offsets))
        starts, ends = np.array(self.starts), np.array((0, *self.ends))
        place = np.searchsorted(starts, at, side="right")
        sentence = ends[np.searchsorted(self.ends, at, side="right")]
        place[starts[place - 1] < sentence] = 0
        periods = (None, *[time.period for time in self.times])
        return [periods[number] for number in place.tolist()]

    def time_at(self, offset: int) -> Time | None:
        """Return the time named last in the same sentence up to `offset`, or None."""
        place = bisect_right(self.starts, offset)
        if not place:
            return None
        ends = self.ends
        sentence = bisect_right(ends, offset)
        if sentence and self.starts[place - 1] < ends[sentence - 1]:
            return None
        return self.times[place - 1]


def find_times(text: str, year: int | None = None) -> Times:
    """Return the times of a folded `text`; `year` is the one that it calls this year."""
    times = [*_find(TIMES.finditer(text), _read_han, year)]
    english = [*_find(find_first(TIMES_EN, text, FIRST_WORDS), _read_english, year)]
    if english:
        times = sorted(times + english)
    starts = tuple([time.start for time in times])
    return Times(tuple(times), starts, tuple(sentence_ends(text)), year)


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
    codes = codes_of(text)
    is_space = following(is_one_of(codes, SPACES), at_end=True)
    is_end = is_one_of(codes, SENTENCE_SIGNS) | ((codes == ord(".")) & is_space)
    ends: list[int] = (np.flatnonzero(is_end) + 1).tolist()
    return ends


SENTENCE_SIGNS = "。!?;\n"
"""What ends a sentence; so does a full stop before a space."""
Read = Callable[[re.Match[str], int | None], Iterator[str | None]]


HEAD = 2000
"""How many characters of a text its own year is looked for in."""
YEAR = re.compile(r"(?<![0-9.,])20[0-9]{2}(?![0-9])(?!年?[-~至到]20)(?! ?[-~] ?20)")
AIMED = re.compile(
    r"(?:[到至]|预计|力争|争取|计划|拟于?|将于|[-~]|\bby|until|before|target(?:ed)? for|due in) ?$"
)


def guess_year(text: str) -> int | None:
    """Return the first full year that `text` names near its head, or None.

    A year that something is to be done by (到2035年, by 2035) is not the text's own.
    """
    years = [
        int(found[0])
        for found in YEAR.finditer(text[:HEAD])
        if not AIMED.search(text, max(0, found.start() - 8), found.start())
    ]
    return years[0] if years else None


def _count(words: str | None) -> int:
    try:
        return int(read_number(words or "1"))
    except NumeralError:
        return 1


def _read_han(match: re.Match[str], year: int | None) -> Iterator[str | None]:
    words = match.group()
    if match["year"]:
        start, month = words[:4], match["month"]
        yield f"{start}/{match['until']}" if match["until"] else None
        yield f"{start}-{int(month):02d}" if month and 1 <= int(month) <= 12 else start  # noqa: PLR2004
    elif match["han_year"]:
        yield f"{read_number('二' + match['han_year']):.0f}"
    elif match["plan"]:
        yield "/".join(PLANS[match["plan"]])
    elif year is None:
        return
    elif match["past"]:
        yield _span(year, -_count(match["past"]))
    elif match["next"] or match["next2"]:
        yield _span(year, _count(match["next"] or match["next2"]))
    elif words[0] == "年":
        yield str(year)
    else:
        own = year + RELATIVE[words[0]]
        month_number = _count(match["rel_month"]) if match["rel_month"] else 0
        yield f"{own}-{month_number:02d}" if 1 <= month_number <= 12 else str(own)  # noqa: PLR2004


def _read_english(match: re.Match[str], year: int | None) -> Iterator[str | None]:
    if match["en_year"]:
        month, until = match["en_month"], match["en_until"]
        if month:
            yield f"{match['en_year']}-{MONTHS_EN.index(month) + 1:02d}"
        yield (
            f"{match['en_year']}/{match['en_year'][:2]}{until[-2:]}" if until else match["en_year"]
        )
    elif year is None:
        return
    elif match["en_past"] or match["en_next"]:
        words = match["en_past"] or match["en_next"]
        count = COUNTS_EN.get(words) or int(words)
        yield _span(year, -count if match["en_past"] else count)
    elif match["en_rel"]:
        yield str(year + RELATIVE_EN[match["en_rel"]])
    elif match["en_only"]:
        yield f"{year}-{MONTHS_EN.index(match['en_only']) + 1:02d}"
    else:
        yield str(year)


def _span(year: int, count: int) -> str:
    """Return the `count` years before `year`, or from it on if `count` is positive."""
    return f"{year + count}/{year - 1}" if count < 0 else f"{year}/{year + count - 1}"
