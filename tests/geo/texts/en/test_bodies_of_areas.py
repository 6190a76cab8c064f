"""Who runs an area, in small letters behind its name, is no place; nor is an agency for transit."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.gazetteers.world import shipped_world
from geo.positions.areas import read_areas
from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return make_gazetteer(areas=read_areas(ROOT / "data"), world=shipped_world())


def offered(gazetteer: Gazetteer, text: str) -> list[str]:
    """Return the surfaces of the mentions and candidates of a text."""
    reading = read(text, gazetteer)
    found = [row.surface for row in reading.mentions]
    return found + [row.surface for row in reading.candidates]


@pytest.mark.parametrize(
    "body",
    [
        "Kerala government", "Leeds council", "Mombasa county government", "Chengdu railway bureau",
        "Nova Scotia transport authority", "Nairobi city officials", "Orwen Sound Transit",
    ],
)  # fmt: skip
def test_a_body_is_no_place(gazetteer: Gazetteer, body: str) -> None:
    assert offered(gazetteer, f"It was paid for by the {body} in May.") == []


@pytest.mark.parametrize("words", ["council area", "council offices", "police headquarters"])
def test_what_a_body_has_is_in_its_place(gazetteer: Gazetteer, words: str) -> None:
    assert offered(gazetteer, f"They met in the Leeds {words} in May.")[:1] == ["Leeds"]


def test_rapid_transit_is_a_line(gazetteer: Gazetteer) -> None:
    assert "Orwen Rapid Transit" in offered(gazetteer, "Trains on the Orwen Rapid Transit run.")
