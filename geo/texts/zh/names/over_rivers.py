"""Tells the bridges that have the name of their river before their own: 瓯江北口大桥, 湘江三桥."""

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
