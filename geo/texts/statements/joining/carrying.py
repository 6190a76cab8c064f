"""Carries on what a sentence has said: a clause behind a promise promises, too. Folded text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.texts.statements.clauses.clause_index import ClauseIndex
from geo.texts.statements.clauses.clauses import Clause
from geo.texts.statements.clauses.subjects import Subjects
from geo.texts.statements.cues.cues import (
    AHEAD,
    BEHIND,
    COMPLETED,
    DROPPED,
    EVENT,
    FUTURE,
    HELD,
    LABOUR,
    PAPER,
    PART,
    PAST,
    PLAN,
    PROGRESS,
    START,
    STRONG,
)
from geo.texts.statements.cues.status import is_drawn, is_effort
from geo.texts.times.finding import Time
from geo.texts.zh.statements import acting, conditions, given_up
from geo.texts.zh.statements import cues as zh

LISTED = 6
"""How many clauses on a promise may govern what a semicolon sets apart."""
LIST_ENDS = re.compile(r"[。!?\n]|\.(?= )")


TOLD = FUTURE | PAST | PLAN | PAPER | DROPPED
"""What says of a work whether it is done or to come."""


OPEN = FUTURE | PLAN | PROGRESS | LABOUR | HELD | PART
"""What says of a work that it is not finished."""


class Carried:
    """The clause that last promised, and the one that last reported, as a text goes on; or -1.

    `told` is the last that told of what is past, be it but a paper; `acted` the last that promised
    with a word of its own.
    """

    def __init__(self, index: ClauseIndex) -> None:
        self.index, self.text, self.ends = index, index.text, index.ends
        self.ahead = self.past = self.dropped = self.open = self.told = self.acted = -1

    def carry(self, place: int, bits: int, subjects: Subjects | None = None, tense: int = 0) -> int:
        """Return the bits of a clause with what its sentence said before it.

        A clause that follows a promise in its sentence promises too, unless it says otherwise;
        so does what follows a report. Where a heading looks back (`tense`), what is soon to come
        of one thing is not said of another: 甲库即将建成,乙项目全面投产.
        """
        if tense & BEHIND and subjects is not None and self._is_soon_of_another(place, subjects):
            self.ahead = -1
        return self._carry(place, bits)

    def _carry(self, place: int, bits: int) -> int:
        if bits & OPEN:
            self.open = place
        if bits & DROPPED:
            self.dropped = place
        elif bits & COMPLETED and self._is_instead(place):
            bits = bits & ~(COMPLETED | PAST) | FUTURE  # 后来不建了,改成了公园
        if bits & FUTURE and not bits & PAST:
            self.ahead, self.past, self.acted = place, -1, place
        elif bits & PAST:
            self.ahead, self.past, self.told = -1, -1 if is_drawn(bits) else place, place
        elif bits & (PROGRESS | LABOUR):
            self.ahead = -1
            self.past = place if self._is_same_sentence(self.past, place) else -1
        elif (
            self._is_same_sentence(self.ahead, place) or (
            bits & STRONG and not self._is_same_sentence(self.past, place)
            and self._is_in_list(self.ahead, place)
        ) or (is_effort(bits) and self._is_next_deed(place))):  # fmt: skip
            is_ahead = bits & EVENT and (not is_effort(bits) or self._is_next_deed(place))
            self.ahead, self.past = place, -1
            return bits | FUTURE if is_ahead else bits
        elif self._is_same_sentence(self.past, place) and bits & STRONG:
            if self.index.times_in(place):
                self.past = -1  # 去年落成,今年分批入伙: its own time, which is not behind
                return bits | FUTURE
            self.ahead, self.past = -1, place
            return bits | PAST if bits & EVENT else bits
        else:
            self.ahead = self.past = -1
        return bits

    def tense_at(self, place: int, bits: int) -> int:
        """Return `AHEAD` where a clause with cues `bits` goes on with a promise.

        力争甲桥通车,乙路开工: it has no time of its own, and no word for what is past.
        """
        goes_on = bits & START and not bits & PAST and self._is_same_sentence(self.ahead, place)
        if not goes_on or self.index.times_in(place):
            return 0
        return 0 if self.text.find("月", *self.index.bounds(place)) >= 0 else AHEAD  # 本月初开工

    def promised_next(self, bits: int, pair: Sequence[Clause], subjects: Subjects | None) -> int:
        """Return `FUTURE` where the second of two clauses promises what the first tells of.

        新辟甲路,预定明年完成: the first, with cues `bits`, does not say itself that it is to come.
        """
        if not bits & COMPLETED or bits & TOLD or len(pair) == 1:
            return 0
        here, following = pair
        is_next = self._is_same_sentence(here.place, following.place) and not (
            subjects is not None and subjects.is_named(following.place)
        )
        begin, end = self.index.bounds(following.place)
        is_next = is_next and given_up.REST.match(self.text, begin, end) is None
        return following.bits & FUTURE if is_next and not following.bits & PAST else 0

    def is_condition(self, pair: Sequence[Clause]) -> bool:
        """Return whether the first of two clauses is but what the second hangs on, and take it so.

        如资金到位,下半年实施: what follows is to come.
        """
        place = pair[0].place
        start = self.ends[place - 1] if place else 0
        if (
            conditions.IF.match(self.text, start) is None
            or len(pair) == 1
            or self.index.times_in(place)
        ):
            return False
        if pair[1].place != place + 1 or not self._is_same_sentence(place, place + 1):
            return False
        self.ahead, self.past = place, -1
        return True

    def is_open(self, place: int, bits: int, subjects: Subjects | None) -> bool:
        """Return whether a clause with cues `bits`, or its sentence before it, tells of no end.

        What then follows is not past: 正在装修,5月开放; but a clause that names something of its
        own is not of what its sentence tells before it.
        """
        start, end = self.index.bounds(place)
        is_put_off = zh.PUT_OFF.search(self.text, start, end) is not None
        is_named = subjects is not None and subjects.is_named(place)
        is_of_open = not is_named and self._is_same_sentence(self.open, place)
        return bool(bits & OPEN & ~PART) or is_put_off or is_of_open

    def is_of_past(self, time: Time) -> bool:
        """Return whether a clause has told of what is past by a time: opened in March and will."""
        if self.told < 0:
            return False
        start, end = self.index.bounds(self.told)
        return start <= time.start < end

    def _is_instead(self, place: int) -> bool:
        """Return whether a clause tells what a plan became that its sentence gave up."""
        if not self._is_same_sentence(self.dropped, place):
            return False
        return conditions.INSTEAD.search(self.text, *self.index.bounds(place)) is not None

    def _is_soon_of_another(self, place: int, subjects: Subjects) -> bool:
        """Return whether but what is soon to come of an earlier subject governs a clause."""
        if not self._is_same_sentence(self.ahead, place) or self.index.times_in(place):
            return False
        start, end = self.index.bounds(self.ahead)
        soon = zh.SOON.search(self.text, start, end)
        if soon is None or not subjects.named(start, soon.start()):
            return False
        own = zh.SUBJECT.search(self.text, *self.index.bounds(place)) is not None
        return own or subjects.is_named(place)

    def _is_next_deed(self, place: int) -> bool:
        """Return whether a clause goes on with what somebody is to do: 将完成甲路;推进乙园."""
        if not self._is_in_list(self.ahead, place):
            return False
        start, end = self.index.bounds(place)
        is_deed = acting.DEED_FIRST.match(self.text, start, end) is not None
        said = self.index.bounds(self.acted)
        return is_deed and acting.ACTS_AHEAD.search(self.text, *said) is not None

    def _is_same_sentence(self, first: int, last: int) -> bool:
        sentences = self.index.sentences
        return first >= 0 and sentences[first] == sentences[last]

    def _is_in_list(self, first: int, last: int) -> bool:
        """Return whether but semicolons stand between two clauses: 甲路明年通车;乙桥落成."""
        if first < 0 or last - first > LISTED:
            return False
        return LIST_ENDS.search(self.text, self.ends[first] - 1, self.ends[last - 1]) is None
