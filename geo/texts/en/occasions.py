"""Reads times of English that hang on the text's own date: seasons, feasts, months from now.

This autumn, by Diwali, next March, within 18 months, on 15 March, Q2 FY26. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

from geo.texts.values.periods import Part, make_period, months_on
from geo.texts.values.units import MONTHS_EN
from geo.texts.writing.matcher import make_matcher
from geo.texts.writing.signs import matches_at, starts_near

COUNTS = {
    "a couple of": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "eighteen": 18,
    "twenty-four": 24,
}  # fmt: skip
MONTHS = re.compile(
    r"\b(?:within|in|over)(?: the)?(?: next| coming)?(?: about| around)?"
    rf" (?P<count>[0-9]{{1,2}}|{'|'.join(COUNTS)}) months\b"
)
SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11, "christmas": 12, "easter": 4}
FEASTS = {
    "diwali": 10, "dasara": 10, "dussehra": 10, "thanksgiving": 11, "republic day": 1,
    "anzac day": 4, "the monsoon": 6, "the rains": 6, "new year's day": 12,
}  # fmt: skip
"""By which month of the year something is that is to be done by a feast."""
_SEASONS = "|".join((*SEASONS, *FEASTS))
SEASON = re.compile(
    r"\b(?:(?P<which>this|next|coming|by|in|before|late|early)(?: the)?) "
    rf"(?P<season>{_SEASONS})\b(?! (?:of )?(?:19|20)[0-9]{{2}})"
)
WORDS = (
    ("later this year", 0), ("by mid-year", 0), ("in the new year", 1), ("over the next year", 1),
    ("within a year", 1), ("in two years' time", 2), ("year after next", 2),
    ("by year end", 0), ("this calendar year", 0), ("in about a year", 1), ("a year from now", 1),
    ("in a year's time", 1), ("two years from now", 2), ("in about two years", 2),
)  # fmt: skip
"""Words for a year, and how many years after the text's own it is."""
SEASON_FIRST = ("this", "next", "coming", "by", "in", "before", "late", "early")
REACH = 40
"""How far before their last word these begin; they are looked for by that, which is rarer."""
DECADE = re.compile(r"\b(?:end|close|turn) of (?:the|this) decade\b")
_MONTHS = "|".join(MONTHS_EN)
_DAY = "(?:[0-9]{1,2}(?:st|nd|rd|th)?[ ](?:of[ ])?)?"
MONTH = re.compile(
    rf"""\b(?:(?P<which>this|next)[ ](?!(?:may|march)[ ](?!and|or)[a-z])
        |(?:on|by|before|until|from)[ ](?:the[ ])?{_DAY}|end[- ](?:of[- ])?(?:next[ ])?)
    (?P<month>{_MONTHS})(?:[ ][0-9]{{1,2}}(?:st|nd|rd|th)?|[- ]end)?\b(?!,?[ ](?:19|20)[0-9]{{2}})
    """,
    re.VERBOSE,
)
MONTH_FIRST = ("this ", "next ", "on ", "by ", "before ", "until ", "from ", "end")
MONTH_REACH = 16
YEAR_OF_MONTH = re.compile(
    rf"(?:(?:by|in|until|before|from) )?(?P<month>{_MONTHS}), (?P<year>20[0-9]{{2}})\b"
)
FISCAL = re.compile(
    r"\b(?:q(?P<quarter>[1-4])[ ])?fy[ ]?'?(?:20)?(?P<first>[0-9]{2})(?:[-/](?P<last>[0-9]{2}))?\b"
)

QUARTER_LENGTH = len("q2 ")


KINDS = {
    "months": (" months",), "seasons": (*SEASONS, *FEASTS), "month": MONTHS_EN, "fiscal": ("fy",),
    "decade": (" decade",), "next": ("next month",), "words": tuple(words for words, _ in WORDS),
}  # fmt: skip
"""What these times are known by, by kind: all are looked for in one pass."""
LATER = dict(WORDS)


@cache
def _matcher() -> tuple[AhoCorasick, tuple[str, ...]]:
    kinds = {word: kind for kind, words in KINDS.items() for word in words}
    return make_matcher(list(kinds)), tuple(kinds.values())


def find_english(
    text: str, year: int | None, month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    """Yield start, end and period of these times of a folded `text` of a year and a month."""
    matcher, kinds = _matcher()
    found: dict[str, list[int]] = {}
    for number, start, end in matcher.find_matches_as_indexes(text):
        kind = kinds[number]
        if kind == "next":
            yield start, end, months_on(year, month, 1)
        elif kind == "words":
            yield start, end, str(year + LATER[text[start:end]]) if year else None
        else:
            found.setdefault(kind, []).append(start)
    for kind, places in found.items():
        yield from READERS[kind](text, places, year, month)


Read = Callable[[str, list[int], int | None, int | None], Iterator[tuple[int, int, str | None]]]


def _find_counts(
    text: str, places: list[int], year: int | None, month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    starts = starts_near(text, places, ("within", "in", "over"), REACH)
    for match in matches_at(MONTHS, text, starts):
        count = COUNTS.get(match["count"]) or int(match["count"])
        yield *match.span(), months_on(year, month, count)


def _find_decades(
    text: str, places: list[int], year: int | None, _month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    starts = starts_near(text, places, ("end", "close", "turn"), REACH)
    for match in matches_at(DECADE, text, starts):
        yield *match.span(), str(year // 10 * 10 + 10) if year else None


def _find_fiscal(
    text: str, places: list[int], _year: int | None, _month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    """Yield the fiscal years, by the year in which they end: FY27, Q2 FY26."""
    starts = sorted({start for place in places for start in (place - QUARTER_LENGTH, place)})
    for match in matches_at(FISCAL, text, [start for start in starts if start >= 0]):
        yield *match.span(), f"20{match['last'] or match['first']}"


def _find_seasons(
    text: str, places: list[int], year: int | None, month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    starts = starts_near(text, places, SEASON_FIRST, REACH)
    for match in matches_at(SEASON, text, starts):
        period = None
        if year:
            season = match["season"]
            number = SEASONS.get(season) or FEASTS[season]
            is_over = match["which"] in {"by", "before"} and number < (month or 0)
            period = f"{year + (match['which'] == 'next' or is_over)}-{number:02d}"
        yield *match.span(), period


def _find_months(
    text: str, places: list[int], year: int | None, month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    """Yield the months that name no year: next March, on 15 March, by March-end."""
    for match in matches_at(MONTH, text, starts_near(text, places, MONTH_FIRST, MONTH_REACH)):
        number = MONTHS_EN.index(match["month"]) + 1
        period = None
        if year:
            is_next = match["which"] == "next" or "next" in match[0]
            is_over = is_next and number <= (month or number)
            period = make_period(year + is_over, Part(month=number))
        yield *match.span(), period
    if ", 20" in text:
        for match in YEAR_OF_MONTH.finditer(text):
            number = MONTHS_EN.index(match["month"]) + 1
            yield *match.span(), make_period(int(match["year"]), Part(month=number))


READERS: dict[str, Read] = {
    "months": _find_counts, "decade": _find_decades, "fiscal": _find_fiscal,
    "seasons": _find_seasons, "month": _find_months,
}  # fmt: skip
