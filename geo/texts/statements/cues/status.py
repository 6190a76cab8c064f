"""Decides what a clause says: a promise or a report, and the status; never guessed upwards."""

from __future__ import annotations

from functools import lru_cache

from geo.texts.statements.cues.cues import (
    AHEAD,
    AWARD,
    BEHIND,
    COMPLETED,
    DRAFT,
    DROPPED,
    EFFORT,
    EVENT,
    FUTURE,
    HELD,
    LABOUR,
    OPERATING,
    PAPER,
    PART,
    PAST,
    PLAN,
    PROGRESS,
    START,
    STRONG,
    UNDERWAY,
    WORK,
)
from geo.vocabulary import Status

PROMISE, REPORT = "promise", "report"


@lru_cache(maxsize=4096)
def decide(bits: int, tense: int, *, is_section: bool = True) -> tuple[str, Status]:
    """Return the kind and the status of a clause with cues `bits` where `tense` governs.

    What neither its words nor what stands above it call done is not done: it is promised, or
    unknown. Where only the genre of the text governs (not `is_section`), a part that is done
    (主体封顶) is so; below 续建项目 what is not promised is under construction. What a lead-in
    says of a whole list (今年计划开工:, 不再推进:) is so of what its items leave open.
    """
    if tense & (DROPPED | START | PLAN) and not bits & (FUTURE | PAST | PROGRESS | PART | LABOUR):
        is_drawn_up = tense & START and bits & (PAPER | PLAN) and not bits & (AWARD | START)
        return (REPORT, Status.PLANNED) if is_drawn_up else as_listed(tense)
    kind, status = _weigh(bits, tense, is_section=is_section)
    if status in DONE and not is_said_done(bits, tense, is_section=is_section):
        return (PROMISE, Status.PLANNED) if bits & FUTURE else (REPORT, Status.UNKNOWN)
    return kind, status


DONE = frozenset((Status.COMPLETED, Status.OPERATING))
"""What nothing may be said to be that does not say so itself."""


def is_said_done(bits: int, tense: int, *, is_section: bool) -> bool:
    """Return whether a clause with cues `bits` says itself that something is finished or used.

    It has a word for that, and none for what is to come; and it is past by a word or a time of its
    own, or stands below a heading or a lead-in that looks back. The genre of a text is no reason.
    """
    is_past = bits & PAST or (is_section and tense & BEHIND)
    return bool(is_past and bits & (COMPLETED | OPERATING) and not bits & FUTURE)


def _weigh(bits: int, tense: int, *, is_section: bool) -> tuple[str, Status]:
    is_past = bits & PAST and bits & (COMPLETED | OPERATING | PART | PAPER | START | AWARD)
    is_ahead = bits & FUTURE and not is_past
    if is_ahead and bits & START and not bits & OPERATING and not _is_paper(bits):
        return PROMISE, Status.STARTING
    is_toil = bits & LABOUR and not is_ahead
    if (bits & PROGRESS and not is_drawn(bits)) or is_toil:
        is_promise = is_ahead or (is_toil and tense & AHEAD and is_section and not bits & PAST)
        return PROMISE if is_promise else REPORT, Status.UNDER_CONSTRUCTION
    is_open = not bits & PLAN and not (bits & PROGRESS and is_drawn(bits))
    if not is_ahead and not bits & PAST and (
        (tense & UNDERWAY and is_open) or (bits & PART and tense & AHEAD and not is_section)
    ):  # fmt: skip
        return REPORT, Status.UNDER_CONSTRUCTION
    if is_ahead or (tense & AHEAD and not bits & PAST):
        return PROMISE, _promised(bits, is_said=bool(is_ahead))
    if bits & PLAN and not is_past:
        return REPORT, Status.PLANNED
    is_done = bits & PAST or tense & BEHIND
    return REPORT, _done(bits) if is_done else _undecided(bits)


def weigh_drafts(bits: int) -> int:
    """Return the bits of a clause with what comes before a work as paper, if no more is said."""
    if not bits & DRAFT:
        return bits
    is_besides = bits & (STRONG | PART | LABOUR | OPERATING)
    return bits & ~DRAFT | (0 if is_besides else PAPER)


def as_listed(tense: int) -> tuple[str, Status]:
    """Return the kind and the status of what a lead-in lists that says so of all: 今年开工:."""
    if tense & START:
        return PROMISE, Status.STARTING
    is_given_up = tense & DROPPED and not tense & HELD
    return REPORT, Status.UNKNOWN if is_given_up else Status.PLANNED


def listed_underway(status: Status, bits: int) -> Status:
    """Return the status of an item with cues `bits` below a heading such as In construction.

    What is but due there (due for completion in July) goes on; what is designed or starts does so.
    """
    is_open = status is Status.PLANNED and not bits & (PLAN | PAPER | START)
    return Status.UNDER_CONSTRUCTION if is_open else status


def is_drawn(bits: int) -> bool:
    """Return whether what goes on is but paper: 刻正办理审查."""
    return bool(
        bits & (PLAN | PAPER | AWARD) and not bits & (STRONG | COMPLETED | OPERATING | LABOUR)
    )


def _is_paper(bits: int) -> bool:
    """Return whether what starts is but paper: 开展前期工作."""
    return bool(bits & (PLAN | PAPER) and not bits & STRONG)


def _undecided(bits: int) -> Status:
    if bits & WORK and not bits & (COMPLETED | OPERATING | PART | PAPER | START):
        return Status.UNDER_CONSTRUCTION
    if bits & START:
        return Status.PLANNED if _is_paper(bits) else Status.STARTING
    if bits & AWARD:
        return Status.STARTING
    if bits & PART:
        return Status.UNDER_CONSTRUCTION
    return Status.PLANNED if bits & PAPER else Status.UNKNOWN


def _promised(bits: int, *, is_said: bool) -> Status:
    if bits & START and not bits & OPERATING:
        return Status.PLANNED if _is_paper(bits) else Status.STARTING
    if bits & AWARD and not bits & (COMPLETED | OPERATING):
        return Status.STARTING
    if bits & WORK and not is_said and not bits & (COMPLETED | OPERATING | PART | PLAN | PAPER):
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
    if bits & START:
        return Status.PLANNED if _is_paper(bits) else Status.UNDER_CONSTRUCTION
    return Status.STARTING if bits & AWARD else Status.UNKNOWN


def is_effort(bits: int) -> bool:
    """Return whether the cues of a clause tell of an effort alone: 推进, 实施."""
    return bits & EVENT != 0 and not bits & EVENT & ~(WORK | EFFORT)


def resumed(bits: int) -> int:
    """Return the bits of a clause without what held a work that goes on again: 停工后已复工."""
    isresumed = bits & HELD and bits & (START | PAST) == START | PAST
    return bits & ~(DROPPED | HELD) if isresumed else bits


def says_something(bits: int) -> bool:
    """Return whether cues `bits` tell how far a thing has come, or promise something."""
    return bool(bits & EVENT or (bits & FUTURE and not bits & PAST))
