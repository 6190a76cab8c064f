"""Reads times that hang on the text's own date: by an occasion or a number of months.

国庆节前, 秋季学期, 下月, 18个月内; for each language see its `occasions`. Folded text.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.texts.en.times.occasions import find_english
from geo.texts.zh.times.occasions import find_han


def find_occasions(
    text: str, year: int | None, month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    """Yield start, end and period of the times that an occasion or a count of months tells."""
    if not text.isascii():
        yield from find_han(text, year, month)
    yield from find_english(text, year, month)
