"""Reads what stands behind a unit and belongs to the number: 两个半小时, 一年半, 三成五, 六块."""

from __future__ import annotations

import re
from typing import NamedTuple

from geo.texts.values.amounts import SCALE
from geo.texts.values.numerals import read_number
from geo.texts.values.units import BASE_ZH, Unit

HALF_OF = re.compile("半(?P<unit>小时|钟头|月)")
HALF = re.compile("半(?![年天个数路径山岛导小月夜价])")
HALVED = frozenset(("年", "天", "公里", "里", "倍", "小时", "个小时", "钟头", "个钟头", "亩", "周"))
MORE = frozenset("半零")
"""What stands between a unit and what belongs to the number."""
MONTHS = re.compile("零(1?[0-9]|[一二两三四五六七八九十]{1,2})个月")
LOOSE = frozenset("成块亩度呎")
"""Units whose value, or meaning, what stands around them decides."""
PART_OF_MU = re.compile("([1-9一二三四五六七八九])分(?![之钟])")
"""Tenths of a mu behind it: 5亩3分."""
TENTHS = re.compile("([一二三四五六七八九半])")
PRICE = re.compile(
    "价|租|卖|收费|门票|票|只要|只需|每月|花了?|工资|补贴|奖励|优惠|便宜|元|人均|押金"
    "|[一每][天月年晚]"
)
POWER = re.compile("(?:[发用供售耗节购输充]电|电量|电力)(?:总?量)?[约达为近超过逾共计到至]{0,3}$")
"""What stands before kilowatt hours that are but called 度: 年发电5亿度."""
FLOOR = re.compile(
    "[ ]?的?(?:会所|露台|平台|花园|天台|单位|商铺|铺位|商场|写字楼|楼面|户型|住宅|办公|空间|店)"
)
FLOORS = re.compile("(?:面积|楼面|户型|单位|房[(]|[0-9][-~至])[约达为近超过逾共由]{0,2}$")
"""What stands around square feet that Hong Kong calls feet: 实用面积868呎, 2.8万呎会所."""
NOT_MONEY = frozenset("地田屏牌绿砖石儿空场试展")


class Behind(NamedTuple):
    """A figure with what stands behind its unit: its value, unit, base and end."""

    value: float
    unit: str
    base: Unit
    end: int


def read_behind(text: str, start: int, end: int, value: float, unit: str) -> Behind | None:
    """Return the figure at `start`, `end` with what belongs to it behind, or None if nothing."""
    after = text[end : end + 1]
    if after not in MORE and unit[-1:] not in LOOSE:
        return None
    if after == "零":
        return _read_months(text, end, value) if unit == "年" else None
    if after == "半":
        half = _read_half(text, end, value, unit)
        if half:
            return half
    if unit in {"亩", "成"}:
        return _read_tenth(text, end, value, unit)
    return _read_loose(text, start, end, value, unit) if unit[:-1] in SCALE else None


def _read_loose(text: str, start: int, end: int, value: float, unit: str) -> Behind | None:
    """Return what the words around make of a unit that may mean several: 3块, 5度, 40呎."""
    after = text[end : end + 1]
    if unit[-1:] in MEASURES:
        return _read_measure(text, start, end, value, unit)
    is_price = unit[-1:] == "块" and after not in NOT_MONEY
    if is_price and PRICE.search(text, max(0, start - 8), start):
        return Behind(value, f"{unit[:-1]}元", Unit("CNY", SCALE[unit[:-1]]), end)
    return None


MEASURES = {"度": "度电", "呎": "平方呎"}
"""What a short word for a unit may mean."""


def _read_measure(text: str, start: int, end: int, value: float, unit: str) -> Behind | None:
    """Return what the words around make of a short word for a unit; None if it is what it says."""
    before = text[max(0, start - 10) : start]
    if unit[-1:] == "度":
        is_meant = POWER.search(before) is not None
    else:
        is_meant = (FLOOR.match(text, end) or FLOORS.search(before)) is not None
    if not is_meant:
        return None
    base = BASE_ZH[MEASURES[unit[-1:]]]
    return Behind(value, unit, Unit(base.base, base.factor * SCALE[unit[:-1]]), end)


def _read_months(text: str, end: int, value: float) -> Behind | None:
    """Return 三年零两个月: months behind years."""
    months = MONTHS.match(text, end)
    if not months:
        return None
    return Behind(value + read_number(months[1]) / 12, "年", BASE_ZH["年"], months.end())


def _read_half(text: str, end: int, value: float, unit: str) -> Behind | None:
    """Return 两个半小时, 一年半."""
    found = HALF_OF.match(text, end) if unit == "个" else None
    if found:
        return Behind(value + 0.5, found["unit"], BASE_ZH[_measure(found["unit"])], found.end())
    if unit in HALVED and HALF.match(text, end):
        return Behind(value + 0.5, unit, BASE_ZH[unit], end + 1)
    return None


def _read_tenth(text: str, end: int, value: float, unit: str) -> Behind | None:
    """Return 三成五, 三成半, 5亩3分: tenths behind their unit."""
    part = (TENTHS if unit == "成" else PART_OF_MU).match(text, end)
    if not part:
        return None
    tenth = 0.5 if part[1] == "半" else read_number(part[1]) / 10
    return Behind(round(value + tenth, 4), unit, BASE_ZH[unit], part.end())


def _measure(unit: str) -> str:
    return "个月" if unit == "月" else unit
