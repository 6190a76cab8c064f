"""Reads the times of Chinese: years, quarters, halves, five-year plans, the Republic's calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray

from geo.texts.values.numerals import read_number
from geo.texts.values.periods import (
    QUARTERS,
    Part,
    count_of,
    make_period,
    make_span,
    part_of,
)
from geo.texts.writing.kinds import ALL, codes_of
from geo.texts.writing.signs import SignPairs, matches_at
from geo.texts.zh.times.short import find_short

_N = "[0-9一二两三四五六七八九十]{1,3}"
_MONTH = "[0-9]{1,2}|十[一二]?|[一二三四五六七八九]"


def _part(name: str = "") -> str:
    """Return the pattern of a part of a year, its groups with `name` behind theirs."""
    return rf"""(?:(?:度|的)?[ ]?(?:
        (?P<month{name}>{_MONTH})[ ]?月(?:份|底|末|[ ]?[0-9]{{1,2}}[ ]?日)?
        |(?P<half{name}>[上下])半年(?:底|末)?|第?(?P<quarter{name}>[一二三四1-4])季度?(?:底|末)?
        |年?[底末]|年中(?![心国央级])|岁末)|度)?"""


TIMES = re.compile(
    rf"""[0-9二去今明前本当同年近过这往十后未](?:
      (?<=[12])(?<![0-9.][12])(?P<year>[0-9]{{3}})
        (?:[ ]?年?(?:度)?[-~/至到](?P<until>(?:20)?[0-9]{{2}})(?![0-9]|[ ]?月))?
        [ ]?(?:财政|财|会计|学)?年{_part()}
     |(?<=二)(?P<han_year>[〇零][〇零一二三四五六七八九]{{2}})年{_part("_han")}
     |(?<=[去今明前本当同后])(?<![产成工运用车营建效]后)年{_part("_rel")}(?!来|轻|货|龄|味|俗|画)
     |(?<=[去今明前后])\((?P<aside>1[0-4][0-9]|20[0-9]{{2}})\)[ ]?年{_part("_aside")}
     |(?<=年)(?:内(?!容)|[底末](?!的)|中(?![心国央级标介学小医华部东西山环期秋]))(?:前)?
     |(?<=[近过这前])(?:去)?(?P<past>{_N})年(?!级)
     |(?<=今)后(?P<next>{_N})年|(?<=未)来(?P<next2>{_N})年(?P<is_within>(?:之|以)?内)?
     |(?<=十)(?P<plan>[一二三四五六七八九])五(?!年|百|十|[0-9]|个|万|千|号|条|座|亿)
        (?:规划|["”]?(?P<middle>中期)|["”]?(?:期间|期|末|时期)(?:末)?)?
    )""",
    re.VERBOSE,
)
TIMES_SIGNS = SignPairs(
    ("12", "0123456789"), ("二", "〇零"), ("去今明前本当同后", "年("), ("年", "内底末中"),
    ("今", "后"), ("未", "来"), ("近过这前", "去0123456789一二两三四五六七八九十"),
    ("十", "一二三四五六七八九"),
)  # fmt: skip
"""What those begin with."""
DIGITS = frozenset("0123456789")
RELATIVE = {
    "去": -1, "今": 0, "明": 1, "前": -2, "本": 0, "当": 0, "同": 0, "后": 2, "上": -1, "下": 1,
}  # fmt: skip

MINGUO = re.compile(
    rf"""(?<![0-9.:第])(?<![0-9],)(?P<lead>民国[ ]?)?(?P<year>1[0-4][0-9]|[1-9][0-9])
        (?:[ ]?年?(?:度)?[-~/至到](?P<until>1[0-4][0-9]))?
        [ ]?年(?P<is_year>度)?{_part()}(?!来|以上|以下|历史|代|期|内|间|使用|寿命)""",
    re.VERBOSE,
)
MINGUO_SIGNS = SignPairs(("123456789", "0123456789"), words="民国")
MINGUO_HAN = re.compile(
    rf"(?:民国|(?<![一二三四五六七八九十百千万〇零第])(?=一[〇零一二三四][〇零一二三四五六七八九]年))"
    rf"(?P<year>[一二三四五六七八九十百〇零]{{2,5}})年{_part()}", re.VERBOSE,
)  # fmt: skip
MINGUO_CELL = re.compile(r"(?<=[|])[ ]?(?P<first>1[0-4][0-9])-(?P<last>1[0-4][0-9])(?=[ ]?[|\n])")
"""The years of a cell of a table, where the text counts so elsewhere: |113-115|."""
MINGUO_WORDS = ("民国", "台币", "行政院", "台北", "台湾", "捷运", "桃园", "高雄", "台中", "台南")
"""What a text that counts years from 1911 is known by, folded."""
MINGUO_FIRSTS = SignPairs(words=" ".join(MINGUO_WORDS))
DATED_MINGUO = re.compile(
    "1(?<![0-9.:第]1)(?<![0-9],1)[0-4][0-9][ ]?年"
    "(?:[ ]?[0-9]{1,2}[ ]?月[^内个]|(?<!,1..年)(?:度|底前?[^下价]))"
)
"""A year of three figures with its month behind it is one of these: 115年6月."""
HEAD = 20_000
"""How far such words are looked for."""
MINGUO_FIRST, FIRST_OF_FOUR = 1911, 1000
BARE = re.compile(
    rf"""(?:[上下](?:半年(?:[底末])?前?|(?:一(?:财政)?)?年度?(?:第?[一二三四1-4]季度?|[底末])?(?!级|来|游|班))
        |第?(?P<quarter>[一二三四1-4])季度?(?:[底末])?前?|(?P<after>{_N})年后(?:
          (?<=[计约望划争].年后)|(?<=[计约望划争]..年后)|(?=,?(?:将|可|有望|预计|能)))
        |(?:{_N}[至到])?(?P<within>{_N})年(?:(?:之|以)?内(?!容)|(?=建成|完工|完成|通车))
        |(?P<month>{_MONTH})[ ]?月(?:底|末|份|内)?前?
        |[本当]季度?内?|[本当]?月(?:底|末|内)前?)""",
    re.VERBOSE,
)
RANGE = re.compile(r"(?P<first>20(?<=[ |:\n(]20)[0-9]{2})-(?P<last>20[0-9]{2})(?=[ |\n,;。)]|$)")
"""The years of a cell of a table or of an item's end: 新建 2026-2028."""
NO_MONTH = frozenset("龄票亮饼球台坛嫂色光大湾牙亩收薪租均利供经季")
RANGED = frozenset("0123456789.-~至到/:")
BEFORE_RANGE = frozenset("0123456789一二三四五六七八九十两年月日号季底末初旬")
"""What a range begins with before 至 or 到: 3月至9月."""
OTHER_MONTHS = frozenset("上下次该每")
OF_MONTHS = frozenset(("上个", "下个", "每个", "次个"))


def find_han(text: str) -> Iterator[re.Match[str]]:
    """Return the matches of `TIMES` in a folded `text`; a number of four figures may be a year."""
    places = TIMES_SIGNS.find(text)
    places = [
        place
        for place in places
        if text[place] not in "12" or text[place + 3 : place + 4] in DIGITS
    ]
    return matches_at(TIMES, text, places)


def read_han(match: re.Match[str], year: int | None) -> Iterator[str | None]:
    """Yield what a match of `TIMES` may mean in a text of `year`, the likeliest first."""
    words = match.group()
    if match["year"]:
        start, until = words[:4], match["until"]
        if until or "学年" in words:
            yield f"{start}-{TERM}" if "学年" in words else f"{start}/{start[:2]}{until[-2:]}"
        yield make_period(int(start), part_of(match))
    elif match["han_year"] or match["aside"]:
        yield _named_otherwise(match)
    elif match["plan"]:
        first = 2001 + 5 * (PLANS.index(match["plan"]))
        yield str(first + 2) if match["middle"] else f"{first}/{first + 4}"
    elif year is None:
        return
    elif match["past"]:
        yield make_span(year, -count_of(match["past"]))
    elif match["is_within"]:
        yield f"{year}/{year + count_of(match['next2'])}"
    elif match["next"] or match["next2"]:
        yield make_span(year, count_of(match["next"] or match["next2"]))
    elif words[0] == "年":
        yield str(year)
    else:
        yield make_period(year + RELATIVE[words[0]], part_of(match, "_rel"))


TERM = "09"
"""The month in which a year of schools begins."""
PLANS = "〇一二三四五六七八九"
"""The five-year plans from the tenth (2001 to 2005) on: 十一五 is the eleventh."""


def _named_otherwise(match: re.Match[str]) -> str | None:
    """Return the year that is written out (二〇二六年), or stands in a bracket: 明(113)年底."""
    if match["han_year"]:
        return make_period(int(read_number("二" + match["han_year"])), part_of(match, "_han"))
    named = int(match["aside"])
    return make_period(named + MINGUO_FIRST * (named < FIRST_OF_FOUR), part_of(match, "_aside"))


def find_minguo(text: str) -> Iterator[tuple[int, int, str | None]]:
    """Yield start, end and period of the years that a folded `text` counts from 1911.

    Only with 民国 before it is a year of two figures one, or where the text counts so elsewhere.
    """
    head = text[:HEAD]
    is_usual = DATED_MINGUO.search(head) is not None
    may_be = is_usual or MINGUO_FIRSTS.is_in(text)
    if not may_be or not (is_usual or "民国" in text or any(word in head for word in MINGUO_WORDS)):
        return
    for match in MINGUO_CELL.finditer(text) if is_usual and "|" in text else ():
        first, last = int(match["first"]), int(match["last"])
        yield *match.span(), f"{MINGUO_FIRST + first}/{MINGUO_FIRST + last}"
    for match in MINGUO_HAN.finditer(text):
        yield (*match.span(), make_period(MINGUO_FIRST + _spelled(match["year"]), part_of(match)))
    found = list(MINGUO_SIGNS.matches(MINGUO, text))
    is_usual = (
        is_usual
        or any(word in head for word in MINGUO_WORDS[:3])
        or any(match["is_year"] or match["month"] for match in found if match["year"] > "1")
    )
    for match in found:
        part = part_of(match)
        is_long = len(match["year"]) == 3  # noqa: PLR2004 - 114
        if not (match["lead"] or (is_usual and (is_long or part.month)) or match["is_year"]):
            continue
        year = MINGUO_FIRST + int(match["year"])
        until = match["until"]
        yield (
            *match.span(),
            f"{year}/{MINGUO_FIRST + int(until)}" if until else make_period(year, part),
        )


def _spelled(words: str) -> int:
    """Return a year as Chinese spells it, sign by sign or as a number: 一〇三, 一百零三."""
    is_number = "十" in words or "百" in words
    return count_of(words) if is_number else int(read_number(words))


def find_bare(text: str, year: int | None) -> Iterator[tuple[int, int, str | None]]:
    """Yield start, end and period of what names no year: 三季度, 上半年, 6月底, 三年内."""
    done = 0
    for place in _bare_places(text):
        if place < done or _is_within_number(text, place) or _is_of_month(text, place):
            continue
        match = BARE.match(text, place)
        if match is None or (match["month"] and _is_no_month(text, match.end())):
            continue
        done = match.end()
        yield place, done, None if year is None else _read_bare(match, year)
    if "-20" in text:
        for match in RANGE.finditer(text):
            yield *match.span(), f"{match['first']}/{match['last']}"
    if "20" in text:
        yield from find_short(text)


def _is_no_month(text: str, end: int) -> bool:
    """Return whether what goes on at `end` makes a month none: 8月票; but 8月收工 is one."""
    return text[end : end + 1] in NO_MONTH and not text.startswith(ENDING, end)


ENDING = ("收工", "收尾", "收官")
"""How a work is said to end in a month, with a sign that else makes it none."""


def _is_within_number(text: str, place: int) -> bool:
    """Return whether a number goes on before `place`: 2025.6月, 3至9月; not 时限:9月, 延至9月."""
    if not place or text[place] not in NUMBERS or text[place - 1] not in RANGED:
        return False
    before = text[place - 2 : place - 1]
    if text[place - 1] in "至到":
        return before in BEFORE_RANGE
    return text[place - 1] != ":" or before.isdigit()


def _is_of_month(text: str, place: int) -> bool:
    """Return whether 月底 at `place` is of a month that its own words name: 上月底."""
    before = text[max(0, place - 2) : place]
    return text[place] == "月" and (before[1:] in OTHER_MONTHS or before in OF_MONTHS)


def _bare_places(text: str) -> list[int]:
    """Return where a time that names no year may begin, all at once."""
    if text.isascii():
        return []
    kinds = np.append(_kinds().take(codes_of(text)), _NOTHING_BEHIND)
    now, after, third = kinds[:-2], kinds[1:-1], kinds[2:]
    is_first = (
        ((now & UPPER) & (after & UPPER_NEXT) << 1)
        | ((now & NUMBER) & (after & MONTH_SIGN) >> 1)
        | ((now & NUMBER) & (after & YEAR_SIGN) >> 2 & (third & INNER) >> 3)
        | ((now & NUMBER) & (after & SEASON) >> 4)
        | ((now & MONTH_SIGN) >> 1 & (after & INNER) >> 3)
    )
    places: list[int] = is_first.nonzero()[0].tolist()
    return [_first_of_number(text, place) for place in places]


NUMBER, MONTH_SIGN, YEAR_SIGN, INNER, SEASON, UPPER_NEXT, UPPER = 1, 2, 4, 8, 16, 32, 64
_NOTHING_BEHIND = np.zeros(2, dtype=np.uint8)


@cache
def _kinds() -> NDArray[np.uint8]:
    """Return for each code point what it is to a time, as bits, shape (0x110000,)."""
    table = np.zeros(ALL, dtype=np.uint8)
    for kind, signs in (
        (NUMBER, NUMBERS), (MONTH_SIGN, "月 "), (YEAR_SIGN, "年"), (INNER, "内之以底末后"),
        (SEASON, "季"), (UPPER_NEXT, "一年半季"), (UPPER, "上下本"),
    ):  # fmt: skip
        table[[ord(sign) for sign in signs]] |= kind
    return table


def _first_of_number(text: str, place: int) -> int:
    """Return where the number begins whose last sign is at `place`: 12月, 十二月."""
    if place and text[place] in NUMBERS and text[place - 1] in NUMBERS:
        return place - 1
    return place


def _read_bare(match: re.Match[str], year: int) -> str:
    words = match[0]
    if match["within"] or match["after"]:
        last = year + count_of(match["within"] or match["after"])
        return f"{year}/{last}" if match["within"] else str(last)
    if match["month"]:
        return make_period(year, Part(month=count_of(match["month"])))
    if match["quarter"]:
        return make_period(year, Part(quarter=QUARTERS[match["quarter"]]))
    if "半" in words:
        return make_period(year, Part(half=1 if words[0] == "上" else 2))
    if words[0] not in RELATIVE or "月" in words:
        return str(year)
    quarter = next((QUARTERS[sign] for sign in words[2:] if sign in QUARTERS), 0)
    is_first = quarter == 1 and "一季" not in words and "1季" not in words
    return make_period(year + RELATIVE[words[0]], Part(quarter=0 if is_first else quarter))


NUMBERS = "0123456789一二三四五六七八九十两"
