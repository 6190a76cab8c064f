"""Ways that a text names by their two ends alone: 合肥至六安高速公路, a railway between A and B.

The ends are places of their own; the way gets a name and a mention: the word for what it is, or,
in a list that shares that word, what joins its ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from geo.dossiers.rows import Mention
from geo.drafting.names import Namer
from geo.drafting.placing import LINEAR
from geo.texts.text import DecodedText

TO = re.compile(r"\s*(?:至|到|[-—–－~～]{1,2}|to|through to|towards|bis)\s*(?:the\s+)?")
"""What joins two ends: A to B."""
WITH = re.compile(r"\s*(?:与|和|跟|同|、|and|with|to)\s*(?:the\s+)?")
"""What joins two ends behind words that say so: between A and B."""
LEADS_WITH = re.compile(
    r"(?:连接|串联|联通|连通|沟通|往返|between|links?|linking|connects?|connecting)\s*(?:the\s+)?$"
)
"""What stands before two ends that *and* joins."""
LISTED = re.compile(r"\s*(?:[、，,；;]|和|及|以及|与)\s*(?:以及)?")
"""What stands between two pairs of ends that one word is for."""
KIND_ZH = re.compile(
    "的?(?:等(?:[0-9一二三四五六七八九十两兩多]{1,3}[条條])?(?:重[点點]|重大)?)?"
    "(?P<head>(?:第[一二三四]|[一二三四][级級]|[标標][准準][轨軌]|城市|城[际際]|市域|高速|快速|重[载載]"
    "|旅游|[产產][业業]|[国國]家|[货貨][运運]|客[运運]){0,2}"
    "(?:[铁鐵]路|公路|高[铁鐵]|[专專][线線]|客[专專]|城[际際]|高速|快速(?:道?路|通道|[干幹][线線])|快[线線]"
    "|[轻輕][轨軌]|有[轨軌][电電][车車]|[绿綠碧步栈棧]道))(?![局网網站口集])"
)
"""What a way is, right behind its ends, or behind a list of such pairs."""
_WAY_EN = (
    r"(?:(?:high-speed|light|commuter|suburban|regional|heavy|freight|dual|four-lane|six-lane"
    r"|national|cycle|bus rapid)[ -]){0,2}(?:rail(?:way)?(?: (?:line|link|corridor|route))?"
    r"|tram(?:way|line)?|motorway|expressway|freeway|highway|carriageway|bypass|road|greenway|cycleway"
    r"|cycle route|trail|footpath|busway|metro(?: line)?|transit(?: line| corridor)?)"
)
KIND_EN = re.compile(
    rf"\s+(?P<head>{_WAY_EN})\b(?!\s+(?:station|bridge|tunnel)s?\b)", re.IGNORECASE
)
"""The same behind English ends: Limerick to Foynes railway."""
LED_EN = re.compile(
    rf"\b(?P<head>{_WAY_EN})(?: (?:running|that runs|which runs|to run|extending))?"
    r" (?:between|from|linking|connecting|to link|to connect)(?: the)?\s+$",
    re.IGNORECASE,
)
"""The same before them: a railway from A to B."""
LONGEST_LEAD = 60
ENDS_AND_KIND = re.compile(
    rf"(?P<one>.+?)(?:\s+to\s+|\s*[-—–－~～]{{1,2}}\s*|至|到)(?P<other>.+?)(?:{KIND_ZH.pattern}|\s+{_WAY_EN})",
    re.IGNORECASE,
)
"""A name that has both ends and the kind: Waterford–Rosslare rail line."""


def is_joined(text: str, one: Mention, other: Mention) -> bool:
    """Return whether a text joins two neighbours as the ends of something: A to B."""
    between = text[one.end : other.start]
    if TO.fullmatch(between):
        return True
    is_led = LEADS_WITH.search(text[max(0, one.start - 16) : one.start]) is not None
    return is_led and WITH.fullmatch(between) is not None


def split_ends(
    mentions: Sequence[Mention], find: Callable[[str], Sequence[object]]
) -> Iterator[Mention]:
    """Yield `mentions`, those that name a way by two places that `find` knows as its ends alone."""
    for row in mentions:
        named = None if row.place else ENDS_AND_KIND.fullmatch(row.surface)
        is_split = (
            named is not None
            and bool(find(named["one"]) and find(named["other"]))
            and not find(row.surface[: named.end("other")])
        )
        if named is None or not is_split:
            yield row
            continue
        for part in ("one", "other"):
            start, end = (row.start + offset for offset in named.span(part))
            span = {"start": start, "end": end, "surface": named[part]}
            yield row.model_copy(update=span)


class Chain(NamedTuple):
    """Ends that a text joins, in order, and where what joins the first two begins and ends."""

    ends: tuple[Mention, ...]
    joint: tuple[int, int]

    @property
    def start(self) -> int:
        """Where the first end begins."""
        return self.ends[0].start

    @property
    def starts(self) -> tuple[int, ...]:
        """Where each end begins."""
        return tuple(row.start for row in self.ends)

    @property
    def end(self) -> int:
        """Where the last end ends."""
        return self.ends[-1].end


class Way(NamedTuple):
    """A way: its whole name, the span that is its mention, and where its ends begin."""

    name: str
    start: int
    end: int
    ends: tuple[int, ...]


def mention(text: DecodedText, way: Way, identifier: str) -> Mention:
    """Return the mention of a way that has this id."""
    return Mention(
        paragraph=max(text.paragraph_at(way.start), 1), start=way.start, end=way.end,
        surface=text.text[way.start : way.end], place=identifier,
    )  # fmt: skip


def find_ways(text: str, mentions: Sequence[Mention], namer: Namer) -> list[Way]:
    """Return the ways, in order, that nothing but their ends names, which are among `mentions`."""
    owners = {row.end for row in mentions if namer.classify(row.surface)[0] in LINEAR}
    starts = {row.start for row in mentions}
    chains = [row for row in _find_chains(text, mentions) if row.start not in owners]
    shared: tuple[Chain, str] | None = None
    found: list[Way] = []
    for chain in reversed(chains):
        way, head = _name_way(text, chain, starts, owners)
        if way is None and shared and LISTED.fullmatch(text, chain.end, shared[0].start):
            head = shared[1]
            gap = "" if not head.isascii() else " "
            way = Way(text[chain.start : chain.end] + gap + head, *chain.joint, chain.starts)
        shared = (chain, head) if way else None
        if way and namer.classify(way.name)[0] in LINEAR:
            found.append(way)
    return found[::-1]


def _find_chains(text: str, rows: Sequence[Mention]) -> Iterator[Chain]:
    """Yield what a text joins as ends of a way; one in an area named right before it is the end."""
    ends: list[Mention] = []
    joint = (0, 0)
    for one, other in pairwise(rows):
        if ends and ends[-1] is one and one.end == other.start:
            ends[-1] = other
            continue
        if is_joined(text, one, other):
            if not (ends and ends[-1] is one):
                if ends:
                    yield Chain(tuple(ends), joint)
                ends, joint = [one], (one.end, other.start)
            ends.append(other)
        elif ends:
            yield Chain(tuple(ends), joint)
            ends = []
    if ends:
        yield Chain(tuple(ends), joint)


def _name_way(
    text: str, chain: Chain, starts: AbstractSet[int], owners: AbstractSet[int]
) -> tuple[Way | None, str]:
    """Return the way whose ends a chain is, if the text says so, and what it is.

    What begins with the name of another, which ends at one of `owners`, is that: G30甲至乙.
    """
    behind = KIND_ZH.match(text, chain.end) or KIND_EN.match(text, chain.end)
    if behind and starts.isdisjoint(range(*behind.span("head"))):
        gap = " " if behind["head"].isascii() else ""
        name = text[chain.start : chain.end] + gap + behind["head"]
        return Way(name, *behind.span("head"), chain.starts), behind["head"]
    begin = max(0, chain.start - LONGEST_LEAD)
    led = LED_EN.search(text[begin : chain.start])
    if led is None or begin + len(text[begin : begin + led.start("head")].rstrip()) in owners:
        return None, ""
    name = f"{' to '.join(row.surface for row in chain.ends)} {led['head']}"
    span = (begin + led.start("head"), begin + led.end("head"))
    return Way(name, *span, chain.starts), led["head"]
