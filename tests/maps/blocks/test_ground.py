"""The ground of a page: what the dossier brings, over the world; it is never empty."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from geo.dossiers.folder import read_dossier
from geo.drafting.region import find_zone
from maps.blocks.ground import make_base
from maps.blocks.towns import find_country, find_towns
from tests.builders import make_features, make_info, write_dossier


def move(coordinates: Any, by: tuple[float, float]) -> Any:  # noqa: ANN401 - GeoJSON coordinates
    if isinstance(coordinates[0], (int, float)):
        return [coordinates[0] + by[0], coordinates[1] + by[1]]
    return [move(part, by) for part in coordinates]


def write_bare(folder: Path, lon: float, lat: float, **info: Any) -> Path:  # noqa: ANN401
    """Write the small dossier moved to `lon`, `lat`, without a ground of its own."""
    tables, features = make_info(), make_features()
    box = [lon - 0.3, lat - 0.2, lon + 0.3, lat + 0.2]
    zone = find_zone((box[0], box[1], box[2], box[3]))
    tables["dossier"] |= {"view": box, "bounds": box, "metric_crs": zone, **info}
    for members in features.values():
        for member in members:
            member["properties"].pop("class", None)
            geometry = member["geometry"]
            geometry["coordinates"] = move(geometry["coordinates"], (lon - 10.05, lat - 50.025))
    return write_dossier(folder, info=tables, features=features)


def make_ground(folder: Path, lon: float, lat: float, **info: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return the ground of the small dossier moved to `lon`, `lat`, without one of its own."""
    return make_base(read_dossier(write_bare(folder, lon, lat, **info)))


def count(base: dict[str, Any]) -> Counter[str]:
    total: Counter[str] = Counter()
    for name, number, *_ in base["classes"]:
        total[name] += number
    return total


def test_the_base_map_has_its_classes_and_names(tmp_path: Path) -> None:
    base = make_base(read_dossier(write_dossier(tmp_path)))
    total = count(base)
    assert total["district"] == 1
    assert sum(total.values()) == len(base["types"])
    assert {"en": "The Brook"}.items() <= next(
        names.items() for names in base["names"].values() if names.get("en") == "The Brook"
    )


@pytest.mark.parametrize(
    ("lon", "lat", "town"),
    [
        (-1.55, 53.8, "Bradford"),
        (36.82, -1.29, "Nairobi"),
        (120.6, 31.3, "Suzhou"),
        (178.45, -18.12, "Suva"),
        (-77.04, -12.05, "Lima"),
    ],
)
def test_no_map_is_empty(tmp_path: Path, lon: float, lat: float, town: str) -> None:
    base = make_ground(tmp_path, lon, lat)
    total = count(base)
    assert total["land"] > 50
    assert total["division"]
    assert len({base["kinds"][name] for name in total}) >= 3
    assert town in {names.get("en") for names in base["names"].values()}


def test_a_town_and_its_seat_have_one_name_in_traditional_characters() -> None:
    towns = find_towns((120.8, 22.5, 121.3, 23.0))
    assert {row.names["zh-Hant"] for row in towns if row.names["zh-Hans"] == "台东"} == {"臺東"}


def test_borders_are_drawn_only_where_the_dossier_says_whose(tmp_path: Path) -> None:
    assert "border" not in count(make_ground(tmp_path / "none", 7.6, 47.6))
    assert count(make_ground(tmp_path / "theirs", 7.6, 47.6, borders="natural-earth"))["border"]


def test_the_coarse_ground_is_a_small_part_of_a_page(tmp_path: Path) -> None:
    assert len(make_ground(tmp_path, -1.55, 53.8)["stream"]) < 150_000


def test_the_towns_of_the_first_view_are_named_however_wide_the_map_is(tmp_path: Path) -> None:
    box = [37.9, 8.2, 39.6, 9.8]
    base = make_ground(tmp_path, 38.75, 9.0, view=box, bounds=[30.0, 0.0, 60.0, 30.0])
    names = [names.get("en") for names in base["names"].values()]
    assert {"Sebeta", "Bishoftu", "Burayu"} <= set(names)
    assert names.count("Sebeta") == 1


@pytest.mark.parametrize(
    ("box", "country"),
    [
        ((116.1, 40.0, 116.5, 40.3), "CN"),
        ((2.2, 48.8, 2.4, 48.9), "FR"),
        ((7.5, 47.5, 7.7, 47.6), None),
        ((121.4, 25.0, 121.6, 25.1), None),
        ((-150.0, 0.0, -149.9, 0.1), None),
    ],
    ids=["in one", "in another", "on a border", "where lists do not agree", "at sea"],
)
def test_the_country_is_named_where_the_towns_agree(
    box: tuple[float, float, float, float], country: str | None
) -> None:
    assert find_country(box) == country
