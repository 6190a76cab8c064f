"""Tells the numbers of roads that stand behind a short word for them: FM 664, US 83, Loop 13.

The words are told by their capitals, so that the original text is asked, not the folded one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from geo.texts.en.names.road_words import DOUBTFUL, SURE
from geo.texts.values.amounts import Amount
from geo.texts.writing.words import either

BEFORE = re.compile(rf"(?<![A-Za-z0-9.])(?:(?P<sure>{either(SURE)})|{either(DOUBTFUL)})[ -]$")
LONGEST_WORD = max(map(len, SURE | DOUBTFUL)) + 2
NUMBER = re.compile("[1-9][0-9]{0,3}(?![0-9]|[.,%][0-9])")
FURTHER = re.compile(r"[A-Z]?(?:,|[ ]?/|,?[ ](?:and|or|to|&))[ ]?")
"""What stands between two numbers that one word is said of: US 83 and 281."""
PLURALS = ("s", "aircraft", "children", "women", "men", "staff")
"""What ends the word for several things that are counted."""
AHEAD = frozenset(" -/")


def without_road_numbers(rows: Iterable[Amount], original: str) -> list[Amount]:
    """Return the figures of a text, in order, without those that number roads."""
    kept: list[Amount] = []
    end = -1
    for row in rows:
        stop = _end_of_road(original, row, end)
        if stop:
            end = stop
        else:
            kept.append(row)
    return kept


def _end_of_road(original: str, row: Amount, last: int) -> int:
    """Return where the number of a road ends, or 0; the one before it ends at `last`."""
    start = row.start
    if row.base_unit not in {"count", "year"} or not start or original[start - 1] not in AHEAD:
        return 0
    number = NUMBER.match(original, start)
    if number is None or row.base_value != float(number.group()):
        return 0
    lead = BEFORE.search(original, max(0, start - LONGEST_WORD), start)
    is_sure = lead is not None and lead["sure"] is not None
    is_next = last > 0 and FURTHER.fullmatch(original, last, start) is not None
    if not lead and not is_next:
        return 0
    noun = original[number.end() : row.end]
    counts = noun.islower() and noun.endswith(PLURALS)
    return 0 if not is_sure and (counts or row.base_unit == "year") else number.end()
