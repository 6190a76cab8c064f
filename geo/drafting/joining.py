"""Joins what a sentence says of one work: how far it is and when it is to end is one promise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from geo.texts.found import FoundStatement
from geo.texts.reader import Reading
from geo.vocabulary import Status

UNDERWAY = Status.UNDER_CONSTRUCTION.value
OPEN = frozenset((UNDERWAY, Status.STARTING.value, Status.PLANNED.value))
APART = 30
"""How far apart in a sentence two clauses may stand, by what says nothing of how far a work is."""
ENDS = frozenset("。．.!?！？;；\n|\t")
"""What sets sentences and their halves, lines and cells apart."""
OTHERS = re.compile(
    r"而|其[余餘他]|另|并?(?:建[成设設]|[开開]工建[设設]|[新修扩擴改兴興续續]建|改造|拓[宽寬]|打通|铺设|鋪設|新辟|新闢)\w{3}"
    r"|(?:and|but|while|whereas) (?:the|its|their|a|another|other)\b"
)
"""What a clause begins with that turns to something else."""


PRONOUNS = re.compile(r"(?:it|they|these|those|this|that|which|both)\b", re.IGNORECASE)
"""What a half of a sentence begins with that goes on about the work of the other."""


def join_clauses(text: str, reading: Reading) -> Reading:
    """Return a reading of `text` in which what a sentence says of one work is one statement.

    正在掘进,2027年通车 is read as a report and a promise; a row of a dossier, and the status that
    its place gets, has both: it is under construction, and due in 2027. What is done, and what is
    due at two times, stays apart.
    """
    return replace(reading, statements=tuple(_once(list(_join(text, reading.statements)))))


def _once(rows: Sequence[FoundStatement]) -> Iterator[FoundStatement]:
    """Yield the statements but those whose words and due date one of what goes on has, too.

    That one promises it then: 仍在施工,今年底完工,明年启用 is due when it is to be used.
    """
    lenders = {
        at: next((one for one in range(at) if _holds(rows[one], row)), None)
        for at, row in enumerate(rows)
    }
    holders = {one for one in lenders.values() if one is not None}
    for at, row in enumerate(rows):
        if lenders[at] is None:
            yield row._replace(kind="promise") if at in holders else row


def _holds(whole: FoundStatement, row: FoundStatement) -> bool:
    is_within = whole.start <= row.start and row.end <= whole.end
    is_same = row.due is not None and row.due == whole.due
    return is_within and is_same and whole.status == UNDERWAY and row.status in OPEN


def _join(text: str, rows: Sequence[FoundStatement]) -> Iterator[FoundStatement]:
    last: FoundStatement | None = None
    for row in rows:
        if last is not None and _is_one(text, last, row):
            last = _merge(text, last, row)
            continue
        if last is not None:
            yield last
        last = row
    if last is not None:
        yield last


def _is_one(text: str, first: FoundStatement, then: FoundStatement) -> bool:
    if not {first.status, then.status} <= OPEN:
        return False
    if first.due and then.due and first.due != then.due:
        return False
    between = text[first.end : then.start]
    if PRONOUNS.match(text, then.start):
        between = between.replace(";", ",")
    if len(between) > APART or not ENDS.isdisjoint(between) or OTHERS.match(text, then.start):
        return False
    own = {start for _, start, _ in first.about}
    return bool(own) and all(start in own for _, start, _ in then.about)


def _merge(text: str, first: FoundStatement, then: FoundStatement) -> FoundStatement:
    start, end = min(first.start, then.start), max(first.end, then.end)
    dated = then if then.due else first
    return then._replace(
        surface=text[start:end], start=start, end=end, paragraph=first.paragraph,
        status=UNDERWAY if UNDERWAY in {first.status, then.status} else then.status,
        due=dated.due, due_as_said=dated.due_as_said,
        cues=tuple(dict.fromkeys((*first.cues, *then.cues))),
        kind="promise" if "promise" in {first.kind, then.kind} else then.kind,
        places=tuple(dict.fromkeys((*first.places, *then.places))), about=first.about,
    )  # fmt: skip
