"""What was written, and writing it so that a failure leaves an older file as it was."""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from geo.errors import PlanmapError
from geo.records import outputs, staging

BLOCK = 1 << 20
"""Bytes of a file that are read at a time."""


class ExportError(PlanmapError, ValueError):
    """An export that cannot be made as asked."""


class WriteError(PlanmapError, OSError):
    """A file, folder or database that cannot be written; the older one is as it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One file or table that was written.

    `path` is the file's path, or `SCHEMA.TABLE at HOST/DATABASE` for a table; `rows` counts
    features or rows. A table has no `bytes` and no `sha256`; only a table has `changed`, the
    number of rows that were not there already just so. `notes` are lines about what had to be
    changed: texts that were cut, names that were shortened.
    """

    path: str
    rows: int
    bytes: int = 0
    sha256: str = ""
    changed: int | None = None
    notes: tuple[str, ...] = ()


def write_file(path: Path, content: bytes, *, rows: int) -> Written:
    """Write `content` to `path` in one step at the end and return what was written.

    Raises
    ------
    WriteError
        If the folder is missing or may not be written to, or the disk is full.
    """
    return write_blocks(path, (content,), rows=rows)


def write_blocks(path: Path, blocks: Iterable[bytes], *, rows: int) -> Written:
    """Write `blocks`, one after the other as they are made; see `write_file`.

    Raises
    ------
    WriteError
        If the folder is missing or may not be written to, or the disk is full.
    """
    digest, size = hashlib.sha256(), 0
    with replacing(path) as part, part.open("wb") as file:
        for block in blocks:
            file.write(block)
            digest.update(block)
            size += len(block)
    return Written(path=str(path), rows=rows, bytes=size, sha256=digest.hexdigest())


def describe_file(path: Path, part: Path, *, rows: int, notes: tuple[str, ...] = ()) -> Written:
    """Return the description of a file that stands at `part` and goes to `path`.

    Raises
    ------
    OSError
        If it cannot be read.
    """
    with part.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    size = part.stat().st_size
    return Written(path=str(path), rows=rows, bytes=size, sha256=digest, notes=notes)


def read_blocks(path: Path) -> Iterator[bytes]:
    """Yield the content of the file `path`, `BLOCK` bytes at a time.

    Raises
    ------
    OSError
        If it cannot be read.
    """
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            yield block


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a path beside `path` to write to; at the end it takes the place of `path`.

    If the block fails, what it wrote is removed and `path` is as it was.

    Raises
    ------
    WriteError
        If the folder is missing or may not be written to, or the disk is full.
    InTheWayError
        If `path` is a file of somebody else, where a guard looks after those.
    """
    try:
        with staging.replacing(path) as part:
            yield part
            outputs.make_way(path, part)
    except OSError as error:
        raise explain(error, path) from error


def explain(error: OSError, path: Path) -> WriteError:
    """Return `error` as one line that says what to do."""
    if isinstance(error, WriteError):
        return error
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return WriteError(f"{path}: the disk is full; free some space or name another --out")
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        message = f"{path}: the folder may not be written to; name another --out"
        return WriteError(message)
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return WriteError(f"{path}: there is no folder {path.parent}; make it or name another")
    if error.errno == errno.EISDIR:
        return WriteError(f"{path}: is a folder; name a file")
    return WriteError(f"{path}: {error.strerror or error}")
