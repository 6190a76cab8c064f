"""Tells where a text looks ahead and where it looks back: by its title, headings and lead-ins."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from geo.texts.cues import AHEAD, BEHIND
from geo.texts.en import cues as en
from geo.texts.zh import cues as zh

HEADING_LENGTH = 60
"""How many characters a line may have to be a heading."""
NEAR = 8
"""How far from a sentence's beginning words still turn what follows: 过去一年, next steps."""
TITLE = 200
SIGNS = {"ahead": AHEAD, "behind": BEHIND, "press": 0}
ENDS = re.compile("[。!?;\n]")


@dataclass(slots=True)
class Course:
    """How a text speaks where one has come to: it holds on from block to block of the text."""

    genre: int | None = None
    section: int = 0
    places: list[int] = field(default_factory=list)
    tenses: list[int] = field(default_factory=list)

    def follow(self, text: str, turns: list[tuple[int, int, int]]) -> None:
        """Take the next block: folded `text`, and start, end, bits of what may turn it."""
        if self.genre is None:
            self.genre = find_genre(text)
        found = [turn for turn in turns if _turns(text, *turn[:2])]
        headings = [(match.start() + 1, match.end(), 0) for match in zh.HEADING.finditer(text)]
        governed = [start for start, _, _ in found]
        for start, end, _ in headings:
            place = bisect_right(governed, start)
            if place == len(governed) or governed[place] >= end:
                found.append((start, end, 0))
        found.sort()
        self.places = [0, *(start for start, _, _ in found)]
        self.tenses = [self.section, *(bits & (AHEAD | BEHIND) for _, _, bits in found)]
        self.section = self.tenses[-1]

    def tense_at(self, offset: int) -> int:
        """Return `AHEAD`, `BEHIND` or 0: what governs at an offset of the block."""
        return self.tenses[bisect_right(self.places, offset) - 1] or self.genre or 0


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
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    line = text[first : last if last >= 0 else len(text)]
    if len(line) <= HEADING_LENGTH and not line.rstrip().endswith(("。", ";", ".", ",", ",")):
        return True
    close = ENDS.search(text, end)
    sentence = text[end : close.start() if close else len(text)][:HEADING_LENGTH]
    begin = max(text.rfind(sign, first, start) for sign in "。!?;\n.") + 1
    is_first = start - max(begin, first) <= NEAR
    return is_first or zh.LED.search(sentence) is not None or ":" in sentence[:NEAR]
