"""Finds the addresses of pages and of letters in a text, whose words say nothing. Folded text."""

from __future__ import annotations

import re

from geo.texts.writing.words import has_one

SIGNS = ("://", "www.", "@")
"""What a text with an address has."""
LINK = re.compile(
    r"(?:\b(?:https?|ftp)://|\bwww\.|\b[a-z0-9._-]{1,64}@)[!#-;=?-{}~]{0,400}(?<![.,;:!?)\]'*_])"
)
"""An address: https://derby.example/plans/open-2030."""


def find_links(text: str) -> list[tuple[int, int]]:
    """Return where the addresses of a text are, in order."""
    if not has_one(text, 0, len(text), SIGNS):
        return []
    return [match.span() for match in LINK.finditer(text)]
