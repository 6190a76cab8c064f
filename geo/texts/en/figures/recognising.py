"""Recognises the figures of English text; `figures.finding` merges them with the Chinese."""

from __future__ import annotations

import re

from geo.texts.en.figures.comparing import NAMED, Near, word_before
from geo.texts.en.figures.counting import FOLLOWING, find_counted
from geo.texts.en.figures.numbers import SCALES_EN
from geo.texts.en.figures.pattern import COINS, FIRST_WORDS, PATTERN
from geo.texts.en.figures.spelled import COUNT, MEASURES, ORDINAL, RATIO, READERS, YEAR, read_number
from geo.texts.values.amounts import Amount, times
from geo.texts.values.units import MEASURES_EN, Unit
from geo.texts.writing.languages import find_first
from geo.texts.writing.words import words_of

LONGEST = 200
"""No figure has more letters; longer ones are no finite numbers, or none at all."""
STOP_NOUNS = words_of(
    "and or of in on at by to for from the a an is are was were be been with as that this which it"
    " its he she they we you who whose than then when while where per but so if not no more less"
    " since until till through during after before between under over into onto within without"
    " had has have will would can could may might must should do does did also only both each"
    " district city"
)
OPEN = {"+": "over", "-odd": "about", "-plus": "over", " plus": "over"}
CLOCK = re.compile(r" ?(?:[ap]\.?m\b|o'clock)")
AGED = re.compile(r", (?:an?|the|who|said|says|from|is|was|told|has|runs|works|lives)\b")


def recognise(text: str, near: Near) -> list[Amount]:
    """Return the figures of the English in a folded `text`, in order."""
    rows: list[Amount] = []
    for match in find_first(PATTERN, text, FIRST_WORDS):
        start, end = match.span()
        if end - start > LONGEST:
            continue
        read = READERS.get(match.lastgroup)
        if read is None:
            rows += _read_number(match, text, near)
            continue
        for value, unit, base, first, last in read(match, text):
            meant = "rank" if base is ORDINAL else ""
            base_value = times(value, base)
            rows.append(Amount(first, last, value, unit, base_value, base.base, meant, start, end))
    return rows


def _read_number(match: re.Match[str], text: str, near: Near) -> tuple[Amount, ...]:
    """Return the figure of a number, or both of a range; nothing where it is no figure."""
    start = match.start()
    words, money, noun, unit, scale, short, plus, top, half, low_scale = match.group(*GROUPS)
    value = read_number(words)
    if value is None or not (
        money or unit or _may_count(match, text, value, near, is_of=bool(scale or noun))
    ):
        return ()
    if half:
        value += 0.5
    read: tuple[str, Unit, int] | None
    if money:
        read = _read_money(match, money, unit)
    elif unit and not (unit == "m" and scale):
        end = match.end(UNIT)
        read = unit, COUNT if _is_for(unit, text, end) else MEASURES[unit], end
    elif short == "m" and noun and _is_of_metres(text, start, noun):
        read, short = ("m", MEASURES["m"], match.end("short")), None
    else:
        read = _read_noun(words, value, noun, scale, text, match)
    if read is None:
        return ()
    shown, base, end = read
    scale = scale or short
    if money and not scale and text[end : end + 1] in HAN_SCALES:
        scale = text[end]  # ¥3200万, NT$40亿元
        end += 1 + text.startswith("元", end + 1)
    if low_scale and len(low_scale) == 1 and not (money or short):
        low_scale = None  # 3m to 5m wide
    meant = OPEN[plus] if plus else ""
    upper = read_number(top) if top else None
    if upper is None:
        scale = scale or low_scale
        base_value = times(value * SCALES.get(scale, 1.0), base)
        unit = _join(scale, shown)
        return (Amount(start, end, value, unit, base_value, base.base, meant, start, end),)
    return _read_range(match, value, upper, (shown, base), scale, low_scale, meant, end)


def _read_range(
    match: re.Match[str], low: float, high: float, unit: tuple[str, Unit],
    scale: str | None, low_scale: str | None, meant: str, end: int,
) -> tuple[Amount, ...]:  # fmt: skip
    """Return both figures of a range, which ends at `end` with its unit: 3 to 5 km."""
    start, (shown, base) = match.start(), unit
    low_end, middle = match.end("low_scale" if low_scale else "number"), match.start("top_number")
    low_scale = low_scale or scale
    low_base = times(low * SCALES.get(low_scale, 1.0), base)
    top_base = times(high * SCALES.get(scale, 1.0), base)
    lower, upper = _join(low_scale, shown), _join(scale, shown)
    return (
        Amount(start, low_end, low, lower, low_base, base.base, meant, start, end),
        Amount(middle, end, high, upper, top_base, base.base, meant, start, end),
    )


def _may_count(match: re.Match[str], text: str, value: float, near: Near, *, is_of: bool) -> bool:
    """Return whether a number without a measure stands by itself, and in no name: line 3.

    `is_of` says whether a noun or a scale stands behind it.
    """
    if near.led[match.start()] and _is_named(match, text, value):
        return False
    if text[match.start() - 2 : match.start()] in LIST_ENDS and _is_in_named_list(match, text):
        return False
    return is_of or _is_alone(text, match.end())


LIST_ENDS = frozenset((", ", "d ", "r ", "& "))
"""What stands before a further number of a list: 103, 104 and 107."""
NAMED_LIST = re.compile(
    rf"\b(?:{'|'.join(sorted(word for word in NAMED if word.isalpha() and len(word) > 1))})s?[ -]"
    r"[0-9]+(?:\.[0-9]+)*[a-z]?(?:(?:,|,?[ ](?:and|or|&))[ ][0-9]+(?:\.[0-9]+)*[a-z]?){0,9}"
    r"(?:,|,?[ ](?:and|or|&))[ ]$"
)
"""The numbers of a list before another: highways 101, 103 and."""
LONGEST_LIST = 60


def _is_in_named_list(match: re.Match[str], text: str) -> bool:
    """Return whether a number stands in a list of numbers that are parts of names.

    What counts several things behind it (and 12 homes) does not.
    """
    start, noun = match.start(), match["noun"]
    if noun is not None and noun.endswith("s") and noun not in STOP_NOUNS:
        return False
    return NAMED_LIST.search(text, max(0, start - LONGEST_LIST), start) is not None


def _is_named(match: re.Match[str], text: str, value: float) -> bool:
    """Return whether a number is a part of a name: line 3, year 2 of a programme."""
    lead = word_before(text, match.start())
    if lead != "year":
        return lead in NAMED
    return value <= MOST_YEARS and YEAR_OF_PLAN.match(text, match.end("number")) is not None


def _join(scale: str | None, unit: str) -> str:
    return f"{scale} {unit}" if scale and unit else scale or unit


BEFORE_THING = re.compile(r"(?<![a-z])(?:an?|the|this|that|its|new|existing)[ ]")
"""What stands before the number of one thing: a 440m stretch."""
MILLIONS = words_of(
    "passenger visitor people resident household job pound dollar euro customer increase rise fall"
    " drop decline reduction target shortfall total budget investment grant fund saving"
)
"""What one thing is said to be of by millions: a 12m passenger terminal, a 2m increase."""


def _is_of_metres(text: str, start: int, noun: str) -> bool:
    """Return whether an m behind a number is of metres: a 440m stretch, but 12m passengers."""
    if noun.endswith("s") and not noun.endswith("ss"):
        return False
    return noun not in MILLIONS and bool(BEFORE_THING.search(text, max(0, start - 10), start))


MOST_YEARS = 30
"""How many years a programme numbers at most: Year 2 (2027/28)."""
YEAR_OF_PLAN = re.compile(r"[ ]?[(:,.;]|[ ](?:of|to|and|will)\b|$")
GROUPS = tuple(
    PATTERN.groupindex[name]
    for name in (
        "number", "money", "noun", "unit", "scale", "short", "plus", "top_number", "and_half",
        "low_scale",
    )
)  # fmt: skip


UNIT = PATTERN.groupindex["unit"]
HAN_SCALES = {"万": 1e4, "亿": 1e8}
PLURALS = {"lakhs": 1e5, "crores": 1e7}
SCALES: dict[str | None, float] = {None: 1.0}
SCALES.update(SCALES_EN | HAN_SCALES | PLURALS)


def _is_alone(text: str, end: int) -> bool:
    after = text[end : end + 1]
    return not (after.isalnum() or after in "-_/#:") or not after


def _read_money(match: re.Match[str], money: str, unit: str | None) -> tuple[str, Unit, int]:
    base = COINS[money]
    end = match.end("unit") if unit == "yuan" else _end_of_number(match)
    return "yuan" if base.base == "CNY" else money.upper(), base, end


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
    is_code = is_digits and (
        (words[0] == "0" and words[1:2].isdigit()) or (words.isdigit() and len(words) > MOST_DIGITS)
    )
    if is_code or CLOCK.match(text, match.end("number")):
        return None
    if "." in words and RATIO_NEAR.search(text, max(0, match.start() - 24), match.start()):
        return "", RATIO, end
    if is_digits and noun is None and _is_age(value, text, match.start(), end):
        return "years", YEAR, end
    if is_digits and value < OLDEST and text.endswith("aged ", 0, match.start()):
        return "years", YEAR, end
    if noun is None or noun in STOP_NOUNS:
        return ("", COUNT, end) if is_digits or value > 1 else None
    if words == "one" and noun in ONE_OF_WORDS:
        return None
    found, last = _people(noun, text, match.end("noun")) or find_counted(
        noun, text, match.end("noun")
    )
    return found, MEASURES_EN.get(found, COUNT), last


def _is_age(value: float, text: str, start: int, end: int) -> bool:
    """Return whether a number is somebody's age: ``Mr Li, 68, a teacher``, ``aged 68``."""
    if text.endswith("aged ", 0, start):
        return True
    is_apart = text.endswith(", ", 0, start) and text[start - 3 : start - 2].isalpha()
    return is_apart and OLDEST > value >= YOUNGEST and AGED.match(text, end) is not None


ONE_OF_WORDS = words_of("of off day another hand such place step stop time way size")
"""What stands behind the `one` of an idiom: one off, one step closer, one stop shop."""
MOST_DIGITS = 11
"""A number of more digits that nothing parts calls a file or a record."""
YOUNGEST, OLDEST = 5, 110
RATIO_NEAR = re.compile(r"plot ratio|floor area ratio|floor space ratio|\b(?:far|fsr|fsi)\b")
ENDS = ("number", "low_scale", "top_number", "plus", "and_half", "scale", "short")


def _end_of_number(match: re.Match[str]) -> int:
    return max(match.end(group) for group in ENDS)


FOR_WHOM = frozenset(("visitor", "resident", "staff", "person"))
OF_PEOPLE = STOP_NOUNS | {"members", "always", "across"}


def _is_for(unit: str, text: str, end: int) -> bool:
    """Return whether people are but those whom what is counted is for: 5 visitor centres."""
    following = FOLLOWING.match(text, end) if unit in FOR_WHOM else None
    return following is not None and following[1].endswith("s") and following[1] not in OF_PEOPLE


PLURAL_HEADS = frozenset(
    ("business", "sales", "sports", "news", "arts", "services", "bus", "gas", "campus")
)


def _people(noun: str, text: str, end: int) -> tuple[str, int] | None:
    """Return the people whom a noun says more of, and their end: 500 construction workers."""
    for _ in range(2):
        if noun in MEASURES_EN or (noun.endswith("s") and noun not in PLURAL_HEADS):
            return None
        following = FOLLOWING.match(text, end)
        if not following or following[1] in STOP_NOUNS:
            return None
        noun, end = following[1], following.end()
        if noun in MEASURES_EN:
            return (noun, end) if MEASURES_EN[noun].base == "person" else None
    return None
