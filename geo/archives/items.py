"""What an archive is made of: documents as they come from a folder or a table, one at a time."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from geo.errors import PlanmapError, Problem
from geo.records.given import GivenFileError, read_given
from geo.records.row import CONTROL, PartialDate, Row

PARQUET = frozenset((".parquet", ".pq", ".geoparquet"))
LINES = frozenset((".jsonl", ".ndjson", ".jsonlines"))
COLUMNS = ("id", "text", "date", "title")
ROWS = 64
"""Rows of a Parquet table that are taken at a time."""
FILE, TEXT = "file", "text"


class SourceError(PlanmapError, ValueError):
    """A source of documents that cannot be used at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A document before it is read.

    `content` has the bytes of a file (`kind` is `file`), or of a table's text in UTF-8 (`text`).
    `problem` says why there is nothing to read; such an item is counted as failed.
    """

    id: str
    kind: str
    content: bytes = field(default=b"", repr=False)
    date: str | None = None
    title: str | None = None
    problem: str | None = None
    sha256: str = ""


def make_item(
    identifier: str, content: bytes, kind: str, *, date: str | None = None, title: str | None = None
) -> Item:
    """Return a document with the SHA-256 of its content."""
    return Item(
        id=identifier, kind=kind, content=content, date=date, title=title,
        sha256=hashlib.sha256(content).hexdigest(),
    )  # fmt: skip


def make_failed(identifier: str, kind: str, problem: str) -> Item:
    """Return a document that cannot be read; its checksum is that of the reason."""
    digest = hashlib.sha256(problem.encode("utf-8", "replace")).hexdigest()
    return Item(id=identifier, kind=kind, problem=problem, sha256=digest)


def check_source(source: Path) -> None:
    """Refuse what is no source of documents, before anything is made of it.

    Raises
    ------
    SourceError
        If `source` is neither a folder nor a Parquet or JSON-lines table with `id` and `text`.
    OSError
        If it is not there or may not be read.
    """
    if source.is_dir():
        return
    if not source.exists():
        raise FileNotFoundError(2, "there is no such folder or table", str(source))
    ending = source.suffix.casefold()
    if ending in PARQUET:
        with _opening(source) as file:
            _check_columns(source, file.schema_arrow.names)
    elif ending not in LINES:
        message = (
            f"{source}: name a folder of files, or a table ending in .parquet or .jsonl with "
            f"the columns {', '.join(COLUMNS)}; a single text is read by 'planmap read'"
        )
        raise SourceError(message)


def iter_items(source: Path) -> Iterator[Item]:
    """Yield the documents of a folder (by path) or of a table (by row), each read when asked for.

    A row or file that is wrong is yielded with its problem, and what follows it comes as well.

    Raises
    ------
    SourceError
        As `check_source`; also if a table turns out to be damaged farther on.
    OSError
        If it is not there or may not be read.
    """
    check_source(source)
    if source.is_dir():
        return _iter_folder(source)
    return _iter_parquet(source) if source.suffix.casefold() in PARQUET else _iter_lines(source)


def count_items(source: Path) -> int | None:
    """Return how many documents a source has if that can be told without reading it, else None."""
    if source.is_dir():
        return sum(1 for _ in _list_files(source))
    if source.suffix.casefold() in PARQUET and source.is_file():
        try:
            return int(pq.read_metadata(source).num_rows)
        except pa.ArrowInvalid:
            return None
    return None


def _list_files(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder in the order of their paths; hidden ones are passed over."""
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(root, name) for name in sorted(files) if not name.startswith("."))


def _iter_folder(folder: Path) -> Iterator[Item]:
    for path in _list_files(folder):
        name = path.relative_to(folder).as_posix()
        shown = name.encode("utf-8", "replace").decode()
        try:
            if path.exists() and not path.is_file():
                yield make_failed(shown, FILE, f"{path}: is no file")
                continue
            yield make_item(shown, read_given(path), FILE)
        except GivenFileError as error:
            yield make_failed(shown, FILE, str(error))
        except OSError as error:
            yield make_failed(shown, FILE, f"{path}: {error.strerror or error}")


def _iter_parquet(source: Path) -> Iterator[Item]:
    with _opening(source) as file:
        names = _check_columns(source, file.schema_arrow.names)
        number = 0
        for batch in file.iter_batches(batch_size=ROWS, columns=names, use_threads=False):
            for row in _take_rows(batch):
                number += 1
                yield make_row_item(source.name, number, row)


def _take_rows(batch: pa.RecordBatch) -> Iterator[dict[str, Any]]:
    """Yield the rows of a batch; what is no UTF-8 stays bytes, which no document can have."""
    try:
        rows = batch.to_pylist()
    except UnicodeDecodeError:
        yield from _take_cells(batch)
    else:
        yield from rows


def _take_cells(batch: pa.RecordBatch) -> Iterator[dict[str, Any]]:
    """Yield the rows of a batch, cell by cell: one that is no UTF-8 stays bytes."""
    for number in range(batch.num_rows):
        row: dict[str, Any] = {}
        for name, column in zip(batch.schema.names, batch.columns, strict=True):
            try:
                row[name] = column[number].as_py()
            except UnicodeDecodeError as error:
                row[name] = error.object
        yield row


@contextmanager
def _opening(source: Path) -> Iterator[pq.ParquetFile]:
    """Open a Parquet file; whatever shows it damaged while it is read is one error."""
    try:
        with pq.ParquetFile(source) as file:
            yield file
    except (pa.ArrowException, pa.ArrowIOError, UnicodeDecodeError) as error:
        reason = str(error).splitlines()[0]
        message = f"{source}: is no Parquet file, or a damaged one: {reason}"
        raise SourceError(message) from error


def _check_columns(source: Path, names: list[str]) -> list[str]:
    missing = [name for name in COLUMNS[:2] if name not in names]
    if missing:
        message = (
            f"{source}: has no column {' and '.join(missing)} but {', '.join(names)}; a table of "
            f"documents has {', '.join(COLUMNS)}"
        )
        raise SourceError(message)
    return [name for name in COLUMNS if name in names]


def _iter_lines(source: Path) -> Iterator[Item]:
    with source.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as error:
                yield _wrong(source.name, number, "", "", f"is no JSON: {error}")
                continue
            if not isinstance(row, dict):
                yield _wrong(source.name, number, "", str(row), "must be an object with id, text")
                continue
            yield make_row_item(source.name, number, row)


class _Dated(Row):
    date: PartialDate | None = None


def make_row_item(table: str, number: int, row: dict[str, Any]) -> Item:
    """Return the document of a table's row, `number` counted from 1, or what is wrong with it."""
    identifier, text = row.get("id"), row.get("text")
    if right := _judge_id(identifier):
        return _wrong(table, number, "id", _show(identifier), right)
    if right := _judge_text(text):
        right = f"of document {identifier}: {right}"
        said = "" if isinstance(text, str) else _show(text)
        return _wrong(table, number, "text", said, right, identifier=str(identifier))
    date, title = _as_date(row.get("date")), row.get("title")
    try:
        _Dated(date=date)
    except ValueError:
        right = f"of document {identifier}: must be a date as 2025, 2025-06 or 2025-06-30"
        return _wrong(table, number, "date", str(date), right, identifier=str(identifier))
    title = title.decode("utf-8", "replace") if isinstance(title, bytes) else title
    words = " ".join(CONTROL.sub(" ", str(title)).split()) if title is not None else None
    return make_item(str(identifier), str(text).encode(), TEXT, date=date, title=words or None)


def _judge_id(identifier: object) -> str:
    """Return what would be right for the id of a document, or nothing if it is right."""
    if isinstance(identifier, bool) or not isinstance(identifier, (str, int)) or identifier == "":
        return "must be text or a whole number"
    if CONTROL.search(str(identifier)):
        return "must hold no control characters"
    return "must stand in one line" if len(str(identifier).splitlines()) > 1 else ""


def _judge_text(text: object) -> str:
    """Return what would be right for the text of a document, or nothing if it is right."""
    if not isinstance(text, str):
        return "must be text"
    surrogate = re.search("[\ud800-\udfff]", text)
    return f"has a lone surrogate at character {surrogate.start()}" if surrogate else ""


def _as_date(value: object) -> str | None:
    """Return a date of a table as it is written here; an empty one is none."""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    return None if value is None or value == "" else str(value)


def _show(value: object) -> str:
    return "" if value is None else str(value)


def _wrong(
    table: str, number: int, field: str, value: str, right: str, *, identifier: str = ""
) -> Item:
    problem = Problem(file=table, row=number, field=field, value=value, right=right)
    return make_failed(identifier or f"{table}, row {number}", TEXT, str(problem))
