"""Places that are known only by the area that they are said to lie in: inside it, and soft."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from shapely import Point

from geo.dossiers.rows import Mention, Place
from geo.drafting.files import DraftDataset, credit_inside
from geo.drafting.names import Words
from geo.drafting.placing import LINEAR, Draft
from geo.gazetteers.atlas import CITY, COUNTRY, COUNTY, PROVINCE, Atlas, Spot
from geo.positions.distances import METRES_PER_DEGREE
from geo.texts.text import DecodedText
from geo.vocabulary import Certainty, Kind, Placed

INSIDE = "inside"
"""The dataset of points that say no more than which area a place lies in."""
WIDEST_M, WIDEST_SHARE = 40_000.0, 0.5
"""An area that reaches farther, and farther than this share of the region, says nothing to draw."""
LEAST_NAME, LONGEST_NAME = 2, 5
"""Of how many signs an area's name is that begins a facility's; behind it at least two stand."""
GOES_BEFORE = re.compile(r"(?:境内|内|辖区)?的?")
COMES_BEHIND = re.compile(r",? (?:in|at) (?:the )?|, ")
ELSEWHERE = LINEAR | {Kind.EVENT, Kind.DISTRICT}
"""What no area that is named beside it holds at a point."""
NAMING = {COUNTRY: (CITY,), PROVINCE: (CITY,), CITY: (CITY, COUNTY), COUNTY: (COUNTY,)}
"""The areas whose names begin those of facilities, by what a text is about: counties of a province
are called as much else is."""
SHARE, TURN = 0.25, 2.399963
"""How far from the middle, as a share of the radius, and by which angle (the golden one, in
radians) one is set from the next, so that several of an area do not hide each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a text is about, if it is known, and the areas and towns that it names, by id."""

    home: Spot | None
    spots: Mapping[str, Spot]
    atlas: Atlas

    @property
    def widest(self) -> float:
        """How far an area may reach, in metres, and still say where something lies."""
        return max(WIDEST_M, WIDEST_SHARE * self.home.radius_m if self.home else 0.0)

    def is_small(self, spot: Spot | None) -> bool:
        """Return whether an area is known, small enough, and not all that the text is about."""
        is_home = spot is not None and self.home is not None and spot.id == self.home.id
        return bool(spot and spot.position and not is_home and spot.radius_m <= self.widest)


def place_inside(draft: Draft, text: DecodedText, around: Around, words: Words) -> None:
    """Give a position to each place without one that lies in a small area, as the text says.

    In Chinese the area stands right before it, in English behind an *in*; or its name begins with
    that of a city of the region (in a text about a city, of a county; in English, of a town that
    the text names). The radius is the area's and what the point was set off its middle.
    """
    counts: Counter[str] = Counter()
    rows = sorted((row for row in draft.mentions if row.place), key=lambda row: row.start)
    for number, row in enumerate(rows):
        place = draft.places[row.place or ""]
        if place.placed is not Placed.UNLOCATED or place.kind in ELSEWHERE:
            continue
        area, why = _find_area(rows, number, text.text, around), "why-inside"
        if area is None:
            is_latin = row.surface.isascii()
            find = _find_town if is_latin else _find_named
            area, why = find(place.name_en if is_latin else place.name_zh_hans, around), "why-named"
        if area is not None:
            counts[area.id] += 1
            draft.places[place.id] = _place(draft, place, area, counts[area.id], words, why)


def _find_area(rows: list[Mention], number: int, text: str, around: Around) -> Spot | None:
    row = rows[number]
    if row.surface.isascii():
        other = rows[number + 1] if number + 1 < len(rows) else None
        is_said = other is not None and COMES_BEHIND.fullmatch(text[row.end : other.start])
    else:
        other = rows[number - 1] if number else None
        is_said = other is not None and GOES_BEFORE.fullmatch(text[other.end : row.start])
    spot = around.spots.get(other.place or "") if other and is_said else None
    return spot if around.is_small(spot) else None


def _find_named(name: str, around: Around) -> Spot | None:
    """Return the one area of the region that a facility's Chinese name begins with."""
    home = around.home
    levels = NAMING.get(home.level, ()) if home else ()
    if home is None or not levels:
        return None
    longest = min(LONGEST_NAME, len(name) - LEAST_NAME)
    for size in range(longest, LEAST_NAME - 1, -1):
        found = [
            spot
            for spot in around.atlas.find(name[:size])
            if spot.level in levels and home.is_above(spot) and around.is_small(spot)
        ]
        if len(found) == 1 and not around.atlas.is_plain(name[:size]):
            return found[0]
    return None


def _find_town(name: str, around: Around) -> Spot | None:
    """Return the town that the text names and a facility's English name begins with."""
    towns = [
        spot
        for spot in around.spots.values()
        if name.startswith(f"{spot.name_en} ") and around.is_small(spot)
    ]
    return max(towns, key=lambda spot: len(spot.name_en), default=None)


def _place(draft: Draft, place: Place, area: Spot, number: int, words: Words, why: str) -> Place:
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
            **words.as_fields("why", why),
        }
    )  # fmt: skip
