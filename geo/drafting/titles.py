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
CUTS = re.compile(r"[，。！？；：,;:!?]|\.\s|\s[—–-]\s|(?<=[\u3400-\u9fff])\s")
"""Where a clause ends; an enumeration, which 、 parts, is whole or told to go on."""
PROSE = re.compile(r"[。；;]|\.(?=\s|$)")
"""What a paragraph has and a headline has not."""
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


_MONTH = rf"(?:{'|'.join(MONTHS_EN)})"
_DAY = (
    rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}\s(?:19|20)[0-9]{{2}}"
    rf"|{_MONTH}\s[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s(?:19|20)[0-9]{{2}}"
    r"|[0-9]{2,4}\s?年\s?[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?[日號号]|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2})"
)
DATELINE = re.compile(rf".*[\s】）)|,，–—-]{_DAY}[\s)）]*|{_DAY}\s?[\s|,，–—-].*", re.IGNORECASE)
"""A line above a text that ends or begins with its day: Media release – Northport – 14 March."""
BYLINE = re.compile(
    r"[【（(\s]*(?:(?:本[报報台刊]|中央社)?\s?(?:[记記]者|通[讯訊][员員])|撰文|作者|[来來]源|文\s?[/／]|新[闻聞]稿"
    r"|[^\s]{2,12}新[闻聞]稿\b|(?:media|press|news)\s(?:release|statement)\b|for\s(?:immediate\s)?release\b)",
    re.IGNORECASE,
)
"""How a line begins that says who published a text, and not what stands below it."""
DATED_LINES = 3
"""How many lines below a title may say when and where."""


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
    """Return a line as a title: whole, if it is a headline of twice 30 signs (80 without Chinese).

    A longer one is its first sentence, or what it begins with and an ellipsis, lest a part of the
    news be taken for all of it.
    """
    most = LONGEST_HAN if HAN.search(line) else LONGEST_LATIN
    if len(line) <= most or (len(line) <= 2 * most and not PROSE.search(line)):
        return line
    sentence = SENTENCE.search(line)
    if sentence and most // 4 <= sentence.start() <= most:
        return line[: sentence.start()].rstrip()
    more = " …" if most == LONGEST_LATIN else "…"
    cuts = [match.start() for match in CUTS.finditer(line[: most + 1 - len(more)])]
    if cuts and cuts[-1] >= most // 4:
        return line[: cuts[-1]].rstrip() + more
    if most == LONGEST_LATIN:
        return line[: line.rfind(" ", 0, most)].rstrip(" ,") + more
    return line[: most - 1] + more


def find_headings(text: DecodedText) -> Iterator[Heading]:
    """Yield the headings of a text behind its title, each with the paragraphs below it."""
    lines = [text.text[row.start : row.end].strip() for row in text.paragraphs]
    numbers = [
        number for number, line in enumerate(lines)
        if number
        and not (number <= DATED_LINES and DATELINE.fullmatch(line))
        and is_heading(line, lines[number + 1 : number + 2])
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
    if DATE.fullmatch(line) or BYLINE.match(line):
        return False
    if ENDS.search(NUMBERED.sub("", line, count=1)) or "\t" in line or "|" in line:
        return False
    if NUMBERED.match(line):
        return True
    after = following[0] if following else ""
    is_before_prose = len(after) > len(line) and SENTENCE.search(after) is not None
    return is_before_prose and not line.endswith((",", "，", "、"))
