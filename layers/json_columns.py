"""Writes columns of values as JSON, each value for itself: what is repeated is written once.

The texts are those of `json.JSONEncoder(ensure_ascii=False, allow_nan=False)` without spaces.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, repeat
from json.encoder import encode_basestring
from math import isfinite
from types import NoneType
from typing import Any

ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
Texts = Mapping[str, list[str]]
"""Cells as JSON, by column."""
SAMPLE = 1_000
"""How many values are looked at to see whether a column repeats its own."""
BLOCK = 200
"""Lines that are encoded at a time."""


def write_column(values: Sequence[Any]) -> list[str]:
    """Return each of `values`, which are values of JSON, as JSON.

    Raises
    ------
    ValueError
        If a number is not finite.
    """
    kinds = set(map(type, values)) - {NoneType}
    if kinds <= {str}:
        return _write_plain(values)
    if kinds == {int}:
        return ["null" if value is None else repr(value) for value in values]
    if kinds == {float} and all(map(isfinite, filter(None, values))):
        return ["null" if value is None else repr(value) for value in values]
    if kinds <= {list, tuple} and None not in values:
        return _write_lists(values)
    if kinds == {dict} and None not in values and len(set(map(tuple, values))) == 1 and values[0]:
        names = tuple(values[0])
        cells = zip(*(record.values() for record in values), strict=True)
        columns = {name: write_column(c) for name, c in zip(names, cells, strict=True)}
        return list(write_objects(columns))
    return list(map(ENCODER.encode, values))


def write_objects(
    columns: Mapping[str, Iterable[str]], *, leave_out: str | None = None
) -> Iterator[str]:
    """Return an object for each row of `columns`, whose cells are JSON.

    The first column is a list and never holds `leave_out`; of other lists a member that is
    `leave_out` is left out. What is the same in all rows is joined once. A column that is no
    list is taken as it comes: an object in an object is never there for all rows at once.
    """
    parts: list[str] = []
    varying: list[Iterable[str]] = []
    for name, texts in columns.items():
        key = f",{ENCODER.encode(name)}:"
        if isinstance(texts, list) and texts and texts.count(texts[0]) == len(texts):
            parts.append(f"{key}{texts[0]}".replace("%", "%%") if texts[0] != leave_out else "")
        elif leave_out is not None and isinstance(texts, list) and leave_out in texts:
            parts.append("%s")
            varying.append(["" if text == leave_out else key + text for text in texts])
        else:
            parts.append(key.replace("%", "%%") + "%s")
            varying.append(texts)
    template = f"{{{''.join(parts)[1:]}}}"
    if not varying:
        return repeat(template % (), len(list(next(iter(columns.values())))))
    return map(template.__mod__, zip(*varying, strict=True))


def join_lines(lines: Iterable[str]) -> Iterator[bytes]:
    """Yield `lines` in UTF-8 with a comma between; few are there at once."""
    left = iter(lines)
    before: tuple[str, ...] = ()
    while block := list(islice(left, BLOCK)):
        yield ",\n".join((*before, *block)).encode()
        before = ("",)


def _write_plain(values: Sequence[str | None]) -> list[str]:
    """Write texts, or None."""
    if len(set(values[:SAMPLE])) * 2 > len(values[:SAMPLE]):
        return ["null" if value is None else encode_basestring(value) for value in values]
    known = {value: ENCODER.encode(value) for value in set(values)}
    return list(map(known.__getitem__, values))


def _write_lists(values: Sequence[Sequence[Any]]) -> list[str]:
    flat = list(chain.from_iterable(values))
    if not flat:
        return ["[]"] * len(values)
    texts = iter(write_column(flat))
    return [f"[{','.join(islice(texts, len(value)))}]" if value else "[]" for value in values]
