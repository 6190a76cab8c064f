"""Finds what a list, a table or a section names without a word of its own for its status.

Such an item takes the tense of what introduces it: below 重点任务 it is promised, below 续建项目
it is under construction; below a review it is said to be so, how far nobody knows.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from geo.texts.en.statements import cues as en
from geo.texts.en.statements.verbs import TASK
from geo.texts.statements.clauses.objects import (
    ends_with_no_works,
    is_built,
    is_but_title,
    is_no_work,
)
from geo.texts.statements.clauses.subjects import LATIN, Span, Subjects
from geo.texts.statements.context.leads import PROJECTS, Lead
from geo.texts.statements.context.tense import Course
from geo.texts.statements.cues.cues import AHEAD, BEHIND
from geo.texts.statements.lists.cells import NUMBER_ROW, nature_of_row
from geo.texts.statements.lists.marks import CELL, MARK, trim
from geo.texts.statements.lists.open_items import LONGEST, OPEN, is_open_there
from geo.texts.statements.lists.telling import tell_listed, weigh_paper
from geo.texts.writing.latin import is_latin
from geo.texts.writing.spans import Cover
from geo.texts.zh.statements import cues as zh
from geo.texts.zh.statements.notices import PLOT
from geo.vocabulary import Status

BULLET = re.compile(r"\s*[-•·*▪●■◆○–—]")
CLOSES = frozenset("。!?;\n.")
FIGURE = re.compile("[0-9]")


def find_uncued(
    subjects: Subjects, course: Course, taken: Sequence[Span]
) -> Iterator[tuple[int, int, str, Status, tuple[Span, ...]]]:
    """Yield start, end, kind, status and names of what no word of its own decides.

    `taken` are the spans of the statements that were found; an item that meets one is none, but
    of prose the clauses that meet none are.
    """
    text, cover, done = subjects.text, Cover(taken), -1
    asked = subjects.clauses.asked()
    names_titles = "《" in text
    has_rows = "|" in text
    is_plan = bool((course.genre or 0) & AHEAD)
    for begin, section in zip(subjects.starts, course.sections_at(subjects.starts), strict=True):
        if section is None or begin < done or not (section.tense or is_plan or has_rows):
            continue
        if cover.touches(begin, begin + 1) or _is_asked(subjects, asked, begin):
            continue  # its clause meets that statement, too; or nothing is said there
        if names_titles and text.rfind("《", done + 1, begin) > text.rfind("》", done + 1, begin):
            continue  # a document's name
        start, end = _unit_around(subjects, begin)
        is_item = _is_item(text, start, end)
        if is_item and has_rows and cover.touches(start, end) and "|" in text[start:end]:
            done = end
            continue  # a cell of the row says it
        if not is_item or cover.touches(start, end):
            start, end = subjects.clauses.bounds(bisect_right(subjects.ends, begin))
            is_item = False
        done = end
        tense = section.tense or course.genre or 0
        # In prose that looks back its sentence says how far the work is that a clause names.
        last = _last_of_same(subjects, start, end) if tense & BEHIND and not is_item else end
        if cover.touches(start, last) or _is_no_work(text, start, end):
            continue
        is_deed = _is_deed(text, start, end)
        is_work = (is_item or section.is_lead) and (
            section.is_lead or _is_work(text, start, end) or _is_listed(text, start, end, course)
        )
        of_row = nature_of_row(text, start, end, is_list=course.is_list) if is_item else 0
        if (tense and (is_deed or is_work)) or of_row:
            if end - start > LONGEST:
                start, end = begin, min(end, begin + LONGEST)
            about = subjects.named(start, end)
            is_open = is_open_there(text, start, end)
            tense, is_hard = of_row or tense, is_deed and _is_hard(text, start, end)
            told = tell_listed(tense, is_deed=is_hard, is_open=is_open)
            start, end = trim(text, start, end)
            yield start, end, *weigh_paper(text, start, told), about


def _is_asked(subjects: Subjects, asked: frozenset[int], begin: int) -> bool:
    """Return whether what stands at an offset is but asked."""
    return bool(asked) and subjects.clauses.sentences[bisect_right(subjects.ends, begin)] in asked


def find_listed(
    subjects: Subjects, course: Course, taken: Sequence[Span]
) -> Iterator[tuple[int, int, str, Status, tuple[Span, ...]]]:
    """Yield the items of lists that a lead-in introduces, and that name no known kind of place.

    `taken` are the spans of the statements that were found; as `find_uncued` yields them.
    """
    if not course.leads:
        return
    text, cover = subjects.text, Cover(taken)
    for lead in course.leads:
        line = lead.end
        while line < lead.stop:
            end = text.find("\n", line, lead.stop)
            end = end if end >= 0 else lead.stop
            mark = MARK.match(text, line, end)
            start, last = trim(text, mark.end() if mark else line, end)
            is_project = mark is not None and is_list_of_projects(text, lead)
            if is_project:
                last = _first_sentence(text, start, last)
            if last > start and not cover.touches(start, last) and (
                is_project or _is_told_of(text, start, last, is_told=lead.is_told)
            ):  # fmt: skip
                is_open = OPEN.search(text, start, end) is not None
                is_deed = BUILT_HARD(text, start, last) is not None
                told = tell_listed(lead.bits, is_deed=is_deed, is_open=is_open)
                yield start, last, *weigh_paper(text, start, told), subjects.named(start, last)
            line = end + 1


def is_list_of_projects(text: str, lead: Lead) -> bool:
    """Return whether each item behind a lead-in is a project, as its words say: 前期项目."""
    return lead.is_told and PROJECTS.search(text[lead.start : lead.end]) is not None


def _first_sentence(text: str, start: int, end: int) -> int:
    """Return where the first sentence of an item ends, without its sign."""
    stop = text.find("。", start, end)
    return stop if stop >= 0 else min(end, start + LONGEST)


def _is_told_of(text: str, start: int, end: int, *, is_told: bool) -> bool:
    """Return whether an item of a list is a thing that is built, or what is done to one."""
    if end - start > LONGEST or is_but_title(text, start, end):
        return False
    has_latin = LATIN.search(text, start, end) is not None
    is_thing = zh.THINGS.search(text, start, end) or (
        has_latin and en.THINGS.search(text, start, end)
    )
    if is_told:
        return bool(is_thing or _is_deed(text, start, end))
    is_built = BUILT_HARD(text, start, end) or (has_latin and en.WORKS.search(text, start, end))
    return bool(is_thing and is_built)


BUILT_HARD = zh.BUILT_TO.search
DATES = re.compile("[0-9年月日时起止自至到前—–~. -]+")
"""An item that is but a time."""
OFFICES = ("单位", "部门", "责任人", "主体", "联系人")
"""What the label ends with behind which it stands who does something: 牵头单位:."""
HEAD_WORD = re.compile(r"[\s\d.、()—–•·*-]*[\u4e00-\u9fff]{1,3}[。;:\s]*")
"""An item that is but a word for a kind of thing, as those above what is said of it: ——铁路."""
FIRST_HAN = "\u4e00"


def _is_no_work(text: str, start: int, end: int) -> bool:
    """Return whether an item tells of a campaign, or is but a word of three signs for a thing."""
    if ends_with_no_works(text, start, end) or is_but_title(text, start, end):
        return True
    if PLOT.search(text, start, end) or DATES.fullmatch(text, start, end):
        return True
    if text[start - 1 : start] == ":" and text[max(0, start - 8) : start - 1].endswith(OFFICES):
        return True
    if text.find(",", start, end - 1) < 0 and is_no_work(text, start, end):
        return True
    if text[start] >= FIRST_HAN and end - start > 3 and text[start + 3] >= FIRST_HAN:  # noqa: PLR2004
        return False
    return HEAD_WORD.fullmatch(text, start, end) is not None


def _is_hard(text: str, start: int, end: int) -> bool:
    """Return whether what is done can be seen to be done: 拓宽, but not 优化 nor *install*."""
    if zh.BUILT_TO.search(text, start, end) is not None:
        return True
    mark = MARK.match(text, start)
    first = mark.end() if mark else start
    is_task = TASK.match(text, first + (text[first] == " ")) is not None
    return is_latin(text[start:end]) and not is_task


def _unit_around(subjects: Subjects, place: int) -> Span:
    """Return start and end of the sentence, or part of a list, that `place` is in."""
    text, ends = subjects.text, subjects.ends
    first = last = bisect_right(ends, place)
    while first and not _is_closed(text, ends[first - 1]):
        first -= 1
    while text[ends[last] - 1] not in CLOSES and last + 1 < len(ends):
        last += 1
    end = ends[last]
    return ends[first - 1] if first else 0, end - 1 if text[end - 1] in CLOSES else end


def _is_closed(text: str, end: int) -> bool:
    """Return whether a sentence ends at `end`, and not but the number of an item: 1."""
    return text[end - 1] in CLOSES and not (text[end - 1] == "." and text[end - 2].isdigit())


def _is_item(text: str, start: int, end: int) -> bool:
    """Return whether a part of a text is an item of a list, or a row or cell of a table."""
    first = start
    while first and text[first - 1] != "\n" and text[first - 1].isspace():
        first -= 1
    is_first = not first or text[first - 1] == "\n"
    if is_first and MARK.match(text, first):
        return True
    if text.find("|", start, end) >= 0 or text.find("\t", start, end) >= 0:
        return True
    is_line = is_first and text[end : end + 1] in {"\n", ""}
    return is_line and end - start <= CELL


def _is_deed(text: str, start: int, end: int) -> bool:
    """Return whether a part of a text says what is done to a place: 辟通北苑路."""
    if zh.DONE_TO.search(text, start, end) or is_built(text, start, end):
        return True
    has_latin = LATIN.search(text, start, end) is not None
    return has_latin and en.WORKS.search(text, start, end) is not None


def _is_listed(text: str, start: int, end: int, course: Course) -> bool:
    """Return whether an item names a thing in a list of projects, as its title says."""
    if not course.is_list:
        return False
    above = text[max(0, start - 8) : start].rstrip()
    return zh.THINGS.search(text, start, end) is not None or NUMBER_ROW.search(above) is not None


def _sentence_end(text: str, end: int) -> int:
    """Return where the sentence ends that goes on at `end`, or so far as an item may be long."""
    last = min(len(text), end + LONGEST)
    return next((at for at in range(end, last) if text[at] in CLOSES), last)


def _last_of_same(subjects: Subjects, start: int, end: int) -> int:
    """Return up to where a sentence may say more of what a clause of it names.

    That is all of it, but where the clause begins with a deed not what names something else:
    拓宽甲路,乙馆建成开放.
    """
    last = _sentence_end(subjects.text, end - 1)
    if zh.BUILT_TO.match(subjects.text, start) is None:
        return last
    other = subjects.find_other(end, last)
    place = bisect_right(subjects.ends, other) if other is not None else 0
    return max(end, subjects.ends[place - 1]) if place else last


def _is_work(text: str, start: int, end: int) -> bool:
    """Return whether an item tells of a work: what is done, or what is to stand there."""
    has_latin = LATIN.search(text, start, end)
    if zh.WORKS.search(text, start, end):
        return True
    is_thing = zh.THINGS.search(text, start, end) or (
        has_latin and en.THINGS.search(text, start, end)
    )
    is_counted = FIGURE.search(text, min(start + 4, end), end)
    return bool(is_thing and (is_counted or BULLET.match(text, start)))
