"""Writes Latin letters without their accents and strokes, one for one, capitals as capitals.

Names are told by their capitals: Ōhope, Évry and Łódź begin with one as Leeds does.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")
"""Letters of Latin-1 Supplement, Extended-A, -B and Additional (Unicode 16)."""
STRUCK = dict(zip("ÆæÐðØøÞþĐđĦħıŁłŊŋŒœŦŧƏəƎǝ", "AaDdOoTtDdHhiLlNnOoTtEeEe", strict=True))
"""Letters that Unicode does not take apart, as what they look like."""


def plain(text: str) -> str:
    """Return `text`, as long as it is, with Latin letters that have accents as those without."""
    if text.isascii() or ACCENTED.search(text) is None:
        return text
    return text.translate(_letters())


@cache
def _letters() -> dict[int, str]:
    found = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        letter = STRUCK.get(chr(code)) or unicodedata.normalize("NFD", chr(code))[0]
        if letter.isascii() and letter.isalpha():
            found[code] = letter
    return found
