"""Tells what stands right behind a name and bears it: parts of it, and what lies within it.

包头站南站房 and 贝澳泳滩更衣室 are one name each; so is 泸州港神仙桥作业区, where a name stands in
another. Folded text.
"""

from __future__ import annotations

import re

from geo.texts.writing.branches import branched, first_signs
from geo.texts.zh.names.dictionary import is_lead
from geo.texts.zh.names.facilities import FACILITY
from geo.texts.zh.names.judging import PLAIN

_PARTS = (
    "(?:第?[一二三四五六七八九十]|[东西南北][南北]?|[前后左右新主])号?"
    "(?:站房|站前广场|广场(?!舞)|看台|馆|(?<![一二三四五六七八九十])楼(?![市层盘])|干渠|堤(?![防码路村])|泊位|泊区|跑道|停车[场楼库]|风电场)"
    "|[东西南北]门(?=[,、。;)\n后前至到经站])|(?<=[路街道])(?:[东西南北])?口(?=[,、。;)”\n后前至到经站])"
    "|(?<=大道)[东西南北](?=[、,。;)])(?!、[\u4e00-\u9fff]{2,8}[路街道][东西南北])"
    "|前后站跨站平台|跨站平台|观景(?:平台|台|长廊)|平台(?![公经化运型])|更衣室"
    "|游泳[馆池]|风雨球场|(?:棒|足|网|篮|门)球场|运动场|体育馆|立体停车[场楼]|停车[楼库]|地下(?:车库|停车场|管廊|通道|道)"
    "|(?:门诊|住院|医技|综合|康复|感染|传染病|心身医学|办公|教学|实验|宿舍|实训|联检|候机|候船|转乘|门诊综合)(?:大楼|楼)"
    "|大楼(?![盘])|标准厂房|防波堤|护岸|堤防|大坝|(?:散货|集装箱|通用|滚装|矿石|原油)?泊位"
    "|[0-9]{1,4}万?吨级?(?:散货|集装箱|通用|多用途|滚装|矿石|原油)*(?:泊位|进港航道|码头|船闸|通航设施)"
    "|[0-9一二三四五六七八九十]{1,2}号机组|(?<=[江河溪])流域"
    "|(?:试验|示范|先导|首开|延伸|启动)段|(?<![角圈群])核心(?:功能|片)?区|首开区|支渠|(?:连接|联外|聯外|疏港|进场|进港)道路|站前大道|主干道"
    "|(?:海旁|海滨|滨海|滨江|滨河)?长廊|(?:环湖|森林|滨水|亲水|健身)?(?:步道|绿道|栈道|碧道)(?!砖)"
    "|救生站|(?:巴士|公交)(?:总站|首末站|转乘站)|下穿(?:通道|隧道|立交)|下穿(?=[,、已将正0-9])"
    "|慢行(?:道|系统)|地道|跨江桥|(?:综合|地下)管廊|(?:热力|供热|供水|排水|污水|雨水|燃气)管网|(?:雨水|污水)主干管"
    "|(?:污水|雨水)收集系统|(?:巴士|公交|旅游|公共交通)专线|旅游轨道交通|(?:引水|输水|泄洪)隧[洞道]|(?:过港|过江|过河)?浮桥|升降机塔|扶手电梯|(?<=[轨运铁])[红橙黄绿青蓝紫棕灰]线|(?<=线)延线|(?<=[速线])复线"
    "|(?<=[路街道])(?:公屋|社屋|经屋|夹屋|社宅)(?![单轮申政供需住数总建])"
)
PARTS = branched(f"(?:{_PARTS})(?:第?[一二三四五六]期(?!间))?(?![路街巷])")
"""What a station, a school, a park or a street has, which its name alone tells from others."""
PARTS_FIRST = first_signs(_PARTS)
TOWNS = ("镇", "乡", "街道", "村", "社区", "小区", "段", "地区", "片区", "一带")
"""What ends names of settlements: what lies there has its own name."""
WHOLES = re.compile(
    "(?:港区?|机场|码头|枢纽|口岸|医院|保健院|大学|学院|学校|中学|小学|公园|湿地|景区|泳滩|沙滩|半岛|岛|湾|海峡|洲|[江河湖溪]|水库"
    "|高新区|经开区|开发区|新区|新城|示范区|保税区|合作区|片区|产业园|园区|灌区|邨|(?<![铁电泵务])站|(?<![公铁])路|街|大道)(?:[一二三四五六]期)?$"
)
"""What ends the name of what others lie in that bear it."""
ZONES = ("开发区", "产业园", "园区", "高新区", "经开区")
"""What has parts that bear its name only if it has a name of its own."""
WAYS = re.compile("(?:高速|高速公路|铁路|高铁|城际)$")
BRANCHES = ("支线", "服务区", "联络线")
"""What a motorway or a railway has that bears its name."""
APART = re.compile(
    "(?:镇|乡|街道|村|组团|片区|新城|社区|小区|家园|花园|[路街])(?:[一二三四五六]期)?$"
)
"""What ends a name that stands by itself, whatever it lies in."""
TO = frozenset("至到-—~～")
"""What stands behind the first end of a section, a place by itself."""
NO_NAME = frozenset("近隔撤")
"""Verbs of one sign that begin what is no name: 近细山路."""
CROSSING = frozenset("进跨过穿越出环联")
"""Verbs that names of ways begin with: 进港铁路, 跨海通道."""
WATERS = frozenset("江河溪")
STREETS = frozenset("路街道")
CROSSED = re.compile("[\u4e00-\u9fff]{1,2}[江河湖溪](?:特?大桥|隧道)")
"""What a street leads over and is named after its water: 东环路|汾河大桥."""
LEAST = 2


def end_of_part(folded: str, start: int, end: int) -> int:
    """Return where the part ends that stands behind a name from `start` to `end`, or `end`."""
    if folded[end : end + 1] not in PARTS_FIRST or folded.endswith(TOWNS, start, end):
        return end
    if folded.endswith(ZONES, start, end) and not PLAIN.sub("", folded[start:end]):
        return end
    part = PARTS.match(folded, end)
    return part.end() if part else end


def lies_in(folded: str, first: int, start: int, end: int) -> bool:
    """Return whether what stands from `start` to `end` bears the name from `first` to `start`."""
    is_end = folded[end : end + 1] in TO
    if is_end or end - start <= LEAST or folded[start].isascii() or folded[start] in NO_NAME:
        return False
    if is_lead(folded[start : start + LEAST]) and folded[start] not in CROSSING:
        return False
    if WAYS.search(folded, first, start):
        return folded.endswith(BRANCHES, start, end)
    if WHOLES.search(folded, first, start) is None or APART.search(folded, start, end):
        return False
    is_over_water = folded[start - 1] in WATERS and "桥" in folded[start:end]
    is_crossing = folded[start - 1] in STREETS and CROSSED.fullmatch(folded, start, end)
    return not is_over_water and not is_crossing


def end_of_district(name: str) -> int:
    """Return how long the district of a city is that a name begins with and another follows, or 0.

    東區 and 北區 are districts of many cities: 東區林森路 has two names, 西区海底隧道 but one.
    """
    rest = name[LEAST:]
    if DISTRICT.match(name) is None or FACILITY.fullmatch(rest):
        return 0
    return LEAST if PLAIN.sub("", rest[:-LEAST]) else 0


DISTRICT = re.compile("[东西南北中]区(?![公署])")
