"""The record of a figure while it is read, and what numbers come to in a base unit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from geo.texts.values.numerals import read_number
from geo.texts.values.units import Unit


@dataclass(slots=True)
class Amount:
    """A figure as the passes hand it on: recognised, then refined, then qualified.

    `start` and `end` are the number with its unit, `first` and `last` the words that a comparator
    stands around: of a range, all of it. `comparator` is empty until something says how the
    number is meant.
    """

    start: int
    end: int
    value: float
    unit: str
    base_value: float
    base_unit: str
    comparator: str
    first: int
    last: int


BIG = "万亿兆"
FOLD = -2.0
"""Stands for a factor that is no factor: n doublings (番) are two to the power of n."""
DOUBLINGS = "番"
"""The word that counts doublings, in no row of the table of units, for it has no factor."""


@lru_cache(maxsize=65536)
def number_of(words: str) -> tuple[float, str]:
    """Return a number before its trailing 万 and 亿, and those: 1000 and 亿 for 千亿.

    Raises
    ------
    NumeralError
        If `words` is no number.
    """
    words = words.replace(" ", "")
    head = words.rstrip(BIG)
    if any(sign in BIG for sign in head):  # 3万8千, 1亿2000万: nothing that stands apart
        return read_number(words), ""
    return (read_number(head) if head else 1.0), words[len(head) :]


def discount(value: float, unit: str) -> float:
    """Return a number of tenths (折) as one: 八五折 is 8.5 of them, not 85."""
    return value / 10 if unit == "折" and value > 10 else value  # noqa: PLR2004


SCALE = {
    "": 1.0, "万": 1e4, "亿": 1e8, "兆": 1e12, "万亿": 1e12, "亿万": 1e12, "万万": 1e8,
    "亿亿": 1e16,    "千": 1e3, "百万": 1e6, "千万": 1e7,
}  # fmt: skip


def times(value: float, unit: Unit) -> float:
    """Return `value` of `unit` in its base unit, without the noise of binary fractions."""
    if unit.factor == 1.0:
        return value
    if unit.factor == FOLD:
        return float(2.0**value)
    base = value * unit.factor
    return base if base.is_integer() and -EXACT < base < EXACT else float(f"{base:.12g}")


EXACT = 1e12
"""Whole numbers up to this one have no noise."""


def scaled(value: float, scale: str, unit: Unit) -> float:
    """Return `value` times 万, 亿 or both, of `unit`, in its base unit."""
    return times(value * SCALE.get(scale, 1.0), unit)


SECONDS = 60.0
"""In a minute, the base unit of times; a rate is of a second, as in SI."""


def rate(base_value: float, base_unit: str, under: Unit) -> tuple[float, str]:
    """Return a base value and unit per `under`: 350,000 m per 60 minutes are 97.2 m/s."""
    name, factor = ("s", under.factor * SECONDS) if under.base == "minute" else under
    return float(f"{base_value / factor:.12g}"), f"{base_unit}/{name}"
