"""Reads what a cell of Chinese says in a word of how far the project of its row has come.

|水头村避雨亭|95|已完成|: the row states that, whatever its section is about. Folded text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from geo.texts.statements.items import trim
from geo.texts.statements.rows import find_rows, without_rows
from geo.texts.statements.statement import Statement
from geo.texts.statements.status import REPORT
from geo.texts.statements.subjects import Span, Subjects
from geo.texts.statements.titles import find_table_heads
from geo.texts.times.finding import Times
from geo.texts.writing.spans import Cover
from geo.texts.zh.cells import CELL, NAMES, STATES

FIRST_HAN = "\u4e00"


def with_tables(
    statements: Sequence[Statement], subjects: Subjects, times: Times
) -> list[Statement]:
    """Return statements with those of the rows of tables in the place of what they meet."""
    heads = find_table_heads(subjects.text)
    found = without_rows(statements, list(find_rows(subjects, heads, times)))
    return without_rows(found, list(find_states(subjects, heads)))


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
        start, end = trim(text, first, last)
        end = start + len(text[start:end].rstrip(DASHES))
        about = subjects.named(start, end)
        yield Statement(start, end, status, None, None, (cell,), REPORT, about)


def _is_head(text: str, first: int) -> bool:
    """Return whether a row begins with what a column is called."""
    return NAMES.fullmatch(text, first, text.find("|", first)) is not None


DASHES = " -–—|"
"""What stands in the cells behind the last one that says something."""


@cache
def _statuses() -> dict[str, str]:
    return {word: status for status, words in STATES.items() for word in words.split()}
