"""Tells where the short name of an area but begins that of a mountain or an island: 普陀山.

The dictionary knows the most famous; else what stands behind the name must be a word by itself
(山 of 山区 is none). Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Container

from geo.texts.zh.names.dictionary import find_words

KNOWN = frozenset("山关岭峰峡岛湖河江湾港口门寺庙宫阁楼塔洞岩潭滩泊脉")
"""What ends a name that the dictionary has whole: 玉门关."""
RANGES = frozenset(("山脉", "群岛", "列岛", "半岛", "海峡", "盆地", "平原", "高原", "草原", "雪山"))
"""The same of several signs: 武夷山脉."""
HEADS = {
    "山": "海水林城区地体东西南北川河江湖乡村居耕",
    "岛": "国", "岭": "东西南北", "峡": "江谷", "峰": "会值", "关": "于注系心爱停闭键怀城山海税林",
}  # fmt: skip
"""What ends a name also where the dictionary does not have it, unless one of these follows."""
TOWN = re.compile("[\u4e00-\u9fff](?<![的和与及至])(?:镇(?![区域级政])|乡(?![村镇])|街道)")
"""What makes of the same the beginning of a town's name: 上饶|岭底乡."""
BEHIND = 4
"""How many signs behind a name are cut into words with it."""
PROVINCE = "0000"
"""What the ids of provinces end in, whose names but the dictionary makes longer: 海南岛."""
FIRST = KNOWN | {word[0] for word in RANGES}
"""What follows a name that may but begin a longer one."""


def end_of_headed(text: str, start: int, end: int, place: str, beginnings: Container[str]) -> int:
    """Return where the name ends that an area's short one at `start` begins, or `end`.

    `beginnings` has what names of the gazetteer begin with: 湛江|坡头区 are two of them.
    """
    size, words = end - start, find_words(text[start : end + BEHIND])
    last = next(stop for _, stop in words if stop >= size)
    if last > size and (0, last) in words:
        tail = text[end : start + last]
        return start + last if tail in KNOWN or tail in RANGES else end
    followed = HEADS.get(text[end])
    is_word = last == size and (size, size + 1) in words
    if followed is None or not is_word or place.endswith(PROVINCE):
        return end
    is_other = end + 1 < len(text) and text[end + 1] in followed
    is_other = is_other or text[end : end + 2] in beginnings
    is_other = is_other or TOWN.match(text, end + 1) is not None
    return end if is_other else end + 1
