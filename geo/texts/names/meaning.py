"""Decides whether a name of the world stands for a place where it stands in a text."""

from __future__ import annotations

from geo.texts.en.abroad import PLACING, PLACING_STRONGLY
from geo.texts.names.entries import Known
from geo.texts.names.facts import REGIONS, SHORT_HAN, Found
from geo.texts.zh.candidate_words import HEADS

LARGE, MIDDLING = 100_000, 15_000
"""Towns of so many people are meant without more, and behind a word such as *near*."""
HEAD_WORDS = frozenset(word for words in HEADS.values() for word in words.split())
"""Words that names end in are no town's where they stand alone: 新城."""
HUGE = 1_000_000
"""A town of so many is meant though its name is a word (Nice is not, Reading is not)."""


def is_meant_latin(name: Found, original: str, *, is_home: bool, is_listed: bool) -> bool:
    """Return whether a name in Latin letters is a place's, by its size and what stands before."""
    first = name.facts.first
    before = original[max(0, name.start - 16) : name.start]
    if name.facts.is_plain:
        is_large = first.population >= HUGE or first.kind in {"country", "division"}
        is_placed = PLACING_STRONGLY.search(before) is not None
        return is_placed and (is_home or is_large)
    if first.kind in {"country", "division"} or first.population >= LARGE:
        return True
    is_placed = is_listed or PLACING.search(before) is not None
    if first.population >= MIDDLING or first.kind == "district":
        return is_home or is_placed
    return is_home and (is_placed or first.population > 0)


def is_meant_han(name: Found, *, is_home: bool, is_next: bool) -> bool:
    """Return whether a name in Han characters is a place's, by its size and its neighbours."""
    if name.name in HEAD_WORDS:
        return False
    if is_next:
        return True
    first = name.facts.first
    if name.is_across and first.kind != "country":
        return is_home and first.country in REGIONS.values()
    if first.kind == "country" or (first.kind == "division" and len(name.name) > SHORT_HAN):
        return not name.facts.is_plain or len(name.name) > SHORT_HAN
    if name.facts.is_plain:
        return False
    return is_home or first.population >= LARGE


def is_same(one: Known, other: Known) -> bool:
    """Return whether a town and a district of one name and division are one place to a reader."""
    return (one.country, one.division) == (other.country, other.division)
