"""The ends of a section or a route are places; what hyphens join with its kind is one name."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.gazetteers.world import shipped_world
from geo.positions.areas import read_areas
from geo.texts.reader import read
from tests.conftest import ROOT

NOBODY = make_gazetteer([], [])


def names(text: str) -> list[str]:
    """Return the candidates of a text in order."""
    return [row.surface for row in read(text, NOBODY).candidates]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Trains run on the Torvi-Mandapa-Orwen route from May.", ["Torvi", "Mandapa", "Orwen"]),
        ("The Mandapa-Torvi section is open.", ["Mandapa", "Torvi"]),
        ("The Orwen–Selbu Kosta elevated stretch is open.", ["Orwen", "Selbu Kosta"]),
        ("The railway's Orwen-Selbu north section is open.", ["Orwen", "Selbu"]),
        ("The Orwen-Selbu-Tarnu is sixty per cent done.", ["Orwen", "Selbu", "Tarnu"]),
    ],
)
def test_the_ends_of_a_part_or_a_route_are_places(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    "name",
    [
        "Orwen- Selbu pipeline",
        "Orwen-Selbu- Tarnu roads",
        "Orwen-Selbu Highway 107 connector",
        "Orwen–Selbu Road",
        "Orwen-Selbu gas pipeline",
    ],
)
def test_a_way_that_both_ends_name_is_one(name: str) -> None:
    assert names(f"Work on the {name} has begun.") == [name]


@pytest.mark.parametrize(
    "words",
    ["Asia-Pacific section", "Mercedes-Benz buses", "Non-Technical section", "Hop-On service"],
)
def test_words_that_a_hyphen_joins_are_no_ends(words: str) -> None:
    assert names(f"They saw the {words} again.") == []


def test_ends_that_are_known_are_mentioned() -> None:
    gazetteer = make_gazetteer(areas=read_areas(ROOT / "data"), world=shipped_world())
    text = "The Xiangyang-Wanzhou section opened; trains run on the Orwen-Jamalpur-Dhaka route."
    assert [row.surface for row in read(text, gazetteer).mentions][:1] == ["Xiangyang"]
    assert "Dhaka" in [row.surface for row in read(text, gazetteer).mentions]
