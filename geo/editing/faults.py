"""What keeps an act from being done, each in one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from geo.errors import PlanmapError, Problem


class EditError(PlanmapError, ValueError):
    """An act that cannot be done as it stands; the message says what would be right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A field that is not as the person saw it: what they saw, what is there, what they want."""

    file: str
    row: str
    field: str
    saw: Any
    now: Any
    wanted: Any

    def __str__(self) -> str:
        """Return the conflict as one line: file, row, field and the three values."""
        return (
            f"{self.file}, row {self.row}, {self.field}: the act saw {_show(self.saw)} and wants "
            f"{_show(self.wanted)}; the file has {_show(self.now)}"
        )

    def to_json(self) -> dict[str, Any]:
        """Return the conflict as an object of JSON."""
        return asdict(self)


LONGEST = 60


def _show(value: object) -> str:
    shown = "nothing" if value is None else repr(value)
    return shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…"


class ConflictError(EditError):
    """An act on something that has changed since the person saw it; `conflicts` has all."""

    def __init__(self, conflicts: Sequence[Conflict]) -> None:
        self.conflicts = tuple(conflicts)
        super().__init__("\n".join(str(conflict) for conflict in conflicts))


class RefusedError(EditError):
    """An act after which `check` would find more wrong than before; `problems` has that."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in problems))
