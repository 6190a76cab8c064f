"""Finds what introduces a list and says how far all that it lists has come.

A lead-in stands before a colon: 下列项目已经完工:, 今年计划开工:, The following are on site:. It
governs the items behind it, and no more: to the end of their list, or of its sentence. Folded
text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from geo.texts.en.statements import heading_words as en_headings
from geo.texts.en.statements import lead_words as en
from geo.texts.statements.context.headings import CLOSED, LEVELS, MARKED, Heading, tense_of
from geo.texts.statements.context.lead_words import PACKAGE, TO_DO, VALUE, WORKS
from geo.texts.statements.cues.cues import (
    AHEAD,
    BEHIND,
    COMPLETED,
    DROPPED,
    HELD,
    OPERATING,
    PLAN,
    START,
    UNDERWAY,
)
from geo.texts.times.finding import Times
from geo.texts.writing.branches import whether
from geo.texts.writing.latin import is_latin
from geo.texts.zh.statements import cues as zh
from geo.texts.zh.statements import heading_words as zh_headings

LONGEST = 160
"""How many characters a lead-in before a list may have: a sentence of English has so many."""
LONGEST_LABEL = 28
"""The same of one that stands before its items in their line."""
LEAD_LEVEL = 8.0
"""How deep a lead-in stands whose items have no number of a heading."""
LONGEST_LINE = 60
"""How long a line of a list without signs may be."""
ITEM = re.compile(
    r"[ \t]*(?:[0-9]{1,3}(?:[.、)|\t]|\.[ ])"
    r"|[(](?:[0-9一二三四五六七八九十]{1,3}|[a-z]|[ivx]{2,4})[)]"
    r"|[一二三四五六七八九十]{1,3}、|[-•·*▪●■◆○–—]+[ ]?|[①-⑳]|[a-z][.)][ ]|o[ ](?=[a-z(]))"
)
HAN_MARK = re.compile("[ ]*[一二三四五六七八九十]{1,3}、")
"""A heading, behind which no list goes on whose items have no sign."""
PROSE = re.compile("。(?=[^\n])|[.!?] ")


def find_headed(text: str, headings: Sequence[Heading], leads: Sequence[Lead]) -> Iterator[Lead]:
    """Yield as a lead-in each heading that says how far what its marked list names has come."""
    starts = [lead.start for lead in leads]
    for number, row in enumerate(headings):
        if not row.bits & (AHEAD | COMPLETED | UNDERWAY):
            continue
        place = bisect_left(starts, row.end) - 1
        if place >= 0 and leads[place].end > row.start:
            continue  # the lead-in says so itself
        first = row.end
        while text[first : first + 1].isspace():
            first += 1
        line = text.rfind("\n", 0, first) + 1
        mark = MARKED.match(text, line)
        is_told = row.bits & (COMPLETED | UNDERWAY | DROPPED | START | PLAN) != 0
        is_told = is_told or PROJECTS.search(text[row.start : row.end]) is not None
        is_part = mark is not None and not (is_told and PLAIN_NUMBER.match(text, line))
        later = islice(headings, number + 1, None)
        last = next((one.start for one in later if one.start > line and one.bits), len(text))
        is_item = ITEM.match(text, line) is not None
        plain = 0 if is_item else _end_of_plain(text, row, (line, last), is_told=is_told)
        if line >= row.end and (plain or (is_item and not is_part)):
            end = _end_of_list(text, first)
            stop = plain or min(end, _next_part(headings, number, len(text)))
            level = row.level if row.level is not None else LEAD_LEVEL
            is_told = is_told or is_latin(text[row.start : row.end])
            yield Lead(row.start, row.end, stop, level, row.bits, is_told=is_told)


def _end_of_plain(text: str, row: Heading, part: tuple[int, int], *, is_told: bool) -> int:
    """Return where the list of short lines ends that a heading of English heads, or 0.

    No sign marks these: below Current projects they are at least two, up to an empty line or the
    end of the `part` that begins with the first of them, and no sentences.
    """
    words = text[row.start : row.end].strip()
    if not is_latin(words) or not (is_told or en.MEANT.fullmatch(words)):
        return 0
    line, last = part
    end = text.find("\n\n", line, last)
    end = end if end >= 0 else last
    lines = text[line:end].rstrip().split("\n")
    is_list = len(lines) > 1 and all(
        len(line) <= LONGEST_LINE
        and CELLS.isdisjoint(line)
        and not (line.endswith(CLOSED) or PROSE.search(line))
        for line in lines
    )
    return end if is_list else 0


CELLS = frozenset("|\t")


def _next_part(headings: Sequence[Heading], number: int, end: int) -> int:
    """Return where the part ends that a heading heads: at the next that is no item; else `end`."""
    level = headings[number].level
    level = level if level is not None else LEVELS["number"] - 1
    for row in islice(headings, number + 1, None):
        if row.start >= headings[number].end and (row.level is None or row.level <= level):
            return row.start
    return end


PROJECTS = re.compile(f"{zh_headings.HEADING_PROJECTS}|{en_headings.HEADING_PROJECTS}")
PLAIN_NUMBER = re.compile("[ ]*[0-9]{1,2}[.、][ ]?(?![0-9])")


FIGURE = re.compile("[ ]?[0-9]{4}")


class Lead(NamedTuple):
    """A lead-in from `start` to `end`, and where what it introduces ends.

    `bits` are those of a tense; with `AHEAD` also what is promised of each item (`START`,
    `COMPLETED`, `PLAN`), with `BEHIND` what was done. `is_told` says that its words tell of the
    projects themselves, and not that tasks follow.
    """

    start: int
    end: int
    stop: int
    level: float
    bits: int
    is_told: bool


KINDS = {
    "held": AHEAD | DROPPED | HELD, "dropped": AHEAD | DROPPED,
    "plan": AHEAD | PLAN, "used": BEHIND | OPERATING,
    "done": BEHIND | COMPLETED, "underway": UNDERWAY, "start": AHEAD | START,
    "finish": AHEAD | COMPLETED,
}  # fmt: skip
"""What a lead-in says of the projects behind it; the first that its words have counts."""
_NATURES = tuple(
    (bits, re.compile(f"{zh.LEADS[kind]}|\\b(?:{en.LEADS[kind]})\\b"))
    for kind, bits in KINDS.items()
)
_FINISH = _NATURES[-1][1]
_TELLING = whether("|".join(pattern.pattern for _, pattern in _NATURES))
"""Asked first, for all of them at once: few lead-ins say so."""
LISTS = whether(f"{zh.LISTS}|\\b(?:{en.LISTS})\\b")
"""What tells that a lead-in speaks of what stands in a list."""


def nature_of(words: str) -> int:
    """Return the bits of a lead-in with `words`, or 0 where it does not say how far things are."""
    is_list = LISTS.search(words) or len(words) <= SHORTEST or en.TOLD.search(words)
    if not (is_list and _TELLING.search(words)):
        return 0
    for bits, pattern in _NATURES:
        found = pattern.search(words)
        if found and not (bits & BEHIND and en.TO_COME.search(words, 0, found.start())):
            if bits == UNDERWAY and _FINISH.search(words):
                return bits | COMPLETED  # 正在施工,力争年内建成
            return bits
    return 0


SHORTEST = 8
"""So short a label needs no other word: 不再推进:."""


def find_leads(text: str, times: Times) -> Iterator[Lead]:
    """Yield the lead-ins of `text` that say how what they introduce is meant, in order."""
    colon, done = text.find(":"), 0
    while colon >= 0:
        end = colon + 1
        while text[end : end + 1] == " ":
            end += 1
        is_before_list = text[end : end + 1] in {"\n", ""}
        longest = LONGEST if is_before_list else LONGEST_LABEL
        start = _begin_of(text, colon, max(done, colon - longest))
        if 0 <= start < colon - 1:
            lead = (
                _before_list(text, start, colon, end, times)
                if is_before_list
                else _before_items(text, start, colon, times)
            )
            if lead:
                yield lead
                done = lead.end
        colon = text.find(":", colon + 1)


def _begin_of(text: str, colon: int, low: int) -> int:
    """Return where the sentence begins that a colon ends, without its number; -1 if too far."""
    rfind = text.rfind
    start = max(
        rfind("\n", low, colon), rfind("。", low, colon), rfind(";", low, colon),
        rfind("!", low, colon), rfind("?", low, colon), _stop_before(text, low, colon),
    )  # fmt: skip
    if start < 0 and low > 0:
        return -1
    start += 1
    mark = ITEM.match(text, start, colon)
    start = mark.end() if mark else start
    while text[start : start + 1].isspace():
        start += 1
    return start


def _stop_before(text: str, low: int, colon: int) -> int:
    """Return where the last sentence of English ends between two offsets; -1 if none does."""
    stop = text.rfind(". ", low, colon)
    while stop >= 0 and not STOPPED.match(text, max(0, stop - 3), stop):
        stop = text.rfind(". ", low, stop)
    return stop


STOPPED = re.compile(r"[a-z0-9)\"'%]{3}")
"""What ends a sentence, and no short word: not no. 5, st. john."""


def _before_items(text: str, start: int, colon: int, times: Times) -> Lead | None:
    """Return the lead-in of what stands behind it in its sentence: 在建:甲路、乙桥; or None."""
    words = text[start:colon]
    if "," in words or "|" in words or VALUE.search(words) or FIGURE.match(text, colon + 1):
        return None
    bits = nature_of(words)
    if not bits and LISTS.search(words) and times.between(start, colon):
        bits = tense_of(words, start, colon, times)  # Year 2 (2027/28): …
        bits |= COMPLETED if bits == AHEAD else 0
    if not bits:
        return None
    return Lead(start, colon + 1, _end_of_items(text, colon), LEAD_LEVEL, bits, is_told=True)


def _end_of_items(text: str, colon: int) -> int:
    """Return where what a lead-in introduces in its sentence ends.

    A semicolon ends it if another colon stands behind: 在建:甲路;拟建:乙路.
    """
    stops = [place for place in (text.find(sign, colon) for sign in "。\n") if place >= 0]
    stop = min(stops, default=len(text))
    part = text.find(";", colon, stop)
    while part >= 0:
        following = text.find(";", part + 1, stop)
        if text.find(":", part, following if following >= 0 else stop) >= 0:
            return part
        part = following
    return stop


def _before_list(text: str, start: int, colon: int, end: int, times: Times) -> Lead | None:
    words = text[start:colon]
    told = nature_of(words) or (AHEAD | PLAN if en.AGREED.search(words) else 0)
    is_meant = PACKAGE.search(words) or en.PROMISED.search(words) or en.MEANT.fullmatch(words)
    told = told or (AHEAD if is_meant else 0)
    bits = told or tense_of(words, start, colon, times) or (AHEAD if WORKS.search(words) else 0)
    if bits & BEHIND and bits & COMPLETED and en.PAPERS.search(words):
        told = bits = AHEAD | PLAN  # a study has been completed of the following
    first = end
    while text[first : first + 1].isspace():
        first += 1
    if not bits or first >= len(text):
        return None
    stop = _end_of_list(text, first)
    if stop <= first:
        return None
    line = text.rfind("\n", 0, first) + 1
    mark = MARKED.match(text, line)
    level = LEVELS.get(mark.lastgroup or "", LEAD_LEVEL) - 0.1 if mark else LEAD_LEVEL
    is_told = bool(told) or TO_DO.search(words) is not None
    return Lead(start, colon + 1, stop, level, bits, is_told=is_told)


def _end_of_list(text: str, first: int) -> int:
    """Return where the list ends whose first item begins at `first`; `first` if there is none."""
    line = text.rfind("\n", 0, first) + 1
    is_marked, stop = ITEM.match(text, line) is not None, first
    while line < len(text):
        end = text.find("\n", line)
        end = end if end >= 0 else len(text)
        words = text[line:end].strip()
        if words:
            is_item = ITEM.match(text, line, end) is not None or "|" in words
            is_short = len(words) <= LONGEST_LINE and not PROSE.search(words)
            is_over = not is_marked and HAN_MARK.match(text, line, end) is not None
            is_over = is_over or (not is_marked and en.SENTENCE.search(words) is not None)
            if is_over or words.endswith(":") or not (is_item or (not is_marked and is_short)):
                break
            stop = end
        line = end + 1
    return stop
