"""Finds the sentences that set what follows to be done in a year: 报告提出,2026年,全市将…. Folded.

A report on a plan says so once, above the paragraphs that tell of the works one after another;
an item of it says so in its first words: 2026年启动甲校迁建。推进乙校改造。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.statements.cues.cues import AHEAD
from geo.texts.statements.when.due import YEAR_LENGTH
from geo.texts.times.finding import Time, Times
from geo.texts.zh.statements import cues as zh
from geo.texts.zh.statements import heading_words as zh_headings

Row = tuple[int, int, int]
YEAR_FIRST = frozenset("2今明")
BEGINS = frozenset(" ,。;?!:\n、看")
"""What stands before the year that a sentence speaks of, or the last sign of 来看看."""


def find_led(text: str, times: Times) -> Iterator[tuple[Row, int | None]]:
    """Yield the years of such sentences, each with where what it sets ends; None if further on."""
    own, done = str(times.year), -1
    for row in times.times if times.year is not None else ():
        if row.start < done or text[row.start] not in YEAR_FIRST:
            continue
        period = row.period or ""
        if len(period) != YEAR_LENGTH or period < own:
            continue
        before = text[row.start - 1] if row.start else "\n"
        if before not in BEGINS and not text[row.start - 1 : row.start].isdigit():
            continue
        if _leads_paragraphs(text, row):
            yield (row.start, row.end, AHEAD), None
        elif before in SENTENCE_END and DEED.match(text, row.end):
            done = _end_of_item(text, row.end)
            if text.find("。", row.end, done - 1) < 0:
                continue  # but a sentence, or what leads to a list
            if not zh_headings.COME.search(text, row.end, done):
                yield (row.start, row.end, AHEAD), done


def _leads_paragraphs(text: str, row: Time) -> bool:
    """Return whether the last sentence of a paragraph says what a year is to bring."""
    found = SET_AHEAD.match(text, row.end)
    if found is None:
        return False
    following = found.end()
    while text[following : following + 1].isspace():
        following += 1
    end = text.find("\n", following)
    line = text[following : end if end >= 0 else len(text)]
    return bool(HEAD.fullmatch(line) or zh.MOOD_AHEAD.match(line))


SENTENCE_END = frozenset("。\n;、")
"""What stands before the first words of an item."""
SET_AHEAD = re.compile(
    "度?,?(?![^。\n]{0,90}(?:已|了(?!解)|截至|累计))"
    "(?:[^。,;:\n]{0,12}?(?:将|要)(?:在|会|继续|着力|重点|大力|全面|加快|深入|坚持|统筹|发生){0,3}"
    "(?:实施|推进|推动|抓|聚焦|围绕|加快|开展|建设|打造|做好|办好|有|哪些|这样|怎么|如何|以)"
    "[^。\n]{0,90}|[^。\n]{0,16}?(?:有哪些|怎么干|这么干|这样干|干什么|看点|新变化|大动作)"
    "[^。\n]{0,24})[。?!:](?=[ ]*\n)"
)
"""What behind a year says at the end of a paragraph that what follows is to be done in it."""
HEAD = re.compile("[^,。;:|\n]{2,24}[—:-]{0,3}[ ]*|[^,。;:|\n已了]{2,16}。.*")
"""A line that heads tasks, or begins with what heads them: 精准谋划项目。…."""
DEED = re.compile(
    "度?,?(?:全[市县区省州]|我[市县区省州])?(?:将|拟|要|计划)?(?:重点|全面|继续|加快|着力)?"
    "(?:启动|加快|推进|推动|实施|谋划|抓好|力争|确保|新建|规划建设)"
)
"""What begins the tasks of a year."""
NEXT_ITEM = re.compile("[。;][ ]?[0-9]{1,2}[、.](?![0-9])|\n")


def _end_of_item(text: str, start: int) -> int:
    """Return where the item ends that goes on at an offset: its line, or before the next number."""
    found = NEXT_ITEM.search(text, start)
    return found.start() + (text[found.start()] != "\n") if found else len(text)
