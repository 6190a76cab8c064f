"""Tells how an English figure is meant (over, about, at most …) from the words around it."""

from __future__ import annotations

import re
from bisect import bisect_left

from geo.reading.english import FirstWords
from geo.reading.units import words_of

BEFORE = re.compile(
    r"\b(?:(?P<at_most>(?:no|not) (?:more|longer|later|higher) than|at most|a maximum of"
    r"|not exceeding|not to exceed)"
    r"|(?P<over>more than|over|above|exceeding|exceeded|exceeds|exceed|surpassing|surpassed"
    r"|topping|beyond)"
    r"|(?P<at_least>at least|no fewer than|no less than|not less than|a minimum of)"
    r"|(?P<about>about|around|some|nearly|almost|roughly|approximately|close to|an estimated)"
    r"|(?P<growth>(?:grew|grow|rose|rise|risen|grown|(?<!make )(?<!made )(?<!makes )up|increase"
    r"|increased|growth|fell|down|cut|growing)(?: by| of)?)"
    r"|(?P<target>up to|by|to reach|reach|target of))[ ](?:a further |another |the )?$"
)
BEFORE_LAST = words_of(
    "than most over above exceeding exceeded exceeds exceed surpassing surpassed topping beyond"
    " least of about around some nearly almost roughly approximately to estimated grew grow rose"
    " rise risen grown up increase increased growth fell down cut growing by reach further"
    " another the"
)
"""The words that it ends with: one look saves most searches."""
AFTER = re.compile(
    r"[ ](?P<at_least>or more|and above|or above|and more|upwards)|[ ](?P<about>or so)"
)
AFTER_FIRST = frozenset((" or", " an", " up"))
AIM = re.compile(
    r"\b(?:will|plans?|planned|aims?|target|by 20[0-9]{2}|expects?|hopes?|due|intends?)\b"
)
AIM_WORDS = FirstWords(
    ("will", "plan", "aim", "target", "by 20", "expect", "hope", "due", "intend")
)
JOINTS = frozenset((" ", "-"))
AROUND = "([{\"',:;"
NEAR = 60
"""How far back an aim is looked for."""
LEAD = 14
"""How far back the word before a number is looked for."""


def word_before(text: str, start: int) -> str:
    """Return the word that stands before `start`, past a space or hyphen, or nothing."""
    end = start - 1 if start and text[start - 1] in JOINTS else start
    low = max(0, start - LEAD)
    word = text[max(low, text.rfind(" ", low, end) + 1) : end]
    return word if word.isalpha() else word.rpartition("\n")[2].strip(AROUND)


def compare(text: str, start: int, end: int, base: str, lead: str, aims: list[int]) -> str:
    """Return how the figure is meant; `lead` is the word before it, `aims` offsets of aims."""
    before = None
    if lead in BEFORE_LAST:
        before = BEFORE.search(text, max(0, start - 24), start)
        if before and before.lastgroup not in {"growth", "target"}:
            return before.lastgroup or "exact"
    after = AFTER.match(text, end) if text[end : end + 3] in AFTER_FIRST else None
    if after:
        return after.lastgroup or "exact"
    if before and before.lastgroup == "growth" and base == "ratio":
        return "growth"
    if base in {"ordinal", "ratio"} or not aims:
        return "exact"
    aim = aims[max(0, bisect_left(aims, start) - 1)]
    near = max(0, start - NEAR)
    if not near <= aim < start:
        return "exact"
    clause = max(text.rfind(". ", near, start), text.rfind(",", near, start))
    return "target" if aim >= clause else "exact"
