"""Says whose money 元 is: in a text about Taiwan, Hong Kong or Macau it is that of the place.

Folded text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from geo.texts.values.amounts import Amount

MONEY = {"cn-71": "TWD", "cn-81": "HKD", "cn-82": "MOP"}
"""Currencies (ISO 4217) by what the ids of divisions (GB/T 2260) begin with that have their own."""
YUAN = "CNY"
PLAIN = re.compile("(?:元|圆|块钱)(?:/.*)?$")
"""How a unit ends that does not say of whom its money is."""
NAMED = re.compile("人民币|rmb|[¥￥]")
MONEYS = frozenset("元币圆")
"""What stands behind an area's name in that of its money: 澳门元, 台币."""
BESIDE = 6
"""How far beside a figure its money may be named."""


def money_of(places: Iterable[str]) -> str | None:
    """Return the currency of a text that names areas with these ids, or None where it is the yuan.

    More than half of the areas of China that it names have to lie where the money is another.
    """
    areas = [place[:5] for place in places if place.startswith("cn-")]
    if MONEY.keys().isdisjoint(areas):
        return None
    counts = Counter(MONEY.get(area, YUAN) for area in areas)
    money, count = counts.most_common(1)[0]
    return money if money != YUAN and 2 * count > counts.total() else None


def in_local_money(
    text: str, rows: list[Amount], hits: Iterable[tuple[int, int, str]]
) -> list[Amount]:
    """Return `rows`, those in plain 元 in the money of the areas that a text names (`hits`)."""
    money = money_of(place for _, end, place in hits if text[end : end + 1] not in MONEYS)
    for row in rows if money else ():
        if not row.base_unit.startswith(YUAN) or not PLAIN.search(row.unit):
            continue
        if not NAMED.search(text, max(0, row.start - BESIDE), row.end + BESIDE):
            row.base_unit = f"{money}{row.base_unit[len(YUAN) :]}"
    return rows
