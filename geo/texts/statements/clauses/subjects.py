"""Says what a clause is about: what it names, what an earlier clause of its sentence names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

import numpy as np

from geo.texts.en.statements import cues as en
from geo.texts.en.statements.ends import WITH_END
from geo.texts.statements.clauses import objects
from geo.texts.statements.clauses.clause_index import ClauseIndex
from geo.texts.statements.clauses.labelled import is_labelled
from geo.texts.statements.clauses.topics import (
    FAR,
    has_thing,
    is_besides,
    is_but_good,
    is_counted,
    is_done_to,
    is_to_build,
    says_hard,
    tells_count,
)
from geo.texts.statements.cues.cues import (
    AWARD,
    COMPLETED,
    DROPPED,
    EFFORT,
    EVENT,
    FUTURE,
    LABOUR,
    OPERATING,
    PAPER,
    PART,
    PAST,
    PLAN,
    PROGRESS,
    SOFT,
    START,
    STRONG,
    WORK,
)
from geo.texts.statements.cues.status import is_effort
from geo.texts.writing.latin import is_latin
from geo.texts.zh.statements import cues as zh
from geo.texts.zh.statements.besides import IN_AREA

Span = tuple[int, int]
START_OF = itemgetter(0)
SENTENCE_CLAUSES = 6
"""How many clauses back a name may stand."""
JOINED_CLAUSES = 3
"""How many clauses a statement may be longer for the name that it is about."""
LINE = 400
"""How far back in its line the name of an earlier sentence may stand."""
LATIN = re.compile("[a-z]")


class Subjects:
    """The names of a folded text by its clauses; `cued` are the clauses that have cues.

    In a press report (`is_press`) what a town or province is to reach in all is no one's work.
    """

    def __init__(
        self, clauses: ClauseIndex, names: Sequence[Span], areas: Sequence[Span],
        cued: frozenset[int] = frozenset(), *, is_press: bool = False,
    ) -> None:  # fmt: skip
        self.clauses, self.text, self.ends = clauses, clauses.text, clauses.ends
        self.names, self.areas, self.cued, self.is_press = names, areas, cued, is_press
        self.starts = list(map(START_OF, names))
        self._firsts = clauses.number_firsts(self.starts)
        self._first_areas = clauses.number_firsts(list(map(START_OF, areas)))
        self.listings = objects.find_listings(self.text, self.ends)
        """The clauses that list works by their names, whether these are found or not."""
        self._named = np.flatnonzero(np.diff(self._firsts)).tolist()

    def named(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the names, areas apart, that begin between two offsets."""
        first = bisect_left(self.starts, start)
        if first == len(self.starts) or self.starts[first] >= end:
            return ()
        return tuple(self.names[first : bisect_left(self.starts, end, first)])

    def find_other(self, start: int, end: int) -> int | None:
        """Return where between two offsets the first name begins, or what lies in an area."""
        named = self.named(start, end)
        first = named[0][0] if named else None
        stop = end if first is None else first
        areas = self.areas[bisect_left(self.areas, (start, 0)) : bisect_left(self.areas, (stop, 0))]
        return next((at for at, _ in areas if self._is_other(at)), first)

    def has_area(self, start: int, end: int) -> bool:
        """Return whether an area is named between two offsets."""
        at = bisect_left(self.areas, (start, 0))
        return at < len(self.areas) and self.areas[at][0] < end

    def _is_other(self, at: int) -> bool:
        """Return whether an area is where something lies that is told of by itself."""
        return self.is_of_area(at) or self.is_project(bisect_right(self.ends, at))

    def is_of_area(self, start: int) -> bool:
        """Return whether what begins at an offset lies in an area: 海阳市境内的路基."""
        at = bisect_left(self.areas, (start, start))
        if at == len(self.areas) or self.areas[at][0] != start:
            return False
        return IN_AREA.match(self.text, self.areas[at][1]) is not None

    def named_in(self, place: int) -> tuple[Span, ...]:
        """Return the names, areas apart, that begin in a clause."""
        first, last = self._firsts[place], self._firsts[place + 1]
        return tuple(self.names[first:last]) if last > first else ()

    def is_named(self, place: int) -> bool:
        """Return whether a clause names something itself, areas apart."""
        return self._firsts[place + 1] > self._firsts[place]

    def is_of_another(self, time: int, place: int) -> bool:
        """Return whether a time of an earlier clause is of a name there, and this clause has one.

        甲路年底通车,乙桥开工; 甲路已完工,年底通车,乙桥开工. What stands first governs all.
        """
        number = bisect_right(self.ends, time)
        if number >= place or not self.is_named(place):
            return False
        is_own = self.named(self.ends[number - 1] if number else 0, time)
        is_meant = number in self.cued and not self.is_named(number)
        return bool(is_own or (is_meant and self.is_named_before(number)))

    def is_about(self, place: int, bits: int, *, is_ahead: bool = False) -> bool:
        """Return whether a clause is about something that it names or that the text has in mind."""
        return self._is_about(place, bits, is_ahead=is_ahead) or self._is_in_mind(place, bits)

    def _is_in_mind(self, place: int, bits: int) -> bool:
        """Return whether a clause that names nothing says something hard of what stands above."""
        start, end = self.clauses.bounds(place)
        text = self.text
        is_start = bits & START and is_latin(text[start:end])
        if (
            not says_hard(bits)
            and not is_start
            and not (
                bits & FUTURE
                and (self.clauses.times_in(place) or is_to_build(text, start, end))
                and (has_thing(text, start, end) or WITH_END.match(text, start))
            )
        ):
            return False
        if is_besides(text, start, end) or self._is_none(start, end, bits):
            return False
        low = max(0, start - FAR)
        return bool(self.named(low, start)) or has_thing(text, low, end)

    def _is_about(self, place: int, bits: int, *, is_ahead: bool = False) -> bool:
        """Return whether a clause is about something: what it or its sentence names, or a thing.

        A word such as 推进 needs a name and a work; 通车 speaks of one by itself. Where the text
        looks ahead (`is_ahead`), so does what is counted: 新增车位1.2万个.
        """
        start, end = self.clauses.bounds(place)
        if self._is_none(start, end, bits):
            return False
        is_named = self._firsts[place + 1] > self._firsts[place]
        is_told = bits & STRONG or is_named
        if is_told and not is_named and is_latin(self.text[start:end]):
            is_told = not is_besides(self.text, start, end)  # applications open on 1 March
        may_count = is_ahead and bits & (COMPLETED | START | FUTURE)
        is_told = is_told or bool(bits & EVENT and self.is_project(place))
        is_told = is_told or tells_count(self.text, start, end, bits)
        if is_told or (may_count and is_counted(self.text, start, end, bits)):
            return True
        if self._earlier(place) is not None:
            if bits & SOFT and not bits & (FUTURE | EVENT & ~(COMPLETED | EFFORT | WORK)):
                return False
            return bool(
                bits & ((EVENT & ~WORK & ~EFFORT) | DROPPED)
                or (bits & PAST and is_done_to(self.text, start, end))
                or (
                    bits & FUTURE
                    and (
                        self.clauses.times_in(place)
                        or re.search("[0-9]", self.text[start:end])
                        or zh.BUILT_TO.search(self.text, start, end)
                    )
                )
            )
        if bits & (WORK | EFFORT):
            return bool(self.areas_in(place) and self._is_built_there(start, end))
        sentences = self.clauses.sentences
        if bits & DROPPED and place and sentences[place - 1] == sentences[place]:
            start = self.clauses.bounds(place - 1)[0]  # 该工程因经费无着,已停止办理
        is_thing = zh.THINGS.search(self.text, start, end) or (
            LATIN.search(self.text, start, end) and en.THINGS.search(self.text, start, end)
        )
        is_meant = bool(is_thing) and self._is_thing_meant(place, bits, is_ahead=is_ahead)
        return is_meant or (
            bits & (EVENT | DROPPED) != 0 and is_labelled(self.text, self.names, self.starts, start)
        )

    def _is_built_there(self, start: int, end: int) -> bool:
        """Return whether a clause that names but an area tells of a work there."""
        if not is_latin(self.text[start:end]):
            return zh.BUILT_TO.search(self.text, start, end) is not None
        return has_thing(self.text, start, end) and not is_besides(self.text, start, end)

    def is_project(self, place: int) -> bool:
        """Return whether a clause that names nothing tells of works by a list, or by their area."""
        if self.is_named(place):
            return False
        if place in self.listings:
            return True
        has_area = self._first_areas[place] < self._first_areas[place + 1]
        return has_area and objects.is_own(self.text, *self.clauses.bounds(place))

    def areas_in(self, place: int) -> tuple[Span, ...]:
        """Return the areas that begin in a clause."""
        return tuple(self.areas[self._first_areas[place] : self._first_areas[place + 1]])

    def _is_none(self, start: int, end: int, bits: int) -> bool:
        """Return whether a clause tells of an effort without a work, of a share or a meeting."""
        if is_effort(bits) and not bits & DROPPED and not zh.WORKS.search(self.text, start, end):
            return not is_latin(self.text[start:end])
        if self.is_total(start, end) or objects.is_no_work(self.text, start, end):
            return True
        is_weak = not bits & (STRONG | OPERATING | DROPPED | PLAN | PAPER)
        if is_weak and objects.ends_with_no_works(self.text, start, end):
            return True
        if bits & FUTURE and is_but_good(self.text, start, end, bits):
            return True
        if not bits & SOFT or bits & (START | OPERATING):
            return False
        return objects.is_but_title(self.text, start, end)

    def is_total(self, start: int, end: int) -> bool:
        """Return whether a press report tells there of a total, and of no work by its name."""
        if not self.is_press or self.named(start, end):
            return False
        return zh.TOTAL.search(self.text, start, end) is not None

    def _is_thing_meant(self, place: int, bits: int, *, is_ahead: bool) -> bool:
        """Return whether a clause that names nothing speaks of the thing that is built there."""
        start, end = self.clauses.bounds(place)
        if self._first_areas[place] < self._first_areas[place + 1]:
            return bool(bits & (EVENT | DROPPED | FUTURE))
        if zh.THIS.search(self.text, start, end) and self._before(start):
            return bool(bits & EVENT)
        is_due = is_ahead and bool(self.clauses.times_in(place))
        is_due = is_due or bool(bits & FUTURE and zh.BUILT_TO.search(self.text, start, end))
        is_due = is_due or bool(bits & FUTURE and en.GETS.search(self.text, start, end))
        is_built = COMPLETED | PLAN | PAPER if is_latin(self.text[start:end]) else 0
        if bits & COMPLETED and zh.PARTIAL.search(self.text, start, end):
            is_built |= COMPLETED
        if bits & (COMPLETED | PAPER | PLAN) and zh.SUBJECT.search(self.text, start, end):
            is_built |= COMPLETED | PAPER | PLAN
        return bool(
            bits & (AWARD | DROPPED | OPERATING | PROGRESS | LABOUR | PART | START | is_built)
            or is_due
        ) or (bits & PAST != 0 and is_done_to(self.text, start, end))

    def _earlier(self, place: int) -> int | None:
        """Return the nearest clause before one, in its sentence, that names something."""
        number, sentences = bisect_left(self._named, place), self.clauses.sentences
        first = self._named[number - 1] if number else -1
        is_near = first >= 0 and place - first <= SENTENCE_CLAUSES
        return first if is_near and sentences[first] == sentences[place] else None

    def is_named_before(self, place: int) -> bool:
        """Return whether an earlier clause of its sentence names something, areas apart."""
        return self._earlier(place) is not None

    def about(self, place: int) -> tuple[int, tuple[Span, ...]]:
        """Return the clause that a statement begins with, and the names that it is about.

        It begins with the clause that names its subject, if nothing else is said of that there.
        """
        named = self.named_in(place)
        if named:
            return place, named
        first = self._earlier(place)
        if first is not None and not self.is_project(place):
            is_joined = place - first <= JOINED_CLAUSES and self.cued.isdisjoint(
                range(first, place)
            )
            return first if is_joined else place, self.named_in(first)
        return place, self.areas_in(place) or self._before(self.clauses.bounds(place)[0])

    def _before(self, start: int) -> tuple[Span, ...]:
        """Return the name that stands last before `start` in its line, or none."""
        number = bisect_left(self.starts, start) - 1
        if number < 0 or start - self.starts[number] > LINE:
            return ()
        is_near = "\n" not in self.text[self.starts[number] : start].rstrip()
        return (self.names[number],) if is_near else ()
