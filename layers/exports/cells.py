"""The flat form of the cells of an export.

Formats that can hold lists (GeoJSON, GeoParquet, PostGIS, JSON-LD) get lists. Flat formats
(CSV, GeoPackage, FlatGeobuf, KML, GPX) get one text: plain values joined by `|`, as in the
dossier's own files, and lists of records as JSON.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from layers.json_columns import ENCODER

SEPARATOR = "|"


def flatten_cell(value: Any) -> Any:  # noqa: ANN401 - any cell of a frame
    """Return `value` as a cell of a flat format: None, a number, a truth value or a text."""
    return _flatten_list(value) if isinstance(value, _MANY) else value


_MANY = (list, tuple, np.ndarray)


def _flatten_list(value: Any) -> str | None:  # noqa: ANN401 - a list, tuple or array
    """Return the plain values or the records of a list, which are never mixed, as one text."""
    if not len(value):
        return None
    if isinstance(value[0], dict):
        return write_json(list(value))
    return SEPARATOR.join(map(str, value)) or None


def flatten_text(value: Any) -> str | None:  # noqa: ANN401 - any cell of a frame
    """Return `value` as the text of a flat format, or None if there is nothing to write."""
    flat = flatten_cell(value)
    if flat is None or flat == "":
        return None
    return format_number(flat) if isinstance(flat, int | float) else str(flat)


def write_json(value: Any) -> str:  # noqa: ANN401 - anything that JSON can hold
    """Return `value` as compact JSON with its characters as they are.

    Raises
    ------
    ValueError
        If a number in it is not finite.
    """
    return ENCODER.encode(value)


def format_number(value: float) -> str:
    """Return `value` as the shortest text that reads back as the same number; 40.0 gives 40."""
    whole = isinstance(value, int) or float(value).is_integer()
    return str(int(value)) if whole and abs(value) < 1e15 else repr(float(value))  # noqa: PLR2004 - float's own limit
