"""Where English lists works by street and suburb, each is a place of its own."""

from __future__ import annotations

import pytest

from geo.texts.candidates import find_candidates
from geo.texts.writing.folding import fold


def named(text: str) -> list[str]:
    folded = fold(text)
    found = find_candidates(folded.text, folded.given, [], [])
    return [text[row.start : row.end] for row in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cromer Street, Palmford pavement renewal", ["Cromer Street", "Palmford"]),
        ("Cromer Way, Meriden Plains street lighting", ["Cromer Way", "Meriden Plains"]),
        ("works in Malden road resurfacing", ["Malden"]),
        (
            "It runs from Malden, Palmford and Moolah Valley to the east.",
            ["Malden", "Palmford", "Moolah Valley"],
        ),
        ("a lane between Cooran and Sahara Roads", ["Cooran", "Sahara Roads"]),
        ("The budget of the North Metro Rail Line rose.", ["North Metro Rail Line"]),
        ("They closed one lane of Eastern Road.", ["Eastern Road"]),
        ("Additionally Cromer Street is closed.", ["Cromer Street"]),
        ("The Cromer Parking Structure is full.", ["Cromer Parking Structure"]),
        ("The Options Report for Malden Links Road was read.", ["Malden Links Road"]),
        ("We stayed at the Bedford Arms in Malden.", ["Bedford Arms", "Malden"]),
    ],
)
def test_streets_suburbs_and_lists_are_told_apart(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Highways 4, 7 and 12 are widened.", ["Highways 4", "7", "12"]),
        ("Highways 4, 7, 12 and the ring road are widened.", ["Highways 4", "7", "12"]),
        ("Work between Exits 12 and 14 goes on.", ["Exits 12", "14"]),
        ("The Orwen Park (Exit 3 and 3A) is rebuilt.", ["Orwen Park", "Exit 3", "3A"]),
        ("Sectors 21, 22 and 35 have water.", ["Sectors 21", "22", "35"]),
        ("Residents of Ward 12 asked.", ["Ward 12"]),
    ],
)  # fmt: skip
def test_numbers_behind_what_they_number_are_places(text: str, wanted: list[str]) -> None:
    assert named(text) == wanted
