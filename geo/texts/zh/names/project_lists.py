"""Finds the members of lists of projects: 甲港二期、乙地新能源电池等重大项目.

What such a list names is a project, whatever it ends with, and one name with the place that it
begins with. So are lines that are named by a sign of each end: 甲乙、丙丁等6条高铁. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from geo.texts.zh.names.beginnings import VERB
from geo.texts.zh.names.described import is_of_trade
from geo.texts.zh.names.dictionary import NAMES, find_words, is_ordinary, kinds_of
from geo.texts.zh.names.judging import PLAIN

HEADED = re.compile(
    '等["“]?(?:[一二三四五六七八九十]大)?(?:一大?批|[0-9一二三四五六七八九十百]+(?:余|多)?[个项大]?|多个|若干)?'
    "(?:国家级?|全国|省级?|市级?|区级?|县级?|重点|重大|标志性|引领性|示范性?|[百十千]亿级?|产业|产业化|基础设施"
    "|交通|水利|能源|民生|在建|续建|新建|新|科技|文旅|港航|配套|先进|龙头|一批|关键|外资|工业|技改|创新"
    "|功能性|新能源|光伏|风电|储能|煤电|输变电|特高压|试点)*(?:项目|工程)(?![a-z部办组法])"
    '|等(?:一大?批|[0-9一二三四五六七八九十百]{1,4}(?:余|多)?[个项])["“]?[\u4e00-\u9fff]{2,12}?["”]?项目(?![部办组法])'
)
"""What heads a list of projects, behind its last member."""
COUNTED = re.compile(
    "[条大](?<=[0-9一二三四五六七八九十][条大])(?:(?:省级|国家级|区域|综合|交通|运输|物流|经济|重要|主要)*"
    "(?P<way>通道|大通道|走廊)|(?P<head>高铁|铁路|高速公路|高速|城际铁路|城际))"
)
COUNTED_FROM = re.compile(
    "(?P<last>(?:(?![等、和及与])[\u4e00-\u9fff]){2,3}|(?<=[、和及与])(?:(?![等、和及与])[\u4e00-\u9fff]){4,5})"
    "(?P<among>等?)[0-9一二三四五六七八九十]{1,3}$"
)
"""The last of several lines and how many there are, before what they are."""
LONGEST_COUNT = 9
WORKS_BEHIND = re.compile("(?:扩容|扩能|改扩建|扩建|复线|新建|增建|改造)$")
"""What is done to a line stands behind its name."""
DONE_TO = re.compile(
    "(?:提档|提质|改造|扩容|改扩建|扩建|迁建|升级|提升|扩产|技改|增建二线|防洪|生态|治理|整治)+(?:工程|项目)?$"
)
"""What is done to a thing that stands is no part of its name."""
BOUNDS = "[,。;:\n"
OPENS, CLOSES = '(“"', ')”"'
LAST_JOINT = re.compile("(?<=[\u4e00-\u9fff0-9a-z)]{4})(?:以及|和|及)(?=[\u4e00-\u9fff0-9a-z]{4})")
LED = re.compile("^.{0,8}?(?:领域|方面|其中|包括|包含|涵盖|涉及|以及|如|今年|全年|年内|[0-9]{4}年)")
"""What may stand before the first member of a list, beside a verb."""
NO_MEMBER = re.compile(
    "[的了将把被为是并与至]|已|完成|开工|竣工|建成|投产|投用|启动|推进|推动|加快|实施|取得|达到|实现|签约|落地|入选|等"
)
"""What is in no name of a project."""
PART = re.compile(
    "(?:[一二三四五]期|扩建|改扩建|复线|一体化|号机组|基地|中心|园|城|厂|港|线|路|站|库|铁|速|灌区|枢纽|机场|通道)$"
)
"""What ends many names of projects: a list in which half of the members have it is one."""
LEAST_OWN = 2
"""How much such a name has that is no word of any plan."""
WATERS = ("江", "河", "湖", "干流", "水库")
"""What ends the name of a water, which is that of no work on it."""
FULL = frozenset("区县市省镇乡旗")
"""What the full name of an area ends with, which has three signs or more; 衢州 is a short one."""
FULL_FROM = 3
LED_BY = 8
"""Within so many signs the verb stands that leads to a list."""
SHORTEST, LONGEST, FEWEST = 4, 24, 2
FARTHEST = 160
"""How far before its head a list may begin."""
SIGNS = re.compile("[\u3400-\u9fff]+")
SCORE = 0.66
Spot = tuple[int, int, float, str]
"""Start, end, score and name in full."""


def find_projects(folded: str, original: str, begins: Mapping[int, int]) -> list[Spot]:
    """Return start, end, score and name in full of the members of such lists, in order.

    `begins` has the end of each known name by its beginning: where one begins a member of a list,
    the list is one of projects.
    """
    found = [*_lines(folded, original)] if "条" in folded or "大" in folded else []
    if "等" in folded:
        found += _lines_among(folded, original)
        for head in HEADED.finditer(folded):
            found += _members(folded, head.start(), begins)
    last = 0
    kept: list[Spot] = []
    for row in sorted(found):
        if row[0] >= last:
            kept.append(row)
            last = row[1]
    return kept


def _members(folded: str, end: int, begins: Mapping[int, int]) -> Iterator[Spot]:
    """Yield the members of the list that ends at `end`, if it is one of projects."""
    start = begin_of_list(folded, end)
    spans = [*_split(folded, start, end)]
    spans[0] = _without_lead(folded, *spans[0], SHORTEST)
    members = [_without_works(folded, *_behind_full(folded, *span, begins)) for span in spans]
    kept = [span for span in members if _may_be(folded, *span, begins)]
    named = [span for span in kept if is_named(folded[slice(*span)])]
    proven = [span for span in kept if span[0] in begins or PART.search(folded, *span)]
    is_list = len(kept) >= FEWEST and 2 * len(proven) >= len(members)
    if not is_list:
        kept = named
    for first, last in kept:
        yield first, last, SCORE, ""


@lru_cache(maxsize=65536)
def is_named(member: str) -> bool:
    """Return whether a member of a list begins with a name, and not with what any plan does.

    What no dictionary has falls apart into single signs there: 法士特, 石炼化.
    """
    first, last = find_words(member)[0]
    word = member[first:last]
    own = PLAIN.sub("", DONE_TO.sub("", member))
    if len(own) < LEAST_OWN or PLAIN.fullmatch(word) or VERB.match(member[: last + 1]):
        return False
    return len(word) == 1 or kinds_of(word)[0] in NAMES


def begin_of_list(folded: str, end: int) -> int:
    """Return where the list that ends at `end` begins: behind a sign, or so far back as it may."""
    low = max(0, end - FARTHEST)
    return max(low, *(folded.rfind(sign, low, end) + 1 for sign in BOUNDS))


def _split(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the parts of a list, none cut within brackets or quotes."""
    depth, begin = 0, start
    for place in range(start, end):
        sign = folded[place]
        depth += (sign in OPENS) - (sign in CLOSES and depth > 0)
        if sign == "、" and not depth:
            yield begin, place
            begin = place + 1
    joint = LAST_JOINT.search(folded, begin, end)
    if joint:
        yield begin, joint.start()
        begin = joint.end()
    yield begin, end


def _without_lead(folded: str, start: int, end: int, least: int) -> tuple[int, int]:
    """Return the first member of a list without the verb and the words that lead to it.

    At least `least` signs remain.
    """
    led = LED.match(folded[start:end])
    start += led.end() if led else 0
    verb = VERB.match(folded[start : min(end - least, start + LED_BY)])
    is_lead = verb is not None and start + verb.end() + 1 < end
    return start + (verb.end() if verb and is_lead else 0), end


def _behind_full(folded: str, start: int, end: int, begins: Mapping[int, int]) -> tuple[int, int]:
    """Return a member without the areas under their full names that it begins with."""
    while start + FULL_FROM <= (last := begins.get(start, 0)) < end and folded[last - 1] in FULL:
        start = last
    return start, end


def _without_works(folded: str, start: int, end: int) -> tuple[int, int]:
    """Return a member without what is done to it, if what is left ends as projects do."""
    works = DONE_TO.search(folded, start, end)
    rest = folded[start : works.start()] if works else ""
    is_thing = len(rest) >= SHORTEST and (PART.search(rest) or is_named(rest))
    return start, start + len(rest) if is_thing or rest.endswith(WATERS) else end


def _may_be(folded: str, start: int, end: int, begins: Mapping[int, int]) -> bool:
    """Return whether a member of a list may be the name of a project."""
    words = folded[start:end]
    return (
        SHORTEST <= len(words) <= LONGEST
        and begins.get(start) != end
        and NO_MEMBER.search(words) is None
        and PLAIN.sub("", words) != ""
        and not is_of_trade(words)
    )


def _lines(folded: str, original: str) -> Iterator[Spot]:
    """Yield the lines of a list that names each by a sign of its ends, with their full names."""
    for match in COUNTED.finditer(folded):
        before = COUNTED_FROM.search(folded, max(0, match.start() - LONGEST_COUNT), match.start())
        if before is None:
            continue
        start = before.start()
        bound = begin_of_list(folded, start)
        if folded[start - 1 : start] not in ("、", "和") and not before["among"]:
            continue
        spans = [*_split(folded, bound, before.end("last"))]
        spans[0] = _without_lead(folded, *spans[0], 1)
        yield from _named_by_signs(spans, folded, original, match, MANY if match["way"] else FEW)


def _lines_among(folded: str, original: str) -> Iterator[Spot]:
    """Yield the lines of a list that ends in 等 and what they are: 甲乙、丙丁戊己等铁路项目."""
    for match in AMONG.finditer(folded):
        end = match.start()
        bound = begin_of_list(folded, end)
        spans = [*_split(folded, bound, end)]
        spans[0] = _without_lead(folded, *spans[0], 1)
        yield from _named_by_signs(spans, folded, original, match, MANY)


AMONG = re.compile(
    "等(?:[0-9一二三四五六七八九十]{1,3}[条个])?(?:在建|新建|续建|重点|干线|普速|货运)*"
    "(?P<head>高铁|铁路|高速公路|高速|城际铁路|城际|客专|新线)(?![站局段枢])"
)
FEW, MANY = frozenset((2, 3)), frozenset((2, 3, 4, 5))
"""How many signs, one an end, name a line."""


def _named_by_signs(
    spans: Sequence[tuple[int, int]], folded: str, original: str, match: re.Match[str],
    sizes: frozenset[int],
) -> Iterator[Spot]:  # fmt: skip
    """Yield the members of a list of lines that signs of their ends name, with what `match` has."""
    head = original[slice(*match.span(match.lastgroup or "head"))]
    found: list[tuple[int, int]] = []
    for first, last in spans:
        done = WORKS_BEHIND.search(folded, first, last)
        until = done.start() if done else last
        parts = re.finditer(r"[^和与\s]+", folded[first:until])
        found += (
            (first + part.start(), first + part.end())
            for part in parts if len(part[0]) in sizes and _is_of_signs(part[0])
        )  # fmt: skip
    if sizes is MANY and all(is_ordinary(folded[slice(*span)]) for span in found):
        return
    for begin, stop in found:
        yield begin, stop, SCORE, original[begin:stop] + head


@lru_cache(maxsize=65536)
def _is_of_signs(name: str) -> bool:
    """Return whether signs of places may name a line: 通苏嘉甬, not 甲地至乙地."""
    if PLAIN.fullmatch(name) or "至" in name or name[0] == "沿" or not SIGNS.fullmatch(name):
        return False
    return len(name) in FEW or len(find_words(name)) >= len(name) - 1
