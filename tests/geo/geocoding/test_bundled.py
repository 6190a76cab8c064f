"""What is bundled answers without a network, in any script, with the source of each position."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo import read_dossier
from geo.gazetteers.world import shipped_world
from geo.geocoding import Bundled, Geocoder, Region, make_bundled
from geo.positions.areas import read_areas
from tests.builders import write_dossier
from tests.geo.geocoding.conftest import StillTime

DATA = Path(__file__).parents[3] / "data"
BROOKFIELD = Region(west=9.9, south=49.9, east=10.3, north=50.2)


@pytest.fixture(scope="module")
def areas() -> Bundled:
    return make_bundled(areas=read_areas(DATA))


@pytest.fixture
def brookfield(tmp_path: Path) -> Bundled:
    return make_bundled([read_dossier(write_dossier(tmp_path / "d"))])


@pytest.mark.parametrize(
    "name", ["Mill Park", "MILL PARK", "ｍｉｌｌ Park", "磨坊公园", "磨坊公園"]
)
def test_a_place_is_found_by_each_of_its_names(brookfield: Bundled, name: str) -> None:
    (answer,) = brookfield.find(name, BROOKFIELD)
    assert (answer.lon, answer.lat) == (10.021, 50.012)
    assert (answer.raw_id, answer.certainty) == ("brookfield/mill-park", "certain")
    assert (answer.credit, answer.licence) == ("Credit of survey", "CC0-1.0")
    assert answer.uncertainty_m == 40
    assert answer.query == name


def test_an_area_s_answer_reaches_to_its_corners(brookfield: Bundled) -> None:
    (answer,) = brookfield.find("Brookfield", BROOKFIELD)
    assert 4_000 < answer.uncertainty_m < 5_000


def test_a_line_is_answered_from_its_sections(brookfield: Bundled) -> None:
    answer = brookfield.find("Tram 3", BROOKFIELD)[0]
    assert answer.raw_id == "brookfield/tram3"
    assert answer.uncertainty_m >= 600


def test_an_unlocated_place_has_no_answer(brookfield: Bundled) -> None:
    assert brookfield.find("Lost Mill", BROOKFIELD) == ()


def test_a_part_of_a_name_never_answers_for_the_name(brookfield: Bundled) -> None:
    assert brookfield.find("Harbour", BROOKFIELD) == ()
    assert brookfield.find_longer("Harbour")[0].endswith("(brookfield/old-harbour)")


@pytest.mark.parametrize("name", ["Nairobi", "内罗毕"])
def test_a_town_of_the_world_is_found_without_a_network(name: str) -> None:
    (answer,) = make_bundled(world=shipped_world()).find(name, None)
    assert (answer.raw_id, answer.licence) == ("geonames-184745", "CC-BY-4.0 AND Unicode-3.0")
    assert abs(answer.lon - 36.82) < 0.1
    assert abs(answer.lat + 1.29) < 0.1


def test_a_single_letter_finds_nothing(brookfield: Bundled) -> None:
    assert brookfield.find("M", BROOKFIELD) == ()


@pytest.mark.parametrize("name", ["昌平区", "昌平區", "昌平", "Changping District"])
def test_an_area_of_china_is_found_without_a_network(
    areas: Bundled, time: StillTime, name: str
) -> None:
    region = Region(west=115.3, south=39.3, east=117.6, north=41.2)
    finding = Geocoder([areas], region=region, clock=time.clock).find(name)
    (answer,) = finding.answers
    assert answer.raw_id == "cn-110114"
    assert abs(answer.lon - 116.23) < 0.1
    assert abs(answer.lat - 40.22) < 0.1


def test_areas_of_one_name_are_all_given_where_no_region_chooses(areas: Bundled) -> None:
    found = {answer.raw_id for answer in areas.find("朝阳区", None)}
    assert {"cn-110105", "cn-220104"} <= found
    beijing = Region(west=115.3, south=39.3, east=117.6, north=41.2)
    assert [answer.raw_id for answer in areas.find("朝阳区", beijing)] == ["cn-110105"]


def test_a_place_is_got_by_its_id_with_or_without_its_dossier(brookfield: Bundled) -> None:
    for identifier in ("mill-park", "brookfield/mill-park"):
        answer = brookfield.get(identifier)
        assert answer is not None
        assert (answer.lon, answer.lat) == (10.021, 50.012)
    assert brookfield.get("geonames-184745") is None


def test_a_town_of_the_world_is_got_by_its_id() -> None:
    bundled = make_bundled(world=shipped_world())
    answer = bundled.get("geonames-184745")
    assert answer is not None
    assert answer.name == "内罗毕"
    assert bundled.get("geonames-0") is None


def test_a_country_has_no_position_to_answer_with() -> None:
    assert make_bundled(world=shipped_world()).find("Antarctica", None) == ()
