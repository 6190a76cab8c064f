"""Cites a document or a dataset in the languages of its dossier."""

from __future__ import annotations

from geo.dossiers.rows import Document
from geo.positions.source import Source
from geo.records.languages import find_nearest
from geo.records.row import as_words

ENGLISH = (", ", " ({})")
CHINESE = ("，", "（{}）")
WIDE = ("ja",)
"""How a language joins words and puts them in brackets; which others do it as Chinese does."""


def cite_document(document: Document) -> dict[str, str]:
    """Return the title of `document`, its publisher and its date, by language."""
    return _cite(as_words(document, "title"), as_words(document, "publisher"), document.date)


def cite_source(source: Source) -> dict[str, str]:
    """Return the title of a dataset and when it was retrieved, by language."""
    return _cite(as_words(source, "title"), None, source.retrieved)


def _cite(title: dict[str, str], publisher: dict[str, str] | None, date: str) -> dict[str, str]:
    cited = {}
    for tag, words in title.items():
        is_wide = find_nearest(tag).startswith("zh") or tag in WIDE
        comma, brackets = CHINESE if is_wide else ENGLISH
        rest = f"{publisher[tag]}{comma}{date}" if publisher else date
        cited[tag] = words + brackets.format(rest)
    return cited
