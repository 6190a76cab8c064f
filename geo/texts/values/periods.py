"""Writes periods: `2024`, `2025-06`, `2022/2024`, `2026-07/2026-09`."""

from __future__ import annotations

import re
from typing import NamedTuple

from geo.texts.values.numerals import NumeralError, read_number

LAST_MONTH = 12
QUARTERS = {sign: number % 4 + 1 for number, sign in enumerate("一二三四1234")}


class Part(NamedTuple):
    """A part of a year: a month, a half (1, 2), a quarter (1 to 4), or the whole of it."""

    month: int = 0
    half: int = 0
    quarter: int = 0


def part_of(match: re.Match[str], suffix: str = "") -> Part:
    """Return the part of a year that the groups `month`, `half` and `quarter` of a match say."""
    month = match[f"month{suffix}"]
    half, quarter = match[f"half{suffix}"], match[f"quarter{suffix}"]
    return Part(
        count_of(month) if month else 0,
        (1 if half == "上" else 2) if half else 0,
        QUARTERS[quarter] if quarter else 0,
    )


def make_period(year: int, part: Part = Part()) -> str:  # noqa: B008 - immutable
    """Return the period of a part of `year`; a month that is none gives the whole year."""
    if 1 <= part.month <= LAST_MONTH:
        return f"{year}-{part.month:02d}"
    if part.half:
        return f"{year}-{part.half * 6 - 5:02d}/{year}-{part.half * 6:02d}"
    if part.quarter:
        return f"{year}-{part.quarter * 3 - 2:02d}/{year}-{part.quarter * 3:02d}"
    return str(year)


def make_span(year: int, count: int) -> str:
    """Return the `count` years before `year`, or from it on if `count` is positive."""
    return f"{year + count}/{year - 1}" if count < 0 else f"{year}/{year + count - 1}"


def last_of(period: str) -> str:
    """Return the last year or month of a period."""
    return period.rpartition("/")[2]


def count_of(words: str | None) -> int:
    """Return the number that `words` spell, or 1."""
    try:
        return int(read_number(words or "1"))
    except NumeralError:
        return 1


def months_on(year: int | None, month: int | None, count: int) -> str | None:
    """Return the month that is `count` months after one, or None where that is not known."""
    if year is None or month is None:
        return None
    number = year * LAST_MONTH + month - 1 + count
    return f"{number // LAST_MONTH}-{number % LAST_MONTH + 1:02d}"
