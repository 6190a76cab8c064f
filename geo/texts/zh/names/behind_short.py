"""Tells how far a name goes on behind the short name of an area that begins it: 甲州航空产业城.

What stands between holds no verb and no word of grammar, ends as what is built or laid out does,
and a verb or a sign follows it. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from geo.texts.zh.names.behind_areas import NO_BEGIN
from geo.texts.zh.names.candidate_words import EDGES, VERBS
from geo.texts.zh.names.dictionary import find_words, kinds_of

RUN = re.compile("[\u4e00-\u9fff0-9a-z]{3,18}")
HEAD = re.compile(
    "(?:馆|(?<![老古新都省县市])城|(?<![公校家田])园|(?:科|书|学|博物|研究|剧|法)院|[^进出]港|厂"
    "|(?<![地携牵连])带|[长走画]廊|谷|枢纽|中心|基地|实验室|船闸|电站|机组|机场|石窟群?|化石群?|遗[址存]|口岸"
    "|(?:示范|试验|实验|试点|先行|先导|集聚|核心|功能|合作|中心|保护|产业|创新|航空港|工业|商务|高)区"
    "|(?:供水|引水|调水|输水|防洪|治理|配置|电网|网架|能源|储能|治沙|灌溉|生态|山水)工程)$"
)
"""What is built or laid out, and bears the name of its area."""
EDGE = frozenset(EDGES)
SHORTEST = 3


def end_of_named(folded: str, end: int) -> int:
    """Return where the name ends that an area's short name, which ends at `end`, begins, or 0."""
    run = RUN.match(folded, end)
    size = _size(run[0]) if run else 0
    return end + size if size else 0


@lru_cache(maxsize=65536)
def _size(run: str) -> int:
    """Return how much of what stands behind an area is of the name, or 0."""
    words = [*_parts(run)]
    end = next((first for first, last in words if _ends(run, first, last)), len(run))
    ends = [last for _, last in words if SHORTEST <= last <= end and HEAD.search(run, 0, last)]
    if not ends or NO_BEGIN.match(run[: ends[-1]]):
        return 0
    behind = next((run[first:last] for first, last in words if first == ends[-1]), "")
    return ends[-1] if ends[-1] == end or kinds_of(behind) in DONE else 0


def _parts(run: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the words of a run; a verb that ends one is its own: 工程|建设."""
    for first, last in find_words(run):
        if last - first == PAIR and run[last - 2 : last] in VERBS:
            yield first, last - 2
            first = last - 2  # noqa: PLW2901
        yield first, last


PAIR = 4


def _ends(run: str, first: int, last: int) -> bool:
    """Return whether a word is no part of a name: a verb, or one of grammar.

    A verb within is one of those that tell what is built (传承创新试验区), or is made a quality
    of it (开放型).
    """
    word = run[first:last]
    if word in VERBS or not EDGE.isdisjoint(word):
        return run[last : last + 1] not in QUALITIES
    kinds = kinds_of(word) if len(word) > 1 else ()
    return kinds in ENDING or (kinds == ("v",) and not first)


QUALITIES = frozenset(("型", "化", "式"))
ENDING = frozenset((("d",), ("p",), ("c",), ("r",), ("u",), ("ul",)))
"""Kinds of words that end a name."""
DONE = frozenset((("v",), ("vn",)))
"""Kinds of words that say what is done to it."""
