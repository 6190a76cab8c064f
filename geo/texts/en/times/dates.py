"""Reads the times of English: years, months, quarters, fiscal years, within three years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.values.periods import Part, make_period, make_span
from geo.texts.writing.languages import FirstWords
from geo.texts.writing.words import MONTHS_EN

_MONTHS = "|".join(MONTHS_EN)
_COUNTS = "two|three|four|five|six|seven|eight|nine|ten|[2-9]|10"
_ORDER = "first|second|third|fourth|last|1st|2nd|3rd|4th"
TIMES = re.compile(
    rf"""\b(?:(?:(?P<part>{_ORDER})[ ](?P<part_of>quarter|half)[ ]of[ ]|q(?P<q>[1-4])[ ]?(?:of[ ])?
        |h(?P<h>[12])[ ]|(?:(?:in|by|until)[ ])?(?P<en_month>{_MONTHS})[ ]
        (?:of[ ])?(?:[0-9]{{1,2}},?[ ])?|fy[ ]?|fiscal[ ]year[ ])?
        (?P<en_year>(?:19|20)[0-9]{{2}})\b(?!年)
        (?:(?P<join>[-~/]|[ ](?:and|to|until)[ ])
            (?P<en_until>(?:20)?[0-9]{{2}})\b(?![%-]|[.,][0-9]))?
    |(?P<en_rel>last|this|next|the[ ]previous|the[ ]coming)[ ](?:fiscal[ ]|financial[ ])?year\b
    |(?:in|by|until|end[ ]of|during|from|for|before|late|early|mid)[ ]
        (?P<en_only>{_MONTHS})\b
        (?:[ ](?:this|of[ ]this)[ ]year)?(?![ ][0-9]{{4}})
    |(?P<only_part>{_ORDER})[ ](?P<only_of>quarter|half)\b(?![ ]of[ ](?:the[ ])?[0-9f])
    |(?P<to_quarter>march|june|september|december)[ ]quarter\b
    |(?P<en_now>within[ ]the[ ]year|by[ ]year-end|(?:the[ ])?end[ ]of[ ]the[ ]year
        |before[ ](?:the[ ]year|year-end)(?:[ ]is[ ]out|'s[ ]end)?)\b
    |(?:within|(?<=ed[ ])in|(?<=open[ ])in|(?<=ready[ ])in|(?<=finish[ ])in)[ ](?:about[ ])?
        (?P<within>{_COUNTS})[ ]years\b
    |(?:the[ ])?(?:past|last)[ ](?P<en_past>{_COUNTS})[ ]years\b
    |(?:the[ ])?(?:next|coming)[ ](?P<en_next>{_COUNTS})[ ]years\b)
    """,
    re.VERBOSE,
)
FIRST_WORDS = FirstWords((
    *MONTHS_EN, "19", "20", "last ", "this ", "next ", "within", "past ", "coming", "fy", "fiscal",
    "q1", "q2", "q3", "q4", "h1 ", "h2 ", "before", "end of", "during",
    "the pr", "the pa", "the co", "the la", "the ne", "the en", *_ORDER.split("|"),
    *(f"{word} {month[:3]}" for word in ("in", "by", "for", "mid") for month in MONTHS_EN),
    "by yea", "late ", "early ", "in about", *(f"in {count}" for count in _COUNTS.split("|")[:-2]),
    *(f"{word} " + month[:1] for word in ("until", "from") for month in MONTHS_EN),
))  # fmt: skip
"""What a match of the pattern of English begins with."""
RELATIVE = {"last": -1, "the previous": -1, "this": 0, "next": 1, "the coming": 1}
NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip
ORDER = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "last": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
}


def read_english(match: re.Match[str], year: int | None) -> Iterator[str | None]:
    """Yield what a match of `TIMES` may mean in a text of `year`, the likeliest first."""
    if match["en_year"]:
        yield _read_year(match)
    elif year is None:
        return
    elif match["en_past"] or match["en_next"]:
        count = _count(match["en_past"] or match["en_next"])
        yield make_span(year, -count if match["en_past"] else count)
    elif match["within"]:
        yield f"{year}/{year + _count(match['within'])}"
    elif match["en_rel"]:
        yield str(year + RELATIVE[match["en_rel"]])
    elif match["en_only"]:
        yield make_period(year, Part(month=MONTHS_EN.index(match["en_only"]) + 1))
    elif match["to_quarter"]:
        yield make_period(year, Part(quarter=(MONTHS_EN.index(match["to_quarter"]) + 1) // 3))
    elif match["only_part"]:
        yield make_period(year, _part(match["only_part"], match["only_of"]))
    else:
        yield str(year)


def _read_year(match: re.Match[str]) -> str:
    year, until = match["en_year"], match["en_until"]
    if until and (match["join"] in {"-", "~", "/"} or len(until) == len(year)):
        return f"{year}/{year[:2]}{until[-2:]}"
    if match["en_month"]:
        return make_period(int(year), Part(month=MONTHS_EN.index(match["en_month"]) + 1))
    if match["part"]:
        return make_period(int(year), _part(match["part"], match["part_of"]))
    if match["q"] or match["h"]:
        return make_period(int(year), Part(quarter=int(match["q"] or 0), half=int(match["h"] or 0)))
    return year


def _part(order: str, unit: str) -> Part:
    number = ORDER[order if order.isalpha() else order[0]]
    return Part(quarter=number) if unit == "quarter" else Part(half=min(number, 2))


def _count(words: str) -> int:
    return NUMBERS.get(words) or int(words)
