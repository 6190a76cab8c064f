"""Tells what is but counted: a promise of a plan that names nothing, else of no project.

A plan may only count what is to be done: 改造老旧小区138个. Where a text names its projects,
what it counts or measures beside them is of none.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from geo.texts.statements.clauses import objects
from geo.texts.statements.clauses.subjects import Span, Subjects
from geo.texts.statements.context.tense import Course
from geo.texts.statements.cues.cues import (
    AHEAD,
    BEHIND,
    DROPPED,
    FUTURE,
    PAST,
    PLAN,
    SOFT,
    UNDERWAY,
    cue_bits,
)
from geo.texts.statements.cues.status import PROMISE, REPORT
from geo.texts.statements.lists.marks import trim
from geo.texts.statements.lists.open_items import is_open_there
from geo.texts.statements.lists.telling import tell_listed
from geo.texts.statements.statement import Statement
from geo.texts.writing.spans import Cover
from geo.texts.zh.statements import counted, tallies
from geo.texts.zh.statements.counted import counts_works
from geo.vocabulary import Status

OF_A_KIND = (tallies.COUNTED_FIRST, tallies.SOME_FIRST, tallies.SOME_SUBJECT)


COUNTS = frozenset("0123456789批市县镇乡村户所类席参证")
"""One of these signs is in whatever counts, measures or is attended: 一批, 县县通, 所有, 出席."""


def find_counted(
    subjects: Subjects, course: Course, taken: Sequence[Span]
) -> Iterator[tuple[int, int, str, Status, tuple[Span, ...]]]:
    """Yield what a text says is done to how many works that it does not name: 改造老旧小区138个.

    `taken` are the spans of the statements that were found; as `find_uncued` yields them. Such a
    clause has no word of its own for how far that has come, and takes the tense of what stands
    above it; where nothing does, nobody knows.
    """
    text = subjects.text
    if text.isascii():
        return
    deeds = [
        max(match.start("deed"), match.start("told"))
        for match in counted.DEED_SIGNS.matches(counted.DEED, text)
    ]
    cover = Cover(taken if deeds else ())
    asked = subjects.clauses.asked() if deeds else frozenset()
    for number, start in enumerate(deeds):
        place = bisect_right(subjects.ends, start)
        stop = subjects.ends[place]
        following = deeds[number + 1] if number + 1 < len(deeds) else stop
        is_told = text[start] == TOLD
        begin = max(subjects.clauses.bounds(place)[0], start - counted.FAR) if is_told else start
        first, end = trim(text, begin, min(stop, following))
        end -= text[end - 1] == "、"
        if cover.touches(first, end) or course.is_title(first):
            continue
        if subjects.clauses.sentences[place] in asked or not counts_works(text, first, end):
            continue
        section = course.section_at(first)
        tense = section.tense or (course.genre or 0) & AHEAD
        if not tense & (DROPPED | PLAN) and not objects.is_no_work(text, first, end):
            yield first, end, *_tell(text, first, end, tense, is_told=is_told), ()


HELD_AT_ONCE = "集中"
"""What tells of a rite at which works were begun: 集中新开工项目9个."""
FIRST_SIGNS = 4
TOLD = "已"
"""What says itself that a deed is past: 东湖区已改造老旧小区12个."""


def _tell(text: str, start: int, end: int, tense: int, *, is_told: bool) -> tuple[str, Status]:
    """Return kind and status of works that are but counted, where `tense` governs."""
    is_open = is_open_there(text, start, end)
    is_told = is_told or TOLD in text[start : start + FIRST_SIGNS]
    if is_told and (is_open or tense & AHEAD):
        return REPORT, Status.UNKNOWN
    if counted.BEGUN.match(text, start, end):
        is_held = text.startswith(HELD_AT_ONCE, start) and not tense & AHEAD
        tense = tense | BEHIND if is_told or is_held else tense
        return _tell_begun(tense, is_open=is_open)
    if is_told:
        return REPORT, Status.COMPLETED
    is_deed = tense != 0 and counted.EFFORT.match(text, start, end) is None
    return tell_listed(tense, is_deed=is_deed, is_open=is_open)


def _tell_begun(tense: int, *, is_open: bool) -> tuple[str, Status]:
    """Return kind and status of works that are said to begin, where `tense` governs."""
    if tense & (BEHIND | UNDERWAY) and not is_open:
        return REPORT, Status.UNDER_CONSTRUCTION
    return PROMISE if tense & AHEAD else REPORT, Status.STARTING


def without_tallies(rows: Sequence[Statement], subjects: Subjects) -> list[Statement]:
    """Return `rows` without those that but count or measure, in a text that names its projects.

    Nor with those that tell of nothing: where a thing lies, what it is called, what it brings.
    """
    rows = [row for row in rows if not tells_nothing(subjects.text, row)]
    return [row for row in rows if not _is_tally(row, subjects)] if subjects.names else rows


def tells_nothing(text: str, row: Statement) -> bool:
    """Return whether the words of a statement are but those of a noun or an effect.

    工程选址东湖镇 says where it is; 视察东湖水厂扩建工程 and 泊位增至四个 no more.
    """
    if row.kind == PROMISE or row.due or not row.cues:
        return False
    if row.status == Status.PLANNED:
        first, last = row.cues[0]
        is_site = len(row.cues) == 1 and text[first:last] == tallies.SITE
        return is_site and tallies.SITED.fullmatch(text, row.start, row.end) is not None
    return row.status == Status.UNKNOWN and all(
        cue_bits(text[low:high]) & SOFT
        or text[low:high] in BARE
        or (text[low:high] in tallies.NOUNS and text.startswith(tallies.WORKS, high))
        for low, high in row.cues
    )


BARE = frozenset(("completion", "repair", "handover", "reopening"))
"""Nouns of English that by themselves tell nothing: on the completion of the works."""


def _is_tally(row: Statement, subjects: Subjects) -> bool:
    """Return whether a statement says how much of a kind there is, or is measured of a thing."""
    text, start, end = subjects.text, row.start, row.end
    words = text[start:end]
    if words.isascii() or COUNTS.isdisjoint(words):
        return False
    is_named = _is_named(subjects, start, end)
    if is_measured(text, row):
        return bool(row.cues) or not is_named
    if is_named or tallies.OF_ONE.search(text, start, end):
        return False
    is_built = subjects.is_press and tallies.BUILT_FIRST.match(text, start, end) is not None
    is_listed = "等" in words
    if not is_built and not is_listed and tallies.IN_ALL.search(text, start, end):
        return True
    if is_built or counts_works(text, start, end):
        return False  # 改造老旧小区95个, 46个重点项目开工
    is_many = not is_listed and tallies.PROJECTS.search(text, start, end) is not None
    return is_many or (not _has_area(start, end, subjects) and _is_counted(start, end, subjects))


def _is_named(subjects: Subjects, start: int, end: int) -> bool:
    """Return whether something is named there by more than the kind of which so many are."""
    text = subjects.text
    for first, _ in subjects.named(start, end):
        is_behind_count = first > start and text[first - 1] in tallies.COUNT_ENDS
        if not is_behind_count or not tallies.COUNTED_BEFORE.search(text, start, first):
            return True
    return False


def _is_counted(start: int, end: int, subjects: Subjects) -> bool:
    """Return whether what names nothing says to how many of a kind something is done."""
    text = subjects.text
    if text.startswith(tallies.GOES_ON, end):
        return False
    if any(pattern.match(text, start, end) for pattern in OF_A_KIND):
        return True
    is_counted = tallies.COUNTED_KIND.match(text, start, end) is not None
    return is_counted and not subjects.is_named_before(bisect_right(subjects.ends, start))


def is_measured(text: str, row: Statement) -> bool:
    """Return whether all that a statement tells is how much is measured of a thing."""
    found = tallies.MEASURED.search(text, row.start, row.end)
    if found is None or (row.cues and row.cues[0][0] < found.start()):
        return False
    return all(cue_bits(text[low:high]) & (SOFT | FUTURE | PAST) for low, high in row.cues)


def _has_area(start: int, end: int, subjects: Subjects) -> bool:
    """Return whether an area begins between two offsets."""
    first = bisect_left(subjects.areas, (start, start))
    return first < len(subjects.areas) and subjects.areas[first][0] < end
