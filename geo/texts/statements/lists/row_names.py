"""Tells what project a row of a table is about: the one that its column of names has.

What a row says in a later cell is said of that, and not of the town in the cell beside it. Folded
text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from geo.texts.en.statements.cells import NAME_HEAD
from geo.texts.statements.clauses.subjects import Span, Subjects
from geo.texts.statements.context.table_heads import find_table_heads
from geo.texts.statements.statement import SPAN, Statement

NAMED = re.compile(
    "(?:项目|工程)(?:名称)?$|名称|(?:建设|工程|项目)内容|事项|任务|标段"
    r"|\b(?:projects?|schemes?|works?|names?|items?|facilit(?:y|ies)|description|assets?|package"
    r"|development|title)\b"
)
"""What the head of a column of projects says."""
LETTERS = re.compile("[a-z\u4e00-\u9fff]")
AREA = re.compile("[ ]*[\u4e00-\u9fff]{1,6}(?:[镇乡村县区市]|街道|社区)[ ]*")
"""A cell that says but where something is."""
FEWEST = 2
"""How many bars a row has at least, unless a head stands above it."""


def name_rows(subjects: Subjects, rows: Iterable[Statement]) -> list[Statement]:
    """Return statements of which those of a row begin with its project, and are about that."""
    text = subjects.text
    tables = _Tables(text)
    named = [_named(subjects, tables, row) if _has_bar(text, row) else row for row in rows]
    return sorted(named, key=SPAN)


class _Tables:
    """The tables of a text that have heads, by where these begin."""

    def __init__(self, text: str) -> None:
        self.text, self.heads = text, find_table_heads(text)
        self._ends = [_end_of(text, end) for _, end in self.heads]

    def columns_of(self, row: int) -> list[str]:
        """Return what the columns of the row that begins there are called, or nothing."""
        number = bisect_left(self.heads, (row, row)) - 1
        if number < 0 or row > self._ends[number]:
            return []
        return self.text[slice(*self.heads[number])].split("|")


def _end_of(text: str, end: int) -> int:
    """Return where the last row begins below a head that ends there."""
    row = end
    while 0 <= end < len(text):
        start, stop = end + 1, text.find("\n", end + 1)
        if text.find("|", start, stop if stop >= 0 else len(text)) < 0:
            break
        row, end = start, stop
    return row


def _has_bar(text: str, row: Statement) -> bool:
    """Return whether a statement stands in a line with cells, and in one only."""
    if text.find("\n", row.start, row.end) >= 0:
        return False
    last = text.find("\n", row.end)
    first = text.rfind("\n", 0, row.start) + 1
    return text.find("|", first, last if last >= 0 else len(text)) >= 0


def _named(subjects: Subjects, tables: _Tables, row: Statement) -> Statement:
    text = subjects.text
    first, last = text.rfind("\n", 0, row.start) + 1, text.find("\n", row.end)
    cells = _cells_of(text, first, last if last >= 0 else len(text))
    place = _place_of(text, tables.columns_of(first), cells, row)
    if place is None:
        return row
    start, end = cells[place]
    if start >= row.end:
        return row
    about = subjects.named(start, end)
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return row._replace(start=min(start, row.start), about=about or row.about)


def _cells_of(text: str, first: int, last: int) -> list[Span]:
    """Return the spans of the cells of a line."""
    cells, start = list[Span](), first
    for cell in text[first:last].split("|"):
        cells.append((start, start + len(cell)))
        start += len(cell) + 1
    return cells


def _place_of(
    text: str, columns: Sequence[str], cells: Sequence[Span], row: Statement
) -> int | None:
    """Return the number of the cell of a row that names its project, or None."""
    for pattern in (NAMED, NAME_HEAD):
        for place, column in enumerate(columns[: len(cells)]):
            if pattern.search(column.strip()) and LETTERS.search(text, *cells[place]):
                return place
    if not columns and (len(cells) <= FEWEST or not _stands_by_rows(text, cells)):
        return None
    said = row.cues[-1][1] if row.cues else row.end
    lettered = [
        place
        for place, (start, end) in enumerate(cells)
        if end <= said and LETTERS.search(text, start, end)
    ]
    others = [place for place in lettered if not AREA.fullmatch(text, *cells[place])]
    found = others or lettered
    return found[0] if found and cells[found[0]][1] < said else None


def _stands_by_rows(text: str, cells: Sequence[Span]) -> bool:
    """Return whether the line above or below a row has cells as well."""
    first, last = cells[0][0], cells[-1][1]
    above = text.rfind("\n", 0, max(0, first - 1)) + 1
    below = text.find("\n", last + 1)
    below = below if below >= 0 else len(text)
    return text.find("|", above, first) >= 0 or text.find("|", last, below) >= 0
