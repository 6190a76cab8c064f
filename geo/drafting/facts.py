"""Makes the facts, numerals and commitments of a drafted dossier from a reading."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from geo.dossiers.checks.facts import find_fault
from geo.dossiers.rows import Commitment, Fact, Mention, Numeral, Place
from geo.drafting.names import Namer, Words
from geo.drafting.phrasing import Phrases
from geo.texts.found import FoundStatement
from geo.texts.reader import Reading
from geo.texts.text import DecodedText
from geo.texts.times.finding import sentence_ends
from geo.texts.values.numerals import scan_numerals
from geo.texts.writing.folding import fold
from geo.texts.writing.spans import Cover
from geo.vocabulary import Kind, NumeralRole, Status, is_base_unit


class Subjects:
    """Tells whose a clause is: the first place that it names, before the areas that hold it.

    One that names none goes on about the last place that its sentence named.
    """

    def __init__(
        self, text: DecodedText, mentions: Sequence[Mention], places: Mapping[str, Place],
        region: str,
    ) -> None:  # fmt: skip
        known = [row for row in mentions if row.place in places]
        folded = fold(text.text)
        self._ends = [0, *(folded.origin_end(end) for end in sentence_ends(folded.text))]
        self._starts = [row.start for row in known]
        self._names = [row.place or "" for row in known]
        self._places = places
        self._region = region

    def of(self, start: int, end: int) -> str:
        """Return the place that the clause from `start` to `end` is about, else the region."""
        named = self._between(start, end)
        begin = self._ends[bisect_right(self._ends, start) - 1]
        before = self._between(begin, start)[::-1]
        for names in (named, before):
            own = (name for name in names if self._places[name].kind is not Kind.DISTRICT)
            if names:
                return next(own, names[0])
        return self._region

    def _between(self, start: int, end: int) -> list[str]:
        return self._names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


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
        place = subjects.of(found.start, found.end)
        within = facts[bisect_left(starts, found.start) : bisect_left(starts, found.end)]
        yield Commitment(
            id=f"c{number:03d}", place=place, theme=places[place].theme,
            **namer.in_three("what", said), status_at=Status(found.status),
            due=found.due, due_as_said=_own_words(found, text), paragraph=max(found.paragraph, 1),
            start=found.start, end=found.end,
            facts=tuple(fact.id for fact in within if fact.end <= found.end),
        )  # fmt: skip


def _own_words(found: FoundStatement, text: DecodedText) -> str | None:
    """Return the words of when a statement is due, if its paragraph has them."""
    number = max(found.paragraph, 1) - 1
    if found.due_as_said is None or number >= len(text.paragraphs):
        return found.due_as_said
    own = text.paragraphs[number]
    return found.due_as_said if found.due_as_said in text.text[own.start : own.end] else None
