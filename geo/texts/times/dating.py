"""Finds the date of a text in the text itself, and says what it rests on.

Where it says itself when it was published, dated or signed, that is its date; a year in its
title is the next best. The first year that it names is but an assumption.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from geo.texts.times.cells import stands_in_cell
from geo.texts.times.chronicles import find_last
from geo.texts.times.days import (
    ANY_DAY,
    COUNT,
    EITHER_ERA,
    ERAS,
    HEARD,
    HEARINGS,
    MONTHS_ES,
    OF_YEAR,
    WEEKDAY,
    WIRE,
    find_bylined,
    find_days,
    find_lines,
    find_wired,
    is_cited,
)
from geo.texts.times.years import AIMED_AT, TITLE_LINES, find_years, title_of
from geo.texts.values.numerals import read_number
from geo.texts.values.periods import count_of
from geo.texts.writing.folding import fold, fold_once
from geo.texts.writing.signs import matches_at, places_of
from geo.texts.writing.words import MONTHS_EN

HEAD, TAIL = 2000, 400
"""How many characters of a text its date is looked for in: at its beginning, at its end."""
TOLD_ON = ("发表于", "发布于", "刊发于", "刊登于", "更新于", "播出于", "推送于", "写于")
"""What a blog or a paper has before the day of a text."""
LABELS = (
    "日期", "时间", "published", "posted", "date", "updated", "issued", "release", "embargo",
    *TOLD_ON,
)  # fmt: skip
"""One of these stands in what `PUBLISHED` and `PUBLISHED_ROC` find."""
_LABELLED = (
    "发布|成文|印发|发文|公开|更新|刊登|公告|发稿|采访|访谈|录音|报告|汇报|会议|编制|填报|统计|签发"
    "|发表|刊发|播出|推送|公示|整理"
)
_TOLD_ON = "|".join(TOLD_ON)
_LABEL = (
    rf"(?:(?:(?:{_LABELLED})|(?<![^\s(,;。、.)|]))(?:日期|时间)[ ]*:|(?:{_TOLD_ON})"
    r"|(?:发布|成文|印发|发文|公开|刊登|发稿)(?:日期|时间)(?=[ |]))[ |]*"
)
"""Or a cell with its day in the next. A bare 日期 or 时间 is no label of the text behind other
words: they date a work (建成时间)."""
PUBLISHED = re.compile(
    rf"""(?:{_LABEL}
    |\b(?:published|posted|date|updated|last[ ]updated|issued|released)(?:[ ]on)?:?[ ]+{WEEKDAY}
    |\bdate[ ]of[ ](?:the[ ]|this[ ])?(?:meeting|report|issue|publication|release):[ ]*{WEEKDAY}
    |\b(?:embargo(?:ed)?|for[ ](?:immediate[ ])?release)\b[^\n]{{0,24}}?[ ]{WEEKDAY}){ANY_DAY}""",
    re.VERBOSE,
)
BEGINS = (
    *_LABELLED.split("|"), *LABELS, "last updated", "for release", "for immediate release",
)  # fmt: skip
"""What begins all that `PUBLISHED` and `PUBLISHED_ROC` find."""
PUBLISHED_ROC = re.compile(
    rf"{_LABEL}(?P<roc>1[0-4][0-9])(?:[ ]?年[ ]?|[-/.])(?P<mr>[0-9]{{1,2}})(?:[ ]?月|[-/.])"
    r"(?:[ ]?(?P<dr>[0-9]{1,2})(?![0-9])[ ]?日?)?"
)
"""Behind such a label a year of three figures counts from 1911 without saying so."""
_MONTH_DAY = "(?<![0-9年])(?P<m>0?[1-9]|1[0-2])[ ]?月[ ]?(?P<d>0?[1-9]|[12][0-9]|3[01])[ ]?日"
WIRED_DAY = re.compile(f"{_MONTH_DAY}[ ]*(?:讯|电(?![力网站话])|消息|报[导道])")
"""A dateline without its year, which is the one that the text is taken to be of."""
HEAD_LINES, LONGEST_HEAD, LONGEST_BEFORE = 6, 120, 40
"""How many lines above a text may say of when it is, how far in each, and what stands before it."""
HEADED_BY = re.compile(
    r"(?:^|[ |,/·])(?<!: )(?<!\b[oi]n )(?<!\b(?:by|to|at) )(?<!\b(?:from|open) )(?<!until )"
    r"(?<!since )(?<!before )(?<!after )(?<!\bset for )(?<!\bdue for )(?<!\bdue )\Z"
    r"|\b(?:recorded|delivered|presented|adopted|agreed|held|tabled|dated|prepared|given|posted"
    r"|published|filed|updated)\b"
    r"[^\n.;:]{0,24} on (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\Z"
    r"|\b(?:as (?:at|of|on)|(?:quarter|month|week|period) (?:ended|ending|to)"
    r"|(?:correct|position|status) at) \Z"
    r"|(?:截[至止]到?|统计至|数据截[至止])[ ]?:?[ ]?\Z"
)
HEADED_TO = re.compile(
    r"[ ]*[).]?[ ]*(?:$|:|\bfor |,? (?:at )?[0-9]{1,2}[:.][0-9]{2}|,? ?\bat [0-9]"
    r"|第[0-9a-z]{1,3}版)",
    re.MULTILINE,
)
"""What stands around a date in the lines above a text: recorded on, Pune, 17 January 2026:."""
ERA_ALONE = re.compile(
    rf"^[ ]*+(?:\([ ]*+)?(?:中华)?(?P<era>{EITHER_ERA})[ ]?(?P<roc>{COUNT})[ ]?年度?"
    r"[ ]*+(?:\)[ ]*+)?$",
    re.MULTILINE,
)
"""A line that is but a year of an era: 令和7年."""
ALONE = re.compile(
    rf"^[ ]*+(?:\([ ]*+)?{WEEKDAY}{ANY_DAY}[ ]*+(?:\)[ ]*+)?$", re.VERBOSE | re.MULTILINE
)
ALONE_ROC = re.compile(
    r"^[ ]*+(?:\([ ]*+)?(?P<roc>1[0-4][0-9])[ ]?年[ ]?(?P<mr>[0-9]{1,2})[ ]?月"
    r"[ ]?(?P<dr>[0-9]{1,2})[ ]?日[ ]*+(?:\)[ ]*+)?$",
    re.MULTILINE,
)
"""A line that is but a day of a year of three figures, counted from 1911: 114年11月10日."""
BYLINE = re.compile(
    rf"\([^()\n]{{1,20}}?(?:报|网|社|刊|台|新闻|发布|供稿)[ ,]*{ANY_DAY}[ ]*\)[ ]*$",
    re.VERBOSE | re.MULTILINE,
)
"""Where and when a text stood, in brackets at its end."""
NUMBERED = re.compile(rf"{ANY_DAY}[ ]*[\u4e00-\u9fff]{{1,12}}字第[ ]?[0-9a-z]", re.VERBOSE)
"""The day of the paper by which a plan was made known: 103年6月12日府都规字第10332006200号."""
TOLD_DAY = re.compile(
    rf"(?:记者|讯[ ]?[(][^()\n]{{1,30}}[)][ ]?){_MONTH_DAY}"
    "(?:从|[上下]午|,|[^,。;\n]{0,12}(?:召开|举行))"
)
"""The day on which a reporter was told, of the year that the text is taken to be of."""
MET_DAY = re.compile(
    rf"^[ ]*[(][ ]*{_MONTH_DAY}[^\n。,;]{{0,40}}(?:会议|大会|会)上[)][ ]*$", re.MULTILINE
)
"""A line below a title that says on which day of its year it was read out: (1月15日在…会议上)."""
IN_TITLE = re.compile(
    rf"(?:\([ ]*|,[ ]|^[-—~ ]*){WEEKDAY}{ANY_DAY}[ ]*\)?", re.VERBOSE | re.MULTILINE
)


LEAD = re.compile("[ ]?[,:|)(—–-]|$", re.MULTILINE)
"""What stands behind the day that a paragraph begins with, if that is when it was written."""


class TextDate(NamedTuple):
    """A date (2025, 2025-01, 2025-01-10) or None, how it is known, and the words it rests on.

    `how` is `given` by the user, `published`, `dated` (a line of its own, a bracket, a dateline),
    `signed` (at the end), `title`, `assumed` (the first year that the text names), or `unknown`.
    Offsets are of the text as given; without words they are 0. A year that the text but looks
    ahead to (`is_aimed`) is the latest that it may be of: this year and next year stay open.
    """

    value: str | None
    how: str
    surface: str = ""
    start: int = 0
    end: int = 0
    is_aimed: bool = False

    @property
    def year(self) -> int | None:
        """The year, or None."""
        return int(self.value[:4]) if self.value else None

    @property
    def month(self) -> int | None:
        """The month, where the text itself is dated so, or None."""
        return int(self.value[5:7]) if self.value and len(self.value) > len("2025-") else None

    @property
    def day(self) -> int | None:
        """The day of its month, where the text itself is dated so, or None."""
        return int(self.value[8:10]) if self.value and len(self.value) > len("2025-01-") else None

    def as_words(self) -> str:
        """Return what is to be said of it, in one sentence."""
        if self.value is None:
            return "The text's date is unknown: this year and next year stay open; give --date."
        if self.how == "given":
            return f"The text is of {self.value}, as given."
        told = f"the text says {self.surface!r}" if self.surface else "this computer's year"
        sure = "is taken to be" if self.how in {"assumed", "clock"} else "is"
        return f"The text {sure} of {self.value} ({self.how}: {told}); --date says otherwise."


def find_date(text: str) -> TextDate:
    """Return the date of `text` as far as it says one."""
    folded = fold_once(text[:HEAD])
    for how, match in _dated(folded.text):
        if how == "dated" and stands_in_cell(folded, match.start()):
            continue
        return _made(match, how, text, folded.origin(match.start()), folded.origin_end(match.end()))
    tail_start = max(0, len(text) - TAIL)
    tail = fold(text[tail_start:]) if tail_start else folded
    signed = [match for pattern in (ALONE, ALONE_ROC) for match in find_lines(pattern, tail.text)]
    signed += BYLINE.finditer(tail.text)
    signed = [match for match in signed if not stands_in_cell(tail, match.start())]
    if signed:
        newest = max(signed, key=re.Match.start)
        start, end = tail.origin(newest.start()), tail.origin_end(newest.end())
        return _made(newest, "signed", text, tail_start + start, tail_start + end)
    wired = WIRED_DAY.finditer(folded.text) if WIRE.search(folded.text) else ()
    day = next((one for one in wired if not is_cited(folded.text, one.start())), None)
    day = day or (TOLD_DAY.search(folded.text) if "记者" in folded.text else None)
    day = day or (MET_DAY.search(folded.text) if "上)\n" in folded.text else None)
    for how, year, start, end in find_years(folded.text):
        rests_on = day.span() if day else (start, end)
        first, last = folded.origin(rests_on[0]), folded.origin_end(rests_on[1])
        is_aimed = how == AIMED_AT
        known = "assumed" if day or is_aimed else how
        value = _with_day(year, day)
        row = find_last(text) if how == "assumed" and not day else None
        if row is not None and row["year"] > value:
            month = f"{row['year']}-{int(row['month']):02d}"
            return TextDate(month, known, row["date"], *row.span("date"))
        return TextDate(value, known, text[first:last], first, last, is_aimed and not day)
    return TextDate(None, "unknown")


def _with_day(year: int, day: re.Match[str] | None) -> str:
    """Return a year, with the month and day of a dateline that has none of its own."""
    return f"{year}-{int(day['m']):02d}-{int(day['d']):02d}" if day else str(year)


def _dated(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the dates that say themselves that they are the text's, the surest first."""
    if any(label in text for label in LABELS):
        begins = places_of(text, BEGINS)
        for pattern in (PUBLISHED, PUBLISHED_ROC):
            yield from (("published", match) for match in matches_at(pattern, text, begins))
    for pattern in (ALONE, ALONE_ROC):
        yield from (("dated", match) for match in find_lines(pattern, text))
    if any(era in text for era in ERAS):
        yield from (("dated", match) for match in find_lines(ERA_ALONE, text))
    title = "\n".join(text.split("\n")[:TITLE_LINES])
    if OF_YEAR.search(title):
        end = len(title_of(text))
        of_title = (
            one
            for one in IN_TITLE.finditer(title)
            if one.end() <= end or (_day_of(_said(one)) and LEAD.match(title, one.end()))
        )
        yield from (("dated", match) for match in of_title)
    yield from (("dated", match) for match in _headed(text))
    if "字第" in text:
        yield from (("dated", match) for match in NUMBERED.finditer(text))
    yield from (("dated", match) for match in find_wired(text))
    if "】" in text or "记者" in text:
        yield from (("dated", match) for match in find_bylined(text))
    if any(word in text for word in HEARINGS):
        begins = places_of(text, HEARINGS)
        yield from (("dated", match) for match in matches_at(HEARD, text, begins))


def _headed(text: str) -> Iterator[re.Match[str]]:
    """Yield the dates of the lines above a text that end a line, or say what was then."""
    lines, start = 0, 0
    while lines < HEAD_LINES and start < len(text):
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        stop = min(end, start + LONGEST_HEAD)
        for match in find_days(text, start, stop) if OF_YEAR.search(text, start, stop) else ():
            low = max(start, match.start() - LONGEST_BEFORE)
            if HEADED_BY.search(text, low, match.start()) and HEADED_TO.match(text, match.end()):
                yield match
        lines += end > start
        start = end + 1


def _made(match: re.Match[str], how: str, text: str, start: int, end: int) -> TextDate:
    said = _said(match)
    year, number, day = _year_of(said), _month_of(said), _day_of(said)
    value = f"{year}-{number:02d}" if 1 <= number <= 12 else str(year)  # noqa: PLR2004
    if day and len(value) > len("2025") and 1 <= day <= 31:  # noqa: PLR2004
        value += f"-{day:02d}"
    surface = text[start:end]
    start += len(surface) - len(surface.lstrip())
    return TextDate(value, how, surface.strip(), start, start + len(surface.strip()))


def _said(match: re.Match[str]) -> dict[str, str]:
    return {name: words for name, words in match.groupdict().items() if words}


def _year_of(said: dict[str, str]) -> int:
    if "yh" in said:
        return int(read_number(said["yh"]))
    if "roc" in said:
        return ERAS[said.get("era", "民国")] + count_of(said["roc"])
    return int(said.get("y") or said.get("ye") or said["ys"])


def _month_of(said: dict[str, str]) -> int:
    """Return the number of the month that a date says, or 0."""
    if "me" in said:
        short = said["me"][:3]
        return next(place for place, name in enumerate(MONTHS_EN, 1) if name.startswith(short))
    if "ms" in said:
        return MONTHS_ES.index(said["ms"]) + 1
    return next((count_of(said[name]) for name in ("m", "mi", "mr", "mh") if name in said), 0)


def _day_of(said: dict[str, str]) -> int:
    days = ("d", "di", "dr", "dh", "de", "du", "ds")
    return next((count_of(said[name]) for name in days if name in said), 0)
