"""Makes a draft: in the languages of its text, and in those that are asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.drafting.drafter import draft_in_all
from geo.drafting.region import Sources
from geo.drafting.tongues import choose_languages, put_into
from geo.texts.reader import Reading
from geo.texts.text import DecodedText


def make_draft(
    text: DecodedText,
    reading: Reading,
    sources: Sources,
    *,
    identifier: str,
    date: str,
    languages: Sequence[str] = (),
    before: Sequence[str] = (),
) -> Mapping[str, bytes]:
    """Return the files of a new dossier by path; they pass the checks as they are.

    `date` is the text's (2025, 2025-01, 2025-01-15). The draft is in the languages of `text`, its
    own first, then in `languages` (BCP 47), then in those of a draft `before` this one. Bytes are
    the same for the same input.

    Raises
    ------
    DossierError
        If the templates are damaged.
    ValueError
        If one of `languages` is no tag of BCP 47.
    """
    tongues = choose_languages(text.text, languages, before)
    files = draft_in_all(text, reading, sources, identifier=identifier, date=date)
    return put_into(tongues, files, text.text)
