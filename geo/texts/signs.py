"""Looks at every sign of a text at once, so that Python looks only where something may be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

ALL = 0x110000
"""How many code points Unicode has."""
SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
"""What `str.isspace` and `\\s` of `re` take for a space."""


LONG = 1024
"""From this length on the code points of a text are kept: one pass after another asks for them."""


def codes_of(text: str) -> NDArray[np.uint32]:
    """Return the code points of `text`, shape (n,), which cannot be written to."""
    return _kept_codes(text) if len(text) >= LONG else _codes(text)


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


_kept_codes = lru_cache(maxsize=4)(_codes)


@lru_cache(maxsize=4)
def signs_in(text: str) -> frozenset[str]:
    """Return the signs that `text` has, each once: what it lacks need not be looked for."""
    if len(text) < LONG:
        return frozenset(text)
    has = np.zeros(ALL, dtype=np.bool_)
    has[codes_of(text)] = True
    return frozenset(map(chr, np.flatnonzero(has).tolist()))


def places_of(text: str, words: Iterable[str]) -> list[int]:
    """Return where any of `words` begins in `text`, in order.

    A word is looked for at once, a pattern sign by sign: so the rare words of a pattern are
    looked for first.
    """
    places: list[int] = []
    for word in words:
        place = text.find(word)
        while place >= 0:
            places.append(place)
            place = text.find(word, place + 1)
    places.sort()
    return places


class SignPairs:
    """Finds where one of some signs stands before one of others, for several such pairs at once.

    A pattern that begins with one of these pairs is tried there alone. Before nothing (`""`) a
    sign may stand wherever it does.
    """

    MOST = 8

    def __init__(self, *pairs: tuple[str, str]) -> None:
        if len(pairs) > self.MOST:
            message = (
                f"{len(pairs)} pairs of signs, and at most {self.MOST} have a bit of their own"
            )
            raise ValueError(message)
        self.pairs = pairs

    @cached_property
    def _table(self) -> NDArray[np.uint16]:
        table = np.zeros(ALL, dtype=np.uint16)
        for number, (first, second) in enumerate(self.pairs):
            table[[ord(sign) for sign in first]] |= np.uint16(1 << number)
            seconds = [ord(sign) for sign in second] if second else slice(None)
            table[seconds] |= np.uint16(1 << number + self.MOST)
        return table

    def find(self, text: str) -> list[int]:
        """Return where in `text` the first sign of a pair stands, in order."""
        kinds = self._table[codes_of(text)]
        places: list[int] = np.flatnonzero(kinds[:-1] & (kinds[1:] >> self.MOST)).tolist()
        alone = "".join(first for first, second in self.pairs if not second)
        return [*places, len(text) - 1] if text and text[-1] in alone else places

    def matches(self, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
        """Yield the matches of a pattern that begins with a pair, in order, without overlaps."""
        done = 0
        for place in self.find(text):
            found = pattern.match(text, place) if place >= done else None
            if found:
                done = found.end()
                yield found


def runs_of(flags: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return where the stretches of true `flags` begin and end, in order, ends exclusive."""
    padded = np.zeros(len(flags) + 2, dtype=np.bool_)
    padded[1:-1] = flags
    edges = np.flatnonzero(padded[1:] != padded[:-1])
    return edges[::2], edges[1::2]


@cache
def table_of(signs: str) -> NDArray[np.bool_]:
    """Return for each code point whether it is one of `signs`, shape (0x110000,)."""
    table = np.zeros(ALL, dtype=np.bool_)
    table[[ord(sign) for sign in signs]] = True
    return table


def is_one_of(codes: NDArray[np.uint32], signs: str) -> NDArray[np.bool_]:
    """Return which of `codes` are one of `signs`, shape (n,)."""
    return table_of(signs)[codes]


def following(flags: NDArray[np.bool_], *, at_end: bool) -> NDArray[np.bool_]:
    """Return for each place the flag of the next one; behind the last stands `at_end`."""
    return np.append(flags[1:], at_end) if len(flags) else flags


def spread(size: int, starts: Iterable[int], length: int) -> NDArray[np.uint8]:
    """Return 1 at each of `starts` and the `length` - 1 places after it, else 0; shape (size,)."""
    flags, ones = bytearray(size + length), b"\1" * length
    for start in starts:
        flags[start : start + length] = ones
    return np.frombuffer(flags, dtype=np.uint8)[:size]
