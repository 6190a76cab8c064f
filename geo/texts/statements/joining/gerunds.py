"""Finds what English goes on with that somebody is doing: is laying track, widening the Mill Road.

Such a clause has but a verb in -ing, and says no more than that the work goes on, as the one
before it in its sentence does. Folded text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from geo.texts.en.statements.effort_words import MAKING
from geo.texts.en.statements.stages import PROGRESSIVES
from geo.texts.en.statements.works import GERUNDS
from geo.texts.statements.clauses.subjects import Subjects
from geo.texts.statements.clauses.topics import has_thing, is_besides
from geo.texts.statements.lists.marks import trim
from geo.texts.statements.statement import SPAN, Statement
from geo.texts.writing.branches import branched
from geo.texts.writing.spans import Cover
from geo.vocabulary import Status

GOES_ON = Status.UNDER_CONSTRUCTION._value_
_DOING = f"{PROGRESSIVES}|{GERUNDS.replace(' ', '|')}"
DOING = branched(rf"[ ]?(?:and |as well as |while )?(?:also )?(?:{_DOING}) ")
"""How a clause begins that tells of another work of those who are at one."""
MAKES = branched(rf"[ ]?(?:and |as well as )?(?:also )?(?:{MAKING}) ")
"""The same with a word that says so but of what is named."""
EFFECT = re.compile(
    r"\b(?:access|easier|safer|jobs|safety|capacity|journeys?|congestion|opportunit\w+|benefits?"
    r"|reliability|resilience|economy|way for|rise to|sure|possible|total|percent|per cent)\b"
)
"""What a work is good for, and no other work: creating jobs."""


def find_gerunds(subjects: Subjects, offered: Sequence[Statement]) -> Iterator[Statement]:
    """Yield statements on such clauses, as far as the one before them; `offered` were found."""
    text, ends, sentences = subjects.text, subjects.ends, subjects.clauses.sentences
    cover = Cover(map(SPAN, offered))
    for row in offered:
        if row.status != GOES_ON or row.due or not row.cues:
            continue
        if not any(text[low:high].endswith(("ing", "crews are")) for low, high in row.cues):
            continue
        place = bisect_right(ends, row.end - 1) + 1
        while place < len(ends) and sentences[place] == sentences[place - 1]:
            start, end = subjects.clauses.bounds(place)
            if text[start - 1] != "," or not _is_doing(subjects, start, end):
                break
            start, end = trim(text, start, end)
            if not cover.touches(start, end):
                about = subjects.named(start, end)
                yield row._replace(start=start, end=end, cues=(), about=about)
            place += 1


def _is_doing(subjects: Subjects, start: int, end: int) -> bool:
    """Return whether a clause tells of a work that goes on with a verb in -ing alone."""
    text = subjects.text
    if EFFECT.search(text, start, end):
        return False
    is_named = bool(subjects.named(start, end))
    if DOING.match(text, start):
        return is_named or (has_thing(text, start, end) and not is_besides(text, start, end))
    return is_named and MAKES.match(text, start) is not None
