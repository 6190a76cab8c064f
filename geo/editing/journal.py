"""The journal of a dossier: reads it, mends a last line that was cut short, adds a line."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from geo.dossiers.acts import Act, Header
from geo.dossiers.journal_files import FILE
from geo.editing.faults import EditError
from geo.errors import Problem
from geo.records.staging import write_whole

CUT = "edits-cut.txt"
"""What stood behind the last whole line of a journal that was cut short."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """The first line of a journal and its acts; `size` is how many bytes that is."""

    header: Header
    acts: tuple[Act, ...]
    size: int


def read_journal(path: Path, *, name: str = FILE) -> Journal | None:
    """Return the journal at `path`; None if there is none.

    A last line without its end is no act: it was never confirmed.

    Raises
    ------
    EditError
        If a line is no act, or the first no header.
    OSError
        If it cannot be read.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    return parse_journal(data, name)


def check_journal(path: Path, dossier: str | None) -> Iterator[Problem]:
    """Yield what is wrong with the journal of a dossier: a line that is none, another's journal.

    Whose it is is not asked where the dossier's id is not known (None).
    A last line without its end is no fault; it was never confirmed.

    Raises
    ------
    OSError
        If it cannot be read.
    """
    if path.exists() and not path.is_file():
        yield Problem(file=path.name, right="must be a file; this is something else")
        return
    try:
        journal = read_journal(path)
    except EditError as error:
        where, _, right = str(error).partition(": ")
        row = int(where.rpartition(" ")[2])
        yield Problem(file=path.name, row=row, right=right)
        return
    if journal and dossier is not None and journal.header.dossier != dossier:
        right = f"must be the journal of this dossier, {dossier!r}; move it away"
        value = journal.header.dossier
        yield Problem(file=path.name, row=1, field="dossier", value=value, right=right)


def parse_journal(data: bytes, name: str) -> Journal:
    """Return the journal of these bytes.

    Raises
    ------
    EditError
        If a line is no act, or the first no header.
    """
    whole = data[: data.rfind(b"\n") + 1]
    first, *rest = whole.split(b"\n")[:-1] or [b""]
    header = Header.model_validate(_parse_line(first, name, 1, Header).model_dump())
    acts = []
    for number, line in enumerate(rest, start=2):
        if line.strip():
            found = _parse_line(line, name, number, Act)
            acts.append(Act.model_validate(found))
    return Journal(header=header, acts=tuple(acts), size=len(whole))


def _parse_line(line: bytes, name: str, number: int, model: type[Any]) -> Any:  # noqa: ANN401 - of the model
    what = 'the header of a journal, {"planmap": "edits", …}' if model is Header else "an act"
    try:
        return model.model_validate_json(line)
    except ValidationError as error:
        detail = error.errors()[0]
        where = ".".join(str(part) for part in detail["loc"])
        message = f"{name}, row {number}: must be {what}: {where or 'line'}: {detail['msg']}"
        raise EditError(message) from error


def parse_act(given: object, number: int = 0) -> Act:
    """Return an act of JSON.

    Raises
    ------
    EditError
        If it is none; the message names the member and what would be right.
    """
    try:
        return Act.model_validate(given)
    except ValidationError as error:
        detail = error.errors()[0]
        where = ".".join(str(part) for part in detail["loc"])
        right = detail["msg"].removeprefix("Value error, ")
        message = f"act {number}: " * bool(number) + (f"{where}: {right}" if where else right)
        raise EditError(message) from error


def mend_journal(path: Path) -> str:
    """Cut a last line without its end off a journal, and return what was done, or nothing.

    What is cut off goes into `edits-cut.txt` beside it. A line that lacks only its end gets it.

    Raises
    ------
    OSError
        If the journal cannot be written to.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return ""
    size = data.rfind(b"\n") + 1
    rest = data[size:]
    if not rest:
        return ""
    try:
        Act.model_validate_json(rest)
    except ValidationError:
        write_whole(path.with_name(CUT), rest)
        os.truncate(path, size)
        return (
            f"{path.name}: its last line was cut short; the act was never confirmed. Its "
            f"{len(rest)} bytes are in {CUT}"
        )
    append_line(path, b"\n")
    return f"{path.name}: its last line had no end; it has one now"


def append_act(path: Path, header: Header, act: Act) -> None:
    """Write an act behind the others, on the disk before this returns; or leave all as it was.

    Raises
    ------
    OSError
        If it cannot be written.
    """
    if not path.exists():
        write_whole(path, dump_line(header.model_dump()))
    append_line(path, dump_line(act.model_dump(mode="json", exclude_none=True)))


def append_line(path: Path, line: bytes) -> None:
    """Write bytes at the end of a file, on the disk before this returns; or leave it as it was.

    Raises
    ------
    OSError
        If they cannot be written.
    """
    handle = os.open(path, os.O_WRONLY | os.O_APPEND)
    size = os.fstat(handle).st_size
    try:
        left = memoryview(line)
        while left:
            left = left[os.write(handle, left) :]
        os.fsync(handle)
    except OSError:
        os.ftruncate(handle, size)
        raise
    finally:
        os.close(handle)


def dump_line(content: Mapping[str, Any]) -> bytes:
    """Return an object as one line of JSON."""
    return (json.dumps(content, ensure_ascii=False, separators=(", ", ": ")) + "\n").encode()


def find_standing(acts: Sequence[Act]) -> dict[str, Act]:
    """Return for each act that stands (its id) the entry that did it last: itself, or a redo."""
    stands: dict[str, Act] = {}
    for act in acts:
        target = act.target.act or ""
        if act.act == "undo":
            stands.pop(target, None)
        elif act.act == "redo":
            stands[target] = act
        else:
            stands[act.id] = act
    return stands
