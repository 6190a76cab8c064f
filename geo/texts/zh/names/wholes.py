"""Tells how far a name goes on behind its head: parts of a way, and works that are named as one.

甘泉大道北延工程, 湘江路拓宽改造二期, 京沪高铁镇江段, 3号线支线. Folded text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from geo.texts.writing.words import words_of
from geo.texts.zh.names.beginnings import VERB
from geo.texts.zh.names.beside import is_name
from geo.texts.zh.names.dictionary import is_proper
from geo.texts.zh.names.facilities import FACILITY, match_facility
from geo.texts.zh.names.judging import PLAIN
from geo.texts.zh.names.quarters import ENDED, WAY

_NO = "的了在是将已正及和与或等从到至由把被对并其该每年月日个条座,、"
_WORKS = "|".join(
    sorted(
        words_of(
            "快速化 拓宽 改造 扩建 改建 改扩建 整治 治理 修复 贯通 延伸 提升 重建 更新 绿化 加固"
            " 迁建 提质 改线 整修 清淤 疏浚 扩容 升级 复线 综合 拆建 美化 亮化 硬化 提标 截污"
            " 续建 延长 修缮 北延 南延 东延 西延 公屋 公营房屋"
        ),
        key=len,
        reverse=True,
    )
)
WORKS = re.compile(
    f"(?P<of>[^{_NO}\\W\\da-z]{{0,4}}?)(?:{_WORKS})+"
    "(?:工程(?:第?[一二三四五六七]期)?|(?:第?[一二三四五六七]|[1-7])期(?:工程)?)(?!间)"
    "|(?<=延)工程"
)
"""Works that a name ends in: 丁山路拓宽工程, 广场城市更新一期."""
CLOSED = ("工程", "期")
FARTHEST = 16
"""How far behind a head what ends such a name may stand."""
PART = re.compile(
    f"(?:[^{_NO}\\W\\da-z]{{2,5}}?(?:过境|绕越|绕城|改线)段"
    f"|[^{_NO}\\W\\da-z]{{2,4}}?互通(?:立交|枢纽)?)(?![时落])"
    f"|(?P<of>[^{_NO}\\W\\da-z]{{2,4}}?)(?:(?<![路时地])段(?:护岸|堤防|堤岸|驳岸)?(?![时落位])|接线|引桥|支线|延长?线|延伸线)"
    "|延[长伸]线|(?<=[路铁速])(?:第?[二三]双?线|新线|专线|[二三]通道|复线)"
    "|(?<=[江河湖溪渠])(?:水|[东南西北]|沿|两|滨)岸(?:自行车道|绿道|步道|碧道|栈道|绿廊|绿化带|公园)"
    "|(?<=期)[东西南北]段(?![时落])|(?:快速化|拓宽|改造|改?扩建){1,2}(?:工程)?[东西南北]段(?![时落])"
    "|(?<=路)(?:地下|高架|立体)化(?![为成了])|[甲乙丙]线|(?<=[线期])[主支]线(?!任)|[东西南北]接线"
)
"""A part of a way that belongs to its name: 河姆渡段, 石峰引桥."""
WAYS = frozenset("线路道桥速铁隧廊号河江溪渠期圈街")
"""What the names of ways end in."""
MET = frozenset("接—-至到与连")
"""What stands before a way that something meets at an interchange, which is a place by itself."""
MAY_BE_PART = re.compile("[段线桥岸化通]")
SAID = frozenset("全这该各本某路前后首末每其此两")
"""What begins a part that is said of a way and not named: 全段, 首段."""


SECTION = re.compile(
    "\\((?![^)]*[至到以])(?:[东西南北]|[\u4e00-\u9fff]{2,6})(?:段|片区|园区|分园)\\)"
)
"""The section of a way or of a park in brackets, which ends its name: 大埔公路(沙田段)."""


PHASED = re.compile("\\((?:第?[一二三四五六1-9]期|第[一二三四五]部分)\\)")
"""Which phase or part it is, in brackets: 云澜产业城(一期)."""


def end_of_whole(folded: str, end: int, start: int) -> int:
    """Return where a name ends whose head ends at `end`, with the part or the works behind it.

    A part that is called by an end of its way (甲乙高速乙段) is none of its name.
    """
    window = folded[end : end + FARTHEST]
    if window[:1] == "(":
        is_long = folded[end - 1] in WAYS or folded.endswith(LONG, start, end)
        aside = PHASED.match(window) or (SECTION.match(window) if is_long else None)
        return end + aside.end() if aside else end
    if not window[:1] or not "\u4e00" <= window[0] <= "\u9fff":
        return end
    last = folded[end - 1]
    whole = match_facility(folded, end) if last in TOWNS else None
    if whole or (last in BUILT and _is_done_to(folded, end)):
        return whole.end() if whole else end
    if "工程" in window or "期" in window:
        length = _works(folded[end - 1] + window)
        if length:
            return end + length - 1
    if is_way(folded, start, end) and MAY_BE_PART.search(window):
        length = _part(folded[end - 1] + window[:7])
        is_met = folded[start - 1] in MET and "互通" in window[:length]
        is_met = is_met or folded.find(window[: max(length - 1, 1)], start, end) >= 0
        return end if is_met else end + length
    return end


def is_way(folded: str, start: int, end: int) -> bool:
    """Return whether a name is a way's, which may have sections: 集大原高铁, G104."""
    return (
        folded[end - 1] in WAYS
        or folded.endswith(LONG, start, end)
        or (
            folded[start] in ROAD_CLASSES
            and NUMBERED_ROAD.fullmatch(folded, start, end) is not None
        )
    )


LONG = ("城际", "文化公园", "国家公园")
"""What runs through many provinces and is named by its sections there: 长城国家文化公园甘肃段."""
ROAD_CLASSES = frozenset("gsxy")
NUMBERED_ROAD = re.compile("[gsxy][0-9]{1,4}")
"""A road that its class and number alone name (GB/T 917-2017)."""


def _is_done_to(folded: str, end: int) -> bool:
    """Return whether what is done to what ends at `end` follows, and is no part of its name."""
    if folded[end - 1] in HOUSES:
        return ENLARGED.match(folded, end) is not None
    if folded[end - 1] in KEPT:
        return KEEPING.match(folded, end) is not None
    is_street = folded[end - 1] in STREETS and folded[end - 2] != "公"
    return is_street and WIDENED.match(folded, end) is not None


@lru_cache(maxsize=65536)
def _works(window: str) -> int:
    """Return where in a window the works end that its second sign begins, or 0."""
    match = WORKS.match(window, 1)
    if match is None or (match["of"] and VERB.match(match["of"])):
        return 0
    return match.end()


@lru_cache(maxsize=65536)
def _part(window: str) -> int:
    """Return how long the part of a way is that a window's second sign begins, or 0."""
    match = PART.match(window, 1)
    if match is None:
        return 0
    of = match["of"]
    if of and (of[0] in SAID or VERB.match(of) or not (is_name(of) or is_proper(of))):
        return 0
    return match.end() - 1


HOUSES, ENLARGED = frozenset("学校院馆翼"), re.compile("(?:改?扩建|迁建|重建)工程")
"""What is done to a school or a hospital is no part of its name; to a motorway it is."""
STREETS = frozenset("路桥道场")
KEPT = frozenset("江河湖溪渠堤域库站塘涌")
KEEPING = re.compile(
    "(?:堤防|河道|水环境|水生态|综合|系统|全面|除险){0,2}(?:整治|治理|加固|清淤|疏浚|改造|提升|修复|整修|改?扩建){1,3}"
    "(?:提升)?工程(?!第?[一二三四五六七])"
)
"""What is done to a water, a dyke or a station that stands."""
BUILT = HOUSES | STREETS | KEPT
WIDENED = re.compile(
    "(?:拓宽|加固|改善|补强|扩阔|改?扩建|迁建|道路改造|路面改造|综合整治)工程(?!第?[一二三四五])"
)
"""What is done to a street, a bridge or an airport that stands."""
BANKS = re.compile("(?:水|[东南西北]|沿|两|滨)岸|[上中下]游|源(?![头于自])")
"""What a name behind that of a water begins with that belongs to it: 南溪水岸步道."""
WATERS = frozenset("江河湖溪渠")


def is_of_water(folded: str, end: int) -> bool:
    """Return whether what follows a water that ends at `end` bears its name: 通惠河北岸绿道."""
    return folded[end - 1] in WATERS and BANKS.match(folded, end) is not None


BEHIND_AREA = re.compile(
    f"{WAY}{ENDED}(?:门户)?|[东西南北](?=[gdczkt](?:[0-9]|字头|车))"
    "|(?:地铁|轻轨|捷运)(?![站口线号公集局部沿]|[0-9一二三四五六七八九十]|[\u4e00-\u9fff]{1,4}线)"
)
"""What makes another name of the short one of an area: 屯门西, 西安地铁, 长沙南 of a train."""
BEHIND_AREA_FIRST = frozenset("东西南北地轻捷")
FACILITIES = re.compile(
    "(?:[馆校院所站园厂场桥学]|立交|互通|枢纽|隧道|中心|高中|服务点|基地|大厦|派出所|公所"
    "|礼堂|大楼|综合楼|厅舍|停车[塔楼]|分队)(?:[一二三四五1-9]期)?$"
)
"""What ends the name of a facility, of which the name of its town is a part."""
INNER = re.compile(
    "(?!景德镇)(?P<first>[\u4e00-\u9fff]{1,4}?(?:镇|乡|街道|高新区|开发区|示范区))"
    "(?![立域级政民村企属上内中办辖区办])(?P<last>[\u4e00-\u9fff][\u4e00-\u9fff0-9]+)"
)
"""A settlement, and what lies in it: 平潮镇高铁新城, 井龙街道片区."""
OF_CITIES = re.compile("[\u4e00-\u9fff]{1,3}(?:城际|高铁|铁路|高速)")
"""A railway that signs of its cities name, of which 镇 may be one: 扬镇宁马城际铁路."""
EXTENSION = "扩展区"
"""What of a settlement bears its name."""
INNER_SIGNS = ("镇", "乡", "街道", "发区", "新区", "范区")
SAID_OF_IT = frozenset(("片区", "地区", "一带", "老市场", "老厂区", "区域", "老街", "城区"))
"""What follows a settlement and is no part of its name."""


def end_behind_area(folded: str, end: int) -> int:
    """Return where the name ends that an area's short name, which ends at `end`, but begins."""
    match = BEHIND_AREA.match(folded, end)
    return match.end() if match else end


def is_of_town(folded: str, start: int, end: int) -> bool:
    """Return whether a facility without a name of its own follows its town: 学林街道第二中学."""
    if folded[start - 1] not in TOWNS or not FACILITIES.search(folded, start, end):
        return False
    return len(PLAIN.sub("", NUMBERS.sub("", folded[start:end]))) <= SHORTEST


TOWNS = frozenset("镇乡道")
NUMBERS = re.compile("第?[一二三四五六七八九十0-9]+")


@lru_cache(maxsize=65536)
def split_inner(name: str) -> int:
    """Return how long the settlement is that a name begins with and another follows, or 0."""
    if not any(sign in name for sign in INNER_SIGNS):
        return 0
    match = INNER.fullmatch(name)
    if match is None:
        return 0
    last = match["last"]
    if len(match["first"]) == SHORTEST and OF_CITIES.match(last):
        return 0
    if FACILITY.fullmatch(last) or last == EXTENSION:
        return 0
    if last not in SAID_OF_IT and (FACILITIES.search(last) or not is_placed(last)):
        return 0
    return match.end("first")


def is_placed(name: str) -> bool:
    """Return whether what follows a settlement is a place with a name, or one that plans have."""
    return len(name) > SHORTEST and (PLAIN.sub("", name) != "" or name.endswith(PLANNED_ENDS))


SHORTEST = 2
PLANNED_ENDS = ("新城", "新区", "启动区", "起步区", "片区", "工业区", "园区")
