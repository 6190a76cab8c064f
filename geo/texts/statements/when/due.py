"""Tells by when: the time that a clause names, and whether it lies ahead of the text.

A clause that names none is due when the heading above it says, or the title of its plan.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from geo.texts.en.statements import cues as en
from geo.texts.en.statements.told_past import is_when_told
from geo.texts.statements.clauses.clause_index import ClauseIndex
from geo.texts.statements.context.titles import Section
from geo.texts.statements.cues.cues import FUTURE, PAST
from geo.texts.statements.when.days import DAY, relation_of_day
from geo.texts.statements.when.governing import governing_year
from geo.texts.times.finding import Time, Times
from geo.texts.values.periods import last_of
from geo.texts.writing.branches import first_signs, whether
from geo.texts.writing.latin import is_latin
from geo.texts.zh.statements import cues as zh
from geo.texts.zh.statements.conditions import BY_OCCASION, OCCASION_FIRST, is_entered
from geo.texts.zh.times.dates import find_bare

YEAR_LENGTH = 4
QUARTER, EARLY = 3, ("年初", "初")
"""Up to this month a year's beginning may lie ahead."""
LONG_OVER = 9
"""A month of no year that is over for so many may be that of the next: 1月招生 of a November."""
DUE_END = re.compile(
    r"(?:by|before) the end of|end of|year-end|年底|年末|底前|before the year is out"
)
NOW = ("截至", "截止", "截止到", "自")
NEXT = ("下个月", "下月")
UNTIL = ("before", "by ", "within", "later")
LED = 8
"""How far into the next clause its time may stand: 通车时间:2030年."""

REST_OF_TIME = 4
"""How many signs of a clause may follow the time that it lends: …,2027年底前."""


def time_of(
    clauses: ClauseIndex, place: int, *, is_ahead: bool = False, cued: frozenset[int] = frozenset()
) -> Time | None:
    """Return the time of a clause: its own last one, one before it in its sentence, or next.

    A time from which on something is so counts only of what is to come (`is_ahead`). The next
    clause lends its time if it is none of `cued`, which say something themselves.
    """
    text, ends = clauses.text, clauses.ends
    for time in reversed(clauses.times_in(place)):
        if is_given_up(text, time):
            continue
        if is_ahead or not _is_since(text, time):
            return time
    end = ends[place]
    sign = text[end - 1 : end]
    if sign in {":", ","} and place + 1 < len(ends):
        following = clauses.times_in(place + 1)
        is_led = sign == ":" or ends[place + 1] - end <= LED + 6
        is_free = sign == ":" or place + 1 not in cued
        if following and is_led and is_free and following[0].start < end + LED:
            is_whole = sign == ":" or ends[place + 1] - following[0].end <= REST_OF_TIME
            if is_whole:
                return following[0]
    before = clauses.times_before[place] or governing_year(clauses, end - 1)
    if before is None or _is_since(text, before) or is_given_up(text, before):
        return None
    if zh.OTHERS.match(text, ends[place - 1] if place else 0):
        return None  # 甲路118年完工,其余…: of others nothing is said
    number = bisect_right(ends, before.start)
    close = ends[min(number + 1, place)]
    if zh.TOLD.search(text, before.end, close):
        return None  # when something was said: 11月18日,记者获悉
    return before


def is_given_up(text: str, time: Time) -> bool:
    """Return whether a time is none by when: 2028 instead of 2026, 原定2025年, not before 2028."""
    start, end, period = time
    low = max(0, start - 24)
    near = text[low:start]
    is_run = " and " in near and near.endswith(en.RUN_LAST) and en.RUN_ON.search(near)
    is_told = text[start] < FIRST_HAN and text[end : end + 1] in TOLD_SIGNS
    is_told = is_told and is_when_told(text, start, end)
    if is_told or is_run or _is_earliest(text, time) or is_entered(text, start, end):
        return True
    is_up_to = " clos" in near or "until " in text[low:end]
    if is_up_to and en.TALKED_UNTIL.search(text, max(0, start - FAR), end):
        return True
    if text[end - 1] == "内" and "后" in near and COUNTED_FROM.search(near):
        return True
    is_latin = near[-1:] == " "
    if is_latin and "/" in str(period) and near.endswith("from "):
        return False  # pushed back from 2026 to 2028
    if "原" in near and KEPT.match(text, end):
        return False  # 原定2028年启用的目标不变
    return (is_latin or "原" in near) and GIVEN_UP.search(near) is not None


FIRST_HAN, TOLD_SIGNS = "\u3400", frozenset(", ")
KEPT = re.compile("[^,。;:|\n]{0,12}(?:不变|未变|没有变|不改)")
"""Behind a time that was meant it says that it still is."""


COUNTED_FROM = re.compile(
    "(?:待[^,。;:|\n]{2,16}|(?:中标|批准|批复|核准|获批|签约|签订合同))(?:之|以)?后,?"
    "[^。;:,|\n]{0,12}$"
)
"""From what is yet to come a time is counted, which is of no year: 待批复后,一年内完成设计."""
GIVEN_UP = whether(
    r"(?:\b(?:instead of|rather than|originally(?: (?:planned|due|promised|set|expected|slated))?"
    r"|first (?:planned|promised|announced)|slipped from|pushed back from|brought forward from)"
    r"(?: (?:for|by|in|the|end|of|to|early|late|mid))*[ -]$|\bslipped from $)"
    "|较?原(?:定|订|计划|预计|拟|本|目标)(?:于|在)?$"
)


def _is_earliest(text: str, time: Time) -> bool:
    """Return whether a time is the first that may be: not to begin before 2028, 2028年前不动工."""
    near = text[max(0, time.start - 60) : time.end]
    if ("not " in near or "unlikely " in near) and NOT_BEFORE.search(near):
        return True
    return text[time.end : time.end + 1] in NOT_YET_FIRST and bool(NOT_YET.match(text, time.end))


NOT_BEFORE = re.compile(
    r"\b(?:not|unlikely)(?: [a-z]+){0,9} (?:before|earlier than"
    r"|sooner than)\b[^.;,:\n]{0,24}$"
)
NOT_YET = re.compile("[底末]?(?:之前|以前|前)(?:不会|不能|不得|不再|不|暂不|难以|无法)")
NOT_YET_FIRST = first_signs(NOT_YET.pattern)


def _is_since(text: str, time: Time) -> bool:
    near = text[max(0, time.start - 6) : time.start].removesuffix("\n")
    return near.endswith(NOW) or (near[-1:] == " " and en.SINCE.search(near) is not None)


def relation_of(text: str, time: Time, times: Times, *, is_behind: bool = False) -> int:
    """Return `FUTURE` or `PAST` where a time lies ahead of the text or behind it, else 0.

    Until, before or at the end of a time that may be ahead is never behind; nor is a month of
    this year, unless the text looks back there (`is_behind`) or names the year.
    """
    if time.period is None or times.year is None:
        is_until = _is_until(text, time, words := text[time.start : time.end + 2])
        is_day = "日" in words and text[time.end : time.end + 1] != "起"
        return FUTURE if is_until or words.startswith(NEXT) else PAST if is_day else 0
    last = last_of(time.period)
    year = int(last[:YEAR_LENGTH])
    month = times.month or 0
    if year != times.year or (month > QUARTER and text.startswith(EARLY, time.end)):
        return FUTURE if year > times.year else PAST
    is_until = _is_until(text, time, words := text[time.start : time.end + 2])
    if month and len(last) > YEAR_LENGTH and int(last[5:7]) != month:
        if int(last[5:7]) > month:
            return FUTURE
        is_long_over = month - int(last[5:7]) >= LONG_OVER and text[time.end - 1] > "z"
        is_until = is_until and MONTHS_END.match(text, time.end - 1) is None
        is_next = (is_until or is_long_over) and not is_behind and not OWN_YEAR.search(words)
        return 0 if is_next else PAST  # 汛期前重开, told in autumn
    is_day = times.day is not None and DAY.match(text, time.end - 1) is not None
    if (is_day or "日" in words or text[time.end : time.end + 1] in TENTHS) and not is_until:
        return relation_of_day(text, time, times)
    is_bare = len(last) > YEAR_LENGTH and last[:YEAR_LENGTH] not in text[time.start : time.end]
    is_to_come = OWN_YEAR.search(words) and 0 < month <= LONG_OVER  # 今年底, in May
    return FUTURE if (is_until and (is_to_come or not is_behind)) or is_bare > is_behind else 0


MONTHS_END = re.compile("月?[底末](?![前之以])")
"""What tells of the end of a month itself, and not until when."""


def _is_until(text: str, time: Time, words: str) -> bool:
    """Return whether something is so until, before or at the end of a time: `words`, and more."""
    near = text[max(0, time.start - 16) : time.start]
    return bool(
        words.startswith(UNTIL)
        or zh.BY.search(words)
        or near[-1:] in zh.DUE_LAST
        or (text[time.end : time.end + 1] in OCCASION_FIRST and BY_OCCASION.match(text, time.end))
        or (near[-1:] in en.DEADLINE_LAST and en.DEADLINE.search(near))
    )


def rolled(text: str, time: Time, times: Times) -> Time:
    """Return a month that names no year and is to come as that of the next, if it is over."""
    period = time.period or ""
    words = text[time.start : time.end]
    is_over = (
        len(period) == MONTH_LENGTH and times.month is not None
        and int(period[:YEAR_LENGTH]) == times.year and int(period[5:7]) < times.month
    )  # fmt: skip
    if not is_over or OWN_YEAR.search(words):
        return time
    return time._replace(period=f"{int(period[:YEAR_LENGTH]) + 1}{period[YEAR_LENGTH:]}")


MONTH_LENGTH = len("2025-06")
OWN_YEAR = re.compile("[0-9]{3}|[〇零一二三四五六七八九十]年|今|本|当|this|上")
"""What names the year of a month, or looks back."""


def due_of(
    text: str, time: Time | None, times: Times, *, is_ahead: bool = False
) -> tuple[str | None, str | None]:
    """Return by when, as a year or a month, and as the text says it; a time behind is none.

    Where it is to come for sure (`is_ahead`), a month that is over is that of the next year.
    """
    if time is not None and is_ahead:
        time = rolled(text, time, times)
    if time is None or relation_of(text, time, times) == PAST:
        return None, None
    said = text[time.start : time.end]
    period = last_of(time.period) if time.period else None
    near = text[max(0, time.start - 16) : time.start]
    near = (near if is_latin(near) else "") + text[time.start : time.end + 3]
    if period and len(period) == YEAR_LENGTH and DUE_END.search(near):
        period += "-12"
    return period, said


LABEL = re.compile(
    r"(?:完成|竣工|完工|办结|通车|建成)?(?:时限|期限|时间节点|时间)[ ]?[:|][ ]?"
    r"|\b(?:deadline|target date|due date|completion)[ ]?[:|][ ]?"
)
TENTHS = frozenset("初上中下")
"""What begins a third of a month, behind its name: 11月初, 11月上旬."""
FAR = 60
"""How far behind its words the time of an item may be labelled: 完成时限:9月30日."""


def labelled(text: str, end: int, times: Times) -> tuple[str | None, str | None]:
    """Return by when an item that ends at `end` is due by a label behind it in its line."""
    last = text.find("\n", end, end + FAR)
    last = last if last >= 0 else end + FAR
    if text.find(":", end, last) < 0 and text.find("|", end, last) < 0:
        return None, None
    label = LABEL.search(text, end, last)
    if label is None:
        return None, None
    found = times.between(label.end(), label.end() + 2)
    return due_of(text, found[0], times) if found else (None, None)


def in_section(text: str, time: Time | None, section: Section, times: Times) -> Time | None:
    """Return a time that names no year (三季度, 年底) as of the year that its heading names."""
    year = _year_of(section, times)
    if time is None or year is None or year == times.year:
        return time
    if section.time is not None and "/" in str(section.time.period) and times.year is not None:
        return time  # 十二五: a month of five years is of the text's own
    if str(times.year) in section.years and not _is_over(time, times):
        return time  # 115年度下半年及116年度: 6月 is of the first that it may be of
    said = text[time.start : time.end]
    if said.startswith("年"):
        return time._replace(period=str(year))
    if said[:2] in NAMES_YEAR or not BARE_FIRST.match(said):
        return time
    period = next((found[2] for found in find_bare(said, year)), None)
    return time if period is None else time._replace(period=period)


def _is_over(time: Time, times: Times) -> bool:
    """Return whether a time of the year of the text is behind its month."""
    last = last_of(time.period or "")
    return bool(times.month and len(last) > YEAR_LENGTH and int(last[5:7]) < times.month)


NAMES_YEAR = frozenset(("上年", "下年", "上一", "下一", "本月", "当月"))
BARE_FIRST = re.compile("[上下]半年|第?[一二三四1-4]季|[0-9十一二三四五六七八九]{1,2}月")


def _year_of(section: Section, times: Times) -> int | None:
    """Return the year that a heading names, if it is not behind the text."""
    period = section.time.period if section.time else None
    if not period:
        return None
    year = int(last_of(period)[:YEAR_LENGTH])
    return None if times.year is not None and year < times.year else year


def due_in(section: Section, times: Times) -> tuple[str | None, str | None]:
    """Return by when what stands in a section is due by its heading, and the heading's words."""
    year = _year_of(section, times)
    if year is None or not section.time or not section.time.period:
        return None, None
    return last_of(section.time.period), section.said
