"""Finds the works that lines of English name without a verb: Replacement of the Mill Bridge.

Such a line is no sentence: it begins with what is done, as an item of a list does, and has
nothing that says how far that has come. It is promised, unless what stands above it looks back,
or says that it goes on. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geo.texts.en.statements.effort_words import MAKING, NOUNS
from geo.texts.en.statements.stages import PROGRESSIVES
from geo.texts.statements.clauses.subjects import Span, Subjects
from geo.texts.statements.clauses.topics import has_thing, is_besides
from geo.texts.statements.context.tense import Course
from geo.texts.statements.cues.cues import BEHIND, DROPPED, UNDERWAY
from geo.texts.statements.cues.status import PROMISE, REPORT
from geo.texts.statements.lists.marks import MARK
from geo.texts.writing.branches import branched, whether
from geo.texts.writing.spans import Cover
from geo.vocabulary import Status

LONGEST = 300
"""How many signs such a line has at most."""
LINE = re.compile(r"\n[ ]*(?=[a-z•·*▪●■◆○–—(0-9$£€-])")
DEED = branched(
    rf"(?:the |proposed |full |major )?(?:(?:{MAKING}|{PROGRESSIVES}) |"
    rf"(?:{NOUNS}) (?:and (?:{NOUNS}) )?(?:of|to|at|on|along|for|in) )"
)
FIRST_WORDS = frozenset(
    words.split(" ", 1)[0] for words in f"{MAKING}|{PROGRESSIVES}|{NOUNS}".split("|")
) | {"the", "proposed", "full", "major"}
"""What such a line begins with: few lines do."""
LONGEST_WORD, LONGEST_SIGN = 20, 4
SIGNS = frozenset("$£€")
MONEY = re.compile(
    r"(?:us|nz|hk|au?|ca?)?[$£€][0-9][0-9.,]*[ ]?(?:million|billion|thousand|bn|m|b|k)?"
    r" (?:for|to|towards?) (?!be\b)"
)
"""How a line begins that says what money is for: $14.5m for the replacement of …."""
STOP = re.compile(r"[;\n]|\.(?=[ \n]|$)|: ")
FINITE = whether(
    r"\b(?:is|are|was|were|has|have|had|will|would|should|could|can|may|might|must|shall|did|does"
    r"|we|they|he|she|you|i(?= )|said|says)\b|'(?:ll|s|re|ve) "
)
"""What makes it a sentence, which has words of its own for how far a thing has come."""


def find_fragments(
    subjects: Subjects, course: Course, taken: Sequence[Span]
) -> Iterator[tuple[int, int, str, Status, tuple[Span, ...]]]:
    """Yield start, end, kind, status and names of such lines that meet none of `taken`."""
    text, cover = subjects.text, Cover(taken)
    for line in LINE.finditer(text):
        first = line.end()
        mark = None if text[first : first + 2].isalpha() else MARK.match(text, first)
        start = mark.end() if mark else first
        word = text[start : text.find(" ", start, start + LONGEST_WORD)]
        if word not in FIRST_WORDS and SIGNS.isdisjoint(word[:LONGEST_SIGN]):
            continue
        end = end_of_fragment(text, start, is_marked=mark is not None)
        if not end or cover.touches(start, end) or not _is_of_place(subjects, start, end):
            continue
        tense = course.section_at(start).tense
        if not tense & (BEHIND | DROPPED):
            is_on = tense & UNDERWAY
            status = Status.UNDER_CONSTRUCTION if is_on else Status.PLANNED
            about = subjects.named(start, end)
            yield start, end, REPORT if is_on else PROMISE, status, about


def end_of_fragment(text: str, start: int, *, is_marked: bool) -> int | None:
    """Return where the work ends that a part of English names without a verb; None if it is none.

    A line that no sign marks (`is_marked`) is one but where a sign ends it, as no heading does.
    """
    if DEED.match(text, start) is None and MONEY.match(text, start) is None:
        return None
    stop = STOP.search(text, start)
    end = stop.start() if stop else len(text)
    is_item = is_marked or (stop is not None and stop[0] in {".", ";"})
    is_short = is_item and end - start <= LONGEST
    return end if is_short and not FINITE.search(text, start, end) else None


def _is_of_place(subjects: Subjects, start: int, end: int) -> bool:
    """Return whether a line names what is worked on, or a town and the thing that it gets."""
    if subjects.named(start, end):
        return True
    is_thing = has_thing(subjects.text, start, end)
    return is_thing and subjects.has_area(start, end) and not is_besides(subjects.text, start, end)


def as_deed(text: str, start: int, kind: str, status: Status) -> tuple[str, Status]:
    """Return kind and status of what begins at `start`, promised where it is but such a line."""
    is_open = status is Status.UNKNOWN and _is_deed(text, start)
    return (PROMISE, Status.PLANNED) if is_open else (kind, status)


def _is_deed(text: str, start: int) -> bool:
    """Return whether such a line begins at `start`: Repair of the Mill Bridge."""
    line = text.rfind("\n", 0, start) + 1
    mark = MARK.match(text, line)
    first = mark.end() if mark else line
    if not line <= start <= first:
        return False
    return end_of_fragment(text, first, is_marked=mark is not None) is not None
