"""Parts sentences that stand together without a space, as pages that were copied have them."""

from __future__ import annotations

import re
from functools import lru_cache

from geo.texts.writing.soft_lines import harden

TOGETHER = re.compile(r"(?<=[a-z]{3})\.(?=[A-Z][a-z'’]|[AI][ ])")
"""A full stop between two sentences: the works in Alder.The mayor said."""


@lru_cache(maxsize=1)
def part_sentences(text: str) -> str:
    """Return a text as long in which no run of capitals goes on behind the end of a sentence.

    As `harden` has it for lines; a full stop without a space behind it is a vertical tab.
    """
    return TOGETHER.sub("\v", harden(text))
