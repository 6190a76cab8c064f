"""Tells on which side of the day that a text is of a day of the same month lies. Folded text."""

from __future__ import annotations

import re

from geo.texts.statements.cues.cues import FUTURE, PAST
from geo.texts.times.finding import Time, Times

DAY = re.compile("(?:月|(?<=[周期拜])[一二三四五六日天]\\()(?P<day>[0-9]{1,2})日(?!前|之前|以前)")
"""How Chinese says the day of a month; the time that is read ends with the month."""


SEASONS = {"春": 3, "夏": 6, "秋": 9, "冬": 12}
"""With which month each begins."""


def is_season_ahead(text: str, time: Time, times: Times) -> bool:
    """Return whether a season of Chinese of the text's year is yet to begin: 今年秋季, in March."""
    first = SEASONS.get(text[time.end : time.end + 1])
    is_own = first is not None and time.period == str(times.year)
    return bool(is_own and times.month and first and first > times.month)


def relation_of_day(text: str, time: Time, times: Times) -> int:
    """Return `PAST` or `FUTURE` for a day of Chinese of the text's own month, 0 where it is open.

    Of the text's own day nobody knows on which side of it the text stands, nor of any where the
    text does not say its day.
    """
    said = DAY.match(text, time.end - 1)
    if said is None or not times.day or not times.month or int(said["day"]) == times.day:
        return 0
    return FUTURE if int(said["day"]) > times.day else PAST
