"""Reads the English figures that are no plain number: dates, parts, shares, ordinals, doubled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from geo.texts.en.numbers import NUMBERS_EN, ORDINALS_EN, PARTS_EN, SCALES_EN
from geo.texts.en.pattern import GROWN
from geo.texts.values.units import MEASURES_EN, MONTHS_EN, Unit

PLAIN = {"a": 1.0, "dozen": 12.0, "dozens": 24.0} | {
    f"{lead} {word}": part * many
    for lead, part in (("a", 1.0), ("half a", 0.5))
    for word, many in SCALES_EN.items()
}
MEASURES = MEASURES_EN | {word.replace(" ", "-"): unit for word, unit in MEASURES_EN.items()}
COUNT, YEAR, RATIO = Unit("count", 1.0), Unit("year", 1.0), Unit("ratio", 1.0)


@lru_cache(maxsize=65536)
def read_number(words: str) -> float | None:
    """Return the value of a number in digits or words, or None if it is none."""
    if words[0].isdigit():
        return float(words.replace(",", "").replace(" ", "").replace("·", "."))
    if words in PLAIN:
        return PLAIN[words]
    total, part = 0.0, 0.0
    for word in re.split(r"[- ]", words.replace(" and ", " ")):
        if word in NUMBERS_EN:
            part += NUMBERS_EN[word]
        elif word in SCALES_EN:
            part = max(part, 1.0) * SCALES_EN[word]
            if SCALES_EN[word] > 100:  # noqa: PLR2004 - thousands close a group, hundreds do not
                total, part = total + part, 0.0
        elif word != "and":
            return None
    return total + part


def read_word(  # noqa: C901, PLR0912 - one a form
    match: re.Match[str], text: str
) -> Iterator[tuple[float, str, Unit, int, int]]:
    """Yield value, unit as written, base, start and end of a match that is no plain number."""
    start, end = match.span()
    form = match.lastgroup
    if form == "date":
        yield from _read_date(match)
    elif form in {"part_of", "of_scale", "of_unit"}:
        yield (*_read_part_of(match), start, end)
    elif form == "part":
        upper = match["upper"]
        over = float(upper) if upper.isdigit() else PLAIN.get(upper) or NUMBERS_EN.get(upper, 1.0)
        if not (upper == "a" and text[end : end + 1].isalpha()):
            value = round(over / PARTS_EN[match["lower"]], 6)
            yield value, "ratio", Unit("ratio", 1.0), start, end
    elif form in {"share", "versus"}:
        groups = ("of", "all") if form == "share" else ("over", "under")
        some, whole = (read_number(words) for words in match.group(*groups))
        if some is not None and whole and (form == "versus" or some < whole):
            yield round(some / whole, 6), "ratio", RATIO, start, end
    elif form == "half_unit":
        unit = match["half_of"]
        yield 0.5, unit, MEASURES_EN[unit], start, end
    elif form == "one_half":
        unit = match["one_of"]
        yield 1.5, unit, MEASURES_EN[unit], start, end
    elif form == "fortnight":
        yield 14.0, "day", Unit("day", 1.0), start, end
    elif form == "half":
        yield 0.5, "ratio", Unit("ratio", 1.0), start, end
    elif form in {"ordinal", "top"}:
        words = match[form].removeprefix("top ")
        digits = re.match(r"[0-9,]+", words)
        value = float(ORDINALS_EN.get(words) or read_number(digits[0] if digits else words) or 0.0)
        yield value, "ordinal", Unit("ordinal", 1.0), start, end
    elif form == "grown":
        yield GROWN[match["grown"]], "times", Unit("ratio", 1.0), start, end
    else:
        yield 1.0, "ordinal", Unit("ordinal", 1.0), start, end


def _read_part_of(match: re.Match[str]) -> tuple[float, str, Unit]:
    """Return a quarter of a million (homes, square metres) or of an acre."""
    many, of = match["many"], match["of_scale"]
    part = (NUMBERS_EN.get(many, 1.0)) / PARTS_EN[match["parts"]]
    if of in SCALES_EN:
        unit = match["of_unit"] or ""
        base = MEASURES[unit] if unit else COUNT
        return part * SCALES_EN[of], unit, base
    return part, of, MEASURES_EN[of]


def _read_date(match: re.Match[str]) -> Iterator[tuple[float, str, Unit, int, int]]:
    """Yield day, month and year of a date in their order; May and March alone may be words."""
    month, year = match["month"], match["year"]
    if month in {"may", "march"} and not (year or match["day"] or match["day2"]):
        return
    if match["day"]:
        yield float(match["day"]), "day", Unit("day", 1.0), *match.span("day")
    yield float(MONTHS_EN.index(month) + 1), "month", Unit("month", 1.0), *match.span("month")
    if match["day2"] and not match["day"]:
        yield float(match["day2"]), "day", Unit("day", 1.0), *match.span("day2")
    if year:
        yield float(year), "year", Unit("year", 1.0), *match.span("year")
