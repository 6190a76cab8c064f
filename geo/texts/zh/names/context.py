"""Tells what looks like a name and is none: a person who speaks, the beginning of a word."""

from __future__ import annotations

import re
from functools import lru_cache

from geo.texts.writing.signs import SignPairs
from geo.texts.zh.names.described import is_counted, is_described
from geo.texts.zh.names.dictionary import find_words

HAN = re.compile("[\u3400-\u9fff]")
SURNAMES_ZH = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许"
    "傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊陆郝"
    "孔崔邱秦史顾侯邵孟龙段雷钱汤尹黎武乔贺赖龚庞樊殷施翟倪严牛俞章鲁葛韦毛邢"
)
"""Frequent surnames. One says nothing alone: what stands before it must be no part of a word."""
SPEAKS = re.compile("表示|说|介绍|认为|告诉|指出|直言|透露|坦言|强调|回应|回忆|补充|解释")
MORE_SURNAMES = SURNAMES_ZH | frozenset(
    "洪江詹简游柯卓涂温康连尤古白柳欧蓝巫纪麦伍关岑甄霍莫凌甘阮左翁"
)
"""The same with those that are words as well, and say something behind a title alone."""
TITLED = re.compile(
    "(?:[市县区局处署司部院校所站科组队里乡镇村会行]长|议员|立委|主委|委员|记者|主任|秘书|书记|经理|教授|发言人|总监"
    "|主席|总裁|工程师|建筑师|理事|专员|技正)$"
)
"""What stands right before somebody's name."""
TITLE_LAST = frozenset("长员委者任书记理授人监席裁师事正")
LONGEST_PERSON = 3
LONGEST_SPEAKER = 4
WATERSIDE = re.compile(
    "沿线|沿岸|两岸|[东南西北左右]岸|流域|水质|源头|上游|中游|下游|[东南西北]坡|山麓|水系|河段|干流"
    "|支流|湖区|水域"
    "|水环境|水生态|水污染|水岸|段(?!落)|过江|大堤|水面|航道|江段|[江河湖]?畔|湖滨|清淤|治理|防洪|排口|堤防|堤岸|驳岸"
)
"""What says that a name which a water or a mountain has too means that: 锦江沿线, 巢湖南岸."""
TITLES = SignPairs(("".join(sorted(TITLE_LAST)), "".join(sorted(MORE_SURNAMES))))
"""A title's last sign before a surname."""
FULL = frozenset("区县市省州盟旗镇乡村里国")
"""What the full name of an area ends in; those of countries have no short one."""
LOCATIVES = frozenset("上下里内外边中前后旁畔处头")
"""What says where in a place something is; with a head before it, it is often a word: 山上."""


def is_other(text: str, start: int, head: int, end: int, last: int) -> bool:
    """Return whether what looks like a name is a person or a kind, or ends within a word.

    `last` is where the last place that is known ended: what begins there is called by it.
    """
    is_begun = end == head + 1 and _is_word_begun(text, head, end)
    if is_begun or _is_person(text, start, end) or is_kind(text, start, end):
        return True
    return is_counted(text, start, end) or (start != last and is_described(text, start, head, end))


def is_kind(text: str, start: int, end: int) -> bool:
    """Return whether what looks like a name says of what kind several things are.

    So does what stands behind a list (甲、乙等国家遗址公园), what is counted (湿地公园12个, 又一条
    出海大通道) and what unites the like: 高新区联盟.
    """
    if text[end : end + 1] in KIND_FIRST and KIND_BEHIND.match(text, end):
        return True
    if text[start] in RANK_FIRST and (
        text.startswith(RANKS, start)
        or (text.startswith(RANKED, start) and text.endswith(TO_RANK, 0, start))
    ):
        return True
    return text[start - 1 : start] in KIND_LAST and bool(
        KIND_BEFORE.search(text, max(0, start - LONGEST_KIND), start)
    )


LONGEST_KIND = 24
"""Within so many signs what says that stands before a name, or before the list that it is in."""
KIND_BEHIND = re.compile(
    "(?:共|达到?|增至|增加到|扩大到|突破|超过?)?(?:[2-9]|[0-9]{2,})(?:余|多)?"
    "(?:个|座|家|所|条|片)(?:以上|左右)?"
    "(?=[,。;、\n]|$)|联盟|协会|网络名录|(?<=枢纽)经济|(?<=通道)经济|(?<=总部)经济|(?<=口岸)经济"
)
KIND_FIRST = frozenset("共达增扩突超23456789101联协网经")
KIND_BEFORE = re.compile(
    '(?<=[\u4e00-\u9fff)”"])(?<![高中初优同何均相平对上下头一二三四五])等$'
    "|(?:又一[条座个处]|一(?:大)?批|若干|一系列|众多|这么一个)$"
    "|(?:一(?:大)?批|一系列)[\u4e00-\u9fff]{2,6}(?:、[\u4e00-\u9fff]{2,6}){0,4}、$"
)
RANKS = ("国际性", "全国性", "区域性", "性综合")
"""What calls a place by its rank, and no place by its name: 国际性综合交通枢纽."""
RANKED = ("国家", "全国", "省级", "世界", "首批")
RANK_FIRST = frozenset(word[0] for word in (*RANKS, *RANKED))
TO_RANK = (
    "争创", "创建", "创成", "获评", "评为", "晋升", "晋升为", "认定为", "升级为", "跻身", "入选",
    "列入", "申报", "申创", "获批", "获批创建",
)  # fmt: skip
"""Behind these such a word begins what a place comes to be: 创建国家公园."""
KIND_LAST = frozenset("等条座个处批干列多、")


def _is_person(text: str, start: int, end: int) -> bool:
    """Return whether a name is that of somebody who speaks: 陈平谷: …, 黄中山表示."""
    if text[end : end + 1] == ":" and (not start or text[start - 1] == "\n"):
        return end - start <= LONGEST_SPEAKER
    size, first = end - start, end - LONGEST_PERSON
    is_long = size - 1 <= LONGEST_PERSON <= size and text[first] in MORE_SURNAMES
    if is_long and text[first:end] in _titled(text):
        return True  # 院长…说 and, later on, 访…
    if size > LONGEST_PERSON or text[start] not in MORE_SURNAMES:
        return False
    if text[start - 1 : start] in TITLE_LAST and TITLED.search(text, max(0, start - 3), start):
        return True
    return text[start] in SURNAMES_ZH and SPEAKS.match(text, end) is not None


@lru_cache(maxsize=1)
def _titled(text: str) -> frozenset[str]:
    """Return what stands behind a title anywhere in a text: a name of three signs is a person's."""
    return frozenset(
        text[place + 1 : place + 1 + LONGEST_PERSON]
        for place in TITLES.places(text)
        if TITLED.search(text, max(0, place - 2), place + 1)
        and (
            SPEAKS.match(text, place + 1 + LONGEST_PERSON)
            or not HAN.match(text, place + 1 + LONGEST_PERSON)
        )
    )


def _is_word_begun(text: str, head: int, end: int) -> bool:
    """Return whether a head of one sign is but the beginning of a word: 山 of 山麓."""
    begin = max(0, head - 2)
    return _goes_on(text[begin : end + 3], head - begin)


@lru_cache(maxsize=65536)
def _goes_on(text: str, head: int) -> bool:
    """Return whether a word of the dictionary has the sign at `head` and the next in it."""
    end = head + 1
    if text[head] in "河江湖溪港渠" and text[end : end + 1] == "桥":
        return False
    if text[head] in "路街桥" and text[end : end + 1] in set("东西南北口由"):
        return False
    if text[end : end + 1] in LOCATIVES or not HAN.match(text, end):
        return False
    if find_words(text[end:])[0][1] > 1:
        return False
    words = find_words(text[: end + 2])
    return any(first <= head < last and last > end for first, last in words)


NAMED_BY_ENDS = (
    "公路", "铁路", "高铁", "客运专线", "客专", "城际", "高速", "快速路", "快速通道", "快线",
    "航道",
)  # fmt: skip
"""Ways that nothing but their two ends may name: 兰州至海口高速公路."""
