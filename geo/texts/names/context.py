"""The words around a name that say whether it is meant, or runs on into a longer name."""

from __future__ import annotations

import re
from functools import lru_cache

from geo.texts.en.names.candidate_words import HEADS
from geo.texts.names.entries import Need
from geo.texts.writing.branches import at_firsts, branched, first_signs
from geo.texts.writing.signs import places_of
from geo.texts.writing.words import words_of
from geo.texts.zh.names.context import HAN, SURNAMES_ZH
from geo.texts.zh.names.dictionary import find_words
from geo.texts.zh.names.facilities import FACILITY_FIRST

# What a short name of an area needs to the right of it, or of the list that it ends.
LISTED = re.compile(
    r"(?:[等之](?:[一二两三四五六七八九十0-9]+个?|等|各)?|[一二两三四五六七八九十0-9]+个?|各)"
    r"(?:区县|城区|区|县|市|省|郊区)(?!域|别|间|块|场)"
)
TOGETHER = frozenset(("会同",))
"""Short names that before 各县 are the word: 会同各县."""
JOINTS = frozenset("、和与及")
HAN_NUMBER = frozenset("0123456789.一二三四五六七八九十百千零〇")
# A name that runs on into one of these is a part of a longer name that is not known.
_HEADS_ZH = (
    "校区|中学|小学|学校|幼儿园|医院|大学(?!生)|学院|植物园|动物园|博物馆|博物院|图书馆|美术馆|体育馆"
    "|体育场"
    "|水库|水厂|电厂"
    "|污水处理厂|变电站|大桥|火车站|高铁站|汽车站|机场|隧道|立交|大街|大道|胡同|大厦|广场|公园"
    "|开发区|科学城|科教城|科技城|大学城|工业园|科技园"
    "|产业园|软件园|路(?!过(?!江))(?![上人口边程径线子])|街(?![道区头坊])|桥(?![头梁])"
    "|站(?![在起位点立台]|前(?!年))|塔(?!吊|基)|滩(?!涂|区)|岸(?=[边线、，,。])"
    "|线(?![上下索路性条人长段])|园区|重划区|围(?![绕合挡墙])"
    "|东站|西站|南站|北站|河(?:(?=[东南西北](?:岸|侧|段|堤))|(?![北南东西道流段水]))"
    "|溪(?![口边]|水(?![质污环生域]))|江(?=[、,。;和与及的两沿入水上下干支引流防航]|特?大桥|[一二三四]桥)|湖|寺|村(?![民里庄])|古镇|湿地"
    "|港(?![口元币区])"
)
_MIDDLES_ZH = (
    "第?[一二三四五六七八九十0-9]+|联络|延伸|支|经贸|经济|技术|高新|产业|实验|附属|人民|中医"
    "|妇幼保健|中心"
    "|职业|工业|科技|理工|师范"
    "|交通|邮电|农业|林业"
    "|化工|外国语|语言|体育|电影|建筑|信息科技|财经|航空航天|协和|同仁|友谊|文化|艺术|体育|会展"
    "|国际|博览|乐园|湾|半岛|新城|公路|东|西|南|北|新|老|前|后|北大|南大|中"
)
# What else goes on behind a place's name; from 银行 on it is none: a firm, a paper, a dish.
_OTHERS_ZH = (
    "(?:文化|艺术|体育|会展|国际|博览|会议|活动|商务|金融|购物){1,3}中心|湾(?!区)"
    "|国际[\u4e00-\u9fff]{2,4}中心"
    "|(?:新旧动能转换|航空港|临空|跨境电商|跨境电子商务|国家级|综合性|国家|科学|经济|综合|改革|创新|协同|产业转移|城乡融合|绿色|发展|自由贸易){1,4}(?:起步区|先行区|示范区|试验区|实验区|科学中心)"
    "|银行|证券|啤酒|白药|电气|汽车(?:集团|公司)|日报|晚报|晨报|卫视|粉(?![色红末])|烤鸭"
    "|立(?:美术|图书|博物|中学|小学|医院|大学|高中|体育|文化)|域(?:铁路|快线|列车|轨道)|政策|土木"
    "|区(?:铁路|铁道|高架|轻轨)"
    "|小面|包子|麻花|泡馍|烩面|米粉|汤圆|炼化|石化|重工|制药|花园|家园|佳园|小区|新村"
    "|拉面|火锅|火腿|扒鸡|烧鸡|烧饼|凉皮|茅台|炒饭|炒面"
    "|块(?!状)|汤包|小笼|鸡饭|石(?=[材砚雕桌凳宝头])|传媒"
)
_MANY_ZH = f"(?:{at_firsts(_MIDDLES_ZH)}){{0,2}}{at_firsts(_HEADS_ZH)}(?!区(?!域|间))"
_RUNS_ON_ZH = f"{_MANY_ZH}|{at_firsts(_OTHERS_ZH)}"
RUNS_ON_ZH, RUNS_ON_FIRST = branched(_RUNS_ON_ZH), first_signs(_RUNS_ON_ZH)
"""What goes on so, and the signs that it begins with."""
LAKE = "湖"
RANGES = frozenset("江河湖海山溪洋湾")
RUNS_ON_EN = branched(
    rf"(?:'s)?(?: No\.? ?[0-9]+| [A-Z][\w'-]+){{0,3}}"
    rf" (?!(?:District|City|County|Province|Town|Township|Area|Base|Site|Line|Metro|Loop)\b)"
    rf"(?:{HEADS}|Electric|Motors?|Bank|Airlines|Securities|Daily|News|Group|Corporation|Company"
    r"|Ltd|Inc|Co|Corp|Holdings?|Foods?|Capital|Technolog(?:y|ies)|Media|Logistics|Pharma\w*"
    r"|Partners|Brewery|Beer)\b"
    r"|(?:['’]s)? (?:campus|(?:fried|chicken) rice|noodles|ham|duck|beer|hot ?pot|pepper|cuisine)\b"
)
HEAD_SIGNS = (
    frozenset(
        "域区溪联延支线园围经技高产小包麻泡烩炼制重花家佳校院站塔滩岸拉扒烧凉茅炒汤鸡石传块米银证啤白日晚晨卫粉烤政土中小学幼医大植动博图美体水电污变火高汽机隧立胡广公开工科产软路街桥站东西南北河湖江寺村古湿港文乐国第实附人妇职理师交邮农林化外语建信财航协同友新老前后艺博半会活商金购湾临"
    )
    | HAN_NUMBER
    | FACILITY_FIRST
)

SHORT = 2
LINES_LAST = frozenset("线路速铁江河湖渠道期至-")
"""What stands before the area that a section of a line, a road or a river lies in."""
SLOPES = frozenset("坡麓岸")
FULL_KINDS = frozenset("区县旗省市")
DISTRICTS_TOO = ("区", "县", "市", " district", " county", " township")
SHORES = re.compile("[东南西北左右两沿]岸|[上中下]游|流域|水质|干流|大堤|[江河湖]畔")
"""What a text says of a water, and of no area of its name."""
PARKS = frozenset(("园区", "山区", "港区", "湾区", "城区", "湖区", "社区"))
"""What the last two signs of a district's name may be where those before are another's name."""
FIRST_HAN = "\u3400"
BANK = "bank of "
"""What stands before a place in a name that is none."""
RUNS_ON_SIGNS = frozenset(" '’")
RUNS_ON_LETTERS = frozenset("scfnhdbp")
"""What a longer name goes on with behind a Latin one: capitals, or words such as campus."""
PLAIN_ENGLISH = frozenset(("islands", "eastern", "southern", "north", "central and western"))
"""What is left of an English name without its kind, and is an ordinary word."""
WATERS = frozenset("河湖江溪")
WAYS = frozenset("东西南北大小")
FIRMS = {
    "公司": words_of("有限 股份 责任 设计 科技 传媒 顾问 咨询 置业 物业 建设 投资 食品 医药 能源"),
    "集团": words_of(
        "建设 城建 投资 产业 实业 工业 电气 电子 医药 药业 文化 文旅 商业 开发 科技 能源 交通 地产"
    ),
}
"""What a firm's name ends in, and the two signs that must stand before that."""
LONGEST_FIRM = 20
NO_FIRM = frozenset("的在由和与及是为从到向对将被把给于、")
AROUND = 4
"""How many characters beside a name are cut into words with it."""
TITLE_ENDS = frozenset("表员长者记师任生士理授问事家人总工友民伯叔姨婶爷姐哥弟妹的叫是模娘手星机部")
"""What stands before a person's name: 记者, 主任, 顾问, 工程师."""
SURNAMES_EN = words_of(
    "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song"
    " Zheng Xie Han Tang Feng Yu Dong Xiao Cheng Cao Yuan Deng Fu Shen Zeng Peng Lv Lu Su Jiang"
    " Cai"
    " Jia Ding Wei Xue Ye Yan Pan Du Dai Xia Zhong Tian Ren Fan Fang Shi Yao Tan Liao Zou Xiong"
    " Hao"
    " Kong Cui Qiu Qin Gu Hou Shao Meng Long Duan Lei Qian Yin Qiao Lai Gong Wong Chan Lee Cheung"
)
LONGEST_LEAD = 14
WORD_AFTER = re.compile(r" ([A-Z][a-z]+)")


PHRASE = 4
"""A word of so many characters that begins with an area's short name is another: 大同小异."""
KINDS = frozenset("区市县镇乡省州盟旗")


SALT, MEMBERS = frozenset("海咸"), frozenset("议委人官成学队店会党职演社专教船雇")
"""What stands before 淡水 where that is water, and before 员 where somebody is one."""


def is_across_words(text: str, start: int, end: int, *, is_area: bool) -> bool:
    """Return whether a short Han name lies across the words of a dictionary: 长沙 in 特长沙龙.

    The words are those of jieba's dictionary, by its own most probable path. A place of a
    dossier may well be across one of its edges, an area of China hardly.
    """
    before = text[start - 1 : start]
    if (text[start] == "员" and before in MEMBERS) or (text[end - 1] == "水" and before in SALT):
        return True  # 员林 in 议员林, 淡水 in 海淡水
    begin = max(0, start - AROUND)
    return _is_across(text[begin : end + AROUND], start - begin, end - begin, is_area)


@lru_cache(maxsize=65536)
def _is_across(text: str, start: int, end: int, is_area: bool) -> bool:  # noqa: FBT001
    is_left = False
    for at, following in find_words(text):
        if at == start and following - at >= PHRASE and end - start < PHRASE - 1:
            return True
        if at < start < following:
            is_left = True
            if is_area or following >= end:
                return True
        elif start < at < end < following:
            return is_left or (is_area and text[end - 1] not in KINDS)
        if following >= end:
            return False
    return False


def find_firms(text: str) -> list[tuple[int, int]]:
    """Return the spans of names of firms, which may begin with a place that is not meant."""
    spans = []
    for word, before in FIRMS.items():
        end = text.find(word)
        while end >= 0:
            if text[max(0, end - 2) : end] in before:
                start, least = end, max(0, end - LONGEST_FIRM)
                while (
                    start > least and HAN.match(text, start - 1) and text[start - 1] not in NO_FIRM
                ):
                    start -= 1
                spans.append((start, end + len(word)))
            end = text.find(word, end + 1)
    return sorted(spans)


def is_given_name(original: str, text: str, start: int, end: int) -> bool:
    """Return whether an area's short name is a person's given name: 王海沧, Sun Chaoyang."""
    if text[start].isascii():
        if not start or original[start - 1] != " ":
            return False
        lead = original[max(0, start - LONGEST_LEAD) : start - 1]
        before = lead[lead.rfind(" ") + 1 :]
        if before in SURNAMES_EN and before != "He":
            return True
        after = WORD_AFTER.match(original, end)
        return after is not None and after[1] in SURNAMES_EN and after[1] != "He"
    surname, before = text[start - 1 : start], text[start - 2 : start - 1]
    if not start or surname not in SURNAMES_ZH:
        return surname in SALT and text[end - 1] == "水"  # 淡水 of 海淡水 is no town either
    if surname == AT:
        return before in TITLE_ENDS
    return not HAN.match(before) or before in TITLE_ENDS


AT = "于"
"""A surname that more often says where something is."""


LEAVING = re.compile(
    r"(?:[从由自到至去往在经坐过]|抵达|前往|途经|换乘|绕行|离开|驶离|开往|通往"
    r"|直达|[0-9一二三四五六七八九十]号线的?"
    r"|\b(?:and|to|from|at|via|or) )$"
)
ARRIVING = re.compile(
    r"(?:上车|下车|下来|换乘|出发|进站|出站|地铁|[那这]个?站|方向|[到至][\u4e00-\u9fff]{2,5}站)"
)


TOWN_NEXT = re.compile(
    "[\u4e00-\u9fff]{2,3}(?<![的和与及至])(?:镇(?![区域级政])|乡(?![村镇])|街道)"
)
"""A town that lies in the area right before it: 平度新河镇."""
TOWN = re.compile("街道|地区|[镇乡村]")


def is_travelled(text: str, start: int, end: int) -> bool:
    """Return whether somebody gets on or off at a name: the short name of a station is meant."""
    if TOWN.match(text, end):
        return False
    if LEAVING.search(text, max(0, start - 5), start):
        return True
    return ARRIVING.match(text, end) is not None


EXIT = re.compile("[东西南北]口$")
STREETS = frozenset("路街道桥巷")
"""Behind these 西口 is the end of a street."""
# Short names that are also ordinary words, though they are the names of cities.
DOUBTFUL = words_of(
    "新城 会同 安康 开封 日照 大同 合作 清流 来宾 来安 无为 平远 大方 通道 同心 方正 高明 和田 大新"
)
# Full names that are also ordinary words.
PLAIN_WORDS = words_of(
    "城东区 城西区 城北区 城南区 城区 郊区 矿区 东区 西区 南区 北区 老城区 城中区 市中区 新市区"
)
# Full names that are ordinary words where their city is not named.
DOUBTFUL_FULL = words_of(
    "城关区 新城区 中西区 河东区 河西区 江北区 江东区 滨海新区 海港区 港口区 站前区 平房区"
)


def is_full_elsewhere(text: str, start: int, end: int) -> bool:
    """Return whether a text has a bare name with its head as well: 长兴县."""
    if end - start <= 1:
        return False
    name, told = text[start:end], _told_in(text)
    if name not in told:
        told[name] = any(name + kind in text for kind in DISTRICTS_TOO)
    return told[name]


def is_water_elsewhere(text: str, start: int, end: int) -> bool:
    """Return whether a text speaks of the shores of a bare name, and of no area of that name."""
    if end - start <= 1 or is_full_elsewhere(text, start, end):
        return False
    name, told = text[start:end], _told_in(text)
    key = f"{name}\n"  # no name ends so
    if key not in told:
        told[key] = any(SHORES.match(text, place + len(name)) for place in places_of(text, [name]))
    return told[key]


@lru_cache(maxsize=1)
def _told_in(text: str) -> dict[str, bool]:  # noqa: ARG001 - whose names they are
    """Return of which names of a text it was looked up before; each is looked for once."""
    return {}


def is_word(original: str, text: str, start: int, end: int, need: int) -> bool:
    """Return whether a name in Latin letters stands by itself, with its capital."""
    if need & Need.EDGE_LEFT and start and is_latin(text[start - 1]):
        return False
    if text.endswith(BANK, 0, start):
        return False
    if need & Need.EDGE_RIGHT and end < len(text) and runs_on_latin(original, end):
        return False
    return not need & Need.CAPITAL or original[start].isupper()


def is_latin(sign: str) -> bool:
    """Return whether a sign is a Latin letter or a digit, as ASCII has them."""
    return sign.isascii() and sign.isalnum()


def runs_on_latin(original: str, end: int) -> bool:
    """Return whether a Latin name goes on at `end`: with a letter, or as in X Middle School."""
    following = original[end : end + 2]
    if following[:1].isalnum() and following.isascii():
        return True
    may_run = following[:1] in RUNS_ON_SIGNS and (
        following[1:].isupper() or following[1:] in RUNS_ON_LETTERS
    )
    return may_run and RUNS_ON_EN.match(original, end) is not None
