"""Tells by its bodies and its own words whether a text speaks of Taiwan, Hong Kong or Macau.

Offices, papers and kinds of homes that one of them alone has, or calls so. Folded text.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from geo.texts.writing.branches import branched
from geo.texts.writing.words import words_of

OWN_WORDS = {
    "TWD": words_of(
        "立法院 行政院 监察院 国发会 公共工程委员会 国土署 国土管理署 营建署 水利署"
        " 公路总局 高公局 铁道局 国家住都中心 都发局 区公所 乡公所 镇公所 市公所 县议会"
        " 市议员 县议员 社宅 前瞻基础建设 台水公司 台糖 市地重划 区段征收 客委会 原民会"
    ),
    "HKD": words_of(
        "港铁 房委会 市建局 财政司司长 政务司 工务小组 土拓署 土木工程拓展署 渠务署 路政署 运输署"
        " 屋宇署 地政总署 城规会 区议会 房屋署 水务署 建筑署 运输及物流局 机管局 北部都会区"
        " 公营房屋 绿置居 新界小计 九龙小计 房屋委员会 民政事务总署 康文署 立法会财务委员会"
    ),
    "MOP": words_of(
        "土地工务局 公共建设局 公建局 交通事务局 运输工务司 市政署 经济房屋 夹屋 路氹 氹仔 本澳"
    ),
}
"""Words by the money (ISO 4217) of the place that they are of."""
MONEYS = {word: money for money, words in OWN_WORDS.items() for word in words}
ANY_WORD = branched("|".join(sorted(MONEYS, key=len, reverse=True)))
WITHIN = (
    ("TWD", "捷运", re.compile("捷运(?<![便快简迅直敏]捷运)")),
    ("TWD", "立委", re.compile("立委(?<![成设建创独中]立委)(?![员任托])")),
    ("TWD", "中央社", re.compile("中央社(?![会区科保团])")),
    ("TWD", "民国", re.compile("民国(?:9[0-9]|1[0-9]{2})年")),
    ("TWD", "台", re.compile("台(?<![0-9两一二三四五六七八九十几多各]台)[0-9]{1,2}[甲乙丙丁]?线")),
    ("HKD", "居屋", re.compile("居屋(?<![民安]居屋)(?![顶面内前后檐])")),
    ("MOP", "社屋", re.compile("社屋(?![顶面内前后檐])")),
    ("MOP", "经屋", re.compile("经屋(?<![已曾]经屋)(?![顶面内前后檐])")),
)
"""Such words that lie in others as well (便捷运输, 成立委员会), with what each stands for."""


def count_words(text: str) -> Counter[str]:
    """Return how many such words a text has, each but once, by the money of their place."""
    return Counter(_kept_counts(text))


@lru_cache(maxsize=1)
def _kept_counts(text: str) -> dict[str, int]:
    counts = Counter(MONEYS[word] for word in set(ANY_WORD.findall(text)))
    for money, sign, word in WITHIN:
        if sign in text and word.search(text):
            counts[money] += 1
    return counts
