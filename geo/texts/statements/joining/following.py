"""Finds the works that a promise goes on to list: 规划建公路90公里。其中,“一纵”是指甲路;建设乙桥.

Such a clause names a work and has no word of its own for how far that has come; it begins with
what is done to it, or says what it is. Folded text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from geo.texts.statements.clauses.subjects import Span, Subjects
from geo.texts.statements.context.tense import Course
from geo.texts.statements.cues.cues import BEHIND, DROPPED
from geo.texts.statements.cues.status import PROMISE
from geo.texts.statements.lists.marks import trim
from geo.texts.statements.statement import Statement
from geo.texts.writing.spans import Cover
from geo.texts.zh.statements import cues as zh
from geo.texts.zh.statements.upkeep import PLEDGED
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
    subjects: Subjects, course: Course, offered: Sequence[Statement]
) -> Iterator[tuple[int, int, tuple[Span, ...]]]:
    """Yield start, end and names of the clauses that go on with a promise, in order.

    `offered` are the statements that were found, of which some promise.
    """
    found = [] if subjects.text.isascii() else list(_find_deeds(subjects, course))
    if not found:
        return
    before = sorted([
        *(Told(row.start, row.end, looks_ahead(row.kind, row.status)) for row in offered),
        *(Told(*money.span(), is_ahead=True) for money in _pledges(subjects.text)),
    ])  # fmt: skip
    cover, starts = Cover((row.start, row.end) for row in before), [row.start for row in before]
    last: Told | None = None
    for start, end, named in found:
        if cover.touches(start, end):
            continue
        number = bisect_left(starts, start) - 1
        row = before[number] if number >= 0 else None
        if last is not None and (row is None or last.start > row.start):
            row = last
        is_near = row is not None and row.is_ahead and start - row.end <= FAR
        if is_near and not course.section_at(start).tense & (BEHIND | DROPPED):
            last = Told(start, end, is_ahead=True)
            yield start, end, named


def _pledges(text: str) -> Iterator[re.Match[str]]:
    """Return where a text pledges money for what is to be done to works that it names."""
    return PLEDGED.finditer(text) if ",对" in text or ",用于对" in text else iter(())


def _find_deeds(subjects: Subjects, course: Course) -> Iterator[tuple[int, int, tuple[Span, ...]]]:
    """Yield start, end and names of the clauses that begin with a deed or say what a name is."""
    for match in zh.FOLLOWING_SIGNS.matches(zh.FOLLOWING, subjects.text):
        place = bisect_right(subjects.ends, match.start("deed"))
        start, end = trim(subjects.text, *subjects.clauses.bounds(place))
        named = subjects.named(start, end)
        if match["deed"].endswith(LISTED) and len(named) < FEW:
            continue
        if not named and match["deed"][0] == STOPS:
            start = trim(subjects.text, _sentence_start(subjects, place), end)[0]
            named = subjects.named(start, end)
        if named and not course.is_title(start):
            yield start, end, named


LISTED, FEW = ("包含", "包括", "计有", "涵盖"), 2
"""What begins a clause that but lists what a promise has in it, and how many names that has."""
STOPS = "设"
"""What begins a clause that counts the stops of a line of its sentence: 全长9公里,设10站."""


def _sentence_start(subjects: Subjects, place: int) -> int:
    """Return where the sentence of a clause begins."""
    sentences, first = subjects.clauses.sentences, place
    while first and sentences[first - 1] == sentences[place]:
        first -= 1
    return subjects.clauses.bounds(first)[0]


def looks_ahead(kind: str, status: str) -> bool:
    """Return whether what follows a statement in its list is to come, too."""
    return kind == PROMISE or status in OPEN
