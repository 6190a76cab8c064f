"""Says what an effort of English tells of a work: it is at it, or a plan has it. Folded text."""

from __future__ import annotations

import re

from geo.texts.statements.cues.cues import (
    AWARD,
    COMPLETED,
    EFFORT,
    FUTURE,
    OPERATING,
    PAPER,
    PAST,
    PLAN,
    PROGRESS,
    START,
    STRONG,
    WORK,
    cue_bits,
)
from geo.texts.zh.statements.conditions import (
    INVESTED,
    LET_OUT,
    NOT_IN_TIME,
    RITE,
    RITE_AHEAD,
    USED_RITE,
)

Span = tuple[int, int]
EFFORTS = WORK | EFFORT
DATED = COMPLETED | OPERATING | START


def weigh_deeds(
    text: str, span: Span, bits: int, cues: tuple[Span, ...], *, is_english: bool
) -> int:
    """Return the bits of a clause by what its efforts, or a rite that it tells of, say."""
    if not is_english:
        is_wish = bits & ~STRONG == FUTURE and all(
            text[first:last] in WISHES for first, last in cues
        )
        if bits & WORK and bits & COMPLETED:
            bits = _without_works(text, bits, cues)
        if bits & AWARD and text.find("签", *span) >= 0:
            is_let = LET_OUT.search(text, *span) is not None
            is_paper = not is_let and INVESTED.search(text, *span) is not None
            bits = bits & ~AWARD | PAPER if is_paper else bits
        return 0 if is_wish else weigh_rite(text, *span, bits)
    return weigh_english_effort(text, bits, cues) if bits & EFFORTS else bits


def _without_works(text: str, bits: int, cues: tuple[Span, ...]) -> int:
    """Return the bits of a clause of Chinese without what an effort before it is but for: 改建."""
    effort = next((last for first, last in cues if cue_bits(text[first:last]) & WORK), None)
    done = [cue for cue in cues if cue_bits(text[cue[0] : cue[1]]) & COMPLETED]
    is_for = effort is not None and all(
        text[first:last] in WORKS and effort <= first for first, last in done
    )
    return bits & ~COMPLETED if is_for else bits


WORKS = frozenset(("新建", "改建", "改线", "翻新"))
"""What is done, or a kind of works: 加快推进甲路改建."""
OF_PAPER = re.compile(
    r" (?:(?:an?|the|its|our|their|new|updated|draft|detailed|final|full|separate|joint) ){0,3}"
    r"(?:[a-z-]+ ){0,2}(?:plans?|proposals?|designs?|strateg(?:y|ies)|options|business case"
    r"|feasibility|stud(?:y|ies)|framework|brief|vision|roadmap|master ?plans?|polic(?:y|ies)"
    r"|guidelines|specifications?|tender documents|concepts?|advice|reports?|land)\b"
)
"""What those are at who but draw: developing a masterplan for, progressing the design of."""


WISHES = frozenset(("希望", "期望", "盼望", "期盼", "盼着"))
"""What somebody but wishes, of which nothing else is said: 他希望步道可以增加设施."""


def weigh_english_effort(text: str, bits: int, cues: tuple[Span, ...]) -> int:
    """Return the bits of an English clause, its efforts as `PROGRESS` or as `PLAN`."""
    if bits & WORK:
        ends = [last for first, last in cues if cue_bits(text[first:last]) & WORK]
        is_drawn = any(OF_PAPER.match(text, last) for last in ends)
        bits = bits & ~WORK | (PLAN if is_drawn else PROGRESS)
    return bits & ~EFFORT | PLAN if bits & EFFORT else bits


def weigh_rite(text: str, start: int, end: int, bits: int) -> int:
    """Return the bits of a clause of Chinese that tells of a rite at which a work was begun.

    甲路举行动土典礼: the work has begun, unless the rite is still to be held. What could not be
    so by its year (如未能赶及2017年通车) is not.
    """
    if bits & DATED and text.find("未能", start, end) >= 0 and NOT_IN_TIME.search(text, start, end):
        return bits & ~PAST | FUTURE
    if not bits & (START | OPERATING) or bits & (FUTURE | PAST):
        return bits
    rite = RITE if bits & START else USED_RITE
    if rite.search(text, start, end) is None or RITE_AHEAD.search(text, start, end):
        return bits
    return bits | PAST
