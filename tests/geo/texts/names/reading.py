"""What tests of names read of a text."""

from __future__ import annotations

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import is_area, read


def read_names(text: str, gazetteer: Gazetteer) -> tuple[list[str], list[str]]:
    """Return the areas and the other names that a text has, in order."""
    found = read(text, gazetteer)
    return (
        [row.surface for row in found.mentions if is_area(row.place)],
        [row.surface for row in found.candidates],
    )
