"""Finds names without a head at the ends of a section: 平潮至刘桥段, 古洞至锦上路.

One end that is known, or what the section is called, proves the other. Folded text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from geo.texts.writing.signs import places_of
from geo.texts.zh.names.beginnings import VERB
from geo.texts.zh.names.beside import SCORE, Spot, is_name
from geo.texts.zh.names.dictionary import is_proper

TO = "至"
LEAD = re.compile("[^\u4e00-\u9fff]|[由自从的经线路道速铁桥期段站设造建通施进]")
"""What may stand right before the first end: a sign, a preposition, a way, a verb."""
NAME = re.compile("[\u4e00-\u9fff]{2,4}$")
LONGEST, SHORTEST = 4, 2
LAST = re.compile(
    "(?P<name>[\u4e00-\u9fff]{2,4}?)(?:段|区间|(?:高速|一级|二级|三级|城市|旅游)?公路|(?:市域|城际|旅游|高速|重载)?铁路|客运专线|客专|城际|高铁|高速(?!公)|(?:市域|城际|旅游)?快线|快速(?:通道|路|干线)|(?:海滨|滨海|滨河|滨江)?(?:单车径|步道|自行车道|绿道))(?!里|线|桥|局|路)"
)
"""The last end of what is called a section, or a road that nothing else names."""
BEFORE = re.compile(
    "(?:(?P<code>[gsxy][0-9]{2,4})|[^\\W\\d_a-z]{0,6}?(?:工程|[主支复]线|项目|[一二三四五]期))"
    "(?=[\u4e00-\u9fff]{2})"
)
"""What stands before the first end and is no part of its name: S218, 改建工程."""
MOVED = frozenset("迁移搬升降增减扩延缩提调加达及送转高低推伸长展")
"""What stands before 至 where something is moved or made more, and no section begins."""
OR_EVEN = "以"
"""The first sign of 以至, which joins two places as well as 和 does."""
SAID_OF_IT = frozenset("段化")
"""What ends what is said of such a road, and is no name: 六安至安庆高速金寨段."""
LEAST_OWN = 3
"""How long a name is that stands behind such a road: 天水至定西高速公路关子隧道."""
OPEN = re.compile("(?P<name>[\u4e00-\u9fff]{2,4}?)(?=[、,。;)\n|])")
"""The last end where a sign follows it."""


def find_ends(folded: str, spans: Sequence[tuple[int, int]]) -> Iterator[Spot]:
    """Yield the ends of sections that are not among `spans`, which are in order."""
    places = places_of(folded, TO)
    if not places:
        return
    starts = dict(spans)
    begins = {end: start for start, end in spans}
    for place in places:
        is_begun = place in begins
        first = None if is_begun else _first(folded, place, _least_start(spans, place))
        if not is_begun and first is None:
            continue
        before = BEFORE.match(folded, begins[place], place) if is_begun else None
        if before:
            first = (before.end(), place)
            if before["code"]:
                yield *before.span(), SCORE
        called = LAST.match(folded, place + 1)
        end = starts.get(place + 1, 0)
        is_ended = end > 0 and not (
            called and (end == called.end() or end - called.end() >= LEAST_OWN)
        )
        if not is_ended:
            last = called or (OPEN.match(folded, place + 1) if is_begun else None)
            if last is None or not (is_name(last["name"]) or is_proper(last["name"])):
                continue
            yield *last.span("name"), SCORE
            if called and end > called.end() and folded[end - 1] not in SAID_OF_IT:
                yield called.end(), end, SCORE
        if first:
            yield *first, SCORE


def _least_start(spans: Sequence[tuple[int, int]], place: int) -> int:
    """Return where a name that ends at `place` begins at the earliest: behind the last span.

    A span that leaves no room for it, or runs past the place, is no name itself.
    """
    number = bisect_left(spans, (place,))
    start, end = spans[number - 1] if number else (0, 0)
    return end if end <= place - SHORTEST else start


def _first(folded: str, place: int, least: int) -> tuple[int, int] | None:
    """Return the span of a name that ends at `place` and begins where one may, from `least` on."""
    if folded[place - 1] in MOVED or folded[place - 1] == OR_EVEN:
        return None
    for start in range(max(least, place - LONGEST), place - SHORTEST + 1):
        is_apart = start == least or LEAD.match(folded, start - 1)
        if is_apart and NAME.match(folded, start, place):
            name = folded[start:place]
            if is_name(name) and "期" not in name and not VERB.match(name):
                return start, place
    return None
