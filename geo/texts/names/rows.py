"""Reads the rows of tables of works: 左云县储能线路 | 左云县 | 4.8 names a work, and where it lies.

Folded text, in which `|` sets cells apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from geo.texts.candidates import Spotted
from geo.texts.names.entries import Hit
from geo.texts.names.joining import is_short
from geo.texts.writing.spans import Cover
from geo.texts.zh.names.facilities import FACILITY
from geo.texts.zh.names.judging import PLAIN
from geo.texts.zh.names.towns import COUNTIES, find_town

CELL = re.compile("[^|\n]*")
BEFORE = re.compile("(?:^|[|\n])[ ]*(?:[0-9]{1,3}[.、]?[ ]*)?$")
NAME = re.compile("[\u4e00-\u9fff0-9a-z]+$")
WORKS = re.compile(
    "(?:(?:改?扩|新|改|迁|重|续)建|改造|建设|修缮|加固|拓宽|提标|提质|提升|整治|升级){1,3}$"
)
"""What is done to a work, and is none of its name where it is called no works."""
LONGEST, LEAST, REACH = 24, 3, 6
SCORE = 0.72


def join_rows(
    text: str, hits: Sequence[Hit], candidates: Sequence[Spotted], is_area: Callable[[str], bool]
) -> tuple[list[Hit], list[Spotted]]:
    """Return hits and candidates, one for each cell that names a work and begins with its area.

    That is so where the area, or a township of it, has a cell of its own in the same row. A work
    that has a name of its own begins behind the full name of its area.
    """
    if "|" not in text:
        return list(hits), list(candidates)
    spans = [
        (_begin_of_name(text, hit, span[1]), span[1])
        for hit in hits if is_area(hit.place) and (span := _find_work(text, hit))
    ]  # fmt: skip
    if not spans:
        return list(hits), list(candidates)
    cover = Cover(spans)
    works = [Spotted(*span, SCORE) for span in spans]
    free = [row for row in candidates if not cover.touches(row.start, row.end)]
    return (
        [hit for hit in hits if not is_area(hit.place) or not cover.touches(hit.start, hit.end)],
        sorted([*free, *works]),
    )


def _find_work(text: str, hit: Hit) -> tuple[int, int] | None:
    """Return the span of the work that a cell names which begins with `hit`, or None."""
    start, end, _ = hit
    if not BEFORE.search(text, max(0, start - REACH), start):
        return None
    cell = CELL.match(text, end)
    name = cell.group().rstrip() if cell else ""
    line = text[end : text.find("\n", end) % (len(text) + 1)]
    cells = [one.strip() for one in line.split("|")[1:]]
    is_there = any(_is_site(one, text[start:end]) for one in cells)
    if len(name) > LONGEST or not is_there or not NAME.match(name):
        return None
    name = WORKS.sub("", name)
    return (start, end + len(name)) if len(name) > 1 else None


def _begin_of_name(text: str, hit: Hit, end: int) -> int:
    """Return where the name of a work begins that a cell has from `hit` to `end`.

    What any district has bears its name, and so does what only words of any plan name.
    """
    start, begin, _ = hit
    if is_short(text, start, begin) or FACILITY.fullmatch(text, begin, end):
        return start
    begin = find_town(text, begin) or begin
    is_named = PLAIN.sub("", text[begin:end]) != "" and end - begin >= LEAST
    return begin if is_named else start


def _is_site(cell: str, area: str) -> bool:
    """Return whether a cell says that a work is in an area: 大石桥市, 大石桥市南楼街道."""
    if not cell.startswith(area):
        return False
    size = len(area)
    size += area[-1] not in COUNTIES and cell[size : size + 1] in COUNTIES
    return size == len(cell) or (cell[size - 1] in COUNTIES and find_town(cell, size) == len(cell))
