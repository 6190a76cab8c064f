"""Tells what but says of which kind a building or a base is: 炼油厂, 停放中心, 省级示范农场.

A word that the dictionary has is no name of a works, and neither is what is done there. What
stands right behind its area is called by that, and not asked about here. Folded text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from geo.texts.writing.words import words_of
from geo.texts.zh.names.beginnings import PLAIN_WORDS
from geo.texts.zh.names.candidate_words import PUBLIC
from geo.texts.zh.names.dictionary import find_words, kinds_of

MADE = frozenset("厂楼场炉")
"""The last signs of heads that many words of the dictionary end in: 炼油厂, 教学楼, 采石场."""
GATHERED = words_of(
    "中心 基地 厂 工厂 楼 大楼 综合楼 市场 焚化炉 焚化厂 焚烧厂 停车楼 加工厂 仓库 农场 实验室"
)
"""Heads of what is often described by what is done there."""
DONE = frozenset(("v", "vn", "d", "ad", "b", "t"))
"""Kinds of words that say what is done, how or when."""
ORDINARY = DONE | {"n", "a", "an", "f", "s", "l", "i", "z", "j"}
OPENING = words_of(
    "土地 临床 诊疗 烟草 烤烟 白酒 医学 油品 炼油 炼化 油茶 茶叶 行业 产业 企业 材料 原料 产品"
    " 商品 物资 食品 药材 木材 钢材 石材 汽车 车辆 列车 船舶 机车 游客 旅游 观光 标志 样板"
)
"""What the description of such a thing begins with, besides what is done."""
NAMING = words_of(
    "解放 前进 跃进 开放 希望 奋斗 创新 联合 发现 学习 跨越 翻身 凯旋 回归 欢乐 进步 腾飞 崛起"
    " 追梦 振兴 兴隆 永远 自然 自强 独立 自由 红旗 起飞 未来 世纪 时代 团结 胜利 会展 展览"
    " 会议 娱乐"
)
"""Words of those kinds that such things are called by."""
WAYS = words_of(
    "通道 快速通道 高速通道 大通道 道路 公路 高速 高速公路 快速路 铁路 干道 交通道路 路"
)
ACROSS = (
    "进出岛", "进出城", "进出口", "出省", "入省", "进省", "跨省", "省际", "市际", "县际",
    "东西向", "南北向", "对外交通", "过境交通", "村组",
)  # fmt: skip
"""What says where a way leads, and names none: 出省高速通道."""
SIGHTS = words_of("公园 郊野公园 湿地公园 森林公园 景区 小镇 社区 园区 度假区")
RUN = ("发展", "开发", "经营", "管理", "保育", "保护", "使用", "利用", "善用")
"""What is done with such things, where a word of any plan tells which: 发展郊野公园."""
ALONGSIDE = frozenset("至到-~(")
"""What stands beside a stop or the end of a section, whatever it is called: 焦化厂至东站."""
BEHIND = ALONGSIDE | {")"}
"""What stands before one, or before the rest of a name: 班列(郑州)集结中心."""
RANKED = (
    "省级", "市级", "县级", "区级", "州级", "部级", "国家级", "省部级", "厅级", "地市级", "全国性",
)  # fmt: skip
"""What says which office gave a title, and begins no name: 省级现代农业园区."""
WIDELY = ("全国", "全球", "世界", "全省", "全市", "全县", "全区", "全行业", "业内", "国内")
FIRST_RANKS = frozenset("全世亚国东")
RANK = re.compile(
    "(?:全球|世界|亚洲|全国|国内|东南亚|全省|全市)(?:第[一二三四五六七八九十0-9]{1,3}|最|唯一|首|前|领先|一流|知名)"
)
"""What ranks a thing among others, and begins no name: 全球第二大集装箱港."""
LEAST, LONGEST_RANK = 2, 3


def is_of_rank(folded: str, start: int, head: int) -> bool:
    """Return whether what stands before a head is a title that an office gives."""
    if folded[start] in FIRST_RANKS and RANK.match(folded, start):
        return True
    if folded[start + 1 : start + LONGEST_RANK + 1].find("级") >= 0:
        return folded.startswith(RANKED, start)
    return folded.endswith(WIDELY, 0, start) and _says(folded[start:head])


def is_kind_of_house(folded: str, start: int, head: int, end: int) -> bool:
    """Return whether a name is but the word for a works, or says what is done there."""
    kind = folded[head:end]
    if kind in WAYS:
        return folded.startswith(ACROSS, start, head)
    if kind in SIGHTS and folded.startswith(RUN, start, head):
        is_told = head - start > LEAST or len(kind) > LEAST
        return is_told and not PLAIN_WORDS.sub("", folded[start + LEAST : head])
    if (kind[-1] not in MADE and kind not in GATHERED) or kind in PUBLIC:
        return False
    if folded[start - 1 : start] in BEHIND or folded[end : end + 1] in ALONGSIDE:
        return False
    return _is_kind(folded[start:end], kind)


@lru_cache(maxsize=65536)
def _is_kind(words: str, kind: str) -> bool:
    """Return whether words that end in a head are those of a dictionary, and name nothing."""
    spans, kinds = find_words(words), kinds_of(words)
    if len(kinds) == len(spans) and kinds[0] == "d" and DONE.issuperset(kinds[:-1]):
        return words[-1] in MADE  # 未|承诺|停|厂
    if len(kinds) != len(spans) or not ORDINARY.issuperset(kinds) or words[:LEAST] in NAMING:
        return False
    if len(kinds) == 1:
        return words[-1] in MADE
    first, last = spans[-1]
    done = DONE.issuperset(kinds[:-1])
    if last - first > len(kind):
        return done and words[-1] in MADE  # 尚未承诺|迁厂
    if kind not in GATHERED or any(stop - begin < LEAST for begin, stop in spans[:-1]):
        return False
    return kinds[0] in DONE or words[:LEAST] in OPENING


@lru_cache(maxsize=65536)
def _says(words: str) -> bool:
    """Return whether words are those of a dictionary alone, none of them a name."""
    return len(find_words(words)) >= LEAST and ORDINARY.issuperset(kinds_of(words))
