"""Places at the end of a sentence that the next one stands close behind, and names with *and*."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.gazetteers.world import World, shipped_world
from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


@pytest.fixture(scope="module")
def world() -> World:
    return shipped_world()


@pytest.fixture(scope="module")
def gazetteer(world: World) -> Gazetteer:
    return make_gazetteer(world=world)


def known(gazetteer: Gazetteer, text: str) -> list[str]:
    """Return the surfaces of the mentions of a text in order."""
    return [row.surface for row in read(text, gazetteer).mentions]


def test_a_place_ends_where_its_sentence_does(gazetteer: Gazetteer) -> None:
    text = "The plant was opened in Mombasa.The minister said work in Kumasi.It goes on in Leeds."
    assert known(gazetteer, text) == ["Mombasa", "Kumasi", "Leeds"]


def test_a_name_that_nobody_knows_ends_there_too() -> None:
    text = "A bridge near Orwen Park.Residents of Tarnu use it."
    assert [row.surface for row in read(text, NOBODY).candidates] == ["Orwen Park", "Tarnu"]


def test_an_abbreviation_goes_on(gazetteer: Gazetteer) -> None:
    assert known(gazetteer, "It leads to Washington, D.C. and St. Louis.")[0] == "Washington, D.C."


@pytest.mark.parametrize("country", ["Trinidad and Tobago", "Bosnia and Herzegovina"])
def test_a_country_of_two_names_is_one(gazetteer: Gazetteer, country: str) -> None:
    assert known(gazetteer, f"A ferry to {country} is planned.") == [country]
