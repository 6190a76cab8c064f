"""Finds every numeral and number word of a text, Arabic and Chinese, and reads its value.

The scanner knows numbers, not units: `1000億元` is the numeral `1000億`; what 元 is, and
whether 超 stands before it, is for others to say. Simplified and Traditional are read alike.
It finds too much rather than too little (萬 in the name of a plaza is a numeral to it), since
a reader can decline a span but not a span that was never found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from geo.errors import PlanmapError

DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "两": 2,
    "兩": 2,
}
SMALL = {"十": 10, "百": 100, "千": 1000}
TENS = {"廿": 20, "卅": 30}
LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}

_ADDENDS = re.compile(r"[0-9]+(?:\.[0-9]+)?|.", re.DOTALL)
_PLAIN, _POINT = re.compile(r"[0-9]+(\.[0-9]+)?"), re.compile("[点點.]")
_ROUGH = re.compile("一二|[二两兩]三|三四|四五|五六|六七|七八|八九")
_SHORT = re.compile(r"(?P<head>.+[百千万萬亿億])(?P<digit>[一二三四五六七八九1-9])$")
_HAN = "〇○零一二三四五六七八九两兩十百千"
_BIG = "万萬亿億兆"
_ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
# Counting words that make 首 mean "first"; without one it is part of another word (首都).
_COUNTED = "批次个個家条條位座届屆款例项項"
# After a numeral with 前 before it these say "the last three years", not "the top three".
_TIMES = "年月日天周週季"

PATTERN = re.compile(
    rf"""
    (?P<percent>{_ARABIC}\s?[%％]|百分之(?:{_ARABIC}|[{_HAN}]+(?:点[{_HAN}]+|點[{_HAN}]+)?))
  | (?P<fraction>[{_HAN}]+分之[{_HAN}]+|[0-9]+分之[0-9]+)
  | (?P<fold>(?:(?:[二三四五两兩]|[2-5])|(?:(?<=翻)|(?<=翻了))[一1])番(?![五茄号號]))
  | (?P<multiple>(?:{_ARABIC}|[{_HAN}]+)倍)
  | (?P<ordinal>第(?:[0-9]+|[{_HAN}]+))
  | (?P<top>前(?:[0-9]+|[{_HAN}]+)(?![{_HAN}{_BIG}{_TIMES}]))
  | (?P<only>唯一)
  | (?P<both>双双|雙雙)
  | (?P<first>首(?=[{_COUNTED}])|率先)
  | (?P<most>最(?![近后後终終初早晚]))
  | (?P<half>一半|半(?=[年数數个個]))
  | (?P<number>(?:(?:{_ARABIC}[{_BIG}]{{1,4}})+|{_ARABIC}|[{_HAN}{_BIG}]{{1,24}})
      (?:[余餘]|多(?=[个個家人年万萬亿億项項座条條所]))?)
    """,
    re.VERBOSE,
)
FULL_WIDTH = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")


class Form(StrEnum):
    """How a numeral is written, which says what its value is a value of."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    TOP = "top"
    PERCENT = "percent"
    FRACTION = "fraction"
    HALF = "half"
    MULTIPLE = "multiple"
    FOLD = "fold"
    FIRST = "first"
    ONLY = "only"
    MOST = "most"
    BOTH = "both"


# The value of words that have but one.
WORDS = {Form.FIRST: 1.0, Form.ONLY: 1.0, Form.MOST: 1.0, Form.BOTH: 2.0, Form.HALF: 0.5}


class NumeralError(PlanmapError, ValueError):
    """Words that are no numeral."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundNumeral:
    """A numeral of a text; `start` and `end` are code points, end exclusive.

    `written` is the number before its large unit or sign (1000 in `1000億`, 14.9 in `14.9%`,
    2 in `兩番`), `value` the number that is meant (1e11, 0.149, 4). `is_open` says that the
    numeral itself ends in a word for "and more" (`40餘`).
    """

    start: int
    end: int
    surface: str
    form: Form
    written: float
    value: float
    is_open: bool = False


def scan_numerals(text: str) -> tuple[FoundNumeral, ...]:
    """Return all numerals and number words of `text` in order, without overlaps.

    Full-width digits count as digits. An empty text has none.
    """
    return tuple(_read(match, text) for match in PATTERN.finditer(text.translate(FULL_WIDTH)))


def parse_numeral(surface: str) -> FoundNumeral:
    """Return what the numeral at the head of `surface` says; what follows may be its unit.

    Raises
    ------
    NumeralError
        If `surface` does not begin with a numeral.
    """
    match = PATTERN.match(surface.translate(FULL_WIDTH))
    if not match:
        message = f"{surface!r} does not begin with a numeral such as 2611, 14.9%, 百億 or 三分之二"
        raise NumeralError(message)
    return _read(match, surface)


@lru_cache(maxsize=65536)
def read_number(words: str) -> float:
    """Return the value of a plain number in Arabic or Chinese digits, such as 1,000億 or 兩千三百.

    Two or more Chinese digits without a unit are read one by one: 二〇二五 is 2025. A unit
    without a digit counts once: 百億 is 100 times 億. A last digit right behind a large unit
    counts its tenths, as people say it: 两亿四.

    Raises
    ------
    NumeralError
        If `words` is no number.
    """
    short = _SHORT.match(words)
    if short:  # 两亿四 is 2.4亿, 一百八 is 180
        tenth = (LARGE | SMALL)[short["head"][-1]] / 10
        return read_number(short["head"]) + read_number(short["digit"]) * tenth
    large = max((sign for sign in words if sign in LARGE), key=LARGE.__getitem__, default=None)
    if large is None:
        return _read_small(words)
    head, _, tail = words.rpartition(large)
    return (read_number(head) if head else 1.0) * LARGE[large] + (read_number(tail) if tail else 0)


def _read(match: re.Match[str], text: str) -> FoundNumeral:
    form, words = Form(str(match.lastgroup)), match.group()
    is_open = form is Form.NUMBER and words[-1] in "余餘多"
    written, value = _evaluate(form, words[:-1] if is_open else words)
    return FoundNumeral(
        start=match.start(),
        end=match.end(),
        surface=text[match.start() : match.end()],
        form=form,
        written=written,
        value=value,
        is_open=is_open,
    )


def _evaluate(form: Form, surface: str) -> tuple[float, float]:
    if form in WORDS:
        return WORDS[form], WORDS[form]
    if form is Form.PERCENT:
        written = read_number(surface.removeprefix("百分之").rstrip("%％ "))
        return written, round(written / 100, 12)
    if form is Form.FRACTION:
        whole, part = (read_number(words) for words in surface.split("分之"))
        value = part / whole if whole else 0.0
        return value, value
    if form is Form.FOLD:
        written = read_number(surface[:-1])
        return written, 2.0 ** min(written, 64)
    if form is Form.NUMBER:
        value, factor = read_number(surface), 1
        for sign in surface[len(surface.rstrip(_BIG)) :]:
            factor *= LARGE[sign]
        return value / factor, value
    written = read_number(surface.strip("第前倍"))
    return written, written


def _read_small(words: str) -> float:
    arabic = words.replace(",", "").replace(" ", "").replace("·", ".")
    if _PLAIN.fullmatch(arabic):
        return float(arabic)
    if _POINT.search(words):
        whole, _, decimals = _POINT.sub("点", words).partition("点")
        return float(f"{_read_small(whole):.0f}.{_digits(decimals)}")
    if _ROUGH.fullmatch(words):  # 七八 is 7 to 8
        return float(DIGITS[words[0]])
    if all(sign in DIGITS for sign in words):
        return float(_digits(words))
    return _add_up(words)


def _digits(words: str) -> str:
    if words and all(sign in DIGITS for sign in words):
        return "".join(str(DIGITS[sign]) for sign in words)
    message = f"{words!r} is no number; write it as 2300 or 兩千三百"
    raise NumeralError(message)


def _add_up(words: str) -> float:
    """Return the value of digits with 十, 百 and 千: 三百二十 is 320, 十五 is 15, 8千 is 8000."""
    total = 0.0
    digit: float | None = None
    for sign in _ADDENDS.findall(words):
        if sign in SMALL:
            total += (1 if digit is None else digit) * SMALL[sign]
            digit = None
        elif sign in TENS:
            total += TENS[sign]
        elif sign[0].isascii() and sign[0].isdigit():
            digit = float(sign)
        elif sign in DIGITS:
            digit = digit or DIGITS[sign] or None  # 两三百 is 200 to 300
        else:
            message = f"{words!r} is no number: {sign!r} is no digit and no unit"
            raise NumeralError(message)
    return total + (digit or 0)
