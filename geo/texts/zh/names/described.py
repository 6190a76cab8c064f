"""Tells what only says what it is and what it is for: 核电设备生产基地, 78座码头. Folded text.

A name has something of its own, which no dictionary has or which is one word there. What is made
of words of the trade alone, each of which says more of the thing, is what any plan may build; so
is what is counted, and what is the first or the third of its kind.
"""

from __future__ import annotations

import re
from functools import lru_cache

from geo.texts.writing.words import words_of
from geo.texts.zh.names.candidate_words import PUBLIC
from geo.texts.zh.names.dictionary import NAMES, find_words, kinds_of
from geo.texts.zh.names.judging import PLAIN
from geo.texts.zh.names.kinds_of_houses import is_kind_of_house, is_of_rank

OPENING = words_of(
    "国家 农村 乡村 城乡 城镇 乡镇 城区 镇区 村镇 县城 县乡 库区 厂区 校园 社区 贫困 脱贫 边境"
    " 边远 偏远 沿边 沿海 货运 客运 客货 公铁 铁路 公路 道路 水路 航运 航空 港口 交通 运输"
    " 物流 仓储 邮政 快递 冷链 集装 生产 加工 制造 装配 组装 研发 检测 检验 检疫 计量 监测"
    " 试验 测试 分拣 配送 采购 销售 展销 交易 工业 农业 林业 渔业 牧业 养殖 种植 屠宰 水产"
    " 畜禽 生猪 粮食 粮油 果品 蔬菜 种子 种苗 饲料 肥料 核电 火电 风电 光电 光伏 水电 储能"
    " 发电 变电 输电 配电 集电 电网 电力 电气 电子 电池 能源 氢能 供水 排水 污水 雨水 尾水"
    " 给水 引水 输水 取水 灌溉 排涝 防洪 防汛 抗旱 泄洪 水利 水务 水质 管网 供热 供气 燃气"
    " 输气 输油 油气 天然 煤炭 矿产 煤化 石化 化工 化纤 纺织 钢铁 冶金 有色 建材 水泥 机械 设备"
    " 零部 阀门 轴承 模具 芯片 软件 数据 信息 通信 网络 智能 智慧 数字 自动 半导 医药 医疗"
    " 药品 公务 公共 公众 公益 便民 居民 群众 职工 员工 学生 旅客 乘客 残疾 退役 老年 失地 拆迁"
    " 搬迁 安置 保障 应急 紧急 临时 备用 急救 救治 康复 疾控 传染 卫生 消防 救援 环卫 环境"
    " 垃圾 固废 危废 餐厨 医废 地面 地上 地下 路面 路侧 室内 室外 场内 场外 厂内 厂外 园内"
    " 站内 院内 校内 库内 区内 区外 市内 跨境 跨省 跨区 跨河 跨线 过境 出海 骨干 主干 重点"
    " 重要 主要 大型 中型 小型 综合 联合 联用 专用 配套 先进 高端 现代 传统 新型 绿色 低碳"
    " 优质 特色 精品 高标 多功 一体 标准 规模 集约 生活 生态 全域 旅游 文化 体育 教育 教学"
    " 教研 实训 科研 科技 技术 创新 创业 孵化 人才 商业 商务 金融"
)
"""The first two signs of what says what a thing is for, or where on a site it lies."""
ORDINARY = frozenset(("n", "vn", "v", "a", "b", "an", "ad", "f", "s", "l", "i", "z", "d", "t", "j"))
"""Kinds of words that say something of a thing."""
CALLED = frozenset((
    *("路", "街", "道", "大道", "大街", "巷", "胡同", "线", "号线", "里", "村", "镇", "乡", "街道"),
    *("大学", "学院", "学校", "新通道", "大通道"),
))  # fmt: skip
"""Heads of what is often named with the words of the dictionary: 工业大道, 交通大学."""
LEAST, FEWEST = 2, 2
"""How many signs such a word has, and with how many such a thing is described, at least."""

COUNTED = re.compile(
    "(?:(?:(?<![0-9.])[2-9]|[1-9][0-9]+|[两二三四五六七八九]|[一二两三四五六七八九]?十[一二三四五六七八九]?"
    "|[数几百千万]|第[0-9一二三四五六七八九十]{1,3}|又一|首)(?:余|多)?[个座条所处家栋幢片])$"
)
"""How many there are, or the how manieth of its kind it is."""
CLASSIFIERS = frozenset("个座条所处家栋幢片")
LONGEST_COUNT = 7
ONE = frozenset("一1")
"""How many of a thing there are that has no name: 建成1所乡镇卫生院."""
DASH = "--"
"""What sets apart the name of what was counted: 首座抽水蓄能电站——青山电站."""
GOES_ON = frozenset("、和与及-~至")
"""What follows the first of several names that are counted together: 2条云山路、白石路."""


def is_described(folded: str, start: int, head: int, end: int) -> bool:
    """Return whether what ends in the head at `head` is described, and not named."""
    if is_of_rank(folded, start, head) or is_kind_of_house(folded, start, head, end):
        return True
    if folded[start : start + 2] not in OPENING:
        return False
    words = folded[start:head]
    size = _words_of_trade(words)
    if size == 1:
        kind = folded[head:end]
        is_site = kind not in BRANCHES and (
            kind[-1] in SITES or kind in CALLED | PUBLIC or words[0] == ALONG
        )
        return not is_site
    least = MANY if words.startswith(RANK) or folded[head:end] in CALLED else FEWEST
    return size >= least


RANK, MANY = "国家", 3
"""What calls a thing by its rank; it, and a village or a college, takes more words yet."""
SITES = frozenset("园区城谷港湾岛山湖场里村镇乡路街道线馆院")
"""What a head ends in that one word of a trade may name: 种子产业园."""
BRANCHES = frozenset(("支线", "联络线", "专用线", "接线", "干线", "线路", "道路"))
ALONG = "沿"
"""What begins the names of ways: 沿海客专."""


@lru_cache(maxsize=65536)
def _words_of_trade(words: str) -> int:
    """Return how many words of a trade stand before a head, or 0 if any is of another kind.

    Words of any plan alone are judged by their head: 先进制造产业园.
    """
    spans = find_words(words)
    if any(last - first < LEAST for first, last in spans) or not PLAIN.sub("", words):
        return 0
    kinds = kinds_of(words)
    is_ordinary = NAMES.isdisjoint(kinds) and ORDINARY.issuperset(kinds)
    return len(spans) if is_ordinary and len(kinds) == len(spans) else 0


def is_of_trade(words: str) -> bool:
    """Return whether a member of a list is said in words of a trade alone: 35千伏集电线路."""
    rest = VOLTAGE.sub("", words)
    return rest[:LEAST] in OPENING and _words_of_trade(rest) >= FEWEST


VOLTAGE = re.compile("^[0-9]+(?:千伏|kv)")


def is_counted(folded: str, start: int, end: int) -> bool:
    """Return whether it is counted what begins at `start`, and alone: 78座码头, 第三所中学."""
    if folded[start - 1 : start] not in CLASSIFIERS or (
        folded[end : end + 1] in GOES_ON and not folded.startswith(DASH, end)
    ):
        return False
    is_one = folded[start - 2 : start - 1] in ONE and folded[start : start + 2] in OPENING
    return is_one or COUNTED.search(folded, max(0, start - LONGEST_COUNT), start) is not None
