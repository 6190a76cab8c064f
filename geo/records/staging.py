"""Writes files and folders beside where they go, and puts them there in one step at the end.

What is not finished stands in a stage: a hidden folder `.NAME.planmap-TOKEN.part` beside the
target, unique to its run and locked while that run lives. The next run for the same target
removes the stages of runs that were killed. Nothing but what a stage says it holds is removed.
"""

from __future__ import annotations

import errno
import json
import os
import secrets
import sys
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from geo.records.contents import Content, put_content

if sys.platform != "win32":
    import fcntl

LOCK = "lock"
PLAN = "plan.json"
CONTENT = "content"
OLD = "old"
LONGEST_NAME = 100
"""Letters of a target's name that its stage repeats: a name has at most 255 bytes (POSIX)."""
SQLITE_BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite has beside a file while it writes (https://sqlite.org/tempfiles.html)."""
DAY_S = 86_400.0
OF_THE_PLACE = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM))
"""What is wrong with the place that was asked for, whatever file it comes up with."""
NO_FOLDER = frozenset((errno.ENOENT, errno.ENOTDIR))
"""What is wrong with the folder around it."""
_OPEN: set[Path] = set()
"""The folders of this process's stages."""


@dataclass(slots=True)
class Stage:
    """A folder of one run's own: `content` is what it makes, `plan` says what that may hold."""

    folder: Path
    handle: int
    target: Path

    @property
    def content(self) -> Path:
        """Where the run puts what will stand at the target."""
        return self.folder / CONTENT

    @property
    def old(self) -> Path:
        """Where a run puts what stood at the target, until all is in its place."""
        return self.folder / OLD

    def write_plan(self, plan: Mapping[str, object]) -> None:
        """Write down what this stage may hold and do, whole, before it does it."""
        fresh = self.folder / f"{PLAN}.new"
        fresh.write_text(json.dumps(plan), encoding="utf-8")
        fresh.replace(self.folder / PLAN)

    def __enter__(self) -> Self:
        """Return the stage itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Remove what the stage still holds of its own, and the stage."""
        discard(self.folder)
        _OPEN.discard(self.folder)
        with suppress(OSError):
            os.close(self.handle)
        if isinstance(error, OSError):
            name_target(error, self.target, self.folder)


def open_stage(target: Path, *, within: bool = False, names: Collection[str] = ()) -> Stage:
    """Return a new stage beside `target`, or in it if `within`, after sweeping older ones.

    `names` are the paths, below the stage's content, of the files that it will make.

    Raises
    ------
    OSError
        If the folder around `target` is missing or may not be written to.
    """
    sweep(target, within=within)
    folder = _around(target, within=within) / f"{_prefix(target)}{secrets.token_hex(6)}.part"
    _OPEN.add(folder)
    try:
        folder.mkdir()
    except OSError as error:
        _OPEN.discard(folder)
        error.filename = str(folder.parent if error.errno in NO_FOLDER else target)
        raise
    handle = os.open(folder / LOCK, os.O_CREAT | os.O_RDWR, 0o600)
    _lock(handle)
    stage = Stage(folder, handle, target)
    try:
        stage.write_plan({"files": sorted(names)})
    except OSError as error:
        stage.__exit__(type(error), error, error.__traceback__)
        raise
    return stage


def discard_open() -> None:
    """Remove the stages that this process still has open, as it ends without closing them.

    One that holds what stood at its target stays: the next run puts that back.
    """
    for folder in sorted(_OPEN):
        if not os.path.lexists(folder / OLD):
            discard(folder)


def name_target(error: OSError, target: Path, folder: Path) -> None:
    """Let an error of the place that names no file, or one in `folder`, name the target instead."""
    is_ours = error.filename is None or str(error.filename).startswith(str(folder))
    if error.errno in OF_THE_PLACE and is_ours:
        error.filename = str(target)


def find_abandoned(target: Path, *, within: bool = False) -> Iterator[Path]:
    """Yield the stages for `target` whose runs have ended without removing them."""
    try:
        entries = sorted(os.scandir(_around(target, within=within)), key=lambda entry: entry.name)
    except OSError:
        return
    prefix = _prefix(target)
    for entry in entries:
        ours = entry.name.startswith(prefix) and entry.name.endswith(".part")
        if ours and entry.is_dir(follow_symlinks=False) and _is_abandoned(Path(entry.path)):
            yield Path(entry.path)


def sweep(target: Path, *, within: bool = False) -> None:
    """Remove what runs for `target` that were killed have left beside it, or in it."""
    for folder in find_abandoned(target, within=within):
        discard(folder)


def read_plan(folder: Path) -> dict[str, object]:
    """Return what the stage in `folder` says of itself; nothing if it says nothing readable."""
    try:
        plan = json.loads((folder / PLAN).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return plan if isinstance(plan, dict) else {}


def discard(folder: Path) -> None:
    """Remove the stage in `folder`: its plan, its lock, and the files that its plan names.

    Files that the plan does not name stay, and the folders that they stand in.
    """
    named = read_plan(folder).get("files", [])
    names = [name for name in named if isinstance(name, str)] if isinstance(named, list) else []
    for root in (folder / CONTENT, folder / OLD):
        if root.is_file() and not root.is_symlink():
            with suppress(OSError):
                root.unlink()
        for name in names:
            with suppress(OSError):
                (root / name).unlink()
        remove_empty(root)
    for name in (PLAN, f"{PLAN}.new", LOCK):
        if not ((folder / CONTENT).exists() or (folder / OLD).exists()):
            with suppress(OSError):
                (folder / name).unlink()
    with suppress(OSError):
        folder.rmdir()


def remove_empty(root: Path) -> None:
    """Remove the folders below `root` that hold nothing, and `root` itself if it does not."""
    for folder, _, _ in os.walk(root, topdown=False):
        with suppress(OSError):
            Path(folder).rmdir()


def _is_abandoned(folder: Path) -> bool:
    try:
        if time.time() - folder.stat().st_mtime < DAY_S and sys.platform == "win32":
            return False  # a system without locks to ask: there a day decides
        handle = os.open(folder / LOCK, os.O_RDWR)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    try:
        return _lock(handle)
    finally:
        os.close(handle)


def _lock(handle: int) -> bool:
    """Lock the open file `handle` for this process; return whether nobody else holds it."""
    if sys.platform != "win32":
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
    return True


def _around(target: Path, *, within: bool) -> Path:
    return target if within else target.parent


def _prefix(target: Path) -> str:
    return f".{target.name[:LONGEST_NAME]}.planmap-"


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a path to write to; at the end it takes the place of `path`, whole.

    A link is followed, so that the file it leads to is replaced and not the link. If the block
    fails, what it wrote is removed and `path` is as it was.

    Raises
    ------
    OSError
        If the folder is missing or may not be written to, or the disk is full.
    """
    target = Path(os.path.realpath(path))
    names = [f"{target.name}{end}" for end in ("", *SQLITE_BESIDE)]
    with open_stage(target, names=names) as stage:
        stage.content.mkdir()
        part = stage.content / target.name
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(target)


def write_whole(path: Path, content: str | bytes) -> None:
    """Write `content` to `path`, whole or not at all; text as UTF-8 with its own line ends.

    Raises
    ------
    OSError
        If the folder is missing or may not be written to, or the disk is full.
    """
    with replacing(path) as part:
        part.write_bytes(content.encode() if isinstance(content, str) else content)


def write_new_folder(out: Path, files: Mapping[str, bytes]) -> None:
    """Make the folder `out`, which must not be there, of `files` (path below it to content).

    Raises
    ------
    FileExistsError
        If there is something at `out`.
    OSError
        If the folder around it is missing or may not be written to, or the disk is full.
    """
    if os.path.lexists(out):
        raise FileExistsError(errno.EEXIST, "is there already", str(out))
    with open_stage(out, names=files) as stage:
        write_files(stage.content, files)
        if os.path.lexists(out):
            raise FileExistsError(errno.EEXIST, "is there already", str(out))
        stage.content.rename(out)


def write_files(folder: Path, files: Mapping[str, Content]) -> None:
    """Write `files` (path below `folder` to content) and make the folders that they need."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        put_content(content, path)
