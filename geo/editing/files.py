"""The files of a dossier as they stand on the disk, read once and again when they change."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from geo.dossiers.tables import TABLES
from geo.editing.faults import EditError
from geo.editing.members import Members
from geo.editing.sheets import Sheet

Content = Sheet | Members | str
INFO = "dossier.toml"
DATASETS = "datasets"
OF_DATASETS = ("source.toml", "points.csv", "features.geojson")


class Files:
    """The files of the folder `root` by name (`datasets/ID/points.csv`), parsed and kept.

    `refresh` looks which of them changed; a file is read again only then.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._stamps: dict[str, tuple[int, int, int]] = {}
        self._contents: dict[str, Content] = {}
        self._sums: dict[str, str] = {}

    def refresh(self) -> frozenset[str]:
        """Forget what has changed on the disk, and return the names of those files.

        Raises
        ------
        OSError
            If a folder cannot be read.
        """
        fresh = dict(self._scan())
        changed = {
            name
            for name in fresh.keys() | self._stamps.keys()
            if fresh.get(name) != self._stamps.get(name)
        }
        for name in changed:
            self._contents.pop(name, None)
            self._sums.pop(name, None)
        self._stamps = fresh
        return frozenset(changed)

    def names(self) -> tuple[str, ...]:
        """Return the names of the files that there are, in order."""
        return tuple(sorted(self._stamps))

    def get(self, name: str) -> Content | None:
        """Return a file: a `Sheet`, `Members`, or a text; None if there is none.

        Raises
        ------
        EditError
            If it is not UTF-8, or no CSV or GeoJSON.
        """
        if name not in self._contents:
            if name not in self._stamps:
                return None
            self._contents[name] = parse(name, self.read(name))
        return self._contents[name]

    def read(self, name: str) -> bytes:
        """Return a file's bytes."""
        content = (self.root / name).read_bytes()
        self._sums[name] = hashlib.sha256(content).hexdigest()
        return content

    def sum_of(self, name: str) -> str:
        """Return the SHA-256 of a file that there is."""
        if name not in self._sums:
            self.read(name)
        return self._sums[name]

    def put(self, name: str, content: Content | None, data: bytes | None) -> None:
        """Keep what has just been written to the disk (None: removed), without reading it."""
        if content is None or data is None:
            for kept in (self._stamps, self._contents, self._sums):
                kept.pop(name, None)
            return
        self._contents[name] = content
        self._sums[name] = hashlib.sha256(data).hexdigest()
        self._stamps[name] = _stamp(self.root / name)

    def _scan(self) -> Iterator[tuple[str, tuple[int, int, int]]]:
        for name in (INFO, *TABLES):
            if (self.root / name).is_file():
                yield name, _stamp(self.root / name)
        parent = self.root / DATASETS
        folders = sorted(os.scandir(parent), key=lambda one: one.name) if parent.is_dir() else []
        for folder in folders:
            if folder.is_dir() and not folder.name.startswith("."):
                for name in OF_DATASETS:
                    path = parent / folder.name / name
                    if path.is_file():
                        yield f"{DATASETS}/{folder.name}/{name}", _stamp(path)


def parse(name: str, data: bytes) -> Content:
    """Return the file `name` of these bytes: a `Sheet`, `Members`, or a text.

    Raises
    ------
    EditError
        If it is not UTF-8, or no CSV or GeoJSON.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"{name}: must be UTF-8; save the file as 'CSV UTF-8'"
        raise EditError(message) from error
    if name.endswith(".csv"):
        return Sheet(name, text)
    return Members(name, text) if name.endswith(".geojson") else text


def to_bytes(content: Content) -> bytes:
    """Return the bytes of a file."""
    return (content if isinstance(content, str) else content.to_text()).encode()


def _stamp(path: Path) -> tuple[int, int, int]:
    status = path.stat()
    return status.st_mtime_ns, status.st_size, status.st_ino
