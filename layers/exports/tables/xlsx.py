"""Writes an Excel workbook: a sheet a table, numbers as numbers, addresses as links.

Source: ECMA-376; https://support.microsoft.com/office "Excel specifications and limits" (signs
in a cell, links in a sheet); XlsxWriter, https://xlsxwriter.readthedocs.io.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from geo.records.row import english_words
from layers.exports.cells import flatten_cell
from layers.exports.csv_rows import make_rows
from layers.exports.selection import Selection, find_date
from layers.exports.written import ExportError, Written, describe_file, replacing
from layers.tables import make_tables

LONGEST_CELL = 32_767
"""Signs in a cell, counted as Excel counts: in UTF-16."""
MOST_ROWS = 1_048_576
LONGEST_LINK = 2_079
MOST_LINKS = 65_530
"""Links in a sheet; what is beyond it is written as text."""
WIDEST = 60
"""The widest column, in signs."""

FEATURES = "features"
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_ADDRESS = re.compile(r"https?://[^\s\"<>|]+")


def write_xlsx(selection: Selection, path: Path) -> tuple[Written, ...]:
    """Write `selection` as a workbook and return what was written.

    The sheet `features` has what the CSV has; the others are the dossier's tables. A text is
    a text whatever it looks like; none needs a guard against formulas. One that is longer
    than a cell may be is cut, and told.

    Raises
    ------
    ExportError
        If there are more rows than a sheet has.
    WriteError
        If the file cannot be written; an older one is as it was.
    """
    content, cut = make_workbook(selection)
    with replacing(path) as part:
        part.write_bytes(content)
    rows = len(selection.frame) + len(selection.unlocated)
    return (describe_file(path, content, rows=rows, notes=tuple(cut)),)


def make_workbook(selection: Selection) -> tuple[bytes, list[str]]:
    """Return the bytes of the workbook, and a line for each text that was cut."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, OPTIONS)
    day = dt.datetime.fromisoformat(find_date(selection.dossier)).replace(tzinfo=None)
    book.set_properties(
        {
            "title": english_words(selection.dossier.info, "title"),
            "comments": f"{selection.datum_name}. {' · '.join(selection.credits)}",
            "created": day,
        }
    )
    head = book.add_format({"bold": True, "bottom": 1})
    cut: list[str] = []
    columns, rows = make_rows(selection)
    _write_sheet(book.add_worksheet(FEATURES), columns, rows, head, cut)
    for name, frame in make_tables(selection.dossier).items():
        cells = zip(*(frame[column] for column in frame.columns), strict=True)
        _write_sheet(book.add_worksheet(name), list(frame.columns), cells, head, cut)
    book.close()
    return out.getvalue(), cut


def _write_sheet(
    sheet: Worksheet,
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
    head: Any,  # noqa: ANN401 - XlsxWriter's format
    cut: list[str],
) -> None:
    widths = [len(name) for name in columns]
    links = 0
    for column, name in enumerate(columns):
        sheet.write_string(0, column, name, head)
    last = 0
    for last, cells in enumerate(rows, start=1):
        if last >= MOST_ROWS:
            message = f"sheet {sheet.name} has more than Excel's {MOST_ROWS:,} rows; take csv"
            raise ExportError(message)
        for column, cell in enumerate(cells):
            value = flatten_cell(cell)
            if value is None or value == "":
                continue
            if isinstance(value, bool):
                sheet.write_boolean(last, column, value)
            elif isinstance(value, int | float):
                sheet.write_number(last, column, value)
            else:
                where = f"sheet {sheet.name}, row {last + 1}, {columns[column]}"
                text = _shorten(str(value), where, cut)
                links += _write_text(sheet, last, column, text, links)
                widths[column] = max(widths[column], min(len(text), WIDEST))
    for column, width in enumerate(widths):
        sheet.set_column(column, column, min(width, WIDEST) + 2)
    sheet.freeze_panes(1, 1)
    if last and columns:
        sheet.autofilter(0, 0, last, len(columns) - 1)


def _write_text(sheet: Worksheet, row: int, column: int, text: str, links: int) -> int:
    """Write a text, as a link if it is an address and there may be one more; return how many."""
    fits = len(text) <= LONGEST_LINK and links < MOST_LINKS
    if fits and _ADDRESS.fullmatch(text):
        sheet.write_url(row, column, text, string=text[:LONGEST_CELL])
        return 1
    sheet.write_string(row, column, text)
    return 0


def _shorten(text: str, where: str, cut: list[str]) -> str:
    length = len(text.encode("utf-16-le")) // 2 if len(text) * 2 > LONGEST_CELL else len(text)
    if length <= LONGEST_CELL:
        return text
    cut.append(f"{where}: {length:,} signs, cut to Excel's {LONGEST_CELL:,}")
    kept = text.encode("utf-16-le")[: 2 * LONGEST_CELL].decode("utf-16-le", errors="ignore")
    return str(kept)
