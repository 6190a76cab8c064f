"""The other ways in which texts write a name: without its prefix, with other numerals, in English.

Only forms that can hardly mean anything else are made; all else is for `aliases` in the dossier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.dossiers.rows import Place
from geo.texts.writing.folding import fold_name
from geo.texts.writing.scripts import to_traditional
from geo.texts.zh.names.candidate_words import GENERIC, HEADS
from geo.vocabulary import Kind

TAIWAN = "s2twp"
"""OpenCC's scheme with the words of Taiwan."""
HAN_DIGITS = "零一二三四五六七八九"
SHORTEST_HAN = 2
SHORTEST_LATIN = 3
LONGEST_BARE_TOWN = 4

LINE_ZH = re.compile(
    r"(?:地铁|城铁|轨道交通|城市轨道交通)?([0-9]{1,2}|[一二三四五六七八九十]{1,3})号线"
)
LINE_EN = re.compile(r"line ([0-9]{1,2})")
EXTENSION = re.compile(
    r"(?P<line>.*line [0-9]{1,2}) (?P<way>(?:north|south|east|west)(?:ern)?) extension$"
)
TOWN = re.compile(r"(?<=..)(?:街道|地区|镇|乡)$")
DISTRICT = re.compile(r"(?<=..)(?:区|县|市)$")
NAMED_AFTER_ZH = frozenset("路街桥寺河")
NAMED_AFTER_EN = re.compile(r"\b(?:road|street|avenue|bridge|temple)$")
"""A station of these bears the name of something else, which a text means without "station"."""
EN_KIND = re.compile(r" (?:district|town|township|subdistrict|county|area)$")
PHASE = {"1": ("i", "one"), "2": ("ii", "two"), "3": ("iii", "three"), "4": ("iv", "four")}
EN_WORDS = (
    ("road", "rd"), ("street", "st"), ("avenue", "ave"), ("and", "&"), ("north-east", "northeast"),
    ("north-west", "northwest"), ("south-east", "southeast"), ("south-west", "southwest"),
    ("metro", "subway"), ("railway", "rail"), ("centre", "center"), ("harbour", "harbor"),
    ("park", "garden"), ("theatre", "theater"), ("north", "northern"), ("south", "southern"),
    ("east", "eastern"), ("west", "western"), ("northern", "north"), ("railway", "line"),
)  # fmt: skip
FILLERS_ZH = (
    "医院", "学校", "产业", "创新", "技术", "科技", "转化", "数智", "智能", "国际", "高新", "示范",
    "综合",
    "商业", "购物", "主题", "文化", "生态", "手机", "研究",
)  # fmt: skip
FILLERS_EN = (
    " industry", " industrial", " innovation", " technology", " international", " conversion",
    " digital", " research", " and tourism", " museum and", " national",
)  # fmt: skip
"""Words that people leave out of long names, by which the names are still told apart."""
GENERAL = re.compile(
    "|".join(
        sorted(
            {*GENERIC, *(word for words in HEADS.values() for word in words.split()),
             "district", "county", "township", "subdistrict"},
            key=len, reverse=True,
        )
    )
)  # fmt: skip
SHORTEST_WHOLE_HAN, SHORTEST_LEFT_HAN = 6, 4
SHORTEST_LEFT_LATIN = 9


def vary_names(place: Place, prefixes: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield the names of `place` as they are looked up: its own, its aliases, and variants.

    `prefixes` are the folded names of the areas that it lies in, in Chinese and English;
    they may stand before each of its names or be missing from it.
    """
    given = list(place.names)
    # Taiwan's words for the same things: 資訊 for 信息, 智慧 for 智能.
    given += [to_traditional(name, TAIWAN) for name in given if not name.isascii()]
    seen: set[str] = set()
    for name in given:
        for variant in vary_name(name, kind=place.kind, prefixes=prefixes):
            if variant not in seen and _is_long_enough(variant):
                seen.add(variant)
                yield variant


def bare_names(place: Place) -> Iterator[str]:
    """Yield the folded names of a station without "station", as people say where they get off.

    These forms are weaker than names: an area that bears one is meant before the station.
    """
    for name in place.names:
        for whole in _take_apart(fold_name(name)):
            bare = re.sub(r"站$| station$", "", whole)
            is_other = NAMED_AFTER_EN.search(bare) or bare[-1:] in NAMED_AFTER_ZH
            if not is_other and len(bare) >= (SHORTEST_BARE_LATIN if bare.isascii() else 2):
                yield bare


SHORTEST_BARE_LATIN = 5


def shorten_name(name: str) -> Iterator[str]:
    """Yield what is left of a long folded name without one of the words that say little.

    These forms are weaker than names: whoever uses them must see that no two places share one.
    """
    fillers, least = (
        (FILLERS_EN, SHORTEST_LEFT_LATIN) if name.isascii() else (FILLERS_ZH, SHORTEST_LEFT_HAN)
    )
    if len(name) < SHORTEST_WHOLE_HAN:
        return
    for filler in fillers:
        at = name.find(filler, 1)
        left = name.replace(filler, "", 1)
        if at > 0 and len(left) >= least:
            yield left


def vary_name(name: str, *, kind: Kind, prefixes: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield `name` folded, and its variants; some may be too short to use."""
    for whole in _take_apart(fold_name(name)):
        for bare in (whole, *_without_prefix(whole, prefixes)):
            yield from _vary_latin(bare, kind) if bare.isascii() else _vary_han(bare, kind)


def _is_long_enough(name: str) -> bool:
    return len(name) >= (SHORTEST_LATIN if name.isascii() else SHORTEST_HAN)


def _take_apart(name: str) -> Iterator[str]:
    """Yield a name, and what stands outside and inside its brackets."""
    yield name
    outer = re.sub(r"\s*[((][^()()]*[))]\s*", " ", name).strip()
    if outer != name:
        yield outer
        yield name.replace("(", "").replace(")", "")


def _without_prefix(name: str, prefixes: tuple[str, ...]) -> Iterator[str]:
    for prefix in prefixes:
        lead = f"{prefix} " if prefix.isascii() else prefix
        rest = name.removeprefix(lead)
        # A name that says nothing without its area (北京市公园) keeps it.
        if rest != name and len(rest) >= (8 if prefix.isascii() else 4) and not _is_general(rest):
            yield rest


def _is_general(name: str) -> bool:
    """Return whether a name has only words that any plan uses: 经济技术开发区, district."""
    return not GENERAL.sub("", name)


def _vary_han(name: str, kind: Kind) -> Iterator[str]:
    yield name
    if kind is Kind.DISTRICT:
        yield DISTRICT.sub("", name)
    if kind is Kind.AREA:
        bare = TOWN.sub("", name)
        yield bare
        if len(bare) <= LONGEST_BARE_TOWN and not re.search(r"[城谷园区港港线]$", bare):
            yield from (bare + town for town in ("镇", "街道", "地区", "乡"))
    if kind is Kind.STATION:
        bare = name.removesuffix("站")
        yield from (f"{bare}站", f"{bare}地铁站")
    yield from _vary_line(name)
    if "·" in name:
        yield name.replace("·", "")
        yield from (part for part in name.split("·")[1:] if len(part) > SHORTEST_HAN)


def _vary_line(name: str) -> Iterator[str]:
    match = LINE_ZH.search(name)
    if not match:
        return
    number = match[1]
    other = _to_han(int(number)) if number.isdigit() else str(_from_han(number))
    for written in (number, other):
        for lead in ("", "地铁", "城铁", "轨道交通"):
            yield name[: match.start()] + f"{lead}{written}号线" + name[match.end() :]
    if match.end() == len(name):
        yield from (
            f"{city} line {int(number) if number.isdigit() else other}"
            for city in ("metro", "subway")
        )
        yield f"line {number if number.isdigit() else other}"


def _to_han(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return HAN_DIGITS[ones]
    return (HAN_DIGITS[tens] if tens > 1 else "") + "十" + (HAN_DIGITS[ones] if ones else "")


def _from_han(number: str) -> int:
    tens, ten, ones = number.rpartition("十")
    high = HAN_DIGITS.index(tens) if tens in HAN_DIGITS and tens else 1
    low = HAN_DIGITS.index(ones) if ones else 0
    return high * 10 + low if ten else low


def _vary_latin(name: str, kind: Kind) -> Iterator[str]:
    name = name.removeprefix("the ")
    yield name
    if kind in {Kind.DISTRICT, Kind.AREA}:
        yield EN_KIND.sub("", name)
    match = LINE_EN.search(name)
    if match and kind is Kind.LINE:
        rest = name[match.end() :]
        leads = ("line", "metro line", "subway line")
        yield from (f"{lead} {match[1]}{rest}" for lead in leads)
    extension = EXTENSION.match(name)
    if extension:
        way = extension["way"].removesuffix("ern")
        yield from (f"{one} extension of {extension['line']}" for one in (way, f"{way}ern"))
        yield from (f"{extension['line']}'s {one} extension" for one in (way, f"{way}ern"))
    if "-" in name:
        yield from (name.replace("-", " "), name.replace("-", ""))
    for word, other in EN_WORDS:
        if re.search(rf"\b{word}\b", name):
            yield re.sub(rf"\b{word}\b", other, name)
    yield from _vary_phase(name)


def _vary_phase(name: str) -> Iterator[str]:
    match = re.search(r",? \(?(?:phase|stage) ([ivx]+|[0-9]|one|two|three|four)\)?$", name)
    if not match:
        return
    head = name[: match.start()]
    for number, (roman, word) in PHASE.items():
        if match[1] in {number, roman, word}:
            ordinal = {"1": "first", "2": "second", "3": "third", "4": "fourth"}[number]
            for written in (number, roman, word):
                yield from (f"{head} phase {written}", f"phase {written} of {head}")
                yield from (f"{head}, phase {written}", f"phase {written} of the {head}")
            yield f"{ordinal} phase of {head}"
            yield f"{ordinal} phase of the {head}"
