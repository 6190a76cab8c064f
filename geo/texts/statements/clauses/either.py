"""Tells where a clause says two things of several works, and not which is so of which. Folded."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo.texts.en.statements.ends import is_but_with
from geo.texts.statements.cues.cues import (
    COMPLETED,
    EFFORT,
    LABOUR,
    OPERATING,
    PROGRESS,
    START,
    STRONG,
    WORK,
    cue_bits,
)

JOINTS = frozenset(("或", "或者", "或正", "或已", " or ", " or are ", " or is "))
"""What stands between two states of which but one is so: 投入使用或加快建设."""
DONE, GOES_ON = COMPLETED | OPERATING, WORK | PROGRESS | LABOUR | START


def weigh_either(text: str, bits: int, cues: Sequence[tuple[int, int]]) -> int:
    """Return the bits of a clause without a state, where works are done or still go on.

    `cues` are those of the clause, in order.
    """
    for (first, end), (start, last) in pairwise(cues):
        if text[end:start] in JOINTS:
            told = cue_bits(text[first:end]), cue_bits(text[start:last])
            if any(row & DONE for row in told) and any(row & GOES_ON for row in told):
                return bits & ~(DONE | GOES_ON | STRONG) | EFFORT
    return bits


def is_but_end(text: str, cues: Sequence[tuple[int, int]]) -> bool:
    """Return whether all that English calls finished is but how it ends: with completion in May."""
    done = [cue for cue in cues if cue_bits(text[cue[0] : cue[1]]) & COMPLETED]
    return bool(done) and all(is_but_with(text, first, last) for first, last in done)
