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
from geo.drafting.choosing import resolve_region
from geo.drafting.updating import GONE, Update
from geo.errors import DossierError
from geo.gazetteers.atlas import Atlas, Spot
from geo.records.row import own_words

NAMED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Old:
    """A draft before its text was revised: as drafted, and what was decided about it."""

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
    return Old(dossier=dossier, reviews=reviews)


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
