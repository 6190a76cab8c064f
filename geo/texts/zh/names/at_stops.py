"""Tells what belongs to a station or an airport, and bears its name. Folded text."""

from __future__ import annotations

import re

from geo.texts.writing.words import words_of

AT_STATIONS = words_of("广场 上盖商场 上盖物业 行人天桥 停车场 停车楼 停车塔 物流园 货场 公交枢纽")
BESIDE_STATION = re.compile("(?:站前|[东南西北][侧]?|前|后|货运|立体|地下|公交)*")
"""What belongs to a station and bears its name: 绵阳站南广场, 枋寮车站站前广场."""
TERMINALS, TERMINAL = frozenset(("航站楼", "航站大厦")), re.compile("t[1-9]|[东南西北]?")
"""What belongs to an airport: 南郊机场T2航站楼."""


def is_at_stop(between: str, head: str, before: str) -> bool:
    """Return whether what stands behind a station or an airport is a part of it: T2航站楼."""
    if before == "站":
        return head in AT_STATIONS and BESIDE_STATION.fullmatch(between) is not None
    return before == "场" and head in TERMINALS and TERMINAL.fullmatch(between) is not None
