"""Turns what was read in a block of a document into columns of mentions, facts and statements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from geo.archives.subjects import (
    DOCUMENT_SAYS,
    STATEMENT_SAYS,
    Mentioned,
    describe_metrics,
    find_clauses,
    find_subjects,
)
from geo.texts.figures.finding import Figure
from geo.texts.found import FoundStatement
from geo.texts.reader import Reading

Found = Sequence[Sequence[Any]]


class Around(NamedTuple):
    """What a block is read in: its text, where that begins, and what its document is about.

    `paragraphs` are the offsets of all paragraphs of the document, `about` is an area or None.
    """

    text: str
    offset: int
    paragraphs: NDArray[np.int64]
    mentioned: Mentioned
    about: str | None


def make_columns(reading: Reading, around: Around) -> dict[str, Found]:
    """Return the columns of each table that has rows, in the order of `Columns.names`."""
    found: dict[str, Found] = {}
    if reading.mentions:
        places, surfaces, starts, ends, paragraphs = zip(*reading.mentions, strict=True)
        found["mentions"] = (places, paragraphs, starts, ends, surfaces)
    if reading.figures:
        found["facts"] = _make_facts(reading, around)
    if reading.statements:
        found["statements"] = _make_statements(reading.statements, around.about)
    return found


def _make_facts(reading: Reading, around: Around) -> Found:
    figures: Sequence[Figure] = reading.figures
    surfaces, starts, ends, values, units, bases, base_units, comparators, periods = zip(
        *figures, strict=True
    )
    first, last = np.array(starts), np.array(ends)
    clauses = find_clauses(around.text, around.offset)
    subjects = find_subjects(first, last, around.mentioned, reading.statements, clauses)
    metrics = describe_metrics(around.text, around.offset, first, last, subjects)
    places, said_by = subjects.places, subjects.said_by
    if around.about is not None:
        said_by = [by or DOCUMENT_SAYS for by in said_by]
        places = [place or around.about for place in places]
    paragraphs = np.searchsorted(around.paragraphs, first, side="right").tolist()
    return (
        places, said_by, metrics, values, units, bases, base_units, comparators, periods,
        paragraphs, starts, ends, surfaces,
    )  # fmt: skip


def _make_statements(statements: Sequence[FoundStatement], about: str | None) -> Found:
    """Return a row for each place of a statement; one that names none is of the document's."""
    rows: list[tuple[Any, ...]] = []
    for row in statements:
        places: Sequence[str | None] = row.places or (about,)
        by = STATEMENT_SAYS if row.places else about and DOCUMENT_SAYS
        names = [name[0] for name in row.about]
        for number, place in enumerate(places, start=1):
            rows.append((
                place, by, number, row.kind, row.status, row.due, row.due_as_said, names,
                row.paragraph, row.start, row.end, row.surface,
            ))  # fmt: skip
    return list(zip(*rows, strict=True))
