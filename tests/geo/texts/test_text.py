"""Decoding a text: the same words in any encoding, and plain words for what is no text."""

from __future__ import annotations

import codecs
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import PlanmapError, TextError
from geo.texts.text import decode_text

WORDS = "昌平規劃\n\n一、生命谷:新增10萬平方米。\n二、結束"
SHA = hashlib.sha256(WORDS.encode()).hexdigest()
ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 with a byte order mark",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16 without a mark",
    "utf-16-be": "UTF-16 without a mark",
    "utf-32": "UTF-32",
    "gb18030": "GB 18030",
}


@pytest.mark.parametrize("codec", ENCODINGS)
@pytest.mark.parametrize(("end", "name"), [("\n", ""), ("\r\n", "CRLF"), ("\r", "CR")])
def test_the_same_words_decode_alike_from_any_encoding(codec: str, end: str, name: str) -> None:
    content = WORDS.replace("\n", end).encode(codec)
    text = decode_text(content)
    assert text.text == WORDS
    assert text.length == len(WORDS)
    assert text.form == ENCODINGS[codec] + (f", line ends {name}" if name else "")
    assert text.sha256 == hashlib.sha256(content).hexdigest()
    assert text.has_words_of(SHA)


@pytest.mark.parametrize("other", [WORDS + "完", WORDS[:-1], WORDS.replace("10", "11"), ""])
def test_other_words_are_not_taken_for_the_same(other: str) -> None:
    assert not decode_text(other.encode()).has_words_of(SHA)


def test_a_line_end_at_the_very_end_leaves_the_words_the_same() -> None:
    assert decode_text(f"{WORDS}\n".encode()).has_words_of(SHA)
    with_end = hashlib.sha256(f"{WORDS}\n".encode()).hexdigest()
    assert decode_text(WORDS.encode()).has_words_of(with_end)


def test_a_record_of_a_file_with_mark_and_crlf_knows_the_plain_words() -> None:
    recorded = hashlib.sha256(codecs.BOM_UTF8 + WORDS.replace("\n", "\r\n").encode()).hexdigest()
    assert decode_text(WORDS.encode()).has_words_of(recorded)


def test_paragraphs_are_the_lines_with_something_on_them() -> None:
    text = decode_text(WORDS.encode())
    assert [paragraph.number for paragraph in text.paragraphs] == [1, 2, 3]
    assert [text.text[p.start : p.end] for p in text.paragraphs] == [
        line for line in WORDS.split("\n") if line
    ]


def test_an_offset_knows_its_paragraph() -> None:
    text = decode_text(WORDS.encode())
    assert text.paragraph_at(0) == 1
    assert text.paragraph_at(WORDS.index("生命谷")) == 2
    assert text.paragraph_at(len(WORDS) - 1) == 3


def test_blank_lines_of_full_width_spaces_are_no_paragraphs() -> None:
    assert [p.number for p in decode_text("一\n　\n \t\n二".encode()).paragraphs] == [1, 2]


def test_an_empty_file_is_an_empty_text() -> None:
    text = decode_text(b"")
    assert (text.text, text.encoding, text.line_ends, text.paragraphs) == ("", "UTF-8", "none", ())


def test_mixed_line_ends_are_named() -> None:
    assert decode_text(b"a\r\nb\nc").line_ends == "CRLF and LF"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (WORDS.encode()[:-1], r"\(UTF-8\) is cut short within a character at byte 63 of 65"),
        (WORDS.encode("utf-16")[:-1], r"\(UTF-16\) is cut short within a character"),
        (WORDS.encode("gb18030")[:-1], r"\(GB 18030\) is cut short within a character"),
        (b"\xe8\xa5\xbf\xe6\xb9\x96\xed\xa0\x80x", "ed a0 80 78 at byte 6, a lone surrogate"),
        (b"plain words \xff and more", r"not valid UTF-8 \(ff 20 61 6e at byte 12\)"),
        (WORDS.encode() + b"\0" + WORDS.encode(), "has a NUL at character"),
        (WORDS.encode()[:12] + b"\xff" + WORDS.encode()[12:], "UTF-8 with damaged bytes: ff"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR", "this is no text file"),
        ("打造未來產業主陣地".encode("big5"), "neither UTF-8 nor GB 18030"),
        (codecs.BOM_UTF8 + b"\xff\xfe", "not valid UTF-8 with a byte order mark"),
    ],
    ids=[
        "cut",
        "cut-utf-16",
        "cut-gb",
        "surrogate",
        "byte",
        "nul",
        "damaged",
        "picture",
        "big5",
        "wrong-mark",
    ],
)
def test_what_is_damaged_is_said_in_one_line(content: bytes, message: str) -> None:
    with pytest.raises(TextError, match=message) as caught:
        decode_text(content)
    assert "\n" not in str(caught.value)
    assert isinstance(caught.value, PlanmapError)
    assert isinstance(caught.value, ValueError)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), max_size=60))
def test_utf8_comes_back_with_plain_line_ends(words: str) -> None:
    plain = words.replace("\r\n", "\n").replace("\r", "\n")
    text = decode_text(words.encode())
    assert text.text == plain
    assert sum(p.end - p.start for p in text.paragraphs) <= len(plain)


@given(st.binary(max_size=80))
def test_any_bytes_are_text_or_a_text_error(content: bytes) -> None:
    try:
        text = decode_text(content)
    except TextError as error:
        assert "\n" not in str(error)  # noqa: PT017 - either outcome is right
    else:
        assert "\0" not in text.text
