"""Joins what a sentence says of one work: how far it is and when it is to end is one promise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from geo.texts.found import FoundStatement
from geo.texts.reader import Reading
from geo.vocabulary import Status

UNDERWAY = Status.UNDER_CONSTRUCTION.value
MARK = 4
"""The longest mark between two clauses, with the space beside it."""


def join_ends(text: str, reading: Reading) -> Reading:
    """Return a reading of `text` in which what is under way and its dated end are one statement.

    正在掘进,2027年通车 is read as a report and a promise; a row of a dossier, and the status that
    its place gets, has both: it is under construction, and due in 2027.
    """
    return replace(reading, statements=tuple(_join(text, reading.statements)))


def _join(text: str, rows: Sequence[FoundStatement]) -> Iterator[FoundStatement]:
    last: FoundStatement | None = None
    for row in rows:
        if last is not None and _is_one(last, row):
            last = _merge(text, last, row)
            continue
        if last is not None:
            yield last
        last = row
    if last is not None:
        yield last


def _is_one(first: FoundStatement, then: FoundStatement) -> bool:
    if not first.due or (first.due, first.due_as_said) != (then.due, then.due_as_said):
        return False
    if {first.kind, then.kind} != {"report", "promise"} or then.start - first.end > MARK:
        return False
    report = first if first.kind == "report" else then
    return report.status == UNDERWAY


def _merge(text: str, first: FoundStatement, then: FoundStatement) -> FoundStatement:
    start, end = min(first.start, then.start), max(first.end, then.end)
    return then._replace(
        surface=text[start:end], start=start, end=end, paragraph=first.paragraph, status=UNDERWAY,
        cues=tuple(dict.fromkeys((*first.cues, *then.cues))), kind="promise",
        places=tuple(dict.fromkeys((*first.places, *then.places))),
        about=tuple(dict.fromkeys((*first.about, *then.about))),
    )  # fmt: skip
