"""The columns of every export by what their cells hold, and frames of them in their flat form."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import TYPE_CHECKING

from layers.exports.cells import flatten_cell
from layers.frames import COLUMNS

if TYPE_CHECKING:  # what its columns hold is asked without
    import pandas as pd


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


def flatten_frame(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a copy of `frame` whose columns of lists and records hold flat cells."""
    import pandas as pd  # noqa: PLC0415 - see above

    flat = frame.copy()
    for name in frame.columns:
        if name in LISTS:
            cells = [flatten_cell(value) for value in frame[name].tolist()]
            flat[name] = pd.Series(cells, index=frame.index, dtype=object)
    return flat


def type_numbers(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a copy of `frame` whose number columns are floats (NaN for none) or integers."""
    typed = frame.copy()
    for name in frame.columns:
        if name in FLOATS:
            typed[name] = frame[name].astype("float64")
        elif name in INTEGERS:
            typed[name] = frame[name].astype("int64")
    return typed
