"""What a dossier has not translated: words that stand in for those of another language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from geo.dossiers.dossier import Dossier
from geo.records.row import Row
from geo.records.translated import find_untranslated

TABLES = (
    *("themes", "layers", "places", "sections", "reasons", "facts", "commitments", "outcomes"),
    *("discrepancies", "evidence", "paragraphs", "chapters", "control_points"),
)
"""The tables whose rows have words."""


def find_gaps(dossier: Dossier) -> Iterator[str]:
    """Yield each column that is not translated, as `places.mill-park.name_ja`.

    A page and the exports show the words of another language there. A dossier that declares no
    languages has none: it is held to all three.
    """
    yield from _name_gaps("dossier", "", dossier.info)
    for document in dossier.documents:
        yield from _name_gaps("document", f".{document.id}", document)
    for table in TABLES:
        rows: Iterable[Row] = getattr(dossier, table)
        for row in rows:
            yield from _name_gaps(table, f".{_identify(row)}", row)
    for name, dataset in sorted(dossier.datasets.items()):
        yield from _name_gaps("datasets", f".{name}", dataset.source)


def _identify(row: Row) -> str:
    keys = (getattr(row, name, None) for name in ("id", "commitment", "paragraph"))
    return str(next(key for key in keys if key is not None))


def _name_gaps(table: str, row: str, words: Row) -> Iterator[str]:
    return (f"{table}{row}.{column}" for column in find_untranslated(words))
