"""Words of a language that a dossier does not declare, told once and not for each file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from geo.errors import Problem
from geo.records.headers import RIGHT, UNDECLARED

SOURCE = "source.toml"
"""The file of each dataset's own words; what else is of TOML is a table of `dossier.toml`."""


def gather_undeclared(problems: Iterable[Problem]) -> list[Problem]:
    """Return `problems`, in order, with the same words of several tables or files told once.

    These are words of a language that is not declared, and beside them in the same file those of
    the own language that are missing. The first is kept, and says how many there are; the tables
    of CSV files count their rows (`geo.records.headers.check_header`).
    """
    found = list(problems)
    files = {problem.file for problem in found if problem.right == UNDECLARED}
    groups: dict[tuple[str, ...], list[Problem]] = {}
    for number, problem in enumerate(found):
        is_one = problem.file in files and problem.right in {UNDECLARED, RIGHT["missing"]}
        kind = "files" if problem.file.endswith(SOURCE) else "tables"
        key = (kind, problem.field, problem.right) if is_one else (str(number),)
        groups.setdefault(key, []).append(problem)
    return [_count(group, key[0]) for key, group in groups.items()]


def _count(group: list[Problem], kind: str) -> Problem:
    first = group[0]
    return replace(first, right=f"{first.right} ({len(group)} {kind})") if group[1:] else first
