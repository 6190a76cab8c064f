"""Reads the figures that are not Arabic numbers: 三百二十家, 三分之二, 第三, 首个, 一核."""

from __future__ import annotations

import re
from functools import lru_cache

from geo.texts.values.amounts import BIG, DOUBLINGS, FOLD, SCALE, discount, number_of
from geo.texts.values.numerals import NumeralError, read_number
from geo.texts.values.units import ARTICLES, BASE_ZH, PARTS, STRUCTURES, Unit
from geo.texts.zh.figures.behind_units import HALF_OF, TENTHS
from geo.texts.zh.figures.money import COINS, currency_before, is_money

YEAR_DIGITS = 4
Read = tuple[float, str, Unit]
"""What is read: the value, the unit as written, and its base unit."""

ORDINAL, COUNT, RATIO = Unit("ordinal", 1.0), Unit("count", 1.0), Unit("ratio", 1.0)
FIXED: dict[str, Read] = {
    "most": (1.0, "位", ORDINAL),
    "only": (1.0, "个", ORDINAL),
    "lead": (1.0, "位", ORDINAL),
    "head": (1.0, "位", ORDINAL),
    "both": (2.0, "个", COUNT),
    "double": (1.0, DOUBLINGS, Unit("ratio", FOLD)),
    "one_half": (0.5, "比例", RATIO),
}
"""What words say that have but one number: 最, 唯一, 率先, 双双, 翻番, 一半."""
IDIOMS = re.compile(
    r"一带一路|万一(?![千百])|千家万户|千方百计|一心一意|三元(?=[桥里区]|乳业)|七台河|百年大计"
    r"|一期一会|万里长城|一事一议|一草一木|一砖一瓦|一举一动|一言一行|一点一滴|一朝一夕|一模一样"
    r"|五棵松|三台县|九台|百家争鸣|三条山|一级|一次性|一年级|二年级|三年级"
    r"|三门峡|十年树木|一线|二线|三线|一会|一家人|百家姓|一日游"
)
IDIOM_FIRST = frozenset(one[:2] for one in re.split(r"\|(?![^()]*\))", IDIOMS.pattern))
"""The first two signs of those."""


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
    if form == "han_bare":
        return _read_scale(match, text)
    if form == "formal_unit":
        return _read_formal(match, text)
    return _read_han(form, match, text)


FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")


def _read_formal(match: re.Match[str], text: str) -> Read:
    """Return a number in the digits of cheques with its unit: 壹佰万元."""
    words = (text[match.start()] + match["formal"]).translate(FORMAL)
    value, scale = number_of(words)
    unit = BASE_ZH[match["formal_unit"]]
    factor = unit.factor * SCALE.get(scale, 1.0)
    return value, scale + match["formal_unit"], Unit(unit.base, factor)


def _read_scale(match: re.Match[str], text: str) -> Read | None:
    """Return a number in Chinese digits that has no unit: money (三百亿) or nothing."""
    words = match.group()
    if len(words) > 1 and words[0] not in BIG and is_money(text, match.start(), words, match.end()):
        value, scale = number_of(words)
        return value, scale + "元", Unit("CNY", SCALE.get(scale, 1.0))
    return None


MOST_FOLDS = 60
"""Nothing doubles oftener; 2 to that power is a finite number."""


def _read_han(  # noqa: PLR0911 - one a form
    form: str, match: re.Match[str], text: str
) -> Read | None:
    start = match.start()
    if text[start : start + 2] in IDIOM_FIRST and IDIOMS.match(text, start):
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
    if form == "han_versus":
        under = read_number(match["han_versus"])
        return (round(value / under, 6), "比例", RATIO) if under else None
    if form == "fold":
        return None if value > MOST_FOLDS else (value, DOUBLINGS, Unit("ratio", FOLD))
    if form == "strong":
        return value * factor, "名", COUNT
    if form == "level":
        return _read_level(words, (value, scale), text, match)
    if form == "big":
        return None if words in "一十百千万亿" else (value * factor, "个", COUNT)
    return _read_structure(words, value, text, match)


def _read_level(
    words: str, read: tuple[float, str], text: str, match: re.Match[str]
) -> Read | None:
    """Return how much a level is, 千亿级, where it does not but say how large things are."""
    value, scale = read
    if not scale or _is_size(words, text, match.start(), match.end()):
        return None
    money = "亿" in scale
    return value, scale + "元" * money, Unit("CNY" if money else "count", SCALE[scale])


SIZE_OF = re.compile(
    "级?[\u4e00-\u9fff]{0,8}?(?:产业|集群|港口|港区|码头|企业|园区|市场|项目|枢纽|大港|链群)"
)
"""What a word of size says the kind of: 千亿级产业集群, 亿吨级港口."""
BIG_ONLY = frozenset("百千万亿")


def _is_size(words: str, text: str, start: int, end: int) -> bool:
    """Return whether 亿, 千亿 alone say how large things of a kind are: 4个千亿级产业集群."""
    before = text[start - 1 : start]
    if not BIG_ONLY.issuperset(words) or _MEANT_BEFORE.search(text, max(0, start - 2), start):
        return False
    return (before in SEVERAL_OF or not before) and SIZE_OF.match(text, end) is not None


SEVERAL_OF = frozenset("个批座家条的成造育、建")
"""What stands before a word of size."""
BROUGHT = frozenset(
    ("引进", "签约", "落地", "实施", "推进", "新增", "落户", "谋划", "储备", "招引")
)
"""What is done with projects of a size: 引进亿元以上项目."""
OVER_MONEY = re.compile("以上(?:的)?(?:[\u4e00-\u9fff]{0,4}?)(?:项目|企业|工程)")


def _is_size_of(unit: str, text: str, start: int, end: int) -> bool:
    """Return whether 亿 with its unit says how large things are: 30个亿元以上项目, 亿吨级港口."""
    before = text[start - 1 : start]
    if unit == "元":
        is_size = before in SEVERAL_OF or text[start - 2 : start] in BROUGHT
        return is_size and OVER_MONEY.match(text, end) is not None
    if before not in SEVERAL_OF:
        return False
    return text[end : end + 1] == "级" and SIZE_OF.match(text, end) is not None


LOOSE_ONE = frozenset("天人元日周月成秒")
"""With these, 一 is more often a turn of phrase than a number."""
_GROWN = frozenset("浮涨降跌减增少多高低了占近约到足")


def _is_one(unit: str, text: str, start: int, end: int) -> bool:
    """Return whether 一 before a loose unit is a number: 九月一日, 上浮一成, 一天内."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if after == "内" or (unit == "日" and before == "月"):
        return True
    return unit == "成" and bool(TENTHS.match(after) or before in _GROWN)


def is_rough(text: str, start: int) -> bool:
    """Return whether a number is but the least of some: 几十, 数百, 上千."""
    return text[start - 1 : start] in _SOME and text[start] in "十百千万亿"


_SOME = frozenset("几数上")
_DIRECTIONS = frozenset("东西南北")
_MEANT_AFTER = re.compile("以上|级|大关|余|左右|规模")
_MEANT_BEFORE = re.compile("(?:超过?|突破|近|约|逾|上|达到?|过|数|几|破)$")


def _is_meant(text: str, start: int, end: int) -> bool:
    """Return whether 百, 千, 万 or 亿 alone is a number (超过千亩) and not a figure of speech."""
    after = _MEANT_AFTER.match(text, end)
    return bool(after or _MEANT_BEFORE.search(text, max(0, start - 2), start))


PARTS_NEAR = re.compile(f"[一二两三四五六七八九多](?:[{STRUCTURES}]|融合)")


def _read_structure(words: str, value: float, text: str, match: re.Match[str]) -> Read | None:
    """Return how many parts of a kind a spatial structure has, where others stand beside it."""
    if len(words) > 1 or match["structure"] not in PARTS:
        return None
    near = PARTS_NEAR.findall(text, max(0, match.start() - 6), match.end() + 6)
    return (value, "个", COUNT) if len(near) > 1 else None


def read_counted(  # noqa: PLR0911 - one a kind of count
    words: str, more: str | None, unit: str, text: str, start: int, end: int
) -> Read | None:
    """Return value, unit and base of `words` before a unit, or None if they are no figure.

    `more` is what says between them that it is more: 余, 多万.
    """
    if text[start : start + 2] in IDIOM_FIRST and IDIOMS.match(text, start):
        return None
    try:
        read = _count(words, more, unit)
    except NumeralError:
        return None
    before = text[start - 1 : start]
    if unit == "期" or (unit == "季度" and before != "前"):
        return number_of(words)[0], unit, ORDINAL
    if unit == "年" and len(words) == YEAR_DIGITS and words[0] in "一二":
        return number_of(words)[0], unit, BASE_ZH[unit]
    if (unit in BUILT and before in _DIRECTIONS) or (
        len(words) == 1 and _is_phrase(words, more, unit, text, start, end)
    ):
        return None
    value, shown, base = read
    if base.base == "CNY" and before in COINS:
        return value, shown, Unit(currency_before(text, start) or base.base, base.factor)
    return read


BUILT = frozenset("家间")
"""What directions before a number make another word of: 东三间."""


@lru_cache(maxsize=65536)
def _count(words: str, more: str | None, unit: str) -> Read:
    """Return what a number with its unit says.

    Raises
    ------
    NumeralError
        If `words` is no number.
    """
    value, scale = number_of(words)
    scale += more[1:] if more else ""
    base = BASE_ZH[unit]
    factor = base.factor * SCALE.get(scale, 1.0)
    return discount(value, unit), scale + unit, Unit(base.base, factor)


EACH = frozenset("每某另同这那哪任")
"""What stands before the one of which there may be several: 每一幢楼."""
BESIDE = re.compile(
    r"[0-9二两三四五六七八九十][个座条处项家所栋幢](?:[^,。;、:()\n0-9]{1,10})(?:和|及|与|以及|、)$"
)
"""What stands before a thing that is counted beside others: 两座桥和一座隧道."""
BESIDE_REACH = 16
JOINTS = frozenset("和及与、")


def _is_beside(text: str, start: int) -> bool:
    """Return whether one thing is counted as the others of a list are."""
    return text[start - 1 : start] in JOINTS and (
        BESIDE.search(text, max(0, start - BESIDE_REACH), start) is not None
    )


def _is_phrase(word: str, more: str | None, unit: str, text: str, start: int, end: int) -> bool:
    """Return whether a number of one sign is no number before its unit: 一个, 一年就."""
    if unit == "平":
        return True
    if word in "百千万亿":
        return _is_size_of(unit, text, start, end) or not (more or _is_meant(text, start, end))
    return word == "一" and _is_article(unit, text, start, end)


def _is_article(unit: str, text: str, start: int, end: int) -> bool:
    """Return whether 一 before a unit counts nothing: 一个, 每一幢, 一年就."""
    before = text[start - 1 : start]
    if before in EACH and BASE_ZH[unit].base == "count":
        return True
    if unit in ARTICLES and not (unit == "个" and HALF_OF.match(text, end)):
        counted = before != "" and before in "年仅只" and unit == "个"
        if not counted and not _is_beside(text, start):
            return True
    if unit == "年" and text[end : end + 1] == "就":
        return True
    return unit in LOOSE_ONE and not _is_one(unit, text, start, end)
