"""Reads the numbers of tables, whose units stand in the head of the table or of the column.

A row is a line with cells (`|`, or tabs as a spreadsheet gives them). 单位:亿元 before a table is
the unit of its bare cells, unless the head of their column names another or none that fits;
面积(公顷) is that of its column. Numbers that only count the rows are no figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from geo.texts.figures.heads import give_quantity, give_unit, is_unit, unit_of
from geo.texts.figures.stacked import find_stacked
from geo.texts.values.amounts import Amount

UNIT_LINE = re.compile(r"(?:单位|unit)s?[ ]?:[ ]?(?P<unit>[^\n,;()|\t]{1,12}?)[ )]*(?:\n|$)")
"""What says the unit of a table: 单位:亿元."""
CELL = re.compile(r"[^|\t\n]*")
_WORDS, _SIGNS = r"[^0-9|\t\n≤≥<>=≦≧]{0,12}", "[≤≥<>=≦≧]"
NUMBER = re.compile(
    rf"[ ]*(?:{_WORDS}{_SIGNS}[ ]*)?(?P<number>-?[0-9][0-9,]*(?:\.[0-9]+)?)[ ]*"
    rf"(?:{_SIGNS}{_WORDS})?(?:\((?P<own>[^()0-9|\n]{{1,10}})\))?[ ]*$"
)
"""A cell that has but a number, or a limit with what it is of: 建筑限高 ≤ 24, 0.2 (万元/亩)."""
UNITS = re.compile("(?:计量)?单[ ]?位|units?")
"""The head of the column that has the units."""
COUNTER = re.compile(r"序号|编号|^no\.?$|^#$|项次|编码")
"""The head of a column that counts the rows."""
MOST_CELLS = 40


def read_tables(text: str, amounts: list[Amount]) -> list[Amount]:
    """Return the amounts of a folded `text` with the units of the tables that they stand in."""
    amounts = _read_stacked(text, amounts) if any(word in text for word in HEADS) else amounts
    if not amounts or ("|" not in text and "\t" not in text):
        return amounts
    by_start = {row.start: row for row in amounts}
    dropped: set[int] = set()
    for cells, heads, whole in _rows(text):
        names = [text[first:last].strip() for first, last in cells]
        units = next((at for at, head in enumerate(heads) if UNITS.fullmatch(head)), -1)
        for number, (start, end) in enumerate(cells):
            found = NUMBER.match(text, start, end)
            row = by_start.get(found.start("number")) if found else None
            if found is None or row is None or row.end > end:
                continue
            head = heads[number] if number < len(heads) else ""
            if COUNTER.search(head) or (not number and not heads and row.value < MOST_CELLS * 25):
                dropped.add(row.start)
            elif row.base_unit in {"count", "ratio"} and row.end <= found.end("number"):
                own = found["own"] or ""
                if own and is_unit(own.partition("/")[0]):
                    row.end = row.last = found.end("own") + 1
                unit = own or unit_of(head) or _unit_beside(names, units, number)
                if unit:
                    give_unit(row, unit)
                elif not _give_quantity(row, (names[number], head, _label(names, number))):
                    give_unit(row, whole if number else "")
    return [row for row in amounts if row.start not in dropped] if dropped else amounts


def _give_quantity(row: Amount, heads: tuple[str, ...]) -> bool:
    return any(head and give_quantity(row, head) for head in heads)


def _unit_beside(names: list[str], units: int, number: int) -> str:
    """Return the unit of a number of a row from its other cells.

    It stands in the column `units`, if there is one, in the cell behind or before the number, or
    in what the row is called: 用地面积(亩) | 120.
    """
    for place in (units, number + 1, number - 1):
        if 0 <= place < len(names) and is_unit(names[place]):
            return names[place]
    return unit_of(_label(names, number))


def _label(names: list[str], number: int) -> str:
    """Return what a row is called that a number stands in: the nearest words before it."""
    for name in reversed(names[max(0, number - MOST_CELLS) : number]):
        if name and not NUMBER.match(name):
            return name
    return ""


HEADS = ("序号\n", "项次\n", "编号\n", "\nno")
"""What the first column is called where a table has one cell a line."""


def _read_stacked(text: str, amounts: list[Amount]) -> list[Amount]:
    """Return amounts with the units of tables that have one cell a line."""
    units = dict(find_stacked(text))
    for row in amounts:
        unit = units.get(row.start)
        if unit and row.base_unit in {"count", "ratio"}:
            give_unit(row, unit)
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
            filled = [name for name in names if name]
            has_number = any(NUMBER.match(name) for name in filled)
            if not has_number and len(filled) > 1 and heads and all(map(_is_in_head, filled)):
                heads = [
                    f"{head}({name.strip('()')})" if name else head
                    for head, name in zip_longest(heads, names, fillvalue="")
                ]
            elif (
                not has_number
                and len(filled) > 1
                and (not heads or sum(bool(unit_of(name)) for name in filled) > 1)
            ):
                heads = names
            elif len(cells) > 1:
                yield cells, heads, whole
        start = end + 1


def _is_in_head(name: str) -> bool:
    """Return whether a cell of a second line of heads has but a unit: (公顷)."""
    return is_unit(name.removeprefix("(").removesuffix(")"))


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    while first <= end:
        cell = CELL.match(text, first, end)
        last = cell.end() if cell else end
        if last > first or first > start:
            yield first, last
        first = last + 1
