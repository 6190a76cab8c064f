"""Finds the figures of a text: value, unit, base value, comparator and period.

Works on folded text (`geo.texts.folding`), so that one set of rules reads both scripts.
Numbers in names (3号线, 5G, 三元桥) and articles (一个, 一批) are no figures.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from geo.texts.amounts import Row, discount, number_of, scaled, times
from geo.texts.en.figures import find_english
from geo.texts.languages import english_in
from geo.texts.units import BASE_ZH, Unit
from geo.texts.zh.bare_numbers import JOINED, is_joined, is_ratio, read_bare
from geo.texts.zh.behind_units import LOOSE, Behind, read_behind
from geo.texts.zh.comparing import Near, compare, look_near
from geo.texts.zh.pattern import PATTERN
from geo.texts.zh.spelled import COINS, currency_before, is_rough, read_other


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


def find_figures(text: str) -> list[Row]:
    """Return the figures of a folded `text` in order, none within another."""
    english = find_english(text)
    found = _find_han(text)
    return _join_times(text, _merge(found, english) if found and english else found or english)


JOINTS = frozenset(("", " ", " and ", "又"))
"""What stands between hours and minutes that are one time."""


def _join_times(text: str, rows: list[Row]) -> list[Row]:
    """Return the figures with hours and the minutes behind them as one: 八小时二十分钟."""
    joined: list[Row] = []
    for row in rows:
        if row[5] == "minute" and row[2] == row[4] and joined:
            start, end, value, _, base_value, base_unit, comparator = joined[-1]
            if (
                base_unit == "minute"
                and base_value == HOUR * value
                and text[end : row[0]] in JOINTS
            ):
                whole = base_value + row[4]
                joined[-1] = (start, row[1], whole, row[3], whole, base_unit, comparator)
                continue
        joined.append(row)
    return joined


HOUR = 60.0
"""Minutes in one."""


def _merge(han: list[Row], english: list[Row]) -> list[Row]:
    """Return both in order; where two overlap, the English one, which saw more words."""
    number, size, kept = 0, len(english), []
    for row in han:
        while number < size and english[number][1] <= row[0]:
            number += 1
        if number == size or english[number][0] >= row[1]:
            kept.append(row)
    return sorted([*kept, *english])


def _find_han(text: str) -> list[Row]:
    """Return the figures of the Chinese in `text`: what the pattern finds, read by its form."""
    rows: list[Row] = []
    add, near, done = rows.append, look_near(text), 0
    before, after = near.before, near.after
    spans = english_in(text).others(text)
    for match in chain.from_iterable(PATTERN.finditer(text, *span) for span in spans):
        start, end = match.span()
        if start < done or end - start > LONGEST:
            continue
        form = match.lastgroup or ""
        if form == "unit":
            words, upper, more, unit = match.group(*MEASURED)
            if not upper and not (start and text[start - 1] in JOINED):
                value, shown, base_value, base_unit = measure(text[start] + words, more, unit)
                behind = None
                if unit in LOOSE or text[end : end + 1] == "半":
                    behind = read_behind(text, start, end, value, shown)
                if behind:
                    done = behind.end
                    add(_row_behind(text, start, behind, near))
                    continue
                if base_unit == "CNY" and text[start - 1 : start] in COINS:
                    base_unit = currency_before(text, start) or base_unit
                comparator = (
                    "over" if more
                    else compare(text, start, end, base_unit, near)
                    if before[start] or after[end] else "exact"
                )  # fmt: skip
                add((start, end, value, shown, base_value, base_unit, comparator))
                continue
        found = (
            _read_arabic(match, text, near)
            if form in ARABIC
            else _read_words(form, match, text, near)
        )
        for row in found:
            if row[0] >= done:
                done = row[1]
                add(row)
    return rows


LONGEST = 100
"""No figure has more signs; longer ones are no finite numbers, or none at all."""
MEASURED = tuple(PATTERN.groupindex[name] for name in ("arabic", "upper", "open", "unit"))


def _read_words(form: str, match: re.Match[str], text: str, near: Near) -> tuple[Row, ...]:
    """Return the figure of a match that is no Arabic number, if it is one."""
    values = read_other(form, match, text)
    if not values:
        return ()
    start, end = match.span()
    value, unit, base = values
    behind = read_behind(text, start, end, value, unit) if form == "han_unit" else None
    if behind:
        return (_row_behind(text, start, behind, near),)
    if form == "level":
        comparator = "about"
    elif base.base == "ordinal" and form != "han_unit" and not _is_stage(form, match):
        comparator = "rank"
    elif match["han_open"] or "多" in unit or is_rough(text, start):
        comparator = "over"
    else:
        comparator = compare(text, start, end, base.base, near)
    if match["han_upper"] and form == "han_unit":
        return _range_of_words(match, (value, unit, base), comparator)
    return ((start, end, value, unit, times(value, base), base.base, comparator),)


def _range_of_words(
    match: re.Match[str], lower: tuple[float, str, Unit], comparator: str
) -> tuple[Row, Row]:
    """Return both ends of 三到五年, which share scale and unit if the first has no scale."""
    value, unit, _ = lower
    bare = BASE_ZH[match["han_unit"]]
    top, scale = number_of(match["han_upper"])
    upper = f"{scale}{match['han_unit']}"
    if unit == match["han_unit"] and value < top:
        unit = upper
    low_base = scaled(value, unit.removesuffix(match["han_unit"]), bare)
    start, end = match.span()
    return (
        (start, match.end("han"), value, unit, low_base, bare.base, comparator),
        (
            match.start("han_upper"),
            end,
            top,
            upper,
            scaled(top, scale, bare),
            bare.base,
            comparator,
        ),
    )


def _is_stage(form: str, match: re.Match[str]) -> bool:
    return form == "ordinal_unit" and match["ordinal_unit"] in "轮期届阶段季度"


def _row_behind(text: str, start: int, behind: Behind, near: Near) -> Row:
    value, unit, base, end = behind
    comparator = compare(text, start, end, base.base, near)
    return start, end, value, unit, times(value, base), base.base, comparator


ARABIC = frozenset(("arabic", "upper", "open", "part", "versus", "unit"))


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
    value = discount(value, unit)
    return value, scale + unit, scaled(value, scale, base), base.base


def _read_arabic(match: re.Match[str], text: str, near: Near) -> tuple[Row, ...]:
    """Return the figure of an Arabic number, or both of a range; nothing where it is no figure."""
    start, end = match.span()
    unit, more = match["unit"], match["open"]
    words = text[start] + match["arabic"]
    if match["part"] or match["versus"]:
        return _read_share(match, text, words, near)
    if is_joined(text, start, unit):
        return ()
    value, scale = number_of(words)
    scale += more[1:] if more else ""
    read = (unit, BASE_ZH[unit]) if unit else read_bare(words, scale, text, start, end)
    if read is None:
        return ()
    unit, base = read
    if match["upper"]:
        return _read_range(match, text, (value, scale, base, unit), near)
    behind = read_behind(text, start, end, value, scale + unit)
    if behind:
        return (_row_behind(text, start, behind, near),)
    comparator = "over" if more else compare(text, start, end, base.base, near)
    value = discount(value, unit)
    base_value = scaled(value, scale, base)
    return ((start, end, value, scale + unit, base_value, base.base, comparator),)


def _read_share(match: re.Match[str], text: str, words: str, near: Near) -> tuple[Row, ...]:
    """Return 3分之1, 1比6 or 1:6 as a ratio; a colon needs words for a ratio before it."""
    start, end = match.span()
    versus = match["versus"]
    if versus and text[match.start("versus") - 1] == ":" and not is_ratio(text, start):
        return ()
    value = _divide(words, versus) if versus else _divide(match["part"], words)
    comparator = compare(text, start, end, "ratio", near)
    return ((start, end, value, "比例", value, "ratio", comparator),)


MONTHS = 12


def _divide(over: str, under: str) -> float:
    """Return one number in digits by the other, rounded; 0 by 0."""
    whole = float(under.replace(",", ""))
    return round(float(over.replace(",", "")) / whole, 6) if whole else 0.0


def _read_range(
    match: re.Match[str], text: str, lower: tuple[float, str, Unit, str], near: Near
) -> tuple[Row, ...]:
    """Return both ends of 10至15万平方米, which share scale and unit if the first has none."""
    value, scale, base, unit = lower
    more = match["open"]
    start, end = match.span()
    top, top_scale = number_of(match["upper"])
    low_end = start + 1 + len(match["arabic"])
    if base.base == "year" and not match["unit"] and top <= MONTHS:  # 2025-06: a month, no range
        return ((start, low_end, value, unit, value, base.base, "exact"),)
    top_scale += more[1:] if more else ""
    low_scale = scale or (top_scale if value < top else "")
    high = match.start("upper")
    comparator = compare(text, start, end, base.base, near)
    low_base, top_base = scaled(value, low_scale, base), scaled(top, top_scale, base)
    return (
        (start, low_end, value, low_scale + unit, low_base, base.base, comparator),
        (high, end, top, top_scale + unit, top_base, base.base, "over" if more else comparator),
    )
