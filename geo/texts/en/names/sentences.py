"""Parts what stands together without a space: sentences that were copied, the ends of a route."""

from __future__ import annotations

import re
from functools import lru_cache

from geo.texts.en.names.joined import find_ends
from geo.texts.writing.soft_lines import harden

TOGETHER = re.compile(r"\.(?<=[a-z]{3}\.)(?=[A-Z][a-z'’]|[AI][ ])")
"""A full stop between two sentences: the works in Alder.The mayor said."""


@lru_cache(maxsize=1)
def part_sentences(text: str) -> str:
    """Return a text as long in which no run of capitals goes on behind the end of a sentence.

    As `harden` has it for lines; a full stop without a space behind it is a vertical tab, and so
    is a hyphen between the ends of a route.
    """
    parted = TOGETHER.sub("\v", harden(text))
    signs = [end for _, end in find_ends(text) if text[end : end + 1] == "-"]
    if not signs:
        return parted
    bounds = zip([0, *(sign + 1 for sign in signs)], [*signs, len(text)], strict=True)
    return "\v".join(parted[start:end] for start, end in bounds)
