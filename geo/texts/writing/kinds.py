"""What rules look for in a text, as bits of one table each: looked up once, for all rules.

A rule has a bit of its own for the signs, or pairs of signs, that it looks for. What a text has
of
all bits is looked up at one go and kept: one table stays in the processor's cache, forty do not.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

MOST = 32
"""How many bits a table has room for."""


class Kinds:
    """A table of bits, by code points or by other numbers below `size`; `size` is at most 2³²."""

    def __init__(self, size: int) -> None:
        self.table = np.zeros(size, dtype=np.uint32)
        self.known: dict[frozenset[int], np.uint32] = {}

    def add(self, places: Iterable[int]) -> np.uint32:
        """Return the bit of `places`, the same for the same ones.

        Raises
        ------
        ValueError
            If no bit is left.
        """
        wanted = frozenset(places)
        if wanted not in self.known:
            if len(self.known) == MOST:
                message = f"a table has room for {MOST} kinds"
                raise ValueError(message)
            bit = self.known[wanted] = np.uint32(1 << len(self.known))
            self.table[list(wanted)] |= bit
        return self.known[wanted]


ALL = 0x110000
"""How many code points Unicode has."""
LONG = 256
"""From this length on what is looked up of a text is kept: one pass after another asks for it."""
SIGNS = Kinds(ALL)
PAIRS = Kinds(1 << 16)
SPREAD = 40503
"""2¹⁶ divided by the golden ratio: Knuth, The Art of Computer Programming 3, 6.4."""


def kind_of(signs: Iterable[str]) -> np.uint32:
    """Return the bit of some signs, which `kinds_in` tells of each sign of a text."""
    return SIGNS.add(map(ord, signs))


def kind_of_pairs(pairs: Iterable[tuple[str, str]]) -> np.uint32:
    """Return the bit of some pairs of signs, which `pairs_in` tells of each two of a text."""
    return PAIRS.add({(ord(first) * SPREAD + ord(second)) & 0xFFFF for first, second in pairs})


def codes_of(text: str) -> NDArray[np.uint32]:
    """Return the code points of `text`, shape (n,), which cannot be written to."""
    return _kept_codes(text) if len(text) >= LONG else _codes(text)


def kinds_in(text: str) -> NDArray[np.uint32]:
    """Return the bits of each sign of `text`, shape (n,); not to be written to."""
    return _kept_kinds(text, len(SIGNS.known)) if len(text) >= LONG else _kinds(text)


def is_one_of(text: str, kind: np.uint32) -> NDArray[np.bool_]:
    """Return which signs of `text` are of a kind (`kind_of`), shape (n,)."""
    is_one: NDArray[np.bool_] = (kinds_in(text) & kind) != 0
    return is_one


def pairs_in(text: str) -> NDArray[np.uint32]:
    """Return the bits of each two signs side by side, shape (n - 1,), n at least 1.

    Few other pairs have the bit of one that is looked for.
    """
    return _kept_pairs(text, len(PAIRS.known)) if len(text) >= LONG else _pairs(text)


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def _kinds(text: str, known: int = 0) -> NDArray[np.uint32]:  # noqa: ARG001 - of what is kept
    return SIGNS.table.take(codes_of(text))


def _pairs(text: str, known: int = 0) -> NDArray[np.uint32]:  # noqa: ARG001 - of what is kept
    codes = codes_of(text)
    return PAIRS.table.take((codes[:-1] * np.uint32(SPREAD) + codes[1:]).astype(np.uint16))


_kept_codes = lru_cache(maxsize=4)(_codes)
_kept_kinds = lru_cache(maxsize=4)(_kinds)
_kept_pairs = lru_cache(maxsize=4)(_pairs)
