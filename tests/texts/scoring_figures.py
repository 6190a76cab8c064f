"""Scores the figures of a reading against annotated ones: value and unit, and what is none.

Run with ``python -m tests.texts.scoring_figures FOLDER``: beside each ``NAME.txt`` stands a
``NAME.json`` whose member ``figures`` has ``start``, ``end``, ``surface``, ``value`` and ``unit``
(of a range also ``value_to``). Only totals are printed; ``--show`` prints each miss, for texts that
may be looked at.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geo import read_dossier
from geo.gazetteers.building import make_gazetteer
from geo.positions.areas import read_areas
from geo.texts.figures.finding import Figure
from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read

DATA = Path(__file__).parents[2] / "data"
PARTS = {
    "persons": ("person", 1.0), "people": ("person", 1.0), "s": ("second", 1.0),
    "second": ("second", 1.0), "minute": ("second", 60.0), "min": ("second", 60.0),
    "h": ("second", 3600.0), "d": ("second", 86400.0), "day": ("second", 86400.0),
    "month": ("second", 31557600.0 / 12), "a": ("second", 31557600.0), "y": ("second", 31557600.0),
    "year": ("second", 31557600.0), "Wh": ("J", 3600.0), "percentage_point": ("ratio", 0.01),
    "°C": ("degC", 1.0), "multiple": ("ratio", 1.0),
}  # fmt: skip
"""What annotators call a base unit, or name beside it, and how many of it that is.

A year is a Julian one.
"""
APART = frozenset(("year", "month", "day", "ordinal"))
"""Dates and ordinals: offered as kinds of their own, not held against the figures."""
TOLERANCE = 2e-3


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureScore:
    """How many annotated figures were read right, and how many of the offered ones are none."""

    annotated: int = 0
    right: int = 0
    offered: int = 0
    none: int = 0

    def __add__(self, other: FigureScore) -> FigureScore:
        return FigureScore(
            annotated=self.annotated + other.annotated,
            right=self.right + other.right,
            offered=self.offered + other.offered,
            none=self.none + other.none,
        )

    def __str__(self) -> str:
        right = self.right / self.annotated if self.annotated else 1.0
        none = self.none / self.offered if self.offered else 0.0
        return (
            f"right {self.right}/{self.annotated} = {right:.3f}, "
            f"none {self.none}/{self.offered} = {none:.3f}"
        )


def in_parts(value: float, unit: str) -> tuple[float, tuple[str, ...]]:
    """Return a value and its unit with every time in seconds: 60 m/minute is 1 m/second."""
    over, *under = unit.split("/")
    name, factor = PARTS.get(over, (over, 1.0))
    value, names = value * factor, [name]
    for part in under:
        name, factor = PARTS.get(part, (part, 1.0))
        value /= factor
        names.append(name)
    return value, tuple(names)


def is_right(found: Figure, wanted: dict[str, Any]) -> bool:
    """Return whether a figure is at the place of an annotated one and says the same."""
    if found.end <= wanted["start"] or found.start >= wanted["end"]:
        return False
    value, unit = in_parts(found.base_value, found.base_unit)
    for key in ("value", "value_to"):
        if key in wanted:
            meant, meant_unit = in_parts(float(wanted[key]), wanted["unit"])
            if unit == meant_unit and math.isclose(value, meant, rel_tol=TOLERANCE):
                return True
    return False


def score(
    figures: Sequence[Figure], wanted: Sequence[dict[str, Any]]
) -> tuple[FigureScore, list[dict[str, Any]], list[Figure]]:
    """Return the score, the annotated figures that were not read right, and the offered nones."""
    missed = [row for row in wanted if not any(is_right(found, row) for found in figures)]
    offered = [found for found in figures if found.base_unit not in APART]
    none = [
        found
        for found in offered
        if all(found.end <= row["start"] or found.start >= row["end"] for row in wanted)
    ]
    return (
        FigureScore(
            annotated=len(wanted), right=len(wanted) - len(missed),
            offered=len(offered), none=len(none),
        ),
        missed,
        none,
    )  # fmt: skip


def score_folder(folder: Path, gazetteer: Gazetteer, *, show: bool = False) -> FigureScore:
    """Return the score of all annotated texts of a folder, and print each."""
    total = FigureScore()
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["figures"]
        figures = read(text, gazetteer).figures
        found, missed, none = score(figures, wanted)
        total += found
        print(f"{path.stem:24}{found}")
        if show:
            _show(text, figures, missed, none)
    print(f"{folder.name:24}{total}")
    return total


def _show(
    text: str, figures: Sequence[Figure], missed: list[dict[str, Any]], none: list[Figure]
) -> None:
    for row in missed:
        near = [
            f"{found.surface}={found.base_value:g} {found.base_unit}"
            for found in figures
            if found.start < row["end"] + 3 and found.end > row["start"] - 3
        ]
        around = text[max(0, row["start"] - 15) : row["end"] + 15].replace("\n", "|")
        print(f"   MISS {row['surface']!r} = {row['value']} {row['unit']} in {around!r}: {near}")
    for found in none:
        around = text[max(0, found.start - 15) : found.end + 15].replace("\n", "|")
        print(f"   NONE {found.surface!r} = {found.base_value:g} {found.base_unit} in {around!r}")


def main() -> None:
    """Print the scores of the folders that the command names."""
    gazetteer = make_gazetteer([read_dossier(DATA / "changping")], read_areas(DATA))
    for name in sys.argv[1:]:
        if not name.startswith("-"):
            score_folder(Path(name), gazetteer, show="--show" in sys.argv)


if __name__ == "__main__":
    main()
