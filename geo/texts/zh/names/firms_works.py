"""Finds works and plants that a power company's short name begins: 华能瑞金电厂二期工程.

What stands between is an area's name and the work's own, and no place by itself. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from geo.texts.writing.signs import SignPairs

FIRMS = (
    "国家电投", "国家能源", "中国电建", "中国能建", "国电投", "中广核", "中电建", "华能", "大唐",
    "华电", "国电", "国能", "三峡", "中核", "华润", "龙源", "京能", "浙能", "粤电", "晶科", "金风",
    "明阳", "协鑫",
)  # fmt: skip
"""Companies that build plants in many provinces and name them, the longer first."""
FIRM_SIGNS = SignPairs(words=" ".join(FIRMS))
_SIGN = "(?!位于|投产|开工|建成|并网|推进|建设|实现|完成|项目|工程)[^\\W的在了与及将已为由从至到]"
WORK = re.compile(
    f"(?:{_SIGN}){{2,28}}?(?:工程|(?<!建设)项目)(?![部组公经法办])(?:[一二三四]期)?"
    f"|(?:{_SIGN}){{2,16}}?(?:电厂|热电厂|电站|风电场|光伏电站|储能站)(?:[一二三四]期)?"
)
"""What follows: an area, and all up to what calls it a work or a plant."""
SCORE = 0.7
Spot = tuple[int, int, float, str]
"""Start, end, score and name in full."""


def find_firms_works(folded: str, original: str, begins: Mapping[int, int]) -> Iterator[Spot]:
    """Yield start, end, score and name in full of such works; `begins` has where places begin."""
    last = 0
    for start in FIRM_SIGNS.places(folded):
        firm = next((word for word in FIRMS if folded.startswith(word, start)), "")
        if not firm or start < last or start + len(firm) not in begins:
            continue
        work = WORK.match(folded, start + len(firm))
        if work:
            last = work.end()
            yield start, last, SCORE, original[start:last]
