"""A question to an archive: which rows of which table, in words that every engine takes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from geo.archives.schema import SPANS, TABLES
from geo.errors import PlanmapError


class QuestionError(PlanmapError, ValueError):
    """A question that no table of an archive can answer."""


class How(StrEnum):
    """How a column is compared with a value."""

    IN = "in"
    FROM = "from"
    TO = "to"
    HAS = "has"
    """Has these words in it, capitals or not."""
    BEGINS = "begins"


class Condition(NamedTuple):
    """A condition on a column; of `IN` the value is a tuple of text."""

    column: str
    how: How
    value: str | int | tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Which rows of `table` (mentions, facts or statements) are asked for.

    `places` are ids, `years` the first and the last year of the documents, `metric` and `unit`
    are of facts, `statuses` and `kinds` of statements; `when` is what the period of a fact or
    the due date of a statement begins with. What is empty is not asked.
    """

    table: str
    places: tuple[str, ...] = ()
    years: tuple[int, int] | None = None
    metric: str | None = None
    unit: str | None = None
    statuses: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    when: str | None = None

    def list_conditions(self) -> tuple[Condition, ...]:
        """Return the conditions, the one on places first.

        Raises
        ------
        QuestionError
            If there is no such table, or it lacks a column that is asked for.
        """
        if self.table not in SPANS:
            message = f"{self.table!r} is no table of an archive; ask for {', '.join(SPANS)}"
            raise QuestionError(message)
        found = [
            Condition("place", How.IN, self.places) if self.places else None,
            Condition("year", How.FROM, self.years[0]) if self.years else None,
            Condition("year", How.TO, self.years[1]) if self.years else None,
            Condition("metric", How.HAS, self.metric) if self.metric else None,
            Condition("base_unit", How.IN, (self.unit,)) if self.unit else None,
            Condition("status", How.IN, self.statuses) if self.statuses else None,
            Condition("kind", How.IN, self.kinds) if self.kinds else None,
            Condition(self._when_column, How.BEGINS, self.when) if self.when else None,
        ]
        conditions = tuple(condition for condition in found if condition)
        columns = {column.name for column in TABLES[self.table]}
        for condition in conditions:
            if condition.column not in columns:
                owner = self._owner(condition)
                message = f"{self.table} have no {condition.column}; it is asked of {owner}"
                raise QuestionError(message)
        return conditions

    @property
    def _when_column(self) -> str:
        return "due" if self.table == "statements" else "period"

    @staticmethod
    def _owner(condition: Condition) -> str:
        owners = (t for t in SPANS if condition.column in {c.name for c in TABLES[t]})
        return " and ".join(owners)
