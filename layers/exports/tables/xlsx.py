"""Writes an Excel workbook: a sheet a table, numbers as numbers, addresses as links.

Source: ECMA-376; https://support.microsoft.com/office "Excel specifications and limits" (signs
in a cell, links in a sheet); XlsxWriter, https://xlsxwriter.readthedocs.io.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.worksheet import Worksheet

from geo.records.row import english_words
from layers.exports.cells import flatten_cell
from layers.exports.columns import LISTS
from layers.exports.csv_rows import name_columns, split_columns
from layers.exports.selection import Selection, find_date
from layers.exports.written import ExportError, Written, describe_file, replacing
from layers.tables import find_table_columns, split_tables

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
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_ADDRESS = re.compile(r"https?://[^\s\"<>|]+")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet: its columns, how many rows it has, and those, as cells by column, few at a time."""

    name: str
    columns: tuple[str, ...]
    count: int
    parts: Iterator[Sequence[Sequence[Any]]]


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
    sheets = list(_plan_sheets(selection))
    for sheet in sheets:
        if sheet.count >= MOST_ROWS:
            message = f"sheet {sheet.name} has more than Excel's {MOST_ROWS:,} rows; take csv"
            raise ExportError(message)
    with replacing(path) as part, TemporaryDirectory(prefix="planmap-") as scratch:
        try:
            cut = _write_book(selection, sheets, part, scratch)
        except FileCreateError as error:
            raise error.args[0] from error  # the OSError that XlsxWriter has wrapped
        return (describe_file(path, part, rows=sheets[0].count, notes=tuple(cut)),)


def _plan_sheets(selection: Selection) -> Iterator[_Sheet]:
    count = len(selection.frame) + len(selection.unlocated)
    features = (list(columns.values()) for columns in split_columns(selection))
    yield _Sheet(FEATURES, name_columns(selection), count, features)
    for name, rows, frames in split_tables(selection.dossier):
        columns = find_table_columns(name, selection.dossier.info.tags)
        yield _Sheet(name, columns, rows, map(_list_columns, frames))


def _list_columns(frame: pd.DataFrame) -> list[list[Any]]:
    return [frame[name].tolist() for name in frame.columns]


def _write_book(
    selection: Selection, sheets: Iterable[_Sheet], path: Path, scratch: str
) -> list[str]:
    """Write the workbook and return a line for each text that was cut.

    XlsxWriter keeps the rows of a sheet in a file in the folder `scratch` until it is packed.
    """
    book = xlsxwriter.Workbook(str(path), {**OPTIONS, "tmpdir": scratch})
    book.use_zip64()
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
    try:
        for sheet in sheets:
            _write_sheet(book.add_worksheet(sheet.name), sheet, head, cut)
        book.close()
    finally:
        for page in book.worksheets():
            page._opt_close()  # noqa: SLF001 - nothing else closes its file after a failure
    return cut


def _write_sheet(
    page: Worksheet,
    sheet: _Sheet,
    head: Any,  # noqa: ANN401 - XlsxWriter's format
    cut: list[str],
) -> None:
    for column, name in enumerate(sheet.columns):
        page.write_string(0, column, name, head)
    widths = [len(name) for name in sheet.columns]
    rows = (row for part in sheet.parts for row in zip(*_flatten(part, sheet), strict=True))
    links = 0
    for number, cells in enumerate(rows, start=1):
        for column, value in enumerate(cells):
            if value is None or value == "":
                continue
            if isinstance(value, str):
                where = (sheet.name, number + 1, sheet.columns[column])
                text = _shorten(value, where, cut) if len(value) * 2 > LONGEST_CELL else value
                links += _write_text(page, number, column, text, links)
                widths[column] = max(widths[column], len(text))
            elif isinstance(value, bool):
                page.write_boolean(number, column, value)
            else:
                page.write_number(number, column, value)
    for column, width in enumerate(widths):
        page.set_column(column, column, min(width, WIDEST) + 2)
    page.freeze_panes(1, 1)
    if sheet.count and sheet.columns:
        page.autofilter(0, 0, sheet.count, len(sheet.columns) - 1)


def _flatten(part: Sequence[Sequence[Any]], sheet: _Sheet) -> Iterator[Sequence[Any]]:
    """Yield the columns of a part; only those of lists hold what a cell cannot."""
    for name, cells in zip(sheet.columns, part, strict=True):
        yield list(map(flatten_cell, cells)) if name in LISTS else cells


def _write_text(sheet: Worksheet, row: int, column: int, text: str, links: int) -> int:
    """Write a text, as a link if it is an address and there may be one more; return how many."""
    fits = len(text) <= LONGEST_LINK and links < MOST_LINKS
    if fits and text.startswith("http") and _ADDRESS.fullmatch(text):
        sheet.write_url(row, column, text, string=text[:LONGEST_CELL])
        return 1
    sheet.write_string(row, column, text)
    return 0


def _shorten(text: str, where: tuple[str, int, str], cut: list[str]) -> str:
    """Return what of `text` fits into a cell; `where` are its sheet, row and column."""
    length = len(text.encode("utf-16-le")) // 2 if len(text) * 2 > LONGEST_CELL else len(text)
    if length <= LONGEST_CELL:
        return text
    sheet, row, column = where
    said = f"{length:,} signs, cut to Excel's {LONGEST_CELL:,}"
    cut.append(f"sheet {sheet}, row {row}, {column}: {said}")
    kept = text.encode("utf-16-le")[: 2 * LONGEST_CELL].decode("utf-16-le", errors="ignore")
    return str(kept)
