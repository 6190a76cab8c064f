"""Writes patterns of many words so that `re` tries but those words that begin as the text does.

Python's `re` tries the words of `line|road|lane` one after another. Words that begin with the same
sign are put behind that sign, `l(?:ine|ane)|road`, and so on behind the next: a trie. Words with
different first signs exclude each other, so that what a pattern finds, and in which order, stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

OFTEN = r"(?:[*+?]|\{[0-9,]+\})?[?+]?"
ITEM = re.compile(rf"(?:\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\()\[|]){OFTEN}", re.DOTALL)
"""A sign, an escape or a set, and how often."""
OPENING = re.compile(r"\(\?(?:<?[=!]|[:>])")
CLOSING = re.compile(rf"\){OFTEN}")
FEW = 2


def branched(source: str) -> re.Pattern[str]:
    """Return what finds, without flags, what the pattern `source` does.

    Raises
    ------
    ValueError
        If `source` has a group that is kept, whose number might change, or brackets that do not
        match.
    """
    pattern, end = _read(source, 0)
    if end != len(source):
        message = f"a bracket too many: {source!r}"
        raise ValueError(message)
    return re.compile(pattern)


def _read(source: str, place: int) -> tuple[str, int]:
    """Return the alternatives from `place` on, put together again, and where they end."""
    rows: list[list[str]] = [[]]
    while place < len(source) and source[place] != ")":
        if source[place] == "|":
            rows.append([])
            place += 1
        else:
            item, place = _read_item(source, place)
            rows[-1].append(item)
    return _join(rows), place


def _read_item(source: str, place: int) -> tuple[str, int]:
    """Return a sign, a set or a group with how often it stands, and where it ends."""
    opening = OPENING.match(source, place)
    found = ITEM.match(source, place) if opening is None else None
    if found:
        return found[0], found.end()
    inner, end = _read(source, opening.end()) if opening else ("", place)
    closing = CLOSING.match(source, end)
    if opening is None or closing is None:
        message = f"what stands at {place} is not read: {source!r}"
        raise ValueError(message)
    return f"{opening[0]}{inner}{closing[0]}", closing.end()


def _join(rows: list[list[str]]) -> str:
    """Return alternatives as one pattern, those that begin with one sign behind that sign."""
    if len(rows) < FEW:
        return "".join(rows[0])
    parts: list[str] = []
    for is_plain, run in groupby(rows, key=_is_plain):
        alike = list(run)
        parts += _by_sign(alike) if is_plain else map("".join, alike)
    return "|".join(parts)


def _by_sign(rows: Iterable[list[str]]) -> list[str]:
    """Return alternatives that begin with plain signs, one for each sign."""
    tails: dict[str, list[list[str]]] = {}
    for row in rows:
        tails.setdefault(row[0], []).append(row[1:])
    return [
        sign + ("".join(rest[0]) if len(rest) < FEW else f"(?:{_join(rest)})")
        for sign, rest in tails.items()
    ]


def _is_plain(row: list[str]) -> bool:
    """Return whether an alternative begins with a sign that stands for itself, once."""
    return bool(row) and len(row[0]) == 1 and row[0] not in ".^$"
