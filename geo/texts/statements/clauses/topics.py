"""Tells whether a clause that names no project speaks of one that the text has in mind.

The place finder does not name all that is planned: `the scheme`, 该项目, 二期, `both stations`.
What is built stands by a word for a kind of thing, in the clause, before it in its sentence, or
not far above it; and the clause says something hard of it: that it is open, done, under way,
begun
or called off. Folded text.
"""

from __future__ import annotations

from geo.texts.en.statements import besides as en_besides
from geo.texts.en.statements import cues as en
from geo.texts.en.statements import no_works
from geo.texts.en.statements.counted_works import TO_BUILD
from geo.texts.en.statements.describing import is_but_described
from geo.texts.statements.cues.cues import (
    AWARD,
    COMPLETED,
    DROPPED,
    EFFORT,
    EVENT,
    FUTURE,
    LABOUR,
    OPERATING,
    PAPER,
    PART,
    PAST,
    PLAN,
    PROGRESS,
    SOFT,
    START,
    STRONG,
    WORK,
)
from geo.texts.writing.latin import is_latin
from geo.texts.zh.statements import besides as zh_besides
from geo.texts.zh.statements import counted
from geo.texts.zh.statements import cues as zh

HARD = OPERATING | COMPLETED | PART | PROGRESS | LABOUR | START | DROPPED | AWARD | PAPER | PLAN
"""What is said of a thing that is built, and of little else."""
MADE = WORK | EFFORT | START | COMPLETED
"""What is done to works that are but counted."""
FAR = 240
"""How many characters above a clause what it speaks of may stand."""


def says_hard(bits: int) -> bool:
    """Return whether cues `bits` tell how far a thing has come, and no more than an effort."""
    if bits & SOFT and not bits & EVENT & ~(COMPLETED | EFFORT | WORK):
        return False
    if bits & START and not bits & (EVENT & ~START | STRONG | FUTURE | PAST):
        return False  # 开展: a deed of an office
    return bool(bits & HARD)


def is_besides(text: str, start: int, end: int) -> bool:
    """Return whether a clause speaks of money, a meeting or an effect, and of nothing built."""
    if is_latin(text[start:end]):
        found = en_besides.BESIDES.search(text, start, end) or en_besides.EFFECT.search(
            text, start, end
        )
        return found is not None
    if zh_besides.PHASE.search(text, start, end):
        return False
    return zh_besides.BESIDES.search(text, start, end) is not None


def is_but_good(text: str, start: int, end: int, bits: int) -> bool:
    """Return whether a clause that looks ahead tells what a work is good for, or of procedure."""
    is_bare = not bits & EVENT
    words = text[start:end]
    if is_bare and not words.isascii() and zh_besides.EFFECT_OF.search(text, start, end):
        return True
    is_hard = bits & HARD & ~(COMPLETED | PLAN | PAPER | AWARD | OPERATING)
    if is_hard or not is_latin(words):
        return False
    if is_but_described(text, start, end):
        return True
    if bits & OPERATING:
        return False
    if no_works.PROCEDURE.search(text, start, end) or no_works.is_of_all(text, start, end):
        return True
    is_good = is_bare and no_works.EFFECT_OF.search(text, start, end) is not None
    return is_good or no_works.RATE.search(text, start, end) is not None


def is_counted(text: str, start: int, end: int, bits: int) -> bool:
    """Return whether a clause says how many of a thing are built: 完成老旧小区改造95个.

    English says so of what is to come: will build 12 playgrounds.
    """
    if bits & DROPPED:
        return False
    if is_latin(text[start:end]):
        return bits & FUTURE != 0 and TO_BUILD.search(text, start, end) is not None
    if not bits & (COMPLETED | START):
        return False
    counted = zh.COUNTED.search(text, start, end)
    return counted is not None and zh.THINGS.search(text, start, end) is not None


def tells_count(text: str, start: int, end: int, bits: int) -> bool:
    """Return whether a clause says how many works something is done to: 实施7公里管网改造.

    In English these are works that somebody is at: is delivering six projects.
    """
    if not bits & MADE:
        return False
    words = text[start:end]
    if is_latin(words):
        return bits & WORK != 0 and en_besides.COUNTED.search(text, start, end) is not None
    return not counted.DIGITS.isdisjoint(words) and counted.counts_works(text, start, end)


def has_thing(text: str, start: int, end: int) -> bool:
    """Return whether a part of a text has a word for a kind of thing that is built."""
    if is_latin(text[start:end]):
        return en.THINGS.search(text, start, end) is not None
    return zh.THINGS.search(text, start, end) is not None


def is_to_build(text: str, start: int, end: int) -> bool:
    """Return whether a clause that looks ahead says what is to be built, or made of a thing."""
    if is_latin(text[start:end]):
        return en.TO_MAKE.search(text, start, end) is not None
    return bool(zh.BUILT_TO.search(text, start, end) or zh.TO_BUILD.search(text, start, end))


def is_done_to(text: str, start: int, end: int) -> bool:
    """Return whether English words say what has been done to a thing, or that it was let."""
    return bool(en.DONE.search(text, start, end) or en.AWARDED.search(text, start, end))
