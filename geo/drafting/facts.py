"""Makes the facts, numerals and commitments of a drafted dossier from a reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from geo.drafting.names import Namer, Words
from geo.models import (
    BaseUnit,
    Commitment,
    Fact,
    Mention,
    Numeral,
    NumeralRole,
    Place,
    Status,
)
from geo.reading.numerals import scan_numerals
from geo.reading.reader import Reading
from geo.reproduction import find_fault
from geo.text import DecodedText


def make_facts(
    text: DecodedText, reading: Reading, places: Mapping[str, Place], region: str, words: Words
) -> Iterator[Fact]:
    """Yield the figures as facts: those whose unit a dossier has, and whose words give them again.

    A figure is its statement's place's, else the region's.
    """
    units = set(BaseUnit)
    number = 0
    for figure in reading.figures:
        if figure.base_unit not in units:
            continue
        subject = _find_subject(figure.start, reading, places) or region
        fact = Fact(
            id=f"f{number + 1:03d}", subject=subject, theme=places[subject].theme,
            **words.as_fields("metric", "metric", after=figure.surface),
            value=figure.value, unit=figure.unit or "1", base_value=figure.base_value,
            base_unit=BaseUnit(figure.base_unit), period=figure.period,
            comparator=figure.comparator, paragraph=text.paragraph_at(figure.start),
            start=figure.start, end=figure.end, surface=figure.surface,
        )  # fmt: skip
        if find_fault(fact) is None:
            number += 1
            yield fact


def _find_subject(offset: int, reading: Reading, places: Mapping[str, Place]) -> str | None:
    for found in reading.statements:
        if found.start <= offset < found.end:
            return next((place for place in found.places if place in places), None)
    return None


def make_numerals(
    text: DecodedText, facts: Sequence[Fact], mentions: Sequence[Mention]
) -> Iterator[Numeral]:
    """Yield every numeral of the text: of a fact, of a name, or declined."""
    for found in scan_numerals(text.text):
        fact = _around(found.start, found.end, facts)
        named = _around(found.start, found.end, mentions)
        role = NumeralRole.FACT if fact else NumeralRole.NAME if named else NumeralRole.DECLINED
        yield Numeral(
            paragraph=max(text.paragraph_at(found.start), 1), start=found.start, end=found.end,
            surface=found.surface, role=role, fact=fact.id if fact else None,
            reason="not-read" if role is NumeralRole.DECLINED else None,
        )  # fmt: skip


def _around(start: int, end: int, rows: Iterable[Any]) -> Any:  # noqa: ANN401 - facts or mentions
    return next((row for row in rows if row.start <= start and end <= row.end), None) or next(
        (row for row in rows if row.start < end and start < row.end), None
    )


def make_commitments(
    reading: Reading, places: Mapping[str, Place], region: str, facts: Sequence[Fact], namer: Namer
) -> Iterator[Commitment]:
    """Yield the statements as commitments, each of the first place it names or the region."""
    for number, found in enumerate(reading.statements, start=1):
        place = next((name for name in found.places if name in places), region)
        yield Commitment(
            id=f"c{number:03d}", place=place, theme=places[place].theme,
            **namer.in_three("what", found.surface), status_at=Status(found.status),
            due=found.due, due_as_said=found.due_as_said, paragraph=max(found.paragraph, 1),
            start=found.start, end=found.end,
            facts=tuple(f.id for f in facts if found.start <= f.start and f.end <= found.end),
        )  # fmt: skip
