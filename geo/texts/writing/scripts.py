"""Turns Chinese from one script into the other by OpenCC, names of places by rules of their own."""

from __future__ import annotations

import re
from functools import cache

import opencc

KEPT = frozenset("里涌")
"""Signs that stay as they are in names of places: 里 is a measure and a hamlet there (里水鎮,
黎里古鎮), 涌 a creek (葵涌). OpenCC 1.4.2 takes them for 裏, inside, and 湧, to well up,
wherever it does not know the longer name."""
TRUNK = "幹"
STEM = re.compile("干(?=.?[县市镇乡村])")
"""干 in the name of a division is no trunk either: 新干縣 is 新淦 written with a simpler sign."""


def to_simplified(words: str) -> str:
    """Return words in Simplified characters."""
    return str(_converter("t2s").convert(words))


def to_traditional(words: str, scheme: str = "s2t") -> str:
    """Return words in Traditional characters, by a scheme of OpenCC."""
    return str(_converter(scheme).convert(words))


def to_traditional_name(name: str, scheme: str = "s2t") -> str:
    """Return the name of a place in Traditional characters, by a scheme of OpenCC."""
    full = to_traditional(name, scheme)
    if len(full) != len(name):
        return full
    stems = {found.start() for found in STEM.finditer(name)}
    return "".join(
        sign if sign in KEPT or (given == TRUNK and place in stems) else given
        for place, (sign, given) in enumerate(zip(name, full, strict=True))
    )


@cache
def _converter(scheme: str) -> opencc.OpenCC:
    return opencc.OpenCC(scheme)
