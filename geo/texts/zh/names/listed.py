"""Finds names that a code makes (R1线, A区, LQ-07地块), and lists in which one word heads all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.writing.signs import SignPairs, matches_at, places_of, starts_near
from geo.texts.zh.names.lines import SHORT_NAMES as SHORT_SIGNS
from geo.texts.zh.names.rail_parts import find_rail_parts
from geo.texts.zh.names.regions import find_regions
from geo.texts.zh.names.short_names import find_short

CODE_HEADS = "地块|单元|街区|片区|街廓|区块|标段|航站楼|泊位|匝道|道路|主干道|线|区|站|路"
CODE = re.compile(
    r"(?<![a-z0-9.])(?:[a-z]{1,4}[0-9]*-[0-9]{1,4}单元[0-9]{1,3}(?:-[0-9]{1,3})*"
    r"|[a-z]{1,4}-?[0-9]{1,4}(?:-[0-9a-z]{1,4}){0,3}|[a-z]|第[0-9]{1,3}(?:[a-z][0-9]?)?)$"
)
CODED = re.compile(
    rf"[a-z0-9](?P<head>号?(?:{CODE_HEADS}))(?![段上下路间域别分级长政县时]|公(?!屋|营|寓))"
)
"""A code and a head; folded, so that its letters are small."""
CODED_SIGNS = SignPairs(("0123456789abcdefghijklmnopqrstuvwxyz", "号地单街片区标航泊匝道主线站路"))
OWN_AREA = re.compile("(?:新城|片区|园区|开发区|校区|组团|科技城|新区|安置房|小区|港区)$")
"""What a lettered part is of, and belongs to its name: 新城A区."""
ROAD = re.compile(
    r"[gsxyz](?<![a-z0-9][gsxyz])[0-9]{1,4}(?:[\u4e00-\u9fff]{2,4}高速(?:公路)?)?(?![0-9a-z.%站线])"
)
"""National (G), provincial (S), county and township roads, and expressways (GB/T 917)."""
ROAD_SIGNS = SignPairs(("gsxyz", "0123456789"))
ROAD_NEAR = re.compile(
    "高速|国道|省道|公路|改扩建|线|段|互通|沿线|绕城|通车|通道"
    "|(?<![a-z0-9])[gsxy][0-9]{3}(?:、|,|和|与|及|以及)[gsxy][0-9]{3}(?![0-9a-z])"
)
ITEM = "(?:[a-z]?[0-9]{1,3}[a-z]?|[一二三四五六七八九十]{1,3})"
NUMBERED = re.compile(
    rf"[、,和与及](?P<last>{ITEM})"
    r"(?P<head>号线|号地块|号楼|号航站楼|号泊位|号码头|号路|站(?![点台位])|号隧道|号桥|号门|标段)"
)
"""The last of a list of numbers and its head; found first, then what stands before it."""
NUMBERED_SIGNS = SignPairs(
    ("、,和与及", "0123456789abcdefghijklmnopqrstuvwxyz一二三四五六七八九十")
)
NUMBERS = re.compile(rf"(?<![0-9a-z.一二三四五六七八九十])(?:{ITEM}[、,和与及]){{0,8}}{ITEM}$")
SHARED = re.compile(
    r"、(?P<last>(?!其中|包括|[\u4e00-\u9fff]{1,2}[和与及])[\u4e00-\u9fff]{2,3}?)等?(?P<head>高铁|铁路|高速公路|高速|城际铁路|城际|客专)"
)
SHORT_NAMES = re.compile(r"(?:[\u4e00-\u9fff]{2,3}、){0,5}[\u4e00-\u9fff]{2,3}$")
ENDED = re.compile("[路线局署厅院街速铁桥园站司]$")
"""What ends a name by itself, which no head of a list behind it is of: 羊山快速路、杭绍高速."""
PARTS = re.compile("(?:[东西南北](?:延|段|侧|线|岸)|[一二三四五]期|[改扩迁]建|扩容|改造)$")
"""What is of the name before it and no member of a list: 通海大道北延、洋吕铁路."""
SHORT, LONGEST = 2, 24
DONE = frozenset(("完成", "建成"))
"""Verbs that end as a railway's name may begin: 建成贵、渝昆高铁, but 加快京津塘、津沧高速."""
HAN = re.compile("[\u4e00-\u9fff]")
SPLIT = re.compile("[、,和与及]")

DIGIT = re.compile("[0-9]")
SECTION = re.compile(
    "[至到(-](?:(?<![(])(?P<last>[\u4e00-\u9fff]{2,5}?|[0-9]{1,4}道班)(?:段|区间|间(?![隔歇距断接]))"
    r"|(?<=[(])(?P<first>[\u4e00-\u9fff]{2,6})(?:-|至)(?P<second>[\u4e00-\u9fff]{2,6}?)(?:段)?[,)])"
)
"""Both ends of a section: 当涂路桥至施口段, (洪水桥-前海)."""
STREETS = frozenset("路街道")
TIMES = frozenset("年月日时周天岁分秒米元人亩期")
VILLAGE = re.compile("里(?=[、,。)居山])(?<=[、,经供(及与][\u4e00-\u9fff]{2}里)")
"""A neighbourhood of Taiwan."""
TAIWAN = ("捷运", "里长", "台北市", "新北市", "桃园市", "高雄市", "台中市", "台南市")
TAIWAN_SIGNS = SignPairs(words=" ".join(TAIWAN))

Named = tuple[int, int, float, str]
"""Start, end, score and the whole name of a part of a list."""


def find_codes(folded: str) -> Iterator[tuple[int, int, float]]:
    """Yield start, end and score of names that a code and a head make."""
    for match in CODED_SIGNS.matches(CODED, folded):
        code = CODE.search(folded, max(0, match.start() - LONGEST), match.start() + 1)
        if code is None:
            continue
        start, end = code.start(), match.end()
        words = folded[start:end]
        before = folded[max(0, start - 4) : start]
        own = OWN_AREA.search(before)
        if words[0] == "第" and not words.endswith(("区", "地块", "街区", "单元")):
            continue
        is_sure = DIGIT.search(words) or words[0] == "第" or own or words[-1] == "区"
        if not is_sure:
            continue
        if own:
            start -= len(own[0])
        yield start, end, 0.7
    yield from find_rail_parts(folded)
    yield from find_short(folded)
    yield from _sections(folded)
    yield from _ends_of_lines(folded)
    yield from _colours(folded)
    yield from ((*match.span(), 0.62) for match in CARRIED_SIGNS.matches(CARRIED, folded))
    yield from find_regions(folded)
    yield from _villages(folded)
    yield from ((*match.span(), 0.7) for match in METRO_SIGNS.matches(CODES_OF_METRO, folded))
    if "(" in folded:
        yield from _spelled(folded)
    for match in ROAD_SIGNS.matches(ROAD, folded):
        if ROAD_NEAR.search(folded, max(0, match.start() - 8), match.end() + 10):
            yield match.start(), match.end(), 0.72


def _spelled(folded: str) -> Iterator[tuple[int, int, float]]:
    """Yield the lines whose ends, or one beside them, are spelled out in brackets."""
    last = 0
    for place in places_of(folded, "("):
        found = SPELLED.match(folded, max(last, place - 1))
        found = found or PAIRED.match(folded, max(last, place - 2))
        if found:
            last = found.end()
            yield *found.span(), 0.7


SPELLED = re.compile(
    "(?:[\u4e00-\u9fff]\\([\u4e00-\u9fff]{1,3}\\)){2,4}"
    "(?:(?:城际|客运)?(?:铁路|高铁|高速公路|高速|公路|专线|线))?"
)
"""A line whose ends are spelled out: 黔(江)常(德)铁路."""
PAIRED = re.compile("[\u4e00-\u9fff]{2}\\([\u4e00-\u9fff]{1,2}\\)(?:城际铁路|城际|高铁|铁路|高速)")
"""A line with a branch in brackets: 南珠(中)城际."""
CODES_OF_METRO = re.compile(
    r"[a-z](?<![a-z0-9][a-z])[0-9]{1,2}(?=(?:[、和及][a-z][0-9]{1,2})*等(?:[0-9]{1,2}条)?"
    "(?:地铁|轨道|轻轨|线路))"
)
"""Lines of a list that codes alone name: B1、Z2等地铁."""
METRO_SIGNS = SignPairs(("abcdefghijklmnopqrstuvwxyz", "0123456789"))
REACHED = re.compile(
    "(?:起自|起于|始于|始自|止于|终于|迄至|终至|延伸至|延伸到|途经|抵达|通往|直达|往返)"
    "(?P<name>[\u4e00-\u9fff]{2,4}?)(?=[沿经至往和与及、,。;)转]|的|止|等)"
)
"""What a line begins at, ends at or passes, without a head: 起自大稻埕沿."""
REACHED_SIGNS = SignPairs(
    ("起始", "自于"), ("止终", "于至"), ("迄", "至"), ("延", "伸"), ("途", "经"), ("抵直", "达"),
    ("通", "往"), ("往", "返"),
)  # fmt: skip
TRAVELS = ("车程", "时间", "路程", "距离", "通勤", "行程")
TRAVELLED = re.compile(
    "[到至](?P<last>[\u4e00-\u9fff]{2,3}?)的?(?:通行|出行|行车|通勤|乘车)?"
    f"(?:{'|'.join(TRAVELS)})"
)
LONGEST_WAY = 7
"""How many signs before its last word a way may begin, which is looked for first."""
TRAVELLED_FROM = re.compile("(?:^|缩短|从|由|自|[了,。、;\n])(?P<first>[\u4e00-\u9fff]{2,3})$")
"""Both ends of a way: 缩短张槎到狮山的时间."""
BETWEEN = re.compile("至(?P<last>[\u4e00-\u9fff]{2,4}?|[0-9]{1,4}道班)(?:段|区间)")
BETWEEN_FROM = re.compile(
    "(?:[,。;、(\n](?:其中)?|高速|公路|铁路|高铁|国道|省道|县道|[0-9快]线)(?P<first>[\u4e00-\u9fff]{2,3})$"
)
HALVES = re.compile("、(?P<last>[东西南北](?:路|街|大街|大道))(?![\u4e00-\u9fff]{0,2}站)")
HALVES_FROM = re.compile("(?P<first>[\u4e00-\u9fff]{2}[东西南北])$")
"""A road and the other half of it: 复兴南、北路."""
AMONG = re.compile(
    "等(?:[0-9一二三四五六七八九十]+[个处条座]?)?(?:重点|新|易)?(?:区域|地区|片区|街区|老旧小区|城中村"
    "|更新项目|改造项目|积水点|涝点)"
)
AMONG_FROM = re.compile(
    "(?:[,。;、推进动在对造设理成治善\n](?=[\u4e00-\u9fff]{3}$)"
    "|(?:、|开工|消除|整治)(?=[\u4e00-\u9fff]{2,4}$))(?P<first>[\u4e00-\u9fff]{2,4})$"
)
LED = (
    (TRAVELLED, TRAVELLED_FROM, 0.52), (BETWEEN, BETWEEN_FROM, 0.6), (HALVES, HALVES_FROM, 0.66),
    (AMONG, AMONG_FROM, 0.52),
)  # fmt: skip
"""What stands behind a name, what before it, and the score: the rarer is looked for first."""
LONGEST_LEAD = 8
NO_NAME = frozenset(
    "的了在与及之从对将把被为是由等以并或其该各每这那和到至个年月日时能可更最很就都也不有无"
    "我你他她它们"
)


def _ends_of_lines(folded: str) -> Iterator[tuple[int, int, float]]:
    """Yield the places without a head that something leads to, or lies between."""
    for match in REACHED_SIGNS.matches(REACHED, folded):
        yield from _named(match, 0.55)
    ends = places_of(folded, TRAVELS)
    travelled = matches_at(TRAVELLED, folded, starts_near(folded, ends, "到至", LONGEST_WAY))
    others = (behind.finditer(folded) for behind, _, _ in LED[1:])
    for matches, (_, before, score) in zip((travelled, *others), LED, strict=True):
        for match in matches:
            start = match.start()
            lead = before.search(folded, max(0, start - LONGEST_LEAD), start)
            if lead:
                yield from _named(lead, score)
                yield from _named(match, score)


def _named(match: re.Match[str], score: float) -> Iterator[tuple[int, int, float]]:
    """Yield the names of a match that no word of grammar or of directions is in."""
    for name in match.groupdict():
        if not set(match[name]) & NO_NAME and not WHERE.search(match[name]):
            yield *match.span(name), score


WHERE = re.compile(
    "^[省市县区州国]界$|^(?:[两四双各]|内外|里外)[边侧岸端方面]$|^[对外]岸$|市区|郊区|城区|周边|附近|沿线|全市|全区|全线|各地|目的|终点|起点|车站|中心$"
)
RAIL = re.compile("捷运|轻轨|地铁|港铁|轨道|铁路")
COLOUR = re.compile("[红橙黄绿青蓝紫棕银橘粉]线(?![宽范控上下索路性条人长段图])")
COLOUR_BEHIND = frozenset("、和与及至往沿乘由于在从或转即的俟待")
"""What may stand right before a line that its colour names."""
CARRIED = re.compile(
    "(?:捷运|轻轨|地铁)[\u4e00-\u9fff]{1,4}?(?:[东西南北中环]段|延伸线|支线)(?![\u4e00-\u9fff]?[已在]运)"
)
"""A part of a system of railways: 捷运东环段."""
CARRIED_SIGNS = SignPairs(words="捷运 轻轨 地铁")


def _colours(folded: str) -> Iterator[tuple[int, int, float]]:
    """Yield the lines that a text of railways calls by their colour alone: 橘线."""
    if "线" in folded and RAIL.search(folded):
        for match in COLOUR.finditer(folded):
            near = folded[match.start() - 1 : match.start()]
            if near in COLOUR_BEHIND or not HAN.match(near):
                yield *match.span(), 0.66
        yield from _sided(folded)


SIDE = re.compile("[东西南北中]线(?![宽范控上下索路性条人长图桥贯位偏隧])")
SIDE_BEHIND = COLOUR_BEHIND | frozenset("的建设期有含括")
FEWEST_SIDES = 2


def _sided(folded: str) -> Iterator[tuple[int, int, float]]:
    """Yield the lines that nothing but a side names, if several have one: 南线、西线及中线."""
    found = []
    for match in SIDE.finditer(folded):
        near = folded[match.start() - 1 : match.start()]
        if near in SIDE_BEHIND or not HAN.match(near):
            found.append(match)
    if len({match[0] for match in found}) >= FEWEST_SIDES:
        yield from ((*match.span(), 0.66) for match in found)


def _villages(folded: str) -> Iterator[tuple[int, int, float]]:
    """Yield the neighbourhoods of Taiwan."""
    if TAIWAN_SIGNS.is_in(folded) and any(word in folded for word in TAIWAN):
        yield from ((match.start() - 2, match.end(), 0.6) for match in VILLAGE.finditer(folded))


def _sections(folded: str) -> Iterator[tuple[int, int, float]]:
    for match in SECTION.finditer(folded):
        for name in ("last", "first", "second"):
            words = match[name]
            is_way = name == "last" and words and words[-1] == "路" and len(words) > SHORT + 1
            if is_way and folded[match.start() - 1 : match.start()] not in STREETS:
                yield match.start(name), match.end(name) - 1, 0.58  # 徐家磨至乌鞘岭路段
                continue
            if words and not set(words) & TIMES and not any(sign in words for sign in "的和与及"):
                yield match.start(name), match.end(name), 0.58


def find_lists(folded: str, original: str) -> Iterator[Named]:
    """Yield the members of lists that one word heads, each with its name in full."""
    for match in NUMBERED_SIGNS.matches(NUMBERED, folded):
        items = NUMBERS.search(folded, max(0, match.start() - 2 * LONGEST), match.start())
        if items:
            yield from _members(items.start(), match, 0.72, original)
    for match in SHARED.finditer(folded):
        items = SHORT_NAMES.search(folded, max(0, match.start() - LONGEST), match.start())
        if items is None:
            continue
        members = list(_members(items.start(), match, 0.7, original))
        if any(
            ENDED.search(folded, *row[:2]) or PARTS.search(folded, *row[:2]) for row in members[:-1]
        ):
            continue
        start, end, score, name = members[0]
        is_short = folded[start] in SHORT_SIGNS and folded[start - 1 : start + 1] not in DONE
        if end - start > SHORT and start and HAN.match(folded, start - 1) and not is_short:
            members[0] = (start + 1, end, score, name[1:])  # 推进成贵、渝昆高铁
        yield from members


def _members(start: int, match: re.Match[str], score: float, original: str) -> Iterator[Named]:
    """Yield the parts of a list that begins at `start` and whose last part `match` has."""
    head = original[slice(*match.span("head"))]
    for item in SPLIT.split(match.string[start : match.start()]):
        if item:  # nothing stands before a joint that begins the list: 及陇海、兰渝铁路
            yield start, start + len(item), score, original[start : start + len(item)] + head
        start += len(item) + 1
    last, end = match.span("last")
    name = original[last:end] + head
    yield last, match.end() if end == match.start("head") else end, score, name
