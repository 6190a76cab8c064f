"""Finds names without a head that stand in one list with places: 殷行、五角场、新江湾城.

Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from geo.texts.zh.names.beginnings import VERB
from geo.texts.zh.names.candidate_words import FALSE, HEADS, VERBS
from geo.texts.zh.names.dictionary import find_words, is_ordinary
from geo.texts.zh.names.judging import PLAIN

NEXT = re.compile(
    "[、和及与](?P<name>[\u4e00-\u9fff]{2,4}?)(?=[、,。;:()\n|]|[和及与](?![\u4e00-\u9fff]?[。,])"
    "|等(?![级待])|一带|之间|增设|兴建|设立|$)"
)
"""What stands behind a place in its list, up to the next sign of it."""
BEFORE = re.compile(
    "(?:^|[、,。;:(\n|的于在])(?:经|途经)?(?P<name>(?:(?![于在])[\u4e00-\u9fff]){2,4})[、和及与]$"
)
WITHIN = re.compile(
    "的(?P<name>[\u4e00-\u9fff]{2,4}?)(?=[、,。;)\n]|[和及与]|那边|这边|一带|附近|等(?![级待]))"
)
"""What is said to be of an area, up to the next sign: 安州区的花荄、界牌."""
JOINTS = frozenset("、和及与")
LONGEST = 8
NO_NAME = re.compile(
    "[的了在是为将把被对从并其该每多本首全等各有我你他这那和及与或]|^[一二三四五六七八九十]是"
)
ENDS = frozenset(word for words in HEADS.values() for word in words.split())
ORDINARY = re.compile(
    "[人员者性化率类型业费款金量数额证件票券车房区县市桩舞网灯牌箱柜机器污废部局厅署委]$"
)
"""What ordinary words of lists end in."""
ROOMS = frozenset("楼厂室库房间区部")
"""What ends with a word before it what a house or a site has: 科研楼, 制剂室."""
SCORE = 0.56
Spot = tuple[int, int, float]
"""Start, end and score."""


def find_within(folded: str, ends: Iterable[int]) -> Iterator[Spot]:
    """Yield the names without a head that are said to be of an area which ends at one of `ends`."""
    for end in ends:
        found = WITHIN.match(folded, end) if folded[end : end + 1] == "的" else None
        if found and is_name(found["name"]):
            yield *found.span("name"), SCORE


def find_beside(folded: str, spans: Sequence[tuple[int, int]]) -> Iterator[Spot]:
    """Yield what stands in one list with places at `spans`, which are in order, and is no part."""
    starts = {start for start, _ in spans}
    ends = {end for _, end in spans}
    done = 0
    for start, end in spans:
        if not "\u3400" <= folded[end - 1] <= "\u9fff":
            continue
        stop, begin, last = end, start, done
        while folded[stop : stop + 1] in JOINTS and stop + 1 not in starts:
            found = NEXT.match(folded, stop)
            if found is None or not is_name(found["name"]):
                break
            yield *found.span("name"), SCORE
            stop = done = found.end()
        while begin and folded[begin - 1] in JOINTS and begin - 1 not in ends and begin - 1 > last:
            found = BEFORE.search(folded, max(0, begin - LONGEST), begin)
            if found is None or not is_name(found["name"]):
                break
            if folded[begin - 1] != "、" and folded[found.start()] != "、":
                break
            begin = found.start("name")
            verb = VERB.match(found["name"])
            if verb and len(found["name"]) - verb.end() == 1:
                break
            first = begin + verb.end() if verb and len(found["name"]) - verb.end() > 1 else begin
            yield first, found.end("name"), SCORE


@lru_cache(maxsize=65536)
def is_name(name: str) -> bool:
    """Return whether a word of a list of places may be one, and is no ordinary word."""
    if NO_NAME.search(name) or ORDINARY.search(name) or not PLAIN.sub("", name):
        return False
    if name in VERBS or name in ENDS or name in FALSE:
        return False
    if name[-1] in ROOMS and is_ordinary(name[:-1]):
        return False  # 科研楼
    words = find_words(name)
    if len(words) == 1:
        return _is_place(name)
    return any(end - start == 1 for start, end in words)


def _is_place(word: str) -> bool:
    """Return whether a word of the dictionary is a place's name there."""
    from rjieba import tag  # noqa: PLC0415 - as in `find_words`

    return all(kind in {"ns", "nz"} for _, kind in tag(word))
