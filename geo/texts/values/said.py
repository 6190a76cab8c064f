"""How an amount is said: in the unit of its text, where the interface has words for that."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from geo.texts.values.amounts import DOUBLINGS
from geo.texts.values.units import DATE, TIMES, all_units
from geo.texts.writing.folding import fold

FIRST_YEAR = 1000
"""From here on a number of years is a year of the calendar, and no amount."""
SIZES = "十百千万亿兆"
"""Signs of size that a unit as written may begin with: 万亩."""


class Said(NamedTuple):
    """What an amount is said in: `unit` as the table of units has it, and how many of that."""

    unit: str
    value: float


def say_amount(unit: str, base_value: float, base_unit: str) -> Said | None:
    """Return how `base_value` of `base_unit` is said that a text has in `unit`, as written.

    `DATE` is said of a day, month or year of the calendar; None if the base unit is said. A rate
    is said in base units but for what it counts: times that people came.
    """
    if base_unit == "year" and base_value >= FIRST_YEAR:
        return Said(DATE, base_value)
    base, *under = base_unit.split("/")
    said, factor = _find(unit.split("/", 1)[0] if under else unit, base)
    if not said or (under and (said == DATE or factor != 1)):
        return None
    return Said(said, base_value / factor)


@cache
def _find(unit: str, base: str) -> tuple[str, float]:
    """Return how `unit` is said and how many `base` it is: the whole, or without its size."""
    word = fold(unit).text
    for one in (word, word.lstrip(SIZES), word.rpartition(" ")[2]):
        if (one, base) in _table():
            return _table()[one, base]
    return "", 1.0


@cache
def _table() -> dict[tuple[str, str], tuple[str, float]]:
    said = {(row.word, row.unit.base): (row.said, row.unit.factor) for row in all_units()}
    return said | {(DOUBLINGS, "ratio"): (TIMES, 1.0)}
