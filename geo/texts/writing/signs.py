"""Looks at every sign of a text at once, so that Python looks only where something may be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from geo.texts.writing.kinds import is_one_of, kind_of, kind_of_pairs, pairs_in

SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
"""What `str.isspace` and `\\s` of `re` take for a space."""


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


def starts_near(text: str, ends: Iterable[int], starts: Iterable[str], reach: int) -> list[int]:
    """Return where one of `starts` stands at most `reach` signs before one of `ends`, offsets.

    So a pattern whose last word is rarer than its first is tried at few places (`matches_at`).
    """
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
        both = {
            (first, second) for firsts, seconds in pairs for first in firsts for second in seconds
        }
        both |= {(word[0], word[1]) for word in words.split()}
        self._pairs = frozenset(first + second for first, second in both)
        self._bit = kind_of_pairs(both)
        alone = "".join(firsts for firsts, seconds in pairs if not seconds)
        self._alone = kind_of(alone) if alone else None

    def find(self, text: str) -> list[int]:
        """Return where the first sign of a pair stands in `text`, in order; a few places more."""
        if not text:
            return []
        is_first = (pairs_in(text) & self._bit) != 0
        if self._alone is not None:
            is_pair, is_first = is_first, is_one_of(text, self._alone)
            is_first[:-1] |= is_pair
        places: list[int] = is_first.nonzero()[0].tolist()
        return places

    def is_in(self, text: str) -> bool:
        """Return whether a pair may stand in `text`; where none does, seldom."""
        return bool(text) and bool((pairs_in(text) & self._bit).any())

    def places(self, text: str) -> list[int]:
        """Return where a pair of two signs stands in `text`, in order, and nowhere else."""
        pairs = self._pairs
        return [place for place in self.find(text) if text[place : place + 2] in pairs]

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
    edges = (padded[1:] != padded[:-1]).nonzero()[0]
    return edges[::2], edges[1::2]


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
