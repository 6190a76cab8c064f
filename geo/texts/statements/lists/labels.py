"""Reads what a line of English says of the project that it begins with: Mill Bridge: deck poured.

Such a line has no verb of its own; what stands behind the name is what a cell of a table would
say.
Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geo.texts.en.statements.heads import PART_DONE
from geo.texts.statements.clauses.subjects import Subjects
from geo.texts.statements.context.tense import Course
from geo.texts.statements.cues.cues import AHEAD
from geo.texts.statements.cues.status import PROMISE, REPORT
from geo.texts.statements.lists.marks import MARK
from geo.texts.statements.lists.rows import DONE, status_of
from geo.texts.statements.statement import OPEN_STATUSES, Statement
from geo.texts.statements.when.due import due_of
from geo.texts.statements.when.spans import lies_ahead
from geo.texts.times.finding import Times
from geo.texts.writing.spans import Cover
from geo.vocabulary import Status

SAID = DONE | {Status.UNDER_CONSTRUCTION}
"""What is said again where its own words decided nothing."""
LABEL = re.compile(
    r"(?:: ?| [–—-] )(?P<said>[a-z0-9][a-z0-9%£$€/' -]{1,44})(?=[;,.(]|[ ]*(?:\n|$))"
)
"""What stands behind a name that labels its line."""
BEFORE = re.compile(r"(?:the )?$")
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|should|could|can|may|must|to|we|they|it|he|she"
    r"|you|i|for|by|because|if|when|who|what|why|how|says?|said)\b"
)
"""What makes it a sentence, which has its own words for how far a thing has come."""
GOES_ON = frozenset(("to", "for", "by"))
SHORT = re.compile(
    r"(?:awarded|completed|opened|commissioned|approved|handed over|under construction|tendered"
    r"|cancelled|deferred|on hold)[ ]"
)
"""What a label says by itself, before it says to whom or by whom: awarded to."""


def find_labelled(
    subjects: Subjects, course: Course, times: Times, taken: Sequence[Statement]
) -> Iterator[Statement]:
    """Yield what lines say of the names that label them, where none of `taken` says more.

    What one of `taken` calls unknown in the same line is said here, if it is.
    """
    rows, unknown = list(_find_stated(subjects, course, times)), Status.UNKNOWN.value
    cover = Cover((row.start, row.end) for row in taken if rows)
    sure = Cover((row.start, row.end) for row in taken if rows and row.status != unknown)
    for stated in rows:
        is_said = Status(stated.status) in SAID
        if not (sure if is_said else cover).touches(stated.start, stated.end):
            yield stated


def _find_stated(subjects: Subjects, course: Course, times: Times) -> Iterator[Statement]:
    """Yield what lines say of the names that label them."""
    text = subjects.text
    for start, end in subjects.names:
        found = LABEL.match(text, end) if text[end : end + 1] in {":", " "} else None
        if found is None or _is_sentence(found["said"]) or not _begins_line(text, start):
            continue
        stated = _state(text, start, found, times)
        is_ahead = bool(course.section_at(start).tense & AHEAD)
        if stated is not None and not (is_ahead and Status(stated.status) in DONE):
            yield stated._replace(about=((start, end),))


def _is_sentence(said: str) -> bool:
    """Return whether a label has a verb, or more than a word or two before it goes on: by, to."""
    finite = FINITE.search(said)
    return finite is not None and (
        finite[0] not in GOES_ON or SHORT.fullmatch(said, 0, finite.start()) is None
    )


def _begins_line(text: str, start: int) -> bool:
    """Return whether a name stands first in its line, behind no more than a mark of a list."""
    line = text.rfind("\n", 0, start) + 1
    mark = MARK.match(text, line, start)
    first = mark.end() if mark else line
    return BEFORE.fullmatch(text[first:start].lstrip()) is not None


def _state(text: str, start: int, found: re.Match[str], times: Times) -> Statement | None:
    """Return what a label says of the name at `start`, or None."""
    inside = times.between(*found.span("said"))
    time = inside[-1] if inside else None
    is_ahead = lies_ahead(time, times)
    said = found["said"].strip()
    is_part = PART_DONE.match(said) is not None and not is_ahead
    status = Status.UNDER_CONSTRUCTION if is_part else status_of(said, is_ahead=is_ahead)
    if status is None or (is_ahead and status is Status.PLANNED and not inside):
        return None
    due, words = due_of(text, time, times) if status in OPEN_STATUSES and is_ahead else (None, None)
    kind = PROMISE if due is not None or status is Status.STARTING else REPORT
    return Statement(start, found.end(), status.value, due, words, (found.span("said"),), kind)
