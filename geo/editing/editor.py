"""An editor of a dossier: does acts, keeps them in the journal, and drafts of those refused."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from geo.dossiers.acts import POSITION, Act, ActWord, Header
from geo.dossiers.checks.entries import check_entries
from geo.dossiers.journal_files import FILE, PENDING
from geo.editing.copies import Copy
from geo.editing.doing import DO, fill_before, perform, take_back
from geo.editing.faults import Conflict, ConflictError, EditError, RefusedError
from geo.editing.files import Files
from geo.editing.journal import (
    Journal,
    append_act,
    dump_line,
    find_standing,
    mend_journal,
    parse_act,
    read_journal,
)
from geo.editing.keeping import finish, locked, read_pending, write_copy
from geo.editing.placing import read_position
from geo.editing.refusing import refuse_faults
from geo.editing.sources import read_info, stamp_datasets
from geo.errors import Problem
from geo.records.staging import write_whole

DRAFTS = "edits-drafts.jsonl"
"""Acts that were refused or in conflict, with why: nothing that somebody did is thrown away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of an act: `done`, `known` (done before), `conflict` or `refused`."""

    id: str
    result: str
    act: Act | None = None
    conflicts: tuple[Conflict, ...] = ()
    problems: tuple[Problem, ...] = ()
    error: str = ""

    @property
    def is_fine(self) -> bool:
        """Whether the act is in the dossier."""
        return self.result in {"done", "known"}


class Editor:
    """Edits the dossier in a folder; several may do so at once, one act at a time.

    `version` grows whenever a file of the dossier has changed, by an act or otherwise; `notes`
    are what was mended in the journal.

    Raises
    ------
    EditError
        If there is no dossier in the folder, something in it is no file or leads out of it, or
        its journal is of another one or broken.
    OSError
        If a file cannot be read, or a journal that was cut short not be mended.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files = Files(root)
        self.version = 1
        self.notes: list[str] = []
        self._journal: Journal | None = None
        for strange in check_entries(root):
            raise EditError(str(strange))
        with locked(root):
            self._look()
            self.info = read_info(Copy(self.files))

    @property
    def acts(self) -> tuple[Act, ...]:
        """The acts of the journal, in order."""
        return self._journal.acts if self._journal else ()

    @property
    def header(self) -> Header:
        """The first line of the journal, or the one that it will have."""
        if self._journal:
            return self._journal.header
        sums = {name: self.files.sum_of(name) for name in self.files.names()}
        return Header(dossier=self.info["id"], files=sums)

    def look(self) -> int:
        """Return the version, after looking whether a file has changed on the disk.

        Raises
        ------
        EditError
            If the journal has become another dossier's or is broken.
        OSError
            If a file cannot be read.
        """
        with locked(self.root):
            self._look()
        return self.version

    def apply(self, given: object, *, also: Callable[[Copy], None] | None = None) -> Result:
        """Do an act, given as JSON or as an `Act`; when this returns `done` it is on the disk.

        `also` is what is changed together with it.

        Raises
        ------
        OSError
            If a file cannot be written; nothing has changed then.
        """
        try:
            act = given if isinstance(given, Act) else parse_act(given)
        except EditError as error:
            identifier = given.get("id") if isinstance(given, dict) else None
            return Result(id=str(identifier or ""), result="refused", error=str(error))
        with locked(self.root):
            try:
                self._look()
                result = self._apply(act, also)
            except ConflictError as error:
                result = Result(
                    id=act.id, result="conflict", conflicts=error.conflicts, error=str(error)
                )
            except RefusedError as error:
                result = Result(
                    id=act.id, result="refused", problems=error.problems, error=str(error)
                )
            except EditError as error:
                result = Result(id=act.id, result="refused", error=str(error))
            self._keep_draft(act, result)
        return result

    def _apply(self, act: Act, also: Callable[[Copy], None] | None) -> Result:
        if any(known.id == act.id for known in self.acts):
            return Result(id=act.id, result="known")
        copy = Copy(self.files)
        before = self._do(copy, act)
        if also:
            also(copy)
        stamp_datasets(copy)
        refuse_faults(copy, Copy(self.files))
        after = settle_datum(act.after, self.info)
        done = act.model_copy(
            update={"before": before, "after": after, "changes": tuple(copy.changes)}
        )
        header = self.header
        confirm = partial(append_act, self.root / FILE, header, done)
        write_copy(copy, confirm, identifier=act.id)
        size = (self.root / FILE).stat().st_size
        self._journal = Journal(header=header, acts=(*self.acts, done), size=size)
        self.version += 1
        return Result(id=act.id, result="done", act=done)

    def _do(self, copy: Copy, act: Act) -> dict[str, Any]:
        if act.act in DO:
            before = fill_before(copy, act)
            return before | perform(copy, act, self.acts)
        standing = find_standing(self.acts)
        first = self._find(act.target.act or "")
        while first.act in {ActWord.UNDO, ActWord.REDO}:
            first = self._find(first.target.act or "")
        stands = standing.get(first.id)
        if act.act is ActWord.UNDO:
            if stands is None:
                message = f"target.act = {first.id!r}: is undone already"
                raise EditError(message)
            alive = {one.id for one in standing.values()}
            take_back(copy, stands, [one for one in self.acts if one.id not in alive])
        elif stands is not None:
            message = f"target.act = {first.id!r}: stands; only an act that was undone is redone"
            raise EditError(message)
        else:
            perform(copy, first)
        return {}

    def _find(self, identifier: str) -> Act:
        found = next((act for act in self.acts if act.id == identifier), None)
        if found is None:
            message = f"target.act = {identifier!r}: no act of {FILE} has this id"
            raise EditError(message)
        return found

    def _look(self) -> None:
        """Read again what has changed on the disk, and mend and finish what a killed run left."""
        path = self.root / FILE
        size = path.stat().st_size if path.is_file() else 0
        changed = self.files.refresh()
        if size != (self._journal.size if self._journal else 0):
            note = mend_journal(path)
            self.notes += [note] if note else []
            self._journal = read_journal(path)
        changed |= self._finish()
        if self._journal and self._journal.header.dossier != read_info(Copy(self.files))["id"]:
            message = (
                f"{FILE}: is of the dossier {self._journal.header.dossier!r}, not of this one, "
                f"{read_info(Copy(self.files))['id']!r}; move it away"
            )
            raise EditError(message)
        self.version += bool(changed)

    def _finish(self) -> frozenset[str]:
        """Bring the files of an act to their places whose run ended before it did."""
        pending = read_pending(self.root)
        if pending is None:
            return frozenset()
        if self.acts and self.acts[-1].id == pending:
            finish(self.files, self.acts[-1])
        (self.root / PENDING).unlink(missing_ok=True)
        return frozenset({PENDING})

    def drafts(self) -> list[dict[str, Any]]:
        """Return the acts that are kept as drafts, each with why it was not done."""
        return list(_read_drafts(self.root / DRAFTS))

    def drop_drafts(self, ids: Iterable[str]) -> None:
        """Forget drafts, by the ids of their acts.

        Raises
        ------
        OSError
            If the file cannot be written.
        """
        gone = set(ids)
        known = self.drafts()
        left = [draft for draft in known if draft["act"]["id"] not in gone]
        if len(left) != len(known):
            self._write_drafts(left)

    def keep(self, act: Act, why: str) -> None:
        """Keep an act as a draft, without doing it.

        Raises
        ------
        OSError
            If the file cannot be written.
        """
        self._keep_draft(act, Result(id=act.id, result="refused", error=why))

    def _keep_draft(self, act: Act, result: Result) -> None:
        if result.is_fine:
            self.drop_drafts((act.id,))
            return
        draft = {
            "act": act.model_dump(mode="json", exclude_none=True, exclude={"changes"}),
            "error": result.error,
            "conflicts": [one.to_json() for one in result.conflicts],
            "problems": [str(one) for one in result.problems],
        }
        known = [one for one in self.drafts() if one["act"]["id"] != act.id]
        self._write_drafts([*known, draft])

    def _write_drafts(self, drafts: Sequence[Mapping[str, Any]]) -> None:
        if drafts:
            write_whole(self.root / DRAFTS, b"".join(dump_line(draft) for draft in drafts))
        else:
            (self.root / DRAFTS).unlink(missing_ok=True)


def _read_drafts(path: Path) -> Iterable[dict[str, Any]]:
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)


def settle_datum(after: Mapping[str, Any], info: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of an act with its position in WGS 84, and as it was taken."""
    given = after.get(POSITION)
    if not isinstance(given, dict) or "datum" not in given:
        return dict(after)
    taken = {key: given[key] for key in ("coordinates", "datum")}
    return {**after, POSITION: {**read_position(given, info), "taken": taken}}
