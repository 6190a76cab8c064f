"""Multiplies plants of several equal units: 2×660MW, 3×400吨/日, 2 x 35 MW.

Of lengths and voltages the number of pieces stays apart (2×3.5米). Works on folded text, on the
figures that are read already.
"""

from __future__ import annotations

import re

from geo.texts.values.amounts import Amount

_TIMES = ("s", "day", "month", "year")
PRODUCED = frozenset(("W", "J", *(f"{what}/{time}" for what in ("kg", "m3") for time in _TIMES)))
"""Base units of what plants produce or take in, which all of their units do together."""
TIMES = re.compile("(?<![0-9.,/-])(?P<many>[1-9][0-9]?)[ ]?[×x*✕╳][ ]?$")
SIGNS = frozenset("×x* ✕╳")
REACH = 6


def multiplied(text: str, rows: list[Amount]) -> list[Amount]:
    """Return the figures of a folded `text`, in order, with such products as one."""
    kept: list[Amount] = []
    for row in rows:
        start = row.start
        if row.base_unit in PRODUCED and text[start - 1 : start] in SIGNS:
            found = TIMES.search(text, max(0, start - REACH), start)
            if found:
                many = float(found["many"])
                row.value, row.base_value = row.value * many, row.base_value * many
                row.start = row.first = found.start()
                if kept and kept[-1].end > row.start:
                    kept.pop()
        kept.append(row)
    return kept
