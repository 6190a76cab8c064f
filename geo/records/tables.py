"""Reads CSV and TOML files into rows, and tells everything that is wrong with a file at once."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from geo.errors import Problem
from geo.records.cell_limits import LONGEST_CELL
from geo.records.columns import may_be_columns, read_columns, read_sheet_rows
from geo.records.headers import RIGHT, check_header, explain_column
from geo.records.row import CONTROL, Row, name_sign
from geo.records.sheets import Sheet, parse_sheet
from geo.records.spreadsheets import ADVICE, advise
from geo.records.translated import (
    columns_of,
    fill_words,
    localise,
)

RowType = TypeVar("RowType", bound=Row)

LARGEST = 100_000_000
"""Bytes of the largest file that is read: it would take some 2 GB of memory."""


def is_too_large(file: Traversable) -> bool:
    """Return whether a file on this machine has more than `LARGEST` bytes."""
    return isinstance(file, Path) and file.is_file() and file.stat().st_size > LARGEST


def read_text(file: Traversable, name: str) -> tuple[str, list[Problem]]:
    """Return the text of `file`, decoded as UTF-8 with or without BOM, and what is wrong with it.

    Raises
    ------
    OSError
        If the file exists but cannot be read.
    """
    if isinstance(file, Path) and file.exists() and not file.is_file():
        return "", [Problem(file=name, right="must be a file; this is something else")]
    if isinstance(file, Path) and is_too_large(file):
        size = f"{file.stat().st_size / 1e6:,.0f} MB"
        right = f"must have {LARGEST / 1e6:g} MB at most; simplify it or cut it into several"
        return "", [Problem(file=name, field="size", value=size, right=right)]
    try:
        content = file.read_bytes()
    except (FileNotFoundError, KeyError):
        return "", [Problem(file=name, right="this file is missing from the dossier")]
    try:
        text = content.decode("utf-8-sig")
        return (text, []) if not CONTROL.search(text) else ("", [_tell_control(text, name)])
    except UnicodeDecodeError as error:
        row = content[: error.start].count(b"\n") + 1
        found = content[error.start : error.start + 4].hex(" ")
        right = "must be UTF-8; save the file as 'CSV UTF-8'"
        return "", [Problem(file=name, row=row, field="bytes", value=found, right=right)]


def _tell_control(text: str, name: str) -> Problem:
    found = CONTROL.search(text)
    start, sign = (found.start(), found[0]) if found else (0, " ")
    row = text[:start].count("\n") + 1
    right = "must hold no control characters; take this one out"
    return Problem(file=name, row=row, field="text", value=name_sign(sign), right=right)


def read_rows(
    file: Traversable,
    name: str,
    model: type[RowType],
    *,
    languages: tuple[str, ...] | None = None,
) -> tuple[tuple[RowType, ...], tuple[int, ...], list[Problem]]:
    """Return the rows of a CSV file, the line each one ends on, and all problems of the file.

    Empty cells count as not given; a row that is empty throughout is passed over. `languages`
    are those that the dossier declares, see `make_row`.

    Raises
    ------
    OSError
        If the file exists but cannot be read.
    """
    sheet, problems = read_sheet(file, name)
    if sheet is None:
        return (), (), problems
    return take_rows(sheet, name, model, languages=languages)


def read_sheet(file: Traversable, name: str) -> tuple[Sheet | None, list[Problem]]:
    """Return a CSV file in columns, or None and why it cannot be read at all.

    Raises
    ------
    OSError
        If the file exists but cannot be read.
    """
    text, problems = read_text(file, name)
    return (None, problems) if problems else (parse_sheet(text), [])


def take_rows(
    sheet: Sheet,
    name: str,
    model: type[RowType],
    *,
    languages: tuple[str, ...] | None = None,
    given: Mapping[str, str] = MappingProxyType({}),
) -> tuple[tuple[RowType, ...], tuple[int, ...], list[Problem]]:
    """Return what `read_rows` does, of a sheet; `name` is its file's.

    A cell that is empty, or has no column, holds what `given` has for its field.
    """
    problems = check_header(sheet.header, name, model, languages, sheet.columns)
    if problems:
        return (), (), problems
    whole = _fill_in(sheet, {key: given[key] for key in given if key in model.model_fields})
    rows = read_sheet_rows(whole, model, languages)
    lines: Sequence[int] = whole.lines
    odd = [number for number, row in enumerate(rows) if row is None]
    for number, (_, cells) in zip(odd, whole.rows_of(odd), strict=True):
        found = _read_row(cells, whole, number, name, model, languages)
        if isinstance(found, list):
            problems += found
        else:
            rows[number] = found
    if any(row is None for row in rows):
        lines = [line for line, row in zip(lines, rows, strict=True) if row is not None]
    if sheet.broken:
        line, error = sheet.broken
        problems.append(tell_broken(error, name, line))
    return tuple(row for row in rows if row is not None), tuple(lines), problems


def tell_broken(error: str, name: str, row: int) -> Problem:
    """Return what Python's reader of CSV says; it reads no cell that is longer than its limit."""
    if str(LONGEST_CELL) in error:
        right = f"has a cell of over {LONGEST_CELL:,} signs; shorten it, no option raises this"
        return Problem(file=name, row=row, right=right)
    return Problem(file=name, row=row, right=f"is no valid CSV: {error}")


def take_columns(
    sheet: Sheet, name: str, model: type[Row]
) -> tuple[Mapping[str, Sequence[Any]], Sequence[int], list[Problem]]:
    """Return what `take_rows` does as a column for each field of `model`: no row is made."""
    if may_be_columns(sheet) and not check_header(sheet.header, name, model, None):
        columns, odd = read_columns(sheet.columns, len(sheet.lines), model, fill=False)
        if not odd and sheet.broken is None:
            return columns, sheet.lines, []
    rows, lines, problems = take_rows(sheet, name, model)
    return {key: [getattr(row, key) for row in rows] for key in model.model_fields}, lines, problems


def _fill_in(sheet: Sheet, given: Mapping[str, str]) -> Sheet:
    """Return `sheet` with the values of `given` where a cell of its column is empty."""
    blank = [""] * len(sheet.lines)
    columns = {
        name: [cell or value for cell in sheet.columns.get(name, blank)]
        for name, value in given.items()
    }
    return replace(sheet, columns={**sheet.columns, **columns}) if columns else sheet


def read_toml(file: Traversable, name: str) -> tuple[dict[str, Any], list[Problem]]:
    """Return the tables of a TOML file and what is wrong with it.

    Raises
    ------
    OSError
        If the file exists but cannot be read.
    """
    text, problems = read_text(file, name)
    if problems:
        return {}, problems
    try:
        found = tomllib.loads(text)
    except RecursionError:
        return {}, [Problem(file=name, right="is nested too deep for TOML")]
    except ValueError as error:
        return {}, [Problem(file=name, right=f"is no valid TOML: {error}")]
    wrong = next((words for words in iter_texts(found) if CONTROL.search(words)), None)
    return ({}, [_tell_control(wrong, name)]) if wrong else (found, [])


def iter_texts(value: object) -> Iterator[str]:
    """Yield every text in a value of TOML or JSON, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (str(key) for key in value)
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from iter_texts(part)


def make_row(
    values: dict[str, Any],
    name: str,
    line: int,
    model: type[RowType],
    *,
    languages: tuple[str, ...] | None = None,
) -> RowType | list[Problem]:
    """Return `values` as a row of `model`, or all that is wrong with them.

    With `languages`, those that a dossier declares, words stand in a column for each; the first
    is needed, another that is missing is filled (`geo.records.translated`). Without, the row
    needs its words in all three promised languages.
    """
    own = localise(model, languages or model.tags)
    known = columns_of(own)
    problems = [
        Problem(
            file=name, row=line, field=field, value=str(value), right=explain_column(field, model)
        )
        for field, value in values.items()
        if field not in known
    ]
    given = {field: value for field, value in values.items() if field in known}
    whole, filled = fill_words(given, own) if languages else (given, set())
    try:
        row = own.model_validate(whole)
    except ValidationError as error:
        return problems + [_describe(detail, name, line) for detail in error.errors()]
    row.model_fields_set.difference_update(filled)
    return problems or row


def _read_row(
    cells: Mapping[str, str],
    sheet: Sheet,
    number: int,
    name: str,
    model: type[RowType],
    languages: tuple[str, ...] | None,
) -> RowType | list[Problem]:
    line = sheet.lines[number]
    if number in sheet.long:
        count = sheet.long[number]
        right = f"has {count} cells, the header {len(sheet.header)}; put text with commas in quotes"
        return [Problem(file=name, row=line, right=right)]
    values = {column: cell for column, cell in cells.items() if cell}
    return make_row(values, name, line, model, languages=languages)


def _describe(detail: ErrorDetails, name: str, line: int) -> Problem:
    template = RIGHT.get(detail["type"], detail["msg"][:1].lower() + detail["msg"][1:])
    context = {key: str(value) for key, value in detail.get("ctx", {}).items()}
    value = "" if detail["type"] == "missing" else str(detail["input"])
    right = template.format_map(context) if detail["type"] in RIGHT else template
    return Problem(
        file=name,
        row=line,
        field=".".join(str(part) for part in detail["loc"]),
        value=value,
        right=right if ADVICE in right else advise(right, value),
    )
