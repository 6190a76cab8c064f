"""Finds the wards and villages of a list that says where, each with its office behind it.

A list of what a plan covers calls them so: 涉及甲街道办事处、乙镇; 分别为丙村委会、丁村委会. Where
offices act (由甲街道办事处负责) they are no places. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.writing.signs import places_of

OFFICES = ("办事处", "委会", "民委员会")
UNIT = re.compile(
    "(?:(?<![\u4e00-\u9fff])|(?<=[、和及与为是含括到])|(?<=涉及)|(?<=覆盖)|(?<=位于)|(?<=个村)|(?<=社区))"
    "(?P<name>(?![和与个])(?:(?![、的由等区县为是及括含涉覆])[\u4e00-\u9fff]){1,6}?(?:街道|村|社区|镇|乡))"
    "(?P<office>办事处|居?委会|居?民委员会)$"
)
BEHIND = re.compile("[、,。;)\n和及与]|等|(?:的|境内|辖区|范围|通畅|通村|片区)|[0-9]|$")
"""What stands behind the office of one that is a place; whoever acts has a verb there."""
COVERED = re.compile(
    "(?:涉及|包含|包括|覆盖|途经|分别[为是]|[下管]?辖|范围[为是]?|位于|[0-9一二三四五六七八九十]+个?"
    "(?:乡镇|镇街|街镇|街道|镇|乡|行政村|自然村|村居|村社|村|社区))[^。;\n]{0,120}$"
)
ACTING = re.compile(
    "由|责任单位|牵头|负责|会同|配合|组织|联合|要求|通知|印发|联系|咨询|报名|主任|书记"
)
"""What makes a list one of those that act."""
WITHIN = re.compile(
    "(?![、的和与及是将已在])[\u4e00-\u9fff]{1,4}?(?:自然村|村民?小组|村|屯|寨|组)(?![民级])"
)
VILLAGE = re.compile(
    "(?:(?<![\u4e00-\u9fff])|(?<=[、和及与在镇乡]))(?P<name>(?:(?![、的和与及在镇乡])[\u4e00-\u9fff]){1,5}村)$"
)
"""A village, by its committee, with a hamlet of it behind: 芬坡村委会祖装村."""
SHORTER = 8
LONGEST, FARTHEST = 12, 140
SCORE = 0.6


def find_wards(folded: str) -> Iterator[tuple[int, int, float]]:
    """Yield start, end and score of the wards and villages of such lists."""
    for place in places_of(folded, OFFICES):
        end = place + (3 if folded[place] == "办" else 4 if folded[place] == "民" else 2)
        within = WITHIN.match(folded, end) if folded[place] == "委" else None
        if within and (village := VILLAGE.search(folded, max(0, place - SHORTER), place)):
            yield *village.span("name"), SCORE
            continue
        unit = UNIT.search(folded, max(0, place - LONGEST), end)
        if unit is None or not BEHIND.match(folded, end):
            continue
        covered = COVERED.search(folded, max(0, unit.start() - FARTHEST), unit.start())
        if covered and not ACTING.search(folded, covered.start(), unit.start()):
            yield *unit.span("name"), SCORE
