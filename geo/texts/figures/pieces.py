"""Reads shares with a stroke (1/3), Cantonese ones (三分一) and divisions in lists (甲、乙两县).

Works on folded text, beside the figures that are read already.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter

from geo.texts.values.amounts import Amount, times
from geo.texts.values.numerals import read_number
from geo.texts.values.units import MEASURES_EN, Unit
from geo.texts.writing.words import either

STROKE = re.compile(
    r"(?<![0-9/.,+a-z-])(?P<over>[1-9])/(?P<under>[2-9]|10)(?:rds?|ths?)?(?![0-9/.%a-z-])"
    r"(?![ ]?(?:hours?|days?|week|months?|miles?|acres?|inch|号|月|日|版|页|期))"
)
BEFORE_STROKE = re.compile(
    r"(?:近|约|达|占|到|至|的|超过|超|完成|过|之|为|仅|有|逾|少|降|了|不足|剩|"
    r"\b(?:about|around|nearly|almost|over|only|by|than|approximately|some|at least|up to)[ ])$"
)
BEHIND_STROKE = re.compile(
    r"(?:的|以上|左右|强|以下|弱|多|处|水|面积)|[ ](?:of|majority|vote|complete|share)\b"
)
"""What stands around a share: 可达1/3, 2/3以上, about 3/4 of."""
PARTED = re.compile(
    "(?P<lower>[三四五六七八九3-9])(?<![第一二三四五六七八九十百0-9].)分[ ]?"
    "(?P<upper>[一二三四1-4])(?![0-9一二三四五六七八九十百千万亿.点分之钟个次场阶期步批类级区段页])"
)
"""A share as Hong Kong and Macau say it: 三分一, 四分三, 3分1."""
_HAN = "两二三四五六七八九十"
_BEFORE = "(?<![第0-9一二三四五六七八九十百千.].)"
_MANY = f"(?P<many>[{_HAN}1-9]{_BEFORE}(?:(?<=[{_HAN}])[{_HAN}]{{0,2}}|(?<=[2-9])|(?<=[1-9])[0-9]))"
"""A number of one figure or two; that no other stands before it is asked behind its first sign."""
TYPE_SIZE = re.compile(r"(?<=[0-9][-/])(?P<size>[0-9]{1,2}\.[0-9]{1,2})[ ]?mw(?![a-z0-9])")
"""The size of a turbine behind its type: X136-3.6 MW."""
DIVISIONS = re.compile(
    rf"{_MANY}"
    r"(?:省[区市]市?|城区(?!域)|[县区市]\([县区市]\)|县区|区县|县市区?|乡镇市?|市(?![场民政区级长委])"
    r"|县(?![城级域道委政长])|区(?![线位间域块划内])|省(?![级道会委长])|镇(?![区域村])"
    r"|乡(?![村道亲土镇])|[厂校港桥岛馆库](?![区房长门舍内口头]))"
)
"""Divisions that a list names or a place has: 甲、乙两县, 市辖三区, 中心城区与七县(市)."""
BEFORE_DIVISIONS = re.compile("(?:辖|跨|等|地处|涉及|城区[与和及]|[、和与及][\u4e00-\u9fff]{2,5})$")
SHORT_NAMES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇藏陕甘青宁新"
BEFORE_PROVINCES = re.compile(f"(?<![{SHORT_NAMES}])[{SHORT_NAMES}]{{2,5}}$")
"""The short names of as many provinces, which need no stop between: 川渝两省市."""
REACH = 8


def with_pieces(text: str, rows: list[Amount]) -> list[Amount]:
    """Return the figures with the shares and divisions that no other rule reads, in order.

    What of them begins within a piece gives way to it.
    """
    found = _read(text)
    if not found:
        return rows
    starts, ends = [row.start for row in rows], [row.end for row in rows]
    gone: set[int] = set()
    kept: list[Amount] = []
    for row in found:
        first, last = bisect_right(ends, row.start), bisect_left(starts, row.end)
        if all(
            starts[place] >= row.start and ends[place] <= row.end for place in range(first, last)
        ):
            gone.update(range(first, last))
            kept.append(row)
    rows = [row for place, row in enumerate(rows) if place not in gone]
    return sorted([*rows, *kept], key=attrgetter("start"))


def _read(text: str) -> list[Amount]:
    rows: list[Amount] = []
    if "/" in text:
        for match in STROKE.finditer(text):
            over, under = int(match["over"]), int(match["under"])
            before = BEFORE_STROKE.search(text, max(0, match.start() - 14), match.start())
            if over < under and (before or BEHIND_STROKE.match(text, match.end())):
                rows.append(_share(match, over, under))
    if "分" in text:
        for match in PARTED.finditer(text):
            upper, lower = (read_number(match[name]) for name in ("upper", "lower"))
            if upper < lower:
                rows.append(_share(match, upper, lower))
    if not text.isascii() and FRACTION_SIGNS.search(text):
        rows += _fractions(text)
    if "mw" in text:
        rows += _sizes_of_types(text)
    if any(sign in text for sign in DIVISION_SIGNS):
        rows += _divisions(text)
    return rows


def _sizes_of_types(text: str) -> Iterator[Amount]:
    """Yield the sizes of turbines behind their types."""
    for match in TYPE_SIZE.finditer(text):
        value, (start, end) = float(match["size"]), match.span()
        yield Amount(start, end, value, "mw", value * 1e6, "W", "", start, end)


FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
FRACTION_SIGNS = re.compile("[½¼¾⅓⅔]")
FRACTION = re.compile(
    "(?:(?<![0-9.,])(?P<whole>[0-9]{1,4})[ ]?)?(?P<part>[½¼¾⅓⅔])"
    f"(?:[ -]?(?P<unit>{either(MEASURES_EN)})(?![a-z0-9]))?"
)
"""A number with a part as print sets it: 1½ miles, ¾ acre."""


def _fractions(text: str) -> Iterator[Amount]:
    """Yield the numbers that have such a part; one without a number or a unit is a share."""
    for match in FRACTION.finditer(text):
        start, end = match.span()
        value = float(match["whole"] or 0) + FRACTIONS[match["part"]]
        word = match["unit"] or ""
        unit = MEASURES_EN[word] if word else COUNT if match["whole"] else SHARE
        yield Amount(start, end, value, word, times(value, unit), unit.base, "", start, end)


COUNT, SHARE = Unit("count", 1.0), Unit("ratio", 1.0)


def _divisions(text: str) -> Iterator[Amount]:
    """Yield how many divisions a list names or a place has."""
    for match in DIVISIONS.finditer(text):
        start, end = match.span()
        many = read_number(match["many"])
        is_many = many > MOST_IN_NAMES and text.startswith(SEVERAL_KINDS, match.end("many"))
        if (
            is_many
            or BEFORE_DIVISIONS.search(text, max(0, start - REACH), start)
            or (
                text[start - 1 : start] in SHORT_NAMES
                and (names := BEFORE_PROVINCES.search(text, max(0, start - REACH), start))
                and len(names.group()) == many
            )
        ):
            yield Amount(start, end, many, "", many, "count", "", start, end)


DIVISION_SIGNS = ("省", "县", "区", "市", "镇", "乡", *"厂校港桥岛馆库")
SEVERAL_KINDS = ("乡镇", "县市", "区县", "县区", "镇乡")
MOST_IN_NAMES = 10
"""A larger number before divisions of several kinds counts them: 十八乡镇市."""


def _share(match: re.Match[str], over: float, under: float) -> Amount:
    value, (start, end) = round(over / under, 6), match.span()
    return Amount(start, end, value, "比例", value, "ratio", "", start, end)
