"""Tells the lane and the number of a house, which stand behind the name of a road. Folded text."""

from __future__ import annotations

import re

HOUSE = re.compile(
    "(?<=[路街道])[ ]?[0-9]{1,4}[ ]?巷(?:[ ]?[0-9]{1,4}[ ]?弄)?"
    "(?:[ ]?[0-9]{1,4}(?:[ ]?之[ ]?[0-9]{1,3})?[ ]?号)?"
    "|(?<=[路街道])[ ]?[0-9]{1,4}(?:[ ]?之[ ]?[0-9]{1,3})?[ ]?弄"
)
"""A lane, an alley and a house in it, which are of its name: 北安路458巷41弄."""
_NO_HOUSE = (
    "[线路街道桥楼门井口站点库仓坝塔馆渠闸沟洞墩桩台泵码干环匝支涵]|地[块铁]|标段|大桥|特大桥|隧道|[出入]口"
    "|出入口|煤矿|厂房|车间|机组|片区|组团|公交|轨道|通道|电梯|变电|风机|之?前|[早晚起凌上下](?![海虞林饶堡陆])"
    "|(?:正式|全线)?(?:开工|通车|开通|启用|封闭|恢复|开始|完工|竣工|投用|施工|实施|举行)"
)
"""What stands behind the number of a line, a plot, a gate or a day."""
ADDRESS = re.compile(
    "(?:(?<=[路街巷弄段])|(?<![通隧步匝栈航赛管河渠跑车轨国省县乡村铁索绿])(?<=道))"
    f"[ ]?[0-9]{{1,5}}(?:[ ]?[-之][ ]?[0-9]{{1,4}})?[ ]?号(?!{_NO_HOUSE})"
    "(?:大?院(?:[0-9]{1,3}号楼)?|附[0-9]{1,4}号|之[0-9一二三四五六七八九]{1,2}(?![0-9]))?"
)
"""The number of a house, which belongs to the name of its street as an address: 甲路15号."""
HOUSE_FIRST = frozenset(" 0123456789")
"""What that begins with."""
NUMBER = re.compile("(?<=[路街道])[ ]?[0-9]{1,4}[ ]?号")
"""The number of a house of a road, which is no part of a name: 西滨道38号海关大楼."""


def end_of_lane(folded: str, end: int) -> int:
    """Return where the lane ends that stands behind a road which ends at `end`, or `end`."""
    lane = HOUSE.match(folded, end) if folded[end : end + 1] in HOUSE_FIRST else None
    return lane.end() if lane else end


def end_of_address(folded: str, end: int) -> int:
    """Return where the number of a house ends behind a street which ends at `end`, or `end`."""
    house = ADDRESS.match(folded, end) if folded[end : end + 1] in HOUSE_FIRST else None
    return house.end() if house else end


def past_house(folded: str, place: int, stop: int) -> int:
    """Return where the number of a house ends that stands at `place`, before `stop`, or `place`."""
    house = NUMBER.match(folded, place, stop) if folded[place] in HOUSE_FIRST else None
    return house.end() if house else place
