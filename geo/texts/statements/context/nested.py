"""Finds which numbered lines are the items of a list below a numbered heading. Folded text.

Such a list counts from 1 again: below 5. 规划设计中 stand 1. 甲馆, 2. 乙馆, and none of them is
as high as the heading above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.texts.statements.context.headings import LEVELS, Heading, is_but_status

NUMBER = re.compile(r"\n[ \t*]*([0-9]{1,2})[.、][ ]?(?![0-9])")
"""What a line begins with that its number counts."""


def without_items(text: str, headings: Sequence[Heading]) -> list[Heading]:
    """Return headings without the items that count from 1 below one that is but a status."""
    items: set[int] = set()
    for row in headings:
        if row.level == LEVELS["number"] and is_but_status(text, row):
            items |= _items_below(text, row)
    return [row for row in headings if row.start not in items] if items else list(headings)


def _items_below(text: str, row: Heading) -> set[int]:
    """Return where the lines begin that count 1, 2, 3 … from the end of a heading."""
    found: set[int] = set()
    for mark in NUMBER.finditer(text, row.end):
        if int(mark[1]) != len(found) + 1 or is_but_status(text, _line_of(text, mark)):
            break
        found.add(mark.start() + 1)
    return found


def _line_of(text: str, mark: re.Match[str]) -> Heading:
    """Return a numbered line as a heading."""
    end = text.find("\n", mark.end())
    return Heading(mark.start() + 1, end if end >= 0 else len(text), LEVELS["number"], 0)
