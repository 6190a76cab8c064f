"""Does an act in a working copy: what it means becomes changes of cells, rows and features."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from geo.dossiers.acts import POSITION, Act, ActWord
from geo.editing import drawing, said, standing
from geo.editing.applying import turn_round
from geo.editing.copies import Copy
from geo.editing.derived import drop_derived
from geo.editing.faults import Conflict, ConflictError
from geo.editing.files import DATASETS
from geo.editing.naming import find_naming
from geo.editing.placing import position_of, same_position
from geo.editing.sheets import read_record

DO: Mapping[ActWord, Callable[[Copy, Act, str, str], None]] = MappingProxyType(
    {
        ActWord.ACCEPT: standing.accept,
        ActWord.REJECT: standing.reject,
        ActWord.MOVE: standing.move,
        ActWord.RADIUS: standing.radius,
        ActWord.DRAW: drawing.draw,
        ActWord.SPLIT: drawing.split,
        ActWord.UNPLACE: standing.unplace,
        ActWord.MERGE: standing.merge,
        ActWord.RENAME: standing.rename,
        ActWord.DESCRIBE: said.set_fields,
        ActWord.KIND: said.set_fields,
        ActWord.THEME: standing.set_theme,
        ActWord.LAYER: standing.set_theme,
        ActWord.STATUS: said.set_fields,
        ActWord.HEADLINE: said.set_fields,
        ActWord.ADD: drawing.add,
        ActWord.FIGURE: said.correct_figure,
        ActWord.STATEMENT: said.correct_statement,
        ActWord.OUTCOME: said.set_or_add,
        ActWord.EVIDENCE: said.set_or_add,
        ActWord.TOUR: said.change_tour,
    }
)
NOT_COMPARED = frozenset({"parts", "mentions"})
"""Fields that say what is to be made, and not what a row has."""


def perform(copy: Copy, act: Act, acts: Sequence[Act] = ()) -> dict[str, Any]:
    """Do an act, if what it is about is as the person saw it.

    What earlier ones of `acts`, those of the journal, by the same person derived need not be:
    these fields are returned, each as it was.

    Raises
    ------
    ConflictError
        If it is not.
    EditError
        If it cannot be done.
    """
    found = find_conflicts(copy, act)
    conflicts = drop_derived(found, acts, act.by)
    if conflicts:
        raise ConflictError(conflicts)
    DO[act.act](copy, act, act.target.table or "", act.target.row or "")
    return {one.field: one.now for one in found}


def find_conflicts(copy: Copy, act: Act) -> tuple[Conflict, ...]:
    """Return each field that is neither as the act saw it nor as it wants it already."""
    file, key = act.target.table or "", act.target.row or ""
    found = []
    row = copy.row(file, key)
    if (
        row is None
        and key
        and any(value not in {None, ""} for value in _plain(act.before.values()))
    ):
        return (Conflict(file=file, row=key, field="id", saw=key, now=None, wanted=act.act.value),)
    if row is not None and act.act is ActWord.ADD:
        return (Conflict(file=file, row=key, field="id", saw=None, now=key, wanted=key),)
    for field, saw in act.before.items():
        if field in NOT_COMPARED or (field == "places" and act.act is ActWord.MERGE):
            continue
        now, wanted = read_field(copy, file, key, field), act.after.get(field, saw)
        if not (_is_same(field, now, saw) or _is_same(field, now, wanted)):
            found.append(Conflict(file=file, row=key, field=field, saw=saw, now=now, wanted=wanted))
    return tuple(found)


def _plain(values: Iterable[object]) -> Iterable[object]:
    return (value if isinstance(value, (str, type(None))) else "something" for value in values)


def _is_same(field: str, one: Any, other: Any) -> bool:  # noqa: ANN401 - values of JSON
    if field == POSITION:
        return same_position(one, other)
    return str("" if one is None else one).strip() == str("" if other is None else other).strip()


def read_field(copy: Copy, file: str, key: str, field: str) -> Any:  # noqa: ANN401 - a value of JSON
    """Return what a field of an act is now: a cell, a position, or the order of the rows."""
    if field == POSITION:
        return position_of(copy, file, key)
    if field == "order":
        sheet = copy.sheet(file)
        return "|".join(known for known in sheet.keys if known) if sheet else ""
    row = copy.row(file, key)
    return None if row is None else row.get(field, "")


def fill_before(copy: Copy, act: Act) -> dict[str, Any]:
    """Return what the fields of an act are before it, and of a row that goes all that it is."""
    file, key = act.target.table or "", act.target.row or ""
    fields = [field for field in act.after if field not in NOT_COMPARED]
    if act.act is ActWord.MERGE:
        fields = ["aliases"]
    if act.act in {ActWord.REJECT, ActWord.UNPLACE}:
        fields = [*(copy.row(file, key) or {}), POSITION]
    if act.act is ActWord.ACCEPT:
        fields = [POSITION]
    now = {field: read_field(copy, file, key, field) for field in fields}
    return {**now, **act.before} if copy.row(file, key) or not key else {}


def take_back(copy: Copy, act: Act, gone: Iterable[Act]) -> None:
    """Take an act back: all that it changed is as it was; `gone` are acts undone before.

    Raises
    ------
    ConflictError
        If something of it has changed since.
    """
    for change in reversed(act.changes or ()):
        if not change.shared:
            copy.do(turn_round(change))
    sweep(copy, (*gone, act))


def sweep(copy: Copy, acts: Iterable[Act]) -> None:
    """Take out what acts that are undone have made for all and nothing uses any more."""
    made = [change for act in acts for change in act.changes or () if change.shared]
    for change in reversed(made):
        now = copy.get(change.file)
        if now is None or not _is_idle(copy, change.file, change.kind, change.row, change.field):
            continue
        if change.kind == "file":
            copy.set_file(change.file, None)
        elif change.kind == "row" and copy.row(change.file, change.row or ""):
            copy.drop_row(change.file, change.row or "")
        elif change.kind == "column":
            copy.do(turn_round(change).model_copy(update={"shared": False}))


def _is_idle(copy: Copy, file: str, kind: str, row: str | None, field: str | None) -> bool:
    if kind == "file" and file.endswith("source.toml"):
        folder = file.rpartition("/")[0]
        return not any(
            name.startswith(f"{folder}/") and name != file
            for name in copy.names()
            if name.startswith(DATASETS)
        )
    if kind == "file":
        sheet, members = copy.sheet(file), copy.members(file)
        return not any(sheet.keys) if sheet else not (members and members.keys)
    if kind == "row":
        return not any(
            (copy.row(name, key) or {}).get("reason") == row
            for name, key in find_naming(copy, {row or ""})
        )
    sheet = copy.sheet(file)
    if sheet is None or sheet.columns[-1:] != (field,):
        return False
    return all(len(read_record(record)) < len(sheet.columns) for record in sheet.records)
