"""Tells whether what a clause says hangs on something else: 等桥修好,路就通了. Folded text."""

from __future__ import annotations

from geo.texts.en.statements import cues as en
from geo.texts.writing.words import has_one
from geo.texts.zh.statements import conditions


def hangs_on(text: str, start: int, end: int) -> bool:
    """Return whether English says what a clause hangs on: it can open once the pond is dug."""
    if not has_one(text, start, end, en.HANGING):
        return False
    is_first = en.CONDITION_FIRST.match(text, start, end) is not None
    return is_first or en.CONDITION.search(text, start, end) is not None


def hangs_on_before(text: str, start: int) -> bool:
    """Return whether a clause tells of what comes once the one before it has: 等桥修好,路就通了."""
    if text[start - 1 : start] != ",":
        return False
    low = max(0, start - CONDITION_LENGTH)
    near = text[low:start]
    if near[-2:] == "后,":
        return (
            conditions.COMPLETED_THEN.search(near) is not None
            and conditions.SAID_PAST.search(near) is None
        )
    if near[-2:].isascii():
        return near.endswith(en.ONCE_LAST) and en.ONCE_BEFORE.search(near) is not None
    return (
        not conditions.CONDITION_SIGNS.isdisjoint(near)
        and conditions.CONDITION_BEFORE.search(near) is not None
    )


CONDITION_LENGTH = 36
"""How long a clause on which another hangs may be."""
