"""What a text states of a project: a clause as a proposal."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import NamedTuple

from geo.vocabulary import Status

Span = tuple[int, int]


class Statement(NamedTuple):
    """A clause of the text as a proposal; `cues` are the words that it rests on.

    `kind` is `promise` (to come) or `report` (said to be so); `about` are the spans of the names
    that it speaks of, which an earlier clause may have.
    """

    start: int
    end: int
    status: str
    due: str | None
    due_as_said: str | None
    cues: tuple[Span, ...]
    kind: str
    about: tuple[Span, ...] = ()


SPAN = itemgetter(0, 1)
"""Start and end of a statement."""
OPEN_STATUSES = frozenset((Status.UNDER_CONSTRUCTION, Status.PLANNED, Status.STARTING))
"""What is not done, and may be due."""


def join_pairs(
    rows: Iterable[Statement], join: Callable[[Statement, Statement], Statement | None]
) -> list[Statement]:
    """Return `rows`, which are in order, each made one with the one before where `join` does."""
    joined: list[Statement] = []
    for row in rows:
        one = join(joined[-1], row) if joined else None
        if one:
            joined[-1] = one
        else:
            joined.append(row)
    return joined
