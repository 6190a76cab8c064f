"""Places that are known only by the area that they are said to lie in: inside it, and soft."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping

from shapely import Point

from geo.dossiers.rows import Mention, Place
from geo.drafting.files import DraftDataset, credit_inside
from geo.drafting.names import Words
from geo.drafting.placing import Draft
from geo.gazetteers.atlas import Spot
from geo.positions.distances import METRES_PER_DEGREE
from geo.texts.text import DecodedText
from geo.vocabulary import Certainty, Kind, Placed

INSIDE = "inside"
"""The dataset of points that say no more than which area a place lies in."""
WIDEST_M = 40_000.0
"""An area that reaches farther says nothing that could be drawn."""
GOES_BEFORE = re.compile(r"(?:境内|内|辖区)?的?")
COMES_BEHIND = re.compile(r",? (?:in|at) (?:the )?|, ")
LINEAR = frozenset((Kind.LINE, Kind.ROAD, Kind.EVENT, Kind.DISTRICT))
SHARE, TURN = 0.25, 2.399963
"""How far from the middle, as a share of the radius, and by which angle (the golden one, in
radians) one is set from the next, so that several of an area do not hide each other."""


def place_inside(
    draft: Draft, text: DecodedText, spots: Mapping[str, Spot], region: str, words: Words
) -> None:
    """Give a position to each place without one that the text says lies in a small area.

    In Chinese the area stands right before it, in English behind an *in*. `spots` are the areas
    and towns by id. The radius is the area's and what the point was set off its middle.
    """
    counts: Counter[str] = Counter()
    rows = sorted((row for row in draft.mentions if row.place), key=lambda row: row.start)
    for number, row in enumerate(rows):
        place = draft.places[row.place or ""]
        if place.placed is not Placed.UNLOCATED or place.kind in LINEAR:
            continue
        area = _find_area(rows, number, text.text, spots, region)
        if area is not None:
            counts[area.id] += 1
            draft.places[place.id] = _place(draft, place, area, counts[area.id], words)


def _find_area(
    rows: list[Mention], number: int, text: str, spots: Mapping[str, Spot], region: str
) -> Spot | None:
    row = rows[number]
    if row.surface.isascii():
        after = rows[number + 1] if number + 1 < len(rows) else None
        is_said = after is not None and COMES_BEHIND.fullmatch(text[row.end : after.start])
        return _as_small(after, spots, region) if after and is_said else None
    before = rows[number - 1] if number else None
    is_said = before is not None and GOES_BEFORE.fullmatch(text[before.end : row.start])
    return _as_small(before, spots, region) if before and is_said else None


def _as_small(row: Mention, spots: Mapping[str, Spot], region: str) -> Spot | None:
    """Return the area that a mention names, if it is small enough and not all of the region."""
    spot = spots.get(row.place or "")
    if spot and spot.position and spot.id != region and spot.radius_m <= WIDEST_M:
        return spot
    return None


def _place(draft: Draft, place: Place, area: Spot, number: int, words: Words) -> Place:
    """Return a place at a point of its own in an area."""
    assert area.position is not None  # noqa: S101 - those without one are left out
    lon, lat = area.position
    away = SHARE * area.radius_m * min(1.0, math.sqrt(number / 10))
    east, north = away * math.cos(number * TURN), away * math.sin(number * TURN)
    narrow = max(0.01, math.cos(math.radians(lat)))
    point = Point(lon + east / METRES_PER_DEGREE / narrow, lat + north / METRES_PER_DEGREE)
    dataset = draft.datasets.setdefault(INSIDE, DraftDataset(credit_inside()))
    dataset.features[place.id] = (point, area.id)
    return place.model_copy(
        update={
            "placed": Placed.INDICATIVE, "geo_source": INSIDE,
            "certainty": Certainty.UNCERTAIN,
            "coordinateUncertaintyInMeters": round(area.radius_m + away),
            **words.as_fields("why", "why-inside"),
        }
    )  # fmt: skip
