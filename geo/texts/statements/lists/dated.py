"""Finds what a text dates ahead without a word for its status: buses start crossing in March.

A clause that names a time later than the text, and a thing that is built, promises that thing
for
then, whatever its verb is. Folded text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from geo.texts.en.statements import cues as en
from geo.texts.en.statements.describing import NAMED_YEARS, is_but_described
from geo.texts.en.statements.ends import START_OF_ROW
from geo.texts.statements.clauses.objects import is_no_work
from geo.texts.statements.clauses.subjects import Span, Subjects
from geo.texts.statements.clauses.topics import FAR, has_thing, is_besides
from geo.texts.statements.context.tense import Course
from geo.texts.statements.cues.cues import BEHIND, DROPPED, FUTURE
from geo.texts.statements.cues.status import PROMISE
from geo.texts.statements.lists.marks import trim
from geo.texts.statements.statement import Statement
from geo.texts.statements.when.due import YEAR_LENGTH, due_of, is_given_up, relation_of
from geo.texts.times.finding import Time, Times
from geo.texts.values.periods import last_of
from geo.texts.writing.latin import is_latin
from geo.texts.writing.spans import Cover
from geo.texts.writing.words import MONTHS_EN
from geo.texts.zh.statements.besides import EFFECT_OF
from geo.vocabulary import Status

COUNTED_TO = ("截至", "截止", "截止到", "截至到")
"""What stands before a time up to which is counted."""
LEAST = 5
"""How many signs it has at least besides its time."""
LONGEST = 160
"""How long such a clause is at most."""


def find_dated(
    subjects: Subjects, course: Course, times: Times, taken: Sequence[Span]
) -> Iterator[Statement]:
    """Yield the clauses that meet none of `taken`, and date a thing later than the text."""
    later = [time for time in times.times if _is_later(subjects.text, time, times)]
    if not later:
        return
    if times.month is None:
        later = _with_rows_before(subjects.text, later, times)
    cover, asked, done = Cover(taken), subjects.clauses.asked(), -1
    for time in later:
        if time.start < done or course.is_title(time.start):
            continue
        place = bisect_right(subjects.ends, time.start)
        start, end = subjects.clauses.bounds(place)
        done = end
        if (
            end - start > LONGEST or cover.touches(*_row_around(subjects.text, start, end))
            or subjects.clauses.sentences[place] in asked
            or _is_said_before(subjects.text, start, end, time, cover)
            or not _is_meant(subjects, course, time, start, end)
        ):  # fmt: skip
            continue
        bounds = trim(subjects.text, start, end)
        status = _status_at(subjects.text, start, time, times)
        due, said = due_of(subjects.text, _end_of_range(subjects.text, time, end, times), times)
        about = subjects.about(place)[1]
        yield Statement(*bounds, status._value_, due, said, (), PROMISE, about)


def _end_of_range(text: str, time: Time, end: int, times: Times) -> Time:
    """Return the last time of a range that begins with `time` and ends before `end`."""
    following = times.between(time.end, end)
    between = text[time.end : following[0].start] if following else ""
    return following[0] if between.strip() in TO else time


TO = frozenset(("至", "到", "~", "-", "日至", "日到"))
"""What stands between the two times of a range."""


def _status_at(text: str, start: int, time: Time, times: Times) -> Status:
    """Return the status of what is dated: work from a day on of this year is about to start."""
    is_start = (
        en.WORK_FROM.search(text, start, time.start) is not None
        or START_OF_ROW.search(text, start, time.end) is not None
    )
    is_now = is_start and str(time.period)[:YEAR_LENGTH] == str(times.year)
    return Status.STARTING if is_now else Status.PLANNED


def _is_said_before(text: str, start: int, end: int, time: Time, cover: Cover) -> bool:
    """Return whether a clause is but the time of what its label states: The trail opens: 2027."""
    is_bare = text[start - 1 : start] == ":" and end - start - (time.end - time.start) < LABELLED
    return is_bare and cover.touches(start - 2, start - 1)


LABELLED = 12
"""How many signs besides its time a clause has that is but the time behind a label: late 2027."""


def _row_around(text: str, start: int, end: int) -> Span:
    """Return start and end of the row of a table that a cell is in; else of the clause itself."""
    if text[start - 1 : start] != "|" and text[end - 1 : end] != "|":
        return start, end
    last = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, last if last >= 0 else len(text)


def _is_later(text: str, time: Time, times: Times) -> bool:
    """Return whether a time is later than the text, by its year, its month or the word for it."""
    if time.period is None or times.year is None:
        return False
    last = last_of(time.period)
    year = int(last[:YEAR_LENGTH])
    if year != times.year:
        return year > times.year
    if len(last) > YEAR_LENGTH and times.month:
        return int(last[YEAR_LENGTH + 1 :]) > times.month
    return len(last) == YEAR_LENGTH and relation_of(text, time, times) == FUTURE


def _with_rows_before(text: str, later: list[Time], times: Times) -> list[Time]:
    """Return later times of a text whose month nobody knows, and those of the rows above them.

    Phase 1 – November 2025, above Phase 2 – May 2026, is ahead in the second half of 2025.
    """
    known = {time.start for time in later}
    found = list[Time]()
    for before, time in zip(times.times, times.times[1:], strict=False):
        year, _, month = str(before.period).partition("-")
        is_open = year == str(times.year) and month.isdigit() and int(month) > HALF
        if (
            is_open
            and time.start in known
            and before.start not in known
            and _ends_row(text, before)
            and _ends_row(text, time)
            and len(text[before.end : time.start].split("\n")) <= LINES
        ):
            found.append(before)
    return sorted([*later, *found], key=attrgetter("start")) if found else later


def _ends_row(text: str, time: Time) -> bool:
    """Return whether a time stands at the end of a line, behind a dash or a colon."""
    is_last = time.end == len(text) or text[time.end] == "\n"
    return is_last and text[max(0, time.start - 2) : time.start].endswith(ROW_SIGNS)


ROW_SIGNS = ("– ", "— ", "- ", ": ")
HALF = 6
"""After how many months of the year a month is rather ahead than behind."""
LINES = 3
"""Of how many lines two rows with a blank one between them are."""


DAYS = re.compile(
    "[ |]*[0-9一二三四五六七八九十年月日号至到和及、.:点时半上下午晚~自从由即起止为-]+[ |,\n]*"
    rf"|[ |]*(?:[0-9]{{1,2}}(?:st|nd|rd|th)? )?(?:{'|'.join(MONTHS_EN)})(?: [0-9]{{1,2}})?"
    r"(?: [0-9]{4})?[ ,;|\n]*"
    r"|[ |]*[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}[ ,;|\n]*"
)
"""A clause or a cell that is but a day, or some days: when people may come and see."""


def _is_meant(subjects: Subjects, course: Course, time: Time, start: int, end: int) -> bool:
    """Return whether a clause speaks of a thing that is built, and is no name, title or target."""
    text, tense = subjects.text, course.section_at(start).tense
    is_bare = end - start - (time.end - time.start) < LEAST or DAYS.fullmatch(text, start, end)
    if is_bare or tense & (BEHIND | DROPPED) or is_besides(text, start, end):
        return False
    is_counted = text[max(0, time.start - 4) : time.start].endswith(COUNTED_TO)
    if is_counted or text.endswith(NAMED_YEARS, start, time.start):
        return False
    if is_given_up(text, time) or en.WAS.search(text, start, end):
        return False
    if subjects.is_total(start, end) or EFFECT_OF.search(text, start, end):
        return False
    if _tells_of_no_work(text, start, end):
        return False
    is_about = bool(subjects.named(start, end)) or has_thing(text, start, end)
    low = max(0, start - FAR)
    is_about = is_about or bool(subjects.named(low, start)) or has_thing(text, low, start)
    begin, _, last = str(time.period).partition("/")
    is_within = is_latin(text[start:end]) and begin[:YEAR_LENGTH] == last[:YEAR_LENGTH]
    return is_about and (not last or is_within)


def _tells_of_no_work(text: str, start: int, end: int) -> bool:
    """Return whether a clause, or what it but goes on from, tells of no work.

    Drop-ins will be held in A on 2 April, B on 9 April: the second is no work either.
    """
    if is_no_work(text, start, end) or is_but_described(text, start, end):
        return True
    first = max(text.rfind(sign, max(0, start - FAR), start) for sign in ".;\n") + 1
    return first < start and is_but_described(text, first, start)
