"""Finds the figures of a text: value, unit, base value, comparator and period.

Works on folded text (`writing.folding`), so that one set of rules reads both scripts, in three
passes: each language recognises its numbers and their units; what both have in common is refined
(rates, hours and minutes, what is no figure); at the end the words around say once how each is
meant. Numbers in names (3号线, 5G, 三元桥) and articles (一个, 一批) are no figures.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import NamedTuple

import geo.texts.en.figures.comparing as en
import geo.texts.zh.figures.comparing as zh
from geo.texts.en.figures import recognising as english
from geo.texts.figures.negatives import with_negatives
from geo.texts.figures.refining import in_own_money, refine
from geo.texts.figures.sharing import with_shared_units
from geo.texts.figures.tables import read_tables
from geo.texts.values.amounts import Amount
from geo.texts.zh.figures import recognising as chinese

BROKEN = re.compile(
    "\n(?:(?<=[0-9]\n)|(?<=[0-9][万亿]\n)|(?<=[0-9][百千][万亿]\n))"
    "(?:[ ]{0,8}|(?:[ ]*\n){0,3}[ ]{4,40}"
    "(?=[万亿]+元|[万亿]{0,2}(?:平方|公顷|公里|立方|吨|亩)))"
    "(?=(?:[万亿]+)?(?:平方|公顷|公里|千米|亩|米|吨|元|立方|人次|万|亿|户"
    "|套|座|个|%"
    "|million|billion|trillion|thousand|km|ha|mph|hectares|acres|miles|homes|metres|vehicles|people"
    "|years?[ ,.;\n]|months[ ,.;\n]|weeks[ ,.;\n]|days[ ,.;\n]|hours|minutes|percent|per cent|feet"
    "|square|cubic|units|jobs|residents|passengers|dollars|tonnes|tons[ ,.;]|megawatts|mw|gallons"
    "|buildings|apartments|students|workers|employees|visitors|bridges|parking))"
)
"""A line's end between a number and its unit."""
_HAN = "[\u4e00-\u9fff](?<![第表图附款条项节见])"
_BEHIND_TENTHS = "[万亿]|元|平方|公顷|公里|千米|立方|亩|吨|㎡|m2|%|米"
APART = re.compile(
    rf"{BROKEN.pattern}"
    rf"|[ ](?:(?<={_HAN}[0-9][.] )|(?<={_HAN}[0-9]{{2}}[.] )|(?<={_HAN}[0-9]{{3}}[.] )"
    rf"|(?<={_HAN} [0-9][.] )|(?<={_HAN} [0-9]{{2}}[.] )|(?<={_HAN} [0-9]{{3}}[.] ))"
    rf"(?=[0-9]{{1,4}}[ ]?(?:{_BEHIND_TENTHS}))"
    "|[ ](?<=[0-9], )(?=000(?![0-9.,]))"
    rf"|[ ](?<=[0-9] )(?=[.][0-9]{{1,4}}[ ]?(?:{_BEHIND_TENTHS}))"
    "|[ ](?<=[0-9] )(?=[万亿千][ ]?[0-9]{1,4}[ ]?[万千百])"
    "|[ ](?:(?<=[0-9][万亿千] )|(?<=[0-9] [万亿千] ))(?=[0-9]{1,4}[ ]?[万千百])"
    "|[ ](?:(?<=[万亿千][0-9] )|(?<=[万亿千] [0-9] ))(?=[万千百])"
)
"""The same, or a space within a number of a page that was read by a machine.

8. 4亿元, 14, 000, 204 .33公里, 1 万2 千户.
"""
POINT_APART = re.compile("[.] (?<=[0-9][.] )[0-9]")
"""The sign of such a space behind a point."""
SCALE_APART = re.compile("[万亿千](?:[0-9]{1,4}[ ]|(?:(?<=[0-9] .)| )[ ]?[0-9]{1,4}[ ]?)[万千百]")
"""The sign of one in a number with two scales."""


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


def find_figures(text: str) -> list[Amount]:
    """Return the figures of a folded `text` in order, none within another."""
    whole, cuts = _join_lines(text)
    near = en.look_near(whole)
    found, others = chinese.recognise(whole), english.recognise(whole, near)
    both = _merge(found, others) if found and others else found or others
    both = with_negatives(whole, both)
    refined = with_shared_units(whole, refine(whole, both))
    read = read_tables(whole, in_own_money(whole, refined))
    return _put_back(_qualify(whole, read, near), cuts)


def _join_lines(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text with a space for each line's end within a figure, and what that cut off.

    A space within a number goes.

    Of each the offset in the result behind which offsets lie farther on, and how far in all.
    """
    cuts: list[tuple[int, int]] = []
    parts: list[str] = []
    done = gone = 0
    may_be_apart = ", 000" in text or (
        not text.isascii()
        and (" ." in text or POINT_APART.search(text) or SCALE_APART.search(text))
    )
    for match in (APART if may_be_apart else BROKEN).finditer(text):
        space = " " * (text[match.start()] == "\n")
        parts += (text[done : match.start()], space)
        done = match.end()
        gone += match.end() - match.start() - len(space)
        cuts.append((done - gone, gone))
    if not parts:
        return text, cuts
    return "".join([*parts, text[done:]]), cuts


def _put_back(rows: list[Amount], cuts: list[tuple[int, int]]) -> list[Amount]:
    """Return the figures with the offsets of the text before its lines were joined."""
    if cuts and cuts[-1][1]:
        places = [place for place, _ in cuts]
        for row in rows:
            row.start, row.end, row.first, row.last = (
                offset + (cuts[number - 1][1] if (number := bisect_right(places, offset)) else 0)
                for offset in (row.start, row.end, row.first, row.last)
            )
    return rows


def _merge(han: list[Amount], others: list[Amount]) -> list[Amount]:
    """Return both in order; where two overlap, the English one, which saw more words.

    A bare number whose unit stands behind it in Chinese (*costs 3 亿元*) has that unit.
    """
    number, size, kept, bare = 0, len(others), [], set()
    for row in han:
        while number < size and others[number].end <= row.start:
            number += 1
        if number == size or others[number].start >= row.end:
            kept.append(row)
        elif _is_bare(others[number], row):
            bare.add(number)
            kept.append(row)
    if bare:
        others = [row for place, row in enumerate(others) if place not in bare]
    return sorted([*kept, *others], key=attrgetter("start"))


def _is_bare(number: Amount, whole: Amount) -> bool:
    """Return whether a number of English is but the beginning of a figure with its unit."""
    is_first = number.start == whole.start and number.end < whole.end
    is_more = whole.base_unit != "count" or whole.base_value > number.base_value
    return is_first and number.base_unit == "count" and is_more


def _qualify(text: str, amounts: list[Amount], near: en.Near) -> list[Amount]:
    """Say of each amount that nothing was said of yet how it is meant."""
    beside = zh.look_near(text)
    before, after, led, aimed = beside.before, beside.after, near.led, near.aimed
    has_english = 1 in near.led or near.aims or any(word in text for word in en.AFTER_FIRST)
    for row in amounts:
        if row.comparator:
            continue
        first, last = row.first, row.last
        is_compared = before[first] or after[last]
        if not is_compared and has_english:
            is_compared = led[first] or aimed[first] or text[last : last + 1] == " "
        row.comparator = _compare(text, row, beside, near) if is_compared else "exact"
    return amounts


def _compare(text: str, row: Amount, beside: zh.Near, near: en.Near) -> str:
    """Return how an amount is meant that words of either language may stand beside."""
    first, last = row.first, row.last
    meant = zh.compare(text, first, last, row.base_unit, beside)
    if meant == "exact" and (near.led[first] or near.aimed[first] or text[last : last + 1] == " "):
        meant = en.compare(text, first, last, row.base_unit, near)
    return meant
