"""Signs in a dossier's words that nobody sees, and that turn or split the words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from geo.dossiers.dossier import Dossier
from geo.records.row import Row, name_sign

INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)
"""What is drawn as nothing, and breaks of lines and notes between them.

Left out is what scripts and signs are written with: joiners (U+200C, U+200D: Persian, the scripts
of India) and variation selectors (Mongolian, Chinese, emoji). The page's editor has the same.

Source: Unicode 17, DerivedCoreProperties.txt, Default_Ignorable_Code_Point, without those; Zl, Zp.
"""
PLACES, STATIONS = "places.csv", "stations.csv"


def find_invisible(dossier: Dossier) -> Iterator[str]:
    """Yield `FILE row N FIELD U+XXXX` for each field that holds such a sign.

    In `dossier.toml` a row is the name of a table. A surface is what the text has, and passes.
    """
    yield from _find_in_info(dossier)
    own = len(dossier.lines.get(PLACES, dossier.places))
    tables: dict[str, Iterable[Row]] = {
        "themes.csv": dossier.themes,
        "layers.csv": dossier.layers,
        PLACES: dossier.places[:own],
        STATIONS: dossier.places[own:],
        "sections.csv": dossier.sections,
        "reasons.csv": dossier.reasons,
        "facts.csv": dossier.facts,
        "commitments.csv": dossier.commitments,
        "outcomes.csv": dossier.outcomes,
        "discrepancies.csv": dossier.discrepancies,
        "evidence.csv": dossier.evidence,
        "paragraphs.csv": dossier.paragraphs,
        "chapters.csv": dossier.chapters,
        "control_points.csv": dossier.control_points,
    }
    for table, rows in tables.items():
        lines = dossier.lines.get(table, ())
        for number, row in enumerate(rows):
            line = lines[number] if number < len(lines) else number + 2
            for field, sign in _find_in(row):
                yield f"{table} row {line} {field} {name_sign(sign)}"


def _find_in_info(dossier: Dossier) -> Iterator[str]:
    parts: list[tuple[str, Row]] = [("dossier", dossier.info)]
    parts += [("document", document) for document in dossier.documents]
    for part, row in parts:
        for field, sign in _find_in(row):
            yield f"dossier.toml {part} {field} {name_sign(sign)}"
    for name, dataset in dossier.datasets.items():
        for field, sign in _find_in(dataset.source):
            yield f"datasets/{name}/source.toml {field} {name_sign(sign)}"


def _find_in(row: Row) -> Iterator[tuple[str, str]]:
    for field, value in row:
        parts = value if isinstance(value, tuple) else (value,)
        words = [part for part in parts if isinstance(part, str)]
        found = next(filter(None, map(INVISIBLE.search, words)), None)
        if found and field != "surface":
            yield field, found[0]
