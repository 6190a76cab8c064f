"""Finds again, in the whole of a text, the names that it has proved once.

A settlement that is named in full (余新镇) is meant by its bare name (余新) as well where that
stands apart, and so is a name without a head that a list has proved; where a name begins at a
sign
tells where it begins elsewhere: 人家撮镇 beside 到撮镇。 Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from geo.texts.candidates import Spotted
from geo.texts.names.edges import LEADS, begins_apart, is_han
from geo.texts.names.entries import Hit
from geo.texts.writing.matcher import make_matcher
from geo.texts.writing.spans import Cover
from geo.texts.zh.names.beginnings import NAMING, SHORT_VERBS
from geo.texts.zh.names.beside import ENDS, is_name
from geo.texts.zh.names.dictionary import kinds_of
from geo.texts.zh.names.judging import PLAIN

SETTLED = re.compile(
    "(?:街道|新区|新城|片区|组团|社区|高铁站|火车站|地铁站|站|镇|乡|村|园区|岛|景区|港区|邨|商圈|板块"
    "|水库|港务区|生态区|半岛|古镇|小镇|互通|枢纽|口岸|渔港)$"
)
"""What a name may go without once the text has it in full."""
SHORTEST, LONGEST, LONGEST_WHOLE = 2, 5, 8
LAST_LATIN = "\u33ff"
MANY = 64
"""Up to so many names are found faster one by one than by a matcher made for them."""
BEHIND = re.compile(
    "[^\u3400-\u9fff]|[、和与及至到的段境等]|一带|附近|周边|这边|那边|那里|这里|方向|片区|地区|以[东西南北]|沿线|居民|老街|$"
)
WAYS, PARTS = frozenset("线路道铁速"), frozenset("段期线")
"""What ends a way, and what ends a part of one that its name begins."""
LEAST_CORE, LONGEST_LEAD = 2, 3
"""How many signs a core has at least, and how many may stand before it that are no part of it."""
NAMES = frozenset(("ns", "nr", "nz", "nt", "nrt", "nrfg", "m", "mq", "j", "a", "b", "eng", "x"))
"""Kinds of words of the dictionary that names are made with."""
SCORE = 0.56


def cut_cores(folded: str, candidates: Sequence[Spotted]) -> list[Spotted]:
    """Return the candidates, each beginning where the text elsewhere shows that its name does."""
    cores: set[str] = set()
    names: list[str] = []
    for start, end, _, _ in candidates:
        name = folded[start:end] if folded[end - 1] > LAST_LATIN else ""
        names.append(name)
        if name and (not start or folded[start - 1] in LEADS or not is_han(folded[start - 1])):
            cores.add(name)
    cut = list(candidates)
    for number, name in enumerate(names):
        if name[1:] in cores or name[2:] in cores or name[3:] in cores:
            row, place = cut[number], _find_cut(name, cores)
            if place and not row.name:
                cut[number] = row._replace(start=row.start + place)
    return cut


def _find_cut(name: str, cores: set[str]) -> int:
    """Return how much of a name is no part of it, by the names that stand by themselves."""
    for cut in range(1, min(LONGEST_LEAD, len(name) - LEAST_CORE) + 1):
        core = name[cut:]
        if name[cut - 1] in WAYS and core[-1] in PARTS:
            continue  # 环状线北环段 beside 北环段
        if core in cores and PLAIN.sub("", core[:-1]) and _is_no_name(name[:cut]):
            return cut
    return 0


@lru_cache(maxsize=65536)
def _is_no_name(lead: str) -> bool:
    """Return whether signs before a name are no part of one: a verb, or words that name nothing."""
    if len(lead) == 1:
        return lead in SHORT_VERBS or lead in LEADS
    return PLAIN.sub("", lead) != "" and lead not in NAMING and NAMES.isdisjoint(kinds_of(lead))


def find_again(folded: str, hits: Sequence[Hit], candidates: Sequence[Spotted]) -> list[Spotted]:
    """Return the candidates with the bare names that the text has proved elsewhere."""
    bare = {*_bare_names(folded, candidates)}
    if not bare:
        return list(candidates)
    found = [(start, end) for start, end in find_all(bare, folded) if BEHIND.match(folded, end)]
    if not found:
        return list(candidates)
    spans = [*(hit[:2] for hit in hits), *(row[:2] for row in candidates)]
    taken, ends = Cover(spans), {end for _, end in spans}
    again = [
        Spotted(start, end, SCORE)
        for start, end in found
        if not taken.touches(start, end) and begins_apart(folded, start, ends)
    ]
    return sorted([*candidates, *again]) if again else list(candidates)


def _bare_names(folded: str, candidates: Iterable[Spotted]) -> Iterator[str]:
    """Yield the names of settlements without their heads, and those that never had one."""
    for name in {folded[row[0] : row[1]] for row in candidates}:
        if name[0] > LAST_LATIN and len(name) <= LONGEST_WHOLE:
            core = _core_of(name)
            if core:
                yield core


def find_all(names: set[str], folded: str) -> list[tuple[int, int]]:
    """Return where names stand, in order; of those that meet the first and longest."""
    if len(names) > MANY:
        found = make_matcher(sorted(names)).find_matches_as_indexes(folded)
        return [(start, end) for _, start, end in found]
    spans: list[tuple[int, int]] = []
    for name in names:
        place = folded.find(name)
        while place >= 0:
            spans.append((place, place + len(name)))
            place = folded.find(name, place + len(name))
    kept: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


@lru_cache(maxsize=65536)
def _core_of(name: str) -> str:
    """Return a settlement's name without its head, or one that never had a head; else ""."""
    core = SETTLED.sub("", name)
    is_bare = core == name and name[-1:] not in ENDS and name[-2:] not in ENDS
    is_core = (core != name or is_bare) and SHORTEST <= len(core) <= LONGEST and is_name(core)
    return core if is_core else ""
