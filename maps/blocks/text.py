"""Puts the planning text itself into the page, if its holder hands it over."""

from __future__ import annotations

from typing import Any

from geo.dossiers.dossier import Dossier
from geo.dossiers.ledger import make_ledger
from geo.errors import TextError
from geo.texts.text import DecodedText


def split_text(text: DecodedText, dossier: Dossier) -> dict[str, Any]:
    """Return the paragraphs of `text`: number from 1, offset in code points, and words.

    Raises
    ------
    TextError
        If `text` has other words than the text that the dossier was made from.
    """
    ledger = make_ledger(dossier, text)
    if ledger.is_other_text:
        raise TextError("\n".join(str(problem) for problem in ledger.problems))
    return {
        "paragraphs": [
            {
                "n": paragraph.number,
                "start": paragraph.start,
                "text": text.text[paragraph.start : paragraph.end],
            }
            for paragraph in text.paragraphs
        ]
    }
