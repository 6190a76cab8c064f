"""Reads shares and degrees below nothing: 投资-9.5%, CPI -0.1%, −3 percentage points, -12℃.

A hyphen joins words and codes, and both ends of a range, so that a number behind one is left to
whoever knows it; before a share or a degree, and behind no number, it is a sign. Folded text.
"""

from __future__ import annotations

import re
from operator import attrgetter

from geo.texts.values.amounts import Amount
from geo.texts.zh.figures import recognising as chinese

SIGNED = re.compile(
    r"(?<![0-9%‰.)\]-])(?<![^a-z][a-z])-(?=[0-9]{1,4}(?:\.[0-9]+)?[ ]?"
    r"(?:%|‰|个?百分点|℃|°c|摄氏度))[0-9.]+[ ]?(?:[%‰℃]|个?百分点|°c|摄氏度)"
)


def with_negatives(text: str, rows: list[Amount]) -> list[Amount]:
    """Return the figures of a folded `text`, in order, those behind a minus with their sign."""
    if "-" not in text:
        return rows
    found = [row for match in SIGNED.finditer(text) for row in _read(match)]
    if not found:
        return rows
    taken = [(row.start, row.end) for row in found]
    kept = [
        row for row in rows if not any(row.start < end and start < row.end for start, end in taken)
    ]
    return sorted([*kept, *found], key=attrgetter("start"))


def _read(match: re.Match[str]) -> list[Amount]:
    """Return the figure of a match with its sign, or none if its number is no figure."""
    start, rows = match.start(), chinese.recognise(match[0][1:])
    for row in rows:
        row.value, row.base_value = -row.value, -row.base_value
        row.end, row.last = row.end + start + 1, row.last + start + 1
        row.start = row.first = start
    return rows
