"""Tells what the time of a clause says of it: that it is to come, or that it has come. Folded."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.texts.en.statements import cues as en
from geo.texts.en.statements.ends import find_begun_to_end
from geo.texts.en.statements.ongoing import is_ongoing
from geo.texts.en.statements.told_past import is_told_at
from geo.texts.en.statements.verbs import is_but_to_do
from geo.texts.statements.context.titles import Section
from geo.texts.statements.cues.cues import (
    AHEAD,
    AWARD,
    BEHIND,
    COMPLETED,
    DROPPED,
    EFFORT,
    FUTURE,
    OPERATING,
    PAPER,
    PART,
    PAST,
    PLAN,
    SEEMS_PAST,
    START,
    UNDERWAY,
    WORK,
)
from geo.texts.statements.when.days import is_season_ahead, relation_of_day
from geo.texts.statements.when.due import YEAR_LENGTH, relation_of, rolled
from geo.texts.statements.when.spans import runs_now
from geo.texts.statements.when.whole_years import is_all_by
from geo.texts.times.finding import Time, Times
from geo.texts.values.periods import last_of
from geo.texts.writing.latin import is_latin
from geo.texts.zh.statements import cues as zh
from geo.texts.zh.statements.conditions import BEGUN_OF, CARRIED_OUT, CONTINUED, USED_SINCE
from geo.texts.zh.statements.retold import BEGUN_AND, is_of_late, is_told_of, tells_so_far
from geo.texts.zh.statements.unsaid import BEGUN_BARE
from geo.vocabulary import Status

Span = tuple[int, int]
MEANT = WORK | EFFORT | PLAN | PAPER | AWARD | DROPPED
"""What tells that a start is but sought, made ready, or off."""
STEP = COMPLETED | OPERATING | START | PART
"""A step that a clause promises."""
DATED = COMPLETED | OPERATING | START
"""What a plan promises for its own time: that it is finished, used or begun."""


def tell_time(
    text: str, span: Span, time: Time | None, times: Times, bits: int, tense: int, *, is_task: bool
) -> int:
    """Return `FUTURE` or `PAST` where the time of a clause says so of what its cues tell, else 0.

    `span` is the clause, `bits` are its cues', `tense` is what governs there; below a heading that
    looks ahead (`is_task`) a time that is over may still be a task's.
    """
    said = 0
    if not time and not bits & DATED:
        return said
    if time:
        said = _relation_of(text, time, times, tense, bits)
        is_by = tense & AHEAD and zh.BY.search(text, time.end - 1, time.end + 1)
        is_of_task = is_task and not bits & SEEMS_PAST and not _is_told_exactly(text, time, bits)
        if said == PAST and (is_by or is_of_task):
            said = 0  # a task by a time that the date of the text puts behind it
    if said == PAST and not bits & PAST and is_but_to_do(text, *span):
        return 0  # in July the council voted to replace the bridge
    if not said and tense & UNDERWAY and bits & DATED and _is_this_year(time, times):
        said = FUTURE  # 续建项目: 甲路,2026年通车
    if said == FUTURE and time and not bits & FUTURE and (
        _is_last_years(text, span, time) or is_told_in(text, span, time)
    ):  # fmt: skip
        said = PAST
    if bits & FUTURE and said == PAST and time and rolled(text, time, times) != time:
        said = FUTURE
    if said != PAST and bits & START and not (bits & FUTURE or tense & AHEAD):
        is_told = not time and not bits & MEANT and BEGUN_BARE.match(text, *span) is not None
        said = PAST if is_told or _has_begun(text, span, time, times) else said
    if not said and bits & (COMPLETED | OPERATING) and not bits & FUTURE:
        is_used = not tense & AHEAD and _is_used(text, span[1])
        is_told = not tense and is_of_late(text, span[0])
        said = PAST if is_used or is_told or _is_row_done(text, time) else said
    return PAST if _is_told_around(text, span, said, bits, tense) else said


def _is_now(time: Time, times: Times) -> bool:
    """Return whether a quarter or a half of the text's year is the one that the text is of."""
    first, _, last = str(time.period).partition("/")
    month = f"{times.year}-{times.month or 0:02d}"
    return len(first) > YEAR_LENGTH and first <= month <= last


def _is_told_around(text: str, span: Span, said: int, bits: int, tense: int) -> bool:
    """Return whether a sentence of Chinese says around a clause that it came: 随着列车驶出,…."""
    is_open = said != PAST and bits & DATED and not (bits & FUTURE or tense & AHEAD)
    return bool(is_open) and is_told_of(text, span)


def _is_row_done(text: str, time: Time | None) -> bool:
    """Return whether a row of English ends with when it was done: King Road – completed May 2021.

    Such a row says so of a time that is not ahead.
    """
    return (
        time is not None
        and en.ROW_DONE.search(text[max(0, time.start - LONGEST_DONE) : time.start]) is not None
    )


LONGEST_DONE = 24
"""How far before its time the word may begin that says of a row that it was done."""


def _relation_of(text: str, time: Time, times: Times, tense: int, bits: int) -> int:
    """Return on which side of the text a time lies, as `relation_of`; or a season of its year.

    By the end of its year all is to be done of which cues `bits` say so: 2025年全部交付.
    """
    said = relation_of(text, time, times, is_behind=bool(tense & BEHIND))
    is_open_now = not bits & (FUTURE | DATED) or (
        bits & SEEMS_PAST and bits & DATED == START and not (bits & FUTURE or tense & AHEAD)
    )
    if said == FUTURE and is_open_now and _is_now(time, times):
        return 0  # 一季度重点工程进展顺利, or 集中开工, in March
    is_open = said == FUTURE and not (bits & FUTURE or tense & AHEAD)
    if is_open and runs_now(time, times) and tells_so_far(text, time.end):
        return PAST  # “十四五”项目已开工9项,其中甲桥通车
    if said:
        return said
    is_all = bits & SEEMS_PAST and is_all_by(text, time, times, tense)
    return FUTURE if is_all or is_season_ahead(text, time, times) else 0


def _is_used(text: str, end: int) -> bool:
    """Return whether Chinese goes on with what only a thing has that is used: ,日均发送旅客…."""
    return text[end - 1 : end] == "," and USED_SINCE.match(text, end) is not None


def _is_told_exactly(text: str, time: Time, bits: int) -> bool:
    """Return whether Chinese names the year in which a work began, or the day on which it ended.

    Of an earlier year than the text's it is no task: 2025年11月主体封顶, 2025年12月18日放行.
    """
    if bits & (COMPLETED | OPERATING):
        of_its_own = OF_A_MONTH if bits & OPERATING else OF_A_DAY
        return of_its_own.match(text, time.start) is not None
    return bool(bits & (PART | START)) and OF_A_MONTH.match(text, time.start) is not None


OF_A_MONTH = re.compile("20[0-9]{2}年[0-9]{1,2}月(?![底末]?[前内])")
OF_A_DAY = re.compile("20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日(?![之以]?前)")


def is_bracketed(text: str, time: Time) -> bool:
    """Return whether English says a time but in brackets: deliver stage 2 (stage 1: 2022)."""
    first = text.rfind("(", max(0, time.start - LONGEST_ASIDE), time.start)
    is_open = first >= 0 and text.find(")", first, time.start) < 0
    return is_open and is_latin(text[first : time.start])


LONGEST_ASIDE = 60
"""How many signs of a bracket may stand before a time in it."""


def told_underway(text: str, span: Span, times: Times, status: Status, bits: int) -> Status:
    """Return the `status` of a promise, or that of a work that its clause says has begun.

    English joins both (had begun and was due to finish in May). Chinese calls it one that goes on
    (续建工程汛前完工), or begun at a time behind the text (2025年9月开工的小学明年交付).
    """
    if text[span[1] - 1] <= "z" and (
        find_begun_to_end(text, *span)
        or (status is Status.PLANNED and is_ongoing(text, *span, is_hard=bool(bits & STEP)))
    ):
        return Status.UNDER_CONSTRUCTION
    if bits & (PLAN | PAPER):
        return status
    if text.find("续建", *span) >= 0 and CONTINUED.search(text, *span):
        return Status.UNDER_CONSTRUCTION
    if text.find("进行", *span) >= 0 and CARRIED_OUT.search(text, *span):
        return Status.UNDER_CONSTRUCTION
    if text.find("、", *span) >= 0 and BEGUN_AND.search(text, *span):
        return Status.UNDER_CONSTRUCTION
    begun = BEGUN_OF.search(text, *span) if text.find("的", *span) >= 0 else None
    earlier = times.between(span[0], begun.start()) if begun else ()
    is_over = bool(earlier) and relation_of(text, earlier[-1], times) == PAST
    return Status.UNDER_CONSTRUCTION if is_over else status


def _is_this_year(time: Time | None, times: Times) -> bool:
    """Return whether a time is of the year of the text."""
    year = times.year
    return bool(time and time.period and year and last_of(time.period)[:YEAR_LENGTH] == str(year))


def _is_last_years(text: str, clause: tuple[int, int], time: Time) -> bool:
    """Return whether English tells of what was in a month that is named without its year."""
    words = text[time.start : time.end]
    has_year = "'" in words or sum(map(str.isdigit, words)) > DAY_DIGITS
    is_english = not has_year and is_latin(text[slice(*clause)])
    return is_english and en.WAS.search(text, *clause) is not None


def is_told_in(text: str, span: Span, time: Time) -> bool:
    """Return whether a clause tells what was so at a time, whatever its year: 已于2027年.

    So does `was completed in 2027`: the date of the text may have been guessed.
    """
    if text.endswith(zh.TOLD_IN, 0, time.start):
        return True
    return is_latin(text[slice(*span)]) and is_told_at(text, *span, (time.start, time.end))


DAY_DIGITS = 2
"""How many digits a day of a month has at most: on 30th June."""


def _has_begun(text: str, span: Span, time: Time | None, times: Times) -> bool:
    """Return whether a work begun at a time has begun: 本月初动工, 3月8日 in a text of March."""
    if THIS_MONTH.search(text, *span):
        return True
    if time is None or times.year is None or times.month is None:
        return False
    is_now = time.period == f"{times.year}-{times.month:02d}"
    is_ahead = is_now and relation_of_day(text, time, times) == FUTURE
    return is_now and not is_ahead and FIRST_DAYS.match(text, time.end) is not None


THIS_MONTH = re.compile("本月(?:初|上旬)")
FIRST_DAYS = re.compile("初|上旬|[0-9]{1,2}日(?![前起])")
"""What behind a month makes it a time by which a text of that month tells what was done."""


def is_since_past(text: str, clause: Sequence[Time], times: Times) -> bool:
    """Return whether a time of a clause of Chinese says since when it is used: 自去年9月起."""
    return any(
        text[one.end : one.end + 1] == "起"
        and text[one.start - 1 : one.start] in SINCE
        and relation_of(text, one, times) == PAST
        for one in clause
    )


SINCE = frozenset("自从由")
"""What stands before a time since when something is so."""


def is_not_until(text: str, time: Time | None) -> bool:
    """Return whether English says that something will not be before a time, and then: not until."""
    return time is not None and text.find("until ", max(0, time.start - 24), time.end) >= 0


def looked_back(text: str, time: Time, section: Section, times: Times) -> Time:
    """Return a time that names no year as of the year on which its section looks back.

    That is the year that the heading names: 2025年工作回顾, 国庆节前通车.
    """
    period, year = time.period or "", _year_of_look_back(section, times)
    own, rest = period[:YEAR_LENGTH], period[YEAR_LENGTH:]
    is_own = own in {str(times.year), str((times.year or 0) + 1)}
    if year is None or not is_own or NAMES_YEAR.search(text, time.start, time.end):
        return time
    return time._replace(period=str(year) + rest.replace(f"/{own}", f"/{year}"))


def _year_of_look_back(section: Section, times: Times) -> int | None:
    """Return the year on which a section looks back, or None where nothing says so."""
    if times.year is None or section.time is None or not section.tense & BEHIND:
        return None
    first, _, last = str(section.time.period or "").partition("/")
    is_year = len(first) == YEAR_LENGTH and last in {"", first}
    return int(first) if is_year and int(first) < times.year else None


NAMES_YEAR = re.compile(
    "[0-9]{3}|[今明去后前本当同次翌来上下]年|今[春夏秋冬]|[本上下]个?月|周|年后|开春"
)
"""What ties a time to a year, or to the day of the text."""
