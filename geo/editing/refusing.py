"""Refuses an act after which `check` would find a fault that it did not find before.

Only the rows that the act touches are looked at, in the files as they would be and as they are;
a fault that was there already keeps nobody from editing.
"""

from __future__ import annotations

from collections import Counter

from geo.dossiers.tables import TABLES
from geo.editing.copies import Copy
from geo.editing.faults import RefusedError
from geo.editing.files import DATASETS
from geo.editing.nearby import find_faults
from geo.editing.standing import PLACES
from geo.errors import Problem


def refuse_faults(copy: Copy, unchanged: Copy) -> None:
    """Refuse what `check` would find fault with, and did not in the `unchanged` files.

    Raises
    ------
    RefusedError
        If there is a new fault.
    """
    keys = changed_rows(copy)
    faults = find_faults(copy, keys)
    if not faults:
        return
    old = Counter(_identity(one) for one in find_faults(unchanged, keys))
    new = []
    for fault in faults:
        if old[_identity(fault)]:
            old[_identity(fault)] -= 1
        else:
            new.append(fault)
    if new:
        raise RefusedError(new)


def _identity(problem: Problem) -> tuple[str, str, str, str]:
    """Return what tells a problem apart wherever its row stands."""
    return problem.file, problem.field, problem.value, problem.right if not problem.value else ""


def changed_rows(copy: Copy) -> dict[str, set[str]]:
    """Return the keys of the rows that the changes of a copy touch, by table.

    A feature of a dataset is one of the place or section of its id.
    """
    found: dict[str, set[str]] = {}
    for change in copy.changes:
        if change.file in TABLES and change.row:
            found.setdefault(change.file, set()).add(change.row)
        elif change.file.startswith(DATASETS) and change.row:
            for file in (*PLACES, "sections.csv"):
                found.setdefault(file, set()).add(change.row)
        elif change.kind == "order":
            found.setdefault(change.file, set()).update(change.after)
    return found
