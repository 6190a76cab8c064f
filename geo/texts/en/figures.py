"""Finds the figures of English text; `geo.texts.figures` merges them with the Chinese ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from geo.texts.amounts import Row
from geo.texts.en.comparing import (
    AFTER_FIRST,
    NAMED,
    Near,
    compare,
    look_near,
    word_before,
)
from geo.texts.en.pattern import FIRST_WORDS, GROWN, PATTERN
from geo.texts.languages import find_first
from geo.texts.units import (
    MEASURES_EN,
    MONTHS_EN,
    NUMBERS_EN,
    ORDINALS_EN,
    PARTS_EN,
    SCALES_EN,
    Unit,
)
from geo.texts.words import words_of

LONGEST = 200
"""No figure has more letters; longer ones are no finite numbers, or none at all."""
FORMS = words_of("date part share versus half_unit one_half fortnight half ordinal top grown only")
"""Groups of the pattern that are no plain number."""
STOP_NOUNS = words_of(
    "and or of in on at by to for from the a an is are was were be been with as that this which it"
    " its he she they we you who whose than then when while where per but so if not no more less"
    " since until till through during after before between under over into onto within without"
    " had has have will would can could may might must should do does did also only both each"
    " district city"
)
ADJECTIVES = words_of(
    "new more other key major different national large small big high-quality listed local public"
    " industrial municipal key-state state-level further additional modern consecutive straight"
    " provincial ministerial well-known such leading high-tech green main separate top first"
    " planned innovative international residential commercial urban rural affordable existing"
    " pharmaceutical biomedical electric power primary secondary middle general nursery"
)
PLAIN = {"a": 1.0, "dozen": 12.0, "dozens": 24.0} | {
    f"{lead} {word}": part * many
    for lead, part in (("a", 1.0), ("half a", 0.5))
    for word, many in SCALES_EN.items()
}
OPEN = {"+": "over", "-odd": "about", "-plus": "over", " plus": "over"}
MEASURES = MEASURES_EN | {word.replace(" ", "-"): unit for word, unit in MEASURES_EN.items()}
CLOCK = re.compile(r" ?(?:[ap]\.?m\b|o'clock)")
AGED = re.compile(r", (?:an?|the|who|said|says|from|is|was|told|has|runs|works|lives)\b")
CURRENCY = {"us$": "USD", "usd": "USD", "$": "USD", "hk$": "HKD", "rmb": "CNY", "cny": "CNY",
            "¥": "CNY", "€": "EUR", "£": "GBP"}  # fmt: skip


def find_english(text: str) -> list[Row]:
    """Return the figures of the English in a folded `text`, in order."""
    near = look_near(text)
    rows: list[Row] = []
    for match in find_first(PATTERN, text, FIRST_WORDS):
        start, end = match.span()
        if end - start > LONGEST:
            continue
        if match.lastgroup not in FORMS:
            rows += _read_number(match, text, near)
            continue
        lead = word_before(text, start) if near.led[start] else ""
        for value, unit, base, first, last in _read_word(match, text):
            comparator = (
                "rank"
                if base.base == "ordinal"
                else compare(text, start, end, base.base, lead, near)
            )
            base_value = _times(value, base.factor)
            rows.append((first, last, value, unit, base_value, base.base, comparator))
    return rows


def _times(value: float, factor: float) -> float:
    """Return the product without the noise of binary fractions."""
    return value if factor == 1.0 else float(f"{value * factor:.12g}")


def _read_word(  # noqa: C901 - one a form
    match: re.Match[str], text: str
) -> Iterator[tuple[float, str, Unit, int, int]]:
    start, end = match.span()
    form = match.lastgroup
    if form == "date":
        yield from _read_date(match)
    elif form == "part":
        upper = match["upper"]
        over = float(upper) if upper.isdigit() else PLAIN.get(upper) or NUMBERS_EN.get(upper, 1.0)
        if not (upper == "a" and text[end : end + 1].isalpha()):
            value = round(over / PARTS_EN[match["lower"]], 6)
            yield value, "ratio", Unit("ratio", 1.0), start, end
    elif form in {"share", "versus"}:
        groups = ("of", "all") if form == "share" else ("over", "under")
        some, whole = (_number(words) for words in match.group(*groups))
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
        value = float(ORDINALS_EN.get(words) or _number(digits[0] if digits else words) or 0.0)
        yield value, "ordinal", Unit("ordinal", 1.0), start, end
    elif form == "grown":
        yield GROWN[match["grown"]], "times", Unit("ratio", 1.0), start, end
    else:
        yield 1.0, "ordinal", Unit("ordinal", 1.0), start, end


def _read_date(match: re.Match[str]) -> Iterator[tuple[float, str, Unit, int, int]]:
    """Yield the month of a date with its day and year; May and March alone may be other words."""
    month, year = match["month"], match["year"]
    day = match["day"] or match["day2"]
    if month in {"may", "march"} and not (year or day):
        return
    if day:
        group = "day" if match["day"] else "day2"
        yield float(day), "day", Unit("day", 1.0), match.start(group), match.end(group)
    yield float(MONTHS_EN.index(month) + 1), "month", Unit("month", 1.0), *match.span("month")
    if year:
        yield float(year), "year", Unit("year", 1.0), *match.span("year")


@lru_cache(maxsize=65536)
def _number(words: str) -> float | None:
    if words[0].isdigit():
        return float(words.replace(",", ""))
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


def _read_number(match: re.Match[str], text: str, near: Near) -> tuple[Row, ...]:
    """Return the figure of a number, or both of a range; nothing where it is no figure."""
    start, end = match.span()
    words, money, noun, unit, scale, short, plus, top, half = match.group(*GROUPS)
    value = _number(words)
    lead = word_before(text, start) if near.led[start] else ""
    if value is None or (lead in NAMED and not money):
        return ()
    if not (money or unit or scale) and not (noun or _is_alone(text, end)):
        return ()
    if half:
        value += 0.5
    read: tuple[str, Unit, int] | None
    if money:
        read = _read_money(match, money, unit)
    elif unit and not (unit == "m" and scale):
        read = unit, MEASURES[unit], match.end("unit")
    else:
        read = _read_noun(words, value, noun, scale, text, match)
    if read is None:
        return ()
    shown, (base, factor), end = read
    scale = scale or short
    if money and not scale and text[end : end + 1] in HAN_SCALES:
        scale, end = text[end], end + 1  # ¥3200万
    if scale:
        shown = f"{scale} {shown}" if shown else scale
        factor *= SCALES[scale]
    is_said = lead or near.aimed[start] or text[end : end + 3] in AFTER_FIRST
    comparator = compare(text, start, end, base, lead, near) if is_said else "exact"
    comparator = OPEN.get(plus, comparator)
    upper = _number(top) if top else None
    if upper is None:
        return ((start, end, value, shown, _times(value, factor), base, comparator),)
    low_end, high = match.end("number"), match.start("top_number")
    return (
        (start, low_end, value, shown, _times(value, factor), base, comparator),
        (high, end, upper, shown, _times(upper, factor), base, comparator),
    )


GROUPS = tuple(
    PATTERN.groupindex[name]
    for name in (
        "number", "money", "noun", "unit", "scale", "short", "plus", "top_number", "and_half",
    )
)  # fmt: skip


HAN_SCALES = {"万": 1e4, "亿": 1e8}
SCALES = SCALES_EN | HAN_SCALES


def _is_alone(text: str, end: int) -> bool:
    after = text[end : end + 1]
    return not (after.isalnum() or after in "-_/#:") or not after


def _read_money(match: re.Match[str], money: str, unit: str | None) -> tuple[str, Unit, int]:
    currency = CURRENCY[money]
    end = match.end("unit") if unit == "yuan" else _end_of_number(match)
    return "yuan" if currency == "CNY" else money.upper(), Unit(currency, 1.0), end


def _read_noun(  # noqa: PLR0911 - one a reason
    words: str, value: float, noun: str | None, scale: str | None, text: str, match: re.Match[str]
) -> tuple[str, Unit, int] | None:
    """Return unit, base and end of a number without a measure; None where it is no number here."""
    end = match.end() if noun is None else match.start("noun") - 1
    is_digits = words[0].isdigit()
    if not scale and len(words) == 4 and words[:2] in {"19", "20"} and words.isdigit():  # noqa: PLR2004
        return "year", YEAR, end
    if text.endswith("factor of ", 0, match.start()):
        return "times", RATIO, end
    is_code = is_digits and words[0] == "0" and words[1:2].isdigit()
    if is_code or CLOCK.match(text, match.end("number")):
        return None
    if "." in words and RATIO_NEAR.search(text, max(0, match.start() - 24), match.start()):
        return "", RATIO, end
    if is_digits and noun is None and _is_age(value, text, match.start(), end):
        return "years", YEAR, end
    if noun is None or noun in STOP_NOUNS:
        return ("", COUNT, end) if is_digits or value > 1 else None
    if words == "one" and noun in {"of", "day", "another", "hand", "such", "place"}:
        return None
    found, last = _counted(noun, text, match.end("noun"))
    return found, MEASURES_EN.get(found, COUNT), last


def _is_age(value: float, text: str, start: int, end: int) -> bool:
    """Return whether a number is somebody's age: ``Mr Li, 68, a teacher``, ``aged 68``."""
    if text.endswith("aged ", 0, start):
        return True
    is_apart = text.endswith(", ", 0, start) and text[start - 3 : start - 2].isalpha()
    return is_apart and OLDEST > value >= YOUNGEST and AGED.match(text, end) is not None


YOUNGEST, OLDEST = 5, 110
COUNT, YEAR, RATIO = Unit("count", 1.0), Unit("year", 1.0), Unit("ratio", 1.0)
RATIO_NEAR = re.compile("plot ratio|floor area ratio")
ENDS = ("number", "top_number", "plus", "and_half", "scale", "short")


def _end_of_number(match: re.Match[str]) -> int:
    return max(match.end(group) for group in ENDS)


FOLLOWING = re.compile("[ ]([a-z][a-z-]+)")


def _counted(noun: str, text: str, end: int) -> tuple[str, int]:
    """Return the noun that is counted, past its adjectives, and its end."""
    first_end = end
    for _ in range(4):
        if noun not in ADJECTIVES and not noun.endswith(("-level", "-class", "-quality")):
            return noun, end
        following = FOLLOWING.match(text, end)
        if not following:
            break
        noun, end = following[1], following.end()
    return noun, first_end
