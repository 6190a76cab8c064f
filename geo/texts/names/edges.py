"""Where a Chinese name may begin that stands by itself, and which goes on. Folded text."""

from __future__ import annotations

import re

from geo.texts.names.context import (
    FULL_KINDS,
    JOINTS,
    LISTED,
    RANGES,
    RUNS_ON_FIRST,
    RUNS_ON_ZH,
    SHORT,
    SLOPES,
    TOWN_NEXT,
    is_water_elsewhere,
)
from geo.texts.zh.names.beyond import match_beyond
from geo.texts.zh.names.candidate_words import EDGES, GENERIC, VERBS
from geo.texts.zh.names.context import NAMED_BY_ENDS, WATERSIDE
from geo.texts.zh.names.dictionary import is_lead
from geo.texts.zh.names.facilities import match_facility
from geo.texts.zh.names.towns import find_town

LEADS = frozenset("在到从至由经往向跟和与及对去来过沿住距离给入进抵接连起、")
"""What may stand right before a place that is meant."""


def is_han(sign: str) -> bool:
    """Return whether a sign is a Han character of the Basic Multilingual Plane."""
    return "\u3400" <= sign <= "\u9fff"


def begins_apart(text: str, start: int, ends: set[int]) -> bool:
    """Return whether a name begins where one may: behind a sign, a preposition, another name.

    `ends` is where names end, as offsets of characters.
    """
    before = text[start - 1 : start] if start else ""
    return not is_han(before) or before in LEADS or start in ends


def is_listed(text: str, start: int, end: int) -> bool:
    """Return whether a list of areas ends with a name, whose last sign makes a word with 等.

    昭平 of 苍梧、昭平等3县.
    """
    return (
        text[end : end + 1] == AMONG
        and text[start - 1 : start] in JOINTS
        and LISTED.match(text, end) is not None
    )


AMONG = "等"
CITY, BETWEEN = "城", "际"
"""The two signs of what runs between cities, of which the first may end a city's name."""
PLACED = frozenset("于的")
"""What else stands right before the name of an area: 位于河源."""
SOURCES = frozenset(("河源", "江源"))
"""What the name of a river ends in where it rises; areas are called so, too."""


def is_of_water(text: str, start: int, end: int) -> bool:
    """Return whether what an area may be called is a water or a slope: 锦江沿线, 天山南坡.

    Or where a river rises: 河源 in 青沙河源.
    """
    if start and text[start:end] in SOURCES:
        sign = text[start - 1]
        return (
            is_han(sign) and sign not in LEADS and sign not in NO_BEGINNING and sign not in "于的"
        )
    is_along = text[end - 1] in RANGES and (
        WATERSIDE.match(text, end) is not None or is_water_elsewhere(text, start, end)
    )
    return is_along or (text[start] in RANGES and text[end] in SLOPES)


def is_behind_verb(text: str, start: int, end: int) -> bool:
    """Return whether an area's name but goes on from a verb: 成县 in 建成县人民医院.

    Or it lies within a mountain's that a verb stands before: 完成云佛山公路. What stands between
    the two is no verb, no word of grammar and none of any plan by itself.
    """
    if end - start == SHORT and text[start - 1 : start + 1] in VERBS and start:
        return True
    if text[end - 1] == CITY and text[end : end + 1] == BETWEEN:
        return True  # 镇宣|城际铁路
    if text.startswith(TO_COUNTY, start):
        return True
    if text[end - 1] != "山" or start <= ROOM or text[start - ROOM : start - 1] not in VERBS:
        return False
    sign = text[start - 1]
    is_other = sign in NO_BEGINNING or sign in VERBS or sign in GENERIC
    return is_han(sign) and not is_other


MARKET = re.compile(
    "市场(?![馆地站次所景区面合均内外长部院址化主监准规份占需营经调机价竞供上中里情行交开潜定])"
)


def is_market(text: str, end: int) -> bool:
    """Return whether a city's last sign, at `end`, is the first of a market's: 安康|市场."""
    return text[end : end + 1] == "场" and MARKET.match(text, end - 1) is not None


TO_COUNTY = tuple(
    f"通县{way}" for way in ("油路", "公路", "道路", "高速", "柏油", "沥青", "水泥", "二级", "三级")
)
"""Roads to the seats of counties, in which no county of that name is meant."""
ROOM = 3
"""How much a verb and the sign behind it take."""
NO_BEGINNING = frozenset(EDGES) | frozenset("好完成出到入起下上来去了过回进着住")
"""What may stand between a verb and a name and is of neither, or ends the verb."""
TOWNS = frozenset("乡镇")
"""What the full name of a township ends in, which stands apart: 溪州鄉溪州大橋."""
CITY_LIKE_A_TOWN = "景德镇"
"""The one city whose short name ends like a town's."""
WAY = re.compile(
    "(?:高速|[一二三四]级|城市|城际|市域|旅游|普速|客货)?"
    f"(?:{'|'.join(NAMED_BY_ENDS)})(?![局网站支专])"
)
"""A way that nothing but its two ends names: 兰州至海口高速公路."""
WAY_FIRST = frozenset("一二三四市旅普") | {way[0] for way in NAMED_BY_ENDS}


def is_last_end(text: str, start: int, end: int) -> bool:
    """Return whether what ends at `end` is the last end of a way that but its ends name."""
    return text[start - 1 : start] == "至" and WAY.match(text, end) is not None


def behind_way(text: str, start: int) -> int:
    """Return where a way ends that begins at `start` and that but its ends name, or `start`.

    The last end, of two to four signs, stands before it: 六安 of 合肥至六安高速.
    """
    way = WAY.match(text, start)
    return way.end() if way and "至" in text[max(0, start - 5) : start - 2] else start


def find_beyond(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return what follows the short name of an area that but begins another name, or None."""
    beyond = match_beyond(text, end)
    is_county = beyond is not None and text[end - 1] == COUNTY and beyond[0].endswith(AROUND)
    return None if is_county or (beyond and is_last_end(text, start, end)) else beyond


BLOCK = "区块"
"""What a part of a town is called in plans, of which a district's name is none: 南岸区块."""
COUNTY, AROUND = "县", ("环城", "绕城", "环")
"""What lies around the seat of a county that is called by two signs: 代县|环城路."""


def find_longer(text: str, start: int, end: int) -> tuple[bool, int]:
    """Return whether an area's name but begins a longer one, and where that ends, if it is told.

    The full name of an area is so of an institution's. A city's is where more follows than
    a sign that may be a head: 天津市西站, not 厦门市湖里区.
    """
    if is_last_end(text, start, end):
        return False, 0
    if text[end - 1 : end + 1] == BLOCK:
        return True, end + 1
    if text[end - 1] in TOWNS and end - start > SHORT and text[start:end] != CITY_LIKE_A_TOWN:
        whole = match_facility(text, end)
        return whole is not None, whole.end() if whole else 0
    last, whole = text[end - 1], match_facility(text, end)
    if last not in FULL_KINDS or (end - start == SHORT and whole is None):
        if whole and (is_lead(text[start:end]) or text[start:end] in VERBS):
            whole = None  # 新建中学
        is_begun = whole is not None or (
            text[end] in RUNS_ON_FIRST and RUNS_ON_ZH.match(text, end) is not None
        )
        is_begun = is_begun and not TOWN_NEXT.match(text, end)
        return is_begun, whole.end() if whole and is_begun else 0
    following = RUNS_ON_ZH.match(text, end) if last == "市" else None
    is_long = following is not None and following.end() > end + 1
    is_long = is_long and not find_town(text, end)  # 仁怀市茅台镇
    longer = whole or (following if is_long and text[end] == "区" else None)
    return is_long or whole is not None, longer.end() if longer else 0
