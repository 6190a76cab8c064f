"""Finds the figures of English text; `geo.reading.figures` merges them with the Chinese ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from geo.reading.folding import LATIN_RUN
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
    rf"(?:{_WORD}|a[ ]dozen|dozens?)"
    rf"(?:[- ](?:and[ ])?(?:{_WORD}|hundred|thousand|million|billion))*"
)
_DIGITS = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_SCALE = r"hundred|thousand|million|billion|trillion|bn|mn"
_MEASURE = _either(MEASURES_EN)
_MONEY = r"us\$|hk\$|rmb|cny|\$|¥|€|£|usd"
PATTERN = re.compile(
    rf"""(?<![\w.,$-])(?:
      (?P<date>(?:(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?[ ](?:of[ ])?)?
         (?P<month>{_either(MONTHS_EN)})(?:[ ](?P<day2>[0-9]{{1,2}})(?![0-9]))?
         (?:,?[ ](?P<year>(?:19|20)[0-9]{{2}}))?\b)
     |(?P<part>(?P<upper>a|{_WORD}|[0-9]+)[- ](?P<lower>{_either(PARTS_EN)})\b
         (?![ -](?:{_either(MEASURES_EN)}|time|place|phase|ring|line|section|stage|year|quarter)\b))
     |(?P<half>half|a[ ]half)\b(?![- ](?:hour|year|time)\b)
     |(?P<ordinal>{_either(ORDINALS_EN)}|[0-9]+(?:st|nd|rd|th))\b
     |(?P<top>top[ ](?:{_DIGITS}|{_WORD}))\b
     |(?P<grown>doubled|tripled|quadrupled|doubling|tripling|twice|twofold|threefold|fourfold)\b
     |(?P<only>only(?=[ ](?:one|district|city|such)\b))
     |(?:(?P<money>{_MONEY})[ ]?)?(?P<number>{_DIGITS}|{_SPELT})
      (?:[ ]?(?:-|~|to)[ ]?(?P<top_number>{_DIGITS}|{_WORD})(?![0-9]))?
      (?P<plus>\+)?
      (?:[- ]?(?P<scale>{_SCALE})\b|(?P<short>[mk](?=\b))(?<=[0-9][mk]))?
      (?:[- ]?(?P<unit>{_MEASURE})(?![\w²])|[ ](?P<noun>[a-z][a-z-]+))?
    )""",
    re.VERBOSE,
)
WORD = re.compile("[a-z]{3}")
BEFORE = re.compile(
    r"\b(?:(?P<over>more than|over|above|exceeding|exceeded|exceeds|exceed|surpassing|surpassed"
    r"|topping|beyond)"
    r"|(?P<at_least>at least|no fewer than|no less than|not less than|a minimum of)"
    r"|(?P<about>about|around|some|nearly|almost|roughly|approximately|close to|an estimated)"
    r"|(?P<growth>(?:grew|grow|rose|rise|risen|grown|(?<!make )(?<!made )(?<!makes )up|increase"
    r"|increased|growth|fell|down|cut|growing)(?: by| of)?)"
    r"|(?P<target>up to|by|to reach|reach|target of))[ ](?:a further |another |the )?$"
)
AFTER = re.compile(
    r"[ ](?P<at_least>or more|and above|or above|and more|upwards)|[ ](?P<about>or so)"
)
AIM = re.compile(
    r"\b(?:will|plans?|planned|aims?|target|by 20[0-9]{2}|expects?|hopes?|due|intends?)\b"
)
RANK = re.compile(r"[ ](?:in|among|of)\b")
# A number after one of these is a name's part.
FORMS = ("date", "part", "half", "ordinal", "top", "grown", "only")
NAMED = re.compile(
    r"\b(?:line|lines|route|phase|stage|no\.?|number|g|building|room|chapter|section|article|figure"
    r"|table|page|grade|class|type|version|zone|block|plot|exit|gate|terminal|bus|highway"
    r"|expressway|unit|part|step|level)[ -]?$"
)
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
GROWN = {"doubled": 2.0, "doubling": 2.0, "twice": 2.0, "twofold": 2.0, "tripled": 3.0,
         "tripling": 3.0, "threefold": 3.0, "quadrupled": 4.0, "fourfold": 4.0}  # fmt: skip
CURRENCY = {"us$": "USD", "usd": "USD", "$": "USD", "hk$": "HKD", "rmb": "CNY", "cny": "CNY",
            "¥": "CNY", "€": "EUR", "£": "GBP"}  # fmt: skip


def find_english(
    text: str,
    period_at: Callable[[int], str | None],
    make: Callable[..., FigureType],
) -> Iterator[FigureType]:
    """Yield the figures that `make` makes of a folded `text` in English, in order."""
    runs = (run.span() for run in LATIN_RUN.finditer(text) if WORD.search(run.group()))
    for match in (match for run in runs for match in PATTERN.finditer(text, *run)):
        if match["number"] is not None:
            yield from _read_number(match, text, period_at, make)
            continue
        start, end = match.span()
        for value, unit, base, first, last in _read_word(match, text):
            comparator = "rank" if base.base == "ordinal" else _compare(text, start, end, base.base)
            yield make(
                text[first:last], first, last, value, unit, _round(value * base.factor),
                base.base, comparator, period_at(start),
            )  # fmt: skip


def _round(value: float) -> float:
    return float(f"{value:.12g}")


def _read_word(match: re.Match[str], text: str) -> Iterator[tuple[float, str, Unit, int, int]]:
    start, end = match.span()
    form = next(name for name in FORMS if match[name])
    if form == "date":
        yield from _read_date(match)
    elif form == "part":
        upper = match["upper"]
        over = float(upper) if upper.isdigit() else PLAIN.get(upper) or NUMBERS_EN.get(upper, 1.0)
        if not (upper == "a" and text[end : end + 1].isalpha()):
            value = round(over / PARTS_EN[match["lower"]], 6)
            yield value, "ratio", Unit("ratio", 1.0), start, end
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
    period_at: Callable[[int], str | None],
    make: Callable[..., FigureType],
) -> Iterator[FigureType]:
    start, end = match.span()
    words, money, noun = match["number"], match["money"], match["noun"]
    value = _number(words)
    if value is None or (not money and NAMED.search(text, max(0, start - 12), start)):
        return
    if not (money or match["unit"] or noun or match["scale"]) and not _is_alone(text, end):
        return
    scale = match["scale"] or match["short"] or ""
    read = _unit_of(match, text, value)
    if read is None:
        return
    unit, base, end = read
    factor = SCALES_EN[scale] if scale else 1.0
    shown = " ".join(part for part in (scale, unit) if part)
    top = match["top_number"]
    comparator = "over" if match["plus"] else _compare(text, start, end, base.base)
    if top and _number(top) is not None:
        low_end = match.end("number")
        yield make(
            text[start:low_end], start, low_end, value, shown, _round(value * factor * base.factor),
            base.base, comparator, period_at(start),
        )  # fmt: skip
        start, value = match.start("top_number"), _number(top) or 0.0
    yield make(
        text[start:end], start, end, value, shown, _round(value * factor * base.factor),
        base.base, comparator, period_at(start),
    )  # fmt: skip


def _is_alone(text: str, end: int) -> bool:
    after = text[end : end + 1]
    return not (after.isalnum() or after in "-_/#:") or not after


def _unit_of(  # noqa: PLR0911 - one a way of writing
    match: re.Match[str], text: str, value: float
) -> tuple[str, Unit, int] | None:
    """Return unit, base and end of the figure; None where the word is no number here."""
    money, unit, noun = match["money"], match["unit"], match["noun"]
    words, scale = match["number"], match["scale"]
    if money:
        tail = " yuan" if unit == "yuan" else ""
        end = match.end("unit") if tail else _end_of_number(match)
        return (
            "yuan" if CURRENCY[money] == "CNY" else money.upper(),
            Unit(CURRENCY[money], 1.0),
            end,
        )
    if unit and not (unit == "m" and scale):
        return unit, MEASURES_EN[unit], match.end("unit")
    end = _end_of_number(match)
    if words.isdigit() and len(words) == 4 and words[:2] in {"19", "20"} and not scale:  # noqa: PLR2004
        return "year", Unit("year", 1.0), end
    if noun is None:
        is_digits = words[0].isdigit()
        return ("", Unit("count", 1.0), end) if is_digits or value > 1 else None
    if noun in STOP_NOUNS:
        return (
            ("", Unit("count", 1.0), end)
            if words[0].isdigit() or words == "all" or value > 1
            else None
        )
    if words == "one" and noun in {"of", "day", "another", "hand", "such", "place"}:
        return None
    found, last = _counted(noun, text, match.end("noun"))
    base = MEASURES_EN.get(found, Unit("count", 1.0))
    return found, Unit(base.base, base.factor), last


def _end_of_number(match: re.Match[str]) -> int:
    return max(match.end(group) for group in ("number", "top_number", "plus", "scale", "short"))


def _counted(noun: str, text: str, end: int) -> tuple[str, int]:
    """Return the noun that is counted, past its adjectives, and its end."""
    first_end = end
    for _ in range(4):
        if noun not in ADJECTIVES and not noun.endswith(("-level", "-class", "-quality")):
            return noun, end
        following = re.compile(r"[ ]([a-z][a-z-]+)").match(text, end)
        if not following:
            break
        noun, end = following[1], following.end()
    return noun, first_end


def _compare(text: str, start: int, end: int, base: str) -> str:
    before = BEFORE.search(text, max(0, start - 24), start)
    if before and before.lastgroup not in {"growth", "target"}:
        return before.lastgroup or "exact"
    after = AFTER.match(text, end)
    if after:
        return after.lastgroup or "exact"
    if before and before.lastgroup == "growth" and base == "ratio":
        return "growth"
    sentence = max(text.rfind(". ", 0, start), text.rfind(",", 0, start), start - 60, 0)
    if base not in {"ordinal", "ratio"} and AIM.search(text, sentence, start):
        return "target"
    return "exact"
