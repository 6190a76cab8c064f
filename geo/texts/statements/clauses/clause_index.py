"""Numbers the clauses of a text, so that what stands in each is looked up and not searched for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from geo.texts.en.statements.asking import find_asked
from geo.texts.times.finding import Time, Times
from geo.texts.writing.kinds import codes_of, kind_of, kinds_in

SENTENCE_CLOSES = "。!?;\n.…"
"""What the last clause of a sentence ends with."""
CLOSE = kind_of(SENTENCE_CLOSES)


ASKS = re.compile(r"\bi will (?:ask|move|propose|request|raise)\b(?![^.\n]{0,160}, which )")
"""How a member of a council announces a question or a motion."""

ASKED = re.compile(
    "(?:政府|当局|局方|部门|局长|署方|贵[局会部委])[^,。;:?\n]{0,16}?(?:会否|可否|有否|能否|是否)"
    "|(?:什么时候|何时|几时|能不能|会不会|有没有)[^,。;:?\n]{0,30}[呢吗](?=[。;\n!]|$)"
)
"""How Chinese asks without its sign: 政府会否…; 什么时候开通呢."""
HAD_BEEN = re.compile("(?:如果|要是)[^,。;\n]{0,4}(?:当时|当初|当年|那时)")
"""What begins a sentence of Chinese about what has not been."""


class ClauseIndex:
    """The clauses of a folded text: where they end, their sentences, and the times in them.

    `ends` are in order, the last at the end of the text; `sentences` has for each clause the
    number of the sentence that it is in.
    """

    def __init__(self, text: str, ends: list[int], times: Times) -> None:
        self.text, self.ends, self.times = text, ends, times
        self._bounds = np.array([0, *ends], dtype=np.intp)
        self.sentences = _number_sentences(text, self._bounds[1:])
        self._first_times = self.number_firsts(times.starts)
        self.times_before = times.last_at(self._bounds[1:] - 1)
        """For each clause the time named last in its sentence up to its end, or None."""

    def number_firsts(self, starts: Sequence[int]) -> list[int]:
        """Return for each clause the number of the first of `starts` that is not before it.

        `starts` are offsets in order; one number more stands at the end, so that those of a
        clause lie between its number and the next.
        """
        numbers: list[int] = np.array(starts, np.intp).searchsorted(self._bounds).tolist()
        return numbers

    def asked(self) -> frozenset[int]:
        """Return the numbers of the sentences that ask, or say that somebody will ask.

        So of those that tell what would be if it had been otherwise: 如果当初早开工,现在已通车.
        """
        moved = ASKS.finditer(self.text) if "i will" in self.text else ()
        asked = {self.sentences[bisect_right(self.ends, match.end())] for match in moved}
        if "否" in self.text or "呢" in self.text or "吗" in self.text:
            said = ASKED.finditer(self.text)
            asked |= {self.sentences[bisect_right(self.ends, match.start())] for match in said}
        if "如果" in self.text or "要是" in self.text:
            unreal = HAD_BEEN.finditer(self.text)
            asked |= {self.sentences[bisect_right(self.ends, match.end())] for match in unreal}
        for start, end in find_asked(self.text):
            first, last = bisect_right(self.ends, start + 1), bisect_right(self.ends, end - 1)
            asked.update(self.sentences[first : last + 1])
        if "?" in self.text:
            closes = codes_of(self.text)[self._bounds[1:] - 1] == ord("?")
            asked.update(np.array(self.sentences)[closes].tolist())
        return frozenset(asked)

    def bounds(self, place: int) -> tuple[int, int]:
        """Return start and end of a clause."""
        return self.ends[place - 1] if place else 0, self.ends[place]

    def times_in(self, place: int) -> tuple[Time, ...]:
        """Return the times that begin in a clause."""
        first, last = self._first_times[place], self._first_times[place + 1]
        return self.times.times[first:last] if last > first else ()


def _number_sentences(text: str, ends: NDArray[np.intp]) -> list[int]:
    closes = ((kinds_in(text or "\n").take(ends - 1) & CLOSE) != 0).astype(np.intp)
    numbers: list[int] = (closes.cumsum() - closes).tolist()
    return numbers
