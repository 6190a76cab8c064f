"""Finds the place of an archive that somebody names: by its id, or by a name that is its alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from geo.archives.question import QuestionError
from geo.texts.writing.folding import fold_name

SHOWN = 8


class PlaceRow(NamedTuple):
    """A place of an archive: its name, all its names folded, and what it is within."""

    name: str
    names: tuple[str, ...]
    within: tuple[str, ...]


def find_place(words: str, places: Mapping[str, PlaceRow]) -> str:
    """Return the id of the place that `words` are the id or a name of.

    Of a dossier's own region and the area of the same name around it, the region.

    Raises
    ------
    QuestionError
        If no document names it, or several places have this name.
    """
    if words in places:
        return words
    wanted = fold_name(words)
    found = [place for place, row in places.items() if wanted in row.names]
    if len(found) > 1:
        found = _leave_out_holders(found, places)
    if len(found) == 1:
        return found[0]
    if not found:
        message = f"{words!r} is named by no document of the archive"
        raise QuestionError(message)
    several = ", ".join(f"{place} ({places[place].name})" for place in sorted(found)[:SHOWN])
    message = f"{words!r} may be several places; ask for the id of one: {several}"
    raise QuestionError(message)


def _leave_out_holders(found: Sequence[str], places: Mapping[str, PlaceRow]) -> list[str]:
    holders = {above for place in found for above in places[place].within[:-1]}
    inner = [place for place in found if place not in holders]
    return inner if len(inner) == 1 else list(found)
