"""Names outside China are found with an id, and an ordinary word is none of them."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.gazetteers.world import World, shipped_world
from geo.positions.areas import read_areas
from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def world() -> World:
    return shipped_world()


@pytest.fixture(scope="module")
def gazetteer(world: World) -> Gazetteer:
    return make_gazetteer(areas=read_areas(ROOT / "data"), world=world)


def find(gazetteer: Gazetteer, world: World, text: str) -> list[tuple[str, str]]:
    """Return surface and country (`CN` for an area of China) of each mention."""
    return [
        (found.surface, "CN" if found.place.startswith("cn-") else world.get(found.place).country)
        for found in read(text, gazetteer).mentions
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The project links Nairobi and London, Austin and New York.",
            [("Nairobi", "KE"), ("London", "GB"), ("Austin", "US"), ("New York", "US")],
        ),
        (
            "Roads are rebuilt in the Ashanti Region, in Lagos State and in County Mayo.",
            [("Ashanti Region", "GH"), ("Lagos State", "NG"), ("County Mayo", "IE")],
        ),
        (
            "In Ghana, the Central Region and the Upper East Region get a road.",
            [("Ghana", "GH"), ("Central Region", "GH"), ("Upper East Region", "GH")],
        ),
        (
            "Homes are built in Galway City and Kisumu Municipality.",
            [("Galway City", "IE"), ("Kisumu Municipality", "KE")],
        ),
        ("老挝万象市建公园。", [("老挝", "LA"), ("万象市", "LA")]),
        ("老挝的万象市场今年开业。", [("老挝", "LA")]),
        ("万象市至琅勃拉邦的列车加开。", [("万象市", "LA"), ("琅勃拉邦", "LA")]),
        ("A tram from Leeds to Bradford.", [("Leeds", "GB"), ("Bradford", "GB")]),
        ("Homes near London, Ontario.", [("London", "CA"), ("Ontario", "CA")]),
        ("A bridge in Portland, Oregon, opens.", [("Portland", "US"), ("Oregon", "US")]),
        ("A depot in Arlington, VA.", [("Arlington", "US")]),
        ("The road from Nairobi to Thika.", [("Nairobi", "KE"), ("Thika", "KE")]),
        ("Buses run in Reading, England.", [("Reading", "GB"), ("England", "GB")]),
        (
            "老挝万象至泰国廊开的铁路",
            [("老挝", "LA"), ("万象", "LA"), ("泰国", "TH"), ("廊开", "TH")],
        ),
        ("對標新加坡與倫敦", [("新加坡", "SG"), ("倫敦", "GB")]),
        ("考察日本福岡", [("日本", "JP"), ("福岡", "JP")]),
        ("货物直达越南海防", [("越南", "VN"), ("海防", "VN")]),
        ("元朗區的天水圍、粉嶺一帶", [("元朗區", "CN"), ("天水圍", "HK"), ("粉嶺", "HK")]),
        ("澳門的氹仔、路環", [("澳門", "CN"), ("氹仔", "MO"), ("路環", "MO")]),
    ],
)
def test_places_abroad_are_mentions_with_their_country(
    gazetteer: Gazetteer, world: World, text: str, wanted: list[tuple[str, str]]
) -> None:
    assert find(gazetteer, world, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The road is one mile long.",
        "A 17-mile cycle path will follow the canal.",
        "Mile by mile, the Plan of March moves on. Of course it may.",
        "The Council will plan a nice bath. Reading is fun. Mobile homes are not built.",
        "Mr London and Jack Sydney met Paris Smith.",
        "Bank of Scotland and University of Leeds.",
        "发展中心的建设以中央为重。",
        "太平郊野公园开工。",
    ],
)
def test_words_and_people_are_no_places(gazetteer: Gazetteer, text: str) -> None:
    assert [found.surface for found in read(text, gazetteer).mentions] == []


@pytest.mark.parametrize(
    "text",
    [
        "London will build 5,000 homes near Stratford and Camden by 2030; Barking follows.",
        "Leeds growth plan: homes in Otley and Wetherby, a tram to Bradford.",
        "Nairobi, Mombasa and Kisumu get new depots; the bypass in Nakuru opens.",
        "Sydney and Parramatta: a light rail between Westmead and Carlingford.",
        "Anyang in South Korea and Seoul share a tram.",
    ],
)
def test_a_text_about_another_country_names_nothing_in_china(
    gazetteer: Gazetteer, world: World, text: str
) -> None:
    found = find(gazetteer, world, text)
    assert found
    assert "CN" not in {country for _, country in found}


def test_the_address_of_a_public_body_says_whose_towns_are_meant(
    gazetteer: Gazetteer, world: World
) -> None:
    text = "The road from Hamilton to Cambridge is open."
    assert find(gazetteer, world, text + " Ask works@waikato.govt.nz.") == [
        ("Hamilton", "NZ"), ("Cambridge", "NZ"),
    ]  # fmt: skip
    assert find(gazetteer, world, text) != find(gazetteer, world, text + " Ask a@b.govt.nz.")


def test_one_of_two_towns_that_nothing_tells_apart_is_doubtful(gazetteer: Gazetteer) -> None:
    reading = read("A clinic opens in Springfield in the United States.", gazetteer)
    assert [found.surface for found in reading.mentions] == ["United States"]
    assert "Springfield" in [found.surface for found in reading.candidates]
    told = read("A clinic opens in Springfield, Illinois. Springfield waits.", gazetteer)
    assert [found.surface for found in told.mentions] == ["Springfield", "Illinois", "Springfield"]
    assert len({found.place for found in told.mentions if found.surface == "Springfield"}) == 1
