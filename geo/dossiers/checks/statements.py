"""Checks statements and their outcomes: what each kind can have, one verdict, in its own time."""

from __future__ import annotations

from collections.abc import Iterator

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Commitment, Outcome
from geo.errors import Problem
from geo.vocabulary import OUTCOMES, OutcomeState

VERDICTS = frozenset(
    {
        OutcomeState.KEPT,
        OutcomeState.LATE,
        OutcomeState.PARTLY,
        OutcomeState.CHANGED,
        OutcomeState.UNDER_WAY,
    }
)
"""What can only be said of a promise once something came after it."""

MEASURED = VERDICTS - {OutcomeState.UNDER_WAY}
"""What needs a date or a figure to measure a promise by."""


def check_statements(dossier: Dossier) -> Iterator[Problem]:
    """Yield what is wrong with the statements and outcomes of `dossier`."""
    lines = dossier.lines.get("commitments.csv", ())
    for row, line in zip(dossier.commitments, lines, strict=False):
        if row.places and row.place != row.places[0]:
            right = f"must be the first of its places, {row.places[0]!r}"
            value = row.place
            yield Problem(file="commitments.csv", row=line, field="place", value=value, right=right)
        for place in sorted({name for name in row.places if row.places.count(name) > 1}):
            right = "stands twice among the places of one statement"
            file, field = "commitments.csv", "places"
            yield Problem(file=file, row=line, field=field, value=place, right=right)
    yield from _check_outcomes(dossier)


def _check_outcomes(dossier: Dossier) -> Iterator[Problem]:
    statements = {row.id: row for row in dossier.commitments}
    dates = {row.id: row.date for row in dossier.evidence}
    told: dict[str, int] = {}
    lines = dossier.lines.get("outcomes.csv", ())
    for row, line in zip(dossier.outcomes, lines, strict=False):
        first = told.setdefault(row.commitment, line)
        if first != line:
            right = f"this statement has its outcome in row {first}; leave one of them"
            value = row.commitment
            yield _problem(line, "commitment", value, right)
        if row.commitment in statements:
            yield from _check_state(row, line, statements[row.commitment])
            yield from _check_time(
                row, line, dossier.document_of(statements[row.commitment]).date, dates
            )
            yield from _check_due(row, line, statements[row.commitment].due)


def _check_state(row: Outcome, line: int, statement: Commitment) -> Iterator[Problem]:
    kind = statement.statement_kind
    if row.outcome not in OUTCOMES[kind]:
        right = (
            f"{row.commitment} is a {kind}; its outcome must be one of {', '.join(OUTCOMES[kind])}"
        )
        yield _problem(line, "outcome", row.outcome, right)


def _check_time(
    row: Outcome, line: int, said: str, dates: dict[str, str | None]
) -> Iterator[Problem]:
    """Yield what a verdict on a promise cannot rest on: days and pages before it was made."""
    if row.outcome not in VERDICTS:
        return
    if row.date and _is_before(row.date, said):
        right = f"the text is of {said}; what it promises came later, or the outcome is another"
        yield _problem(line, "date", row.date, right)
    known = [date for one in row.evidence if (date := dates.get(one))]
    if known and len(known) == len(row.evidence) and all(_is_before(date, said) for date in known):
        right = (
            f"the text is of {said} and all this evidence is older ({max(known)}); name a page "
            "that came after it"
        )
        yield _problem(line, "evidence", "|".join(row.evidence), right)


def _check_due(row: Outcome, line: int, due: str | None) -> Iterator[Problem]:
    """Yield a verdict that its statement's due date, or the want of one, contradicts."""
    state, value = row.outcome, row.outcome.value
    if state is OutcomeState.LATE and not due:
        right = f"{row.commitment} has no due date, so nothing can be late; say what else it is"
        yield _problem(line, "outcome", value, right)
    if state is OutcomeState.NO_MEASURE and due:
        right = f"{row.commitment} has a due date, {due}, and can be measured by it"
        yield _problem(line, "outcome", value, right)
    if not due or not row.date:
        return
    if state is OutcomeState.LATE and _is_before(row.date, due):
        right = f"{row.commitment} was due {due}: what came before is not late"
        yield _problem(line, "date", row.date, right)
    if state is OutcomeState.KEPT and _is_before(due, row.date):
        right = f"{row.commitment} was due {due}: what came after it is late, or partly kept"
        yield _problem(line, "date", row.date, right)


def find_unmeasured(dossier: Dossier) -> Iterator[str]:
    """Yield each promise with a verdict although it gives neither a due date nor a figure."""
    statements = {row.id: row for row in dossier.commitments}
    for outcome in dossier.outcomes:
        row = statements.get(outcome.commitment)
        if row and outcome.outcome in MEASURED and not row.due and not row.facts:
            yield row.id


def _is_before(date: str, other: str) -> bool:
    """Whether the last day that `date` can mean is before the first that `other` can."""
    length = min(len(date), len(other))
    return date[:length] < other[:length]


def _problem(line: int, field: str, value: str, right: str) -> Problem:
    return Problem(file="outcomes.csv", row=line, field=field, value=value, right=right)
