"""Tells whether all of something is to be done by the end of the text's own year. Folded text."""

from __future__ import annotations

from geo.texts.statements.cues.cues import BEHIND
from geo.texts.statements.when.due import QUARTER
from geo.texts.times.finding import Time, Times
from geo.texts.zh.statements.whole_years import ALL, REST

LAST_MONTH = 12
"""In the last month of a year all that it has is as well done."""
NEAR = 40
"""How far before a year the words may stand that tell of the rest of a work."""


def is_all_by(text: str, time: Time, times: Times, tense: int) -> bool:
    """Return whether all is to be done in the year of the text, which is not over: 今年全部交付.

    Where the text looks back (`tense`), as in a report of unknown month, the sentence must tell of
    the rest of a work, or of one that goes on.
    """
    is_own = times.year is not None and time.period == str(times.year)
    if not is_own or times.month == LAST_MONTH or ALL.match(text, time.end) is None:
        return False
    if not tense & BEHIND or 0 < (times.month or 0) <= QUARTER:
        return True
    start = text.rfind("。", max(0, time.start - NEAR), time.start) + 1
    return REST.search(text, start or max(0, time.start - NEAR), time.start) is not None
