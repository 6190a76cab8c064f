"""Drafting again: opens the draft of the earlier text, and tells what became of it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from geo.dossiers.decisions import Review
from geo.dossiers.dossier import Dossier
from geo.dossiers.folder import inspect_dossier
from geo.dossiers.reviews import FILE, read_reviews, write_reviews
from geo.drafting.carrying import BASE, carry_edits, open_base
from geo.drafting.choosing import resolve_region
from geo.drafting.updating import GONE, Update
from geo.errors import DossierError
from geo.gazetteers.atlas import Atlas, Spot
from geo.records.row import own_words
from maps.commands.inputs import open_files

NAMED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Old:
    """A draft before its text was revised: as drafted, and what was decided about it."""

    folder: Path
    dossier: Dossier
    reviews: tuple[Review, ...]


def open_old(folder: Path) -> Old:
    """Return the draft in `folder`, with the decisions that wait for a place to come back too.

    Raises
    ------
    DossierError
        If it is no dossier, or a decision cannot be read.
    """
    dossier, problems = inspect_dossier(folder, apply=False)
    if dossier is None or problems:
        raise DossierError(tuple(problems))
    reviews = (*read_reviews(folder, GONE), *read_reviews(folder))
    return Old(folder=folder, dossier=dossier, reviews=reviews)


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
    packed = old.folder / BASE
    if not packed.is_file():
        line = f"Changes by hand: not looked for, as the draft has no {BASE}."
        return Edited(files=files, told=(line,))
    mine = {
        path.relative_to(old.folder).as_posix(): path.read_bytes()
        for path in sorted(old.folder.rglob("*"))
        if path.is_file() and path.name != BASE
    }
    carried = carry_edits(mine, open_base(packed.read_bytes()), files, update.partners)
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
