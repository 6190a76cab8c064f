"""Reads times of English that are counted from the time named before: two years later. Folded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geo.texts.en.occasions import COUNTS
from geo.texts.values.periods import last_of, months_on
from geo.texts.writing.signs import matches_at, places_of, starts_near

YEAR_LENGTH = 4
MONTHS_OF_YEAR = 12
REACH = 24
"""How far before their last words these begin."""
FAR = 240
"""How far before it the time may stand that one is counted from."""
LAST_WORDS = (" later", "after that", "following year", "year after", "same year", "that year")
FIRST_WORDS = (
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


def find_later(text: str, times: Sequence[Found]) -> Iterator[Found]:
    """Yield start, end and period of the times of `text` that hang on one of `times` before them.

    `times` have start, end and period, in order. Two years later is the year; months are counted
    from a month, and from a year they are of that year or one after it.
    """
    ends = places_of(text, LAST_WORDS)
    if not ends or not times:
        return
    for match in matches_at(LATER, text, starts_near(text, ends, FIRST_WORDS, REACH)):
        start = match.start()
        before = [time for time in times if start - FAR <= time[0] < start and time[2]]
        if before:
            yield start, match.end(), _count_on(last_of(str(before[-1][2])), match)


def _count_on(period: str, match: re.Match[str]) -> str | None:
    year = int(period[:YEAR_LENGTH])
    if match["same"]:
        return str(year)
    if match["next"]:
        return str(year + 1)
    said = match["count"]
    count = COUNTS.get(said) or (int(said) if said.isdigit() else 1)
    if match["unit"] == "year":
        return str(year + count)
    if len(period) == YEAR_LENGTH:
        return str(year + count // MONTHS_OF_YEAR)
    return months_on(year, int(period[YEAR_LENGTH + 1 : YEAR_LENGTH + 3]), count)
