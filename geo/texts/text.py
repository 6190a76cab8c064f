"""Decodes a planning text and says what was found; numbers its paragraphs.

Offsets are Unicode code points from 0, end exclusive, of the text without byte order mark and
with plain line feeds, so that the same words have the same offsets in any encoding.
Paragraphs are the lines with something on them, from 1.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from geo.errors import TextError

MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8 with a byte order mark"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
# Of a text in UTF-8, this share at least reads as UTF-8 even where some bytes are damaged; of
# one in GB 18030 hardly a tenth does, by chance.
MOSTLY = 0.5
# Letters that another encoding, read as GB 18030, is full of, and Chinese hardly has: Greek,
# Cyrillic, Bopomofo, kana, box drawing, private use.
UNLIKELY = re.compile("[\u0370-\u04ff\u2500-\u25ff\u3040-\u312f\ue000-\uf8ff]")
UNLIKELY_SHARE = 0.03
# Bytes of a file without a mark that are looked at to tell UTF-16.
SAMPLE_BYTES = 4096
# A file that reads as UTF-8 is UTF-16 only if it has more bytes of zero than this share.
ZERO_SHARE = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class TextParagraph:
    """A paragraph: its number from 1, and its span in code points."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """How a text was taken out of a file that is no text itself.

    `file_sha256` is of that file, `made` says with what and how. `pages` has the page (from 1)
    that each paragraph begins on, or nothing if the file has no pages; `notices` say what a
    reader should know, such as pages without text.
    """

    file_sha256: str
    made: str
    pages: tuple[int, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DecodedText:
    """A text as read. `text` has plain line feeds and no mark; `sha256` is of the file's bytes.

    `encoding` and `line_ends` say what the file had (`UTF-8`, `LF`). Of a text that was taken
    out of another file, `extraction` says how, and `sha256` is of its own UTF-8.
    """

    text: str
    sha256: str
    encoding: str
    line_ends: str
    extraction: Extraction | None = None

    @cached_property
    def paragraphs(self) -> tuple[TextParagraph, ...]:
        """The paragraphs in order; a text of blank lines has none."""
        found: list[TextParagraph] = []
        start = 0
        for line in self.text.split("\n"):
            end = start + len(line)
            if line.strip():
                found.append(TextParagraph(number=len(found) + 1, start=start, end=end))
            start = end + 1
        return tuple(found)

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]

    @property
    def length(self) -> int:
        """The length in code points."""
        return len(self.text)

    @property
    def form(self) -> str:
        """What was found, in words: the encoding, and the line ends where they are not LF."""
        ends = "" if self.line_ends in {"LF", "none"} else f", line ends {self.line_ends}"
        return self.encoding + ends

    def paragraph_at(self, offset: int) -> int:
        """Return the number of the paragraph that `offset` is in or after; 0 before the first."""
        return bisect_right(self._starts, offset)

    def page_of(self, paragraph: int) -> int | None:
        """Return the page that the paragraph of this number begins on, or None without pages."""
        pages = self.extraction.pages if self.extraction else ()
        return pages[paragraph - 1] if 0 < paragraph <= len(pages) else None

    def has_words_of(self, sha256: str) -> bool:
        """Return whether the words are those of the UTF-8 file with this SHA-256.

        Encoding, byte order mark, line ends and a line end at the very end may differ.
        """
        bare = self.text.rstrip("\n")
        forms = (self.text, bare, bare + "\n")
        encoded = [form.encode("utf-8", "surrogatepass") for form in forms]
        encoded += [form.replace(b"\n", b"\r\n") for form in encoded]
        encoded += [codecs.BOM_UTF8 + form for form in encoded]
        return sha256 in {self.sha256, *(hashlib.sha256(form).hexdigest() for form in encoded)}


def decode_text(content: bytes, name: str = "the text") -> DecodedText:
    """Return the text in `content`: UTF-8 or UTF-16 with or without mark, UTF-32, or GB 18030.

    A text without mark that is no UTF-8 is taken for GB 18030, which has GBK and GB 2312 in
    it. An empty file gives an empty text. `name` is what an error calls it.

    Raises
    ------
    TextError
        If the file is damaged, cut short within a character, or no text.

    Source
    ------
    GB 18030-2022; Unicode 16, section 23.8 (byte order mark).
    """
    try:
        text, encoding = _decode(content)
    except TextError as error:
        message = f"{name} {error}"
        raise TextError(message) from None
    if "\0" in text:
        message = f"{name} has a NUL at character {text.index(chr(0))}; this is no text file"
        raise TextError(message)
    return DecodedText(
        text=text.replace("\r\n", "\n").replace("\r", "\n"),
        sha256=hashlib.sha256(content).hexdigest(),
        encoding=encoding,
        line_ends=_find_line_ends(text),
    )


def _decode(content: bytes) -> tuple[str, str]:
    for mark, codec, name in MARKS:
        if content.startswith(mark):
            return _decode_as(content[len(mark) :], codec, name), name
    guess = _guess_utf16(content)
    if guess:
        return _decode_as(content, guess, "UTF-16"), "UTF-16 without a mark"
    try:
        return content.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError as error:
        first = error
        _reject_damaged(content, error)
    try:
        text = _decode_as(content, "gb18030", "GB 18030")
    except TextError as error:
        message = f"is not valid UTF-8 ({_show(content, first.start)}); as GB 18030 it {error}"
        raise TextError(message) from None
    if len(UNLIKELY.findall(text)) > UNLIKELY_SHARE * len(text):
        message = "is neither UTF-8 nor GB 18030 (Big5, perhaps); save it as UTF-8"
        raise TextError(message)
    return text, "GB 18030"


def _decode_as(content: bytes, codec: str, name: str) -> str:
    try:
        return content.decode(codec)
    except UnicodeDecodeError as error:
        if error.end >= len(content) and len(content) - error.start < 4:  # noqa: PLR2004
            message = f"({name}) is cut short within a character at byte {error.start}"
        else:
            message = (
                f"is not valid {name} ({_show(content, error.start)}), or no text at all; "
                "save it as UTF-8 and try again"
            )
        raise TextError(message) from None


def _show(content: bytes, start: int) -> str:
    """Return the bytes at `start` in words."""
    found = content[start : start + 4]
    is_surrogate = found[:1] == b"\xed" and found[1:2] >= b"\xa0"
    return f"{found.hex(' ')} at byte {start}" + (", a lone surrogate" if is_surrogate else "")


def _guess_utf16(content: bytes) -> str | None:
    """Return the codec of UTF-16 without a mark, told by its line feeds and ASCII; else None."""
    sample = content[:SAMPLE_BYTES]
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    if odd == even or (odd + even < ZERO_SHARE * len(sample) and _is_utf8(content)):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _reject_damaged(content: bytes, error: UnicodeDecodeError) -> None:
    """Raise if `content` is UTF-8 that was cut or damaged, and not another encoding."""
    if error.start and error.end >= len(content) and error.reason == "unexpected end of data":
        message = (
            f"(UTF-8) is cut short within a character at byte {error.start} "
            f"of {len(content)}; ask for the whole file"
        )
        raise TextError(message)
    kept = content.decode("utf-8", "ignore")
    readable = len(kept.encode()) - sum(map(str.isascii, kept))
    foreign = len(content) - sum(byte < 128 for byte in content)  # noqa: PLR2004 - ASCII
    if readable > MOSTLY * foreign:
        message = (
            f"is UTF-8 with damaged bytes: {_show(content, error.start)}; ask for an undamaged file"
        )
        raise TextError(message)


def _find_line_ends(text: str) -> str:
    pairs = text.count("\r\n")
    ends = {
        "CRLF": pairs,
        "CR": text.count("\r") - pairs,
        "LF": text.count("\n") - pairs,
    }
    found = [name for name, count in ends.items() if count]
    return " and ".join(found) or "none"
