"""Finds regions that signs of provinces name: 京津冀, 赣东北, and 西南地区 of the country.

Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from geo.texts.writing.signs import SignPairs
from geo.texts.zh.names.dictionary import find_words

REGIONS = (
    "京津冀", "长三角", "珠三角", "粤港澳", "成渝", "京津", "津冀", "沪苏浙", "北部湾", "环渤海",
    "长株潭", "北三县", "川渝", "京冀", "广佛", "苏锡常", "杭嘉湖", "宁镇扬", "厦漳泉", "深莞惠",
    "珠中江", "成德眉资", "北北基", "桃竹苗", "中彰投", "云嘉南", "高屏",
    "粤东西北", "首都经济圈", "首都都市圈", "双北", "黄淮海平原", "长江三角洲", "珠江三角洲",
)  # fmt: skip
"""Groups of provinces and cities that plans name by one sign of each, and as one."""
POLICY = re.compile(
    "一体化|同城化|区域|深受|[\u4e00-\u9fff]{0,4}(?:联网|输电|直流|背靠背|特高压|输变电)"
)
"""What is said of such a group as one region, or of what is built between its ends."""
PROVINCES, WAYS = "苏浙皖赣闽粤桂湘鄂豫鲁冀晋陕陇川滇黔渝辽琼", "东西南北中"
PART = re.compile(
    f"[{PROVINCES}](?:[东西][南北]|[{WAYS}])"
    "(?=[^\u4e00-\u9fff]|$|[等和与及的各两三四五六七八九十]|地区|老区|革命|城市|平原|山区|丘陵|腹地|发展|振兴"
    "|一带|沿[江海]|铁路网|轨道|交通|乡村|农村|循环|经济|区域|片区|方向|旅游|全域|率先|协同|联动|首|原中央|能源|煤电|高原|盆地|稀|产业|制造|生态|文化|边境|门户|引水(?!工程))"
)
"""A part of a province by its sign and a direction, where a word ends behind it: 赣南, 滇西."""
NO_PART = frozenset(("中国", "苏东", "陇西", "陇南", "晋中", "辽中", "湘东", "黔西", "鲁中"))
"""What that would be, and is a word or an area."""
LARGE = re.compile("(?:华[东南北中]|[东西][南北])地区")
"""A part of the country."""
BEFORE_LARGE = re.compile("(?:我国|全国|中国|[^\u4e00-\u9fff]|[在是为和与及对到])$")
"""What stands before that where a city's or a county's part is not meant."""
AROUND = 4
REGION_SIGNS = SignPairs(
    (PROVINCES, WAYS), ("华", "东南北中"), ("东西", "南北"), words=" ".join(REGIONS)
)


def find_regions(folded: str) -> Iterator[tuple[int, int, float]]:
    """Yield start, end and score of the regions in a text."""
    for place in REGION_SIGNS.places(folded):
        words = [word for word in REGIONS if folded.startswith(word, place)]
        word = max(words, key=len, default="")
        if word and not POLICY.match(folded, place + len(word)):
            yield place, place + len(word), 0.65
        elif not word:
            yield from _part_at(folded, place)


def _part_at(folded: str, place: int) -> Iterator[tuple[int, int, float]]:
    """Yield the part of a province or of the country that stands at a place, if one does."""
    part = PART.match(folded, place)
    if part and part[0] not in NO_PART and _is_apart(folded, *part.span()):
        yield *part.span(), 0.6
    large = LARGE.match(folded, place)
    if large and (not place or BEFORE_LARGE.search(folded, max(0, place - 2), place)):
        yield *large.span(), 0.6


def _is_apart(folded: str, start: int, end: int) -> bool:
    """Return whether no word runs over an edge of a name: 江苏|南通 has no 苏南."""
    begin = max(0, start - AROUND)
    return _has_edges(folded[begin : end + AROUND], start - begin, end - begin)


@lru_cache(maxsize=65536)
def _has_edges(text: str, start: int, end: int) -> bool:
    edges = {place for span in find_words(text) for place in span}
    return {start, end} <= edges
