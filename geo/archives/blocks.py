"""Turns what was read in a block of a document into columns of mentions, facts and statements."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from geo.archives.subjects import (
    DOCUMENT,
    STATEMENT,
    Mentioned,
    describe_metric,
    find_clauses,
    find_subjects,
)
from geo.texts.figures import Figure
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
    about: str | None
    is_area: Callable[[str], bool]


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
    first = around.offset
    clauses = find_clauses(around.text, first)
    subjects = find_subjects(
        np.array(starts), np.array(ends), Mentioned(reading.mentions, around.is_area),
        reading.statements, clauses,
    )  # fmt: skip
    text = around.text
    metrics = [
        describe_metric(text, begin - first, start - first, end - first, stop - first)
        for begin, start, end, stop in zip(
            subjects.starts.tolist(), starts, ends, subjects.ends.tolist(), strict=True
        )
    ]
    places, said_by = subjects.places, subjects.said_by
    if around.about is not None:
        said_by = [
            DOCUMENT if place is None else by for place, by in zip(places, said_by, strict=True)
        ]
        places = [around.about if place is None else place for place in places]
    paragraphs = np.searchsorted(around.paragraphs, np.array(starts), side="right").tolist()
    return (
        places, said_by, metrics, values, units, bases, base_units, comparators, periods,
        paragraphs, starts, ends, surfaces,
    )  # fmt: skip


def _make_statements(statements: Sequence[FoundStatement], about: str | None) -> Found:
    """Return a row for each place of a statement; one that names none is of the document's."""
    rows: list[tuple[Any, ...]] = []
    for row in statements:
        places: Sequence[str | None] = row.places or (about,)
        by = STATEMENT if row.places else about and DOCUMENT
        names = [name[0] for name in row.about]
        for number, place in enumerate(places, start=1):
            rows.append((
                place, by, number, row.kind, row.status, row.due, row.due_as_said, names,
                row.paragraph, row.start, row.end, row.surface,
            ))  # fmt: skip
    return list(zip(*rows, strict=True))
