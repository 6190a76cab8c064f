"""Makes a text of paragraphs that were taken out of a file, and says how that was done."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import NamedTuple

from geo.texts.text import DecodedText, Extraction

SPACES = re.compile(r"[^\S\n\t]+")
"""A tab stays: it parts the cells of a row."""
HAN = "\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60"
IS_HAN = re.compile(f"[{HAN}]")
SPACE_IN_HAN = re.compile(rf"(?<=[{HAN}])[^\S\n]*\n[^\S\n]*(?=[{HAN}])")


class PagedParagraph(NamedTuple):
    """A paragraph as a file has it, and the page that it begins on (from 1), if there are pages."""

    text: str
    page: int | None = None


def make_text(
    paragraphs: Sequence[PagedParagraph],
    content: bytes,
    *,
    form: str,
    made: str,
    notices: Sequence[str] = (),
) -> DecodedText:
    """Return the text of `paragraphs`, one a line, that were taken out of the file `content`.

    `form` is what the file is (`PDF`), `made` how the text was taken out of it. The SHA-256 of
    the text is that of its UTF-8; that of the file is kept beside it. Paragraphs of nothing
    but spaces are left out; a row that begins with an empty cell begins with a tab.
    """
    kept = [
        PagedParagraph(words, paragraph.page)
        for paragraph in paragraphs
        if (words := SPACES.sub(" ", paragraph.text.replace("\0", "")).strip(" \n")).strip()
    ]
    text = "".join(f"{paragraph.text}\n" for paragraph in kept)
    pages = tuple(paragraph.page for paragraph in kept if paragraph.page is not None)
    return DecodedText(
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        encoding=form,
        line_ends="LF",
        extraction=Extraction(
            file_sha256=hashlib.sha256(content).hexdigest(),
            made=made,
            pages=pages if len(pages) == len(kept) else (),
            notices=tuple(notices),
        ),
    )


def join_lines(one: str, other: str) -> str:
    """Return two lines of one paragraph as one: a space between them unless Chinese meets there."""
    begin, end = one.rstrip(), other.lstrip()
    gap = "" if IS_HAN.match(begin[-1:]) or IS_HAN.match(end[:1]) else " "
    return begin + gap + end
