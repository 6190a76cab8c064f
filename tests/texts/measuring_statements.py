"""How well statements are read: found, their status, their due year, and what is made up.

Annotations are JSON beside a text: `NAME.txt` and `NAME.json`, whose member `statements` is a list
of objects with `start`, `end` (code points, end exclusive), `about`, `kind` (promise or report),
`status` and `due` (2027, 2027-06 or null; 2027/2029 is a range: it is due by its last year, by
which all of it is to be done). A clause about three projects may be there three times.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from geo.texts.found import FoundStatement

DONE = frozenset(("operating", "completed"))
AHEAD = frozenset(("planned", "starting"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement as somebody who read the text annotated it."""

    start: int
    end: int
    kind: str
    status: str
    due: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementScore:
    """Counts; those of `right_status` and below are of statements that were found.

    `promises` are annotated as to come, `told_done` those of them that we alone say are done;
    `dated` have a due date, `invented` have none where we give one; `none` are offered and
    meet no annotation.
    """

    annotated: int = 0
    found: int = 0
    right_status: int = 0
    right_kind: int = 0
    dated: int = 0
    right_year: int = 0
    undated: int = 0
    invented: int = 0
    promises: int = 0
    told_done: int = 0
    offered: int = 0
    none: int = 0

    def __add__(self, other: StatementScore) -> StatementScore:
        names = [field.name for field in fields(self)]
        return StatementScore(
            **{name: getattr(self, name) + getattr(other, name) for name in names}
        )

    def as_line(self) -> str:
        """Return the shares in one line, each with its counts."""
        shares = (
            ("found", self.found, self.annotated),
            ("status", self.right_status, self.found),
            ("kind", self.right_kind, self.found),
            ("due year", self.right_year, self.dated),
            ("due invented", self.invented, self.undated),
            ("promises told as done", self.told_done, self.promises),
            ("none", self.none, self.offered),
        )
        return "  ".join(
            f"{name} {part / whole if whole else 0:.2f} ({part}/{whole})"
            for name, part, whole in shares
        )


def read_said(path: Path) -> tuple[Said, ...]:
    """Return the annotated statements of the JSON at `path`.

    Raises
    ------
    KeyError
        If a statement lacks one of its members.
    """
    rows = json.loads(path.read_text(encoding="utf-8"))["statements"]
    return tuple(
        Said(
            start=row["start"], end=row["end"], kind=row["kind"], status=row["status"],
            due=row["due"],
        )
        for row in rows
    )  # fmt: skip


def find_match(said: Said, offered: Iterable[FoundStatement]) -> FoundStatement | None:
    """Return the one of `offered` that shares most characters with `said`, or None.

    Of those that share equally many the shorter one is, so that an exact one matches itself.
    """
    best, most = None, (0, 0)
    for row in offered:
        shared = min(said.end, row.end) - max(said.start, row.start)
        if shared > 0 and (rank := (shared, row.start - row.end)) > most:
            best, most = row, rank
    return best


def score_statements(offered: Sequence[FoundStatement], wanted: Sequence[Said]) -> StatementScore:
    """Return the score of the statements of a text; one that overlaps counts as found."""
    total = StatementScore(
        annotated=len(wanted),
        offered=len(offered),
        promises=sum(said.kind == "promise" for said in wanted),
        none=sum(
            not any(row.start < said.end and said.start < row.end for said in wanted)
            for row in offered
        ),
    )
    for said in wanted:
        row = find_match(said, offered)
        if row is not None:
            total += _score_one(said, row)
    return total


def year_due(due: str) -> str:
    """Return the year by which something is due, as annotated: the last of a range."""
    return due.rsplit("/", maxsplit=1)[-1][:4]


def _score_one(said: Said, row: FoundStatement) -> StatementScore:
    return StatementScore(
        found=1,
        right_status=row.status == said.status,
        right_kind=row.kind == said.kind,
        dated=said.due is not None,
        right_year=said.due is not None and (row.due or "")[:4] == year_due(said.due),
        undated=said.due is None,
        invented=said.due is None and row.due is not None,
        told_done=said.kind == "promise" and row.status in DONE and row.status != said.status,
    )
