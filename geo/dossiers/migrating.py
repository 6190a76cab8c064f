"""Brings the files of an older dossier to the columns of today, every other byte kept.

Before statements had `places` and `statement_kind`, one list of outcomes served promises and
reports alike. An old dossier is read as if it had been migrated.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from geo.dossiers.rows import REPORTED, Commitment, Outcome
from geo.vocabulary import OutcomeState, StatementKind

STATEMENTS = "commitments.csv"
OUTCOMES = "outcomes.csv"
ADDED = ("places", "statement_kind")
"""The columns that older statements lack."""

OF_REPORTS: Mapping[OutcomeState, OutcomeState] = MappingProxyType(
    {
        OutcomeState.KEPT: OutcomeState.CONFIRMED,
        OutcomeState.LATE: OutcomeState.NOT_SO_THEN,
        OutcomeState.CHANGED: OutcomeState.CONTRADICTED,
        OutcomeState.UNKNOWN: OutcomeState.UNCHECKED,
        OutcomeState.NOT_YET_DUE: OutcomeState.UNCHECKED,
    }
)
"""What an old outcome of a report is called today."""

RECORD = re.compile(r'(?:"(?:[^"]|"")*"|[^"\r\n]|")*(?:\r\n|\n|\r|\Z)')
CELL = re.compile(r'(?:"(?:[^"]|"")*"|[^",]|")*')
END = re.compile(r"[\r\n]*\Z")


def is_old(columns: Iterable[str]) -> bool:
    """Whether a `commitments.csv` with these columns is of an older dossier."""
    return not set(ADDED) <= set(columns)


def read_header(text: str) -> tuple[str, ...]:
    """Return the columns of the CSV file with this text; none if it is empty."""
    records = _split(text)
    return tuple(_parse(records[0])) if records else ()


def translate_outcomes(
    statements: Iterable[Commitment], outcomes: Iterable[Outcome]
) -> tuple[Outcome, ...]:
    """Return the outcomes of an older dossier as they are called today."""
    reports = {row.id for row in statements if row.statement_kind is StatementKind.REPORT}
    return tuple(
        row.model_copy(update={"outcome": OF_REPORTS.get(row.outcome, row.outcome)})
        if row.commitment in reports
        else row
        for row in outcomes
    )


def migrate_files(statements: str, outcomes: str) -> tuple[str, str]:
    """Return the texts of `commitments.csv` and `outcomes.csv` with what they lack.

    New columns are the last of each line; nothing else changes, quotes and ends of lines
    included. Files that lack nothing are returned as they are.
    """
    columns = read_header(statements)
    if not is_old(columns):
        return statements, outcomes
    reports: set[str] = set()

    def extend(record: str) -> str:
        row = dict(zip(columns, _parse(record), strict=False))
        status = row.get("status_at", "").strip()
        report = row.get("statement_kind") or (
            StatementKind.REPORT if status in REPORTED else StatementKind.PROMISE
        )
        if report == StatementKind.REPORT:
            reports.add(row.get("id", "").strip())
        cells = {"places": row.get("place", "").strip(), "statement_kind": str(report)}
        gap = "," * (len(columns) - len(_parse(record)))
        return gap + "".join(f",{cells[name]}" for name in ADDED if name not in columns)

    names = "".join(f",{name}" for name in ADDED if name not in columns)
    fresh = _append(statements, names, extend)
    return fresh, _rename_outcomes(outcomes, reports)


def _append(text: str, names: str, extend: Callable[[str], str]) -> str:
    header, *records = _split(text)
    lines = [_add(header, names)]
    lines += [_add(record, extend(record)) if _is_filled(record) else record for record in records]
    return "".join(lines)


def _add(record: str, cells: str) -> str:
    end = END.search(record)
    at = end.start() if end else len(record)
    return record[:at] + cells + record[at:]


def _rename_outcomes(text: str, reports: set[str]) -> str:
    columns = read_header(text)
    if not {"commitment", "outcome"} <= set(columns):
        return text
    own, state = columns.index("commitment"), columns.index("outcome")
    records = _split(text)
    fresh = [records[0]]
    for record in records[1:]:
        cells = _parse(record)
        if len(cells) > max(own, state) and cells[own].strip() in reports:
            fresh.append(_replace_cell(record, state, cells[state].strip()))
        else:
            fresh.append(record)
    return "".join(fresh)


def _replace_cell(record: str, number: int, value: str) -> str:
    new = {str(old): str(state) for old, state in OF_REPORTS.items()}.get(value)
    if new is None:
        return record
    at = 0
    for _ in range(number):
        at = _end_of_cell(record, at) + 1
    return record[:at] + new + record[_end_of_cell(record, at) :]


def _end_of_cell(record: str, at: int) -> int:
    found = CELL.match(record, at)
    return found.end() if found else at


def _split(text: str) -> list[str]:
    """Return the records of a CSV file, each with the end of its line."""
    return [found[0] for found in RECORD.finditer(text) if found[0]]


def _parse(record: str) -> Sequence[str]:
    return next(csv.reader([record.lstrip("\ufeff").rstrip("\r\n")]), [])


def _is_filled(record: str) -> bool:
    return any(cell.strip() for cell in _parse(record))
