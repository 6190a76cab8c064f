"""Offers names that look like places and that no gazetteer knows, each with a score.

Rules find them: a head (…公园, …变电站, … Road) and a left edge where words that cannot stand in
a name begin. What is left of the name without words that any plan uses must say something;
how much, and how often the text repeats the name, makes the score. See docs/decisions/0010.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from geo.texts.en.names import listed as en_listed
from geo.texts.en.names.again import cores_of, find_again
from geo.texts.en.names.beside import find_listed, find_origins
from geo.texts.en.names.candidates import (
    BARE,
    find_english,
    is_word,
    may_be_listed,
)
from geo.texts.en.names.columns import find_columns
from geo.texts.en.names.organisations import is_organ
from geo.texts.en.names.state_roads import find_state_roads
from geo.texts.writing.languages import has_capital
from geo.texts.writing.spans import Cover
from geo.texts.zh.names import listed as zh_listed
from geo.texts.zh.names import loose as zh_loose
from geo.texts.zh.names.candidates import HAN, find_han
from geo.texts.zh.names.numbered_roads import find_numbered
from geo.texts.zh.names.quarters import find_quarters


class Candidate(NamedTuple):
    """A name that may be a place, at offsets of the searched text; `score` is in 0..1.

    `name` is what it is called in full, where its list or an abbreviation says so (the 1 of
    1、2号线 is 1号线), else ""; `part_of` the whole that it is a phase or a branch of, else "".
    """

    surface: str
    start: int
    end: int
    score: float
    name: str = ""
    part_of: str = ""


Named = tuple[int, int, float, str]
"""Start, end, score and name in full of a member of a list."""


class Spotted(NamedTuple):
    """A candidate at folded offsets; `name` is its name in full where the text has but a part."""

    start: int
    end: int
    score: float
    name: str = ""


CAPITALISED = re.compile("[A-Z][a-z]")
LEAST_SCORE = 0.5
"""Names that score less are not offered."""


def find_candidates(
    folded: str,
    original: str,
    taken: Sequence[tuple[int, int, Any]] = (),
    headed: Sequence[Named] = (),
) -> list[Spotted]:
    """Return what may be places, in order, none within spans `taken`.

    `headed` are the members of lists that `find_headed` has found, if it was asked before.

    `original` is the text as given where it is as long as `folded`, else `folded` itself.
    A candidate that begins with a taken span begins after it, if enough of it remains.
    """
    make = tuple.__new__
    found = [make(Spotted, (*row, "")) for row in find_han(folded, taken)]
    listed: list[Spotted] = []
    loose: list[Spotted] = []
    codes: list[tuple[int, int, float]] = []
    if found or (not folded.isascii() and HAN.search(folded)):
        listed += _listed_han(folded, original, headed)
        codes += zh_listed.find_codes(folded)
        codes += zh_loose.find_roads(folded)
        codes += zh_loose.find_plots(folded)
        loose = [Spotted(*row) for row in _free(_longest([*zh_loose.find_loose(folded)]), taken)]
    if has_capital(original) and CAPITALISED.search(original):
        english = find_english(original, {start: end for start, end, _ in taken})
        free = _with_listed(original, list(_free(english, taken)), taken)
        bare = {original[start:end] for start, end, score in free if score == BARE}
        bare |= cores_of(original[start:end] for start, end, _ in free)
        if bare:
            persons, again = find_again(original, bare)
            apart = [row for row in free if original[row[0] : row[1]] not in persons]
            free = sorted({*apart, *_free(again, taken)})
        found += (make(Spotted, (*row, "")) for row in free)
        listed += (Spotted(*row) for row in en_listed.find_lists(original))
        codes += en_listed.find_roads(original)
        codes += find_state_roads(original)
    listed = [row for row in listed if not _meets_longer(row, taken)]
    coded = [Spotted(*row) for row in _free(_longest(codes), taken)]
    if coded:
        coded = _lettered(coded, found)
        found = _beside_codes(found, coded, folded)
    found = _without_meeting(_without_meeting(listed, found), coded)
    found = _without_meeting(found, loose) if loose else found
    names = [folded[row.start : row.end] for row in found]
    return _offered(found, names)


def _offered(found: Iterable[Spotted], names: Sequence[str]) -> list[Spotted]:
    """Return those of `found`, which are called `names`, that score enough, with their scores."""
    make, counts = tuple.__new__, Counter(names)
    offered: list[Spotted] = []
    scores: dict[tuple[float, int], float] = {}
    last = 0
    for (start, end, alone, whole), name in zip(found, names, strict=True):
        if start < last:
            continue
        last = end
        key = alone, counts[name]
        if (score := scores.get(key)) is None:
            score = scores[key] = _score(*key)
        if score:
            offered.append(make(Spotted, (start, end, score, whole)))
    return offered


def _score(alone: float, count: int) -> float:
    """Return the score of a name that stands `count` times in a text, 0 if it is not offered."""
    score = alone + 0.05 * min(count - 1, MOST_OFTEN)
    return round(min(score, HIGHEST_SCORE), 2) if score >= LEAST_SCORE else 0.0


def _listed_han(folded: str, original: str, headed: Sequence[Named]) -> list[Spotted]:
    """Return members of lists that one word heads, roads that a number names, and quarters."""
    roads = [Spotted(*row) for row in find_numbered(folded, original)]
    lists = [Spotted(*row) for row in zh_listed.find_lists(folded, original)]
    roads = _without_meeting(roads, [Spotted(*row) for row in find_quarters(folded)])
    return _without_meeting([Spotted(*row) for row in headed], _without_meeting(roads, lists))


def _with_listed(
    original: str, free: Sequence[tuple[int, int, float]], taken: Sequence[tuple[int, int, Any]]
) -> list[tuple[int, int, float]]:
    """Return `free` and the names without a head that stand in one list with places."""
    spans = sorted([*(row[:2] for row in free), *(hit[:2] for hit in taken)])
    listed = set(find_listed(original, spans, may_be_listed, is_organ, is_word))
    listed |= set(find_origins(original, spans, may_be_listed))
    if "\t" in original:
        listed |= set(find_columns(original, spans, may_be_listed))
    return [*free, *((start, end, BARE) for start, end in sorted(listed))]


def _longest(spans: list[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
    """Return spans in order, the longest of those that begin at one place or within another."""
    kept: list[tuple[int, int, float]] = []
    for row in sorted(spans, key=lambda row: (row[0], -row[1])):
        if not kept or row[0] >= kept[-1][1]:
            kept.append(row)
    return kept


def _beside_codes(found: list[Spotted], coded: list[Spotted], folded: str) -> list[Spotted]:
    """Return the candidates that are no part of a code's name, none with a code before it."""
    held = Cover((row.start, row.end) for row in coded)
    apart = [_behind_plot(row, held, coded, folded) for row in found]
    return [row for row in apart if not _is_held(row, held, coded)]


ON_ROADS = ("交流道", "休息站", "服务区", "收费站")
"""What lies on a road, and is called by its own place."""


def _behind_plot(row: Spotted, held: Cover, coded: list[Spotted], folded: str) -> Spotted:
    """Return a candidate without the numbered area that it begins with: 第54区和田邨.

    An interchange of a numbered road is a place by itself: 國道1號|圓山交流道.
    """
    is_apart = folded[row.start] == "第" or folded.endswith(ON_ROADS, row.start, row.end)
    number = held.find_around(row.start, row.start + 1) if is_apart else None
    if number is None or not coded[number].start == row.start < coded[number].end < row.end - 1:
        return row
    return row._replace(start=coded[number].end)


def _is_held(row: Spotted, held: Cover, coded: list[Spotted]) -> bool:
    """Return whether a candidate is but a part of a longer one of `coded`: 红庙 of 红庙坡."""
    number = held.find_around(row.start, row.end)
    return number is not None and coded[number][:2] != row[:2]


def _lettered(coded: list[Spotted], found: list[Spotted]) -> list[Spotted]:
    """Return codes; a lettered part that begins within a name takes that off `found`: 柳新城B区."""
    ends = {row.end: row for row in found}
    whole: list[Spotted] = []
    taken: set[Spotted] = set()
    for row in coded:
        named = next((ends[end] for end in range(row.start + 1, row.end) if end in ends), None)
        if named is not None and named.start <= row.start:
            taken.add(named)
            row = row._replace(start=named.start)  # noqa: PLW2901
        whole.append(row)
    if taken:
        found[:] = [row for row in found if row not in taken]
    return whole


def _without_meeting(first: list[Spotted], others: list[Spotted]) -> list[Spotted]:
    """Return `first` and those of `others` that meet none of them, in order."""
    if not first or not others:
        return sorted([*first, *others])
    cover = Cover((row.start, row.end) for row in first)
    return sorted([*first, *(row for row in others if not cover.touches(row.start, row.end))])


def _meets_longer(row: Spotted, taken: Sequence[tuple[int, int, Any]]) -> bool:
    """Return whether a span of `taken` shares a character with a member of a list."""
    place = bisect_left(taken, (row.end,)) - 1
    return place >= 0 and taken[place][1] > row.start


PART = re.compile(
    r"(?<=[\u3400-\u9fff])(?:第?[一二三四五六七八九十1-9]期"
    r"|[东西南北東](?:段|延(?:长|長|伸)?(?:线|線|綫|段)?))$"
    r"|,? (?:(?:Phase|Stage|Section) (?:[0-9]+[A-Z]?|[IVX]+)"
    r"|(?:(?:North|South|East|West)(?:ern)? )?Extension)$"
)
"""What a phase, a branch or a section of something ends in."""


@lru_cache(maxsize=65536)
def whole_of(surface: str) -> str:
    """Return what a name is a phase or a branch of (3号线 of 3号线一期), or "" if of nothing."""
    part = PART.search(surface)
    return surface[: part.start()] if part and part.start() > 1 else ""


MOST_OFTEN = 3
"""How often a name may come again for its score to rise."""
HIGHEST_SCORE = 0.99


def _free(
    spans: Iterable[tuple[int, int, float]], taken: Sequence[tuple[int, int, Any]]
) -> Iterator[tuple[int, int, float]]:
    number, size = 0, len(taken)
    for start, end, score in spans:
        while number < size and taken[number][1] <= start:
            number += 1
        if number == size or taken[number][0] >= end:
            yield start, end, score
