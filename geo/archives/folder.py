"""The folder of an archive: its parts, each put there whole, and the manifest that lists them.

Only what a manifest of ours lists, or what says in itself that it is a part of ours, is ever
replaced or removed; files of others stop the run before anything is written.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyarrow as pa
import pyarrow.parquet as pq

from geo.archives.manifest import MANIFEST, ArchiveError, read_manifest
from geo.archives.parts import PRODUCT, Failed, Part, read_key
from geo.archives.schema import FORMAT, SPANS, TABLES
from geo.records.outputs import keep_out_of_dossiers
from geo.records.staging import name_target, open_stage

BETWEEN_S = 5.0
"""How many seconds pass at least between two writings of the manifest while an archive grows."""
READING, WHOLE = "reading", "whole"
FAILED = [("state", "=", "failed")]
Listed = dict[str, dict[str, Any]]


@contextmanager
def opening(path: Path) -> Iterator[Path]:
    """Give the file of a part to be read, and say its name if it is damaged.

    Raises
    ------
    ArchiveError
        If what is read of it is no Parquet file, or a broken one.
    OSError
        If the system has a reason of its own, such as rights.
    """
    try:
        yield path
    except (pa.ArrowException, UnicodeDecodeError, OSError) as error:
        if isinstance(error, ArchiveError) or getattr(error, "errno", None):
            raise
        reason = " ".join(str(error).split())[:160]
        message = f"{path} is damaged: {reason}; remove it and read the archive again"
        raise ArchiveError(message) from error


def name_file(table: str, key: str) -> str:
    """Return the path, below the archive, of the file that a part has of a table."""
    return f"{table}/part-{key}.parquet"


class Growing:
    """An archive that is being written: one run at a time, whole parts only.

    Use it as a context; at its end the manifest is written, whatever happened.
    """

    def __init__(self, out: Path, *, settings: str, version: str) -> None:
        self.out, self.settings, self.version = out, settings, version
        self.files: Listed = {}
        self.parts: dict[str, dict[str, int]] = {}
        self.seen: dict[str, None] = {}
        self._written = 0.0
        self._state = READING

    def __enter__(self) -> Self:
        """Open the folder, sweep what killed runs have left, and take up what they finished.

        Raises
        ------
        ArchiveError
            If it is a file, holds files of others, or another run is at work in it.
        OSError
            If it cannot be made or written to.
        """
        self._take_up()
        self.out.mkdir(parents=True, exist_ok=True)
        names = [f"{table}.parquet" for table in TABLES]
        self._stage = open_stage(self.out, within=True, names=[*names, MANIFEST])
        self._stage.content.mkdir()
        others = [path for path in self.out.glob(".*.planmap-*.part") if path != self._stage.folder]
        if others:
            self._stage.__exit__(None, None, None)
            message = f"{self.out}: another run is at work in it; wait for it, or end it first"
            raise ArchiveError(message)
        self._write_manifest()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Write the manifest and leave the folder to others."""
        try:
            self._write_manifest()
        finally:
            self._stage.__exit__(kind, error, trace)

    def has(self, key: str) -> bool:
        """Return whether a part is there already; if so it belongs to the archive from now on."""
        is_there = key in self.parts
        if is_there:
            self.seen[key] = None
        return is_there

    def expect(self, key: str) -> None:
        """Say that a part will come: it stands in the order of what was expected."""
        self.seen[key] = None

    def list_failed(self, key: str) -> Iterator[Failed]:
        """Yield the documents of a part that is there that failed, with their reasons."""
        path = self.out / name_file("documents", key)
        with opening(path):
            rows = pq.read_table(path, columns=["document", "reason"], filters=FAILED)
        for row in rows.to_pylist():
            yield Failed(row["document"], row["reason"])

    def add(self, part: Part) -> None:
        """Put the files of a part in their places, that of documents last.

        Raises
        ------
        OSError
            If the disk is full or may not be written to; the part is then not there.
        """
        for table in (*(name for name in TABLES if name != "documents"), "documents"):
            content = part.files[table]
            name = name_file(table, part.key)
            self._put(f"{table}.parquet", name, content)
            self.files[name] = _describe(content)
        self.parts[part.key] = dict(part.rows)
        if time.monotonic() - self._written > BETWEEN_S:
            self._write_manifest()

    def finish(self) -> int:
        """Remove the parts whose documents are gone or have changed; return how many they were.

        The order of the manifest is then that of the documents. Raises ArchiveError, before
        anything is removed, if somebody changed a file that is to go.
        """
        stale = [key for key in self.parts if key not in self.seen]
        kept = {name_file(table, key) for key in self.seen for table in TABLES}
        gone = self.files.keys() - kept
        self._refuse_changed(sorted(gone))
        self.parts = {key: self.parts[key] for key in self.seen}
        self.files = {name: entry for name, entry in self.files.items() if name in kept}
        self._state = WHOLE
        self._write_manifest()
        for name in gone:
            (self.out / name).unlink(missing_ok=True)
        return len(stale)

    def _refuse_changed(self, names: Sequence[str]) -> None:
        for name in names:
            path = self.out / name
            if path.is_file() and _describe(path.read_bytes()) != self.files[name]:
                message = f"{path} was changed since it was written; move it away and go on"
                raise ArchiveError(message)

    def _take_up(self) -> None:
        """List the parts that stand in the folder, and refuse files of others among them."""
        if self.out.exists() and not self.out.is_dir():
            message = f"{self.out} is a file; name a folder with --out"
            raise ArchiveError(message)
        keep_out_of_dossiers(self.out, ArchiveError)
        if not self.out.is_dir():
            return
        has_manifest = (self.out / MANIFEST).exists()
        listed: Listed = read_manifest(self.out)["files"] if has_manifest else {}
        found: dict[str, set[str]] = {}
        for name, path in sorted(_list_files(self.out)):
            key = path.stem.removeprefix("part-")
            if name == MANIFEST and has_manifest:
                continue
            if name not in listed and _read_key(path) != key:
                message = f"{self.out} holds {name}, which planmap did not write; name a new folder"
                raise ArchiveError(message)
            self.files[name] = listed.get(name) or _describe(path.read_bytes())
            found.setdefault(key, set()).add(name)
        for key, names in found.items():
            if all(name_file(table, key) in names for table in TABLES):
                self.parts[key] = {
                    table: _count_rows(self.out / name_file(table, key)) for table in TABLES
                }

    def _write_manifest(self) -> None:
        self._put(MANIFEST, MANIFEST, (json.dumps(self._describe(), indent=1) + "\n").encode())
        self._written = time.monotonic()

    def _describe(self) -> Mapping[str, Any]:
        totals = {table: sum(rows[table] for rows in self.parts.values()) for table in TABLES}
        return {
            "product": PRODUCT,
            "product_version": self.version,
            "archive": FORMAT,
            "state": self._state,
            "settings": self.settings,
            "rows": {table: totals[table] for table in ("documents", *SPANS)},
            "parts": self.parts,
            "files": dict(sorted(self.files.items())),
        }

    def _put(self, stand_in: str, name: str, content: bytes) -> None:
        part = self._stage.content / stand_in
        try:
            _write_to_disk(part, content)
            target = self.out / name
            target.parent.mkdir(exist_ok=True)
            part.replace(target)
        except OSError as error:
            name_target(error, self.out, self._stage.folder)
            raise


def _write_to_disk(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _list_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files below a folder by path; what stages of runs hold is none of them."""
    for root, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.endswith(".part")]
        for name in files:
            path = Path(root, name)
            yield path.relative_to(folder).as_posix(), path


def _read_key(path: Path) -> str | None:
    try:
        return read_key(pq.read_metadata(path).metadata)
    except (pa.ArrowInvalid, OSError):
        return None


def _count_rows(path: Path) -> int:
    with opening(path):
        return int(pq.read_metadata(path).num_rows)


def _describe(content: bytes) -> dict[str, Any]:
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
