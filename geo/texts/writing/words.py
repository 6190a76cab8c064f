"""Lists of words as data, and as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

MONTHS_EN = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
"""The months in English, in order."""


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text that are set apart by spaces."""
    return frozenset(text.split())


def either(words: Iterable[str]) -> str:
    """Return a pattern of one of `words`, the longest first.

    Words share their beginnings in the pattern, so that a letter that none goes on with ends the
    search at once, however many words there are.
    """
    return guarded(dict.fromkeys(words, ""))


def guarded(words: Mapping[str, str]) -> str:
    """Return a pattern of one of `words`, the longest first, each followed by its own pattern."""
    branches: dict[str, dict[str, str]] = {}
    for word, guard in words.items():
        branches.setdefault(word[:1], {})[word[1:]] = guard
    own = branches.pop("", None)
    parts = [re.escape(sign) + _tail(tails) for sign, tails in branches.items()]
    if own is not None:
        parts.append(own[""])
    return "|".join(parts)


def _tail(words: Mapping[str, str]) -> str:
    inner = guarded(words)
    has_one = len({word[:1] for word in words}) == 1
    return inner if has_one else f"(?:{inner})"


def has_one(text: str, start: int, end: int, words: Iterable[str]) -> bool:
    """Return whether a part of a text has one of a few `words`: quicker to ask than a pattern."""
    part = text[start:end]
    for word in words:  # noqa: SIM110 - a generator would cost more than the words
        if word in part:
            return True
    return False


def products(first: str, second: str, joint: str = "", sign: str = " ") -> str:
    """Return each word of `first` with each of `second` behind it, set apart by `sign`.

    The words are set apart by `sign`, too, or those of `second` by spaces.
    """
    ends = second.split()
    return sign.join(f"{word}{joint}{end}" for word in first.split(sign) for end in ends)


def each(*parts: str) -> str:
    """Return each word of the first part with each of the next behind it; bars set them apart."""
    made = [""]
    for part in parts:
        made = [f"{first} {word}".strip() for first in made for word in part.split("|")]
    return "|".join(made)
