"""The names that a place of the world goes by, made from its row and from its kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from geo.texts.writing.folding import fold
from geo.texts.writing.words import words_of

OFFICIAL = re.compile(
    r"(?:(?:london|royal|city and|metropolitan) borough|borough|city|district|county) of "
)
"""What stands before a name that people use alone: London Borough of Camden."""


def index_names(rows: Iterable[tuple[int, str]]) -> dict[str, list[int]]:
    """Return the numbers of numbered rows by folded name; an & stands for *and*, too."""
    written, places = [], []
    for number, row in rows:
        places.append(number)
        written.append(row.split("\t", 8)[8].replace("\t", "|"))
    folded = fold("\n".join(written)).text.split("\n")
    names: dict[str, list[int]] = {}
    for number, line in zip(places, folded, strict=True):
        for name in {*line.split("|")} if "|" in line else (line,):
            numbers = names.get(name)
            if numbers is None:
                names[name] = [number]
            else:
                numbers.append(number)
            if " & " in name:
                names.setdefault(name.replace(" & ", " and "), []).append(number)
            if " of " in name:
                match = OFFICIAL.match(name)
                if match:
                    names.setdefault(name[match.end() :], []).append(number)
    names.pop("", None)
    return names


class Titled(NamedTuple):
    """A name without the word for what it is: the name, kinds of places, countries left out."""

    name: str
    kinds: frozenset[str]
    apart: frozenset[str]


_DIVISION = frozenset(("division",))
_IN_USA, _NOWHERE = frozenset(("US",)), frozenset[str]()
_DIVISIONS = words_of(
    "canton department emirate governorate oblast prefecture province region state"
)
_TOWNS = words_of("city town township municipality metropolis borough")
_KINDS = {
    **dict.fromkeys(sorted(_DIVISIONS), (_DIVISION, _NOWHERE)),
    "county": (_DIVISION, _IN_USA),
    "district": (_DIVISION | {"district"}, _IN_USA),
    **dict.fromkeys(sorted(_TOWNS), (frozenset(("town", "district")), _NOWHERE)),
}
"""What stands behind the name of a division or a town, and before a county's in Ireland.

The counties of the USA are no first-level divisions, though they bear the names of states.
"""
_LEADS = ("county ", "co. ")
_NONE = Titled("", _NOWHERE, _NOWHERE)


def without_kind(folded: str) -> Titled:
    """Return a folded name without the word for what it is: *ashanti region*; "" if it has none."""
    name, space, word = folded.rpartition(" ")
    if space and word in _KINDS:
        return Titled(name, *_KINDS[word])
    if space and folded.startswith(_LEADS):
        return Titled(folded.partition(" ")[2], *_KINDS["county"])
    return _NONE
