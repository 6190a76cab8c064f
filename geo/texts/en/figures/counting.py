"""Tells what an English number counts: the noun past its adjectives, or a measure past its own."""

from __future__ import annotations

import re

from geo.texts.values.units import MEASURES_EN
from geo.texts.writing.words import words_of

ADJECTIVES = words_of(
    "new more other key major different national large small big high-quality listed local public"
    " industrial municipal key-state state-level further additional modern consecutive straight"
    " provincial ministerial well-known such leading high-tech green main separate top first"
    " planned innovative international residential commercial urban rural affordable existing"
    " pharmaceutical biomedical electric power primary secondary middle general nursery"
)
BEFORE_MEASURES = words_of(
    "gross net linear lineal route track lane developable usable lettable contiguous continuous"
    " vacant undeveloped brownfield greenfield surplus total additional river road rail"
    " directional centre center single double"
)
"""What may stand between a number and its measure: gross hectares, route kilometres."""
FOLLOWING = re.compile("[ ]([a-z][a-z-]+)")


def find_counted(noun: str, text: str, end: int) -> tuple[str, int]:
    """Return the noun that is counted, past its adjectives, and its end."""
    first_end = end
    if noun in BEFORE_MEASURES:
        measured = _measured(text, end)
        if measured:
            return measured
    for _ in range(4):
        if noun not in ADJECTIVES and not noun.endswith(("-level", "-class", "-quality")):
            return noun, end
        following = FOLLOWING.match(text, end)
        if not following:
            break
        noun, end = following[1], following.end()
    return noun, first_end


def _measured(text: str, end: int) -> tuple[str, int] | None:
    """Return the measure that stands behind the words that may stand before one, and its end."""
    for _ in range(2):
        following = FOLLOWING.match(text, end)
        if following is None:
            return None
        word, end = following[1], following.end()
        if word in MEASURES_EN:
            return word, end
        if word not in BEFORE_MEASURES:
            return None
    return None
