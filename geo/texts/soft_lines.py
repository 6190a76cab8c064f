"""Tells lines that a page broke from lines that an author ended."""

from __future__ import annotations

import re

ENGLISH = re.compile(r"\n[ ]*(?=[a-z$(*])")
HAN = re.compile(r"\n(?<=[,\u4e00-\u9fff]\n)(?=[\u4e00-\u9fff])")
"""Between two lines of Chinese, where no sign but a comma ends the first."""
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

    def soften_english(match: re.Match[str]) -> str:
        start, end = match.span()
        is_within = start > 0 and text[start - 1] in BEFORE
        if is_within and original[end].isupper():
            is_within = (
                start - text.rfind("\n", max(0, start - LONG_ENGLISH), start) > LONG_ENGLISH - 1
            )
        return " " * (end - start) if is_within else match[0]

    return HAN.sub(_soften_han, ENGLISH.sub(soften_english, text))


def _soften_han(match: re.Match[str]) -> str:
    text, start = match.string, match.start()
    first = text.rfind("\n", max(0, start - 2 * LONG_LINE), start) + 1
    is_long = start - (first or max(0, start - 2 * LONG_LINE)) >= LONG_LINE
    is_item = text[start + 2 : start + 3] in {"、", ")"}
    return " " if is_long and not is_item else "\n"
