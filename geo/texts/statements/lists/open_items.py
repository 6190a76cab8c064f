"""Tells whether what a list or a table names is still to come, as the words beside it say."""

from __future__ import annotations

import re

from geo.texts.writing.branches import whether

LONGEST = 240
"""How long an item may be; in a longer one the clause with the name is offered."""
LINE_END = re.compile(r"[。\n]|\. ")
OPEN = whether(
    "尚|仍|未|拟|待|等候|轮候|有望|将|计划|预计|预估|预定|预料|力争|争取|确保"
    r"|(?:^|[,;:。 ])(?:如|若|倘|俟|等|只要)(?!何|期|今|意|皋|东|下)"
    r"|\b(?:will|if|in case|provided|subject to|starting|hopes?|wants?|plans?"
    r"|to be|planned|proposed|expected|due|can|once|until|unless|could|would|may|should"
    r"|not yet|yet to|pending|awaiting)\b"
)
"""What says that something is still to come."""


def is_open_there(text: str, start: int, end: int) -> bool:
    """Return whether an item, or the rest of its sentence, says that it is still to come."""
    return OPEN.search(text, start, _line_end(text, end)) is not None


def _line_end(text: str, end: int) -> int:
    """Return where the sentence that goes on at `end` is over, or its line, not far behind."""
    stop = LINE_END.search(text, end, end + LONGEST)
    return stop.start() if stop else min(len(text), end + LONGEST)
