"""Ends of ways that a label, a number or a length shows are places; so are numbered streets."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def names(text: str) -> list[str]:
    """Return the candidates of a text in order."""
    return [row.surface for row in read(text, NOBODY).candidates]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Route: Orwen – Selbu\nCost: 10 crore\n", ["Orwen", "Selbu"]),
        ("• Alignment: Orwen to Selbu Kosta to Tarnu", ["Orwen", "Selbu Kosta", "Tarnu"]),
        (
            "Route: Orwen (East) – Selbu (Norvale) and Tarnu – OTRA",
            ["Orwen (East)", "Selbu", "Norvale", "Tarnu", "OTRA"],
        ),
        ("Phase 1 (Orwen-Selbu, 4.5 km, 4 stations): May 2030", ["Orwen", "Selbu"]),
        ("Blue Line 9 (Orwen-Selbu Kosta) – done", ["Blue Line 9", "Orwen", "Selbu Kosta"]),
        ("Works:\n• Orwen to Selbu (7.8 km, 8 stations)\n", ["Orwen", "Selbu"]),
        ("Works:\n. Orwen to Selbu (final stretch, 3 stations)\n", ["Orwen", "Selbu"]),
    ],
)
def test_the_ends_that_a_label_a_number_or_a_length_shows(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Phase 2 (Procurement-Handover, 4 months) is over.",
        "Route: To be decided\n",
        "The gap is 4 km (Wide and long).",
        "• Up to Two (7 km)\n",
    ],
)
def test_words_of_any_text_are_no_ends(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The main from 99 Avenue to 97 Avenue is laid.", ["99 Avenue", "97 Avenue"]),
        ("On 12 Street NW works go on: see the 12 Street NW Map.", ["12 Street NW"] * 2),
        ("The town set up 12 Street lights and 14 Street Trees.", []),
        ("The $40 Avenue plan of 2025 Street works", []),
    ],
)
def test_a_number_names_a_street_without_an_ending(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize("name", ["Blue Line 4A", "Green Line 2B"])
def test_a_letter_behind_the_number_of_a_line_is_of_its_name(name: str) -> None:
    assert names(f"{name} is open.") == [name]


@pytest.mark.parametrize("name", ["North East Link", "North West Corridor"])
def test_two_sides_name_a_way(name: str) -> None:
    assert names(f"Works on the {name} go on.") == [name]
