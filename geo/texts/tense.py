"""Tells where a text looks ahead and where it looks back: by its title, headings and lead-ins."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from geo.texts.cues import AHEAD, BEHIND, UNDERWAY
from geo.texts.en import cues as en
from geo.texts.times import Time, Times
from geo.texts.zh import cues as zh

HEADING_LENGTH = 60
"""How many characters a line may have to be a heading."""
NEAR = 8
"""How far from a sentence's beginning words still turn what follows: 过去一年, next steps."""
TITLE = 200
SIGNS = {"ahead": AHEAD, "behind": BEHIND, "press": 0}
ENDS = re.compile("[。!?;\n]")
TURNS = AHEAD | BEHIND | UNDERWAY
CLOSED = ("。", ";", ".", ",", ",")
"""What a line that is no heading ends with."""


class Section(NamedTuple):
    """What governs from a heading or lead-in on: bits of its tense, and the time that it names."""

    tense: int = 0
    time: Time | None = None
    said: str = ""
    """The words of that time, which may stand in an earlier block."""


@dataclass(slots=True)
class Course:
    """How a text speaks where one has come to: it holds on from block to block of the text."""

    genre: int | None = None
    span: Section = field(default_factory=Section)
    """What the title says of the years that a plan is for."""
    places: list[int] = field(default_factory=list)
    sections: list[Section] = field(default_factory=lambda: [Section()])

    def follow(self, text: str, turns: list[tuple[int, int, int]], times: Times) -> None:
        """Take the next block: folded `text`, start, end, bits of what may turn it, its times."""
        title_end = 0
        if self.genre is None:
            self.genre = find_genre(text)
            # A report on one year and the plan of the next begins with the report.
            title_end = _end_of_title(text) if self.genre == BEHIND else 0
            self.span = _span_of(text, times)
        found = [turn for turn in turns if turn[0] >= title_end and _turns(text, *turn[:2])]
        headings = [(match.start() + 1, match.end(), 0) for match in zh.HEADING.finditer(text)]
        governed = [start for start, _, _ in found]
        for start, end, _ in headings:
            place = bisect_right(governed, start)
            if place == len(governed) or governed[place] >= end:
                found.append((start, end, 0))
        found.sort()
        last = self.sections[-1]
        self.places = [0, *(start for start, _, _ in found)]
        self.sections = [last, *(_section(text, turn, times) for turn in found)]

    def section_at(self, offset: int) -> Section:
        """Return what governs at an offset of the block."""
        return self.sections[bisect_right(self.places, offset) - 1]


def _section(text: str, turn: tuple[int, int, int], times: Times) -> Section:
    start, end, bits = turn
    low = max(0, start - HEADING_LENGTH)
    first = max(text.rfind("\n", low, start) + 1, low)
    last = text.find("\n", end, end + HEADING_LENGTH)
    last = last if last >= 0 else min(len(text), end + HEADING_LENGTH)
    named = times.between(first, last if _is_line(text, turn) else end)
    time = named[-1] if named else None
    return Section(bits & TURNS, time, text[time.start : time.end] if time else "")


def _is_line(text: str, turn: tuple[int, int, int]) -> bool:
    """Return whether a turn stands in a short line of its own, as a heading does."""
    low, high = max(0, turn[0] - HEADING_LENGTH - 1), turn[1] + HEADING_LENGTH + 1
    first = text.rfind("\n", low, turn[0])
    last = text.find("\n", turn[1], high)
    if (first < 0 and low) or (last < 0 and high < len(text)):
        return False  # a longer line, whose ends are not looked for
    line = text[first + 1 : last if last >= 0 else len(text)]
    return len(line) <= HEADING_LENGTH and not line.rstrip().endswith(CLOSED)


def _end_of_title(text: str) -> int:
    """Return where the first line that says something ends, if another follows it."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start, start + TITLE)
    return max(end, 0)


def _span_of(text: str, times: Times) -> Section:
    """Return the years that the title of a plan names, as (2021-2025年) or 十四五."""
    first = len(text) - len(text.lstrip())
    end = text.find("\n", first, first + TITLE)
    named = [time for time in times.between(first, max(end, 0)) if time.period]
    spans = [time for time in named if "/" in str(time.period)]
    time = (spans or named)[-1] if named else None
    return Section(0, time, text[time.start : time.end] if time else "")


def find_genre(text: str) -> int:
    """Return how a text speaks by its title, its first three lines, or 0."""
    title = "\n".join(text[:TITLE].strip().split("\n")[:3])
    for kind, pattern in (*zh.GENRES, *en.GENRES):
        if pattern.search(title):
            return SIGNS[kind]
    return 0


def _turns(text: str, start: int, end: int) -> bool:
    """Return whether the words from `start` to `end` turn what follows them.

    They do in a heading, in what introduces a list, and at the beginning of a sentence.
    """
    if _is_line(text, (start, end, 0)):
        return True
    high = min(len(text), end + HEADING_LENGTH)
    close = ENDS.search(text, end, high)
    sentence = text[end : close.start() if close else high]
    low = max(0, start - NEAR - 1)
    is_first = not low or any(text.rfind(sign, low, start) >= 0 for sign in "。!?;\n.")
    return is_first or zh.LED.search(sentence) is not None or ":" in sentence[:NEAR]
