"""Gives names their whole length, where what follows belongs to them, with the areas in it.

Folded text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from geo.texts.candidates import Spotted
from geo.texts.en.names.projects import find_projects
from geo.texts.en.names.wholes import find_around, find_joined, find_linked, find_ways
from geo.texts.names.edges import WAY_FIRST, behind_way
from geo.texts.names.entries import Hit
from geo.texts.names.joining import is_short
from geo.texts.writing.spans import Cover
from geo.texts.zh.names.belonging import end_of_district, end_of_part, lies_in
from geo.texts.zh.names.context import NAMED_BY_ENDS
from geo.texts.zh.names.dictionary import is_proper
from geo.texts.zh.names.houses import end_of_address
from geo.texts.zh.names.judging import GRADED
from geo.texts.zh.names.quarters import begin_of_quarter
from geo.texts.zh.names.wholes import (
    BEHIND_AREA_FIRST,
    SAID_OF_IT,
    end_behind_area,
    end_of_whole,
    is_of_town,
    is_of_water,
    is_way,
    split_inner,
)

PROVINCE = "0000"
"""What the ids of provinces end in: a province's part of a road is named apart from the road."""
LEAST = 2
"""How long a name is yet that begins within a longer one, and goes on behind it."""


def make_whole(
    text: str, hits: Sequence[Hit], candidates: Sequence[Spotted], is_area: Callable[[str], bool]
) -> tuple[list[Hit], list[Spotted]]:
    """Return hits and candidates, each of these with what belongs to its name behind its head.

    What then lies within a longer name is none by itself: 镇江 of 京沪高铁镇江段. A place of a
    dossier ends a name: that it is meant is known.
    """
    known = [hit.start for hit in hits if not is_area(hit.place)]
    sections = _sections(text, hits, is_area) if "段" in text else {}
    whole: list[Spotted] = []
    within: list[tuple[int, int]] = []
    last = 0
    for row in _without_ways(text, candidates):
        start, head = row.start, row.end
        if start < last:
            if head < last + LEAST or text[last] in GRADED:
                continue
            row = row._replace(start=last)  # noqa: PLW2901
        is_between = False
        if text[start - 1] == "至":
            if text[head - 1] == "一" and text.startswith("段", head):
                row = row._replace(end=head - 1)  # noqa: PLW2901 - 蠔涌至北港一段
            is_between = text.endswith(NAMED_BY_ENDS, start, row.end)
        end = row.end if is_between else _end(text, row)
        is_track = end == row.end or text.endswith("线", row.end, end)
        if not is_between and sections and is_track and is_way(text, start, end):
            end = _with_section(text, start, end, sections)
        if end > row.end and not any(row.end <= place < end for place in known):
            within.append((row.end, end))
            row = row._replace(end=end)  # noqa: PLW2901
        if whole and start == whole[-1].end and _is_of_it(text, whole[-1], row):
            row = row._replace(start=whole.pop().start)  # noqa: PLW2901
        last = end_of_address(text, row.end)
        whole += _apart(text, row, last)
    if within:
        inside = {place for span in within for place in range(*span)}
        hits = [hit for hit in hits if hit.start not in inside]
    return _with_areas(text, hits, whole, is_area)


def _without_ways(text: str, candidates: Sequence[Spotted]) -> Iterator[Spotted]:
    """Yield candidates without what but its ends name before them: 合肥至六安高速|六安服务区."""
    for row in candidates:
        if text[row.start] in WAY_FIRST:
            start = behind_way(text, row.start)
            if row.start < start <= row.end - LEAST:
                row = row._replace(start=start)  # noqa: PLW2901
            if text[row.start : row.end] in NAMED_BY_ENDS:
                continue
        yield row


def _end(text: str, row: Spotted) -> int:
    """Return where the name of a candidate ends, with the works on it or the part of it."""
    end = end_of_whole(text, row.end, row.start)
    return end if end > row.end else end_of_part(text, row.start, end)


SEATED = ("国家实验室", "科学院", "研究院", "文化公园", "国家公园")
"""What has branches in many provinces, which its name and theirs call: …国家实验室江西创新中心."""


def _is_of_it(text: str, first: Spotted, row: Spotted) -> bool:
    """Return whether a candidate right behind another bears its name."""
    return (
        (
            text.endswith(SEATED, first.start, first.end)
            and is_proper(text[row.start : row.start + LEAST])
        )
        or is_of_water(text, row.start)
        or is_of_town(text, row.start, row.end)
        or lies_in(text, first.start, row.start, row.end)
    )


def _with_section(text: str, start: int, end: int, sections: dict[int, int]) -> int:
    """Return where a way ends with its section that an area calls: 黄河干流山西段.

    A section that one of the way's ends calls is none of its name.
    """
    track = TRACK.match(text, end)
    first = track.end() if track else end
    is_end = first not in sections or text.find(text[first : first + LEAST], start, end) >= 0
    return end if is_end else sections[first]


TRACK = re.compile("干流|第?[一二三]双?线|复线|[东西中南北]线")
"""Which of a way's tracks a section is of: 兰新铁路第二双线哈密段."""


def _sections(text: str, hits: Sequence[Hit], is_area: Callable[[str], bool]) -> dict[int, int]:
    """Return where sections that are called by an area begin and end: 大同段 of a railway."""
    ends = ((hit, SECTION.match(text, hit.end)) for hit in hits if is_area(hit.place))
    return {hit.start: end.end() for hit, end in ends if end}


SECTION = re.compile("(?:[^\\W\\da-z的了在是和与及至到从由等境、]{2,3})?(?<![路时地])段(?![落时])")
"""What ends a section behind the area that calls it, where it may have a place: 哈密火石泉段."""


def make_whole_latin(
    text: str, hits: Sequence[Hit], candidates: Sequence[Spotted], is_area: Callable[[str], bool]
) -> tuple[list[Hit], list[Spotted]]:
    """Return hits and candidates of an English text, the names that others are parts of whole.

    The text is as given, with its capitals. A place of a dossier stays.
    """
    areas = [hit[:2] for hit in hits if text[hit.start].isascii() and is_area(hit.place)]
    found = sorted(
        {
            *find_ways(text),
            *find_linked(text),
            *find_joined(text),
            *find_around(text, areas),
            *find_projects(text, areas),
        },
        key=lambda row: (row[0], -row[1]),
    )
    if not found:
        return list(hits), list(candidates)
    begins, begun = [row.start for row in candidates], [hit.start for hit in hits]
    whole: list[Spotted] = []
    within, areas_within = set[int](), set[int]()
    for start, end in found:
        inner = _touched(begins, candidates, start, end)
        named = _touched(begun, hits, start, end)
        is_held = not any(
            candidates[row].start < start or candidates[row].end > end for row in inner
        )
        is_free = not whole or whole[-1].end <= start
        if is_held and is_free and all(is_area(hits[row].place) for row in named):
            whole.append(Spotted(start, end, LONGER))
            within.update(inner)
            areas_within.update(named)
    free = [row for number, row in enumerate(candidates) if number not in within]
    return (
        [hit for number, hit in enumerate(hits) if number not in areas_within],
        sorted([*free, *whole]),
    )


def _touched(
    starts: Sequence[int], rows: Sequence[Hit] | Sequence[Spotted], start: int, end: int
) -> range:
    """Return the numbers of the rows, in order at `starts`, that share a sign with a span."""
    first = bisect_left(starts, start)
    if first and rows[first - 1].end > start:
        first -= 1
    return range(first, bisect_left(starts, end))


def _apart(text: str, row: Spotted, last: int) -> list[Spotted]:
    """Return a candidate, or the settlement that it begins with and what lies in that apart.

    The number of a house that ends at `last` belongs to the one that it stands behind.
    """
    name = text[row.start : row.end]
    is_one = row.name or row.end - row.start < LEAST_APART
    size = 0 if is_one else split_inner(name) or end_of_district(name)
    if not size:
        return [row._replace(end=last) if row.end != last else row]
    first, second = row._replace(end=row.start + size), row._replace(start=row.start + size)
    is_said = text[second.start : second.end] in SAID_OF_IT or name[size:] in NAMED_BY_ENDS
    return [first] if is_said else [first, second._replace(end=last)]


LEAST_APART = 5
"""How long a name is that may be two."""
LONGER = 0.6
"""The score of a name that an area's short name begins."""


def _with_areas(
    text: str, hits: Sequence[Hit], rows: list[Spotted], is_area: Callable[[str], bool]
) -> tuple[list[Hit], list[Spotted]]:
    """Return hits without the areas whose short name but begins another, and candidates with it."""
    kept: list[Hit] = []
    longer: list[Spotted] = []
    for hit in hits:
        start, last, place = hit
        end = end_behind_area(text, last) if text[last : last + 1] in BEHIND_AREA_FIRST else last
        begin = begin_of_quarter(text, start)
        if end - begin > last - start and is_area(place) and is_short(text, start, last):
            longer.append(Spotted(begin, end, LONGER))
        else:
            kept.append(hit)
    if not longer:
        return kept, rows
    cover = Cover(row[:2] for row in longer)
    free = [row for row in rows if not cover.touches(row.start, row.end)]
    return kept, sorted([*free, *longer])
