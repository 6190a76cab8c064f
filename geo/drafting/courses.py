"""The sections of lines and roads from A to B, as a text says.

Along a line whose course is known they are cut out of it; else they are drawn straight, as an
indication only.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import compress, count, pairwise
from typing import Any, NamedTuple

import shapely
from shapely import LineString, Point
from shapely.geometry.base import BaseGeometry

from geo.dossiers.rows import Mention, Place, Section
from geo.drafting.cutting import Track, cut_track, find_track
from geo.drafting.files import DraftDataset, credit_drawn
from geo.drafting.names import Words
from geo.drafting.placing import LINEAR, Draft
from geo.drafting.ways import is_joined
from geo.positions.distances import measure_from
from geo.texts.text import DecodedText
from geo.texts.times.finding import sentence_ends
from geo.vocabulary import Certainty, Placed, Status

DRAWN = "drawn"
"""The dataset of what was drawn between named ends."""
APART = re.compile("[,，;；、]")
"""What stands between two ends and a line behind them that is not theirs."""
LONGEST_M, LONGEST_OWN_M = 300_000.0, 2_500_000.0
"""Ends that lie farther apart are of no line that a plan of a region draws, and of no way that
they alone name in a plan of a country."""
SLACK = 0.3
"""How far off the straight line a course may run, as a share of its length."""
LEAST_M = 500.0
FARTHEST_BEFORE, FARTHEST_BEHIND = 80, 12
"""How many signs may stand between a line and its two ends: 7号线全长…，起自…; …至…的7号线."""


class Course(NamedTuple):
    """A line or road, and its two ends."""

    line: str
    ends: tuple[Mention, Mention]


def draw_courses(
    draft: Draft, text: DecodedText, words: Words, ways: AbstractSet[str] = frozenset()
) -> None:
    """Add a section to each line or road whose ends a text names: A to B, between A and B.

    The ends are places with positions that stand in its sentence. A line whose course is known
    and that runs by both has the part between them, and stays as it is if it does not; one
    without geometry a straight one. `ways` are the ids of those that their ends alone name.
    """
    for course in _find_courses(draft, text):
        shapes = [_shape_of(draft, mention.place or "") for mention in course.ends]
        if shapes[0] is None or shapes[1] is None:
            continue
        ends = [_middle(shape) for shape in shapes if shape is not None]
        if ends[0] == ends[1]:
            continue
        track = find_track(draft, course.line, DRAWN)
        if track:
            _add_part(draft, course, track, (shapes[0], shapes[1]), words)
            continue
        if not (draft.places[course.line].placed is Placed.UNLOCATED or _is_drawn(draft, course)):
            continue
        length = float(measure_from(ends[0], [ends[1]])[0])
        if length <= (LONGEST_OWN_M if course.line in ways else LONGEST_M):
            _add_section(draft, course, (ends[0], ends[1]), length, words)


def tell_statuses(draft: Draft) -> None:
    """Give each drawn section the status and due date of its line, of which the text tells them."""
    for number, row in enumerate(draft.sections):
        if row.geo_source == DRAWN:
            line = draft.places[row.line]
            update = {"status_at": line.status_at, "due": line.due}
            draft.sections[number] = row.model_copy(update=update)


def _find_courses(draft: Draft, text: DecodedText) -> Iterator[Course]:
    """Yield lines with their ends, in order of the text."""
    rows = sorted((row for row in draft.mentions if row.place), key=lambda row: row.start)
    starts = [row.start for row in rows]
    stops = [0, *sentence_ends(text.text), len(text.text)]
    for start, end in pairwise(stops):
        inside = rows[bisect_left(starts, start) : bisect_left(starts, end)]
        is_line = [draft.places[row.place or ""].kind in LINEAR for row in inside]
        lines = list(compress(inside, is_line))
        if not lines:
            continue
        owners = {row.end: row for row in inside}
        begins = [row.start for row in lines]
        others = (row for row, linear in zip(inside, is_line, strict=True) if not linear)
        for ends in pairwise(others):
            if not is_joined(text.text, *ends):
                continue
            at = bisect_left(begins, ends[0].start)
            line = min(lines[max(0, at - 1) : at + 1], key=lambda row: _apart(row, ends))
            if _are_of(line, ends, owners.get(ends[0].start, line), text.text):
                yield Course(line.place or "", ends)


def _apart(line: Mention, ends: tuple[Mention, Mention]) -> tuple[int, bool]:
    """Return how many signs lie between a line and its ends; of two as near the one before them."""
    if line.end <= ends[0].start:
        return ends[0].start - line.end, False
    return line.start - ends[1].end, True


def _are_of(line: Mention, ends: tuple[Mention, Mention], owner: Mention, text: str) -> bool:
    """Return whether two ends are a line's: near it, and of no `owner` right before them.

    A line behind them stands in their clause: what a clause names by its ends is another.
    """
    is_behind = line.start >= ends[1].end
    if is_behind and APART.search(text, ends[1].end, line.start):
        return False
    apart = line.start - ends[1].end if is_behind else ends[0].start - line.end
    return owner is line and apart <= (FARTHEST_BEHIND if is_behind else FARTHEST_BEFORE)


def _is_drawn(draft: Draft, course: Course) -> bool:
    features = draft.datasets[DRAWN].features if DRAWN in draft.datasets else {}
    return any(name.startswith(f"{course.line}.") for name in features)


def _shape_of(draft: Draft, name: str) -> BaseGeometry | None:
    dataset = draft.datasets.get(draft.places[name].geo_source or "")
    return dataset.features[name][0] if dataset and name in dataset.features else None


def _middle(shape: BaseGeometry) -> tuple[float, float]:
    point = shapely.point_on_surface(shape)
    return point.x, point.y


def _add_section(
    draft: Draft, course: Course, ends: tuple[tuple[float, float], ...], length: float, words: Words
) -> None:
    line, names = draft.places[course.line], [draft.places[row.place or ""] for row in course.ends]
    number = 1 + sum(row.line == line.id for row in draft.sections)
    section = f"{line.id}.{number}"
    known = {frozenset(_ends_of(draft, row)) for row in draft.sections if row.line == line.id}
    if frozenset(ends) in known:
        return
    dataset = draft.datasets.setdefault(DRAWN, DraftDataset(credit_drawn()))
    dataset.features[section] = (LineString(ends), None)
    radii = [place.coordinateUncertaintyInMeters or 0.0 for place in names]
    position: dict[str, Any] = {
        "placed": Placed.INDICATIVE, "certainty": Certainty.UNCERTAIN,
        "coordinateUncertaintyInMeters": round(max(LEAST_M, SLACK * length, *radii)),
    }  # fmt: skip
    why = words.as_fields("why", "why-drawn")
    draft.places[line.id] = line.model_copy(update={**position, **why})
    row = Section(
        id=section, line=line.id, geo_source=DRAWN, reviewed=False, status_at=Status.UNKNOWN,
        **_name(names), **why, **position,
    )  # fmt: skip
    draft.sections.append(row)


def _add_part(
    draft: Draft, course: Course, track: Track, shapes: tuple[BaseGeometry, BaseGeometry],
    words: Words,
) -> None:  # fmt: skip
    """Add the part of a known line between two places, from the source that the line is from."""
    one, other = (draft.places[row.place or ""] for row in course.ends)
    shape = cut_track(track, (one, other), shapes)
    source = track.section.geo_source or ""
    features = draft.datasets[source].features
    own = {row.id for row in draft.sections if row.line == course.line}
    known = any(shape.equals(features[name][0]) for name in own & features.keys())
    if shape.is_empty or known:
        return
    number = next(at for at in count(1) if f"{course.line}.{at}" not in own)
    section = f"{course.line}.{number}"
    features[section] = (shape, features[track.section.id][1])
    radii = [row.coordinateUncertaintyInMeters or 0.0 for row in (one, other, track.section)]
    update = {
        **_name((one, other)), **words.as_fields("why", "why-cut"), "id": section,
        "coordinateUncertaintyInMeters": max(radii) or None,
    }  # fmt: skip
    draft.sections.append(track.section.model_copy(update=update))


def _ends_of(draft: Draft, row: Section) -> list[tuple[float, ...]]:
    dataset = draft.datasets.get(row.geo_source or "")
    shape = dataset.features[row.id][0] if dataset and row.id in dataset.features else Point()
    points = [tuple(point) for point in shapely.get_coordinates(shape).tolist()]
    return [points[0], points[-1]] if points else []


def _name(names: Iterable[Place]) -> Mapping[str, str]:
    """Return what a section is called in three languages: A 至 B, A to B."""
    one, other = names
    return {
        "name_zh_hans": f"{one.name_zh_hans}至{other.name_zh_hans}",
        "name_zh_hant": f"{one.name_zh_hant}至{other.name_zh_hant}",
        "name_en": f"{one.name_en} to {other.name_en}",
    }
