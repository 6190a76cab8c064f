"""Finds the figures of a text: value, unit, base value, comparator and period.

Works on folded text (`geo.folding`), so that one set of rules reads both scripts. Numbers in
names (17号线, 6G, 十三陵) and articles (一个, 一批) are no figures.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from geo.figures_en import find_english
from geo.numerals import NumeralError, read_number
from geo.units import BASE_ZH, HAN_COUNTED, MEASURES_ZH, STRUCTURES, Unit


class Figure(NamedTuple):
    """A figure at offsets of the text that was searched; `value` is in `unit` as written."""

    surface: str
    start: int
    end: int
    value: float
    unit: str
    base_value: float
    base_unit: str
    comparator: str
    period: str | None


_HAN = "〇零一二两三四五六七八九十百千"
_BIG = "万亿"
_DIGITS = f"0-9{_HAN}{_BIG}"


def _either(words: object) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


_UNIT = _either(BASE_ZH)
_UNIT_HAN = _either({*HAN_COUNTED, *MEASURES_ZH} - {"平", "m", "位", "名", "居民", "游客"} | {"位", "名"})
# A unit sign that is the beginning of another word is none (成 of 成立, 元 of 元旦).
_NOT_WORD = (
    r"(?!(?<=成)[立为功果员本都长熟绩就交人品分型效片套体]|(?<=元)[旦素年宵首月桥朝代宝里]|(?<=天)[津然桥坛安文气河空府]"
    r"|(?<=日)[本常益报前后报历程均]|(?<=月)[球坛亮]|(?<=周)[边围转期口庄]|(?<=年)[轻级龄]|(?<=人)[才工民均类居文]"
    r"|(?<=级)[别]|(?<=位)[居于列]|(?<=名)[列义校园]|(?<=平)[原台谷均安行衡等价]|(?<=倍)[增受]|(?<=次)[生日元区干]"
    r"|(?<=家)[庭具乡园电]|(?<=处)[理于置方长级]|(?<=类)[似型]|(?<=部)[分门署委队]|(?<=场)[所地景馆合]|(?<=站)[式点台]"
    r"|(?<=门)[头店口诊峡]|(?<=只)[是有要能]|(?<=对)[外接于口比应]|(?<=期)[间望待盼]|(?<=片)[区]|(?<=度)[假过]"
    r"|(?<=米)[兰粉饭]|(?<=首)[都府批次家个先]|(?<=台)[湾州风]|(?<=块)[状]|(?<=起)[步来点到]|(?<=床)[头]|(?<=层)[次面级]"
    r"|(?<=例)[如外]|(?<=单)[位元一]|(?<=宗)[旨教]|(?<=组)[织团建成合]|(?<=支)[持撑付出]|(?<=架)[构]|(?<=台)[儿河])"
)
PATTERN = re.compile(
    rf"""
    [0-9{_HAN}{_BIG}第前首最唯率双翻半减过](?:
      (?<=[0-9])(?<![0-9.][0-9])(?P<arabic>[0-9]*(?:,[0-9]{{3}}(?![0-9]))*(?:\.[0-9]+)?[百千]?[{_BIG}]*)
        (?:[ ]?[-~至到][ ]?(?P<upper>[0-9]+(?:,[0-9]{{3}})*(?:\.[0-9]+)?[百千]?[{_BIG}]*))?
        (?P<open>[余多几](?![年来])(?:[{_BIG}]+)?)?
        (?:分之(?P<part>[0-9]+)|[ ]?(?P<unit>{_UNIT}){_NOT_WORD})?
     |(?<=[{_HAN}{_BIG}])(?<![{_HAN}{_BIG}0-9初][{_HAN}{_BIG}])(?P<han>[{_HAN}{_BIG}]*(?:点[{_HAN}]+)?)
        (?:[至到-](?P<han_upper>[{_HAN}{_BIG}]+))?
        (?P<han_open>[余多几](?![年来])(?:[{_BIG}]+)?)?
        (?:分之(?P<han_part>[{_HAN}{_BIG}]+(?:点[{_HAN}]+)?|[0-9.]+)
          |(?P<fold>番)(?![号茄禺])
          |(?P<strong>强)(?=[榜企县区市镇名、,。;]|$)
          |(?P<big>大)(?=[\u4e00-\u9fff])(?![街道家量型])
          |(?P<level>级)(?!别)
          |(?P<han_unit>{_UNIT_HAN}){_NOT_WORD}
          |(?P<structure>[{STRUCTURES}]|融合)(?=[、,;。和」』"]|[{_HAN}多]))
     |(?<=一)(?P<pair>[东西南北](?=一[东西南北])|(?<=一[东西南北]一)[东西南北]|[\u4e00-\u9fff](?<=[「『"]一.)一[\u4e00-\u9fff](?=[」』"]))
     |(?<=一)(?P<one_half>半)(?![导径])
     |(?<=第)(?P<ordinal>[0-9]+|[{_HAN}]+)(?P<ordinal_unit>[次届轮批个期名位代产大条家年季]|季度|阶段)?
     |(?<=前)(?P<top>[0-9]+|[{_HAN}]+)(?P<top_unit>[名位强个])?(?![0-9{_HAN}{_BIG}年月日天周季期批次轮])
     |(?<=首)(?P<first>[批次个家条座位届款例项所座台套]|条)(?![都])
     |(?<=最)(?P<most>(?![近后终初早晚新](?:[,的，年]|$))[\u4e00-\u9fff](?:中|大)?)
     |(?<=唯)(?P<only>一)(?![\u4e00-\u9fff]?性)
     |(?<=率)(?P<lead>先)
     |(?<=双)(?P<both>双)
     |(?<=翻)(?P<double>(?:了)?[一]?番)
     |(?<=[减过半])(?P<half>(?:(?<=减)半|(?<=过)半(?!个)|(?<=半)(?:数|年(?!来)|小时|个小时|个月|天)))
    )
    """,
    re.VERBOSE,
)

# What stands before or after a figure and says how it is meant, nearest first.
BEFORE = re.compile(
    r"(?:(?P<over>超过|超出|超|突破|逾|高于|大于|多于|不止|破)|(?P<at_least>不少于|不低于|不小于|至少|最少|起码)"
    r"|(?P<about>近|这|不到|不足|约|大约|大概|将近|接近|约为|约占)|(?P<growth>增长|增加|同比|增幅|增速|提高|提升|上升|下降|降低|降幅|减少|翻|翻了))"
    r"(?:了|到|至|达|达到|为|约)?(?:人民币|:)?[ ]?$"
)
AFTER = re.compile(r"(?P<at_least>(?:及|或)?以上|起(?![来步]))|(?P<about>左右|上下|级)|(?P<target>以内|以下|之内)")
# The signs that these end and begin with: one look saves most searches.
_BEFORE_LAST = frozenset("过出超破逾于多止少低小至最起近这到足约概近长加比幅速高升降幅减翻了达为占币: 大")
_AFTER_FIRST = frozenset("及或以起左上级之")
AIM = re.compile(r"力争|争取|目标|计划|拟|预计|规划(?!了)|将(?=在|于|达|有|新增|建成|实现|超|投|增|落地|引|形成|再|全面)|要(?=达到|新增|建成)|到20[0-9]{2}年|aims?|plans?|will|target|by 20[0-9]{2}")
_CLAUSE = str.maketrans(",。;、", "\n\n\n\n")
GROWTH_NEAR = re.compile(r"(?:增长|同比|增幅|增速|提高|上升|下降|降低|降幅|减少)[^,。;、]{0,6}$")
MONEY_NEAR = re.compile(r"产业|规模|收入|产值|投资|资金|gdp|营收|税收|销售|总额|利润|增加值|交易额|生产总值")
RANK_WORDS = {"first": "位", "most": "位", "only": "个", "lead": "位"}
SKIP_AFTER = re.compile(r"号(?!召|称)|[a-z](?![a-z])(?<![mth])|[a-z]{1,2}(?=[\u4e00-\u9fff])(?<!km)|\.[0-9]|:[0-9]|路(?=[\u4e00-\u9fff]{0,2}[公车])|院区?(?=[\u4e00-\u9fff])|中(?=[\u4e00-\u9fff])")
ARTICLE = frozenset("个批座种条项次家类处所件套场份片组支部级层期位名站张间台户届轮款块")
NUMBERED = re.compile(r"(?:^|\n)[ (]*$")
IDIOMS = re.compile(
    r"一带一路|千家万户|千方百计|一心一意|三元(?=[桥里区]|乳业)|七台河|百年大计|一期一会|万里长城|五棵松|三台县|九台|百家争鸣|三条山|一级|一次性|一年级|二年级|三年级"
    r"|三门峡|十年树木|一线|二线|三线|一会|一家人|百家姓|一日游"
)


def find_figures(
    text: str, period_at: Callable[[int], str | None] = lambda _: None
) -> Iterator[Figure]:
    """Yield the figures of a folded `text` in order; `period_at` says what time an offset is in."""
    found = _find_han(text, period_at)
    english = list(find_english(text, period_at, Figure))
    yield from _merge(list(found), english) if english else found


def _merge(han: list[Figure], english: list[Figure]) -> Iterator[Figure]:
    """Yield both in order; where two overlap, the English one, which saw more words."""
    spans = [(figure.start, figure.end) for figure in english]
    number, kept = 0, []
    for figure in han:
        while number < len(spans) and spans[number][1] <= figure.start:
            number += 1
        if number == len(spans) or spans[number][0] >= figure.end:
            kept.append(figure)
    yield from sorted((*kept, *english), key=lambda figure: figure.start)


def _find_han(text: str, period_at: Callable[[int], str | None]) -> Iterator[Figure]:
    make = tuple.__new__
    for match in PATTERN.finditer(text):
        form = match.lastgroup or ""
        start, end = match.span()
        if form == "unit":
            words, upper, more, unit = match.group("arabic", "upper", "open", "unit")
            before = text[start - 1] if start else ""
            if not upper and not before.isascii():
                value, shown, base_value, base = measure(text[start] + words, more, unit)
                yield make(Figure, (
                    match.group(), start, end, value, shown, base_value, base,
                    compare(text, start, end, base, more), period_at(start),
                ))  # fmt: skip
                continue
        if form in ARABIC:
            yield from _read_arabic(match, text, start, end, period_at)
            continue
        values = _read_other(form, match, text)
        if values:
            value, unit, base = values
            is_rank = base.base == "ordinal" and form not in {"han_unit"}
            if form == "ordinal_unit" and match["ordinal_unit"] in "轮期届阶段季度":
                is_rank = False
            comparator = "rank" if is_rank else compare(text, start, end, base.base, match["han_open"])
            if form == "level":
                comparator = "about"
            yield Figure(
                match.group(), start, end, value, unit, _times(value, base), base.base, comparator,
                period_at(start),
            )  # fmt: skip


ARABIC = frozenset(("arabic", "upper", "open", "part", "unit"))


@lru_cache(maxsize=65536)
def measure(words: str, more: str | None, unit: str) -> tuple[float, str, float, str]:
    """Return value, unit as written, base value and base unit of a number with its unit.

    Raises
    ------
    NumeralError
        If `words` is no number.
    """
    value, scale = number_of(words)
    scale += more[1:] if more else ""
    base = BASE_ZH[unit]
    return value, scale + unit, _scaled(value, scale, base), base.base


def _times(value: float, unit: Unit) -> float:
    if unit.factor == FOLD:
        return 2.0**value
    return float(f"{value * unit.factor:.12g}")


FOLD = -2.0
"""Stands for a factor that is no factor: n doublings (番) are two to the power of n."""


@lru_cache(maxsize=65536)
def number_of(words: str) -> tuple[float, str]:
    """Return a number before its trailing 万 and 亿, and those: 1000 and 亿 for 千亿.

    Raises
    ------
    NumeralError
        If `words` is no number.
    """
    head = words.rstrip(_BIG)
    return (read_number(head) if head else 1.0), words[len(head) :]


_SCALE = {"": 1.0, "万": 1e4, "亿": 1e8, "万亿": 1e12, "亿万": 1e12, "万万": 1e8}


def _read_arabic(
    match: re.Match[str], text: str, start: int, end: int, period_at: Callable[[int], str | None]
) -> Iterator[Figure]:
    unit, part, more = match["unit"], match["part"], match["open"]
    words = text[start] + match["arabic"]
    if part:
        value = float(part) / float(words.replace(",", "") or 1) if words.strip("0,") else 0.0
        yield Figure(match.group(), start, end, value, "比例", value, "ratio", compare(text, start, end, "ratio", None), period_at(start))
        return
    before = text[start - 1] if start else ""
    if before.isascii() and (before.isalpha() or before in "_#/.") and not unit:
        return
    if before == "-" and start > 1 and text[start - 2].isalnum():
        return
    value, scale = number_of(words)
    scale += more[1:] if more else ""
    upper = match["upper"]
    if not unit:
        read = _read_bare(words, scale, text, start, end)
        if read is None:
            return
        unit, base = read
    else:
        base = BASE_ZH[unit]
        if before.isascii() and before.isalpha() and unit in {"m", "t", "km"}:
            return
        if unit in {"年", "年度"} and (scale or value < 1900 or value > 2100 or "." in words):
            base = BASE_ZH["年"]
    shown = scale + unit
    if upper:
        top, top_scale = number_of(upper)
        top_scale += more[1:] if more else ""
        low_scale = scale or (top_scale if value < top else "")
        low_end = start + len(words)
        low = low_scale + unit
        yield Figure(text[start:low_end], start, low_end, value, low, _scaled(value, low_scale, base), base.base, compare(text, start, end, base.base, None), period_at(start))
        high_start = match.start("upper")
        yield Figure(text[high_start:end], high_start, end, top, top_scale + unit, _scaled(top, top_scale, base), base.base, compare(text, start, end, base.base, more), period_at(start))
        return
    yield Figure(text[start:end], start, end, value, shown, _scaled(value, scale, base), base.base, compare(text, start, end, base.base, more), period_at(start))


def _scaled(value: float, scale: str, unit: Unit) -> float:
    return _times(value * _SCALE.get(scale, 1.0), unit)


def _read_bare(
    words: str, scale: str, text: str, start: int, end: int
) -> tuple[str, Unit] | None:
    """Return what a number without a unit counts, or None if it is a label or a name's part."""
    if SKIP_AFTER.match(text, end):
        return None
    if not scale and words.isdigit() and len(words) == 4 and words[:2] in {"19", "20"}:  # noqa: PLR2004
        return "年", Unit("year", 1.0)
    after = text[end : end + 1]
    if "亿" in scale and MONEY_NEAR.search(text, max(0, start - 16), start):
        return "元", Unit("CNY", 1.0)
    if scale:
        return "", Unit("count", 1.0)
    if after in {".", "、", ")", ",", "．"} and NUMBERED.search(text, max(0, start - 4), start):
        return None
    if len(words) > 7 or (after.isascii() and (after.isalpha() or after in "-_/#")):  # noqa: PLR2004
        return None
    return "", Unit("count", 1.0)


def _read_other(form: str, match: re.Match[str], text: str) -> tuple[float, str, Unit] | None:
    """Return value, unit and base of a match that is no Arabic number, or None if it is none."""
    if form in {"han", "han_open", "han_upper"}:
        return _read_scale(match, text)
    ordinal = Unit("ordinal", 1.0)
    try:
        if form in {"han_unit", "fold", "strong", "big", "level", "structure", "han_part"}:
            return _read_han(form, match, text)
        if form in {"ordinal", "ordinal_unit"}:
            return number_of(match["ordinal"])[0], match["ordinal_unit"] or "位", ordinal
        if form in {"top", "top_unit"}:
            return number_of(match["top"])[0], match["top_unit"] or "名", ordinal
    except NumeralError:
        return None
    if form == "first" and match["first"] in "批次":
        return 1.0, match["first"], ordinal
    if form in RANK_WORDS:
        return 1.0, RANK_WORDS[form], ordinal
    if form == "one_half":
        return 0.5, "比例", Unit("ratio", 1.0)
    if form == "pair":
        return None if IDIOMS.match(text, match.start()) else (1.0, "个", Unit("count", 1.0))
    if form == "both":
        return 2.0, "个", Unit("count", 1.0)
    if form == "double":
        return 1.0, "番", Unit("ratio", FOLD)
    if form == "half":
        tail = match.group()[1:]
        return 0.5, (tail if tail in BASE_ZH else "比例"), BASE_ZH.get(tail, Unit("ratio", 1.0))
    return None


def _read_scale(match: re.Match[str], text: str) -> tuple[float, str, Unit] | None:
    """Return a number in Chinese digits that has no unit: only 二〇二五 and 三百亿 are figures."""
    words = match.group()
    if len(words) == 4 and words[0] in "一二" and all(sign in "〇零一二三四五六七八九" for sign in words):  # noqa: PLR2004
        return float(read_number(words)), "年", Unit("year", 1.0)
    if words[-1] == "亿" and len(words) > 1 and MONEY_NEAR.search(text, max(0, match.start() - 16), match.start()):
        value, scale = number_of(words)
        return value * 1.0, scale + "元", Unit("CNY", _SCALE.get(scale, 1.0))
    if words == "一半":
        return 0.5, "比例", Unit("ratio", 1.0)
    return None


def _read_han(form: str, match: re.Match[str], text: str) -> tuple[float, str, Unit] | None:
    start = match.start()
    if IDIOMS.match(text, start):
        return None
    words = text[start] + match["han"]
    value, scale = number_of(words)
    more = match["han_open"]
    scale += more[1:] if more else ""
    factor = _SCALE.get(scale, 1.0)
    if form == "han_part":
        part = read_number(match["han_part"])
        if words == "百":
            return part, "%", Unit("ratio", 0.01)
        whole = value * factor
        return (round(part / whole, 6), "比例", Unit("ratio", 1.0)) if whole else None
    if form == "fold":
        return value, "番", Unit("ratio", FOLD)
    if form == "strong":
        return value * factor, "名", Unit("count", 1.0)
    if form == "level":
        if "亿" in scale:
            return value, scale + "元", Unit("CNY", factor)
        return None if not scale else (value, scale, Unit("count", factor))
    if form == "big":
        return None if words in "一十百千万亿" else (value * factor, "个", Unit("count", 1.0))
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


def _read_structure(
    words: str, value: float, text: str, match: re.Match[str]
) -> tuple[float, str, Unit] | None:
    near = text[max(0, match.start() - 6) : match.end() + 6]
    others = re.findall(f"[一二两三四五六七八九多](?:[{STRUCTURES}]|融合)", near)
    is_part = len(others) > 1 and match["structure"] in {*"核翼轴带廊极纵横心屏", "融合"}
    return (value, "个", Unit("count", 1.0)) if is_part and len(words) == 1 else None


def _read_counted(
    words: str, value: float, scale: str, unit: str, text: str, match: re.Match[str]
) -> tuple[float, str, Unit] | None:
    start, end = match.span()
    base = BASE_ZH[unit]
    if unit == "期":
        return value, unit, Unit("ordinal", 1.0)
    if unit == "年" and len(words) == 4 and words[0] in "一二":  # noqa: PLR2004
        return value, unit, base
    if words == "一" and unit in ARTICLE:
        counted = start and text[start - 1] in "年每仅只有"
        if not (counted and unit == "个") or text[start - 1 : start] == "有":
            return None
    if words == "一" and unit == "年" and text[end : end + 1] in "就":
        return None
    if words == "一" and unit in {"天", "人", "元", "日", "周", "月", "成"} and text[end : end + 1] != "内":
        return None
    if words in {"百", "千", "万", "亿"} and not _is_meant(text, start, end):
        return None
    if unit in {"家", "间"} and text[start - 1 : start] in _DIRECTIONS:
        return None
    return value, scale + unit, Unit(base.base, base.factor * _SCALE.get(scale, 1.0))


def compare(text: str, start: int, end: int, base: str, more: str | None) -> str:
    """Return how the figure at `start`, `end` is meant, from the words around it."""
    if more:
        return "over"
    before = None
    if text[start - 1 : start] in _BEFORE_LAST:
        before = BEFORE.search(text, max(0, start - 8), start)
        if before and before.lastgroup in {"over", "at_least", "about"}:
            return before.lastgroup
    after = AFTER.match(text, end) if text[end : end + 1] in _AFTER_FIRST else None
    if after:
        return after.lastgroup or "exact"
    if base == "ratio" and (before or GROWTH_NEAR.search(text, max(0, start - 12), start)):
        return "growth"
    if base in {"ordinal", "ratio"}:
        return "exact"
    clause = text[max(0, start - 32) : start].translate(_CLAUSE).rpartition("\n")[2]
    return "target" if AIM.search(clause) else "exact"
