"""Waters and divisions in small letters are names; so are the ends of roads with their lengths."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def names(text: str) -> list[str]:
    """Return the candidates of a text in order."""
    return [row.surface for row in read(text, NOBODY).candidates]


@pytest.mark.parametrize(
    "name",
    ["Orwen river", "Orwen creek", "Tarnu lake", "Tarnu bay", "Selbu upazila", "Selbu lagoon"],
)
def test_a_kind_in_small_letters_ends_a_name(name: str) -> None:
    assert names(f"A new crossing near {name} was opened.") == [name]


def test_a_kind_behind_words_of_any_text_is_no_name() -> None:
    assert names("The board dredged every river and every lake. Another stream was cleaned.") == []


def test_legs_of_roads_with_their_lengths_name_both_ends() -> None:
    text = "Upgraded are: Orwen – Tarnu bay (20Km), Orwen- Selbu-Mirel Kosta (30 km)."
    assert names(text) == ["Orwen", "Tarnu bay", "Orwen", "Selbu", "Mirel Kosta"]


def test_words_of_any_text_are_no_ends() -> None:
    assert names("Work – Phase (3 km) is late. Section - Stage (5 km) is not.") == []
