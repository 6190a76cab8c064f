"""Tells which figures are parts of names (3号线, 500千伏), or number a house. Folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from geo.texts.values.amounts import Amount

COUNTED_IN_NAMES = frozenset(("期", "个"))
NAMING = frozenset(("count", "ordinal", "year", "month", "day"))
"""Base units of numbers that names are made with; a size in a name (15万平方米) is a figure."""
HOUSE_ROADS = ("Street", "Road", "Avenue", "Boulevard", "Drive", "Lane", "Terrace", "Parade")


SIZES = frozenset(("kg", "V", "kg/year"))
"""Base units of what names tell berths and lines by: 500千伏, 30万吨级."""
CLASS = frozenset("级級")
MANY = 1e4
"""So many things are no number of a name: 青山20万头生猪项目."""


def _is_size(row: Amount, start: int, end: int, original: str) -> bool:
    """Return whether a figure within a name tells it from others: 龙滩水电站1000吨级通航设施.

    What a works makes (西岭集团30万吨尿素项目, 石桥10万千瓦光伏电站) is a figure in its name, too.
    """
    if row.base_unit not in SIZES or start >= row.start - 1 or row.end >= end:
        return False
    return row.base_unit != "kg" or original[row.end : row.end + 1] in CLASS


PLURAL_BEHIND = re.compile(
    "[ ](?:[A-Za-z()]+[ ]){0,2}(?:stations|bridges|lines|projects|schools|towers|parks|plants"
    "|sites|homes)\\b",
    re.IGNORECASE,
)
"""What says that a name before it is of several things: Two Exeter Line stations."""


def _counts_named(row: Amount, start: int, end: int, original: str) -> bool:
    """Return whether a number in words counts what a name stands before: two Exeter bridges."""
    is_across = row.start < start < row.end < end and row.base_unit == "count"
    return (
        is_across
        and row.value > 1
        and original[row.start : start - 1].isalpha()
        and (
            original[row.start : row.start + 1].islower()
            or PLURAL_BEHIND.match(original, end) is not None
        )
    )


def without_names(
    figures: Iterable[Amount], names: Sequence[tuple[int, int]], original: str = ""
) -> list[Amount]:
    """Return the figures that are no part of a name (3号线); a phase (二期) or a size is both.

    With the `original` text also those are left out that number a house: 115 Charles Street.
    """
    number, size, kept = 0, len(names), []
    for row in figures:
        start, end = row.start, row.end
        while number < size and names[number][1] <= start:
            number += 1
        if (
            number < size
            and names[number][0] == end + 1
            and row.unit == ""
            and (original[end] == " " and original.endswith(HOUSE_ROADS, end, names[number][1]))
        ):
            continue
        if number < size and _counts_named(row, *names[number], original):
            row.end = row.last = names[number][0] - 1
            row.unit = ""
            kept.append(row)
            continue
        if (
            number == size
            or names[number][0] >= end
            or not (row.base_unit in NAMING or _is_size(row, *names[number], original))
            or row.unit in COUNTED_IN_NAMES
            or (row.base_unit == "count" and row.unit and row.base_value >= MANY > row.value)
            # A name that is but a part of the figure's words is no reason.
            or (names[number][0] >= start and names[number][1] < end)
            or (names[number][0] > start and names[number][1] <= end)
        ):
            kept.append(row)
    return kept
