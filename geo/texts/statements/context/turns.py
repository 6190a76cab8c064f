"""Tells which words turn a text ahead or back for what stands behind them. Folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.statements.context.headings import LONGEST, Heading, is_in_name
from geo.texts.statements.context.periods import is_told
from geo.texts.statements.context.titles import CLOSED
from geo.texts.statements.cues.cues import AHEAD, BEHIND
from geo.texts.zh.statements import cues as zh

NEAR = 8
"""How far from a sentence's beginning words still turn what follows: 过去一年, next steps."""
ENDS = re.compile("[。!?;\n]")


def is_line(text: str, turn: tuple[int, int, int]) -> bool:
    """Return whether a turn stands in a short line of its own, as a heading does."""
    low, high = max(0, turn[0] - LONGEST - 1), turn[1] + LONGEST + 1
    first = text.rfind("\n", low, turn[0])
    last = text.find("\n", turn[1], high)
    if (first < 0 and low) or (last < 0 and high < len(text)):
        return False  # a longer line, whose ends are not looked for
    line = text[first + 1 : last if last >= 0 else len(text)]
    return len(line) <= LONGEST and "。" not in line and not line.rstrip().endswith(CLOSED)


def turns_at(text: str, start: int, end: int) -> bool:
    """Return whether the words from `start` to `end` turn what follows them.

    They do in a heading, in what introduces a list, and at the beginning of a sentence.
    """
    if is_line(text, (start, end, 0)):
        return True
    if is_in_name(text, start, end) or is_told(text, end):
        return False
    high = min(len(text), end + LONGEST)
    close = ENDS.search(text, end, high)
    sentence = text[end : close.start() if close else high]
    low = max(0, start - NEAR - 1)
    if COUNT.match(text, end):
        return False  # 其中续建项目395个
    is_first = not low or any(text.rfind(sign, low, start) >= 0 for sign in "。!?;\n.")
    return is_first or zh.LED.search(sentence) is not None or ":" in sentence[:NEAR]


COUNT = re.compile(
    "[ ]?(?:共?有|[总共]计|共|总数[为达]?|达到?|为|超过?)?[ ]?[0-9]+[个项]?(?!.{0,8}:)"
    "|(?:年度|计划|[总累]计?)?(?:完成)?投资|[开复完竣]工率"
)
"""What stands behind the name of a kind of works where they are but counted."""


def ends_of_prose(
    text: str, turns: list[tuple[int, int, int]], genre: int | None
) -> Iterator[Heading]:
    """Yield where what prose looks back on is over, in English and what no report says: its line.

    Nothing below it is told as done for a sentence that begins with: What we did do is …, and
    nothing is to come, or due then, for one that begins with: The next steps are …
    What is said of the next step in a text that neither plans nor reports (下一步) ends there, too.
    What somebody is asked of the past year ends with the answer in the next line.
    """
    for start, end, bits in turns:
        is_spoken = not genre and bits & (AHEAD | BEHIND) and not text[start:end].isascii()
        is_told = bits & (BEHIND if genre else AHEAD | BEHIND) and text[start:end].isascii()
        if not (is_spoken or is_told) or is_line(text, (start, end, 0)):
            continue
        stop = text.find("\n", end)
        if stop >= 0 and is_spoken and bits & BEHIND and text[stop - 1] == "?":
            answer = next((at for at in range(stop, len(text)) if text[at] != "\n"), stop)
            stop = text.find("\n", answer)
        if stop >= 0 and not text[end:stop].rstrip().endswith(":"):
            yield Heading(stop, stop, None, 0)
