"""Finds what a plan says is done to how many, where it names none: 改造老旧小区138个."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.texts.statements.clauses.subjects import Span, Subjects
from geo.texts.statements.context.tense import Course
from geo.texts.statements.cues.cues import AHEAD, DROPPED, PLAN
from geo.texts.statements.cues.status import PROMISE
from geo.texts.writing.spans import Cover
from geo.texts.zh.statements import cues as zh
from geo.vocabulary import Status


def find_counted(
    subjects: Subjects, course: Course, taken: Sequence[Span]
) -> Iterator[tuple[int, int, str, Status, tuple[Span, ...]]]:
    """Yield what a plan says is done to how many, where it names none: 改造老旧小区138个.

    `taken` are the spans of the statements that were found; as `find_uncued` yields them.
    """
    text = subjects.text
    deeds = [] if text.isascii() else list(zh.DEED_SIGNS.matches(zh.COUNTED_DEED, text))
    cover = Cover(taken if deeds else ())
    for match in deeds:
        start, end = match.start() + 1, match.end()
        if cover.touches(start, end) or course.is_title(start):
            continue
        tense = course.section_at(start).tense
        if tense & AHEAD and not tense & (DROPPED | PLAN) and zh.THINGS.search(text, start, end):
            yield start, end, PROMISE, Status.PLANNED, ()
