"""Reads times of Chinese that hang on the text's own date: 国庆节前, 春节后, 秋季学期, 18个月内.

Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.values.numerals import NumeralError, read_number
from geo.texts.values.periods import months_on
from geo.texts.writing.signs import SignPairs, places_of

OCCASIONS = {
    "国庆": 10, "中秋": 9, "春节": 2, "农历新年": 2, "元旦": 1, "五一": 5, "劳动节": 5, "端午": 6,
    "清明": 4, "元宵": 2, "重阳": 10, "六一": 6, "七一": 7, "八一": 8, "双十一": 11, "双11": 11,
    "圣诞": 12, "复活节": 4, "教师节": 9, "腊月": 1, "小年": 1, "年三十": 2, "除夕": 2, "春运": 1,
    "立秋": 8, "入秋": 9, "入夏": 6, "毕业季": 6, "台风季": 7, "泳季": 4, "寒假": 1, "开学": 9,
    "开学日": 9, "秋季开学": 9, "春季开学": 3, "秋季学期": 9, "新学期": 9, "新学年": 9,
    "下学年": 9, "下个学年": 9, "9月开学": 9, "春季学期": 3, "暑期": 8, "暑假": 8, "汛期": 6,
    "主汛期": 6, "汛前": 6, "入冬": 11, "雨季": 5, "供暖季": 11, "采暖季": 11, "采暖期": 11,
    "供暖": 11, "停暖": 4, "今秋": 9, "今冬": 12, "今夏": 7, "今春": 4,
}  # fmt: skip
"""In which month something is, of most years: what is by then, or on that day, is due so."""
EVES = {"国庆": 9, "元旦": 12, "五一": 4, "劳动节": 4, "七一": 6, "八一": 7, "六一": 5}
"""What is before the first day of a month is so by the month before it."""
STAND_ALONE = frozenset((
    "汛前", "秋季学期", "秋季开学", "新学期", "新学年", "春季学期", "9月开学", "下学年",
    "下个学年", "春季开学", "今秋", "今冬", "今夏", "今春",
))  # fmt: skip
"""What is a time by itself, without a word such as before or behind it."""
LONG_OVER = 3
"""An occasion that is over for more months than these is that of the next year."""
LONG_TERMS: dict[str, str | None] = {"本世纪中叶": "2050", "本世纪末": "2100"}
NEXT = {
    "下月": 1,
    "下个月": 1,
    "次月": 1,
    "下下个月": 2,
    "下下月": 2,
    "下周": 0,
    "下星期": 0,
    "下礼拜": 0,
}
SOON = {"年后": 1, "开春": 1, "节后": 1}
"""Of these the year is the next where the text is of its last months or of none, else its own."""
LATE = 8
NEXT_YEARS = {"次年": 1, "翌年": 1, "明后两年": 2, "明后年": 2}
OPENS = (
    "通车|开通|放行|启用|开放|投用|开业|开园|开馆|亮相|重开|通行|正式|试运|交付|迎客|开诊|对外|起"
)
"""What is done on a day that stands right before it: 元旦通车."""
WORDS = re.compile(
    "(?P<occasion>" + "|".join(sorted(OCCASIONS, key=len, reverse=True)) + ")"
    '["”]?(?P<kind>节日|假期|长假|黄金周|连假|节|当天|那天)?(?:来临|到来|开始|开学)?'
    f"(?:(?P<before>之前|前夕|前)(?!一年)|(?P<after>过后|之后|以后|后|一过|期间|左右)|(?P<on>(?={OPENS})))?"
    "|(?P<term>" + "|".join(LONG_TERMS) + ")|(?P<later>" + "|".join(NEXT_YEARS) + ")"
    "(?:(?P<later_month>[0-9]{1,2})月)?"
    "|(?P<next>"
    + "|".join(sorted(NEXT, key=len, reverse=True))
    + ")|(?P<soon>"
    + "|".join(SOON)
    + ")"
    "|(?P<quarter>下季度?)"
)
SIGNS = SignPairs(words=" ".join((*OCCASIONS, *LONG_TERMS, *NEXT_YEARS, *NEXT, *SOON, "下季")))
COUNTED = frozenset("0123456789一二两三四五六七八九十几多半百今去前明当每往近")
"""What stands before 年后 where a number of years is meant."""
_COUNT = "[0-9一二两三四五六七八九十]{1,3}"
MONTHS = re.compile(
    f"(?P<count>{_COUNT})个月(?:之内|以内|内|完成|完工|建成)"
    f"|(?:再过|再有|再等|还要|还需)(?:大约|约|差不多)?(?P<more>{_COUNT})个月"
)
YEARS = re.compile(
    f"(?:再过|再有|再等|还要|还需)(?:大约|约|差不多)?(?P<count>{_COUNT})年(?P<half>半)?"
)
LONGEST_COUNT, BEHIND_COUNT = 10, 6
"""How long the count of months may be, and how far behind it their pattern may end."""
MONTHS_OF_YEAR = 12


def find_han(
    text: str, year: int | None, month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    """Yield start, end and period of the times that an occasion or a count of months tells.

    One that a year stands before (2027年国庆前) is of that year, which is read with it.
    """
    for match in SIGNS.matches(WORDS, text):
        found = _read(match, text, year, month)
        if found:
            yield found
    for start in places_of(text, ("个月",)):
        low = max(0, start - LONGEST_COUNT)
        counted = MONTHS.search(text, low, start + BEHIND_COUNT)
        if counted:
            count = _count(counted["count"] or counted["more"])
            yield *counted.span(), months_on(year, month, count)
    for start in places_of(text, ("再过", "再有", "再等", "还要", "还需")):
        counted = YEARS.match(text, start)
        if counted:
            count = MONTHS_OF_YEAR * _count(counted["count"]) + 6 * bool(counted["half"])
            later = str(year + _count(counted["count"])) if year else None
            yield *counted.span(), months_on(year, month, count) or later


def _read(
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
    return _read_occasion(match, text, year, month)


def _read_occasion(
    match: re.Match[str], text: str, year: int | None, month: int | None
) -> tuple[int, int, str | None] | None:
    """Return the month of an occasion, or none where its words are but a part of a name."""
    start, end = match.span()
    words, before = match["occasion"], match["before"]
    is_told = before or match["after"] or match["on"] is not None or words in STAND_ALONE
    if text[start - 1 : start] in {"年", "度", "每"} or not (is_told or match["kind"] in DAYS):
        return None
    if not year:
        return start, end, None
    own = EVES.get(words, OCCASIONS[words]) if before else OCCASIONS[words]
    is_over = month is not None and own < month - LONG_OVER
    return start, end, f"{year + is_over}-{own:02d}"


DAYS = frozenset(("当天", "那天", "黄金周", "长假", "假期", "连假"))


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
