"""The columns of every export by what their cells hold."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from types import MappingProxyType

from layers.frames import COLUMNS


class Cell(Enum):
    """What the cells of a column hold."""

    TEXT = auto()
    NUMBER = auto()
    TEXTS = auto()
    NUMBERS = auto()
    RECORDS = auto()


_OTHERS = {
    "coordinateUncertaintyInMeters": Cell.NUMBER,
    "lines": Cell.TEXTS,
    "paragraphs": Cell.NUMBERS,
    "pages": Cell.NUMBERS,
    "mentions": Cell.RECORDS,
    "facts": Cell.RECORDS,
    "commitments": Cell.TEXTS,
}
CELLS: Mapping[str, Cell] = MappingProxyType(
    {name: _OTHERS.get(name, Cell.TEXT) for name in COLUMNS}
)
"""What each of `layers.frames.COLUMNS` holds; columns that are not in it hold text."""

LISTS = frozenset({"evidence", "places", *_OTHERS}) - {"coordinateUncertaintyInMeters"}
FLOATS = frozenset({"coordinateUncertaintyInMeters", "value", "base_value"})
INTEGERS = frozenset({"paragraph", "start", "end"})
"""Columns of lists, of floats and of integers in any of the tables."""
