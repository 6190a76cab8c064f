"""Finds English names without a head that fill the cells of a column of places.

In a table whose rows a tab sets apart, the places of a column prove its other cells. Text as
given.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

Span = tuple[int, int]
ROW_END = re.compile(r"[\n\v]")
CELL = re.compile(r"[^\t]+")
FEWEST = 2
"""How many cells of a column at least are known as places."""


def find_columns(text: str, spans: Sequence[Span], may_be: Callable[[str], bool]) -> Iterator[Span]:
    """Yield the cells that may be names, of columns at least half of which begin at `spans`."""
    columns: dict[tuple[int, int], list[Span]] = defaultdict(list)
    for row in _rows_in(text):
        cells = [_bare(text, *cell.span()) for cell in CELL.finditer(text, *row)]
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


def _rows_in(text: str) -> Iterator[Span]:
    """Yield the lines of a text that have a tab."""
    tab = text.find("\t")
    while tab >= 0:
        line = text.rfind("\n", 0, tab) + 1
        end = ROW_END.search(text, tab)
        stop = end.start() if end else len(text)
        yield text.rfind("\v", line, tab) + 1 or line, stop
        tab = text.find("\t", stop)


def _bare(text: str, start: int, end: int) -> Span:
    """Return a cell without the spaces around it."""
    cell = text[start:end]
    return start + len(cell) - len(cell.lstrip()), end - len(cell) + len(cell.rstrip())
