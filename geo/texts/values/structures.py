"""Tells numbers that say how a concept is built, or how long a list is, from amounts.

One core and two wings (一核两翼), a region and a plan each (一区一策), both at once (双双), the
top hundred (百强): the words count, but nobody has two wings of anything. They are read and kept
as all numbers are; a page does not show them as figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Protocol

from geo.texts.values.units import PARTS
from geo.texts.writing.folding import fold
from geo.texts.writing.words import either

STRUCTURE = "structure"
"""What such a number is said in: it is no amount."""
_COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_LAID_OUT = ("core", "wing", "axis", "axes", "belt", "pole", "pillar", "heart")
"""Nouns that lay out a concept; with one of these its list begins."""
_MORE = ("ring", "corridor", "hub", "area", "zone", "centre", "center", "cluster", "node")
"""What the list may go on with, and what by itself is counted: two hubs."""
_HAN = "一二两三四五六七八九十"
_ALONE = re.compile(
    rf"双双|一[东西南北]|一[^一]一[^一]|[{_HAN}](?:{either(PARTS)})|(?:[{_HAN}百千]+|\d+)强"
)
"""What says so by itself: a part of a structure is read only beside another."""
_BEGINS = re.compile(rf"one (?:{either(_LAID_OUT)})")
_GOES_ON = re.compile(rf"(?:{either(_COUNTED)}) (?:{either((*_LAID_OUT, *_MORE))})s?")
NEAR = 24
"""So many signs may stand between two parts of one list."""


class Counted(Protocol):
    """A figure: its words, its base unit, and where it stands."""

    @property
    def id(self) -> str:
        """What tells it from others."""

    @property
    def surface(self) -> str:
        """Its words in the text."""

    @property
    def base_unit(self) -> str:
        """What it counts or measures."""

    @property
    def document(self) -> str | None:
        """The document it stands in, None for the first."""

    @property
    def start(self) -> int:
        """The first of its signs, of all of the document."""

    @property
    def end(self) -> int:
        """The sign behind its last."""


def find_structures(rows: Iterable[Counted]) -> frozenset[str]:
    """Return the ids of those `rows`, in any order, whose number is but a part of a concept."""
    counts = [(row, fold(row.surface).text) for row in rows if row.base_unit == "count"]
    found = {row.id for row, words in counts if _ALONE.fullmatch(words)}
    counts.sort(key=lambda one: (one[0].document or "", one[0].start))
    for (row, words), (after, more) in pairwise(counts):
        is_near = row.document == after.document and after.start - row.end <= NEAR
        is_part = row.id in found or _BEGINS.fullmatch(words)
        if is_near and is_part and _GOES_ON.fullmatch(more) and _GOES_ON.fullmatch(words):
            found |= {row.id, after.id}
    return frozenset(found)
