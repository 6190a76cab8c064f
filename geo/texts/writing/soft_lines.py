"""Tells lines that a page broke from lines that an author ended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, pairwise

from geo.texts.writing.cells import LEAST_GAPS, count_gaps
from geo.texts.writing.folding import Folded
from geo.texts.writing.words import MONTHS_EN

ENGLISH = re.compile(
    r"\n[ ]*(?=(?!o[ ])[a-z](?![.)][ ])|[0-9](?![0-9]?[.)][ ])|\$|[*](?! )"
    r"|\((?![a-z0-9]{1,3}\)[ ]))"
)
"""Before a line of English that goes on, and is no item: (a), b), o, 2."""
BEFORE_NUMBER = re.compile(
    r"(?<![a-z0-9])(?:by|in|of|to|than|about|some|nearly|until|before|after|over|the|and|or|from|for"
    r"|at|since|during|around|under|within|between|early|late|mid|an?|is|are|was|were|every|another"
    r"|approximately|roughly|almost|least|most|next|last|first|" + "|".join(MONTHS_EN) + r")\Z",
    re.IGNORECASE,
)
"""What does not end a line behind which a number stands: by the end of July / 2027."""
LONGEST_BEFORE = 16
HAN = re.compile(r"\n(?<=[,\u4e00-\u9fff]\n)(?=[\u4e00-\u9fff])")
"""Between two lines of Chinese, where no sign but a comma ends the first."""
CAPITAL = re.compile(r"\n(?=([A-Z][^ \n]*))")
LONG_LINE = 30
"""How many characters a line of Chinese has at least that a page broke."""
LONG_ENGLISH = 60
"""How many a line of English has at least."""
BEFORE = frozenset("abcdefghijklmnopqrstuvwxyz0123456789,*)'-")


def soften(text: str, original: str) -> str:
    """Return a folded `text` of the same length in which a line break within a sentence is a space.

    Such a break stands between English words, the next in small letters or behind a line as long
    as a page's, or at the end of a long line of Chinese that no sign ends and no short line or
    heading follows. `original` is the text as given, as long, which tells capitals.
    """
    has_rows = "|" in text

    def soften_english(match: re.Match[str]) -> str:
        start, end = match.span()
        is_within = _is_within(text, original, start, end, has_rows=has_rows)
        return " " * (end - start) if is_within else match[0]

    return HAN.sub(_soften_han, ENGLISH.sub(soften_english, text))


def _is_within(text: str, original: str, start: int, end: int, *, has_rows: bool) -> bool:
    """Return whether a break at `start` is within a sentence of English that goes on at `end`."""
    is_within = start > 0 and text[start - 1] in BEFORE
    is_within = is_within and not (has_rows and _is_row(text, start))
    is_within = is_within and not (text[end] == "$" and _is_sum_of_many(text, start, end))
    if is_within and text[end].isdigit():
        lead = text[max(0, start - LONGEST_BEFORE) : start].rpartition("\n")[2]
        is_within = BEFORE_NUMBER.search(lead) is not None and not _has_cells(original, start)
    if is_within and original[end].isupper():
        return start - text.rfind("\n", max(0, start - LONG_ENGLISH), start) > LONG_ENGLISH - 1
    return is_within


@lru_cache(maxsize=1)
def harden(text: str) -> str:
    """Return a text as long with a vertical tab where an author ended a line before a capital.

    A page breaks a line where the next word does not fit: a line that had room for it, by the
    length of the line below, was ended by its author, as headings are.
    """
    has_rows = "\t" in text

    def end_line(match: re.Match[str]) -> str:
        place = match.start()
        if has_rows and _has_tab(text, place):
            return "\v"
        above = place - text.rfind("\n", 0, place) - 1
        below = text.find("\n", place + 1)
        length = (below if below >= 0 else len(text)) - place - 1
        return "\v" if above + 1 + len(match[1]) <= length else "\n"

    return CAPITAL.sub(end_line, text)


def _is_row(text: str, end: int) -> bool:
    """Return whether the line that ends at `end` is a row of a table."""
    return text.find("|", text.rfind("\n", 0, end) + 1, end) >= 0


def _is_sum_of_many(text: str, start: int, end: int) -> bool:
    """Return whether the line behind a break, and one beside it, begins with a sum of money."""
    above = text.rfind("\n", 0, start) + 1
    below = text.find("\n", end) + 1
    return text[above] == "$" or (below > 0 and text[below : below + 1] == "$")


def _soften_han(match: re.Match[str]) -> str:
    text, start = match.string, match.start()
    first = text.rfind("\n", max(0, start - 2 * LONG_LINE), start) + 1
    is_long = start - (first or max(0, start - 2 * LONG_LINE)) >= LONG_LINE
    is_item = text[start + 2 : start + 3] in {"、", ")"} or "|" in text[first:start]
    return " " if is_long and not is_item else "\n"


def _has_tab(text: str, end: int) -> bool:
    """Return whether the line that ends at `end` is a row of a table set apart by tabs."""
    return text.find("\t", text.rfind("\n", 0, end) + 1, end) >= 0


WIDTHS = 6
"""By how many characters the lines of a page differ at most in length, for what a PDF drops."""


def join_lines(folded: Folded) -> Folded:
    """Return a folded text without the line breaks that a page put within sentences of Chinese.

    Such a break stands behind a line as long as its neighbour above or below, where no sign ends
    it. Nor with what a line of English is indented by that a sentence runs on to. Offsets lead
    back to the text as given. A text that has none comes back as it is.
    """
    if not folded.is_aligned:
        return folded
    text = folded.text
    dropped = sorted([*_breaks_of_page(folded), *_indents_of_page(folded)])
    if not dropped:
        return folded
    bounds = [0, *(end for _, end in dropped)]
    stops = [*(start for start, _ in dropped), len(text)]
    spans = list(zip(bounds, stops, strict=True))
    shifts = [0, *accumulate(end - start for start, end in dropped)]
    return Folded(
        text="".join(text[start:end] for start, end in spans),
        given="".join(folded.given[start:end] for start, end in spans),
        length=folded.length,
        breaks=tuple(start - shift for start, shift in zip(bounds, shifts, strict=True)),
        shifts=tuple(shifts),
        is_aligned=False,
    )


def _breaks_of_page(folded: Folded) -> Iterator[tuple[int, int]]:
    """Yield the line breaks within sentences of Chinese."""
    text = folded.text
    if not HAN.search(text):
        return
    width, has_tabs = _find_width(text), "\t" in folded.given
    for match in HAN.finditer(text):
        cut = match.start()
        if (
            _is_of_page(text, cut, width)
            and not _has_cells(folded.given, cut)
            and not (has_tabs and _has_tab(folded.given, cut))
        ):
            yield cut, cut + 1


def _indents_of_page(folded: Folded) -> Iterator[tuple[int, int]]:
    """Yield what lines of English are indented by behind long ones, within a sentence."""
    text, given = folded.text, folded.given
    has_rows = "|" in text
    for match in ENGLISH.finditer(text) if "\n " in text else ():
        start, end = match.span()
        if (
            end - start > 1
            and start - text.rfind("\n", max(0, start - LONG_INDENTED), start) >= LONG_INDENTED
            and _is_within(text, given, start, end, has_rows=has_rows)
            and not _has_cells(given, start)
        ):
            yield start + 1, end


LONG_INDENTED = 40
"""How many characters a line has at least whose sentence runs on to an indented one."""


def _has_cells(original: str, end: int) -> bool:
    """Return whether the line that ends at `end` is a row of a table that tabs or gaps set."""
    line = original[original.rfind("\n", 0, end) + 1 : end]
    return "\t" in line.strip() or count_gaps(line) >= LEAST_GAPS


def _find_width(text: str) -> int:
    """Return how many characters the lines of a page have, where no line is longer; else 0.

    Lines that a sentence runs on from must often be as long as the longest.
    """
    lines = text.split("\n")
    width = max(map(len, lines))
    if not LONG_LINE <= width <= MOST_WIDE:
        return 0
    full = [
        line for line, below in pairwise(lines)
        if len(line) >= width - WIDTHS and below[:1] >= "\u4e00" and line[-1] >= "\u4e00"
    ]  # fmt: skip
    return width if len(full) >= OFTEN else 0


MOST_WIDE, OFTEN = 60, 3
"""How wide a page is at most, and how many of its lines are full before it counts as one."""


def _is_of_page(text: str, place: int, width: int = 0) -> bool:
    """Return whether the page put the line break at `place`."""
    if text[place + 2 : place + 3] in {"、", ")"}:
        return False
    first = text.rfind("\n", max(0, place - FAR), place)
    length = place - first - 1
    if "|" in text[first + 1 : place]:
        return False  # a row of a table
    if length < LONG_LINE or (first < 0 and place > FAR):
        return False
    if width and length >= width - WIDTHS:
        return True
    above = first - text.rfind("\n", max(0, first - FAR), first) - 1 if first > 0 else 0
    last = text.find("\n", place + 1, place + FAR)
    below = (last if last >= 0 else min(len(text), place + FAR)) - place - 1
    return abs(above - length) <= WIDTHS or abs(below - length) <= WIDTHS


FAR = 4 * LONG_LINE
"""How far the ends of a line are looked for; a longer one is no line of a page."""
