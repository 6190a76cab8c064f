"""Finds the paragraphs that tell growth in figures, as only a look back can. Folded text.

甲区产值增长4.8%。乙园建成投用: what is so counted has come, and with it what stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.statements.context.headings import LEVELS, UNDER, Heading
from geo.texts.statements.cues.cues import BEHIND
from geo.texts.zh.statements import heading_words as zh_headings

GROWN_LEVEL = LEVELS["number"] + UNDER
"""How deep such a paragraph stands; whatever else governs there counts before it."""


def find_realised(text: str) -> Iterator[Heading]:
    """Yield the paragraphs of `text` that count what has grown, each with where it ends."""
    done = -1
    for match in zh_headings.GROWN.finditer(text):
        if match.start() < done or zh_headings.AIMED.search(_sentence_at(text, match)):
            continue
        start = text.rfind("\n", max(done, 0), match.start()) + 1 or max(done, 0)
        stop = text.find("\n", match.end())
        done = stop if stop >= 0 else len(text)
        yield Heading(start, match.end(), GROWN_LEVEL, BEHIND)
        yield Heading(done, done, GROWN_LEVEL, 0)


def _sentence_at(text: str, match: re.Match[str]) -> str:
    """Return the sentence in which a match stands, as far as one reads in a breath."""
    before = text[max(0, match.start() - LONGEST) : match.start()]
    after = text[match.end() : match.end() + LONGEST]
    return ENDS.split(before)[-1] + match.group() + ENDS.split(after, maxsplit=1)[0]


LONGEST = 200
"""How many signs of a sentence are read on either side of what has grown."""
ENDS = re.compile("[。!;\n]")
