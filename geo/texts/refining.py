"""Refines recognised figures, once for both languages: times that are one, rates, what is none."""

from __future__ import annotations

import re

from geo.texts.amounts import Amount
from geo.texts.nones import drop_nones
from geo.texts.rates import find_rates

JOINTS = frozenset(("", " ", " and ", "又"))
"""What stands between hours and minutes that are one time."""
HOUR = 60.0
"""Minutes in one."""


def refine(text: str, amounts: list[Amount]) -> list[Amount]:
    """Return the figures of a folded `text` as they are meant, in order."""
    if not amounts:
        return amounts
    return drop_nones(text, find_rates(text, _join_times(text, amounts)))


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


def in_own_money(text: str, rows: list[Amount]) -> list[Amount]:
    """Return the figures with a plain `$` as the dollars that the text names, if but one kind."""
    if "$" not in text:
        return rows
    signs = _signs_of(text)
    if len(signs) != 1 or "us$" in signs:
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
