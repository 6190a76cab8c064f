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


LONG = 256
"""From this length on the code points of a text are kept: one pass after another asks for them."""

MANY = 3_000
"""From this length on the signs of a text are gathered faster with NumPy."""


def codes_of(text: str) -> NDArray[np.uint32]:
    """Return the code points of `text`, shape (n,), which cannot be written to."""
    return _kept_codes(text) if len(text) >= LONG else _codes(text)


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


_kept_codes = lru_cache(maxsize=4)(_codes)


@lru_cache(maxsize=4)
def signs_in(text: str) -> frozenset[str]:
    """Return the signs that `text` has, each once: what it lacks need not be looked for."""
    if len(text) < MANY:
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


def pairs_of(text: str) -> NDArray[np.uint16]:
    """Return a number for each two signs that stand side by side, shape (n - 1,), n at least 1.

    Few other pairs have the same one. It is made once of a text, for all that look for pairs.
    """
    return _kept_pairs(text) if len(text) >= LONG else _pairs(text)


def _pairs(text: str) -> NDArray[np.uint16]:
    codes = codes_of(text)
    return (codes[:-1] * _SPREAD + codes[1:]).astype(np.uint16)


_kept_pairs = lru_cache(maxsize=4)(_pairs)
_SPREAD = np.uint32(40503)
"""2¹⁶ divided by the golden ratio: Knuth, The Art of Computer Programming 3, 6.4."""


def starts_before(text: str, ends: Iterable[str], starts: Iterable[str], reach: int) -> list[int]:
    """Return where one of `starts` stands at most `reach` signs before one of `ends`, in order.

    So a pattern whose last word is rarer than its first is tried at few places (`matches_at`).
    """
    return starts_near(text, places_of(text, ends), starts, reach)


def starts_near(text: str, ends: Iterable[int], starts: Iterable[str], reach: int) -> list[int]:
    """Return where one of `starts` stands at most `reach` signs before one of `ends`, offsets."""
    places: set[int] = set()
    words = tuple(starts)
    for end in ends:
        low = max(0, end - reach)
        places.update(low + place for place in places_of(text[low:end], words))
    return sorted(places)


class SignPairs:
    """Finds where one of some signs stands before one of others, for several such pairs at once.

    A pattern that begins with one of these pairs is tried there alone. Before nothing (`""`) a
    sign may stand wherever it does. `words`, set apart by spaces, begin with pairs of their own.
    """

    def __init__(self, *pairs: tuple[str, str], words: str = "") -> None:
        self.pairs = [(first, second) for first, second in pairs if second]
        self.pairs += [(word[0], word[1]) for word in words.split()]
        self.alone = "".join(first for first, second in pairs if not second)

    @cached_property
    def _table(self) -> NDArray[np.bool_]:
        table = np.zeros(1 << 16, dtype=np.bool_)
        for first, second in self.pairs:
            firsts = np.array([ord(sign) for sign in first], dtype=np.uint32)[:, None]
            seconds = np.array([ord(sign) for sign in second], dtype=np.uint32)
            table[(firsts * _SPREAD + seconds).astype(np.uint16)] = True
        return table

    def find(self, text: str) -> list[int]:
        """Return where the first sign of a pair stands in `text`, in order; a few places more."""
        if not text:
            return []
        is_first = self._table.take(pairs_of(text))
        if self.alone:
            is_pair, is_first = is_first, is_one_of(codes_of(text), self.alone)
            is_first[:-1] |= is_pair
        places: list[int] = is_first.nonzero()[0].tolist()
        return places

    def matches(self, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
        """Yield the matches of a pattern that begins with a pair, in order, without overlaps."""
        return matches_at(pattern, text, self.find(text))


def matches_at(
    pattern: re.Pattern[str], text: str, places: Iterable[int]
) -> Iterator[re.Match[str]]:
    """Yield the matches of `pattern` that begin at one of `places`, in order, without overlaps."""
    done, match = 0, pattern.match
    for place in places:
        if place >= done:
            found = match(text, place)
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
    """Return which of `codes` are one of `signs`, shape (n,); `take` is quicker than an index."""
    return table_of(signs).take(codes)


def following(flags: NDArray[np.bool_], *, at_end: bool) -> NDArray[np.bool_]:
    """Return for each place the flag of the next one; behind the last stands `at_end`."""
    shifted = np.empty_like(flags)
    shifted[:-1] = flags[1:]
    shifted[-1:] = at_end
    return shifted


def preceding(flags: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return for each place the flag of the one before; before the first stands none."""
    shifted = np.empty_like(flags)
    shifted[1:] = flags[:-1]
    shifted[:1] = False
    return shifted


def spread(size: int, starts: Iterable[int], length: int) -> NDArray[np.uint8]:
    """Return 1 at each of `starts` and the `length` - 1 places after it, else 0; shape (size,)."""
    flags, ones = bytearray(size + length), b"\1" * length
    for start in starts:
        flags[start : start + length] = ones
    return np.frombuffer(flags, dtype=np.uint8)[:size]
