"""Finds the works that a promise goes on to list: 规划建公路90公里。其中,“一纵”是指甲路;建设乙桥.

Such a clause names a work and has no word of its own for how far that has come; it begins with
what is done to it, or says what it is. Folded text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from geo.texts.statements.cues import BEHIND, DROPPED
from geo.texts.statements.items import trim
from geo.texts.statements.status import PROMISE
from geo.texts.statements.subjects import Span, Subjects
from geo.texts.statements.tense import Course
from geo.texts.writing.spans import Cover
from geo.texts.zh import cues as zh
from geo.vocabulary import Status

FAR = 120
"""How far behind a promise its list may go on."""
OPEN = frozenset((Status.PLANNED._value_, Status.STARTING._value_))


class Told(NamedTuple):
    """A statement as it governs what follows: where it stands, and whether it looks ahead."""

    start: int
    end: int
    is_ahead: bool


def find_following(
    subjects: Subjects, course: Course, told: Sequence[Told]
) -> Iterator[tuple[int, int, tuple[Span, ...]]]:
    """Yield start, end and names of the clauses that go on with a promise of `told`, in order."""
    text = subjects.text
    if text.isascii():
        return
    before, cover = sorted(told), Cover((row.start, row.end) for row in told)
    starts = [row.start for row in before]
    last: Told | None = None
    for match in zh.FOLLOWING_SIGNS.matches(zh.FOLLOWING, text):
        place = bisect_right(subjects.ends, match.start("deed"))
        start, end = trim(text, *subjects.clauses.bounds(place))
        named = subjects.named(start, end)
        if not named or cover.touches(start, end) or course.is_title(start):
            continue
        number = bisect_left(starts, start) - 1
        row = before[number] if number >= 0 else None
        if last is not None and (row is None or last.start > row.start):
            row = last
        is_near = row is not None and row.is_ahead and start - row.end <= FAR
        if is_near and not course.section_at(start).tense & (BEHIND | DROPPED):
            last = Told(start, end, is_ahead=True)
            yield start, end, named


def looks_ahead(kind: str, status: str) -> bool:
    """Return whether what follows a statement in its list is to come, too."""
    return kind == PROMISE or status in OPEN
