"""Tells whether English says itself that something was so at a time, whatever the year. Folded.

The words decide: what was completed in 2027 is not to come, though the text seems to be older;
its date may have been guessed, or a figure be wrong.
"""

from __future__ import annotations

import re

TOLD = re.compile(
    r"\b(?:was|were|(?:has|have|had) (?:now |since |also |already )?been)"
    r" (?:(?:officially|formally|fully|finally|successfully|first|only|also|then|later|largely"
    r"|partly|substantially|originally) )?"
    r"(?:completed|finished|(?:re)?opened|(?:re)?built|constructed|erected|commissioned"
    r"|inaugurated|handed over|delivered|installed|replaced|demolished|restored|renovated"
    r"|refurbished|upgraded|widened|extended|electrified|approved|granted|given|issued|awarded"
    r"|signed|adopted|made|submitted|lodged|published|unveiled|founded|established|laid|started"
    r"|begun|launched|acquired|purchased)\b"
)
"""What has been done."""
AT_TIME = re.compile(
    r"(?: (?:and|but) [a-z]+ed)?"
    r"(?: to (?:the public|traffic|visitors|passengers|residents|trains|users))?"
    r"(?: by (?:the )?(?!the end|end|early|late|mid)[a-z' -]{2,40}?)?"
    r" (?:in|on|during|at|back in|only in|late in|early in)"
    r"(?: (?:the|early|late|mid|middle|end|beginning|start|spring|summer|autumn|fall|winter"
    r"|first|second|third|fourth|last|half|quarter|month|week|of))*[ -]?"
)
"""What stands between that and its time."""
TIME_FIRST = re.compile(r"(?:^|[.;:\n])[ \n\"'*>-]{0,4}(?:in|on|during|early in|late in|back in) $")
"""What begins a sentence with its time: in 2027, permission was granted."""
NEAR, LONG = 16, 200


def is_told_at(text: str, start: int, end: int, time: tuple[int, int]) -> bool:
    """Return whether a clause from `start` to `end` tells what was done at a `time` of its own."""
    found, (first, last) = TOLD.search(text, start, end), time
    if found is None:
        return False
    if first >= found.end():
        return AT_TIME.fullmatch(text, found.end(), first) is not None
    is_first = TIME_FIRST.search(text, max(0, first - NEAR), first) is not None
    return is_first and first >= start and found.start() - last < LONG


_TELL = (
    r"(?:said|announced|told|confirmed|stated|revealed|reported|declared|stressed|explained|noted"
    r"|admitted|promised|pledged|vowed|claimed)\b"
)
TOLD_BEHIND = re.compile(
    r",?(?: (?!(?:will|would|is|are|was|were|has|have|had|to|shall|should|may|must|can|could)\b)"
    rf"[a-z0-9'&.()-]+){{1,9}}? {_TELL}(?!,)"
)
"""What stands behind the time of a telling: in July, the council announced that."""
OF_TELLING = re.compile(
    r"(?:^|[.;:\n])[ \n\"'*>-]{0,4}(?:(?:in|on|during|(?:early|late|back|earlier) (?:in|on)) )?$"
)
"""What begins a sentence with such a time."""
TOLD_BEFORE = re.compile(rf"\b{_TELL}(?: (?:on|in|at|last|late|early|earlier|back))*[ ]$")
"""What stands before it, with `that` behind: announced in July that."""
DUE_BEFORE = ("by ", "before ", "until ", "from ", "after ", "end of ", "since ")


def is_when_told(text: str, start: int, end: int) -> bool:
    """Return whether a time of English is when something was said, and not when it is to be."""
    low = max(0, start - NEAR * 2)
    if text.endswith(DUE_BEFORE, low, start):
        return False
    if text.startswith(" that ", end):
        return TOLD_BEFORE.search(text, low, start) is not None
    is_first = OF_TELLING.search(text, max(0, start - NEAR), start) is not None
    return is_first and TOLD_BEHIND.match(text, end) is not None
