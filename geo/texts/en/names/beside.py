"""Finds English names without a head that stand in one list with places, or label such a list.

In *Hingna, Kamptee, Mouda and Umred* one place proves the others; so do the labels of a list of
sites, of which most are places. Text as given, with its capitals.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from geo.texts.en.names.proofs import BEFORE_NAME
from geo.texts.writing.matcher import Words
from geo.texts.writing.spans import Cover

_WORD = r"[A-Z][\w'’-]*+(?:(?<=\bSt|\bMt|\bFt)\.)?"
_NAME = rf"(?>{_WORD}(?:[ \n](?:(?:of|upon|on|de|the)[ \n]){{0,2}}{_WORD}){{0,4}})"
_JOINT = r"(?:[,;][ \n](?:and[ \n]|or[ \n])?|[ \n](?:and|or|&)[ \n])(?:the[ \n])?"
_FIRST = _NAME.replace("[A-Z]", r"[A-Z](?<![\w'’-].)", 1)
"""A name at the beginning of a word: its capital is looked for before all else."""
LIST = re.compile(rf"{_FIRST}(?:{_JOINT}{_NAME})+")
"""Names with capitals that commas and *and* join."""
JOINTS = Words((", ", "; ", " and ", " or ", " & "))
"""What those begin with, where a space stands for each line's end."""
JOINED = re.compile(rf"{_JOINT}(?=[A-Z])")
BEGUN = re.compile(rf"{_FIRST}$")
LONGEST = 200
"""How many signs the first name of a list has at most, of five words and those between them."""
JOINT = re.compile(_JOINT)
LAST_JOINT = re.compile(r"[ \n](?:and|or|&)[ \n]")
OPENING = re.compile("(?:In|At|From|Near|For|To|By|On|Across|Outside|Within)[ \n]")
"""What a sentence begins with whose first name no list goes on from: In Leeds, Alstom …"""
ARTICLE = re.compile("(?:The|Both|Between|And|But)[ \n]")
"""What a list may begin with and is none of it."""
MANY, SHARE = 3, 3
"""A list of so many names is one of places if one of so many of them is known as such."""
LABEL = re.compile(
    rf"\n[ ]*(?:[•*▪●■◦–-]|[0-9]{{1,2}}[.)])[ ]*(?P<name>{_NAME})(?=:[ ]|[ ][–—][ ]|[ ]\()"
)
"""What an item of a list is about: • Honeysuckle: last two sites."""
FEWEST_LABELS = 3

Span = tuple[int, int]


def find_listed(
    text: str, spans: Sequence[Span], may_be: Callable[[str], bool],
    is_body: Callable[[str], bool], is_word: Callable[[str], bool],
) -> Iterator[Span]:  # fmt: skip
    """Yield the spans of names in lists with places at `spans`, which are in order.

    `may_be` tells whether words may be a name without a head, `is_body` whether they are an
    organisation's: a list that names one of these proves nothing; `is_word`, whether they are no
    name at all, and another list begins behind them.
    """
    if not spans:
        return
    begins = [start for start, _ in spans]
    starts = set(begins)
    listed: list[Span] = []
    for found in _find_lists(text):
        first = bisect_left(begins, found.start())
        if first == len(begins) or begins[first] >= found.end():
            continue
        for items in _lists(found, is_word):
            if _is_of_places(text, items, starts, is_body):
                listed += items
    listed += _find_labels(text, starts)
    if listed:
        known = Cover(spans)
        yield from (
            item for item in listed if not known.touches(*item) and may_be(text[slice(*item)])
        )


def _find_lists(text: str) -> Iterator[re.Match[str]]:
    """Yield the lists of names in order: what joins two is rarer than a name, and found first."""
    done, flat = 0, text.replace("\n", " ")
    for place in JOINTS.find(flat):
        word = flat.rfind(" ", done, place) + 1 or done
        if place < done or flat[word:place].islower() or not JOINED.match(text, place):
            continue
        low = max(done, place - LONGEST)
        begun = BEGUN.search(text, text.rfind(",", low, place) + 1 or low, place)
        found = LIST.match(text, begun.start()) if begun else None
        if found:
            done = found.end()
            yield found


ORIGIN = re.compile(
    r"(?:\b(?:[Ff]rom|[Bb]etween|km|miles?|[ABEMNR][0-9]{1,4})|[(:,])"
    rf"[ ](?P<name>{_WORD}(?:[ ]{_WORD})?)$"
)
"""The first end of a way whose last one is known: 10 km Glounthaune to …"""
TO, FARTHEST = " to ", 48


def find_origins(text: str, spans: Sequence[Span], may_be: Callable[[str], bool]) -> Iterator[Span]:
    """Yield the names from which ways lead to the places at `spans`, which are in order."""
    ends = {end for _, end in spans}
    for start, _ in spans:
        end = start - len(TO)
        if text.startswith(TO, end) and end > 0 and end not in ends:
            origin = ORIGIN.search(text, max(0, end - FARTHEST), end)
            if origin and may_be(origin["name"]):
                yield origin.span("name")


def _lists(found: re.Match[str], is_word: Callable[[str], bool]) -> Iterator[list[Span]]:
    """Yield the lists of at least two names that one match has, between words that are none."""
    items: list[Span] = []
    for item in _items(found):
        if is_word(found.string[slice(*item)]):
            if len(items) > 1:
                yield items
            items = []
        else:
            items.append(item)
    if len(items) > 1:
        yield items


def _items(found: re.Match[str]) -> Iterator[Span]:
    """Yield the spans of the names of a list; the first of a sentence is none of it."""
    start = found.start()
    is_first = OPENING.match(found.string, start) is not None
    article = ARTICLE.match(found.string, start)
    start = article.end() if article else start
    for joint in JOINT.finditer(found.string, start, found.end()):
        if not is_first:
            yield start, joint.start()
        is_first = is_first and LAST_JOINT.fullmatch(joint[0]) is not None
        start = joint.end()
    yield start, found.end()


def _is_of_places(
    text: str, items: Sequence[Span], starts: set[int], is_body: Callable[[str], bool]
) -> bool:
    """Return whether enough of a list's names are places, and none is an organisation's.

    The first is enough where a word leads to it that leads to places: bypasses Orton, Elm and Tarn.
    """
    count, sure = len(items), 0
    for start, _ in items:
        sure += start in starts
    if not sure or sure == count or any(is_body(text[slice(*item)]) for item in items):
        return False
    last = text[items[-2][1] : items[-1][0]]
    is_closed = " and" in last or " or" in last or "&" in last
    if is_closed and items[0][0] in starts and BEFORE_NAME.lead(text, items[0][0]):
        return True
    return sure * SHARE >= count and (is_closed or sure >= MANY - 1)


def _find_labels(text: str, starts: set[int]) -> list[Span]:
    """Return the labels of a list's items of which most are places."""
    labels = [found.span("name") for found in LABEL.finditer(text)]
    sure = sum(start in starts for start, _ in labels)
    return labels if len(labels) >= FEWEST_LABELS and sure * 2 >= len(labels) else []
