"""Tells what the program wrote beside what an act says: nobody's word, so nothing to protect.

An act may bring more than its fields: a new place gets a reason for having no position, a merged
one the other's names. The page that the act comes from need not know of that when the same person
goes on, offline or before the answer is there. Such a value is no other editor's. That a reason
now says who reviewed it is no word against what another editor saw before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from geo.dossiers.acts import Act, ActWord, Change
from geo.dossiers.drafted import tell_reviewed
from geo.editing.faults import Conflict

TURNS = frozenset({ActWord.UNDO, ActWord.REDO})


def drop_derived(conflicts: Iterable[Conflict], acts: Sequence[Act], by: str) -> list[Conflict]:
    """Return the conflicts that are left if what earlier acts of `by` derived is none.

    `acts` are those of the journal, in order. Whatever another person wrote, or anybody said in
    an act, stays a conflict.
    """
    return [one for one in conflicts if not _is_derived(one, acts, by)]


def _is_derived(conflict: Conflict, acts: Sequence[Act], by: str) -> bool:
    for act in reversed(acts):
        if any(_writes(change, conflict) for change in act.changes or ()):
            if act.act not in TURNS and _is_told_reviewed(conflict, act):
                return True
            return act.by == by and act.act not in TURNS and conflict.field not in act.after
    return False


def _is_told_reviewed(conflict: Conflict, act: Act) -> bool:
    """Return whether all that became other is that the reason now says who reviewed it."""
    saw = conflict.saw
    return (
        conflict.field.startswith("why_")
        and isinstance(saw, str)
        and conflict.field not in act.after
        and tell_reviewed(saw, act.by) == conflict.now
    )


def _writes(change: Change, conflict: Conflict) -> bool:
    """Return whether a change has written the field: the cell, or the row that came with it."""
    if (change.file, change.row) != (conflict.file, conflict.row):
        return False
    if change.kind == "cell":
        return change.field == conflict.field
    return change.kind == "row" and change.after is not None
