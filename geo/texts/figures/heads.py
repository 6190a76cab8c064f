"""Says the unit of a table's column or row from its head, and gives it to a bare number.

A head has its unit in brackets (面积(公顷)), behind a stroke or space (面积/亩, Area ha), or says a
quantity that has but one (建筑限高, 容积率, 出让年限). Folded text.
"""

from __future__ import annotations

import re
from functools import cache

from geo.texts.en.figures.numbers import SCALES_EN
from geo.texts.figures.rates import UNDER_WORDS
from geo.texts.values.amounts import Amount, rate, scaled, times
from geo.texts.values.units import Unit, units_before, units_behind, units_of_worth
from geo.vocabulary import is_base_unit

HEAD_UNIT = re.compile(
    r"\((?P<unit>(?:[^()\d|\n]|(?<=[a-z])[23]){1,16}|'000|[^()\d|\n]{1,4} ?'?000s?)\)[ ]*$"
)
TAIL = re.compile(
    r"[\u4e00-\u9fffa-z)](?:[ ]?[/:,][ ]?|[ ])(?P<unit>[^ /:,|()\d]{1,8}|k?m[23])[ ]*$"
)
"""A unit behind what a head says: 面积/亩, 投资 万元, Length km."""
ENGLISH = re.compile(
    r"(?P<sign>(?:[a-z]{1,3})?[$£€¥₹]|rs\.?|rm|r(?=[ ]|'000)|[a-z]{3}(?=[ ]))?[ ]?"
    r"(?P<scale>'?000|thousand|million|billion|crore|lakh|mn|bn|m|k)?s?[ ]?(?P<unit>[a-z]{1,12})?"
)
"""What a head of English says of its column: $ millions, RM million, £m, million litres."""
SCALES = ("万亿", "亿", "千万", "百万", "万", "千", "")
SHORT = {
    "000": "thousand", "'000": "thousand", "k": "thousand", "m": "million", "mn": "million",
    "bn": "billion",
}  # fmt: skip
"""The words for scales that heads write short."""
INDIAN, COST = (
    frozenset(("crore", "lakh", "crores", "lakhs")),
    re.compile("cost|outlay|capital|amount|fund|budget"),
)
"""Scales of India, which say of a column of costs that they are in rupees."""
HEIGHT = re.compile("限高|(?:建筑|檐口|控制)高度|building height|maximum height")
SHARE = re.compile(
    "建筑密度|绿[地化]率|覆盖率|完成率|增长率|增速|增幅|占比|所占比[例重]|site coverage"
)
RATIO = re.compile("容积率|系数|plot ratio|floor area ratio|\\b(?:far|fsr)\\b")
TERM = re.compile("(?:出让|使用|土地|用地|租赁|合同)年[限期]")
QUANTITIES = ((HEIGHT, "米"), (RATIO, ""), (SHARE, "%"), (TERM, "年"))
"""Quantities that have but one unit where nobody says it."""
LONGEST_HEAD = 40


def unit_of(head: str) -> str:
    """Return the unit that a head says of its column or row, or nothing."""
    if len(head) > LONGEST_HEAD:
        return ""
    found = HEAD_UNIT.search(head)
    if found is None:
        tail = TAIL.search(head)
        return tail["unit"] if tail and is_unit(tail["unit"]) else ""
    unit = found["unit"].strip().removeprefix("in ")
    return f"inr {unit}" if unit in INDIAN and COST.search(head) else unit


def is_unit(word: str) -> bool:
    """Return whether a cell has nothing but a unit: 公顷, 万元, m2."""
    is_letter = len(word) == 1 and word.isascii() and word != "m"
    return bool(word) and not is_letter and _find(word) is not None


def give_quantity(row: Amount, head: str) -> bool:
    """Give a bare number the unit of the quantity that a head says, and say whether it has one."""
    for pattern, unit in QUANTITIES:
        if len(head) <= LONGEST_HEAD and pattern.search(head):
            if not unit or (unit == "%" and row.value < 1):
                row.base_unit, row.base_value, row.unit = "ratio", row.value, ""
            else:
                give_unit(row, unit)
            return True
    return False


def give_unit(row: Amount, said: str) -> None:
    """Give a bare number the unit that the head says, if it is one."""
    over, *under = said.split("/") if said not in _all_units() else [said]
    found = _find(over)
    if found is None:
        _give_english(row, said)
        return
    scale, unit = found
    value, base = scaled(row.value, scale, unit), unit.base
    for word in under:
        lower = UNDER_WORDS.get(word.strip())
        if lower is None:
            return
        value, base = rate(value, base, lower)
    if under and not is_base_unit(base):
        return
    row.unit, row.base_unit, row.base_value = said, base, value


@cache
def _all_units() -> dict[str, Unit]:
    return units_of_worth("en") | units_before("en") | units_behind("zh") | units_behind("en")


@cache
def _find(said: str) -> tuple[str, Unit] | None:
    """Return the scale and the unit of a word, or None if it is none: 万 and 元."""
    units = _all_units()
    for scale in SCALES:
        unit = units.get(said.removeprefix(scale)) if said.startswith(scale) else None
        if unit is not None and said != scale:
            return scale, unit
    return None


def _give_english(row: Amount, said: str) -> None:
    """Give a bare number the unit and the scale that a head of English says: $ millions."""
    found = ENGLISH.fullmatch(said)
    unit = _all_units().get(found["sign"] or found["unit"] or "") if found else None
    if not found or unit is None or (found["sign"] and found["unit"]):
        return
    scale = SHORT.get(found["scale"] or "", found["scale"] or "")
    word = found["sign"] or found["unit"]
    factor = SCALES_EN.get(scale, 1.0)
    row.unit, row.base_unit = f"{scale} {word}".strip(), unit.base
    row.base_value = times(row.value * factor, unit)
