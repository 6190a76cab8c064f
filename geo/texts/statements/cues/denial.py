"""Tells how the words before a cue deny it, in English and in Chinese. Folded text."""

from __future__ import annotations

import re

from geo.texts.en.statements import cues as en
from geo.texts.zh.statements import cues as zh

NOT_YET, NEVER = 1, 2
"""How a cue is denied: it has not come so far (尚未开工), or will not (不再新建)."""
PERFECT = re.compile(r"(?:[a-z]+ ){0,2}ha(?:s|ve) been ")
"""No contract has been let: it has not come so far."""


def how_denied_en(text: str, start: int) -> int:
    """Return how the English words before a cue deny it: `NOT_YET`, `NEVER`, or 0."""
    near = text[max(0, start - 28) : start]
    for word in en.NEGATED_WORDS:
        if word in near:
            found = en.NEGATED.search(near)
            if found is None:
                return 0
            is_perfect = PERFECT.match(text, start) is not None
            return NEVER if en.NEVER.search(found[0]) and not is_perfect else NOT_YET
    return 0


def how_denied(text: str, start: int, begin: int) -> int:
    """Return how the words before a cue deny it: `NOT_YET`, `NEVER`, or 0."""
    if text[start - 1] in zh.NEGATED_LAST:
        found = zh.NEGATED.search(text, max(begin, start - 7), start)
        if found:
            return NEVER if zh.NEVER.match(found[0]) else NOT_YET
    far = text[max(begin, start - 8) : start]
    return NEVER if "并无" in far or "没有任何" in far else 0
