"""Tells how the paragraphs look of which no heading says so, by what they count and how they speak.

甲区产值增长4.8%。乙园建成投用: only a look back counts so, and what stands beside it has come, too.
抓好甲路建设,加快乙桥进度,力争丙园建成: so speaks who sets tasks. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from geo.texts.statements.context.headings import LEVELS, UNDER, Heading
from geo.texts.statements.context.reviews import find_spent, tells_results
from geo.texts.statements.cues.cues import AHEAD, BEHIND
from geo.texts.times.finding import Times
from geo.texts.writing.signs import matches_at, places_of
from geo.texts.zh.statements import heading_words as zh_headings
from geo.texts.zh.statements.results import AIMED, GROWN, find_results

Line = tuple[int, int, int]
"""Where a line begins, where what it says of its time ends, and where it ends itself."""
UNTITLED_LEVEL = LEVELS["number"] + UNDER
"""How deep such a paragraph stands; whatever else governs there counts before it."""


def find_untitled(text: str, times: Times) -> Iterator[Heading]:
    """Yield the paragraphs of `text` that look back or ahead, each with where it ends."""
    if text.isascii():
        return
    if tells_results(text, times):
        yield Heading(0, 1, UNTITLED_LEVEL, BEHIND)
        return
    for start, end, stop in find_spent(text, times):
        yield Heading(start, end, UNTITLED_LEVEL, BEHIND)
        yield Heading(stop, stop, UNTITLED_LEVEL, 0)
    back = list(_lines_back(text))
    for start, end, stop in sorted([*back, *_beside(text, back)]):
        yield Heading(start, end, UNTITLED_LEVEL, BEHIND)
        yield Heading(stop, stop, UNTITLED_LEVEL, 0)
    done = -1
    for found in _tasks_by_line(text):
        first = found[0]
        start = _start_of_line(text, first.start(), done)
        done = _end_of_line(text, first.end())
        if done - start <= PARAGRAPH and _sets_tasks(text, start, done, found):
            yield Heading(start, first.end(), UNTITLED_LEVEL, AHEAD)
            yield Heading(done, done, UNTITLED_LEVEL, 0)


def _lines_back(text: str) -> Iterator[Line]:
    """Yield the lines that look back: one counts growth, or two sentences of it tell of results."""
    start = first = done = -1
    told: set[int] = set()
    for match in find_results(text):
        place = match.start()
        if place >= done:
            start, first, done = _start_of_line(text, place, done), -1, _end_of_line(text, place)
            told = set()
        if first >= 0 or done - start > PARAGRAPH:
            continue
        told.add(text.rfind("。", start, place))
        if len(told) > 1 or GROWN.match(text, place):
            first = match.end()
            yield start, first, done


def _beside(text: str, back: list[Line]) -> Iterator[Line]:
    """Yield lines between items of one list that look back, which tell of what has come as well.

    ——产值增长4.8%。 ——路网不断完善。甲路建成通车。 ——进出口增长8%。
    """
    for (start, _, done), (following, _, _) in pairwise(back):
        mark = MARK.match(text, start)
        if not mark or following - done > PARAGRAPH or not text.startswith(mark[0], following):
            continue
        low = done + 1
        while low < following:
            end = _end_of_line(text, low)
            come = zh_headings.COME.search(text, low, end)
            if not text.startswith(mark[0], low) or AIMED.search(text, low, end):
                break
            if come:
                yield low, come.end(), end
            low = end + 1


MARK = re.compile("[ ]*(?:——?|[-•·●■◆○*][ ]?)")
"""What the items of a list begin with."""


def _tasks_by_line(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield what tells of tasks in each line of a text that has such words, in order."""
    places = [match.start() + 1 for match in zh_headings.BEFORE_TASK.finditer(text)]
    places = sorted({*places, *places_of(text, zh_headings.SURE)})
    line: list[re.Match[str]] = []
    end = 0
    for match in matches_at(zh_headings.TASK, text, places):
        if line and match.start() >= end:
            yield line
            line = []
        if not line:
            end = _end_of_line(text, match.end())
        line.append(match)
    if line:
        yield line


PARAGRAPH = 2000
"""How many signs a paragraph has at most; a text without line breaks is no paragraph."""


def _sets_tasks(text: str, start: int, end: int, found: list[re.Match[str]]) -> bool:
    """Return whether a paragraph has several words of who sets tasks, and few of what has come."""
    deeds = {match["deed"] or match["sure"] for match in found}
    if len(deeds) < SEVERAL:
        return False
    aims = sum(1 for match in found if match["aim"] or match["sure"])
    come = sum(1 for _ in zh_headings.COME.finditer(text, start, end))
    return not come or (aims > come and len(found) > SEVERAL * come)


SEVERAL = 3
"""How many different deeds a paragraph begins its clauses with at least where it sets tasks, and
how many there are for each word of what has come."""


def _start_of_line(text: str, place: int, done: int) -> int:
    """Return where the line of a place begins, behind the end of the last one."""
    low = max(done, 0)
    return text.rfind("\n", low, place) + 1 or low


def _end_of_line(text: str, place: int) -> int:
    end = text.find("\n", place)
    return end if end >= 0 else len(text)
