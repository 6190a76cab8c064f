"""Tells what Chinese says to have happened by what it tells before or behind it. Folded text."""

from __future__ import annotations

import re

FAR = 100
WITH_FIRST = frozenset("随伴正得有")
"""How far before a clause its sentence may begin."""
WITH = (
    "[随伴]着[^,。;\\n]{2,60}(?:驶出|驶离|驶入|驶向|发车|出发|启程|鸣笛|按下|按动|合闸|合上|落下|下达|发出"
    "|点亮|升起|挥动|剪断|揭开|拉开|注入|涌入|流入|点火|送电|到达|抵达)[^,。;\\n]{0,12},"
)
BACK = "(?:回望|回顾|回首|回眸)[^,。;\\n]{1,24},"
BEFORE = re.compile(f"(?:{WITH}|(?<=[。;!?\\n]){BACK}|^{BACK})[^。;!?\\n]{{0,40}}$")
"""What stands before a deed that was done then: 随着首列车驶出, 回望“十四五”,."""
COME = "(?:建成|贯通|通车|开通|竣工|完工|启用|投用|落成|投产)"
WITH_IT = re.compile(
    f"(?:[随伴]着|正是(?:因为)?|得益于|有了)[^,。;\\n]{{2,24}}的[^,。;\\n的]{{0,6}}?{COME}(?:通车|投用|运营)?,"
    "(?=[^。!\\n]{0,60}?(?:了(?!解)|已|拉近|结束了|打破))(?![^。!\\n]{0,60}?(?:将(?!军)|会(?!议)|可(?!以说)|能|拟|要|有望|预计|必))"
)
"""A clause of what came of a work that has come: 随着甲路的贯通,运距减少了一半."""
GLAD = re.compile(
    f"为[^,。;\\n]{{2,24}}{COME}(?:通车|投用)?而[^,。;\\n]{{0,6}}(?:兴奋|高兴|自豪|欢呼|振奋|喝彩|骄傲|激动)"
)
"""What somebody is glad of: 为甲路通车而高兴."""
THERE_IS = re.compile(
    "(?:现有|现已有|拥有|共有)[^。;\\n]{0,24}[0-9]+[余多]?[条座个处][^。;将拟计划\\n]{0,40}$"
)
"""What is counted before it of what there is: 现有国道3条,甲路建成通车."""
UNTIL_NOW = re.compile(
    "[^,。;\\n]{0,4}(?:营运|运营|使用|运行|启用|运转|开放|通车|商转)?至今(?:已|已经)?[逾超近约满]?"
    "[0-9一二三四五六七八九十]+[余多]?年"
)
"""What goes on about a thing that is used: ,营运至今逾18年."""

SO_FAR = re.compile(
    "已(?:经|全部|均|基本|陆续|先后|相继)*(?:建成|完成|完工|竣工|通车|开工|投用|投产|启用)|累计完成"
)
NOT_SO_FAR = re.compile("力争|计划|预计|争取|确保|目标|列入|纳入|规划|到位|[将拟要]")
"""What a sentence has that tells what has come, and what it has none of."""
TODAY = re.compile(
    "[昨今][(]?[0-9一二三四五六七八九十]{1,3}[)]?日(?:[上下]午|正式|全线|顺利|如期|提前|全面)*"
    "(?:完工|竣工|通车|启用|落成|开通|开工|动工|动土|开园|开馆|投用|营运|运营|开放){1,2}(?=[,。;!\n]|$)"
)
"""The day on which a newspaper of Taiwan tells of what came, and that alone: 昨七日完工."""
BEGUN_AND = re.compile(
    "已(?:经|正式)?(?:开工|动工|动土|开建|施工)[^,。;、\n]{0,4}、[^,。;\n]{0,24}"
    "(?:完工|竣工|通车|启用|完成|落成|交付|投用)"
)
"""What has begun, and when it ends: 已动工、2028年完工."""


LATE = (
    "近期,",
    "近来",
    "连日来",
    "近段时间",
    "今年以来",
    "上半年,",
    "前三季度,",
    "季度,",
    "近日,",
    "日前,",
)
_MANY = "(?:一大?批|多[条个座项处]|[0-9一二三四五六七八九十百]+[余多]?[条个座项处])"
LATELY = re.compile(
    "(?:近期|近来|连日来|近段时间|今年以来|上半年|季度|近日|日前),?[^。;\n将拟要计划力争确保预]{0,24}?"
    f"{_MANY}[^。;\n将拟要计划力争确保预]{{0,30}}?"
    "(?:开通|通车|投用|投产|投运|竣工|完工|建成|启用|投入使用)(?:运营|营运|通车|启用|投用|使用)*。"
)
"""How a paragraph of a newspaper begins to tell what came of late: 近期,一批新线开通运营。"""
ON = re.compile("下半年|下一步|接下来|明年|后续|年底|目前|在建|未来|预计|力争|计划|[将拟]")
"""What turns it to what is to come, or goes on."""
PARAGRAPH = 400
"""How far before a clause that may stand."""


def is_of_late(text: str, start: int) -> bool:
    """Return whether a paragraph tells up to an offset but what came of late, as it says itself."""
    low = max(0, start - PARAGRAPH)
    before = text[max(low, text.rfind("\n", low, start) + 1) : start]
    if "。" not in before or not any(word in before for word in LATE):
        return False
    found = LATELY.search(before)
    return found is not None and ON.search(before, found.end()) is None


def tells_so_far(text: str, start: int) -> bool:
    """Return whether a sentence tells, from an offset on, what has come up to now."""
    end = text.find("。", start, start + FAR)
    end = end if end >= 0 else start + FAR
    if SO_FAR.search(text, start, end) is None:
        return False
    return NOT_SO_FAR.search(text, start, end) is None


def is_told_of(text: str, span: tuple[int, int]) -> bool:
    """Return whether what a clause tells of has happened, as its sentence says around it."""
    start, end = span
    if text[end - 1 : end] == "," and UNTIL_NOW.match(text, end):
        return True
    if text.find("日", start, end) > 0 and TODAY.search(text, start, end):
        return True
    if text[start] in WITH_FIRST and WITH_IT.match(text, start):
        return True
    if text.find("而", start, end) > 0 and GLAD.search(text, start, end):
        return True
    before = text[max(0, start - FAR) : start]
    if "有" in before and THERE_IS.search(before):
        return True
    is_led = "随着" in before or "伴着" in before or "回" in before
    return is_led and BEFORE.search(before) is not None
