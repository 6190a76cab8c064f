"""Finds what a text names as among the works that it has just told of, which are as far as these.

今年开工一批公路。其中包括甲路、乙路: both start this year. Folded text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from geo.texts.statements.clauses.subjects import Subjects
from geo.texts.statements.lists.marks import trim
from geo.texts.statements.statement import OPEN_STATUSES, SPAN, Statement
from geo.texts.writing.spans import Cover
from geo.texts.zh.statements import objects as zh

NEAR = 2
"""How far behind the statement they stand at most."""


def find_included(subjects: Subjects, offered: Sequence[Statement]) -> Iterator[Statement]:
    """Yield statements on such works, with status and due of that before, in order.

    `offered` are the statements that were found.
    """
    found = list(zh.INCLUDED.finditer(subjects.text)) if "其中" in subjects.text else []
    if not found:
        return
    rows = sorted(offered, key=SPAN)
    ends = sorted((row.end, number) for number, row in enumerate(rows))
    cover = Cover(map(SPAN, rows))
    for match in found:
        start = match.start("words")
        end = _end_of_list(subjects, start)
        number = bisect_left(ends, (start, -1)) - 1
        row = rows[ends[number][1]] if number >= 0 else None
        if row is None or start - row.end > NEAR or row.status not in OPEN_STATUSES:
            continue
        about = subjects.named(start, end)
        if about and not cover.touches(start, end):
            start, end = trim(subjects.text, start, end)
            yield row._replace(start=start, end=end, cues=(), about=about)


def _end_of_list(subjects: Subjects, start: int) -> int:
    """Return where the list from `start` on ends: its sentence, or before a clause with a cue."""
    place = bisect_right(subjects.ends, start)
    sentences = subjects.clauses.sentences
    last = place
    while (
        last + 1 < len(sentences)
        and sentences[last + 1] == sentences[place]
        and last + 1 not in subjects.cued
    ):
        last += 1
    return subjects.ends[last]
