"""The paragraphs of a Word file (DOCX), with its tracked changes taken as accepted."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from importlib.metadata import version
from typing import Any

from geo.errors import TextError
from geo.texts.files.extracted import PagedParagraph, make_text
from geo.texts.files.html import walk
from geo.texts.text import DecodedText

DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError)
"""What `zipfile` raises at a damaged file: offsets, names and streams that are none."""
PACKED = " is packed in a way that few programs read; save it again with Word"
BODY = "word/document.xml"
LARGEST_BYTES = 500_000_000
"""What the parts of a file may hold when unpacked; a text of 100 MB would be a library."""
STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => h2:fresh"
CHANGES = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)[ >]")
NOTES = re.compile(r"<sup><a [^>]*href=\"#(?:foot|end)note-[^>]*>.*?</a></sup>", re.DOTALL)
BACK = re.compile(r"<a href=\"#(?:foot|end)note-ref-[^>]*>.*?</a>", re.DOTALL)
"""How mammoth marks a note in the text, and the way back from it."""


def read_docx(content: bytes, name: str) -> DecodedText:
    """Return the text of a Word file: a line each for headings, paragraphs, items, rows, notes.

    Raises
    ------
    TextError
        If the file is damaged, cut short, no Word file, or has no text.
    """
    has_changes = _check(content, name)
    paragraphs = list(walk(_convert(content, name)))
    if not paragraphs:
        message = f"{name} is a Word file without text; pictures of text need recognising first"
        raise TextError(message)
    notices = ("it has tracked changes, which are read as accepted",) if has_changes else ()
    return make_text(
        [PagedParagraph(words) for words in paragraphs], content, form="DOCX", notices=notices,
        made=f"mammoth {version('mammoth')}: tracked changes as accepted, notes at the end",
    )  # fmt: skip


def _check(content: bytes, name: str) -> bool:
    """Return whether the file has tracked changes."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            size = sum(part.file_size for part in parts.infolist())
            if size <= LARGEST_BYTES:
                return bool(CHANGES.search(parts.read(BODY)))
    except NotImplementedError:
        raise TextError(name + PACKED) from None
    except DAMAGED as error:
        message = f"{name} is a Word file that is damaged or cut short ({error}); get it again"
        raise TextError(message) from None
    except KeyError:
        message = f"{name} is no Word file ({BODY} is missing); save it as DOCX, PDF or text"
        raise TextError(message) from None
    except RuntimeError as error:
        message = f"{name} has parts behind a password ({error}); save it without one"
        raise TextError(message) from None
    message = f"{name} unpacks to {size:,} bytes, which no text does; it is not read"
    raise TextError(message)


def _convert(content: bytes, name: str) -> str:
    import mammoth  # noqa: PLC0415 - only where a Word file is read

    try:
        result: Any = mammoth.convert_to_html(
            io.BytesIO(content),
            style_map=STYLES,
            convert_image=mammoth.images.img_element(lambda _: {}),
        )
    except NotImplementedError:
        raise TextError(name + PACKED) from None
    except Exception as error:  # noqa: BLE001 - its parser raises what it meets in a damaged file
        message = f"{name} is a Word file that cannot be read ({type(error).__name__}: {error})"
        raise TextError(message) from None
    return f"<body>{BACK.sub('', NOTES.sub('', str(result.value)))}</body>"
