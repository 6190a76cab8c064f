"""Where a text is English, and where in it words begin that a pattern may match.

Python's `re` tries a pattern at every letter. Most of a pattern's first words are known, so the
places where one of them begins are found first, for all words at once with NumPy.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from geo.texts.writing.folding import LATIN_RUN, LATIN_SIGN
from geo.texts.writing.signs import ALL, LONG, codes_of, runs_of

SIGNS_OF_MONEY = "$£€¥₩₦₪₫₱₸₹₺₽฿"
WORD = re.compile(rf"[a-z]{{3}}|sq\b|bn\b|[{SIGNS_OF_MONEY}][0-9]")
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

    `ends` are those of `runs`; `slots` has for each number of first letters, from one on, where
    in a table each word stands.
    """

    runs: tuple[tuple[int, int], ...]
    ends: NDArray[np.intp]
    letters: NDArray[np.uint8]
    words: NDArray[np.intp]
    slots: tuple[NDArray[np.uint16], ...]

    def others(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the stretches of `text` between the English, with numbers that lead to them."""
        done = 0
        for start, end in self.runs:
            yield done, start
            done = end
            while done > start and not "a" <= text[done - 1] <= "z":
                done -= 1
        yield done, len(text)


@lru_cache(maxsize=2)
def english_in(text: str) -> English:
    """Return the English of a folded `text`."""
    runs = tuple(_english_runs(text))
    if not runs:
        empty = np.zeros(0, np.uint16)
        none = np.zeros(0, np.intp)
        return English((), none, np.zeros(0, np.uint8), none, (empty,) * LONGEST)
    codes = codes_of(text)
    letters = np.zeros(len(codes) + LONGEST, dtype=np.uint8)
    letters[:-LONGEST] = np.where(codes < len(_JOINED), codes, ord(OTHER))
    places = np.concatenate([np.arange(start, end, dtype=np.intp) for start, end in runs])
    is_first = ~_JOINED[letters[places - 1]]
    words = places[is_first]
    ends = np.array([end for _, end in runs], dtype=np.intp)
    return English(runs, ends, letters, words, tuple(_first_slots(letters, words)))


def _english_runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a folded `text` that are as `LATIN_RUN` has them and have a word."""
    if len(text) < LONG:
        yield from (
            run.span() for run in LATIN_RUN.finditer(text) if WORD.search(text, *run.span())
        )
        return
    kinds = _kinds().take(codes_of(text))
    starts, ends = runs_of(kinds != 0)
    telling = np.concatenate(([0], np.cumsum((kinds & TELLING) != 0)))
    may_be = telling[ends] > telling[starts]
    for start, end in zip(starts[may_be].tolist(), ends[may_be].tolist(), strict=True):
        run = LATIN_RUN.search(text, start, end)
        if run and WORD.search(text, *run.span()):
            yield run.span()


@lru_cache(maxsize=1)
def latin_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of `text`, as given, that names in Latin letters may stand in.

    Each has a capital. What ends one is two signs past its letters, so that a pattern sees whether
    a word goes on in another script.
    """
    if text.isascii() or len(text) < LONG:
        return ((0, len(text)),)
    kinds = _kinds_given().take(codes_of(text))
    starts, ends = runs_of(kinds != 0)
    telling = np.concatenate(([0], np.cumsum((kinds & TELLING) != 0)))
    has_capital = telling[ends] > telling[starts]
    found: list[tuple[int, int]] = []
    for start, end in zip(
        starts[has_capital].tolist(), (ends[has_capital] + BEHIND).tolist(), strict=True
    ):
        if found and start < found[-1][1]:
            start = found.pop()[0]  # noqa: PLW2901 - two so near are one
        found.append((start, end))
    return tuple(found)


BEHIND = 2
"""How many signs behind a stretch of Latin letters still belong to it."""


@cache
def _kinds_given() -> NDArray[np.uint8]:
    """Return for each code point what it is to names in Latin letters, as bits."""
    table = np.zeros(ALL, dtype=np.uint8)
    table[0x20:0x7F] = table[0xC0:0x250] = table[0x2010:0x2028] = WITHIN
    table[ord("\n")] = WITHIN
    table[ord("A") : ord("Z") + 1] |= TELLING
    return table


def find_latin(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern of names in Latin letters in `text`, as given, in order."""
    for start, end in latin_in(text):
        yield from pattern.finditer(text, start, end)


WITHIN, TELLING = 1, 2
"""Bits of a sign: it may stand in English; a word of it has such a one."""


@cache
def _kinds() -> NDArray[np.uint8]:
    """Return for each code point what it is to English, as bits, shape (0x110000,)."""
    table = np.zeros(ALL, dtype=np.uint8)
    table[[code for code in range(0x3000) if LATIN_SIGN.match(chr(code))]] = WITHIN
    table[[ord(sign) for sign in "㎡㎥"]] = WITHIN
    table[ord("a") : ord("z") + 1] |= TELLING
    table[[ord(sign) for sign in SIGNS_OF_MONEY]] |= TELLING
    return table


def _first_slots(
    letters: NDArray[np.uint8], words: NDArray[np.intp]
) -> Iterator[NDArray[np.uint16]]:
    """Yield the slots of the words by their first letter, first two letters, and so on."""
    key = np.zeros(len(words), dtype=np.uint64)
    for place in range(LONGEST):
        key |= letters[words + place].astype(np.uint64) << np.uint64(8 * place)
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

    def find(self, english: English) -> list[tuple[int, int]]:
        """Return the offset of each such word, and the end of the stretch that it is in."""
        places = english.words[self.among(english)]
        numbers = np.searchsorted(english.ends, places, side="right")
        return list(zip(places.tolist(), english.ends[numbers].tolist(), strict=True))

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
