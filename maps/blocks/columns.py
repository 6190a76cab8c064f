"""Packs rows as columns: a page that says each thing once stays small with very many rows."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

_write = json.JSONEncoder(ensure_ascii=False).encode
SHARE = 2
"""A column becomes a list of its different values if each stands this often on average."""


def pack_rows(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return `rows`, which all have the same keys, as `count` and `columns`.

    A column is `{"all": value}` if it has one value throughout, `{"values": [...],
    "index": [...]}` if its values repeat, else `{"each": [...]}`.
    """
    names = list(rows[0]) if rows else []
    return {
        "count": len(rows),
        "columns": {name: _pack_column([row[name] for row in rows]) for name in names},
    }


def _pack_column(values: list[Any]) -> dict[str, Any]:
    keys = [_key(value) for value in values]
    places = {key: place for place, key in enumerate(dict.fromkeys(keys))}
    if len(places) == 1:
        return {"all": values[0]}
    if len(places) * SHARE > len(values):
        return {"each": values}
    index = [places[key] for key in keys]
    firsts = dict(zip(reversed(index), reversed(values), strict=True))
    return {"values": [firsts[place] for place in range(len(places))], "index": index}


def _key(value: Any) -> object:  # noqa: ANN401 - any JSON value
    """Return what is equal for equal values, and hashable; 1, 1.0 and True stay apart."""
    if isinstance(value, str):
        return value
    if value is None or isinstance(value, int):
        return type(value), value  # by far the most; writing each as JSON takes longest of all
    return (_write(value),)
