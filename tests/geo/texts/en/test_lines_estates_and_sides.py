"""Lines, estates and tanks in small letters end a name; a way may have no name but its side."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.gazetteers.world import shipped_world
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def names(text: str) -> list[str]:
    """Return the candidates of a text in order."""
    return [row.surface for row in read(text, NOBODY).candidates]


@pytest.mark.parametrize(
    "name",
    [
        "Orwen line", "Orwen estate", "Tarnu water storage tank", "Tarnu concrete water tank",
        "Orwen Bridge onshore wind farm", "Tarnu Sands dual carriageway", "Orwen Link MRT station",
        "Northern collector tunnel", "Western transmission pipeline", "Eastern bypass",
        "Eastern transmission (Orwen-Tarnu) pipeline", "Southern ring road",
    ],
)  # fmt: skip
def test_a_name_is_whole_with_its_kind(name: str) -> None:
    assert names(f"Workers along the {name} rested.") == [name]


def test_a_line_of_a_town_is_no_town() -> None:
    gazetteer = make_gazetteer(world=shipped_world())
    found = read("Crossings on the Mombasa line go. London real estate is dear.", gazetteer)
    assert [row.surface for row in found.candidates] == ["Mombasa line"]
    assert [row.surface for row in found.mentions] == ["London"]


@pytest.mark.parametrize(
    "text",
    [
        "They drew the line where it was.",
        "Power line first. The bottom line follows.",
        "The North and South line.",
        "They went West along the line.",
    ],
)
def test_other_lines_are_no_names(text: str) -> None:
    assert names(text) == []
