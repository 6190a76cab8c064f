"""Drafting again: opens the draft of the earlier text, and tells what became of it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from geo.dossiers.acts import FILE as JOURNAL
from geo.dossiers.acts import Act
from geo.dossiers.decisions import Action, Review
from geo.dossiers.dossier import Dossier
from geo.dossiers.folder import inspect_dossier
from geo.dossiers.reviews import FILE, read_reviews, write_reviews
from geo.drafting.choosing import resolve_region
from geo.drafting.updating import GONE, Update, match_places
from geo.editing.editor import DRAFTS, Editor
from geo.editing.merging import (
    carry_acts,
    find_decisions,
    find_lasting,
    migrate_reviews,
    read_before,
)
from geo.errors import DossierError
from geo.gazetteers.atlas import Atlas, Spot
from geo.records.row import own_words

NAMED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Old:
    """A draft before its text was revised: as drafted, and what was decided about it."""

    dossier: Dossier
    reviews: tuple[Review, ...]
    acts: tuple[Act, ...] = ()


def open_old(folder: Path) -> Old:
    """Return the draft in `folder`, with the decisions that wait for a place to come back too.

    Where it has a journal, the draft is as it was before its acts, and these are among what was
    decided.

    Raises
    ------
    DossierError
        If it is no dossier, or a decision cannot be read.
    PlanmapError
        If its journal is broken.
    """
    acts: tuple[Act, ...] = ()
    shown: Traversable = folder
    if (folder / JOURNAL).is_file():
        editor = Editor(folder)
        acts, shown = find_lasting(editor), read_before(editor)
    dossier, problems = inspect_dossier(shown, apply=False)
    if dossier is None or problems:
        raise DossierError(tuple(problems))
    decided = (*find_decisions(acts), *read_reviews(folder))
    return Old(dossier=dossier, reviews=(*read_reviews(folder, GONE), *decided), acts=acts)


def redo_acts(out: Path, old: Old, drafted: Dossier) -> str:
    """Do the other acts on the draft before in the new one in `out`; return what to tell, or "".

    Raises
    ------
    PlanmapError
        If a decision that was kept cannot be done.
    OSError
        If a file cannot be written.
    """
    if all(act.act in {*Action} for act in old.acts):
        return ""
    editor = Editor(out)
    migrate_reviews(editor)
    same = match_places(old.dossier.places, drafted.places)
    done, kept = carry_acts(editor, old.acts, same)
    waiting = f"; {kept} are kept as drafts in {DRAFTS}" if kept else ""
    return f"Other acts done again: {done}{waiting}."


def find_about(atlas: Atlas, region: str | None, old: Old | None) -> Spot | None:
    """Return what the user says that the text is about, else what the earlier draft was about."""
    if region is not None:
        return resolve_region(atlas, region)
    if old is None:
        return None
    try:
        return atlas.get(old.dossier.info.region)
    except KeyError:
        return None


def write_carried(update: Update) -> Mapping[str, bytes]:
    """Return the files of the decisions, by name: those that stand, and those that wait."""
    files = {}
    if update.kept:
        files[FILE] = write_reviews(update.kept).encode()
    if update.gone:
        files[GONE] = write_reviews(update.gone).encode()
    return files


def describe_update(update: Update, old: Dossier, new: Dossier) -> Iterator[str]:
    """Yield a line each for what stayed, moved, went and came, and one for the decisions."""
    for what, ids, dossier in (
        ("Stayed", update.stayed, new),
        ("Moved by the program", update.moved, new),
        ("Went", update.went, old),
        ("Came", update.came, new),
    ):
        yield f"{what}: {len(ids)}{_name(ids, dossier) if what != 'Stayed' else ''}."
    waiting = f"; {len(update.gone)} wait in {GONE} for their places" if update.gone else ""
    yield f"Decisions kept: {len(update.kept)}{waiting}."


def _name(ids: Sequence[str], dossier: Dossier) -> str:
    names = [own_words(dossier.place(identifier), "name") for identifier in ids[:NAMED]]
    more = f" and {len(ids) - NAMED} more" if len(ids) > NAMED else ""
    return f": {', '.join(names)}{more}" if names else ""


def move_aside(folder: Path) -> Path:
    """Move a folder to NAME-before, or NAME-before-2 and so on, and return where it is."""
    base = folder.with_name(f"{folder.name}-before")
    path, number = base, 2
    while os.path.lexists(path):
        path, number = base.with_name(f"{base.name}-{number}"), number + 1
    folder.rename(path)
    return path
