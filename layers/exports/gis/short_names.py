"""Shortens the names of columns for formats that allow ten letters, and cuts long texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

LONGEST_NAME = 10
"""Letters of a field's name in dBASE."""
LONGEST_TEXT = 254
"""Bytes of a text in dBASE."""
_TAIL = 4
"""Letters of a name's end that are kept, since names often differ at their ends."""


def shorten_names(names: Iterable[str]) -> Mapping[str, str]:
    """Return a name of at most ten letters for each of `names`, no two the same in any case.

    A name that is short enough stays. Of others the first six and the last four letters are
    kept; where two would be the same, the later gets a number in place of the last ones.

    >>> dict(shorten_names(["id", "name_zh_hans", "name_zh_hant"]))
    {'id': 'id', 'name_zh_hans': 'name_zhans', 'name_zh_hant': 'name_zhant'}
    """
    wanted = list(names)
    taken = {name.casefold() for name in wanted if len(name) <= LONGEST_NAME}
    short: dict[str, str] = {}
    numbers: dict[str, int] = {}
    for name in wanted:
        if len(name) <= LONGEST_NAME:
            short[name] = name
            continue
        base = name[: LONGEST_NAME - _TAIL] + name[-_TAIL:]
        found = base
        while found.casefold() in taken:
            number = numbers[base] = numbers.get(base, 0) + 1
            found = f"{base[: LONGEST_NAME - len(str(number))]}{number}"
        taken.add(found.casefold())
        short[name] = found
    return short


def is_too_long(text: str) -> bool:
    """Tell whether `text` has more bytes than a field; at most four stand for a character."""
    return len(text) > LONGEST_TEXT // 4 and len(text.encode()) > LONGEST_TEXT


def find_long_texts(texts: pa.Array | Iterable[str | None]) -> list[int]:
    """Return the numbers, from 0, of those of `texts` that have more bytes than a field.

    >>> find_long_texts(["建" * 84, None, "建" * 85])
    [2]
    """
    cells = texts if isinstance(texts, pa.Array) else pa.array(texts, type=pa.string())
    sizes = pc.binary_length(cells)
    long: list[int] = np.flatnonzero(
        pc.fill_null(pc.greater(sizes, LONGEST_TEXT), fill_value=False)
    ).tolist()
    return long


def cut_text(text: str) -> str:
    """Return what of `text` fits into a field, cut after a whole character.

    >>> len(cut_text("建" * 100))
    84
    """
    content = text.encode()
    if len(content) <= LONGEST_TEXT:
        return text
    return content[:LONGEST_TEXT].decode(errors="ignore")
