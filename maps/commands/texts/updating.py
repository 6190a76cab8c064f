"""Drafting again: opens the draft of the earlier text, and tells what became of it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from geo.dossiers.acts import Act
from geo.dossiers.decisions import Action, Review
from geo.dossiers.dossier import Dossier
from geo.dossiers.folder import TABLES, inspect_dossier
from geo.dossiers.journal_files import FILE as JOURNAL
from geo.dossiers.journal_files import PENDING
from geo.dossiers.reviews import FILE, read_reviews, write_reviews
from geo.drafting.carrying import BASE, carry_edits, list_ids, open_base
from geo.drafting.choosing import resolve_region
from geo.drafting.updating import GONE, Update, find_taken_out, match_places
from geo.editing.editor import DRAFTS, Editor
from geo.editing.journal import CUT
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
from maps.commands.options import refuse_broken_journal
from maps.commands.texts.inputs import open_files

NAMED = 6
OF_A_DRAFT = frozenset(
    {*TABLES, "dossier.toml", "datasets", BASE, GONE, JOURNAL, PENDING, DRAFTS, CUT}
)
"""What stands at the top of a draft's folder that is planmap's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Old:
    """A draft before its text was revised: as drafted, and what was decided about it."""

    files: Mapping[str, bytes]
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
    refuse_broken_journal(folder)
    if (folder / JOURNAL).is_file():
        editor = Editor(folder)
        acts, shown = find_lasting(editor), read_before(editor)
    dossier, problems = inspect_dossier(shown, apply=False)
    if dossier is None or problems:
        raise DossierError(tuple(problems))
    decided = (*find_decisions(acts), *read_reviews(folder))
    reviews = (*read_reviews(folder, GONE), *decided)
    return Old(files=dict(_walk(shown)), dossier=dossier, reviews=reviews, acts=acts)


def _walk(folder: Traversable, below: str = "") -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each file of a dossier; what others keep there is passed over."""
    for each in folder.iterdir():
        if each.is_dir() and (below or each.name == "datasets"):
            yield from _walk(each, f"{below}{each.name}/")
        elif each.is_file() and (below or each.name in OF_A_DRAFT):
            yield f"{below}{each.name}", each.read_bytes()


def return_others(before: Path, out: Path) -> None:
    """Bring back into `out` what others keep in the folder that was moved aside to `before`.

    Raises
    ------
    OSError
        If something cannot be moved; it is still in `before` then.
    """
    for path in sorted(before.iterdir()):
        if path.name not in OF_A_DRAFT and not os.path.lexists(out / path.name):
            path.rename(out / path.name)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """The files of a draft with what was changed by hand in the one before, and lines about it."""

    files: Mapping[str, bytes]
    told: tuple[str, ...]


def carry_files(old: Old, files: Mapping[str, bytes], update: Update) -> Edited:
    """Return the new draft's files with the changes that people made in the old one's.

    Changes that do not hold in the new draft are left in the old one, and a line says so.
    """
    if BASE not in old.files:
        line = f"Changes by hand: not looked for, as the draft has no {BASE}."
        return Edited(files=files, told=(line,))
    carried = carry_edits(old.files, open_base(old.files[BASE]), files, update.partners)
    try:
        open_files(carried.files)
    except DossierError as error:
        line = f"Changes by hand: none kept, for {str(error).splitlines()[0]}"
        return Edited(files=files, told=(line,))
    left = carried.lost
    more = f" and {len(left) - NAMED} more" if len(left) > NAMED else ""
    lost = f"; not of what went: {', '.join(left[:NAMED])}{more}" if left else ""
    line = f"Changes by hand: {carried.count} kept{lost}."
    return Edited(files=carried.files, told=(line,) if carried.count or left else ())


def find_old_rows(old: Old, drafted: Dossier) -> tuple[Review, ...]:
    """Return a rejection for each place whose row a person took out of the draft before."""
    if BASE not in old.files:
        return ()
    ids = list_ids(open_base(old.files[BASE]), "places.csv")
    return find_taken_out(old.dossier, ids, drafted)


def tell_taken_out(rejections: Sequence[Review], new: Dossier) -> Iterator[str]:
    """Yield a line that names the places which the reviewer had taken out."""
    if rejections:
        ids = [review.place for review in rejections]
        yield f"Taken out by hand, now rejected: {len(ids)}{_name(ids, new)}."


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
