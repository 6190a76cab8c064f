"""Brings a reviewer's decisions from a draft to the next one, made of a revised text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from geo.dossiers.decisions import Action, Review
from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place
from geo.texts.writing.folding import fold_name

GONE = "review-gone.csv"
"""The decisions about places that the text names no more; the next update looks at them too."""
SAME_DEG = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What became of the places of a draft, by id, and of the decisions about them.

    `stayed` are those at the same position, `moved` those that the program puts elsewhere now;
    `went` are ids of the old draft, the others of the new one.
    """

    stayed: tuple[str, ...]
    moved: tuple[str, ...]
    went: tuple[str, ...]
    came: tuple[str, ...]
    kept: tuple[Review, ...]
    gone: tuple[Review, ...]
    partners: Mapping[str, str]
    """The ids of the new draft by those of the old one."""


def update_reviews(old: Dossier, new: Dossier, reviews: Sequence[Review]) -> Update:
    """Return which places of `old` are in `new`, with the reviews of `old` under their new ids.

    Both dossiers are as drafted, without reviews applied. A place is the same if it has its
    id, else if one name of it is one place's alone in both.
    """
    same = match_places(old.places, new.places)
    partners = {place.id: same[place.id] for place in old.places if place.id in same}
    taken = set(partners.values())
    moved = [name for name in partners if not _is_there(old, new, name, partners[name])]
    kept, gone = [], []
    for review in reviews:
        partner = partners.get(review.place) or same.get(review.place)
        if partner:
            kept.append(review.model_copy(update={"place": partner}))
        else:
            gone.append(review)
    return Update(
        stayed=tuple(partners[name] for name in partners if name not in moved),
        moved=tuple(partners[name] for name in moved),
        went=tuple(place.id for place in old.places if place.id not in partners),
        came=tuple(place.id for place in new.places if place.id not in taken),
        kept=tuple(kept),
        gone=tuple(gone),
        partners=partners,
    )


def find_taken_out(old: Dossier, base: Iterable[str], new: Dossier) -> tuple[Review, ...]:
    """Return a rejection for each place of `new` that a person took out of the draft before.

    `base` are the ids that the draft before had as the program wrote it; `old` is it as it
    stands. The region cannot be rejected.
    """
    here = {place.id for place in old.places}
    lost = {name for name in base if name not in here}
    return tuple(
        Review(place=place.id, action=Action.REJECT)
        for place in new.places
        if place.id in lost and place.id != new.info.region
    )


def reject_taken_out(update: Update, rejections: Sequence[Review]) -> Update:
    """Return an update in which places that a person took out have not come, but are rejected."""
    names = {review.place for review in rejections}
    decided = {review.place for review in update.kept}
    return replace(
        update,
        came=tuple(name for name in update.came if name not in names),
        kept=(*update.kept, *(one for one in rejections if one.place not in decided)),
    )


def match_places(old: Iterable[Place], new: Iterable[Place]) -> Mapping[str, str]:
    """Return for ids of `old` places the ids of the same places in `new`.

    An id that only `new` has leads to itself: a decision about it may have waited.
    """
    old, new = tuple(old), tuple(new)
    ids = {place.id for place in new}
    same = {name: name for name in ids}
    theirs, ours = _by_name(new), _by_name(old)
    for place in old:
        if place.id in ids:
            continue
        found = {
            next(iter(theirs[name]))
            for name in _names(place)
            if len(theirs.get(name, ())) == 1 and len(ours[name]) == 1
        }
        if len(found) == 1:
            same[place.id] = found.pop()
    return same


def _by_name(places: Iterable[Place]) -> Mapping[str, set[str]]:
    names: dict[str, set[str]] = defaultdict(set)
    for place in places:
        for name in _names(place):
            names[name].add(place.id)
    return names


def _names(place: Place) -> set[str]:
    given = (place.name_zh_hans, place.name_zh_hant, place.name_en, *place.aliases)
    return {fold_name(name) for name in given if name}


def _is_there(old: Dossier, new: Dossier, name: str, partner: str) -> bool:
    """Return whether a place has the same geometry, or none, in both dossiers."""
    before, after = old.geometry_of(old.place(name)), new.geometry_of(new.place(partner))
    if before is None or after is None:
        return before is after
    return bool(before.equals_exact(after, SAME_DEG))
