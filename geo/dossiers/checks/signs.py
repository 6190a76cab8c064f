"""Signs in a dossier's words that nobody sees, and that turn or split the words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from geo.dossiers.dossier import Dossier
from geo.records.row import Row, name_sign

INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\u061c\ufeff]")
"""Soft hyphen, spaces and joiners without width, and marks of direction (Unicode 17, TR 9).

U+200C and U+200D are left out: Persian and the scripts of India are written with them.
"""


def find_invisible(dossier: Dossier) -> Iterator[str]:
    """Yield `TABLE.csv ROW FIELD U+XXXX` for each field that holds such a sign."""
    tables: dict[str, Iterable[Row]] = {
        "places": dossier.places,
        "sections": dossier.sections,
        "facts": dossier.facts,
        "commitments": dossier.commitments,
        "outcomes": dossier.outcomes,
        "discrepancies": dossier.discrepancies,
        "evidence": dossier.evidence,
    }
    for table, rows in tables.items():
        lines = dossier.lines.get(f"{table}.csv", ())
        for number, row in enumerate(rows):
            line = lines[number] if number < len(lines) else number + 2
            for field, sign in _find_in(row):
                yield f"{table}.csv row {line} {field} {name_sign(sign)}"


def _find_in(row: Row) -> Iterator[tuple[str, str]]:
    for field, value in row:
        found = INVISIBLE.search(value) if isinstance(value, str) else None
        if found and field != "surface":  # a surface is what the text has
            yield field, found[0]
