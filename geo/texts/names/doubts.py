"""Keeps apart, of what a search found, what is sure, what is in doubt, and what is none at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from geo.texts.candidates import Named, Spotted, whole_of
from geo.texts.names.again import find_all
from geo.texts.names.edges import begins_apart
from geo.texts.names.entries import Hit
from geo.texts.names.joining import SETTLEMENT, has_own_name, is_short
from geo.texts.writing.spans import Cover
from geo.texts.zh.names.beside import find_beside, find_within
from geo.texts.zh.names.ends import find_ends
from geo.texts.zh.names.named_works import find_works
from geo.texts.zh.names.phases import find_phases, find_sections
from geo.texts.zh.names.stops import find_stops
from geo.texts.zh.names.wards import find_wards

LONGER = 2
"""How many characters a name has before one that was rejected, to be another name."""
DOUBTFUL_SCORE = 0.9
"""The score of a name that is surely an area's, of several that bear it."""
UNPROVEN_SCORE = 0.6
"""The score of a bare name that an area bears, of which its text does not say that it means it."""
PHASE_SCORE = 0.6
"""The score of a phase that stands for what was named before it."""
WORK_SCORE = 0.6
"""The score of a work that what it makes names, behind its area."""
DISTRICTS = ("镇", "乡", "街道", "旗", "矿区", "新区", "高新区", "开发区", "经开区")
"""What ends names of what has works in it and may be no area of the gazetteer."""
PROVINCE = "0000"
"""What the ids of provinces end in."""


def without_rejected(candidates: list[Spotted], spans: list[tuple[int, int]]) -> list[Spotted]:
    """Return the candidates without those that end with, or lie in, what means something else.

    One that right behind such a name goes on with it (香港中醫醫院) begins where that does.
    """
    if not spans:
        return candidates
    begins, ends = {end: start for start, end in spans}, dict(spans)
    heads = {row.end for row in candidates if begins.get(row.end) == row.start}
    if heads:
        candidates = [
            row._replace(start=begins[row.start]) if row.start in heads and not row.name else row
            for row in candidates if row.end not in heads
        ]  # fmt: skip
    firms = Cover(spans)
    return [
        row for row in candidates
        if (
            begins.get(row.end, row.start + LONGER) - row.start >= LONGER
            or ends.get(row.start, row.end) < row.end  # 太平桥, of 太平 and 平桥
        )
        and firms.find_around(row.start, row.end) is None
    ]  # fmt: skip


def begin_whole(candidates: list[Spotted], begun: Sequence[tuple[int, int]]) -> list[Spotted]:
    """Return the candidates, those that begin within an area's name of `begun` from there on.

    和 is a joint, and yet a part of the name: 和美轉運站.
    """
    if not begun:
        return candidates
    inside = {place: start for start, end in begun for place in range(start + 1, end)}
    return [
        row._replace(start=inside[row.start]) if row.start in inside and not row.name else row
        for row in candidates
    ]


def add_doubtful(
    candidates: list[Spotted], spans: Sequence[tuple[int, int]], text: str
) -> list[Spotted]:
    """Return the candidates with the names that several areas have: nothing says which is meant.

    One that but begins what is named with it (嘉義捷運藍線) is a part of that.
    """
    if not spans:
        return candidates
    ends, begins = dict(spans), {end: start for start, end in spans}
    candidates = [
        row._replace(start=begins[row.start])
        if row.start in begins and not SETTLEMENT.search(text, 0, row.end)
        and is_short(text, begins[row.start], row.start)
        and not has_own_name(text, row.start, row.end) else row
        for row in candidates
    ]  # fmt: skip
    whole = {
        row.start for row in candidates
        if ends.get(row.start, row.end) < row.end
        and is_short(text, row.start, ends[row.start]) and not SETTLEMENT.search(text, 0, row.end)
    }  # fmt: skip
    spans = [span for span in spans if span[0] not in whole] if whole else spans
    cover = Cover(spans)
    free = [row for row in candidates if not cover.touches(row[0], row[1])]
    return sorted([*free, *(Spotted(start, end, DOUBTFUL_SCORE) for start, end in spans)])


def add_unproven(
    candidates: list[Spotted], spans: Sequence[tuple[int, int]], hits: Sequence[Hit]
) -> list[Spotted]:
    """Return the candidates with the bare names that their text does not prove to be areas.

    What is a part of a longer name, or was found in another way, stays as it is; what is but the
    beginning of one of these (乐山 of 乐山大佛) is none.
    """
    if not spans:
        return candidates
    longer = dict(spans)
    cover = Cover(spans)
    rows = [
        row for row in candidates
        if longer.get(row.start, row.end) <= row.end
        and (row[:2] in longer.items() or cover.find_around(*row[:2]) is None)
    ]  # fmt: skip
    taken = Cover([*((row.start, row.end) for row in rows), *(hit[:2] for hit in hits)])
    free = [span for span in spans if not taken.touches(*span)]
    return sorted([*rows, *(Spotted(*span, UNPROVEN_SCORE) for span in free)])


def add_proven(
    candidates: list[Spotted], folded: str, original: str, hits: Sequence[Hit],
    is_area: Callable[[str], bool],
) -> list[Spotted]:  # fmt: skip
    """Return the candidates with the names that what stands around them proves."""
    if "的" in folded:
        candidates = add_within(candidates, folded, hits)
    if "至" in folded:
        candidates = add_ends(candidates, folded, hits)
    if "、" in folded:
        candidates = add_listed(candidates, folded, hits)
    if "办事处" in folded or "委会" in folded or "委员会" in folded:
        candidates = add_units(candidates, folded, hits)
    if "项目" in folded or "期" in folded or "线" in folded:
        candidates = add_works(candidates, folded, hits, is_area)
    if "期" in folded or "段" in folded:
        candidates = add_phases(candidates, folded, original)
    return candidates


def add_within(candidates: list[Spotted], folded: str, hits: Sequence[Hit]) -> list[Spotted]:
    """Return the candidates with the names without a head that are said to be of an area."""
    found = list(find_within(folded, [hit.end for hit in hits]))
    if not found:
        return candidates
    # What meets one of these begins in it: an area and 的 stand right before it.
    starts = {row[0] for row in candidates} | {hit[0] for hit in hits}
    free = [Spotted(*row, "") for row in found if starts.isdisjoint(range(row[0], row[1]))]
    return sorted([*candidates, *free]) if free else candidates


def add_listed(candidates: list[Spotted], folded: str, hits: Sequence[Hit]) -> list[Spotted]:
    """Return the candidates with the names without a head that stand in a list with places."""
    spans = sorted([*((row.start, row.end) for row in candidates), *(hit[:2] for hit in hits)])
    found = sorted({*find_beside(folded, spans)})
    if not found:
        return candidates
    taken = Cover(spans)
    free = [Spotted(*row) for row in found if not taken.touches(row[0], row[1])]
    return sorted([*candidates, *free])


def add_units(candidates: list[Spotted], folded: str, hits: Sequence[Hit]) -> list[Spotted]:
    """Return the candidates with the wards and villages that a list calls by their offices."""
    found = list(find_wards(folded))
    if not found:
        return candidates
    taken = Cover(sorted([*(row[:2] for row in candidates), *(hit[:2] for hit in hits)]))
    free = [Spotted(*row) for row in found if not taken.touches(row[0], row[1])]
    return sorted([*candidates, *free])


def join_stops(
    text: str, hits: Sequence[Hit], candidates: Sequence[Spotted], is_area: Callable[[str], bool]
) -> tuple[list[Hit], list[Spotted]]:
    """Return hits and candidates with the stops of lists as such, though towns bear their names."""
    names = list(find_stops(text))
    if not names:
        return list(hits), list(candidates)
    stops, begins = Cover(names), {end: start for start, end in names}
    candidates = [row for row in candidates if row.start >= begins.get(row.end, 0)]  # 设三台
    kept = [hit for hit in hits if not (is_area(hit.place) and stops.touches(hit.start, hit.end))]
    known = Cover([*(hit[:2] for hit in kept), *(row[:2] for row in candidates)])
    free = [Spotted(*span, STOP_SCORE) for span in names if not known.touches(*span)]
    return kept, sorted([*candidates, *free])


STOP_SCORE = 0.66


def add_ends(candidates: list[Spotted], folded: str, hits: Sequence[Hit]) -> list[Spotted]:
    """Return the candidates with the ends of sections that have no head: 平潮至刘桥段.

    A road that but its ends name (大隐至二六市公路) is no name itself.
    """
    spans = sorted([*((row.start, row.end) for row in candidates), *(hit[:2] for hit in hits)])
    found = {row[0]: row for row in find_ends(folded, spans)}
    if not found:
        return candidates
    ends = Cover(sorted(row[:2] for row in found.values()))
    kept = [row for row in candidates if not ends.touches(row.start, row.end)]
    taken = Cover(hit[:2] for hit in hits)
    free = [Spotted(*row) for row in found.values() if not taken.touches(row[0], row[1])]
    return sorted([*kept, *free])


def add_phases(candidates: list[Spotted], folded: str, original: str) -> list[Spotted]:
    """Return the candidates with the phases that stand by themselves, with their names."""
    candidates = _with_sections(candidates, folded)
    found = list(find_phases(folded, [row[:2] for row in candidates]))
    if not found:
        return candidates
    taken = Cover(row[:2] for row in candidates)
    free = [
        Spotted(*span, PHASE_SCORE, whole_of(original[slice(*last)]) + original[slice(*span)])
        for span, last in found if not taken.touches(*span)
    ]  # fmt: skip
    return sorted([*candidates, *free])


def _with_sections(candidates: list[Spotted], folded: str) -> list[Spotted]:
    """Return the candidates with the sections that are called by their places."""
    sections = list(find_sections(folded)) if "段" in folded else []
    if not sections:
        return candidates
    cover = Cover(sections)
    free = [row for row in candidates if cover.find_around(row.start, row.end) is None]
    taken = Cover(row[:2] for row in free)
    named = [Spotted(*span, PHASE_SCORE) for span in sections if not taken.touches(*span)]
    return sorted([*free, *named])


def add_works(
    candidates: list[Spotted], folded: str, hits: Sequence[Hit], is_area: Callable[[str], bool]
) -> list[Spotted]:
    """Return the candidates with the works behind areas that no facility names, wherever they are.

    Behind a township they are, too. What has been named so once is meant where it stands again.
    """
    ends = [hit.end for hit in hits if is_area(hit.place)]
    ends += [
        row.end for row in candidates
        if row.score == DOUBTFUL_SCORE or folded.endswith(DISTRICTS, row.start, row.end)
    ]  # fmt: skip
    found = list(find_works(folded, ends))
    if not found:
        return candidates
    taken = Cover(
        sorted([*((row.start, row.end) for row in candidates), *(hit[:2] for hit in hits)])
    )
    spans = {span for span in found if not taken.touches(*span)}
    for start, end in find_all({folded[start:end] for start, end in spans}, folded):
        if not taken.touches(start, end) and begins_apart(folded, start, set()):
            spans.add((start, end))
    return sorted([*candidates, *(Spotted(*span, WORK_SCORE) for span in spans)])


def without_headed(hits: list[Hit], headed: Sequence[Named]) -> list[Hit]:
    """Return the hits without the areas that a list calls something else: 延吉、四平社区.

    An area that such a list alone could mean, of a province of which the block names nothing
    else, is none elsewhere: 七星 and 大兴 are farms where a list has called them so.
    """
    if not headed:
        return hits
    spans = {(start, end) for start, end, _, _ in headed}
    cover = Cover(sorted(spans))
    kept = [
        hit for hit in hits
        if not cover.touches(hit.start, hit.end)
        or not hit.place.startswith(("cn-", "geonames-"))
        or (hit.place.endswith(PROVINCE) and hit[:2] in spans)
    ]  # fmt: skip
    settled = {(start, end) for start, end, _, name in headed if name.endswith(SETTLED)}
    called = {hit.place for hit in hits if hit[:2] in settled and hit.place.startswith("cn-")}
    if not called:
        return kept
    others = {hit.place[:CODED] for hit in kept if hit.place not in called}
    alone = {place for place in called if place[:CODED] not in others}
    return [hit for hit in kept if hit.place not in alone or hit.end - hit.start > BARE]


SETTLED = ("农场", "林场", "牧场", "社区", "村", "镇", "乡", "街道")
"""What is seldom called by its city, as an airport or a works is."""
BARE, CODED = 2, len("cn-") + 2
"""How long a short name is, and the part of an area's id that its province has too."""
