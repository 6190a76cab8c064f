"""Writes patterns of many words so that `re` tries but those words that begin as the text does.

Python's `re` tries the words of `line|road|lane` one after another. Words that begin with the
same
sign are put behind that sign, `l(?:ine|ane)|road`, and so on behind the next: a trie. Words with
different first signs exclude each other, so that what a pattern finds, and in which order,
stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

OFTEN = r"(?:[*+?]|\{[0-9,]+\})?[?+]?"
SIGN = r"(?:\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\()\[|])"
ITEM = re.compile(f"(?P<sign>{SIGN})(?P<often>{OFTEN})", re.DOTALL)
"""A sign, an escape or a set, and how often."""
OPENING = re.compile(r"\(\?(?:<?[=!]|[:>])")
CLOSING = re.compile(rf"\)(?P<often>{OFTEN})")
NAMED = re.compile(r"\(\?P<\w+>")
TAKING = frozenset(("(?:", "(?>"))
"""What opens a group that takes signs; the others but look at them."""
NO_SIGN = frozenset(("^", "$", r"\b", r"\B"))
ANY = re.compile(r"\.|\[\^.*|.*\\[AZdDsSwW].*", re.DOTALL)
"""What stands for no sign, and for signs without number."""
RANGE = re.compile("(.)(?:-(.))?", re.DOTALL)
"""A sign of a set, or the first and the last of several."""
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


def first_signs(source: str) -> frozenset[str]:
    """Return the signs of which one begins whatever the pattern `source` finds.

    What begins with none of these need not be tried.

    Raises
    ------
    ValueError
        If it may begin with any sign, or find nothing at all.
    """
    signs, may_be_empty, _ = _firsts(source, 0)
    if may_be_empty:
        message = f"what may be empty begins with any sign: {source!r}"
        raise ValueError(message)
    return frozenset(signs)


def at_firsts(source: str) -> str:
    """Return a pattern of the alternatives `source`, tried but where one of their signs stands.

    `re` tries many alternatives one after another; one look at a set of signs spares that where
    none begins so. For what stands behind something, or may lack: what a pattern begins with, `re`
    looks for by itself.

    Raises
    ------
    ValueError
        As `first_signs`.
    """
    return f"(?=[{re.escape(''.join(sorted(first_signs(source))))}])(?:{source})"


def whether(source: str) -> re.Pattern[str]:
    r"""Return what finds, without flags, the first sign of whatever the pattern `source` finds.

    Of patterns that begin with `\b`, with what looks back or with a group, `re` does not see with
    which signs they may begin, and tries them at every place. Where it is but asked whether
    something is found (`search`), and first signs are rare, as they are in Chinese, this skips to
    these: a set of signs, and then a look at the whole pattern from before the sign. Groups that
    have names are as `source` has them.

    Raises
    ------
    ValueError
        As `first_signs`.
    """
    plain = NAMED.sub("(?:", source)
    signs = f"[{re.escape(''.join(sorted(first_signs(plain))))}]"
    return re.compile(f"{signs}(?<=(?={source}){signs})")


def _firsts(source: str, place: int) -> tuple[set[str], bool, int]:
    """Return the first signs of alternatives from `place` on, if one may be empty, their end."""
    found: set[str] = set()
    may_be_empty, is_first = False, True
    while place < len(source) and source[place] != ")":
        if source[place] == "|":
            may_be_empty, is_first, place = may_be_empty or is_first, True, place + 1
            continue
        if not is_first:
            place = _read_item(source, place)[1]
            continue
        signs, is_first, place = _firsts_of_item(source, place)
        found |= signs
    return found, may_be_empty or is_first, place


def _firsts_of_item(source: str, place: int) -> tuple[set[str], bool, int]:
    """Return the first signs of a sign, a set or a group, whether it may be empty, and its end."""
    opening = OPENING.match(source, place)
    if opening is None:
        item = ITEM.match(source, place)
        if item is None:
            message = f"what stands at {place} is not read: {source!r}"
            raise ValueError(message)
        sign = item["sign"]
        is_empty = sign in NO_SIGN
        signs = set() if is_empty else _signs_of(sign)
        return signs, is_empty or _may_lack(item["often"]), item.end()
    signs, is_empty, end = _firsts(source, opening.end())
    closing = CLOSING.match(source, end)
    if closing is None:
        message = f"a bracket too few: {source!r}"
        raise ValueError(message)
    if opening[0] not in TAKING:
        return set(), True, closing.end()
    return signs, is_empty or _may_lack(closing["often"]), closing.end()


def _may_lack(often: str) -> bool:
    return often.startswith(("*", "?", "{0", "{,"))


def _signs_of(sign: str) -> set[str]:
    """Return the signs that a sign of a pattern, or a set of them, stands for."""
    if ANY.fullmatch(sign):
        message = f"this stands for any sign: {sign!r}"
        raise ValueError(message)
    if "\\" in sign:
        return set(re.findall(sign, "".join(map(chr, range(0x10000)))))
    if sign[0] != "[":
        return {sign}
    return {
        chr(code)
        for first, last in RANGE.findall(sign[1:-1])
        for code in range(ord(first), ord(last or first) + 1)
    }
