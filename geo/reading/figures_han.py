"""Reads the figures that are not Arabic numbers: 三百二十家, 三分之二, 第三, 首个, 一核."""

from __future__ import annotations

import re

from geo.reading.figures_behind import HALF_OF, TENTHS
from geo.reading.figures_number import FOLD, SCALE, number_of
from geo.reading.numerals import NumeralError, read_number
from geo.reading.units import BASE_ZH, STRUCTURES, Unit

MONEY_NEAR = re.compile(
    r"产业|规模|收入|产值|投(?!入使|用|运|递|诉|票)|造价|[斥耗]资|拨款|预算|经费|成本|价款|总价|资金|gdp|营收|税收|销售|总额|利润|增加值|交易额|生产总值"
)
YEAR_DIGITS = 4
Read = tuple[float, str, Unit]
"""What is read: the value, the unit as written, and its base unit."""

ORDINAL, COUNT, RATIO = Unit("ordinal", 1.0), Unit("count", 1.0), Unit("ratio", 1.0)
FIXED: dict[str, Read] = {
    "most": (1.0, "位", ORDINAL),
    "only": (1.0, "个", ORDINAL),
    "lead": (1.0, "位", ORDINAL),
    "both": (2.0, "个", COUNT),
    "double": (1.0, "番", Unit("ratio", FOLD)),
    "one_half": (0.5, "比例", RATIO),
}
"""What words say that have but one number: 最, 唯一, 率先, 双双, 翻番, 一半."""
ARTICLE = frozenset("个批座种条项次家类处所件套场份片组支部级层期位名站张间台户届轮款块")
IDIOMS = re.compile(
    r"一带一路|千家万户|千方百计|一心一意|三元(?=[桥里区]|乳业)|七台河|百年大计|一期一会|万里长城"
    r"|五棵松|三台县|九台|百家争鸣|三条山|一级|一次性|一年级|二年级|三年级"
    r"|三门峡|十年树木|一线|二线|三线|一会|一家人|百家姓|一日游"
)


def read_other(form: str, match: re.Match[str], text: str) -> Read | None:
    """Return value, unit and base of a match that is no Arabic number, or None if it is none."""
    if form in FIXED:
        return FIXED[form]
    if form == "first":
        return 1.0, match["first"] if match["first"] in "批次" else "位", ORDINAL
    if form == "pair":
        return None if IDIOMS.match(text, match.start()) else (1.0, "个", COUNT)
    if form == "half":
        tail = match.group()[1:]
        return 0.5, (tail if tail in BASE_ZH else "比例"), BASE_ZH.get(tail, RATIO)
    try:
        return _read_number(form, match, text)
    except NumeralError:
        return None


def _read_number(form: str, match: re.Match[str], text: str) -> Read | None:
    if form in {"ordinal", "ordinal_unit"}:
        return number_of(match["ordinal"])[0], match["ordinal_unit"] or "位", ORDINAL
    if form in {"top", "top_unit"}:
        return number_of(match["top"])[0], match["top_unit"] or "名", ORDINAL
    if form in {"han", "han_open", "han_upper"}:
        return _read_scale(match, text)
    return _read_han(form, match, text)


def _read_scale(match: re.Match[str], text: str) -> Read | None:
    """Return a number in Chinese digits that has no unit: only 二〇二五 and 三百亿 are figures."""
    words = match.group()
    if (
        len(words) == YEAR_DIGITS
        and words[0] in "一二"
        and all(sign in "〇零一二三四五六七八九" for sign in words)
    ):
        return read_number(words), "年", Unit("year", 1.0)
    if (
        words[-1] == "亿"
        and len(words) > 1
        and MONEY_NEAR.search(text, max(0, match.start() - 16), match.start())
    ):
        value, scale = number_of(words)
        return value * 1.0, scale + "元", Unit("CNY", SCALE.get(scale, 1.0))
    return None


def _read_han(form: str, match: re.Match[str], text: str) -> Read | None:  # noqa: PLR0911 - one a form
    start = match.start()
    if IDIOMS.match(text, start):
        return None
    words = text[start] + match["han"]
    value, scale = number_of(words)
    more = match["han_open"]
    scale += more[1:] if more else ""
    factor = SCALE.get(scale, 1.0)
    if form == "han_part":
        part = read_number(match["han_part"])
        if words == "百":
            return part, "%", Unit("ratio", 0.01)
        whole = value * factor
        return (round(part / whole, 6), "比例", RATIO) if whole else None
    if form == "fold":
        return value, "番", Unit("ratio", FOLD)
    if form == "strong":
        return value * factor, "名", COUNT
    if form == "level":
        if "亿" in scale:
            return value, scale + "元", Unit("CNY", factor)
        return None if not scale else (value, scale, Unit("count", factor))
    if form == "big":
        return None if words in "一百千万亿" else (value * factor, "个", COUNT)
    if form == "structure":
        return _read_structure(words, value, text, match)
    return _read_counted(words, value, scale, match["han_unit"], text, match)


_DIRECTIONS = frozenset("东西南北")
_MEANT_AFTER = re.compile("以上|级|大关|余|左右|规模")
_MEANT_BEFORE = re.compile("(?:超过?|突破|近|约|逾|上|达到?|过|数|破)$")


def _is_meant(text: str, start: int, end: int) -> bool:
    """Return whether 百, 千, 万 or 亿 alone is a number (超过千亩) and not a figure of speech."""
    after = _MEANT_AFTER.match(text, end)
    return bool(after or _MEANT_BEFORE.search(text, max(0, start - 2), start))


def _read_structure(words: str, value: float, text: str, match: re.Match[str]) -> Read | None:
    near = text[max(0, match.start() - 6) : match.end() + 6]
    others = re.findall(f"[一二两三四五六七八九多](?:[{STRUCTURES}]|融合)", near)
    is_part = len(others) > 1 and match["structure"] in {*"核翼轴带廊极纵横心屏", "融合"}
    return (value, "个", COUNT) if is_part and len(words) == 1 else None


def _read_counted(  # noqa: PLR0911 - one a reason to decline
    words: str, value: float, scale: str, unit: str, text: str, match: re.Match[str]
) -> Read | None:
    start, end = match.span()
    base = BASE_ZH[unit]
    if unit == "期" or (unit == "季度" and text[start - 1 : start] != "前"):
        return value, unit, ORDINAL
    if unit == "年" and len(words) == YEAR_DIGITS and words[0] in "一二":
        return value, unit, base
    if words == "一" and unit in ARTICLE and not (unit == "个" and HALF_OF.match(text, end)):
        counted = start and text[start - 1] in "年每仅只有"
        if not (counted and unit == "个") or text[start - 1 : start] == "有":
            return None
    if words == "一" and unit == "年" and text[end : end + 1] == "就":
        return None
    if (
        words == "一"
        and unit in {"天", "人", "元", "日", "周", "月", "成"}
        and text[end : end + 1] != "内"
        and not (unit == "成" and text[end : end + 1] in TENTHS)
    ):
        return None
    if words in {"百", "千", "万", "亿"} and not _is_meant(text, start, end):
        return None
    if unit in {"家", "间"} and text[start - 1 : start] in _DIRECTIONS:
        return None
    return value, scale + unit, Unit(base.base, base.factor * SCALE.get(scale, 1.0))
