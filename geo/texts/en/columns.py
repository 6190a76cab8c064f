"""Finds English names without a head that fill the cells of a column of places.

In a table whose rows a tab sets apart, the places of a column prove its other cells. Text as given.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

Span = tuple[int, int]
ROW = re.compile(r"[^\n\v]*\t[^\n\v]*")
CELL = re.compile(r"[^\t]+")
FEWEST = 2
"""How many cells of a column at least are known as places."""


def find_columns(text: str, spans: Sequence[Span], may_be: Callable[[str], bool]) -> Iterator[Span]:
    """Yield the cells that may be names, of columns at least half of which begin at `spans`."""
    columns: dict[tuple[int, int], list[Span]] = defaultdict(list)
    for row in ROW.finditer(text):
        cells = [_bare(text, *cell.span()) for cell in CELL.finditer(text, *row.span())]
        for number, cell in enumerate(cells):
            if text[cell[0] : cell[1]][:1].isupper():
                columns[len(cells), number].append(cell)
    starts = {start for start, _ in spans}
    for cells in columns.values():
        sure = sum(start in starts for start, _ in cells)
        if sure >= FEWEST and 2 * sure >= len(cells):
            yield from (
                cell for cell in cells if cell[0] not in starts and may_be(text[slice(*cell)])
            )


def _bare(text: str, start: int, end: int) -> Span:
    """Return a cell without the spaces around it."""
    cell = text[start:end]
    return start + len(cell) - len(cell.lstrip()), end - len(cell) + len(cell.rstrip())
