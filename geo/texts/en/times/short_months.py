"""Reads months that English cuts short: Sept. 2027, Feb-27, Mar '28; on Oct. 21. Folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.values.periods import Part, make_period
from geo.texts.writing.signs import matches_at
from geo.texts.writing.words import MONTHS_EN

SHORT = {name[:3]: number for number, name in enumerate(MONTHS_EN, 1)} | {"sept": 9}
"""Months as they are cut short."""
SHORT_MONTH = re.compile(
    rf"\b(?P<month>{'|'.join((*MONTHS_EN, 'sept', *SHORT))})"
    r"(?:\.? (?P<year>20[0-9]{2})|(?:-| ?')(?P<short>20[0-9]{2}|[2-4][0-9]))\b(?![-/.,][0-9])"
)
"""A month before a year as tables have it: Sept. 2027, Feb-27, Mar '28."""
SHORT_DAY = re.compile(
    rf"\b(?P<month>sept|{'|'.join(SHORT)})\.? (?:[12]?[0-9]|3[01])(?:st|nd|rd|th)?\b"
    r"(?!,? ?(?:19|20)[0-9]{2})(?![.:,/-]?[0-9])"
)
"""A month before a day of a year that nothing names: on Oct. 21."""
SHORT_FIRST = tuple(
    month + sign
    for month in SHORT
    for sign in (
        *(f"{stop} {digit}" for stop in ("", ".") for digit in "123456789"),
        "-2", "-3", " '2", " '3", "'2", "'3",
    )
)  # fmt: skip
"""What such times begin with."""


def find_short(
    text: str, places: list[int], year: int | None, _month: int | None
) -> Iterator[tuple[int, int, str | None]]:
    """Yield start, end and period of the months cut short that begin at `places`."""
    for match in matches_at(SHORT_MONTH, text, places):
        said = match["year"] or match["short"]
        number = SHORT[match["month"][:3]]
        yield *match.span(), make_period(2000 + int(said[-2:]), Part(month=number))
    for match in matches_at(SHORT_DAY, text, places):
        number = SHORT[match["month"][:3]]
        yield *match.span(), make_period(year, Part(month=number)) if year else None
