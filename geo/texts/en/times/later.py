"""Reads times of English that are counted from the time named before: two years later. Folded.

Such a time is `+24` until it is known from which it is counted: so many months on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.texts.values.periods import last_of, months_on

COUNTS = {
    "a couple of": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "sixteen": 16, "eighteen": 18,
    "twenty": 20, "twenty-four": 24, "thirty": 30, "thirty-six": 36, "forty": 40, "sixty": 60,
    "ninety": 90,
}  # fmt: skip
YEAR_LENGTH = 4
MONTHS_OF_YEAR = 12
LATER_REACH = 24
"""How far before their last words these begin."""
FAR = 240
"""How far before it the time may stand that one is counted from."""
SIGN = "+"
LATER_FIRST = (
    "a ", "one ", "another ", "the ", "later ", "that ", "in that", "in the", *COUNTS,
    *map(str, range(2, 10)), "10", "12", "18", "24",
)  # fmt: skip
LATER = re.compile(
    rf"\b(?:(?P<count>a|one|another|[0-9]{{1,2}}|{'|'.join(COUNTS)}) (?P<unit>year|month)s?"
    r" (?:later|after that)(?! than)"
    r"|(?P<next>(?:in )?the following year|the year after)(?! next)(?! [a-z]+ed)"
    r"|(?P<same>(?:later )?(?:in )?(?:the|that) same year|later (?:in )?that year))\b"
)
"""A time that another gives its year: three months after that, later the same year."""
Found = tuple[int, int, str | None]


def counted_on(match: re.Match[str]) -> str:
    """Return how many months on a match of `LATER` is, as `+24`; `+0` in the same year."""
    if match["same"]:
        return "+0"
    if match["next"]:
        return f"+{MONTHS_OF_YEAR}"
    said = match["count"]
    count = COUNTS.get(said) or (int(said) if said.isdigit() else 1)
    return f"+{count * MONTHS_OF_YEAR}" if match["unit"] == "year" else f"+{count}"


def resolve(times: Sequence[Found]) -> list[Found]:
    """Return `times`, in order, those that are counted on with their periods, or without any.

    Years on it is that year; months are counted from a month, and from a year they are of that
    year or one after it.
    """
    resolved: list[Found] = []
    last: Found | None = None
    for start, end, period in times:
        if period and period[0] == SIGN:
            is_near = last is not None and start - last[0] <= FAR
            if last is None or not is_near:
                continue
            row = start, end, _on(last_of(str(last[2])), int(period))
        else:
            row = start, end, period
        resolved.append(row)
        last = row if row[2] else last
    return resolved


def _on(period: str, months: int) -> str | None:
    year = int(period[:YEAR_LENGTH])
    if len(period) == YEAR_LENGTH or not months % MONTHS_OF_YEAR:
        return str(year + months // MONTHS_OF_YEAR)
    return months_on(year, int(period[YEAR_LENGTH + 1 : YEAR_LENGTH + 3]), months)
