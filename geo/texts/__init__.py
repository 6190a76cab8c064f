"""Reads a planning text: places, figures, statements and candidates, in both scripts and English.

Offsets are code points of the text as decoded. What the wing hands out is imported when it is
first asked for (PEP 562): decoding a text needs no dictionary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.lazy import hand_out

if TYPE_CHECKING:
    from geo.texts.found import FoundMention, FoundStatement
    from geo.texts.reader import Reading, iter_mentions, iter_reading, read

__all__ = [
    "FoundMention",
    "FoundStatement",
    "Reading",
    "iter_mentions",
    "iter_reading",
    "read",
]

_MODULES = {
    name: "geo.texts.found" if name.startswith("Found") else "geo.texts.reader" for name in __all__
}

__getattr__ = hand_out("geo.texts", _MODULES)
