"""Decides what a clause says: a promise or a report, and the status; never guessed upwards."""

from __future__ import annotations

from geo.texts.cues import (
    AHEAD,
    BEHIND,
    COMPLETED,
    FUTURE,
    OPERATING,
    PAPER,
    PART,
    PAST,
    PLAN,
    PROGRESS,
    START,
    WORK,
)
from geo.vocabulary import Status

PROMISE, REPORT = "promise", "report"


def decide(bits: int, tense: int) -> tuple[str, Status]:
    """Return the kind and the status of a clause with cues `bits` where `tense` governs.

    What neither its words nor what stands above it call done is not done: it is promised, or
    unknown.
    """
    is_past = bits & PAST and bits & (COMPLETED | OPERATING | PART | PAPER | START)
    is_ahead = bits & FUTURE and not is_past
    if bits & PROGRESS:
        return PROMISE if is_ahead else REPORT, Status.UNDER_CONSTRUCTION
    if is_ahead or (tense & AHEAD and not bits & PAST):
        return PROMISE, _promised(bits, is_said=bool(is_ahead))
    if bits & PLAN and not is_past:
        return REPORT, Status.PLANNED
    is_done = bits & PAST or tense & BEHIND
    return REPORT, _done(bits) if is_done else _undecided(bits)


def _undecided(bits: int) -> Status:
    if bits & WORK and not bits & (COMPLETED | OPERATING | PART | PAPER | START):
        return Status.UNDER_CONSTRUCTION
    if bits & START:
        return Status.STARTING
    return Status.PLANNED if bits & PAPER else Status.UNKNOWN


def _promised(bits: int, *, is_said: bool) -> Status:
    if bits & START:
        return Status.STARTING
    if bits & WORK and not is_said and not bits & (COMPLETED | OPERATING | PART | PLAN):
        return Status.UNDER_CONSTRUCTION
    return Status.PLANNED


def _done(bits: int) -> Status:
    if bits & PART or (bits & WORK and not bits & (OPERATING | COMPLETED | PAPER)):
        return Status.UNDER_CONSTRUCTION
    if bits & PAPER:
        return Status.PLANNED
    if bits & OPERATING:
        return Status.OPERATING
    if bits & COMPLETED:
        return Status.COMPLETED
    return Status.UNDER_CONSTRUCTION if bits & START else Status.UNKNOWN
