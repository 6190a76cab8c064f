"""Reads what a cell of Chinese says in a word of how far the project of its row has come.

|水头村避雨亭|95|已完成|: the row states that, whatever its section is about. Folded text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from geo.texts.statements.clauses.subjects import Span, Subjects
from geo.texts.statements.context.table_heads import find_table_heads
from geo.texts.statements.context.tense import Course
from geo.texts.statements.cues.status import DONE, PROMISE, REPORT
from geo.texts.statements.lists.marks import trim
from geo.texts.statements.lists.rows import find_rows, without_rows
from geo.texts.statements.lists.status_lines import find_cards
from geo.texts.statements.statement import OPEN_STATUSES, SPAN, Statement
from geo.texts.statements.when.due import due_of
from geo.texts.times.finding import Times
from geo.texts.writing.spans import Cover
from geo.texts.zh.statements import cues as zh
from geo.texts.zh.statements.cells import CELL, LINE, NAMES, SAID_BEHIND, STATES
from geo.vocabulary import Status

FIRST_HAN = "\u4e00"


def with_tables(
    statements: Sequence[Statement], subjects: Subjects, times: Times, course: Course
) -> list[Statement]:
    """Return statements with those of rows of tables and of such lines in the place of others."""
    text, found, rows = subjects.text, list(statements), list[Statement]()
    if "|" in text:
        heads = find_table_heads(text)
        found = without_rows(statements, list(find_rows(subjects, heads, times, course)))
        rows = list(find_states(subjects, heads))
    if ":" in text and not text.isascii():
        rows += find_lines(subjects, times)
    rows += find_cards(subjects)
    if not rows:
        return found
    cover = Cover((row.start, row.end) for row in rows)
    kept = [one for one in found if not cover.touches(one.start, one.end)]
    return [*kept, *_with_to_come(rows, found)]


def _with_to_come(rows: Sequence[Statement], found: Sequence[Statement]) -> Iterator[Statement]:
    """Yield `rows`, and what later cells of those that are done promise: |已竣工|年底前移交|.

    Such a row ends with the cell that says how far it is.
    """
    promised = sorted((row for row in found if row.kind == PROMISE and row.due), key=SPAN)
    starts = [row.cues[0][0] if row.cues else row.start for row in promised]
    for row in rows:
        first, last = bisect_left(starts, row.cues[0][1]), bisect_left(starts, row.end)
        later = promised[first:last] if row.status in DONE else []
        yield row._replace(end=row.cues[0][1]) if later else row
        yield from later


def find_states(subjects: Subjects, heads: Sequence[Span]) -> Iterator[Statement]:
    """Yield what rows of tables state by a cell that is such a word, in order.

    The last such cell of a row counts; a row of `heads`, or without a name before it, states none.
    """
    text, cover, stated = subjects.text, Cover(heads), dict[int, tuple[str, Span]]()
    for match in CELL.finditer(text):
        status = _statuses().get(match["said"])
        if status:
            stated[text.rfind("\n", 0, match.start()) + 1] = status, match.span("said")
    for line, (status, cell) in stated.items():
        first = next((at for at in range(line, cell[0] - 1) if text[at] >= FIRST_HAN), None)
        last = text.find("\n", cell[1])
        last = last if last >= 0 else len(text)
        if first is None or cover.touches(line, last) or _is_head(text, first):
            continue
        is_past = PAST in text[first : cell[1]]
        if status in DONE and not is_past and (promised := _promised_by(text, heads, line, cell)):
            yield promised._replace(start=first, about=subjects.named(first, cell[1]))
            continue
        start, end = trim(text, first, last)
        end = start + len(text[start:end].rstrip(DASHES))
        about = subjects.named(start, end)
        yield Statement(start, end, status, None, None, (cell,), REPORT, about)


def _promised_by(text: str, heads: Sequence[Span], line: int, cell: Span) -> Statement | None:
    """Return what a cell promises whose column is called a plan or a target: |2025年计划|."""
    number = bisect_left(heads, (line, line)) - 1
    if number < 0:
        return None
    columns, place = text[slice(*heads[number])].split("|"), text.count("|", line, cell[0])
    name = columns[place] if place < len(columns) else ""
    if PLANNED_COLUMN.search(name) is None:
        return None
    year = YEAR.search(name)
    due = year[0] if year else None
    return Statement(cell[0], cell[1], Status.PLANNED.value, due, due, (cell,), PROMISE)


PAST = "已"
"""What says that it is done, whatever the column is called: |进展及目标|."""
PLANNED_COLUMN = re.compile("计划|目标|任务|安排|预计|拟|预期|预定")
YEAR = re.compile("20[0-9]{2}(?=年)")


def find_lines(subjects: Subjects, times: Times) -> Iterator[Statement]:
    """Yield what lines such as 云台索道:取消 state of the thing that they name, in order."""
    text = subjects.text
    for match in _lines_in(text):
        status = _statuses().get(match["said"])
        start, last = match.start("name"), match.end()
        if status is None or not (subjects.named(start, last) or zh.THINGS.search(match["name"])):
            continue
        stop = STOP.search(text, last)
        _, end = trim(text, start, stop.start() if stop else len(text))
        later = times.between(last, end) if status in OPEN_STATUSES else ()
        due, said = due_of(text, later[-1], times) if later else (None, None)
        about, cue = subjects.named(start, end), match.span("said")
        kind = PROMISE if due else REPORT
        yield Statement(start, end, status, due, said, (cue,), kind, about)


def _lines_in(text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of `LINE` in a text, in order."""
    done = -1
    for said in SAID_BEHIND.finditer(text):
        line = text.rfind("\n", 0, said.start()) + 1
        if line > done and (match := LINE.match(text, line)):
            yield match
        done = line


STOP = re.compile("[。;\n]")


def _is_head(text: str, first: int) -> bool:
    """Return whether a row begins with what a column is called."""
    return NAMES.fullmatch(text, first, text.find("|", first)) is not None


DASHES = " -–—|"
"""What stands in the cells behind the last one that says something."""


@cache
def _statuses() -> dict[str, str]:
    return {word: status for status, words in STATES.items() for word in words.split()}
