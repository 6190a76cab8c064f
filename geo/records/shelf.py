"""Puts large contents aside as they are made.

A site of very many places is larger than what is needed to make it: so its large files wait on
the disk, beside where they will stand, and not in memory.
"""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from geo.records.contents import Aside, Content
from geo.records.staging import Stage, open_stage

LARGE = 1_000_000
"""Bytes from which a content is put aside."""


@dataclass(slots=True)
class Shelf:
    """Where large contents are put aside: in a stage, or nowhere, then they stay in memory."""

    stage: Stage | None = None
    names: list[str] = field(default_factory=list)

    def put(self, blocks: Iterable[bytes]) -> Content:
        """Return `blocks` joined, in a file if they are large.

        Raises
        ------
        OSError
            If the disk is full or may not be written to.
        """
        if self.stage is None:
            return b"".join(blocks)
        rest = iter(blocks)
        first: list[bytes] = []
        size = 0
        for block in rest:
            first.append(block)
            size += len(block)
            if size >= LARGE:
                return self._write(self.stage, chain(first, rest))
        return b"".join(first)

    def _write(self, stage: Stage, blocks: Iterable[bytes]) -> Aside:
        self.names.append(str(len(self.names)))
        stage.write_plan({"files": self.names})
        path = stage.content / self.names[-1]
        digest, size = hashlib.sha256(), 0
        with path.open("wb") as file:
            for block in blocks:
                file.write(block)
                digest.update(block)
                size += len(block)
        return Aside(path, size, digest.hexdigest())


@contextmanager
def open_shelf(target: Path) -> Iterator[Shelf]:
    """Yield a shelf beside `target`, in memory where nothing can be put beside it.

    What is still on it at the end is removed; after a kill the next run for `target` does that.

    Raises
    ------
    OSError
        If the disk is full.
    """
    try:
        stage = open_stage(target)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise
        yield Shelf()
        return
    with stage:
        stage.content.mkdir()
        yield Shelf(stage)
