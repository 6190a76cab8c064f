"""Packs rows as columns: a page that says each thing once stays small with very many rows."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from maps.blocks.geometry import encode_numbers, encode_positions

_write = json.JSONEncoder(ensure_ascii=False).encode
SHARE = 2
"""A column becomes a list of its different values if each stands this often on average."""

Packed = dict[str, Any]


def pack_rows(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return `rows`, which all have the same keys, as `count` and `columns`; see `pack_column`."""
    names = list(rows[0]) if rows else []
    return {
        "count": len(rows),
        "columns": {name: pack_column([row[name] for row in rows]) for name in names},
    }


def pack_column(values: Sequence[Any]) -> Packed:
    """Return the values of a column, which are values of JSON.

    It is `{"all": value}` if it has one value throughout, `{"values": [...], "index": [...]}` if
    its values repeat, else `{"each": [...]}`.
    """
    keys = values if _are_plain(values) else _make_keys(values)
    different = dict.fromkeys(keys)
    if len(different) == 1:
        return {"all": values[0]}
    if len(different) * SHARE > len(values):
        return {"each": list(values)}
    places = {key: place for place, key in enumerate(different)}
    index = list(map(places.__getitem__, keys))
    if keys is values:
        return {"values": list(places), "index": index}
    firsts = dict(zip(reversed(index), reversed(values), strict=True))
    return {"values": [firsts[place] for place in range(len(places))], "index": index}


def pack_words(words: Mapping[str, Sequence[str | None]]) -> Packed:
    """Return columns of words by BCP 47 tag as `{"words": {tag: column}}`.

    A row has None in all of them, or in none; then it has no words.
    """
    return {"words": {tag: pack_column(values) for tag, values in words.items()}}


def pack_numbers(name: str, numbers: NDArray[np.float64], rows: NDArray[np.intp]) -> Packed:
    """Return positions (`points`: lon, lat) or boxes (`boxes`: west, south, east, north).

    `numbers` has a line for each of `rows`, the numbers of those that have one, ascending.
    Each pair is packed as a position is, see `maps.blocks.geometry`; so are `rows`, as
    differences.
    """
    if not len(rows):
        return {"all": None}
    return {name: encode_positions(numbers), "rows": encode_numbers(np.diff(rows, prepend=0))}


def _are_plain(values: Sequence[Any]) -> bool:
    """Return whether values can stand for themselves: hashable, and equal ones the same in JSON.

    So are texts, whole numbers, or numbers with decimals, of one kind and with gaps.
    """
    kinds = set(map(type, values)) - {type(None)}
    return all(issubclass(kind, str) for kind in kinds) or (
        len(kinds) == 1 and kinds <= {int, float, bool}
    )


def _make_keys(values: Sequence[Any]) -> list[object]:
    """Return the key of each value, made once for values that are one object."""
    known = {id(value): value for value in values}
    keys = {identity: _key(value) for identity, value in known.items()}
    return [keys[id(value)] for value in values]


def _key(value: Any) -> object:  # noqa: ANN401 - any JSON value
    """Return what is equal for equal values, and hashable; 1, 1.0 and True stay apart."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple) and _are_plain(value):
        return tuple, tuple, value
    if value is None or isinstance(value, (int, float)):
        return type(value), value  # by far the most; writing each as JSON takes longest of all
    return None, None, _write(value)  # so many are in no other key
