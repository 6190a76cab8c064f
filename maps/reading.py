"""Puts the planning text itself into the page, if its holder hands it over."""

from __future__ import annotations

import hashlib
from typing import Any

from geo.errors import TextError
from geo.models import Document


def split_text(text: str, document: Document) -> dict[str, Any]:
    """Return the paragraphs of `text`: number from 1, offset in code points, and words.

    Paragraphs are the lines that are not empty.

    Raises
    ------
    TextError
        If `text` is not the text that `document` describes.
    """
    found = hashlib.sha256(text.encode()).hexdigest()
    if found != document.sha256:
        message = (
            f"the text has the SHA-256 {found}, the dossier was made from {document.sha256}; "
            "hand over the same file, with its line ends as they are"
        )
        raise TextError(message)
    paragraphs = []
    offset = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            start = offset + len(line) - len(line.lstrip())
            paragraphs.append({"n": len(paragraphs) + 1, "start": start, "text": words})
        offset += len(line)
    return {"paragraphs": paragraphs}
