"""Tells counts that are none: votes (7-2), angles (90 degree turns), versions (2.0), plots of land.

Works on folded text, on one figure at a time.
"""

from __future__ import annotations

import re

from geo.texts.values.amounts import Amount
from geo.texts.writing.words import MONTHS_EN, words_of

_PAIR = "[0-9]{1,3}[ ]?(?:-|to)[ ]?[0-9]{1,3}(?:[ ]?-[ ]?[0-9]{1,3})?"
VOTES = re.compile(
    rf"\bvot(?:e|es|ed|ing)(?:[ ](?!than|down)[a-z]+){{0,2}},?[ ]\(?{_PAIR}(?![0-9%]|[.][0-9])"
    rf"|(?<![0-9.$£€]){_PAIR}[ ](?:(?:council|commission|board|unanimous|committee|party-line)[ ])?"
    r"(?:votes?|decision|ruling|tally|in[ ]favou?r|against"
    r"|to[ ](?:approve|reject|deny|adopt|uphold))\b"
)
"""A vote: a 7-2 vote, voted 5-4."""
VOTE_SIGNS = ("vot", "decision", "ruling", "favo", "tally", "against", "to approve")
VOTE_REACH = 30
ANGLED = re.compile(
    r"[ -](?:turns?|bends?|angles?|curves?|corners?|rotations?|views?|vision|slopes?|skew|arc|sweep"
    r"|intersections?|crossings?|parking)\b"
)
RIGHT = 45
"""Of so many degrees angles are manifold: a right one, a half one, a full turn."""
VERSION = re.compile(r"[1-9]\.0(?![0-9])")
BEFORE_AMOUNT = words_of(
    "of to from by is was are were at than about and or for with only over under between in around"
    " nearly almost some average up on"
)
LAST_WORD = re.compile("([a-z]+)[ -]$")
PLOT = re.compile("[ ]?(?:小段|地号)")
"""What stands behind the number of a section or of a plot of land: 文山段1小段23地号."""
NUMBERED_PART = re.compile("[ ]区(?=[([、,;。至和与及|\n]|$)")
"""A part that is numbered, behind the space of a page that was read by a machine: 新居2 区."""
BEFORE_PARTS = frozenset("辖共分为成等及和与跨有约建、,")


VEHICLES = frozenset(("bus", "tram", "train", "ferry", "trolleybus"))
THE = re.compile(r"\b(?:the|no\.?|number) $")
FLEET = re.compile(" (?:fleet|stops?|shelters?|routes?|lanes?|drivers?|depots?|lines?|stations?)")
"""What is called by its number stands behind an article: the 41 bus, not the 41 bus stops."""


NO_COUNTS = VEHICLES | {*MONTHS_EN, "degree", "degrees"}


def _is_no_count(text: str, row: Amount) -> bool:
    """Return whether a number is of a day (5 to 9 January), a bus, or an angle."""
    if row.unit in MONTHS_EN:
        return True
    if row.unit in VEHICLES:
        is_called = THE.search(text, max(0, row.start - 8), row.start) is not None
        return is_called and FLEET.match(text, row.end) is None
    return row.value % RIGHT == 0 or ANGLED.match(text, row.end) is not None


def is_called(text: str, row: Amount) -> bool:
    """Return whether a count in digits counts nothing."""
    start, end = row.start, row.end
    unit = row.unit
    if unit in NO_COUNTS:
        return _is_no_count(text, row)
    before, after = text[start - 1 : start], text[end : end + 1]
    if text[start + 1 : start + 3] == ".0" and VERSION.match(text, start):
        word = LAST_WORD.search(text, max(0, start - 16), start)
        return word is not None and word[1] not in BEFORE_AMOUNT and row.value == row.base_value
    if after in PLOT_SIGNS and not unit:
        if PLOT.match(text, end):
            return True
        if "\u4e00" <= before <= "\u9fff" and before not in BEFORE_PARTS:
            return NUMBERED_PART.match(text, end) is not None
    if after == "-" or before == "-" or after == " " or before == " ":
        near = text[max(0, start - VOTE_REACH) : end + VOTE_REACH]
        if any(sign in near for sign in VOTE_SIGNS):
            return any(
                found.start() <= start and row.end <= found.end() + 1
                for found in VOTES.finditer(text, max(0, start - VOTE_REACH), end + VOTE_REACH)
            )
    return False


PLOT_SIGNS = frozenset(" 小地")
