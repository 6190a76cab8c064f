"""Reads times that hang on the text's own date: by an occasion, a season, a number of months.

国庆节前, 秋季学期, 下月, 18个月内; this autumn, within 18 months. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.numerals import NumeralError, read_number
from geo.texts.periods import LAST_MONTH
from geo.texts.signs import SignPairs, matches_at, starts_before

OCCASIONS = {
    "国庆": 9, "中秋": 9, "春节": 2, "元旦": 12, "五一": 4, "端午": 6, "秋季学期": 9, "秋季开学": 9,
    "新学期": 9, "新学年": 9, "9月开学": 9, "春季学期": 3, "暑期": 8, "暑假": 8, "汛期": 6,
    "主汛期": 6, "汛前": 6, "入冬": 11, "雨季": 5, "供暖季": 11, "采暖季": 11, "采暖期": 11,
}  # fmt: skip
"""By which month of the year something is that is done before an occasion, or for it."""
STAND_ALONE = frozenset(("汛前", "秋季学期", "秋季开学", "新学期", "新学年", "春季学期", "9月开学"))
LONG_TERMS: dict[str, str | None] = {"本世纪中叶": "2050", "本世纪末": "2100"}
NEXT = {"下月": 1, "下个月": 1, "次月": 1}
NEXT_YEARS = {"次年": 1, "翌年": 1, "明后两年": 2, "明后年": 2}
WORDS = re.compile(
    "(?P<occasion>" + "|".join(sorted(OCCASIONS, key=len, reverse=True)) + ")"
    "(?P<before>(?:节日|假期|长假|节)?(?:来临|到来|开始|开学)?(?:之前|前夕|前))?"
    "|(?P<term>" + "|".join(LONG_TERMS) + ")|(?P<later>" + "|".join(NEXT_YEARS) + ")"
    "|(?P<next>" + "|".join(NEXT) + ")"
)
SIGNS = SignPairs(words=" ".join((*OCCASIONS, *LONG_TERMS, *NEXT_YEARS, *NEXT)))
MONTHS = re.compile(
    "(?P<count>[0-9一二两三四五六七八九十]{1,3})个月(?:之内|以内|内|完成|完工|建成)"
)
LONGEST_COUNT, BEHIND_COUNT = 3, 6
"""How long the count of months may be, and how far behind it their pattern may end."""
MONTHS_ENGLISH = re.compile(
    r"\b(?:within|in|over)(?: the)?(?: next| coming)?"
    r" (?P<count>[0-9]{1,2}|six|nine|twelve|eighteen) months\b"
)
COUNTS = {"six": 6, "nine": 9, "twelve": 12, "eighteen": 18}
SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11, "christmas": 12, "easter": 4}
SEASON = re.compile(
    r"\b(?:(?P<which>this|next|coming|by|in|before|late|early)(?: the)?) "
    r"(?P<season>spring|summer|autumn|fall|christmas|easter)\b(?! (?:of )?(?:19|20)[0-9]{2})"
)
ENGLISH = (
    ("later this year", 0), ("in the new year", 1), ("over the next year", 1),
    ("within a year", 1), ("in two years' time", 2), ("year after next", 2),
    ("by year end", 0), ("this calendar year", 0),
)  # fmt: skip
"""Words of English for a year, and how many years after the text's own it is."""
SEASON_FIRST = ("this", "next", "coming", "by", "in", "before", "late", "early")
REACH = 40
"""How far before their last word these begin; they are looked for by that, which is rarer."""
DECADE = re.compile(r"\b(?:end|close|turn) of (?:the|this) decade\b")


def find_occasions(
    text: str, year: int | None, month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    """Yield start, end and period of the times that an occasion or a count of months tells.

    One that a year stands before (2027年国庆前) is of that year, which is read with it.
    """
    if not text.isascii():
        for match in SIGNS.matches(WORDS, text):
            found = _read_han(match, text, year, month)
            if found:
                yield found
        for start in _places(text, "个月"):
            low = max(0, start - LONGEST_COUNT)
            counted = MONTHS.search(text, low, start + BEHIND_COUNT)
            if counted:
                yield *counted.span(), _months_on(year, month, _count(counted["count"]))
    yield from _find_english(text, year, month)


def _read_han(
    match: re.Match[str], text: str, year: int | None, month: int | None
) -> tuple[int, int, str | None] | None:
    start, end = match.span()
    if match["term"]:
        return start, end, LONG_TERMS[match["term"]]
    if match["next"]:
        return start, end, _months_on(year, month, NEXT[match["next"]])
    if match["later"]:
        return start, end, str(year + NEXT_YEARS[match["later"]]) if year else None
    words = match["occasion"]
    if text[start - 1 : start] in {"年", "度"} or not (match["before"] or words in STAND_ALONE):
        return None
    return start, end, f"{year}-{OCCASIONS[words]:02d}" if year else None


def _find_english(
    text: str, year: int | None, month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    starts = starts_before(text, (" months",), ("within", "in", "over"), REACH)
    for match in matches_at(MONTHS_ENGLISH, text, starts):
        count = COUNTS.get(match["count"]) or int(match["count"])
        yield *match.span(), _months_on(year, month, count)
    starts = starts_before(text, SEASONS, SEASON_FIRST, REACH)
    for match in matches_at(SEASON, text, starts):
        period = None
        if year:
            of_year = year + (match["which"] == "next")
            period = f"{of_year}-{SEASONS[match['season']]:02d}"
        yield *match.span(), period
    starts = starts_before(text, (" decade",), ("end", "close", "turn"), REACH)
    for match in matches_at(DECADE, text, starts):
        yield *match.span(), str(year // 10 * 10 + 10) if year else None
    for start in _places(text, "next month"):
        yield start, start + len("next month"), _months_on(year, month, 1)
    for words, later in ENGLISH:
        for start in _places(text, words):
            yield start, start + len(words), str(year + later) if year else None


def _places(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def _count(words: str) -> int:
    try:
        return int(read_number(words))
    except NumeralError:
        return 0


def _months_on(year: int | None, month: int | None, count: int) -> str | None:
    """Return the month that is `count` months after one, or None where that is not known."""
    if year is None or month is None:
        return None
    number = year * LAST_MONTH + month - 1 + count
    return f"{number // LAST_MONTH}-{number % LAST_MONTH + 1:02d}"
