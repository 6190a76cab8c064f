"""Lends what a sentence says of a work that goes on the time by which it says that it will end.

桥梁正在施工,预计2027年通车: the work goes on, and is due by 2027. Folded text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.texts.statements.statement import OPEN_STATUSES, Statement
from geo.texts.statements.status import PROMISE
from geo.texts.statements.subjects import Subjects
from geo.texts.zh import cues as zh

CLOSES = frozenset("。!?;\n")
"""What ends a sentence, or a part of one about something else."""


def lend_dues(rows: Sequence[Statement], subjects: Subjects) -> Iterator[Statement]:
    """Yield the statements of `rows`, which are in order, from the last to the first.

    One of Chinese that is open and has no time has that of the promise behind it in its sentence,
    if this names nothing else.
    """
    lent: Statement | None = None
    for row in reversed(rows):
        if lent is not None and not _goes_on(subjects.text, row, lent):
            lent = None
        if row.kind == PROMISE and row.due is not None:
            lent = row
            yield row
        elif lent is not None and row.due is None and row.status in OPEN_STATUSES:
            yield row._replace(due=lent.due, due_as_said=lent.due_as_said)
        else:
            yield row
        if lent is not None:
            lent = None if _is_led(subjects, row) else lent._replace(start=row.start)


def _goes_on(text: str, row: Statement, lent: Statement) -> bool:
    """Return whether what is said behind a statement is of the same sentence of Chinese."""
    between = text[row.end : lent.start]
    return CLOSES.isdisjoint(between) and not text[row.start : row.end].isascii()


def _is_led(subjects: Subjects, row: Statement) -> bool:
    """Return whether a statement names what it is about, or speaks of the rest."""
    is_named = bool(subjects.named(row.start, row.end))
    return is_named or zh.OTHERS.match(subjects.text, row.start) is not None
