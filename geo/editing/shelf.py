"""A folder in memory, read like one on the disk."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from typing import Any


class Shelf(Traversable):
    """A file or folder of `files` (path to content); it is the one at `path`."""

    def __init__(self, files: Mapping[str, bytes], path: str = "", name: str = "dossier") -> None:
        self._files = files
        self._path = path
        self._name = name

    @property
    def name(self) -> str:
        """The last part of its path."""
        return self._path.rpartition("/")[2] or self._name

    def is_dir(self) -> bool:
        """Return whether it is a folder that holds anything."""
        start = f"{self._path}/" if self._path else ""
        return any(path.startswith(start) for path in self._files) and not self.is_file()

    def is_file(self) -> bool:
        """Return whether it is a file."""
        return self._path in self._files

    def iterdir(self) -> Iterator[Shelf]:
        """Yield what the folder holds, in order."""
        start = f"{self._path}/" if self._path else ""
        names = {
            path[len(start) :].partition("/")[0] for path in self._files if path.startswith(start)
        }
        yield from (self.joinpath(name) for name in sorted(names))

    def joinpath(self, *descendants: str | os.PathLike[str]) -> Shelf:
        """Return what stands at a path below it, whether there is anything or not."""
        parts = [part for part in (self._path, *(os.fspath(one) for one in descendants)) if part]
        return Shelf(self._files, "/".join(parts), self._name)

    def __truediv__(self, child: str | os.PathLike[str]) -> Shelf:
        """Return what stands at a path below it."""
        return self.joinpath(child)

    def open(self, mode: str = "r", *_: Any, **__: Any) -> Any:  # noqa: ANN401 - Traversable's signature
        """Return a stream of the file's bytes, or of its text in UTF-8.

        Raises
        ------
        FileNotFoundError
            If there is no such file.
        """
        content = io.BytesIO(self.read_bytes())
        return content if "b" in mode else io.TextIOWrapper(content, encoding="utf-8")

    def read_bytes(self) -> bytes:
        """Return the file's bytes.

        Raises
        ------
        FileNotFoundError
            If there is no such file.
        """
        if self._path not in self._files:
            raise FileNotFoundError(self._path)
        return self._files[self._path]

    def read_text(self, encoding: str | None = None) -> str:
        """Return the file's text.

        Raises
        ------
        FileNotFoundError
            If there is no such file.
        """
        return self.read_bytes().decode(encoding or "utf-8")
