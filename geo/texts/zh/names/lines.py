"""Tells the names of lines of Chinese, whose head 线 ends many ordinary words as well."""

from __future__ import annotations

import re
from functools import lru_cache

from geo.texts.writing.words import words_of
from geo.texts.zh.names.beginnings import NUMBER, PLAIN_WORDS
from geo.texts.zh.names.candidate_words import VERBS
from geo.texts.zh.names.dictionary import find_words

COLOURS = frozenset("红橙橘黄绿青蓝紫棕银金粉黑白")
CARRIERS = (
    "捷运系统", "捷运", "城际轨道", "市域铁路", "市郊铁路", "城际铁路", "轨道交通", "地铁", "轻轨",
    "铁路", "高铁",
)  # fmt: skip
"""What a line's name may begin with, the longer before what they end in."""
CODED = re.compile(
    r"(?:[\u4e00-\u9fff]{2,3}(?=城际|市域))?(?:轨道交通|地铁|城际轨道|市域铁路|城际铁路)?(?:[a-z]{1,3}[0-9]{0,4}|[0-9]{2,3})$"
)
SHORTEST, LONGEST = 2, 4
NUMERALS = frozenset("一二三四五六")
CLASSES = frozenset(("县道", "省道", "乡道", "村道"))
"""What class of roads a line is of, by which it is one whatever it is called: 县道新三线."""
WORDS = words_of(
    "上下行 上行 下行 双向 左右 "
    "迂回 流水 生产 生命 既有 现有 高压 输电 配电 供电 天际 海岸 基准 国境 警戒 等高 控制 用地 道路"
    " 建筑 城市 公交 旅游"
    " 观光 精品 风景 骑行 示范 产业 装配 自动化 热门 国际 国内 客运 货运 同一 起跑 分界 水位"
    " 排水 污水 燃气 热力"
    " 通信 光纤 网络 放射 辐射 联络 连接 延伸 交通 主干 次干 骨干 城际 市域 市郊 快速 专用 机场"
    " 过江 规划 建设 在建"
    " 运营 开通 新建 换乘 最前 第一 生态 保护 安全 民生 贫困 健康 工作 服务 监督 咨询 投诉 河道"
    " 蓝绿 防线 施工 铁路"
    " 标志 标识 警示 斑马 停止 减速 引导 分割 轮廓"
    " 轨道 捷运 高铁 地铁 首条 两条 多条 全部 三条 四条 五条 各条 主要 部分 相关 上述 其他"
)
"""What stands before 线 in ordinary words."""
LAST = frozenset("定路沿干支红主热光管专岸航全界直电缆道段条天曲底战视环延每各两三该本此下上新老旧")
"""The last signs of such words."""
RENEWED = frozenset("新复老旧")
SHORT_NAMES = frozenset(
    "京津沪渝冀豫鲁晋陕甘宁青新藏川黔滇桂粤湘鄂赣闽浙苏皖辽吉黑蒙琼港澳台成昆贵广深杭沈哈连长武汉合福厦南"
    "兰西郑济太石包银遂万怀襄株柳湛九温乌达"
)
"""The signs by which railways name their ends: 渝黔, 成渝."""
GRAMMAR = frozenset("的了和与及为将在是有不这那其从到至把被并等也都很")


@lru_cache(maxsize=65536)
def find_line(body: str) -> int | None:
    """Return where the name of a line begins in `body`, which 线 follows, or None.

    `body` holds no verb and no sign that ends a name: 捷运文湖, R1, 成眉, 路.
    """
    coded = CODED.search(body)
    if coded:
        return coded.start()
    start = max((body.rfind(word) for word in CARRIERS), default=-1)
    lead = next((word for word in CARRIERS if start >= 0 and body.startswith(word, start)), "")
    while lead and any(
        body.endswith(word, 0, start + len(lead)) for word in CARRIERS if word != lead
    ):
        wider = next(w for w in CARRIERS if w != lead and body.endswith(w, 0, start + len(lead)))
        if len(wider) < len(lead):
            break
        start, lead = start + len(lead) - len(wider), wider
    core = body[start + len(lead) :] if lead else body
    if body[:SHORTEST] in CLASSES and SHORTEST <= len(body) - SHORTEST < LONGEST:
        return 0
    if lead and core in COLOURS:
        return start
    is_name = SHORTEST <= len(core) <= LONGEST and _is_name(core)
    return (max(start, 0) if lead else 0) if is_name else None


def _is_name(core: str) -> bool:
    """Return whether what stands before 线 is no ordinary word, nor the end of one."""
    if NUMERALS.issuperset(core):
        return False  # 增建三四线
    if core[-1] in RENEWED and len(core) > SHORTEST and SHORT_NAMES.issuperset(core[:-1]):
        return True  # 渝黔新线
    if (
        core in WORDS
        or core[-SHORTEST:] in WORDS
        or core[-1] in LAST
        or (set(core.removeprefix("将军").removesuffix("和")) & GRAMMAR)
    ):
        return False
    return find_words(core + "线")[-1] != (0, len(core) + 1)


DRIVING = frozenset("驶开跑走骑冲踏登赶坐乘全的")
"""What stands before 上高速 in prose; 宁上高速 is named after two cities."""
OF_MORE = (3, 4)
"""How many cities but two name one line by a sign of each."""


def is_of_cities(body: str) -> bool:
    """Return whether signs are of two cities or more: no word, no verb and no word of any plan.

    Two cities name a line by a sign of each, whatever word one of these is else: 中开高速.
    """
    if len(body) in OF_MORE:
        return SHORT_NAMES.issuperset(body)  # 成达万高铁
    return (
        len(body) == SHORTEST
        and body not in VERBS
        and body[0] not in DRIVING
        and PLAIN_WORDS.sub("", body) != ""
        and len(find_words(body)) > 1
        and not body.isascii()
        and body[0] not in NUMBER
    )
