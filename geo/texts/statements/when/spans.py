"""Tells which times are surely later than the text: not those of a plan that has begun."""

from __future__ import annotations

from geo.texts.statements.when.due import YEAR_LENGTH
from geo.texts.times.finding import Time, Times
from geo.texts.values.periods import last_of


def lies_ahead(time: Time | None, times: Times) -> bool:
    """Return whether a time is surely later than the text: of a later year."""
    if time is None or time.period is None or times.year is None:
        return False
    return int(last_of(time.period)[:YEAR_LENGTH]) > times.year and not runs_now(time, times)


def runs_now(time: Time, times: Times) -> bool:
    """Return whether a time is that of a plan of five years which has begun and is not over."""
    first, _, last = str(time.period).partition("/")
    if not last or times.year is None:
        return False
    begins, ends = int(first[:YEAR_LENGTH]), int(last[:YEAR_LENGTH])
    return ends - begins >= PLAN_YEARS and begins < times.year < ends


PLAN_YEARS = 4
"""How many years lie between the first and the last of such a plan."""
