"""Finds the figures of English text; `geo.reading.figures` merges them with the Chinese ones."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeVar

from geo.reading.english import OTHER, FirstWords, find_first
from geo.reading.units import (
    MEASURES_EN,
    MONTHS_EN,
    NUMBERS_EN,
    ORDINALS_EN,
    PARTS_EN,
    SCALES_EN,
    Unit,
    words_of,
)

FigureType = TypeVar("FigureType")


def _either(words: object) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


_WORD = _either(NUMBERS_EN)
_SPELT = (
    rf"(?:(?:a|{_WORD})[ ]dozen|{_WORD}|dozens?)"
    rf"(?:[- ](?:and[ ])?(?:{_WORD}|hundred|thousand|million|billion))*"
)
_DIGITS = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_SCALE = r"hundred|thousand|million|billion|trillion|bn|mn"
_MEASURE = _either(MEASURES_EN)
_MONEY = r"us\$|hk\$|rmb|cny|\$|¥|€|£|usd"
PATTERN = re.compile(
    rf"""(?<![a-z0-9_.,$-])(?:
      (?P<date>(?:(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?[ ](?:of[ ])?)?
         (?P<month>{_either(MONTHS_EN)})(?:[ ](?P<day2>[0-9]{{1,2}})(?![0-9]))?
         (?:,?[ ](?P<year>(?:19|20)[0-9]{{2}}))?\b)
     |(?P<part>(?P<upper>a|{_WORD}|[0-9]+)[- ](?P<lower>{_either(PARTS_EN)})\b
         (?![ -](?:{_either(MEASURES_EN)}|time|place|phase|ring|line|section|stage|year|quarter)\b))
     |(?P<half_unit>half[ -](?:an?[ -])?(?P<half_of>hour|day|year|month|mile|kilomet(?:re|er)))\b
     |(?P<one_half>an?[ ](?P<one_of>hour|day|year|month|week|mile|kilomet(?:re|er))[ ]and[ ]a[ ]half)\b
     |(?P<fortnight>fortnight)\b
     |(?P<half>half|a[ ]half)\b(?![- ]time\b)
     |(?P<ordinal>{_either(ORDINALS_EN)}|[0-9]+(?:st|nd|rd|th))\b
     |(?P<top>top[ ](?:{_DIGITS}|{_WORD}))\b
     |(?P<grown>doubled|tripled|quadrupled|doubling|tripling|twice|twofold|threefold|fourfold
         |(?:double|treble|triple|quadruple)(?=[ ](?:last|the|its|their|that|this|what)\b))\b
     |(?P<only>only(?=[ ](?:one|district|city|such)\b))
     |(?:(?P<money>{_MONEY})[ ]?)?(?P<number>{_DIGITS}|{_SPELT})
      (?:[ ]?(?:-|~|to|or)[ ]?(?P<top_number>{_DIGITS}|{_WORD})(?![0-9]))?
      (?P<plus>\+|-odd\b)?
      (?P<and_half>[ ]and[ ]a[ ]half)?
      (?:[- ]?(?P<scale>{_SCALE})\b|(?P<short>[mk](?=\b))(?<=[0-9][mk]))?
      (?:[- ]?(?P<unit>{_MEASURE})(?![a-z0-9_²])|[ ](?P<noun>[a-z][a-z-]+))?
    )""",
    re.VERBOSE,
)
GROWN = {
    "doubled": 2.0, "doubling": 2.0, "double": 2.0, "twice": 2.0, "twofold": 2.0,
    "tripled": 3.0, "tripling": 3.0, "triple": 3.0, "treble": 3.0, "threefold": 3.0,
    "quadrupled": 4.0, "quadruple": 4.0, "fourfold": 4.0,
}  # fmt: skip
FIRST_WORDS = FirstWords((
    *"0123456789$", OTHER, "us$", "hk$", "rmb", "cny", "usd", "fortni", "dozen", "half", "top ",
    "only", *MONTHS_EN, *NUMBERS_EN, *ORDINALS_EN, *GROWN,
    "an hou", *(f"a {unit}" for unit in ("day", "year", "month", "week", "mile", "kilome")),
    *(f"a{joint}{word}" for joint in " -" for word in (*PARTS_EN, "half", "dozen")),
))  # fmt: skip
"""What a match of the pattern begins with."""
BEFORE = re.compile(
    r"\b(?:(?P<over>more than|over|above|exceeding|exceeded|exceeds|exceed|surpassing|surpassed"
    r"|topping|beyond)"
    r"|(?P<at_least>at least|no fewer than|no less than|not less than|a minimum of)"
    r"|(?P<about>about|around|some|nearly|almost|roughly|approximately|close to|an estimated)"
    r"|(?P<growth>(?:grew|grow|rose|rise|risen|grown|(?<!make )(?<!made )(?<!makes )up|increase"
    r"|increased|growth|fell|down|cut|growing)(?: by| of)?)"
    r"|(?P<target>up to|by|to reach|reach|target of))[ ](?:a further |another |the )?$"
)
BEFORE_LAST = words_of(
    "than over above exceeding exceeded exceeds exceed surpassing surpassed topping beyond least of"
    " about around some nearly almost roughly approximately to estimated grew grow rose rise risen"
    " grown up increase increased growth fell down cut growing by reach further another the"
)
"""The words that it ends with: one look saves most searches."""
AFTER = re.compile(
    r"[ ](?P<at_least>or more|and above|or above|and more|upwards)|[ ](?P<about>or so)"
)
AIM = re.compile(
    r"\b(?:will|plans?|planned|aims?|target|by 20[0-9]{2}|expects?|hopes?|due|intends?)\b"
)
AIM_WORDS = FirstWords(
    ("will", "plan", "aim", "target", "by 20", "expect", "hope", "due", "intend")
)
# A number after one of these is a name's part.
FORMS = frozenset(
    (
        "date",
        "part",
        "half_unit",
        "one_half",
        "fortnight",
        "half",
        "ordinal",
        "top",
        "grown",
        "only",
    )
)
NAMED = words_of(
    "line lines route phase stage no no. number g building room chapter section article figure"
    " table page grade class type version zone block plot exit gate terminal bus highway expressway unit"
    " part step level"
)
JOINTS = frozenset((" ", "-"))
AROUND = "([{\"',:;"
NEAR = 60
"""How far back an aim is looked for."""
LEAD = 14
"""How far back the word before a number is looked for."""
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
PLAIN = {"a": 1.0, "a dozen": 12.0, "dozen": 12.0, "dozens": 24.0}
OPEN = {"+": "over", "-odd": "about"}
CURRENCY = {"us$": "USD", "usd": "USD", "$": "USD", "hk$": "HKD", "rmb": "CNY", "cny": "CNY",
            "¥": "CNY", "€": "EUR", "£": "GBP"}  # fmt: skip


def find_english(
    text: str,
    period_at: Callable[[int], str | None],
    make: Callable[..., FigureType],
) -> Iterator[FigureType]:
    """Yield the figures that `make` makes of a folded `text` in English, in order."""
    aims = [match.start() for match in find_first(AIM, text, AIM_WORDS)]
    for match in find_first(PATTERN, text, FIRST_WORDS):
        if match.lastgroup not in FORMS:
            yield from _read_number(match, text, aims, period_at, make)
            continue
        start, end = match.span()
        lead = _word_before(text, start)
        for value, unit, base, first, last in _read_word(match, text):
            comparator = (
                "rank"
                if base.base == "ordinal"
                else _compare(text, start, end, base.base, lead, aims)
            )
            yield make(
                text[first:last], first, last, value, unit, _round(value * base.factor),
                base.base, comparator, period_at(start),
            )  # fmt: skip


def _round(value: float) -> float:
    return float(f"{value:.12g}")


def _read_word(match: re.Match[str], text: str) -> Iterator[tuple[float, str, Unit, int, int]]:
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
        digits = re.match(r"[0-9]+", words)
        value = float(digits[0]) if digits else float(ORDINALS_EN.get(words) or NUMBERS_EN[words])
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


def _read_number(
    match: re.Match[str],
    text: str,
    aims: list[int],
    period_at: Callable[[int], str | None],
    make: Callable[..., FigureType],
) -> Iterator[FigureType]:
    start, end = match.span()
    words, money, noun, unit, scale, short, plus, top, half = match.group(*GROUPS)
    value = _number(words)
    lead = _word_before(text, start)
    if value is None or (not money and lead in NAMED):
        return
    if not (money or unit or noun or scale) and not _is_alone(text, end):
        return
    if half:
        value += 0.5
    if money:
        read = _read_money(match, money, unit)
    elif unit and not (unit == "m" and scale):
        read = unit, MEASURES_EN[unit], match.end("unit")
    else:
        bare = _read_noun(words, value, noun, scale, text, match)
        if bare is None:
            return
        read = bare
    shown, base, end = read
    scale = scale or short
    factor = base.factor
    if scale:
        shown = f"{scale} {shown}" if shown else scale
        factor *= SCALES_EN[scale]
    comparator = OPEN[plus] if plus else _compare(text, start, end, base.base, lead, aims)
    period = period_at(start)
    upper = _number(top) if top else None
    if upper is not None:
        low_end = match.end("number")
        yield make(
            text[start:low_end], start, low_end, value, shown, _round(value * factor),
            base.base, comparator, period,
        )  # fmt: skip
        start, value = match.start("top_number"), upper
    yield make(
        text[start:end], start, end, value, shown, _round(value * factor), base.base, comparator,
        period,
    )  # fmt: skip


GROUPS = (
    "number", "money", "noun", "unit", "scale", "short", "plus", "top_number", "and_half",
)  # fmt: skip


def _word_before(text: str, start: int) -> str:
    """Return the word that stands before `start`, past a space or hyphen, or nothing."""
    lead = text[max(0, start - LEAD) : start].replace("\n", " ")
    if lead[-1:] in JOINTS:
        lead = lead[:-1]
    return lead[lead.rfind(" ") + 1 :].strip(AROUND)


def _is_alone(text: str, end: int) -> bool:
    after = text[end : end + 1]
    return not (after.isalnum() or after in "-_/#:") or not after


def _read_money(match: re.Match[str], money: str, unit: str | None) -> tuple[str, Unit, int]:
    currency = CURRENCY[money]
    end = match.end("unit") if unit == "yuan" else _end_of_number(match)
    return "yuan" if currency == "CNY" else money.upper(), Unit(currency, 1.0), end


def _read_noun(
    words: str, value: float, noun: str | None, scale: str | None, text: str, match: re.Match[str]
) -> tuple[str, Unit, int] | None:
    """Return unit, base and end of a number without a measure; None where it is no number here."""
    end = _end_of_number(match)
    is_digits = words[0].isdigit()
    if not scale and len(words) == 4 and words[:2] in {"19", "20"} and words.isdigit():  # noqa: PLR2004
        return "year", YEAR, end
    if noun is None or noun in STOP_NOUNS:
        return ("", COUNT, end) if is_digits or value > 1 else None
    if words == "one" and noun in {"of", "day", "another", "hand", "such", "place"}:
        return None
    found, last = _counted(noun, text, match.end("noun"))
    return found, MEASURES_EN.get(found, COUNT), last


COUNT, YEAR = Unit("count", 1.0), Unit("year", 1.0)
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


def _compare(text: str, start: int, end: int, base: str, lead: str, aims: list[int]) -> str:
    before = None
    if lead in BEFORE_LAST:
        before = BEFORE.search(text, max(0, start - 24), start)
        if before and before.lastgroup not in {"growth", "target"}:
            return before.lastgroup or "exact"
    after = AFTER.match(text, end) if text[end : end + 1] == " " else None
    if after:
        return after.lastgroup or "exact"
    if before and before.lastgroup == "growth" and base == "ratio":
        return "growth"
    if base in {"ordinal", "ratio"} or not aims:
        return "exact"
    aim = aims[max(0, bisect_left(aims, start) - 1)]
    near = max(0, start - NEAR)
    if not near <= aim < start:
        return "exact"
    clause = max(text.rfind(". ", near, start), text.rfind(",", near, start))
    return "target" if aim >= clause else "exact"
