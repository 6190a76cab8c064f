"""Numbers before their large units (万, 亿), and what they come to in a base unit."""

from __future__ import annotations

from functools import lru_cache

from geo.texts.numerals import read_number
from geo.texts.units import Unit

Row = tuple[int, int, float, str, float, str, str]
"""A figure as it is found: start, end, value, unit, base value, base unit and comparator."""

BIG = "万亿"
FOLD = -2.0
"""Stands for a factor that is no factor: n doublings (番) are two to the power of n."""


@lru_cache(maxsize=65536)
def number_of(words: str) -> tuple[float, str]:
    """Return a number before its trailing 万 and 亿, and those: 1000 and 亿 for 千亿.

    Raises
    ------
    NumeralError
        If `words` is no number.
    """
    head = words.rstrip(BIG)
    if any(sign in BIG for sign in head):  # 3万8千, 1亿2000万: nothing that stands apart
        return read_number(words), ""
    return (read_number(head) if head else 1.0), words[len(head) :]


def discount(value: float, unit: str) -> float:
    """Return a number of tenths (折) as one: 八五折 is 8.5 of them, not 85."""
    return value / 10 if unit == "折" and value > 10 else value  # noqa: PLR2004


SCALE = {"": 1.0, "万": 1e4, "亿": 1e8, "万亿": 1e12, "亿万": 1e12, "万万": 1e8}


def times(value: float, unit: Unit) -> float:
    """Return `value` of `unit` in its base unit, without the noise of binary fractions."""
    if unit.factor == FOLD:
        return float(2.0**value)
    return float(f"{value * unit.factor:.12g}")


def scaled(value: float, scale: str, unit: Unit) -> float:
    """Return `value` times 万, 亿 or both, of `unit`, in its base unit."""
    return times(value * SCALE.get(scale, 1.0), unit)
