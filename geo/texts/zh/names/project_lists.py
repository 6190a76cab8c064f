"""Finds the members of lists of projects: 甲港二期、乙地新能源电池等重大项目.

What such a list names is a project, whatever it ends with, and one name with the place that it
begins with. So are lines that are named by a sign of each end: 甲乙、丙丁等6条高铁. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from geo.texts.zh.names.beginnings import VERB
from geo.texts.zh.names.judging import PLAIN

HEADED = re.compile(
    '等["“]?(?:[一二三四五六七八九十]大)?(?:一大?批|[0-9一二三四五六七八九十百]+(?:余|多)?[个项大]?|多个|若干)?'
    "(?:国家级?|全国|省级?|市级?|区级?|县级?|重点|重大|标志性|引领性|示范性?|[百十千]亿级?|产业|产业化|基础设施"
    "|交通|水利|能源|民生|在建|续建|新建|新|科技|文旅|港航|配套|先进|龙头|一批|关键)*(?:项目|工程)(?![a-z部办组法])"
)
"""What heads a list of projects, behind its last member."""
COUNTED = re.compile(
    "条(?<=[0-9一二三四五六七八九十]条)(?P<head>高铁|铁路|高速公路|高速|城际铁路|城际)"
)
COUNTED_FROM = re.compile(
    "(?P<last>(?:(?!等)[\u4e00-\u9fff]){2,3})(?P<among>等?)[0-9一二三四五六七八九十]{1,3}$"
)
"""The last of several lines and how many there are, before what they are."""
LONGEST_COUNT = 7
WORKS_BEHIND = re.compile("(?:扩容|改扩建|扩建|复线|新建|增建|改造)$")
"""What is done to a line stands behind its name."""
DONE_TO = re.compile("(?:提档|提质|改造|扩容|改扩建|扩建|迁建|升级|提升)+(?:工程|项目)?$")
"""What is done to a thing that stands is no part of its name."""
BOUNDS = "[,。;:\n"
OPENS, CLOSES = '(“"', ')”"'
LAST_JOINT = re.compile("(?<=[\u4e00-\u9fff0-9a-z)]{4})(?:以及|和|及)(?=[\u4e00-\u9fff0-9a-z]{4})")
LED = re.compile("^.{0,8}?(?:领域|方面|其中|包括|包含|涵盖|涉及|以及|如|今年|全年|年内|[0-9]{4}年)")
"""What may stand before the first member of a list, beside a verb."""
NO_MEMBER = re.compile(
    "[的了将把被为是并]|已|完成|开工|竣工|建成|投产|投用|启动|推进|推动|加快|实施|取得|达到|实现|签约|落地|入选|等"
)
"""What is in no name of a project."""
PART = re.compile(
    "(?:[一二三四五]期|扩建|改扩建|复线|一体化|号机组|基地|中心|园|城|厂|港|线|路|站|库|铁|速|灌区|枢纽|机场|通道)$"
)
"""What ends many names of projects: a list in which half of the members have it is one."""
FULL = frozenset("区县市省镇乡旗")
"""What the full name of an area ends with, which has three signs or more; 衢州 is a short one."""
FULL_FROM = 3
LED_BY = 8
"""Within so many signs the verb stands that leads to a list."""
SHORTEST, LONGEST, FEWEST = 4, 24, 2
FARTHEST = 160
"""How far before its head a list may begin."""
SCORE = 0.66
Spot = tuple[int, int, float, str]
"""Start, end, score and name in full."""


def find_projects(folded: str, original: str, begins: Mapping[int, int]) -> list[Spot]:
    """Return start, end, score and name in full of the members of such lists, in order.

    `begins` has the end of each known name by its beginning: where one begins a member of a list,
    the list is one of projects.
    """
    found = [*_lines(folded, original)] if "条" in folded else []
    if "等" in folded:
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
    start = max(folded.rfind(sign, max(0, end - FARTHEST), end) for sign in BOUNDS) + 1
    if "、" not in folded[start:end]:
        return
    spans = [*_split(folded, start, end)]
    spans[0] = _without_lead(folded, *spans[0])
    members = [_without_works(folded, *_behind_full(folded, *span, begins)) for span in spans]
    kept = [span for span in members if _may_be(folded, *span, begins)]
    proven = [
        (first, last) for first, last in kept if first in begins or PART.search(folded, first, last)
    ]
    if len(kept) < FEWEST or 2 * len(proven) < len(members):
        return
    for first, last in kept:
        yield first, last, SCORE, ""


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


def _without_lead(folded: str, start: int, end: int) -> tuple[int, int]:
    """Return the first member of a list without the verb and the words that lead to it."""
    led = LED.match(folded[start:end])
    start += led.end() if led else 0
    verb = VERB.match(folded[start : min(end, start + LED_BY)])
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
    is_named = works is not None and PART.search(folded, start, works.start())
    return start, works.start() if works and is_named else end


def _may_be(folded: str, start: int, end: int, begins: Mapping[int, int]) -> bool:
    """Return whether a member of a list may be the name of a project."""
    words = folded[start:end]
    return (
        SHORTEST <= len(words) <= LONGEST
        and begins.get(start) != end
        and NO_MEMBER.search(words) is None
        and PLAIN.sub("", words) != ""
    )


def _lines(folded: str, original: str) -> Iterator[Spot]:
    """Yield the lines of a list that names each by a sign of its ends, with their full names."""
    for match in COUNTED.finditer(folded):
        before = COUNTED_FROM.search(folded, max(0, match.start() - LONGEST_COUNT), match.start())
        if before is None:
            continue
        start = before.start()
        bound = max(folded.rfind(sign, max(0, start - FARTHEST), start) for sign in BOUNDS) + 1
        if folded[start - 1 : start] not in ("、", "和") and not before["among"]:
            continue
        spans = [*_split(folded, bound, before.end("last"))]
        spans[0] = _without_lead(folded, *spans[0])
        head = original[slice(*match.span("head"))]
        for first, last in spans:
            done = WORKS_BEHIND.search(folded, first, last)
            until = done.start() if done else last
            for part in re.finditer("[^和与]+", folded[first:until]):
                begin, stop = first + part.start(), first + part.end()
                if stop - begin in (2, 3) and not PLAIN.fullmatch(part[0]):
                    yield begin, stop, SCORE, original[begin:stop] + head
