"""Finds works that a plan or a review tells of by the area or by their list, and names not.

建设甲市乙县灌溉骨干工程: such a clause has no word of its own for how far that has come, and takes
the tense of what stands above it. Folded text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from geo.texts.statements.clauses.objects import is_deed
from geo.texts.statements.clauses.subjects import Span, Subjects
from geo.texts.statements.context.tense import Course
from geo.texts.statements.cues.cues import AHEAD
from geo.texts.statements.lists.marks import trim
from geo.texts.statements.lists.telling import tell_item
from geo.texts.writing.spans import Cover
from geo.vocabulary import Status


def find_unnamed(
    subjects: Subjects, course: Course, taken: Sequence[Span]
) -> Iterator[tuple[int, int, str, Status, tuple[Span, ...]]]:
    """Yield such clauses that meet none of `taken`, in order, as `find_uncued` yields them."""
    text, ends = subjects.text, subjects.ends
    places = {bisect_right(ends, start) for start in map(itemgetter(0), subjects.areas)}
    cover: Cover | None = None
    for place in sorted(places | subjects.listings):
        start, end = subjects.clauses.bounds(place)
        if subjects.is_named(place) or text[start:end].isascii():
            continue
        start, end = trim(text, start, end)
        if not is_deed(text, start, end) or not subjects.is_project(place):
            continue
        cover = cover or Cover(taken)
        tense = course.section_at(start).tense
        tense = tense or (course.genre or 0) & AHEAD
        if not tense or cover.touches(start, end) or course.is_title(start):
            continue
        yield start, end, *tell_item(text, start, end, tense), subjects.areas_in(place)
