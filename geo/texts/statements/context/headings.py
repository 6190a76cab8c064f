"""Finds the headings of a text, how deep each stands, and whether it looks ahead or back.

A heading governs until the next that stands as high or higher: below 一、2025年工作回顾 all of
(一), (二) looks back. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from geo.texts.en.statements import heading_words as en_headings
from geo.texts.en.statements import lead_words as en_leads
from geo.texts.en.statements.no_works import COLUMNS
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
from geo.texts.values.periods import last_of
from geo.texts.writing.branches import whether
from geo.texts.writing.latin import is_latin
from geo.texts.zh.statements import cues as zh
from geo.texts.zh.statements import heading_words as zh_headings
from geo.texts.zh.statements.status_lines import RUN_IN, STATUS, STATUS_LINE, STATUS_LINES

LONGEST = 60
"""How many characters a line may have to be a heading."""
LONGEST_SIGNED = 160
"""The same of one that a sign marks (#)."""
MARKED = re.compile(
    r"""(?:^|(?<=\n))[ \t*]*(?:
      (?P<hashes>\#{1,6})[ ]
      |(?P<book>第[0-9一二三四五六七八九十]{1,3}(?:编|篇|部分)|part[ ][0-9a-z]{1,4}\b)
      |(?P<chapter>第[0-9一二三四五六七八九十]{1,3}章|chapter[ ][0-9]{1,2}\b
        |[壹贰叁参肆伍陆柒捌玖拾甲乙丙丁戊己庚辛]、)
      |(?P<section>第[0-9一二三四五六七八九十]{1,3}节)
      |(?P<han>[一二三四五六七八九十]{1,3}、)
      |(?P<bracket>\([一二三四五六七八九十]{1,3}\))
      |(?P<number>[0-9]{1,2}(?:\.[0-9]{1,2}){2,3}(?![0-9.%])|[0-9]{1,2}\.[0-9]{1,2}[ ](?![0-9])
        |[0-9]{1,2}[.、][ ]?(?![0-9])|(?<=\n\n)[0-9]{1,2}[ ](?=[a-z]))
    )""",
    re.VERBOSE,
)
MARKS = re.compile(
    r"\n(?=[ \t*]*[#(pc0-9第一二三四五六七八九十壹贰叁参肆伍陆柒捌玖拾甲乙丙丁戊己庚辛])"
)
"""What a line begins with that may have such a mark; with its break, which is found at once."""
LEVELS = {"book": 1, "chapter": 2, "section": 3, "han": 4, "bracket": 5, "number": 6}
PLAIN = re.compile(
    r"(?:^|(?<=\n\n))(?P<words>[a-z][a-z0-9 ',&/()–-]{3,58}|20[0-9]{2}(?:[ ]?[/–-][ ]?[0-9]{2,4})?)"
    r"(?=:?[ ]?\n\n?[^\n]{4})"
)
"""A short line of English behind an empty one, with something below it."""
PLAIN_LINES = re.compile("\n\n(?=[a-z2])")
MOST_WORDS = 8
UNDER = 0.5
"""How much deeper than the heading above them a lead-in, or a line without a number, stands."""
CLOSED = ("。", ";", ".", ",", "!", "?", "|")
"""What a line that is no heading ends with."""
SHORT_HAN = 40

LABEL_LEVEL = 9
LABELLED = re.compile(
    rf"(?:^|(?<=\n))[ \t]*(?:[0-9]{{1,2}}[.、)][ ]?|\([0-9一二三四五六七八九十]{{1,3}}\)"
    rf"|[-•·*]\s?|[①-⑳])?"
    rf"(?P<label>(?:{zh.LABEL})(?:类|重大|重点)?(?:项目|工程)?[ ]?:)(?=[ ]?[^\n ])"
)
"""A label at the beginning of a line that says how far the projects behind it have come."""
LABEL_LINES = re.compile(rf"\n(?=[ \t]*(?:[-•·*0-9(①-⑳]|{zh.LABEL}))")


class Heading(NamedTuple):
    """A heading at folded offsets; `level` 1 is the highest, None is just below the one above.

    `bits` say how what stands below is meant: `AHEAD`, `BEHIND`, `UNDERWAY`, and with `BEHIND`
    `COMPLETED` where it is called done, with `AHEAD` `DROPPED` where it is called off; 0 if the
    heading does not say.
    """

    start: int
    end: int
    level: float | None
    bits: int


def find_headings(text: str, times: Times) -> Iterator[Heading]:
    """Yield the headings of `text` that a number, a letter or a sign marks, in order."""
    for match in _marks_in(text):
        start = match.start()
        longest = LONGEST_SIGNED if match["hashes"] else LONGEST
        end = text.find("\n", match.end(), start + longest + 1)
        if end < 0:
            if len(text) > start + longest:
                continue
            end = len(text)
        words = text[match.end() : end].strip(" *:")
        if not words or text[start:end].rstrip().endswith(CLOSED) or "。" in words:
            continue
        if not is_latin(words) and len(words) > SHORT_HAN and not match["hashes"]:
            continue
        kind = match.lastgroup or ""
        level: float = len(match["hashes"]) if kind == "hashes" else LEVELS[kind]
        if kind == "number":
            level += match.group().count(".", 0, match.group().rfind(".")) / 10
        # A motto (…,取得新进展) says nothing of what stands below it.
        bits = 0 if "," in words else tense_of(words, start, end, times) or _status_in(words)
        yield Heading(start, end, level, bits)


@lru_cache(maxsize=1)
def _marks_in(text: str) -> tuple[re.Match[str], ...]:
    """Return the marks that the lines of `text` begin with, each as a match of `MARKED`."""
    return tuple(_at_lines(MARKED, text, MARKS))


def _at_lines(
    pattern: re.Pattern[str], text: str, lines: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern of what lines begin with, at the first and behind `lines`."""
    found, done = pattern.match(text), 0
    if found:
        yield found
        done = found.end()
    for line in lines.finditer(text):
        if line.end() >= done:
            found = pattern.match(text, line.end())
            if found:
                yield found
                done = found.end()


def find_openings(text: str, times: Times, headings: Sequence[Heading]) -> Iterator[Heading]:
    """Yield what numbered paragraphs begin with (四、公示期间,…): what stood as deep is over."""
    known = {row.start for row in headings}
    for match in _marks_in(text):
        kind = match.lastgroup or ""
        if kind not in {"han", "bracket"} or match.start() in known:
            continue
        label = PARAGRAPH_LABEL.match(text, match.end())
        end = label.end() if label else match.end()
        bits = tense_of(label["words"], match.end(), end, times) if label else 0
        yield Heading(match.start(), end, LEVELS[kind], bits)


PARAGRAPH_LABEL = re.compile("(?P<words>[\u4e00-\u9fff0-9]{2,16})(?:[:。])(?=[^\\n])")


def find_labels(text: str) -> Iterator[Heading]:
    """Yield the labels of lines that list projects (2.续建:甲路), and where each line ends."""
    for match in _at_lines(LABELLED, text, LABEL_LINES):
        bits = UNDERWAY if match["underway"] else AHEAD if match["ahead"] else BEHIND | COMPLETED
        end = text.find("\n", match.end())
        yield Heading(match.start("label"), match.end(), LABEL_LEVEL, bits)
        yield Heading(*((end if end >= 0 else len(text)),) * 2, LABEL_LEVEL, 0)


def is_in_name(text: str, start: int, end: int) -> bool:
    """Return whether words of a nature belong to a name before them: 三环路东段续建工程."""
    if text[start : start + 2] not in NATURES or text[start - 1 : start] < FIRST_HAN:
        return False
    return LISTING.match(text, end) is None and not text[:start].endswith(BEFORE_NATURE)


NATURES = frozenset(("续建", "在建", "结转"))
FIRST_HAN = "\u4e00"
LISTING = re.compile("[^,。;\n]{0,8}:|[ ]?[(]|类?有|为|包括")
"""What follows words that introduce a list, and are no part of a name."""
BEFORE_NATURE = ("年", "点", "对", "大", "快", "进", "好", "抓", "个", "的", "中", "及", "和", "度")
"""What such words stand behind where they speak of all works of a kind: 加快续建项目."""


def find_notes(text: str) -> Iterator[Heading]:
    """Yield the lines that begin notes below a list of projects, whose parts are over: 说明:."""
    if not any(word in text for word in ("说明:", "说明 :", "注:", "注 :")):
        return
    for match in NOTES.finditer(text):
        yield Heading(match.start("words"), match.end(), LEVELS["han"], 0)


NOTES = re.compile("(?:^|(?<=\n))[ \t]*(?P<words>(?:编制|填表|有关|相关)?说明|备注|附注|注)[ ]?:")


def find_status_lines(text: str) -> Iterator[Heading]:
    """Yield the lines of Chinese that say how far what stands below them has come: 施工中."""
    if text.isascii():
        return
    for match in _at_lines(STATUS_LINE, text, STATUS_LINES):
        kinds = {found.lastgroup for found in STATUS.finditer(match[0])}
        bits = STATUS_BITS.get(kinds.pop() or "", 0) if len(kinds) == 1 else 0
        bits = BEHIND if kinds == {"used", "done"} else bits
        if bits:
            yield Heading(match.start("words"), match.end(), None, bits)


def _status_in(words: str) -> int:
    """Return the bits of a heading of Chinese that is but a status: 5. 规划设计中; else 0."""
    found = STATUS.fullmatch(words)
    return STATUS_BITS[found.lastgroup or ""] if found else 0


def is_but_status(text: str, row: Heading) -> bool:
    """Return whether a numbered heading of Chinese is but a status."""
    return STATUS.fullmatch(text[row.start : row.end].strip(" \t*:.、0123456789")) is not None


STATUS_BITS = {
    "used": BEHIND | OPERATING, "done": BEHIND | COMPLETED, "underway": UNDERWAY,
    "start": AHEAD | START, "plan": AHEAD | PLAN, "held": AHEAD | DROPPED | HELD,
    "dropped": AHEAD | DROPPED,
}  # fmt: skip
"""What such a line says of all that stands below it, by its kind."""


def besides(found: Iterator[Heading], headings: list[Heading]) -> list[Heading]:
    """Return those of `found` that no other heading stands at."""
    known = {row.end for row in headings}
    return [row for row in found if row.end not in known]


def find_run_ins(text: str) -> Iterator[Heading]:
    """Yield what paragraphs of works begin with in brackets, 【续建一批】, and where they end."""
    for match in RUN_IN.finditer(text) if "【" in text else ():
        yield Heading(*match.span(), None, STATUS_BITS[match.lastgroup or ""])
        end = text.find("\n", match.end())
        yield Heading(*((end if end >= 0 else len(text)),) * 2, None, 0)


def in_plan(text: str, row: Heading) -> Heading:
    """Return a heading as a plan means it: what stands below 竣工项目 is to be finished."""
    words = text[row.start : row.end].strip()
    if row.bits & BEHIND and FINISH.search(words):
        return row._replace(bits=AHEAD)
    return row


FINISH = re.compile(f"(?:^|[、.)])[ ]*(?:{zh_headings.HEADING_FINISH[1:]})")


def find_plain(text: str, times: Times) -> Iterator[Heading]:
    """Yield the headings of English that nothing marks, in order."""
    for match in _at_lines(PLAIN, text, PLAIN_LINES):
        words, is_first = match["words"], not match.start()
        if is_first and text.startswith("\n\n", match.end()):
            continue  # a title
        if words.count(" ") < MOST_WORDS and "," not in words and not COLUMNS.fullmatch(words):
            yield Heading(*match.span("words"), None, tense_of(words, *match.span("words"), times))


def tense_of(words: str, start: int, end: int, times: Times) -> int:
    """Return the bits of a heading with `words`: what it says last, else the last year in it."""
    said, last = 0, -1
    is_telling = _TELLING.search(words) is not None
    is_task = is_telling and TO_DO.match(words) is not None
    for bits, pattern in _PATTERNS if is_telling else ():
        if is_task and bits == BEHIND:
            continue  # 夯实发展基础 is to be done
        for match in pattern.finditer(words):
            if match.end() > last:
                is_to_come = bits & COMPLETED and en_leads.TO_COME.search(words, 0, match.start())
                said, last = AHEAD if is_to_come else bits, match.end()
    named = times.between(start, end) if said == AHEAD or not said else ()
    if said and not (named and OF_A_YEAR.search(words)):
        return said
    year = max((int(last_of(time.period)[:4]) for time in named if time.period), default=None)
    if year is None or times.year is None or year == times.year:
        return said
    return AHEAD if year > times.year else BEHIND


TO_DO = re.compile(
    "(?:持续|全面|着力|进一步|加快|不断|切实)?(?:夯实|夯牢|巩固|打牢|筑牢|厚植|强化|扩大|补强|打好|做实|拓展)"
)
"""How a heading begins that names a task, and no look back on what it is done to."""
OF_A_YEAR = re.compile("(?:主要|重点|重要)工作")
"""What the year before it puts behind or ahead: 2025年主要工作."""
_WORDS = (
    (UNDERWAY, zh_headings.HEADING_UNDERWAY, en_headings.HEADING_UNDERWAY),
    (BEHIND, zh_headings.HEADING_BEHIND, en_headings.HEADING_BEHIND),
    (BEHIND | COMPLETED, zh_headings.HEADING_DONE, en_headings.HEADING_DONE),
    (BEHIND | OPERATING, en_headings.HEADING_USED, en_headings.HEADING_USED),
    (AHEAD | START, zh_headings.HEADING_START, en_headings.HEADING_START),
    (AHEAD | COMPLETED, zh_headings.HEADING_TO_FINISH, zh_headings.HEADING_TO_FINISH),
    (AHEAD, zh_headings.HEADING_AHEAD, en_headings.HEADING_AHEAD),
    (AHEAD | DROPPED, zh_headings.HEADING_DROPPED, en_headings.HEADING_DROPPED),
    (AHEAD | DROPPED | HELD, zh_headings.HEADING_HELD, en_headings.HEADING_HELD),
)
_PATTERNS = tuple((bits, re.compile(f"{zh}|{en}")) for bits, zh, en in _WORDS)
_TELLING = whether("|".join(f"{zh}|{en}" for _, zh, en in _WORDS))
"""Asked first, for all of them at once: few headings say so."""
