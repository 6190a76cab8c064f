"""Writes what the dossier says of its text as W3C Web Annotations: places, figures, statements.

The text itself is not in the file; a target names it by its checksum, and its spot by position
(code points of the decoded text, from 0, end exclusive) and, where the dossier has the words,
by quotation.

Source: W3C, "Web Annotation Data Model" (2017), sections 4.2.4, 4.2.5 and 5; RFC 6920 (`ni`).
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Document, Span
from geo.records.row import as_words
from layers.exports.cells import write_json
from layers.exports.selection import Selection
from layers.json_columns import join_lines

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
"""The standard's own; it must stand there by this name."""


def write_annotations(selection: Selection) -> Iterator[bytes]:
    """Yield an AnnotationPage: the mentions, figures and statements of the selected places."""
    info = selection.dossier.info
    head = {
        "@context": CONTEXT,
        "id": f"urn:planmap:{info.id}:annotations",
        "type": "AnnotationPage",
        "partOf": {
            "id": f"urn:planmap:{info.id}",
            "type": "AnnotationCollection",
            "label": as_words(info, "title")[selection.language],
            "total": count_annotations(selection),
        },
        "startIndex": 0,
    }
    yield f'{write_json(head)[:-1]},"items":[\n'.encode()
    yield from join_lines(map(write_json, _iterate(selection)))
    yield b"\n]}\n"


def count_annotations(selection: Selection) -> int:
    """Return the number of annotations of `selection`."""
    dossier, wanted = selection.dossier, _find_wanted(selection)
    mentioned = sum(mention.place in wanted for mention in dossier.mentions)
    told = sum(fact.subject in wanted for fact in dossier.facts)
    return mentioned + told + sum(not wanted.isdisjoint(row.places) for row in dossier.commitments)


def _find_wanted(selection: Selection) -> set[str]:
    return {*selection.frame["place"], *selection.unlocated["place"]}


def name_text(document: Document) -> str:
    """Return the address of a document's text by its content: an `ni` URI of its SHA-256."""
    digest = bytes.fromhex(document.sha256)
    return f"ni:///sha-256;{base64.urlsafe_b64encode(digest).decode().rstrip('=')}"


def _iterate(selection: Selection) -> Iterator[dict[str, Any]]:
    dossier = selection.dossier
    wanted = _find_wanted(selection)
    for number, mention in enumerate(dossier.mentions, start=1):
        if mention.place and mention.place in wanted:
            place = dossier.place(mention.place)
            names = _tell(as_words(place, "name"), "tagging")
            about = {
                "type": "SpecificResource",
                "source": f"urn:planmap:{dossier.info.id}:{place.id}",
                "purpose": "identifying",
            }
            target = _select(dossier, mention, mention.surface)
            yield _annotate(selection, f"mention:{number}", "identifying", [about, *names], target)
    for fact in dossier.facts:
        if fact.subject in wanted:
            base = "" if fact.base_unit is None else f" = {fact.base_value} {fact.base_unit}"
            figure = {"type": "TextualBody", "value": f"{fact.value} {fact.unit}{base}"}
            body = [*_tell(as_words(fact, "metric"), "describing"), figure]
            target = _select(dossier, fact, fact.surface)
            yield _annotate(selection, f"fact:{fact.id}", "describing", body, target)
    for said in dossier.commitments:
        if wanted.intersection(said.places):
            kind = {
                "type": "TextualBody",
                "value": said.statement_kind.value,
                "purpose": "classifying",
            }
            body = [*_tell(as_words(said, "what"), "describing"), kind]
            target = _select(dossier, said, None)
            yield _annotate(selection, f"statement:{said.id}", "describing", body, target)


def _annotate(
    selection: Selection,
    name: str,
    motivation: str,
    body: list[dict[str, Any]],
    target: Any,  # noqa: ANN401 - a target
) -> dict[str, Any]:
    return {
        "id": f"urn:planmap:{selection.dossier.info.id}:{name}",
        "type": "Annotation",
        "motivation": motivation,
        "body": body,
        "target": target,
    }


def _tell(words: dict[str, str], purpose: str) -> list[dict[str, Any]]:
    return [
        {"type": "TextualBody", "value": text, "language": tag, "purpose": purpose}
        for tag, text in words.items()
        if text
    ]


def _select(dossier: Dossier, span: Span, surface: str | None) -> dict[str, Any]:
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    selectors: list[dict[str, Any]] = [position]
    if surface:
        selectors.append({"type": "TextQuoteSelector", "exact": surface})
    document = dossier.document_of(span)
    address = document.address
    return {"source": name_text(document), "selector": selectors} | (
        {"scope": address} if address else {}
    )
