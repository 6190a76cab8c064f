"""Reads the years and months that cells of tables and notes give as numbers alone. Folded text.

A cell that is but a date (2027.6, 2026/12, 2032), and a year with what comes to be right behind
it (2025完工).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.values.periods import LAST_MONTH

CELL_DATE = re.compile(
    r"(?:[|\t-][ ]?|^(?=[0-9./-]{6,10}[|\t]))(?P<date>(?P<year>20[0-9]{2})"
    r"[./-](?P<month>[0-9]{1,2})(?:[./-][0-9]{1,2})?)(?=[ ]?(?:[|\t\n-]|$))",
    re.MULTILINE,
)
"""A month of a cell of a table: |2027.6|, |2024.3-2026.12|, 2026-12|."""
CELL_YEAR = re.compile(
    r"(?:^(?=20[0-9]{2}[|\t])|[|\t][ ]?)(?P<year>20[0-4][0-9])"
    r"(?=[ ]?(?:\([^()|\n]{1,16}\)[ ]?)?(?:[|\t]|$))",
    re.MULTILINE,
)
"""A year that is all of a cell, a remark in brackets aside: 2032|, |2032(another source 2033)|."""
DATED_EVENT = re.compile(
    "(?<![0-9.,/:~-])(?P<year>20[0-4][0-9])"
    "(?=(?:全面|全线|正式|预计|预定)?(?:完工|竣工|建成|通车|启用|开通|开工|动工|落成|投产|投用|营运))"
)
"""A year without its word, with what comes to be right behind it: 2025完工."""


def find_short(text: str) -> Iterator[tuple[int, int, str | None]]:
    """Yield start, end and period of the dates of `text` that are such numbers."""
    if "|" in text or "\t" in text:
        for match in CELL_DATE.finditer(text):
            if int(match["month"]) in range(1, LAST_MONTH + 1):
                yield *match.span("date"), f"{match['year']}-{int(match['month']):02d}"
        for match in CELL_YEAR.finditer(text):
            yield *match.span("year"), match["year"]
    if not text.isascii():
        for match in DATED_EVENT.finditer(text):
            yield *match.span("year"), match["year"]
