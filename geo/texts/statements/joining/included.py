"""Finds what a text names as among the works that it has just told of, which are as far as these.

今年开工一批公路。其中包括甲路、乙路: both start this year. Three lines were opened.
These include the Elm Line: it is in use, too. Folded text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from geo.texts.statements.clauses.subjects import Subjects
from geo.texts.statements.cues.status import PROMISE, REPORT
from geo.texts.statements.lists.marks import trim
from geo.texts.statements.statement import OPEN_STATUSES, SPAN, Statement
from geo.texts.writing.matcher import Words
from geo.texts.writing.spans import Cover
from geo.texts.zh.statements import objects as zh
from geo.vocabulary import Status

NEAR = 2
"""How far behind the statement they stand at most, where its words are not those of several."""


def with_included(subjects: Subjects, offered: list[Statement]) -> list[Statement]:
    """Return the statements that were found, and behind them those on such works."""
    return [*offered, *find_included(subjects, offered)]


def find_included(subjects: Subjects, offered: Sequence[Statement]) -> Iterator[Statement]:
    """Yield statements on such works, with status and due of that before, in order.

    `offered` are the statements that were found.
    """
    text = subjects.text
    found = [] if text.isascii() else list(zh.INCLUDED_SIGNS.matches(zh.INCLUDED, text))
    found += [told for at in INCLUDES.find(text) if (told := _includes(subjects, at))]
    if not found:
        return
    rows = sorted(offered, key=SPAN)
    ends = sorted((row.end, number) for number, row in enumerate(rows))
    cover = Cover(map(SPAN, rows))
    for match in found:
        start = match.start("words")
        end = _end_of_list(subjects, start)
        number = bisect_left(ends, (start, -1)) - 1
        row = rows[ends[number][1]] if number >= 0 else None
        is_english = match.re is INCLUDED
        if row is None or start - row.end > REST:
            continue
        if is_english:
            if "\n" in text[row.end : start] or not row.cues:
                continue
        elif not _goes_on(text, row, match):
            continue
        about = subjects.named(start, end)
        is_list = is_english or not match["listed"] or len(about) > 1
        if about and is_list and not cover.touches(start, end):
            start, end = trim(subjects.text, start, end)
            is_set = not is_english and match["listed"] and row.status in AHEAD_OF
            kind = PROMISE if is_set else row.kind
            yield row._replace(start=start, end=end, cues=(), kind=kind, about=about)


def _goes_on(text: str, row: Statement, match: re.Match[str]) -> bool:
    """Return whether a list of Chinese is of the works of which the statement before it tells."""
    start = match.start("words")
    if not match["listed"] and start - row.end <= NEAR and row.status in OPEN_STATUSES:
        return True
    if not zh.SEVERAL.search(text, row.start, row.end):
        return False
    is_known = row.status in OPEN_STATUSES or row.kind == REPORT
    return is_known and zh.FUNDED.fullmatch(text, row.end, start) is not None


AHEAD_OF = frozenset((Status.PLANNED, Status.STARTING))
"""What is listed so is promised."""
INCLUDES = Words((" include ", " included ", " includes ", " comprise ", " are: "))
INCLUDED = re.compile(
    r"(?<=\. )(?P<words>(?:(?:these|those|they)|among (?:them|these)|the (?:[a-z-]+ ){0,5}"
    r"(?:projects|lines|schemes|works|stations|roads|bridges|railways|routes|plants|sections"
    r"|facilities|schools|hospitals|homes|reservoirs|dams|airports|ports|upgrades|extensions))"
    r" (?:also )?(?:includes?|included|comprise|are:) )"
)
"""How English begins a sentence that lists works of those told of before: the new lines include."""
LONGEST, REST = 90, 80
"""How long that is at most, and how far behind its statement a sentence may go on before it."""


def _includes(subjects: Subjects, place: int) -> re.Match[str] | None:
    """Return what begins a sentence of English whose verb stands at `place`, as `INCLUDED`."""
    text = subjects.text
    start = text.rfind(". ", max(0, place - LONGEST), place)
    return INCLUDED.match(text, start + 2) if start >= 0 else None


def _end_of_list(subjects: Subjects, start: int) -> int:
    """Return where the list from `start` on ends: its sentence, or before a clause with a cue."""
    place = bisect_right(subjects.ends, start)
    sentences = subjects.clauses.sentences
    last = place
    while (
        last + 1 < len(sentences)
        and sentences[last + 1] == sentences[place]
        and last + 1 not in subjects.cued
    ):
        last += 1
    return subjects.ends[last]
