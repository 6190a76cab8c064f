"""Tells the lane and the number of a house, which stand behind the name of a road. Folded text."""

from __future__ import annotations

import re

HOUSE = re.compile(
    "(?<=[路街道])[ ]?[0-9]{1,4}[ ]?巷(?:[ ]?[0-9]{1,4}[ ]?弄)?"
    "(?:[ ]?[0-9]{1,4}(?:[ ]?之[ ]?[0-9]{1,3})?[ ]?号)?"
    "|(?<=[路街道])[ ]?[0-9]{1,4}(?:[ ]?之[ ]?[0-9]{1,3})?[ ]?弄"
)
"""A lane, an alley and a house in it, which are of its name: 北安路458巷41弄."""
HOUSE_FIRST = frozenset(" 0123456789")
"""What that begins with."""
NUMBER = re.compile("(?<=[路街道])[ ]?[0-9]{1,4}[ ]?号")
"""The number of a house of a road, which is no part of a name: 西滨道38号海关大楼."""


def end_of_lane(folded: str, end: int) -> int:
    """Return where the lane ends that stands behind a road which ends at `end`, or `end`."""
    lane = HOUSE.match(folded, end) if folded[end : end + 1] in HOUSE_FIRST else None
    return lane.end() if lane else end


def past_house(folded: str, place: int, stop: int) -> int:
    """Return where the number of a house ends that stands at `place`, before `stop`, or `place`."""
    house = NUMBER.match(folded, place, stop) if folded[place] in HOUSE_FIRST else None
    return house.end() if house else place
