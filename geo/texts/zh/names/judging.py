"""Judges whether what stands before a head (…公园, …线) is a name, and where in it that begins.

What is left without words that any plan uses must say something. Folded text.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from geo.texts.writing.matcher import make_matcher
from geo.texts.writing.words import words_of
from geo.texts.zh.names.avenues import is_avenue
from geo.texts.zh.names.beginnings import (
    NAMING,
    NUMBER,
    PLAIN_WORDS,
    ROAD_NAME,
    name_begin,
    past_lead,
    past_verbs,
)
from geo.texts.zh.names.candidate_words import ALONE, FALSE, HEADS, PLANNED, PUBLIC
from geo.texts.zh.names.dictionary import find_words, is_lead, is_ordinary
from geo.texts.zh.names.lines import DRIVING, SHORT_NAMES, find_line, is_of_cities
from geo.texts.zh.names.tallies import SLOGANS, is_tallied

PLAIN = PLAIN_WORDS


class Head(NamedTuple):
    """What names end in: the word, the score that it starts from, and what must not follow."""

    word: str
    weight: float
    not_before: frozenset[str]
    is_numbered: bool


@cache
def find_heads() -> tuple[AhoCorasick, tuple[Head, ...]]:
    """Return what finds the heads in a text, and each of them by its number."""
    heads = tuple([
        Head(
            word, weight, frozenset(FOLLOWED.get(word, "")),
            word in {"号线", "号干线"} or word in RINGS,
        )
        for weight, words in HEADS.items() for word in words.split()
    ])  # fmt: skip
    return make_matcher([head.word for head in heads]), heads


FOLLOWED = {
    "管理区": "域间别分", "大屿": "山", "平原": "区地县示", "高原": "区地县型反特蓝", "商道": "德",
    "旧区": "改重更民活", "铁道": "部兵学线口局", "投资区": "域间",
    "十字": "路架交会花绣街形型",
    "径": "场赛流向自直", "高铁": "局", "陵": "园墓区水山县城原",
    "道": "路德理具口士歉教家场内外上中交次班地", "角": "度色落逐力斗膜质",
    "线": "路上下索性条人长段网缆圈束程图材损形粒画外内城型",
    "屯": "门马", "关": "注系于键切心怀联闭停门税爱卡照",
    "营": "商造业收养销地利运", "村": "民委支级居",
    "地区": "性级生", "城际": "轨交间网", "高架": "桥路道站线化段的式车轻快铁敷区",
    "启动区": "人妇", "新城": "市镇乡",
    "水系": "统", "捷运": "线站局公系工建轨路车联设运共沿周票红橙黄绿蓝紫棕文",
    "路": "线径程面口过灯段况网费上边人", "街": "道区头坊景拍边廓巷",
    "站": "在点位立台式起稳岗长距前",
    "山": "水区地体林脊墙", "干线": "公铁网道路运输通航", "河": "套道流湖滨长段水岸边床",
    "港": "口元币", "园": "区林艺丁",
    "谷": "物底地", "桥": "梁头体", "镇": "政", "乡": "村贤亲段事郊民",
    "厂": "房区商家长", "楼": "宇市层盘梯道栋上下", "中心": "城区主广圈组", "庄": "重严园",
    "闸": "房机口", "庙": "会", "市场": "化主监准规份占需营", "湾": "区", "岗": "位", "岛": "啤",
    "塔": "吊基里什克", "宫": "颈", "坊": "间", "洼": "地", "沟": "通槽", "渠": "道", "江": "边海",
    "湖": "泊边水", "基地": "化", "小镇": "化", "社区": "化", "商圈": "化", "寺": "院",
    "巷": "道", "大学": "生", "中学": "生", "小学": "生", "学校": "长", "医院": "长", "公园": "化",
    "高速": "度增发铁公", "铁路": "局网", "公路": "局网", "高速公路": "网", "快速路": "网",
    "枢纽": "型", "机场": "线",
}  # fmt: skip
"""What follows a head that is the beginning of another word: 关注, 街道, 市场化."""


@lru_cache(maxsize=65536)
def judge(body: str, number: int) -> tuple[int, float] | None:
    """Return where in `body` the name begins and its score, or None if it is no name."""
    head, weight, _, is_numbered = find_heads()[1][number]
    if is_numbered:
        return _judge_numbered(body, head, weight)
    begin = past_verbs(body, head) if head == LINE else name_begin(body, head)
    if head in RAILISH and is_of_cities(body):
        begin = 0
    begin += past_lead(body[begin:], head)
    name = body[begin:]
    if head == LINE:
        is_line = name and not name.endswith(NO_LINE) and not is_tallied(name, head)
        start = find_line(name) if is_line else None
        return None if start is None else (begin + start, weight)
    studied = name.find("研究") + 2
    if (
        studied > 1 and len(name) > studied + 1 and (head in RAILISH or head == "站")
    ):  # 研究盐通高铁
        begin, name = begin + studied, name[studied:]
    joint = name.rfind("-")
    if (
        joint > 1
        and (HAN.match(name, joint - 1) or name[joint - 1] == "-")
        and HAN.match(name, joint + 1)
    ):
        begin, name = begin + joint + 1, name[joint + 1 :]
    if head == "站":
        begin += len(found[0]) if (found := CARRIED.match(name)) else 0
        name = body[begin:]
    own = PLAIN.sub("", name)
    if _is_false(name, head):
        return None
    if not own and name[:1] in UNITS and head in PUBLIC and len(name + head) > LEAST_PUBLIC:
        return None if name[:2] in LEVELS else (begin, PLAIN_SCORE)  # 县级综合医院
    if not own and _is_planned(name, head):
        return begin, PLAIN_SCORE
    return (begin, _score(name, own, weight)) if _is_own(name, own, head, weight) else None


def _is_false(name: str, head: str) -> bool:  # noqa: PLR0911 - a list of reasons
    """Return whether a name with its head is, or ends with, one word."""
    is_branch = (
        name[-1:] == "支"
        and head == "路"
        and len(name) > ROAD_NAME
        and PLAIN.sub("", name[:-1]) != ""
    )
    if head in RAILISH and len(name) == ROAD_NAME and is_lead(name) and name not in NAMING:
        return True  # 举行高铁
    if (head in WAY_HEADS and not _is_way(name, head)) or (
        head in NETWORKS and NO_NETWORK.search(name)
    ):
        return True
    if (
        head == "公路"
        and name[-1:] == "级"
        and (name[0] in GRADED or len(name) == ROAD_NAME or LACKS.search(name))
    ):
        return True  # 按一级公路, 一级公路, 不通三级公路
    is_floor = head == "楼" and name[-1:] in NUMBER  # 市民大厅三楼
    if is_floor or (head in SETTLED and name.endswith(OFFICES)):  # 人民政府|寺儿村
        return True
    is_counted = head == "站" and COUNTED_STATION.search(name) is not None
    if is_counted or is_tallied(name, head):
        return True
    is_named = len(name) > ROAD_NAME or name in DAYS or name[:1] in GRID
    is_street_number = is_named and name[-1:] in NUMBER  # 新湖一路
    if name[:1] in COUNTING and name[-1:] in COUNTING and len(name) < LONG_NAME and head in CENTRES:
        return True  # 一港五中心
    if head in TO_SOMEWHERE and not (set(name) & WHITHER or SHORT_NAMES.issuperset(name)):
        return True
    is_of_province = len(name) == ROAD_NAME and OF_PROVINCE.match(name) is not None
    if is_of_province or (head == "坪" and name[-1:] in NUMBER):
        return True
    is_road = len(name) == ROAD_NAME and (
        (name[-1:] + head in ROAD_WORDS and name[0] not in ROAD_VERBS)
        or (head in RAILISH and name[0] not in DRIVING)
    )
    is_named_water = head == "河" and len(name) == ROAD_NAME and name[1] == "江"
    is_own = is_street_number or is_road or is_branch or is_avenue(name, head)
    is_own = is_own or (is_named_water and name[0] not in BIG_WATERS)
    if ((name[-1:] + head) in FALSE and not is_own) or name + head in FALSE:
        return True
    return (name[-2:] + head) in FALSE and not PLAIN.sub("", name[:-2])


OF_PROVINCE = re.compile(
    "[全入出进赴在离抵驻援][京津沪渝冀豫鲁晋陕甘疆藏川黔滇桂粤湘鄂赣闽浙苏皖辽吉蒙琼]"
)
"""What is said of a province by its sign, and begins no name: 全疆, 入黔."""
NETWORKS = frozenset(("互通", "高速", "高铁", "高速公路", "铁路", "公路", "路"))
NO_NETWORK = re.compile(
    "([省市县区镇乡村户组])\\1通$|公交[0-9]+$|小时$|车道$|中长期$|公里$|字形$|邻县$|互联$|[距离]$"
    "|^[不中全已未县市乡村镇均都]?通$|[\u4e00-\u9fff]{2}(?<!南)(?<!昭)通$"
)
"""What stands before such a head where each place is said to have one, or where buses run."""
LEVELS = frozenset(("省级", "市级", "区级", "县级", "镇级", "乡级", "村级"))
DAYS = frozenset(("七一", "八一", "五一", "九一", "三一", "六一"))
GRID = frozenset("经纬")
"""Days and grids that streets are called after: 七一路, 纬一路, which is no first road."""
WAY_HEADS = frozenset("道角径")
"""Heads that end many ordinary words, and the names of streets and capes of Hong Kong."""
LONGEST_WAY = 4
NO_WAY = frozenset("的要一三四多各主次慢快车行人汽机便匝引坡弯岔专支步绿干街西东南北直转墙视足跑步")


def _is_way(name: str, head: str) -> bool:
    """Return whether 道 or 角 behind a name is no part of a word: 窩打老道, not 傳播渠道."""
    if not 2 <= len(name) <= LONGEST_WAY or name[-1] in NO_WAY:  # noqa: PLR2004 - 佐敦道
        return False
    start, end = find_words(name + head)[-1]
    return end - start == 1 or (start == 0 and not is_ordinary(name + head))


GRADED = frozenset("按照以为用达")
"""What stands before the grade of a road that is built by it."""
LACKS = re.compile("不通|车道|按")
"""What is said of a place that no such road leads to, or of the road: 双向6车道一级公路."""
COUNTED_STATION = re.compile("[\u4e00-\u9fff][0-9]+$")
"""What counts stations: 設站121站."""
BIG_WATERS = frozenset("大小各条入沿跨两三")
"""What stands before the word for rivers, and is no part of a name as in 湘江河."""
COUNTING = frozenset("一二两三四五六七八九")
CENTRES = words_of("中心 港 园 园区 片区 组团 基地 城 带 廊 轴 谷 走廊 新城")
"""What slogans count: 一港五中心."""
TO_SOMEWHERE = frozenset(("大通道", "新通道"))
WHITHER = frozenset("东西南北海陆江河")
"""What the name of such a way has in it: 西部陆海新通道, not 融资新通道."""
ROAD_WORDS = words_of("顺路 马路 水路 大路 新路 远路 近路 老路 通路")
"""What a road's name may end in yet: 镜水路."""
ROAD_VERBS = frozenset("过修铺压沿的条走探闯蹚开拓创辟出找寻抄很")
"""What stands before such a word in prose: 一条新路, 走老路."""


def _is_own(name: str, own: str, head: str, weight: float) -> bool:
    """Return whether what a name has of its own says something."""
    if not own or own in COUNTED_BY or (own.isascii() and len(own) == 1):
        return False
    is_short = len(own) < 2 and len(name) < 2  # noqa: PLR2004
    return not (len(head) == 1 and is_short and weight < STRONG)


def _score(name: str, own: str, weight: float) -> float:
    score = weight + min(len(own) - 1, 3) * 0.06
    if len(own) * 3 < len(name):
        score -= 0.12
    if len(name) > LONG_NAME:
        score -= 0.05 * (len(name) - LONG_NAME)
    return score


def _judge_numbered(body: str, head: str, weight: float) -> tuple[int, float] | None:
    """Return begin and score of 地铁3号线 or 北六环, which have a number or a direction alone."""
    if head in RINGS:
        return (len(body) - (body[-1:] in WAYS), weight) if body[-1:] in WAYS or not body else None
    digits = len(body)
    while digits and body[digits - 1] in NUMBER:
        digits -= 1
    lead = next((len(word) for word in SYSTEMS if body.endswith(word, 0, digits)), 0)
    return (digits - lead, weight) if digits < len(body) else None


SYSTEMS = ("城市轨道交通", "轨道交通", "地铁", "轻轨", "捷运")
"""What the name of a numbered line begins with, where it stands right before the number."""


def _is_planned(name: str, head: str) -> bool:
    """Return whether words of any plan before a head, or the head alone, name something."""
    if head == "站":
        return len(name) > 1 and name[-1] in WAYS  # 高新北站
    if head in PLANNED:
        return not name.endswith(SLOGANS) if name else head in ALONE
    if name in WAYS and head in LANDMARKS:
        return True
    if head in ROADS:
        return len(name) in {2, 3} and name not in VAGUE
    return False


RUN_BY = ("事业发展", "土地储备", "土地发展", "土地整备", "公共资源交易")
"""What an office behind a name of its own is for, which 中心 ends: 市公路事业发展中心."""
OFFICES, SETTLED = ("人民政府", "管委会"), frozenset("寺山河江湖岭桥塔庙沟庄湾")
"""What runs a township, and the first signs of villages that are told behind it."""
VAGUE = frozenset(("相关", "有关", "主要", "重要", "部分", "各类", "一般", "普通", "特定", "当地"))
"""What says of roads but which are meant: 相关街镇."""


CARRIED = re.compile("(?:高铁|地铁|轻轨)(?=[^东西南北])")
"""What a station is called by and not named with: 高铁简州站."""
HAN = re.compile("[\u3400-\u9fff]")
RAILISH = frozenset(
    words_of("高铁 客专 铁路 城际 城际轨道交通 高速 高速公路 公路 快速路 轻轨 隧道")
)
UNITS = frozenset("区市县镇省州")
LEAST_PUBLIC = 3
ROADS = frozenset(("路", "街", "大街", "大道"))
LANDMARKS = frozenset(("湖", "山", "江", "溪", "港", "大街", "环路"))
"""What a direction alone is a name with: 东湖, 西山."""
LINE = "线"
NO_LINE = ("单", "双", "道改", "路改")
"""What makes of 线 how a line is built or that it is moved: 单线, 改线."""
PLAIN_SCORE = 0.52
"""The score of a name that is made of words of any plan, as 智能制造产业园."""
DASHES = frozenset("-·")
COUNTED_BEHIND = re.compile(
    "[0-9一二两三四五六七八九十]+(?:余|多)?(?:个|座|处|片|条|家|所)|等(?:[0-9]|各)"
)
STRONG = 0.6
COUNTED_BY = frozenset("位名个家间座条所处套栋幢排批支块")
RINGS = frozenset(f"{number}环{road}" for number in "二三四五六七" for road in ("", "路"))
WAYS = frozenset("东西南北")
LONG_NAME = 9
