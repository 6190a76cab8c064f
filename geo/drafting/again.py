"""Finds a name again where the text repeats it without what made it a name the first time.

The reader takes an ordinary word with a capital for a name only where something speaks for it:
Cork in "from Cork to Limerick", not in "Cork's new platform". Once it is one, it is one in the
whole text, as long as the text has the word in small letters nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.dossiers.rows import Mention
from geo.texts.text import DecodedText
from geo.texts.writing.spans import Cover

IN_NAME_BEFORE = re.compile(r"[A-Z][\w’'-]* $")
IN_NAME_AFTER = re.compile(r" [A-Z]")
LONGEST_WORD = 40
SHORTEST = 3


def find_again(text: DecodedText, mentions: Sequence[Mention]) -> list[Mention]:
    """Return `mentions`, in order, and those of the same Latin surface elsewhere in the text.

    A surface within a run of capitals is a part of another name, and none.
    """
    taken = Cover((row.start, row.end) for row in mentions)
    found = [*mentions]
    seen: dict[str, Mention] = {}
    for row in mentions:
        known = seen.get(row.surface)
        if known is None or (row.place and not known.place):
            seen[row.surface] = row
    for surface, row in seen.items():
        if surface.isascii() and surface[:1].isupper() and len(surface) >= SHORTEST:
            found += _repeat(text, row, taken)
    return sorted(found, key=lambda row: (row.start, row.end))


def _repeat(text: DecodedText, row: Mention, taken: Cover) -> list[Mention]:
    words = text.text
    pattern = re.compile(rf"(?<![\w-]){re.escape(row.surface)}(?![\w-])")
    spans = [match.span() for match in pattern.finditer(words)]
    others = [span for span in spans if not taken.touches(*span) and _is_alone(words, *span)]
    if not others or re.search(rf"(?<!\w){re.escape(row.surface.lower())}(?!\w)", words):
        return []
    return [
        row.model_copy(
            update={"start": start, "end": end, "paragraph": max(text.paragraph_at(start), 1)}
        )
        for start, end in others
    ]


def _is_alone(words: str, start: int, end: int) -> bool:
    before = words[max(0, start - LONGEST_WORD) : start]
    return not IN_NAME_BEFORE.search(before) and not IN_NAME_AFTER.match(words, end)
