"""Decides whether a name of the world stands for a place where it stands in a text."""

from __future__ import annotations

import re

from geo.texts.en.names.abroad import PLACING, PLACING_STRONGLY
from geo.texts.names.context import RUNS_ON_FIRST, RUNS_ON_ZH
from geo.texts.names.entries import Known
from geo.texts.names.facts import REGIONS, SHORT_HAN, Facts, Found
from geo.texts.writing.branches import branched, first_signs
from geo.texts.writing.words import words_of
from geo.texts.zh.names.candidate_words import HEADS

LARGE, MIDDLING = 100_000, 15_000
"""Towns of so many people are meant without more, and behind a word such as *near*."""
ALIKE = frozenset(("JP", "KR", "KP", "VN"))
"""Countries whose towns bear names in Han characters that places of China bear as well."""
WORD_TOO = 50_000
"""A town of so many people whose name is a word is meant in a list of places."""
HEAD_WORDS = frozenset(word for words in HEADS.values() for word in words.split()) | {"西北地区"}
"""Words that names end in are no town's where they stand alone: 新城; 西北地区 is China's own."""
WORDS_TOO = words_of(
    "山顶 大坑 彩虹 太子 太和 坑口 火炭 大水坑 竹园 蓝田 北斗 池上 树林 石门 布袋 半线 田中 太保"
    " 中心 中央 林内 秀林"
)
"""Towns of Hong Kong and Taiwan whose names are ordinary words, there too."""
HUGE = 1_000_000
"""A town of so many is meant though its name is a word (Nice is not, Reading is not)."""


US_ROUTE = re.compile(
    r"US[ ][1-9][0-9]{0,2}(?![\w%-]|[.,:][0-9]|[ ](?:[mbtr]+illion|[a-z]*cents?|states?)\b)"
)
"""The letters of a country that are but the first of a road's: US 59."""


def is_meant_latin(name: Found, original: str, *, is_home: bool, is_listed: bool) -> bool:
    """Return whether a name in Latin letters is a place's, by its size and what stands before."""
    first = name.facts.first
    if name.facts.is_plain:
        if first.kind == "division" and " " in name.name and is_home:
            return True  # New Jersey
        if is_home and is_listed and first.population >= WORD_TOO:
            return True  # Cardiff, Bath and Reading
        is_large = first.population >= HUGE or first.kind in {"country", "division"}
        is_route = US_ROUTE.match(original, name.start) is not None
        is_placed = not is_route and PLACING_STRONGLY.lead(original, name.start)
        return is_placed and (is_home or is_large)
    if first.kind in {"country", "division"} or first.population >= LARGE:
        return True
    is_placed = is_listed or PLACING.lead(original, name.start)
    if first.population >= MIDDLING or first.kind == "district":
        return is_home or is_placed
    return is_home and (is_placed or first.population > 0)


def is_meant_han(
    name: Found, *, is_home: bool, is_next: bool, is_named: bool = False, is_proven: bool = True
) -> bool:
    """Return whether a name in Han characters is a place's, by its size and its neighbours.

    `is_named` says that the text is about the part of China that the place lies in, `is_proven`
    that something else than this name speaks for the country of the place.
    """
    if name.name in HEAD_WORDS or is_next:
        return name.name not in HEAD_WORDS
    first = name.facts.first
    if is_named and name.facts.is_plain:
        return name.name not in WORDS_TOO and not name.is_across
    if name.is_across and first.kind != "country":
        return is_proven and is_home and first.country in REGIONS.values()
    if first.kind == "country" or (first.kind == "division" and len(name.name) > SHORT_HAN):
        return not name.facts.is_plain or len(name.name) > SHORT_HAN
    # 冈山 and 北区 are Japan's only where Japan is spoken of.
    is_said = is_proven and not name.facts.is_plain
    return is_said and (is_home or first.population >= LARGE)


def is_same(one: Known, other: Known) -> bool:
    """Return whether a town and a district of one name and division are one place to a reader."""
    return (one.country, one.division) == (other.country, other.division)


_LONG_HEADS = "|".join(word for word in HEADS[max(HEADS)].split() if len(word) > 1)
GOES_ON = branched(f"[^\\W的与和及至到在将增设、0-9a-z]{{0,3}}(?:{_LONG_HEADS})")
"""What makes a short name the beginning of a longer one: 太平 of 太平郊野公园."""
LONG_FIRST, FARTHEST = re.compile(f"[{''.join(sorted(first_signs(_LONG_HEADS)))}]"), 4
"""The signs of which one stands so near behind such a name."""


def goes_on(folded: str, end: int) -> bool:
    """Return whether a short name that ends at `end` but begins a longer one."""
    if LONG_FIRST.search(folded, end, end + FARTHEST) is None:
        return False
    return GOES_ON.match(folded, end) is not None


def runs_on(folded: str, end: int) -> bool:
    """Return whether a name in Han characters goes on at `end`: 京都市 of 南京都市圈."""
    sign = folded[end : end + 1]
    if sign == "圈" and folded[end - 1] == "市":
        return True
    return sign in RUNS_ON_FIRST and RUNS_ON_ZH.match(folded, end) is not None


CITY_ZH = re.compile("市(?![场圈镇民区中政容郊内外值面情价委府长辖集售况])")
"""What says that a name is a city's, 万象市, where it begins no other word (市场)."""


def is_city_at(folded: str, end: int, place: Known) -> bool:
    """Return whether 市 stands at `end`, and a place is large enough for that to mean it."""
    if folded[end : end + 1] != "市" or CITY_ZH.match(folded, end) is None:
        return False
    return place.kind == "division" or (
        place.kind in {"town", "district"} and place.population >= LARGE
    )


NAMED_AFTER = re.compile(r"\b(?:Mt\.?|Mount|Port|Lake|Fort|Cape|Queen|King|Saint|St\.?|Lady)[ \n]$")
LONGEST_TITLE = 7
STREET = re.compile(
    r"[ \n](?:Street|St\b\.?|Road|Rd\b\.?|Avenue|Ave\b\.?|Terrace|Lane|Drive"
    r"|Crescent|Parade|Boulevard)(?![a-z])"
)
"""What a street has behind a name that it has of another town: Montreal Street."""


def is_named_after(original: str, name: Found) -> bool:
    """Return whether a name belongs to a hill, a street or a person: Mt Victoria is no state."""
    if not name.is_latin:
        return False
    if STREET.match(original, name.end):
        return True
    low = max(0, name.start - LONGEST_TITLE)
    return NAMED_AFTER.search(original, low, name.start) is not None


def is_alike(name: Found) -> bool:
    """Return whether a name in Han characters is a town's of a country where China has such too."""
    first = name.facts.first
    is_town = first.kind in {"town", "district"} and first.population < HUGE
    return is_town and not name.is_latin and first.country in ALIKE


def is_behind_town(name: Found, original: str, last: Found | None) -> bool:
    """Return whether a division ends the name of the town before it, whatever follows in a row.

    In a row of a table that has lost its cells, that is a work: Banff, Alberta Transfer of Land.
    """
    if last is None or last.settled is None or name.facts.first.kind != "division":
        return False
    return original[last.end : name.start] == ", "


FORM = re.compile(
    r"\b(?:(?:Federal|Islamic|United|Democratic|Socialist|Co-operative|Cooperative)[ \n]){0,3}"
    r"(?:Republic|Commonwealth|Kingdom)[ \n]of[ \n](?:the[ \n])?$"
)
"""What a country is by its full name, before its short one: the Republic of Kenya."""
LONGEST_FORM = 48


def find_form(original: str, start: int, end: int, facts: Facts) -> int:
    """Return where the full name begins of a country whose short one stands there, or 0."""
    if facts.first.kind != "country" or original[end + 1 : end + 2].isupper():
        return 0
    form = FORM.search(original, max(0, start - LONGEST_FORM), start)
    return form.start() if form else 0
