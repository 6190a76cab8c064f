"""Tells of which of several names what stands behind a comma is said: A, B and C, which is open.

Folded text.
"""

from __future__ import annotations

import re

from geo.texts.statements.lists.marks import trim

Span = tuple[int, int]
WHICH = " which "
OF_ONE = re.compile(r"(?:is|was|has)\b")
"""What follows it where it speaks of but one."""
OF_BOTH = re.compile(
    r"\b(?:between|from|connects?|connecting|links?|linking|joins?|joining)\b[^,]*$"
)
"""What leads to two names of which it need not speak: a bridge between A and B, which is."""


def of_last(
    text: str, start: int, clause: Span, about: tuple[Span, ...]
) -> tuple[int, int, tuple[Span, ...]]:
    """Return start and end of a statement, and what it is about, of several names but the last.

    `clause` says it; where nothing else is said of what it is about, it begins with that.
    """
    first, end = clause
    if len(about) > 1 and text.startswith(WHICH, first):
        before, last = about[-2:]
        is_next = text[last[1] : first] == "," and OF_ONE.match(text, first + len(WHICH))
        if is_next and not OF_BOTH.search(text, max(0, before[0] - FAR), before[0]):
            start, about = start if start >= first else last[0], (last,)
    return (*trim(text, start, end), about)


FAR = 60
