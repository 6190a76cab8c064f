"""The spans of a ledger: what each is, what became of it, and what the ledger lacks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from geo.errors import Problem


class SpanKind(StrEnum):
    """What a span of the ledger is."""

    MENTION = "mention"
    NUMERAL = "numeral"


class State(StrEnum):
    """What became of a span."""

    MAPPED = "mapped"
    UNLOCATED = "unlocated"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerSpan:
    """A span of the ledger: offsets in code points, and what became of it.

    `place` is the place that it leads to, `why` the id of the reason where it was declined,
    `document` the id of the document that it is of.
    """

    kind: SpanKind
    paragraph: int
    start: int
    end: int
    surface: str
    state: State
    place: str | None = None
    fact: str | None = None
    why: str | None = None
    document: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A span of a document's text that the ledger does not have."""

    kind: SpanKind
    paragraph: int
    start: int
    end: int
    surface: str
    document: str | None = None

    def as_problem(self) -> Problem:
        """Return the span as a problem of the file that it is missing from."""
        where = f"paragraph {self.paragraph}, {self.start}-{self.end}"
        return Problem(
            file=f"{self.kind}s.csv",
            field="surface",
            value=self.surface,
            right=f"the text has this at {where}; record it, or decline it with a reason",
        )
