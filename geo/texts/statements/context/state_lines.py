"""Finds the lines of English that are but a state: the ends of cards, or headings. Folded text.

Mill Bridge / A bridge of two lanes. / Ongoing: such lines end cards. Where one of them begins a
block of the text they head what stands below: Completed / Mill Bridge / Planned / Elm Road.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.texts.statements.context.headings import Heading, tense_of
from geo.texts.times.finding import Times
from geo.texts.writing.branches import branched

_STATE = (
    r"(?:(?:fully |now |recently )?(?:completed?|finished|delivered|open(?:ed)?|operational"
    r"|commissioned)|in (?:operation|service|use|construction|progress|delivery|design|planning"
    r"|procurement)|on-?going|under ?way|under (?:construction|development|way|design)|on site"
    r"|planned|proposed|planning|design|tendering|procurement|approved|on hold|paused|cancell?ed"
    r"|delayed|not started|not yet started|future|upcoming)"
)
STATE = branched(rf"\n[ ]*(?:status:? )?{_STATE}[ ]*(?=\n|$)")
"""A line that is but a state, with the break before it."""
_HEAD = rf"[ ]*{_STATE}(?: (?:projects|works|schemes))?:?[ ]*\n(?=[^\n])"
FIRST_HEAD = branched(rf"(?:^|\n\n){_HEAD}")
"""Such a line, or one of the works of that state, which begins a block."""
HEAD = branched(rf"(?<=[^\n])\n{_HEAD}")
"""The same behind another line."""


def find_state_lines(text: str) -> list[tuple[int, int]]:
    """Return the lines that are but a state and end cards, or none where some are headings."""
    found = [(match.start() + 1, match.end()) for match in STATE.finditer(text)]
    return found if found and FIRST_HEAD.search(text) is None else []


def find_state_heads(text: str, times: Times) -> Iterator[Heading]:
    """Yield the headings that are but a state, where no empty line sets them apart, in order."""
    if HEAD.search(text) is None or FIRST_HEAD.search(text) is None:
        return
    for match in HEAD.finditer(text):
        start, end = match.start() + 1, match.end() - 1
        words = text[start:end].strip(" :")
        yield Heading(start, end, None, tense_of(words, start, end, times))
