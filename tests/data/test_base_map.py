"""The inner base map: the district as large as published, its neighbours and towns round it."""

from __future__ import annotations

import pytest
import shapely

from geo import Dossier
from geo.positions.features import Feature
from tests.data.measuring import measure_km2, to_metres

PUBLISHED_KM2 = 1343.5


def base(dossier: Dossier, kind: str) -> dict[str, Feature]:
    return {
        feature.id: feature
        for _, feature in dossier.base_features()
        if feature.properties["class"] == kind
    }


def test_the_district_is_as_large_as_published(dossier: Dossier) -> None:
    (district,) = base(dossier, "district").values()
    assert measure_km2(district.geometry) == pytest.approx(PUBLISHED_KM2, rel=0.001)


def test_the_official_outline_agrees_with_the_one_that_is_drawn(dossier: Dossier) -> None:
    (district,) = base(dossier, "district").values()
    official = dossier.datasets["district-tianditu"].features["changping"]
    shared = district.geometry.intersection(official.geometry)
    assert measure_km2(shared) / PUBLISHED_KM2 > 0.985


def test_the_fifteen_other_districts_leave_the_district_free(dossier: Dossier) -> None:
    (district,) = base(dossier, "district").values()
    neighbours = base(dossier, "neighbour")
    assert len(neighbours) >= 13
    for neighbour in neighbours.values():
        assert neighbour.geometry.is_valid
        assert measure_km2(neighbour.geometry.intersection(district.geometry)) < 0.01


def test_the_22_towns_lie_in_the_district(dossier: Dossier) -> None:
    (district,) = base(dossier, "district").values()
    towns = base(dossier, "town")
    assert len(towns) == 22
    for town in towns.values():
        metres = to_metres(district.geometry).distance(to_metres(town.geometry))
        assert metres <= town.properties["accuracy_m"], town.id


@pytest.mark.parametrize(
    "kind", ["river", "reservoir", "canal", "motorway", "road", "railway", "metro"]
)
def test_the_ground_has_what_one_finds_ones_way_by(dossier: Dossier, kind: str) -> None:
    assert len(base(dossier, kind)) >= (1 if kind == "canal" else 2)


UNNAMED = {"township", "street", "road", "station", "metro", "motorway"}
"""Classes of which some are there for their lines and dots alone."""


def test_what_is_named_on_the_ground_is_named_in_three_languages(dossier: Dossier) -> None:
    for _, feature in dossier.base_features():
        named = [
            bool(feature.properties.get(f"name_{language}"))
            for language in ("zh_hans", "zh_hant", "en")
        ]
        assert all(named) or not any(named), feature.id
        assert all(named) or feature.properties["class"] in UNNAMED, feature.id


def test_the_ground_ends_at_no_straight_edge(dossier: Dossier) -> None:
    """A side of the box round a neighbour that its outline runs along is a cut."""
    for neighbour in base(dossier, "neighbour").values():
        west, south, east, north = neighbour.geometry.bounds
        points = shapely.get_coordinates(neighbour.geometry)
        for at, edge in ((0, west), (0, east), (1, south), (1, north)):
            assert (abs(points[:, at] - edge) < 1e-4).sum() <= 3, neighbour.id


def test_lines_between_townships_lie_in_their_district_and_end_at_its_border(
    dossier: Dossier,
) -> None:
    (district,) = base(dossier, "district").values()
    lines = base(dossier, "township")["townships-changping"].geometry
    assert district.geometry.buffer(1e-4).contains(lines)
    parts = shapely.get_parts(lines)
    ends = [shapely.Point(part.coords[end]) for part in parts for end in (0, -1)]
    for end in ends:
        meets = sum(part.distance(end) < 1e-4 for part in parts)
        at_border = district.geometry.boundary.distance(end) < 1e-4
        assert meets > 1 or at_border, end


def test_places_in_the_district_lie_in_it(dossier: Dossier) -> None:
    (district,) = base(dossier, "district").values()
    shape = to_metres(district.geometry)
    towns = {feature.properties["name_zh_hans"] for feature in base(dossier, "town").values()}
    for place in dossier.places:
        geometry = dossier.geometry_of(place)
        if place.town in towns and geometry is not None:
            assert shape.distance(to_metres(geometry)) < 1, place.id
