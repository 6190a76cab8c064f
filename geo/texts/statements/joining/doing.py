"""Tells whether English but goes on with what a work does that has begun. Folded text."""

from __future__ import annotations

from geo.texts.en.statements.ends import AND_TO_DO
from geo.texts.statements.statement import Statement
from geo.vocabulary import Status


def is_done_by_it(text: str, first: Statement, last: Statement) -> bool:
    """Return whether `last` is what the work of `first` does: began in May and will replace …."""
    is_next = first.end <= last.start and not text[first.end : last.start].strip(" ,")
    is_begun = first.status == Status.UNDER_CONSTRUCTION.value and not first.due
    is_open = is_next and is_begun and last.status == Status.PLANNED.value
    return is_open and AND_TO_DO.match(text, last.start) is not None
