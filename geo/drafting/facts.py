"""Makes the facts, numerals and commitments of a drafted dossier from a reading."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from geo.dossiers.checks.facts import find_fault
from geo.dossiers.rows import Commitment, Fact, Mention, Numeral, Place
from geo.drafting.names import Namer, Words
from geo.drafting.phrasing import Phrases
from geo.texts.found import FoundStatement
from geo.texts.reader import Reading
from geo.texts.statements.cues.cues import DROPPED, NOT_BEGUN, cue_bits
from geo.texts.statements.cues.status import PROMISE
from geo.texts.text import DecodedText
from geo.texts.times.finding import sentence_ends
from geo.texts.values.numerals import scan_numerals
from geo.texts.writing.folding import fold
from geo.texts.writing.spans import Cover
from geo.vocabulary import Kind, NumeralRole, StatementKind, Status, is_base_unit


class Subjects:
    """Tells whose a clause is: the first place that it names, before the areas that hold it.

    One that names none goes on about the last place that its sentence named.
    """

    def __init__(
        self, text: DecodedText, mentions: Sequence[Mention], places: Mapping[str, Place],
        region: str, ends: AbstractSet[int] = frozenset(),
    ) -> None:  # fmt: skip
        """Take in the places; the `ends` of a way begin there, and a clause is about the way."""
        known = [row for row in mentions if row.place in places]
        self._text = text.text
        folded = fold(text.text)
        self._ends = [0, *(folded.origin_end(end) for end in sentence_ends(folded.text))]
        self._starts = [row.start for row in known]
        self._stops = [row.end for row in known]
        self._names = [row.place or "" for row in known]
        self._is_around = [
            row.start in ends or places[row.place or ""].kind is Kind.DISTRICT for row in known
        ]
        self._places = places
        self._region = region

    def of(self, start: int, end: int) -> str:
        """Return the place that the clause from `start` to `end` is about, else the region."""
        row = self._first(start, end)
        return self._region if row is None else self._names[row]

    def all_of(self, start: int, end: int) -> tuple[str, ...]:
        """Return the places that the clause is about: the first one, and those listed behind it."""
        first = self._first(start, end)
        if first is None:
            return (self._region,)
        is_around = self._is_around[first]
        rows = [row for row in self._between(start, end) if self._is_around[row] is is_around]
        rows = rows[rows.index(first) :] if first in rows else [first]
        found = [self._names[first]]
        for one, other in pairwise(rows):
            between = self._text[self._stops[one] : self._starts[other]]
            if not (LISTED_ALONE if is_around else LISTED).fullmatch(between):
                break
            found.append(self._names[other])
        return tuple(dict.fromkeys(found))

    def _first(self, start: int, end: int) -> int | None:
        """Return the number of the mention that a clause is about: no area if it has another."""
        named = self._between(start, end)
        begin = self._ends[bisect_right(self._ends, start) - 1]
        for rows in (named, self._between(begin, start)[::-1]):
            if rows:
                first = next((row for row in rows if not self._is_around[row]), rows[0])
                return self._innermost(first, end) if rows is named else first
        return self._gone_on(begin)

    def _innermost(self, row: int, end: int) -> int:
        """Return what stands right behind a place, as its part or beside it, or the place itself.

        甲线乙站已启用 tells of the station, 甲站旁的乙馆已开放 of the hall.
        """
        while row + 1 < len(self._starts) and self._stops[row + 1] <= end:
            between = self._text[self._stops[row] : self._starts[row + 1]]
            is_area = self._is_around[row] or self._is_around[row + 1]
            if is_area or not BESIDE.fullmatch(between):
                break
            row += 1
        return row

    def _gone_on(self, begin: int) -> int | None:
        """Return the mention of the one place that a sentence without any goes on about, or None.

        Its paragraph names no other; its first words say that it goes on, or the line above its
        paragraph is that place's name.
        """
        while self._text[begin : begin + 1].isspace():
            begin += 1
        line = self._text.rfind("\n", 0, begin) + 1
        rows = [row for row in self._between(line, begin) if not self._is_around[row]]
        named = {self._names[row] for row in rows}
        if len(named) == 1 and GOES_ON.match(self._text, begin):
            return rows[-1]
        above = self._between(*self._line_above(line))
        heads = {self._names[row] for row in above if not self._is_around[row]}
        return above[-1] if len(heads) == 1 and named <= heads else None

    def _line_above(self, line: int) -> tuple[int, int]:
        """Return the span of the short line above a paragraph that begins at `line`, if any."""
        end = len(self._text[:line].rstrip())
        start = self._text.rfind("\n", 0, end) + 1
        is_head = 0 < end - start <= LONGEST_HEAD and self._text[end - 1] not in NO_HEAD
        return (start, end) if is_head and end < line else (line, line)

    def _between(self, start: int, end: int) -> range:
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))


BESIDE = re.compile(
    "|(?:旁|旁边|旁邊|附近|对面|對面|周边|週邊|[东西南北東]侧|[东西南北東]側|內|内)的?"
)
"""What stands between a place and what lies in it or beside it."""
GOES_ON = re.compile(
    r"(?:It|Its|They|Their|This|These|Both|Instead|Until|Once|When|After|Before|If|Work|Works"
    r"|Construction|Phase|An? (?:second|third|further|later|final|new) (?:phase|stage|section|part)"
    r"|The (?:first|second|third|next|final|new|whole|scheme|project|works?|site|building|bridge"
    r"|park|road|line|station|school|hospital|contractor|cost|total|reopening|opening|upgrade))\b"
    "|该|此|其|本项目|本工程|这[座条处个一项]|项目|項目|工程|[一二三首]期|首批|全线|全線|全长|全長|总投资|總"
    "|主体|主體|预计|預計|建成|目前|现已|計畫|计划|力争|力爭|届时|屆時|完工|竣工|待"
)
"""What a sentence begins with that goes on about the place before it."""
LONGEST_HEAD, NO_HEAD = 60, frozenset("。.;；,，:：!?！？")
"""A line above a paragraph that is longer, or ends so, is no heading."""
_JOINT = r"(?:、|和|及|以及|与|與|(?:,|,? and|&)(?= ))"
LISTED_ALONE = re.compile(rf"\s*{_JOINT}\s*")
"""What stands between two areas of a list."""
LISTED = re.compile(
    rf"(?: [a-z]+){{0,2}}\s*{_JOINT}\s*(?:(?:the|an?) )?(?:(?:new|proposed|planned) )?"
    "|[^，。；;:：()（）,a-zA-Z\n]{0,12}(?:、|和|及|以及|与|與)[^，。；;:：()（）,a-zA-Z\n]{0,10}"
)
"""What stands between two works of a list, with what is done to the first: 扩建、."""


def make_facts(
    text: DecodedText, reading: Reading, places: Mapping[str, Place], subjects: Subjects,
    words: Words,
) -> Iterator[Fact]:  # fmt: skip
    """Yield the figures as facts: those whose unit a dossier has, and whose words give them again.

    A figure is its statement's place's, else its clause's, else the region's.
    """
    clauses = Cover((found.start, found.end) for found in reading.statements)
    number = 0
    for figure in reading.figures:
        if not is_base_unit(figure.base_unit):
            continue
        clause = clauses.find_around(figure.start, figure.end)
        around = figure if clause is None else reading.statements[clause]
        subject = subjects.of(around.start, around.end)
        fact = Fact(
            id=f"f{number + 1:03d}", subject=subject, theme=places[subject].theme,
            **words.as_fields("metric", "metric", after=figure.surface),
            value=figure.value, unit=figure.unit or "1", base_value=figure.base_value,
            base_unit=figure.base_unit, period=figure.period,
            comparator=figure.comparator, paragraph=text.paragraph_at(figure.start),
            start=figure.start, end=figure.end, surface=figure.surface,
        )  # fmt: skip
        if find_fault(fact) is None:
            number += 1
            yield fact


def make_numerals(
    text: DecodedText, facts: Sequence[Fact], mentions: Sequence[Mention]
) -> Iterator[Numeral]:
    """Yield every numeral of the text: of a fact, of a name, or declined."""
    spans = Cover((fact.start, fact.end) for fact in facts)
    names = Cover((row.start, row.end) for row in mentions)
    for found in scan_numerals(text.text):
        number = spans.find_meeting(found.start, found.end)
        fact = facts[number] if number is not None else None
        named = names.touches(found.start, found.end)
        role = NumeralRole.FACT if fact else NumeralRole.NAME if named else NumeralRole.DECLINED
        yield Numeral(
            paragraph=max(text.paragraph_at(found.start), 1), start=found.start, end=found.end,
            surface=found.surface, role=role, fact=fact.id if fact else None,
            reason="not-read" if role is NumeralRole.DECLINED else None,
        )  # fmt: skip


def make_commitments(
    text: DecodedText, reading: Reading, places: Mapping[str, Place], subjects: Subjects,
    facts: Sequence[Fact], namer: Namer,
) -> Iterator[Commitment]:  # fmt: skip
    """Yield the statements as commitments, each of the place that its clause is about.

    When it is due may be said by a heading above; the words are kept if they stand in its own
    paragraph.
    """
    starts = [fact.start for fact in facts]
    phrases = Phrases(text)
    for number, found in enumerate(reading.statements, start=1):
        said = phrases.say(found.start, found.end)
        about = subjects.all_of(found.start, found.end)
        place = about[0]
        within = facts[bisect_left(starts, found.start) : bisect_left(starts, found.end)]
        yield Commitment(
            id=f"c{number:03d}", place=place, places=about, theme=places[place].theme,
            **namer.in_three("what", said), status_at=Status(found.status),
            **({"statement_kind": StatementKind.REPORT} if _is_off(found) else {}),
            due=found.due, due_as_said=_own_words(found, text), paragraph=max(found.paragraph, 1),
            start=found.start, end=found.end,
            facts=tuple(fact.id for fact in within if fact.end <= found.end),
        )  # fmt: skip


def _is_off(found: FoundStatement) -> bool:
    """Return whether a text reports that a work is given up, or rests without a date."""
    if found.due or found.kind == PROMISE or Status(found.status) not in OPEN:
        return False
    is_idle = any(cue_bits(fold(word).text) & IDLE for word, _, _ in found.cues)
    return is_idle or found.status == Status.UNKNOWN


IDLE = DROPPED | NOT_BEGUN
OPEN = frozenset((Status.UNKNOWN, Status.PLANNED, Status.STARTING))
DONE = frozenset((Status.OPERATING, Status.COMPLETED))


def apply_statuses(places: dict[str, Place], reading: Reading, subjects: Subjects) -> None:
    """Give each place the status that the last statement about it proposes, and its date.

    What is done has none; what is not keeps one that was said before.
    """
    for found in reading.statements:
        status = Status(found.status)
        for name in subjects.all_of(found.start, found.end):
            place = places[name]
            if place.kind is not Kind.DISTRICT:
                due = None if status in DONE else found.due or place.due
                update = {"status_at": status, "due": due}
                places[name] = place.model_copy(update=update)


def _own_words(found: FoundStatement, text: DecodedText) -> str | None:
    """Return the words of when a statement is due as its paragraph has them, if it does."""
    number = max(found.paragraph, 1) - 1
    if found.due_as_said is None or number >= len(text.paragraphs):
        return found.due_as_said
    own = text.paragraphs[number]
    folded, said = fold(text.text[own.start : own.end]), fold(found.due_as_said).text
    # The words that stand nearest before the end of the statement are those that it has.
    at = folded.text.rfind(said, 0, max(0, found.end - own.start))
    at = at if at >= 0 else folded.text.find(said)
    if at < 0:
        return None
    first = own.start + folded.origin(at)
    return text.text[first : own.start + folded.origin_end(at + len(said))]
