"""Reads numbers without a unit: a year, an amount, a count, or the part of a name or code."""

from __future__ import annotations

import re

from geo.texts.values.units import Unit
from geo.texts.writing.branches import whether
from geo.texts.zh.figures.money import COINS, currency_before, is_money

SKIP_AFTER = re.compile(
    r"[ ]?号(?!召|称)|标段|[纵横][道路线]|匝道|版(?!权)|楼(?!盘)"
    r"|[a-z](?![a-z])(?<![mth])|[a-z]{1,2}(?=[\u4e00-\u9fff])(?<!km)|\.[0-9]|:[0-9]"
    r"|点(?=[0-9半钟整、,。至到起前后])|分(?![之钟])|时|路(?![人兵])"
    r"|院区?(?=[\u4e00-\u9fff])|中(?=[\u4e00-\u9fff])"
)
RATIO_NEAR = whether(
    r"容积率|系数|plot ratio|floor area ratio|比值|[生位床医护积]比|之比|比例|配比"
)
NUMBERED = re.compile(r"(?:^|\n)[ (]*$")
JOINED = frozenset("abcdefghijklmnopqrstuvwxyz_#/.-")
"""What joins a number to what stands before it, so that it may be none."""


SHORT = 2
MEASURES = frozenset("伙单余多几亩")
"""What may stand behind a longer number and counts; else it calls what follows: 105道班."""
LISTED = frozenset("和与及或")
"""The same before the next number of a list: 120、230和310套."""
POPULATION = re.compile(
    "(?:人口|人才|常住|户籍|客流|客运|旅客|游客|乘客|劳动力|职工|员工|学生|在校生|从业人员|参保)"
    "(?:吞吐)?(?:总?[数量]|总人数|规模|数量|总量|流量)?"
    "[约为达到近超至过逾已是的将可要由从增长加预计期望有突破控制在不足仅共0-9年末底万亿.]{0,14}$"
)
"""What a number of people stands behind: 受益人口1800多万, 人口预计到2030年增至30万."""
PEOPLE_REACH = 20


def is_population(text: str, start: int) -> bool:
    """Return whether the words before a number say that people are counted."""
    return POPULATION.search(text, max(0, start - PEOPLE_REACH), start) is not None


def is_joined(text: str, start: int, unit: str | None) -> bool:
    """Return whether what stands before a number makes it a part of a code: A8, M3-12."""
    before = text[start - 1] if start else ""
    if before in {"-", ":"}:
        if before == "-" and unit and text.endswith(unit, 0, start - 1):
            return False  # 3万元-5万元
        return start > 1 and text[start - 2].isalnum()
    return before in JOINED and (not unit or (before.isalpha() and unit in {"m", "t", "km"}))


def is_ratio(text: str, start: int) -> bool:
    """Return whether the words before a number say that it is a ratio."""
    return RATIO_NEAR.search(text, max(0, start - 24), start) is not None


def read_bare(  # noqa: C901, PLR0911 - one a reason to decline
    words: str, scale: str, text: str, start: int, end: int
) -> tuple[str, Unit] | None:
    """Return what a number without a unit counts, or None if it is a label or a name's part."""
    if text[end : end + 1] == "号" and text[start - 1 : start] == "月":
        return "日", Unit("day", 1.0)
    if SKIP_AFTER.match(text, end):
        return None
    if not scale and words.isdigit() and len(words) == 4 and words[:2] in {"19", "20"}:  # noqa: PLR2004
        return "年", Unit("year", 1.0)
    after = text[end : end + 1]
    currency = currency_before(text, start) if text[start - 1 : start] in COINS else None
    if currency or (scale and is_money(text, start, scale, end)):
        return "元", Unit(currency or "CNY", 1.0)
    if scale or len(words) > SHORT:
        people = is_population(text, start)
        if people or scale:
            return ("人", Unit("person", 1.0)) if people else ("", Unit("count", 1.0))
        if words.isdigit() and "\u4e00" <= after <= "\u9fff" and after not in MEASURES:
            is_listed = after in LISTED and text[end + 1 : end + 2].isdigit()
            return ("", Unit("count", 1.0)) if is_listed else None
    if is_ratio(text, start):
        return "", Unit("ratio", 1.0)
    if words[0] == "0" and words[1:2].isdigit():  # 0571: a code
        return None
    if after in {".", "、", ")", ",", "．"} and NUMBERED.search(text, max(0, start - 4), start):
        return None
    if len(words) > 7 or (after.isascii() and (after.isalpha() or after in "-_/#")):  # noqa: PLR2004
        return None
    return "", Unit("count", 1.0)
