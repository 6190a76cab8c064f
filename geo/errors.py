"""The errors that planmap raises on purpose."""

from __future__ import annotations

from dataclasses import dataclass

# What of an offending value still leaves the line readable.
LONGEST_VALUE = 80


class PlanmapError(Exception):
    """Base of every error that planmap raises on purpose; its text is fit for a reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong in a dossier, and what would be right.

    `row` counts lines of a CSV file from 1 (the header is line 1) or features of a
    GeoJSON file from 1; it is 0 where the file as a whole is meant.
    """

    file: str
    row: int = 0
    field: str = ""
    value: str = ""
    right: str

    def __str__(self) -> str:
        """Return the problem as one line: file, row, field, value, what would be right."""
        where = self.file + (f", row {self.row}" if self.row else "")
        what = f", {self.field}" if self.field else ""
        shown = self.value[:LONGEST_VALUE] + ("…" if len(self.value) > LONGEST_VALUE else "")
        value = f" = {shown!r}" if shown or self.field else ""
        return f"{where}{what}{value}: {self.right}"


class DossierError(PlanmapError, ValueError):
    """A dossier that cannot be used; `problems` holds all that was found, never the first only."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class TextError(PlanmapError, ValueError):
    """A text that cannot be decoded, or is not the text that the dossier was made from."""


class UnknownIdError(PlanmapError, LookupError):
    """An id that the dossier does not have."""
