"""Finds names without a head at the ends of a section: 平潮至刘桥段, 古洞至锦上路.

One end that is known, or what the section is called, proves the other. Folded text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from geo.texts.writing.signs import places_of
from geo.texts.zh.names.beginnings import VERB
from geo.texts.zh.names.beside import ENDS, SCORE, Spot, is_name
from geo.texts.zh.names.candidate_words import VERBS
from geo.texts.zh.names.dictionary import is_proper
from geo.texts.zh.names.judging import PLAIN

TO = "至"
LEAD = re.compile("[^\u4e00-\u9fff]|[由自从的经线路道速铁桥期段站设造建通施进]")
"""What may stand right before the first end: a sign, a preposition, a way, a verb."""
NAME = re.compile("[\u4e00-\u9fff]{2,4}$")
LONGEST, SHORTEST = 4, 2
LAST = re.compile(
    "(?P<name>(?:(?!等)[\u4e00-\u9fff]){2,4}?)(?:段|区间|(?:高速|一级|二级|三级|城市|旅游)?公路|(?:市域|城际|旅游|高速|重载)?铁路|客运专线|客专|城际|高铁|高速(?!公)|(?:市域|城际|旅游)?快线|快速(?:通道|路|干线)|(?:海滨|滨海|滨河|滨江)?(?:单车径|步道|自行车道|绿道))(?!里|线|桥|局|路)"
)
"""The last end of what is called a section, or a road that nothing else names."""
BEFORE = re.compile(
    "(?:(?P<code>[gsxy][0-9]{2,4})|[^\\W\\d_a-z]{0,6}?(?:工程|[主支复]线|项目|[一二三四五]期))"
    "(?=[\u4e00-\u9fff]{2})"
    "|(?P<way>[^\\W_]{1,8}?(?:[国省县]道|公路|大道|高速(?!公)|铁路|快速路|[0-9]号线|(?<![沿干])(?<!号)线))"
    "(?=(?P<rest>(?![东西南北中][延段侧支]|[一二三四五]期)[\u4e00-\u9fff]{2,5})$)"
)
"""What stands before the first end and is no part of its name: S218, 改建工程, 104国道."""
MOVED = frozenset("迁移搬升降增减扩延缩提调加达及送转高低推伸长展")
"""What stands before 至 where something is moved or made more, and no section begins."""
OR_EVEN = "以"
"""The first sign of 以至, which joins two places as well as 和 does."""
SAID_OF_IT = frozenset("段化")
"""What ends what is said of such a road, and is no name: 六安至安庆高速金寨段."""
LEAST_OWN = 3
"""How long a name is that stands behind such a road: 天水至定西高速公路关子隧道."""
OPEN = re.compile(
    "(?P<name>[\u4e00-\u9fff]{2,4}?)"
    "(?=[、,。;()\n|]|等(?![级待])|[和与及]|改?扩?建(?!议|立|材)|扩容|[一二三四]级公路|增建|项目"
    "|[全总]长[0-9约达近]|长[0-9约达近]|全程|沿线)"
)
"""The last end where a sign follows it, or what is done there."""
ASIDE = re.compile("\\((?P<name>[\u4e00-\u9fff]{2,5})\\)$")
"""What says in brackets where a first end is: 永登(徐家磨)至古浪."""
AT_BORDER = re.compile("[\u4e00-\u9fff]{2,4}\\([\u4e00-\u9fff]{2,4}界\\)")
"""A last end where a border is: 明水(甘新界)."""
BORDER = "界"
"""What ends that where it is a border: 白疙瘩(甘蒙界)."""

BORDERS = frozenset(f"{area}{BORDER}" for area in "国省市县区州旗乡镇")
"""The border of an area that is not said: 国道219线区界至日土段."""


def find_ends(folded: str, spans: Sequence[tuple[int, int]]) -> Iterator[Spot]:
    """Yield the ends of sections that are not among `spans`, which are in order."""
    places = places_of(folded, TO)
    if not places:
        return
    starts = dict(spans)
    begins = {end: start for start, end in spans}
    for to in places:
        place, aside = _without_aside(folded, to)
        is_begun = place in begins
        first = None if is_begun else _first(folded, place, _least_start(spans, place))
        if not is_begun and first is None:
            continue
        before = _before(folded, begins[place], place) if is_begun else None
        if before:
            first = (before.end(), place)
            if before["code"] or before["way"]:
                yield *before.span(), SCORE
        is_open = is_begun or aside.endswith(BORDER) or AT_BORDER.match(folded, to + 1) is not None
        last = _last(folded, to + 1, starts.get(to + 1, 0), is_open=is_open)
        if last is None:
            continue
        yield from last
        if first and folded[slice(*first)] not in BORDERS:
            yield *first, SCORE
        if is_name(aside) and not aside.endswith(BORDER):
            yield place + 1, to - 1, SCORE


def _last(folded: str, start: int, end: int, *, is_open: bool) -> list[Spot] | None:
    """Return the last end that begins at `start` and what lies behind its way, None if none does.

    A span from there to `end`, if there is one, is the last end already. One that no way ends
    must be `is_open`: the first end is known.
    """
    called = LAST.match(folded, start)
    if end and not (called and (end == called.end() or end - called.end() >= LEAST_OWN)):
        return []
    last = called or (OPEN.match(folded, start) if is_open else None)
    if last is None or not (is_name(last["name"]) or is_proper(last["name"])):
        return None
    found = [(*last.span("name"), SCORE)]
    if called and end > called.end() and folded[end - 1] not in SAID_OF_IT:
        found.append((called.end(), end, SCORE))
    return found


def _without_aside(folded: str, to: int) -> tuple[int, str]:
    """Return where the first end ends before `to`, and what stands in brackets behind it, or ""."""
    aside = ASIDE.search(folded, max(0, to - 7), to) if folded[to - 1] == ")" else None
    return (aside.start(), aside["name"]) if aside else (to, "")


def _before(folded: str, start: int, end: int) -> re.Match[str] | None:
    """Return what stands before the first end in what was taken for its name, or None."""
    before = BEFORE.match(folded, start, end)
    return before if before and (before["rest"] is None or _may_end(before["rest"])) else None


def _may_end(name: str) -> bool:
    """Return whether what stands behind a way is a name, or one with a head: 永春互通."""
    return is_name(name) or (name[-SHORTEST:] in ENDS and PLAIN.sub("", name[:-SHORTEST]) != "")


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
        is_led = folded[start - 1 : start + 1] in VERBS  # 建设|白疙瘩
        if is_apart and not is_led and NAME.match(folded, start, place):
            name = folded[start:place]
            is_one = is_name(name) or is_proper(name)
            if is_one and "期" not in name and not VERB.match(name):
                return start, place
    return None
