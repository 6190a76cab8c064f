"""Finds the figures of a text: value, unit, base value, comparator and period.

Works on folded text (`geo.reading.folding`), so that one set of rules reads both scripts.
Numbers in names (3号线, 5G, 三元桥) and articles (一个, 一批) are no figures.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from geo.reading.english import english_in
from geo.reading.figures_behind import LOOSE, Behind, read_behind
from geo.reading.figures_comparing import compare
from geo.reading.figures_en import find_english
from geo.reading.figures_han import MONEY_NEAR, read_other
from geo.reading.figures_number import number_of, scaled, times
from geo.reading.figures_pattern import PATTERN
from geo.reading.units import BASE_ZH, Unit

FIRST_YEAR, LAST_YEAR = 1900, 2100
SKIP_AFTER = re.compile(
    r"号(?!召|称)|[a-z](?![a-z])(?<![mth])|[a-z]{1,2}(?=[\u4e00-\u9fff])(?<!km)|\.[0-9]|:[0-9]"
    r"|路(?=[\u4e00-\u9fff]{0,2}[公车])|院区?(?=[\u4e00-\u9fff])|中(?=[\u4e00-\u9fff])"
)
RATIO_NEAR = re.compile(r"容积率|容積率|系数|plot ratio|floor area ratio|比值")
NUMBERED = re.compile(r"(?:^|\n)[ (]*$")


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


def find_figures(
    text: str, period_at: Callable[[int], str | None] = lambda _: None
) -> Iterator[Figure]:
    """Yield the figures of a folded `text` in order; `period_at` says what time an offset is in."""
    english = list(find_english(text, period_at, Figure))
    found = list(_without_overlaps(_find_han(text, period_at)))
    yield from _merge(found, english) if found and english else found or english


def _without_overlaps(figures: Iterator[Figure]) -> Iterator[Figure]:
    """Yield the figures without those within a longer one: 半小时 of 一个半小时."""
    done = 0
    for figure in figures:
        if figure.start >= done:
            done = figure.end
            yield figure


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
    spans = english_in(text).others(text)
    for match in (found for span in spans for found in PATTERN.finditer(text, *span)):
        form = match.lastgroup or ""
        start, end = match.span()
        if form == "unit":
            words, upper, more, unit = match.group("arabic", "upper", "open", "unit")
            before = text[start - 1] if start else ""
            if not upper and not before.isascii():
                value, shown, base_value, base_unit = measure(text[start] + words, more, unit)
                behind = None
                if unit in LOOSE or text[end : end + 1] == "半":
                    behind = read_behind(text, start, end, value, shown)
                yield _figure_behind(text, start, behind, period_at) if behind else make(Figure, (
                    match.group(), start, end, value, shown, base_value, base_unit,
                    compare(text, start, end, base_unit, more), period_at(start),
                ))  # fmt: skip
                continue
        if form in ARABIC:
            yield from _read_arabic(match, text, start, end, period_at)
        else:
            yield from _read_words(form, match, text, period_at)


def _read_words(
    form: str, match: re.Match[str], text: str, period_at: Callable[[int], str | None]
) -> Iterator[Figure]:
    """Yield the figure of a match that is no Arabic number, if it is one."""
    values = read_other(form, match, text)
    if not values:
        return
    start, end = match.span()
    value, unit, base = values
    behind = read_behind(text, start, end, value, unit) if form == "han_unit" else None
    if behind:
        yield _figure_behind(text, start, behind, period_at)
        return
    if form == "level":
        comparator = "about"
    elif base.base == "ordinal" and form != "han_unit" and not _is_stage(form, match):
        comparator = "rank"
    else:
        comparator = compare(text, start, end, base.base, match["han_open"])
    yield Figure(
        match.group(), start, end, value, unit, times(value, base), base.base, comparator,
        period_at(start),
    )  # fmt: skip


def _is_stage(form: str, match: re.Match[str]) -> bool:
    return form == "ordinal_unit" and match["ordinal_unit"] in "轮期届阶段季度"


def _figure_behind(
    text: str, start: int, behind: Behind, period_at: Callable[[int], str | None]
) -> Figure:
    value, unit, base, end = behind
    return Figure(
        text[start:end], start, end, value, unit, times(value, base), base.base,
        compare(text, start, end, base.base, None), period_at(start),
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
    return value, scale + unit, scaled(value, scale, base), base.base


def _read_arabic(
    match: re.Match[str], text: str, start: int, end: int, period_at: Callable[[int], str | None]
) -> Iterator[Figure]:
    unit, part, more = match["unit"], match["part"], match["open"]
    words = text[start] + match["arabic"]
    if part:
        value = float(part) / float(words.replace(",", "") or 1) if words.strip("0,") else 0.0
        yield Figure(
            match.group(),
            start,
            end,
            value,
            "比例",
            value,
            "ratio",
            compare(text, start, end, "ratio", None),
            period_at(start),
        )
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
        if unit in {"年", "年度"} and (
            scale or not FIRST_YEAR <= value <= LAST_YEAR or "." in words
        ):
            base = BASE_ZH["年"]
    if upper:
        yield from _read_range(match, text, (value, scale, base, unit), period_at)
        return
    behind = read_behind(text, start, end, value, scale + unit)
    yield _figure_behind(text, start, behind, period_at) if behind else Figure(
        text[start:end], start, end, value, scale + unit, scaled(value, scale, base), base.base,
        compare(text, start, end, base.base, more), period_at(start),
    )  # fmt: skip


def _read_range(
    match: re.Match[str],
    text: str,
    lower: tuple[float, str, Unit, str],
    period_at: Callable[[int], str | None],
) -> Iterator[Figure]:
    """Yield both ends of 10至15万平方米, which share scale and unit if the first has none."""
    value, scale, base, unit = lower
    more = match["open"]
    start, end = match.span()
    top, top_scale = number_of(match["upper"])
    top_scale += more[1:] if more else ""
    low_scale = scale or (top_scale if value < top else "")
    low_end = start + 1 + len(match["arabic"])
    yield Figure(
        text[start:low_end], start, low_end, value, low_scale + unit,
        scaled(value, low_scale, base), base.base, compare(text, start, end, base.base, None),
        period_at(start),
    )  # fmt: skip
    high = match.start("upper")
    yield Figure(
        text[high:end], high, end, top, top_scale + unit, scaled(top, top_scale, base), base.base,
        compare(text, start, end, base.base, more), period_at(start),
    )  # fmt: skip


def _read_bare(  # noqa: PLR0911 - one a reason to decline
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
    if RATIO_NEAR.search(text, max(0, start - 24), start):
        return "", Unit("ratio", 1.0)
    if after in {".", "、", ")", ",", "．"} and NUMBERED.search(text, max(0, start - 4), start):
        return None
    if len(words) > 7 or (after.isascii() and (after.isalpha() or after in "-_/#")):  # noqa: PLR2004
        return None
    return "", Unit("count", 1.0)
