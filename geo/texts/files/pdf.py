"""The text of a PDF: its lines with where they stand, joined to paragraphs with page numbers."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator
from importlib.metadata import version
from typing import TYPE_CHECKING

from geo.errors import TextError
from geo.texts.files.extracted import make_text
from geo.texts.files.lines import Line, drop_running, join_paragraphs
from geo.texts.text import DecodedText

if TYPE_CHECKING:
    import pypdfium2

END = b"%%EOF"
END_WITHIN = 2048
"""How far before the end a whole file says so (ISO 32000-1, 7.5.5; Annex H.3.4.4: 1,024)."""
MOST_NAMED = 5
LEAST_SIZE = 2.0
"""Points; nobody reads smaller type."""


def read_pdf(content: bytes, name: str) -> DecodedText:
    """Return the text of a PDF in paragraphs, each with the page that it begins on.

    Lines are joined; running heads, footers and page numbers are dropped. Text that lies off
    the page is left out.

    Raises
    ------
    TextError
        If the file is damaged, cut short, behind a password, or has no text on any page.
    """
    pages = list(_read_pages(content, name))
    empty = [number for number, lines in enumerate(pages, start=1) if not lines]
    if len(empty) == len(pages):
        message = (
            f"{name} has {len(pages)} pages and no text on them: it is a scan, or pictures; "
            "recognise the text first, for example with ocrmypdf, and try again"
        )
        raise TextError(message)
    notices: tuple[str, ...] = ()
    if empty:
        named = ", ".join(map(str, empty[:MOST_NAMED])) + (", …" if empty[MOST_NAMED:] else "")
        notices = (f"{len(empty)} of {len(pages)} pages have no text (pictures?): {named}",)
    made = (
        f"pypdfium2 {version('pypdfium2')}: lines joined, running heads, footers and page "
        "numbers dropped"
    )
    paragraphs = join_paragraphs(drop_running(pages))
    return make_text(paragraphs, content, form="PDF", made=made, notices=notices)


def _read_pages(content: bytes, name: str) -> Iterator[list[Line]]:
    import pypdfium2  # noqa: PLC0415 - only where a PDF is read

    if END not in content[-END_WITHIN:]:
        message = f"{name} is cut short: a PDF ends with %%EOF, this one does not; get it again"
        raise TextError(message)
    try:
        document = pypdfium2.PdfDocument(io.BytesIO(content))
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            message = f"{name} is behind a password; save it without one and try again"
        else:
            message = f"{name} is a PDF that cannot be opened: it is damaged; get it again"
        raise TextError(message) from None
    try:
        for number in range(len(document)):
            try:
                page = document[number]
                yield list(_read_lines(page, number + 1))
                page.close()
            except pypdfium2.PdfiumError:
                message = f"{name}: page {number + 1} of {len(document)} is damaged; get it again"
                raise TextError(message) from None
    finally:
        document.close()


def _read_lines(page: pypdfium2.PdfPage, number: int) -> Iterator[Line]:
    """Yield the lines of a page with where they stand, in the order in which they are read."""
    words = page.get_textpage()
    try:
        left, bottom, right, top = page.get_bbox()
        at = 0
        for raw in words.get_text_range().split("\r\n"):
            first, last = _ends(raw)
            if first < last:
                line = _place(words, raw[first:last], at + first, (number, bottom, top))
                is_beside = line.right < left or line.left > right
                if not is_beside and bottom <= line.baseline <= top:
                    yield line
            at += len(raw.encode("utf-16-le", "surrogatepass")) // 2 + 2
    finally:
        words.close()


def _place(
    words: pypdfium2.PdfTextPage, text: str, first: int, page: tuple[int, float, float]
) -> Line:
    """Return a line whose first sign has this number; `page` has number, foot and top."""
    from pypdfium2 import raw  # noqa: PLC0415 - only where a PDF is read

    last = first + len(text.encode("utf-16-le", "surrogatepass")) // 2 - 1
    one, other = words.get_charbox(first, loose=True), words.get_charbox(last, loose=True)
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(words.raw, first, x, y)
    size = raw.FPDFText_GetFontSize(words.raw, first)
    # Where a matrix scales the type the size says nothing; the box of a sign does.
    tall = size if size >= LEAST_SIZE else one[3] - one[1]
    number, bottom, top = page
    return Line(
        text=text, page=number, left=min(one[0], other[0]), right=max(one[2], other[2]),
        baseline=y.value, rise=(y.value - bottom) / max(top - bottom, 1.0), size=max(tall, 1.0),
    )  # fmt: skip


def _ends(raw: str) -> tuple[int, int]:
    return len(raw) - len(raw.lstrip()), len(raw.rstrip())
