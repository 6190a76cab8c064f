"""Tells universities, institutes and railways that act in a sentence from those that are places.

复旦大学参与编制 speaks of an organisation, 复旦大学新校区 of a place; so do *Irish Rail said* and
*a stop at Trinity College*. Folded text for Chinese, as given for English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.texts.candidates import Spotted
from geo.texts.writing.words import words_of

ORGAN = re.compile("(?:大学|学院|研究院|研究所|研究中心|设计院|规划院|科学院)$")
"""What the name of an organisation ends in that may be a place as well."""
FACILITY = re.compile("(?:医院|博物馆|图书馆|美术馆|中学|小学|学校|分中心|交易中心|事业发展中心)$")
"""What ends the name of a place that acts only where something says with whom."""
WITH = re.compile(
    "(?:与|和|同|由|及|邀请|会同|联合|委托|携手|联手|依托|经|对接)(?:国立|私立)?[\u4e00-\u9fff、]{0,12}$"
)
APART = re.compile("(?:^|[。;:,、\n!?与和由及])(?:国立|私立|其中|并)?$")
"""What stands before what begins a clause, or a list that does."""
ACTS = re.compile(
    "[^。;\n]{0,24}?(?:合作|共建|共同|联合|编制|参与|参加|承担|提供|协助|协同|协作|协办|配合|支援|支持|专家"
    "|教授|学者|牵头|组成|签订|签约|签署|派员|派人|派代表|出席|列席|认为|表示|指出|开展|建立|负责|代表"
    "|评估|捐|资助|主办|承办|监督|组建|提出意见|执行|受邀|研究(?![所院\n]))"
)
BUILT = re.compile(
    "[^。;,\n]{0,24}?(?:校区|院区|分院|开工|竣工|扩建|新建|迁建|投用|启用|落成|建成|改造|附近|周边|入驻|搬迁|开办)"
)
"""What is said of a place: it is built, moved or opened."""
ORGANS_EN = tuple(
    break_ + word
    for break_ in " \n"
    for word in words_of(
        "University College Institute Polytechnic Railway Railways Rail Transit Trains Library"
        " Museum"
    )
)
ORGANS_OF = ("University of ", "Port of ")
"""What the name of an organisation in English ends or begins with that may be a place as well."""
ACTS_EN = re.compile(
    r"[^.;:\n]{0,160}?\b(?:(?:were|was|been|be) consulted|contribut\w+|(?:delivery |project"
    r" )?partners\b"
    r"|said|says|agreed|(?:will|to) (?:co-?fund|fund|share|support|lead|work with)|shares? the"
    r"|marks?\b"
    r"|marked|celebrat\w+|announc\w+|pledged|has suspended|has asked|have asked"
    r"|approved|selected|awarded|confirmed|signed|responded|objected"
    r"|welcomed|leaders|officials|spokes\w+|use the|uses the|operates?\b|is working|are working)"
)
RUN_BY = tuple(break_ + word for break_ in " \n" for word in ("Transit", "Rail", "Trains"))
OWNS_EN = re.compile("['’]s? [a-z]")
"""Who runs trains, and owns a project: Sound Transit's project."""
BEGUN_EN = re.compile(r"(?:^|[.;:\n•*-])[ \n]*(?:(?:The|the|and|[A-Z][\w'’.-]*|of|for|&),?[ \n])*$")
"""A sentence or an item that so far has named nothing but organisations."""
FAR = 160


def without_actors(candidates: Sequence[Spotted], folded: str, original: str) -> list[Spotted]:
    """Return `candidates` without the organisations that act in their sentence."""
    kept: list[Spotted] = []
    is_acting = False
    follower = -1
    for row in reversed(candidates):
        start, end, _, _ = row
        is_listed = is_acting and follower - end <= 1
        may_act = folded[end - 1] in LAST or original[start].isascii()
        is_acting = may_act and _acts(row, folded, original, is_listed=is_listed)
        follower = start
        if not is_acting:
            kept.append(row)
    kept.reverse()
    return kept


def _acts(row: Spotted, folded: str, original: str, *, is_listed: bool) -> bool:
    """Return whether a candidate is an organisation that acts; `is_listed`: so is the next."""
    start, end = row.start, row.end
    if original[start].isascii():
        name = original[start:end]
        return (name.endswith(RUN_BY) and OWNS_EN.match(original, end) is not None) or (
            (name.endswith(ORGANS_EN) or name.startswith(ORGANS_OF))
            and BEGUN_EN.search(original, max(0, start - FAR), start) is not None
            and ACTS_EN.match(original, end) is not None
        )
    name = folded[start:end]
    is_organ = ORGAN.search(name) is not None
    if not is_organ and FACILITY.search(name) is None:
        return False
    if BUILT.match(folded, end) or not ACTS.match(folded, end):
        return False
    before = max(0, start - 16)
    is_with = WITH.search(folded, before, start) is not None
    is_apart = APART.search(folded, before, start) is not None
    return is_with or (is_apart and (is_organ or is_listed))


LAST = frozenset("学院所心馆校")
"""What the names end in that may act, looked at first."""
