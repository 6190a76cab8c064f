"""Finds the dates that lines and cells begin with in digits alone: 2004-07, 2004/7/2, 2004.07.02.

Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

DATE = re.compile(
    r"(?:^|[|\t])[ (\[]*"
    r"(?P<date>(?P<year>(?:19|20)[0-9]{2})(?P<sign>[-./])(?P<month>0?[1-9]|1[0-2])"
    r"(?:(?P=sign)(?:0?[1-9]|[12][0-9]|3[01]))?)(?![0-9]|[-./~][0-9])"
    r"(?=[ )\]:]*(?:[\u4e00-\u9fff|\t]|$))",
    re.MULTILINE,
)
"""Such a date, before Chinese or the end of its line or cell: in English 2010-12 is two years."""


def find_numeric(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and period (2004-07) of each such date."""
    for match in DATE.finditer(text):
        start, end = match.span("date")
        yield start, end, f"{match['year']}-{int(match['month']):02d}"
