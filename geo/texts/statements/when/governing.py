"""Finds the year that governs all parts of a sentence of Chinese that semicolons set apart.

今年,甲市完成投资9亿元;开工建设乙路: both are of the year with which the sentence begins.
"""

from __future__ import annotations

from geo.texts.statements.clauses.clause_index import ClauseIndex
from geo.texts.times.finding import Time

FAR = 200
"""How far back the sentence may begin."""
LED = 4
"""How many signs may stand before its year."""
FIRST_HAN = "\u4e00"
YEAR_LENGTH = 4
RELATIVE = frozenset("今明后去本前")
"""With these signs years begin that are told from the text's own."""


def governing_year(clauses: ClauseIndex, start: int) -> Time | None:
    """Return the year that the sentence begins with whose later part has an offset, or None."""
    text = clauses.text
    low = max(0, start - FAR)
    joint = text.rfind(";", low, start)
    if joint < 0 or text.find("\n", joint, start) >= 0 or text.find("。", joint, start) >= 0:
        return None
    begin = max(text.rfind("。", low, joint), text.rfind("\n", low, joint)) + 1
    if not begin or text[joint - 1 : joint] < FIRST_HAN:
        return None
    first = next(iter(clauses.times.between(begin, begin + LED + 1)), None)
    if first is None or len(first.period or "") != YEAR_LENGTH:
        return None
    is_alone = text[first.start] in RELATIVE or text[first.end : first.end + 1] == ","
    return first if is_alone else None  # 2027年建成甲路;开展乙桥研究: the first part's alone
