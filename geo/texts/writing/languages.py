"""Where a text is English, and where in it words begin that a pattern may match.

Python's `re` tries a pattern at every letter. Most of a pattern's first words are known, so the
places where one of them begins are found first, for all words at once with NumPy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from string import ascii_lowercase, ascii_uppercase

import numpy as np
from numpy.typing import NDArray

from geo.texts.writing.folding import LATIN_RUN, LATIN_SIGN
from geo.texts.writing.kinds import LONG, SIGNS, Kinds, codes_of, is_one_of, kind_of
from geo.texts.writing.signs import runs_of

SIGNS_OF_MONEY = "$£€¥₡₩₦₪₫₭₮₱₲₴₵₸₹₺₽₾৳฿"
WORD = re.compile(rf"[a-z]{{3}}|sq\b|bn\b|[{SIGNS_OF_MONEY}][0-9]")
LONGEST = 6
"""How many letters of a first word are looked at."""

OTHER = "\x01"
"""Stands in a first word for any letter or sign beyond ASCII, such as £."""

_HASH = np.uint64(0x9E3779B97F4A7C15)
"""2⁶⁴ divided by the golden ratio: Knuth, The Art of Computer Programming 3, 6.4."""
_SIZE = 14
"""How many bits of a hash tell where in the table of first words it stands."""
FIRSTS = Kinds(LONGEST << _SIZE)
"""Which rules look for words that begin so, by how many letters are looked at and their hash."""
_WINDOW = 8
"""How many letters are taken at a time."""
_MASKS = np.array([[(1 << 8 * length) - 1] for length in range(1, LONGEST + 1)], dtype=np.uint64)
_FIRST_SLOTS = np.arange(LONGEST, dtype=np.uint64)[:, None] << np.uint64(_SIZE)
_JOINED = np.zeros(128, dtype=np.bool_)
_JOINED[[ord(sign) for sign in "abcdefghijklmnopqrstuvwxyz0123456789_"]] = True


@dataclass(frozen=True, slots=True)
class English:
    """The English of a folded text: its stretches, in order, and where its words begin.

    `ends` are those of `runs`; `firsts` has for each of `words` which rules look for it, as bits.
    """

    runs: tuple[tuple[int, int], ...]
    ends: NDArray[np.intp]
    letters: NDArray[np.uint8]
    words: NDArray[np.intp]
    firsts: NDArray[np.uint32]

    def others(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the stretches of `text` between the English, with numbers that lead to them."""
        done = 0
        for start, end in self.runs:
            yield done, start
            done = end
            while done > start and not "a" <= text[done - 1] <= "z":
                done -= 1
        yield done, len(text)


def english_in(text: str) -> English:
    """Return the English of a folded `text`."""
    return _kept_english(text, len(FIRSTS.known))


@lru_cache(maxsize=2)
def _kept_english(text: str, known: int) -> English:  # noqa: ARG001 - of what is kept
    runs = tuple(_english_runs(text))
    if not runs:
        none = np.zeros(0, np.intp)
        return English((), none, np.zeros(0, np.uint8), none, np.zeros(0, np.uint32))
    codes = codes_of(text)
    letters = np.zeros(len(codes) + _WINDOW, dtype=np.uint8)
    letters[:-_WINDOW] = np.where(codes < len(_JOINED), codes, ord(OTHER))
    bounds = np.array(runs, dtype=np.intp)
    starts, ends = bounds[:, 0], bounds[:, 1].copy()
    places = _places_in(starts, ends)
    is_first = ~_JOINED.take(letters.take(places - 1))
    words = places[is_first]
    return English(runs, ends, letters, words, _firsts_of(letters, words))


def _places_in(starts: NDArray[np.intp], ends: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return every offset of some stretches, which are in order."""
    sizes = ends - starts
    before = sizes.cumsum() - sizes
    places: NDArray[np.intp] = (starts - before).repeat(sizes)
    places += np.arange(len(places), dtype=np.intp)
    return places


def _english_runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a folded `text` that are as `LATIN_RUN` has them and have a word."""
    if len(text) < LONG:
        yield from (
            run.span() for run in LATIN_RUN.finditer(text) if WORD.search(text, *run.span())
        )
        return
    starts, ends = runs_of(is_one_of(text, _within()))
    telling = np.concatenate(([0], is_one_of(text, TELLING).cumsum()))
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
    starts, ends = runs_of(is_one_of(text, _within_given()))
    telling = np.concatenate(([0], is_one_of(text, CAPITAL).cumsum()))
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
def _within_given() -> np.uint32:
    """Return the kind of what may stand in names in Latin letters, in a text as given."""
    return SIGNS.add((*range(0x20, 0x7F), *range(0xC0, 0x250), *range(0x2010, 0x2028), ord("\n")))


CAPITAL = kind_of(ascii_uppercase)
_CAPITAL = re.compile("[A-Z\u00c0-\u00de]")


@lru_cache(maxsize=1)
def has_capital(text: str) -> bool:
    """Return whether `text`, as given, has a capital that a name in Latin letters begins with."""
    return _CAPITAL.search(text) is not None


def find_latin(
    pattern: re.Pattern[str], text: str, given: str | None = None
) -> Iterator[re.Match[str]]:
    """Return the matches of a pattern of names in Latin letters in `text`, as given, in order.

    Of a text as long with other spaces, `given` is what it was made of.
    """
    spans = latin_in(text if given is None else given)
    return chain.from_iterable(pattern.finditer(text, *span) for span in spans)


@cache
def _within() -> np.uint32:
    """Return the kind of what may stand in English."""
    latin = [code for code in range(0x3000) if LATIN_SIGN.match(chr(code))]
    return SIGNS.add((*latin, *map(ord, f"㎡㎥{SIGNS_OF_MONEY}{ascii_lowercase}")))


TELLING = kind_of(ascii_lowercase + SIGNS_OF_MONEY)
"""A word of English has such a sign."""


def _firsts_of(letters: NDArray[np.uint8], words: NDArray[np.intp]) -> NDArray[np.uint32]:
    """Return for each of `words`, offsets in `letters`, which rules look for it, as bits."""
    windows = np.ndarray(len(letters) - _WINDOW + 1, dtype="<u8", buffer=letters, strides=(1,))
    slots = (windows[words] & _MASKS) * _HASH >> np.uint64(64 - _SIZE)
    slots += _FIRST_SLOTS
    firsts: NDArray[np.uint32] = np.bitwise_or.reduce(FIRSTS.table.take(slots.view(np.intp)))
    return firsts


def _slot_of(word: str) -> int:
    """Return where in the table of first words a word of ASCII stands."""
    key = int.from_bytes(word.encode("ascii"), "little")
    hashed = (key * int(_HASH)) % (1 << 64) >> (64 - _SIZE)
    return (len(word) - 1 << _SIZE) + hashed


class FirstWords:
    """Finds where a word begins as one of `words` does; a few more places, never one less."""

    def __init__(self, words: Iterable[str]) -> None:
        self._bit = FIRSTS.add(_slot_of(word[:LONGEST]) for word in words)

    def find(self, english: English) -> list[tuple[int, int]]:
        """Return the offset of each such word, and the end of the stretch that it is in."""
        places = english.words[self.among(english)]
        numbers = english.ends.searchsorted(places, side="right")
        return list(zip(places.tolist(), english.ends[numbers].tolist(), strict=True))

    def among(self, english: English) -> NDArray[np.bool_]:
        """Return which of the words of a text may be one of these, shape (n,)."""
        is_wanted: NDArray[np.bool_] = (english.firsts & self._bit) != 0
        return is_wanted


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
