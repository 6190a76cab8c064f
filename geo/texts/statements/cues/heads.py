"""Weighs what an English clause calls done by what it is: a part, a paper, a tender, a service."""

from __future__ import annotations

from geo.texts.en.statements import heads as en
from geo.texts.en.statements.cues import TO_GO_ON
from geo.texts.en.statements.verbs import TOILED as TOILED_WORDS
from geo.texts.statements.cues.cues import (
    AWARD,
    COMPLETED,
    FUTURE,
    OPERATING,
    PAPER,
    PART,
    PAST,
    PROGRESS,
    START,
    cue_bits,
)
from geo.texts.writing.words import has_one

Span = tuple[int, int]
SAID = COMPLETED | OPERATING | START | PROGRESS | PART
"""What is said of a head."""
TOILED = frozenset(TOILED_WORDS.split())
LONGEST_NAME = 80
"""How far before what is said of it a head may stand."""


def weigh_heads(text: str, start: int, end: int, bits: int, cues: tuple[Span, ...]) -> int:
    """Return the bits of a clause from `start` to `end` by what it is of which they speak."""
    if bits & AWARD:
        bits = _weigh_award(text, start, end, bits)
        bits = _weigh_let(text, start, end, bits, cues) if bits & FUTURE else bits
    if not bits & SAID:
        return bits
    if bits & (COMPLETED | OPERATING) and _is_doubted(text, start, end):
        return bits & ~PAST | FUTURE
    if bits & FUTURE and not bits & PAST and bits & (COMPLETED | PART) and bits & PROGRESS:
        bits = _weigh_ahead(text, start, bits, cues)
    if bits & COMPLETED and _is_of_whole(text, start, end):
        return bits & ~COMPLETED | PROGRESS
    is_toil = bool(bits & PART)
    for first, last in cues:
        word = text[first:last]
        if cue_bits(word) & SAID:
            found = _head_of(text, start, end, first, last)
            if found:
                return _weigh_head(text, found, bits, (start, end))
            is_toil = is_toil and (not cue_bits(word) & PART or word in TOILED)
    return bits & ~PART if is_toil else bits


def _is_doubted(text: str, start: int, end: int) -> bool:
    """Return whether a clause tells of what is not so, or of what nobody knows."""
    if not has_one(text, start, end, en.DOUBTS):
        return False
    return en.DOUBTED.search(text, start, end) is not None


def _is_of_whole(text: str, start: int, end: int) -> bool:
    """Return whether a clause tells of a share of what is built."""
    if not has_one(text, start, end, en.WHOLES):
        return False
    return en.OF_WHOLE.search(text, start, end) is not None


def _weigh_ahead(text: str, start: int, bits: int, cues: tuple[Span, ...]) -> int:
    """Return the bits of what is to be finished, of which the noun alone says that it goes on.

    The tunnelling is to be finished by 2027: nobody says that it has begun.
    """
    going = [first for first, last in cues if cue_bits(text[first:last]) & PROGRESS]
    is_noun = going and all(
        first <= start + 1 or en.DETERMINED.search(text, max(0, start - 2), first)
        for first in going
    )
    return bits & ~PROGRESS if is_noun else bits


def _head_of(text: str, start: int, end: int, first: int, last: int) -> str | None:
    """Return the head of which the cue from `first` to `last` speaks, or None."""
    low = max(start, first - LONGEST_NAME)
    if en.SAID_OF_HEAD.search(text, low, first):
        found = en.HEAD.search(text, low, first) or en.LAST.search(text, low, first)
        return found[0] if found else None
    found = en.OBJECT.match(text, last, end)
    return found[0] if found else None


def _weigh_head(text: str, head: str, bits: int, clause: Span) -> int:
    """Return `bits` by the head that was found in a clause."""
    word = en.ADDED.sub("", head)
    if en.RUNS.fullmatch(word):
        return bits & ~START | OPERATING if bits & START else bits
    if en.PAPERS.fullmatch(word):
        return bits & ~SAID | PAPER
    if en.TENDERS.fullmatch(word):
        return bits & ~(SAID | PAPER) | AWARD
    is_ahead = bits & FUTURE and not bits & PAST
    if bits & COMPLETED and not is_ahead and not en.RENEWED.search(text, *clause):
        return bits & ~COMPLETED | PROGRESS
    return bits


def _weigh_award(text: str, start: int, end: int, bits: int) -> int:
    """Return the bits of a clause in which somebody is chosen: to draw, or to build."""
    if en.DESIGNERS.search(text, start, end):
        return bits & ~(AWARD | COMPLETED) | PAPER
    if bits & PAST and not bits & START and en.BUILDERS.search(text, start, end):
        return bits & ~(COMPLETED | FUTURE)
    return bits


def _weigh_let(text: str, start: int, end: int, bits: int, cues: tuple[Span, ...]) -> int:
    """Return the bits of an English clause that tells of an award, and of a start to come of it.

    A contractor has been appointed and will be on site in May: what is past is but the award.
    """
    is_begun = any(
        bit & START and bit & PAST for bit in (cue_bits(text[low:high]) for low, high in cues)
    )
    if is_begun or bits & (COMPLETED | OPERATING):
        return bits
    if TO_GO_ON.search(text, start, end):
        return bits & ~(PROGRESS | PAST) | START
    return bits & ~PAST if bits & START else bits
