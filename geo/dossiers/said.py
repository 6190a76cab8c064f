"""What the text says, row by row: mentions, numerals, figures, statements, each with its span.

Field names are the column names of the files and of the exports.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, Field

from geo.records.row import PartialDate, Row, Slug, Text, Words
from geo.vocabulary import (
    BASE_UNIT,
    Comparator,
    NumeralRole,
    StatementKind,
    Status,
    is_base_unit,
)

REPORTED = frozenset({Status.OPERATING, Status.COMPLETED})
"""What is said to be so already; a statement of any other status is of what is to come."""


def _find_kind(row: dict[str, Any]) -> StatementKind:
    return StatementKind.REPORT if row.get("status_at") in REPORTED else StatementKind.PROMISE


def _find_places(row: dict[str, Any]) -> tuple[str, ...]:
    return (row["place"],) if "place" in row else ()


def _check_base_unit(value: str) -> str:
    if not is_base_unit(value):
        message = "a base unit such as m2, kg, count, CNY, or a rate such as CNY/m2 or m/s"
        raise ValueError(message)
    return value


BaseUnitName = Annotated[
    str, AfterValidator(_check_base_unit), Field(json_schema_extra={"pattern": BASE_UNIT})
]
"""A base unit (`geo.vocabulary.BaseUnit`), a currency's code (ISO 4217), or a rate of these."""


class Span(Row):
    """A part of a document's text: offsets in code points from 0, `end` exclusive.

    `document` is an id; a row that names none is of the dossier's first document.
    """

    document: Slug | None = None
    paragraph: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(gt=0)


class Mention(Span):
    """A place as the text writes it; `text[start:end] == surface`, offsets in code points.

    A mention without a `place` is declined, with a reason.
    """

    surface: Text
    place: Slug | None = None
    reason: Slug | None = None


class Numeral(Span):
    """A numeral or number word of the text, and what was made of it."""

    surface: Text
    role: NumeralRole
    fact: Slug | None = None
    reason: Slug | None = None


class _FactHead(Row):
    """What a fact has before its place in the text."""

    id: Slug
    subject: Slug
    theme: Slug
    metric_zh_hans: Text
    metric_zh_hant: Text
    metric_en: Text
    value: float
    unit: Text
    base_value: float
    base_unit: BaseUnitName
    period: str | None = None
    comparator: Comparator


class Fact(Span, _FactHead):
    """A figure of the text. `value` is in `unit` as written; `base_value` in `base_unit`."""

    surface: Text


class _StatementHead(Row):
    """What a statement has before its place in the text."""

    id: Slug
    place: Slug
    places: Words = Field(default_factory=_find_places)
    theme: Slug
    what_zh_hans: Text
    what_zh_hant: Text
    what_en: Text
    status_at: Status
    statement_kind: StatementKind = Field(default_factory=_find_kind)
    due: PartialDate | None = None
    due_as_said: str | None = None
    facts: Words = ()


class Commitment(Span, _StatementHead):
    """Something the text says was done, is under way or is promised.

    `place` is the first of `places`, all that the statement is about. Without `places` it is
    the only one; without `statement_kind` that follows from `status_at`.
    """
