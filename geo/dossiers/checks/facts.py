"""Reads the number of a fact again from the words of the text, and compares."""

from __future__ import annotations

import math
from collections.abc import Mapping

from geo.dossiers.rows import Fact
from geo.texts.numerals import scan_numerals

SIZES: Mapping[str, float] = {
    "亩": 2000 / 3,
    "公顷": 1e4,
    "平方公里": 1e6,
    "公里": 1e3,
    "千米": 1e3,
    "小时": 60.0,
    "ha": 1e4,
    "km": 1e3,
    "km2": 1e6,
    "hectares": 1e4,
    "square kilometres": 1e6,
    "kilometres": 1e3,
    "hours": 60.0,
    "per cent": 0.01,
    "percent": 0.01,
}
"""How many base units (m2, m, minute) one unit has; the units that are missing have one.

Kept apart from the units that figures are found with: this is the second reading that a fact
has to stand. Source: a mu is a fifteenth of a hectare; SI Brochure, 9th edition.
"""

# What may stand before the unit proper, and is in the numeral's value already.
SCALES = "万亿百千%％‰"
SCALES_EN = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
# Facts are written with six decimals at most.
PRECISION = 1e-5


def find_fault(fact: Fact) -> str | None:
    """Return what is wrong with the number of `fact`, or None if its words give it again.

    The first numeral of the surface must be `value` (as written, or as meant), and times its
    unit be `base_value`.
    """
    found = next(iter(scan_numerals(fact.surface)), None)
    if found is None:
        return "these words have no numeral"
    if not any(_equals(fact.value, number) for number in (found.written, found.value)):
        return f"these words say {found.written:g}"
    scale, _, unit = fact.unit.partition(" ")
    factor = SCALES_EN.get(scale, 1.0)
    base = found.value * factor * SIZES.get(unit if factor > 1 else fact.unit.lstrip(SCALES), 1.0)
    if not _equals(fact.base_value, base):
        return f"these words come to {base:.12g} {fact.base_unit}"
    return None


def _equals(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=PRECISION)
