"""Settles bare names once the whole of a block is known: what a text proves once, it means always.

While a block is searched, a bare name is judged by what stood before it. 和美 at the beginning of
an article on 彰化縣, or 長丰 three lines before 長丰縣, is judged again here. Folded text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from geo.texts.names.context import DOUBTFUL, JOINTS, TOWN_NEXT
from geo.texts.names.edges import begins_apart, is_han
from geo.texts.names.entries import Entry, Hit, Need
from geo.texts.names.named_areas import NamedAreas
from geo.texts.writing.spans import Cover
from geo.texts.zh.figures.own_words import count_words
from geo.texts.zh.names.candidate_words import VERBS
from geo.texts.zh.names.dictionary import is_ordinary

Waiting = tuple[int, int, Entry]
"""Start, end and entry of a bare name that nothing before it proved."""
BEHIND = frozenset("的县市区城镇设段境")
"""What may stand right behind one whose name is a word."""
LED = 2
"""How long a verb is that may stand right before one that is no word."""
CELLS, DISTRICTS = frozenset(" |"), frozenset(("东区", "南区", "西区", "北区"))
"""Districts that a direction calls, and what sets them apart in a table: 北區 | 皇后山邨."""
OF = "的"
HEAD_ENDS = frozenset("江河湖海山溪洋湾港桥门城口塔楼园区街路村坊里")
"""What ends a name that may as well be a lake's or a street's: 西湖 is that of many a city."""


def settle_late(
    waiting: Sequence[Waiting], areas: NamedAreas, hits: Sequence[Hit], text: str
) -> list[Hit]:
    """Return the hits with those of `waiting` that the areas of the whole block prove, in order.

    An area that was named for certain is meant by its bare name wherever that stands by itself;
    one that needs but its region is, where the block has named that further on.
    """
    areas.cities |= find_common(waiting, text) | find_spoken(text)
    waiting = [row for row in waiting if _may_be_proven(row[2], areas)]
    if not waiting:
        return list(hits)
    taken = Cover(hit[:2] for hit in hits)
    ends = {hit.end for hit in hits}
    proven: list[Hit] = []
    for start, end, entry in waiting:
        if taken.touches(start, end) or (proven and proven[-1].end > start):
            continue
        is_led = text[start - LED : start] in VERBS and not is_ordinary(text[start:end])
        is_begun = is_led or _begins_apart(text, start, ends)
        is_word = text[start:end] in DOUBTFUL
        is_apart = is_begun and (not is_word or _ends_apart(text, end))
        place = _find_named(entry, areas, is_apart=is_apart)
        if not place and is_begun and not is_word and _ends_apart(text, end):
            is_before_town = TOWN_NEXT.match(text, end) is not None
            is_cell = text[start - 1 : start] in CELLS and text[end : end + 1] in CELLS
            is_cell = is_cell and text[start:end] in DISTRICTS
            name = "" if is_before_town or is_cell else text[start:end]
            place = _find_in_city(entry, areas, name)
        if place:
            proven.append(Hit(start, end, place))
            ends.add(end)
    return sorted([*hits, *proven]) if proven else list(hits)


def find_common(waiting: Sequence[Waiting], text: str) -> set[str]:
    """Return the codes of the cities of which a text names several counties.

    They prove each other: a text that speaks of 义乌, 东阳 and 磐安 is about Jinhua, which it may
    never name. Names that are ordinary words prove nothing.
    """
    names = defaultdict[str, set[str]](set)
    for start, end, entry in waiting:
        if len(entry.places) == 1 and not entry.need & Need.CONTEXT:
            names[entry.places[0][3:7]].add(text[start:end])
    return {code for code, told in names.items() if len(told) >= TOGETHER and code.isdigit()}


def find_spoken(text: str) -> set[str]:
    """Return the code of Hong Kong or Macau where the words of a text are theirs alone."""
    counts = count_words(text)
    most = max(counts, key=counts.__getitem__, default="")
    is_sure = counts[most] >= SURE and 2 * counts[most] > counts.total()
    return {SPOKEN[most]} if is_sure and most in SPOKEN else set()


SPOKEN = {"HKD": "8100", "MOP": "8200"}
SURE = 2
"""So many words of a place are no chance."""
TOGETHER = 3
"""So many names of one prefecture of some three hundred are no chance."""


FORMER = re.compile(
    r"\((?:原|前|旧称|旧名|原称|(?:撤[市县]设区|撤并|改制|升格|改名)前(?:为|称|的)?)$"
)
"""What stands between an area and what it was before: 永康區（改制前永康市）."""


def settle_former(hits: list[Hit], text: str) -> list[Hit]:
    """Return the hits, those that a bracket gives as an area's former name as that area.

    Such a one bears its name, and may bear that of a city elsewhere, too.
    """
    if "(" not in text:
        return hits
    settled = list(hits)
    for number, (area, former) in enumerate(pairwise(hits), start=1):
        if text[area.end] != "(":
            continue
        is_same = text[area.start : area.end - 1] == text[former.start : former.end - 1]
        if is_same and FORMER.match(text[area.end : former.start]):
            settled[number] = former._replace(place=area.place)
    return settled


def without_waters(hits: list[Hit], text: str) -> list[Hit]:
    """Return the hits without the short names that stand in a list of waters: 伊河、瀍河、涧河.

    A list of areas that are called after waters (黑河、漠河) stays: its others are hits, too.
    """
    ends, starts = {hit.end for hit in hits}, {hit.start for hit in hits}
    return [
        hit for hit in hits
        if text[hit.end - 1] not in WATERS or not _is_water(hit, text, starts, ends)
    ]  # fmt: skip


WATERS = frozenset("江河湖溪")
WATER = re.compile("[\u4e00-\u9fff]{1,3}?([江河湖溪])(?![区县市])")


def _is_water(hit: Hit, text: str, starts: set[int], ends: set[int]) -> bool:
    """Return whether a neighbour in a list is a water that is no area, of the same sign."""
    if not hit.place.startswith("cn-") or text[hit.start].isascii():
        return False
    sign, end = text[hit.end - 1], hit.end
    if text[end : end + 1] in JOINTS and end + 1 not in starts:
        after = WATER.match(text, end + 1)
        if after and after[1] == sign:
            return True
    before = hit.start - 1
    return before > 0 and text[before] in JOINTS and text[before - 1] == sign and before not in ends


def add_last(elsewhere: Sequence[Hit], unsure: Iterable[Hit]) -> list[Hit]:
    """Return places abroad with the last ones of lists of them, which `unsure` has: 路环与芦竹."""
    ends, starts = {hit.end for hit in elsewhere}, {hit.start for hit in elsewhere}
    last = [hit for hit in unsure if hit.start - 1 in ends and hit.start not in starts]
    return sorted({*elsewhere, *last})


def ends_within(spans: Sequence[tuple[int, ...] | Waiting], start: int) -> bool:
    """Return whether the last of `spans` ends in what begins at `start`: 二林 in 林園區."""
    return bool(spans) and spans[-1][1] == start + 1


def _may_be_proven(entry: Entry, areas: NamedAreas) -> bool:
    """Return whether anything that was named may prove an entry; most have nothing."""
    if not entry.need & Need.CONTEXT:
        return True
    return any(place[3:7] in areas.cities or place in areas.named for place in entry.places)


def _find_named(entry: Entry, areas: NamedAreas, *, is_apart: bool) -> str:
    """Return the one place of an entry that was named or lies near, or "" if none or several."""
    named = [place for place in entry.places if place in areas.named]
    needs_more = entry.need & Need.CONTEXT
    if named or needs_more:
        return named[0] if len(named) == 1 and (is_apart or not needs_more) else ""
    return _find_one(entry, areas.has_city if entry.need & Need.CITY else areas.is_near)


def _find_in_city(entry: Entry, areas: NamedAreas, name: str) -> str:
    """Return the one place of an entry in a city that was named, if its name is no word else.

    An empty name is none: a town stands behind it, 平度新河镇.
    """
    if name and (name[-1] in HEAD_ENDS or is_ordinary(name)):
        return ""
    return _find_one(entry, areas.has_city)


def _find_one(entry: Entry, is_meant: Callable[[Entry], bool]) -> str:
    near = [place for place in entry.places if is_meant(Entry((place,), entry.need))]
    return near[0] if len(near) == 1 else ""


def _begins_apart(text: str, start: int, ends: set[int]) -> bool:
    """Return whether a name begins where one may, or behind its area: 臺東的大武."""
    is_of_area = text[start - 1 : start] == OF and start - 1 in ends
    return is_of_area or begins_apart(text, start, ends)


def _ends_apart(text: str, end: int) -> bool:
    """Return whether a name ends where one may."""
    behind = text[end : end + 1]
    return (
        not is_han(behind)
        or behind in BEHIND
        or behind in JOINTS
        or TOWN_NEXT.match(text, end) is not None
    )
