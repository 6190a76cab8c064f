"""Reads times that hang on the text's own date: by an occasion or a number of months.

国庆节前, 秋季学期, 下月, 18个月内; for English see `geo.texts.en.occasions`. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.en.occasions import find_english
from geo.texts.values.numerals import NumeralError, read_number
from geo.texts.values.periods import months_on
from geo.texts.writing.signs import SignPairs, places_of

OCCASIONS = {
    "国庆": 9, "中秋": 9, "春节": 2, "元旦": 12, "五一": 4, "端午": 6, "秋季学期": 9, "秋季开学": 9,
    "新学期": 9, "新学年": 9, "9月开学": 9, "春季学期": 3, "暑期": 8, "暑假": 8, "汛期": 6,
    "主汛期": 6, "汛前": 6, "入冬": 11, "雨季": 5, "供暖季": 11, "采暖季": 11, "采暖期": 11,
}  # fmt: skip
"""By which month of the year something is that is done before an occasion, or for it."""
STAND_ALONE = frozenset(("汛前", "秋季学期", "秋季开学", "新学期", "新学年", "春季学期", "9月开学"))
LONG_TERMS: dict[str, str | None] = {"本世纪中叶": "2050", "本世纪末": "2100"}
NEXT = {"下月": 1, "下个月": 1, "次月": 1}
SOON = {"年后": 1, "开春": 1, "节后": 1}
"""Of these the year is the next where the text is of its last months or of none, else its own."""
LATE = 8
NEXT_YEARS = {"次年": 1, "翌年": 1, "明后两年": 2, "明后年": 2}
WORDS = re.compile(
    "(?P<occasion>" + "|".join(sorted(OCCASIONS, key=len, reverse=True)) + ")"
    "(?P<before>(?:节日|假期|长假|节)?(?:来临|到来|开始|开学)?(?:之前|前夕|前))?"
    "|(?P<term>" + "|".join(LONG_TERMS) + ")|(?P<later>" + "|".join(NEXT_YEARS) + ")"
    "(?:(?P<later_month>[0-9]{1,2})月)?"
    "|(?P<next>" + "|".join(NEXT) + ")|(?P<soon>" + "|".join(SOON) + ")"
    "|(?P<quarter>下季度?)"
)
SIGNS = SignPairs(words=" ".join((*OCCASIONS, *LONG_TERMS, *NEXT_YEARS, *NEXT, *SOON, "下季")))
COUNTED = frozenset("0123456789一二两三四五六七八九十几多半百今去前明当每往近")
"""What stands before 年后 where a number of years is meant."""
MONTHS = re.compile(
    "(?P<count>[0-9一二两三四五六七八九十]{1,3})个月(?:之内|以内|内|完成|完工|建成)"
    "|(?:再过|再有|再等|还要|还需)(?:大约|约|差不多)?(?P<more>[0-9一二两三四五六七八九十]{1,3})个月"
)
LONGEST_COUNT, BEHIND_COUNT = 10, 6
"""How long the count of months may be, and how far behind it their pattern may end."""


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
        for start in places_of(text, ("个月",)):
            low = max(0, start - LONGEST_COUNT)
            counted = MONTHS.search(text, low, start + BEHIND_COUNT)
            if counted:
                yield (
                    *counted.span(),
                    months_on(year, month, _count(counted["count"] or counted["more"])),
                )
    yield from find_english(text, year, month)


def _read_han(
    match: re.Match[str], text: str, year: int | None, month: int | None
) -> tuple[int, int, str | None] | None:
    start, end = match.span()
    if match["term"]:
        return start, end, LONG_TERMS[match["term"]]
    if match["next"]:
        return start, end, months_on(year, month, NEXT[match["next"]])
    if match["later"]:
        later = str(year + NEXT_YEARS[match["later"]]) if year else None
        month_of = match["later_month"]
        return start, end, f"{later}-{int(month_of):02d}" if later and month_of else later
    if match["quarter"] or match["soon"]:
        return _read_near(match, text, year, month)
    words = match["occasion"]
    if text[start - 1 : start] in {"年", "度"} or not (match["before"] or words in STAND_ALONE):
        return None
    return start, end, f"{year}-{OCCASIONS[words]:02d}" if year else None


def _read_near(
    match: re.Match[str], text: str, year: int | None, month: int | None
) -> tuple[int, int, str | None] | None:
    """Return the next quarter, or the beginning of the next year: 年后, 开春."""
    start, end = match.span()
    if match["quarter"]:
        return start, end, months_on(year, month, 3 - (month or 0) % 3)
    if not year or (start and text[start - 1] in COUNTED):
        return None
    return start, end, str(year + (month is None or month >= LATE))


def _count(words: str) -> int:
    try:
        return int(read_number(words))
    except NumeralError:
        return 0
