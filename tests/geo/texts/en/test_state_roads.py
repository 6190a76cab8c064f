"""Roads that a state's system numbers are places, and districts that an abbreviation tells."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.gazetteers.world import shipped_world
from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def names(text: str, gazetteer: Gazetteer = NOBODY) -> list[str]:
    """Return the candidates of a text in order."""
    return [row.surface for row in read(text, gazetteer).candidates]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("New lanes are built along FM 1960 this year.", ["FM 1960"]),
        ("The intersection of RM 12 and CR 307 gets lights.", ["RM 12", "CR 307"]),
        ("SL 88 is narrow.\nA bypass leads from SL 88 to Orwen.", ["SL 88", "SL 88", "Orwen"]),
        ("Widening of TX-71 and the KY 80 interchange starts.", ["TX-71", "KY 80"]),
        ("Work at Loop 1604 and Spur 9 has begun.", ["Loop 1604", "Spur 9"]),
    ],
)
def test_a_road_of_a_state_is_its_letters_and_number(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Under Policy SS 1 and Policy SL 3 no road is built.",
        "The station plays music on FM 101.5 near the highway.",
        "The Loop is closed; the value of CR 2 rose by CR 3 million.",
    ],
)
def test_other_letters_and_numbers_are_none(text: str) -> None:
    assert not {"SS 1", "SL 3", "FM 101", "Loop", "CR 2", "CR 3"} & {*names(text)}


def test_the_letters_of_a_country_may_begin_a_road() -> None:
    gazetteer = make_gazetteer([], [], world=shipped_world())
    text = "The bridge between US 59 and Orwen Road in Texas, the longest in the US, is open."
    found = read(text, gazetteer)
    assert [row.surface for row in found.mentions] == ["Texas", "US"]
    assert "US 59" in names(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("For Torwa Council, Dist. Torwa Amount Rs. 2 crore", "Torwa"),
        ("A canal in Tal. Mandapa, Dist. Orwa.", "Mandapa"),
        ("Paid to the office, Dist. Orwa Suburban, in June.", "Orwa Suburban"),
    ],
)
def test_what_an_abbreviation_calls_a_district_is_a_place(text: str, wanted: str) -> None:
    assert wanted in names(text)


def test_a_hyphen_may_begin_a_list_of_lines() -> None:
    found = read("Funds are given for Route-5, 6, 7A and 12 of the metro.", NOBODY)
    assert [row.surface for row in found.candidates] == ["Route-5", "6", "7A", "12"]
    assert found.candidates[2].name == "Route 7A"
