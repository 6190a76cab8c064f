"""What the items of a list begin and end with. Folded text."""

from __future__ import annotations

import re

from geo.texts.statements.clauses.subjects import Span
from geo.texts.writing.latin import is_latin
from geo.texts.writing.signs import SPACES

MARK = re.compile(
    r"[ \t]*(?:[0-9]{1,3}(?:[.、)|\t]|\.[ ])|[(](?:[0-9一二三四五六七八九十]{1,3}|[a-z]"
    r"|[ivx]{2,4})[)]"
    r"|[一二三四五六七八九十]{1,3}、|[-•·*▪●■◆○–—][ ]?|[①-⑳]|[a-z][.)][ ]|o[ ](?=[a-z(]))"
)
"""What a list item begins with."""
CELL = 40
"""How many signs an item has at most that is but a line or a cell."""


def is_marked(text: str, start: int) -> bool:
    """Return whether what begins at `start` is an item of English that a sign or number marks."""
    line = text.rfind("\n", 0, start) + 1
    mark = MARK.match(text, line)
    return mark is not None and line <= start <= mark.end() and is_latin(text[start : start + CELL])


def trim(text: str, start: int, end: int) -> Span:
    """Return start and end of a part of a text without spaces around it and signs at its end."""
    words = text[start:end]
    own = words.lstrip()
    if not own:
        return end, start
    start += len(words) - len(own)
    return start, start + len(own.rstrip(ENDS))


ENDS = f",。!?;:.|{SPACES}"
