"""Tells whether a file may be written where somebody wants it, so that nothing of theirs is lost.

Source of the rule: a site replaces only what its manifest lists, unchanged. A file that stands
alone has no manifest, so the checksums of what planmap wrote are kept in a record of the user's.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path

from geo.errors import PlanmapError
from geo.records.staging import replacing, write_whole

DOSSIER = "dossier.toml"
ASIDE = "before-planmap"
MOST_ASIDE = 10_000
LONGEST_RECORD = 650_000
"""Bytes of a record, 10,000 checksums with their line ends; the older half then goes."""


class InTheWayError(PlanmapError):
    """A file that planmap did not write, or that somebody changed, where one is to be written."""


def keep_out_of_dossiers(out: Path, error: type[PlanmapError]) -> None:
    """Raise `error` if `out`, links followed, is a dossier or inside one: nothing is built there.

    Raises
    ------
    PlanmapError
        The `error` that was given.
    """
    target = Path(os.path.realpath(out))
    for folder in (target, *target.parents):
        if (folder / DOSSIER).is_file():
            message = f"{out} is in the dossier {folder}; name a place outside it with --out"
            raise error(message)


def move_aside(path: Path) -> Path:
    """Give what is at `path` the next free name `NAME.before-planmap-N`, and return that.

    Raises
    ------
    InTheWayError
        If 10,000 such names are taken.
    OSError
        If it cannot be renamed.
    """
    for number in range(1, MOST_ASIDE):
        aside = path.with_name(f"{path.name}.{ASIDE}-{number}")
        if not os.path.lexists(aside):
            return path.rename(aside)
    message = f"{path}: there are too many files {path.name}.{ASIDE}-…; move some away"
    raise InTheWayError(message)


@dataclass(frozen=True, slots=True)
class Guard:
    """Lets only those files be replaced that have the bytes that planmap gave them.

    `record` is the file of their SHA-256, one a line. With `force` what is in the way is moved
    aside; `moved` then has its new paths.
    """

    record: Path
    force: bool = False
    moved: list[Path] = field(default_factory=list)

    def make_way(self, path: Path, fresh: Path) -> None:
        """See that `fresh` may take the place of `path`, and take its checksum down.

        Raises
        ------
        InTheWayError
            If `path` is a file that is neither the same nor one that planmap wrote.
        """
        target = Path(os.path.realpath(path))
        digest = _sum(fresh)
        if os.path.lexists(target) and not self._is_ours(target, digest):
            if not self.force:
                message = (
                    f"{path} was not written by planmap, or was changed since; move it away, "
                    "name another --out, or let --force move it aside"
                )
                raise InTheWayError(message)
            self.moved.append(move_aside(target))
        self._note(digest)

    def _is_ours(self, target: Path, digest: str) -> bool:
        if target.is_symlink() or not (target.is_file() or target.is_dir()):
            return False
        there = _sum(target)
        return there == digest or there in self._read()

    def _read(self) -> list[str]:
        try:
            return self.record.read_text(encoding="ascii", errors="replace").split()
        except OSError:
            return []

    def _note(self, digest: str) -> None:
        known = self._read()
        if digest in known:
            return
        with suppress(OSError):  # without a record only what is the same may be replaced
            self.record.parent.mkdir(parents=True, exist_ok=True)
            if self.record.is_file() and self.record.stat().st_size > LONGEST_RECORD:
                self._shorten(known)
            with self.record.open("a", encoding="ascii") as file:
                file.write(f"{digest}\n")

    def _shorten(self, known: list[str]) -> None:
        write_whole(self.record, "".join(f"{line}\n" for line in known[len(known) // 2 :]))


_GUARD: ContextVar[Guard | None] = ContextVar("guard", default=None)


@contextmanager
def guarding(guard: Guard | None) -> Iterator[None]:
    """Let `guard` say what may be replaced while the block runs."""
    token = _GUARD.set(guard)
    try:
        yield
    finally:
        _GUARD.reset(token)


def make_way(path: Path, fresh: Path) -> None:
    """See that `fresh` may take the place of `path`; without a guard it may.

    Raises
    ------
    InTheWayError
        As `Guard.make_way`.
    """
    if guard := _GUARD.get():
        guard.make_way(path, fresh)


def write_guarded(path: Path, content: bytes) -> None:
    """Write `content` to `path`, whole or not at all, if a guard lets it.

    Raises
    ------
    InTheWayError
        As `Guard.make_way`.
    OSError
        If the folder is missing or may not be written to, or the disk is full.
    """
    with replacing(path) as part:
        part.write_bytes(content)
        make_way(path, part)


def _sum(path: Path) -> str:
    """Return the SHA-256 of a file; of a folder that of the names and sums of its files."""
    if path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.is_file())
        listed = [f"{_sum(file)} {file.relative_to(path).as_posix()}" for file in files]
        return hashlib.sha256("\n".join(listed).encode("utf-8", "surrogateescape")).hexdigest()
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
