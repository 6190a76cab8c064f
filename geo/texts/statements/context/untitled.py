"""Tells how the paragraphs look of which no heading says so, by what they count and how they speak.

甲区产值增长4.8%。乙园建成投用: only a look back counts so, and what stands beside it has come, too.
抓好甲路建设,加快乙桥进度,力争丙园建成: so speaks who sets tasks. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.statements.context.headings import LEVELS, UNDER, Heading
from geo.texts.statements.cues.cues import AHEAD, BEHIND
from geo.texts.zh.statements import heading_words as zh_headings

UNTITLED_LEVEL = LEVELS["number"] + UNDER
"""How deep such a paragraph stands; whatever else governs there counts before it."""


def find_untitled(text: str) -> Iterator[Heading]:
    """Yield the paragraphs of `text` that look back or ahead, each with where it ends."""
    done = -1
    for match in zh_headings.GROWN.finditer(text):
        if match.start() < done or zh_headings.AIMED.search(_sentence_at(text, match)):
            continue
        start = _start_of_line(text, match.start(), done)
        done = _end_of_line(text, match.end())
        if done - start <= PARAGRAPH:
            yield Heading(start, match.end(), UNTITLED_LEVEL, BEHIND)
            yield Heading(done, done, UNTITLED_LEVEL, 0)
    done = -1
    for match in zh_headings.TASK.finditer(text):
        if match.start() < done:
            continue
        start = _start_of_line(text, match.start(), done)
        done = _end_of_line(text, match.end())
        if done - start <= PARAGRAPH and _sets_tasks(text, start, done):
            yield Heading(start, match.end(), UNTITLED_LEVEL, AHEAD)
            yield Heading(done, done, UNTITLED_LEVEL, 0)


PARAGRAPH = 2000
"""How many signs a paragraph has at most; a text without line breaks is no paragraph."""


def _sets_tasks(text: str, start: int, end: int) -> bool:
    """Return whether a paragraph has several words of who sets tasks, and few of what has come."""
    found = list(zh_headings.TASK.finditer(text, start, end))
    deeds = {match["deed"] or match["sure"] for match in found}
    aims = sum(1 for match in found if match["aim"] or match["sure"])
    come = sum(1 for _ in zh_headings.COME.finditer(text, start, end))
    return len(deeds) >= SEVERAL and (not come or (aims > come and len(found) > SEVERAL * come))


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


def _sentence_at(text: str, match: re.Match[str]) -> str:
    """Return the sentence in which a match stands, as far as one reads in a breath."""
    before = text[max(0, match.start() - LONGEST) : match.start()]
    after = text[match.end() : match.end() + LONGEST]
    return ENDS.split(before)[-1] + match.group() + ENDS.split(after, maxsplit=1)[0]


LONGEST = 200
"""How many signs of a sentence are read on either side of what has grown."""
ENDS = re.compile("[。!;\n]")
