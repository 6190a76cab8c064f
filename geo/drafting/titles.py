"""The title of a draft, and the headings of its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from geo.texts.text import DecodedText
from geo.texts.writing.words import MONTHS_EN

LONGEST_HAN, LONGEST_LATIN = 30, 80
"""How many signs a heading, or a title, has at most, in Chinese and in Latin letters."""
HAN = re.compile("[\u3400-\u9fff]")
ENDS = re.compile(r"[。！？；;!?：:…]|\.(?=\s|$)|[.。]$")
"""What a sentence has and a heading has not."""
SENTENCE = re.compile(r"[。！？；]|[.!?](?:\s|$)")
CUTS = re.compile(r"[，、。！？；：,;:!?]|\.\s|\s[—–-]\s")
NUMBERED = re.compile(
    r"\s*(?:第?[一二三四五六七八九十百]{1,3}[、章节編编部分篇]|[（(][一二三四五六七八九十0-9]{1,3}[）)]"
    r"|[0-9]{1,2}(?:\.[0-9]{1,2})*[.、)）]?\s|(?:Chapter|Part|Section|Annex)\s+[0-9IVX]+)"
)
DATE = re.compile(
    rf"(?=.*(?:[0-9一二三四五六七八九十]月|{'|'.join(MONTHS_EN)}|[0-9][-/.][0-9]+[-/.][0-9]))"
    rf"(?:[\W0-9〇零一二三四五六七八九十]|[年月日號号]|民[国國]|(?:{'|'.join(MONTHS_EN)})\b|(?<=[0-9])(?:st|nd|rd|th)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|星期[一二三四五六日]?)+",
    re.IGNORECASE,
)
"""A line that is but the day or month of the text."""


class Heading(NamedTuple):
    """A heading: its words, its paragraph (from 1), and the last paragraph below it."""

    words: str
    first: int
    last: int


def find_title(text: DecodedText) -> str:
    """Return the title of a text: its first line, or of a longer one what it begins with.

    It is cut behind a clause, else behind a word with an ellipsis, never within a word.
    """
    for paragraph in text.paragraphs[:1]:
        line = " ".join(text.text[paragraph.start : paragraph.end].split())
        return shorten(line)
    return ""


def shorten(line: str) -> str:
    """Return a line as a title, of 30 signs with Chinese or of 80 without at most."""
    most = LONGEST_HAN if HAN.search(line) else LONGEST_LATIN
    if len(line) <= most or (len(line) <= 2 * most and not ENDS.search(line)):
        return line
    sentence = SENTENCE.search(line)
    if sentence and most // 4 <= sentence.start() <= most:
        return line[: sentence.start()].rstrip()
    cuts = [match.start() for match in CUTS.finditer(line[: most + 1])]
    if cuts and cuts[-1] >= most // 4:
        return line[: cuts[-1]].rstrip()
    if most == LONGEST_LATIN:
        return line[: line.rfind(" ", 0, most)].rstrip(" ,") + " …"
    return line[: most - 1] + "…"


def find_headings(text: DecodedText) -> Iterator[Heading]:
    """Yield the headings of a text behind its title, each with the paragraphs below it."""
    lines = [text.text[row.start : row.end].strip() for row in text.paragraphs]
    numbers = [
        number for number, line in enumerate(lines)
        if number and is_heading(line, lines[number + 1 : number + 2])
    ]  # fmt: skip
    for number, following in pairwise([*numbers, len(lines)]):
        if following > number + 1:
            yield Heading(shorten(lines[number].lstrip("#").strip()), number + 1, following)


def is_heading(line: str, following: list[str]) -> bool:
    """Return whether a line stands over those behind it: short, no sentence, or numbered."""
    most = LONGEST_HAN if HAN.search(line) else LONGEST_LATIN
    if not line or len(line) > most or not re.search(r"\w", line):
        return False
    if line.startswith("#"):
        return True
    if DATE.fullmatch(line):
        return False
    if ENDS.search(NUMBERED.sub("", line, count=1)) or "\t" in line or "|" in line:
        return False
    if NUMBERED.match(line):
        return True
    after = following[0] if following else ""
    is_before_prose = len(after) > len(line) and SENTENCE.search(after) is not None
    return is_before_prose and not line.endswith((",", "，", "、"))
