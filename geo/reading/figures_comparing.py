"""Tells how a figure is meant (over, about, at least …) from the words around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick

# What stands before or after a figure and says how it is meant, nearest first.
BEFORE = re.compile(
    r"(?:(?P<at_most>不(?:得|会|能)?(?:超过|超出|超|高于|大于|多于|逾)|至多|最多|最高(?:不超过)?)|(?P<over>超过|超出|超|突破|逾|高于|大于|多于|不止|破)|(?P<at_least>不少于|不低于|不小于"
    r"|至少|最少|起码)"
    r"|(?P<about>近|这|不到|不足|约|大约|大概|将近|接近|约为|约占)|(?P<growth>增长|增加|同比|增幅"
    r"|增速|提高|提升|上升|下降|降低|降幅|减少|翻|翻了))"
    r"(?:了|到|至|达|达到|为|约)?(?:人民币|:)?[ ]?$"
)
AFTER = re.compile(
    r"(?P<at_least>(?:及|或)?以上|起(?![来步]))|(?P<about>左右|上下|级)|(?P<at_most>以内|以下|之内)"
)
# The signs that these end and begin with: one look saves most searches.
_BEFORE_LAST = frozenset(
    "过出超破逾于多止少低小至最起近这到足约概近长加比幅速高升降幅减翻了达为占币: 大"
)
_AFTER_FIRST = frozenset("及或以起左上级之")
AIM = re.compile(
    r"力争|争取|目标|计划|拟|预计|规划(?!了)|将(?=在|于|达|有|新增|建成|实现|超|投|增|落地|引"
    r"|形成|再|全面)|要(?=达到|新增|建成)|到20[0-9]{2}年|aims?|plans?|will|target|by 20[0-9]{2}"
)
AIM_CUES = "力争 争取 目标 计划 拟 预计 规划 将 要 到20 aim plan will target by"
"""What an aim begins with: found first, all at once."""
NEAR = 32
"""How far back an aim is looked for."""
_CLAUSE = ",。;、"
GROWTH_NEAR = re.compile(r"(?:增长|同比|增幅|增速|提高|上升|下降|降低|降幅|减少)[^,。;、]{0,6}$")


def compare(  # noqa: PLR0911 - one a comparator
    text: str, start: int, end: int, base: str, more: str | None
) -> str:
    """Return how the figure at `start`, `end` is meant, from the words around it."""
    if more:
        return "over"
    before = None
    if text[start - 1 : start] in _BEFORE_LAST:
        before = BEFORE.search(text, max(0, start - 8), start)
        if before and before.lastgroup in {"over", "at_least", "at_most", "about"}:
            return before.lastgroup
    after = AFTER.match(text, end) if text[end : end + 1] in _AFTER_FIRST else None
    if after:
        return after.lastgroup or "exact"
    if base == "ratio" and (before or GROWTH_NEAR.search(text, max(0, start - 12), start)):
        return "growth"
    if base in {"ordinal", "ratio"}:
        return "exact"
    aims = _aims(text)
    number = bisect_left(aims, start) - 1
    if number < 0 or aims[number] < start - NEAR:
        return "exact"
    between = text[aims[number] : start]
    return "exact" if any(sign in between for sign in _CLAUSE) else "target"


@lru_cache(maxsize=1)
def _aims(text: str) -> list[int]:
    """Return where a folded `text` says that something is aimed at."""
    found = _aim_cues().find_matches_as_indexes(text)
    return [start for _, start, _ in found if AIM.match(text, start)]


@cache
def _aim_cues() -> AhoCorasick:
    return AhoCorasick(AIM_CUES.split(), store_patterns=False)
