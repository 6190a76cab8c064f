"""Cuts the names of areas before what is said of their town or extent: 芜湖|市域, 定远|县城.

The sign there belongs to the word behind it, not to the name. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from geo.texts.names.entries import Hit

SEAT = re.compile(
    "(?:市(?=郊|域(?![内铁快列轨]))"
    "|县(?=城(?![关区厢管市建投乡镇隍东西南北中内外])|境(?!内)|域(?!内))|省(?=城|域(?!内)|境(?!内)))"
)
LAST = frozenset("市县省")
NEW_SEAT = "新县城"
"""The seat that a county moves to, in which no county of that name is meant."""
SHORTEST = 3
"""How many signs the full name of an area has whose short one stands by itself."""


def without_seats(text: str, hits: Iterable[Hit]) -> list[Hit]:
    """Return the hits, those that end in the first sign of another word without that sign."""
    return [
        hit._replace(end=hit.end - 1)
        if text[hit.end - 1] in LAST
        and hit.end - hit.start >= SHORTEST
        and SEAT.match(text, hit.end - 1)
        else hit
        for hit in hits
        if not text.startswith(NEW_SEAT, hit.start)
    ]
