"""Reads a planning text: places, figures, statements and candidates, in both scripts and English.

Offsets are code points of the text as decoded.
"""

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
