"""Puts an act on the disk: the files beside their places, the journal's line, then the files.

Before the line is written nothing has changed; behind it the act is done, and what a killed run
did not bring to its place is brought there by the next one.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from geo.dossiers.acts import Act
from geo.dossiers.journal_files import PENDING
from geo.dossiers.stamps import STAMPED
from geo.editing.applying import apply, turn_round
from geo.editing.copies import Copy
from geo.editing.faults import EditError
from geo.editing.files import DATASETS, Content, Files, to_bytes
from geo.editing.naming import carry_tokens
from geo.editing.sheets import Sheet
from geo.editing.sources import stamp_datasets
from geo.records.staging import open_stage, write_files

if sys.platform != "win32":
    import fcntl


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Keep other runs from changing the dossier in `root` while this one does.

    Raises
    ------
    OSError
        If the folder cannot be read.
    """
    handle = os.open(root, os.O_RDONLY)
    try:
        if sys.platform != "win32":
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def write_copy(copy: Copy, confirm: Callable[[], None], *, identifier: str) -> None:
    """Put the files that differ in `copy` on the disk, and `confirm` in between.

    All that takes room is written before `confirm`; if either fails nothing has changed. What
    follows are renames; while they last the file `PENDING` has `identifier`, that of the act.
    `copy.base` then has the files as they are.

    Raises
    ------
    OSError
        If they cannot be written, or `confirm` says so.
    """
    files = copy.base
    made = {
        name: to_bytes(content) for name, content in copy.contents.items() if content is not None
    }
    gone = [name for name, content in copy.contents.items() if content is None]
    same = [
        name for name, data in made.items() if name in files.names() and files.read(name) == data
    ]
    for name in same:
        made.pop(name)
    with ExitStack() as stack:
        for folder, inside in _new_folders(files.root, made).items():
            stage = stack.enter_context(open_stage(folder, names=inside))
            write_files(stage.content, inside)
            _sync(*(stage.content / name for name in inside))
            stack.push(_Place(stage.content, folder))
        for name, data in made.items():
            path = files.root / name
            if path.parent.is_dir():
                target = Path(os.path.realpath(path))  # a link stays one
                stage = stack.enter_context(open_stage(target, names=[target.name]))
                write_files(stage.content, {target.name: data})
                _sync(stage.content / target.name)
                stack.push(_Place(stage.content / target.name, target))
        pending = files.root / PENDING
        pending.write_text(identifier, encoding="utf-8")
        try:
            confirm()
        except OSError:
            pending.unlink()
            raise
    for name in gone:
        (files.root / name).unlink(missing_ok=True)
        with suppress(OSError):
            (files.root / name).parent.rmdir()
    pending.unlink()
    for name in gone:
        files.put(name, None, None)
    for name, data in made.items():
        _keep(copy, name, copy.contents[name], data)


class _Place:
    """Puts a file or folder into its place at the end of a block that went well."""

    def __init__(self, source: Path, target: Path) -> None:
        self.source, self.target = source, target

    def __call__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self.source.replace(self.target)


def _keep(copy: Copy, name: str, content: Content | None, data: bytes) -> None:
    old = copy.base.get(name)
    if isinstance(old, Sheet) and isinstance(content, Sheet):
        changed = {change.row for change in copy.changes if change.file == name and change.row}
        carry_tokens(old, content, changed)
    copy.base.put(name, content, data)


def _new_folders(root: Path, made: Mapping[str, bytes]) -> dict[Path, dict[str, bytes]]:
    """Return the folders of datasets that there are not yet, and the files in each."""
    found: dict[Path, dict[str, bytes]] = {}
    for name, data in made.items():
        path = root / name
        if not path.parent.is_dir():
            found.setdefault(path.parent, {})[path.name] = data
    return found


def _sync(*paths: Path) -> None:
    for path in paths:
        with path.open("rb+") as file:
            os.fsync(file.fileno())


def finish(files: Files, act: Act) -> bool:
    """Bring an act of the journal wholly into the files; return whether anything was lacking.

    Each file is as it was before the act or as it is after it, since files go to their places
    whole; one that somebody else has changed since is left.

    Raises
    ------
    OSError
        If a file cannot be written.
    """
    copy = Copy(files)
    lacking = []
    for name in dict.fromkeys(change.file for change in act.changes or ()):
        changes = [change for change in act.changes or () if change.file == name]
        trial = Copy(files)
        with suppress(EditError):
            for change in reversed(changes):
                apply(trial, turn_round(change))
            continue  # it can be taken back, so it is there
        with suppress(EditError):
            trial = Copy(files)
            for change in changes:
                apply(trial, change)
            copy.contents |= trial.contents
            lacking.append(name)
    for dataset in _datasets(act):
        name = f"{DATASETS}/{dataset}/source.toml"
        copy.contents.setdefault(name, files.get(name))
        if _takes_away(copy, act, dataset):
            copy.contents[name] = None
        with suppress(OSError):  # there is none, or something is in it
            (files.root / DATASETS / dataset).rmdir()
    stamp_datasets(copy, check=False)
    before = {name: files.get(name) for name in copy.contents}
    if not lacking and all(before[name] == copy.contents[name] for name in copy.contents):
        return False
    write_copy(copy, lambda: None, identifier=act.id)
    return True


def _takes_away(copy: Copy, act: Act, dataset: str) -> bool:
    """Return whether an act removes a dataset of which nothing is left but its source."""
    folder = f"{DATASETS}/{dataset}"
    sources = [one for one in act.changes or () if one.file == f"{folder}/source.toml"]
    removed = any(one.kind == "file" and one.after is None for one in sources)
    return removed and all(copy.get(f"{folder}/{name}") is None for name in STAMPED)


def read_pending(root: Path) -> str | None:
    """Return the id of the act that a run did not finish, or None.

    Raises
    ------
    OSError
        If it cannot be read.
    """
    try:
        return (root / PENDING).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None


def _datasets(act: Act) -> list[str]:
    names = (change.file.split("/") for change in act.changes or ())
    return sorted({parts[1] for parts in names if parts[0] == DATASETS})
