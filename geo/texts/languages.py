"""Where a text is English, and where in it words begin that a pattern may match.

Python's `re` tries a pattern at every letter. Most of a pattern's first words are known, so the
places where one of them begins are found first, for all words at once with NumPy.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from geo.texts.folding import LATIN_RUN
from geo.texts.signs import codes_of

WORD = re.compile(r"[a-z]{3}|sq\b|bn\b|[$£€¥₩₦₪₫₱₸₹₺₽฿][0-9]")
LETTERS = re.compile("[a-z]")
LONGEST = 6
"""How many letters of a first word are looked at."""

OTHER = "\x01"
"""Stands in a first word for any letter or sign beyond ASCII, such as £."""

_HASH = np.uint64(0x9E3779B97F4A7C15)
"""2⁶⁴ divided by the golden ratio: Knuth, The Art of Computer Programming 3, 6.4."""
_SHIFT = np.uint64(48)
_JOINED = np.zeros(128, dtype=np.bool_)
_JOINED[[ord(sign) for sign in "abcdefghijklmnopqrstuvwxyz0123456789_"]] = True


@dataclass(frozen=True, slots=True)
class English:
    """The English of a folded text: its stretches, in order, and where its words begin.

    `slots` has for each number of first letters, from one on, where in a table each word stands.
    """

    runs: tuple[tuple[int, int], ...]
    letters: NDArray[np.uint64]
    words: NDArray[np.intp]
    slots: tuple[NDArray[np.uint16], ...]

    def others(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the stretches of `text` between the English, with numbers that lead to them."""
        done = 0
        for start, end in self.runs:
            yield done, start
            done = end
            while done > start and not LETTERS.match(text, done - 1):
                done -= 1
        yield done, len(text)


@lru_cache(maxsize=1)
def english_in(text: str) -> English:
    """Return the English of a folded `text`."""
    found = (run.span() for run in LATIN_RUN.finditer(text) if WORD.search(text, *run.span()))
    runs = tuple(found)
    if not runs:
        empty = np.zeros(0, np.uint16)
        return English((), np.zeros(0, np.uint64), np.zeros(0, np.intp), (empty,) * LONGEST)
    codes = codes_of(text)
    letters = np.where(codes < len(_JOINED), codes, ord(OTHER)).astype(np.uint64)
    is_joined = _JOINED[letters.astype(np.intp)]
    is_first = np.ones(len(codes), dtype=np.bool_)
    is_first[1:] = ~is_joined[:-1]
    edges = np.zeros(len(codes) + 1, dtype=np.int8)
    for start, end in runs:
        edges[start] += 1
        edges[end] -= 1
    is_english = np.cumsum(edges[:-1]) > 0
    padded = np.concatenate((letters, np.zeros(LONGEST, np.uint64)))
    words = np.flatnonzero(is_first & is_english)
    return English(runs, padded, words, tuple(_first_slots(padded, words)))


def _first_slots(
    letters: NDArray[np.uint64], words: NDArray[np.intp]
) -> Iterator[NDArray[np.uint16]]:
    """Yield the slots of the words by their first letter, first two letters, and so on."""
    key = np.zeros(len(words), dtype=np.uint64)
    for place in range(LONGEST):
        key |= letters[words + place] << np.uint64(8 * place)
        yield _slots(key)


class FirstWords:
    """Finds where a word begins as one of `words` does; a few more places, never one less."""

    def __init__(self, words: Iterable[str]) -> None:
        by_length: dict[int, list[str]] = defaultdict(list)
        for word in words:
            by_length[min(len(word), LONGEST)].append(word[:LONGEST])
        self.tables: list[tuple[int, NDArray[np.bool_]]] = []
        for length, firsts in sorted(by_length.items()):
            table = np.zeros(1 << 16, dtype=np.bool_)
            for first in firsts:
                key = sum(ord(letter) << 8 * place for place, letter in enumerate(first))
                table[_slots(np.array([key], dtype=np.uint64))] = True
            self.tables.append((length, table))

    def find(self, english: English) -> Iterator[tuple[int, int]]:
        """Yield the offset of each such word, and the end of the stretch that it is in."""
        runs = iter(english.runs)
        end = 0
        for place in english.words[self.among(english)].tolist():
            while place >= end:
                _, end = next(runs)
            yield place, end

    def among(self, english: English) -> NDArray[np.bool_]:
        """Return which of the words of a text may be one of these, shape (n,)."""
        is_wanted = np.zeros(len(english.words), dtype=np.bool_)
        for length, table in self.tables:
            is_wanted |= table[english.slots[length - 1]]
        return is_wanted


def _slots(keys: NDArray[Any]) -> NDArray[np.uint16]:
    return (keys * _HASH >> _SHIFT).astype(np.uint16)


def find_first(pattern: re.Pattern[str], text: str, firsts: FirstWords) -> Iterator[re.Match[str]]:
    """Yield the matches of `pattern` in the English of `text`, in order, without overlaps."""
    done = 0
    match = pattern.match
    for place, end in firsts.find(english_in(text)):
        if place >= done:
            found = match(text, place, end)
            if found:
                done = found.end()
                yield found
