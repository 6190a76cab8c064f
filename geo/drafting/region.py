"""What a text is about: the region of its draft, the bounds of that, and what is seen first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from shapely import union_all
from shapely.geometry.base import BaseGeometry

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place
from geo.drafting.names import Namer, Words
from geo.drafting.placing import Draft, Locate, add_area
from geo.positions.areas import Area
from geo.texts.text import DecodedText
from geo.vocabulary import Kind, Placed, Status

MARGIN_DEG = 0.05
WHOLE_COUNTRY = (73.0, 3.0, 136.0, 54.0)
CITY_SIGNS = len("cn-1101")
"""How much of an area's id says which city it is in."""
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What a draft may draw on: other dossiers, areas, and a function that locates a name.

    `region` is the id of the area that the text is about, if somebody said so.
    """

    templates: Traversable
    dossiers: Sequence[Dossier] = ()
    areas: Sequence[Area] = ()
    locate: Locate = lambda name: None  # noqa: ARG005 - finds nothing, whatever the name
    region: str | None = None


def find_region(
    text: DecodedText, draft: Draft, sources: Sources, words: Words, namer: Namer
) -> str:
    """Return the place that the text is about: what was asked for, else what it names most.

    A city counts the different districts of it that are named, a name in the first line counts
    thrice. A province counts only beside another name, unless it is a city itself.
    What one name alone stands for, outside a title, is unknown.
    """
    areas = {area.id: area for area in sources.areas}
    if sources.region:
        if sources.region not in draft.places:
            add_area(draft, areas[sources.region], areas, namer, words)
        return sources.region
    regions = {dossier.info.region for dossier in sources.dossiers}
    first = text.paragraphs[0] if text.paragraphs else None
    title = first.end if first and first.end - first.start <= LONGEST_TITLE else 0
    counts: dict[str, float] = {}
    for mention in draft.mentions:
        name = mention.place or ""
        if name in regions or name in areas:
            weight = TITLE_WEIGHT if mention.start < title else 1.0
            counts[name] = counts.get(name, 0.0) + weight
    for name in tuple(counts):
        parent = areas[name].parent if name in areas else ""
        if parent in counts:
            counts[parent] += CHILD_WEIGHT
    for name in counts.keys() & _find_provinces(sources.areas):
        counts[name] *= PROVINCE_WEIGHT
    if max(counts.values(), default=0.0) >= LEAST_WEIGHT:
        return max(counts, key=lambda name: (counts[name], name))
    layer = namer.find_layer("", "", Kind.DISTRICT)
    draft.places["region"] = Place(
        id="region", kind=Kind.DISTRICT, theme=namer.theme_of(layer), layer=layer, reviewed=False,
        status_at=Status.UNKNOWN, placed=Placed.UNLOCATED, **words.as_fields("name", "region"),
        **words.as_fields("why", "why-unlocated"),
    )  # fmt: skip
    return "region"


TITLE_WEIGHT, CHILD_WEIGHT, PROVINCE_WEIGHT = 3.0, 0.6, 0.01
LONGEST_TITLE = 60
"""Signs of a first line that is a title; a longer one is a paragraph like any other."""
LEAST_WEIGHT = 1.5
"""One name in passing does not say what a text is about: it may be a part of another word."""


def _find_provinces(areas: Iterable[Area]) -> set[str]:
    """Return the provinces that have cities, and so are none themselves."""
    return {area.parent for area in areas if area.level == "city"}


def find_boxes(draft: Draft, region: str, areas: Iterable[Area]) -> tuple[Box, Box]:
    """Return the bounds of a draft and the box to be seen first; degrees, west to north."""
    view = _box(_near(draft, region))
    return _join(_box(_shapes(draft)), _around(region, areas), view), view


def _shapes(draft: Draft, *, without: str | None = None) -> list[BaseGeometry]:
    return [
        shape
        for name, dataset in draft.datasets.items()
        for shape, _ in dataset.features.values()
        if name != without
    ]


def _near(draft: Draft, region: str) -> list[BaseGeometry]:
    """Return what a reader should see first: the places, and no province that is but named.

    Without any place it is the areas of the region's own city, else all there is.
    """
    areas = draft.datasets["areas"].features if "areas" in draft.datasets else {}
    city = region[:CITY_SIGNS]
    own = [shape for name, (shape, _) in areas.items() if name.startswith(city)]
    return _shapes(draft, without="areas") or own or _shapes(draft)


def _around(region: str, areas: Iterable[Area]) -> Box | None:
    """Return the box of the area that the text is about, in which its places may yet be put."""
    area = next((area for area in areas if area.id == region), None)
    if area is None or area.lon is None or area.lat is None:
        return None
    reach = (area.radius_m or 0.0) / METRES_PER_DEGREE
    return area.lon - 2 * reach, area.lat - reach, area.lon + 2 * reach, area.lat + reach


METRES_PER_DEGREE = 111_320.0
"""Metres of a degree of latitude, and no less than a degree of longitude (WGS 84)."""


def _join(*boxes: Box | None) -> Box:
    """Return the box around `boxes`, rounded to 100 m; degrees, west, south, east, north."""
    found = [box for box in boxes if box]
    west, south = (min(box[side] for box in found) for side in (0, 1))
    east, north = (max(box[side] for box in found) for side in (2, 3))
    return round(west, 3), round(south, 3), round(east, 3), round(north, 3)


def _box(shapes: Sequence[BaseGeometry]) -> Box:
    """Return the box around `shapes`, with a margin; the country without any."""
    if not shapes:
        return WHOLE_COUNTRY
    west, south, east, north = union_all(shapes).bounds
    box = (west - MARGIN_DEG, south - MARGIN_DEG, east + MARGIN_DEG, north + MARGIN_DEG)
    return tuple(round(edge, 3) for edge in box)  # type: ignore[return-value]
