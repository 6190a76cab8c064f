"""Reads times of English that hang on the text's own date: seasons, feasts, months from now.

This autumn, by Diwali, next March, within 18 months, on 15 March, Q2 FY26. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

from geo.texts.en.times.later import COUNTS, LATER, LATER_FIRST, LATER_REACH, counted_on
from geo.texts.en.times.short_months import SHORT_FIRST, find_short
from geo.texts.values.periods import Part, make_period, months_on
from geo.texts.writing.matcher import make_matcher
from geo.texts.writing.signs import matches_at, places_of, starts_near
from geo.texts.writing.words import MONTHS_EN

_COUNT = f"[0-9]{{1,3}}|{'|'.join(COUNTS)}"
COUNTED = re.compile(
    r"\b(?:(?:with)?in|over|inside)(?: the)?(?: next| coming| following)?"
    r"(?: about| around| roughly| some| another)?"
    rf"(?: (?:(?:{_COUNT})(?: to | or |[-–]))?(?P<count>{_COUNT})| a)?"
    r" (?P<unit>days|weeks|months|fortnight|month)\b"
    r"(?! (?:of|after|from|before|late|ago)\b(?! now| today))"
)
"""A count of days, weeks or months from now: within 90 days, in 12 to 18 months."""
UNITS = {"days": 30, "weeks": 4.35, "months": 1, "month": 1, "fortnight": 2}
"""How many of each make a month; a fortnight is half of one."""
YEARS = re.compile(
    rf"\b(?:with)?in(?: the next| the coming)?(?: about| around)? (?:{_COUNT}) (?:to|or)"
    rf" (?P<count>{_COUNT}) years\b"
)
"""A number of years that is not quite sure: in two to three years."""
SEASONS = {
    "spring": 5, "summer": 8, "autumn": 11, "fall": 11, "winter": 12, "christmas": 12, "easter": 4,
}  # fmt: skip
FEASTS = {
    "diwali": 10, "deepavali": 10, "dasara": 10, "dussehra": 10, "thanksgiving": 11,
    "republic day": 1, "anzac day": 4, "australia day": 1, "waitangi day": 2, "canada day": 7,
    "labour day": 9, "labor day": 9, "memorial day": 5, "victoria day": 5, "halloween": 10,
    "st patrick's day": 3, "holi": 3, "onam": 8, "pongal": 1, "chinese new year": 2,
    "lunar new year": 2, "the monsoon": 6, "the rains": 6, "new year's day": 12, "new year": 12,
}  # fmt: skip
"""By which month of the year something is that is to be done by a feast."""
_SEASONS = "|".join((*SEASONS, *FEASTS))
RAINS = frozenset(("the monsoon", "the rains"))
RAINS_OVER = 10
"""The month in which the south-west monsoon has left India."""
SEASON = re.compile(
    r"\b(?:(?P<which>this|next|coming|by|in|before|late|early|after|over|during)(?: the)?"
    r"(?: (?:end|start|coming)(?: of(?: the)?)?)?) "
    rf"(?P<season>{_SEASONS})\b(?! (?:of )?(?:19|20)[0-9]{{2}})(?<!in the new year)"
)
WORDS = (
    ("later this year", 0), ("by mid-year", 0), ("in the new year", 1), ("over the next year", 1),
    ("within a year", 1), ("in two years' time", 2), ("year after next", 2),
    ("by year end", 0), ("this calendar year", 0), ("in about a year", 1), ("a year from now", 1),
    ("in a year's time", 1), ("two years from now", 2), ("in about two years", 2),
    ("by year's end", 0), ("by the year end", 0), ("by the year's end", 0),
    ("before year's end", 0), ("by end of year", 0), ("by the end of year", 0),
    ("before the end of year", 0), ("by end of the year", 0), ("by this year's end", 0),
    ("by end of this year", 0), ("by the year-end", 0), ("before year-end", 0),
    ("before the year-end", 0), ("by year's close", 0),
    ("by this time next year", 1), ("in a year or so", 1),
    ("within a decade", 10), ("in a decade", 10), ("in ten years' time", 10),
    ("in the next decade", 10), ("over the next decade", 10), ("within the next decade", 10),
    ("in the coming decade", 10), ("over the coming decade", 10), ("during the next decade", 10),
)  # fmt: skip
"""Words for a year, and how many years after the text's own it is."""
NEAR = {"next month": 1, "this month": 0, "next week": 0, "later this week": 0, "tomorrow": 0}
"""Words for a month, and how many months after the text's own it is."""
SEASON_FIRST = (
    "this", "next", "coming", "by", "in", "before", "late", "early", "after", "over", "during",
)  # fmt: skip
REACH = 60
"""How far before their last word these begin; they are looked for by that, which is rarer."""
DECADE = re.compile(r"\b(?:end|close|turn) of (?:the|this) decade\b")
_MONTHS = "|".join(MONTHS_EN)
_DAY = "(?:[0-9]{1,2}(?:st|nd|rd|th)?[ ](?:of[ ])?)?"
MONTH = re.compile(
    rf"""\b(?:(?P<which>this|next)[ ](?!(?:may|march)[ ](?!and|or)[a-z])
        |(?:on|by|before|until|from|for)[ ](?:the[ ])?{_DAY}
        |(?:due|(?:re)?open(?:s|ing)|completion|handover|finish(?:es|ing)?|target|week[ ]of)[ ]
        |end[- ](?:of[- ])?(?:next[ ])?
        |(?P<day>(?:the[ ])?[0-9]{{1,2}}(?:st|nd|rd|th)?[ ](?:of[ ])?)
        |(?=(?:{_MONTHS})[ ][0-9]{{1,2}}(?:st|nd|rd|th)?\b(?![:.][0-9])))
    (?P<month>{_MONTHS})(?:[ ][0-9]{{1,2}}(?:st|nd|rd|th)?|[- ]end)?\b(?!,?[ ](?:19|20)[0-9]{{2}})
    """,
    re.VERBOSE,
)
BEFORE_MONTH = re.compile(
    rf"""\b(?:(?:this|next)[ ]|(?:on|by|before|until|from|for)[ ](?:the[ ])?{_DAY}
        |(?:due|(?:re)?open(?:s|ing)|completion|handover|finish(?:es|ing)?|target|week[ ]of)[ ]
        |end[- ](?:of[- ])?(?:next[ ])?|(?:the[ ])?[0-9]{{1,2}}(?:st|nd|rd|th)?[ ](?:of[ ])?)$
    """,
    re.VERBOSE,
)
"""What `MONTH` begins with, before the month."""
MONTH_REACH = 24
LEADS_OF_MONTH = ("by ", "in ", "until ", "before ", "from ")
YEAR_OF_MONTH = re.compile(
    rf"(?:{'|'.join(LEADS_OF_MONTH)})?(?P<month>{_MONTHS}), (?P<year>20[0-9]{{2}})\b"
)
FISCAL = re.compile(
    r"\b(?:q(?P<quarter>[1-4])[ ])?fy[ ]?'?(?:20)?(?P<first>[0-9]{2})"
    r"(?: ?[-/–] ?(?P<last>[0-9]{2}))?\b"
)

QUARTER = re.compile(
    r"(?<![0-9][ ,])(?<![0-9])q(?P<quarter>[1-4])\b"
    r"(?![ ,-]{0,2}(?:of |fy ?)?'?[0-9])(?! (?:of )?(?:next|this|last|fy|fiscal|the)\b)"
)
"""A quarter that no year stands beside: in Q1."""
QUARTER_LENGTH = len("q2 ")


KINDS = {
    "months": (" months", " weeks", " days", " fortnight", " month"),
    "short": SHORT_FIRST,
    "seasons": (*SEASONS, *FEASTS), "month": MONTHS_EN, "fiscal": ("fy",), "years": (" years",),
    "quarter": (" q1", " q2", " q3", " q4"), "next quarter": ("next quarter",),
    "later": (" later", " after that", "following year", "year after", "same year", "that year"),
    "decade": (" decade",), "next": tuple(NEAR), "words": tuple(words for words, _ in WORDS),
}  # fmt: skip
"""What these times are known by, by kind: all are looked for in one pass."""
YEARS_ON = dict(WORDS)


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
            yield start, end, months_on(year, month, NEAR[text[start:end]])
        elif kind == "words":
            yield start, end, str(year + YEARS_ON[text[start:end]]) if year else None
        else:
            found.setdefault(kind, []).append(start)
    for kind, places in found.items():
        yield from READERS[kind](text, places, year, month)


Read = Callable[[str, list[int], int | None, int | None], Iterator[tuple[int, int, str | None]]]


def _find_counts(
    text: str, places: list[int], year: int | None, month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    starts = starts_near(text, places, COUNTED_FIRST, REACH)
    for match in matches_at(COUNTED, text, starts):
        count, unit = match["count"], match["unit"]
        if count or unit in ONE:
            yield *match.span(), months_on(year, month, _months_of(count, unit))


ONE = frozenset(("fortnight", "month"))
COUNTED_FIRST = ("within", "in", "over")


def _months_of(count: str | None, unit: str) -> int:
    """Return how many months a count of days, weeks or months is, to the nearest."""
    number = _number(count) if count else 1
    return round(number / UNITS[unit])


def _number(words: str) -> int:
    return COUNTS.get(words) or int(words)


def _find_years(
    text: str, places: list[int], year: int | None, _month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    for match in matches_at(YEARS, text, starts_near(text, places, ("within", "in"), REACH)):
        yield *match.span(), str(year + _number(match["count"])) if year else None


def _find_decades(
    text: str, places: list[int], year: int | None, _month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    starts = starts_near(text, places, ("end", "close", "turn"), REACH)
    for match in matches_at(DECADE, text, starts):
        yield *match.span(), str(year // 10 * 10 + 10) if year else None


def _find_fiscal(
    text: str, places: list[int], _year: int | None, _month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    """Yield the fiscal years, by the year in which they end: FY27, Q2 FY26.

    Which months a quarter of it has is another thing in India, Australia and the United States.
    """
    starts = sorted({start for place in places for start in (place - QUARTER_LENGTH, place)})
    for match in matches_at(FISCAL, text, [start for start in starts if start >= 0]):
        last = int(f"20{match['last'] or match['first']}")
        years = {"1": f"{last - 1}", "2": f"{last - 1}/{last}", "3": f"{last - 1}/{last}"}
        yield *match.span(), years.get(match["quarter"] or "", f"{last}")


def _find_seasons(
    text: str, places: list[int], year: int | None, month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    starts = starts_near(text, places, SEASON_FIRST, REACH)
    for match in matches_at(SEASON, text, starts):
        period = None
        if year:
            season = match["season"]
            number = SEASONS.get(season) or FEASTS[season]
            if season in RAINS and match["which"] == "after":
                number = RAINS_OVER
            is_over = match["which"] in {"by", "before"} and number < (month or 0)
            period = f"{year + (match['which'] == 'next' or is_over)}-{number:02d}"
        yield *match.span(), period


def _find_months(
    text: str, places: list[int], year: int | None, month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    """Yield the months that name no year: next March, on 15 March, by March-end."""
    for match in matches_at(MONTH, text, starts_of_months(text, places)):
        number = MONTHS_EN.index(match["month"]) + 1
        period = None
        if year:
            is_next = match["which"] == "next" or "next" in match[0]
            is_over = is_next and number <= (month or number)
            period = make_period(year + is_over, Part(month=number))
        yield *match.span(), period
    years = places_of(text, (", 20",))
    if years:
        starts = starts_near(text, years, (*LEADS_OF_MONTH, *MONTHS_EN), MONTH_REACH)
        for match in matches_at(YEAR_OF_MONTH, text, starts):
            number = MONTHS_EN.index(match["month"]) + 1
            yield *match.span(), make_period(int(match["year"]), Part(month=number))


def starts_of_months(text: str, places: list[int]) -> list[int]:
    """Return where what names a month at one of `places` may begin: by, 3rd of, the month."""
    starts = set(places)
    for place in places:
        low = max(0, place - MONTH_REACH)
        while found := BEFORE_MONTH.search(text, low, place):
            starts.add(found.start())
            low = found.start() + 1
    return sorted(starts)


def _find_quarters(
    text: str, places: list[int], year: int | None, month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    for match in matches_at(QUARTER, text, [place + 1 for place in places]):
        number = int(match["quarter"])
        is_over = month is not None and number * QUARTER_MONTHS < month
        period = make_period(year + is_over, Part(quarter=number)) if year else None
        yield *match.span(), period


def _find_next_quarters(
    _text: str, places: list[int], year: int | None, month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    on = 2 * QUARTER_MONTHS - 1 - ((month or 1) - 1) % QUARTER_MONTHS
    for place in places:
        yield place, place + len("next quarter"), months_on(year, month, on)


QUARTER_MONTHS = 3


def _find_laters(
    text: str, places: list[int], _year: int | None, _month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    for match in matches_at(LATER, text, starts_near(text, places, LATER_FIRST, LATER_REACH)):
        yield *match.span(), counted_on(match)


READERS: dict[str, Read] = {
    "later": _find_laters,
    "quarter": _find_quarters, "next quarter": _find_next_quarters,
    "years": _find_years, "months": _find_counts, "decade": _find_decades, "fiscal": _find_fiscal,
    "seasons": _find_seasons, "month": _find_months, "short": find_short,
}  # fmt: skip
