"""Reads CSV and TOML files into rows, and tells everything that is wrong with a file at once."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from geo.errors import Problem
from geo.records.columns import read_records
from geo.records.headers import RIGHT, check_header, explain_column
from geo.records.row import CONTROL, Row, name_sign
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
    text, problems = read_text(file, name)
    if problems:
        return (), (), problems
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[RowType] = []
    lines: list[int] = []
    records: list[list[str]] = []
    places: list[int] = []
    broken: list[Problem] = []
    try:
        header = next(reader, [])
        problems += check_header(header, name, model, languages)
        if problems:
            return (), (), problems
        for cells in reader:
            if any(cells) and any(cell.strip() for cell in cells):
                records.append(cells)
                places.append(reader.line_num)
    except csv.Error as error:
        broken = [_tell_broken(error, name, reader.line_num)]
    for record, line, row in zip(
        records, places, read_records(records, header, model, languages), strict=True
    ):
        found = row or _read_row(record, header, name, line, model, languages)
        if isinstance(found, list):
            problems += found
        else:
            rows.append(found)
            lines.append(line)
    return tuple(rows), tuple(lines), problems + broken


def _tell_broken(error: csv.Error, name: str, row: int) -> Problem:
    """Return what Python's reader of CSV says; it reads no cell that is longer than its limit."""
    limit = csv.field_size_limit()
    if str(limit) in str(error):
        right = f"has a cell of over {limit:,} signs; shorten it, no option raises this"
        return Problem(file=name, row=row, right=right)
    return Problem(file=name, row=row, right=f"is no valid CSV: {error}")


def read_cells(file: Traversable) -> tuple[tuple[int, Mapping[str, str]], ...] | None:
    """Return the cells of a CSV file as they stand, by line and column; None if there are none.

    A file that cannot be read at all gives None; `read_rows` tells why.

    Raises
    ------
    OSError
        If the file exists but cannot be read.
    """
    text, problems = read_text(file, file.name)
    if problems or not text.strip():
        return None
    reader = csv.DictReader(io.StringIO(text, newline=""), restval="", strict=True)
    try:
        rows = [(reader.line_num, row) for row in reader]
    except csv.Error:
        return None
    return tuple(
        (line, {column: (cell or "").strip() for column, cell in row.items() if column})
        for line, row in rows
        if any(row.values())
    )


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
    cells: list[str],
    header: list[str],
    name: str,
    line: int,
    model: type[RowType],
    languages: tuple[str, ...] | None,
) -> RowType | list[Problem]:
    if len(cells) > len(header):
        right = f"has {len(cells)} cells, the header {len(header)}; put text with commas in quotes"
        return [Problem(file=name, row=line, right=right)]
    values = {
        column: cell.strip() for column, cell in zip(header, cells, strict=False) if cell.strip()
    }
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
