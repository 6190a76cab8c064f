"""Tells words of English from those of Chinese, whatever signs of money or lists they have."""

from __future__ import annotations

import re

HAN = re.compile("[\u3400-\u9fff]")


def is_latin(words: str) -> bool:
    """Return whether `words` have no sign of Chinese; they may have £, € or the dot of a list."""
    return words.isascii() or HAN.search(words) is None
