"""Annotated texts of our own writing, and what reading them should find."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
NAMES = (
    "hans", "hant", "en", "mixed", "traps",
    "notice", "planner", "tourism", "foshan", "housing", "mayor", "transport", "changsha",
    "report", "feature", "press", "magazine", "forum", "business",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A span of a text and what it is; figures have a base value and unit, mentions a place."""

    kind: str
    start: int
    end: int
    surface: str
    place: str
    base_value: float
    base_unit: str


def read_annotated(name: str) -> tuple[str, tuple[Annotation, ...]]:
    """Return a text and its annotations in order."""
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return text, tuple(
            Annotation(
                kind=row["kind"],
                start=int(row["start"]),
                end=int(row["end"]),
                surface=row["surface"],
                place=row["place"],
                base_value=float(row["base_value"] or "nan"),
                base_unit=row["base_unit"],
            )
            for row in csv.DictReader(lines)
        )
