"""A gazetteer: the names that a text is searched for; `geo.gazetteers` makes one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from ahocorasick_rs import AhoCorasick

from geo.texts.names.entries import Entry, Known


class Namebook(Protocol):
    """The names of the world's places; a place goes by its number. Names are folded.

    A book never changes: what is found in one is kept.
    """

    def __hash__(self) -> int:
        """Return a number that is this book's own."""

    def numbers(self, folded: str) -> tuple[int, ...]:
        """Return the places of a name, the one that is meant most often first."""

    def has(self, folded: str) -> bool:
        """Return whether places have a name."""

    def known(self, number: int) -> Known:
        """Return what the search needs of a place."""

    def is_plain(self, folded: str) -> bool:
        """Return whether a name is an ordinary word, or made of such words alone."""

    def find_division(self, country: str, code: str) -> int | None:
        """Return the first-level division of a code in a country, or None."""

    def han_names(self) -> tuple[AhoCorasick, tuple[str, ...]]:
        """Return what finds the names in Han characters, and these in its order."""


FEW, MANY = 2, 4


def beginnings_of(names: Iterable[str]) -> frozenset[str]:
    """Return the first signs of names: four of one in ASCII, two of any other or a shorter one."""
    return frozenset(
        name[: MANY if name.isascii() and len(name) >= MANY else FEW] for name in names
    )


def may_begin(text: str, start: int, stop: int, beginnings: frozenset[str]) -> bool:
    """Return whether a name may begin from `start` on and before `stop`; see `beginnings_of`."""
    for place in range(start, stop):
        if text[place : place + FEW] in beginnings or text[place : place + MANY] in beginnings:
            return True
    return False


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names of places, ready to be found. `home` has the codes of the areas taken as near.

    `beginnings` has what the names begin with (`beginnings_of`).

    `world` has the names of places outside China, and of towns that no area is named after.
    """

    matcher: AhoCorasick
    entries: tuple[Entry, ...]
    beginnings: frozenset[str]
    home: frozenset[str]
    regions: frozenset[str]
    world: Namebook | None = None

    @property
    def size(self) -> int:
        """How many names it knows, variants counted."""
        return len(self.entries)
