"""Applies the acts of another journal, and makes acts of what a reviewer had decided before."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from geo.dossiers.acts import STANDING, Act, ActWord
from geo.dossiers.decisions import Action, Review
from geo.dossiers.reviews import FILE as REVIEWS
from geo.dossiers.reviews import read_reviews
from geo.editing.copies import Copy
from geo.editing.doing import take_back
from geo.editing.editor import Editor, Result
from geo.editing.faults import EditError
from geo.editing.files import to_bytes
from geo.editing.journal import find_standing, parse_journal
from geo.editing.shelf import Shelf
from geo.editing.sources import stamp_datasets
from geo.editing.standing import PLACES, find_place


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What became of the acts of a journal, in their order."""

    results: tuple[Result, ...]

    def count(self, result: str) -> int:
        """Return how many acts are `done`, `known`, in `conflict` or `refused`."""
        return sum(1 for one in self.results if one.result == result)


def merge_journal(editor: Editor, path: Path) -> Merged:
    """Do the acts of the file at `path`, each that can be done; the others are kept as drafts.

    An act that undoes one that could not be done is none itself.

    Raises
    ------
    EditError
        If the file is no journal, or of another dossier.
    OSError
        If a file cannot be read or written.
    """
    journal = parse_journal(_end(path.read_bytes()), path.name)
    if journal.header.dossier != editor.info["id"]:
        message = (
            f"{path.name}, row 1, dossier = {journal.header.dossier!r}: must be the acts of this "
            f"dossier, {editor.info['id']!r}"
        )
        raise EditError(message)
    known = {act.id for act in editor.acts}
    left = {act.id for act in journal.acts} - known
    results: list[Result] = []
    for act in journal.acts:
        if act.target.act and act.target.act in left:
            results.append(Result(id=act.id, result="known"))
            left.add(act.id)
            continue
        result = editor.apply(act.model_copy(update={"changes": None}))
        left -= {act.id} if result.is_fine else set()
        results.append(result)
    return Merged(results=tuple(results))


def _end(data: bytes) -> bytes:
    """Return the bytes of a file that a person saved, whose last line may have no end."""
    return data if not data or data.endswith(b"\n") else data + b"\n"


def migrate_reviews(editor: Editor) -> int:
    """Make acts of what stands in `review.csv`, and return how many; the file goes.

    Raises
    ------
    DossierError
        If a row of it cannot be read.
    EditError
        If a decision cannot be done; the file keeps it and those behind it.
    OSError
        If a file cannot be written.
    """
    decisions = read_reviews(editor.root)
    path = editor.root / REVIEWS
    if not path.is_file():
        return 0
    at = datetime.fromtimestamp(path.stat().st_mtime, tz=UTC).isoformat()
    for number, decision in enumerate(decisions, start=1):
        act = decide(editor, decision, by=REVIEWS, at=at)
        result = editor.apply(act, also=_Forget(decision.place, last=number == len(decisions)))
        if not result.is_fine:
            message = f"{REVIEWS}, row {number + 1}: {result.error}"
            raise EditError(message)
    return len(decisions)


class _Forget:
    """Takes a row out of `review.csv`, and with the last one the file."""

    def __init__(self, place: str, *, last: bool) -> None:
        self.place, self.last = place, last

    def __call__(self, copy: Copy) -> None:
        if copy.row(REVIEWS, self.place) is not None:
            copy.drop_row(REVIEWS, self.place)
        if self.last:
            copy.set_file(REVIEWS, None)


def decide(editor: Editor, decision: Review, *, by: str, at: str | None = None) -> Act:
    """Return the act that a decision of a reviewer is.

    Raises
    ------
    EditError
        If there is no such place.
    """
    table, _ = find_place(Copy(editor.files), decision.place)
    after: dict[str, Any] = {}
    if decision.action is Action.MOVE:
        position = {"type": "Point", "coordinates": [decision.lon, decision.lat]}
        after = {"position": position}
        if decision.radius_m:
            after["coordinateUncertaintyInMeters"] = f"{decision.radius_m:g}"
    said = by if by == REVIEWS else "planmap review"
    return Act(
        id=str(uuid.uuid4()),
        at=at or datetime.now(UTC).isoformat(timespec="seconds"),
        by=by,
        act=ActWord(decision.action.value),
        target={"table": table, "row": decision.place},
        after=after,
        why=said if decision.action is Action.REJECT else None,
        source=said if decision.action is Action.MOVE else None,
    )


def find_decisions(acts: Iterable[Act]) -> tuple[Review, ...]:
    """Return what acts decided about places, as decisions of a reviewer; the last one stands."""
    found: dict[str, Review] = {}
    for act in acts:
        if act.target.table not in PLACES or act.act not in {*Action}:
            continue
        place = act.target.row or ""
        position = act.after.get("position") or {}
        lon, lat = (position.get("coordinates") or [None, None])[:2]
        radius = act.after.get("coordinateUncertaintyInMeters")
        found.pop(place, None)
        found[place] = Review(
            place=place,
            action=Action(act.act.value),
            lon=lon,
            lat=lat,
            radius_m=float(radius) if radius else None,
            date=act.at.partition("T")[0],
        )
    return tuple(found.values())


def find_lasting(editor: Editor) -> tuple[Act, ...]:
    """Return the acts of a journal that stand, as they were first done, in their order."""
    standing = find_standing(editor.acts)
    return tuple(act for act in editor.acts if act.id in standing)


def read_before(editor: Editor) -> Traversable:
    """Return the dossier as it was before the acts that stand.

    Where somebody changed by hand what an act had changed, it is the dossier as it is.
    """
    copy = Copy(editor.files)
    gone: list[Act] = []
    try:
        for act in reversed(find_standing(editor.acts).values()):
            take_back(copy, act, gone)
            gone.append(act)
        stamp_datasets(copy)
    except EditError:
        return editor.root
    names = (name for name in copy.names() if copy.get(name) is not None)
    return Shelf({name: to_bytes(content) for name in names if (content := copy.get(name))})


def carry_acts(editor: Editor, acts: Iterable[Act], same: Mapping[str, str]) -> tuple[int, int]:
    """Do acts on another draft here, and return how many are done and how many kept as drafts.

    `same` has the ids of places there by those here. Decisions about places are not among them:
    they are rows of `review.csv`. An act on what the text says is kept as a draft, since a
    figure of the same id may be another one.
    """
    done = kept = 0
    for act in acts:
        if act.act in {*Action}:
            continue
        place = same.get(act.target.row or "")
        row = place if act.target.table in PLACES and place else act.target.row
        moved = act.model_copy(
            update={"changes": None, "target": act.target.model_copy(update={"row": row})}
        )
        if act.target.table in STANDING and act.act is not ActWord.ADD:
            result = editor.apply(moved)
            done, kept = done + result.is_fine, kept + (not result.is_fine)
        else:
            editor.keep(moved, "was done on the draft before this one; look whether it still fits")
            kept += 1
    return done, kept
