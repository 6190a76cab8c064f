"""Reads times of English that hang on the text's own date: seasons, feasts, months from now.

This autumn, by Diwali, next March, within 18 months, on 15 March, Q2 FY26. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.periods import Part, make_period, months_on
from geo.texts.signs import matches_at, places_of, starts_before
from geo.texts.units import MONTHS_EN

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
    ("later this year", 0), ("in the new year", 1), ("over the next year", 1),
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

FISCAL_FIRST = ("fy", "q1 fy", "q2 fy", "q3 fy", "q4 fy")


def find_english(
    text: str, year: int | None, month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    """Yield start, end and period of these times of a folded `text` of a year and a month."""
    starts = starts_before(text, (" months",), ("within", "in", "over"), REACH)
    for match in matches_at(MONTHS, text, starts):
        count = COUNTS.get(match["count"]) or int(match["count"])
        yield *match.span(), months_on(year, month, count)
    yield from _find_seasons(text, year, month)
    yield from _find_months(text, year, month)
    for match in matches_at(FISCAL, text, places_of(text, FISCAL_FIRST)):
        yield *match.span(), f"20{match['last'] or match['first']}"
    starts = starts_before(text, (" decade",), ("end", "close", "turn"), REACH)
    for match in matches_at(DECADE, text, starts):
        yield *match.span(), str(year // 10 * 10 + 10) if year else None
    for start in places_of(text, ("next month",)):
        yield start, start + len("next month"), months_on(year, month, 1)
    for words, later in WORDS:
        for start in places_of(text, (words,)):
            yield start, start + len(words), str(year + later) if year else None


def _find_seasons(
    text: str, year: int | None, month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    starts = starts_before(text, (*SEASONS, *FEASTS), SEASON_FIRST, REACH)
    for match in matches_at(SEASON, text, starts):
        period = None
        if year:
            season = match["season"]
            number = SEASONS.get(season) or FEASTS[season]
            is_over = match["which"] in {"by", "before"} and number < (month or 0)
            period = f"{year + (match['which'] == 'next' or is_over)}-{number:02d}"
        yield *match.span(), period


def _find_months(
    text: str, year: int | None, month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    """Yield the months that name no year: next March, on 15 March, by March-end."""
    for match in matches_at(MONTH, text, starts_before(text, MONTHS_EN, MONTH_FIRST, MONTH_REACH)):
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
