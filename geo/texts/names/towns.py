"""Puts the townships that stand behind their county among the names of a text. Folded text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from geo.texts.candidates import Spotted
from geo.texts.names.again import find_all
from geo.texts.names.entries import Hit
from geo.texts.names.settling import without_spans
from geo.texts.writing.spans import Cover
from geo.texts.zh.names.facilities import FACILITY, match_facility
from geo.texts.zh.names.towns import find_town
from geo.texts.zh.names.wholes import SAID_OF_IT

LAST = frozenset("镇乡道")
"""What the name of a township ends in."""
JOINTS = frozenset("、和与及至到")
"""What stands between townships of one county."""
SCORE = 0.8
"""The score of a township behind its county."""
Span = tuple[int, int]


def add_towns(
    text: str,
    hits: list[Hit],
    candidates: list[Spotted],
    towns: Sequence[Span],
) -> tuple[list[Hit], list[Spotted]]:
    """Return hits and candidates with the townships at `towns`, in order, and those beside them.

    What a text has named so once is meant wherever it stands again. What a township has in it is
    no place by itself; a facility behind it bears its name.
    """
    starts = {hit.start for hit in hits}
    spans = sorted({*_listed(text, towns), *_beside(text, candidates, starts)})
    if not spans:
        return hits, candidates
    again = _again(text, {text[start:end] for start, end in spans}, spans)
    spans = sorted({*spans, *(span for span in again if starts.isdisjoint(range(*span)))})
    free, done = _apart(text, candidates, spans)
    added = [Spotted(*span, SCORE) for span in spans if span not in done]
    return list(without_spans(iter(hits), spans)), sorted([*free, *added])


def _listed(text: str, towns: Iterable[Span]) -> Iterable[Span]:
    """Yield townships, and those that stand in one list behind them."""
    for start, end in towns:
        yield start, end
        yield from _behind(text, end)


def _beside(text: str, rows: Iterable[Spotted], starts: AbstractSet[int]) -> Iterable[Span]:
    """Yield the townships that stand in one list behind a candidate that is one: 店下镇和前岐镇."""
    for row in rows:
        end = row.end
        if text[end - 1] in LAST and text[end : end + 1] in JOINTS and not row.name:
            yield from _behind(text, end, starts)


def _behind(text: str, place: int, starts: AbstractSet[int] = frozenset()) -> Iterable[Span]:
    """Yield the townships of a list whose next joint is at `place`; at `starts` are known names."""
    while text[place : place + 1] in JOINTS:
        stop = find_town(text, place + 1)
        if not stop or not starts.isdisjoint(range(place + 1, stop)):
            return
        yield place + 1, stop
        place = stop


def _again(text: str, names: set[str], spans: Sequence[Span]) -> Iterable[Span]:
    """Yield where else names stand, with the facility that bears them."""
    cover = Cover(spans)
    for start, end in find_all(names, text):
        if not cover.touches(start, end):
            whole = match_facility(text, end)
            yield start, whole.end() if whole else end


def _apart(
    text: str, rows: Iterable[Spotted], spans: Sequence[Span]
) -> tuple[list[Spotted], set[Span]]:
    """Return the candidates as they are beside the townships, and which of these they hold.

    What is too short to be a name behind a township begins the next one: 海口镇滩|坑库区.
    """
    kept: list[Spotted] = []
    done: set[Span] = set()
    number, size, rest = 0, len(spans), (-1, -1)
    for row in rows:
        while number < size and spans[number][1] <= row.start:
            number += 1
        if number == size or spans[number][0] >= row.end:
            kept.append(row._replace(start=rest[0]) if rest[1] == row.start else row)
            continue
        start, end = spans[number]
        if row.name or FACILITY.fullmatch(text, end, row.end):
            kept.append(row if row.name else row._replace(start=start))
            done.add(spans[number])
        elif row.end - end >= LEAST and text[end : row.end] not in SAID_OF_IT:
            kept.append(row._replace(start=end))
        elif 0 < row.end - end < LEAST:
            rest = end, row.end
    return kept, done


LEAST = 2
"""How long a name is that is left behind a township."""
