"""Makes acts for tests, does them, and tells what of a dossier's files differs."""

from __future__ import annotations

import csv
import itertools
import uuid
from pathlib import Path
from typing import Any

from geo.dossiers.journal_files import FILE
from geo.editing.editor import DRAFTS, Editor, Result

COUNTER = itertools.count(1)


def make_act(
    word: str,
    table: str | None = None,
    row: str | None = None,
    after: dict[str, Any] | None = None,
    **members: Any,  # noqa: ANN401 - members of JSON
) -> dict[str, Any]:
    """Return an act with an id of its own, as the page sends it."""
    return {
        "id": str(uuid.UUID(int=next(COUNTER))),
        "at": "2026-11-27T12:00:00Z",
        "by": "AB",
        "act": word,
        "target": {"table": table, "row": row},
        "after": after or {},
        **members,
    }


def do(editor: Editor, act: dict[str, Any]) -> Result:
    """Do an act that must be done, and return what became of it."""
    result = editor.apply(act)
    assert result.result == "done", result.error
    return result


def undo(editor: Editor, identifier: str) -> Result:
    """Take an act back."""
    return do(editor, make_act("undo", target={"act": identifier}))


def undo_all(editor: Editor) -> None:
    """Take every act of the journal back, the last first."""
    for act in reversed(editor.acts):
        undo(editor, act.id)


def read_files(folder: Path) -> dict[str, bytes]:
    """Return the files of a dossier by name, without the journal and the drafts."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and path.name not in {FILE, DRAFTS}
        and "/." not in f"/{path.relative_to(folder)}"
    }


def find_lines(before: dict[str, bytes], after: dict[str, bytes]) -> dict[str, list[str]]:
    """Return by file the lines that only `after` has, and behind `-` those that only `before` has.

    As `git diff` without context: a line that changed is told twice.
    """
    found = {}
    for name in sorted(before.keys() | after.keys()):
        old = before.get(name, b"").decode().splitlines()
        new = after.get(name, b"").decode().splitlines()
        if old != new:
            found[name] = [
                *(f"-{line}" for line in old if line not in new),
                *(f"+{line}" for line in new if line not in old),
            ]
    return found


def name_rows(before: dict[str, bytes], after: dict[str, bytes]) -> dict[str, set[str]]:
    """Return by file the rows that differ, by id (or statement, or paragraph); and "header"."""
    found: dict[str, set[str]] = {}
    for name, lines in find_lines(before, after).items():
        found[name] = set()
        heads = [one.get(name, b"").decode().partition("\n")[0] for one in (before, after)]
        if name.endswith(".csv"):
            keys = {_key(line[1:], heads[line[0] == "+"]) for line in lines}
            found[name] = keys - ({"header"} if not heads[0] else set())
    return found


def _key(line: str, head: str) -> str:
    if line == head:
        return "header"
    row = dict(zip(*csv.reader([head, line]), strict=False))
    return str(row.get("id") or row.get("commitment") or row["paragraph"])
