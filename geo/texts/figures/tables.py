"""Reads the numbers of tables, whose units stand in the head of the table or of the column.

A row is a line with cells (`|`, or tabs as a spreadsheet gives them). 单位:亿元 before a table is
the unit of its bare cells, unless the head of their column names another or none that fits;
面积(公顷) is that of its column. Numbers that only count the rows are no figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from geo.texts.en.figures.numbers import SCALES_EN
from geo.texts.figures.stacked import find_stacked
from geo.texts.values.amounts import Amount, scaled, times
from geo.texts.values.units import Unit, units_before, units_behind, units_of_worth

UNIT_LINE = re.compile(r"(?:单位|unit)s?[ ]?:[ ]?(?P<unit>[^\n,;()|\t]{1,12}?)[ )]*(?:\n|$)")
"""What says the unit of a table: 单位:亿元."""
CELL = re.compile(r"[^|\t\n]*")
HEAD_UNIT = re.compile(r"\((?P<unit>[^()\d|\n]{1,16}|'000|[^()\d|\n]{1,4} ?'?000s?)\)[ ]*$")
ENGLISH = re.compile(
    r"(?P<sign>(?:[a-z]{1,3})?[$£€¥₹]|rs\.?|rm|r(?=[ ]|'000)|[a-z]{3}(?=[ ]))?[ ]?"
    r"(?P<scale>'?000|thousand|million|billion|crore|lakh|mn|bn|m|k)?s?[ ]?(?P<unit>[a-z]{1,12})?"
)
"""What a head of English says of its column: $ millions, RM million, £m, million litres."""
NUMBER = re.compile(r"[ ]*-?[0-9][0-9,]*(?:\.[0-9]+)?[ ]*$")
COUNTER = re.compile(r"序号|编号|^no\.?$|^#$|项次|编码")
"""The head of a column that counts the rows."""
SCALES = ("万亿", "亿", "千万", "百万", "万", "千", "")
SHORT = {
    "000": "thousand", "'000": "thousand", "k": "thousand", "m": "million", "mn": "million",
    "bn": "billion",
}  # fmt: skip
"""The words for scales that heads write short."""
MOST_CELLS = 40


def read_tables(text: str, amounts: list[Amount]) -> list[Amount]:
    """Return the amounts of a folded `text` with the units of the tables that they stand in."""
    amounts = _read_stacked(text, amounts) if any(word in text for word in HEADS) else amounts
    if not amounts or ("|" not in text and "\t" not in text):
        return amounts
    by_start = {row.start: row for row in amounts}
    dropped: set[int] = set()
    for cells, heads, whole in _rows(text):
        for number, (start, end) in enumerate(cells):
            begin = start + len(text[start:end]) - len(text[start:end].lstrip())
            row = by_start.get(begin)
            if row is None or not NUMBER.match(text, start, end):
                continue
            head = heads[number] if number < len(heads) else ""
            if COUNTER.search(head) or (not number and not heads and row.value < MOST_CELLS * 25):
                dropped.add(row.start)
            elif row.base_unit in {"count", "ratio"}:
                _give_unit(row, _unit_of(head) or (whole if number else ""))
    return [row for row in amounts if row.start not in dropped] if dropped else amounts


HEADS = ("序号\n", "项次\n", "编号\n", "\nno")
"""What the first column is called where a table has one cell a line."""


def _read_stacked(text: str, amounts: list[Amount]) -> list[Amount]:
    """Return amounts with the units of tables that have one cell a line."""
    units = dict(find_stacked(text))
    for row in amounts:
        unit = units.get(row.start)
        if unit and row.base_unit in {"count", "ratio"}:
            _give_unit(row, unit)
    return [row for row in amounts if units.get(row.start, "") is not None]


def _rows(text: str) -> Iterator[tuple[list[tuple[int, int]], list[str], str]]:
    """Yield the cells of each row, the heads of its table's columns, and the table's unit."""
    heads: list[str] = []
    whole, start = "", 0
    for line in text.split("\n"):
        end = start + len(line)
        found = UNIT_LINE.search(line + "\n") if ":" in line else None
        if "|" not in line and "\t" not in line:
            if found:
                whole, heads = found["unit"], []
            elif not line.strip() or line.endswith(("。", ":")):
                heads, whole = [], whole if not line.strip() else ""
        else:
            cells = list(_cells(text, start, end))
            names = [text[first:last].strip() for first, last in cells]
            if not heads and len(cells) > 1 and not any(NUMBER.match(name) for name in names):
                heads = names
            elif len(cells) > 1:
                yield cells, heads, whole
        start = end + 1


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    while first <= end:
        cell = CELL.match(text, first, end)
        last = cell.end() if cell else end
        if last > first or first > start:
            yield first, last
        first = last + 1


def _unit_of(head: str) -> str:
    found = HEAD_UNIT.search(head)
    if found is None:
        return ""
    unit = found["unit"].strip().removeprefix("in ")
    return f"inr {unit}" if unit in INDIAN and COST.search(head) else unit


INDIAN, COST = (
    frozenset(("crore", "lakh", "crores", "lakhs")),
    re.compile("cost|outlay|capital|amount|fund|budget"),
)
"""Scales of India, which say of a column of costs that they are in rupees."""


@cache
def _all_units() -> dict[str, Unit]:
    return units_of_worth("en") | units_before("en") | units_behind("zh") | units_behind("en")


def _give_unit(row: Amount, said: str) -> None:
    """Give a bare number the unit that the head says, if it is one."""
    units = _all_units()
    for scale in SCALES:
        unit = units.get(said.removeprefix(scale)) if said.startswith(scale) else None
        if unit is not None and said != scale:
            row.unit, row.base_unit = said, unit.base
            row.base_value = scaled(row.value, scale, unit)
            return
    _give_english(row, said)


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
