"""Tells which texts and paragraphs look back that no title and no heading says so of. Folded text.

1-4月,全市项目完成投资80亿元。甲桥部分车道通车: what was spent in months that are over tells of
what came in them. 甲路建成通车;乙馆竣工;丙站启用;丁园建成开放: so tells who has no word of an aim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.times.finding import Times
from geo.texts.writing.signs import matches_at, places_of
from geo.texts.zh.statements import review_words as zh

LONGEST = 2000
"""How many signs a paragraph has at most, and a text of which one sentence speaks for another."""
MANY = 4
"""How many works such a text says to be finished at least, each at the end of its clause."""
YOUNG = 3
"""Up to this month a text tells what its year is to bring."""


def find_spent(text: str, times: Times) -> Iterator[tuple[int, int, int]]:
    """Yield where paragraphs say what was spent in a time that is over, and up to where they do.

    That is the start and the end of these words, and where the first sentence begins that sets
    something to be done; none where their own does.
    """
    done = -1
    for match in matches_at(zh.SPENT, text, places_of(text, zh.SPENT_FIRST)):
        if match.start() < done:
            continue
        start, end = sentence_at(text, match.start(), match.end())
        over = zh.OVER.search(text, start, match.start())
        if over is None or zh.AHEAD.search(text, start, end) or _lies_ahead(over, times):
            continue
        if not zh.OF_SEVERAL.search(text[start : match.start()]):
            continue
        line = text.find("\n", match.end(), match.end() + LONGEST)
        done = line if line >= 0 else min(len(text), match.end() + LONGEST)
        turn = zh.TURN.search(text, end - 1, done)
        done = turn.start() + 1 if turn else done
        yield start, match.end(), done


def _lies_ahead(over: re.Match[str], times: Times) -> bool:
    """Return whether a time ends behind the month of the text, in its year."""
    named = over["quarter"] or over["half"]
    month = zh.LAST_OF[named] if named else int(over["month"] or over["by"] or 0)
    return times.month is not None and month > times.month


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence begins and ends in which something stands."""
    low = max(text.rfind(sign, max(0, start - LONGEST), start) for sign in "。!\n") + 1
    ends = [place for sign in "。!\n" if (place := text.find(sign, end, end + LONGEST)) >= 0]
    return low, min(ends, default=len(text))


def tells_results(text: str, times: Times | None = None) -> bool:
    """Return whether a short text but tells what was finished, and has no word of an aim."""
    if len(text) > LONGEST or text.isascii():
        return False
    if times is not None and times.month is not None and times.month <= YOUNG:
        return False
    told = sum(1 for _ in zh.FINISHED.finditer(text))
    return told >= MANY and zh.AIM.search(text) is None
