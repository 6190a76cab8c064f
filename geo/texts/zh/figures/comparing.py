"""Tells how a figure is meant (over, about, at least …) from the words around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from geo.texts.writing.branches import whether
from geo.texts.writing.kinds import codes_of, is_one_of, kind_of
from geo.texts.writing.signs import spread

# What stands before or after a figure and says how it is meant, nearest first.
BEFORE = whether(
    r"(?:(?P<at_most>不(?:得|会|能)?(?:超过|超出|超|高于|大于|多于|逾)|至多|最多"
    r"|最高(?:不超过)?)|(?P<over>超过|超出|超|突破|逾|高于|大于|多于|不止|破)"
    r"|(?P<at_least>不少于|不低于|不小于"
    r"|至少|最少|起码)"
    r"|(?P<about>近|这|不到|不足|约|大约|大概|将近|接近|约为|约占)|(?P<growth>增长|增加|同比|增幅"
    r"|增速|提高|提升|上升|下降|降低|降幅|减少|翻|翻了))"
    r"(?:了|到|至|达|达到|为|约)?(?:人民币|:)?[ ]?$"
)
AFTER = re.compile(
    r"(?P<at_least>(?:及|或)?以上|起(?![来步]))|(?P<about>左右|上下|级)|(?P<at_most>以内|以下"
    r"|之内)|(?P<over>多(?![少样方数元层种个次]))"
)
_BEFORE_LAST = kind_of(
    "过出超破逾于多止少低小至最起近这到足约概近长加比幅速高升降幅减翻了达为占币:大"
)
_AFTER_FIRST = kind_of("及或以起左上级之多")
"""The signs that these end and begin with."""
AIM = re.compile(
    r"力争|争取|目标|计划|拟|预计|规划(?!了)|将(?=在|于|达|有|新增|建成|实现|超|投|增|落地|引"
    r"|形成|再|全面)|要(?=达到|新增|建成)|到20[0-9]{2}年|aims?|plans?|will|target|by 20[0-9]{2}"
)
_GROWTH = "增长 同比 增幅 增速 提高 上升 下降 降低 降幅 减少"
_AIM_CUES = "力争 争取 目标 计划 拟 预计 规划 将 要 到20 aim plan will target by"
"""What an aim begins with."""
NEAR = 32
"""How far back an aim is looked for."""
_NEAR_GROWTH = 6
"""How far behind a word for growth a share is what something grew by."""
_CLAUSE = ",。;、"
_CLAUSES = re.compile(f"[{_CLAUSE}]")
GROWTH_NEAR = re.compile(rf"(?:{'|'.join(_GROWTH.split())})[^{_CLAUSE}]{{0,{_NEAR_GROWTH}}}$")


@dataclass(frozen=True, slots=True)
class Near:
    """Where in a text a figure may be meant as more than its number.

    `before[start] or after[end]` is true of such a figure, and of a few more; `aims` are the
    offsets at which something is aimed at.
    """

    before: bytes
    after: bytes
    aims: list[int]


def look_near(text: str) -> Near:
    """Return where a figure of a folded `text` is to be compared."""
    codes = codes_of(text)
    aims, growth = [], []
    for cue, start, end in _cues().find_matches_as_indexes(text):
        if cue < _FIRST_AIM:
            growth.append(end)
        elif AIM.match(text, start):
            aims.append(start)
    size = len(text) + 1
    before = spread(size, (aim + 1 for aim in aims), NEAR)
    before |= spread(size, growth, _NEAR_GROWTH + 1)
    before *= _FAR
    last = is_one_of(text, _BEFORE_LAST)
    before[1:] |= last
    before[2:] |= last[:-1] & (codes[1:] == ord(" "))
    return Near(before.tobytes(), is_one_of(text, _AFTER_FIRST).tobytes() + b"\0", aims)


_BESIDE, _FAR = 1, 2
"""Bits of `before`: words right before a figure may say how it is meant; words farther off may."""


def compare(text: str, start: int, end: int, base: str, near: Near) -> str:
    """Return how the figure at `start`, `end` is meant, from the words around it."""
    flags, before = near.before[start], None
    if not (flags or near.after[end]):
        return "exact"
    if flags & _BESIDE:
        before = BEFORE.search(text, max(0, start - 8), start)
        if before and before.lastgroup in {"over", "at_least", "at_most", "about"}:
            return before.lastgroup
    after = AFTER.match(text, end) if near.after[end] else None
    if after:
        return after.lastgroup or "exact"
    if not flags:
        return "exact"
    if base == "ratio" and (before or GROWTH_NEAR.search(text, max(0, start - 12), start)):
        return "growth"
    return "target" if base not in {"ordinal", "ratio"} and _is_aim(text, start, near) else "exact"


def _is_aim(text: str, start: int, near: Near) -> bool:
    """Return whether the clause up to `start` says that something is aimed at."""
    number = bisect_left(near.aims, start) - 1
    if number < 0 or near.aims[number] < start - NEAR:
        return False
    return _CLAUSES.search(text, near.aims[number], start) is None


_FIRST_AIM = len(_GROWTH.split())


@cache
def _cues() -> AhoCorasick:
    """Return what finds the words for growth, and behind them in its list the cues of aims."""
    return AhoCorasick([*_GROWTH.split(), *_AIM_CUES.split()], store_patterns=False)
