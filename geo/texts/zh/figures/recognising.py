"""Recognises the figures of Chinese text: what the pattern finds, read by its form."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from geo.texts.values.amounts import Amount, discount, number_of, scaled, times
from geo.texts.values.units import BASE_ZH, Unit
from geo.texts.writing.languages import english_in
from geo.texts.zh.figures.bare_numbers import JOINED, is_joined, is_ratio, read_bare
from geo.texts.zh.figures.behind_units import LOOSE, MORE, Behind, read_behind
from geo.texts.zh.figures.money import COINS, currency_before
from geo.texts.zh.figures.pattern import PATTERN
from geo.texts.zh.figures.spelled import is_rough, read_counted, read_other


def recognise(text: str) -> list[Amount]:
    """Return the figures of the Chinese in a folded `text`, in order, none within another."""
    rows: list[Amount] = []
    add, done = rows.append, 0
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
                if unit in LOOSE or text[end : end + 1] in MORE:
                    behind = read_behind(text, start, end, value, shown)
                    if behind:
                        done = behind.end
                        add(_amount_behind(start, behind))
                        continue
                if base_unit == "CNY" and text[start - 1 : start] in COINS:
                    base_unit = currency_before(text, start) or base_unit
                meant = "over" if more else ""
                add(Amount(start, end, value, shown, base_value, base_unit, meant, start, end))
                continue
        for row in READERS.get(form, _read_words)(match, text):
            if row.start >= done:
                done = row.end
                add(row)
    return rows


LONGEST = 100
"""No figure has more signs; longer ones are no finite numbers, or none at all."""
MEASURED = tuple(PATTERN.groupindex[name] for name in ("arabic", "upper", "open", "unit"))


COUNTED = tuple(PATTERN.groupindex[name] for name in ("han", "han_upper", "han_open", "han_unit"))


def _read_counted(match: re.Match[str], text: str) -> tuple[Amount, ...]:
    """Return the figure of a number in Chinese digits with its unit, both of a range, or none."""
    start, end = match.span()
    words, upper, more, counted = match.group(*COUNTED)
    read = read_counted(text[start] + words, more, counted, text, start, end)
    if read is None:
        return ()
    value, unit, base = read
    behind = read_behind(text, start, end, value, unit)
    if behind:
        return (_amount_behind(start, behind),)
    meant = "over" if more or "多" in unit or is_rough(text, start) else ""
    if upper:
        return _range_of_words(match, read, meant)
    return (Amount(start, end, value, unit, times(value, base), base.base, meant, start, end),)


def _read_words(match: re.Match[str], text: str) -> tuple[Amount, ...]:
    """Return the figure of words without a unit behind them (三分之二, 第三), if it is one."""
    form = match.lastgroup or ""
    values = read_other(form, match, text)
    if not values:
        return ()
    start, end = match.span()
    value, unit, base = values
    if form == "level":
        meant = "about"
    elif base.base == "ordinal" and not _is_stage(form, match):
        meant = "rank"
    elif match["han_open"] or "多" in unit or is_rough(text, start):
        meant = "over"
    else:
        meant = ""
    return (Amount(start, end, value, unit, times(value, base), base.base, meant, start, end),)


def _range_of_words(
    match: re.Match[str], lower: tuple[float, str, Unit], meant: str
) -> tuple[Amount, Amount]:
    """Return both ends of 三到五年, which share scale and unit if the first has no scale."""
    value, unit, _ = lower
    bare = BASE_ZH[match["han_unit"]]
    top, scale = number_of(match["han_upper"])
    upper = f"{scale}{match['han_unit']}"
    if unit == match["han_unit"] and value < top:
        unit = upper
    low_base = scaled(value, unit.removesuffix(match["han_unit"]), bare)
    start, end = match.span()
    top_base = scaled(top, scale, bare)
    low_end, high = match.end("han"), match.start("han_upper")
    return (
        Amount(start, low_end, value, unit, low_base, bare.base, meant, start, end),
        Amount(high, end, top, upper, top_base, bare.base, meant, start, end),
    )


def _is_stage(form: str, match: re.Match[str]) -> bool:
    return form == "ordinal_unit" and match["ordinal_unit"] in "轮期届阶段季度"


def _amount_behind(start: int, behind: Behind) -> Amount:
    value, unit, base, end = behind
    return Amount(start, end, value, unit, times(value, base), base.base, "", start, end)


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


def _read_arabic(match: re.Match[str], text: str) -> tuple[Amount, ...]:
    """Return the figure of an Arabic number, or both of a range; nothing where it is no figure."""
    start, end = match.span()
    unit, more = match["unit"], match["open"]
    words = text[start] + match["arabic"]
    if match["part"] or match["versus"]:
        return _read_share(match, text, words)
    currency = currency_before(text, start) if text[start - 1 : start] in COINS else None
    if not currency and is_joined(text, start, unit):
        return ()
    value, scale = number_of(words)
    scale += more[1:] if more else ""
    read = (unit, BASE_ZH[unit]) if unit else read_bare(words, scale, text, start, end)
    if read is None:
        return ()
    unit, base = read
    if currency and base.base == "CNY":
        base = Unit(currency, base.factor)
    if match["upper"]:
        return _read_range(match, (value, scale, base, unit))
    behind = read_behind(text, start, end, value, scale + unit)
    if behind:
        return (_amount_behind(start, behind),)
    value = discount(value, unit)
    base_value, meant = scaled(value, scale, base), "over" if more else ""
    return (Amount(start, end, value, scale + unit, base_value, base.base, meant, start, end),)


def _read_share(match: re.Match[str], text: str, words: str) -> tuple[Amount, ...]:
    """Return 3分之1, 1比6 or 1:6 as a ratio; a colon needs words for a ratio before it."""
    start, end = match.span()
    versus = match["versus"]
    if versus and text[match.start("versus") - 1] == ":" and not is_ratio(text, start):
        return ()
    value = _divide(words, versus) if versus else _divide(match["part"], words)
    return (Amount(start, end, value, "比例", value, "ratio", "", start, end),)


MONTHS = 12


def _divide(over: str, under: str) -> float:
    """Return one number in digits by the other, rounded; 0 by 0."""
    whole = number_of(under)[0]
    return round(number_of(over)[0] / whole, 6) if whole else 0.0


def _read_range(match: re.Match[str], lower: tuple[float, str, Unit, str]) -> tuple[Amount, ...]:
    """Return both ends of 10至15万平方米, which share scale and unit if the first has none."""
    value, scale, base, unit = lower
    more = match["open"]
    start, end = match.span()
    top, top_scale = number_of(match["upper"])
    low_end = start + 1 + len(match["arabic"])
    if base.base == "year" and not match["unit"] and top <= MONTHS:  # 2025-06: a month, no range
        return (Amount(start, low_end, value, unit, value, base.base, "exact", start, low_end),)
    top_scale += more[1:] if more else ""
    low_scale = scale or (top_scale if value < top else "")
    high, meant = match.start("upper"), "over" if more else ""
    low_base, top_base = scaled(value, low_scale, base), scaled(top, top_scale, base)
    return (
        Amount(start, low_end, value, low_scale + unit, low_base, base.base, "", start, end),
        Amount(high, end, top, top_scale + unit, top_base, base.base, meant, start, end),
    )


READERS = dict.fromkeys(("arabic", "upper", "open", "part", "versus", "unit"), _read_arabic) | {
    "han_unit": _read_counted
}
"""What reads the matches of a form; those of the others are words."""
