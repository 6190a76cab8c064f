"""Tells on which side of the day that a text is of a day of the same month lies. Folded text."""

from __future__ import annotations

import re

from geo.texts.statements.cues import FUTURE, PAST
from geo.texts.times.finding import Time, Times

DAY = re.compile("(?:月|(?<=[周期拜])[一二三四五六日天]\\()(?P<day>[0-9]{1,2})日(?!前|之前|以前)")
"""How Chinese says the day of a month; the time that is read ends with the month."""


def relation_of_day(text: str, time: Time, times: Times) -> int:
    """Return `PAST` or `FUTURE` for a day of Chinese of the text's own month, 0 where it is open.

    Of the text's own day nobody knows on which side of it the text stands, nor of any where the
    text does not say its day.
    """
    said = DAY.match(text, time.end - 1)
    if said is None or not times.day or not times.month or int(said["day"]) == times.day:
        return 0
    return FUTURE if int(said["day"]) > times.day else PAST
