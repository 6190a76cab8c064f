"""Offers names that look like places and that no gazetteer knows, each with a score.

Rules find them: a head (…公园, …变电站, … Road) and a left edge where words that cannot stand in
a name begin. What is left of the name without words that any plan uses must say something;
how much, and how often the text repeats the name, makes the score. See docs/decisions/0010.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

import numpy as np
from ahocorasick_rs import AhoCorasick

from geo.texts.en.candidates import find_english
from geo.texts.matcher import make_matcher
from geo.texts.signs import ALL, codes_of
from geo.texts.zh.candidate_words import EDGES, FALSE, GENERIC, HEADS, SIGNS, VERBS
from geo.texts.zh.context import is_other
from geo.texts.zh.dictionary import find_words


class Candidate(NamedTuple):
    """A name that may be a place, at offsets of the searched text; `score` is in 0..1."""

    surface: str
    start: int
    end: int
    score: float


LONGEST = 14
"""How many characters a name may have before its head."""

LEAST_SCORE = 0.5
"""Names that score less are not offered."""

TAIL = re.compile(
    r"(?:第?[一二三四五1-9]期|[东西南北](?:区|段|延(?:线|段|伸段)?|院区|校区)|[一二三四五六七八九十]区"
    r"|分院|分校|校区|院区"
    r"|(?:站|地铁站)(?!在|起|位|点|立|台))"
)
TAIL_FIRST = frozenset("第东西南北分校院站地一二三四五六七八九十123456789")
"""What that begins with."""
NUMBERED = re.compile(
    r"^(?:[0-9.]+(?:余|多|万|亿)*(?:平方米|平方公里|公顷|公里|千伏|kv|亩|元|米|户)?"
    r"(?:个|座|所|家|条|处|项|批|片|大|类|种|级|名)?"
    r"|[第前]?[一二两三四五六七八九十百千万亿余多几]+"
    r"(?:平方米|平方公里|公顷|公里|千伏|亩|元|米|户|个|座|所|家|条|处|项|批|片|大|类|种|级|名|届)"
    r"|[余多](?:个|座|所|家|条|处|项))"
)
VERB = re.compile(
    f"^.*(?:{'|'.join(sorted((verb for verb in VERBS if len(verb) > 1), key=len, reverse=True))}"
    "|临(?!时))"
)
SHORT_VERBS = frozenset(verb for verb in VERBS if len(verb) == 1)
JOINTS = frozenset("和同")
"""What joins two names, and is a part of many."""
_WORDS = "|".join(sorted(GENERIC, key=len, reverse=True))
PLAIN = re.compile(f"(?:{_WORDS})")
BEFORE = re.compile(
    r"(?:位于|坐落于|地处|毗邻|紧邻|邻近|途经|穿过|连接|直达|通往|前往|走进|来到"
    r"|[在至到从距沿])[「『\"“《]?$"
)
WHOLE = re.compile(
    "数据|再生水|给水厂|给排水|自由贸易|自由港|自由里|高等|华为|对外|等分|其他|就业|与会"
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
            word, weight, frozenset(FOLLOWED.get(word, "")), word == "号线" or word in RINGS
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
) -> list[tuple[int, int, float]]:
    """Return start, end and score of what may be places, in order, none within spans `taken`.

    `original` is the text as given where it is as long as `folded`, else `folded` itself.
    A candidate that begins with a taken span begins after it, if enough of it remains.
    """
    found = [*_find_han(folded, taken)]
    if re.search("[A-Z][a-z]", original):
        found += _free(find_english(original), taken)
        found.sort(key=lambda item: item[0])
    names = [folded[start:end] for start, end, _ in found]
    counts = Counter(names)
    offered: list[tuple[int, int, float]] = []
    last = 0
    for (start, end, alone), name in zip(found, names, strict=True):
        if start < last:
            continue
        last = end
        score = alone + 0.05 * min(counts[name] - 1, MOST_OFTEN)
        if score >= LEAST_SCORE:
            offered.append((start, end, round(min(score, HIGHEST_SCORE), 2)))
    return offered


MOST_OFTEN = 3
"""How often a name may come again for its score to rise."""
HIGHEST_SCORE = 0.99


def _free(
    spans: Iterator[tuple[int, int, float]], taken: Sequence[tuple[int, int, Any]]
) -> Iterator[tuple[int, int, float]]:
    number = 0
    for start, end, score in spans:
        while number < len(taken) and taken[number][1] <= start:
            number += 1
        if number == len(taken) or taken[number][0] >= end:
            yield start, end, score


def _find_han(
    folded: str, taken: Sequence[tuple[int, int, Any]]
) -> Iterator[tuple[int, int, float]]:
    if not folded or folded.isascii():
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
        if folded[end : end + 1] in head.not_before or (number < size and taken[number][0] < end):
            continue
        least = place - LONGEST if place > LONGEST else 0
        left = shown.rfind("\n", least, place) + 1 or least
        left = max(left, mention_end, last)
        is_behind = last and left == last
        if is_behind and not PLAIN.sub("", NUMBERED.sub("", shown[left:place])):
            # A head behind a head, with nothing of its own between: 狮山 and 广场 are one name.
            last = _end(shown, head, end)
            runs[-1] = (runs[-1][0], last, max(runs[-1][2], head.weight) + 0.05)
            continue
        if left in {last, mention_end} and shown[left] in JOINTS:
            left += 1
        read = _judge(shown[left:place], index) if left < place else None
        start = left + read[0] if read else left
        if read is None or is_other(folded, start, place, end):
            continue
        last = _end(shown, head, end)
        runs.append((start, last, read[1] + _surroundings(folded, start, mention_end)))
    yield from runs[1:]


def _end(shown: str, head: Head, end: int) -> int:
    """Return the end of a name with what may follow its head: 二期, 东区, 站."""
    if shown[end : end + 1] not in TAIL_FIRST or head.word.endswith("站"):
        return end
    tail = TAIL.match(shown, end)
    return tail.end() if tail else end


FOLLOWED = {
    "关": "注系于键切心怀联闭停门税爱卡照", "营": "商造业收养销地利运", "村": "民委支级居",
    "路": "线径程面口过灯段况网费上边人", "街": "道区头坊景拍边", "站": "在点位立台式起稳岗长",
    "山": "水区地体林脊墙", "河": "道流湖长段水岸边床", "港": "口元币", "园": "区林艺丁",
    "谷": "物底", "桥": "梁头", "镇": "政", "乡": "村贤亲", "厂": "房区商家长",
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
    begin = _begin(body, head)
    name = body[begin:]
    if (name[-1:] + head) in FALSE or name + head in FALSE:
        return None
    if (name[-2:] + head) in FALSE and not PLAIN.sub("", name[:-2]):
        return None
    own = PLAIN.sub("", name)
    if not own or own in COUNTED_BY or (own.isascii() and len(own) == 1):
        return None
    if len(head) == 1 and (len(own) < 2 and len(name) < 2 and weight < STRONG):  # noqa: PLR2004
        return None
    score = weight + min(len(own) - 1, 3) * 0.06
    if len(own) * 3 < len(name):
        score -= 0.12
    if len(name) > LONG_NAME:
        score -= 0.05 * (len(name) - LONG_NAME)
    return begin, score


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
        if body[place] in SHORT_VERBS and (place, place + 1) in find_words(body + head):
            return place + 1
    return begin


def _begin(body: str, head: str) -> int:
    """Return where the name in `body` begins, past verbs and what is counted."""
    begin = _past_verbs(body, head)
    inner = COUNTED.match(body, begin)
    if inner and inner.end() < len(body):
        begin = inner.end()
    counted = NUMBERED.match(body[begin:])
    return begin + counted.end() if counted and not (head in OWN and counted.end() == 1) else begin


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
