"""The table of units: how they are written, and how many of a base unit each is.

Whoever reads, checks, drafts or shows a figure asks this table, `units.csv` beside this module.
A
row has `word` (folded, singular and plural apart), `language` (`zh`, `en`, or `mul` for signs of
both), `base_unit` (`geo.vocabulary`), `factor` (a number or a fraction: base units in one),
`stands` (`before` the number, `both`, nothing for behind it, `worth` if it stands before numbers
that only money has (R1.2 million; R80 is a road), or `date` if it is never an amount but a
day or month of the calendar), `not_before` (`han`: no number in Chinese digits stands before
it),
`not_behind` (a pattern of what makes another word of it), `count` (`yes` if it counts things,
`article` if 一 before it is an article, as in 一个) and `said` (how pages say amounts of it: the
end of a key `unit.…` of their words; `date` if they are days or months of the calendar; nothing
for
the base unit). Units that are said alike have one factor.

Sources of factors: SI Brochure, 9th edition (2019); NIST SP 811 (2008), appendix B; a mu (亩) is
a
fifteenth of a hectare, State Council, 27 February 1959; a ping (坪) 400/121 m². pint is the
oracle in the tests.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib import resources
from typing import NamedTuple

from geo.errors import PlanmapError
from geo.texts.writing.folding import fold
from geo.vocabulary import is_base_unit

LANGUAGES = ("zh", "en", "mul")
COLUMNS = (
    "word", "language", "base_unit", "factor",
    "stands", "not_before", "not_behind", "count", "said",
)  # fmt: skip
CHOICES: Mapping[str, tuple[str, ...]] = {
    "language": LANGUAGES,
    "stands": ("", "before", "both", "date", "worth"),
    "not_before": ("", "han"),
    "count": ("", "yes", "article"),
}


class UnitError(PlanmapError, ValueError):
    """A row of the table of units that is none."""


class Unit(NamedTuple):
    """A unit: its base unit and how many of that it is."""

    base: str
    factor: float


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """A row of the table: a word for a unit in a language."""

    word: str
    language: str
    unit: Unit
    stands: str = ""
    not_before: str = ""
    not_behind: str = ""
    count: str = ""
    said: str = ""

    @property
    def is_behind(self) -> bool:
        """Whether an amount is read where it stands behind a number."""
        return self.stands in {"", "both"}


DATE = "date"
"""What is said of units of the calendar: a figure of them is a day or month, and no amount."""
TIMES = "times"
"""What is said of multiples; doublings are said so, too."""


def read_units(lines: Iterable[str], name: str = "units.csv") -> tuple[UnitRow, ...]:
    """Return the rows of a table of units in the order of its lines.

    Raises
    ------
    UnitError
        If a column is missing, a row stands twice, or a field is none; names file, row and field.
    """
    reader = csv.DictReader(lines)
    if tuple(reader.fieldnames or ()) != COLUMNS:
        message = f"{name}, row 1: columns are {reader.fieldnames}; right are {', '.join(COLUMNS)}"
        raise UnitError(message)
    rows: dict[tuple[str, str], int] = {}
    said: dict[str, Unit] = {}
    units: list[UnitRow] = []
    for number, row in enumerate(reader, start=2):
        key = row["word"], row["language"]
        if key in rows:
            message = (
                f"{name}, row {number}, word = {key[0]!r}: stands in row {rows[key]} for "
                f"{key[1]!r} already; a word has one row in a language"
            )
            raise UnitError(message)
        rows[key] = number
        units.append(_read_row(row, f"{name}, row {number}"))
        _check_said(units[-1], said, f"{name}, row {number}")
    return tuple(units)


def _check_said(row: UnitRow, said: dict[str, Unit], where: str) -> None:
    """Keep what `row` is said as in `said`, if nothing else is said so."""
    if row.said and row.said != DATE and said.setdefault(row.said, row.unit) != row.unit:
        message = f"{where}, said = {row.said!r}: is said of {said[row.said]} already"
        raise UnitError(message)


def _read_row(row: Mapping[str, str], where: str) -> UnitRow:
    for field, choices in CHOICES.items():
        if row[field] not in choices:
            right = ", ".join(choice or "nothing" for choice in choices)
            message = f"{where}, {field} = {row[field]!r}: is none of {right}"
            raise UnitError(message)
    if not is_base_unit(row["base_unit"]):
        message = f"{where}, base_unit = {row['base_unit']!r}: is no base unit such as m2 or CNY"
        raise UnitError(message)
    try:
        factor = Fraction(row["factor"])
        re.compile(row["not_behind"])
    except (ValueError, ZeroDivisionError, re.error) as error:
        message = (
            f"{where}, factor = {row['factor']!r}, not_behind = {row['not_behind']!r}: {error}"
        )
        raise UnitError(message) from error
    if not row["word"].strip() or row["word"] != fold(row["word"]).text or factor <= 0:
        message = (
            f"{where}, word = {row['word']!r}, factor = {factor}: a word as texts are folded "
            f"(Simplified, small letters), here {fold(row['word']).text!r}, and a factor over 0"
        )
        raise UnitError(message)
    return UnitRow(
        word=row["word"],
        language=row["language"],
        unit=Unit(row["base_unit"], float(factor)),
        **{field: row[field] for field in COLUMNS[4:]},
    )


@cache
def all_units() -> tuple[UnitRow, ...]:
    """Return the table that the package ships."""
    text = resources.files("geo.texts.values").joinpath("units.csv").read_text(encoding="utf-8")
    return read_units(io.StringIO(text))


def units_behind(language: str) -> dict[str, Unit]:
    """Return the units of a language that stand behind a number, by their words."""
    return {
        row.word: row.unit
        for row in all_units()
        if row.language in {language, "mul"} and row.is_behind
    }


def units_before(language: str) -> dict[str, Unit]:
    """Return the units of a language that stand before a number (US$, 人民币), by their words."""
    return {
        row.word: row.unit
        for row in all_units()
        if row.language in {language, "mul"} and row.stands in {"before", "both"}
    }


def units_of_worth(language: str) -> dict[str, Unit]:
    """Return the units that stand before numbers that only money has (R, Sh), by their words."""
    return {
        row.word: row.unit
        for row in all_units()
        if row.language in {language, "mul"} and row.stands == "worth"
    }


BASE_ZH = units_behind("zh")
MEASURES_EN = units_behind("en")
HAN_UNITS = frozenset(
    row.word
    for row in all_units()
    if row.language in {"zh", "mul"} and row.stands != DATE and not row.not_before
)
"""Units that a number in Chinese digits may stand before and still be a number."""

ARTICLES = frozenset(row.word for row in all_units() if row.count == "article")
"""Counting words with which 一 is an article: 一个."""

STRUCTURES = "核翼轴带廊极纵横心屏片组轮区谷园环"
"""Nouns of spatial structures, as in 一核两翼: each counts parts."""
PARTS = frozenset((*"核翼轴带廊极心屏", "融合"))
"""What a structure has several of."""
