"""Keeps the time by which a work was to be done, where that is over: was due to open in June.

A time that lies behind the text is no due date of what is still to come; but where the text says
that something was meant to be done by then, and gives no later time, that is when it was due.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from geo.texts.statements.cues.status import PROMISE
from geo.texts.statements.statement import Statement
from geo.texts.times.finding import Times
from geo.texts.values.periods import last_of
from geo.vocabulary import Status

_WAS = (
    "(?:(?:was|were|had been) (?:(?:originally|initially|first|once) )?"
    "|originally |initially |first )"
)
MEANT = re.compile(
    rf"\b(?:{_WAS}(?:due|meant|supposed|slated|(?:scheduled|expected|planned|set) (?:to|for|by))"
    r"|promised (?:for|by|to))\b[^.;:\n]{0,40}$"
    "|(?:原(?:定|订|计划|预计|拟|本)|本(?:应|该|来))[^,。;:\n]{0,12}$"
)
"""What stands before the time by which something was meant to be."""
PUT_OFF = re.compile(
    r"推迟|延[后迟]|押后|暂缓|缓[办建议]|搁置|\b(?:postponed|deferred|put off|on hold)\b"
)
"""What tells that the time holds no longer."""
OPEN = frozenset((Status.PLANNED, Status.STARTING, Status.UNDER_CONSTRUCTION))
YEAR = len("2025")


def with_overdue(text: str, rows: Sequence[Statement], times: Times) -> Iterator[Statement]:
    """Yield the statements of a folded `text`, in order, with the times that they were due by."""
    dated = [row.start for row in rows if row.due is not None]
    for row in rows:
        is_open = row.due is None and row.status in OPEN
        own = times.between(row.start, row.end) if is_open else ()
        meant = [one for one in own if one.period and MEANT.search(text, row.start, one.start)]
        if not meant or not _is_over(meant[-1].period or "", times):
            yield row
            continue
        place = bisect_right(times.ends, row.start)
        begin = times.ends[place - 1] if place else 0
        end = times.ends[place] if place < len(times.ends) else len(text)
        is_later = bisect_left(dated, end) > bisect_left(dated, begin)
        if is_later or PUT_OFF.search(text, begin, end):
            yield row  # it is due later now
            continue
        said = text[meant[-1].start : meant[-1].end]
        yield row._replace(due=last_of(meant[-1].period or ""), due_as_said=said, kind=PROMISE)


def _is_over(period: str, times: Times) -> bool:
    """Return whether a time lies behind the date of the text."""
    if times.year is None:
        return False
    last = last_of(period)
    this = f"{times.year}-{times.month:02d}" if times.month else f"{times.year}"
    return last[: len(this)] < this if len(last) > YEAR else last < this[:YEAR]
