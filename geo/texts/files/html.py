"""The paragraphs of a page of HTML: what a reader would see, block by block, without scripts."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from geo.errors import TextError
from geo.texts.files.extracted import SPACE_IN_HAN, PagedParagraph, make_text
from geo.texts.files.tables import CELLS, Reach, Row, read_row
from geo.texts.text import DecodedText, decode_text

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li",
    "main", "menu", "ol", "optgroup", "option", "p", "pre", "section", "summary", "table",
    "tbody", "tfoot", "thead", "tr", "ul",
))  # fmt: skip
UNSEEN = frozenset((
    "head", "script", "style", "template", "noscript", "svg", "math", "canvas", "iframe",
    "object", "embed", "audio", "video", "map", "nav", "button", "select", "textarea", "input",
    "datalist", "rt", "rp",
))  # fmt: skip
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
HEAD_BYTES = 4096
"""Where a page says how it is encoded (HTML Standard, 13.2.3.2: 1,024 bytes; some do later)."""
CHINESE = frozenset(("gb2312", "gbk", "gb_2312-80", "x-gbk", "hz-gb-2312"))


def read_html(content: bytes, name: str) -> DecodedText:
    """Return the text of a page of HTML: a line each for headings, paragraphs, items and rows.

    What readers do not see is left out: scripts, styles, menus (`nav`), hidden parts, readings
    beside Chinese signs.

    Raises
    ------
    TextError
        If it is not encoded as it says, or has no text.
    """
    paragraphs = list(walk(decode_html(content, name)))
    if not paragraphs:
        message = (
            f"{name} is a page without text, perhaps one that scripts fill in; open it in a "
            "browser, and save what you see as PDF or as a text file"
        )
        raise TextError(message)
    made = (
        f"selectolax {version('selectolax')} (Lexbor): blocks as lines, without scripts and menus"
    )
    return make_text(
        [PagedParagraph(words) for words in paragraphs], content, form="HTML", made=made
    )


def decode_html(content: bytes, name: str) -> str:
    """Return a page as text, by its byte order mark, what it says of itself, or its bytes.

    Raises
    ------
    TextError
        If it is damaged, or in an encoding that nobody knows.
    """
    said = CHARSET.search(content[:HEAD_BYTES])
    is_marked = content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not said or is_marked:
        return decode_text(content, name).text
    charset = said[1].decode("ascii", "replace").lower()
    codec = "gb18030" if charset in CHINESE else "cp1252" if charset == "iso-8859-1" else charset
    try:
        return content.decode(codec).replace("\r\n", "\n").replace("\r", "\n")
    except LookupError:
        return decode_text(content, name).text
    except UnicodeDecodeError as error:
        message = f"{name} says that it is {charset}, but byte {error.start} is not; save it anew"
        raise TextError(message) from None


def walk(page: str) -> Iterator[str]:
    """Yield the paragraphs of a page in its order: each block, and each line within one."""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - only where a page is read

    body = LexborHTMLParser(page).body
    if body is None:
        return
    pieces: list[str] = []
    for piece in _collect(body):
        if piece is None:
            yield from _flush(pieces)
        elif isinstance(piece, Row):
            yield from _flush(pieces)
            if piece.line.strip():
                yield piece.line
        else:
            pieces.append(piece)
    yield from _flush(pieces)


def _collect(root: LexborNode) -> Iterator[str | Row | None]:
    """Yield the text of `root` in pieces and rows, None where a paragraph ends.

    No recursion: HTML nests. The cells of a row that is none are blocks.
    """
    stack: list[tuple[Any, bool, bool]] = [(root, False, False)]
    tables = [Reach()]
    while stack:
        node, is_left, is_pre = stack.pop()
        tag = node.tag
        if is_left:
            yield None
            if tag == "table":
                tables.pop()
            continue
        if tag == "-text":
            words = node.text_content or ""
            yield words.replace("\n", "\u2028") if is_pre else words.replace("\t", " ")
            continue
        if tag == "br":
            yield "\u2028"
            continue
        if _is_unseen(node):
            continue
        if tag == "table":
            tables.append(Reach())
        row = read_row(node, tables[-1], _is_unseen, BLOCKS) if tag == "tr" else None
        if row:
            yield row
            continue
        if tag in BLOCKS or tag in CELLS:
            yield None
            stack.append((node, True, False))
        children = list(node.iter(include_text=True))
        stack += [(child, False, is_pre or tag == "pre") for child in reversed(children)]


def _is_unseen(node: Any) -> bool:  # noqa: ANN401 - a node of the parser
    return node.tag in UNSEEN or _is_hidden(node)


def _is_hidden(node: Any) -> bool:  # noqa: ANN401 - a node of the parser
    attributes = node.attributes
    return "hidden" in attributes or bool(HIDDEN.search(attributes.get("style") or ""))


def _flush(pieces: list[str]) -> Iterator[str]:
    """Yield the lines of a block that is at its end, and empty `pieces`."""
    words = "".join(pieces)
    pieces.clear()
    for line in words.split("\u2028"):
        shown = SPACE_IN_HAN.sub("", line).replace("\n", " ").strip()
        if shown:
            yield shown
