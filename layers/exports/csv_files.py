"""Writes tables as CSV that spreadsheets open safely and pandas reads back.

Source: RFC 4180; OWASP, "CSV Injection" (which characters begin a formula).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter
from types import NoneType
from typing import Any

from layers.exports.cells import flatten_cell, format_number
from layers.json_columns import Texts, write_column

BOM = "\ufeff"
"""Without it Excel and WPS take UTF-8 for the system's own encoding."""

FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠"
"""What begins a formula; the full-width signs count too where input is Chinese."""

NOTHING = frozenset({"[]", "null"})
BLOCK = 5_000
"""Rows that are written at a time."""

_NEEDS_GUARD = re.compile(f"'*[{re.escape(FORMULA_SIGNS)}]")
_HAS_GUARD = re.compile(f"'+[{re.escape(FORMULA_SIGNS)}]")
_FIRST = frozenset(FORMULA_SIGNS + "'")


def guard_text(text: str) -> str:
    """Return `text` with a `'` before it if a spreadsheet would take it for a formula.

    >>> guard_text("=1+1"), guard_text("'=1+1"), guard_text("a=1")
    ("'=1+1", "''=1+1", 'a=1')
    """
    return f"'{text}" if text[:1] in _FIRST and _NEEDS_GUARD.match(text) else text


def unguard_text(text: str) -> str:
    """Return what `guard_text` was given.

    >>> unguard_text("'=1+1"), unguard_text("'quoted'")
    ('=1+1', "'quoted'")
    """
    return text[1:] if _HAS_GUARD.match(text) else text


def write_csv(
    columns: Sequence[str], rows: Iterable[Sequence[Any]], *, with_bom: bool = True
) -> bytes:
    """Return a CSV file: UTF-8, CRLF, lists flattened, text guarded, None empty.

    The byte order mark is for Excel and WPS, which take a file without one for GBK.

    Raises
    ------
    ValueError
        If a row has more or fewer cells than there are columns.
    """
    cells = list(zip(*rows, strict=True)) or [()] * len(columns)
    return write_columns(dict(zip(columns, cells, strict=True)), with_bom=with_bom)


def write_columns(columns: Mapping[str, Sequence[Any]], *, with_bom: bool = True) -> bytes:
    """Return what `write_csv` does, of columns of cells by name.

    Raises
    ------
    ValueError
        If the columns differ in length.
    """
    return b"".join(write_blocks(columns, with_bom=with_bom))


def write_blocks(
    columns: Mapping[str, Sequence[Any]], *, texts: Texts | None = None, with_bom: bool = True
) -> Iterator[bytes]:
    """Yield what `write_csv` returns, of columns of cells by name, block by block.

    `texts` are the cells as JSON of columns, if they have been made before.
    """
    yield write_head(columns, with_bom=with_bom)
    yield from write_rows(columns, texts=texts)


def write_head(names: Iterable[str], *, with_bom: bool = True) -> bytes:
    """Return the first line of a CSV file with the columns `names`."""
    return (BOM if with_bom else "").encode() + _write_lines([tuple(names)])


def write_rows(
    columns: Mapping[str, Sequence[Any]], *, texts: Texts | None = None
) -> Iterator[bytes]:
    """Yield the lines below the first one; see `write_blocks`."""
    made = [_write_cells(cells, (texts or {}).get(name)) for name, cells in columns.items()]
    rows = zip(*made, strict=True)
    while block := list(islice(rows, BLOCK)):
        yield _write_lines(block)


def _write_lines(rows: Iterable[Sequence[Any]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode()


def _write_cells(values: Sequence[Any], texts: Sequence[str] | None = None) -> Sequence[Any]:
    """Return each of `values` as `_write_cell` does; most columns need that for few or none.

    `texts` are those of `write_column`.
    """
    kinds = set(map(type, values)) - {NoneType}
    if kinds <= {str}:
        risky = not _FIRST.isdisjoint(map(itemgetter(0), filter(None, values)))
        return list(map(_write_cell, values)) if risky else values
    if kinds in ({int}, {float}):
        known = {value: _write_cell(value) for value in set(values)}
        return list(map(known.__getitem__, values))
    if kinds == {list} and all(isinstance(one, dict) for value in values for one in value or ()):
        written = write_column(values) if texts is None else texts
        return [None if text in NOTHING else text for text in written]
    return list(map(_write_cell, values))


def _write_cell(value: Any) -> Any:  # noqa: ANN401 - any cell of a frame
    if value is None:
        return None
    if isinstance(value, str):
        return guard_text(value) if value[:1] in _FIRST else value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return format_number(value)
    flat = flatten_cell(value)
    return guard_text(flat) if isinstance(flat, str) else flat
