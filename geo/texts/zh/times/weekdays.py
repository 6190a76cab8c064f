"""Reads the days of a week of Chinese that say their day of the month: 周三(24日). Folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator

DAYS = re.compile(
    "(?:[本这下]个?)?(?:周|星期|礼拜)[一二三四五六日天](?=\\((?P<day>[0-9]{1,2})日?\\))"
)
WORDS = ("周", "星期", "礼拜")
"""One of these is in every such day."""
HALF_A_MONTH = 15
"""A day so many before that of the text is of the next month, one so many behind it of the last."""


def find_weekdays(
    text: str, year: int | None, month: int | None, day: int | None
) -> Iterator[tuple[int, int, str | None]]:
    """Yield start, end and month of such days, of a text whose date is known to the day."""
    if not (year and month and day) or not any(word in text for word in WORDS):
        return
    for match in DAYS.finditer(text):
        own = int(match["day"])
        is_next = match[0][0] == "下" and own < day
        later = 1 if is_next or day - own > HALF_A_MONTH else -(own - day > HALF_A_MONTH)
        number = 12 * year + month - 1 + later
        yield *match.span(), f"{number // 12}-{number % 12 + 1:02d}"
