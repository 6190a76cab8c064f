"""Gives bare numbers the unit that another figure says: 提高15、22个百分点, 5, 8 and 12 km.

The last of a list says the unit, and the scale, of those before it; a figure says what the parts
of it are that stand in brackets behind it: 装机895万千瓦(风电210万).
The other end of a range says its unit again: 15%-20%, 3km-5km. Folded text.
"""

from __future__ import annotations

import re

from geo.texts.figures.heads import give_unit, is_unit
from geo.texts.values.amounts import Amount, times
from geo.texts.values.units import BASE_ZH

JOINT = re.compile(r"[ ]?(?:、|和|及|与|以及|,?[ ](?:and|or)[ ])[ ]?")
"""What stands before the last of a list; a comma alone does before others of it."""
COMMA = ", "
NEVER = frozenset(("count", "ordinal", "year", "month", "day"))
"""Base units that nothing is given: dates, which a list of numbers may stand before by chance."""
MOST_TIMES = 1000.0
"""So many times the last of a list another one is at most, if both are of one scale."""
END_OF_PARTS = re.compile("[)。;\n]")
BEFORE_SAME = re.compile("[0-9]{1,4}(?:,[0-9]{3})*(?:[.][0-9]+)?")
LONGEST_PARTS = 80
BIG = "百千万亿"


def with_shared_units(text: str, rows: list[Amount]) -> list[Amount]:
    """Return the figures of a folded `text`, in order, bare ones with the unit said elsewhere."""
    for number in range(len(rows) - 1, 0, -1):
        row, before = rows[number], rows[number - 1]
        if _is_bare(text, before) and row.base_unit not in NEVER and row.value:
            _share_in_list(text, rows, number)
    head: Amount | None = None
    for row in rows:
        if text[row.start - 1 : row.start] in BEHIND_LABEL and _is_bare(text, row):
            _read_label(text, row)
        if text[row.end : row.end + 1] == "(" and row.base_unit not in NEVER | {"ratio"}:
            head = row
        elif head is not None and row.base_unit == "count" and row.unit in SCALES:
            _share_in_brackets(text, head, row)
        if row.unit.partition("/")[0].lstrip(BIG) == "度":
            _read_power(text, row)
    return _with_ends(text, rows)


POWER = re.compile("电[^,。;、\n]{0,6}$")
KILOWATT_HOUR = 3.6e6
"""Joules in one, which is a degree (度) of electricity."""


def _read_power(text: str, row: Amount) -> None:
    """Call degrees of electricity what they are: 年发电量2.4亿度."""
    if row.base_unit.startswith("count") and POWER.search(text, max(0, row.start - 8), row.start):
        row.base_value = float(f"{row.base_value * KILOWATT_HOUR:.12g}")
        row.base_unit = "J" + row.base_unit.removeprefix("count")


SCALES = frozenset(("万", "亿", "千万", "百万", "万亿"))


def _is_bare(text: str, row: Amount) -> bool:
    """Return whether a figure is but a number in digits, maybe with a scale."""
    return row.base_unit == "count" and not row.unit.strip(BIG) and text[row.start].isdigit()


def _share_in_list(text: str, rows: list[Amount], number: int) -> None:
    """Give the numbers of a list that ends with the figure at `number` its unit."""
    last = rows[number]
    if not JOINT.fullmatch(text, rows[number - 1].end, last.start):
        return
    factor = last.base_value / last.value
    for place in range(number - 1, -1, -1):
        row, following = rows[place], rows[place + 1]
        between = text[row.end : following.start]
        is_listed = between in {"、", COMMA} or place == number - 1
        if not is_listed or not _is_bare(text, row) or row.value > MOST_TIMES * last.value:
            return
        if row.unit and not last.unit.startswith(row.unit):
            return
        row.base_value = float(f"{row.value * factor:.12g}")
        row.unit, row.base_unit = last.unit, last.base_unit


BEHIND_LABEL = frozenset("):= ")
LABEL = re.compile("[\u4e00-\u9fffa-z][ ]?\\((?P<unit>[^()|\n0-9]{1,14}|k?m[23])\\)[ ]?[:=]?[ ]?$")
"""What says the unit of the number behind it: 总投资(万元):5000, Area (ha): 12."""
LABEL_REACH = 20


def _read_label(text: str, row: Amount) -> None:
    """Give a number the unit that stands in brackets in what it is called."""
    label = LABEL.search(text, max(0, row.start - LABEL_REACH), row.start)
    unit = label["unit"].strip() if label else ""
    if is_unit(unit) or unit.endswith(("million", "billion", "crore", "lakh")):
        give_unit(row, unit)


def _share_in_brackets(text: str, head: Amount, row: Amount) -> None:
    """Give a number in 万 or 亿 the unit of what it is a part of, in brackets behind that."""
    unit = _without_scale(head.unit)
    if (
        row.start - head.end > LONGEST_PARTS
        or unit not in BASE_ZH
        or END_OF_PARTS.search(text, head.end, row.start)
    ):
        return
    row.base_value = times(row.base_value, BASE_ZH[unit])
    row.unit, row.base_unit = row.unit + unit, head.base_unit


def _without_scale(unit: str) -> str:
    """Return a unit as the table of units has it: 千瓦时 for 亿千瓦时."""
    while unit and unit not in BASE_ZH and unit[0] in BIG:
        unit = unit[1:]
    return unit


def _with_ends(text: str, rows: list[Amount]) -> list[Amount]:
    """Return the figures with the upper ends of ranges that say the unit of the lower one again."""
    kept: list[Amount] = []
    for number, row in enumerate(rows):
        kept.append(row)
        if text[row.end : row.end + 1] != "-" or row.base_unit in NEVER or not row.value:
            continue
        low = BEFORE_SAME.match(text, row.start, row.end)
        top = BEFORE_SAME.match(text, row.end + 1)
        if low is None or top is None or low.end() == row.end:
            continue
        said = text[low.end() : row.end]
        is_next = number + 1 < len(rows) and rows[number + 1].start < top.end() + len(said)
        if is_next or not text.startswith(said, top.end()):
            continue
        end = top.end() + len(said)
        if text[end : end + 1].isalnum() and said[-1].isascii() and said[-1].isalnum():
            continue
        value = float(top.group().replace(",", ""))
        if value <= row.value:
            continue
        base_value = float(f"{value * row.base_value / row.value:.12g}")
        first = top.start()
        kept.append(
            Amount(first, end, value, row.unit, base_value, row.base_unit, row.comparator,
                   row.first, end)
        )  # fmt: skip
        row.last = end
    return kept
