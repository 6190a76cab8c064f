"""Puts the planning text itself into the page, if its holder hands it over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from geo.dossiers.dossier import Dossier
from geo.errors import TextError
from geo.texts.text import DecodedText


def split_text(text: DecodedText | Sequence[DecodedText], dossier: Dossier) -> dict[str, Any]:
    """Return the paragraphs of `text`: number from 1, offset in code points, and words.

    Of several texts, each of a document of the dossier, paragraphs are counted through.

    Raises
    ------
    TextError
        If `text` has other words than any that the dossier was made from.
    """
    from geo.dossiers.ledger import is_of_dossier, make_ledger  # noqa: PLC0415 - only a text needs the rules of figures

    texts = (text,) if isinstance(text, DecodedText) else tuple(text)
    strange = [one for one in texts if not is_of_dossier(dossier, one)]
    if strange:
        ledger = make_ledger(dossier, strange)
        raise TextError("\n".join(str(problem) for problem in ledger.problems))
    return {
        "paragraphs": [
            {
                "n": paragraph.number + dossier.paragraphs_before(document.id),
                "start": paragraph.start,
                "text": own.text[paragraph.start : paragraph.end],
            }
            for document in dossier.documents
            for own in texts
            if own.has_words_of(document.sha256)
            for paragraph in own.paragraphs
        ]
    }
