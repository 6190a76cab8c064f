"""Offers names that look like places and that no gazetteer knows, each with a score.

Rules find them: a head (…公园, …变电站, … Road) and a left edge where words that cannot stand in
a name begin. What is left of the name without words that any plan uses must say something;
how much, and how often the text repeats the name, makes the score. See docs/decisions/0010.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

import numpy as np
from ahocorasick_rs import AhoCorasick

from geo.texts.en import listed as en_listed
from geo.texts.en.candidates import find_english
from geo.texts.matcher import make_matcher
from geo.texts.signs import ALL, codes_of
from geo.texts.spans import Cover
from geo.texts.words import words_of
from geo.texts.zh import listed as zh_listed
from geo.texts.zh.candidate_words import EDGES, FALSE, GENERIC, HEADS, SIGNS, VERBS
from geo.texts.zh.context import WATERSIDE, is_other
from geo.texts.zh.dictionary import find_words
from geo.texts.zh.lines import find_line


class Candidate(NamedTuple):
    """A name that may be a place, at offsets of the searched text; `score` is in 0..1.

    `name` is what it is called in full, where its list or an abbreviation says so (the 1 of
    1、2号线 is 1号线), else ""; `part_of` the whole that it is a phase or a branch of, else "".
    """

    surface: str
    start: int
    end: int
    score: float
    name: str = ""
    part_of: str = ""


class Spotted(NamedTuple):
    """A candidate at folded offsets; `name` is its name in full where the text has but a part."""

    start: int
    end: int
    score: float
    name: str = ""


LONGEST = 14
"""How many characters a name may have before its head."""

LEAST_SCORE = 0.5
"""Names that score less are not offered."""

TAIL = re.compile(
    r"(?:第?[一二三四五1-9]期|[东西南北](?:区|段|延(?:线|段|伸段|伸线|伸)?|院区|校区)"
    r"|[\u4e00-\u9fff]{2,3}(?:院区|校区)"
    r"|[一二三四五六七八九十]区"
    r"|分院|分校|校区|院区"
    r"|(?:站|地铁站)(?!在|起|位|点|立|台))"
)
ANNEX = frozenset(
    ("医院", "人民医院", "中医院", "保健院", "妇幼保健院", "大学", "学院", "中学", "小学")
)
TAIL_FIRST = frozenset("第东西南北分校院站地一二三四五六七八九十123456789")
"""What that begins with."""
NUMBERED = re.compile(
    r"^(?:[0-9.]+(?:余|多|万|亿)*(?:平方米|平方公里|公顷|公里|千伏|kv|亩|元|米|户)?"
    r"(?:个|座|所|家|条|处|项|批|片|大|类|种|级|名|年|月|日|户|宗|戶)?"
    r"|[第前]?[一二两三四五六七八九十百千万亿余多几]+"
    r"(?:平方米|平方公里|公顷|公里|千伏|亩|元|米|户|个|座|所|家|条|处|项|批|片|大|类|种|级|名|届)"
    r"|[余多](?:个|座|所|家|条|处|项))"
)
VERB = re.compile(
    f"^.*(?:{'|'.join(sorted((verb for verb in VERBS if len(verb) > 1), key=len, reverse=True))})"
)
SHORT_VERBS = frozenset(verb for verb in VERBS if len(verb) == 1)
HAN = re.compile("[\u3400-\u9fff]")
JOINTS = frozenset("和同")
"""What joins two names, and is a part of many."""
_WORDS = "|".join(sorted(GENERIC, key=len, reverse=True))
PLAIN = re.compile(f"(?:{_WORDS})")
BEFORE = re.compile(
    r"(?:位于|坐落于|地处|毗邻|紧邻|邻近|途经|穿过|连接|直达|通往|前往|走进|来到"
    r"|[在至到从距沿])[「『\"“《]?$"
)
WHOLE = re.compile(
    "克拉玛依|从化|从江|无为|且末|曾都|让胡路|依兰|依安|呼和浩特|土耳其|埃及|数据|再生水|给水厂|给排水|自由贸易|自由港|自由里|高等|华为|对外|等分|其他|就业|与会"
)
"""Words in which a sign that else cannot stand in a name does."""
BEFORE_LAST = frozenset('于处邻近经过接达往进到在至从距沿「『"“《')
"""What that ends in."""
QUOTES = frozenset('「『"“《')
NUMBER = frozenset("0123456789一二三四五六七八九十两")


class Head(NamedTuple):
    """What names end in: the word, the score that it starts from, and what must not follow."""

    word: str
    weight: float
    not_before: frozenset[str]
    is_numbered: bool


@cache
def _heads() -> tuple[AhoCorasick, tuple[Head, ...]]:
    heads = tuple([
        Head(
            word, weight, frozenset(FOLLOWED.get(word, "")),
            word in {"号线", "号干线"} or word in RINGS,
        )
        for weight, words in HEADS.items() for word in words.split()
    ])  # fmt: skip
    return make_matcher([head.word for head in heads]), heads


@cache
def _edges() -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Return which code points cannot stand in a name: signs, spaces, words of grammar."""
    table = np.ones(ALL, dtype=np.bool_)
    table[0x3400:0xA000] = False
    table[0x20000:0x323B0] = False
    for sign in (*"0123456789abcdefghijklmnopqrstuvwxyz·-", "〇"):
        table[ord(sign)] = False
    for sign in EDGES + SIGNS:
        table[ord(sign)] = True
    return table


def find_candidates(
    folded: str, original: str, taken: Sequence[tuple[int, int, Any]] = ()
) -> list[Spotted]:
    """Return what may be places, in order, none within spans `taken`.

    `original` is the text as given where it is as long as `folded`, else `folded` itself.
    A candidate that begins with a taken span begins after it, if enough of it remains.
    """
    found = [Spotted(*row) for row in _find_han(folded, taken)]
    listed: list[Spotted] = []
    codes: list[tuple[int, int, float]] = []
    if found or (not folded.isascii() and HAN.search(folded)):
        listed += (Spotted(*row) for row in zh_listed.find_lists(folded, original))
        codes += zh_listed.find_codes(folded)
    if re.search("[A-Z][a-z]", original):
        found += (Spotted(*row) for row in _free(find_english(original), taken))
        listed += (Spotted(*row) for row in en_listed.find_lists(original))
        codes += en_listed.find_roads(original)
    listed = [row for row in listed if not _meets_longer(row, taken)]
    coded = [Spotted(*row) for row in _free(sorted(codes), taken)]
    coded = _lettered(coded, found)
    found = _without_meeting(_without_meeting(listed, found), coded)
    names = [folded[row.start : row.end] for row in found]
    counts = Counter(names)
    offered: list[Spotted] = []
    last = 0
    for (start, end, alone, whole), name in zip(found, names, strict=True):
        if start < last:
            continue
        last = end
        score = alone + 0.05 * min(counts[name] - 1, MOST_OFTEN)
        if score >= LEAST_SCORE:
            offered.append(Spotted(start, end, round(min(score, HIGHEST_SCORE), 2), whole))
    return offered


def _lettered(coded: list[Spotted], found: list[Spotted]) -> list[Spotted]:
    """Return codes; a lettered part that begins within a name takes that off `found`: 柳新城B区."""
    ends = {row.end: row for row in found}
    whole: list[Spotted] = []
    taken: set[Spotted] = set()
    for row in coded:
        named = next((ends[end] for end in range(row.start + 1, row.end) if end in ends), None)
        if named is not None and named.start <= row.start:
            taken.add(named)
            row = row._replace(start=named.start)  # noqa: PLW2901
        whole.append(row)
    if taken:
        found[:] = [row for row in found if row not in taken]
    return whole


def _without_meeting(first: list[Spotted], others: list[Spotted]) -> list[Spotted]:
    """Return `first` and those of `others` that meet none of them, in order."""
    if not first or not others:
        return sorted([*first, *others])
    cover = Cover((row.start, row.end) for row in first)
    return sorted([*first, *(row for row in others if not cover.touches(row.start, row.end))])


def _meets_longer(row: Spotted, taken: Sequence[tuple[int, int, Any]]) -> bool:
    """Return whether a span of `taken` shares a character with a member of a list."""
    place = bisect_left(taken, (row.end,)) - 1
    return place >= 0 and taken[place][1] > row.start


PART = re.compile(
    r"(?<=[\u3400-\u9fff])(?:第?[一二三四五六七八九十1-9]期"
    r"|[东西南北東](?:段|延(?:长|長|伸)?(?:线|線|綫|段)?))$"
    r"|,? (?:(?:Phase|Stage|Section) (?:[0-9]+[A-Z]?|[IVX]+)"
    r"|(?:(?:North|South|East|West)(?:ern)? )?Extension)$"
)
"""What a phase, a branch or a section of something ends in."""


@lru_cache(maxsize=65536)
def whole_of(surface: str) -> str:
    """Return what a name is a phase or a branch of (3号线 of 3号线一期), or "" if of nothing."""
    part = PART.search(surface)
    return surface[: part.start()] if part and part.start() > 1 else ""


MOST_OFTEN = 3
"""How often a name may come again for its score to rise."""
HIGHEST_SCORE = 0.99


def _free(
    spans: Iterable[tuple[int, int, float]], taken: Sequence[tuple[int, int, Any]]
) -> Iterator[tuple[int, int, float]]:
    number = 0
    for start, end, score in spans:
        while number < len(taken) and taken[number][1] <= start:
            number += 1
        if number == len(taken) or taken[number][0] >= end:
            yield start, end, score


def _find_han(  # noqa: C901, PLR0915 - one loop: a call for each head would cost half the speed
    folded: str, taken: Sequence[tuple[int, int, Any]]
) -> Iterator[tuple[int, int, float]]:
    if folded.isascii() or not HAN.search(folded):
        return
    codes = codes_of(folded)
    is_edge = _edges()[codes]
    for match in WHOLE.finditer(folded):
        is_edge[match.start() : match.end()] = False
    masked = np.where(is_edge, np.uint32(10), codes).astype(np.uint32)
    shown = masked.tobytes().decode("utf-32-le", "surrogatepass")
    runs = [(0, 0, 0.0)]
    number, size, mention_end, last = 0, len(taken), -1, 0
    matcher, heads = _heads()
    for index, place, end in matcher.find_matches_as_indexes(shown):
        while number < size and taken[number][1] <= place:
            mention_end = taken[number][1]
            number += 1
        head = heads[index]
        is_water = head.word in WATERS and WATERSIDE.match(folded, end) is not None
        if (folded[end : end + 1] in head.not_before and not is_water) or (
            number < size and taken[number][0] < end
        ):
            continue
        least = place - LONGEST if place > LONGEST else 0
        left = shown.rfind("\n", least, place) + 1 or least
        left = max(left, mention_end, last)
        is_behind = last and left == last
        if is_behind and _is_one_name(shown[left:place], head.word, shown[last - 1]):
            # A head behind a head, with nothing of its own between: 狮山 and 广场 are one name.
            last = _end(shown, head, end)
            runs[-1] = (runs[-1][0], last, max(runs[-1][2], head.weight) + 0.05)
            continue
        if is_water and place - left == 1 and left != mention_end:
            last = end
            runs.append((left, end, 0.55))
            continue
        if left in {last, mention_end} and shown[left] in JOINTS:
            left += 1
        while left < place and shown[left] in DASHES and left in {last, mention_end}:
            left += 1
        is_alone = left == place and head.word in ALONE
        read = _judge(shown[left:place], index) if left < place or is_alone else None
        if read and read[1] <= PLAIN_SCORE and COUNTED_BEHIND.match(folded, end):
            continue
        start = left + read[0] if read else left
        if read is None or is_other(folded, start, place, end):
            continue
        last = _end(shown, head, end)
        runs.append((start, last, read[1] + _surroundings(folded, start, mention_end)))
    yield from runs[1:]


def tail_of(text: str, end: int) -> int:
    """Return where a name that ends at `end` ends with the phase or branch behind it."""
    tail = TAIL.match(text, end) if text[end : end + 1] in TAIL_FIRST else None
    return tail.end() if tail else end


def _is_one_name(between: str, head: str, before: str) -> bool:
    """Return whether a head behind a name is of it: 狮山广场; a station's line is another name."""
    if before in NO_MORE or PLAIN.sub("", NUMBERED.sub("", between)):
        return False
    return not between or between in WAYS or len(between) + len(head) > 2  # noqa: PLR2004 - 溪, 中庄


NO_MORE = frozenset("站线期段")
"""What a name ends with that no further head belongs to."""
WATERS = frozenset("江河湖溪山")


def _end(shown: str, head: Head, end: int) -> int:
    """Return the end of a name with what may follow its head: 二期, 东区, 站."""
    is_annex = head.word in ANNEX
    if not is_annex and (shown[end : end + 1] not in TAIL_FIRST or head.word.endswith("站")):
        return end
    tail = TAIL.match(shown, end)
    return tail.end() if tail else end


FOLLOWED = {
    "线": "路上下索性条人长段网缆圈束程图材损形粒画外内城型",
    "关": "注系于键切心怀联闭停门税爱卡照", "营": "商造业收养销地利运", "村": "民委支级居",
    "地区": "性级",
    "路": "线径程面口过灯段况网费上边人", "街": "道区头坊景拍边廓巷", "站": "在点位立台式起稳岗长",
    "山": "水区地体林脊墙", "河": "道流湖长段水岸边床", "港": "口元币", "园": "区林艺丁",
    "谷": "物底", "桥": "梁头体", "镇": "政", "乡": "村贤亲", "厂": "房区商家长",
    "楼": "宇市层盘梯道栋上下", "中心": "城区主广圈组", "庄": "重严园", "庙": "会",
    "市场": "化主监准规份占需营", "湾": "区", "岗": "位", "岛": "啤", "塔": "吊基", "宫": "颈",
    "坊": "间", "洼": "地", "沟": "通槽", "渠": "道", "江": "边", "湖": "泊边水", "基地": "化",
    "小镇": "化", "社区": "化", "商圈": "化", "寺": "院", "巷": "道", "大学": "生", "中学": "生",
    "小学": "生", "学校": "长", "医院": "长", "公园": "化", "高速": "度增发铁公", "铁路": "局",
    "公路": "局", "枢纽": "型", "机场": "线",
}  # fmt: skip
"""What follows a head that is the beginning of another word: 关注, 街道, 市场化."""


def _surroundings(text: str, start: int, mention_end: int) -> float:
    """Return what the neighbours of a name add to its score."""
    if not start:
        return 0.0
    near = text[start - 1]
    is_led = near in BEFORE_LAST and BEFORE.search(text, max(0, start - 4), start)
    score = 0.1 if is_led or mention_end == start else 0.0
    return score + 0.05 if near in QUOTES else score


@lru_cache(maxsize=65536)
def _judge(body: str, number: int) -> tuple[int, float] | None:
    """Return where in `body` the name begins and its score, or None if it is no name."""
    head, weight, _, is_numbered = _heads()[1][number]
    if is_numbered:
        return _judge_numbered(body, head, weight)
    begin = _past_verbs(body, head) if head == LINE else _begin(body, head)
    name = body[begin:]
    if head == LINE:
        start = find_line(name) if name else None
        return None if start is None else (begin + start, weight)
    own = PLAIN.sub("", name)
    if _is_false(name, head):
        return None
    if not own and _is_planned(name, head):
        return begin, PLAIN_SCORE
    return (begin, _score(name, own, weight)) if _is_own(name, own, head, weight) else None


def _is_false(name: str, head: str) -> bool:
    """Return whether a name with its head is, or ends with, one word."""
    is_street_number = len(name) > 2 and name[-1:] in NUMBER  # noqa: PLR2004 - 新湖一路
    if ((name[-1:] + head) in FALSE and not is_street_number) or name + head in FALSE:
        return True
    return (name[-2:] + head) in FALSE and not PLAIN.sub("", name[:-2])


def _is_own(name: str, own: str, head: str, weight: float) -> bool:
    """Return whether what a name has of its own says something."""
    if not own or own in COUNTED_BY or (own.isascii() and len(own) == 1):
        return False
    is_short = len(own) < 2 and len(name) < 2  # noqa: PLR2004
    return not (len(head) == 1 and is_short and weight < STRONG)


def _score(name: str, own: str, weight: float) -> float:
    score = weight + min(len(own) - 1, 3) * 0.06
    if len(own) * 3 < len(name):
        score -= 0.12
    if len(name) > LONG_NAME:
        score -= 0.05 * (len(name) - LONG_NAME)
    return score


def _judge_numbered(body: str, head: str, weight: float) -> tuple[int, float] | None:
    """Return begin and score of 地铁3号线 or 北六环, which have a number or a direction alone."""
    if head in RINGS:
        return (len(body) - 1, weight) if body[-1:] in WAYS else None
    digits = len(body)
    while digits and body[digits - 1] in NUMBER:
        digits -= 1
    lead = 2 if body[:digits].endswith("地铁") else 0
    return (digits - lead, weight) if digits < len(body) else None


def _past_verbs(body: str, head: str) -> int:
    """Return where in `body` the last verb ends; one sign is a verb if it is a word (not 和平)."""
    verb = VERB.match(body)
    begin = verb.end() if verb else 0
    for place in range(len(body) - 1, begin - 1, -1):
        if body[place] in JOINTS and place + 1 == len(body) and head in SETTLEMENTS:
            continue
        if body[place] in SHORT_VERBS and (place, place + 1) in find_words(body + head):
            return place + 1
    return begin


SETTLEMENTS = frozenset("镇乡村路街")
LEADING = frozenset("跨穿经接抵")
"""Verbs of one sign that lead to a name, whatever the dictionary makes of them: 跨荆蓟河."""


def _begin(body: str, head: str) -> int:
    """Return where the name in `body` begins, past verbs and what is counted."""
    begin = _past_verbs(body, head)
    if body[begin : begin + 1] in LEADING and len(body) - begin > 2:  # noqa: PLR2004
        begin += 1
    inner = COUNTED.match(body, begin)
    if inner and inner.end() < len(body):
        begin = inner.end()
    counted = NUMBERED.match(body[begin:])
    return begin + counted.end() if counted and not (head in OWN and counted.end() == 1) else begin


def _is_planned(name: str, head: str) -> bool:
    """Return whether words of any plan before a head, or the head alone, name something."""
    if head == "站":
        return len(name) > 1 and name[-1] in WAYS  # 高新北站
    if head in PLANNED:
        return bool(name) or head in ALONE
    if head in ROADS:
        return len(name) in {2, 3}
    return name in WAYS and head in LANDMARKS


ROADS = frozenset(("路", "街", "大街", "大道"))
LANDMARKS = frozenset("湖山江溪港")
"""What a direction alone is a name with: 东湖, 西山."""
LINE = "线"
PLAIN_SCORE = 0.52
"""The score of a name that is made of words of any plan, as 智能制造产业园."""
ALONE = words_of(
    "副中心 城市副中心 启动区 起步区 先行启动区 湿地公园 航空城 经开区 高新区 会展中心 经贸园区"
)
"""Heads that are a name by themselves where a text plans them."""
PLANNED = ALONE | words_of(
    "先行区 商务区 中央商务区 中央公园 产业园 产业园区 科技园 湿地公园 都会区 起步区 工业区 使馆区"
    " 办公区 环线 延线 延伸线 体育公园 火车站 高铁站 航站楼 综合枢纽 交通枢纽 新城 科学城"
    " 大学城 创新港"
)
"""Heads that name something with a word of any plan before them, if it is not counted."""
DASHES = frozenset("-·")
COUNTED_BEHIND = re.compile(
    "[0-9一二两三四五六七八九十]+(?:余|多)?(?:个|座|处|片|条|家|所)|等(?:[0-9]|各)"
)
OWN = frozenset(("路", "街", "村", "桥", "中学", "小学", "中", "厂"))
"""Heads whose name may begin with a number: 八一路."""
STRONG = 0.6
COUNTED_BY = frozenset("位名个家间座条所处套栋幢排批支块")
RINGS = frozenset(f"{number}环{road}" for number in "二三四五六七" for road in ("", "路"))
WAYS = frozenset("东西南北")
COUNTED = re.compile(
    r".*[一二两三四五六七八九十几数百千万0-9](?:处|座|个|条|所|栋|幢|批|项|间|名|位)"
)
"""What is counted within a name ends what stands before it: 途中三处饮水站."""
LONG_NAME = 9
