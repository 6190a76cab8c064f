"""Tells which clauses speak of works that the place finder does not name. Folded text.

What 等 leads from to 项目 or 工程 are works by their names (推进甲煤制油、乙石化二期等项目); so is
what is built in an area that is named: 规划建设某市航天产业城.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from geo.texts.en.statements.no_works import is_letter
from geo.texts.writing.latin import is_latin
from geo.texts.zh.statements import besides, no_works, notices
from geo.texts.zh.statements import objects as zh

LONGEST_LIST = 160
"""How far before its head it is asked whether a list is but of kinds."""
FAR = 16
LONGEST = 7
"""How many signs the words have at most that an object ends with, and the sign behind them."""


def find_listings(text: str, ends: Sequence[int]) -> frozenset[int]:
    """Return the numbers of the clauses that list works: their sign 等, and what these are."""
    found = set[int]()
    for match in zh.LISTING.finditer(text) if "等" in text else ():
        place = bisect_right(ends, match.start())
        if place in found or ends[place] < match.end():
            continue
        start = max(ends[place - 1] if place else 0, match.start() - LONGEST_LIST)
        if zh.MANY.search(text, start, match.start()) is None:
            found.add(place)
    return frozenset(found)


def is_built(text: str, start: int, end: int) -> bool:
    """Return whether a clause begins with a deed and ends with what is built, or its building."""
    words = text[start:end]
    last = words[-LONGEST:].rstrip(zh.SIGNS)
    if last.endswith(zh.BUILDING) and zh.BUILT_AT_END.search(text, max(start, end - FAR), end):
        return True
    if last.endswith(zh.MEASURES):
        counted = zh.COUNTED_LAST.search(text, max(start, end - FAR), end)
        before = words[: counted.start() - start] if counted else words
        last = before[-LONGEST:].rstrip(zh.SIGNS)
    is_object = last[-1:] in zh.OBJECT_LAST and last.endswith(zh.OBJECTS)
    return is_object and is_deed(text, start, end)


def is_own(text: str, start: int, end: int) -> bool:
    """Return whether a clause of an area tells of a way between two, or of what is built there."""
    is_way = text.find("至", start, end) >= 0 and zh.WAY.search(text, start, end) is not None
    return is_way or is_built(text, start, end)


def ends_with_no_works(text: str, start: int, end: int) -> bool:
    """Return whether a clause tells of a campaign, a policy or a rank, and of no work."""
    words = text[start:end]
    if words.isascii():
        return False
    last = words[-LONGEST:].rstrip(zh.SIGNS)
    if last[-1:] in zh.NO_WORKS_LAST and last.endswith(zh.NO_WORKS):
        return True
    return besides.RANK.search(text, start, end) is not None


def is_no_work(text: str, start: int, end: int) -> bool:
    """Return whether a clause tells of an office, of money, of a firm or of use, and of no work.

    So does one of a notice: of a review, of land, of a meeting; and of English one of a letter.
    """
    words = text[start:end]
    if words.isascii() or is_latin(words):
        return is_letter(text, start, end)
    if notices.is_notice(text, start, end) or no_works.PURPOSE.match(text, start, end):
        return True
    is_none = no_works.NO_WORK.search(text, start, end) is not None
    return is_none and no_works.WORK.search(text, start, end) is None


def is_deed(text: str, start: int, end: int) -> bool:
    """Return whether a clause begins with a verb of building, or of an effort at it."""
    deed = zh.DEED.match(text, start, end)
    return deed is not None and zh.SOME.match(text, deed.end(), end) is None


def is_but_title(text: str, start: int, end: int) -> bool:
    """Return whether a clause tells of a share, a title, or how many projects have come."""
    return besides.BUT_TITLE.search(text, start, end) is not None
