"""Says what an effort of English tells of a work: it is at it, or a plan has it. Folded text."""

from __future__ import annotations

import re

from geo.texts.statements.cues.cues import EFFORT, PLAN, PROGRESS, WORK, cue_bits

EFFORTS = WORK | EFFORT
OF_PAPER = re.compile(
    r" (?:(?:an?|the|its|our|their|new|updated|draft|detailed|final|full|separate|joint) ){0,3}"
    r"(?:[a-z-]+ ){0,2}(?:plans?|proposals?|designs?|strateg(?:y|ies)|options|business case"
    r"|feasibility|stud(?:y|ies)|framework|brief|vision|roadmap|master ?plans?|polic(?:y|ies)"
    r"|guidelines|specifications?|tender documents|concepts?|advice|reports?|land)\b"
)
"""What those are at who but draw: developing a masterplan for, progressing the design of."""


def weigh_english_effort(text: str, bits: int, cues: tuple[tuple[int, int], ...]) -> int:
    """Return the bits of an English clause, its efforts as `PROGRESS` or as `PLAN`."""
    if bits & WORK:
        ends = [last for first, last in cues if cue_bits(text[first:last]) & WORK]
        is_drawn = any(OF_PAPER.match(text, last) for last in ends)
        bits = bits & ~WORK | (PLAN if is_drawn else PROGRESS)
    return bits & ~EFFORT | PLAN if bits & EFFORT else bits
