"""Finds names without a head that what stands around them proves: 老西门二期, 三家店等老旧小区.

They give way to every name that is found otherwise. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.writing.signs import SignPairs
from geo.texts.zh.names.beginnings import VERB
from geo.texts.zh.names.judging import PLAIN
from geo.texts.zh.names.paths import find_paths

PHASED = re.compile(
    "(?<![\u4e00-\u9fff0-9a-z])(?P<name>[\u4e00-\u9fff]{3,14}(?:第?[一二三四五六]|[1-6])期)$"
)
"""A phase is of something: 大悦城二期."""
PHASED_BEHIND = re.compile(
    "项目|工程|开业|提质|对外|改造|建成|建设|投[产用运入]|竣工|完工|开工|主体|封顶|启用|运营"
    "|床位|已|将|正|全面|等|[|,。;、:\n]|$"
)
"""What is said of a phase that is built."""
AMONG = re.compile(
    "(?P<list>(?:[\u4e00-\u9fff]{2,12}、)(?:[\u4e00-\u9fff]{2,6}、){0,6}[\u4e00-\u9fff]{2,6})$"
)
AMONG_BEHIND = re.compile(
    "等(?:[0-9一二三四五六七八九十]+[个处条座]?)?(?:重点)?"
    "(?:老旧小区|城中村|棚户区|村(?![民委级])|站点|片区|街区|小区|地块|断头路|老街|社区|镇|乡镇|城镇|景点|景区"
    "|园区|水库|港区|商圈|车站|煤矿|矿山|易?[积涝]水点位?|地(?![区段块铁下方标质形产名处点带]))"
)
"""A list of which a word behind it says what they are."""
AMONG_ONE = re.compile("(?<![\u4e00-\u9fff、和及与])(?P<list>[\u4e00-\u9fff]{2,8})$")
"""The only one of several that is named, before how many they are: 甲乙等6处煤矿."""
COUNTS = frozenset("0123456789一二三四五六七八九十")
LONGEST_PHASED, LONGEST_LIST = 18, 56
NUMERALS = frozenset("一二三四五六123456")
VILLAGES = re.compile("[\u4e00-\u9fff]{2}里(?:、[\u4e00-\u9fff]{2}里)+")
"""Neighbourhoods of Taiwan, of which two or more stand side by side."""
COUNTIES = "台北桃竹苗中投彰云嘉南高屏宜花东澎金"
TAIWAN_ROAD = re.compile(
    f"(?<![0-9a-z])(?:[{COUNTIES}][0-9]{{1,3}}(?:之[0-9]|[甲乙丙丁])?线|国道(?:[0-9]{{1,2}}|[一二三四五六八十])[甲乙]?号(?!码|桥)"
    "|(?:中山|福尔摩沙|[北中南]二|北宜)高(?=[经沿、,。及与和下南北东西路交匝高之的]|$)(?!雄|中|职|铁)"
    "|(?:省道|县道|市道|乡道)台?[0-9]{1,3}[甲乙丙丁]?(?:号|线))"
)
"""Roads of Taiwan by their system's or county's sign and number: 台68線, 竹60線, 國道1號."""
TAIWAN_ROAD_SIGNS = SignPairs(
    (COUNTIES, "0123456789"), words="国道 省道 县道 市道 乡道 中山 福尔 北二 南二 中二 北宜"
)
SHORTEST, PHASE = 2, re.compile("(?:第?[一二三四五六]|[1-6])期$")
NO_NAME = re.compile(
    "[的了是在为与和及将已把被对从并其该每各多本首全]|五年|规划$|年度|学期|一期工程|项目$"
)
SCORE = 0.55

Spot = tuple[int, int, float]
"""Start, end and score."""


def find_roads(folded: str) -> Iterator[Spot]:
    """Yield the numbered roads of Taiwan."""
    if "线" in folded or "道" in folded or "高" in folded:
        for match in TAIWAN_ROAD_SIGNS.matches(TAIWAN_ROAD, folded):
            yield *match.span(), 0.72


def find_plots(folded: str) -> Iterator[Spot]:
    """Yield parcels of land and numbered cemeteries of Taiwan: 西湖段二小段403地号, 内湖2甲公墓."""
    for sign, pattern in (
        ("地号", PLOT),
        ("小", SHORT_PLOT),
        ("公墓", CEMETERY),
        ("地段", LETTERED),
        ("段", SECTION_OF_LAND),
    ):
        for place in _places_of(sign, folded):
            if sign == "小" and folded[place - 1] not in COUNTED:
                continue  # asked first: 小 stands in many words
            begin = max(0, place - LONGEST_PLOT)
            for found in pattern.finditer(folded, begin, place + LONGEST_PLOT):
                if found.start("sign") == place:
                    yield *found.span("name"), 0.72


LONGEST_PLOT = 20
_BEGUN = "(?:(?<![\u4e00-\u9fff])|(?<=[、及和与于为即区乡镇市落]))(?!坐落|位于)"
_NUMBER = "[ ]?[0-9]{1,4}(?:-[0-9]{1,3})?"
PLOT = re.compile(
    f"{_BEGUN}(?P<name>[\u4e00-\u9fff]{{2,3}}段"
    "(?:(?:[一二三四五六七八九十]|[ ]?[0-9]{1,2}[ ]?)小段)?"
    f"{_NUMBER}[ ]?(?P<sign>地号))"
)
SECTION_OF_LAND = re.compile(
    "(?<=[区乡镇市及与和、])(?P<name>(?![及与和、])(?:(?![及与、区])[\u4e00-\u9fff]){2}"
    "(?<![路标河岸江工地时年])(?P<sign>段)"
    "(?:(?:[一二三四五六七八九十]|[ ]?[0-9]{1,2}[ ]?)小段)?)"
    "(?=土地(?!公)|都更|都市更新|公办都更|公有地|国有地|市有地)"
)
"""A section of the land register of Taiwan: 信义区犁和段都更案."""
COUNTED = "一二三四五六七八九十"
SHORT_PLOT = re.compile(
    f"{_BEGUN}(?P<name>[\u4e00-\u9fff]{{2,3}}[{COUNTED}](?P<sign>小){_NUMBER})"
    "(?![0-9年月日人所个学])"
)
CEMETERY = re.compile(
    f"{_BEGUN}(?P<name>[\u4e00-\u9fff]{{2,4}}[ ]?第?[0-9]{{1,2}}[ ]?[甲乙丙丁]?[ ]?(?P<sign>公墓))"
)
LETTERED = re.compile(
    '(?P<name>(?:(?<![a-z0-9])(?:「[a-z][0-9]?」|"[a-z][0-9]?"|[a-z][0-9]?)(?=地段)|(?=地段[a-z]))'
    '(?P<sign>地段)(?:(?<![」"a-z0-9]地段)[a-z][0-9]?(?![a-z0-9]))?)'
)
"""A plot that a letter names: 「P」地段, 地段B."""


def find_loose(folded: str) -> Iterator[Spot]:
    """Yield names that a phase, a list, a way or what stands behind proves, in no order."""
    yield from find_paths(folded)
    for place in _places_of("期", folded):
        if folded[place - 1] in NUMERALS and PHASED_BEHIND.match(folded, place + 1):
            found = PHASED.search(folded, max(0, place - LONGEST_PHASED), place + 1)
            if found:
                yield from _cut(folded, *found.span("name"), phase=True)
    for place in _places_of("等", folded):
        if AMONG_BEHIND.match(folded, place):
            yield from _among(folded, place)
    yield from _transfers(folded)
    yield from _of_firms(folded)
    if "里、" in folded:
        for match in VILLAGES.finditer(folded):
            yield from ((at, at + 3, 0.6) for at in range(match.start(), match.end(), 4))


def _among(folded: str, place: int) -> Iterator[Spot]:
    """Yield the members of the list that ends at `place`, or the only one that is named of many."""
    least = max(0, place - LONGEST_LIST)
    found = AMONG.search(folded, least, place)
    if found is None and folded[place + 1] in COUNTS:
        found = AMONG_ONE.search(folded, least, place)
    start = found.start("list") if found else place
    for item in found["list"].split("、") if found else ():
        yield from _cut(folded, start, start + len(item), phase=False)
        start += len(item) + 1


def _transfers(folded: str) -> Iterator[Spot]:
    """Yield what carries power or water from one province to another: 甘电入浙, 川渝输电工程."""
    for place in _places_of("入", folded):
        if folded[place - 1] in CARRIED:
            into = INTO.search(folded, max(0, place - 3), place + 4)
            if into:
                yield *into.span(), 0.66
    if "引" in folded:
        yield from ((*match.span(), 0.66) for match in LED_TO.finditer(folded))
    for word in ("网工程", "电工程"):
        for place in _places_of(word, folded):
            found = BETWEEN.search(folded, max(0, place - LONGEST_BETWEEN), place + len(word))
            if found:
                yield *found.span(), 0.66
    if "东输" in folded or "东送" in folded:
        yield from ((*match.span(), 0.66) for match in EASTWARD.finditer(folded))


OF_FIRMS = re.compile(
    "(?:(?<![\u4e00-\u9fff])|(?<=[、有的和解察]))(?P<name>(?![有为是])[\u4e00-\u9fff]{2,6}集团"
    "(?![公与和及在将已、])(?:(?![等的])[\u4e00-\u9fff0-9x×]){2,20}?项目)(?![部组])"
)
"""A project that is called by its firm and by what it makes."""
CARRIED = frozenset("电气水煤油")
_PROVINCE = "[京津沪渝冀豫鲁晋陕甘宁青新疆藏川黔滇桂粤湘鄂赣闽浙苏皖辽吉黑蒙琼港澳台贵云陇蜀秦]"
INTO = re.compile(f"{_PROVINCE}[电气水煤油]入{_PROVINCE}(?:工程)?")
BETWEEN = re.compile(
    f"{_PROVINCE}{{2}}(?:[\u4e00-\u9fff]{{0,6}}?)(?:联网|输电|直流|背靠背|特高压|输变电)+工程"
)
LED_TO = re.compile(
    "引[\u4e00-\u9fff][济补入][\u4e00-\u9fff](?:[一二三四]期)?(?:工程)?(?![\u4e00-\u9fff]?[水流源])"
)
"""What leads one river's water to another: 引洮济合."""
EASTWARD = re.compile(
    "(?:西气东输|川气东送)(?:[一二三四五]线)?(?:工程)?|西电东送[\u4e00-\u9fff]{0,2}工程"
)


def _of_firms(folded: str) -> Iterator[Spot]:
    """Yield the projects that are called by their firms and by what they make."""
    last = 0
    for place in _places_of("集团", folded):
        found = OF_FIRMS.search(folded, max(last, place - LONGEST_FIRM), place + LONGEST_PROJECT)
        if found:
            last = found.end()
            yield *found.span("name"), 0.6


LONGEST_FIRM, LONGEST_PROJECT, LONGEST_BETWEEN = 7, 26, 14


def _places_of(sign: str, text: str) -> Iterator[int]:
    """Yield where a sign stands in a text, but for its first place."""
    place = text.find(sign, 1)
    while place >= 0:
        yield place
        place = text.find(sign, place + 1)


def _cut(folded: str, start: int, end: int, *, phase: bool) -> Iterator[Spot]:
    """Yield a name without the verbs before it, if it says something of its own."""
    words = folded[start:end]
    verb = VERB.match(words)
    if verb:
        start += verb.end()
        words = folded[start:end]
    body = PHASE.sub("", words) if phase else words
    if len(body) >= SHORTEST and not NO_NAME.search(body) and PLAIN.sub("", body):
        yield start, end, SCORE
