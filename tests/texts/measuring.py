"""Recall and precision of what was found against what was annotated."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from geo.texts.reader import Reading
from tests.texts import Annotation

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many of the annotated spans were found, and how many of the found ones were meant."""

    found: int
    annotated: int
    right: int
    offered: int

    @property
    def recall(self) -> float:
        """The share of what was annotated that was found."""
        return self.found / self.annotated if self.annotated else 1.0

    @property
    def precision(self) -> float:
        """The share of what was offered that was annotated."""
        return self.right / self.offered if self.offered else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(
            found=self.found + other.found,
            annotated=self.annotated + other.annotated,
            right=self.right + other.right,
            offered=self.offered + other.offered,
        )


def _meets(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def compare_spans(offered: Sequence[Span], wanted: Sequence[Span]) -> Score:
    """Return the score of spans; one that overlaps another counts as the same."""
    return Score(
        found=sum(any(_meets(span, other) for other in offered) for span in wanted),
        annotated=len(wanted),
        right=sum(any(_meets(span, other) for other in wanted) for span in offered),
        offered=len(offered),
    )


def spans_of(annotations: Iterable[Annotation], *kinds: str) -> list[Span]:
    """Return the spans of the annotations of these kinds."""
    return [(row.start, row.end) for row in annotations if row.kind in kinds]


def score_mentions(reading: Reading, annotations: Sequence[Annotation]) -> Score:
    """Return the score of mentions: a span that overlaps, and the same place."""
    wanted = [row for row in annotations if row.kind == "mention"]
    pairs = [
        (row, found)
        for row in wanted
        for found in reading.mentions
        if _meets((row.start, row.end), found[2:4]) and row.place == found.place
    ]
    return Score(
        found=len({id(row) for row, _ in pairs}),
        annotated=len(wanted),
        right=len({found.start for _, found in pairs}),
        offered=len(reading.mentions),
    )


def score_candidates(reading: Reading, annotations: Sequence[Annotation]) -> Score:
    """Return the score of candidates."""
    offered = [(found.start, found.end) for found in reading.candidates]
    return compare_spans(offered, spans_of(annotations, "candidate"))


def score_figures(reading: Reading, annotations: Sequence[Annotation]) -> Score:
    """Return the score of figures by base value and base unit; others are not held against it."""
    wanted = [row for row in annotations if row.kind == "figure"]
    found = sum(
        any(
            _meets((row.start, row.end), (figure.start, figure.end))
            and figure.base_unit == row.base_unit
            and math.isclose(figure.base_value, row.base_value, rel_tol=1e-4)
            for figure in reading.figures
        )
        for row in wanted
    )
    return Score(found=found, annotated=len(wanted), right=found, offered=found)
