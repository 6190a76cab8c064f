"""Gathers what lists, tables, lines and counts name without a word of their own for its status."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from geo.texts.statements.clauses.subjects import Span, Subjects
from geo.texts.statements.context.tense import Course
from geo.texts.statements.lists.counted import find_counted
from geo.texts.statements.lists.fragments import find_fragments
from geo.texts.statements.lists.items import find_listed, find_uncued
from geo.texts.statements.lists.unnamed import find_unnamed
from geo.vocabulary import Status

Item = tuple[int, int, str, Status, tuple[Span, ...]]
"""Start, end, kind, status and names."""
FINDERS: tuple[Callable[[Subjects, Course, Sequence[Span]], Iterator[Item]], ...] = (
    find_uncued, find_listed, find_unnamed, find_fragments, find_counted,
)  # fmt: skip
"""What finds them, the surest first: what one finds the next leaves out."""


def find_items(
    subjects: Subjects, course: Course, taken: Sequence[Span]
) -> Iterator[tuple[Item, bool]]:
    """Yield such items that meet none of `taken`, and whether each is but a count.

    `taken` are the spans of the statements that were found.
    """
    spans = list(taken)
    for find in FINDERS:
        found = list(find(subjects, course, spans))
        spans += [(row[0], row[1]) for row in found]
        yield from ((row, find is find_counted) for row in found)
