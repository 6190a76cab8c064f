"""Finds the words that say how far a thing has come: cues of Chinese and English in one pass.

Kinds are bits: a clause's are added up, which is faster than sets of words.
"""

from __future__ import annotations

from functools import cache

from ahocorasick_rs import AhoCorasick

from geo.texts.en.statements import cue_words as en
from geo.texts.writing.matcher import make_matcher
from geo.texts.zh.statements import cue_words as zh

OPERATING, COMPLETED, PART, PAPER, PROGRESS, WORK, START, FUTURE, PLAN, PAST = (
    1 << number for number in range(10)
)
STRONG, AHEAD, BEHIND, UNDERWAY, DROPPED, AWARD, NOT_BEGUN, SEEMS_PAST, EFFORT, LABOUR, SOFT = (
    1 << number for number in range(10, 21)
)
HELD = 1 << 21
"""With `DROPPED`: put off or on hold, and not given up."""
DRAFT = 1 << 22
"""Names what comes before a work (征地, 勘察): `PAPER` where the clause says something else too."""
EVENT = (
    OPERATING | COMPLETED | PART | PAPER | PROGRESS | WORK | START | PLAN | AWARD | EFFORT | LABOUR
)
"""What happens, or is so; the others say when.

`WORK` goes on (加快建设), `EFFORT` says not how far (实施); `LABOUR` is a work that goes on (铺轨)
unless it is to come (将铺轨); `SOFT` is done, but says little of a thing that is built (新增);
`SEEMS_PAST` is past unless something says that it is to come: 运行平稳, but 确保运行平稳.
"""
BITS_ZH = {
    "operating": OPERATING, "completed": COMPLETED, "part": PART, "paper": PAPER,
    "progress": PROGRESS, "labour": LABOUR, "soft": COMPLETED | SOFT,
    "soft_opened": OPERATING | SOFT,
    "work": WORK, "effort": EFFORT,
    "start": START, "future": FUTURE,
    "plan": PLAN, "past": PAST, "none": 0, "ahead": AHEAD, "behind": BEHIND, "underway": UNDERWAY,
    "opened": OPERATING | PAST,
    "began": START | PAST, "begun": START | SEEMS_PAST,
    "done": COMPLETED | SEEMS_PAST, "running": OPERATING | SEEMS_PAST,
    "to_open": OPERATING | FUTURE,
    "dropped": DROPPED, "held": DROPPED | HELD, "award": AWARD, "not_begun": NOT_BEGUN,
    "draft": DRAFT, "onset": START | PROGRESS, "to_start": START | FUTURE,
    "nearly": PROGRESS | FUTURE, "to_build": COMPLETED | FUTURE, "ahead_work": AHEAD | WORK,
}  # fmt: skip
BITS_EN = {
    "opened": OPERATING | PAST, "opening": OPERATING, "built": COMPLETED | PAST,
    "building": COMPLETED, "paper": PAPER, "plan": PLAN, "progress": PROGRESS,
    "began": START | PAST,
    "start": START, "future": FUTURE, "past": PAST, "none": 0, "ahead": AHEAD, "behind": BEHIND,
    "ahead_too": AHEAD | FUTURE,
    "to_build": COMPLETED | FUTURE, "to_open": OPERATING | FUTURE, "to_start": START | FUTURE,
    "underway": UNDERWAY | PROGRESS, "dropped": DROPPED, "awarded": AWARD | PAST,
    "not_begun": NOT_BEGUN, "part": PART, "held": DROPPED | HELD, "shut": NOT_BEGUN | DROPPED,
    "work": WORK, "effort": EFFORT, "unveiled": OPERATING | SOFT,
    "soft_built": COMPLETED | PAST | SOFT,
}  # fmt: skip


SURE = frozenset(("done", "running", "opened", "began", "begun"))
"""Kinds whose words are as strong as the words that they end with: 全部完工."""


def cue_bits(word: str) -> int:
    """Return the bits of a cue as it stands in a text, or 0 if it is none."""
    return _bits_by_word().get(word, 0)


@cache
def _bits_by_word() -> dict[str, int]:
    found = {word: BITS_ZH[kind] for kind, words in zh.CUES.items() for word in words.split()}
    for kind, words in en.CUES.items():
        found |= dict.fromkeys(words.split("|"), BITS_EN[kind])
    return found


@cache
def cue_matcher() -> tuple[AhoCorasick, tuple[tuple[int, bool], ...]]:
    """Return what finds the cues, and the bits of each, and whether it is English."""
    found: dict[str, tuple[int, bool]] = {}
    ends = tuple(zh.STRONG)
    for kind, words in zh.CUES.items():
        for word in words.split():
            is_strong = word in zh.STRONG or (kind in SURE and word.endswith(ends))
            found[word] = (BITS_ZH[kind] | (STRONG if is_strong else 0), False)
    for kind, words in en.CUES.items():
        for word in words.split("|"):
            found[word] = (BITS_EN[kind] | (STRONG if word in en.STRONG else 0), True)
    return make_matcher(list(found)), tuple(found.values())
