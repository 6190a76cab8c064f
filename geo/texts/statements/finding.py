"""Proposes what a text says was done, is under way or is promised, and by when.

A proposal is a clause with the words that it rests on; a person decides. Folded text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.texts.en.statements import cues as en
from geo.texts.statements.clauses.clause_index import ClauseIndex
from geo.texts.statements.clauses.clauses import Clause, clause_ends, find_clauses
from geo.texts.statements.clauses.relative import of_last
from geo.texts.statements.clauses.subjects import Subjects
from geo.texts.statements.clauses.wording import weigh_effort, weigh_time, weigh_words
from geo.texts.statements.context.tense import Course
from geo.texts.statements.context.titles import Section
from geo.texts.statements.cues.cues import (
    AHEAD,
    BEHIND,
    COMPLETED,
    DROPPED,
    EFFORT,
    EVENT,
    FUTURE,
    HELD,
    LABOUR,
    OPERATING,
    PAST,
    PLAN,
    PROGRESS,
    START,
    UNDERWAY,
    WORK,
)  # fmt: skip
from geo.texts.statements.cues.denial import NEVER, NOT_YET
from geo.texts.statements.cues.status import (
    PROMISE,
    REPORT,
    decide,
    is_effort,
    listed_underway,
    says_something,
    weigh_drafts,
)
from geo.texts.statements.joining.carrying import Carried
from geo.texts.statements.joining.chains import join_chains
from geo.texts.statements.joining.following import find_following
from geo.texts.statements.joining.gerunds import find_gerunds
from geo.texts.statements.joining.included import with_included
from geo.texts.statements.joining.lending import join_ends, lend_dues
from geo.texts.statements.joining.restarts import deny
from geo.texts.statements.lists.cells import (
    NAME_SIGNS,
    due_of_row,
    go_on_by_rows,
    is_but_a_name,
    is_let,
    is_name_by_itself,
)  # fmt: skip
from geo.texts.statements.lists.counted import without_tallies
from geo.texts.statements.lists.dated import find_dated
from geo.texts.statements.lists.fragments import as_deed
from geo.texts.statements.lists.gathered import find_items
from geo.texts.statements.lists.labels import find_labelled
from geo.texts.statements.lists.marks import is_marked
from geo.texts.statements.lists.rows import without_rows
from geo.texts.statements.lists.state_cells import with_tables
from geo.texts.statements.statement import OPEN_STATUSES, SPAN, Statement
from geo.texts.statements.when.due import due_of, in_section, labelled, time_of
from geo.texts.statements.when.dues import Dues
from geo.texts.statements.when.moments import (
    is_bracketed,
    is_not_until,
    is_since_past,
    is_told_in,
    looked_back,
    tell_time,
    told_underway,
)  # fmt: skip
from geo.texts.statements.when.spans import lies_ahead
from geo.texts.times.finding import Time, Times
from geo.texts.zh.statements.conditions import IF_FIRST
from geo.vocabulary import Status

Span = tuple[int, int]
PLANNED, STARTING, GOES_ON = Status.PLANNED, Status.STARTING, Status.UNDER_CONSTRUCTION


def find_statements(
    text: str, times: Times, names: Sequence[Span] | None = None, course: Course | None = None,
    areas: Sequence[Span] = (),
) -> Iterator[Statement]:  # fmt: skip
    """Yield the clauses of a folded `text` that state a status or make a promise, in order.

    With `names`, the spans of what the text names besides `areas`, both in order, only clauses
    are offered that are about something: what is named, or a thing that is built; and what a
    list, a table or a section names without a word of its own takes the tense of what introduces
    it. `course` is how the text has spoken so far.
    """
    ends = clause_ends(text, times)
    course = course or Course()
    clauses, turns = find_clauses(text, ends)
    course.follow(text, turns, times)
    subjects, index = None, ClauseIndex(text, ends, times)
    if names is not None:
        cued = frozenset(row.place for row in clauses)
        subjects = Subjects(index, names, areas, cued, is_press=course.is_press)
    read = _Reader(index, course, subjects)
    if subjects is None:
        yield from read.offers(clauses)
        return
    offered = with_included(subjects, list(read.offers(clauses)))
    taken = [(row.start, row.end) for row in offered]
    for (start, end, kind, state, about), is_counted in find_items(subjects, course, taken):
        told = read.dues.of_item(start, end, kind, state, is_counted=is_counted)
        offered.append(Statement(start, end, told[1].value, *told[2:], (), told[0], about))
    offered += find_gerunds(subjects, offered)
    for start, end, about in find_following(subjects, course, offered):
        due, said = read.dues.due_of_item(start, end)
        offered.append(Statement(start, end, PLANNED._value_, due, said, (), PROMISE, about))
    taken = [(row.start, row.end) for row in offered]
    offered += find_dated(subjects, course, times, taken)
    offered = with_tables(offered, subjects, times, course)
    offered = without_rows(offered, list(find_labelled(subjects, course, times, offered)))
    joined = join_chains(text, join_ends(text, sorted(offered, key=SPAN), subjects), subjects)
    offered = lend_dues(without_tallies(joined, subjects), subjects)
    yield from go_on_by_rows(subjects, map(read.dated_by_row, offered)) if "|" in text else offered


class _Reader:
    """What the clauses of a text say, one after another: each may rest on what went before."""

    def __init__(self, index: ClauseIndex, course: Course, subjects: Subjects | None) -> None:
        self.index, self.text, self.ends, self.times = index, index.text, index.ends, index.times
        self.course, self.subjects = course, subjects
        self.dues = Dues(index, course, subjects)
        self.carried = Carried(index)
        self.cued: frozenset[int] = frozenset()

    def offers(self, clauses: list[Clause]) -> Iterator[Statement]:
        """Yield the statements of `clauses`, which are in order."""
        self.cued = frozenset(row.place for row in clauses)
        index, asked, text, ends = self.index, self.index.asked(), self.text, self.ends
        course, subjects, carried = self.course, self.subjects, self.carried
        for number, clause in enumerate(clauses):
            place, said, cues, _, denied_bits = clause
            start = ends[place - 1] if place else 0
            (denied, bits), time = deny(index, clause), None
            section = course.section_at(start)
            tense = section.tense or course.genre or 0
            if tense & AHEAD and bits & EVENT and en.is_order(text, start):
                bits = bits & ~(PROGRESS | LABOUR) | FUTURE
            if bits & WORK and is_effort(bits) and self._is_said_last(clause, start):
                bits = bits & ~(WORK | EFFORT) | PROGRESS  # 甲路工程持续推进
            told, is_ahead = bits | denied_bits, bool(tense & AHEAD or bits & FUTURE)
            is_about = subjects is None or subjects.is_about(place, told, is_ahead=is_ahead)
            if is_about:
                time = self._time_of(place, bits, section)
                is_task = bool(section.tense & AHEAD)
                drawn = weigh_drafts(bits)
                weighed = clause if drawn == said else clause._replace(bits=drawn)
                bits = self._refine(weighed, time, tense, is_task=is_task)
            bits = carried.carry(place, bits, subjects, section.tense)
            pair = clauses[number : number + 2]
            if bits & COMPLETED and not tense:
                bits |= carried.promised_next(bits, pair, subjects)
            if (
                (text[start] in IF_FIRST and carried.is_condition(pair))
                or not is_about
                or index.sentences[place] in asked
                or course.is_title(cues[0][0])
                or (
                    text[ends[place] - 1] in NAME_SIGNS
                    and is_but_a_name(index, start, pair)
                    and self._is_named_next(pair, tense)
                )
            ):
                continue
            if bits & DROPPED or denied:
                how = NOT_YET if bits & HELD else NEVER if bits & DROPPED else denied
                if row := self._deny(clause, how, time):
                    yield row
            elif says_something(bits):
                yield self._propose(clause, bits, time, section)

    def _is_named_next(self, pair: list[Clause], tense: int) -> bool:
        """Return whether the next clause says how far the work is that one but names."""
        is_row = is_name_by_itself(self.text, self.ends[pair[0].place] - 1)
        is_named = self.subjects is not None and self.subjects.is_named(pair[1].place)
        return is_row or not (is_named or tense & BEHIND)

    def _time_of(self, place: int, bits: int, section: Section) -> Time | None:
        """Return the time of a clause with cues `bits`, as its section means it, or None."""
        start = self.ends[place - 1] if place else 0
        time = time_of(self.index, place, is_ahead=bool(bits & FUTURE), cued=self.cued)
        if time is None:
            return None
        is_before, text = time.start < start, self.text
        if is_before and (
            (is_effort(bits) and text[start] != "对")
            or (bits & (PROGRESS | PLAN) and not bits & (FUTURE | START | COMPLETED | OPERATING))
            or (bits & FUTURE and self.carried.is_of_past(time))
            or (self.subjects is not None and self.subjects.is_of_another(time.start, place))
        ):
            return None
        if section.tense & BEHIND and not self.carried.is_open(place, bits, self.subjects):
            return looked_back(self.text, time, section, self.times)
        if section.time is None:
            return time
        return in_section(self.text, time, section, self.times)

    def dated_by_row(self, row: Statement) -> Statement:
        """Return a statement of a row of a table with the time that a later cell says, if any."""
        if row.due or row.status not in OPEN_STATUSES:
            return row
        section = self.course.section_at(row.start)
        is_tabled = section.tense & AHEAD and section.tense & UNDERWAY  # 续建项目(计划2026年内建成)
        span = section if is_tabled else None
        due, said = due_of_row(self.text, row.start, row.end, self.times, span)
        if not due:
            return row
        is_start = row.status == STARTING and not is_let(self.text, row)
        is_later = is_start and int(due[:4]) > (self.times.year or int(due[:4]))
        status = PLANNED._value_ if is_later else row.status
        return row._replace(status=status, due=due, due_as_said=said, kind=PROMISE)

    def _deny(self, clause: Clause, denied: int, time: Time | None) -> Statement | None:
        """Return what is denied: what has not come so far is planned, what will not is unknown.

        What is put off to a `time` that is surely ahead is due then, or comes not until then.
        """
        if not (clause.denied_bits & (EVENT | FUTURE) or clause.bits & DROPPED):
            return None
        start, end, about = self._span(clause.place)
        is_late, due, said = is_not_until(self.text, time), None, None
        status = PLANNED if denied == NOT_YET or is_late else Status.UNKNOWN
        is_dated = clause.bits & HELD or is_late or (denied == NOT_YET and clause.bits & FUTURE)
        if is_dated and lies_ahead(time, self.times):
            due, said = due_of(self.text, time, self.times)
        return Statement(start, end, status._value_, due, said, clause.cues, REPORT, about)

    def _span(self, place: int) -> tuple[int, int, tuple[Span, ...]]:
        """Return start and end of a statement, with its subject where that stands before it."""
        first, about = self.subjects.about(place) if self.subjects is not None else (place, ())
        start = self.ends[first - 1] if first else 0
        return of_last(self.text, start, self.index.bounds(place), about)

    def _refine(self, clause: Clause, time: Time | None, tense: int, *, is_task: bool) -> int:
        """Return the bits of a clause with what its words together and its time add."""
        text, place = self.text, clause.place
        span = self.index.bounds(place)
        bits = weigh_words(text, *span, clause)
        if bits is None:
            return 0
        tense |= self.carried.tense_at(place, bits)
        said = tell_time(text, span, time, self.times, bits, tense, is_task=is_task)
        if bits & OPERATING and is_since_past(text, self.index.times_in(place), self.times):
            said = PAST
        bits = weigh_time(text, clause, bits, said, is_task=is_task)
        if bits & PAST and time and lies_ahead(time, self.times):
            bits |= 0 if is_told_in(text, span, time) else FUTURE  # 已明确2027年通车
        return bits

    def _is_said_last(self, clause: Clause, start: int) -> bool:
        """Return whether the cues of a clause end it, and something stands before them."""
        first, end = clause.cues[0][0], clause.cues[-1][1]
        return end >= self.ends[clause.place] - 1 and first - start >= SUBJECT

    def _propose(self, clause: Clause, bits: int, time: Time | None, section: Section) -> Statement:
        start, end, about = self._span(clause.place)
        times, tense = self.times, section.tense or self.course.genre or 0
        if bits & (WORK | START):
            bits = weigh_effort(self.text, start, end, bits, is_ahead=bool(tense & AHEAD))
        kind, status = decide(bits, tense, is_section=bool(section.tense))
        kind, status = as_deed(self.text, start, kind, status) if not tense else (kind, status)
        due = said = None
        is_start = status is STARTING and (not bits & PAST or bits & FUTURE)
        if kind == PROMISE or is_start:
            due, said = due_of(self.text, time, times, is_ahead=bool(bits & FUTURE))
        if kind == PROMISE:
            if said is None:
                due, said = labelled(self.text, end, times)
            if due is None and (time is None or is_bracketed(self.text, time)):
                due, said = self.dues.due_besides((start, end), section, bits, status)
            if section.tense & UNDERWAY and (section.is_lead or is_marked(self.text, start)):
                status = listed_underway(status, bits)
            if status in OPEN_STATUSES:
                status = told_underway(self.text, (start, end), times, status, bits)
        elif status is GOES_ON:
            due, said = self.dues.due_of_end(start, end)
        if status is STARTING and time and due and times.year and int(due[:4]) > times.year:
            status = PLANNED
        row = (start, end, status._value_, due, said, clause.cues, kind, about)
        return tuple.__new__(Statement, row)


SUBJECT = 3
"""How many signs of a clause are before its cues at least, where these speak of them."""
