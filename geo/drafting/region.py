"""What a text is about: the region of its draft, the bounds of that, and what is seen first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib.resources.abc import Traversable

import numpy as np
from shapely.geometry.base import BaseGeometry

from geo.dossiers.checks.framing import FARTHEST_NORTH, WIDE_CRS, find_crs_fault
from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place
from geo.drafting.home import COMPACT_M, holds
from geo.drafting.names import Namer, Words
from geo.drafting.placing import Draft, Locate, add_known, add_spot
from geo.gazetteers.atlas import LEAST_REACH_M, MOST_REACH_M, TOWN, Atlas, Spot
from geo.gazetteers.own.book import OwnBook
from geo.gazetteers.world import World, shipped_world
from geo.geocoding import Answer
from geo.ground.world import count_points
from geo.positions.areas import Area, shipped_areas
from geo.positions.box import Box
from geo.positions.distances import find_box, measure_from
from geo.vocabulary import Kind, Placed, Status

MARGIN_DEG = 0.05
WHOLE_WORLD = (-180.0, -60.0, 180.0, 75.0)
"""What is seen of a text that names no place: the lands that people live on."""
REGION = "region"
"""The id of a region that nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What a draft may draw on: other dossiers, areas, the world, the user's own gazetteers.

    `locate` finds a name that none of them has, if it can.

    `region` is the id of the place that the text is about, if somebody said so.
    """

    templates: Traversable
    dossiers: Sequence[Dossier] = ()
    areas: Sequence[Area] = ()
    world: World | None = None
    own: OwnBook = field(default_factory=OwnBook)
    locate: Locate = lambda name: None  # noqa: ARG005 - finds nothing, whatever the name
    region: str | None = None


def find_known(dossiers: Iterable[Dossier], atlas: Atlas) -> Mapping[str, Spot]:
    """Return the places of dossiers as spots, by id; a dossier's region is the area of its name."""
    known: dict[str, Spot] = {}
    for dossier in dossiers:
        home = dossier.place(dossier.info.region)
        areas = [
            spot
            for spot in atlas.find(home.name_zh_hans)
            if _is_in(spot.position, dossier.info.bounds)
        ]
        path = areas[0].path if areas else (dossier.info.id,)
        for place in dossier.places:
            is_home = place.id == home.id
            own = areas[0] if is_home and areas else _as_spot(dossier, place, path)
            known.setdefault(
                place.id, replace(own, id=place.id, path=path + (place.id,) * (not is_home))
            )
    return known


def locate_in(home: Spot | None, locate: Locate) -> Locate:
    """Return what locates names only where the text is about, or not far from it."""
    if home is None or home.position is None:
        return locate
    centre, reach = home.position, max(home.radius_m, home.reach_m, MOST_REACH_M)

    def locate_near(name: str) -> Answer | None:
        answer = locate(name)
        if answer and measure_from(centre, [(answer.lon, answer.lat)])[0] <= reach:
            return answer
        return None

    return locate_near


def _as_spot(dossier: Dossier, place: Place, path: tuple[str, ...]) -> Spot:
    shape = dossier.geometry_of(place)
    point = shape.representative_point() if shape is not None else None
    return Spot(
        id=place.id, level="place", country=path[0], path=(*path, place.id),
        lon=point.x if point else None, lat=point.y if point else None,
        radius_m=place.coordinateUncertaintyInMeters or LEAST_REACH_M, population=0,
        name_zh_hans=place.name_zh_hans, name_zh_hant=place.name_zh_hant, name_en=place.name_en,
        names=(), source=dossier.info.id, geo_id=place.id,
    )  # fmt: skip


def _is_in(position: tuple[float, float] | None, box: Box) -> bool:
    west, south, east, north = box
    return position is not None and west <= position[0] <= east and south <= position[1] <= north


def add_region(
    draft: Draft, home: Spot | None, dossiers: Iterable[Dossier], words: Words, namer: Namer
) -> str:
    """Return the id of the place that the text is about, which is added if no name means it."""
    if home is None:
        layer = namer.find_layer("", "", Kind.DISTRICT)
        draft.places[REGION] = Place(
            id=REGION, kind=Kind.DISTRICT, theme=namer.theme_of(layer), layer=layer,
            reviewed=False, status_at=Status.UNKNOWN, placed=Placed.UNLOCATED,
            **words.as_fields("name", "region"), **words.as_fields("why", "why-region"),
        )  # fmt: skip
        return REGION
    if home.id not in draft.places:
        own = next((d for d in dossiers if d.info.region == home.id), None)
        if own:
            add_known(draft, own, own.place(home.id), namer, words)
        else:
            add_spot(draft, home, "", namer, words)
    return home.id


def find_boxes(draft: Draft, home: Spot | None, spots: Mapping[str, Spot]) -> tuple[Box, Box]:
    """Return the bounds of a draft and the box to be seen first; degrees, west to north.

    First are seen the places in the region, its own point if it is a city, and those beside it
    that are no areas; without any, the region. Of fewer than `FEW` places that lie close
    together the land around is seen too, or nothing would say where they are. `spots` are the
    areas and towns that the draft names, by id.
    """
    shapes = dict(_shapes(draft))
    inside = [
        shape for name, shape in shapes.items()
        if name not in spots or (home and name != home.id and holds(home, spots[name])
                                 and not spots[name].is_above(home))
    ]  # fmt: skip
    if home and home.id in shapes and home.radius_m <= COMPACT_M:
        inside.append(shapes[home.id])
    around = _around(home)
    near = _leave_out_far([box for shape in inside if (box := shape.bounds)], home)
    view = _box(near) if near else around or _box([shape.bounds for shape in shapes.values()])
    if len(near) < FEW:
        view = _widen(view)
    return _join([shape.bounds for shape in shapes.values()], around, view), view


FEW = 5
"""From how many places in view on they tell by themselves where they are."""
SEEN_M = (60_000.0, 90_000.0, 120_000.0, 150_000.0)
"""How far from the middle of a view of few places its edges are: as near as there is ground."""
ENOUGH = 40
"""Points of coast, rivers and divisions, towns and seats of districts: with so many of them in
sight one knows where one is."""
MOST_TOWNS = 50


def _widen(view: Box) -> Box:
    """Return a box that reaches so far from its middle that ground is seen in it; degrees."""
    west, south, east, north = view
    middle = ((west + east) / 2, (south + north) / 2)
    wide = view
    for reach in SEEN_M:
        least = find_box(middle, reach)
        if least[0] > least[2]:  # over the antimeridian: the places are seen as they are
            return view
        wide = _join([view], least)
        if count_landmarks(wide) >= ENOUGH:
            break
    return (
        max(-180.0, wide[0]), max(-FARTHEST_NORTH, wide[1]),
        min(180.0, wide[2]), min(FARTHEST_NORTH, wide[3]),
    )  # fmt: skip


def count_landmarks(box: Box) -> int:
    """Return how many points of the coarse ground, towns and seats of districts lie in a box."""
    seats = sum(_is_in(_seat_of(area), box) for area in shipped_areas())
    return count_points(box) + len(shipped_world().towns_in(box, MOST_TOWNS)) + seats


def _seat_of(area: Area) -> tuple[float, float] | None:
    if area.level not in {"city", "county"} or area.lon is None or area.lat is None:
        return None
    return area.lon, area.lat


def _shapes(draft: Draft) -> Iterable[tuple[str, BaseGeometry]]:
    for dataset in draft.datasets.values():
        for name, (shape, _) in dataset.features.items():
            yield name, shape


def _leave_out_far(boxes: Sequence[Box], home: Spot | None) -> Sequence[Box]:
    """Return the boxes that do not lie far outside the region, or all if there is none."""
    if home is None or home.position is None or not boxes:
        return boxes
    middles = np.array(boxes).reshape(-1, 2, 2).mean(axis=1)
    is_near = measure_from(home.position, middles) <= FAR * home.reach_m
    return [box for box, near in zip(boxes, is_near, strict=True) if near]


FAR = 3.0
"""Of how many reaches of the region a place may lie from its middle to be seen first."""


def _around(home: Spot | None) -> Box | None:
    """Return the box of the region, in which its places may yet be put."""
    if home is None or home.position is None:
        return None
    reach = home.radius_m if home.level != TOWN else home.reach_m
    west, south, east, north = find_box(home.position, reach)
    if west > east:  # over the antimeridian: all the way round, as one box has to
        west, east = -180.0, 180.0
    south, north = max(-FARTHEST_NORTH, south), min(FARTHEST_NORTH, north)
    return round(west, 3), round(south, 3), round(east, 3), round(north, 3)


def _join(boxes: Iterable[Box], *more: Box | None) -> Box:
    """Return the box around all, rounded outwards to 100 m; degrees, west, south, east, north."""
    found = [*boxes, *(box for box in more if box)]
    edges = np.array(found)
    west, south = np.floor(edges[:, :2].min(axis=0) * 1000) / 1000
    east, north = np.ceil(edges[:, 2:].max(axis=0) * 1000) / 1000
    return float(west), float(south), float(east), float(north)


def _box(boxes: Sequence[Box]) -> Box:
    """Return the box around `boxes`, with a margin; the inhabited world without any."""
    if not boxes:
        return WHOLE_WORLD
    west, south, east, north = _join(boxes)
    return (
        max(-180.0, round(west - MARGIN_DEG, 3)),
        max(-FARTHEST_NORTH, round(south - MARGIN_DEG, 3)),
        min(180.0, round(east + MARGIN_DEG, 3)),
        min(FARTHEST_NORTH, round(north + MARGIN_DEG, 3)),
    )  # fmt: skip


def find_zone(view: Box) -> str:
    """Return the UTM zone (WGS 84) that the middle of a box is in, as `EPSG:32650`.

    For a box that is too wide for a zone `WIDE_CRS`, in which the whole world is measured.
    """
    west, south, east, north = view
    zone = min(60, int(((west + east) / 2 + 180) // 6) + 1)
    code = f"EPSG:{32700 + zone if south + north < 0 else 32600 + zone}"
    return WIDE_CRS if find_crs_fault(code, view) else code
