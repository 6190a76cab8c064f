"""Reads the number of a fact again from the words of the text, and compares."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache

from geo.dossiers.rows import Fact
from geo.texts.en.figures.numbers import SCALES_EN
from geo.texts.figures.finding import find_figures
from geo.texts.figures.local_money import ALIKE, DOLLARS, MONEY, PLAIN, PLAIN_DOLLARS, YUAN
from geo.texts.figures.rates import UNDER_WORDS
from geo.texts.values.amounts import DOUBLINGS, FOLD, SCALE, Amount, rate, times
from geo.texts.values.numerals import scan_numerals
from geo.texts.values.units import Unit, all_units
from geo.texts.writing.folding import fold

# Facts are written with six decimals at most.
PRECISION = 1e-5
ANY = frozenset(("count", "person", "ordinal"))
"""Base units that may count what no table has: residents, first prizes."""


def find_fault(fact: Fact) -> str | None:
    """Return what is wrong with the number of `fact`, or None if its words give it again.

    The words must say `value` (as written, or as meant), and `value` times its unit of the table
    of units be `base_value` in `base_unit`. A number in words is read as a figure of a text is.
    """
    surface = fold(fact.surface).text
    read = find_figures(surface)
    numbers = list(_numbers(fact, read))
    if not numbers:
        return "these words have no numeral"
    if not any(_equals(fact.value, number) for pair in numbers for number in pair):
        return f"these words say {numbers[0][0]:g}"
    if any(_is_same(fact, row) for row in read):
        return None
    scale, units = _units_of(fact.unit)
    fitting = [unit for unit in units if _fits(unit, fact.base_unit)]
    if units and not fitting:
        return f"{fact.unit} comes to {units[0].base}, not {fact.base_unit}"
    sizes = [unit.factor for unit in fitting] or [1.0]
    for factor in sizes:
        for written, meant in numbers:
            number = meant if written != meant else written * scale
            if _equals(fact.base_value, times(number, Unit(fact.base_unit, factor))):
                return None
    written, meant = numbers[0]
    number = meant if written != meant else written * scale
    base = next((row.base_value for row in read if row.base_unit == fact.base_unit), None)
    base = times(number, Unit(fact.base_unit, sizes[0])) if base is None else base
    return f"these words come to {base:.12g} {fact.base_unit}"


def _numbers(fact: Fact, read: list[Amount]) -> Iterator[tuple[float, float]]:
    """Yield the first numeral as written and as meant, then what a reader makes of the words."""
    found = next(iter(scan_numerals(fact.surface)), None)
    if found is not None:
        yield found.written, found.value
    for row in read:
        yield row.value, row.value


def _is_same(fact: Fact, row: Amount) -> bool:
    return (
        row.base_unit == fact.base_unit
        and _equals(row.base_value, fact.base_value)
        and _equals(row.value, fact.value)
        and row.unit == fact.unit
    )


def _units_of(unit: str) -> tuple[float, list[Unit]]:
    """Return the scale that a unit as written begins with, and the units that its rest may be.

    A rate has its lower parts behind strokes: `万元/亩`, `people/square kilometre`.
    """
    over, *under = fold(unit).text.split("/")
    table = _table()
    scale, word = _split(over) if fold(unit).text not in table else (1.0, fold(unit).text)
    if word == fold(unit).text:
        under = []
    units = table.get(word, [])
    for part in under:
        lower = UNDER_WORDS.get(part) or UNDER_WORDS.get(part.replace("-", " "))
        if lower is None:
            return scale, []
        uppers = units or [Unit(base, 1.0) for base in sorted(ANY)]
        units = [Unit(name, size) for size, name in (rate(u.factor, u.base, lower) for u in uppers)]
    return scale, units


def _split(word: str) -> tuple[float, str]:
    bare = word.lstrip("".join(sign for sign in SCALE if len(sign) == 1) + "百千")
    lead = word[: len(word) - len(bare)]
    if lead and lead in SCALE and word not in _table():
        return SCALE[lead], bare
    first, _, rest = word.partition(" ")
    if first in SCALES_EN and word not in _table():
        return SCALES_EN[first], rest
    return 1.0, word


def _fits(unit: Unit, base_unit: str) -> bool:
    return unit.base == base_unit or {unit.base, base_unit} <= ANY | {"year", "month", "day"}


@cache
def _table() -> dict[str, list[Unit]]:
    """Return what each word of the table of units may mean, in whatever language."""
    table: dict[str, list[Unit]] = {DOUBLINGS: [Unit("ratio", FOLD)]}
    for row in all_units():
        table.setdefault(row.word, []).append(row.unit)
        if row.unit.base == YUAN and PLAIN.fullmatch(row.word):
            table[row.word] += [Unit(money, row.unit.factor) for money in MONEY.values()]
        elif row.word in PLAIN_DOLLARS:
            table[row.word] += [Unit(money, row.unit.factor) for money in DOLLARS.values()]
        elif row.word in ALIKE:
            table[row.word] += [Unit(money, row.unit.factor) for money in ALIKE[row.word].values()]
        if " " in row.word:
            table.setdefault(row.word.replace(" ", "-"), []).append(row.unit)
    return table


def _equals(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=PRECISION, abs_tol=1e-12)
