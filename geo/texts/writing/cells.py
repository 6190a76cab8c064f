"""Marks the cells of tables that a text sets apart by tabs, by wide spaces or by several spaces."""

from __future__ import annotations

import re
from itertools import chain

TAB = re.compile(r"(?<=\S)\t")
EMPTY = re.compile(r"(?:^|\t)[ ]*\t", re.MULTILINE)
"""An empty cell, unless words are lined up by several tabs."""
_ROW = r"[^\n\t]*+\t[^\n]*+"
RUN = re.compile(rf"^{_ROW}\n{_ROW}(?:\n{_ROW})*+", re.MULTILINE)
"""Rows set apart by tabs, one below the other."""
GAP = re.compile(r"(?<=\S)(?:\u3000+| {3,})(?=\S)")
SIGNS = ("\u3000", "   ")
"""One of these stands in every gap: most texts have neither."""
LEAST_GAPS = 2
"""A row of a table has so many; a table has two such rows and more, one below the other."""


def mark_cells(text: str, original: str) -> str:
    """Return a folded text, as long as `original`, with `|` where that sets a row's cells apart."""
    if len(text) != len(original):
        return text
    places = _find_tabs(original) if "\t" in original else []
    if any(sign in original for sign in SIGNS):
        places += _find_gaps(original)
    if not places:
        return text
    signs = list(text)
    for place in places:
        signs[place] = "|"
    return "".join(signs)


def count_gaps(row: str) -> int:
    """Return how many gaps set words of a line apart, as cells are."""
    return sum(1 for _ in GAP.finditer(row)) if any(sign in row for sign in SIGNS) else 0


def _find_tabs(original: str) -> list[int]:
    """Return where tabs set cells apart; several are one gap unless a table has empty cells."""
    places = [match.start() for match in TAB.finditer(original)]
    if not EMPTY.search(original):
        return places
    return sorted({*places, *chain.from_iterable(map(_tabs_of, RUN.finditer(original)))})


def _tabs_of(run: re.Match[str]) -> list[int]:
    """Return the tabs of rows below each other, before the last word of each, if all have as many.

    Where they have not, someone lined up words by several tabs, or indented lines by one.
    """
    rows = run[0].split("\n")
    if len({row.count("\t") for row in rows}) > 1 or all(row[0].isspace() for row in rows):
        return []
    found, start = [], run.start()
    for row in rows:
        last = len(row.rstrip())
        found += [start + place for place, sign in enumerate(row[:last]) if sign == "\t"]
        start += len(row) + 1
    return found


def _find_gaps(original: str) -> list[int]:
    rows: list[list[int]] = [[]]
    start = 0
    for line in original.splitlines(keepends=True):
        if not line.isspace():
            has_gap = any(sign in line for sign in SIGNS)  # seldom: asked before a pattern
            gaps = GAP.finditer(line) if has_gap else ()
            rows.append([start + match.start() for match in gaps])
        start += len(line)
    rows.append([])
    kept = (
        row
        for above, row, below in zip(rows, rows[1:], rows[2:], strict=False)
        if len(row) >= LEAST_GAPS and max(len(above), len(below)) >= LEAST_GAPS
    )
    return list(chain.from_iterable(kept))
