"""The world's places are found by name, the likeliest first, with points and in three scripts."""

from __future__ import annotations

import hashlib
import lzma
import tomllib
from pathlib import Path

import pytest
from pyproj import Geod

from geo.errors import DossierError
from geo.gazetteers.world import COLUMNS, HAN, World, read_world
from geo.gazetteers.world_place import WorldPlace, guess_radius

DATA = Path(__file__).parents[3] / "data"


@pytest.fixture(scope="module")
def world() -> World:
    return read_world(DATA)


KNOWN = (
    # name, country, lon, lat: from atlases, to a tenth of a degree
    ("Nairobi", "KE", 36.8, -1.3),
    ("内罗毕", "KE", 36.8, -1.3),
    ("London", "GB", -0.1, 51.5),
    ("倫敦", "GB", -0.1, 51.5),
    ("new york", "US", -74.0, 40.7),
    ("紐約", "US", -74.0, 40.7),
    ("Austin", "US", -97.7, 30.3),
    ("São Paulo", "BR", -46.6, -23.5),
    ("Sao Paulo", "BR", -46.6, -23.5),
    ("Leeds", "GB", -1.5, 53.8),
    ("万象", "LA", 102.6, 18.0),
    ("廊开", "TH", 102.7, 17.9),
    ("天水圍", "HK", 114.0, 22.5),
    ("元朗", "HK", 114.0, 22.4),
    ("粉嶺", "HK", 114.1, 22.5),
    ("氹仔", "MO", 113.6, 22.2),
    ("路環", "MO", 113.6, 22.1),
    ("Tampines", "SG", 103.9, 1.4),
    ("Sydney", "AU", 151.2, -33.9),
)


@pytest.mark.parametrize(("name", "country", "lon", "lat"), KNOWN)
def test_the_first_of_a_name_is_the_one_that_people_mean(
    world: World, name: str, country: str, lon: float, lat: float
) -> None:
    place = world.find(name)[0]
    assert place.country == country
    assert place.lon == pytest.approx(lon, abs=0.15)
    assert place.lat == pytest.approx(lat, abs=0.15)


def test_a_division_goes_by_its_name_with_the_word_for_what_it_is_too(world: World) -> None:
    assert [place.country for place in world.find("Niger State")] == ["NG"]
    assert world.find("Waikato Region") == tuple(
        place for place in world.find("Waikato") if place.kind == "division"
    )
    kinds = [place.kind for place in world.find("Nevada County")]
    assert "division" not in kinds, "counties of the USA are no states"


def test_a_division_is_found_by_its_code_wherever_it_stands(world: World) -> None:
    places = [world.place(number) for number in range(len(world))]
    last = {(one.country, one.division): at for at, one in enumerate(places) if is_division(one)}
    assert {key: world.find_division(*key) for key in last} == last
    assert world.find_division("AU", "") is None
    assert world.find_division("ZZ", "01") is None


def is_division(place: WorldPlace) -> bool:
    return place.kind == "division"


def test_names_in_han_characters_are_found_as_all_others_are(world: World) -> None:
    names = {name for name in world.names_from("") if HAN.match(name) and len(name) > 1}
    assert set(world.han_names()[1]) == names
    assert len(world.numbers("福岛")) == len(world.find("福島")) > 1


def test_a_country_settles_which_one_is_meant(world: World) -> None:
    (first, *_) = world.find("London", country="CA")
    assert (first.country, first.division) == ("CA", "08")
    assert not world.find("London", country="KE")


def test_a_part_of_a_name_finds_nothing(world: World) -> None:
    assert not world.find("Nairo")
    assert not world.find("")
    assert not world.find("Nairobi and")


def test_a_country_stands_before_a_division_of_its_name(world: World) -> None:
    assert [place.kind for place in world.find("Georgia")[:2]] == ["country", "division"]


def test_names_come_in_three_scripts(world: World) -> None:
    place = world.find("London")[0]
    assert (place.name_en, place.name_zh_hans, place.name_zh_hant) == ("London", "伦敦", "倫敦")
    kenya = world.find("肯亞")[0]
    assert (kenya.name_en, kenya.name_zh_hans) == ("Kenya", "肯尼亚")


def test_an_id_leads_back_to_its_place(world: World) -> None:
    for name in ("Leeds", "Kenya", "Camden", "New South Wales"):
        place = world.find(name)[0]
        assert world.get(place.id) == place
    with pytest.raises(KeyError):
        world.get("geonames-0")


def test_ids_are_unique_and_points_on_the_globe(world: World) -> None:
    places = [world.place(number) for number in range(len(world))]
    assert len({place.id for place in places}) == len(places)
    for place in places:
        assert (place.lon is None) == (place.lat is None)
        if place.lon is not None and place.lat is not None:
            assert -180 <= place.lon <= 180
            assert -90 <= place.lat <= 90
        assert place.radius_m >= 1000
        assert all(place.names)
        assert place.name_en in place.names or not place.name_en


def test_capitals_lie_in_their_countries(world: World) -> None:
    capitals = {
        "Nairobi": "KE", "Paris": "FR", "Vientiane": "LA", "Canberra": "AU", "Wellington": "NZ",
        "Tokyo": "JP", "Brasília": "BR", "Cairo": "EG", "Ottawa": "CA", "Dublin": "IE",
    }  # fmt: skip
    geod = Geod(ellps="WGS84")
    for capital, code in capitals.items():
        town = world.find(capital, country=code)[0]
        country = next(place for place in map(world.place, range(246)) if place.country == code)
        assert country.kind == "country"
        assert geod.inv(town.lon, town.lat, country.lon, country.lat)[2] <= country.radius_m


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match=r"places\.tsv\.xz"):
        read_world(tmp_path)
    folder = tmp_path / "world"
    folder.mkdir()
    (folder / "plain.csv").write_text("name\n")
    (folder / "places.tsv.xz").write_bytes(b"not xz")
    with pytest.raises(DossierError, match="damaged"):
        read_world(tmp_path)
    (folder / "places.tsv.xz").write_bytes(lzma.compress(b"id\tname\n1\tX\n"))
    with pytest.raises(DossierError, match="columns"):
        read_world(tmp_path)


def test_the_file_is_the_one_that_its_source_records() -> None:
    source = tomllib.loads((DATA / "world" / "source.toml").read_text("utf-8"))
    content = (DATA / "world" / "places.tsv.xz").read_bytes()
    assert source["files"] == {
        file: hashlib.sha256((DATA / "world" / file).read_bytes()).hexdigest()
        for file in ("places.tsv.xz", "plain.csv")
    }
    assert len(content) < 1_450_000
    assert lzma.decompress(content).decode().splitlines()[0].split("\t") == list(COLUMNS)


def test_a_town_reaches_farther_the_more_people_it_has() -> None:
    assert guess_radius(0) == 1000
    assert 3_000 < guess_radius(50_000) < 4_000 < guess_radius(1_000_000) < 20_000
