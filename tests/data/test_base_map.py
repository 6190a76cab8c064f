"""The inner base map: the district as large as published, its neighbours and towns round it."""

from __future__ import annotations

import pytest

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


def test_everything_on_the_ground_is_named_in_three_languages(dossier: Dossier) -> None:
    for _, feature in dossier.base_features():
        for language in ("zh_hans", "zh_hant", "en"):
            assert feature.properties[f"name_{language}"], feature.id


def test_places_in_the_district_lie_in_it(dossier: Dossier) -> None:
    (district,) = base(dossier, "district").values()
    shape = to_metres(district.geometry)
    towns = {feature.properties["name_zh_hans"] for feature in base(dossier, "town").values()}
    for place in dossier.places:
        geometry = dossier.geometry_of(place)
        if place.town in towns and geometry is not None:
            assert shape.distance(to_metres(geometry)) < 1, place.id
