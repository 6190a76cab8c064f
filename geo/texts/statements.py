"""Proposes what a text says was done, is under way or is promised, and by when.

A proposal is a clause with the words that it rests on; a person decides. Folded text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from geo.texts.cues import (
    AHEAD,
    BEHIND,
    COMPLETED,
    EVENT,
    FUTURE,
    OPERATING,
    PAPER,
    PART,
    PAST,
    PROGRESS,
    STRONG,
    WORK,
    cue_matcher,
)
from geo.texts.due import due_of, relation_of, time_of
from geo.texts.en import cues as en
from geo.texts.signs import SPACES, codes_of, following, is_one_of
from geo.texts.status import decide
from geo.texts.tense import Course
from geo.texts.times import SENTENCE_SIGNS, Time, Times
from geo.texts.zh import cues as zh
from geo.vocabulary import Status


class Statement(NamedTuple):
    """A clause of the text as a proposal; `cues` are the words that it rests on.

    `kind` is `promise` (to come) or `report` (said to be so).
    """

    start: int
    end: int
    status: str
    due: str | None
    due_as_said: str | None
    cues: tuple[tuple[int, int], ...]
    kind: str


class Clause(NamedTuple):
    """A clause with cues: its number, their bits and spans, and whether one of them is denied."""

    place: int
    bits: int
    cues: tuple[tuple[int, int], ...]
    is_denied: bool


def find_statements(
    text: str, times: Times, names: Sequence[tuple[int, int]] | None = None,
    course: Course | None = None,
) -> Iterator[Statement]:  # fmt: skip
    """Yield the clauses of a folded `text` that state a status or make a promise, in order.

    With `names`, the spans of what the text names besides areas, in order, only clauses are
    offered that are about something: what is named, or a thing that is built. `course` is how
    the text has spoken so far.
    """
    ends = clause_ends(text)
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    course = course or Course()
    clauses, turns = _find_clauses(text, ends)
    course.follow(text, turns)
    starts = None if names is None else [start for start, _ in names]
    ahead = past = -1
    for clause in clauses:
        bits, time = clause.bits, None
        is_offered = starts is None or _is_about(text, ends, clause.place, bits, starts)
        tense = course.tense_at(ends[clause.place - 1] if clause.place else 0)
        if is_offered:
            time = time_of(text, times, ends, clause.place)
            bits = _refine(text, ends, clause, times, time, is_behind=bool(tense & BEHIND))
        ahead, past, bits = _carry(text, ends, clause.place, bits, ahead, past)
        if is_offered and _says_something(bits, is_denied=clause.is_denied):
            yield _propose(text, ends, clause, bits, times, time, tense)


def _says_something(bits: int, *, is_denied: bool) -> bool:
    if bits & EVENT:
        return True
    return bool(bits & FUTURE and not bits & PAST and not is_denied)


def _find_clauses(text: str, ends: list[int]) -> tuple[list[Clause], list[tuple[int, int, int]]]:
    """Return the clauses that have cues, and the words that may turn what follows them."""
    matcher, kinds = cue_matcher()
    clauses: list[Clause] = []
    turns: list[tuple[int, int, int]] = []
    cues: list[tuple[int, int]] = []
    place, bits, is_denied = -1, 0, False
    for number, start, end in matcher.find_matches_as_indexes(text):
        bit, is_latin = kinds[number]
        if not bit or (is_latin and not _is_word(text, start, end)):
            continue
        if bit & (AHEAD | BEHIND):
            turns.append((start, end, bit))
            continue
        if place < 0 or start >= ends[place]:
            if bits or is_denied:
                clauses.append(Clause(place, bits, tuple(cues), is_denied))
            place, bits, cues, is_denied = bisect_right(ends, start), 0, [], False
        if _is_negated(text, start, is_latin=is_latin):
            is_denied = True
        elif not _is_a_time(text, start, end, is_latin=is_latin):
            # What will be open is not: "will be in use" has a future before it.
            bits |= bit & ~PAST if is_latin and bits & FUTURE and bit & EVENT else bit
            cues.append((start, end))
    if bits or is_denied:
        clauses.append(Clause(place, bits, tuple(cues), is_denied))
    return clauses, turns


def _is_word(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() and start) and not text[end : end + 1].isalnum()


def _is_negated(text: str, start: int, *, is_latin: bool) -> bool:
    """Return whether the words before a cue deny it: 尚未开工, has not opened."""
    if is_latin:
        near = text[max(0, start - 28) : start]
        may_be = any(word in near for word in en.NEGATED_WORDS)
        return may_be and en.NEGATED.search(near) is not None
    is_near = text[start - 1 : start] in zh.NEGATED_LAST
    return bool(start) and is_near and zh.NEGATED.search(text, max(0, start - 6), start) is not None


def _is_a_time(text: str, start: int, end: int, *, is_latin: bool) -> bool:
    """Return whether a cue only tells a time: 建成后, 通车前, once complete."""
    if is_latin:
        return en.AFTER.search(text, max(0, start - 24), start) is not None
    return zh.AFTER.match(text, end) is not None


def clause_ends(text: str) -> list[int]:
    """Return where the clauses of a folded `text` end; a comma within a number ends none."""
    codes = codes_of(text)
    is_digit = is_one_of(codes, "0123456789")
    is_between = np.append(False, is_digit[:-1]) & following(is_digit, at_end=False)
    is_space = following(is_one_of(codes, SPACES), at_end=True)
    is_end = (
        is_one_of(codes, f"{SENTENCE_SIGNS}:")
        | ((codes == ord(",")) & ~is_between)
        | ((codes == ord(".")) & is_space)
    )
    ends: list[int] = (np.flatnonzero(is_end) + 1).tolist()
    return ends


def _refine(
    text: str, ends: list[int], clause: Clause, times: Times, time: Time | None, *, is_behind: bool
) -> int:
    """Return the bits of a clause with what its words together and its time add."""
    place, bits, cues, _ = clause
    start, end = ends[place - 1] if place else 0, ends[place]
    if bits & COMPLETED:
        if zh.PAPER.search(text, start, end):
            bits = bits & ~COMPLETED | PAPER
        elif zh.PARTIAL.search(text, start, end):
            bits = bits & ~COMPLETED | PROGRESS
    if cues and any(text[last : last + 1] == "了" for _, last in cues) and bits & EVENT:
        bits |= PAST
    if (
        bits & FUTURE
        and bits & ~(FUTURE | STRONG) == PAST
        and zh.NOT_FUTURE.search(text, start, end)
    ):
        return 0
    said = relation_of(text, time, times, is_behind=is_behind) if time else 0
    if said == FUTURE and not bits & PAST:
        bits |= FUTURE
    if said == PAST and not bits & FUTURE:
        bits |= PAST
    is_part = not bits & (FUTURE | PAST) and all(zh.ATTRIBUTE.match(text, last) for _, last in cues)
    return 0 if cues and is_part else bits


def _carry(
    text: str, ends: list[int], place: int, bits: int, ahead: int, past: int
) -> tuple[int, int, int]:
    """Return the clauses of this sentence that look ahead and back, else -1, and the bits.

    A clause that follows a promise in its sentence promises too, unless it says otherwise; so
    does what follows a report.
    """
    if bits & FUTURE and not bits & PAST:
        return place, -1, bits
    if bits & PAST:
        return -1, place, bits
    if bits & PROGRESS:
        return -1, -1, bits
    if ahead >= 0 and _is_same_sentence(text, ends, ahead, place):
        return place, -1, bits | FUTURE if bits & EVENT else bits
    if past >= 0 and _is_same_sentence(text, ends, past, place) and bits & STRONG:
        return -1, place, bits | PAST if bits & EVENT else bits
    return -1, -1, bits


def _is_same_sentence(text: str, ends: list[int], first: int, last: int) -> bool:
    return not any(text[ends[clause] - 1] in "。!?;\n." for clause in range(first, last))


def _is_about(text: str, ends: list[int], place: int, bits: int, starts: list[int]) -> bool:
    """Return whether a clause is about something: what it or its sentence names, or what is built.

    A word such as 推进 needs a name or a thing; 通车 speaks of one by itself.
    """
    start, end = ends[place - 1] if place else 0, ends[place]
    if bits & STRONG or _names_one(starts, start, end):
        return True
    first = place
    while first and place - first < SENTENCE_CLAUSES and text[ends[first - 1] - 1] in ",:":
        first -= 1
    begin = ends[first - 1] if first else 0
    if begin < start and _names_one(starts, begin, start):
        return bits & (OPERATING | COMPLETED | PROGRESS | PAPER | PART) != 0
    is_thing = zh.THINGS.search(text, start, end) or en.THINGS.search(text, start, end)
    return bool(is_thing and bits & (OPERATING | COMPLETED | PROGRESS | PART) and not bits & WORK)


SENTENCE_CLAUSES = 6
"""How many clauses back a name may stand."""


def _names_one(starts: list[int], start: int, end: int) -> bool:
    place = bisect_left(starts, start)
    return place < len(starts) and starts[place] < end


def _propose(
    text: str, ends: list[int], clause: Clause, bits: int, times: Times, time: Time | None,
    tense: int,
) -> Statement:  # fmt: skip
    start, end = ends[clause.place - 1] if clause.place else 0, ends[clause.place]
    kind, status = decide(bits, tense)
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip(f",。!?;:.{SPACES}"))
    due = said = None
    if kind == "promise" or status is Status.STARTING:
        due, said = due_of(text, time, times)
    if status is Status.STARTING and due and times.year and int(due[:4]) > times.year:
        status = Status.PLANNED
    return Statement(start, end, status.value, due, said, clause.cues, kind)
