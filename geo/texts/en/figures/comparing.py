"""Tells how an English figure is meant (over, about, at most …) from the words around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

import numpy as np

from geo.texts.writing.languages import FirstWords, english_in, find_first
from geo.texts.writing.signs import spread
from geo.texts.writing.words import words_of

BEFORE = re.compile(
    r"\b(?:(?P<at_most>(?:no|not) (?:more|longer|later|higher) than|at most|a maximum of"
    r"|not exceeding|not to exceed|up to|as many as|as much as|under|below|within"
    r"|less than|fewer than)"
    r"|(?P<over>more than|over|above|exceeding|exceeded|exceeds|exceed|surpassing|surpassed"
    r"|topping|beyond)"
    r"|(?P<at_least>at least|no fewer than|no less than|not less than|a minimum of)"
    r"|(?P<about>about|around|some|nearly|almost|roughly|approximately|close to|an estimated)"
    r"|(?P<growth>(?:grew|grow|rose|rise|risen|grown|(?<!make )(?<!made )(?<!makes )up|increase"
    r"|increased|growth|fell|down|cut|growing)(?: by| of)?)"
    r"|(?P<target>by|to reach|reach|target of))[ ](?:a further |another |the )?$"
)
BEFORE_LAST = words_of(
    "than most over above exceeding exceeded exceeds exceed surpassing surpassed topping beyond"
    " least of about around some nearly almost roughly approximately to estimated grew grow rose"
    " rise risen grown up increase increased growth fell down cut growing by reach further"
    " another the many much under below within"
)
"""The words that it ends with."""
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


# A number after one of these is a name's part.
NAMED = words_of(
    "line lines route phase stage no no. number g building room chapter section article figure"
    " table page grade class type version zone block plot exit gate terminal bus highway"
    " expressway unit part step level lot circular volume vol vol. ward precinct tranche pillar"
    " annex appendix paragraph paragraphs para paras clause clauses subsection highways routes"
    " phases stages sections chapters figures tables plates lots plots zones junction junctions"
    " quarter option recommendation condition policy objective principle criterion schedule item"
    " question berth platform chainage footnote regulation regulations rule article articles sdg"
    " service tram flight tower pier suite milepost parcel tract sector package segment avenue"
    " street central"
)
LEADS = FirstWords(word.rstrip(".") for word in BEFORE_LAST | NAMED | {"year"})


@dataclass(frozen=True, slots=True)
class Near:
    """Where in a text a number may be meant as more than itself, or be a name's part.

    `led[start]` is true where the word before may say so, `aimed[start]` where an aim is near;
    `aims` are the offsets of those.
    """

    led: bytes
    aimed: bytes
    aims: list[int]


def look_near(text: str) -> Near:
    """Return where in the English of a folded `text` the words before a number count."""
    english = english_in(text)
    size = len(text) + 1
    aims = [match.start() for match in find_first(AIM, text, AIM_WORDS)]
    led = np.zeros(size, dtype=np.bool_)
    words = english.words
    is_word = english.letters[words] >= ord("0")
    last = np.maximum.accumulate(np.where(is_word, np.arange(len(words)), 0))
    led[words[1:]] = LEADS.among(english)[last[:-1]]
    aimed = spread(size, (aim + 1 for aim in aims), NEAR)
    return Near(led.tobytes(), aimed.tobytes(), aims)


def word_before(text: str, start: int) -> str:
    """Return the word that stands before `start`, past a space or hyphen, or nothing."""
    end = start - 1 if start and text[start - 1] in JOINTS else start
    low = max(0, start - LEAD)
    word = text[max(low, text.rfind(" ", low, end) + 1) : end]
    return word if word.isalpha() else word.rpartition("\n")[2].strip(AROUND)


def compare(text: str, start: int, end: int, base: str, near: Near) -> str:
    """Return how the figure at `start`, `end` is meant, from the words around it."""
    before = None
    if near.led[start] and word_before(text, start) in BEFORE_LAST:
        before = BEFORE.search(text, max(0, start - 24), start)
        if before and before.lastgroup not in {"growth", "target"}:
            return before.lastgroup or "exact"
    after = AFTER.match(text, end) if text[end : end + 3] in AFTER_FIRST else None
    if after:
        return after.lastgroup or "exact"
    if before and before.lastgroup == "growth" and base == "ratio":
        return "growth"
    if not near.aimed[start] or base in {"ordinal", "ratio"}:
        return "exact"
    aim = near.aims[bisect_left(near.aims, start) - 1]
    low = max(0, start - NEAR)
    clause = max(text.rfind(". ", low, start), text.rfind(",", low, start))
    return "target" if aim >= clause else "exact"
