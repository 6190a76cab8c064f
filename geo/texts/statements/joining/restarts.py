"""Weighs what Chinese says goes on again, or is but let: 停建一年后复工. Folded text."""

from __future__ import annotations

import re

from geo.texts.statements.clauses.clause_index import ClauseIndex
from geo.texts.statements.clauses.clauses import Clause
from geo.texts.statements.cues.cues import (
    AWARD,
    COMPLETED,
    DROPPED,
    EVENT,
    HELD,
    LABOUR,
    PAPER,
    PAST,
    PROGRESS,
    START,
)
from geo.texts.statements.cues.denial import NEVER, NOT_YET
from geo.texts.statements.cues.status import resumed
from geo.texts.statements.lists.cells import is_headed_work, is_named_work
from geo.texts.zh.statements.given_up import RESUMED, TENDERED

WEIGHED = DROPPED | HELD | LABOUR | AWARD
BEGUN_WORK, DONE_WORK = COMPLETED | START, COMPLETED | PAST
"""What may be said otherwise by other words of a clause; the rest stays as it is."""


def restarted(index: ClauseIndex, clause: Clause) -> int:
    """Return the bits of a clause without what held a work that goes on again.

    What but names a work that has begun makes it no work that is done.

    Nor does a work go on of which but the doing is let: 桩基施工已经招标.
    """
    bits = resumed(clause.bits)
    if bits & COMPLETED and bits & START and is_named_work(index.text, clause):
        bits &= ~COMPLETED  # 甲桥改建工程已于6月开工
    if bits & COMPLETED and bits & PAST and is_headed_work(index.text, clause):
        bits &= ~COMPLETED  # 丙院改建项目已经报市里
    if bits & DROPPED and RESUMED.search(index.text, *index.bounds(clause.place)):
        return bits & ~(DROPPED | HELD) | START | PAST
    is_let = bits & LABOUR and bits & (PAPER | AWARD)
    if is_let and TENDERED.search(index.text, *index.bounds(clause.place)):
        return bits & ~(LABOUR | PAPER) | AWARD | PAST
    return bits


EARLIEST = re.compile(
    r"\b(?:before|earlier than|sooner than) (?:[a-z]+[ -]){0,2}(?:19|20)[0-9]{2}\b"
)
"""From when on English says that a start may be: no work could begin before 2034."""


def deny(index: ClauseIndex, clause: Clause) -> tuple[int, int]:
    """Return how a clause is denied, or 0, and the bits of its cues that are not."""
    bits = clause.bits
    is_named = bits & BEGUN_WORK == BEGUN_WORK or bits & DONE_WORK == DONE_WORK
    if not (is_named or clause.denied or bits & WEIGHED):
        return 0, bits
    bits, is_start = restarted(index, clause), bool(clause.denied_bits & START)
    if (is_start or bits & AWARD) and is_named_work(index.text, clause):
        bits &= ~COMPLETED  # 甲桥改建因协商尚未取得共识, 乙站改建工程已发包
    how = clause.denied
    if how == NEVER and is_start and EARLIEST.search(index.text, *index.bounds(clause.place)):
        how = NOT_YET
    denied = how if not bits & EVENT or bits & DROPPED else 0
    if is_start and not bits & EVENT & ~(PROGRESS | LABOUR):
        return how, bits & ~(PROGRESS | LABOUR)  # piling has yet to begin
    return denied, bits
