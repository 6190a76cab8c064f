"""China by itself is a place, and a part of a town behind its name; so is what stations are for."""

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
    "text",
    [
        "China built more lines.",
        "A line in southwest China, it says, is late.",
        "It is western China's longest.",
        "In China they build.",
    ],
)
def test_china_is_a_place(text: str) -> None:
    assert names(text) == ["China"]


@pytest.mark.parametrize("name", ["Bank of China", "Air China", "China State Rail"])
def test_a_firm_is_none(name: str) -> None:
    assert "China" not in names(f"They asked {name} in May.")


@pytest.mark.parametrize("part", ["New Town", "CBD", "Old Town", "New City"])
def test_a_part_of_a_town_is_whole(part: str) -> None:
    found = read(f"Work in Nairobi {part} has begun.", make_gazetteer(world=shipped_world()))
    assert [row.surface for row in found.candidates] == [f"Nairobi {part}"]
    assert not found.mentions


def test_what_stations_are_for_is_a_place() -> None:
    text = "They build stations for Orwen Nest, Tarnu Cross, Selbu and Mirel."
    assert names(text) == ["Orwen Nest", "Tarnu Cross", "Selbu", "Mirel"]
