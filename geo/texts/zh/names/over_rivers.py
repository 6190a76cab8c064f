"""Tells the bridges that have the name of their river before their own: 瓯江北口大桥, 湘江三桥.

And what right behind a name begins another, of which its head is but the first sign.
"""

from __future__ import annotations

import re

from geo.texts.zh.names.beginnings import name_begin, past_lead
from geo.texts.zh.names.judging import PLAIN

CROSSINGS, RIVERS = frozenset(("大桥", "特大桥", "公铁大桥", "隧道")), frozenset("江河")
BRIDGES, WATERS = frozenset(("桥", "大桥", "隧道")), frozenset("江河湖溪山")
NTH = re.compile("第?[一二三四五六七八九十]号?")
SHORTEST, LONGEST = 2, 4
"""How long such a bridge's own name is."""


def is_over_river(between: str, head: str, before: str) -> bool:
    """Return whether a bridge's own name and its head stand right behind that of its river."""
    if before in WATERS and head in BRIDGES and NTH.fullmatch(between):
        return True  # 红军山二号隧道
    if before not in RIVERS or head not in CROSSINGS or not SHORTEST <= len(between) <= LONGEST:
        return False
    is_name = PLAIN.sub("", between) != ""
    return is_name and not name_begin(between, head) and not past_lead(between, head)


def begins_another(folded: str, start: int, head: int, end: int) -> bool:
    """Return whether the head behind the name that begins at `start` is of another name.

    So is a bridge across it (跨…桥), and the first sign of a township's village: 大王镇|桥头村.
    """
    if folded[end - 1] == "桥" and folded[start - 1] == "跨":
        return True
    is_first = end - head == 1 and folded.endswith(TOWNSHIPS, start, head)
    return is_first and VILLAGE.match(folded, end) is not None


TOWNSHIPS = ("乡", "镇", "人民政府", "管委会")
VILLAGE = re.compile("(?![的和与及])[\u4e00-\u9fff]村(?!庄)")
"""What follows the first sign of a village's name of two."""
