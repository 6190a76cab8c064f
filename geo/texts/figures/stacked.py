"""Reads the numbers of tables of which a page has one cell a line, as text taken out of a PDF has.

Such a table begins with the heads of its columns, a line each, the first of them 序号 or No.; each
row begins with its number. A bare number in a row has the unit of the head that it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

COUNTER = re.compile(r"(?:序号|编号|项次|项目编号|no\.?|#)$")
HEAD_UNIT = re.compile(r"\((?P<unit>[^()\d|\n]{1,12})\)$")
NUMBER = re.compile(r"-?[0-9][0-9,]*(?:\.[0-9]+)?$")
MOST_HEADS, LONGEST_CELL = 12, 60
"""How many columns such a table has at most, and how many characters a cell."""

Line = tuple[int, str]
"""Where a line begins without the spaces before it, and what it has without those around it."""


def find_stacked(text: str) -> Iterator[tuple[int, str | None]]:
    """Yield where the bare numbers of such tables begin in a folded `text`, and their units.

    None stands for a number that but counts the rows, "" for one whose unit nobody tells.
    """
    heads: list[str] | None = None
    row: list[Line] = []
    expected = 0
    for start, cell in _lines(text):
        if COUNTER.match(cell):
            yield from _units(row, heads or [])
            heads, row, expected = [cell], [], 1
        elif heads is None:
            continue
        elif not cell or len(cell) > LONGEST_CELL or (expected == 1 and len(heads) > MOST_HEADS):
            yield from _units(row, heads)
            heads, row = None, []
        elif cell == str(expected):
            yield from _units(row, heads)
            yield start, None
            row, expected = [], expected + 1
        elif expected == 1:
            heads.append(cell)
        elif NUMBER.match(cell):
            row.append((start, cell))
    yield from _units(row, heads or [])


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for line in text.split("\n"):
        yield start + len(line) - len(line.lstrip()), line.strip()
        start += len(line) + 1


def _units(row: list[Line], heads: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the bare numbers of a row with their units, where it has as many as the heads have."""
    units = [found["unit"].strip() for head in heads if (found := HEAD_UNIT.search(head))]
    if len(units) == len(row):
        yield from ((start, unit) for (start, _), unit in zip(row, units, strict=True))
