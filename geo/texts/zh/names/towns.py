"""Finds the townships that no gazetteer has, by the county right before them: 襄州区黄集镇.

There what ends in 镇, 乡 or 街道 is one name, whatever areas it has in it: 海南朝鲜族乡. Folded
text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from geo.texts.zh.names.beginnings import VERB
from geo.texts.zh.names.candidate_words import FALSE
from geo.texts.zh.names.judging import PLAIN

_SIGN = "[^\\W\\da-z的了在与及至从到将对被把由等以并或其该各每两几个座条域境属辖委府县区旗省]"
_KIND = (
    "镇(?![区域级政村民化企镇街长])|(?<!城)乡(?![村镇土亲愁贤下级情音政街]|民(?!族))"
    "|街道(?![两路边上口灯景化])|苏木"
)
TOWN = re.compile(
    f"(?!和(?![平睦顺兴])|[内外]的)(?:{_SIGN}{{1,7}}族乡|(?:(?!市){_SIGN}){{1,5}}?(?:{_KIND})|{_SIGN}[市县](?:{_KIND}))"
)
TOWNS = ("镇", "乡", "街道")
NO_TOWN = re.compile(
    "^[\u4e00-\u9fff]乡$|(?:[一二三四五六七八九十百多]+|小|古|强|名|重|老|大|中心|建制|示范|特色|卫星|重点|主要|[全本我该各][市县]|城市|乡)(?:镇|乡|街道)$"
    "|(?:特色|风情|风情|康养|航空|旅游|文旅|文化|科技|产业|宜居|智能|智慧)[小古]镇$"
)
"""What many towns are called, and none by name."""
COUNTIES = frozenset("县区市旗")
"""What the name of an area ends in that has townships."""


def find_town(folded: str, start: int) -> int:
    """Return where the township ends whose name begins at `start`, or 0."""
    match = TOWN.match(folded, start)
    return match.end() if match and is_town(match.group()) else 0


def find_town_of(folded: str, end: int) -> int:
    """Return where the township ends that is said to be of a county which ends at `end`, or 0.

    One of words that any plan uses (温泉镇) is none there.
    """
    town = find_town(folded, end + 1) if folded[end : end + 1] == "的" else 0
    return town if town and PLAIN.sub("", folded[end + 1 : town]) else 0


@lru_cache(maxsize=65536)
def is_town(name: str) -> bool:
    """Return whether a name that ends in the kind of a township is one's, and no word."""
    if name in FALSE or NO_TOWN.search(name):
        return False
    verb = VERB.match(name.removesuffix("街道").rstrip("镇乡"))
    return verb is None or (verb.end() == 1 and len(name) <= SHORTEST)


SHORTEST = 3
"""How long a name is of which a sign that may be a verb is a part: 前岐镇."""
