"""Tells by when an item or a clause is due that names no time itself: by its section, its plan."""

from __future__ import annotations

import re
from bisect import bisect_right

from geo.texts.en.statements.ends import ROW_END, START_OF_ROW, find_begun_to_end
from geo.texts.statements.clauses.clause_index import ClauseIndex
from geo.texts.statements.clauses.subjects import Subjects
from geo.texts.statements.context.tense import Course
from geo.texts.statements.context.titles import Section
from geo.texts.statements.cues.cues import (
    AHEAD,
    COMPLETED,
    EFFORT,
    FUTURE,
    PART,
    SOFT,
    START,
    STRONG,
)
from geo.texts.statements.cues.status import PROMISE
from geo.texts.statements.when.due import (
    YEAR_LENGTH,
    due_in,
    due_of,
    in_section,
    is_given_up,
    labelled,
    relation_of,
    rolled,
    time_of,
)
from geo.texts.statements.when.moments import DATED, is_not_until
from geo.texts.times.finding import Time, Times
from geo.texts.writing.latin import is_latin
from geo.texts.zh.statements import cues as zh
from geo.texts.zh.statements import review_words as zh_money
from geo.texts.zh.statements.objects import COUNTED_LAST
from geo.texts.zh.statements.unsaid import NEXT_DEED, SOUGHT
from geo.vocabulary import Status

LONGEST_LABEL = 40
"""How far before its year the words may begin that such a row ends with."""
SENTENCE_END = re.compile("[。;\n.](?:(?<![.])|(?= ))")
LONGEST_JOINT = 6
"""How many signs besides its time a clause has that is but a time."""
REST = 60
"""How far behind a clause its sentence may say by when."""


class Dues:
    """By when what stands in a folded text is due, as its headings, its plan or its rest say."""

    def __init__(self, index: ClauseIndex, course: Course, subjects: Subjects | None) -> None:
        self.index, self.text, self.ends, self.times = index, index.text, index.ends, index.times
        self.course, self.subjects = course, subjects
        self._last = (-1, -1)

    def of_item(
        self, start: int, end: int, kind: str, status: Status, *, is_counted: bool
    ) -> tuple[str, Status, str | None, str | None]:
        """Return kind and status of what a list names, by when it is due, and how that is said.

        A row of English that ends with a year tells when what goes on is done (Mill Line - 2031),
        or begins.
        """
        if kind == PROMISE:
            due, said = self.due_of_item(start, end, is_counted=is_counted)
            is_now = due is not None and due[:YEAR_LENGTH] == str(self.times.year)
            is_start = is_now and status is Status.PLANNED
            if is_start and START_OF_ROW.search(self.text, start, end):
                status = Status.STARTING
            return kind, status, due, said
        own = self.times.between(start, end) if status is Status.UNDER_CONSTRUCTION else ()
        if own and ROW_END.search(self.text, max(start, own[-1].start - LONGEST_LABEL), end):
            due, said = due_of(self.text, own[-1], self.times)
            return PROMISE if due else kind, status, due, said
        return kind, status, None, None

    def due_of_item(
        self, start: int, end: int, *, is_counted: bool = False
    ) -> tuple[str | None, str | None]:
        """Return by when what stands from `start` to `end` is due, without a word that says so."""
        section = self.course.section_at(start)
        own = self.times.between(start, end)
        if own:
            time = in_section(self.text, own[-1], section, self.times) or own[-1]
            return due_of(self.text, time, self.times)
        due, said = labelled(self.text, end, self.times)
        if due is None:
            before = time_of(self.index, bisect_right(self.ends, start), is_ahead=True)
            due, said = due_of(self.text, before, self.times)
        if due is None and section.tense & (START | COMPLETED) and section.time:
            return due_in(section, self.times)
        if due is None:
            tense = section.tense or self.course.genre or 0
            is_own = is_counted and section.time and section.tense & AHEAD
            span = section if is_own else self.span_for(section, tense)
            if (
                is_counted
                or COUNTED_LAST.search(self.text, max(start, end - REST), end)
                or (zh.BUILT_TO.search(self.text, start, end) and not self._is_sought(start, end))
                or (section.time and tense & AHEAD and is_latin(self.text[start:end]))
            ):
                due, said = due_in(span, self.times)
        return due, said

    def _sentence_end(self, end: int) -> int:
        """Return where the sentence ends that what ends at `end` stands in."""
        if self._last[0] != end:  # one statement asks for it several times
            found = SENTENCE_END.search(self.text, end, end + REST)
            self._last = end, found.start() if found else min(end + REST, len(self.text))
        return self._last[1]

    def rest_end(self, end: int) -> int:
        """Return up to where the sentence goes on about what ends at `end`, and nothing else."""
        stop = self._sentence_end(end)
        other = self.subjects.find_other(end, stop) if self.subjects else None
        if other is None:
            return stop
        place = bisect_right(self.ends, other)
        return max(end, self.ends[place - 1]) if place else end

    def _own_end(self, end: int) -> int:
        """Return up to where its sentence goes on about what ends at `end`: no deed follows."""
        stop = self.rest_end(end)
        other = NEXT_DEED.search(self.text, max(0, end - 1), stop)
        return max(end, other.start()) if other else stop

    def _is_far(self, end: int) -> bool:
        """Return whether its sentence says of what ends at `end` that it is far ahead."""
        if not zh.FAR.search(self.text, end, self._sentence_end(end)):
            return False
        return zh.FAR.search(self.text, end, self._own_end(end)) is not None

    def due_besides(
        self, span: tuple[int, int], section: Section, bits: int, status: Status
    ) -> tuple[str | None, str | None]:
        """Return by when a promise from start to end is due that names no time itself.

        That is what the rest of its sentence says, else its section, or the plan that it is in.
        """
        start, end = span
        tense = section.tense or self.course.genre or 0
        due, said = self.due_later(end)
        if due is not None:
            return due, said
        plan = self.span_for(section, tense)
        is_sought = bits & SOFT and bits & EFFORT and not bits & STRONG  # 推动甲院落地
        is_dated = (
            bits & (DATED | PART)
            and not (is_sought or self._is_sought(start, end))
            and not self._is_far(end)
        )
        is_task = section.time and tense & AHEAD and is_latin(self.text[start:end])
        due, own = due_in(plan, self.times) if is_dated or is_task else (None, said)
        is_soon = status is Status.STARTING and zh.SOON.search(self.text, start, end) is not None
        return (None, None) if is_soon else (due, own)  # 即将开工, in a plan of five years

    def _is_sought(self, start: int, end: int) -> bool:
        """Return whether Chinese but seeks something, or to build it well: 支持…, 建好….

        So many of what is sought (支持每县建设1个创业园) are to be there by then.
        """
        is_sought = SOUGHT.match(self.text, start, end) is not None
        return is_sought and zh.COUNTED.search(self.text, start, end) is None

    def due_later(self, end: int) -> tuple[str | None, str | None]:
        """Return by when the rest of the sentence says, if it names nothing else."""
        stop = self._sentence_end(end)
        if stop <= end or self.subjects is None:
            return None, None
        later = [
            one for one in self.times.between(end, stop)
            if not (is_given_up(self.text, one) or is_not_until(self.text, one))
        ]  # fmt: skip
        if self.subjects.named(end, stop) and not (later and self._is_last(end, later[-1])):
            return None, None
        return due_of(self.text, later[-1], self.times, is_ahead=True) if later else (None, None)

    def due_of_end(self, start: int, end: int) -> tuple[str | None, str | None]:
        """Return by when what goes on, told of from `start` to `end`, ends, if anything says so.

        The rest of a sentence of Chinese says so, whose last time must lie ahead of the text
        (正在调试,春节前接收); English says so in one clause: has begun and will end in May.
        """
        if self.text[end - 1] <= "z":
            joined = find_begun_to_end(self.text, start, end)
            own = self.times.between(joined.end(), end) if joined else ()
            return due_of(self.text, own[-1], self.times, is_ahead=True) if own else (None, None)
        later = self.times.between(end, self.rest_end(end)) if self.times.times else ()
        later = tuple(one for one in later if not zh_money.OF_MONEY.match(self.text, one.end))
        if not later or is_given_up(self.text, later[-1]):
            return None, None
        if zh.OTHERS.search(self.text, end, later[-1].start):
            return None, None  # of others: 其余…
        time = rolled(self.text, later[-1], self.times)
        if relation_of(self.text, time, self.times) != FUTURE:
            return None, None
        return due_of(self.text, time, self.times)

    def _is_last(self, end: int, time: Time) -> bool:
        """Return whether English ends its sentence with a time alone: …, within three years."""
        place = bisect_right(self.ends, time.start)
        first, last = self.index.bounds(place)
        is_alone = last - first - (time.end - time.start) <= LONGEST_JOINT
        if not is_alone or self.subjects is None or not is_latin(self.text[end:last]):
            return False
        between = range(bisect_right(self.ends, end), place + 1)
        return self.subjects.cued.isdisjoint(between)

    def span_for(self, section: Section, tense: int) -> Section:
        """Return what says by when a promise is due that names no time itself.

        A heading or a lead-in does; the title of a plan of a year, too, but none of several years:
        by the end of these all of it is to be done, and nothing is said of each of its works.
        """
        course = self.course
        if course.is_press and not _is_own_year(section, self.times):
            return Section(section.tense)
        if section.time and section.time != course.span.time:
            return section
        if course.span.time:
            return Section() if _is_of_years(course.span.time) else course.span
        return course.tasks if course.tasks and tense & AHEAD else Section()


def _is_own_year(section: Section, times: Times) -> bool:
    """Return whether what governs is the year of the text alone: its tasks are those of a year."""
    is_ahead = section.time is not None and section.tense & AHEAD != 0
    return is_ahead and str(section.time and section.time.period) == str(times.year)


def _is_of_years(time: Time) -> bool:
    """Return whether a time is more than a year long: 2026-2030年, but not 2026-27."""
    years = [int(part[:YEAR_LENGTH]) for part in str(time.period).split("/")]
    return years[-1] - years[0] > 1
