"""Tells where a text looks ahead and where it looks back: by its title, headings and lead-ins."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

import numpy as np

from geo.texts.statements.context.genre import TITLE, find_genre
from geo.texts.statements.context.headings import (
    LONGEST,
    UNDER,
    Heading,
    besides,
    find_headings,
    find_labels,
    find_notes,
    find_openings,
    find_plain,
    find_run_ins,
    find_status_lines,
    in_plan,
)
from geo.texts.statements.context.leads import Lead, find_headed, find_leads
from geo.texts.statements.context.nested import without_items
from geo.texts.statements.context.periods import (
    PERIOD_LEVEL,
    find_paragraphs,
    opening_of,
    with_aims,
    with_mottos,
    with_years_work,
)
from geo.texts.statements.context.state_lines import find_state_heads
from geo.texts.statements.context.table_heads import find_table_heads
from geo.texts.statements.context.titles import (
    LIST_OF,
    REPORTED,
    Section,
    end_of_title,
    find_titles,
    find_year_of_tasks,
    span_of,
)
from geo.texts.statements.context.turns import ends_of_prose, is_line, turns_at
from geo.texts.statements.context.untitled import UNTITLED_LEVEL
from geo.texts.statements.cues.cues import AHEAD, BEHIND, UNDERWAY
from geo.texts.times.finding import Times

TURNS = AHEAD | BEHIND | UNDERWAY
MARKED_DEEP = 6
"""From this level on a fraction belongs to a numbered heading (1.1), not to a lead-in."""


@dataclass(slots=True)
class Course:
    """How a text speaks where one has come to: it holds on from block to block of the text."""

    genre: int | None = None
    span: Section = field(default_factory=Section)
    """What the title says of the years that a plan is for."""
    places: list[int] = field(default_factory=list)
    sections: list[Section] = field(default_factory=lambda: [Section()])
    tasks: Section | None = None
    """The year that the tasks of a yearly report are for, where no other time is named."""
    is_list: bool = False
    """Whether the title is that of a list of projects, whose lines are its items."""
    is_press: bool = False
    """Whether a reporter tells of a plan, whose years are not by when each of its works is due."""
    leads: list[Lead] = field(default_factory=list)
    """What introduces lists in the block, and says how far what they list has come."""
    titles: list[tuple[int, int]] = field(default_factory=list)
    """Where the block has titles and headings, which state nothing themselves."""
    _title_starts: list[int] = field(default_factory=list)
    open: list[tuple[float, Section]] = field(default_factory=list)
    """The headings that one stands below, with how deep each is."""

    def follow(self, text: str, turns: list[tuple[int, int, int]], times: Times) -> None:
        """Take the next block: folded `text`, start, end, bits of what may turn it, its times."""
        title_end, self.titles, is_guessed = 0, [], False
        if self.genre is None:
            self.genre, is_guessed = find_genre(text)
            # A report on one year and the plan of the next begins with the report.
            title_end = end_of_title(text) if self.genre == BEHIND else 0
            self._open(text, times)
        found = [turn for turn in turns if turn[0] >= title_end and turns_at(text, *turn[:2])]
        self.places, sections = [0], [self.sections[-1]]
        run_ins = list(find_run_ins(text))
        numbered = without_items(text, list(find_headings(text, times)))
        headings = [*run_ins, *numbered, *find_plain(text, times)]
        headings += find_labels(text)
        headings += besides(chain(find_status_lines(text), find_state_heads(text, times)), headings)
        headings += find_openings(text, times, list(headings))
        self.leads = list(find_leads(text, times))
        headings += _as_headings(self.leads, headings)
        headings += find_paragraphs(text, times, self.genre)
        headings += ends_of_prose(text, found, self.genre)
        headings = list(with_years_work(text, self._in_order(text, headings, times), times))
        headings = list(with_aims(text, headings))
        if self.tasks is None:
            self.tasks = find_year_of_tasks(text, times, is_guessed=is_guessed)
        heads = find_table_heads(text)
        self.titles += heads
        if heads:
            found = [turn for turn in found if not any(a <= turn[0] < b for a, b in heads)]
            headings = [row for row in headings if not any(a <= row.start < b for a, b in heads)]
        told = {row.start for row in self.leads if row.is_told}
        told |= {row.start for row in run_ins if row.bits}
        headed = list(find_headed(text, headings, list(self.leads)))
        told |= {row.start for row in headed if row.bits & UNDERWAY and row.level == LISTED}
        self.leads += headed
        self.titles += [
            (row.start, row.end)
            for row in headings
            if row.start in told or (_is_title(row) and not STATED.search(text, row.start, row.end))
        ]
        self.titles.sort()
        self._title_starts = [start for start, _ in self.titles]
        for row in _ordered(text, found, headings):
            own = _section(text, row, times)
            self._enter(row, own._replace(is_lead=True) if row.start in told else own)
            self.places.append(row.start)
            sections.append(self.open[-1][1] if self.open else Section())
        self.sections = sections

    def _in_order(self, text: str, headings: list[Heading], times: Times) -> list[Heading]:
        """Return headings in order, as the text means them, and the notes below a plan."""
        if self.genre == AHEAD:
            headings = [*(in_plan(text, row) for row in headings), *find_notes(text)]
        headings.sort(key=lambda row: row[:2])
        first = headings[0] if headings else None
        if first and first.bits & BEHIND and self.span.time and not first.start:
            self.span = Section()  # a look back is no title
        return list(with_mottos(text, headings, times, self.genre))

    def _open(self, text: str, times: Times) -> None:
        """Take from the first block what kind of text it begins."""
        self.span, self.titles = span_of(text, times), find_titles(text)
        self.is_press = REPORTED.search(text, 0, TITLE) is not None
        self.is_list = LIST_OF.search(text[: end_of_title(text)]) is not None

    def _enter(self, heading: Heading, own: Section) -> None:
        """Go below a heading: what stands as deep as it, or deeper, is over."""
        level = heading.level
        if level is None or level == PERIOD_LEVEL:
            marked = [deep for deep, _ in self.open if not deep % 1 or deep > MARKED_DEEP]
            level = max(marked[-1] if marked else 0, (level or UNDER) - UNDER) + UNDER
        while self.open and self.open[-1][0] >= level:
            self.open.pop()
        if heading.start == heading.end:
            return  # where something ends
        above = self.open[-1][1] if self.open else Section()
        if heading.level == UNTITLED_LEVEL and above.tense:
            own = above
        if not own.tense and own.time is None:
            own = above
        elif not own.tense:
            own = own._replace(tense=above.tense)
        elif own.time is None and (not above.tense or above.tense & TURNS == own.tense & TURNS):
            own = own._replace(time=above.time, said=above.said, years=above.years)
        self.open.append((level, own))

    def is_title(self, offset: int) -> bool:
        """Return whether a title or heading has the sign at an offset of the block."""
        place = bisect_right(self._title_starts, offset) - 1
        return place >= 0 and offset < self.titles[place][1]

    def sections_at(self, offsets: Sequence[int]) -> Iterator[Section | None]:
        """Yield what governs at each of `offsets` of the block; None where a title has it."""
        at = np.fromiter(offsets, dtype=np.intp, count=len(offsets))
        numbers = np.array(self.places).searchsorted(at, side="right") - 1
        spans = np.array([(-1, -1), *self.titles], dtype=np.intp)
        titled = at < spans[spans[:, 0].searchsorted(at, side="right") - 1, 1]
        sections = self.sections
        for number, is_titled in zip(numbers.tolist(), titled.tolist(), strict=True):
            yield None if is_titled else sections[number]

    def section_at(self, offset: int) -> Section:
        """Return what governs at an offset of the block."""
        return self.sections[bisect_right(self.places, offset) - 1]


def _as_headings(leads: list[Lead], headings: list[Heading]) -> Iterator[Heading]:
    """Yield a heading for each lead-in that tells of a list and is none itself, and its end."""
    starts = [row.start for row in headings]
    for lead in leads:
        if not lead.is_told:
            continue  # what it says governs as a heading does
        place = bisect_right(starts, lead.start) - 1
        if place >= 0 and headings[place].end >= lead.end - 1 and headings[place].bits:
            continue
        yield Heading(lead.start, lead.end, lead.level, lead.bits)
        yield Heading(lead.stop, lead.stop, lead.level, 0)


def _ordered(
    text: str, turns: list[tuple[int, int, int]], headings: list[Heading]
) -> list[Heading]:
    """Return headings and what else turns the text, in order; a turn within a heading is its."""
    starts = [row.start for row in headings]
    found = list(headings)
    for start, end, bits in turns:
        place = bisect_right(starts, start) - 1
        if place >= 0 and headings[place].end >= end:
            if not headings[place].bits:
                found[place] = found[place]._replace(bits=bits & TURNS)
            elif bits & UNDERWAY and text[end : end + 1] == "(":  # 续建项目(计划2026年内建成)
                found[place] = found[place]._replace(bits=headings[place].bits | UNDERWAY)
        else:
            found.append(Heading(start, end, None, bits & TURNS))
    return sorted(found, key=lambda row: row.start)


def _section(text: str, row: Heading, times: Times) -> Section:
    start, end = row.start, row.end
    first, last = start, end
    if row.level is None:
        low = max(0, start - LONGEST)
        first = max(text.rfind("\n", low, start) + 1, low)
        if is_line(text, (start, end, 0)):
            last = text.find("\n", end, end + LONGEST)
            last = last if last >= 0 else min(len(text), end + LONGEST)
    named = () if BUDGETED.search(text, first, last) else times.between(first, last)
    years = [time for time in named if "/" not in str(time.period)]
    found = years or named
    time = found[-1] if found else None  # 2026年是“十五五”开局之年 speaks of the year
    time = time._replace(period=opening_of(text, time) or None) if time else None
    said = text[time.start : time.end] if time else ""
    spans = [str(one.period).split("/") for one in named]
    within = tuple(span[0][:4] for span in spans if span[0][:4] == span[-1][:4])
    return Section(row.bits, time, said, years=within)


BUDGETED = re.compile(r"\bbudget(?:s|ed)?\b[^\n]{0,30}\b(?:highlights|includes?|allocations?)\b")
"""What names the year of the money and none by which a work is done: 2026-27 budget highlights."""


def _is_title(row: Heading) -> bool:
    """Return whether a heading is none of the numbered items of a list."""
    return row.level != UNTITLED_LEVEL and (bool(row.bits) or (row.level or LISTED) < LISTED)


LISTED = 6
"""From this level on a heading may as well be an item: 1. 东湖大桥改建."""


STATED = re.compile(r"\([^()]{0,4}(?:中|完工|通车|完成|竣工|核定|审议|停办)\)[ ]*$")
"""How far a project has come, in brackets behind its name in a heading: 北环段(施工中)."""
