"""Tells what is one name with the area right before it: 柘荣抽水蓄能电站. Folded text."""

from __future__ import annotations

import re
from typing import Any

from geo.texts.writing.words import words_of
from geo.texts.zh.names.beginnings import VERB
from geo.texts.zh.names.context import FULL, NAMED_BY_ENDS
from geo.texts.zh.names.judging import PLAIN


def behind_area(
    folded: str, area: tuple[int, int, Any], body: str, head: str
) -> tuple[int, float] | None:
    """Return begin and score of what is a name with the short name of the area before it."""
    start, end = area[:2]
    if folded[start - 1 : start] == "至" and head.endswith(NAMED_BY_ENDS):
        return None  # 海口 of 兰州至海口高速公路, which but its ends name
    is_full = folded[end - 1] in FULL and end - start > 2  # noqa: PLR2004 - 兰州
    if is_full and head not in SEATS and (not body or head not in PUBLIC_BEHIND):
        return None
    is_name = end - start > 1 and not folded[start].isascii()
    if (
        not is_name
        or len(head) == 1
        or head == "地区"
        or (not body and head in GENERAL)
        or PLAIN.sub("", body)
        or NO_BEGIN.match(body)
        or VERB.match(body)
    ):
        return None
    return 0, BEHIND_FULL if is_full else BEHIND_AREA


NO_BEGIN = re.compile(
    "方向|[省市县]域|城乡|农村|乡村|老旧|现有|既有|主要|重要|重点|部分|所有|全部|大型|各类|国际性|全国性|区域性|紧急|应急"
    "|地下|[0-9一二两三四五六七八九十]+[座条个处所家大]|各|[中大]$"
)
"""What stands behind an area, as a verb does, and is no part of a name with it: 两座产业园."""
GENERAL = words_of("学校 医院 小学 中学 幼儿园 社区 小区")
"""What an area has many of: 合肥学校 is no name."""
RIGHT_BEHIND = 0.1
"""What the score of a name gains that stands right behind a place."""
BEHIND_FULL = 0.59
"""The score of the same behind a full name, which then is a part of it: 静安区大数据产业基地."""
PUBLIC_BEHIND = words_of("基地 产业基地 中心 文化中心 体育中心 会客厅 大楼 厅舍 停车塔 停车楼")
SEATS = frozenset(("行政中心", "市民中心", "消防分队"))
"""What bears the full name of its area, whatever stands between: 內湖區行政中心."""
BEHIND_AREA = 0.6
"""The score of what any plan builds behind the short name of an area: 柘荣抽水蓄能电站."""
