"""Reads the English figures that are no plain number: dates, parts, shares, ordinals, doubled."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from geo.texts.en.figures.numbers import NUMBERS_EN, ORDINALS_EN, PARTS_EN, SCALES_EN
from geo.texts.en.figures.pattern import FORMS, GROWN, PATTERN, SHORT_MONTHS
from geo.texts.values.units import MEASURES_EN, Unit
from geo.texts.writing.words import MONTHS_EN, words_of

PLAIN = {"a": 1.0, "dozen": 12.0, "dozens": 24.0} | {
    f"{lead} {word}": part * many
    for lead, part in (("a", 1.0), ("half a", 0.5), ("a half", 0.5))
    for word, many in SCALES_EN.items()
}
MEASURES = MEASURES_EN | {word.replace(" ", "-"): unit for word, unit in MEASURES_EN.items()}
COUNT, YEAR, RATIO = Unit("count", 1.0), Unit("year", 1.0), Unit("ratio", 1.0)
DAY, MONTH, ORDINAL = Unit("day", 1.0), Unit("month", 1.0), Unit("ordinal", 1.0)

Row = tuple[float, str, Unit, int, int]
"""Value, unit as written, base, start and end."""
Reader = Callable[[re.Match[str], str], Iterator[Row]]
"""Reads a match of the pattern in a text."""


TENTHS = re.compile("[0-9]{1,3},[0-9]{1,2}")
"""A number with a comma for its point."""


@lru_cache(maxsize=65536)
def read_number(words: str) -> float | None:
    """Return the value of a number in digits or words, or None if it is none."""
    if words[0].isdigit():
        if TENTHS.fullmatch(words):
            return float(words.replace(",", "."))
        return float(words.replace(",", "").replace(" ", "").replace("·", "."))
    if words in PLAIN or words.replace("-", " ") in PLAIN:
        return PLAIN.get(words) or PLAIN[words.replace("-", " ")]
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


def _read_date(match: re.Match[str], _text: str) -> Iterator[Row]:
    """Yield day, month and year of a date in their order; May and March alone may be words."""
    month, year, day, last = match.group(*_DATE)
    if month in MAY_BE_WORDS and not (year or day or last):
        return
    if day:
        yield float(day), "day", DAY, *match.span(_DATE[2])
    yield MONTH_NUMBERS[month.rstrip(".")], "month", MONTH, *match.span(_DATE[0])
    if last and not day:
        yield float(last), "day", DAY, *match.span(_DATE[3])
    if year:
        yield float(year), "year", YEAR, *match.span(_DATE[1])


_DATE = tuple(PATTERN.groupindex[name] for name in ("month", "year", "day", "day2"))
MAY_BE_WORDS = frozenset(("may", "march"))
MONTH_NUMBERS = {name: float(number) for number, name in enumerate(MONTHS_EN, 1)} | {
    name: float(number) for name, number in SHORT_MONTHS.items()
}


def _read_part_of(match: re.Match[str], _text: str) -> Iterator[Row]:
    """Yield a quarter of a million (homes, square metres) or of an acre."""
    many, of = match["many"], match["of_scale"]
    part = (NUMBERS_EN.get(many, 1.0)) / PARTS_EN[match["parts"]]
    if of in SCALES_EN:
        unit = match["of_unit"] or ""
        yield part * SCALES_EN[of], unit, MEASURES[unit] if unit else COUNT, *match.span()
    else:
        yield part, of, MEASURES_EN[of], *match.span()


def _read_part(match: re.Match[str], text: str) -> Iterator[Row]:
    upper, end = match["upper"], match.end()
    if upper == "a" and match["lower"] in RANKS and _is_rank(text, end):
        yield float(ORDINALS_EN[match["lower"]]), "ordinal", ORDINAL, *match.span()
        return
    over = float(upper) if upper.isdigit() else PLAIN.get(upper) or NUMBERS_EN.get(upper, 1.0)
    if not (upper == "a" and text[end : end + 1].isalpha()):
        yield round(over / PARTS_EN[match["lower"]], 6), "ratio", RATIO, *match.span()


RANKS = frozenset(("third", "fifth", "sixth", "eighth", "tenth"))
"""Parts whose words rank, too: a third bridge is the third."""
FOLLOWING = re.compile("[ ]([a-z]+)")
BEHIND_PART = words_of(
    "of in at by on to from for and or as with than that who which is are was were be will would"
    " have has had can could may do does did said say says want support live work live rent own"
    " came come comes go goes use the this its their all less more fewer over under above below"
    " lower higher bigger larger smaller cheaper faster longer shorter greater wider taller older"
    " since compared each per when while if but off up down out through said within before after"
)
"""What stands behind a part of what was named before; a noun there is what is ranked."""


def _is_rank(text: str, end: int) -> bool:
    """Return whether what stands behind a third makes it a rank: a third river crossing."""
    word = FOLLOWING.match(text, end)
    return word is not None and word[1] not in BEHIND_PART


def _read_share(match: re.Match[str], _text: str) -> Iterator[Row]:
    some, whole = (read_number(words) for words in match.group("of", "all"))
    if some is not None and whole and some < whole:
        yield round(some / whole, 6), "ratio", RATIO, *match.span()


def _read_versus(match: re.Match[str], _text: str) -> Iterator[Row]:
    some, whole = (read_number(words) for words in match.group("over", "under"))
    if some is not None and whole:
        yield round(some / whole, 6), "ratio", RATIO, *match.span()


def _read_ordinal(match: re.Match[str], _text: str) -> Iterator[Row]:
    words = match[match.lastgroup or 0].removeprefix("top ")
    digits = DIGITS.match(words)
    value = float(ORDINALS_EN.get(words) or read_number(digits[0] if digits else words) or 0.0)
    yield value, "ordinal", ORDINAL, *match.span()


DIGITS = re.compile(r"[0-9,]+")


def _read_of_unit(value: float, group: str) -> Reader:
    """Return what reads `value` of a unit that a group of the pattern has."""

    def read(match: re.Match[str], _text: str) -> Iterator[Row]:
        unit = match[group]
        yield value, unit, MEASURES_EN[unit], *match.span()

    return read


def _read_as(value: float, shown: str, unit: Unit) -> Reader:
    """Return what reads a word that is always the same figure."""

    def read(match: re.Match[str], _text: str) -> Iterator[Row]:
        yield value, shown, unit, *match.span()

    return read


def _read_grown(match: re.Match[str], _text: str) -> Iterator[Row]:
    yield GROWN[match["grown"]], "times", RATIO, *match.span()


_READERS: dict[str | None, Reader] = {
    "part_of": _read_part_of, "of_scale": _read_part_of, "of_unit": _read_part_of,
    "part": _read_part, "share": _read_share, "versus": _read_versus,
    "half_unit": _read_of_unit(0.5, "half_of"), "quarter_unit": _read_of_unit(0.25, "quarter_of"),
    "three_quarters": _read_of_unit(0.75, "three_of"), "one_time": _read_of_unit(1.0, "time_of"),
    "one_half": _read_of_unit(1.5, "one_of"),
    "fortnight": _read_as(14.0, "day", DAY), "half": _read_as(0.5, "ratio", RATIO),
    "ordinal": _read_ordinal, "top": _read_ordinal,
    "grown": _read_grown, "only": _read_as(1.0, "ordinal", ORDINAL),
}  # fmt: skip
"""Who reads what `FORMS` finds, by the last of its groups."""


def _read_form(match: re.Match[str], text: str) -> Iterator[Row]:
    form = FORMS.match(text, match.start(), match.endpos)
    return _READERS[form.lastgroup](form, text) if form else iter(())


READERS: dict[str | None, Reader] = {"date": _read_date, "form": _read_form}
"""Who reads a match that is no plain number, by the last group of the pattern that it has."""
