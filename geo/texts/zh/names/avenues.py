"""Tells the avenues of Macau, whose head 馬路 elsewhere is but a word for a road. Folded text."""

from __future__ import annotations

from geo.texts.zh.names.candidate_words import GENERIC
from geo.texts.zh.names.dictionary import find_words, is_proper

ROAD, HORSE = "路", "马"
SHORTEST = 3
"""How long the name of an avenue is with the first sign of its head."""
NO_END = frozenset("口前后旁边里外上下中侧处段条头尾内间对面修铺建筑压扫走过拓")
"""What tells where a road is that has no name, or what is done to it: 村口馬路, 新修馬路."""
NUMBERS = frozenset("一二两三四五六七八九十百几多半双0123456789")


def is_avenue(name: str, head: str) -> bool:
    """Return whether a name that ends in 马, before 路, is that of an avenue: 高士德馬路."""
    if head != ROAD or name[-1:] != HORSE or len(name) < SHORTEST or name[-2] in NO_END:
        return False
    own = name[:-1]
    return not NUMBERS.issuperset(own[0]) and any(
        is_proper(own[start:end]) if end - start > 1 else own[start:end] not in GENERIC
        for start, end in find_words(own)
    )
