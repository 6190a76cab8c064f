"""Refines recognised figures, once for both languages: times that are one, rates, what is none."""

from __future__ import annotations

import re

from geo.texts.figures.called import drop_called
from geo.texts.figures.nones import drop_nones
from geo.texts.figures.pieces import with_pieces
from geo.texts.figures.products import multiplied
from geo.texts.figures.rates import find_rates
from geo.texts.figures.unheaded import drop_unheaded
from geo.texts.values.amounts import Amount

JOINTS = frozenset(("", " ", " and ", "又"))
"""What stands between hours and minutes that are one time."""
HOUR = 60.0
"""Minutes in one."""


def refine(text: str, amounts: list[Amount]) -> list[Amount]:
    """Return the figures of a folded `text` as they are meant, in order."""
    amounts = with_pieces(text, amounts)
    if not amounts:
        return amounts
    if "第" in text:
        _rank_lists(text, amounts)
    if "级" in text:
        _rank_levels(text, amounts)
    if "分" in text:
        _add_minutes(text, amounts)
    rates = multiplied(text, find_rates(text, _join_times(text, amounts)))
    return drop_called(text, drop_unheaded(text, drop_nones(text, rates)))


RANKED = re.compile("第[0-9]{1,3}(?:[、,及和与至到-][ ]?[0-9]{1,3}){0,8}[、,及和与至到-][ ]?$")
LIST_SIGNS = frozenset("、,及和与至到- ")
LONGEST_LIST = 36
MINUTES_BEFORE = re.compile("(?<![0-9.])(?P<minutes>[0-9]{1,2})分$")
MINUTES_BEHIND = re.compile("(?P<minutes>[0-9]{1,2})分(?![之钟0-9])")


def _rank_lists(text: str, rows: list[Amount]) -> None:
    """Call the numbers of a list of ranks what its first is called: 第19及25区, 第3、5、7座."""
    for row in rows:
        if row.base_unit != "count" or text[row.start - 1 : row.start] not in LIST_SIGNS:
            continue
        if RANKED.search(text, max(0, row.start - LONGEST_LIST), row.start):
            row.base_unit = row.unit = "ordinal"
            row.base_value, row.comparator = row.value, "rank"


def _rank_levels(text: str, rows: list[Amount]) -> None:
    """Call a level in digits what it is: 8级 of an earthquake ranks it, 分8级 counts."""
    for row in rows:
        if row.unit == "级" and text[row.start].isdigit() and text[row.start - 1] not in "分共设":
            row.base_unit, row.base_value, row.comparator = "ordinal", row.value, "rank"


def _add_minutes(text: str, rows: list[Amount]) -> None:
    """Add the minutes that stand before seconds or behind hours: 5分30秒, 2小时30分."""
    for row in rows:
        if row.base_unit != "minute":
            continue
        if row.unit == "秒":
            before = MINUTES_BEFORE.search(text, max(0, row.start - 4), row.start)
            if before:
                row.start = row.first = before.start()
                row.base_value += float(before["minutes"])
                row.value, row.unit = row.base_value, "分钟"
        elif row.base_value == HOUR * row.value:
            behind = MINUTES_BEHIND.match(text, row.end)
            if behind:
                row.end = row.last = behind.end()
                row.base_value += float(behind["minutes"])
                row.value, row.unit = row.base_value, "分钟"


def _join_times(text: str, rows: list[Amount]) -> list[Amount]:
    """Return the figures with hours and the minutes behind them as one: 八小时二十分钟."""
    joined: list[Amount] = []
    for row in rows:
        if row.base_unit == "minute" and row.value == row.base_value and joined:
            last = joined[-1]
            is_hours = last.base_unit == "minute" and last.base_value == HOUR * last.value
            if is_hours and text[last.end : row.start] in JOINTS:
                whole = last.base_value + row.base_value
                joined[-1] = Amount(
                    last.start, row.end, whole, row.unit, whole, row.base_unit, last.comparator,
                    last.first, row.last,
                )  # fmt: skip
                continue
        joined.append(row)
    return joined


DOLLARS = {"a$": "AUD", "nz$": "NZD", "hk$": "HKD", "nt$": "TWD", "s$": "SGD", "c$": "CAD"}
SIGNED = re.compile(r"(?<![a-z])(?:a|nz|hk|nt|s|c|us)$")
"""What stands before the `$` of one kind."""


CONVERTED = re.compile(
    r"(?<![a-z])(?:a|nz|hk|nt|s|c)\$[ ]?[0-9.,]+[ -]?(?:million|billion|trillion|thousand"
    r"|[mb]n|[mbk])?[ ]?\((?:about|around|approximately|roughly|some|nearly|or)?[ ]?\$[ ]?[0-9]"
)
"""Money of a place with what it is in dollars of the United States: A$60 million ($39 million)."""


def converts_dollars(text: str) -> bool:
    """Return whether a folded `text` says money of another kind in plain dollars, too."""
    return "$" in text and "(" in text and CONVERTED.search(text) is not None


def in_own_money(text: str, rows: list[Amount]) -> list[Amount]:
    """Return the figures with a plain `$` as the dollars that the text names, if but one kind."""
    if "$" not in text:
        return rows
    signs = _signs_of(text)
    if len(signs) != 1 or "us$" in signs or converts_dollars(text):
        return rows
    money = DOLLARS[signs.pop()]
    for row in rows:
        if text[row.start] == "$" and row.base_unit.startswith("USD"):
            row.base_unit = money + row.base_unit[len("USD") :]
    return rows


def _signs_of(text: str) -> set[str]:
    """Return the signs of dollars of one kind that a text has: a$, us$."""
    signs, place = set(), text.find("$")
    while place >= 0:
        lead = SIGNED.search(text[max(0, place - 3) : place])
        if lead:
            signs.add(f"{lead.group()}$")
        place = text.find("$", place + 1)
    return signs
