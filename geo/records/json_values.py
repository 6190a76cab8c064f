"""Reads JSON that came from elsewhere: what no file of ours could hold is refused at the door."""

from __future__ import annotations

import json
import re
from typing import Any

from geo.records.row import CONTROL
from geo.records.tables import iter_texts

SURROGATE = re.compile("[\ud800-\udfff]")
ESCAPED = re.compile(r"\\u[dD][89a-fA-F]")
"""How JSON writes half of a sign beyond U+FFFF; whole ones are written so by two."""
CONTROLS = re.compile(r"\\(?:[bf]|u00(?:[0189]|7[fF])|u[dD][89a-fA-F])")
"""How JSON may write a sign of `CONTROL`, and how it writes some others too."""


def parse_json(content: str | bytes) -> Any:  # noqa: ANN401 - JSON
    """Return the value that JSON says; bytes are UTF-8, as JSON between programs is.

    A lone surrogate is no sign: what holds one could be written to no file. Python's own reader
    lets it through, by an escape or as bytes.

    Source: RFC 8259, 8.1 (UTF-8) and 8.2 (lone surrogates).

    Raises
    ------
    ValueError
        If it is no JSON, nested too deep, has a number of thousands of digits or a lone
        surrogate; the text says which, in one line, and is to follow `is no JSON: `.
    """
    text = content.decode("utf-8") if isinstance(content, bytes) else content
    try:
        value = json.loads(text)
        if ESCAPED.search(text) or SURROGATE.search(text):
            _refuse_surrogates(value)
    except RecursionError as error:
        message = "it is nested too deep"
        raise ValueError(message) from error
    return value


def has_escapes(text: str) -> bool:
    """Return whether a JSON text that holds no sign of `CONTROL` may write one by an escape."""
    return bool(CONTROLS.search(text))


def find_control(value: object) -> str | None:
    """Return the first sign of `CONTROL` in any text of a JSON value, keys too, or None.

    Raises
    ------
    RecursionError
        If the value is nested too deep to be gone through.
    """
    found = filter(None, map(CONTROL.search, iter_texts(value)))
    return next((sign[0] for sign in found), None)


def _refuse_surrogates(value: object) -> None:
    if isinstance(value, str):
        found = SURROGATE.search(value)
        if found:
            message = f"it holds half a sign, the lone surrogate U+{ord(found[0]):04X}"
            raise ValueError(message)
    elif isinstance(value, dict):
        for key, part in value.items():
            _refuse_surrogates(key)
            _refuse_surrogates(part)
    elif isinstance(value, list):
        for part in value:
            _refuse_surrogates(part)
