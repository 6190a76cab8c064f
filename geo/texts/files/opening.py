"""Opens a file that holds a planning text, whatever it is: told by its bytes, not by its name."""

from __future__ import annotations

import re

from geo.errors import TextError
from geo.texts.text import DecodedText, decode_text

PDF = b"%PDF-"
PDF_WITHIN = 1024
"""A PDF may begin with something else (ISO 32000-1, Annex H.3.4.1)."""
ZIP = b"PK\x03\x04"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
"""What Word files before 2007, and those with a password, begin with ([MS-CFB], 2.2)."""
RTF = b"{\\rtf"
HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b",
                  re.IGNORECASE | re.DOTALL)  # fmt: skip
HTML_WITHIN = 2048
BINARY = (".pdf", ".docx")
"""Endings of files that are no plain text, whatever is in them."""
MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def read_text_file(content: bytes, name: str = "the text") -> DecodedText:
    """Return the text of a file: PDF, Word (DOCX), HTML, or plain text in any common encoding.

    `name` is what an error calls it; an ending of .htm or .html counts where the bytes do not
    tell. Offsets refer to the text that comes back, paragraphs to its lines.

    Raises
    ------
    TextError
        If the file is damaged, behind a password, a scan without text, or of another kind.
    """
    if PDF in content[:PDF_WITHIN]:
        from geo.texts.files.pdf import read_pdf  # noqa: PLC0415 - each only where it is needed

        return read_pdf(content, name)
    if content.startswith(ZIP):
        from geo.texts.files.docx import read_docx  # noqa: PLC0415

        return read_docx(content, name)
    if content.startswith((OLE, RTF)):
        message = (
            f"{name} is a Word file of before 2007, one with a password, or RTF; save it as DOCX "
            "without a password, as PDF or as text"
        )
        raise TextError(message)
    if is_html(content, name):
        from geo.texts.files.html import read_html  # noqa: PLC0415

        return read_html(content, name)
    if name.lower().endswith(BINARY):
        state = "is no file of its kind" if content else "is empty"
        message = f"{name} {state}: it does not begin as a PDF or DOCX does; get it again"
        raise TextError(message)
    return decode_text(content, name)


def is_html(content: bytes, name: str) -> bool:
    """Return whether a file is a page of HTML."""
    head = content[:HTML_WITHIN]
    for mark in MARKS:
        head = head.removeprefix(mark)
    wide = head.replace(b"\0", b"")
    return bool(HTML.match(wide)) or name.lower().endswith((".html", ".htm", ".xhtml"))
