"""Divisions behind their towns in rows, persons by what they are, codes of states."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    ("text", "areas", "names"),
    [
        ("Calgary, Alberta Elm Bridge $5,000,000", ["Calgary", "Alberta"], ["Elm Bridge"]),
        (
            "Golden, British Columbia Kestrel Canyon Highway $62,500,000",
            ["Golden", "British Columbia"],
            ["Kestrel Canyon Highway"],
        ),
        ("Winnipeg, Manitoba Birch Floodway", ["Winnipeg", "Manitoba"], ["Birch Floodway"]),
    ],
)  # fmt: skip
def test_a_division_behind_its_town_ends_there(
    text: str, areas: list[str], names: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer) == (areas, names)


@pytest.mark.parametrize(
    "text",
    [
        "“It grows,” said Ben Korvenna, a senior planner. According to Korvenna, rail is good.",
        "A message from Ann Tilbrook, CEO of the body.",
        "The contract has Drainage Works, Electrical Works and Public Lighting Works.",
        "Ten more Level Crossings to go; Safer Local Roads for all.",
    ],
)
def test_persons_and_plain_works_are_no_places(text: str, gazetteer: Gazetteer) -> None:
    assert read_names(text, gazetteer) == ([], [])


def test_a_code_that_is_nothing_else_is_a_state(gazetteer: Gazetteer) -> None:
    assert read_names("In NSW and QLD the stations are full.", gazetteer)[0] == ["NSW", "QLD"]
    assert read_names("The NSW Government and the NSW Premier say so.", gazetteer)[0] == []


def test_a_municipality_is_named_with_what_it_is(gazetteer: Gazetteer) -> None:
    found = read_names("Chongqing Municipality is large.", gazetteer)
    assert found[0] == ["Chongqing Municipality"]


def test_by_passes_and_supplies_of_water_are_named(gazetteer: Gazetteer) -> None:
    text = "The Kelmore Western By-Pass and the Kelmore Water Supply System are planned."
    names = read_names(text, gazetteer)[1]
    assert names == ["Kelmore Western By-Pass", "Kelmore Water Supply System"]


def test_a_country_is_named_with_what_it_is(gazetteer: Gazetteer) -> None:
    found = read_names("The Republic of Kenya has received a loan.", gazetteer)
    assert found[0] == ["Republic of Kenya"]
