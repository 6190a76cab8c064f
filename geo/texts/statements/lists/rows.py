"""Reads tables of English whose columns tell how far each project has come. Folded text.

A row states what its cell below *Status* or *Stage* says, and no more; it is due by the time of
its cell below *Completion*, *Target date* and the like.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from geo.texts.en.statements import cells as en
from geo.texts.statements.clauses.subjects import Span, Subjects
from geo.texts.statements.context.tense import Course
from geo.texts.statements.cues.cues import UNDERWAY
from geo.texts.statements.cues.status import PROMISE, REPORT
from geo.texts.statements.statement import OPEN_STATUSES, Statement
from geo.texts.statements.when.due import due_of
from geo.texts.statements.when.spans import lies_ahead
from geo.texts.times.finding import Time, Times
from geo.texts.writing.latin import is_latin
from geo.texts.writing.spans import Cover
from geo.vocabulary import Status

Search = Callable[[str], object]
STATES = (
    (en.AGAIN.search, Status.PLANNED), (en.OFF.search, Status.UNKNOWN),
    (en.TENDERED.match, Status.STARTING),
    (en.OPEN.match, Status.OPERATING), (en.DONE.match, Status.COMPLETED),
    (en.UNDERWAY.match, Status.UNDER_CONSTRUCTION), (en.AHEAD.search, Status.PLANNED),
)  # fmt: skip
"""What a cell says; the first that it does counts."""
DONE = frozenset((Status.OPERATING, Status.COMPLETED))


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which columns of a table tell what, by number; -1 where none does."""

    name: int
    status: int
    due: int
    start: int


def find_rows(
    subjects: Subjects, heads: Sequence[Span], times: Times, course: Course
) -> Iterator[Statement]:
    """Yield what the rows below each of `heads` state, one for each row that says so, in order.

    What is but dated goes on where `course` says so of all that stands below its heading.
    """
    text = subjects.text
    for start, end in heads:
        columns = _columns_of(text[start:end])
        if columns is None:
            continue
        for row in _rows_below(text, end):
            is_on = bool(course.section_at(start).tense & UNDERWAY)
            stated = _state(text, row, columns, times, is_on=is_on)
            if stated:
                yield stated._replace(about=subjects.named(stated.start, stated.end))


def without_rows(statements: Sequence[Statement], rows: Sequence[Statement]) -> list[Statement]:
    """Return `statements` with `rows` in the place of what is said within these."""
    if not rows:
        return list(statements)
    cover = Cover(sorted((row.start, row.end) for row in rows))
    return [*(one for one in statements if not cover.touches(one.start, one.end)), *rows]


def _columns_of(head: str) -> _Columns | None:
    """Return the columns of a table by its head; None where no column tells how far or by when."""
    cells = head.split("|")
    status, name = _first(cells, en.STATUS_HEAD.match), _first(cells, en.NAME_HEAD.search)
    is_due = en.DUE_HEAD if status > 0 else en.ENDS_HEAD
    due, start = _first(cells, is_due.search, status), _first(cells, en.START_HEAD.search, status)
    told = max(status, due, start)
    if not is_latin(head) or not 0 <= name < told:
        return None
    return _Columns(name, status, due, start)


def _first(cells: Sequence[str], matches: Search, besides: int = -1) -> int:
    """Return the number of the first of `cells` that matches, or -1."""
    found = (place for place, cell in enumerate(cells) if place != besides and matches(cell))
    return next(found, -1)


def _rows_below(text: str, end: int) -> Iterator[list[Span]]:
    """Yield the rows below a head that ends at `end`, each as the spans of its cells."""
    start = end + 1
    while start < len(text):
        stop = text.find("\n", start)
        stop = stop if stop >= 0 else len(text)
        if text.find("|", start, stop) < 0:
            return
        cells, first = [], start
        for cell in text[start:stop].split("|"):
            cells.append((first, first + len(cell)))
            first += len(cell) + 1
        yield cells
        start = stop + 1


def _state(
    text: str, row: list[Span], columns: _Columns, times: Times, *, is_on: bool
) -> Statement | None:
    """Return what a row states by its cells, or None."""
    place = columns.status if columns.status >= 0 else columns.name
    if place >= len(row) or en.TOTAL.match(text[slice(*row[columns.name])]):
        return None
    time = _time_in(row, columns, times)
    status = status_of(text[slice(*row[place])].strip(), is_ahead=lies_ahead(time, times))
    if columns.status < 0 and is_on and time is not None and columns.due >= 0:
        status = Status.UNDER_CONSTRUCTION
    elif status is None or (columns.status < 0 and not lies_ahead(time, times)):
        return None
    due, words = due_of(text, time, times) if status in OPEN_STATUSES else (None, None)
    is_promise = due is not None or status is Status.STARTING
    start, stop = row[columns.name][0], row[-1][1]
    start += len(text[start:stop]) - len(text[start:stop].lstrip())
    stop -= len(text[start:stop]) - len(text[start:stop].rstrip(" -–|"))
    kind = PROMISE if is_promise else REPORT
    return Statement(start, stop, status.value, due, words, (row[place],), kind)


def status_of(said: str, *, is_ahead: bool) -> Status | None:
    """Return the status that a cell says; what lies ahead (`is_ahead`) is never done."""
    status = next((state for matches, state in STATES if matches(said)), None)
    if is_ahead and (status is None or status in DONE):
        return Status.PLANNED
    return status


def _time_in(row: list[Span], columns: _Columns, times: Times) -> Time | None:
    """Return by when a row says, else when it starts, else what its cell of status names."""
    for place in (columns.due, columns.start, columns.status):
        if 0 <= place < len(row):
            found = times.between(*row[place])
            if found:
                return found[-1]
    return None
