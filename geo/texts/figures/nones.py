"""Tells what only looks like a figure: references, telephone numbers, chainage, codes."""

from __future__ import annotations

import re

import numpy as np

from geo.texts.figures.labelled import DIGITS, NEAR, VERSION, is_labelled
from geo.texts.values.amounts import Amount
from geo.texts.writing.kinds import kind_of, kinds_in

PLAIN = frozenset(("count", "year"))
"""Base units of bare numbers, which may be a code's; what has a unit is a figure."""
_BEFORE = frozenset("[〔(+/#°º′″'\"№@~-.")
_AFTER = frozenset("]〕)+°º′″'\"/@-版")
REFERENCE = re.compile(r"[\[〔][0-9,、~ -]+[\]〕]")
"""[3], [3, 5], 〔2024〕12号."""
SUBSECTION = re.compile(r"\((?:[0-9]{1,3}|[a-z]{1,2})\)")
"""What stands behind the number of a section of a law: 12(1), 5(a)."""
NOTICE = re.compile(r"\((?:19|20)[0-9]{2}\)(?:第)?[0-9]+号")
"""(2024)12号, with a year in round brackets."""
CHAINAGE = re.compile(r"(?<![a-z])[a-z]{0,3}[0-9]+\+[0-9]{1,3}(?:\.[0-9]+)?(?![0-9])")
"""K12+300."""
ANGLE = re.compile(r"[0-9.]+[°º′'](?:[ ]?[0-9.]+[′'](?:[ ]?[0-9.]+[″\"])?)?")
"""116°18′30″."""
TELEPHONE = re.compile(
    r"(?<![0-9])(?:\+[0-9]{1,3}[ -])?(?:\(?[0-9]{2,5}\)?[ -])?[0-9]{3,4}[ -][0-9]{4}(?![0-9])"
)
"""6277 0000, 0571-8800 1234."""
LAST_PARTS = re.compile("[0-9][ -][0-9]{4}")
"""What each telephone number has: asked first."""
ARTICLE = re.compile(
    r"第[0-9〇零一二三四五六七八九十百千]+[条款](?![^的规之第中所和及至与、,。;:)》\s])"
)
"""第三十二条 of a law; 第三条地铁 is an ordinal."""
SCRIPTURE = re.compile(r"第[0-9〇零一二三四五六七八九十百千]+[章编节页卷稿款]")
"""第三章 of a document."""
CONGRESS = re.compile(
    "[一二三四五六七八九十]+届|二十大|十[一二三四五六七八九]大(?!学|厦|道|街|桥"
    "|重点|工程|行动|任务|产业|项目|领域|板块|类|片区|体系|措施|举措|专项|系统|园区|民生|集群|方面|组团)"
)
"""A congress is counted in a name: 二十届三中全会, 二十大."""
CONGRESS_SIGNS = frozenset("届大")
BEHIND_ADDRESS = re.compile("[ ]?(?:巷|弄|号院|之[0-9])")
"""What follows the number of a house or lane: 458 巷 41 弄."""
ADDRESS_SIGNS = frozenset(" 巷弄号之")
"""What that begins with."""
QUOTES = frozenset('"“「『')
SLOGAN = re.compile(
    '["“「『](?!一[^一"”」』]一[^"”」』]["”」』])[一二两三四五六七八九十](?![十百千万亿点])'
    '(?![座家栋幢所辆]|条(?![^"”」』]{0,4}(?:[红底主防]线|[控管]制线|生命线)))'
    '[^"”」』\n,。、0-9]{1,8}["”」』]'
)
"""A number in a word that stands in quotes: "四个中心".

Not a slogan is what says how things are shared out ("一圈一策", "一南一北"), nor things that stand
somewhere: "三条文化带", "五座新桥"; but "三条红线" are rules.
"""
ITEM = re.compile(
    r"[0-9]{1,3}(?:\.(?![0-9])|[、)])|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}[ ](?=[\u4e00-\u9fffa-z])"
)
"""The number of an item at the beginning of its line."""
DECIMAL_ITEM = re.compile("[0-9]{1,2}[.][0-9]{1,2}[ ][a-z]")
"""The number of a section before its first word, which it does not count: 2.1 Works at."""
CLOCK = re.compile(
    "[0-9]{1,2}(?::[0-9]{2})?(?:[ ]?(?:to|until|and|or|-)[ ]?[0-9]{1,2}(?::[0-9]{2})?)?"
    r"[ ]?[ap](?:\.m\.|m(?![a-z]))"
)
"""Hours of a day: from 4 to 7 p.m."""
_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_DAY = "[0-9]{1,2}(?:st|nd|rd|th)?(?![0-9.%:,][0-9])"
DAYS = re.compile(f"{_MONTH}[ ]{_DAY}(?:(?:,[ ]|,?[ ]and[ ]){_DAY}(?![ ][a-z]+s))+")
"""Days of a month: October 7, 9 and 14."""
MONTH_BEFORE = re.compile(f"{_MONTH}[ ][0-9]")
MORE_DAYS = (",", " and ", " to ", " until ", " through ", "-", " - ")
DAYS_BEFORE = re.compile(
    f"{_DAY}(?:(?:,[ ]|,?[ ]and[ ]){_DAY})*(?:,?[ ]and[ ]|[ ](?:to|until|through)[ ]|[ ]?-[ ]?)"
    f"{_DAY}[ ]{_MONTH}(?![a-z])"
)
"""Days before their month: 3 and 4 June, 5 to 9 January."""
LAST_DAY = 31
ROADS = ("国道", "省道", "县道", "乡道", "县乡道")
"""Roads that a number before them names: 207国道."""


def drop_nones(text: str, amounts: list[Amount]) -> list[Amount]:
    """Return the figures of a folded `text` without those that are none.

    What stands beside a number tells at once of most that nothing makes it none.
    """
    if not amounts:
        return amounts
    kinds = np.zeros(len(text) + 3, dtype=np.uint32)  # nothing before the text, and behind it
    kinds[1:-2] = kinds_in(text)
    kinds[0] = BESIDE
    starts = np.fromiter([row.start for row in amounts], np.intp, len(amounts))
    ends = np.fromiter([row.end for row in amounts], np.intp, len(amounts))
    at_end, behind = kinds.take(ends), kinds.take(ends + 1)
    telling = (
        (kinds.take(starts) & BESIDE)
        | ((at_end | behind | kinds.take(ends + 2)) & COUNTED)
        | (at_end & DIGIT)
        | (behind & BEHIND)
    )
    return [
        row for row, may_be in zip(amounts, telling.tolist(), strict=True)
        if not ((may_be or row.base_unit == "ordinal") and _is_none(text, row))
    ]  # fmt: skip


BESIDE = kind_of((*QUOTES, "\n", "+", "("))
"""What may stand before a number that is none."""
COUNTED, BEHIND = kind_of(CONGRESS_SIGNS), kind_of(ADDRESS_SIGNS)
"""What stands in such a number or right behind it, and behind it."""
DIGIT = kind_of([sign for sign in map(chr, range(0x3000)) if sign.isdigit()])
"""What it ends with."""


HEAD_OF_MONEY = re.compile("[百千]万元?|[a-z]{0,3}[$£€¥]?'?000s?")
"""The unit of a column of a table, which is no figure: 投资(百万元), cost ($000)."""


def _is_none(text: str, row: Amount) -> bool:  # noqa: PLR0911 - a list of reasons
    start, end = row.start, row.end
    if row.base_unit == "ordinal":
        found = ARTICLE.match(text, start) or SCRIPTURE.match(text, start)
        return found is not None
    before, after = text[start - 1 : start], text[end : end + 1]
    if _is_of_words(text, row) or (before == "(" and _is_in_brackets(text, start, end)):
        return True
    is_bare = row.base_unit in PLAIN and text[end - 1].isdigit()
    if not is_bare:
        return before == "+" and _begins_within(CHAINAGE, text, row)
    if _is_of_note_or_law(text, row, before, after):
        return True
    if before in _BEFORE or after in _AFTER:
        for pattern in (REFERENCE, NOTICE, CHAINAGE, ANGLE, VERSION):
            if _covers(pattern, text, row):
                return True
        if after in "°º′″" and after:
            return True
    if row.base_unit == "year":
        return False
    return (
        _is_coded(text, row)
        or (before in LINE_BEGIN and MONTH_OF_YEAR.match(text, start) is not None)
        or is_labelled(text, start)
        or (
            not row.unit
            and not BESIDE_TELEPHONE.isdisjoint(
                text[max(0, start - 1) : end + 1].strip(DIGITS) + before
            )
            and LAST_PARTS.search(text, max(0, start - NEAR), end + NEAR) is not None
            and _covers(TELEPHONE, text, row)
        )
    )


def _is_of_note_or_law(text: str, row: Amount, before: str, after: str) -> bool:
    """Return whether a bare number is of a note, or of a section of a law: [^7], 12(1), 65z(3)."""
    if before == "^":
        return text[row.start - 2 : row.start - 1] == "["
    if after == "(":
        return SUBSECTION.match(text, row.end) is not None
    behind = text[max(0, row.start - 2) : row.start - 1]
    return before == "(" and after == ")" and behind.isascii() and behind.isalnum()


def _is_coded(text: str, row: Amount) -> bool:
    """Return whether a bare number is of a section (15.1.4), of a road (207国道), or of a time."""
    end = row.end
    if text[end : end + 1] == "." and text[end + 1 : end + 2].isdigit():
        return True
    if text[end : end + 1] in LIST_JOINTS and LIST_OF_NAMES.match(text, end):
        return True
    return text.startswith(ROADS, end) or _is_of_time(text, row)


LIST_JOINTS = frozenset("、,和及与至到-")
LIST_OF_NAMES = re.compile(
    "(?:[、,和及与至到-][ ]?[0-9]{1,3}){1,9}[ ]?(?:号(?!召)|#|[纵横][道路线]|标段|[干支]渠|匝道)"
)
"""What follows the number of a road, a house or a lot before others: 1、3、6纵道, 2、5号楼."""


def _is_of_time(text: str, row: Amount) -> bool:
    """Return whether a bare number is an hour of the day, or one of the days of a month."""
    if row.value > LAST_DAY:
        return False
    near = text[row.end : row.end + 12]
    if "m" in near and ("p" in near or "a" in near) and _covers(CLOCK, text, row):
        return True
    before = text[max(0, row.start - NEAR) : row.start]
    if MONTH_BEFORE.search(before) is not None and _covers(DAYS, text, row):
        return True
    return text.startswith(MORE_DAYS, row.end) and DAYS_BEFORE.match(text, row.start) is not None


LINE_BEGIN = frozenset(("", "\n"))
MONTH_OF_YEAR = re.compile("20[0-9]{2}(?:0[1-9]|1[0-2])(?:[0-3][0-9])?[ ]?(?=[\u4e00-\u9fff第\n])")
"""A year and a month in six digits, before what happened then: 201604 第三次会议."""
BESIDE_TELEPHONE = frozenset(f" -()+{DIGITS}")
"""Signs of which one stands in, before or behind each part of a telephone number."""
ITEM_DIGITS = 3


DAY_OR_YEAR = frozenset("日年")


def _is_in_brackets(text: str, start: int, end: int) -> bool:
    """Return whether a number in brackets is a day, a year, or a column's unit: 今(12)日."""
    if text[end : end + 1] != ")":
        return False
    return (
        text[end + 1 : end + 2] in DAY_OR_YEAR
        or HEAD_OF_MONEY.fullmatch(text, start, end) is not None
    )


def _is_of_words(text: str, row: Amount) -> bool:
    """Return whether a number is of a congress, an address, an item, or an ordinal cut in two."""
    start, end, before = row.start, row.end, text[row.start - 1 : row.start]
    if before in QUOTES and row.base_unit == "count" and SLOGAN.match(text, start - 1):
        return True
    if before in {"\n", ""}:
        is_item = end - start <= ITEM_DIGITS and ITEM.match(text, start) is not None
        is_item = is_item or (
            row.base_unit == "count" and DECIMAL_ITEM.match(text, start) is not None
            and row.value == row.base_value
        )  # fmt: skip
        if is_item or text[max(0, start - 2) : start - 1] == "第":
            return True
    if (
        row.base_unit == "count"
        and text[end : end + 1] in ADDRESS_SIGNS
        and BEHIND_ADDRESS.match(text, end)
    ):
        return True
    near = text[end - 1 : end + 2]
    return not CONGRESS_SIGNS.isdisjoint(near) and _covers(CONGRESS, text, row)


def _line_begin(text: str, start: int) -> int:
    """Return where the line of a number begins, or how far back it is looked at."""
    least = max(0, start - NEAR)
    return text.rfind("\n", least, start) + 1 or least


def _begins_within(pattern: re.Pattern[str], text: str, row: Amount) -> bool:
    """Return whether a number begins within a match, whatever its unit: K12+300处."""
    low = _line_begin(text, row.start)
    return any(
        found.start() < row.start < found.end() for found in pattern.finditer(text, low, row.end)
    )


def _covers(pattern: re.Pattern[str], text: str, row: Amount) -> bool:
    """Return whether the pattern matches around the number, within its line."""
    low = _line_begin(text, row.start)
    for found in pattern.finditer(text, low, row.end + NEAR):
        if found.start() <= row.start and row.end - 1 < found.end():
            return True
        if found.start() > row.start:
            break
    return False
