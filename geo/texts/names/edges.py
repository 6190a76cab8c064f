"""Where a Chinese name may begin that stands by itself. Folded text."""

from __future__ import annotations

LEADS = frozenset("在到从至由经往向跟和与及对去来过沿住距离给入进抵接连起、")
"""What may stand right before a place that is meant."""


def is_han(sign: str) -> bool:
    """Return whether a sign is a Han character of the Basic Multilingual Plane."""
    return "\u3400" <= sign <= "\u9fff"


def begins_apart(text: str, start: int, ends: set[int]) -> bool:
    """Return whether a name begins where one may: behind a sign, a preposition, another name.

    `ends` is where names end, as offsets of characters.
    """
    before = text[start - 1 : start] if start else ""
    return not is_han(before) or before in LEADS or start in ends
