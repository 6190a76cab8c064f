"""Finds days in folded text, as titles, datelines and lines of their own write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.writing.words import MONTHS_EN, has_one
from geo.texts.zh.times.dates import MINGUO_FIRST

_MONTHS = "|".join(MONTHS_EN)
_SHORT = "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
"""Months as blogs and letters cut them short: 22 Mar 2027."""
MONTHS_ES = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
)  # fmt: skip
"""The months of a dateline of a text that mixes Spanish and English: 12 de marzo de 2025."""
ERAS = {"民国": MINGUO_FIRST, "令和": 2018, "平成": 1988, "昭和": 1925}
"""The year before the first of each era that years are counted from."""
EITHER_ERA = "|".join(ERAS)
COUNT = "[0-9]{1,3}|元|[一二三四五六七八九十百〇零]{1,6}"
ANY_DAY = rf"""(?:
    (?P<y>(?:19|20)[0-9]{{2}})[ ]?(?:年[ ]?(?P<m>[0-9]{{1,2}})[ ]?月
        (?:[ ]?(?P<d>[0-9]{{1,2}})[ ]?日)?
      |[-/.](?P<mi>[0-9]{{1,2}})[-/.](?P<di>[0-9]{{1,2}}))
    |(?P<yh>[12一二][0-9〇零一二三四五六七八九]{{3}})年(?P<mh>[一二三四五六七八九十]{{1,2}})月
        (?:(?P<dh>[一二三四五六七八九十]{{1,3}})日)?
    |(?:中华)?(?P<era>{EITHER_ERA})[ ]?(?P<roc>{COUNT})[ ]?年[ ]?(?P<mr>{COUNT})[ ]?月
        (?:[ ]?(?P<dr>{COUNT})[ ]?日)?
    |(?:(?P<ds>[0-9]{{1,2}})[ ]de[ ])?(?P<ms>{"|".join(MONTHS_ES)})[ ]del?[ ]
        (?P<ys>20[0-9]{{2}})
    |(?:(?P<de>[0-9]{{1,2}})(?:st|nd|rd|th)?[ ])?(?P<me>{_MONTHS}|(?:{_SHORT})\.?),?[ ]
        (?:(?P<du>[0-9]{{1,2}})(?:st|nd|rd|th)?,?[ ])?(?P<ye>(?:19|20)[0-9]{{2}})
    )(?![0-9一二三四五六七八九十])"""
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?[ ])?"
HEARINGS = (
    "咨询期", "谘询期", "公示期", "公示时间", "征求意见", "征询期", "展览期", "公开展览",
    "consultation", "comment", "feedback", "exhibition",
)  # fmt: skip
"""What begins the time in which people may have their say on what a text puts before them."""
HEARD = re.compile(
    rf"""(?:(?:[咨谘征]询|公示|征求意见|(?:公开)?展览)(?:期[间限]?|时间|日期)?[ ]*[:为自从于]+[ ]*
    |(?:consultation|exhibition|feedback|comment)(?:[ ]period)?
    (?:[ ](?:runs|is[ ]open|open|opens))?(?:[ ]from)?:?[ ]{WEEKDAY}){ANY_DAY}""",
    re.VERBOSE,
)
"""Its first day: the text is of it, if nothing else says when it was written."""
DAY = re.compile(ANY_DAY, re.VERBOSE)
LONGEST_DAY = 40
"""More signs than a day has."""
DAY_FIRST = re.compile(
    "[0-9一二中民令平昭a-s](?:(?<=[^a-s])|(?<=j)(?=an|un|ul)|(?<=f)(?=eb)|(?<=m)(?=a[ry])"
    "|(?<=a)(?=pr|ug|br|go)|(?<=s)(?=ep)|(?<=o)(?=ct)|(?<=n)(?=ov)|(?<=d)(?=ec|ic)|(?<=e)(?=ne))"
)
"""The first sign of a day: of a number, an era, or a month in English or Spanish."""
OF_ANY_YEAR = ("年", "20", "19")
OF_YEAR = re.compile("19|20|年")
"""One of these is in every day: a line without any is not searched for one."""
WIRE = re.compile("[0-9月日][ ]*(?:讯|电|消息|报[导道])")
"""What `WIRED` ends with: many a text has none, and a date may begin at any figure."""
WIRED = re.compile(rf"{ANY_DAY}[ ]*(?:讯|电|消息|报[导道])", re.VERBOSE)
CITED = re.compile("(?:据|引[述用]?|援引|曾|早在|转载)[^,。;\n]{0,16}\\Z")
"""What stands before the day on which another paper told of something: 据某报2025年3月2日报道."""
LONGEST_CITED = 20

BYLINED = re.compile(
    r"讯】[ ]*|【[^【】\n]{0,24}(?:记者|报[导道]|电|综合|通讯员)[^【】\n]{0,24}】[ ]*"
    r"|\([^()\n]{0,24}(?:记者|通讯员)[^()\n]{0,24}\)[ ]*"
)
"""What a report begins with before its day: 【本报讯】2026年3月2日, (记者甲)2026年3月2日."""
NOT_OF_DAY = re.compile("[ ]?(?:起|前|之前|之?后|以来|[至到底-]|将)")
"""What stands behind a day that is none of a report."""


def find_lines(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the lines that a pattern of a day or year is all of, in order."""
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        if has_one(text, start, end, OF_ANY_YEAR) and (match := pattern.match(text, start)):
            yield match
        start = end + 1


def find_days(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the days in a part of a text, in order: they are tried but where one may begin."""
    done = start
    for first in DAY_FIRST.finditer(text, start, end):
        if first.start() >= done and (match := DAY.match(text, first.start(), end)):
            done = match.end()
            yield match


def find_wired(text: str) -> Iterator[re.Match[str]]:
    """Yield the days of datelines, in order: each ends where `WIRE` begins."""
    done = 0
    for wire in WIRE.finditer(text):
        low = max(done, wire.start() - LONGEST_DAY)
        match = WIRED.search(text, low, wire.end())
        if match and not is_cited(text, match.start()):
            done = match.end()
            yield match


def find_bylined(text: str) -> Iterator[re.Match[str]]:
    """Yield the days behind what says who reports."""
    for byline in BYLINED.finditer(text):
        match = DAY.match(text, byline.end())
        if match and not NOT_OF_DAY.match(text, match.end()):
            yield match


def is_cited(text: str, start: int) -> bool:
    """Return whether a day that begins there is that of another paper, or of an earlier report."""
    return CITED.search(text, max(0, start - LONGEST_CITED), start) is not None
