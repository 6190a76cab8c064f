"""The documents of a dossier and the chapters of its tour, as the page has them."""

from __future__ import annotations

from typing import Any

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Document
from geo.records.row import as_words


def make_document(dossier: Dossier, row: Document) -> dict[str, Any]:
    """Return a document, and how many paragraphs those before it have."""
    return {
        "id": row.id,
        "genre": row.genre,
        "date": row.date,
        "address": row.address,
        "paragraphs": row.paragraphs,
        "title": as_words(row, "title"),
        "publisher": as_words(row, "publisher"),
        "before": dossier.paragraphs_before(row.id),
    }


def count_through(dossier: Dossier, number: str) -> int:
    """Return a chapter's `12` or `ID:12` as the number of a paragraph in all documents."""
    document, _, own = number.rpartition(":")
    return int(own) + (dossier.paragraphs_before(document) if document else 0)


def make_chapters(dossier: Dossier) -> list[dict[str, Any]]:
    """Return the chapters of the tour; paragraphs are counted through all documents."""
    return [
        {
            "id": row.id,
            "layers": row.layers,
            "places": row.places,
            "statuses": row.statuses,
            "title": as_words(row, "title"),
            "words": as_words(row, "words"),
            "paragraphs": [count_through(dossier, number) for number in row.paragraphs],
        }
        for row in dossier.chapters
    ]
