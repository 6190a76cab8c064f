"""Lists of words as data, and as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text that are set apart by spaces."""
    return frozenset(text.split())


def either(words: Iterable[str]) -> str:
    """Return a pattern of one of `words`, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
