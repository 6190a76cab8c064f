"""Finds the figures of a text: value, unit, base value, comparator and period.

Works on folded text (`geo.texts.folding`), so that one set of rules reads both scripts, in three
passes: each language recognises its numbers and their units; what both have in common is refined
(rates, hours and minutes, what is no figure); at the end the words around say once how each is
meant. Numbers in names (3号线, 5G, 三元桥) and articles (一个, 一批) are no figures.
"""

from __future__ import annotations

from typing import NamedTuple

import geo.texts.en.comparing as en
import geo.texts.zh.comparing as zh
from geo.texts.amounts import Amount
from geo.texts.en import figures as english
from geo.texts.refining import refine
from geo.texts.zh import figures as chinese


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
    near = en.look_near(text)
    found, others = chinese.recognise(text), english.recognise(text, near)
    both = _merge(found, others) if found and others else found or others
    return _qualify(text, refine(text, both), near)


def _merge(han: list[Amount], others: list[Amount]) -> list[Amount]:
    """Return both in order; where two overlap, the English one, which saw more words."""
    number, size, kept = 0, len(others), []
    for row in han:
        while number < size and others[number].end <= row.start:
            number += 1
        if number == size or others[number].start >= row.end:
            kept.append(row)
    return sorted([*kept, *others], key=lambda row: row.start)


def _qualify(text: str, amounts: list[Amount], near: en.Near) -> list[Amount]:
    """Say of each amount that nothing was said of yet how it is meant."""
    beside = zh.look_near(text)
    before, after, led, aimed = beside.before, beside.after, near.led, near.aimed
    for row in amounts:
        if row.comparator:
            continue
        first, last = row.first, row.last
        meant = "exact"
        if before[first] or after[last]:
            meant = zh.compare(text, first, last, row.base_unit, beside)
        if meant == "exact" and (led[first] or aimed[first] or text[last : last + 1] == " "):
            meant = en.compare(text, first, last, row.base_unit, near)
        row.comparator = meant
    return amounts
